/* x86-64 with AVX-512 F, BW, DQ, VL, VPOPCNTDQ, BITALG and VNNI (Ice Lake, Zen 4 and later).
 *
 * Six operations for 512 products: AND, VPTERNLOG, two VPOPCNTQ (latency 3, on port 5 alone), two
 * additions; two ports take them, so three cycles for 512 products bound the ternary kernel. */
#include "isa.h"

#ifdef __x86_64__
#include "x86.h"

TARGET_BEGIN("popcnt,avx512f,avx512bw,avx512dq,avx512vl,avx512vpopcntdq,avx512bitalg,avx512vnni")

#define NAME(stem) gxnor_##stem##_avx512
#define ISA_NAME "avx512"

#include "avx512.inc.h"

TARGET_END

#endif
