/* Convolution of error signals, or of pixels, with levels; included once for each instruction set.
 * Backwards, lanes are channels, and kernels are flipped; forwards, lanes are filters.
 *
 * Shape: as in conv_levels.inc.h, but some images at a time are padded, and all their outputs
 * computed for one block of lanes before the next: padded images and a block fit into a cache
 * where all weights do not.
 *
 * Needs: signal.inc.h. */

/* The weights of each lane at number `at` of a row of the kernel, 0 behind its end: in their place,
 * or in `room`. */
static const int8_t *NAME(signal_weights)(int8_t room[GXNOR_SIGNAL_BLOCK], const int8_t *W,
                                          const gxnor_signal_weights *w, int64_t lanes, int64_t row,
                                          int64_t at) {
    const int64_t column = at / w->depth, d = at % w->depth;
    const int8_t *from = W + row * w->row_step + column * w->column_step + d * w->depth_step;
    const int64_t inside = column < w->kernel_width ? lanes : 0;
    if (inside == GXNOR_SIGNAL_BLOCK && w->lane_step == 1) {
        return from;
    }
    memset(room, 0, GXNOR_SIGNAL_BLOCK);
    for (int64_t lane = 0; lane < inside; ++lane) {
        room[lane] = from[lane * w->lane_step];
    }
    return room;
}

static void NAME(signal_lay_out)(uint32_t *out, int64_t *shifts, const int8_t *W,
                                 const gxnor_signal_weights *w, int64_t first, int64_t last) {
    const int64_t size = w->bytes ? 4 : 2;
    const int64_t groups = (w->kernel_width * w->depth + size - 1) / size;
    int8_t room[4][GXNOR_SIGNAL_BLOCK];
    const uint8_t *rows[4];
    out += first * w->kernel_height * groups * GXNOR_SIGNAL_BLOCK;
    for (int64_t block = first; block < last; ++block) {
        const int64_t base = block * GXNOR_SIGNAL_BLOCK, rest = w->lanes - base;
        const int64_t lanes = rest < GXNOR_SIGNAL_BLOCK ? rest : GXNOR_SIGNAL_BLOCK;
        const int8_t *from = W + w->start + base * w->lane_step;
        int64_t sums[GXNOR_SIGNAL_BLOCK] = {0};
        for (int64_t row = 0; row < w->kernel_height; ++row) {
            for (int64_t group = 0; group < groups; ++group, out += GXNOR_SIGNAL_BLOCK) {
                for (int64_t k = 0; k < size; ++k) {
                    rows[k] = (const uint8_t *)NAME(signal_weights)(room[k], from, w, lanes, row,
                                                                    group * size + k);
                }
                if (w->bytes) {
                    NAME(signal_block)(out, rows);
                } else {
                    NAME(signal_pair_bytes)(out, (const int8_t *)rows[0], (const int8_t *)rows[1],
                                            GXNOR_SIGNAL_BLOCK);
                }
            }
            if (w->bytes) {
                NAME(signal_shifts)(sums, out - groups * GXNOR_SIGNAL_BLOCK, groups);
            }
        }
        memcpy(shifts + base, sums, (size_t)lanes * sizeof *shifts);
    }
}

static inline __attribute__((always_inline)) void
NAME(signal_copy)(uint8_t *to, const uint8_t *from, int64_t size, int bytes) {
    if (bytes) {
        for (int64_t at = 0; at < size; ++at) {
            to[at] = from[at] ^ 0x80;
        }
    } else {
        memcpy(to, from, (size_t)size);
    }
}

/* Images first .. last - 1 with what surrounds them; rows and columns that no output needs stay
 * out. Zero is 128 where bytes are unsigned. */
static void NAME(signal_pad)(uint8_t *out, const uint8_t *images, const gxnor_signal_sums *s,
                             int64_t first, int64_t last) {
    const int64_t height = s->rows + s->kernel_height - 1, width = s->columns + s->kernel_width - 1;
    const int64_t place = s->depth * (s->bytes ? 1 : 2);
    const int64_t begin = s->left > 0 ? s->left : 0;
    const int64_t beyond = s->left + s->width < width ? s->left + s->width : width;
    const int64_t end = beyond > begin ? beyond : begin;
    for (int64_t image = first; image < last; ++image) {
        for (int64_t row = -s->top; row < height - s->top; ++row, out += width * place) {
            if (row < 0 || row >= s->height) {
                memset(out, s->bytes ? 0x80 : 0, (size_t)(width * place));
                continue;
            }
            const int64_t column = begin - s->left;
            const uint8_t *from = images + ((image * s->height + row) * s->width + column) * place;
            memset(out, s->bytes ? 0x80 : 0, (size_t)(begin * place));
            NAME(signal_copy)(out + begin * place, from, (end - begin) * place, s->bytes);
            memset(out + end * place, s->bytes ? 0x80 : 0, (size_t)((width - end) * place));
        }
    }
}

/* Sums of one tile and one step of lanes, to dots, and to totals where s->groups asks for it;
 * returns whether it did. */
static inline __attribute__((always_inline)) int
NAME(signal_tile)(int32_t *dots, int64_t *totals, const uint8_t *const places[SIGNAL_ROWS],
                  const uint8_t *w, const gxnor_signal_sums *s, int64_t row_groups,
                  int64_t row_step, int bytes) {
    lvec sums[SIGNAL_ROWS][2];
    int64_t left = s->groups;
    int flushed = 0;
    NAME(signal_zero)(sums);
    for (int64_t i = 0; i < s->kernel_height; ++i) {
        for (int64_t group = 0, some; group < row_groups; group += some) {
            if (left == 0) {
                if (!flushed) {
                    memset(totals, 0, SIGNAL_ROWS * NAME(signal_step) * sizeof *totals);
                }
                NAME(signal_put)(dots, sums, NAME(signal_step));
                NAME(signal_flush)(totals, dots, SIGNAL_ROWS * NAME(signal_step));
                NAME(signal_zero)(sums);
                left = s->groups;
                flushed = 1;
            }
            some = row_groups - group < left ? row_groups - group : left;
            const uint8_t *rows[SIGNAL_ROWS];
            for (int p = 0; p < SIGNAL_ROWS; ++p) {
                rows[p] = places[p] + i * row_step + 4 * group;
            }
            NAME(signal_dots)(sums, rows, w, some, 4, bytes, s->parts);
            w += some * 4 * GXNOR_SIGNAL_BLOCK;
            left -= some;
        }
    }
    NAME(signal_put)(dots, sums, NAME(signal_step));
    return flushed;
}

/* Converts the sums of `count` lanes of one output to the type asked for. A sum that was never
 * flushed fits into int32 without its share of the shift too: the wrapper has no larger ones. */
static inline __attribute__((always_inline)) void
NAME(signal_convert)(uint8_t *out, const int32_t *dots, const int64_t *totals,
                     const int64_t *shifts, int64_t count, const gxnor_signal_sums *s) {
    float reals[NAME(signal_step)];
    int32_t whole[NAME(signal_step)];
    if (totals != NULL) {
        for (int64_t lane = 0; lane < count; ++lane) {
            reals[lane] = (float)(totals[lane] + dots[lane] - shifts[lane]) * s->scale;
        }
    } else {
        for (int64_t lane = 0; lane < count; ++lane) {
            whole[lane] = dots[lane] - (int32_t)shifts[lane];
            reals[lane] = (float)whole[lane] * s->scale;
        }
    }
    if (count > 0) { /* always; without it gcc 16 warns of a negative size */
        memcpy(out, s->whole ? (const void *)whole : reals, (size_t)count * 4);
    }
}

static void NAME(signal_store)(uint8_t *out, const int32_t *dots, const int64_t *totals,
                               const int64_t *shifts, int64_t count, const gxnor_signal_sums *s) {
    /* With a constant count, the copy at the end is a few moves. */
    if (count == NAME(signal_step)) {
        NAME(signal_convert)(out, dots, totals, shifts, NAME(signal_step), s);
    } else {
        NAME(signal_convert)(out, dots, totals, shifts, count, s);
    }
}

#ifdef MATRIX
/* signal_images of bytes, for a fan-in of which int32 holds the sums. */
static void NAME(signal_matrix_images)(uint8_t *out, const uint8_t *images, const uint8_t *weights,
                                       const int64_t *shifts, const gxnor_signal_sums *s,
                                       int64_t outputs) {
    static const int32_t zeros[MATRIX_ROWS] = {0};
    enum { ROWS = 2 * MATRIX_ROWS, STEP = 4 * GXNOR_SIGNAL_BLOCK };
    const gxnor_geometry g = {.height = s->rows + s->kernel_height - 1,
                              .width = s->columns + s->kernel_width - 1,
                              .stride = 1,
                              .rows = s->rows,
                              .columns = s->columns};
    const int64_t row_groups = (s->kernel_width * s->depth + 3) / 4;
    const int64_t row_bytes = row_groups * STEP;
    for (int64_t base = 0; base < s->lanes; base += GXNOR_SIGNAL_BLOCK) {
        const int64_t valid = gxnor_least(GXNOR_SIGNAL_BLOCK, s->lanes - base);
        for (int64_t tile = 0; tile < outputs; tile += ROWS) {
            int32_t dots[ROWS][GXNOR_SIGNAL_BLOCK];
            const NAME(matrix_places) places =
                NAME(matrix_places_of)(images, s->depth, &g, tile, outputs);
            NAME(matrix_load)(zeros, zeros, 0, 1);
            for (int64_t i = 0; i < s->kernel_height; ++i) {
                const uint8_t *w = weights + i * row_bytes;
                const NAME(matrix) m = {.lanes = {w, w + STEP / 2}, .group_step = STEP};
                NAME(matrix_add_places)(&places, i * g.width * s->depth, m, row_groups);
            }
            NAME(matrix_store)(dots[0], dots[0] + GXNOR_SIGNAL_BLOCK / 2, sizeof dots[0], 1);
            for (int64_t p = 0; p < gxnor_least(ROWS, outputs - tile); ++p) {
                NAME(signal_store)(out + ((tile + p) * s->lanes + base) * 4, dots[p], NULL,
                                   shifts + base, valid, s);
            }
        }
        weights += s->kernel_height * row_bytes;
    }
}
#endif

/* All outputs of some padded images. */
static inline __attribute__((always_inline)) void
NAME(signal_images)(uint8_t *out, const uint8_t *images, const uint8_t *weights,
                    const int64_t *shifts, const gxnor_signal_sums *s, int64_t outputs, int bytes) {
    const gxnor_geometry g = {.height = s->rows + s->kernel_height - 1,
                              .width = s->columns + s->kernel_width - 1,
                              .stride = 1,
                              .rows = s->rows,
                              .columns = s->columns};
    const int64_t place = s->depth * (bytes ? 1 : 2);
    const int64_t row_groups = (s->kernel_width * place + 3) / 4;
    const int64_t block = s->kernel_height * row_groups * 4 * GXNOR_SIGNAL_BLOCK;
    for (int64_t base = 0; base < s->lanes; base += GXNOR_SIGNAL_BLOCK, weights += block) {
        const int64_t rest = s->lanes - base;
        const int64_t valid = rest < GXNOR_SIGNAL_BLOCK ? rest : GXNOR_SIGNAL_BLOCK;
        for (int64_t tile = 0; tile < outputs; tile += SIGNAL_ROWS) {
            int64_t at_places[SIGNAL_ROWS];
            const uint8_t *places[SIGNAL_ROWS];
            const int64_t rows = outputs - tile < SIGNAL_ROWS ? outputs - tile : SIGNAL_ROWS;
            gxnor_places(at_places, SIGNAL_ROWS, &g, tile, outputs);
            for (int p = 0; p < SIGNAL_ROWS; ++p) {
                places[p] = images + at_places[p] * place;
            }
            for (int64_t lane = 0; lane < valid; lane += NAME(signal_step)) {
                int32_t dots[SIGNAL_ROWS * NAME(signal_step)];
                int64_t totals[SIGNAL_ROWS * NAME(signal_step)];
                const int flushed = NAME(signal_tile)(dots, totals, places, weights + 4 * lane, s,
                                                      row_groups, g.width * place, bytes);
                const int64_t room = valid - lane;
                const int64_t count = room < NAME(signal_step) ? room : NAME(signal_step);
                for (int64_t p = 0; p < rows; ++p) {
                    const int64_t at = p * NAME(signal_step);
                    NAME(signal_store)(out + ((tile + p) * s->lanes + base + lane) * 4, dots + at,
                                       flushed ? totals + at : NULL, shifts + base + lane, count,
                                       s);
                }
            }
        }
    }
}

/* The sums that one place of the kernel adds to all 32 lanes of what it meets. */
static inline __attribute__((always_inline)) void
NAME(signal_spread_place)(int32_t *sums, const uint8_t *image, const uint8_t *weights,
                          const gxnor_signal_sums *s, const gxnor_geometry *g, int64_t valid,
                          int bytes) {
    const int64_t count = s->height * s->width, place = s->depth * (bytes ? 1 : 2);
    for (int64_t tile = 0; tile < count; tile += SIGNAL_ROWS) {
        int64_t at_places[SIGNAL_ROWS];
        const uint8_t *rows[SIGNAL_ROWS];
        gxnor_places(at_places, SIGNAL_ROWS, g, tile, count);
        for (int64_t p = 0; p < SIGNAL_ROWS; ++p) {
            rows[p] = image + (tile + p < count ? tile + p : count - 1) * place;
        }
        for (int64_t lane = 0; lane < valid; lane += NAME(signal_step)) {
            lvec dots[SIGNAL_ROWS][2];
            /* The last place may stand there more than once: it stores the same sums each time. */
#pragma GCC unroll 16
            for (int p = 0; p < SIGNAL_ROWS; ++p) {
                const int32_t *from = sums + at_places[p] * GXNOR_SIGNAL_BLOCK + lane;
                dots[p][0] = lvec_load((const uint8_t *)from);
                dots[p][1] = lvec_load((const uint8_t *)(from + LEVEL_LANES));
            }
            NAME(signal_dots)(dots, rows, weights + 4 * lane, place / 4, 4, bytes, s->parts);
#pragma GCC unroll 16
            for (int p = 0; p < SIGNAL_ROWS; ++p) {
                int32_t *to = sums + at_places[p] * GXNOR_SIGNAL_BLOCK + lane;
                lvec_store(to, dots[p][0]);
                lvec_store(to + LEVEL_LANES, dots[p][1]);
            }
        }
    }
}

/* What unsigned bytes add too much: 128 times the sum of the weights that meet each output. */
static void NAME(signal_spread_shifts)(int64_t *out, const uint8_t *weights,
                                       const gxnor_signal_sums *s, const gxnor_geometry *g) {
    memset(out, 0, (size_t)(g->height * g->width * GXNOR_SIGNAL_BLOCK) * sizeof *out);
    for (int64_t i = s->kernel_height - 1; i >= 0; --i) {
        for (int64_t j = s->kernel_width - 1; j >= 0;
             --j, weights += s->depth * GXNOR_SIGNAL_BLOCK) {
            int64_t sums[GXNOR_SIGNAL_BLOCK] = {0};
            NAME(signal_shifts)(sums, (const uint32_t *)(const void *)weights, s->depth / 4);
            for (int64_t at = 0; at < s->height * s->width; ++at) {
                const int64_t row = i + at / s->width, column = j + at % s->width;
                int64_t *to = out + (row * g->width + column) * GXNOR_SIGNAL_BLOCK;
                for (int lane = 0; lane < GXNOR_SIGNAL_BLOCK; ++lane) {
                    to[lane] += sums[lane];
                }
            }
        }
    }
}

/* One image and block of lanes, input by input, to sums of all that the kernel meets. */
static inline __attribute__((always_inline)) void
NAME(signal_spread_image)(int32_t *sums, const uint8_t *image, const uint8_t *weights,
                          const gxnor_signal_sums *s, const gxnor_geometry *g, int64_t valid,
                          int bytes) {
    const int64_t step = s->depth * (bytes ? 1 : 2) * GXNOR_SIGNAL_BLOCK;
    memset(sums, 0, (size_t)(g->height * g->width * GXNOR_SIGNAL_BLOCK) * sizeof *sums);
    for (int64_t i = s->kernel_height - 1; i >= 0; --i) {
        for (int64_t j = s->kernel_width - 1; j >= 0; --j, weights += step) {
            NAME(signal_spread_place)(sums + (i * g->width + j) * GXNOR_SIGNAL_BLOCK, image,
                                      weights, s, g, valid, bytes);
        }
    }
}

/* Its outputs, from these sums; shifts are those of a block, and lie `shift_step` apart for each
 * place of the sums. */
static void NAME(signal_crop)(uint8_t *out, const int32_t *sums, const int64_t *shifts,
                              const gxnor_signal_sums *s, const gxnor_geometry *g, int64_t valid,
                              int64_t shift_step) {
    const int64_t down = s->kernel_height - 1 - s->top, right = s->kernel_width - 1 - s->left;
    for (int64_t at = 0; at < s->rows * s->columns; ++at, out += 4 * s->lanes) {
        const int64_t row = at / s->columns + down, column = at % s->columns + right;
        const int64_t place = row * g->width + column;
        for (int64_t lane = 0; lane < valid; lane += NAME(signal_step)) {
            const int64_t room = valid - lane;
            NAME(signal_store)(out + 4 * lane, sums + place * GXNOR_SIGNAL_BLOCK + lane, NULL,
                               shifts + place * shift_step + lane,
                               room < NAME(signal_step) ? room : NAME(signal_step), s);
        }
    }
}

/* Some images, input by input: each of their places is added to all outputs that see it. That is
 * less work where the outputs see mostly padding. */
static inline __attribute__((always_inline)) void
NAME(signal_spread)(uint8_t *out, uint8_t *scratch, const uint8_t *images, const uint8_t *weights,
                    const int64_t *shifts, const gxnor_signal_sums *s, int64_t count, int bytes) {
    const gxnor_geometry g = {.height = s->height + s->kernel_height - 1,
                              .width = s->width + s->kernel_width - 1,
                              .stride = 1,
                              .rows = s->height,
                              .columns = s->width};
    const int64_t all = g.height * g.width * GXNOR_SIGNAL_BLOCK;
    const int64_t outputs = s->rows * s->columns, place = s->depth * (bytes ? 1 : 2);
    const int64_t image_bytes = s->height * s->width * place;
    const int64_t block = s->kernel_height * s->kernel_width * place * GXNOR_SIGNAL_BLOCK;
    int32_t *sums = (int32_t *)(void *)scratch;
    int64_t *place_shifts = (int64_t *)(void *)(sums + all);
    uint8_t *unsigned_image = (uint8_t *)(place_shifts + all);
    for (int64_t base = 0; base < s->lanes; base += GXNOR_SIGNAL_BLOCK, weights += block) {
        const int64_t rest = s->lanes - base;
        const int64_t valid = rest < GXNOR_SIGNAL_BLOCK ? rest : GXNOR_SIGNAL_BLOCK;
        if (bytes) {
            NAME(signal_spread_shifts)(place_shifts, weights, s, &g);
        }
        for (int64_t image = 0; image < count; ++image) {
            const uint8_t *from = images + image * image_bytes;
            uint8_t *to = out + (image * outputs * s->lanes + base) * 4;
            if (bytes) {
                NAME(signal_copy)(unsigned_image, from, image_bytes, 1);
                NAME(signal_spread_image)(sums, unsigned_image, weights, s, &g, valid, 1);
                NAME(signal_crop)(to, sums, place_shifts, s, &g, valid, GXNOR_SIGNAL_BLOCK);
            } else {
                NAME(signal_spread_image)(sums, from, weights, s, &g, valid, 0);
                NAME(signal_crop)(to, sums, shifts + base, s, &g, valid, 0);
            }
        }
    }
}

static void NAME(signal_sums)(void *out, uint8_t *scratch, const void *images,
                              const uint8_t *weights, const int64_t *shifts,
                              const gxnor_signal_sums *s, int64_t first, int64_t last) {
    const int64_t outputs = s->rows * s->columns, place = s->depth * (s->bytes ? 1 : 2);
    if (s->spreads) {
        uint8_t *to = (uint8_t *)out + first * outputs * s->lanes * 4;
        const uint8_t *from = (const uint8_t *)images + first * s->height * s->width * place;
        if (s->bytes) {
            NAME(signal_spread)(to, scratch, from, weights, shifts, s, last - first, 1);
        } else {
            NAME(signal_spread)(to, scratch, from, weights, shifts, s, last - first, 0);
        }
        return;
    }
#ifdef MATRIX
    const int64_t row_groups = (s->kernel_width * place + 3) / 4;
    const int by_matrix =
        s->bytes && row_groups >= MATRIX_LEAST_GROUPS && s->kernel_height * row_groups <= s->groups;
    if (by_matrix) {
        NAME(matrix_begin)();
    }
#endif
    for (int64_t start = first; start < last; start += s->images) {
        const int64_t count = last - start < s->images ? last - start : s->images;
        const uint8_t *padded = (const uint8_t *)images + start * s->height * s->width * place;
        uint8_t *to = (uint8_t *)out + start * outputs * s->lanes * 4;
        if (s->copies) {
            NAME(signal_pad)(scratch, images, s, start, start + count);
            padded = scratch;
        }
#ifdef MATRIX
        if (by_matrix) {
            NAME(signal_matrix_images)(to, padded, weights, shifts, s, count * outputs);
            continue;
        }
#endif
        if (s->bytes) {
            NAME(signal_images)(to, padded, weights, shifts, s, count * outputs, 1);
        } else {
            NAME(signal_images)(to, padded, weights, shifts, s, count * outputs, 0);
        }
    }
#ifdef MATRIX
    if (by_matrix) {
        NAME(matrix_end)();
    }
#endif
}
