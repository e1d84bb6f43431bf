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

#include "activation.inc.h"
#include "conv_gated.inc.h"
#include "conv_levels.inc.h"
#include "normalization.inc.h"
#include "optimizer.inc.h"
#include "pack.inc.h"
#include "patches.inc.h"
#include "threshold.inc.h"
#include "transition.inc.h"

#include "isa_table.inc.h"
