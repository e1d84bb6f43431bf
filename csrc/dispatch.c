/* Which instruction sets there are, and which of them this machine can run. */
#include "isa.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

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

#if defined(__x86_64__)
/* Registers that the operating system saves for this process (XCR0), by their bits: 1 and 2 for
 * AVX, 5 to 7 for AVX-512. */
enum { AVX_SAVED = 0x06, AVX512_SAVED = 0xE6 };

static uint32_t saved_registers(void) {
    uint32_t low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return low;
}

static int has(uint32_t found, uint32_t wanted) { return (found & wanted) == wanted; }

/* Asked of CPUID, because not every compiler's runtime knows: with zig's, __builtin_cpu_supports
 * denies everything. */
static int32_t x86_isas(void) {
    uint32_t eax, ebx, ecx, edx;
    if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx) || !has(ecx, bit_POPCNT | bit_SSSE3)) {
        return 1;
    }
    const uint32_t saved = has(ecx, bit_OSXSAVE) ? saved_registers() : 0;
    if (!__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) || !has(ebx, bit_AVX2) ||
        !has(saved, AVX_SAVED)) {
        return 2;
    }
    const uint32_t wanted_b = bit_AVX512F | bit_AVX512BW | bit_AVX512DQ | bit_AVX512VL;
    const uint32_t wanted_c = bit_AVX512VPOPCNTDQ | bit_AVX512BITALG | bit_AVX512VNNI;
    return has(ebx, wanted_b) && has(ecx, wanted_c) && has(saved, AVX512_SAVED) ? 4 : 3;
}
#endif

int32_t gxnor_isa_usable(int32_t isa) {
#if defined(__x86_64__)
    return isa < x86_isas();
#else
    (void)isa;
    return 1;
#endif
}
