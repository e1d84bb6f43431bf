/* Moving packed data: zero padding of images, and filters to the blocks that the kernels read. */
#include "isa.h"

void gxnor_philox(uint64_t out[4], const uint64_t counter[4], const uint64_t key[2]) {
    gxnor_philox_block(out, counter[0], counter[1], counter[2], counter[3], key[0], key[1]);
}

void gxnor_pad(uint8_t *out, const uint8_t *images, const gxnor_padding *p) {
    const size_t row = (size_t)(p->width * p->depth), side = (size_t)(p->padding * p->depth);
    const size_t end = (size_t)p->padding * (row + 2 * side);
    for (int64_t image = 0; image < p->images; ++image) {
        memset(out, 0, end);
        out += end;
        for (int64_t i = 0; i < p->height; ++i) {
            memset(out, 0, side);
            memcpy(out + side, images, row);
            memset(out + side + row, 0, side);
            out += row + 2 * side;
            images += row;
        }
        memset(out, 0, end);
        out += end;
    }
}

void gxnor_pad_binary(uint64_t *out, const uint64_t *images, const gxnor_padding *p) {
    const int64_t words = (p->depth + 63) / 64, rows = p->height + 2 * p->padding;
    const int64_t padded_row = 2 * words * (p->width + 2 * p->padding);
    const uint64_t last = p->depth % 64 ? (UINT64_C(1) << p->depth % 64) - 1 : ~UINT64_C(0);
    memset(out, 0, (size_t)(p->images * rows * padded_row) * sizeof *out);
    for (int64_t image = 0; image < p->images; ++image) {
        uint64_t *inside = out + (image * rows + p->padding) * padded_row;
        for (int64_t i = 0; i < p->height; ++i) {
            uint64_t *pair = inside + i * padded_row + 2 * words * p->padding;
            for (int64_t j = 0; j < p->width; ++j) {
                for (int64_t word = 0; word < words; ++word, pair += 2) {
                    pair[0] = word == words - 1 ? last : ~UINT64_C(0);
                    pair[1] = *images++;
                }
            }
        }
    }
}

void gxnor_block_filters(uint64_t *out, const uint64_t *filters, int64_t count, int64_t units,
                         int64_t planes) {
    for (int64_t base = 0; base < count; base += GXNOR_BLOCK) {
        for (int64_t word = 0; word < units * planes; ++word) {
            for (int64_t f = base; f < base + GXNOR_BLOCK; ++f) {
                *out++ = f < count ? filters[f * units * planes + word] : 0;
            }
        }
    }
}

void gxnor_block_levels(uint8_t *out, const int8_t *filters, const int32_t *starts, int64_t count,
                        int64_t groups) {
    for (int64_t base = 0; base < count; base += GXNOR_LEVEL_BLOCK) {
        for (int64_t f = base; f < base + GXNOR_LEVEL_BLOCK; ++f, out += sizeof *starts) {
            const int32_t start = f < count ? starts[f] : 0;
            memcpy(out, &start, sizeof start);
        }
        for (int64_t group = 0; group < groups; ++group) {
            for (int64_t f = base; f < base + GXNOR_LEVEL_BLOCK; ++f) {
                for (int64_t byte = 4 * group; byte < 4 * group + 4; ++byte) {
                    *out++ = (uint8_t)(f < count ? filters[f * 4 * groups + byte] : 0);
                }
            }
        }
    }
}

/* Byte b of out[j] is the index of channels 8 b + 2 j and 8 b + 2 j + 1. */
static void pairs_of(uint64_t out[4], uint64_t nonzero, uint64_t sign) {
    const uint64_t twos = UINT64_C(0x0303030303030303);
    for (int j = 0; j < 4; ++j) {
        out[j] = (nonzero >> 2 * j & twos) | (sign >> 2 * j & twos) << 2;
    }
}

void gxnor_pair_images(uint8_t *out, const uint64_t *images, int64_t units) {
    for (int64_t unit = 0; unit < units; ++unit, images += 2, out += GXNOR_WORD_PAIRS) {
        uint64_t pairs[4];
        pairs_of(pairs, images[0], images[1]);
        for (int j = 0; j < 4; ++j) {
            pairs[j] <<= 4;
        }
        memcpy(out, pairs, GXNOR_WORD_PAIRS);
    }
}

void gxnor_pair_filters(uint8_t *out, const uint64_t *blocks, int64_t count, int64_t units) {
    const int64_t unit_bytes = GXNOR_WORD_PAIRS * GXNOR_PAIR_BLOCK;
    for (int64_t base = 0; base < count; base += GXNOR_PAIR_BLOCK) {
        const int64_t rest = count - base;
        for (int64_t unit = 0; unit < units; ++unit, out += unit_bytes) {
            memset(out, 0, (size_t)unit_bytes);
            for (int64_t lane = 0; lane < GXNOR_PAIR_BLOCK && lane < rest; ++lane) {
                const int64_t f = base + lane, block = f / GXNOR_BLOCK * units + unit;
                const uint64_t *words = blocks + block * 2 * GXNOR_BLOCK + f % GXNOR_BLOCK;
                uint64_t pairs[4];
                uint8_t indices[GXNOR_WORD_PAIRS];
                pairs_of(pairs, words[0], words[GXNOR_BLOCK]);
                memcpy(indices, pairs, sizeof indices);
                const int64_t byte = lane / 32 * 32 + lane % 16 * 2 + lane % 32 / 16;
                for (int pair = 0; pair < GXNOR_WORD_PAIRS; ++pair) {
                    out[pair * GXNOR_PAIR_BLOCK + byte] = indices[pair];
                }
            }
        }
    }
}

static int64_t winograd_points(int32_t kind) { return kind == GXNOR_LEVELS ? 16 : 36; }

gxnor_winograd gxnor_winograd_of(const gxnor_kernels *kernels, const gxnor_geometry *g,
                                 int64_t channels, int32_t kind) {
    const int64_t depth = (channels + GXNOR_WINOGRAD_CHANNELS - 1) / GXNOR_WINOGRAD_CHANNELS *
                          GXNOR_WINOGRAD_CHANNELS;
    const int64_t parts = (g->kernel_height + 2) / 3 * ((g->kernel_width + 2) / 3);
    const int64_t each = winograd_points(kind) * (depth * parts + 4 * GXNOR_WINOGRAD_FILTERS);
    const gxnor_winograd_pass *pass = &kernels->winograd_pass;
    const int64_t near = pass->bytes / each / pass->together * pass->together;
    const int64_t enough = near > pass->least ? near : pass->least;
    const gxnor_winograd s = {
        .g = *g,
        .channels = channels,
        .depth = depth,
        .length = depth * parts,
        .tiles = enough < pass->most ? enough : pass->most,
        .kind = kind,
    };
    return s;
}

/* With what aligns it to a cache line. */
int64_t gxnor_winograd_room(const gxnor_winograd *s) {
    const int64_t products = winograd_points(s->kind) * 4 * GXNOR_WINOGRAD_FILTERS;
    return gxnor_winograd_rows(s->tiles) * (gxnor_winograd_each(s) + products) + 63;
}

int64_t gxnor_winograd_bytes(const gxnor_winograd *s) {
    const int64_t blocks = (s->g.filters + GXNOR_BLOCK - 1) / GXNOR_BLOCK;
    return blocks * GXNOR_BLOCK * winograd_points(s->kind) * (4 + s->length);
}
