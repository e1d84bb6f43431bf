/* Philox4x64-10 (Salmon, Moraes, Dror, Shaw, SC 2011): ten rounds of two 64 x 64 bit products. */
#ifndef GXNOR_PHILOX_H
#define GXNOR_PHILOX_H

#include <stdint.h>

#define GXNOR_PHILOX_M0 UINT64_C(0xD2E7470EE14C6C93)
#define GXNOR_PHILOX_M1 UINT64_C(0xCA5A826395121157)
#define GXNOR_PHILOX_W0 UINT64_C(0x9E3779B97F4A7C15)
#define GXNOR_PHILOX_W1 UINT64_C(0xBB67AE8584CAA73B)

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 gxnor_uint128;

static inline uint64_t gxnor_high_product(uint64_t a, uint64_t b) {
    return (uint64_t)((gxnor_uint128)a * b >> 64);
}
#else
/* By halves. Neither sum overflows: (2^32 - 1)^2 + 2 (2^32 - 1) < 2^64. */
static inline uint64_t gxnor_high_product(uint64_t a, uint64_t b) {
    const uint64_t half = UINT64_C(0xFFFFFFFF), a0 = a & half, a1 = a >> 32, b0 = b & half;
    const uint64_t cross = a1 * b0 + (a0 * b0 >> 32), other = a0 * (b >> 32) + (cross & half);
    return a1 * (b >> 32) + (cross >> 32) + (other >> 32);
}
#endif

static inline void gxnor_philox_block(uint64_t out[4], uint64_t c0, uint64_t c1, uint64_t c2,
                                      uint64_t c3, uint64_t k0, uint64_t k1) {
    for (int round = 0; round < 10; ++round) {
        const uint64_t high0 = gxnor_high_product(c0, GXNOR_PHILOX_M0);
        const uint64_t high1 = gxnor_high_product(c2, GXNOR_PHILOX_M1);
        const uint64_t low0 = c0 * GXNOR_PHILOX_M0;
        c0 = high1 ^ c1 ^ k0;
        c1 = c2 * GXNOR_PHILOX_M1;
        c2 = high0 ^ c3 ^ k1;
        c3 = low0;
        k0 += GXNOR_PHILOX_W0;
        k1 += GXNOR_PHILOX_W1;
    }
    out[0] = c0;
    out[1] = c1;
    out[2] = c2;
    out[3] = c3;
}

#endif
