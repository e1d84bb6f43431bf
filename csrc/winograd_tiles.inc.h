/* What conv_winograd.inc.h has of trits and of levels alike; included once for each.
 *
 * Needs, and takes away again: WINOGRAD(x), WINOGRAD_SIDE of a tile, WINOGRAD_OUTPUTS (its side of
 * those), WINOGRAD_BLOCK (tiles whose products wait in the cache), and WINOGRAD_DOT(sums, v, u).
 * Or, where products are added in int16 first, WINOGRAD_TERMS with WINOGRAD(parts), begin(total),
 * dot(parts, v, u), end(total, parts) and steps(point). The transforms b, g and a; divided(sums)
 * and offset(point); place(g), channels(place, c, g), lanes(blocks, s, f) and weights(lanes, s, y,
 * x, channel, count), which read images and filters. */

enum { WINOGRAD(all) = WINOGRAD_SIDE * WINOGRAD_SIDE };

/* Products of some tiles and a slice of filters, added over the channels: at all points. */
typedef int32_t WINOGRAD(points)[WINOGRAD(all)][LEVEL_LANES];

static inline NAME(winograd_tile) WINOGRAD(tile_at)(const gxnor_geometry *g, int64_t tile) {
    const int64_t side = WINOGRAD_OUTPUTS;
    const int64_t down = (g->rows + side - 1) / side, across = (g->columns + side - 1) / side;
    const NAME(winograd_tile)
        at = {tile / across / down, tile / across % down * side, tile % across * side};
    return at;
}

/* The bytes V of a part of one tile; those of a point lie `step` apart. The last row and column are
 * read again where the tile extends beyond them: no existing output depends on that. */
static void WINOGRAD(image)(uint8_t *out, int64_t step, const uint8_t *image,
                            const gxnor_geometry *g, int64_t depth, int64_t row, int64_t column) {
    const uint8_t *rows[WINOGRAD_SIDE];
    int64_t columns[WINOGRAD_SIDE];
    for (int i = 0; i < WINOGRAD_SIDE; ++i) {
        const int64_t y = NAME(least)(row + i, g->rows + g->kernel_height - 2);
        rows[i] = image + WINOGRAD(place)(g) * y * g->width;
        columns[i] = WINOGRAD(place)(g) * NAME(least)(column + i, g->columns + g->kernel_width - 2);
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

/* Tiles first .. last - 1: [block of tiles][point][tile][part][channel]. */
static void WINOGRAD(images)(uint8_t *out, const uint8_t *images, const gxnor_winograd *s,
                             int64_t first, int64_t last) {
    const gxnor_geometry *g = &s->g;
    const int64_t step = WINOGRAD_BLOCK * s->length, across = (g->kernel_width + 2) / 3;
    for (int64_t t = 0; t < last - first; ++t) {
        const NAME(winograd_tile) at = WINOGRAD(tile_at)(g, first + t);
        const uint8_t *image = images + WINOGRAD(place)(g) * g->height * g->width * at.image;
        uint8_t *tile =
            out + t / WINOGRAD_BLOCK * WINOGRAD(all) * step + t % WINOGRAD_BLOCK * s->length;
        for (int64_t part = 0; part < s->length / s->depth; ++part) {
            WINOGRAD(image)(tile + part * s->depth, step, image, g, s->depth,
                            at.row + part / across * 3, at.column + part % across * 3);
        }
    }
}

#ifdef WINOGRAD_DOT
/* Products are added to the total. */
typedef lvec WINOGRAD(parts);
static inline int64_t WINOGRAD(steps)(int point) {
    (void)point;
    return INT64_MAX / 4;
}
static inline lvec WINOGRAD(begin)(lvec total) { return total; }
static inline lvec WINOGRAD(dot)(lvec parts, lvec v, lvec u) { return WINOGRAD_DOT(parts, v, u); }
static inline lvec WINOGRAD(end)(lvec total, lvec parts) {
    (void)total;
    return parts;
}
#endif

/* Products over channels c .. end - 1 of what is added up at a point. `size` is a constant in each
 * call, here and below. */
static inline __attribute__((always_inline)) void
WINOGRAD(run)(WINOGRAD(points) (*sums)[WINOGRAD_VECTORS], const uint8_t *images,
              const uint8_t *filters, int64_t next, int64_t length, int64_t c, int64_t end,
              int point, const int size) {
    lvec totals[WINOGRAD_TOGETHER][WINOGRAD_VECTORS];
    WINOGRAD(parts) parts[WINOGRAD_TOGETHER][WINOGRAD_VECTORS];
#pragma GCC unroll 16
    for (int t = 0; t < size; ++t) {
#pragma GCC unroll 16
        for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
            totals[t][v] = c == 0 ? NAME(winograd_vector)(filters, next, v)
                                  : lvec_load((const uint8_t *)sums[t][v][point]);
            parts[t][v] = WINOGRAD(begin)(totals[t][v]);
        }
    }
    for (; c < end; c += 4) {
        lvec w[WINOGRAD_VECTORS];
#pragma GCC unroll 16
        for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
            w[v] = NAME(winograd_vector)(filters + (4 + c) * GXNOR_BLOCK, next, v);
            IN_REGISTER(w[v]);
        }
#pragma GCC unroll 16
        for (int t = 0; t < size; ++t) {
            lvec u = lvec_broadcast(NAME(four_bytes)(images + t * length + c));
            IN_REGISTER(u);
#pragma GCC unroll 16
            for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
                parts[t][v] = WINOGRAD(dot)(parts[t][v], u, w[v]);
            }
        }
    }
#pragma GCC unroll 16
    for (int t = 0; t < size; ++t) {
#pragma GCC unroll 16
        for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
            lvec_store(sums[t][v][point], WINOGRAD(end)(totals[t][v], parts[t][v]));
        }
    }
}

/* The products of `size` tiles and a slice of filters at one point, added over the channels. */
static inline __attribute__((always_inline)) void
WINOGRAD(products)(WINOGRAD(points) (*sums)[WINOGRAD_VECTORS], const uint8_t *images,
                   const uint8_t *filters, int64_t next, int64_t length, int point,
                   const int size) {
    const int64_t run = NAME(least)(4 * WINOGRAD(steps)(point), length);
    for (int64_t c = 0; c < length; c += run) {
        WINOGRAD(run)(sums, images, filters, next, length, c, NAME(least)(c + run, length), point,
                      size);
    }
}

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
            x[j] = WINOGRAD(divided)(x[j]);
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
    for (int64_t i = 0; i < NAME(least)(rows, WINOGRAD_OUTPUTS); ++i) {
        for (int64_t j = 0; j < NAME(least)(columns, WINOGRAD_OUTPUTS); ++j) {
            memcpy(out + (i * g->columns + j) * g->filters, sums[i][j],
                   4 * (size_t)NAME(least)(filters, LEVEL_LANES));
        }
    }
}

/* The outputs of at most WINOGRAD_BLOCK tiles, first .. first + size - 1, of a slice of filters,
 * which begins with `base`. */
static void WINOGRAD(block)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                            int64_t next, const gxnor_winograd *s, int64_t base, int64_t first,
                            int64_t size) {
    const gxnor_geometry *g = &s->g;
    const int64_t length = s->length;
    WINOGRAD(points) sums[WINOGRAD_BLOCK][WINOGRAD_VECTORS] __attribute__((aligned(64)));
    NAME(winograd_tile) tiles[WINOGRAD_BLOCK];
    int32_t *targets[WINOGRAD_BLOCK];
    for (int64_t t = 0; t < size; ++t) {
        tiles[t] = WINOGRAD(tile_at)(g, first + t);
        const int64_t row = tiles[t].image * g->rows + tiles[t].row;
        targets[t] = out + (row * g->columns + tiles[t].column) * g->filters + base;
    }
    for (int point = 0; point < WINOGRAD(all); ++point) {
        /* Lines of outputs come from memory meanwhile; a hint, which may point beyond them. */
        for (int64_t t = 0; point < WINOGRAD_OUTPUTS * WINOGRAD_OUTPUTS && t < size; ++t) {
            const int64_t place = point / WINOGRAD_OUTPUTS * g->columns + point % WINOGRAD_OUTPUTS;
            for (int64_t byte = 0; byte < 4 * NAME(winograd_slice); byte += 64) {
                const uintptr_t line = (uintptr_t)targets[t] + 4 * (uintptr_t)(place * g->filters);
                __builtin_prefetch((const void *)(line + (uintptr_t)byte), 1);
            }
        }
        const uint8_t *u = images + point * WINOGRAD_BLOCK * length;
        const uint8_t *w = filters + point * (4 + length) * GXNOR_BLOCK;
        int64_t t = 0;
        for (; t + WINOGRAD_TOGETHER <= size; t += WINOGRAD_TOGETHER) {
            WINOGRAD(products)(sums + t, u + t * length, w, next, length, point, WINOGRAD_TOGETHER);
        }
        for (; t + 2 <= size; t += 2) {
            WINOGRAD(products)(sums + t, u + t * length, w, next, length, point, 2);
        }
        if (t < size) {
            WINOGRAD(products)(sums + t, u + t * length, w, next, length, point, 1);
        }
    }
    for (int64_t t = 0; t < size; ++t) {
        const int64_t rows = g->rows - tiles[t].row, columns = g->columns - tiles[t].column;
        for (int64_t v = 0; v < WINOGRAD_VECTORS; ++v) {
            const int64_t rest = g->filters - base - v * LEVEL_LANES;
            int32_t *target = targets[t] + v * LEVEL_LANES;
            if (rows >= WINOGRAD_OUTPUTS && columns >= WINOGRAD_OUTPUTS && rest >= LEVEL_LANES) {
                WINOGRAD(outputs)(target, g->filters, g->columns * g->filters, sums[t][v][0]);
            } else if (rest > 0) {
                WINOGRAD(some_outputs)(target, g, rows, columns, rest, sums[t][v][0]);
            }
        }
    }
}

static void WINOGRAD(conv)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                           const gxnor_winograd *s, uint8_t *room, int64_t first, int64_t last) {
    const gxnor_geometry *g = &s->g;
    const int64_t block_bytes = WINOGRAD(all) * (4 + s->length) * GXNOR_BLOCK;
    for (; first < last; first += s->tiles) {
        const int64_t count = NAME(least)(last - first, s->tiles);
        WINOGRAD(images)(room, images, s, first, first + count);
        for (int64_t base = 0; base < g->filters; base += NAME(winograd_slice)) {
            const uint8_t *slice =
                filters + base / GXNOR_BLOCK * block_bytes + base % GXNOR_BLOCK * 4;
            /* A slice of two blocks takes the last one twice where it has no other. */
            const int64_t next = base + GXNOR_BLOCK < g->filters ? block_bytes : 0;
            for (int64_t t = 0; t < count; t += WINOGRAD_BLOCK) {
                WINOGRAD(block)(out, room + WINOGRAD(all) * t * s->length, slice, next, s, base,
                                first + t, NAME(least)(count - t, WINOGRAD_BLOCK));
            }
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
#undef WINOGRAD_BLOCK
#undef WINOGRAD_DOT
