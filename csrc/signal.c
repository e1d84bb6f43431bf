/* Sizes that the gradients of csrc/signal_gradient.inc.h ask for. */
#include "isa.h"

int64_t gxnor_signal_panels(const gxnor_signal_gradient *s) {
    const int64_t places = s->kernel_height * s->kernel_width;
    if (s->channels >= GXNOR_SIGNAL_BLOCK) {
        return (s->channels + GXNOR_SIGNAL_BLOCK - 1) / GXNOR_SIGNAL_BLOCK * places;
    }
    return (s->channels * places + GXNOR_SIGNAL_BLOCK - 1) / GXNOR_SIGNAL_BLOCK;
}

int64_t gxnor_signal_scratch(const gxnor_signal_gradient *s) {
    const int64_t groups = gxnor_signal_groups(s);
    const int64_t blocks = (s->filters + GXNOR_SIGNAL_BLOCK - 1) / GXNOR_SIGNAL_BLOCK;
    const int64_t filters = blocks * GXNOR_SIGNAL_BLOCK;
    const int64_t sums = GXNOR_SIGNAL_PANELS * filters * GXNOR_SIGNAL_BLOCK;
    return 4 * groups * (filters + GXNOR_SIGNAL_BLOCK) + 64 * filters + 4 * sums +
           8 * GXNOR_SIGNAL_PANELS * GXNOR_SIGNAL_BLOCK + 8 * 4 * groups +
           2 * GXNOR_SIGNAL_BLOCK * 4 * groups + (s->places > s->limit ? 8 * sums : 0);
}
