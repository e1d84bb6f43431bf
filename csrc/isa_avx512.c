/* x86-64 with AVX-512 F, BW, DQ, VL, VPOPCNTDQ, BITALG and VNNI (Ice Lake, Zen 4 and later).
 *
 * Six operations for 512 products: AND, VPTERNLOG, two VPOPCNTQ (latency 3, on port 5 alone), two
 * additions; two ports take them, so three cycles for 512 products bound the ternary kernel. */
#include "isa.h"

#ifdef __x86_64__
#include <immintrin.h>

#define NAME(stem) gxnor_##stem##_avx512
#define ISA_NAME "avx512"

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
typedef __m512i lvec;

static inline lvec lvec_load(const uint8_t *bytes) { return _mm512_loadu_si512(bytes); }
static inline lvec lvec_broadcast(int32_t four) { return _mm512_set1_epi32(four); }
static inline lvec lvec_dot(lvec sums, lvec u, lvec w) { return _mm512_dpbusd_epi32(sums, u, w); }
static inline void lvec_store(int32_t *out, lvec sums) { _mm512_storeu_si512(out, sums); }

/* Twelve sums hide the latency of two dot products a cycle; those of six tiles at all points, 27
 * kB, leave some of a first-level cache for weights. */
#define WINOGRAD_TILES 6
#define WINOGRAD_TOGETHER 6
#define WINOGRAD_VECTORS 2
typedef uint8_t wbytes __attribute__((vector_size(64)));

static inline wbytes wbytes_of_bits(uint64_t nonzero, uint64_t sign) {
    const __m512i ones = _mm512_maskz_mov_epi8(nonzero, _mm512_set1_epi8(1));
    return (wbytes)_mm512_mask_mov_epi8(ones, sign, _mm512_set1_epi8(-1));
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

#include "activation.inc.h"
#include "conv_gated.inc.h"
#include "conv_levels.inc.h"
#include "conv_winograd.inc.h"
#include "normalization.inc.h"
#include "optimizer.inc.h"
#include "pack.inc.h"
#include "patches.inc.h"
#include "threshold.inc.h"
#include "transition.inc.h"

#include "isa_table.inc.h"

#endif
