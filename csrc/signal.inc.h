/* Error signals as integers times one power of two, and what their products share; included once
 * for each instruction set. gxnor_ref/spec/signal.py says what they are.
 *
 * Formula: bits of a float32 without its sign, as an integer, are ordered as abs(e), with infinity
 * and then NaN behind all finite numbers. Rounding adds and subtracts 1.5 * 2^23: up to 2^22 the
 * sum has no bits behind the point, so the addition rounds, halves to the even one.
 *
 * Products come in groups of four bytes: two int16, or four bytes of which one side is unsigned.
 * q' = q + 128 is what stands for an int8 q; sum q w = sum q' w - 128 sum w.
 *
 * Overflow: abs(q w) <= 2^15 L and q' abs(w) <= 255 L, where abs(w) <= L. So int32 holds the sum of
 * (2^31 - 1) / (2^15 L) products (65,535 for L = 1, 1,023 for 64, 257 for 255), or of
 * (2^31 - 1) / (255 L) (131,586 for L = 64); before there are more, sums move on to int64. Two
 * products of bytes are at most 510 L, so int16 holds those of 32,767 / (510 L) groups: 64 for
 * trits, and one for L = 64.
 *
 * Shape: SIGNAL_ROWS numbers of one side, each broadcast to all lanes, times two vectors of the
 * other. Lanes come in blocks of 32.
 *
 * Needs: NAME(x), SIGNAL_ROWS (a divisor of 32), LEVEL_LANES (at most 16), lvec, the functions that
 * conv_levels.inc.h needs, and lvec_dot_pairs(sums, a, b) of two int16 in each lane. With
 * SIGNAL_PARTS, products of bytes are added in int16: then also the wparts of
 * conv_winograd.inc.h. With SIGNAL_FOUR_ROWS, four_rows_of_16 makes sixteen groups of bytes. */

enum { NAME(signal_step) = 2 * LEVEL_LANES };

/* Bits of abs(x): larger for larger numbers, and largest for infinities and NaN. */
static inline int32_t NAME(magnitude)(float x) {
    int32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits & INT32_MAX;
}

static inline int32_t NAME(larger_of)(int32_t largest, const float *restrict x, int64_t count) {
    for (int64_t k = 0; k < count; ++k) {
        const int32_t size = NAME(magnitude)(x[k]);
        largest = size > largest ? size : largest;
    }
    return largest;
}

static int64_t NAME(signal_largest)(const float *e, int64_t first, int64_t last) {
    return NAME(larger_of)(0, e + first, last - first);
}

/* Where a q is larger than `largest`, or is NaN, it is counted, and q is 0. */
static int64_t NAME(signal_round)(void *q, const float *e, float scale, int32_t bits, int64_t first,
                                  int64_t last) {
    const float shift = 0x1.8p23f, largest = bits == 8 ? 127.0f : 32767.0f;
    int8_t *restrict bytes = q;
    int16_t *restrict halves = q;
    int64_t outside = 0;
    if (bits == 8) {
        for (int64_t at = first; at < last; ++at) {
            const float rounded = (e[at] * scale + shift) - shift;
            const int32_t fits = rounded >= -largest && rounded <= largest;
            bytes[at] = (int8_t)(int32_t)(fits ? rounded : 0.0f);
            outside += !fits;
        }
    } else {
        for (int64_t at = first; at < last; ++at) {
            const float rounded = (e[at] * scale + shift) - shift;
            const int32_t fits = rounded >= -largest && rounded <= largest;
            halves[at] = (int16_t)(int32_t)(fits ? rounded : 0.0f);
            outside += !fits;
        }
    }
    return outside;
}

/* Groups of `count` lanes of two or four places. The places of int8 become pairs of int16. */
static inline __attribute__((always_inline)) void NAME(signal_pair_bytes)(uint32_t *restrict out,
                                                                          const int8_t *restrict a,
                                                                          const int8_t *restrict b,
                                                                          int64_t count) {
    for (int64_t lane = 0; lane < count; ++lane) {
        out[lane] = (uint32_t)(uint16_t)a[lane] | (uint32_t)b[lane] << 16;
    }
}

static inline __attribute__((always_inline)) void
NAME(signal_pair_halves)(uint32_t *restrict out, const int16_t *restrict a,
                         const int16_t *restrict b, int64_t count) {
    for (int64_t lane = 0; lane < count; ++lane) {
        out[lane] = (uint32_t)(uint16_t)a[lane] | (uint32_t)(uint16_t)b[lane] << 16;
    }
}

static inline __attribute__((always_inline)) void
NAME(signal_four_bytes)(uint32_t *restrict out, const uint8_t *const rows[4], int64_t count,
                        uint32_t flips) {
    const uint8_t *restrict a = rows[0], *restrict b = rows[1];
    const uint8_t *restrict c = rows[2], *restrict d = rows[3];
    for (int64_t lane = 0; lane < count; ++lane) {
        const uint32_t low = (uint32_t)a[lane] | (uint32_t)b[lane] << 8;
        out[lane] = (low | (uint32_t)c[lane] << 16 | (uint32_t)d[lane] << 24) ^ flips;
    }
}

/* The same of a block of lanes, without flips. */
static inline __attribute__((always_inline)) void NAME(signal_block)(uint32_t *restrict out,
                                                                     const uint8_t *const rows[4]) {
#ifdef SIGNAL_FOUR_ROWS
    for (int lane = 0; lane < GXNOR_SIGNAL_BLOCK; lane += 16) {
        four_rows_of_16(out + lane, rows, lane);
    }
#else
    NAME(signal_four_bytes)(out, rows, GXNOR_SIGNAL_BLOCK, 0);
#endif
}

/* 128 times the sum of each lane over these groups of four bytes. A group adds at most 512 to an
 * int32, which 2^22 groups could fill. */
static void NAME(signal_shifts)(int64_t *shifts, const uint32_t *panel, int64_t groups) {
    for (int64_t group = 0, end; group < groups; group = end) {
        end = groups - group < 1 << 21 ? groups : group + (1 << 21);
        enum { VECTORS = GXNOR_SIGNAL_BLOCK / LEVEL_LANES };
        const lvec ones = lvec_broadcast(0x01010101);
        lvec vectors[VECTORS];
        for (int v = 0; v < VECTORS; ++v) {
            vectors[v] = lvec_broadcast(0);
        }
        for (int64_t at = group; at < end; ++at, panel += GXNOR_SIGNAL_BLOCK) {
            for (int v = 0; v < VECTORS; ++v) {
                const lvec four = lvec_load((const uint8_t *)(panel + v * LEVEL_LANES));
                vectors[v] = lvec_dot(vectors[v], ones, four);
            }
        }
        int32_t sums[GXNOR_SIGNAL_BLOCK];
        for (int v = 0; v < VECTORS; ++v) {
            lvec_store(sums + v * LEVEL_LANES, vectors[v]);
        }
        for (int lane = 0; lane < GXNOR_SIGNAL_BLOCK; ++lane) {
            shifts[lane] += 128 * (int64_t)sums[lane];
        }
    }
}

#ifdef SIGNAL_PARTS
/* signal_dots of bytes, through sums in int16. */
static inline __attribute__((always_inline)) void
NAME(signal_byte_dots)(lvec sums[SIGNAL_ROWS][2], const uint8_t *const rows[SIGNAL_ROWS],
                       const uint8_t *w, int64_t groups, int64_t row_step, int64_t parts) {
    for (int64_t group = 0, end; group < groups; group = end) {
        end = groups - group < parts ? groups : group + parts;
        wparts pairs[SIGNAL_ROWS][2];
#pragma GCC unroll 16
        for (int p = 0; p < SIGNAL_ROWS; ++p) {
            pairs[p][0] = pairs[p][1] = wparts_zero();
        }
        for (int64_t at = group * row_step; at < end * row_step;
             at += row_step, w += 4 * GXNOR_SIGNAL_BLOCK) {
            const lvec w0 = lvec_load(w), w1 = lvec_load(w + 4 * LEVEL_LANES);
#pragma GCC unroll 16
            for (int p = 0; p < SIGNAL_ROWS; ++p) {
                lvec four = lvec_broadcast(NAME(four_bytes)(rows[p] + at));
                SIGNAL_SHARED(four);
                pairs[p][0] = wparts_dot(pairs[p][0], four, w0);
                pairs[p][1] = wparts_dot(pairs[p][1], four, w1);
            }
        }
#pragma GCC unroll 16
        for (int p = 0; p < SIGNAL_ROWS; ++p) {
            sums[p][0] = lvec_widen(sums[p][0], pairs[p][0]);
            sums[p][1] = lvec_widen(sums[p][1], pairs[p][1]);
        }
    }
}
#endif

/* Adds `groups` groups of products: of four bytes at rows[p], row_step bytes apart, with two
 * vectors of each block of lanes at w. int16 holds the products of `parts` groups of bytes. */
static inline __attribute__((always_inline)) void
NAME(signal_dots)(lvec sums[SIGNAL_ROWS][2], const uint8_t *const rows[SIGNAL_ROWS],
                  const uint8_t *w, int64_t groups, int64_t row_step, int bytes, int64_t parts) {
#ifdef SIGNAL_PARTS
    if (bytes) {
        NAME(signal_byte_dots)(sums, rows, w, groups, row_step, parts);
        return;
    }
#else
    (void)parts;
#endif
    for (int64_t at = 0; at < groups * row_step; at += row_step, w += 4 * GXNOR_SIGNAL_BLOCK) {
        const lvec w0 = lvec_load(w), w1 = lvec_load(w + 4 * LEVEL_LANES);
#pragma GCC unroll 16
        for (int p = 0; p < SIGNAL_ROWS; ++p) {
            lvec four = lvec_broadcast(NAME(four_bytes)(rows[p] + at));
            SIGNAL_SHARED(four);
            sums[p][0] =
                bytes ? lvec_dot(sums[p][0], four, w0) : lvec_dot_pairs(sums[p][0], four, w0);
            sums[p][1] =
                bytes ? lvec_dot(sums[p][1], four, w1) : lvec_dot_pairs(sums[p][1], four, w1);
        }
    }
}

static inline __attribute__((always_inline)) void NAME(signal_zero)(lvec sums[SIGNAL_ROWS][2]) {
#pragma GCC unroll 16
    for (int p = 0; p < SIGNAL_ROWS; ++p) {
        sums[p][0] = sums[p][1] = lvec_broadcast(0);
    }
}

/* Rows of sums in memory are row_step apart. */
static inline __attribute__((always_inline)) void
NAME(signal_get)(lvec sums[SIGNAL_ROWS][2], const int32_t *from, int64_t row_step) {
#pragma GCC unroll 16
    for (int p = 0; p < SIGNAL_ROWS; ++p) {
        sums[p][0] = lvec_load((const uint8_t *)(from + p * row_step));
        sums[p][1] = lvec_load((const uint8_t *)(from + p * row_step + LEVEL_LANES));
    }
}

static inline __attribute__((always_inline)) void
NAME(signal_put)(int32_t *out, lvec sums[SIGNAL_ROWS][2], int64_t row_step) {
#pragma GCC unroll 16
    for (int p = 0; p < SIGNAL_ROWS; ++p) {
        lvec_store(out + p * row_step, sums[p][0]);
        lvec_store(out + p * row_step + LEVEL_LANES, sums[p][1]);
    }
}

static void NAME(signal_flush)(int64_t *restrict totals, const int32_t *restrict dots,
                               int64_t count) {
    for (int64_t at = 0; at < count; ++at) {
        totals[at] += dots[at];
    }
}
