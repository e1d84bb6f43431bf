/* Weighted sums as integers X, channels innermost, on their way through a training step: max-pool,
 * statistics, batch normalization with phi_r behind it, and the error signals back; included once
 * for each instruction set. The operations of gxnor_ref/spec/normalization.py and activation.py on
 * x = X unit, in float32 and in their order: this file has to be compiled without contraction.
 *
 * abs(X) <= 2^24, so that x is a float32 number; sums of integers fit into 64 bits: the wrapper
 * checks both. Sums are added to what the outputs hold.
 *
 * Needs: activation.inc.h and signal.inc.h. */

enum { NAME(lanes_of_row) = 128 };

static inline int64_t NAME(part)(int64_t done, int64_t count) {
    return count - done < NAME(lanes_of_row) ? count - done : NAME(lanes_of_row);
}

/* The largest of one block, of `count` channels, and which of the block's places, row by row, is
 * the first that has it. */
static inline void NAME(pool_block)(int32_t *restrict out, uint8_t *restrict chosen,
                                    const int32_t *restrict X, const gxnor_blocks *b,
                                    int64_t count) {
    int32_t largest[NAME(lanes_of_row)], which[NAME(lanes_of_row)];
    for (int64_t c = 0; c < count; ++c) {
        largest[c] = X[c];
        which[c] = 0;
    }
    int32_t member = 0;
    for (int64_t i = 0; i < b->side; ++i) {
        const int32_t *other = X + i * b->width * b->channels;
        for (int64_t j = 0; j < b->side; ++j, ++member, other += b->channels) {
            for (int64_t c = 0; c < count; ++c) {
                which[c] = other[c] > largest[c] ? member : which[c];
                largest[c] = other[c] > largest[c] ? other[c] : largest[c];
            }
        }
    }
    for (int64_t c = 0; c < count; ++c) {
        out[c] = largest[c];
        chosen[c] = (uint8_t)which[c];
    }
}

static void NAME(pool_sums)(int32_t *restrict out, uint8_t *restrict chosen,
                            const int32_t *restrict X, const gxnor_blocks *b, int64_t first,
                            int64_t last) {
    const int64_t rows = b->height / b->side, columns = b->width / b->side;
    for (int64_t row = first * rows; row < last * rows; ++row) {
        const int64_t y = row / rows * b->height + row % rows * b->side;
        for (int64_t column = 0; column < columns; ++column) {
            const int32_t *block = X + (y * b->width + column * b->side) * b->channels;
            for (int64_t c = 0; c < b->channels; c += NAME(lanes_of_row)) {
                const int64_t at = (row * columns + column) * b->channels + c;
                NAME(pool_block)(out + at, chosen + at, block + c, b, NAME(part)(c, b->channels));
            }
        }
    }
}

/* The signal of each block at the place that was chosen, zero at the others. */
#define GXNOR_UNPOOL(FUNCTION, SIGNAL)                                                             \
    static void FUNCTION(SIGNAL *restrict out, const SIGNAL *restrict q,                           \
                         const uint8_t *restrict chosen, const gxnor_blocks *b, int64_t first,     \
                         int64_t last) {                                                           \
        const int64_t rows = b->height / b->side, columns = b->width / b->side;                    \
        const int64_t size = b->height * b->width * b->channels;                                   \
        if (rows * b->side < b->height || columns * b->side < b->width) {                          \
            memset(out + first * size, 0, (size_t)((last - first) * size) * sizeof *out);          \
        }                                                                                          \
        for (int64_t row = first * rows; row < last * rows; ++row) {                               \
            const int64_t y = row / rows * b->height + row % rows * b->side;                       \
            for (int64_t line = 0; line < b->side; ++line) {                                       \
                SIGNAL *to = out + (y + line) * b->width * b->channels;                            \
                const SIGNAL *from = q + row * columns * b->channels;                              \
                const uint8_t *which = chosen + row * columns * b->channels;                       \
                for (int64_t column = 0; column < columns; ++column) {                             \
                    for (int64_t j = 0; j < b->side; ++j, to += b->channels) {                     \
                        const uint8_t member = (uint8_t)(line * b->side + j);                      \
                        for (int64_t c = 0; c < b->channels; ++c) {                                \
                            /* A mask: a branch would be taken at random. */                       \
                            to[c] = (SIGNAL)(from[c] & -(which[c] == member));                     \
                        }                                                                          \
                    }                                                                              \
                    from += b->channels;                                                           \
                    which += b->channels;                                                          \
                }                                                                                  \
            }                                                                                      \
        }                                                                                          \
    }

GXNOR_UNPOOL(NAME(unpool_i8), int8_t)
GXNOR_UNPOOL(NAME(unpool_i16), int16_t)

/* Sums of X and X^2 over places first .. last - 1. */
static void NAME(moments)(int64_t *restrict sums, int64_t *restrict squares,
                          const int32_t *restrict X, int64_t channels, int64_t first,
                          int64_t last) {
    for (int64_t place = first; place < last; ++place) {
        const int32_t *row = X + place * channels;
        for (int64_t c = 0; c < channels; ++c) {
            sums[c] += row[c];
            squares[c] += (int64_t)row[c] * row[c];
        }
    }
}

/* Batch normalization of `count` channels of a place, from channel c on. */
static inline void NAME(normalized)(float *restrict y, const int32_t *restrict X,
                                    const gxnor_norm *n, int64_t c, int64_t count) {
    const float *mean = n->mean + c, *scale = n->scale + c, *beta = n->beta + c;
    for (int64_t k = 0; k < count; ++k) {
        y[k] = ((float)X[k] * n->unit - mean[k]) * scale[k] + beta[k];
    }
}

/* Levels of the states. Adds to counts[0] how many are zero, and to counts[1] how many y are not
 * numbers. */
static void NAME(norm_states)(int8_t *restrict levels, int64_t *restrict counts,
                              const int32_t *restrict X, const gxnor_norm *n, const gxnor_steps *s,
                              int64_t first, int64_t last) {
    const int32_t lowest = s->lowest, step = s->step;
    float y[NAME(lanes_of_row)];
    int32_t level[NAME(lanes_of_row)];
    for (int64_t place = first; place < last; ++place) {
        int32_t zeros = 0, nans = 0;
        for (int64_t c = 0; c < n->channels; c += NAME(lanes_of_row)) {
            const int64_t count = NAME(part)(c, n->channels), at = place * n->channels + c;
            NAME(normalized)(y, X + at, n, c, count);
            for (int64_t k = 0; k < count; ++k) {
                level[k] = lowest;
                nans += y[k] != y[k];
            }
            for (int64_t jump = 0; jump < s->count; ++jump) {
                const float begin = s->begins[jump];
                for (int64_t k = 0; k < count; ++k) {
                    level[k] += y[k] >= begin ? step : 0;
                }
            }
            for (int64_t k = 0; k < count; ++k) {
                levels[at + k] = (int8_t)level[k];
                zeros += level[k] == 0;
            }
        }
        counts[0] += zeros;
        counts[1] += nans;
    }
}

/* Error signals times the derivative that stands for that of phi_r, in place. Returns the bits of
 * the largest magnitude. */
static int32_t NAME(norm_window)(float *restrict e, const int32_t *restrict X, const gxnor_norm *n,
                                 const gxnor_steps *s, int64_t first, int64_t last) {
    float y[NAME(lanes_of_row)];
    int32_t largest = 0;
    for (int64_t place = first; place < last; ++place) {
        for (int64_t c = 0; c < n->channels; c += NAME(lanes_of_row)) {
            const int64_t count = NAME(part)(c, n->channels), at = place * n->channels + c;
            NAME(normalized)(y, X + at, n, c, count);
            NAME(times_window)(e + at, y, s, count);
            largest = NAME(larger_of)(largest, e + at, count);
        }
    }
    return largest;
}

/* The integer nearest to x, of the two at a half the even one; abs(x) < 2^22. Adding 3 2^22 leaves
 * no bit for a fraction, and the sum is rounded so. */
static inline float NAME(nearest)(float x) {
    const float integers = 0x1.8p23f;
    return (x + integers) - integers;
}

/* Sums of the signal q = e / quantum and of q X. abs(q) < 2^15, so q X fits into 39 bits. */
static void NAME(signal_moments)(int64_t *restrict q_sums, int64_t *restrict products,
                                 const float *restrict e, const int32_t *restrict X,
                                 const gxnor_norm *n, int64_t first, int64_t last) {
    for (int64_t place = first; place < last; ++place) {
        const float *row = e + place * n->channels;
        const int32_t *x = X + place * n->channels;
        for (int64_t c = 0; c < n->channels; ++c) {
            const int32_t q = (int32_t)NAME(nearest)(row[c] * n->inverse_quantum);
            q_sums[c] += q;
            products[c] += (int64_t)q * x[c];
        }
    }
}

/* Error signals below batch normalization, of the signal q, in place; returns the bits of the
 * largest magnitude. */
static int32_t NAME(norm_signal)(float *restrict e, const int32_t *restrict X, const gxnor_norm *n,
                                 int64_t first, int64_t last) {
    const float *restrict mean = n->mean, *restrict inverse = n->inverse;
    const float *restrict e_mean = n->e_mean, *restrict product_mean = n->product_mean;
    const float *restrict scale = n->scale;
    int32_t largest = 0;
    for (int64_t place = first; place < last; ++place) {
        float *row = e + place * n->channels;
        const int32_t *x = X + place * n->channels;
        for (int64_t c = 0; c < n->channels; ++c) {
            const float signal = NAME(nearest)(row[c] * n->inverse_quantum) * n->quantum;
            const float xhat = ((float)x[c] * n->unit - mean[c]) * inverse[c] + 0.0f;
            row[c] = ((signal - e_mean[c]) - xhat * product_mean[c]) * scale[c];
        }
        largest = NAME(larger_of)(largest, row, n->channels);
    }
    return largest;
}
