/* Convolution by Winograd's tiles, in integers, of trits and of levels; included by instruction
 * sets that multiply bytes faster than they count bits.
 *
 * Formula: Winograd's without its denominators, as README.md derives it. A tile of activations y
 * becomes V = B^T y B, and 3 x 3 weights w become U = G w G^T. The sums that start on the tile are
 * A^T M A, divided by a constant, where M has the products U V, added over the channels. A larger
 * kernel is parts of 3 x 3, whose products are added like those of channels: 5 x 5 is four parts.
 * Of trits, 6 x 6 activations give 4 x 4 sums (winograd_trits.inc.h); of levels, 4 x 4 activations
 * give 2 x 2 (winograd_levels.inc.h).
 *
 * Overflow: U and V are bytes; intermediate values may wrap around, since these are additions
 * modulo 2^8. From the products on all is modulo 2^32, where the multiple of a sum determines the
 * sum for a fan-in that the wrapper admits.
 *
 * Shape: the lanes of a vector are filters, of four channels each. The tiles of a pass are
 * transformed; then each slice of filters meets all of them, one point after the other. Images and
 * products of a pass stay in the second-level cache, the filters of a point in the first-level one.
 *
 * Needs: NAME(x), the lvec of conv_levels.inc.h, WINOGRAD_TOGETHER (2, 4 or 8 tiles, which share
 * each load of weights, or what matrix registers hold), WINOGRAD_VECTORS (of LEVEL_LANES filters,
 * 16 or 32 in all), wbytes (a vector of bytes), and wbytes_of_bits(nonzero, sign), trits of the
 * lowest bits. WINOGRAD_PASS, a gxnor_winograd_pass, where it differs from that of isa_table.inc.h.
 * WINOGRAD_LOADS where there is a wbytes_load(p, count) of its own. WINOGRAD_SIGNED where images
 * are signed bytes, with lvec_dot_signed(sums, v, u); elsewhere they are unsigned, with an offset.
 * WINOGRAD_TERMS where products of trits are added in int16 first: how many of them, with the
 * offset's, a step adds to a lane; then also wparts, wparts_zero(), wparts_dot(parts, u, w), and
 * lvec_widen(sums, parts). */

enum {
    NAME(winograd_slice) = WINOGRAD_VECTORS * LEVEL_LANES,
    /* Blocks of a slice beyond the first. */
    NAME(winograd_more) = NAME(winograd_slice) / GXNOR_BLOCK - 1,
    NAME(winograd_lanes) = sizeof(wbytes) / 4,
    NAME(winograd_rest) = sizeof(wbytes) < GXNOR_WINOGRAD_CHANNELS ? sizeof(wbytes)
                                                                   : GXNOR_WINOGRAD_CHANNELS,
};

/* Unsigned, so that they wrap around. */
typedef uint32_t wsums __attribute__((vector_size(4 * LEVEL_LANES)));
typedef int32_t wsigned __attribute__((vector_size(4 * LEVEL_LANES)));

/* Where a tile's outputs begin, and the first of them. */
typedef struct {
    int64_t image, row, column, output;
} NAME(winograd_tile);

#ifndef WINOGRAD_LOADS
/* Bytes from `bytes` on, of which `count` may be read, and zeros behind them. */
static inline wbytes wbytes_load(const uint8_t *bytes, int64_t count) {
    wbytes out = {0};
    if (count >= (int64_t)sizeof out) {
        memcpy(&out, bytes, sizeof out);
    } else if (count > 0) {
        memcpy(&out, bytes, (size_t)count);
    }
    return out;
}
#endif

/* Vector v of a slice of filters; its second block lies `next` bytes behind the first. */
static inline lvec NAME(winograd_vector)(const uint8_t *filters, int64_t next, int v) {
    return lvec_load(filters + v * LEVEL_LANES / GXNOR_BLOCK * next +
                     v * LEVEL_LANES % GXNOR_BLOCK * 4);
}

/* Lines of a slice of filters that will be read soon; a hint, which may point beyond the filters.
 */
static inline __attribute__((always_inline)) void
NAME(winograd_fetch)(const uint8_t *filters, int64_t next, int64_t ahead) {
    for (int block = 0; block <= NAME(winograd_more); ++block) {
        const uintptr_t line = (uintptr_t)filters + (uintptr_t)(block * next + ahead);
        __builtin_prefetch((const void *)line, 0, 2);
    }
}

#include "winograd_trits.inc.h"

#include "winograd_tiles.inc.h"

#include "winograd_levels.inc.h"

#include "winograd_tiles.inc.h"

static void NAME(conv_winograd)(int32_t *out, const void *images, const uint8_t *filters,
                                const gxnor_winograd *s, uint8_t *room, int64_t first,
                                int64_t last) {
#ifdef MATRIX
    NAME(matrix_begin)();
#endif
    (s->kind == GXNOR_LEVELS ? NAME(winograd_levels_conv) : NAME(winograd_trits_conv))(
        out, images, filters, s, room, first, last);
#ifdef MATRIX
    NAME(matrix_end)();
#endif
}

static void NAME(winograd_filters)(uint8_t *out, const void *blocks, const gxnor_winograd *s,
                                   int64_t first, int64_t last) {
    (s->kind == GXNOR_LEVELS ? NAME(winograd_levels_filters)
                             : NAME(winograd_trits_filters))(out, blocks, s, first, last);
}
