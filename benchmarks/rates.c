/* How many products a second the operations of the gated XNOR allow, on registers alone: the loop
 * of conv_gated.inc.h without its loads. Compiled by bench_conv.py, once for each instruction set,
 * with the flags of ISA_FILE; the primitives are the kernels' own. */
#include ISA_FILE

/* Keeps the compiler from seeing that the operands are the same in every step. */
#define HIDE(x) __asm__ volatile("" : "+" REGISTER(x))

int64_t gxnor_rate(int64_t steps, int ternary);

/* Returns the products computed: PIXELS * LANES words of 64 in each step. */
int64_t gxnor_rate(int64_t steps, int ternary) {
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
