/* Convolution of trits by look-ups, for instruction sets that look bytes up faster than they count
 * bits; included by each of these.
 *
 * Formula: the trits of two channels, nonzero bits n and sign bits s, make an index
 * n0 + 2 n1 + 4 s0 + 8 s1 of the weights and one of the activations, and w0 y0 + w1 y1 is an entry
 * of a table of 16 x 16. The row of the activations is broadcast, and each byte of a vector, which
 * is a filter, chooses an entry of it.
 *
 * Overflow: an entry lies in [-2, 2], so a byte holds the sum of 62 of them, which is then added to
 * a total in int16. Every partial sum is at most the fan-in K; the wrapper admits K < 2^15.
 *
 * Shape: as in conv_gated.inc.h, but with the blocks of filters outermost: one block and the images
 * fit into a cache where all filters do not. Each row of the table serves two vectors of filters.
 * The even bytes of 32 are filters 0 to 15, the odd ones 16 to 31.
 *
 * Needs: NAME(x), PAIR_LANES (bytes), PAIR_PIXELS, bvec, bvec_zero(), bvec_load(p), bvec_row(p)
 * (16 bytes to every 16), bvec_look_up(row, indices), bvec_add(a, b), and bvec_add_to(even, odd,
 * a), which adds even and odd bytes to int16 in memory. */

enum { NAME(pair_steps) = 62, NAME(pair_filters) = 2 * PAIR_LANES };

/* Entry 16 y + w, for the indices w of two weights and y of two activations. */
static void NAME(sums_of_pairs)(int8_t sums[256]) {
    for (int at = 0; at < 256; ++at) {
        const int n = at & at >> 4, s = at ^ at >> 4;
        sums[at] = (int8_t)((n & 1) * (1 - (s >> 1 & 2)) + (n >> 1 & 1) * (1 - (s >> 2 & 2)));
    }
}

typedef int16_t NAME(pair_sums)[2 * PAIR_LANES];

/* Adds the pairs at .. stop - 1, at most pair_steps of them, to the bytes of a tile. */
static inline __attribute__((always_inline)) void
NAME(add_pairs)(bvec bytes[PAIR_PIXELS][2], const int8_t *sums,
                const uint8_t *const places[PAIR_PIXELS], const uint8_t *w, int64_t at,
                int64_t stop) {
    for (; at < stop; at += 2, w += 2 * GXNOR_PAIR_BLOCK) {
#pragma GCC unroll 2
        for (int pair = 0; pair < 2; ++pair) {
            const uint8_t *indices = w + pair * GXNOR_PAIR_BLOCK;
            bvec some = bvec_load(indices), others = bvec_load(indices + PAIR_LANES);
            IN_REGISTER(some);
            IN_REGISTER(others);
#pragma GCC unroll 16
            for (int p = 0; p < PAIR_PIXELS; ++p) {
                const bvec row_of_sums = bvec_row(sums + places[p][at + pair]);
                bytes[p][0] = bvec_add(bytes[p][0], bvec_look_up(row_of_sums, some));
                bytes[p][1] = bvec_add(bytes[p][1], bvec_look_up(row_of_sums, others));
                IN_REGISTER(bytes[p][0]);
                IN_REGISTER(bytes[p][1]);
            }
        }
    }
}

/* The sums of a tile and of 2 PAIR_LANES filters at w. A row of the kernel is added up in equal
 * parts of an even number of pairs, each of which fits into bytes. */
static inline __attribute__((always_inline)) void
NAME(add_tile)(NAME(pair_sums) totals[PAIR_PIXELS], const int8_t *sums,
               const uint8_t *const places[PAIR_PIXELS], const uint8_t *w,
               const gxnor_geometry *g) {
    const int64_t place_bytes = g->depth * GXNOR_WORD_PAIRS;
    const int64_t run = g->kernel_width * place_bytes, row_step = g->width * place_bytes;
    const int64_t parts = (run + NAME(pair_steps) - 1) / NAME(pair_steps);
    const int64_t part = (run / 2 + parts - 1) / parts * 2;
    for (int64_t row = 0; row < g->kernel_height; ++row) {
        const int64_t end = row * row_step + run;
        for (int64_t at = row * row_step, stop; at < end; at = stop) {
            bvec bytes[PAIR_PIXELS][2];
            stop = end - at < part ? end : at + part;
#pragma GCC unroll 16
            for (int p = 0; p < PAIR_PIXELS; ++p) {
                bytes[p][0] = bytes[p][1] = bvec_zero();
            }
            NAME(add_pairs)(bytes, sums, places, w, at, stop);
            w += (stop - at) * GXNOR_PAIR_BLOCK;
#pragma GCC unroll 16
            for (int p = 0; p < PAIR_PIXELS; ++p) {
                int16_t *next = totals[p] + (PAIR_LANES < 32 ? PAIR_LANES / 2 : 32);
                bvec_add_to(totals[p], totals[p] + 16, bytes[p][0]);
                bvec_add_to(next, next + 16, bytes[p][1]);
            }
        }
    }
}

static void NAME(conv_pairs)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                             const gxnor_geometry *g, int64_t first, int64_t last) {
    int8_t sums[256];
    NAME(sums_of_pairs)(sums);
    const int64_t place_bytes = g->depth * GXNOR_WORD_PAIRS;
    const int64_t filter_bytes = g->kernel_height * g->kernel_width * place_bytes;
    for (int64_t base = 0; base < g->filters; base += NAME(pair_filters)) {
        const int64_t rest = g->filters - base, lane = base % GXNOR_PAIR_BLOCK;
        const int64_t valid = rest < NAME(pair_filters) ? rest : NAME(pair_filters);
        for (int64_t tile = first; tile < last; tile += PAIR_PIXELS) {
            const int64_t pixels = last - tile < PAIR_PIXELS ? last - tile : PAIR_PIXELS;
            int64_t at_places[PAIR_PIXELS];
            const uint8_t *places[PAIR_PIXELS];
            gxnor_places(at_places, PAIR_PIXELS, g, tile, last);
            for (int p = 0; p < PAIR_PIXELS; ++p) {
                places[p] = images + place_bytes * at_places[p];
            }
            NAME(pair_sums) totals[PAIR_PIXELS] = {{0}};
            NAME(add_tile)(totals, sums, places, filters + (base - lane) * filter_bytes + lane, g);
            for (int64_t p = 0; p < pixels; ++p) {
                int32_t *target = out + (tile + p) * g->filters + base;
                for (int64_t f = 0; f < valid; ++f) {
                    target[f] = totals[p][f];
                }
            }
        }
    }
}
