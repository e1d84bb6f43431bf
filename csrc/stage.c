/* Packed inference, a layer at a time: convolution, max-pooling and thresholds of a few rows, whose
 * sums stay in the cache, and their states packed into the middle of the next layer's images. */
#include "isa.h"

static int is_winograd(const gxnor_stage *s) {
    return s->kind == GXNOR_WINOGRAD || s->kind == GXNOR_WINOGRAD_LEVELS;
}

static int is_of_levels(const gxnor_stage *s) {
    return s->kind == GXNOR_LEVELS || s->kind == GXNOR_WINOGRAD_LEVELS;
}

/* Trits of ternary and of binary filters are computed alike. */
static gxnor_winograd winograd_of(const gxnor_kernels *kernels, const gxnor_stage *s) {
    return gxnor_winograd_of(kernels, &s->g, s->channels,
                             is_of_levels(s) ? GXNOR_LEVELS : GXNOR_TERNARY);
}

/* Outputs whose sums one pass keeps: enough to fill the tiles of every kernel, or at least so many
 * of Winograd's tiles, which read all filters. */
enum { OUTPUTS = 48, WINOGRAD_OUTPUTS = 384 };

static int64_t outputs_of(const gxnor_kernels *kernels, const gxnor_stage *s) {
    if (!is_winograd(s)) {
        return OUTPUTS;
    }
    const int64_t outputs = winograd_of(kernels, s).tiles * (is_of_levels(s) ? 4 : 16);
    return outputs > WINOGRAD_OUTPUTS ? outputs : WINOGRAD_OUTPUTS;
}

/* Rows of outputs that are whole rows of Winograd's tiles. */
enum { WINOGRAD_ROWS = 4 };

int64_t gxnor_stage_rows(const gxnor_stage *s) { return s->g.rows / s->thresholds.pool; }

int64_t gxnor_stage_grain(const gxnor_stage *s) {
    const int64_t pool = s->thresholds.pool;
    if (!is_winograd(s)) {
        return 1;
    }
    return WINOGRAD_ROWS % pool ? WINOGRAD_ROWS : WINOGRAD_ROWS / pool;
}

/* Whole images, or rows of one. */
int64_t gxnor_stage_pass(const gxnor_kernels *kernels, const gxnor_stage *s) {
    const int64_t pooled = gxnor_stage_rows(s), grain = gxnor_stage_grain(s);
    const int64_t row = s->thresholds.pool * s->g.columns;
    const int64_t units = outputs_of(kernels, s) / (row * grain);
    const int64_t rows = (units > 1 ? units : 1) * grain;
    /* Rows that pooling drops lie between the outputs of two images. */
    const int64_t whole = s->g.rows % s->thresholds.pool ? 1 : rows / pooled;
    return rows < pooled ? rows : (whole > 1 ? whole : 1) * pooled;
}

/* Rows of the padded images under `rows` pooled ones: of whole images, or of one. */
static int64_t rows_under(const gxnor_stage *s, int64_t rows) {
    const int64_t pooled = gxnor_stage_rows(s);
    return rows > pooled ? rows / pooled * s->g.height
                         : (rows * s->thresholds.pool - 1) * s->g.stride + s->g.kernel_height;
}

static void convolve_tiles(const gxnor_kernels *kernels, const gxnor_stage *s, int32_t *sums,
                           const uint8_t *images, uint8_t *room, int64_t rows) {
    const int64_t pool = s->thresholds.pool, pooled = s->g.rows / pool;
    const int64_t count = rows > pooled ? rows / pooled : 1;
    const int64_t side = is_of_levels(s) ? 2 : 4;
    gxnor_winograd tiles = winograd_of(kernels, s);
    tiles.g.rows = rows > pooled ? s->g.rows : rows * pool;
    kernels->conv_winograd(sums, images, (const uint8_t *)s->filters, &tiles, room, 0,
                           count * ((tiles.g.rows + side - 1) / side) *
                               ((tiles.g.columns + side - 1) / side));
}

/* The sums under `rows` pooled rows: of whole images, or of one. */
static void convolve(const gxnor_kernels *kernels, const gxnor_stage *s, int32_t *sums,
                     const uint8_t *images, uint8_t *room, int64_t rows) {
    const uint64_t *words = (const uint64_t *)(const void *)images;
    const int64_t count = rows * s->thresholds.pool * s->g.columns;
    switch (s->kind) {
    case GXNOR_TERNARY:
        kernels->conv_ternary(sums, words, (const uint64_t *)s->filters, &s->g, 0, count);
        break;
    case GXNOR_BINARY:
        kernels->conv_binary(sums, words, (const uint64_t *)s->filters, &s->g, 0, count);
        break;
    case GXNOR_PAIRS:
        gxnor_pair_images(room, words, rows_under(s, rows) * s->g.width * s->g.depth);
        kernels->conv_pairs(sums, room, (const uint8_t *)s->filters, &s->g, 0, count);
        break;
    case GXNOR_WINOGRAD:
    case GXNOR_WINOGRAD_LEVELS:
        convolve_tiles(kernels, s, sums, images, room, rows);
        break;
    default:
        kernels->conv_levels(sums, images, (const uint8_t *)s->filters, &s->g, 0, count);
    }
}

int64_t gxnor_stage_sums(const gxnor_kernels *kernels, const gxnor_stage *s) {
    return gxnor_stage_pass(kernels, s) * s->thresholds.pool * s->g.columns * s->g.filters;
}

int64_t gxnor_stage_room(const gxnor_kernels *kernels, const gxnor_stage *s) {
    if (is_winograd(s)) {
        const gxnor_winograd tiles = winograd_of(kernels, s);
        return gxnor_winograd_room(&tiles);
    }
    const int64_t rows = s->kind == GXNOR_PAIRS ? rows_under(s, gxnor_stage_pass(kernels, s)) : 0;
    return rows * s->g.width * s->g.depth * GXNOR_WORD_PAIRS;
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
        uint8_t *target = out + (place + column) * s->out_bytes + s->out_start;
        if (s->out_kind == GXNOR_OUT_LEVELS) {
            memcpy(target, levels, (size_t)channels);
        } else {
            kernels->pack_ternary((uint64_t *)(void *)target, levels, 1, channels);
        }
    }
}

/* Whether the sums go to scratch memory first: they become states, or sums of other sections lie
 * between them. */
static int keeps_sums(const gxnor_stage *s) {
    return s->out_kind != GXNOR_OUT_SUMS || s->out_bytes != 4 * s->g.filters;
}

/* The sums of a section, beside those of the others. */
static void put_sums(const gxnor_stage *s, uint8_t *out, const int32_t *sums, int64_t count) {
    for (int64_t i = 0; i < count; ++i) {
        memcpy(out + i * s->out_bytes, sums + i * s->g.filters, 4 * (size_t)s->g.filters);
    }
}

void gxnor_stage_run(const gxnor_kernels *kernels, const gxnor_stage *s, uint8_t *out,
                     const uint8_t *images, const gxnor_stage_scratch *scratch, int64_t first,
                     int64_t last) {
    const int64_t pool = s->thresholds.pool, pooled = gxnor_stage_rows(s);
    const int64_t pass = gxnor_stage_pass(kernels, s);
    const int64_t unit = is_of_levels(s) ? 1 : 16;
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
        uint8_t *place = out + first * s->g.columns * s->out_bytes + s->out_start;
        int32_t *sums = keeps_sums(s) ? scratch->sums : (int32_t *)(void *)place;
        convolve(kernels, s, sums, images + start * row_bytes, scratch->room, rows);
        if (s->out_kind != GXNOR_OUT_SUMS) {
            for (int64_t i = 0; i < rows; ++i, sums += pool * s->g.columns * s->g.filters) {
                put_row(kernels, s, out, sums, scratch->levels, (first + i) / pooled,
                        (first + i) % pooled);
            }
        } else if (keeps_sums(s)) {
            put_sums(s, place, sums, rows * s->g.columns);
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
            if (bytes == 1) {
                memcpy(byte, plane + row * p->width, (size_t)p->width);
                continue;
            }
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
