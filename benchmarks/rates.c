/* How many products a second the operations of a formula allow, on registers alone: the loops of
 * csrc without their loads. Compiled by bench_conv.py, once for each instruction set, with the
 * flags of ISA_FILE; the primitives are the kernels' own. */
#include ISA_FILE

/* Keeps the compiler from seeing that the operands are the same in every step. OPERANDS(x) are the
 * registers of a vec. */
#define HIDE(x) __asm__ volatile("" : OPERANDS(x))
#define HIDE_BYTES(x) __asm__ volatile("" : "+x"(x))
#ifdef __aarch64__
#define HIDE_LANES(x) __asm__ volatile("" : "+w"(x))
#define HIDE_PARTS(x) __asm__ volatile("" : "+w"((x).val[0]), "+w"((x).val[1]))
#else
#define HIDE_LANES(x) __asm__ volatile("" : "+v"(x))
#define HIDE_PARTS(x) HIDE_LANES(x)
#endif

int64_t gxnor_gates_rate(int64_t steps, int ternary);
int64_t gxnor_pairs_rate(int64_t steps);
int64_t gxnor_winograd_rate(int64_t steps);
int64_t gxnor_bytes_rate(int64_t steps);

#ifdef PAIR_LANES
/* Two vectors of filters, of PAIR_LANES pairs each, for PAIR_PIXELS outputs. */
int64_t gxnor_pairs_rate(int64_t steps) {
    bvec sums[PAIR_PIXELS][2], row = bvec_zero(), some = row, others = row;
    HIDE_BYTES(some);
    HIDE_BYTES(others);
    for (int p = 0; p < PAIR_PIXELS; ++p) {
        sums[p][0] = sums[p][1] = bvec_zero();
    }
    for (int64_t step = 0; step < steps; ++step) {
#pragma GCC unroll 16
        for (int p = 0; p < PAIR_PIXELS; ++p) {
            HIDE_BYTES(row);
            sums[p][0] = bvec_add(sums[p][0], bvec_look_up(row, some));
            sums[p][1] = bvec_add(sums[p][1], bvec_look_up(row, others));
            HIDE_BYTES(sums[p][0]);
            HIDE_BYTES(sums[p][1]);
        }
    }
    return steps * PAIR_PIXELS * 2 * PAIR_LANES * 2;
}
#endif

/* Each function here returns the products computed. PIXELS * LANES words of 64. `ternary` is a constant in each call. */
static inline __attribute__((always_inline)) int64_t gates_rate(int64_t steps, const int ternary) {
    vec gates[PIXELS], minus[PIXELS];
    vec nonzero = vec_broadcast((uint64_t)steps), sign = nonzero, image = nonzero, other = sign;
    HIDE(nonzero);
    HIDE(sign);
    HIDE(other);
    for (int p = 0; p < PIXELS; ++p) {
        gates[p] = minus[p] = vec_zero();
    }
    for (int64_t step = 0; step < steps; ++step) {
#pragma GCC unroll 16
        for (int p = 0; p < PIXELS; ++p) {
            HIDE(image);
            vec open = image;
            if (ternary) {
                open = vec_and(nonzero, image);
                gates[p] = vec_count(gates[p], open);
            }
            minus[p] = vec_count(minus[p], vec_and_xor(open, sign, other));
        }
    }
    for (int p = 0; p < PIXELS; ++p) {
        HIDE(gates[p]);
        HIDE(minus[p]);
    }
    return steps * PIXELS * LANES * 64;
}

int64_t gxnor_gates_rate(int64_t steps, int ternary) {
    return ternary ? gates_rate(steps, 1) : gates_rate(steps, 0);
}

#ifdef MATRIX
int64_t gxnor_winograd_rate(int64_t steps) {
    NAME(matrix_begin)();
    for (int64_t step = 0; step < steps; ++step) {
        _tile_dpbusd(0, 4, 6);
        _tile_dpbusd(1, 4, 7);
        _tile_dpbusd(2, 5, 6);
        _tile_dpbusd(3, 5, 7);
    }
    NAME(matrix_end)();
    return steps * 4 * MATRIX_ROWS * MATRIX_ROWS * MATRIX_BYTES;
}
#elif defined(WINOGRAD_TOGETHER)
#ifndef WINOGRAD_TERMS
/* Products are added to sums of int32. */
typedef lvec wparts;
static inline wparts wparts_zero(void) { return lvec_broadcast(0); }
static inline wparts wparts_dot(wparts parts, lvec u, lvec w) { return lvec_dot(parts, u, w); }
#endif

/* Bytes of four channels, of the tiles and filters that share loads: without the transforms, and
 * where products are added in int16 without widening them. */
int64_t gxnor_winograd_rate(int64_t steps) {
    wparts sums[WINOGRAD_TOGETHER][WINOGRAD_VECTORS];
    lvec u = lvec_broadcast(0), w[WINOGRAD_VECTORS];
#pragma GCC unroll 16
    for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
        w[v] = u;
#pragma GCC unroll 16
        for (int t = 0; t < WINOGRAD_TOGETHER; ++t) {
            sums[t][v] = wparts_zero();
        }
    }
    for (int64_t step = 0; step < steps; ++step) {
        /* Sums of the same u and w would be computed once. */
#pragma GCC unroll 16
        for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
            HIDE_LANES(w[v]);
        }
#pragma GCC unroll 16
        for (int t = 0; t < WINOGRAD_TOGETHER; ++t) {
            HIDE_LANES(u);
#pragma GCC unroll 16
            for (int v = 0; v < WINOGRAD_VECTORS; ++v) {
                sums[t][v] = wparts_dot(sums[t][v], u, w[v]);
                HIDE_PARTS(sums[t][v]);
            }
        }
    }
    return steps * WINOGRAD_TOGETHER * WINOGRAD_VECTORS * LEVEL_LANES * 4;
}
#endif

#ifdef __AVX512VBMI__
/* Another formula, which no kernel here uses: VPERMB in a table of 64, which has room for the 27 sums
 * of three trits, and an addition; images and filters of 64 lanes are indices and tables. */
int64_t gxnor_bytes_rate(int64_t steps) {
    __m512i sums[12] = {_mm512_setzero_si512()}, a = sums[0], b = a;
    for (int64_t step = 0; step < steps; ++step) {
#pragma GCC unroll 16
        for (int i = 0; i < 12; ++i) {
            __asm__ volatile("" : "+v"(a), "+v"(b));
            sums[i] = _mm512_add_epi8(sums[i], _mm512_permutexvar_epi8(a, b));
            __asm__ volatile("" : "+v"(sums[i]));
        }
    }
    return steps * 12 * 64 * 3;
}
#endif
