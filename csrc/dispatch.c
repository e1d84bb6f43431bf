/* Which instruction sets there are, and which of them this machine can run. */
#include "isa.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

static const gxnor_kernels *const table[] = {
    &gxnor_kernels_scalar,
#if defined(__x86_64__)
    &gxnor_kernels_popcnt, &gxnor_kernels_avx2, &gxnor_kernels_avx512,
#ifdef GXNOR_AMX
    &gxnor_kernels_amx,
#endif
#elif defined(__aarch64__)
    &gxnor_kernels_neon,
#endif
};

int32_t gxnor_isa_count(void) { return (int32_t)(sizeof table / sizeof table[0]); }

const gxnor_kernels *gxnor_isa_kernels(int32_t isa) { return table[isa]; }

#if defined(__x86_64__)
/* Registers that the operating system saves for this process (XCR0), by their bits: 1 and 2 for
 * AVX, 5 to 7 for AVX-512, 17 and 18 for AMX. */
enum { AVX_SAVED = 0x06, AVX512_SAVED = 0xE6, AMX_SAVED = 0x60000 };

static uint32_t saved_registers(void) {
    uint32_t low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return low;
}

#ifdef GXNOR_AMX
/* Linux gives a process AMX's registers when it asks for them. */
static int amx_is_permitted(void) {
    enum { ARCH_PRCTL = 158, ASK_FOR_REGISTERS = 0x1023, AMX_DATA = 18 };
    int64_t failed;
    __asm__ volatile("syscall"
                     : "=a"(failed)
                     : "0"((int64_t)ARCH_PRCTL), "D"((int64_t)ASK_FOR_REGISTERS),
                       "S"((int64_t)AMX_DATA)
                     : "rcx", "r11", "memory");
    return !failed;
}
#endif

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
    if (!has(ebx, wanted_b) || !has(ecx, wanted_c) || !has(saved, AVX512_SAVED)) {
        return 3;
    }
    const uint32_t amx_tile_and_int8 = UINT32_C(3) << 24;
    return has(edx, amx_tile_and_int8) && has(saved, AMX_SAVED) ? 5 : 4;
}
#endif

int32_t gxnor_isa_usable(int32_t isa) {
#if defined(__x86_64__)
#ifdef GXNOR_AMX
    if (table[isa] == &gxnor_kernels_amx) {
        return isa < x86_isas() && amx_is_permitted();
    }
#endif
    return isa < x86_isas();
#else
    (void)isa;
    return 1;
#endif
}
