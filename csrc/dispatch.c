/* Which instruction sets there are, and which of them this machine can run. */
#include "isa.h"

static const gxnor_kernels *const table[] = {
    &gxnor_kernels_scalar,
#if defined(__x86_64__)
    &gxnor_kernels_popcnt,
    &gxnor_kernels_avx2,
    &gxnor_kernels_avx512,
#elif defined(__aarch64__)
    &gxnor_kernels_neon,
#endif
};

int32_t gxnor_isa_count(void) { return (int32_t)(sizeof table / sizeof table[0]); }

const gxnor_kernels *gxnor_isa_kernels(int32_t isa) { return table[isa]; }

/* The compiler's probe asks CPUID for the instructions and XGETBV for the registers that the
 * operating system saves: AVX and AVX-512 count only where both say yes. */
int32_t gxnor_isa_usable(int32_t isa) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    switch (isa) {
    case 0:
        return 1;
    case 1:
        return __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("ssse3");
    case 2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
    default:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512vpopcntdq") &&
               __builtin_cpu_supports("avx512bitalg") && __builtin_cpu_supports("avx512vnni") &&
               __builtin_cpu_supports("popcnt");
    }
#else
    (void)isa;
    return 1;
#endif
}
