/* Patches of images and pooled blocks, in float32, channels innermost; included once for each
 * instruction set. Data move, are compared, and are added in the order of the spec: col2im adds to
 * zero what the places of the kernel give, in row-major order.
 *
 * Channels are innermost so that all loops over them are contiguous, and the compiler makes vectors
 * of them.
 *
 * Needs: NAME(x). */

/* Lines of a first layer are a few floats long: too short for a call. */
static inline void NAME(copy)(float *restrict to, const float *restrict from, int64_t count) {
    if (count >= 64) {
        memcpy(to, from, (size_t)count * sizeof *to);
    } else if (count >= 4) {
        for (int64_t e = 0; e < count - 4; e += 4) {
            memcpy(to + e, from + e, 4 * sizeof *to);
        }
        memcpy(to + count - 4, from + count - 4, 4 * sizeof *to);
    } else {
        for (int64_t e = 0; e < count; ++e) {
            to[e] = from[e];
        }
    }
}

/* One patch, from the place (y, x) of an image on, which may lie outside. */
static inline void NAME(patch)(float *restrict to, const float *restrict image,
                               const gxnor_patches *p, int64_t y, int64_t x) {
    const int64_t line = p->kernel_width * p->channels;
    const int64_t before = x < 0 ? -x : 0;
    const int64_t end = p->width - x < p->kernel_width ? p->width - x : p->kernel_width;
    const int64_t inside = end <= before ? 0 : (end - before) * p->channels;
    for (int64_t i = 0; i < p->kernel_height; ++i, ++y, to += line) {
        const int64_t count = y < 0 || y >= p->height ? 0 : inside;
        if (count < line) {
            memset(to, 0, (size_t)line * sizeof *to);
        }
        if (count > 0) {
            const float *from = image + (y * p->width + x + before) * p->channels;
            NAME(copy)(to + before * p->channels, from, count);
        }
    }
}

static void NAME(im2col)(float *restrict out, const float *restrict images, const gxnor_patches *p,
                         int64_t first, int64_t last) {
    const int64_t size = p->kernel_height * p->kernel_width * p->channels;
    float *to = out + first * p->rows * p->columns * size;
    for (int64_t image = first; image < last; ++image) {
        const float *from = images + image * p->height * p->width * p->channels;
        for (int64_t row = 0; row < p->rows; ++row) {
            for (int64_t column = 0; column < p->columns; ++column, to += size) {
                NAME(patch)(to, from, p, row - p->padding, column - p->padding);
            }
        }
    }
}

static void NAME(col2im)(float *restrict out, const float *restrict patches, const gxnor_patches *p,
                         int64_t first, int64_t last) {
    const int64_t line = p->kernel_width * p->channels, patch = p->kernel_height * line;
    float *to = out + first * p->height * p->width * p->channels;
    for (int64_t image = first; image < last; ++image) {
        for (int64_t y = 0; y < p->height; ++y, to += p->width * p->channels) {
            memset(to, 0, (size_t)(p->width * p->channels) * sizeof *to);
            for (int64_t i = 0; i < p->kernel_height; ++i) {
                const int64_t row = y + p->padding - i;
                if (row < 0 || row >= p->rows) {
                    continue;
                }
                const float *from = patches + (image * p->rows + row) * p->columns * patch;
                for (int64_t j = 0; j < p->kernel_width; ++j) {
                    const int64_t shift = j - p->padding;
                    const int64_t begin = shift < 0 ? -shift : 0;
                    const int64_t most = p->width - shift;
                    const int64_t end = most < p->columns ? most : p->columns;
                    for (int64_t column = begin; column < end; ++column) {
                        float *sums = to + (column + shift) * p->channels;
                        const float *more = from + column * patch + i * line + j * p->channels;
                        for (int64_t c = 0; c < p->channels; ++c) {
                            sums[c] += more[c];
                        }
                    }
                }
            }
        }
    }
}

/* A NaN wins, and of equal ones the first: 0 and -0 are equal. */
static inline float NAME(larger)(float a, float b) { return ((a >= b) | (a != a)) ? a : b; }

enum { NAME(some_channels) = 64 };

/* The largest of one block, of `count` <= some_channels channels. */
static inline void NAME(max_block)(float *restrict largest, const float *restrict x,
                                   const gxnor_blocks *b, int64_t count) {
    for (int64_t c = 0; c < count; ++c) {
        largest[c] = x[c];
    }
    for (int64_t i = 0; i < b->side; ++i) {
        for (int64_t j = 0; j < b->side; ++j) {
            const float *member = x + (i * b->width + j) * b->channels;
            for (int64_t c = 0; c < count; ++c) {
                largest[c] = NAME(larger)(largest[c], member[c]);
            }
        }
    }
}

static void NAME(max_pool)(float *restrict out, const float *restrict x, const gxnor_blocks *b,
                           int64_t first, int64_t last) {
    const int64_t rows = b->height / b->side, columns = b->width / b->side;
    float *to = out + first * rows * columns * b->channels;
    for (int64_t image = first; image < last; ++image) {
        for (int64_t place = 0; place < rows * columns; ++place) {
            const int64_t y = place / columns * b->side, left = place % columns * b->side;
            const float *block = x + ((image * b->height + y) * b->width + left) * b->channels;
            for (int64_t c = 0; c < b->channels; c += NAME(some_channels)) {
                const int64_t rest = b->channels - c;
                const int64_t count = rest < NAME(some_channels) ? rest : NAME(some_channels);
                NAME(max_block)(to + c, block + c, b, count);
            }
            to += b->channels;
        }
    }
}

/* The error signal of one block, of `count` <= some_channels channels. */
static inline void NAME(max_block_backward)(float *restrict out, const float *restrict e,
                                            const float *restrict x, const gxnor_blocks *b,
                                            int64_t count) {
    float largest[NAME(some_channels)];
    int32_t waiting[NAME(some_channels)];
    NAME(max_block)(largest, x, b, count);
    for (int64_t c = 0; c < count; ++c) {
        waiting[c] = 1;
    }
    for (int64_t i = 0; i < b->side; ++i) {
        for (int64_t j = 0; j < b->side; ++j) {
            const int64_t at = (i * b->width + j) * b->channels;
            for (int64_t c = 0; c < count; ++c) {
                const int32_t receives = waiting[c] & (x[at + c] == largest[c]);
                out[at + c] = receives ? e[c] : 0.0f;
                waiting[c] &= !receives;
            }
        }
    }
}

static void NAME(max_pool_backward)(float *restrict out, const float *restrict e,
                                    const float *restrict x, const gxnor_blocks *b, int64_t first,
                                    int64_t last) {
    const int64_t rows = b->height / b->side, columns = b->width / b->side;
    const int64_t image_size = b->height * b->width * b->channels;
    const float *from = e + first * rows * columns * b->channels;
    for (int64_t image = first; image < last; ++image) {
        float *back = out + image * image_size;
        if (rows * b->side < b->height || columns * b->side < b->width) {
            memset(back, 0, (size_t)image_size * sizeof *back);
        }
        for (int64_t place = 0; place < rows * columns; ++place) {
            const int64_t y = place / columns * b->side, left = place % columns * b->side;
            const int64_t at = (y * b->width + left) * b->channels;
            for (int64_t c = 0; c < b->channels; c += NAME(some_channels)) {
                const int64_t rest = b->channels - c;
                const int64_t count = rest < NAME(some_channels) ? rest : NAME(some_channels);
                NAME(max_block_backward)(back + at + c, from + c, x + image * image_size + at + c,
                                         b, count);
            }
            from += b->channels;
        }
    }
}

/* Filters as rows with their channels innermost, from state indices and the table of states. */
static void NAME(filter_rows)(float *restrict out, const uint8_t *restrict n,
                              const float *restrict states, int64_t channels, int64_t places,
                              int64_t first, int64_t last) {
    for (int64_t filter = first; filter < last; ++filter) {
        const uint8_t *from = n + filter * channels * places;
        float *to = out + filter * channels * places;
        for (int64_t c = 0; c < channels; ++c) {
            for (int64_t place = 0; place < places; ++place) {
                to[place * channels + c] = states[*from++];
            }
        }
    }
}

static void NAME(filters_of)(float *restrict out, const float *restrict rows, int64_t channels,
                             int64_t places, int64_t first, int64_t last) {
    for (int64_t filter = first; filter < last; ++filter) {
        const float *from = rows + filter * channels * places;
        float *to = out + filter * channels * places;
        for (int64_t c = 0; c < channels; ++c) {
            for (int64_t place = 0; place < places; ++place) {
                *to++ = from[place * channels + c];
            }
        }
    }
}

/* Exact sums, rounded once to float32, in the memory that they lie in; unit is a power of two. */
static void NAME(to_float32)(int32_t *sums, float unit, int64_t first, int64_t last) {
    int32_t whole[NAME(some_channels)];
    float reals[NAME(some_channels)];
    for (int64_t start = first; start < last; start += NAME(some_channels)) {
        const int64_t rest = last - start;
        const int64_t count = rest < NAME(some_channels) ? rest : NAME(some_channels);
        memcpy(whole, sums + start, (size_t)count * sizeof *whole);
        for (int64_t e = 0; e < count; ++e) {
            reals[e] = (float)whole[e] * unit;
        }
        memcpy(sums + start, reals, (size_t)count * sizeof *reals);
    }
}
