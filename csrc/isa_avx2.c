/* x86-64 with AVX2 and POPCNT. There is no vector popcount: bits are counted by a look-up of each
 * half byte (VPSHUFB), summed in bytes, and widened by VPSADBW when the bytes are nearly full. */
#include "isa.h"

#ifdef __x86_64__
#include "x86.h"

TARGET_BEGIN("avx2,popcnt")

#define NAME(stem) gxnor_##stem##_avx2
#define ISA_NAME "avx2"

/* Four outputs: eight counters, two filter words, the table and its mask fill sixteen registers. */
#define LANES 4
#define PIXELS 4
#define COUNTS_BYTES
typedef __m256i vec;

static inline int64_t word_count(uint64_t word) { return _mm_popcnt_u64(word); }
static inline vec vec_zero(void) { return _mm256_setzero_si256(); }
static inline vec vec_load(const uint64_t *words) {
    return _mm256_loadu_si256((const __m256i *)words);
}
static inline vec vec_broadcast(uint64_t word) { return _mm256_set1_epi64x((int64_t)word); }
static inline vec vec_and(vec a, vec b) { return _mm256_and_si256(a, b); }
static inline vec vec_and_xor(vec a, vec b, vec c) {
    return _mm256_and_si256(a, _mm256_xor_si256(b, c));
}
static inline vec vec_count(vec counts_u8x32, vec bits) {
    const __m256i counts_of_half = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4,
                                                    0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
    const __m256i low_half = _mm256_set1_epi8(15);
    const __m256i low = _mm256_and_si256(bits, low_half);
    const __m256i high = _mm256_and_si256(_mm256_srli_epi16(bits, 4), low_half);
    const __m256i counts = _mm256_add_epi8(_mm256_shuffle_epi8(counts_of_half, low),
                                           _mm256_shuffle_epi8(counts_of_half, high));
    return _mm256_add_epi8(counts_u8x32, counts);
}
static inline vec vec_widen(vec totals_u64x4, vec counts_u8x32) {
    return _mm256_add_epi64(totals_u64x4, _mm256_sad_epu8(counts_u8x32, _mm256_setzero_si256()));
}
static inline void vec_store_dots(int32_t *out, vec gates, vec minus) {
    const __m256i dots = _mm256_sub_epi64(gates, _mm256_add_epi64(minus, minus));
    const __m256i low_halves =
        _mm256_permutevar8x32_epi32(dots, _mm256_setr_epi32(0, 2, 4, 6, 0, 2, 4, 6));
    _mm_storeu_si128((__m128i *)out, _mm256_castsi256_si128(low_halves));
}

/* Four outputs: eight sums, two vectors of indices, a row of the table and what is looked up. */
#define PAIR_LANES 32
#define PAIR_PIXELS 4
typedef __m256i bvec;

static inline bvec bvec_zero(void) { return _mm256_setzero_si256(); }
static inline bvec bvec_load(const uint8_t *bytes) {
    return _mm256_loadu_si256((const __m256i *)bytes);
}
static inline bvec bvec_row(const int8_t *entries) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)entries));
}
static inline bvec bvec_look_up(bvec row, bvec indices) {
    return _mm256_shuffle_epi8(row, indices);
}
static inline bvec bvec_add(bvec a, bvec b) { return _mm256_add_epi8(a, b); }
static inline void bvec_add_to(int16_t *even, int16_t *odd, bvec bytes) {
    /* Products with 1 and 0: one byte of two, as int16. */
    const __m256i low = _mm256_maddubs_epi16(_mm256_set1_epi16(1), bytes);
    const __m256i high = _mm256_maddubs_epi16(_mm256_set1_epi16(256), bytes);
    const __m256i lows = _mm256_add_epi16(_mm256_loadu_si256((const __m256i *)even), low);
    const __m256i highs = _mm256_add_epi16(_mm256_loadu_si256((const __m256i *)odd), high);
    _mm256_storeu_si256((__m256i *)even, lows);
    _mm256_storeu_si256((__m256i *)odd, highs);
}

#define LEVEL_LANES 8
#define LEVEL_PIXELS 8
#define SIGNAL_ROWS 4
#define SIGNAL_PARTS
#define SIGNAL_FOUR_ROWS
#define SIGNAL_SHARED(x) __asm__("" : "+x"(x))
typedef __m256i lvec;

static inline lvec lvec_load(const uint8_t *bytes) {
    return _mm256_loadu_si256((const __m256i *)bytes);
}
static inline lvec lvec_broadcast(int32_t four) { return _mm256_set1_epi32(four); }
static inline lvec lvec_dot(lvec sums, lvec u, lvec w) {
    const __m256i pairs = _mm256_maddubs_epi16(u, w);
    return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}
static inline lvec lvec_dot_pairs(lvec sums, lvec a, lvec b) {
    return _mm256_add_epi32(sums, _mm256_madd_epi16(a, b));
}
static inline void lvec_store(int32_t *out, lvec sums) {
    _mm256_storeu_si256((__m256i *)out, sums);
}

/* Eight sums in int16, two vectors of weights, a tile's bytes and a product. A step adds two
 * products to a lane, of image bytes that are up to twice their bound: four times the bounds. */
#define WINOGRAD_TOGETHER 4
#define WINOGRAD_VECTORS 2
#define WINOGRAD_TERMS 4
typedef uint8_t wbytes __attribute__((vector_size(32)));
typedef __m256i wparts;

static inline wparts wparts_zero(void) { return _mm256_setzero_si256(); }
static inline wparts wparts_dot(wparts parts_i16x16, lvec u, lvec w) {
    const __m256i products = _mm256_maddubs_epi16(u, w);
    /* In place: GCC adds to the products, and then copies each sum to where the loop expects it. */
    __asm__("vpaddw %1, %0, %0" : "+x"(parts_i16x16) : "x"(products));
    return parts_i16x16;
}
static inline lvec lvec_widen(lvec sums, wparts parts_i16x16) {
    return _mm256_add_epi32(sums, _mm256_madd_epi16(parts_i16x16, _mm256_set1_epi16(1)));
}
/* -1 in each byte whose bit is set. */
static inline __m256i masks_of_32(uint64_t bits) {
    const __m256i octets =
        _mm256_setr_epi64x(0, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303);
    const __m256i bit = _mm256_set1_epi64x((int64_t)UINT64_C(0x8040201008040201));
    const __m256i all = _mm256_shuffle_epi8(_mm256_set1_epi32((int32_t)(uint32_t)bits), octets);
    return _mm256_cmpeq_epi8(_mm256_and_si256(all, bit), bit);
}
static inline wbytes wbytes_of_bits(uint64_t nonzero, uint64_t sign) {
    const __m256i minus = masks_of_32(sign);
    return (wbytes)_mm256_sub_epi8(_mm256_add_epi8(minus, minus), masks_of_32(nonzero));
}

static inline lvec lvec_max(lvec a, lvec b) { return _mm256_max_epi32(a, b); }
static inline lvec lvec_xor(lvec a, lvec b) { return _mm256_xor_si256(a, b); }
static inline lvec lvec_count(lvec index, lvec a, lvec b, lvec step) {
    return _mm256_add_epi32(index, _mm256_andnot_si256(_mm256_cmpgt_epi32(b, a), step));
}
static inline void lvec_put(int8_t *out, lvec levels) {
    const __m256i low = _mm256_set1_epi32(0x0C080400);
    const __m256i fours = _mm256_shuffle_epi8(levels, low);
    const __m128i eight =
        _mm_unpacklo_epi32(_mm256_castsi256_si128(fours), _mm256_extracti128_si256(fours, 1));
    _mm_storel_epi64((__m128i *)out, eight);
}

static inline void bits_of_64(const int8_t *bytes, uint64_t *nonzero, uint64_t *negative) {
    const __m256i zero = _mm256_setzero_si256();
    uint64_t zeros = 0, minus = 0;
    for (int half = 0; half < 2; ++half) {
        const __m256i b = _mm256_loadu_si256((const __m256i *)(bytes + 32 * half));
        zeros |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, zero))
                 << (32 * half);
        minus |= (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << (32 * half);
    }
    *nonzero = ~zeros;
    *negative = minus;
}

#include "activation.inc.h"
#include "conv_gated.inc.h"
#include "conv_levels.inc.h"
#include "conv_pairs.inc.h"
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

TARGET_END

#endif
