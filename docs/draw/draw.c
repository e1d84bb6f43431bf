/* The network that a page classifies drawings with: csrc and the tables that build.py writes, for
 * WebAssembly. One image at a time, in static buffers. Nothing is imported. */

/* Not linked as an object: its table would keep the kernels of training in, 45 kB of code. */
#include "isa_scalar.c"
/* stages, inputs, pixel_layout, first_gates, and the sizes of the buffers below. */
#include "network.h"

#define EXPORT(name) __attribute__((export_name(name)))

static const gxnor_kernels kernels = {
    .name = ISA_NAME,
    .pack_ternary = NAME(pack_ternary),
    .conv_ternary = NAME(conv_ternary),
    .conv_levels = NAME(conv_levels),
    .threshold = NAME(threshold),
};

static uint8_t pixels[IMAGE_PIXELS];
static int32_t scratch_sums[SCRATCH_SUMS], sums[CLASSES], gates[LAYERS];
static int8_t scratch_levels[STATES], states[STATES];

/* Open gates of a layer: products of which both sides have their nonzero bit. int32 holds the
 * number of all products, which build.py checks. */
static int32_t open_gates(const gxnor_stage *s, const uint64_t *image) {
    const gxnor_geometry *g = &s->g;
    const int64_t run = 2 * g->kernel_width * g->depth;
    int32_t open = 0;
    for (int64_t place = 0; place < g->rows * g->columns; ++place) {
        const int64_t first = place / g->columns * g->width + place % g->columns;
        const uint64_t *w = (const uint64_t *)s->filters;
        for (int64_t base = 0; base < g->filters; base += GXNOR_BLOCK) {
            for (int64_t i = 0; i < g->kernel_height; ++i) {
                const uint64_t *y = image + 2 * g->depth * (first + i * g->width);
                for (int64_t at = 0; at < run; at += 2, w += 2 * GXNOR_BLOCK) {
                    for (int64_t lane = 0; lane < GXNOR_BLOCK; ++lane) {
                        open += (int32_t)word_count(w[lane] & y[at]);
                    }
                }
            }
        }
    }
    return open;
}

/* 28 x 28 pixels to write before a run. */
EXPORT("pixels") uint8_t *draw_pixels(void) { return pixels; }

EXPORT("run") void draw_run(void) {
    const gxnor_stage_scratch scratch = {.sums = scratch_sums, .levels = scratch_levels};
    gxnor_pixels((uint8_t *)inputs[0], pixels, &pixel_layout, 0, 1);
    for (int layer = 0; layer < LAYERS; ++layer) {
        uint8_t *out = layer + 1 < LAYERS ? (uint8_t *)inputs[layer + 1] : (uint8_t *)sums;
        gxnor_stage_run(&kernels, &stages[layer], out, (const uint8_t *)inputs[layer], &scratch, 0,
                        gxnor_stage_rows(&stages[layer]));
    }
    /* A pixel p enters as the odd number 2 p - 255, so the first gates are those of the weights. */
    gates[0] = first_gates;
    for (int layer = 1; layer < LAYERS; ++layer) {
        gates[layer] = open_gates(&stages[layer], inputs[layer]);
    }
}

/* Sums of the classes. */
EXPORT("sums") const int32_t *draw_sums(void) { return sums; }

/* Open gates of each layer. */
EXPORT("gates") const int32_t *draw_gates(void) { return gates; }

/* States that a layer passes on, -1, 0 or 1: rows, columns, and innermost channels. */
EXPORT("states") const int8_t *draw_states(int32_t layer) {
    const gxnor_stage *next = &stages[layer + 1];
    const int64_t channels = next->channels;
    int8_t *state = states;
    for (int64_t place = 0; place < next->g.height * next->g.width; ++place) {
        const uint64_t *pairs = inputs[layer + 1] + 2 * next->g.depth * place;
        for (int64_t c = 0; c < channels; ++c) {
            const int nonzero = (int)(pairs[c / 64 * 2] >> c % 64 & 1);
            const int sign = (int)(pairs[c / 64 * 2 + 1] >> c % 64 & 1);
            *state++ = (int8_t)(nonzero - 2 * sign);
        }
    }
    return states;
}
