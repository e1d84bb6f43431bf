/* Convolution of multi-level states as int8 levels; included once for each instruction set.
 *
 * A state of Z_N is its level times the unit 1 / 2^(N-1) (or 1 for N = 0), the level an integer in
 * [-2^(N-1), 2^(N-1)], so within [-64, 64] for N <= 7. Filters are stored as v = level + 64, hence
 * sum w y = sum v y - 64 sum y, and an unsigned by signed byte product serves.
 *
 * Overflow: abs(v y) <= 128 * 64 = 2^13; two of them fit into int16, and K of them into int32 for
 * K < 2^18, the bound that the wrapper enforces. Pixels of packed inference are y in [-128, 127]:
 * two products lie in [-2^15, 2^15 - 256], still int16, and packed/engine.py enforces K < 2^17.
 *
 * Shape: as in conv_gated.inc.h, with groups of four bytes in 32-bit lanes.
 *
 * Needs: NAME(x), LEVEL_LANES, LEVEL_PIXELS, lvec, lvec_zero(), lvec_load(p),
 * lvec_broadcast(four bytes as int32), lvec_dot(sums, v, y) and lvec_store(int32 *out, sums, less),
 * which stores sums - less. */

static inline int32_t NAME(four_bytes)(const int8_t *bytes) {
    int32_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

static void NAME(conv_levels)(int32_t *out, const int8_t *images, const uint8_t *filters,
                              const gxnor_geometry *g, int64_t first, int64_t last) {
    const int64_t run = 4 * g->kernel_width * g->depth;
    const int64_t row_step = 4 * g->width * g->depth;
    const int64_t block_bytes = g->kernel_height * run * GXNOR_LEVEL_BLOCK;
    for (int64_t tile = first; tile < last; tile += LEVEL_PIXELS) {
        const int8_t *places[LEVEL_PIXELS];
        int32_t less[LEVEL_PIXELS];
        const int64_t pixels = last - tile < LEVEL_PIXELS ? last - tile : LEVEL_PIXELS;
        for (int p = 0; p < LEVEL_PIXELS; ++p) {
            const int64_t output = tile + (p < pixels ? p : pixels - 1);
            places[p] = images + 4 * g->depth * gxnor_place(g, output);
            less[p] = 0;
            for (int64_t i = 0; i < g->kernel_height; ++i) {
                for (int64_t j = 0; j < run; ++j) {
                    less[p] += places[p][i * row_step + j];
                }
            }
            less[p] *= GXNOR_LEVEL_OFFSET;
        }
        for (int64_t base = 0; base < g->filters; base += GXNOR_LEVEL_BLOCK) {
            const int64_t rest = g->filters - base;
            const int64_t valid = rest < GXNOR_LEVEL_BLOCK ? rest : GXNOR_LEVEL_BLOCK;
            const uint8_t *block = filters + block_bytes * (base / GXNOR_LEVEL_BLOCK);
            for (int64_t lane = 0; lane < valid; lane += LEVEL_LANES) {
                const uint8_t *v = block + 4 * lane;
                lvec sums[LEVEL_PIXELS];
                for (int p = 0; p < LEVEL_PIXELS; ++p) {
                    sums[p] = lvec_zero();
                }
                for (int64_t i = 0; i < g->kernel_height; ++i) {
                    for (int64_t at = i * row_step; at < i * row_step + run; at += 4) {
                        const lvec filter = lvec_load(v);
                        v += 4 * GXNOR_LEVEL_BLOCK;
#pragma GCC unroll 16
                        for (int p = 0; p < LEVEL_PIXELS; ++p) {
                            const lvec y = lvec_broadcast(NAME(four_bytes)(places[p] + at));
                            sums[p] = lvec_dot(sums[p], filter, y);
                        }
                    }
                }
                for (int p = 0; p < pixels; ++p) {
                    int32_t *target = out + (tile + p) * g->filters + base + lane;
                    int32_t dots[LEVEL_LANES];
                    const int64_t room = valid - lane;
                    lvec_store(room >= LEVEL_LANES ? target : dots, sums[p], less[p]);
                    for (int64_t f = 0; room < LEVEL_LANES && f < room; ++f) {
                        target[f] = dots[f];
                    }
                }
            }
        }
    }
}
