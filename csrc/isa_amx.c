/* x86-64 with AMX-INT8, beside the AVX-512 of isa_avx512.c (Sapphire Rapids and later). One
 * instruction multiplies 16 rows of 64 bytes by 64 bytes of 16 lanes, 16,384 products in 16 cycles.
 */
#include "isa.h"

#ifdef GXNOR_AMX
#include "x86.h"

TARGET_BEGIN("popcnt,avx512f,avx512bw,avx512dq,avx512vl,avx512vpopcntdq,avx512bitalg,avx512vnni,"
             "amx-tile,amx-int8")

#define NAME(stem) gxnor_##stem##_amx
#define ISA_NAME "amx"

#include "matrix.inc.h"

#include "avx512.inc.h"

TARGET_END

#endif
