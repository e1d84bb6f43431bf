/* The tables of all instruction sets, each defined in the file of its name. */
#ifndef GXNOR_ISA_H
#define GXNOR_ISA_H

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "gxnor.h"
#include "philox.h"

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the kernels take memory for little-endian; GXNOR_NO_KERNELS=1 installs gxnor_ref without"
#endif

/* 32-bit x86 keeps more digits between operations unless it is told otherwise. */
#if FLT_EVAL_METHOD != 0
#error "floats have to be rounded after every operation: add -msse2 -mfpmath=sse"
#endif

/* Only Linux is asked for AMX, and gcc 9 and 10 lack it. */
#if defined(__linux__) && defined(__x86_64__) && defined(__LP64__) && defined(__has_include)
#if __has_include(<amxintrin.h>) || __has_include(<amxint8intrin.h>)
#define GXNOR_AMX
#endif
#endif

/* Code between the two is compiled for a CPU with these features, and no other code is: what
 * dispatch.c calls on any CPU must run on any CPU. */
#define PRAGMA(text) _Pragma(#text)
#ifdef __clang__
#define TARGET_BEGIN(features)                                                                     \
    PRAGMA(clang attribute push(__attribute__((target(features))), apply_to = function))
#define TARGET_END PRAGMA(clang attribute pop)
#else
#define TARGET_BEGIN(features) PRAGMA(GCC target(features))
#define TARGET_END
#endif

/* Keeps a vector in a register, and additions in their order. Otherwise GCC loads weights again for
 * each output, and adds two terms to each other before the sum, which takes more registers than
 * there are. */
#ifdef __aarch64__
#define IN_REGISTER(v) __asm__("" : "+w"(v))
#else
#define IN_REGISTER(v) __asm__("" : "+v"(v))
#endif

/* The same for an address, from which others are made by indices. */
#define ADDRESS_IN_REGISTER(p) __asm__("" : "+r"(p))

static inline int64_t gxnor_least(int64_t a, int64_t b) { return a < b ? a : b; }

/* The places of the padded images that the first place of the kernel lies on, for outputs first ..
 * first + count - 1; the one before `last` stands for all from `last` on. */
static inline void gxnor_places(int64_t *places, int count, const gxnor_geometry *g, int64_t first,
                                int64_t last) {
    int64_t column = first % g->columns, row = first / g->columns;
    int64_t image = row / g->rows;
    row -= image * g->rows;
    for (int p = 0; p < count; ++p) {
        places[p] = (image * g->height + row * g->stride) * g->width + column * g->stride;
        /* Divisions for each output would take longer than the sums of a small kernel. */
        if (first + p + 1 < last && ++column == g->columns) {
            column = 0;
            if (++row == g->rows) {
                row = 0;
                ++image;
            }
        }
    }
}

/* Bytes between two transformed tiles. A cache line more than they take:
 * addresses a multiple of 4 KiB apart share few lines of a first-level cache. */
static inline int64_t gxnor_winograd_each(const gxnor_winograd *s) {
    return (s->kind == GXNOR_LEVELS ? 16 : 36) * s->length + 64;
}

/* Tiles that there is room for: matrix registers hold 16 rows. */
static inline int64_t gxnor_winograd_rows(int64_t tiles) { return (tiles + 15) / 16 * 16; }

/* Groups of four bytes of a chunk, filled up to whole matrix registers. */
static inline int64_t gxnor_signal_groups(const gxnor_signal_gradient *s) {
    const int64_t size = s->q_bytes == 1 ? 4 : 2;
    return (s->chunk / size + 15) / 16 * 16;
}

extern const gxnor_kernels gxnor_kernels_scalar;
#if defined(__x86_64__)
extern const gxnor_kernels gxnor_kernels_popcnt;
extern const gxnor_kernels gxnor_kernels_avx2;
extern const gxnor_kernels gxnor_kernels_avx512;
#ifdef GXNOR_AMX
extern const gxnor_kernels gxnor_kernels_amx;
#endif
#elif defined(__aarch64__)
extern const gxnor_kernels gxnor_kernels_neon;
#endif

#endif
