/* Convolution of multi-level states as bytes; included once for each instruction set.
 *
 * A state of Z_N is its level times the unit 1 / 2^(N-1) (or 1 for N = 0), the level an integer in
 * [-2^(N-1), 2^(N-1)], so within [-64, 64] for N <= 7. Images hold u = y + 64, in the padding too,
 * hence sum w y = sum w u - 64 sum w, and an unsigned by signed byte product serves. The last sum
 * depends on the filter alone: it is what each sum starts with. Pixels of packed inference are u
 * in [0, 255], with starts of their own.
 *
 * Overflow: abs(w u) <= 64 * 255, so two of them fit into int16. With the rest of its start, each
 * partial sum is one of w y, at most 2^12 K for levels and 2^14 K for pixels: int32 for the K <
 * 2^18 that the wrapper admits, and the K < 2^17 of packed/c_engine.py.
 *
 * Shape: as in conv_gated.inc.h, with groups of four bytes in 32-bit lanes. A row of the kernel is
 * filled up to a multiple of four bytes; what is read beyond its places meets weights of zero.
 *
 * Needs: NAME(x), LEVEL_LANES, LEVEL_PIXELS, lvec, lvec_load(p), lvec_broadcast(four bytes as
 * int32), lvec_dot(sums, u, w) and lvec_store(int32 *out, sums). */

static inline int32_t NAME(four_bytes)(const uint8_t *bytes) {
    int32_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

static void NAME(conv_levels)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                              const gxnor_geometry *g, int64_t first, int64_t last) {
    const int64_t run = (g->kernel_width * g->depth + 3) / 4 * 4;
    const int64_t row_step = g->width * g->depth;
    const int64_t block_bytes = (4 + g->kernel_height * run) * GXNOR_LEVEL_BLOCK;
    for (int64_t tile = first; tile < last; tile += LEVEL_PIXELS) {
        int64_t at_places[LEVEL_PIXELS];
        const uint8_t *places[LEVEL_PIXELS];
        const int64_t pixels = last - tile < LEVEL_PIXELS ? last - tile : LEVEL_PIXELS;
        gxnor_places(at_places, LEVEL_PIXELS, g, tile, last);
        for (int p = 0; p < LEVEL_PIXELS; ++p) {
            places[p] = images + g->depth * at_places[p];
        }
        for (int64_t base = 0; base < g->filters; base += GXNOR_LEVEL_BLOCK) {
            const int64_t rest = g->filters - base;
            const int64_t valid = rest < GXNOR_LEVEL_BLOCK ? rest : GXNOR_LEVEL_BLOCK;
            const uint8_t *block = filters + block_bytes * (base / GXNOR_LEVEL_BLOCK);
            for (int64_t lane = 0; lane < valid; lane += LEVEL_LANES) {
                const uint8_t *w = block + 4 * lane;
                lvec sums[LEVEL_PIXELS];
                for (int p = 0; p < LEVEL_PIXELS; ++p) {
                    sums[p] = lvec_load(w);
                }
                for (int64_t i = 0; i < g->kernel_height; ++i) {
                    for (int64_t at = i * row_step; at < i * row_step + run; at += 4) {
                        w += 4 * GXNOR_LEVEL_BLOCK;
                        const lvec filter = lvec_load(w);
#pragma GCC unroll 16
                        for (int p = 0; p < LEVEL_PIXELS; ++p) {
                            const lvec u = lvec_broadcast(NAME(four_bytes)(places[p] + at));
                            sums[p] = lvec_dot(sums[p], u, filter);
                        }
                    }
                }
                for (int p = 0; p < pixels; ++p) {
                    int32_t *target = out + (tile + p) * g->filters + base + lane;
                    int32_t dots[LEVEL_LANES];
                    const int64_t room = valid - lane;
                    lvec_store(room >= LEVEL_LANES ? target : dots, sums[p]);
                    for (int64_t f = 0; room < LEVEL_LANES && f < room; ++f) {
                        target[f] = dots[f];
                    }
                }
            }
        }
    }
}
