/* Winograd's tiles of levels: F(2x2, 3x3), 16 products for 36; what conv_winograd.inc.h includes
 * before winograd_tiles.inc.h. The result is 4 times the sums.
 *
 * Images hold u = y + 64. Their offset adds 64 times the sums of two rows of B^T to V: 0, or at one
 * point 4 * 64, which is 0 modulo 2^8. So V is that of y.
 *
 * Overflow: abs(y) <= 16 and abs(w) <= 14, hence abs(V) <= 64 and abs(U) <= 126. V + 64 lies in
 * [0, 128], so two products of unsigned bytes are at most 2 * 128 * 126 < 2^15, and two of signed
 * ones at most 2 * 64 * 126. 4 times a sum fits: 4 * 16 * 14 K < 2^31 for the K < 2^18 of
 * conv_levels.inc.h.
 *
 * The depth of the images is a multiple of four. */

#define WINOGRAD(stem) NAME(winograd_levels_##stem)
#define WINOGRAD_SIDE 4
#define WINOGRAD_OUTPUTS 2

static inline int32_t WINOGRAD(offset)(int point) {
    (void)point;
#ifdef WINOGRAD_SIGNED
    return 0;
#else
    return 64;
#endif
}

/* B^T: 1 0 -1 0, 0 1 1 0, 0 -1 1 0, 0 1 0 -1. */
static inline __attribute__((always_inline)) void WINOGRAD(b)(wbytes out[4], const wbytes y[4]) {
    out[0] = y[0] - y[2];
    out[1] = y[1] + y[2];
    out[2] = y[2] - y[1];
    out[3] = y[1] - y[3];
}

/* G: 2 0 0, 1 1 1, 1 -1 1, 0 0 2. */
static inline __attribute__((always_inline)) void WINOGRAD(g)(wbytes out[4], const wbytes w[3]) {
    const wbytes ends = w[0] + w[2];
    out[0] = w[0] + w[0];
    out[1] = ends + w[1];
    out[2] = ends - w[1];
    out[3] = w[2] + w[2];
}

/* A^T: 1 1 1 0, 0 1 -1 -1. */
static inline __attribute__((always_inline)) void WINOGRAD(a)(wsums out[2], const wsums m[4]) {
    out[0] = m[0] + m[1] + m[2];
    out[1] = m[1] - m[2] - m[3];
}

static inline wsums WINOGRAD(divided)(wsums x, int row, int column) {
    (void)row, (void)column;
    return (wsums)((wsigned)x >> 2);
}

#ifdef WINOGRAD_SIGNED
#define WINOGRAD_DOT lvec_dot_signed
#else
#define WINOGRAD_DOT lvec_dot
#endif

static inline int64_t WINOGRAD(place)(const gxnor_geometry *g) { return g->depth; }

static inline __attribute__((always_inline)) wbytes WINOGRAD(channels)(const uint8_t *place,
                                                                       int64_t c,
                                                                       const gxnor_geometry *g) {
    return wbytes_load(place + c, g->depth - c);
}

/* Bytes of a row of the kernel, as gxnor_block_levels has them. */
static inline int64_t WINOGRAD(row)(const gxnor_winograd *s) {
    return s->g.kernel_width * s->g.depth;
}

static inline const uint8_t *WINOGRAD(lanes)(const void *blocks, const gxnor_winograd *s,
                                             int64_t f) {
    const int64_t block = (4 + s->g.kernel_height * WINOGRAD(row)(s)) * GXNOR_LEVEL_BLOCK;
    return (const uint8_t *)blocks + f / GXNOR_LEVEL_BLOCK * block + f % GXNOR_LEVEL_BLOCK * 4;
}

static inline wbytes WINOGRAD(weights)(const uint8_t *lanes, const gxnor_winograd *s, int64_t y,
                                       int64_t x, int64_t channel, int64_t count) {
    (void)count;
    const int64_t byte = y * WINOGRAD(row)(s) + x * s->g.depth + channel;
    wbytes bytes;
    memcpy(&bytes, lanes + (4 + byte) * GXNOR_LEVEL_BLOCK, sizeof bytes);
    return bytes;
}
