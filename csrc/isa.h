/* The tables of all instruction sets, each defined in the file of its name. */
#ifndef GXNOR_ISA_H
#define GXNOR_ISA_H

#include <stdint.h>
#include <string.h>

#include "gxnor.h"
#include "philox.h"

extern const gxnor_kernels gxnor_kernels_scalar;
#if defined(__x86_64__)
extern const gxnor_kernels gxnor_kernels_popcnt;
extern const gxnor_kernels gxnor_kernels_avx2;
extern const gxnor_kernels gxnor_kernels_avx512;
#elif defined(__aarch64__)
extern const gxnor_kernels gxnor_kernels_neon;
#endif

#endif
