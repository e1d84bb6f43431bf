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
 * Matrix registers, where there are some, take 32 places and 32 filters at a time.
 *
 * Needs: NAME(x), LEVEL_LANES, LEVEL_PIXELS, lvec, lvec_load(p), lvec_broadcast(four bytes as
 * int32), lvec_dot(sums, u, w) and lvec_store(int32 *out, sums). */

static inline int32_t NAME(four_bytes)(const uint8_t *bytes) {
    int32_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

/* The sums of LEVEL_PIXELS places for a vector of filters. */
static inline __attribute__((always_inline)) void
NAME(level_sums)(lvec sums[LEVEL_PIXELS], const uint8_t *const *places, const uint8_t *filters,
                 int64_t rows, int64_t row_step, int64_t run) {
#pragma GCC unroll 16
    for (int p = 0; p < LEVEL_PIXELS; ++p) {
        sums[p] = lvec_load(filters);
    }
    for (int64_t i = 0; i < rows; ++i) {
        for (int64_t at = i * row_step; at < i * row_step + run; at += 4) {
            filters += 4 * GXNOR_LEVEL_BLOCK;
            const lvec filter = lvec_load(filters);
#pragma GCC unroll 16
            for (int p = 0; p < LEVEL_PIXELS; ++p) {
                const lvec u = lvec_broadcast(NAME(four_bytes)(places[p] + at));
                sums[p] = lvec_dot(sums[p], u, filter);
            }
        }
    }
}

/* All of these sums. A function of its own, so that they never leave their registers. */
static void NAME(put_level_sums)(int32_t *out, const uint8_t *const *places, const uint8_t *filters,
                                 const gxnor_geometry *g, int64_t run) {
    lvec sums[LEVEL_PIXELS];
    NAME(level_sums)(sums, places, filters, g->kernel_height, g->width * g->depth, run);
#pragma GCC unroll 16
    for (int p = 0; p < LEVEL_PIXELS; ++p) {
        lvec_store(out + p * g->filters, sums[p]);
    }
}

/* The first `lanes` sums of the first `pixels` places. */
static void NAME(put_some_level_sums)(int32_t *out, const uint8_t *const *places,
                                      const uint8_t *filters, const gxnor_geometry *g, int64_t run,
                                      int64_t pixels, int64_t lanes) {
    lvec sums[LEVEL_PIXELS];
    NAME(level_sums)(sums, places, filters, g->kernel_height, g->width * g->depth, run);
    for (int64_t p = 0; p < pixels; ++p) {
        int32_t own[LEVEL_LANES];
        lvec_store(own, sums[p]);
        memcpy(out + p * g->filters, own, 4 * (size_t)lanes);
    }
}

#ifdef MATRIX
/* The sums of 32 places, of which `count` are there, for 32 filters, of which so many are. */
static void NAME(put_matrix_sums)(int32_t *out, const NAME(matrix_places) * places,
                                  const uint8_t *const blocks[2], const gxnor_geometry *g,
                                  int64_t run, int64_t count, int64_t filters) {
    enum { ROWS = 2 * MATRIX_ROWS, FILTERS = 2 * GXNOR_LEVEL_BLOCK, STEP = 4 * GXNOR_LEVEL_BLOCK };
    NAME(matrix_load)((const int32_t *)(const void *)blocks[0],
                      (const int32_t *)(const void *)blocks[1], 0, 1);
    for (int64_t i = 0; i < g->kernel_height; ++i) {
        const int64_t row = STEP + i * run * GXNOR_LEVEL_BLOCK;
        const NAME(matrix) m = {.lanes = {blocks[0] + row, blocks[1] + row}, .group_step = STEP};
        NAME(matrix_add_places)(places, i * g->width * g->depth, m, run / 4);
    }
    if (count == ROWS && filters == FILTERS) {
        NAME(matrix_store)(out, out + GXNOR_LEVEL_BLOCK, 4 * g->filters, 1);
        return;
    }
    int32_t sums[ROWS][FILTERS];
    NAME(matrix_store)(sums[0], sums[0] + GXNOR_LEVEL_BLOCK, sizeof sums[0], 1);
    for (int64_t p = 0; p < count; ++p) {
        memcpy(out + p * g->filters, sums[p], 4 * (size_t)filters);
    }
}

static void NAME(conv_levels_by_matrix)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                                        const gxnor_geometry *g, int64_t run, int64_t first,
                                        int64_t last) {
    const int64_t block_bytes = (4 + g->kernel_height * run) * GXNOR_LEVEL_BLOCK;
    NAME(matrix_begin)();
    for (int64_t tile = first; tile < last; tile += 2 * MATRIX_ROWS) {
        const NAME(matrix_places) places = NAME(matrix_places_of)(images, g->depth, g, tile, last);
        const int64_t count = gxnor_least(2 * MATRIX_ROWS, last - tile);
        for (int64_t lane = 0; lane < g->filters; lane += 2 * GXNOR_LEVEL_BLOCK) {
            const int64_t rest = gxnor_least(2 * GXNOR_LEVEL_BLOCK, g->filters - lane);
            const uint8_t *block = filters + block_bytes * (lane / GXNOR_LEVEL_BLOCK);
            /* Where there is no second block, the first one comes twice. */
            const uint8_t *const blocks[2] = {block, rest > GXNOR_LEVEL_BLOCK ? block + block_bytes
                                                                              : block};
            NAME(put_matrix_sums)(out + tile * g->filters + lane, &places, blocks, g, run, count,
                                  rest);
        }
    }
    NAME(matrix_end)();
}
#endif

static void NAME(conv_levels)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                              const gxnor_geometry *g, int64_t first, int64_t last) {
    const int64_t run = (g->kernel_width * g->depth + 3) / 4 * 4;
#ifdef MATRIX
    if (last - first >= MATRIX_LEAST_OUTPUTS && run / 4 >= MATRIX_LEAST_GROUPS) {
        NAME(conv_levels_by_matrix)(out, images, filters, g, run, first, last);
        return;
    }
#endif
    const int64_t block_bytes = (4 + g->kernel_height * run) * GXNOR_LEVEL_BLOCK;
    for (int64_t tile = first; tile < last; tile += LEVEL_PIXELS) {
        int64_t at_places[LEVEL_PIXELS];
        const uint8_t *places[LEVEL_PIXELS];
        const int64_t pixels = last - tile < LEVEL_PIXELS ? last - tile : LEVEL_PIXELS;
        gxnor_places(at_places, LEVEL_PIXELS, g, tile, last);
        for (int p = 0; p < LEVEL_PIXELS; ++p) {
            places[p] = images + g->depth * at_places[p];
        }
        for (int64_t lane = 0; lane < g->filters; lane += LEVEL_LANES) {
            const uint8_t *block =
                filters + block_bytes * (lane / GXNOR_LEVEL_BLOCK) + 4 * (lane % GXNOR_LEVEL_BLOCK);
            int32_t *target = out + tile * g->filters + lane;
            const int64_t rest = g->filters - lane;
            if (pixels == LEVEL_PIXELS && rest >= LEVEL_LANES) {
                NAME(put_level_sums)(target, places, block, g, run);
            } else {
                NAME(put_some_level_sums)(target, places, block, g, run, pixels,
                                          rest < LEVEL_LANES ? rest : LEVEL_LANES);
            }
        }
    }
}
