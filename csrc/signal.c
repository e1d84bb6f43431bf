/* What the products of error signals need beside the kernels: the layout of weights, and sizes. */
#include "isa.h"

/* Group `group` of a row of the kernel, from two or four places of the run, for each lane. */
static void group_of_weights(uint32_t *out, int64_t *shifts, const int8_t *W,
                             const gxnor_signal_weights *w, int64_t row, int64_t group,
                             int64_t lanes) {
    const int64_t size = w->bytes ? 4 : 2, run = w->kernel_width * w->depth;
    memset(out, 0, GXNOR_SIGNAL_BLOCK * sizeof *out);
    for (int64_t k = 0; k < size && group * size + k < run; ++k) {
        const int64_t column = (group * size + k) / w->depth, d = (group * size + k) % w->depth;
        const int8_t *from = W + row * w->row_step + column * w->column_step + d * w->depth_step;
        if (!w->bytes && w->lane_step == 1) {
            for (int64_t lane = 0; lane < lanes; ++lane) {
                out[lane] |= (uint32_t)(uint16_t)from[lane] << 16 * k;
            }
            continue;
        }
        for (int64_t lane = 0; lane < lanes; ++lane) {
            const int8_t weight = from[lane * w->lane_step];
            out[lane] |= w->bytes ? (uint32_t)(uint8_t)weight << 8 * k
                                  : (uint32_t)(uint16_t)weight << 16 * k;
            shifts[lane] += w->bytes ? 128 * weight : 0;
        }
    }
}

void gxnor_signal_lay_out(uint32_t *out, int64_t *shifts, const int8_t *W,
                          const gxnor_signal_weights *w, int64_t first, int64_t last) {
    const int64_t size = w->bytes ? 4 : 2;
    const int64_t groups = (w->kernel_width * w->depth + size - 1) / size;
    out += first * w->kernel_height * groups * GXNOR_SIGNAL_BLOCK;
    for (int64_t block = first; block < last; ++block) {
        const int64_t base = block * GXNOR_SIGNAL_BLOCK, rest = w->lanes - base;
        const int64_t lanes = rest < GXNOR_SIGNAL_BLOCK ? rest : GXNOR_SIGNAL_BLOCK;
        memset(shifts + base, 0, (size_t)lanes * sizeof *shifts);
        for (int64_t row = 0; row < w->kernel_height; ++row) {
            for (int64_t group = 0; group < groups; ++group, out += GXNOR_SIGNAL_BLOCK) {
                group_of_weights(out, shifts + base, W + w->start + base * w->lane_step, w, row,
                                 group, lanes);
            }
        }
    }
}

int64_t gxnor_signal_panels(const gxnor_signal_gradient *s) {
    const int64_t places = s->kernel_height * s->kernel_width;
    if (s->channels >= GXNOR_SIGNAL_BLOCK) {
        return (s->channels + GXNOR_SIGNAL_BLOCK - 1) / GXNOR_SIGNAL_BLOCK * places;
    }
    return (s->channels * places + GXNOR_SIGNAL_BLOCK - 1) / GXNOR_SIGNAL_BLOCK;
}

int64_t gxnor_signal_scratch(const gxnor_signal_gradient *s) {
    const int64_t groups = s->chunk / (s->q_bytes == 1 ? 4 : 2);
    const int64_t blocks = (s->filters + GXNOR_SIGNAL_BLOCK - 1) / GXNOR_SIGNAL_BLOCK;
    const int64_t filters = blocks * GXNOR_SIGNAL_BLOCK;
    const int64_t sums = GXNOR_SIGNAL_PANELS * filters * GXNOR_SIGNAL_BLOCK;
    return 4 * groups * (filters + GXNOR_SIGNAL_BLOCK) + 32 * filters + 4 * sums +
           8 * GXNOR_SIGNAL_PANELS * GXNOR_SIGNAL_BLOCK + 8 * s->chunk +
           2 * GXNOR_SIGNAL_BLOCK * s->chunk + (s->places > s->limit ? 8 * sums : 0);
}
