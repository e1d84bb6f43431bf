/* The intrinsics of x86-64. */
#ifndef GXNOR_X86_H
#define GXNOR_X86_H

#include <immintrin.h>
#if defined(_MSC_VER) && defined(__clang__)
/* As clang-cl, clang before version 20 leaves out there what the command line does not enable. */
/* In the order in which they need each other. */
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
