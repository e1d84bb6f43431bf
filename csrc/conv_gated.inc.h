/* Gated XNOR convolution over bit planes; included once for each instruction set.
 *
 * Formula: of 64 products of trits, the gates that are open are g = nw & ny, and those of them
 * whose product is -1 are d = g & (sw ^ sy) (the XNOR of the signs is 0). With p products of +1,
 * p + popcount(d) = popcount(g), so the sum is p - popcount(d) = popcount(g) - 2 popcount(d).
 *
 * Overflow: every partial count is at most the fan-in K, so int32 holds the sum for K < 2^31; the
 * wrapper admits no more. Lane counters are 64 bits wide, and byte counters are emptied in time.
 *
 * Shape: the lanes of a vector are filters, and a word of an image is broadcast to all of them, so
 * that no sum runs across lanes. PIXELS outputs share each load of filter words.
 *
 * Binary filters: every gate is as open as its activation, so popcount(g) = popcount(ny) does not
 * depend on the filter, which saves half of the operations.
 *
 * Needs: NAME(x), LANES (64-bit lanes), PIXELS, vec, vec_zero(), vec_load(p), vec_broadcast(word),
 * vec_and(a, b), vec_and_xor(a, b, c) = a & (b ^ c), vec_count(counts, bits),
 * vec_store_dots(int32 *out, g, d) = g - 2 d, and word_count(word).
 * If a step counts in bytes: COUNTS_BYTES, and vec_widen(total, counts). */

#ifdef COUNTS_BYTES
/* A step adds at most 8 to a byte, so 31 steps reach 248. */
enum { NAME(steps) = 31 };
#endif

/* First word of the image places under each of `size` outputs; the last one repeats at the end. */
static inline void NAME(locate)(const uint64_t *places[PIXELS], const uint64_t *images,
                                const gxnor_geometry *g, int64_t first, int64_t last,
                                const int size) {
    int64_t at[PIXELS];
    gxnor_places(at, size, g, first, last);
    for (int p = 0; p < size; ++p) {
        places[p] = images + 2 * g->depth * at[p];
    }
}

/* Open gates of each output for binary filters: the activations that are not zero. */
static inline void NAME(count_inputs)(int64_t inputs[PIXELS], const uint64_t *const places[PIXELS],
                                      const gxnor_geometry *g, const int size) {
    for (int p = 0; p < size; ++p) {
        inputs[p] = 0;
        for (int64_t i = 0; i < g->kernel_height; ++i) {
            const uint64_t *row = places[p] + i * 2 * g->width * g->depth;
            for (int64_t j = 0; j < g->kernel_width * g->depth; ++j) {
                inputs[p] += word_count(row[2 * j]);
            }
        }
    }
}

/* `planes` and `size` are constants in each caller, here and below: 2 planes for ternary filters, 1
 * for binary ones; PIXELS outputs to a tile, or one. Counts the image words at .. stop - 1, and
 * moves w on. */
static inline __attribute__((always_inline)) void
NAME(count_words)(vec gates[PIXELS], vec minus[PIXELS], const uint64_t *const places[PIXELS],
                  const uint64_t **w, int64_t at, int64_t stop, const int planes, const int size) {
    do {
        const vec nonzero = vec_load(*w);
        const vec sign = vec_load(*w + (planes - 1) * GXNOR_BLOCK);
#pragma GCC unroll 16
        for (int p = 0; p < size; ++p) {
            vec open = vec_broadcast(places[p][at]);
            if (planes == 2) {
                open = vec_and(nonzero, open);
                gates[p] = vec_count(gates[p], open);
            }
            const vec negative = vec_and_xor(open, sign, vec_broadcast(places[p][at + 1]));
            minus[p] = vec_count(minus[p], negative);
        }
        at += 2;
        *w += planes * GXNOR_BLOCK;
    } while (at < stop);
}

#ifdef COUNTS_BYTES
/* Moves the bytes that were counted to the totals. */
static inline __attribute__((always_inline)) void
NAME(empty_bytes)(vec totals[PIXELS], vec counts[PIXELS], const int size) {
#pragma GCC unroll 16
    for (int p = 0; p < size; ++p) {
        totals[p] = vec_widen(totals[p], counts[p]);
        counts[p] = vec_zero();
    }
}
#endif

static inline
    __attribute__((always_inline)) void NAME(zero_counts)(vec counts[PIXELS], const int size) {
#pragma GCC unroll 16
    for (int p = 0; p < size; ++p) {
        counts[p] = vec_zero();
    }
}

/* Open gates, and those of them whose product is -1, of a tile and the lanes of filters at w. */
static inline __attribute__((always_inline)) void
NAME(count_tile)(vec gates[PIXELS], vec minus[PIXELS], const uint64_t *const places[PIXELS],
                 const uint64_t *w, const gxnor_geometry *g, const int planes, const int size) {
    const int64_t run = 2 * g->kernel_width * g->depth, row_step = 2 * g->width * g->depth;
    NAME(zero_counts)(gates, size);
    NAME(zero_counts)(minus, size);
#ifdef COUNTS_BYTES
    vec gate_bytes[PIXELS], minus_bytes[PIXELS];
    int64_t left = NAME(steps);
    NAME(zero_counts)(gate_bytes, size);
    NAME(zero_counts)(minus_bytes, size);
#endif
    for (int64_t row = 0; row < g->kernel_height; ++row) {
        const int64_t end = row * row_step + run;
#ifdef COUNTS_BYTES
        int64_t at = row * row_step;
        do {
            if (left == 0) {
                NAME(empty_bytes)(gates, gate_bytes, size);
                NAME(empty_bytes)(minus, minus_bytes, size);
                left = NAME(steps);
            }
            const int64_t stop = end - at < 2 * left ? end : at + 2 * left;
            NAME(count_words)(gate_bytes, minus_bytes, places, &w, at, stop, planes, size);
            left -= (stop - at) / 2;
            at = stop;
        } while (at < end);
#else
        NAME(count_words)(gates, minus, places, &w, end - run, end, planes, size);
#endif
    }
#ifdef COUNTS_BYTES
    NAME(empty_bytes)(gates, gate_bytes, size);
    NAME(empty_bytes)(minus, minus_bytes, size);
#endif
}

#ifndef __clang__ /* gcc 16 does not see that `dots` is full where it is read */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
/* Stores the sums of a tile: of `pixels` outputs, `step` apart, and `valid` filters. Counters stay
 * in registers only if no branch or index selects among them, so a partial tile goes to `dots`
 * first. */
static inline __attribute__((always_inline)) void
NAME(store_tile)(int32_t *out, int64_t step, const vec gates[PIXELS], const vec minus[PIXELS],
                 int64_t pixels, int64_t valid, const int size) {
    int32_t dots[PIXELS * LANES];
    const int whole = pixels == size && valid >= LANES;
    int32_t *sums = whole ? out : dots;
#pragma GCC unroll 16
    for (int p = 0; p < size; ++p) {
        vec_store_dots(sums, gates[p], minus[p]);
        sums += whole ? step : LANES;
    }
    if (whole) {
        return;
    }
    for (int64_t p = 0; p < pixels; ++p) {
        for (int64_t f = 0; f < LANES && f < valid; ++f) {
            out[p * step + f] = dots[p * LANES + f];
        }
    }
}
#ifndef __clang__
#pragma GCC diagnostic pop
#endif

static inline __attribute__((always_inline)) void
NAME(convolve)(int32_t *out, const uint64_t *images, const uint64_t *filters,
               const gxnor_geometry *g, int64_t first, int64_t last, const int planes,
               const int size) {
    const int64_t block_words =
        planes * g->kernel_height * g->kernel_width * g->depth * GXNOR_BLOCK;
    for (int64_t tile = first; tile < last; tile += size) {
        const int64_t pixels = last - tile < size ? last - tile : size;
        const uint64_t *places[PIXELS];
        int64_t inputs[PIXELS] = {0};
        NAME(locate)(places, images, g, tile, last, size);
        if (planes == 1) {
            NAME(count_inputs)(inputs, places, g, size);
        }
        for (int64_t base = 0; base < g->filters; base += GXNOR_BLOCK) {
            const int64_t rest = g->filters - base;
            const int64_t valid = rest < GXNOR_BLOCK ? rest : GXNOR_BLOCK;
            const uint64_t *block = filters + base / GXNOR_BLOCK * block_words;
            for (int64_t lane = 0; lane < valid; lane += LANES) {
                vec gates[PIXELS], minus[PIXELS];
                NAME(count_tile)(gates, minus, places, block + lane, g, planes, size);
#pragma GCC unroll 16
                for (int p = 0; planes == 1 && p < size; ++p) {
                    gates[p] = vec_broadcast((uint64_t)inputs[p]);
                }
                int32_t *target = out + tile * g->filters + base + lane;
                NAME(store_tile)(target, g->filters, gates, minus, pixels, valid - lane, size);
            }
        }
    }
}

/* A tile takes as long with a few outputs as with all. If the last one would be at most half full,
 * its outputs are computed one by one, from here on. */
static inline int64_t NAME(end_of_tiles)(int64_t first, int64_t last) {
    const int64_t rest = (last - first) % PIXELS;
    return 2 * rest <= PIXELS + 1 ? last - rest : last;
}

static void NAME(conv_ternary)(int32_t *out, const uint64_t *images, const uint64_t *filters,
                               const gxnor_geometry *g, int64_t first, int64_t last) {
    const int64_t end = NAME(end_of_tiles)(first, last);
    if (first < end) {
        NAME(convolve)(out, images, filters, g, first, end, 2, PIXELS);
    }
    NAME(convolve)(out, images, filters, g, end, last, 2, 1);
}

static void NAME(conv_binary)(int32_t *out, const uint64_t *images, const uint64_t *filters,
                              const gxnor_geometry *g, int64_t first, int64_t last) {
    const int64_t end = NAME(end_of_tiles)(first, last);
    if (first < end) {
        NAME(convolve)(out, images, filters, g, first, end, 1, PIXELS);
    }
    NAME(convolve)(out, images, filters, g, end, last, 1, 1);
}
