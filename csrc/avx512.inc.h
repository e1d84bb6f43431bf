/* The kernels with AVX-512, whole: primitives, all that is made of them, and their table. Included
 * by isa_avx512.c, and by isa_amx.c, which adds products by matrix registers.
 *
 * Needs: NAME(x), ISA_NAME. */

/* A vec is two registers, so that each image word is loaded for sixteen filters, and the dots of
 * one output fill a register. Five outputs: twenty counters, four filter words, and room for what
 * is in flight; six would fit, but leave more idle where an image has 64 outputs. */
#define LANES 16
#define PIXELS 5
typedef struct {
    __m512i low, high;
} vec;

static inline int64_t word_count(uint64_t word) { return _mm_popcnt_u64(word); }
static inline vec vec_zero(void) { return (vec){_mm512_setzero_si512(), _mm512_setzero_si512()}; }
static inline vec vec_load(const uint64_t *words) {
    return (vec){_mm512_loadu_si512(words), _mm512_loadu_si512(words + 8)};
}
static inline vec vec_broadcast(uint64_t word) {
    __m512i all = _mm512_set1_epi64((int64_t)word);
    /* One load for both, where GCC would make a memory operand of each. */
    __asm__("" : "+v"(all));
    return (vec){all, all};
}
static inline vec vec_and(vec a, vec b) {
    return (vec){_mm512_and_si512(a.low, b.low), _mm512_and_si512(a.high, b.high)};
}
static inline vec vec_and_xor(vec a, vec b, vec c) {
    /* Bit 4 a + 2 b + c of the constant is a & (b ^ c). */
    return (vec){_mm512_ternarylogic_epi64(a.low, b.low, c.low, 0x60),
                 _mm512_ternarylogic_epi64(a.high, b.high, c.high, 0x60)};
}
static inline vec vec_count(vec counts_u64x16, vec bits) {
    return (vec){_mm512_add_epi64(counts_u64x16.low, _mm512_popcnt_epi64(bits.low)),
                 _mm512_add_epi64(counts_u64x16.high, _mm512_popcnt_epi64(bits.high))};
}
static inline __m512i low_halves(vec counts_u64x16) {
    const __m512i even =
        _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    return _mm512_permutex2var_epi32(counts_u64x16.low, even, counts_u64x16.high);
}
static inline void vec_store_dots(int32_t *out, vec gates, vec minus) {
    const __m512i d = low_halves(minus);
    _mm512_storeu_si512(out, _mm512_sub_epi32(low_halves(gates), _mm512_add_epi32(d, d)));
}

#define LEVEL_LANES 16
#define LEVEL_PIXELS 12
#define SIGNAL_ROWS 8
#define SIGNAL_FOUR_ROWS
#define SIGNAL_SHARED(x) __asm__("" : "+v"(x))
typedef __m512i lvec;

static inline lvec lvec_load(const uint8_t *bytes) { return _mm512_loadu_si512(bytes); }
static inline lvec lvec_broadcast(int32_t four) { return _mm512_set1_epi32(four); }
static inline lvec lvec_dot(lvec sums, lvec u, lvec w) { return _mm512_dpbusd_epi32(sums, u, w); }
static inline lvec lvec_dot_pairs(lvec sums, lvec a, lvec b) {
    return _mm512_dpwssd_epi32(sums, a, b);
}
static inline void lvec_store(int32_t *out, lvec sums) { _mm512_storeu_si512(out, sums); }

#ifdef MATRIX
#define WINOGRAD_TOGETHER (2 * MATRIX_ROWS)
/* These CPUs have second-level caches of 2 MiB. */
#define WINOGRAD_PASS {.bytes = 1024 * 1024, .together = 16, .least = 32, .most = 64}
#else
/* Sixteen sums take two loads and eight broadcasts, which leaves ports free for hints. */
#define WINOGRAD_TOGETHER 8
#endif
#define WINOGRAD_VECTORS 2
typedef uint8_t wbytes __attribute__((vector_size(64)));

static inline wbytes wbytes_of_bits(uint64_t nonzero, uint64_t sign) {
    const __m512i ones = _mm512_maskz_mov_epi8(nonzero, _mm512_set1_epi8(1));
    return (wbytes)_mm512_mask_mov_epi8(ones, sign, _mm512_set1_epi8(-1));
}

#define WINOGRAD_LOADS
static inline wbytes wbytes_load(const uint8_t *bytes, int64_t count) {
    const __mmask64 there = count >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << count) - 1;
    return (wbytes)_mm512_maskz_loadu_epi8(there, bytes);
}

static inline lvec lvec_max(lvec a, lvec b) { return _mm512_max_epi32(a, b); }
static inline lvec lvec_xor(lvec a, lvec b) { return _mm512_xor_si512(a, b); }
static inline lvec lvec_count(lvec index, lvec a, lvec b, lvec step) {
    return _mm512_mask_add_epi32(index, _mm512_cmpge_epi32_mask(a, b), index, step);
}
static inline void lvec_put(int8_t *out, lvec levels) {
    _mm_storeu_si128((__m128i *)out, _mm512_cvtepi32_epi8(levels));
}

static inline void bits_of_64(const int8_t *bytes, uint64_t *nonzero, uint64_t *negative) {
    const __m512i b = _mm512_loadu_si512(bytes);
    *nonzero = _mm512_test_epi8_mask(b, b);
    *negative = _mm512_movepi8_mask(b);
}

/* Two vectors of blocks: the latency of one multiplication hides behind the other. */
#define PHILOX_LANES 8
typedef __m512i qvec;

static inline qvec qvec_first(uint64_t word) {
    return _mm512_add_epi64(_mm512_set1_epi64((int64_t)word),
                            _mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7));
}
static inline qvec qvec_broadcast(uint64_t word) { return _mm512_set1_epi64((int64_t)word); }
static inline qvec qvec_xor(qvec a, qvec b) { return _mm512_xor_si512(a, b); }
static inline qvec qvec_xor3(qvec a, qvec b, qvec c) {
    return _mm512_ternarylogic_epi64(a, b, c, 0x96);
}
/* Four products of 32-bit halves; no sum of a product and two halves exceeds 64 bits. */
static inline void qvec_product(qvec *high, qvec *low, qvec a, uint64_t factor) {
    const __m512i factor_low = _mm512_set1_epi64((int64_t)(factor & UINT32_MAX));
    const __m512i factor_high = _mm512_set1_epi64((int64_t)(factor >> 32));
    const __m512i a_high = _mm512_srli_epi64(a, 32);
    const __m512i ll = _mm512_mul_epu32(a, factor_low), lh = _mm512_mul_epu32(a, factor_high);
    const __m512i hl = _mm512_mul_epu32(a_high, factor_low);
    const __m512i hh = _mm512_mul_epu32(a_high, factor_high);
    const __m512i upper = _mm512_add_epi64(hl, _mm512_srli_epi64(ll, 32));
    const __m512i upper_low = _mm512_and_si512(upper, _mm512_set1_epi64(UINT32_MAX));
    const __m512i middle = _mm512_add_epi64(lh, upper_low);
    const __m512i sum = _mm512_add_epi64(hh, _mm512_srli_epi64(upper, 32));
    *high = _mm512_add_epi64(sum, _mm512_srli_epi64(middle, 32));
    *low = _mm512_mask_shuffle_epi32(ll, 0xAAAA, middle, _MM_PERM_CCAA);
}
static inline void qvec_store_blocks(uint64_t *words, qvec c0, qvec c1, qvec c2, qvec c3) {
    const __m512i even01 = _mm512_unpacklo_epi64(c0, c1), odd01 = _mm512_unpackhi_epi64(c0, c1);
    const __m512i even23 = _mm512_unpacklo_epi64(c2, c3), odd23 = _mm512_unpackhi_epi64(c2, c3);
    const __m512i first = _mm512_setr_epi64(0, 1, 8, 9, 2, 3, 10, 11);
    const __m512i second = _mm512_setr_epi64(4, 5, 12, 13, 6, 7, 14, 15);
    const __m512i blocks_02 = _mm512_permutex2var_epi64(even01, first, even23);
    const __m512i blocks_13 = _mm512_permutex2var_epi64(odd01, first, odd23);
    const __m512i blocks_46 = _mm512_permutex2var_epi64(even01, second, even23);
    const __m512i blocks_57 = _mm512_permutex2var_epi64(odd01, second, odd23);
    _mm512_storeu_si512(words, _mm512_shuffle_i64x2(blocks_02, blocks_13, 0x44));
    _mm512_storeu_si512(words + 8, _mm512_shuffle_i64x2(blocks_02, blocks_13, 0xEE));
    _mm512_storeu_si512(words + 16, _mm512_shuffle_i64x2(blocks_46, blocks_57, 0x44));
    _mm512_storeu_si512(words + 24, _mm512_shuffle_i64x2(blocks_46, blocks_57, 0xEE));
}

#include "activation.inc.h"
#include "conv_gated.inc.h"
#include "conv_levels.inc.h"
#include "conv_winograd.inc.h"
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
