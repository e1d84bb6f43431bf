/* x86-64 with POPCNT. Latency 3, one in a cycle: two of them bound a word of 64 products to two
 * cycles. */
#include "isa.h"

#ifdef __x86_64__

#define NAME(stem) gxnor_##stem##_popcnt
#define ISA_NAME "popcnt"

static inline int64_t word_count(uint64_t word) { return __builtin_popcountll(word); }

#include "words.inc.h"

#include "conv_gated.inc.h"
#include "conv_levels.inc.h"
#include "pack.inc.h"
#include "threshold.inc.h"
#include "transition.inc.h"

#include "isa_table.inc.h"

#endif
