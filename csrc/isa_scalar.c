/* Portable C11: no instruction set is assumed. */
#include "isa.h"

#define NAME(stem) gxnor_##stem##_scalar
#define ISA_NAME "scalar"

/* Sums of bits in fields of 2, 4 and 8 bits; the product adds the eight bytes up in the top one. */
static inline int64_t word_count(uint64_t word) {
    word -= (word >> 1) & UINT64_C(0x5555555555555555);
    word = (word & UINT64_C(0x3333333333333333)) + ((word >> 2) & UINT64_C(0x3333333333333333));
    word = (word + (word >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (int64_t)((word * UINT64_C(0x0101010101010101)) >> 56);
}

#include "words.inc.h"

#define LEVEL_LANES 1
#define LEVEL_PIXELS 2
#define SIGNAL_ROWS 2
#define SIGNAL_SHARED(x) (void)(x)
typedef int32_t lvec;

static inline lvec lvec_load(const uint8_t *bytes) {
    int32_t four;
    memcpy(&four, bytes, sizeof four);
    return four;
}
static inline lvec lvec_broadcast(int32_t four) { return four; }
static inline lvec lvec_dot(lvec sums, lvec u, lvec w) {
    for (int shift = 0; shift < 32; shift += 8) {
        sums += (int32_t)(uint8_t)((uint32_t)u >> shift) * (int8_t)((uint32_t)w >> shift);
    }
    return sums;
}
static inline lvec lvec_dot_pairs(lvec sums, lvec a, lvec b) {
    sums += (int16_t)(uint32_t)a * (int16_t)(uint32_t)b;
    return sums + (int16_t)((uint32_t)a >> 16) * (int16_t)((uint32_t)b >> 16);
}
static inline void lvec_store(int32_t *out, lvec sums) { *out = sums; }

static inline lvec lvec_max(lvec a, lvec b) { return a > b ? a : b; }
static inline lvec lvec_xor(lvec a, lvec b) { return a ^ b; }
static inline lvec lvec_count(lvec index, lvec a, lvec b, lvec step) {
    return index + (step & -(a >= b));
}
static inline void lvec_put(int8_t *out, lvec level) { *out = (int8_t)level; }

#include "activation.inc.h"
#include "conv_gated.inc.h"
#include "conv_levels.inc.h"
#include "normalization.inc.h"
#include "optimizer.inc.h"
#include "pack.inc.h"
#include "patches.inc.h"
#include "philox.inc.h"
#include "signal.inc.h"
#include "signal_gradient.inc.h"
#include "signal_sums.inc.h"
#include "sums.inc.h"
#include "threshold.inc.h"
#include "transition.inc.h"

#include "isa_table.inc.h"
