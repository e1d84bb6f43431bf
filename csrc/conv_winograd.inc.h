/* Convolution of trits by Winograd's tiles, in integers; included by instruction sets that multiply
 * bytes faster than they count bits.
 *
 * Formula: F(4x4, 3x3) without its denominators, as README.md derives it. 6 x 6 activations y
 * become V = B^T y B, and 3 x 3 weights w become U = G w G^T. The 4 x 4 sums that start on the tile
 * are A^T M A / 576, where M has the products U V, added over the channels: 36 of them for 144. A
 * larger kernel is parts of 3 x 3, whose products are added like those of channels: 5 x 5 is four
 * parts.
 *
 * Overflow: abs(U) <= 49 and abs(V) <= 100 are bytes; intermediate values may wrap around, since
 * these are additions modulo 2^8. From the products on all is modulo 2^32, where 576 times a sum
 * determines the sum for a fan-in K < 2^31 / 576; the wrapper admits no more.
 * Products that are added in int16 first are counted by the bounds of their point.
 *
 * Shape: the lanes of a vector are filters, of four channels each. The tiles of a pass are
 * transformed; then each slice of filters meets WINOGRAD_TILES of them at a time, whose products
 * at all 36 points stay in the cache until they are outputs.
 *
 * Needs: NAME(x), the lvec of conv_levels.inc.h, WINOGRAD_TILES (24 is a multiple),
 * WINOGRAD_TOGETHER (of them, which share each load of weights), WINOGRAD_VECTORS (of LEVEL_LANES
 * filters, 16 or 32 in all), wbytes (a vector of bytes), and wbytes_of_bits(nonzero, sign), trits
 * of the lowest bits. WINOGRAD_SIGNED where images are signed bytes; elsewhere they are unsigned,
 * with an offset. WINOGRAD_TERMS where products are added in int16 first: how many of them, with
 * the offset's, a step adds to a lane; then also wparts, wparts_zero(), wparts_dot(parts, u, w),
 * and lvec_widen(sums, parts). */

enum {
    NAME(winograd_slice) = WINOGRAD_VECTORS * LEVEL_LANES,
    NAME(winograd_lanes) = sizeof(wbytes) / 4,
    NAME(winograd_rest) = sizeof(wbytes) < GXNOR_WINOGRAD_CHANNELS ? sizeof(wbytes)
                                                                   : GXNOR_WINOGRAD_CHANNELS,
};

/* Unsigned, so that they wrap around. */
typedef uint32_t wsums __attribute__((vector_size(4 * LEVEL_LANES)));
typedef int32_t wsigned __attribute__((vector_size(4 * LEVEL_LANES)));

/* Products of some tiles and a slice of filters, added over the channels: at all 36 points. */
typedef int32_t NAME(winograd_points)[36][LEVEL_LANES];

/* Absolute values in a row of B^T, added up, and in a row of G: those of two rows, multiplied,
 * bound V, or U, at a point. */
static const int32_t NAME(winograd_v_bounds)[6] = {10, 10, 10, 6, 6, 10};
static const int32_t NAME(winograd_u_bounds)[6] = {3, 3, 3, 7, 7, 3};

static inline int64_t NAME(least)(int64_t a, int64_t b) { return a < b ? a : b; }

/* What makes V at a point unsigned. */
static inline int32_t NAME(winograd_offset)(int point) {
#ifdef WINOGRAD_SIGNED
    (void)point;
    return 0;
#else
    return NAME(winograd_v_bounds)[point / 6] * NAME(winograd_v_bounds)[point % 6];
#endif
}

/* B^T: 4 0 -5 0 1 0, 0 -4 -4 1 1 0, 0 4 -4 -1 1 0, 0 -2 -1 2 1 0, 0 2 -1 -2 1 0, 0 4 0 -5 0 1. */
static inline __attribute__((always_inline)) void NAME(winograd_b)(wbytes out[6],
                                                                   const wbytes y[6]) {
    const wbytes twice1 = y[1] + y[1], twice2 = y[2] + y[2];
    const wbytes even = y[4] - (twice2 + twice2), odd = y[3] - (twice1 + twice1);
    const wbytes right = y[4] - y[2], left = y[3] - y[1], twice = left + left;
    const wbytes first = y[0] - y[2], first_twice = first + first;
    out[0] = (first_twice + first_twice) + right;
    out[1] = even + odd;
    out[2] = even - odd;
    out[3] = right + twice;
    out[4] = right - twice;
    out[5] = (y[5] - y[3]) - (twice + twice);
}

/* G: 3 0 0, 1 1 1, 1 -1 1, 1 2 4, 1 -2 4, 0 0 3. */
static inline __attribute__((always_inline)) void NAME(winograd_g)(wbytes out[6],
                                                                   const wbytes w[3]) {
    const wbytes twice0 = w[0] + w[0], twice1 = w[1] + w[1], twice2 = w[2] + w[2];
    const wbytes ends = w[0] + w[2], far = w[0] + (twice2 + twice2);
    out[0] = twice0 + w[0];
    out[1] = ends + w[1];
    out[2] = ends - w[1];
    out[3] = far + twice1;
    out[4] = far - twice1;
    out[5] = twice2 + w[2];
}

/* A^T: 2 -4 -4 1 1 0, 0 -4 4 2 -2 0, 0 -4 -4 4 4 0, 0 -4 4 8 -8 8. */
static inline __attribute__((always_inline)) void NAME(winograd_a)(wsums out[4], const wsums m[6]) {
    const wsums plus1 = m[1] + m[2], minus1 = (m[1] - m[2]) << 2;
    const wsums plus2 = m[3] + m[4], minus2 = m[3] - m[4];
    out[0] = (plus2 - (plus1 << 2)) + (m[0] + m[0]);
    out[1] = (minus2 + minus2) - minus1;
    out[2] = (plus2 - plus1) << 2;
    out[3] = ((minus2 + m[5]) << 3) - minus1;
}

/* Where a tile's outputs begin. */
typedef struct {
    int64_t image, row, column;
} NAME(winograd_tile);

static inline NAME(winograd_tile) NAME(winograd_tile_at)(const gxnor_geometry *g, int64_t tile) {
    const int64_t down = (g->rows + 3) / 4, across = (g->columns + 3) / 4;
    const NAME(winograd_tile)
        at = {tile / across / down, tile / across % down * 4, tile % across * 4};
    return at;
}

/* The bytes V of a part of one tile; those of a point lie `step` apart. The last row and column are
 * read again where the tile extends beyond them: no existing output depends on that. */
static void NAME(winograd_image)(uint8_t *out, int64_t step, const uint64_t *image,
                                 const gxnor_geometry *g, int64_t depth, int64_t row,
                                 int64_t column) {
    const uint64_t *rows[6];
    int64_t columns[6];
    for (int i = 0; i < 6; ++i) {
        const int64_t place = NAME(least)(row + i, g->rows + g->kernel_height - 2) * g->width;
        rows[i] = image + 2 * g->depth * place;
        columns[i] = 2 * g->depth * NAME(least)(column + i, g->columns + g->kernel_width - 2);
    }
    for (int64_t c = 0; c < depth; c += (int64_t)sizeof(wbytes)) {
        wbytes half[6][6];
        const int64_t word = c / 64 * 2, shift = sizeof(wbytes) < 64 ? c % 64 : 0;
#pragma GCC unroll 6
        for (int j = 0; j < 6; ++j) {
            wbytes y[6], b[6];
#pragma GCC unroll 6
            for (int i = 0; i < 6; ++i) {
                const uint64_t *unit = rows[i] + columns[j] + word;
                y[i] = wbytes_of_bits(unit[0] >> shift, unit[1] >> shift);
            }
            NAME(winograd_b)(b, y);
#pragma GCC unroll 6
            for (int i = 0; i < 6; ++i) {
                half[i][j] = b[i];
            }
        }
        const int whole = depth - c >= (int64_t)sizeof(wbytes);
#pragma GCC unroll 6
        for (int i = 0; i < 6; ++i) {
            wbytes v[6];
            NAME(winograd_b)(v, half[i]);
#pragma GCC unroll 6
            for (int j = 0; j < 6; ++j) {
                v[j] += (uint8_t)NAME(winograd_offset)(6 * i + j);
                uint8_t *target = out + (6 * i + j) * step + c;
                if (whole) {
                    memcpy(target, &v[j], sizeof v[j]);
                } else {
                    memcpy(target, &v[j], NAME(winograd_rest));
                }
            }
        }
    }
}

/* Tiles first .. last - 1: [block of WINOGRAD_TILES][point][tile][part][channel]. */
static void NAME(winograd_images)(uint8_t *out, const uint64_t *images, const gxnor_winograd *s,
                                  int64_t first, int64_t last) {
    const gxnor_geometry *g = &s->g;
    const int64_t step = WINOGRAD_TILES * s->length, across = (g->kernel_width + 2) / 3;
    for (int64_t t = 0; t < last - first; ++t) {
        const NAME(winograd_tile) at = NAME(winograd_tile_at)(g, first + t);
        const uint64_t *image = images + 2 * g->depth * g->height * g->width * at.image;
        uint8_t *tile = out + t / WINOGRAD_TILES * 36 * step + t % WINOGRAD_TILES * s->length;
        for (int64_t part = 0; part < s->length / s->depth; ++part) {
            NAME(winograd_image)(tile + part * s->depth, step, image, g, s->depth,
                                 at.row + part / across * 3, at.column + part % across * 3);
        }
    }
}

#ifdef WINOGRAD_TERMS
/* Steps whose products fit into int16. */
static inline int64_t NAME(winograd_steps)(int point) {
    const int32_t down = NAME(winograd_v_bounds)[point / 6] * NAME(winograd_u_bounds)[point / 6];
    const int32_t across = NAME(winograd_v_bounds)[point % 6] * NAME(winograd_u_bounds)[point % 6];
    return INT16_MAX / (WINOGRAD_TERMS * down * across);
}
static inline wparts NAME(winograd_begin)(lvec total) {
    (void)total;
    return wparts_zero();
}
static inline lvec NAME(winograd_end)(lvec total, wparts parts) { return lvec_widen(total, parts); }
#else
/* Products are added to the total. */
typedef lvec wparts;
static inline int64_t NAME(winograd_steps)(int point) {
    (void)point;
    return INT64_MAX / 4;
}
static inline wparts wparts_dot(wparts parts, lvec u, lvec w) { return lvec_dot(parts, u, w); }
static inline wparts NAME(winograd_begin)(lvec total) { return total; }
static inline lvec NAME(winograd_end)(lvec total, wparts parts) {
    (void)total;
    return parts;
}
#endif

/* Vector v of a slice of filters; its second block lies `next` bytes behind the first. */
static inline lvec NAME(winograd_vector)(const uint8_t *filters, int64_t next, int v) {
    return lvec_load(filters + v * LEVEL_LANES / GXNOR_BLOCK * next +
                     v * LEVEL_LANES % GXNOR_BLOCK * 4);
}

/* Products over channels c .. end - 1 of what is added up at a point. `size` is a constant in each
 * call, here and below. */
static inline __attribute__((always_inline)) void
NAME(winograd_run)(NAME(winograd_points) (*sums)[WINOGRAD_VECTORS], const uint8_t *images,
                   const uint8_t *filters, int64_t next, int64_t length, int64_t c, int64_t end,
                   int point, const int size) {
    lvec totals[WINOGRAD_TOGETHER][WINOGRAD_VECTORS];
    wparts parts[WINOGRAD_TOGETHER][WINOGRAD_VECTORS];
#pragma GCC unroll 16
    for (int t = 0; t < size; ++t) {
#pragma GCC unroll 16
        for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
            totals[t][v] = c == 0 ? NAME(winograd_vector)(filters, next, v)
                                  : lvec_load((const uint8_t *)sums[t][v][point]);
            parts[t][v] = NAME(winograd_begin)(totals[t][v]);
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
                parts[t][v] = wparts_dot(parts[t][v], u, w[v]);
            }
        }
    }
#pragma GCC unroll 16
    for (int t = 0; t < size; ++t) {
#pragma GCC unroll 16
        for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
            lvec_store(sums[t][v][point], NAME(winograd_end)(totals[t][v], parts[t][v]));
        }
    }
}

/* The products of `size` tiles and a slice of filters at one point, added over the channels. */
static inline __attribute__((always_inline)) void
NAME(winograd_products)(NAME(winograd_points) (*sums)[WINOGRAD_VECTORS], const uint8_t *images,
                        const uint8_t *filters, int64_t next, int64_t length, int point,
                        const int size) {
    const int64_t run = NAME(least)(4 * NAME(winograd_steps)(point), length);
    for (int64_t c = 0; c < length; c += run) {
        NAME(winograd_run)(sums, images, filters, next, length, c, NAME(least)(c + run, length),
                           point, size);
    }
}

/* 4 x 4 outputs, `step` apart in a row, of the products at all points. */
static inline __attribute__((always_inline)) void
NAME(winograd_outputs)(int32_t *out, int64_t step, int64_t row_step, const int32_t *points) {
    wsums half[4][6];
#pragma GCC unroll 6
    for (int j = 0; j < 6; ++j) {
        wsums m[6], a[4];
#pragma GCC unroll 6
        for (int i = 0; i < 6; ++i) {
            memcpy(&m[i], points + (6 * i + j) * LEVEL_LANES, sizeof m[i]);
        }
        NAME(winograd_a)(a, m);
#pragma GCC unroll 4
        for (int i = 0; i < 4; ++i) {
            half[i][j] = a[i];
        }
    }
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
        wsums x[4];
        NAME(winograd_a)(x, half[i]);
#pragma GCC unroll 4
        for (int j = 0; j < 4; ++j) {
            /* 576 is 64 times 9, and 9 times this number is 1 modulo 2^32. */
            x[j] = (wsums)((wsigned)x[j] >> 6) * UINT32_C(0x38E38E39);
            memcpy(out + j * step, &x[j], sizeof x[j]);
        }
        out += row_step;
    }
}

/* The same where a tile extends beyond the outputs, or a vector beyond the filters. */
static void NAME(winograd_some_outputs)(int32_t *out, const gxnor_geometry *g, int64_t rows,
                                        int64_t columns, int64_t filters, const int32_t *points) {
    int32_t sums[4][4][LEVEL_LANES];
    NAME(winograd_outputs)(sums[0][0], LEVEL_LANES, 4 * LEVEL_LANES, points);
    for (int64_t i = 0; i < NAME(least)(rows, 4); ++i) {
        for (int64_t j = 0; j < NAME(least)(columns, 4); ++j) {
            memcpy(out + (i * g->columns + j) * g->filters, sums[i][j],
                   4 * (size_t)NAME(least)(filters, LEVEL_LANES));
        }
    }
}

/* The outputs of at most WINOGRAD_TILES tiles, first .. first + size - 1, of a slice of filters,
 * which begins with `base`. */
static void NAME(winograd_block)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                                 int64_t next, const gxnor_winograd *s, int64_t base, int64_t first,
                                 int64_t size) {
    const gxnor_geometry *g = &s->g;
    const int64_t length = s->length;
    NAME(winograd_points) sums[WINOGRAD_TILES][WINOGRAD_VECTORS] __attribute__((aligned(64)));
    NAME(winograd_tile) tiles[WINOGRAD_TILES];
    int32_t *targets[WINOGRAD_TILES];
    for (int64_t t = 0; t < size; ++t) {
        tiles[t] = NAME(winograd_tile_at)(g, first + t);
        const int64_t row = tiles[t].image * g->rows + tiles[t].row;
        targets[t] = out + (row * g->columns + tiles[t].column) * g->filters + base;
    }
    for (int point = 0; point < 36; ++point) {
        /* Lines of outputs come from memory meanwhile; a hint, which may point beyond them. */
        for (int64_t t = 0; point < 16 && t < size; ++t) {
            const int64_t place = point / 4 * g->columns + point % 4;
            for (int64_t byte = 0; byte < 4 * NAME(winograd_slice); byte += 64) {
                const uintptr_t line = (uintptr_t)targets[t] + 4 * (uintptr_t)(place * g->filters);
                __builtin_prefetch((const void *)(line + (uintptr_t)byte), 1);
            }
        }
        const uint8_t *u = images + point * WINOGRAD_TILES * length;
        const uint8_t *w = filters + point * (4 + length) * GXNOR_BLOCK;
        int64_t t = 0;
        for (; t + WINOGRAD_TOGETHER <= size; t += WINOGRAD_TOGETHER) {
            NAME(winograd_products)(sums + t, u + t * length, w, next, length, point,
                                    WINOGRAD_TOGETHER);
        }
        for (; t + 2 <= size; t += 2) {
            NAME(winograd_products)(sums + t, u + t * length, w, next, length, point, 2);
        }
        if (t < size) {
            NAME(winograd_products)(sums + t, u + t * length, w, next, length, point, 1);
        }
    }
    for (int64_t t = 0; t < size; ++t) {
        const int64_t rows = g->rows - tiles[t].row, columns = g->columns - tiles[t].column;
        for (int64_t v = 0; v < WINOGRAD_VECTORS; ++v) {
            const int64_t rest = g->filters - base - v * LEVEL_LANES;
            int32_t *target = targets[t] + v * LEVEL_LANES;
            if (rows >= 4 && columns >= 4 && rest >= LEVEL_LANES) {
                NAME(winograd_outputs)(target, g->filters, g->columns * g->filters, sums[t][v][0]);
            } else if (rest > 0) {
                NAME(winograd_some_outputs)(target, g, rows, columns, rest, sums[t][v][0]);
            }
        }
    }
}

static void NAME(conv_winograd)(int32_t *out, const uint64_t *images, const uint8_t *filters,
                                const gxnor_winograd *s, uint8_t *room, int64_t first,
                                int64_t last) {
    const gxnor_geometry *g = &s->g;
    const int64_t block_bytes = 36 * (4 + s->length) * GXNOR_BLOCK;
    for (; first < last; first += s->tiles) {
        const int64_t count = NAME(least)(last - first, s->tiles);
        NAME(winograd_images)(room, images, s, first, first + count);
        for (int64_t base = 0; base < g->filters; base += NAME(winograd_slice)) {
            const uint8_t *slice =
                filters + base / GXNOR_BLOCK * block_bytes + base % GXNOR_BLOCK * 4;
            /* A slice of two blocks takes the last one twice where it has no other. */
            const int64_t next = base + GXNOR_BLOCK < g->filters ? block_bytes : 0;
            for (int64_t t = 0; t < count; t += WINOGRAD_TILES) {
                NAME(winograd_block)(out, room + 36 * t * s->length, slice, next, s, base,
                                     first + t, NAME(least)(count - t, WINOGRAD_TILES));
            }
        }
    }
}

/* Four channels of each filter of a vector, at a unit of their block, as bytes. Those of binary
 * filters are nonzero where a bit of `open` is set, in `count` filters. */
static inline wbytes NAME(winograd_trits)(const uint64_t *unit, int64_t planes, int64_t channel,
                                          uint32_t open, int64_t count) {
    const uint32_t ones = UINT32_C(0x01010101);
    uint32_t trits[NAME(winograd_lanes)];
    for (int f = 0; f < NAME(winograd_lanes); ++f) {
        const uint32_t sign = (uint32_t)(unit[f + (planes - 1) * GXNOR_BLOCK] >> channel & 15);
        uint32_t nonzero = f < count ? open : 0;
        if (planes == 2) {
            nonzero = (uint32_t)(unit[f] >> channel & 15);
        }
        /* The product moves bit k to bit 8 k, and others to bits that are no byte's lowest. */
        trits[f] = ((nonzero & ~sign) * UINT32_C(0x204081) & ones) |
                   (sign * UINT32_C(0x204081) & ones) * 255;
    }
    wbytes bytes;
    memcpy(&bytes, trits, sizeof bytes);
    return bytes;
}

/* The bytes U of channels c .. c + 3 of a part, of the filters of a vector, of which `count` are
 * there; those of a point lie `step` apart. */
static void NAME(winograd_filter)(uint8_t *out, int64_t step, const uint64_t *block,
                                  const gxnor_winograd *s, int64_t planes, int64_t c,
                                  int64_t count) {
    const gxnor_geometry *g = &s->g;
    const int64_t across = (g->kernel_width + 2) / 3, part = c / s->depth, channel = c % s->depth;
    const uint32_t open = s->channels - channel < 4 ? (1U << (s->channels - channel)) - 1 : 15;
    wbytes half[6][3];
    for (int j = 0; j < 3; ++j) {
        wbytes w[3], column[6];
        for (int i = 0; i < 3; ++i) {
            const int64_t y = part / across * 3 + i, x = part % across * 3 + j;
            const int64_t unit = (y * g->kernel_width + x) * g->depth + channel / 64;
            w[i] = (wbytes){0};
            if (y < g->kernel_height && x < g->kernel_width) {
                w[i] = NAME(winograd_trits)(block + unit * planes * GXNOR_BLOCK, planes,
                                            channel % 64, open, count);
            }
        }
        NAME(winograd_g)(column, w);
        for (int i = 0; i < 6; ++i) {
            half[i][j] = column[i];
        }
    }
    for (int i = 0; i < 6; ++i) {
        wbytes u[6];
        NAME(winograd_g)(u, half[i]);
        for (int j = 0; j < 6; ++j) {
            memcpy(out + (6 * i + j) * step, &u[j], sizeof u[j]);
        }
    }
}

/* What takes the offset of the images away again: the starts of a vector of filters at each point
 * are minus the offset times their bytes behind them. */
static void NAME(winograd_starts)(uint8_t *out, int64_t length) {
    for (int point = 0; point < 36; ++point) {
        uint8_t *start = out + point * (4 + length) * GXNOR_BLOCK;
        const lvec offset = lvec_broadcast(NAME(winograd_offset)(point) * 0x01010101);
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

static void NAME(winograd_filters)(uint8_t *out, const uint64_t *blocks, const gxnor_winograd *s,
                                   int32_t binary, int64_t first, int64_t last) {
    const gxnor_geometry *g = &s->g;
    const int64_t planes = binary ? 1 : 2, step = (4 + s->length) * GXNOR_BLOCK;
    const int64_t words = g->kernel_height * g->kernel_width * g->depth * planes * GXNOR_BLOCK;
    const int64_t end = last * GXNOR_BLOCK;
    for (int64_t f = first * GXNOR_BLOCK; f < end; f += NAME(winograd_lanes)) {
        const uint64_t *block = blocks + f / GXNOR_BLOCK * words + f % GXNOR_BLOCK;
        uint8_t *lanes = out + f / GXNOR_BLOCK * 36 * step + f % GXNOR_BLOCK * 4;
        for (int64_t c = 0; c < s->length; c += 4) {
            uint8_t *group = lanes + (4 + c) * GXNOR_BLOCK;
            if (f < g->filters && c % s->depth < s->channels) {
                NAME(winograd_filter)(group, step, block, s, planes, c, g->filters - f);
            } else {
                for (int point = 0; point < 36; ++point) {
                    memset(group + point * step, 0, sizeof(wbytes));
                }
            }
        }
        NAME(winograd_starts)(lanes, s->length);
    }
}
