/* The intrinsics of x86-64. */
#ifndef GXNOR_X86_H
#define GXNOR_X86_H

#include <immintrin.h>
#include <stdint.h>
#if defined(_MSC_VER) && defined(__clang__)
/* Before version 20, clang-cl includes there only the headers of features that the command line
 * enables. These are the others, each after those that it needs. */
/* clang-format off */
#include <tmmintrin.h>
#include <smmintrin.h>
#include <popcntintrin.h>
#include <avxintrin.h>
#include <avx2intrin.h>
#include <avx512fintrin.h>
#include <avx512bwintrin.h>
#include <avx512dqintrin.h>
#include <avx512vlintrin.h>
#include <avx512vlbwintrin.h>
#include <avx512vldqintrin.h>
#include <avx512bitalgintrin.h>
#include <avx512vnniintrin.h>
#include <avx512vpopcntdqintrin.h>
/* clang-format on */
#endif

/* Sixteen groups of four bytes, one of each row, from column `from` on. */
static inline __attribute__((always_inline)) void
four_rows_of_16(void *out, const uint8_t *const rows[4], int64_t from) {
    const __m128i a = _mm_loadu_si128((const __m128i *)(rows[0] + from));
    const __m128i b = _mm_loadu_si128((const __m128i *)(rows[1] + from));
    const __m128i c = _mm_loadu_si128((const __m128i *)(rows[2] + from));
    const __m128i d = _mm_loadu_si128((const __m128i *)(rows[3] + from));
    const __m128i low_ab = _mm_unpacklo_epi8(a, b), high_ab = _mm_unpackhi_epi8(a, b);
    const __m128i low_cd = _mm_unpacklo_epi8(c, d), high_cd = _mm_unpackhi_epi8(c, d);
    __m128i *to = out;
    _mm_storeu_si128(to, _mm_unpacklo_epi16(low_ab, low_cd));
    _mm_storeu_si128(to + 1, _mm_unpackhi_epi16(low_ab, low_cd));
    _mm_storeu_si128(to + 2, _mm_unpacklo_epi16(high_ab, high_cd));
    _mm_storeu_si128(to + 3, _mm_unpackhi_epi16(high_ab, high_cd));
}

#endif
