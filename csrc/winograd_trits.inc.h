/* Winograd's tiles of trits: F(4x4, 3x3), 36 products for 144; what conv_winograd.inc.h includes
 * before winograd_tiles.inc.h. The result is 576 times the sums.
 *
 * Overflow: abs(U) <= 49 and abs(V) <= 100. Products that are added in int16 first are counted by
 * the bounds of their point. 576 times a sum fits for a fan-in K < 2^31 / 576. */

#define WINOGRAD(stem) NAME(winograd_trits_##stem)
#define WINOGRAD_SIDE 6
#define WINOGRAD_OUTPUTS 4

/* Absolute values in a row of B^T, added up, and in a row of G: those of two rows, multiplied,
 * bound V, or U, at a point. */
static const int32_t WINOGRAD(v_bounds)[6] = {10, 10, 10, 6, 6, 10};
static const int32_t WINOGRAD(u_bounds)[6] = {3, 3, 3, 7, 7, 3};

/* What makes V at a point unsigned. */
static inline int32_t WINOGRAD(offset)(int point) {
#ifdef WINOGRAD_SIGNED
    (void)point;
    return 0;
#else
    return WINOGRAD(v_bounds)[point / 6] * WINOGRAD(v_bounds)[point % 6];
#endif
}

/* B^T: 4 0 -5 0 1 0, 0 -4 -4 1 1 0, 0 4 -4 -1 1 0, 0 -2 -1 2 1 0, 0 2 -1 -2 1 0, 0 4 0 -5 0 1. */
static inline __attribute__((always_inline)) void WINOGRAD(b)(wbytes out[6], const wbytes y[6]) {
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
static inline __attribute__((always_inline)) void WINOGRAD(g)(wbytes out[6], const wbytes w[3]) {
    const wbytes twice0 = w[0] + w[0], twice1 = w[1] + w[1], twice2 = w[2] + w[2];
    const wbytes ends = w[0] + w[2], far = w[0] + (twice2 + twice2);
    out[0] = twice0 + w[0];
    out[1] = ends + w[1];
    out[2] = ends - w[1];
    out[3] = far + twice1;
    out[4] = far - twice1;
    out[5] = twice2 + w[2];
}

/* A^T without what rows have in common, 1, 2, 4 and 4: 2 -4 -4 1 1 0, 0 -2 2 1 -1 0, 0 -1 -1 1 1 0,
 * 0 -1 1 2 -2 2. */
static inline __attribute__((always_inline)) void WINOGRAD(a)(wsums out[4], const wsums m[6]) {
    const wsums plus1 = m[1] + m[2], minus1 = m[1] - m[2];
    const wsums plus2 = m[3] + m[4], minus2 = m[3] - m[4], last = minus2 + m[5];
    out[0] = (plus2 - (plus1 << 2)) + (m[0] + m[0]);
    out[1] = minus2 - (minus1 + minus1);
    out[2] = plus2 - plus1;
    out[3] = (last + last) - minus1;
}

/* 576 is 64 times 9, of which rows and columns have some twos already left out, and 9 times this
 * number is 1 modulo 2^32. */
static inline wsums WINOGRAD(divided)(wsums x, int row, int column) {
    static const int left_out[4] = {0, 1, 2, 2};
    return (wsums)((wsigned)x >> (6 - left_out[row] - left_out[column])) * UINT32_C(0x38E38E39);
}

#ifdef WINOGRAD_TERMS
typedef wparts WINOGRAD(parts);

/* Steps whose products fit into int16. */
static inline int64_t WINOGRAD(steps)(int point) {
    const int32_t down = WINOGRAD(v_bounds)[point / 6] * WINOGRAD(u_bounds)[point / 6];
    const int32_t across = WINOGRAD(v_bounds)[point % 6] * WINOGRAD(u_bounds)[point % 6];
    return INT16_MAX / (WINOGRAD_TERMS * down * across);
}
static inline wparts WINOGRAD(begin)(lvec total) {
    (void)total;
    return wparts_zero();
}
static inline wparts WINOGRAD(dot)(wparts parts, lvec v, lvec u) { return wparts_dot(parts, v, u); }
static inline lvec WINOGRAD(end)(lvec total, wparts parts) { return lvec_widen(total, parts); }
#else
#define WINOGRAD_DOT lvec_dot
#endif

/* Bytes of a place of the images. */
static inline int64_t WINOGRAD(place)(const gxnor_geometry *g) { return 16 * g->depth; }

/* Channels of a place, from c on. */
static inline __attribute__((always_inline)) wbytes WINOGRAD(channels)(const uint8_t *place,
                                                                       int64_t c,
                                                                       const gxnor_geometry *g) {
    (void)g;
    const uint64_t *unit = (const uint64_t *)(const void *)place + c / 64 * 2;
    const int64_t shift = sizeof(wbytes) < 64 ? c % 64 : 0;
    return wbytes_of_bits(unit[0] >> shift, unit[1] >> shift);
}

static inline int64_t WINOGRAD(planes)(const gxnor_winograd *s) {
    return s->kind == GXNOR_BINARY ? 1 : 2;
}

/* Filters f and on, in their block. */
static inline const uint8_t *WINOGRAD(lanes)(const void *blocks, const gxnor_winograd *s,
                                             int64_t f) {
    const int64_t words = s->g.kernel_height * s->g.kernel_width * s->g.depth * WINOGRAD(planes)(s);
    const uint64_t *block = (const uint64_t *)blocks + f / GXNOR_BLOCK * words * GXNOR_BLOCK;
    return (const uint8_t *)(block + f % GXNOR_BLOCK);
}

/* Four channels of each filter of a vector, at row y and column x of the kernel. Those of binary
 * filters are nonzero if they are there, in `count` filters. */
static inline wbytes WINOGRAD(weights)(const uint8_t *lanes, const gxnor_winograd *s, int64_t y,
                                       int64_t x, int64_t channel, int64_t count) {
    const uint32_t ones = UINT32_C(0x01010101);
    const uint32_t open = s->channels - channel < 4 ? (1U << (s->channels - channel)) - 1 : 15;
    const int64_t planes = WINOGRAD(planes)(s), bit = channel % 64;
    const int64_t at = (y * s->g.kernel_width + x) * s->g.depth + channel / 64;
    const uint64_t *unit = (const uint64_t *)(const void *)lanes + at * planes * GXNOR_BLOCK;
    uint32_t trits[NAME(winograd_lanes)];
    for (int f = 0; f < NAME(winograd_lanes); ++f) {
        const uint32_t sign = (uint32_t)(unit[f + (planes - 1) * GXNOR_BLOCK] >> bit & 15);
        uint32_t nonzero = f < count ? open : 0;
        if (planes == 2) {
            nonzero = (uint32_t)(unit[f] >> bit & 15);
        }
        /* The product moves bit k to bit 8 k, and others to bits that are no byte's lowest. */
        trits[f] = ((nonzero & ~sign) * UINT32_C(0x204081) & ones) |
                   (sign * UINT32_C(0x204081) & ones) * 255;
    }
    wbytes bytes;
    memcpy(&bytes, trits, sizeof bytes);
    return bytes;
}
