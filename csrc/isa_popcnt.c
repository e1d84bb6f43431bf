/* x86-64 with POPCNT (latency 3, one in a cycle: two of them bound a word of 64 products to two
 * cycles) and SSSE3, whose byte shuffle all CPUs with POPCNT have, except AMD's first ones. */
#include "isa.h"

#ifdef __x86_64__
#include <tmmintrin.h>

TARGET_BEGIN("popcnt,ssse3")

#define NAME(stem) gxnor_##stem##_popcnt
#define ISA_NAME "popcnt"

static inline int64_t word_count(uint64_t word) { return __builtin_popcountll(word); }

#include "words.inc.h"

#define PAIR_LANES 16
#define PAIR_PIXELS 4
typedef __m128i bvec;

static inline bvec bvec_zero(void) { return _mm_setzero_si128(); }
static inline bvec bvec_load(const uint8_t *bytes) {
    return _mm_loadu_si128((const __m128i *)bytes);
}
static inline bvec bvec_row(const int8_t *entries) {
    return _mm_loadu_si128((const __m128i *)entries);
}
static inline bvec bvec_look_up(bvec row, bvec indices) { return _mm_shuffle_epi8(row, indices); }
static inline bvec bvec_add(bvec a, bvec b) { return _mm_add_epi8(a, b); }
static inline void bvec_add_to(int16_t *even, int16_t *odd, bvec bytes) {
    /* Products with 1 and 0: one byte of two, as int16. */
    const __m128i low = _mm_maddubs_epi16(_mm_set1_epi16(1), bytes);
    const __m128i high = _mm_maddubs_epi16(_mm_set1_epi16(256), bytes);
    _mm_storeu_si128((__m128i *)even, _mm_add_epi16(_mm_loadu_si128((__m128i *)even), low));
    _mm_storeu_si128((__m128i *)odd, _mm_add_epi16(_mm_loadu_si128((__m128i *)odd), high));
}

#define LEVEL_LANES 4
#define LEVEL_PIXELS 8
#define SIGNAL_ROWS 4
#define SIGNAL_SHARED(x) __asm__("" : "+x"(x))
typedef __m128i lvec;

static inline lvec lvec_load(const uint8_t *bytes) {
    return _mm_loadu_si128((const __m128i *)bytes);
}
static inline lvec lvec_broadcast(int32_t four) { return _mm_set1_epi32(four); }
static inline lvec lvec_dot(lvec sums, lvec u, lvec w) {
    const __m128i pairs = _mm_maddubs_epi16(u, w);
    return _mm_add_epi32(sums, _mm_madd_epi16(pairs, _mm_set1_epi16(1)));
}
static inline lvec lvec_dot_pairs(lvec sums, lvec a, lvec b) {
    return _mm_add_epi32(sums, _mm_madd_epi16(a, b));
}
static inline void lvec_store(int32_t *out, lvec sums) { _mm_storeu_si128((__m128i *)out, sums); }
static inline lvec lvec_max(lvec a, lvec b) {
    const __m128i greater = _mm_cmpgt_epi32(a, b);
    return _mm_or_si128(_mm_and_si128(greater, a), _mm_andnot_si128(greater, b));
}
static inline lvec lvec_xor(lvec a, lvec b) { return _mm_xor_si128(a, b); }
static inline lvec lvec_count(lvec index, lvec a, lvec b, lvec step) {
    return _mm_add_epi32(index, _mm_andnot_si128(_mm_cmpgt_epi32(b, a), step));
}
static inline void lvec_put(int8_t *out, lvec levels) {
    const __m128i fours = _mm_shuffle_epi8(levels, _mm_set1_epi32(0x0C080400));
    const int32_t four = _mm_cvtsi128_si32(fours);
    memcpy(out, &four, sizeof four);
}

#include "activation.inc.h"
#include "conv_gated.inc.h"
#include "conv_levels.inc.h"
#include "conv_pairs.inc.h"
#include "normalization.inc.h"
#include "optimizer.inc.h"
#include "pack.inc.h"
#include "patches.inc.h"
#include "philox.inc.h"
#include "signal.inc.h"
#include "signal_gradient.inc.h"
#include "signal_sums.inc.h"
#include "sums.inc.h"
#include "threshold.inc.h"
#include "transition.inc.h"

#include "isa_table.inc.h"

TARGET_END

#endif
