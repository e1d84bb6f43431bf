/* The tables of all instruction sets, each defined in the file of its name. */
#ifndef GXNOR_ISA_H
#define GXNOR_ISA_H

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "gxnor.h"
#include "philox.h"

/* The place of the padded images that the first place of the kernel lies on, for an output. */
static inline int64_t gxnor_place(const gxnor_geometry *g, int64_t output) {
    const int64_t column = output % g->columns;
    const int64_t row = output / g->columns % g->rows;
    const int64_t image = output / g->columns / g->rows;
    return (image * g->height + row * g->stride) * g->width + column * g->stride;
}

extern const gxnor_kernels gxnor_kernels_scalar;
#if defined(__x86_64__)
extern const gxnor_kernels gxnor_kernels_popcnt;
extern const gxnor_kernels gxnor_kernels_avx2;
extern const gxnor_kernels gxnor_kernels_avx512;
#elif defined(__aarch64__)
extern const gxnor_kernels gxnor_kernels_neon;
#endif

#endif
