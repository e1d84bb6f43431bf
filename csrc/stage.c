/* Packed inference, a layer at a time: convolution, max-pooling and thresholds of a few rows, whose
 * sums stay in the cache, and their states packed into the middle of the next layer's images. */
#include "isa.h"

/* Outputs whose sums one pass keeps: enough to fill the tiles of every kernel. */
enum { OUTPUTS = 48 };

/* Outputs 0 .. count - 1, under which lie `rows` rows of the padded images. */
static void convolve(const gxnor_kernels *kernels, const gxnor_stage *s, int32_t *sums,
                     const uint8_t *images, uint8_t *pairs, int64_t rows, int64_t count) {
    switch (s->kind) {
    case GXNOR_TERNARY:
        kernels->conv_ternary(sums, (const uint64_t *)(const void *)images,
                              (const uint64_t *)s->filters, &s->g, 0, count);
        break;
    case GXNOR_BINARY:
        kernels->conv_binary(sums, (const uint64_t *)(const void *)images,
                             (const uint64_t *)s->filters, &s->g, 0, count);
        break;
    case GXNOR_PAIRS:
        gxnor_pair_images(pairs, (const uint64_t *)(const void *)images,
                          rows * s->g.width * s->g.depth);
        kernels->conv_pairs(sums, pairs, (const uint8_t *)s->filters, &s->g, 0, count);
        break;
    default:
        kernels->conv_levels(sums, images, (const uint8_t *)s->filters, &s->g, 0, count);
    }
}

/* Pooled rows of one pass: whole images, or rows of one. */
static int64_t rows_of_pass(const gxnor_stage *s) {
    const int64_t pooled = s->g.rows / s->thresholds.pool;
    const int64_t row = s->thresholds.pool * s->g.columns;
    const int64_t rows = OUTPUTS / row > 1 ? OUTPUTS / row : 1;
    /* Rows that pooling drops lie between the outputs of two images. */
    const int64_t whole = s->g.rows % s->thresholds.pool ? 1 : rows / pooled;
    return rows < pooled ? rows : (whole > 1 ? whole : 1) * pooled;
}

int64_t gxnor_stage_sums(const gxnor_stage *s) {
    return rows_of_pass(s) * s->thresholds.pool * s->g.columns * s->g.filters;
}

/* Rows of the padded images under `rows` pooled ones: of whole images, or of one. */
static int64_t rows_under(const gxnor_stage *s, int64_t rows) {
    const int64_t pooled = s->g.rows / s->thresholds.pool;
    return rows > pooled ? rows / pooled * s->g.height
                         : (rows * s->thresholds.pool - 1) * s->g.stride + s->g.kernel_height;
}

int64_t gxnor_stage_pairs(const gxnor_stage *s) {
    return rows_under(s, rows_of_pass(s)) * s->g.width * s->g.depth * GXNOR_WORD_PAIRS;
}

/* The states of one pooled row of an image, as the next layer reads them. */
static void put_row(const gxnor_kernels *kernels, const gxnor_stage *s, uint8_t *out,
                    const int32_t *sums, int8_t *levels, int64_t image, int64_t row) {
    const int64_t pool = s->thresholds.pool, channels = s->thresholds.channels;
    const int64_t rows = s->g.rows / pool, columns = s->g.columns / pool, side = s->out_padding;
    const int64_t width = columns + 2 * side;
    const int64_t place = (image * (rows + 2 * side) + side + row) * width + side;
    for (int64_t column = 0; column < columns; ++column) {
        kernels->threshold(levels, sums + column * pool * channels, s->g.columns * channels,
                           &s->thresholds);
        uint8_t *target = out + (place + column) * s->out_bytes;
        if (s->out_levels) {
            memcpy(target, levels, (size_t)channels);
        } else {
            kernels->pack_ternary((uint64_t *)(void *)target, levels, 1, channels);
        }
    }
}

void gxnor_stage_run(const gxnor_kernels *kernels, const gxnor_stage *s, uint8_t *out,
                     const uint8_t *images, int32_t *sums, int8_t *levels, uint8_t *pairs,
                     int64_t first, int64_t last) {
    const int64_t pool = s->thresholds.pool, pooled = s->g.rows / pool;
    const int64_t pass = rows_of_pass(s);
    const int64_t unit = s->kind == GXNOR_LEVELS ? 1 : 16;
    const int64_t row_bytes = unit * s->g.width * s->g.depth;
    while (first < last) {
        const int64_t image = first / pooled, row = first % pooled;
        /* A pass that begins within an image ends there. */
        const int64_t here = pass < pooled || row ? pooled - row : pass;
        int64_t rows = here < pass ? here : pass;
        rows = rows < last - first ? rows : last - first;
        if (rows > pooled) {
            rows -= rows % pooled;
        }
        const int64_t start = image * s->g.height + row * pool * s->g.stride;
        convolve(kernels, s, sums, images + start * row_bytes, pairs, rows_under(s, rows),
                 rows * pool * s->g.columns);
        for (int64_t i = 0; i < rows; ++i) {
            const int32_t *above = sums + i * pool * s->g.columns * s->g.filters;
            put_row(kernels, s, out, above, levels, (first + i) / pooled, (first + i) % pooled);
        }
        first += rows;
    }
}

void gxnor_pixels(uint8_t *out, const uint8_t *images, const gxnor_pixel_layout *p, int64_t first,
                  int64_t last) {
    const int64_t area = p->height * p->width, width = p->width + 2 * p->padding;
    const int64_t bytes = p->copies * p->channels + p->ones;
    for (int64_t image = first; image < last; ++image) {
        const uint8_t *plane = images + image * p->channels * area;
        for (int64_t row = 0; row < p->height; ++row) {
            const int64_t above = image * (p->height + 2 * p->padding) + p->padding + row;
            uint8_t *byte = out + (above * width + p->padding) * bytes;
            for (int64_t column = 0; column < p->width; ++column) {
                for (int64_t copy = 0; copy < p->copies; ++copy) {
                    for (int64_t c = 0; c < p->channels; ++c) {
                        *byte++ = plane[c * area + row * p->width + column];
                    }
                }
                for (int64_t i = 0; i < p->ones; ++i) {
                    *byte++ = UINT8_MAX;
                }
            }
        }
    }
}
