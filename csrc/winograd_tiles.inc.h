/* What conv_winograd.inc.h has of trits and of levels alike; included once for each.
 *
 * Needs, and takes away again: WINOGRAD(x), WINOGRAD_SIDE of a tile, WINOGRAD_OUTPUTS (its side of
 * those), and WINOGRAD_DOT(sums, v, u). Or, where products are added in int16 first, WINOGRAD_TERMS
 * with WINOGRAD(parts), begin(total), dot(parts, v, u), end(total, parts) and steps(point). The
 * transforms b, g and a; divided(sums, row, column) and offset(point); place(g), channels(place, c,
 * g), lanes(blocks, s, f) and weights(lanes, s, y, x, channel, count), which read images and
 * filters.
 */

enum { WINOGRAD(all) = WINOGRAD_SIDE * WINOGRAD_SIDE };

/* Products of a tile and a slice of filters, added over the channels: at all points. */
typedef int32_t WINOGRAD(points)[WINOGRAD(all)][LEVEL_LANES];

/* What a pass works on: some tiles, their products with a slice of filters, and their images V,
 * `each` bytes for a tile. */
typedef struct {
    const gxnor_winograd *s;
    WINOGRAD(points) (*sums)[WINOGRAD_VECTORS];
    uint8_t *images;
    int64_t each, size;
    NAME(winograd_tile) tiles[GXNOR_WINOGRAD_TILES];
} WINOGRAD(pass);

static WINOGRAD(pass)
    WINOGRAD(pass_of)(const gxnor_winograd *s, uint8_t *room, int64_t first, int64_t size) {
    const gxnor_geometry *g = &s->g;
    const int64_t side = WINOGRAD_OUTPUTS;
    const int64_t down = (g->rows + side - 1) / side, across = (g->columns + side - 1) / side;
    WINOGRAD(pass) pass = {.s = s, .size = size, .each = gxnor_winograd_each(s)};
    room += -(uintptr_t)room % 64;
    pass.sums = (WINOGRAD(points)(*)[WINOGRAD_VECTORS])(void *)room;
    pass.images = room + gxnor_winograd_rows(size) * (int64_t)sizeof *pass.sums;
    for (int64_t t = 0; t < size; ++t) {
        const int64_t tile = first + t;
        const int64_t image = tile / across / down;
        const int64_t row = tile / across % down * side, column = tile % across * side;
        const int64_t place = (image * g->rows + row) * g->columns + column;
        const NAME(winograd_tile) at = {image, row, column, place * g->filters};
        pass.tiles[t] = at;
    }
    return pass;
}

/* The bytes V of a part of one tile; those of a point lie `step` apart. The last row and column are
 * read again where the tile extends beyond them: no existing output depends on that. */
static void WINOGRAD(image)(uint8_t *out, int64_t step, const uint8_t *image,
                            const gxnor_geometry *g, int64_t depth, int64_t row, int64_t column) {
    const uint8_t *rows[WINOGRAD_SIDE];
    int64_t columns[WINOGRAD_SIDE];
    for (int i = 0; i < WINOGRAD_SIDE; ++i) {
        const int64_t y = gxnor_least(row + i, g->rows + g->kernel_height - 2);
        rows[i] = image + WINOGRAD(place)(g) * y * g->width;
        columns[i] = WINOGRAD(place)(g) * gxnor_least(column + i, g->columns + g->kernel_width - 2);
    }
    for (int64_t c = 0; c < depth; c += (int64_t)sizeof(wbytes)) {
        wbytes half[WINOGRAD_SIDE][WINOGRAD_SIDE];
#pragma GCC unroll 6
        for (int j = 0; j < WINOGRAD_SIDE; ++j) {
            wbytes y[WINOGRAD_SIDE], b[WINOGRAD_SIDE];
#pragma GCC unroll 6
            for (int i = 0; i < WINOGRAD_SIDE; ++i) {
                y[i] = WINOGRAD(channels)(rows[i] + columns[j], c, g);
            }
            WINOGRAD(b)(b, y);
#pragma GCC unroll 6
            for (int i = 0; i < WINOGRAD_SIDE; ++i) {
                half[i][j] = b[i];
            }
        }
        const int whole = depth - c >= (int64_t)sizeof(wbytes);
#pragma GCC unroll 6
        for (int i = 0; i < WINOGRAD_SIDE; ++i) {
            wbytes v[WINOGRAD_SIDE];
            WINOGRAD(b)(v, half[i]);
#pragma GCC unroll 6
            for (int j = 0; j < WINOGRAD_SIDE; ++j) {
                v[j] += (uint8_t)WINOGRAD(offset)(WINOGRAD_SIDE * i + j);
                uint8_t *target = out + (WINOGRAD_SIDE * i + j) * step + c;
                if (whole) {
                    memcpy(target, &v[j], sizeof v[j]);
                } else {
                    memcpy(target, &v[j], NAME(winograd_rest));
                }
            }
        }
    }
}

/* The images of a pass: [tile][point][part][channel]. */
static void WINOGRAD(images)(const WINOGRAD(pass) * pass, const uint8_t *images) {
    const gxnor_winograd *s = pass->s;
    const gxnor_geometry *g = &s->g;
    const int64_t across = (g->kernel_width + 2) / 3;
    for (int64_t t = 0; t < pass->size; ++t) {
        const NAME(winograd_tile) at = pass->tiles[t];
        const uint8_t *image = images + WINOGRAD(place)(g) * g->height * g->width * at.image;
        for (int64_t part = 0; part < s->length / s->depth; ++part) {
            WINOGRAD(image)(pass->images + t * pass->each + part * s->depth, s->length, image, g,
                            s->depth, at.row + part / across * 3, at.column + part % across * 3);
        }
    }
}

/* What the products of tiles at a point are computed of. The sums begin with that point. */
typedef struct {
    WINOGRAD(points) (*sums)[WINOGRAD_VECTORS];
    const uint8_t *images, *filters;
    int64_t each, next, length, run;
} WINOGRAD(point);

#ifdef MATRIX
static inline int64_t WINOGRAD(run_of)(int64_t length, int point) {
    (void)point;
    return length;
}

/* All rows start with the same sums, those of the filters. */
static inline __attribute__((always_inline)) void WINOGRAD(products)(const WINOGRAD(point) * p,
                                                                     const NAME(matrix) * m,
                                                                     int64_t first,
                                                                     const int all_rows) {
    NAME(matrix_load)((const int32_t *)(const void *)p->filters,
                      (const int32_t *)(const void *)(p->filters + p->next), 0, all_rows);
    NAME(matrix_add)(*m, p->length / 4, all_rows);
    NAME(matrix_store)(p->sums[first][0][0], p->sums[first][1][0], sizeof *p->sums, all_rows);
}

/* The products of as many of `left` tiles from `first` on as registers hold; returns how many.
 * There is room for more tiles than there are. */
static __attribute__((noinline)) int64_t WINOGRAD(some_products)(const WINOGRAD(point) * p,
                                                                 int64_t first, int64_t left,
                                                                 int64_t ahead) {
    const NAME(matrix) m = {
        .rows = p->images + first * p->each,
        .row_step = p->each,
        .lanes = {p->filters + 4 * GXNOR_BLOCK, p->filters + p->next + 4 * GXNOR_BLOCK},
        .group_step = 4 * GXNOR_BLOCK,
    };
    (void)ahead;
    if (left > MATRIX_ROWS) {
        WINOGRAD(products)(p, &m, first, 1);
        return 2 * MATRIX_ROWS;
    }
    WINOGRAD(products)(p, &m, first, 0);
    return MATRIX_ROWS;
}
#else
#ifdef WINOGRAD_DOT
/* Products are added to the total. */
typedef lvec WINOGRAD(parts);
static inline int64_t WINOGRAD(run_of)(int64_t length, int point) {
    (void)point;
    return length;
}
static inline lvec WINOGRAD(begin)(lvec total) { return total; }
static inline lvec WINOGRAD(dot)(lvec parts, lvec v, lvec u) {
    parts = WINOGRAD_DOT(parts, v, u);
    IN_REGISTER(parts);
    return parts;
}
static inline lvec WINOGRAD(end)(lvec total, lvec parts) {
    (void)total;
    return parts;
}
enum { WINOGRAD(in_runs) = 0 };
#else
static inline int64_t WINOGRAD(run_of)(int64_t length, int point) {
    return gxnor_least(4 * WINOGRAD(steps)(point), length);
}
enum { WINOGRAD(in_runs) = 1 };
#endif

/* Products of `size` tiles and a slice of filters over channels c .. end - 1, added to the sums at
 * a point; what the filters are `ahead` bytes further on comes to the second-level cache meanwhile.
 * `size` is a constant in each call, here and below. */
static inline __attribute__((always_inline)) void
WINOGRAD(run)(WINOGRAD(points) (*sums)[WINOGRAD_VECTORS], const uint8_t *images, int64_t each,
              const uint8_t *filters, int64_t next, int64_t ahead, int64_t c, int64_t end,
              const int size) {
    WINOGRAD(parts) parts[WINOGRAD_TOGETHER][WINOGRAD_VECTORS];
    const int64_t from = c;
#pragma GCC unroll 16
    for (int t = 0; t < size; ++t) {
#pragma GCC unroll 16
        for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
            parts[t][v] = WINOGRAD(begin)(NAME(winograd_vector)(filters, next, v));
        }
    }
    /* Eight addresses and what else is needed would not fit into registers. */
    const uint8_t *fours[2] = {images + c, images + c + (size > 4 ? 4 * each : 0)};
    const uint8_t *w = filters + (4 + c) * GXNOR_BLOCK;
    const int64_t tiles[4] = {0, each, 2 * each, 3 * each};
    for (; c < end; c += 4) {
        lvec weights[WINOGRAD_VECTORS];
        ADDRESS_IN_REGISTER(fours[0]);
        ADDRESS_IN_REGISTER(fours[1]);
#pragma GCC unroll 16
        for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
            weights[v] = NAME(winograd_vector)(w, next, v);
            IN_REGISTER(weights[v]);
        }
        NAME(winograd_fetch)(w, next, ahead);
#pragma GCC unroll 16
        for (int t = 0; t < size; ++t) {
            lvec u = lvec_broadcast(NAME(four_bytes)(fours[t / 4] + tiles[t % 4]));
            IN_REGISTER(u);
#pragma GCC unroll 16
            for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
                parts[t][v] = WINOGRAD(dot)(parts[t][v], u, weights[v]);
            }
        }
        fours[0] += 4;
        fours[1] += 4;
        w += 4 * GXNOR_BLOCK;
    }
#pragma GCC unroll 16
    for (int t = 0; t < size; ++t) {
#pragma GCC unroll 16
        for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
            const lvec total = from == 0 ? NAME(winograd_vector)(filters, next, v)
                                         : lvec_load((const uint8_t *)sums[t][v][0]);
            lvec_store(sums[t][v][0], WINOGRAD(end)(total, parts[t][v]));
        }
    }
}

static inline __attribute__((always_inline)) void
WINOGRAD(products)(const WINOGRAD(point) * p, int64_t first, int64_t ahead, const int size) {
    const uint8_t *images = p->images + first * p->each;
    int64_t c = 0;
    do {
        const int64_t end = WINOGRAD(in_runs) ? gxnor_least(c + p->run, p->length) : p->length;
        WINOGRAD(run)(p->sums + first, images, p->each, p->filters, p->next, ahead, c, end, size);
        c += p->run;
    } while (WINOGRAD(in_runs) && c < p->length);
}

/* The products of as many of `left` tiles from `first` on as are computed together; returns how
 * many. A function of its own, so that what its loops need stays in registers. */
static __attribute__((noinline)) int64_t WINOGRAD(some_products)(const WINOGRAD(point) * p,
                                                                 int64_t first, int64_t left,
                                                                 int64_t ahead) {
    if (left >= WINOGRAD_TOGETHER) {
        WINOGRAD(products)(p, first, ahead, WINOGRAD_TOGETHER);
        return WINOGRAD_TOGETHER;
    }
    if (WINOGRAD_TOGETHER > 4 && left >= 4) {
        WINOGRAD(products)(p, first, ahead, 4);
        return 4;
    }
    if (WINOGRAD_TOGETHER > 2 && left >= 2) {
        WINOGRAD(products)(p, first, ahead, 2);
        return 2;
    }
    WINOGRAD(products)(p, first, ahead, 1);
    return 1;
}
#endif

/* The outputs of a tile, `step` apart in a row, of the products at all points. */
static inline __attribute__((always_inline)) void
WINOGRAD(outputs)(int32_t *out, int64_t step, int64_t row_step, const int32_t *points) {
    wsums half[WINOGRAD_OUTPUTS][WINOGRAD_SIDE];
#pragma GCC unroll 6
    for (int j = 0; j < WINOGRAD_SIDE; ++j) {
        wsums m[WINOGRAD_SIDE], a[WINOGRAD_OUTPUTS];
#pragma GCC unroll 6
        for (int i = 0; i < WINOGRAD_SIDE; ++i) {
            memcpy(&m[i], points + (WINOGRAD_SIDE * i + j) * LEVEL_LANES, sizeof m[i]);
            IN_REGISTER(m[i]);
        }
        WINOGRAD(a)(a, m);
#pragma GCC unroll 4
        for (int i = 0; i < WINOGRAD_OUTPUTS; ++i) {
            half[i][j] = a[i];
        }
    }
#pragma GCC unroll 4
    for (int i = 0; i < WINOGRAD_OUTPUTS; ++i) {
        wsums x[WINOGRAD_OUTPUTS];
        WINOGRAD(a)(x, half[i]);
#pragma GCC unroll 4
        for (int j = 0; j < WINOGRAD_OUTPUTS; ++j) {
            x[j] = WINOGRAD(divided)(x[j], i, j);
            memcpy(out + j * step, &x[j], sizeof x[j]);
        }
        out += row_step;
    }
}

/* The same where a tile extends beyond the outputs, or a vector beyond the filters. */
static void WINOGRAD(some_outputs)(int32_t *out, const gxnor_geometry *g, int64_t rows,
                                   int64_t columns, int64_t filters, const int32_t *points) {
    int32_t sums[WINOGRAD_OUTPUTS][WINOGRAD_OUTPUTS][LEVEL_LANES];
    WINOGRAD(outputs)(sums[0][0], LEVEL_LANES, WINOGRAD_OUTPUTS * LEVEL_LANES, points);
    for (int64_t i = 0; i < gxnor_least(rows, WINOGRAD_OUTPUTS); ++i) {
        for (int64_t j = 0; j < gxnor_least(columns, WINOGRAD_OUTPUTS); ++j) {
            memcpy(out + (i * g->columns + j) * g->filters, sums[i][j],
                   4 * (size_t)gxnor_least(filters, LEVEL_LANES));
        }
    }
}

#ifndef MATRIX
/* Lines of the output of the tiles from `first` on come from memory while their products are
 * computed: at each of the first points, those of one place. A hint, which may point beyond the
 * outputs. Inline, as GCC drops calls of a function that only gives hints. */
static inline __attribute__((always_inline)) void
WINOGRAD(fetch_outputs)(const WINOGRAD(pass) * pass, const int32_t *out, int64_t first, int point) {
    const gxnor_geometry *g = &pass->s->g;
    const int64_t row = point / WINOGRAD_OUTPUTS, column = point % WINOGRAD_OUTPUTS;
    const int64_t place = (row * g->columns + column) * g->filters;
    const int64_t end = gxnor_least(first + WINOGRAD_TOGETHER, pass->size);
    for (int64_t t = first; row < WINOGRAD_OUTPUTS && t < end; ++t) {
        const uintptr_t line = (uintptr_t)out + 4 * (uintptr_t)(pass->tiles[t].output + place);
        for (uintptr_t byte = 0; byte < 4 * NAME(winograd_slice); byte += 64) {
            __builtin_prefetch((const void *)(line + byte), 1, 2);
        }
    }
}
#else
/* With matrix registers, hints take longer than they save. */
static inline void WINOGRAD(fetch_outputs)(const WINOGRAD(pass) * pass, const int32_t *out,
                                           int64_t first, int point) {
    (void)pass, (void)out, (void)first, (void)point;
}
#endif

/* The products of a pass with a slice of filters, one point after the other: at each of them, the
 * filters are read for the first tiles, and stay in the first-level cache for the others. */
static void WINOGRAD(slice_products)(const WINOGRAD(pass) * pass, const uint8_t *filters,
                                     int64_t next, const int32_t *out) {
    const int64_t length = pass->s->length, bytes = (4 + length) * GXNOR_BLOCK;
    for (int point = 0; point < WINOGRAD(all); ++point) {
        const WINOGRAD(point) p = {
            .sums = (WINOGRAD(points)(*)[WINOGRAD_VECTORS])(void *)pass->sums[0][0][point],
            .images = pass->images + point * length,
            .filters = filters + point * bytes,
            .each = pass->each,
            .next = next,
            .length = length,
            .run = WINOGRAD(run_of)(length, point),
        };
        const int is_last = point == WINOGRAD(all) - 1;
        int64_t ahead = bytes * (is_last ? 1 + WINOGRAD(all) * NAME(winograd_more) : 1);
        for (int64_t t = 0; t < pass->size; ahead = 0) {
            WINOGRAD(fetch_outputs)(pass, out, t, point);
            t += WINOGRAD(some_products)(&p, t, pass->size - t, ahead);
        }
    }
}

/* The outputs of a pass and a slice of filters, which begins with `base`. */
static void WINOGRAD(slice_outputs)(const WINOGRAD(pass) * pass, int32_t *out, int64_t base) {
    const gxnor_geometry *g = &pass->s->g;
    for (int64_t t = 0; t < pass->size; ++t) {
        const NAME(winograd_tile) *at = pass->tiles + t;
        const int64_t rows = g->rows - at->row, columns = g->columns - at->column;
        for (int64_t v = 0; v < WINOGRAD_VECTORS; ++v) {
            const int64_t first = base + v * LEVEL_LANES, rest = g->filters - first;
            const int32_t *points = pass->sums[t][v][0];
            int32_t *target = out + at->output + first;
            if (rows >= WINOGRAD_OUTPUTS && columns >= WINOGRAD_OUTPUTS && rest >= LEVEL_LANES) {
                WINOGRAD(outputs)(target, g->filters, g->columns * g->filters, points);
            } else if (rest > 0) {
                WINOGRAD(some_outputs)(target, g, rows, columns, rest, points);
            }
        }
    }
}

static void WINOGRAD(conv)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                           const gxnor_winograd *s, uint8_t *room, int64_t first, int64_t last) {
    const int64_t block_bytes = WINOGRAD(all) * (4 + s->length) * GXNOR_BLOCK;
    for (; first < last; first += s->tiles) {
        const WINOGRAD(pass) pass =
            WINOGRAD(pass_of)(s, room, first, gxnor_least(last - first, s->tiles));
        WINOGRAD(images)(&pass, images);
        for (int64_t base = 0; base < s->g.filters; base += NAME(winograd_slice)) {
            const uint8_t *slice = filters + base / GXNOR_BLOCK * block_bytes;
            /* A slice of two blocks takes the last one twice where it has no other. */
            const int64_t next = base + GXNOR_BLOCK < s->g.filters ? block_bytes : 0;
            WINOGRAD(slice_products)(&pass, slice, next, out + base);
            WINOGRAD(slice_outputs)(&pass, out, base);
        }
    }
}

/* The bytes U of channels c .. c + 3 of a part, of the filters of a vector, of which `count` are
 * there; those of a point lie `step` apart. */
static void WINOGRAD(filter)(uint8_t *out, int64_t step, const uint8_t *lanes,
                             const gxnor_winograd *s, int64_t c, int64_t count) {
    const gxnor_geometry *g = &s->g;
    const int64_t across = (g->kernel_width + 2) / 3, part = c / s->depth, channel = c % s->depth;
    wbytes half[WINOGRAD_SIDE][3];
    for (int j = 0; j < 3; ++j) {
        wbytes w[3], column[WINOGRAD_SIDE];
        for (int i = 0; i < 3; ++i) {
            const int64_t y = part / across * 3 + i, x = part % across * 3 + j;
            w[i] = (wbytes){0};
            if (y < g->kernel_height && x < g->kernel_width) {
                w[i] = WINOGRAD(weights)(lanes, s, y, x, channel, count);
            }
        }
        WINOGRAD(g)(column, w);
        for (int i = 0; i < WINOGRAD_SIDE; ++i) {
            half[i][j] = column[i];
        }
    }
    for (int i = 0; i < WINOGRAD_SIDE; ++i) {
        wbytes u[WINOGRAD_SIDE];
        WINOGRAD(g)(u, half[i]);
        for (int j = 0; j < WINOGRAD_SIDE; ++j) {
            memcpy(out + (WINOGRAD_SIDE * i + j) * step, &u[j], sizeof u[j]);
        }
    }
}

/* What takes the offset of the images away again: the starts of a vector of filters at each point
 * are minus the offset times their bytes behind them. */
static void WINOGRAD(starts)(uint8_t *out, int64_t length) {
    for (int point = 0; point < WINOGRAD(all); ++point) {
        uint8_t *start = out + point * (4 + length) * GXNOR_BLOCK;
        const lvec offset = lvec_broadcast(WINOGRAD(offset)(point) * 0x01010101);
        const lvec zero = lvec_broadcast(0);
        lvec sums = zero;
        for (int64_t c = 0; c < length; c += 4) {
            sums = lvec_dot(sums, offset, lvec_load(start + (4 + c) * GXNOR_BLOCK));
        }
        wsums taken;
        memcpy(&taken, &sums, sizeof taken);
        taken = -taken;
        memcpy(start, &taken, sizeof taken);
    }
}

static void WINOGRAD(filters)(uint8_t *out, const void *blocks, const gxnor_winograd *s,
                              int64_t first, int64_t last) {
    const int64_t step = (4 + s->length) * GXNOR_BLOCK, end = last * GXNOR_BLOCK;
    for (int64_t f = first * GXNOR_BLOCK; f < end; f += NAME(winograd_lanes)) {
        const uint8_t *lanes = WINOGRAD(lanes)(blocks, s, f);
        uint8_t *own = out + f / GXNOR_BLOCK * WINOGRAD(all) * step + f % GXNOR_BLOCK * 4;
        for (int64_t c = 0; c < s->length; c += 4) {
            uint8_t *group = own + (4 + c) * GXNOR_BLOCK;
            if (f < s->g.filters && c % s->depth < s->channels) {
                WINOGRAD(filter)(group, step, lanes, s, c, s->g.filters - f);
            } else {
                for (int point = 0; point < WINOGRAD(all); ++point) {
                    memset(group + point * step, 0, sizeof(wbytes));
                }
            }
        }
        WINOGRAD(starts)(own, s->length);
    }
}

#undef WINOGRAD
#undef WINOGRAD_SIDE
#undef WINOGRAD_OUTPUTS
#undef WINOGRAD_DOT
