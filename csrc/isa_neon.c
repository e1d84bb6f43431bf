/* AArch64 with NEON, which every AArch64 has. CNT counts the bits of each byte; the bytes are
 * widened by pairwise additions when they are nearly full. */
#include "isa.h"

#ifdef __aarch64__
#include <arm_neon.h>

#define NAME(stem) gxnor_##stem##_neon
#define ISA_NAME "neon"

#define LANES 2
#define PIXELS 8
#define COUNTS_BYTES
typedef uint64x2_t vec;

static inline vec vec_zero(void) { return vdupq_n_u64(0); }
static inline vec vec_load(const uint64_t *words) { return vld1q_u64(words); }
static inline vec vec_broadcast(uint64_t word) { return vdupq_n_u64(word); }
static inline vec vec_and(vec a, vec b) { return vandq_u64(a, b); }
static inline vec vec_and_xor(vec a, vec b, vec c) { return vandq_u64(a, veorq_u64(b, c)); }
static inline vec vec_count(vec counts_u8x16, vec bits) {
    const uint8x16_t counts = vcntq_u8(vreinterpretq_u8_u64(bits));
    return vreinterpretq_u64_u8(vaddq_u8(vreinterpretq_u8_u64(counts_u8x16), counts));
}
static inline vec vec_widen(vec totals_u64x2, vec counts_u8x16) {
    const uint16x8_t pairs = vpaddlq_u8(vreinterpretq_u8_u64(counts_u8x16));
    return vaddq_u64(totals_u64x2, vpaddlq_u32(vpaddlq_u16(pairs)));
}
static inline int64_t word_count(uint64_t word) {
    return (int64_t)vaddlv_u8(vcnt_u8(vreinterpret_u8_u64(vdup_n_u64(word))));
}
static inline void vec_store_dots(int32_t *out, vec gates, vec minus) {
    const uint64x2_t dots = vsubq_u64(gates, vaddq_u64(minus, minus));
    vst1_s32(out, vreinterpret_s32_u32(vmovn_u64(dots)));
}

#define LEVEL_LANES 4
#define LEVEL_PIXELS 8
#define SIGNAL_ROWS 8
#define SIGNAL_SHARED(x) (void)(x)
#define SIGNAL_FOUR_ROWS
typedef int32x4_t lvec;

static inline lvec lvec_load(const uint8_t *bytes) { return vreinterpretq_s32_u8(vld1q_u8(bytes)); }
static inline lvec lvec_broadcast(int32_t four) { return vdupq_n_s32(four); }
static inline lvec lvec_dot(lvec sums, lvec u, lvec w) {
    /* Filters are at most 64, so as int16 both sides are exact, and so is the product. */
    const uint8x16_t image = vreinterpretq_u8_s32(u);
    const int8x16_t filter = vreinterpretq_s8_s32(w);
    const int16x8_t low = vmulq_s16(vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(image))),
                                    vmovl_s8(vget_low_s8(filter)));
    const int16x8_t high = vmulq_s16(vreinterpretq_s16_u16(vmovl_u8(vget_high_u8(image))),
                                     vmovl_s8(vget_high_s8(filter)));
    return vaddq_s32(sums, vpaddq_s32(vpaddlq_s16(low), vpaddlq_s16(high)));
}
static inline lvec lvec_dot_pairs(lvec sums, lvec a, lvec b) {
    const int16x8_t x = vreinterpretq_s16_s32(a), y = vreinterpretq_s16_s32(b);
    const int32x4_t low = vmull_s16(vget_low_s16(x), vget_low_s16(y));
    return vaddq_s32(sums, vpaddq_s32(low, vmull_high_s16(x, y)));
}
static inline void lvec_store(int32_t *out, lvec sums) { vst1q_s32(out, sums); }
static inline void four_rows_of_16(void *out, const uint8_t *const rows[4], int64_t from) {
    const uint8x16x4_t all = {{vld1q_u8(rows[0] + from), vld1q_u8(rows[1] + from),
                               vld1q_u8(rows[2] + from), vld1q_u8(rows[3] + from)}};
    vst4q_u8(out, all);
}

#define WINOGRAD_TOGETHER 2
#define WINOGRAD_VECTORS 4
#define WINOGRAD_SIGNED
#define WINOGRAD_TERMS 1
typedef uint8_t wbytes __attribute__((vector_size(16)));
typedef int16x8x2_t wparts;

static inline wparts wparts_zero(void) { return (wparts){{vdupq_n_s16(0), vdupq_n_s16(0)}}; }
static inline wparts wparts_dot(wparts parts, lvec u, lvec w) {
    const int8x16_t image = vreinterpretq_s8_s32(u), filter = vreinterpretq_s8_s32(w);
    parts.val[0] = vmlal_s8(parts.val[0], vget_low_s8(image), vget_low_s8(filter));
    parts.val[1] = vmlal_high_s8(parts.val[1], image, filter);
    return parts;
}
static inline lvec lvec_widen(lvec sums, wparts parts) {
    return vaddq_s32(sums, vpaddq_s32(vpaddlq_s16(parts.val[0]), vpaddlq_s16(parts.val[1])));
}
static inline lvec lvec_dot_signed(lvec sums, lvec a, lvec b) {
    const int8x16_t x = vreinterpretq_s8_s32(a), y = vreinterpretq_s8_s32(b);
    const int16x8_t low = vmull_s8(vget_low_s8(x), vget_low_s8(y));
    return vpadalq_s16(sums, vpaddq_s16(low, vmull_high_s8(x, y)));
}
/* -1 in each byte whose bit is set. */
static inline uint8x16_t masks_of_16(uint64_t bits) {
    const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t all = vcombine_u8(vdup_n_u8((uint8_t)bits), vdup_n_u8((uint8_t)(bits >> 8)));
    return vtstq_u8(all, vld1q_u8(weights));
}
static inline wbytes wbytes_of_bits(uint64_t nonzero, uint64_t sign) {
    const uint8x16_t minus = masks_of_16(sign);
    return (wbytes)vsubq_u8(vaddq_u8(minus, minus), masks_of_16(nonzero));
}

static inline lvec lvec_max(lvec a, lvec b) { return vmaxq_s32(a, b); }
static inline lvec lvec_xor(lvec a, lvec b) { return veorq_s32(a, b); }
static inline lvec lvec_count(lvec index, lvec a, lvec b, lvec step) {
    return vaddq_s32(index, vandq_s32(vreinterpretq_s32_u32(vcgeq_s32(a, b)), step));
}
static inline void lvec_put(int8_t *out, lvec levels) {
    const int16x4_t halves = vmovn_s32(levels);
    const int8x8_t bytes = vmovn_s16(vcombine_s16(halves, halves));
    const int32_t four = vget_lane_s32(vreinterpret_s32_s8(bytes), 0);
    memcpy(out, &four, sizeof four);
}

static inline void bits_of_64(const int8_t *bytes, uint64_t *nonzero, uint64_t *negative) {
    const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t weight = vld1q_u8(weights);
    *nonzero = *negative = 0;
    for (int group = 0; group < 4; ++group) {
        const int8x16_t b = vld1q_s8(bytes + 16 * group);
        const uint8x16_t set = vandq_u8(vtstq_s8(b, b), weight);
        const uint8x16_t minus = vandq_u8(vcltzq_s8(b), weight);
        const uint64_t set16 =
            (uint64_t)vaddv_u8(vget_low_u8(set)) | (uint64_t)vaddv_u8(vget_high_u8(set)) << 8;
        const uint64_t minus16 =
            (uint64_t)vaddv_u8(vget_low_u8(minus)) | (uint64_t)vaddv_u8(vget_high_u8(minus)) << 8;
        *nonzero |= set16 << (16 * group);
        *negative |= minus16 << (16 * group);
    }
}

#include "activation.inc.h"
#include "conv_gated.inc.h"
#include "conv_levels.inc.h"
#include "conv_winograd.inc.h"
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

#endif
