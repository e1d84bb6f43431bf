/* Philox4x64-10 (Salmon, Moraes, Dror, Shaw, SC 2011): ten rounds of two 64 x 64 bit products. */
#ifndef GXNOR_PHILOX_H
#define GXNOR_PHILOX_H

#include <stdint.h>

#define GXNOR_PHILOX_M0 UINT64_C(0xD2E7470EE14C6C93)
#define GXNOR_PHILOX_M1 UINT64_C(0xCA5A826395121157)
#define GXNOR_PHILOX_W0 UINT64_C(0x9E3779B97F4A7C15)
#define GXNOR_PHILOX_W1 UINT64_C(0xBB67AE8584CAA73B)

__extension__ typedef unsigned __int128 gxnor_uint128;

static inline void gxnor_philox_block(uint64_t out[4], uint64_t c0, uint64_t c1, uint64_t c2,
                                      uint64_t c3, uint64_t k0, uint64_t k1) {
    for (int round = 0; round < 10; ++round) {
        const gxnor_uint128 p0 = (gxnor_uint128)c0 * GXNOR_PHILOX_M0;
        const gxnor_uint128 p1 = (gxnor_uint128)c2 * GXNOR_PHILOX_M1;
        c0 = (uint64_t)(p1 >> 64) ^ c1 ^ k0;
        c1 = (uint64_t)p1;
        c2 = (uint64_t)(p0 >> 64) ^ c3 ^ k1;
        c3 = (uint64_t)p0;
        k0 += GXNOR_PHILOX_W0;
        k1 += GXNOR_PHILOX_W1;
    }
    out[0] = c0;
    out[1] = c1;
    out[2] = c2;
    out[3] = c3;
}

#endif
