/* x86-64 with AVX-512 F, BW, DQ, VL, VPOPCNTDQ, BITALG and VNNI (Ice Lake, Zen 4 and later).
 *
 * Six operations for 512 products: AND, VPTERNLOG, two VPOPCNTQ (latency 3, on port 5 alone), two
 * additions; two ports take them, so three cycles for 512 products bound the ternary kernel. Image
 * words are broadcast by the load of the AND and the VPTERNLOG and cost no operation. */
#include "isa.h"

#ifdef __x86_64__
#include <immintrin.h>

#define NAME(stem) gxnor_##stem##_avx512
#define ISA_NAME "avx512"

/* Eight outputs: sixteen counters, two filter words, and room for what is in flight. */
#define LANES 8
#define PIXELS 8
typedef __m512i vec;

static inline int64_t word_count(uint64_t word) { return _mm_popcnt_u64(word); }
static inline vec vec_zero(void) { return _mm512_setzero_si512(); }
static inline vec vec_load(const uint64_t *words) { return _mm512_loadu_si512(words); }
static inline vec vec_broadcast(uint64_t word) { return _mm512_set1_epi64((int64_t)word); }
static inline vec vec_and(vec a, vec b) { return _mm512_and_si512(a, b); }
static inline vec vec_and_xor(vec a, vec b, vec c) {
    /* Bit 4 a + 2 b + c of the constant is a & (b ^ c). */
    return _mm512_ternarylogic_epi64(a, b, c, 0x60);
}
static inline vec vec_count(vec counts_u64x8, vec bits) {
    return _mm512_add_epi64(counts_u64x8, _mm512_popcnt_epi64(bits));
}
static inline void vec_store_dots(int32_t *out, vec gates, vec minus) {
    const __m512i dots = _mm512_sub_epi64(gates, _mm512_add_epi64(minus, minus));
    _mm256_storeu_si256((__m256i *)out, _mm512_cvtepi64_epi32(dots));
}

#define LEVEL_LANES 16
#define LEVEL_PIXELS 12
typedef __m512i lvec;

static inline lvec lvec_zero(void) { return _mm512_setzero_si512(); }
static inline lvec lvec_load(const uint8_t *bytes) { return _mm512_loadu_si512(bytes); }
static inline lvec lvec_broadcast(int32_t four) { return _mm512_set1_epi32(four); }
static inline lvec lvec_dot(lvec sums, lvec v, lvec y) { return _mm512_dpbusd_epi32(sums, v, y); }
static inline void lvec_store(int32_t *out, lvec sums, int32_t less) {
    _mm512_storeu_si512(out, _mm512_sub_epi32(sums, _mm512_set1_epi32(less)));
}

static inline void bits_of_64(const int8_t *bytes, uint64_t *nonzero, uint64_t *negative) {
    const __m512i b = _mm512_loadu_si512(bytes);
    *nonzero = _mm512_test_epi8_mask(b, b);
    *negative = _mm512_movepi8_mask(b);
}

#include "conv_gated.inc.h"
#include "conv_levels.inc.h"
#include "pack.inc.h"
#include "transition.inc.h"

#include "isa_table.inc.h"

#endif
