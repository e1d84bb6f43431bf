/* Convolution of trits by look-ups, for instruction sets that look bytes up faster than they count
 * bits; included by each of these.
 *
 * Formula: the trits of two channels, nonzero bits n and sign bits s, make an index
 * n0 + 2 n1 + 4 s0 + 8 s1 of the weights and one of the activations, and w0 y0 + w1 y1 is an entry
 * of a table of 16 x 16. The row of the activations is broadcast, and each byte of a vector, which
 * is a filter, chooses an entry of it.
 *
 * Overflow: an entry lies in [-2, 2], so a byte holds the sum of 63 of them; then they are added to
 * totals in int32, which hold any fan-in K < 2^31.
 *
 * Shape: as in conv_gated.inc.h, but with the blocks of filters outermost: one block and the images
 * fit into a cache where all filters do not.
 *
 * Needs: NAME(x), PAIR_LANES (bytes), PAIR_PIXELS, bvec, bvec_zero(), bvec_load(p), bvec_row(p)
 * (16 bytes to every 16), bvec_look_up(row, indices), bvec_add(a, b) and bvec_store(p, a). */

enum { NAME(pair_steps) = 63, NAME(pair_vecs) = GXNOR_PAIR_BLOCK / PAIR_LANES };

/* Entry 16 y + w, for the indices w of two weights and y of two activations. */
static void NAME(sums_of_pairs)(int8_t sums[256]) {
    for (int at = 0; at < 256; ++at) {
        const int n = at & at >> 4, s = at ^ at >> 4;
        sums[at] = (int8_t)((n & 1) * (1 - (s >> 1 & 2)) + (n >> 1 & 1) * (1 - (s >> 2 & 2)));
    }
}

static void NAME(conv_pairs)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                             const gxnor_geometry *g, int64_t first, int64_t last) {
    int8_t sums[256];
    NAME(sums_of_pairs)(sums);
    const int64_t place_bytes = g->depth * GXNOR_WORD_PAIRS;
    const int64_t run = g->kernel_width * place_bytes, row_step = g->width * place_bytes;
    const int64_t parts = (run + NAME(pair_steps) - 1) / NAME(pair_steps);
    const int64_t part = (run + parts - 1) / parts;
    for (int64_t base = 0; base < g->filters; base += GXNOR_PAIR_BLOCK) {
        const int64_t rest = g->filters - base;
        const int64_t valid = rest < GXNOR_PAIR_BLOCK ? rest : GXNOR_PAIR_BLOCK;
        for (int64_t tile = first; tile < last; tile += PAIR_PIXELS) {
            const int64_t pixels = last - tile < PAIR_PIXELS ? last - tile : PAIR_PIXELS;
            const uint8_t *w = filters + base * g->kernel_height * run;
            const uint8_t *places[PAIR_PIXELS];
            for (int p = 0; p < PAIR_PIXELS; ++p) {
                const int64_t output = tile + (p < pixels ? p : pixels - 1);
                places[p] = images + place_bytes * gxnor_place(g, output);
            }
            int16_t totals[PAIR_PIXELS][GXNOR_PAIR_BLOCK] = {{0}};
            for (int64_t row = 0; row < g->kernel_height; ++row) {
                int64_t at = row * row_step;
                const int64_t end = at + run;
                while (at < end) {
                    const int64_t stop = end - at < part ? end : at + part;
                    bvec bytes[PAIR_PIXELS][NAME(pair_vecs)];
#pragma GCC unroll 16
                    for (int p = 0; p < PAIR_PIXELS; ++p) {
#pragma GCC unroll 16
                        for (int v = 0; v < NAME(pair_vecs); ++v) {
                            bytes[p][v] = bvec_zero();
                        }
                    }
#pragma GCC unroll 2
                    for (; at < stop; ++at, w += GXNOR_PAIR_BLOCK) {
                        bvec indices[NAME(pair_vecs)];
                        for (int v = 0; v < NAME(pair_vecs); ++v) {
                            indices[v] = bvec_load(w + v * PAIR_LANES);
                        }
#pragma GCC unroll 16
                        for (int p = 0; p < PAIR_PIXELS; ++p) {
                            const bvec entries = bvec_row(sums + places[p][at]);
#pragma GCC unroll 16
                            for (int v = 0; v < NAME(pair_vecs); ++v) {
                                bytes[p][v] =
                                    bvec_add(bytes[p][v], bvec_look_up(entries, indices[v]));
                            }
                        }
                    }
#pragma GCC unroll 16
                    for (int p = 0; p < PAIR_PIXELS; ++p) {
#pragma GCC unroll 16
                        for (int v = 0; v < NAME(pair_vecs); ++v) {
                            const int byte = v * PAIR_LANES;
                            int16_t *even = totals[p] + byte / 32 * 32 + byte % 32 / 2;
                            bvec_add_to(even, even + 16, bytes[p][v]);
                        }
                    }
                }
            }
            for (int64_t p = 0; p < pixels; ++p) {
                int32_t *target = out + (tile + p) * g->filters + base;
                for (int64_t f = 0; f < valid; ++f) {
                    target[f] = totals[p][f];
                }
            }
        }
    }
}
