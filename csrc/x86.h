/* The intrinsics of x86-64. */
#ifndef GXNOR_X86_H
#define GXNOR_X86_H

#include <immintrin.h>
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

#endif
