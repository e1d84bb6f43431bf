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
 * depend on the filter, and half of the operations go.
 *
 * Needs: NAME(x), LANES (64-bit lanes), PIXELS, vec, vec_zero(), vec_load(p), vec_broadcast(word),
 * vec_and(a, b), vec_and_xor(a, b, c) = a & (b ^ c), vec_count(counts, bits),
 * vec_store_dots(int32 *out, g, d) = g - 2 d, and word_count(word).
 * If a step counts in bytes: COUNTS_BYTES, and vec_widen(total, counts). */

#ifdef COUNTS_BYTES
/* A step adds at most 8 to a byte, so 31 steps reach 248. */
enum { NAME(steps) = 31 };
#endif

/* First word of the image places under each of PIXELS outputs; the last one repeats at the end. */
static inline void NAME(locate)(const uint64_t *places[PIXELS], const uint64_t *images,
                                const gxnor_geometry *g, int64_t first, int64_t last,
                                const int size) {
    int64_t at[PIXELS];
    gxnor_places(at, size, g, first, last);
    for (int p = 0; p < size; ++p) {
        places[p] = images + 2 * g->depth * at[p];
    }
}

/* `planes` and `size` are constants in each caller: 2 planes for ternary filters, 1 for binary
 * ones; PIXELS outputs to a tile, or one. */
static inline __attribute__((always_inline)) void
NAME(convolve)(int32_t *out, const uint64_t *images, const uint64_t *filters,
               const gxnor_geometry *g, int64_t first, int64_t last, const int planes,
               const int size) {
    const int64_t run = g->kernel_width * g->depth;
    const int64_t row_step = 2 * g->width * g->depth;
    const int64_t block_words = planes * g->kernel_height * run * GXNOR_BLOCK;
    for (int64_t tile = first; tile < last; tile += size) {
        const uint64_t *places[PIXELS];
        NAME(locate)(places, images, g, tile, last, size);
        const int64_t pixels = last - tile < size ? last - tile : size;
        int64_t inputs[PIXELS] = {0};
        for (int p = 0; planes == 1 && p < size; ++p) {
            for (int64_t i = 0; i < g->kernel_height; ++i) {
                for (int64_t j = 0; j < run; ++j) {
                    inputs[p] += word_count(places[p][i * row_step + 2 * j]);
                }
            }
        }
        for (int64_t base = 0; base < g->filters; base += GXNOR_BLOCK) {
            const int64_t valid = g->filters - base < GXNOR_BLOCK ? g->filters - base : GXNOR_BLOCK;
            const uint64_t *block = filters + block_words * (base / GXNOR_BLOCK);
            for (int64_t lane = 0; lane < valid; lane += LANES) {
                const uint64_t *w = block + lane;
                vec gates[PIXELS], minus[PIXELS];
                for (int p = 0; p < size; ++p) {
                    gates[p] = minus[p] = vec_zero();
                }
#ifdef COUNTS_BYTES
                vec all_gates[PIXELS], all_minus[PIXELS];
                for (int p = 0; p < size; ++p) {
                    all_gates[p] = all_minus[p] = vec_zero();
                }
                int64_t left = NAME(steps);
#endif
                int64_t at = 0;
                for (int64_t row = 0; row < g->kernel_height; ++row) {
                    const int64_t end = at + 2 * run;
                    do {
                        int64_t stop = end;
#ifdef COUNTS_BYTES
                        if (left == 0) {
                            for (int p = 0; p < size; ++p) {
                                all_gates[p] = vec_widen(all_gates[p], gates[p]);
                                all_minus[p] = vec_widen(all_minus[p], minus[p]);
                                gates[p] = minus[p] = vec_zero();
                            }
                            left = NAME(steps);
                        }
                        stop = end - at < 2 * left ? end : at + 2 * left;
                        left -= (stop - at) / 2;
#endif
                        do {
                            const vec nonzero = vec_load(w);
                            const vec sign = vec_load(w + (planes - 1) * GXNOR_BLOCK);
#pragma GCC unroll 16
                            for (int p = 0; p < size; ++p) {
                                vec open = vec_broadcast(places[p][at]);
                                if (planes == 2) {
                                    open = vec_and(nonzero, open);
                                    gates[p] = vec_count(gates[p], open);
                                }
                                const vec negative =
                                    vec_and_xor(open, sign, vec_broadcast(places[p][at + 1]));
                                minus[p] = vec_count(minus[p], negative);
                            }
                            at += 2;
                            w += planes * GXNOR_BLOCK;
                        } while (at < stop);
                    } while (at < end);
                    at += row_step - 2 * run;
                }
                /* Counters stay in registers as long as no branch or index chooses among them: a
                 * tile that is not whole goes to `dots` first. */
                int32_t dots[PIXELS * LANES];
                const int whole = pixels == size && valid - lane >= LANES;
                int32_t *const target = out + tile * g->filters + base + lane;
                int32_t *sums = whole ? target : dots;
                const int64_t step = whole ? g->filters : LANES;
#pragma GCC unroll 16
                for (int p = 0; p < size; ++p) {
#ifdef COUNTS_BYTES
                    gates[p] = vec_widen(all_gates[p], gates[p]);
                    minus[p] = vec_widen(all_minus[p], minus[p]);
#endif
                    if (planes == 1) {
                        gates[p] = vec_broadcast((uint64_t)inputs[p]);
                    }
                    vec_store_dots(sums, gates[p], minus[p]);
                    sums += step;
                }
                for (int64_t p = 0; !whole && p < pixels; ++p) {
                    for (int64_t f = 0; f < LANES && f < valid - lane; ++f) {
                        target[p * g->filters + f] = dots[p * LANES + f];
                    }
                }
            }
        }
    }
}

static void NAME(conv_ternary)(int32_t *out, const uint64_t *images, const uint64_t *filters,
                               const gxnor_geometry *g, int64_t first, int64_t last) {
    /* The dense layer of a single image: a tile of copies of it would take as long as many. */
    if (last - first == 1) {
        NAME(convolve)(out, images, filters, g, first, last, 2, 1);
    } else {
        NAME(convolve)(out, images, filters, g, first, last, 2, PIXELS);
    }
}

static void NAME(conv_binary)(int32_t *out, const uint64_t *images, const uint64_t *filters,
                              const gxnor_geometry *g, int64_t first, int64_t last) {
    if (last - first == 1) {
        NAME(convolve)(out, images, filters, g, first, last, 1, 1);
    } else {
        NAME(convolve)(out, images, filters, g, first, last, 1, PIXELS);
    }
}
