/* Every kernel of every instruction set that this machine can run, against plain loops over trits,
 * without Python: so that sanitizers see the kernels alone, and qemu can run those of AArch64.
 *
 * Buffers lie at addresses that are aligned as their type asks and no better, between canaries.
 * Prints how many checks passed, or the first difference and exits with 1. With `fewer` as its
 * first argument it makes a sixth of the random cases, with `forward` as its last only those with
 * threads. */
#include <float.h>
#include <inttypes.h>
#include <math.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gxnor.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(start, size) ((void)(start), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(start, size) ((void)(start), (void)(size))
#endif

static long passed;
static int share = 1; /* One case of so many is made. */
static char shape[256];

static void name_shape(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(shape, sizeof shape, format, arguments);
    va_end(arguments);
}

static void check(int holds, const char *kernel, const char *isa, const char *complaint,
                  size_t at) {
    if (!holds) {
        printf("FAILED: %s, %s: %s at %zu; %s\n", kernel, isa, complaint, at, shape);
        exit(1);
    }
}

/* Buffers between canaries. The sanitizer is told that nobody may touch the canaries, so that it
 * sees reads too, which leave them as they are. */

enum { CANARIES = 64, CANARY = 0xA5, UNWRITTEN = 0x5A, MOST_BUFFERS = 64 };

typedef struct {
    unsigned char *memory, *start;
    size_t size;
} guarded;

static guarded buffers[MOST_BUFFERS];
static int buffer_count;

/* The start is `offset` bytes from a multiple of 64. */
static void *new_buffer(size_t size, size_t offset) {
    guarded *buffer = &buffers[buffer_count++];
    buffer->memory = malloc(size + 3 * CANARIES + offset);
    if (buffer_count > MOST_BUFFERS || buffer->memory == NULL) {
        puts("FAILED: out of buffers or memory");
        exit(1);
    }
    const size_t past = (uintptr_t)buffer->memory % 64;
    buffer->start = buffer->memory + (64 - past) + CANARIES + offset;
    buffer->size = size;
    memset(buffer->start - CANARIES, CANARY, CANARIES);
    memset(buffer->start + size, CANARY, CANARIES);
    memset(buffer->start, UNWRITTEN, size);
    ASAN_POISON_MEMORY_REGION(buffer->start - CANARIES, CANARIES);
    ASAN_POISON_MEMORY_REGION(buffer->start + size, CANARIES);
    return buffer->start;
}

static void *new_bytes(int64_t count) { return new_buffer((size_t)count, 1); }
static void *new_halves(int64_t count) { return new_buffer(2 * (size_t)count, 2); }
static void *new_singles(int64_t count) { return new_buffer(4 * (size_t)count, 4); }
static void *new_words(int64_t count) { return new_buffer(8 * (size_t)count, 8); }

/* Give the buffers back down to the first `keep`, which are checked too. */
static void check_canaries(const char *kernel, const char *isa, int keep) {
    for (int i = 0; i < buffer_count; ++i) {
        guarded *buffer = &buffers[i];
        unsigned char *before = buffer->start - CANARIES, *after = buffer->start + buffer->size;
        ASAN_UNPOISON_MEMORY_REGION(before, CANARIES);
        ASAN_UNPOISON_MEMORY_REGION(after, CANARIES);
        for (size_t at = 0; at < CANARIES; ++at) {
            check(before[at] == CANARY, kernel, isa, "written before a buffer", at);
            check(after[at] == CANARY, kernel, isa, "written after a buffer", at);
        }
        if (i < keep) {
            ASAN_POISON_MEMORY_REGION(before, CANARIES);
            ASAN_POISON_MEMORY_REGION(after, CANARIES);
        } else {
            free(buffer->memory);
        }
    }
    if (keep < buffer_count) {
        buffer_count = keep;
    }
}

static void check_equal(const void *found, const void *expected, size_t unit, int64_t count,
                        const char *kernel, const char *isa) {
    const unsigned char *a = found, *b = expected;
    for (size_t at = 0; at < (size_t)count; ++at) {
        check(memcmp(a + unit * at, b + unit * at, unit) == 0, kernel, isa, "differs", at);
    }
    check_canaries(kernel, isa, buffer_count);
    ++passed;
}

static void check_unwritten(const void *found, size_t size, const char *kernel, const char *isa) {
    const unsigned char *bytes = found;
    for (size_t at = 0; at < size; ++at) {
        check(bytes[at] == UNWRITTEN, kernel, isa, "written beyond `last`, byte", at);
    }
    ++passed;
}

/* The kernels of the next instruction set that this machine can run, from number *isa on; NULL
 * behind the last. */
static const gxnor_kernels *next_kernels(int32_t *isa) {
    while (*isa < gxnor_isa_count() && !gxnor_isa_usable(*isa)) {
        ++*isa;
    }
    return *isa < gxnor_isa_count() ? gxnor_isa_kernels((*isa)++) : NULL;
}

/* SplitMix64. */
static uint64_t random_word(void) {
    static uint64_t state = 2018;
    uint64_t z = state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

/* An integer in [least, most]. */
static int64_t random_in(int64_t least, int64_t most) {
    return least + (int64_t)(random_word() % (uint64_t)(most - least + 1));
}

static double random_real(void) { return (double)(random_word() >> 11) * 0x1p-53; }

/* Convolution. Images are [batch][height][width][channels], filters
 * [filters][kernel height][kernel width][channels]. */

typedef struct {
    int64_t batch, height, width, channels;
    int64_t filters, kernel_height, kernel_width, stride, padding;
} convolution;

static int64_t rows_of(const convolution *c) {
    return (c->height + 2 * c->padding - c->kernel_height) / c->stride + 1;
}

static int64_t columns_of(const convolution *c) {
    return (c->width + 2 * c->padding - c->kernel_width) / c->stride + 1;
}

/* Channel 0 of one place of the padded images, or NULL in the padding. */
static const int8_t *place_at(const convolution *c, const int8_t *images, int64_t image,
                              int64_t row, int64_t column) {
    row -= c->padding;
    column -= c->padding;
    if (row < 0 || row >= c->height || column < 0 || column >= c->width) {
        return NULL;
    }
    return images + ((image * c->height + row) * c->width + column) * c->channels;
}

static int32_t *expected_sums(const convolution *c, const int8_t *images, const int8_t *filters) {
    const int64_t rows = rows_of(c), columns = columns_of(c);
    int32_t *sums = malloc(4 * (size_t)(c->batch * rows * columns * c->filters) + 1);
    int32_t *out = sums;
    for (int64_t output = 0; output < c->batch * rows * columns; ++output) {
        const int64_t row = output / columns % rows * c->stride;
        const int64_t column = output % columns * c->stride;
        for (int64_t f = 0; f < c->filters; ++f) {
            int64_t sum = 0;
            for (int64_t i = 0; i < c->kernel_height; ++i) {
                for (int64_t j = 0; j < c->kernel_width; ++j) {
                    const int8_t *y =
                        place_at(c, images, output / columns / rows, row + i, column + j);
                    const int8_t *w =
                        filters + ((f * c->kernel_height + i) * c->kernel_width + j) * c->channels;
                    for (int64_t k = 0; y != NULL && k < c->channels; ++k) {
                        sum += w[k] * y[k];
                    }
                }
            }
            *out++ = (int32_t)sum;
        }
    }
    return sums;
}

/* The pairs (nonzero, sign) of `count` places, one pointer each, as csrc/README.md draws them. */
static void expected_pairs(uint64_t *out, const int8_t *place, int64_t channels) {
    for (int64_t word = 0; word < (channels + 63) / 64; ++word) {
        out[2 * word] = out[2 * word + 1] = 0;
        for (int64_t c = 64 * word; place != NULL && c < channels && c < 64 * word + 64; ++c) {
            out[2 * word] |= (uint64_t)(place[c] != 0) << (c - 64 * word);
            out[2 * word + 1] |= (uint64_t)(place[c] == -1) << (c - 64 * word);
        }
    }
}

/* As expected_pairs, of whole rows; of binary ones the signs alone. */
static uint64_t *expected_rows(const int8_t *trits, int64_t count, int64_t channels, int binary) {
    const int64_t words = (channels + 63) / 64;
    uint64_t *rows = malloc(16 * (size_t)(count * words) + 16);
    for (int64_t row = 0; row < count; ++row) {
        expected_pairs(rows + 2 * row * words, trits + row * channels, channels);
    }
    for (int64_t word = 0; binary && word < count * words; ++word) {
        rows[word] = rows[2 * word + 1];
    }
    return rows;
}

static uint64_t *expected_padded(const convolution *c, const int8_t *images) {
    const int64_t height = c->height + 2 * c->padding, width = c->width + 2 * c->padding;
    const int64_t words = (c->channels + 63) / 64, places = c->batch * height * width;
    uint64_t *padded = malloc(16 * (size_t)(places * words) + 16);
    for (int64_t at = 0; at < places; ++at) {
        const int8_t *place =
            place_at(c, images, at / width / height, at / width % height, at % width);
        expected_pairs(padded + 2 * at * words, place, c->channels);
    }
    return padded;
}

enum fill { RANDOM, ZEROS, ONES, MINUS_ONES, FILLS };

static int8_t *new_trits(int64_t count, enum fill fill, int binary) {
    int8_t *trits = new_bytes(count);
    for (int64_t i = 0; i < count; ++i) {
        const int64_t random = binary ? 2 * random_in(0, 1) - 1 : random_in(-1, 1);
        const int64_t same = fill == ZEROS ? 0 : fill == ONES ? 1 : -1;
        trits[i] = (int8_t)(fill == RANDOM || (fill == ZEROS && binary) ? random : same);
    }
    return trits;
}

static void name_convolution(const convolution *c, const char *kind) {
    name_shape("%s, batch %" PRId64 ", %" PRId64 " x %" PRId64 " x %" PRId64 " channels, %" PRId64
               " filters of %" PRId64 " x %" PRId64 ", stride %" PRId64 ", padding %" PRId64,
               kind, c->batch, c->height, c->width, c->channels, c->filters, c->kernel_height,
               c->kernel_width, c->stride, c->padding);
}

static gxnor_geometry geometry_of(const convolution *c, int64_t depth) {
    const gxnor_geometry g = {
        .height = c->height + 2 * c->padding,
        .width = c->width + 2 * c->padding,
        .depth = depth,
        .filters = c->filters,
        .kernel_height = c->kernel_height,
        .kernel_width = c->kernel_width,
        .stride = c->stride,
        .rows = rows_of(c),
        .columns = columns_of(c),
    };
    return g;
}

/* Index of the trits of channels c and c + 1, of a unit (nonzero, sign) at `unit`. */
static uint8_t expected_pair(const uint64_t *unit, int64_t sign_at, int64_t c) {
    return (uint8_t)((unit[0] >> c & 3) | (unit[sign_at] >> c & 3) << 2);
}

/* Pair 8 j + b of a unit is channels 8 b + 2 j and the next; filter f of 32 is byte 2 f or, from 16
 * on, 2 f - 31. Returns 0 where the fan-in is beyond what conv_pairs takes. */
static int new_pairs(const convolution *c, const uint64_t *padded, int64_t image_units,
                     const uint64_t *blocked, uint8_t **images, uint8_t **filters) {
    const int64_t words = (c->channels + 63) / 64;
    const int64_t units = c->kernel_height * c->kernel_width * words;
    const int64_t blocks = (c->filters + GXNOR_PAIR_BLOCK - 1) / GXNOR_PAIR_BLOCK;
    if (c->kernel_height * c->kernel_width * c->channels >= 1 << 15) {
        return 0;
    }
    *images = new_bytes(32 * image_units);
    gxnor_pair_images(*images, padded, image_units);
    for (int64_t at = 0; at < 32 * image_units; ++at) {
        const int64_t channel = at % 8 * 8 + at / 8 % 4 * 2;
        const uint8_t expected = expected_pair(padded + at / 32 * 2, 1, channel);
        check((*images)[at] == 16 * expected, "pair_images", "all", "differs", (size_t)at);
    }
    *filters = new_bytes(blocks * units * 32 * 64);
    gxnor_pair_filters(*filters, blocked, c->filters, units);
    for (int64_t at = 0; at < blocks * units * 32 * 64; ++at) {
        const int64_t byte = at % 32, unit = at / (64 * 32) % units, pair = at / 64 % 32;
        const int64_t f =
            at / (64 * 32 * units) * 64 + at % 64 / 32 * 32 + byte / 2 + byte % 2 * 16;
        const int64_t block = f / GXNOR_BLOCK * units * 2 * GXNOR_BLOCK;
        uint8_t expected = 0;
        if (f < c->filters) {
            const uint64_t *word = blocked + block + unit * 2 * GXNOR_BLOCK + f % GXNOR_BLOCK;
            expected = expected_pair(word, GXNOR_BLOCK, pair % 8 * 8 + pair / 8 * 2);
        }
        check((*filters)[at] == expected, "pair_filters", "all", "differs", (size_t)at);
    }
    check_canaries("pairs", "all", buffer_count);
    ++passed;
    return 1;
}

/* A weight of part `part`, row i and column j of 3 x 3; 0 beyond the kernel. */
static int32_t weight_of_part(const convolution *c, const int8_t *filters, int64_t f, int64_t part,
                              int64_t i, int64_t j, int64_t channel) {
    const int64_t across = (c->kernel_width + 2) / 3;
    const int64_t row = part / across * 3 + i, column = part % across * 3 + j;
    if (row >= c->kernel_height || column >= c->kernel_width || channel >= c->channels ||
        f >= c->filters) {
        return 0;
    }
    return filters[((f * c->kernel_height + row) * c->kernel_width + column) * c->channels +
                   channel];
}

/* A number of G w G^T. */
static int32_t expected_u(const convolution *c, const int8_t *filters, int32_t kind, int64_t f,
                          int64_t part, int64_t point, int64_t channel) {
    static const int32_t of_trits[6][3] = {{3, 0, 0}, {1, 1, 1},  {1, -1, 1},
                                           {1, 2, 4}, {1, -2, 4}, {0, 0, 3}};
    static const int32_t of_levels[4][3] = {{2, 0, 0}, {1, 1, 1}, {1, -1, 1}, {0, 0, 2}};
    const int64_t side = kind == GXNOR_LEVELS ? 4 : 6;
    const int32_t (*G)[3] = kind == GXNOR_LEVELS ? of_levels : of_trits;
    int32_t u = 0;
    for (int64_t i = 0; i < 3; ++i) {
        for (int64_t j = 0; j < 3; ++j) {
            u += G[point / side][i] * G[point % side][j] *
                 weight_of_part(c, filters, f, part, i, j, channel);
        }
    }
    return u;
}

/* [block of 16 filters][point][16 starts][group][16 filters][4 bytes]; the starts are minus an
 * offset times the bytes of a point, which is that of the instruction set. */
static uint8_t *new_winograd_filters(const convolution *c, const gxnor_winograd *s,
                                     const int8_t *filters, const void *blocked,
                                     const gxnor_kernels *kernels) {
    const int64_t points = s->kind == GXNOR_LEVELS ? 16 : 36;
    const int64_t blocks = (c->filters + GXNOR_BLOCK - 1) / GXNOR_BLOCK;
    const int64_t pause = random_in(0, blocks), size = gxnor_winograd_bytes(s);
    uint8_t *out = new_bytes(size);
    kernels->winograd_filters(out, blocked, s, 0, pause);
    check_unwritten(out + size / blocks * pause, (size_t)(size / blocks * (blocks - pause)),
                    "winograd_filters", kernels->name);
    kernels->winograd_filters(out, blocked, s, pause, blocks);
    const uint8_t *bytes = out;
    for (int64_t at = 0; at < blocks * points; ++at) {
        const int64_t first = at / points * 16, point = at % points;
        const uint8_t *starts = bytes;
        int32_t sums[16] = {0};
        bytes += 64;
        for (int64_t byte = 0; byte < 16 * s->length; ++byte) {
            const int64_t channel = byte / 64 * 4 + byte % 4, lane = byte / 4 % 16;
            const int32_t u = expected_u(c, filters, s->kind, first + lane, channel / s->depth,
                                         point, channel % s->depth);
            sums[lane] += u;
            check(*bytes++ == (uint8_t)u, "winograd_filters", kernels->name, "differs",
                  (size_t)byte);
        }
        for (int64_t lane = 0; lane < 16; ++lane) {
            int32_t start;
            memcpy(&start, starts + 4 * lane, 4);
            check(sums[lane] == 0 ? start == 0 : start % sums[lane] == 0, "winograd_filters",
                  kernels->name, "start differs", (size_t)lane);
        }
    }
    check_canaries("winograd_filters", kernels->name, buffer_count);
    ++passed;
    return out;
}

static void check_winograd(const convolution *c, const gxnor_geometry *g, const int8_t *filters,
                           const void *padded, const void *blocked, int32_t kind,
                           const int32_t *sums, const gxnor_kernels *kernels) {
    const gxnor_winograd s = gxnor_winograd_of(kernels, g, c->channels, kind);
    const int64_t side = kind == GXNOR_LEVELS ? 2 : 4;
    const int64_t tiles =
        c->batch * ((g->rows + side - 1) / side) * ((g->columns + side - 1) / side);
    const int64_t outputs = c->batch * g->rows * g->columns, pause = random_in(0, tiles);
    const uint8_t *transformed = new_winograd_filters(c, &s, filters, blocked, kernels);
    uint8_t *room = new_bytes(gxnor_winograd_room(&s));
    int32_t *out = new_singles(outputs * c->filters);
    kernels->conv_winograd(out, padded, transformed, &s, room, pause, tiles);
    kernels->conv_winograd(out, padded, transformed, &s, room, 0, pause);
    check_equal(out, sums, 4, outputs * c->filters, "conv_winograd", kernels->name);
}

static void check_gated(const convolution *c, int binary_images, int binary_filters,
                        enum fill image_fill, enum fill filter_fill) {
    char kind[64];
    snprintf(kind, sizeof kind, "%s images (fill %d), %s filters (fill %d)",
             binary_images ? "binary" : "ternary", image_fill,
             binary_filters ? "binary" : "ternary", filter_fill);
    name_convolution(c, kind);
    const int64_t words = (c->channels + 63) / 64;
    const int64_t places = c->batch * c->height * c->width;
    const int64_t filter_places = c->filters * c->kernel_height * c->kernel_width;
    const int64_t units = c->kernel_height * c->kernel_width * words;
    const int64_t blocks = (c->filters + GXNOR_BLOCK - 1) / GXNOR_BLOCK;
    const int64_t planes = binary_filters ? 1 : 2, image_planes = binary_images ? 1 : 2;
    const gxnor_geometry g = geometry_of(c, words);
    const int64_t padded_words = 2 * c->batch * g.height * g.width * words;

    const int8_t *images = new_trits(places * c->channels, image_fill, binary_images);
    const int8_t *filters = new_trits(filter_places * c->channels, filter_fill, binary_filters);
    uint64_t *image_rows = expected_rows(images, places, c->channels, binary_images);
    uint64_t *filter_rows = expected_rows(filters, filter_places, c->channels, binary_filters);
    uint64_t *padded_rows = expected_padded(c, images);
    int32_t *sums = expected_sums(c, images, filters);

    uint64_t *padded = new_words(padded_words),
             *blocked = new_words(blocks * GXNOR_BLOCK * units * planes);
    uint64_t *packed_images = new_words(places * words * image_planes);
    uint64_t *packed_filters = new_words(filter_places * words * planes);
    memcpy(packed_images, image_rows, 8 * (size_t)(places * words * image_planes));
    memcpy(packed_filters, filter_rows, 8 * (size_t)(filter_places * words * planes));
    const gxnor_padding around = {c->batch, c->height, c->width,
                                  binary_images ? c->channels : 16 * words, c->padding};
    if (binary_images) {
        gxnor_pad_binary(padded, packed_images, &around);
    } else {
        gxnor_pad((uint8_t *)padded, (const uint8_t *)packed_images, &around);
    }
    check_equal(padded, padded_rows, 8, padded_words, binary_images ? "pad_binary" : "pad", "all");

    gxnor_block_filters(blocked, packed_filters, c->filters, units, planes);
    for (int64_t at = 0; at < blocks * GXNOR_BLOCK * units * planes; ++at) {
        const int64_t lane = at % GXNOR_BLOCK, word = at / GXNOR_BLOCK % (units * planes);
        const int64_t f = at / (GXNOR_BLOCK * units * planes) * GXNOR_BLOCK + lane;
        const uint64_t expected = f < c->filters ? filter_rows[f * units * planes + word] : 0;
        check(blocked[at] == expected, "block_filters", "all", "differs", (size_t)at);
    }
    check_canaries("block_filters", "all", buffer_count);
    ++passed;

    uint8_t *image_pairs = NULL, *filter_pairs = NULL;
    const int have_pairs = !binary_filters && new_pairs(c, padded, padded_words / 2, blocked,
                                                        &image_pairs, &filter_pairs);

    const int shared = buffer_count;
    const gxnor_kernels *kernels;
    for (int32_t isa = 0; (kernels = next_kernels(&isa)) != NULL;) {
        uint64_t *packed = new_words(places * words * image_planes);
        (binary_images ? kernels->pack_binary : kernels->pack_ternary)(packed, images, places,
                                                                       c->channels);
        check_equal(packed, image_rows, 8, places * words * image_planes,
                    binary_images ? "pack_binary" : "pack_ternary", kernels->name);

        const char *kernel = binary_filters ? "conv_binary" : "conv_ternary";
        const int64_t outputs = c->batch * g.rows * g.columns;
        const int64_t pause = random_in(0, outputs);
        int32_t *out = new_singles(outputs * c->filters);
        for (int part = 0; part < 2; ++part) {
            (binary_filters ? kernels->conv_binary : kernels->conv_ternary)(
                out, padded, blocked, &g, part ? pause : 0, part ? outputs : pause);
            if (!part) {
                check_unwritten(out + pause * c->filters,
                                4 * (size_t)((outputs - pause) * c->filters), kernel,
                                kernels->name);
            }
        }
        check_equal(out, sums, 4, outputs * c->filters, kernel, kernels->name);
        if (have_pairs && kernels->conv_pairs != NULL) {
            out = new_singles(outputs * c->filters);
            kernels->conv_pairs(out, image_pairs, filter_pairs, &g, 0, pause);
            check_unwritten(out + pause * c->filters, 4 * (size_t)((outputs - pause) * c->filters),
                            "conv_pairs", kernels->name);
            kernels->conv_pairs(out, image_pairs, filter_pairs, &g, pause, outputs);
            check_equal(out, sums, 4, outputs * c->filters, "conv_pairs", kernels->name);
        }
        /* Long dense sums would take plain loops as long as all the rest. */
        if (c->stride == 1 && kernels->conv_winograd != NULL && c->channels < 9999) {
            check_winograd(c, &g, filters, padded, blocked,
                           binary_filters ? GXNOR_BINARY : GXNOR_TERNARY, sums, kernels);
        }
        check_canaries(kernel, kernels->name, shared);
    }
    check_canaries("all", "all", 0);
    free(image_rows);
    free(filter_rows);
    free(padded_rows);
    free(sums);
}

static int8_t *new_levels(int64_t count, enum fill fill, int64_t largest) {
    int8_t *levels = new_bytes(count);
    for (int64_t i = 0; i < count; ++i) {
        const int64_t same = fill == ZEROS ? 0 : fill == ONES ? largest : -largest;
        levels[i] = (int8_t)(fill == RANDOM ? random_in(-largest, largest) : same);
    }
    return levels;
}

/* Rows of bytes as gxnor_block_levels reads them: those of a kernel's row filled up together. */
static int8_t *expected_level_rows(const convolution *c, const int8_t *filters, int64_t depth) {
    const int64_t run = (c->kernel_width * depth + 3) / 4 * 4;
    int8_t *rows = calloc((size_t)(c->filters * c->kernel_height * run) + 1, 1);
    for (int64_t at = 0; at < c->filters * c->kernel_height * c->kernel_width; ++at) {
        memcpy(rows + at / c->kernel_width * run + at % c->kernel_width * depth,
               filters + at * c->channels, (size_t)c->channels);
    }
    return rows;
}

/* Levels plus 64, in the padding too, and the three bytes that the last row may be filled up to. */
static uint8_t *new_level_images(const convolution *c, const gxnor_geometry *g,
                                 const int8_t *images) {
    const int64_t places = c->batch * g->height * g->width, depth = g->depth;
    uint8_t *padded = new_bytes(places * depth + (depth % 4 ? 3 : 0));
    memset(padded, 64, (size_t)(places * depth));
    for (int64_t at = 0; at < places; ++at) {
        const int8_t *place = place_at(c, images, at / g->width / g->height,
                                       at / g->width % g->height, at % g->width);
        for (int64_t k = 0; place != NULL && k < c->channels; ++k) {
            padded[at * depth + k] = (uint8_t)(place[k] + 64);
        }
    }
    return padded;
}

static uint8_t *new_level_filters(const convolution *c, const gxnor_geometry *g,
                                  const int8_t *filters) {
    const int64_t blocks = (c->filters + GXNOR_LEVEL_BLOCK - 1) / GXNOR_LEVEL_BLOCK;
    const int64_t groups = c->kernel_height * ((c->kernel_width * g->depth + 3) / 4);
    int8_t *row_bytes = expected_level_rows(c, filters, g->depth);
    int8_t *rows = new_bytes(c->filters * groups * 4);
    int32_t *starts = new_singles(c->filters);
    memcpy(rows, row_bytes, (size_t)(c->filters * groups * 4));
    free(row_bytes);
    for (int64_t f = 0; f < c->filters; ++f) {
        starts[f] = 0;
        for (int64_t byte = 0; byte < groups * 4; ++byte) {
            starts[f] -= 64 * rows[f * groups * 4 + byte];
        }
    }
    const int64_t block_bytes = 64 * (1 + groups);
    uint8_t *blocked = new_bytes(blocks * block_bytes);
    gxnor_block_levels(blocked, rows, starts, c->filters, groups);
    for (int64_t f = 0; f < blocks * 16; ++f) {
        const uint8_t *own = blocked + f / 16 * block_bytes + f % 16 * 4;
        const int32_t start = f < c->filters ? starts[f] : 0;
        check(memcmp(own, &start, 4) == 0, "block_levels", "all", "start differs", (size_t)f);
        for (int64_t byte = 0; byte < groups * 4; ++byte) {
            const int level = f < c->filters ? rows[f * groups * 4 + byte] : 0;
            check(own[64 * (1 + byte / 4) + byte % 4] == (uint8_t)level, "block_levels", "all",
                  "differs", (size_t)byte);
        }
    }
    check_canaries("block_levels", "all", buffer_count);
    ++passed;
    return blocked;
}

/* Places of whole groups of four bytes, or `tight`, without any bytes between them; levels that
 * Winograd's tiles take, or `wide`. */
static void check_levels(const convolution *c, enum fill image_fill, enum fill filter_fill,
                         int tight, int wide) {
    char kind[64];
    snprintf(kind, sizeof kind, "levels (fills %d, %d)%s%s", image_fill, filter_fill,
             tight ? ", tight" : "", wide ? ", wide" : "");
    name_convolution(c, kind);
    const int64_t filter_places = c->filters * c->kernel_height * c->kernel_width;
    const gxnor_geometry g = geometry_of(c, tight ? c->channels : (c->channels + 3) / 4 * 4);
    const int8_t *images =
        new_levels(c->batch * c->height * c->width * c->channels, image_fill, wide ? 64 : 16);
    const int8_t *filters = new_levels(filter_places * c->channels, filter_fill, wide ? 64 : 14);
    int32_t *sums = expected_sums(c, images, filters);
    const uint8_t *padded = new_level_images(c, &g, images);
    const uint8_t *blocked = new_level_filters(c, &g, filters);

    const int shared = buffer_count;
    const gxnor_kernels *kernels;
    for (int32_t isa = 0; (kernels = next_kernels(&isa)) != NULL;) {
        const int64_t outputs = c->batch * g.rows * g.columns;
        const int64_t pause = random_in(0, outputs);
        int32_t *out = new_singles(outputs * c->filters);
        kernels->conv_levels(out, padded, blocked, &g, 0, pause);
        check_unwritten(out + pause * c->filters, 4 * (size_t)((outputs - pause) * c->filters),
                        "conv_levels", kernels->name);
        kernels->conv_levels(out, padded, blocked, &g, pause, outputs);
        check_equal(out, sums, 4, outputs * c->filters, "conv_levels", kernels->name);
        /* Long dense sums would take plain loops as long as all the rest. */
        if (c->stride == 1 && kernels->conv_winograd != NULL && !tight && !wide &&
            c->channels < 9999) {
            check_winograd(c, &g, filters, padded, blocked, GXNOR_LEVELS, sums, kernels);
        }
        check_canaries("conv_levels", kernels->name, shared);
    }
    check_canaries("all", "all", 0);
    free(sums);
}

static void check_pad_of_bytes(int64_t count, int64_t height, int64_t width, int64_t depth,
                               int64_t padding) {
    name_shape("%" PRId64 " images of %" PRId64 " x %" PRId64 " x %" PRId64
               " bytes, padding %" PRId64,
               count, height, width, depth, padding);
    const convolution c = {
        .batch = count, .height = height, .width = width, .channels = depth, .padding = padding};
    const int64_t rows = height + 2 * padding, columns = width + 2 * padding;
    uint8_t *images = new_bytes(count * height * width * depth);
    uint8_t *out = new_bytes(count * rows * columns * depth);
    for (int64_t i = 0; i < count * height * width * depth; ++i) {
        images[i] = (uint8_t)random_word();
    }
    const gxnor_padding around = {count, height, width, depth, padding};
    gxnor_pad(out, images, &around);
    for (int64_t at = 0; at < count * rows * columns; ++at) {
        const int8_t *place = place_at(&c, (const int8_t *)images, at / columns / rows,
                                       at / columns % rows, at % columns);
        for (int64_t byte = 0; byte < depth; ++byte) {
            const uint8_t expected = place != NULL ? (uint8_t)place[byte] : 0;
            check(out[at * depth + byte] == expected, "pad", "all", "differs", (size_t)at);
        }
    }
    check_canaries("pad", "all", 0);
    ++passed;
}

static void check_convolutions(void) {
    static const int64_t channels[] = {1, 2, 3, 5, 31, 32, 33, 63, 64, 65, 127, 128, 129, 200};
    static const int64_t filters[] = {1, 2, 7, 8, 9, 15, 16, 17, 33, 63, 64, 65};
    static const int64_t kernels[][2] = {{1, 1}, {1, 3}, {3, 3}, {2, 2}, {5, 5}};
    enum { CHANNELS = sizeof channels / sizeof *channels };
    enum { FILTERS = sizeof filters / sizeof *filters };
    for (int i = 0; i < 400 / share; ++i) {
        convolution c;
        c.channels = channels[i % CHANNELS];
        c.filters = filters[random_in(0, FILTERS - 1)];
        const int64_t *kernel = kernels[random_in(0, 4)];
        c.kernel_height = kernel[0];
        c.kernel_width = kernel[1];
        c.stride = random_in(1, 3);
        c.padding = random_in(0, 3);
        c.batch = random_in(0, 8) ? random_in(1, 2) : 0;
        c.height = random_in(kernel[0], kernel[0] + 3);
        c.width = random_in(kernel[1], kernel[1] + 3);
        const enum fill fill = random_in(0, 3) ? RANDOM : (enum fill)random_in(0, FILLS - 1);
        check_gated(&c, i % 2, i / 2 % 2, fill, RANDOM);
        check_levels(&c, fill, RANDOM, i / 4 % 2, i % 2);
    }
    /* Several passes of tiles, and tiles that go on beyond the images. */
    for (int i = 0; i < 20; ++i) {
        const int64_t side = i % 2 ? 3 : 5;
        const convolution c = {random_in(3, 6),
                               random_in(9, 15),
                               random_in(9, 15),
                               channels[i % 9],
                               filters[random_in(3, 9)],
                               side,
                               side,
                               1,
                               random_in(0, 2)};
        check_gated(&c, i % 3 == 0, i % 5 == 0, RANDOM, RANDOM);
        check_levels(&c, RANDOM, RANDOM, 0, 0);
    }
    /* Long sums of the largest terms: where counters in bytes would overflow. */
    static const int64_t words[] = {30, 31, 32, 61, 62, 63, 255, 256, 257, 511};
    for (size_t i = 0; i < sizeof words / sizeof *words; ++i) {
        for (int fills = 0; fills < 4; ++fills) {
            const enum fill image = fills & 1 ? ONES : MINUS_ONES;
            const enum fill filter = fills & 2 ? ONES : MINUS_ONES;
            convolution c = {1, 1, 3, 64 * words[i], 9, 1, 1, 1, 0};
            check_gated(&c, fills & 1, 0, image, filter);
            check_gated(&c, fills & 1, 1, image, filter);
            check_levels(&c, image, filter, 0, 1);
            c.channels = words[i];
            c.height = c.kernel_height = c.kernel_width = 3;
            check_gated(&c, fills & 1, 0, image, filter);
            check_levels(&c, image, filter, 0, 0);
        }
    }
    for (int i = 0; i < 40; ++i) {
        check_pad_of_bytes(random_in(0, 3), random_in(1, 4), random_in(1, 4), random_in(1, 17),
                           random_in(0, 3));
    }
}

/* Packed inference. */

static gxnor_thresholds new_thresholds(int64_t channels, int64_t count, int64_t pool,
                                       int64_t largest, int is_binary) {
    int32_t *values = new_singles(count * channels), *masks = new_singles(channels);
    for (int64_t i = 0; i < count * channels; ++i) {
        values[i] = (int32_t)(random_in(0, 9)   ? random_in(-largest - 1, largest + 1)
                              : random_in(0, 1) ? INT32_MIN
                                                : INT32_MAX);
    }
    for (int64_t c = 0; c < channels; ++c) {
        masks[c] = random_in(0, 1) ? -1 : 0;
    }
    const gxnor_thresholds t = {
        .values = values,
        .masks = masks,
        .count = count,
        .channels = channels,
        .pool = pool,
        .lowest = (int32_t)(is_binary ? -1 : -count / 2),
        .step = is_binary ? 2 : 1,
    };
    return t;
}

/* The level of channel c of a pooled place, whose first sum of channel 0 is at `sums`. */
static int8_t expected_level(const gxnor_thresholds *t, const int32_t *sums, int64_t row_step,
                             int64_t c) {
    int32_t most = INT32_MIN, level = t->lowest;
    for (int64_t at = 0; at < t->pool * t->pool; ++at) {
        const int32_t sum = sums[at / t->pool * row_step + at % t->pool * t->channels + c];
        most = sum > most ? sum : most;
    }
    for (int64_t k = 0; k < t->count; ++k) {
        /* A mirrored channel reaches t where the sum is at most t; ~t is what is stored. */
        const int32_t value = t->values[k * t->channels + c];
        level += (t->masks[c] ? most <= ~value : most >= value) ? t->step : 0;
    }
    return (int8_t)level;
}

static void check_threshold(int64_t channels, int64_t count, int64_t pool) {
    name_shape("%" PRId64 " channels, %" PRId64 " thresholds, pool %" PRId64, channels, count,
               pool);
    const gxnor_thresholds t = new_thresholds(channels, count, pool, 9, count == 1);
    const int64_t row_step = (pool + random_in(0, 2)) * channels;
    const int64_t room = (pool - 1) * (row_step + channels) + channels;
    int32_t *sums = new_singles(room);
    int8_t *expected = new_bytes(channels);
    for (int64_t i = 0; i < room; ++i) {
        sums[i] = (int32_t)(random_in(0, 9) ? random_in(-9, 9) : random_in(INT32_MIN, INT32_MAX));
    }
    for (int64_t c = 0; c < channels; ++c) {
        expected[c] = expected_level(&t, sums, row_step, c);
    }
    const int shared = buffer_count;
    const gxnor_kernels *kernels;
    for (int32_t isa = 0; (kernels = next_kernels(&isa)) != NULL;) {
        int8_t *levels = new_bytes(channels);
        kernels->threshold(levels, sums, row_step, &t);
        check_equal(levels, expected, 1, channels, "threshold", kernels->name);
        check_canaries("threshold", kernels->name, shared);
    }
    check_canaries("all", "all", 0);
}

static int is_of_levels(int32_t kind) {
    return kind == GXNOR_LEVELS || kind == GXNOR_WINOGRAD_LEVELS;
}

/* Images and filters of a layer as its kernel reads them. */
static void *new_stage_images(const convolution *c, const gxnor_geometry *g, int32_t kind,
                              const int8_t *images) {
    if (is_of_levels(kind)) {
        return new_level_images(c, g, images);
    }
    const int64_t words = 2 * c->batch * g->height * g->width * g->depth;
    uint64_t *padded = expected_padded(c, images), *out = new_words(words);
    memcpy(out, padded, 8 * (size_t)words);
    free(padded);
    return out;
}

static void *new_stage_filters(const convolution *c, const gxnor_geometry *g, int32_t kind,
                               const int8_t *filters) {
    if (is_of_levels(kind)) {
        return new_level_filters(c, g, filters);
    }
    const int64_t kernel = c->kernel_height * c->kernel_width, units = kernel * g->depth;
    const int64_t blocks = (c->filters + GXNOR_BLOCK - 1) / GXNOR_BLOCK;
    const int64_t planes = kind == GXNOR_BINARY ? 1 : 2;
    uint64_t *rows = expected_rows(filters, c->filters * kernel, c->channels, planes == 1);
    uint64_t *out = new_words(blocks * GXNOR_BLOCK * units * planes);
    gxnor_block_filters(out, rows, c->filters, units, planes);
    free(rows);
    if (kind == GXNOR_PAIRS) {
        const int64_t lanes = (c->filters + GXNOR_PAIR_BLOCK - 1) / GXNOR_PAIR_BLOCK * 64;
        uint8_t *pairs = new_bytes(lanes * units * GXNOR_WORD_PAIRS);
        gxnor_pair_filters(pairs, out, c->filters, units);
        return pairs;
    }
    return out;
}

/* Bytes of 64 filters. */
static int64_t bytes_of_64(const gxnor_kernels *kernels, const gxnor_stage *s) {
    const gxnor_geometry *g = &s->g;
    const int64_t units = g->kernel_height * g->kernel_width * g->depth;
    gxnor_winograd tiles;
    switch (s->kind) {
    case GXNOR_TERNARY:
        return 64 * 16 * units;
    case GXNOR_BINARY:
        return 64 * 8 * units;
    case GXNOR_PAIRS:
        return 64 * GXNOR_WORD_PAIRS * units;
    case GXNOR_LEVELS:
        return 64 * (4 + g->kernel_height * ((g->kernel_width * g->depth + 3) / 4 * 4));
    default:
        tiles = gxnor_winograd_of(kernels, g, s->channels,
                                  s->kind == GXNOR_WINOGRAD ? GXNOR_TERNARY : GXNOR_LEVELS);
        tiles.g.filters = 64;
        return gxnor_winograd_bytes(&tiles);
    }
}

/* The stage with filters first .. last - 1 alone; first is a multiple of 64. */
static gxnor_stage section_of(const gxnor_kernels *kernels, const gxnor_stage *s, int64_t first,
                              int64_t last) {
    static const int64_t out_bytes[] = {16, 64, 256};
    gxnor_stage section = *s;
    const int64_t count = last - first, all = s->g.filters;
    int32_t *values = new_singles(s->thresholds.count * count);
    for (int64_t k = 0; k < s->thresholds.count; ++k) {
        memcpy(values + k * count, s->thresholds.values + k * all + first, 4 * (size_t)count);
    }
    section.g.filters = section.thresholds.channels = count;
    section.thresholds.values = values;
    section.thresholds.masks += first;
    section.filters = (const uint8_t *)s->filters + first / 64 * bytes_of_64(kernels, s);
    section.out_start = first / 64 * out_bytes[s->out_kind];
    return section;
}

static void check_stage(const convolution *c, int32_t kind, int64_t pool, int64_t count,
                        int32_t out_kind, int64_t out_padding) {
    char text[64];
    snprintf(text, sizeof text, "stage of kind %d, pool %d, %d thresholds to %d, padded by %d",
             (int)kind, (int)pool, (int)count, (int)out_kind, (int)out_padding);
    const int out_levels = out_kind == GXNOR_OUT_LEVELS;
    name_convolution(c, text);
    const int is_tiles = kind == GXNOR_WINOGRAD || kind == GXNOR_WINOGRAD_LEVELS;
    const int is_levels = is_of_levels(kind);
    const int64_t kernel = c->kernel_height * c->kernel_width;
    const int64_t bytes = is_tiles ? (c->channels + 3) / 4 * 4 : c->channels;
    const gxnor_geometry g = geometry_of(c, is_levels ? bytes : (c->channels + 63) / 64);
    const int64_t pixels = c->batch * c->height * c->width * c->channels;
    const int8_t *images =
        is_levels ? new_levels(pixels, RANDOM, is_tiles ? 16 : 64) : new_trits(pixels, RANDOM, 0);
    const int64_t weights = c->filters * kernel * c->channels;
    const int8_t *filters = is_levels ? new_levels(weights, RANDOM, is_tiles ? 14 : 64)
                                      : new_trits(weights, RANDOM, kind == GXNOR_BINARY);
    int32_t *all_sums = expected_sums(c, images, filters);
    const int64_t words = (c->filters + 63) / 64;
    const gxnor_stage s = {
        .g = g,
        .thresholds = new_thresholds(c->filters, count, pool, is_levels ? 9999 : 9, count == 1),
        .filters = new_stage_filters(c, &g, kind, filters),
        .kind = kind,
        .out_kind = out_kind,
        .channels = c->channels,
        .out_padding = out_padding,
        .out_bytes = out_levels ? (c->filters + 3) / 4 * 4 : 16 * words,
    };
    const void *padded = new_stage_images(c, &g, kind, images);

    /* What lies in the padding, or beyond the last channel of levels, stays as it was. */
    const int64_t rows = g.rows / pool, columns = g.columns / pool;
    const int64_t height = rows + 2 * out_padding, width = columns + 2 * out_padding;
    const int64_t room = c->batch * height * width * s.out_bytes;
    uint8_t *expected = new_words(room / 8 + 1);
    for (int64_t at = 0; at < c->batch * rows * columns; ++at) {
        const int64_t image = at / columns / rows, row = at / columns % rows, column = at % columns;
        const int32_t *sums =
            all_sums + ((image * g.rows + row * pool) * g.columns + column * pool) * c->filters;
        uint8_t *place =
            expected +
            ((image * height + out_padding + row) * width + out_padding + column) * s.out_bytes;
        int8_t levels[256];
        for (int64_t f = 0; f < c->filters; ++f) {
            levels[f] = expected_level(&s.thresholds, sums, g.columns * c->filters, f);
        }
        if (out_levels) {
            memcpy(place, levels, (size_t)c->filters);
        } else {
            expected_pairs((uint64_t *)(void *)place, levels, c->filters);
        }
    }

    const int shared = buffer_count;
    const gxnor_kernels *kernels;
    for (int32_t isa = 0; (kernels = next_kernels(&isa)) != NULL;) {
        if ((kind == GXNOR_PAIRS && kernels->conv_pairs == NULL) ||
            (is_tiles && kernels->conv_winograd == NULL)) {
            continue;
        }
        gxnor_stage own = s;
        if (is_tiles) {
            const gxnor_winograd tiles = gxnor_winograd_of(
                kernels, &g, c->channels, is_levels ? GXNOR_LEVELS : GXNOR_TERNARY);
            own.filters = new_winograd_filters(c, &tiles, filters, s.filters, kernels);
        }
        const int64_t last = c->batch * rows, pause = random_in(0, last);
        uint8_t *out = out_levels ? new_bytes(room) : new_words(room / 8);
        const gxnor_stage_scratch scratch = {new_singles(gxnor_stage_sums(kernels, &own)),
                                             new_bytes(c->filters),
                                             new_bytes(gxnor_stage_room(kernels, &own))};
        gxnor_stage_run(kernels, &own, out, padded, &scratch, pause, last);
        gxnor_stage_run(kernels, &own, out, padded, &scratch, 0, pause);
        check_equal(out, expected, 1, room, "stage", kernels->name);
        if (c->filters > 64) {
            const gxnor_stage sections[] = {section_of(kernels, &own, 0, 64),
                                            section_of(kernels, &own, 64, c->filters)};
            out = out_levels ? new_bytes(room) : new_words(room / 8);
            gxnor_stage_run(kernels, &sections[1], out, padded, &scratch, 0, last);
            gxnor_stage_run(kernels, &sections[0], out, padded, &scratch, 0, last);
            check_equal(out, expected, 1, room, "stage in sections", kernels->name);
        }
        check_canaries("stage", kernels->name, shared);
    }
    check_canaries("all", "all", 0);
    free(all_sums);
}

static void check_pixels(const gxnor_pixel_layout *p, int64_t count) {
    name_shape("%" PRId64 " images of %" PRId64 " x %" PRId64 " x %" PRId64
               " pixels, padding %" PRId64 ", %" PRId64 " copies, %" PRId64 " ones",
               count, p->channels, p->height, p->width, p->padding, p->copies, p->ones);
    const int64_t height = p->height + 2 * p->padding, width = p->width + 2 * p->padding;
    const int64_t bytes = p->copies * p->channels + p->ones;
    const int64_t area = p->height * p->width, room = count * height * width * bytes;
    uint8_t *images = new_bytes(count * p->channels * area);
    for (int64_t i = 0; i < count * p->channels * area; ++i) {
        images[i] = (uint8_t)random_word();
    }
    uint8_t *expected = new_bytes(room), *out = new_bytes(room);
    for (int64_t at = 0; at < count * area; ++at) {
        const int64_t image = at / area, row = at % area / p->width, column = at % p->width;
        uint8_t *place =
            expected + ((image * height + p->padding + row) * width + p->padding + column) * bytes;
        for (int64_t i = 0; i < bytes; ++i) {
            const int64_t c = i % p->channels;
            const uint8_t pixel = images[(image * p->channels + c) * area + at % area];
            place[i] = i < p->copies * p->channels ? pixel : 255;
        }
    }
    const int64_t pause = random_in(0, count);
    gxnor_pixels(out, images, p, pause, count);
    gxnor_pixels(out, images, p, 0, pause);
    check_equal(out, expected, 1, room, "pixels", "all");
    check_canaries("pixels", "all", 0);
}

static void check_inference(void) {
    static const int64_t channels[] = {1, 2, 3, 15, 16, 17, 63, 64, 65, 127, 128, 129, 200};
    enum { CHANNELS = sizeof channels / sizeof *channels };
    for (int i = 0; i < 200 / share; ++i) {
        check_threshold(channels[i % CHANNELS], INT64_C(1) << random_in(0, 4), random_in(1, 3));
    }
    for (int i = 0; i < 400 / share; ++i) {
        const int64_t pool = random_in(1, 3), side = random_in(1, 3);
        const convolution c = {
            .batch = random_in(0, 3),
            .height = pool + side - 1 + random_in(0, 9),
            .width = pool + side - 1 + random_in(0, 9),
            .channels = channels[i % CHANNELS],
            .filters = channels[random_in(0, CHANNELS - 1)],
            .kernel_height = side,
            .kernel_width = side,
            .stride = 1,
            .padding = random_in(0, 2),
        };
        const int32_t out_kind = i / 4 % 2;
        const int64_t count = INT64_C(1) << random_in(0, out_kind == GXNOR_OUT_LEVELS ? 3 : 1);
        check_stage(&c, i % 6, pool, count, out_kind, random_in(0, 2));
    }
    /* Images that take several passes of Winograd's tiles. */
    for (int i = 0; i < 12; ++i) {
        const convolution c = {
            random_in(1, 2), random_in(20, 40), random_in(20, 40), 3, 5, 3, 3, 1, 1};
        const int32_t kinds[] = {GXNOR_TERNARY, GXNOR_WINOGRAD, GXNOR_WINOGRAD_LEVELS};
        check_stage(&c, kinds[i % 3], random_in(1, 3), 2, i / 3 % 2, 1);
    }
    /* Dense layers: a kernel as large as its image, and many images in one pass. */
    for (int i = 0; i < 40; ++i) {
        const convolution c = {random_in(1, 70), 2, 2, channels[i % CHANNELS], 70, 2, 2, 1, 0};
        check_stage(&c, i % 6, 1, 2, i / 4 % 2, 0);
    }
    for (int i = 0; i < 100; ++i) {
        gxnor_pixel_layout p = {.channels = random_in(1, 5), .height = random_in(1, 9)};
        p.width = random_in(1, 9);
        p.padding = random_in(0, 2);
        p.copies = random_in(1, 2);
        p.ones = random_in(0, 3);
        check_pixels(&p, random_in(0, 3));
    }
}

/* Forward passes: three layers and the sums of a fourth, by teams, in sections and in several
 * passes, against layer after layer. */

enum { LAYERS = 4, MEMBERS = 3, WIDE = 150 };

typedef struct {
    const gxnor_kernels *kernels;
    const gxnor_forward *f;
    const gxnor_forward_memory *m;
    int64_t member;
} helper;

static void *help(void *argument) {
    const helper *h = argument;
    while (!gxnor_forward_help(h->kernels, h->f, h->m, h->member)) {
    }
    return NULL;
}

/* The pixels are levels of a first layer with 1 x 1 kernels; ternary layers follow. */
static int64_t new_layers(gxnor_stage stages[LAYERS], int64_t offsets[LAYERS + 1], int64_t side,
                          int64_t count) {
    int64_t end = 0;
    for (int at = 0; at < LAYERS; ++at) {
        const int is_last = at == LAYERS - 1;
        convolution c = {count, side, side, at ? WIDE : 1, WIDE, 3, 3, 1, 1};
        if (at == 0) {
            c.kernel_height = c.kernel_width = 1;
            c.padding = 0;
        }
        const int64_t words = (WIDE + 63) / 64, depth = at ? words : 1;
        const gxnor_geometry g = geometry_of(&c, depth);
        const int64_t weights = c.filters * c.kernel_height * c.kernel_width * c.channels;
        const int32_t kind = at ? GXNOR_TERNARY : GXNOR_LEVELS;
        stages[at] = (gxnor_stage){
            .g = g,
            .thresholds = new_thresholds(c.filters, 2, 1, 9, 0),
            .filters = new_stage_filters(
                &c, &g, kind, at ? new_trits(weights, RANDOM, 0) : new_levels(weights, RANDOM, 1)),
            .kind = kind,
            .out_kind = is_last ? GXNOR_OUT_SUMS : GXNOR_OUT_WORDS,
            .channels = c.channels,
            .out_padding = is_last ? 0 : 1,
            .out_bytes = is_last ? 4 * WIDE : 16 * words,
        };
        offsets[at] = end;
        end += (count * g.height * g.width * (at ? 16 * words : 1) + 64) / 64 * 64;
    }
    offsets[LAYERS] = end;
    return end;
}

/* The sums that the stages give one after the other. */
static int32_t *stage_after_stage(const gxnor_kernels *kernels, const gxnor_forward *f,
                                  const uint8_t *pixels, int64_t room, int64_t outputs) {
    uint8_t *images = new_buffer((size_t)room, 0), *levels = new_bytes(f->stages[0].g.filters);
    int32_t *out = new_singles(outputs);
    memset(images, 0, (size_t)room);
    gxnor_pixels(images, pixels, &f->pixels, 0, f->count);
    for (int at = 0; at < LAYERS; ++at) {
        const gxnor_stage *s = f->stages + at;
        const gxnor_stage_scratch scratch = {new_singles(gxnor_stage_sums(kernels, s)),
                                             (int8_t *)levels, NULL};
        uint8_t *next = at + 1 < LAYERS ? images + f->offsets[at + 1] : (uint8_t *)(void *)out;
        gxnor_stage_run(kernels, s, next, images + f->offsets[at], &scratch, 0,
                        f->count * gxnor_stage_rows(s));
    }
    return out;
}

/* A team leads and helps a pass, and its sums are compared. */
static void check_team(const helper *lead, const int32_t *expected, int64_t outputs) {
    const gxnor_forward_memory *m = lead->m;
    gxnor_forward_begin(m);
    pthread_t threads[MEMBERS];
    helper helpers[MEMBERS];
    for (int64_t i = 1; i < lead->f->members; ++i) {
        helpers[i] = *lead;
        helpers[i].member = i;
        check(!pthread_create(&threads[i], NULL, help, &helpers[i]), "forward", "", "thread", 0);
    }
    while (!gxnor_forward_lead(lead->kernels, lead->f, m)) {
    }
    for (int64_t i = 1; i < lead->f->members; ++i) {
        pthread_join(threads[i], NULL);
    }
    check_equal(m->sums, expected, 4, outputs, "forward", lead->kernels->name);
}

static void check_forward(const gxnor_kernels *kernels, int64_t side, int64_t count) {
    name_shape("%" PRId64 " images of %" PRId64 " x %" PRId64, count, side, side);
    gxnor_stage stages[LAYERS], sections[2 * LAYERS];
    int64_t offsets[LAYERS + 1], whole[LAYERS + 1], cut[LAYERS + 1];
    const int64_t room = new_layers(stages, offsets, side, count);
    const int64_t outputs = count * side * side * WIDE;
    for (int at = 0; at <= LAYERS; ++at) {
        whole[at] = at;
        cut[at] = 2 * at;
    }
    for (int at = 0; at < LAYERS; ++at) {
        sections[2 * at] = section_of(kernels, &stages[at], 0, 64);
        sections[2 * at + 1] = section_of(kernels, &stages[at], 64, WIDE);
    }
    gxnor_forward f = {
        .pixels = {.channels = 1, .height = side, .width = side, .copies = 1},
        .stages = stages,
        .offsets = offsets,
        .layers = LAYERS,
        .count = count,
        .scratch = gxnor_forward_scratch(kernels, stages, LAYERS),
    };
    const uint8_t *pixels = (const uint8_t *)new_levels(count * side * side, RANDOM, 64);
    const int32_t *expected = stage_after_stage(kernels, &f, pixels, room, outputs);
    for (int64_t members = 1; members <= MEMBERS; ++members) {
        uint32_t team[GXNOR_TEAM] = {0};
        const gxnor_forward_memory m = {pixels, new_buffer((size_t)(members * room), 0),
                                        new_buffer((size_t)(members * f.scratch), 0),
                                        new_singles(outputs), team};
        const helper lead = {kernels, &f, &m, 0};
        memset(m.images, 0, (size_t)(members * room));
        f.members = members;
        f.stages = stages;
        f.firsts = whole;
        for (f.passes = 1; f.passes <= count; ++f.passes) {
            memset(m.sums, 0, 4 * (size_t)outputs);
            check_team(&lead, expected, outputs);
        }
        f.passes = 1;
        f.stages = sections;
        f.firsts = cut;
        memset(m.sums, 0, 4 * (size_t)outputs);
        check_team(&lead, expected, outputs);
    }
    check_canaries("forward", kernels->name, 0);
}

static void check_forwards(void) {
    const gxnor_kernels *kernels;
    for (int32_t isa = 0; (kernels = next_kernels(&isa)) != NULL;) {
        for (int i = 0; i < 30 / share; ++i) {
            check_forward(kernels, random_in(1, 12), random_in(1, 6));
        }
    }
}

/* Helpers: work of several threads at once begins at most once, and has ended when they are told.
 */

enum { HELPERS = 2, POSTERS = 3, POSTS = 2000 };

typedef struct {
    gxnor_helper h;
    int64_t turns;
    int32_t is_awake;
    pthread_mutex_t lock;
    pthread_cond_t wakes;
} sleeper;

typedef struct {
    sleeper *sleepers;
    pthread_mutex_t *posting;
    int64_t begun, ended;
} poster;

static void *serve(void *argument) {
    sleeper *s = argument;
    do {
        pthread_mutex_lock(&s->lock);
        while (!s->is_awake) {
            pthread_cond_wait(&s->wakes, &s->lock);
        }
        s->is_awake = 0;
        pthread_mutex_unlock(&s->lock);
    } while (gxnor_helper_serve(&s->h, s->turns));
    return NULL;
}

static uint32_t post(sleeper *s, pthread_mutex_t *posting, gxnor_work work, void *with,
                     int32_t wakes) {
    int32_t sleeps = wakes;
    pthread_mutex_lock(posting);
    const uint32_t number = gxnor_helper_post(&s->h, work, with, 1, &sleeps);
    pthread_mutex_unlock(posting);
    if (number && sleeps) {
        pthread_mutex_lock(&s->lock);
        s->is_awake = 1;
        pthread_cond_signal(&s->wakes);
        pthread_mutex_unlock(&s->lock);
    }
    return number;
}

static void add_one(void *with, int64_t member) { *(int64_t *)with += member; }

static void *post_often(void *argument) {
    poster *p = argument;
    for (int i = 0; i < POSTS; ++i) {
        sleeper *s = p->sleepers + i % HELPERS;
        int64_t times = 0;
        const uint32_t number = post(s, p->posting, add_one, &times, i % 5 > 0);
        if (number) {
            gxnor_rest(i % 64);
            while (!gxnor_helper_end(&s->h, number)) {
            }
            p->ended += times;
            ++p->begun;
        }
    }
    return NULL;
}

/* After 2^29 works their numbers begin anew, and 0 is none. */
static void check_numbers_of_work(void) {
    gxnor_helper h = {.state = (uint32_t)-8 + 1};
    int64_t times = 0;
    int32_t sleeps = 0;
    name_shape("%d works", 1);
    const uint32_t number = gxnor_helper_post(&h, add_one, &times, 1, &sleeps);
    check(number != 0, "helper", "", "number", 0);
    check(gxnor_helper_end(&h, number) == 1, "helper", "", "end", 0);
    check(gxnor_helper_post(&h, add_one, &times, 1, &sleeps) > number, "helper", "", "next", 0);
}

static void check_helpers(void) {
    check_numbers_of_work();
    static sleeper sleepers[HELPERS] = {{.turns = 0}, {.turns = 500}};
    pthread_t serving[HELPERS], posting[POSTERS];
    pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    poster posters[POSTERS];
    name_shape("%d helpers", HELPERS);
    for (int i = 0; i < HELPERS; ++i) {
        pthread_mutex_init(&sleepers[i].lock, NULL);
        pthread_cond_init(&sleepers[i].wakes, NULL);
        check(!pthread_create(&serving[i], NULL, serve, &sleepers[i]), "helper", "", "thread", 0);
    }
    for (int i = 0; i < POSTERS; ++i) {
        posters[i] = (poster){.sleepers = sleepers, .posting = &lock};
        check(!pthread_create(&posting[i], NULL, post_often, &posters[i]), "helper", "", "thread",
              0);
    }
    for (int i = 0; i < POSTERS; ++i) {
        pthread_join(posting[i], NULL);
        check(posters[i].ended <= posters[i].begun, "helper", "", "work done twice", 0);
    }
    for (int i = 0; i < HELPERS; ++i) {
        int64_t times = 0;
        while (!post(&sleepers[i], &lock, add_one, &times, 1)) {
        }
        /* No work is taken back here, so a helper that is not woken is waited for in vain. */
        while (!post(&sleepers[i], &lock, NULL, NULL, 1)) {
        }
        pthread_join(serving[i], NULL);
        check(times == 1, "helper", "", "work", 0);
    }
}

/* Transition. */

/* An increment at, just above or just below a whole number of steps, or any other. */
static double random_increment(const gxnor_transition_rule *rule) {
    const int64_t steps = INT64_C(1) << rule->N;
    const double whole = (double)random_in(-steps - 2, steps + 2) * rule->dz;
    const double sign = random_in(0, 1) ? 1.0 : -1.0;
    switch (random_in(0, 7)) {
    case 0:
        return whole;
    case 1:
        return nextafter(whole, INFINITY);
    case 2:
        return nextafter(whole, -INFINITY);
    case 3:
        return sign * (double)random_in(0, 3) * DBL_TRUE_MIN;
    case 4:
        return sign * DBL_MAX * random_real();
    case 5:
        return sign * 3.0 * rule->H * random_real();
    default:
        return sign * rule->dz * random_real();
    }
}

static void *new_states(const gxnor_transition_rule *rule, int64_t count) {
    return rule->N <= 7 ? new_bytes(count) : new_halves(count);
}

static int64_t state_at(const gxnor_transition_rule *rule, const void *states, int64_t at) {
    return rule->N <= 7 ? ((const uint8_t *)states)[at] : ((const uint16_t *)states)[at];
}

static void set_state(const gxnor_transition_rule *rule, void *states, int64_t at, int64_t n) {
    if (rule->N <= 7) {
        ((uint8_t *)states)[at] = (uint8_t)n;
    } else {
        ((uint16_t *)states)[at] = (uint16_t)n;
    }
}

static int64_t move(const gxnor_kernels *kernels, void *states, const void *increments,
                    int is_float, const gxnor_transition_rule *rule, int64_t first, int64_t last) {
    return is_float ? kernels->transition_f32(states, increments, rule, first, last)
                    : kernels->transition_f64(states, increments, rule, first, last);
}

/* Against the scalar instruction set, which the table of examples holds to the spec. */
static void check_transition(const gxnor_transition_rule *rule, int is_float, int64_t count,
                             int64_t first, int64_t last) {
    const char *kernel = is_float ? "transition_f32" : "transition_f64";
    name_shape("N %d, H %g, m %g, %s, elements %" PRId64 " to %" PRId64 " of %" PRId64,
               (int)rule->N, rule->H, rule->m, rule->linear ? "linear" : "tanh", first, last,
               count);
    const size_t width = rule->N <= 7 ? 1 : 2;
    void *before = new_states(rule, count), *expected = new_states(rule, count);
    void *increments = is_float ? new_singles(count) : new_words(count);
    for (int64_t e = 0; e < count; ++e) {
        const double dW = random_increment(rule);
        set_state(rule, before, e, random_in(0, INT64_C(1) << rule->N));
        if (is_float) {
            ((float *)increments)[e] = (float)fmax(-FLT_MAX, fmin(dW, FLT_MAX));
        } else {
            ((double *)increments)[e] = dW;
        }
    }
    memcpy(expected, before, width * (size_t)count);
    const int64_t changed =
        move(gxnor_isa_kernels(0), expected, increments, is_float, rule, first, last);
    int64_t different = 0;
    for (int64_t e = 0; e < count; ++e) {
        const int64_t n = state_at(rule, expected, e);
        const int differs = n != state_at(rule, before, e);
        check(n <= INT64_C(1) << rule->N, kernel, "scalar", "no state", (size_t)e);
        check(!differs || (e >= first && e < last), kernel, "scalar", "moved", (size_t)e);
        different += differs;
    }
    check(changed == different, kernel, "scalar", "wrong count of moves", (size_t)changed);

    const int shared = buffer_count;
    const gxnor_kernels *kernels;
    for (int32_t isa = 0; (kernels = next_kernels(&isa)) != NULL;) {
        const int64_t pause = random_in(first, last);
        void *states = new_states(rule, count);
        memcpy(states, before, width * (size_t)count);
        const int64_t moved = move(kernels, states, increments, is_float, rule, pause, last) +
                              move(kernels, states, increments, is_float, rule, first, pause);
        check(moved == changed, kernel, kernels->name, "wrong count of moves", (size_t)moved);
        check_equal(states, expected, width, count, kernel, kernels->name);
        check_canaries(kernel, kernels->name, shared);
    }
    check_canaries("all", "all", 0);
}

enum { EXAMPLE = 10 };

typedef struct {
    gxnor_transition_rule rule;
    int64_t before[EXAMPLE];
    double increments[EXAMPLE];
    int64_t after[EXAMPLE];
} transition_example;

/* What gxnor_ref/spec/transition.py gives. The increments of elements 3 and 4 are the neighboring
 * floats between which u < tau changes: the largest that stays, the smallest that moves. A rule is
 * H, dz, m, seed, tensor, step, N, linear. */
static const transition_example examples[] = {
    {{0x1p+0, 0x1p+0, 3.0, 7, 1, 0, 1, 0},
     {1, 0, 2, 1, 1, 2, 0, 1, 1, 1},
     {0x1.999999999999ap-2, -0x0p+0, -0x1p+0, 0x1.d6d1a38a5d2c3p-4, 0x1.3484e90e1620cp-2, 0x1.f4p+9,
      0x1.56e1fc2f8f359p-997, -0x1.fffffffffffffp-1, 0x1.8p+0, -0x1.3333333333333p-2},
     {1, 0, 1, 1, 2, 2, 0, 0, 2, 0}},
    {{0x1p-1, 0x1p+0, 3.0, 0, 0, UINT64_MAX, 0, 1},
     {1, 0, 1, 0, 0, 1, 0, 1, 0, 1},
     {0x1.999999999999ap-2, -0x0p+0, -0x1p+0, 0x1.a902c840db60ep-1, 0x1.44f1e7c41367cp-1, 0x1.f4p+8,
      0x1.56e1fc2f8f359p-997, -0x1.fffffffffffffp-1, 0x1.8p+0, -0x1.3333333333333p-2},
     {1, 0, 0, 0, 1, 1, 0, 0, 1, 1}},
    {{0x1.8p+1, 0x1.8p-2, 0.5, UINT64_MAX, UINT64_C(1) << 63, 5, 4, 0},
     {8, 0, 16, 8, 1, 16, 0, 8, 5, 1},
     {0x1.3333333333334p-3, -0x0p+0, -0x1.8p-2, 0x1.8dc4a4e5e1045p-7, 0x1.5ab1c017de8fdp-2,
      0x1.77p+11, 0x1.56e1fc2f8f359p-997, -0x1.7ffffffffffffp-2, 0x1.2p-1, -0x1.cccccccccccccp-4},
     {8, 0, 15, 8, 2, 16, 0, 8, 6, 1}},
    {{0x1.99999ap-4, 0x1.99999ap-10, 3.0, 1, 2, 3, 7, 1},
     {64, 0, 128, 64, 1, 128, 0, 64, 43, 1},
     {0x1.47ae14ccccccdp-11, -0x0p+0, -0x1.99999ap-10, 0x1.56d1850f519a1p-10, 0x1.0431cc03b7f43p-10,
      0x1.90000064p+6, 0x1.56e1fc2f8f359p-997, -0x1.999999fffffffp-10, 0x1.3333338p-9,
      -0x1.eb851f3333333p-12},
     {65, 0, 127, 64, 2, 128, 0, 63, 45, 1}},
    {{0x1p+0, 0x1p-7, 3.0, 42, 3, 9, 8, 0},
     {128, 0, 256, 128, 1, 256, 0, 128, 85, 1},
     {0x1.999999999999ap-9, -0x0p+0, -0x1p-7, 0x1.a8ed603031293p-9, 0x1.b8f676134d84cp-12,
      0x1.f4p+9, 0x1.56e1fc2f8f359p-997, -0x1.fffffffffffffp-8, 0x1.8p-7, -0x1.3333333333333p-9},
     {129, 0, 255, 128, 2, 256, 0, 127, 87, 0}},
    {{0x1.8p-20, 0x1.8p-34, 10.0, 5, UINT64_MAX, 1, 15, 0},
     {16384, 0, 32768, 16384, 1, 32768, 0, 16384, 10923, 1},
     {0x1.3333333333334p-35, -0x0p+0, -0x1.8p-34, 0x1.4621d3395b1a1p-40, 0x1.ae6d55923107cp-41,
      0x1.77p-10, 0x1.56e1fc2f8f359p-997, -0x1.7ffffffffffffp-34, 0x1.2p-33,
      -0x1.cccccccccccccp-36},
     {16385, 0, 32767, 16384, 2, 32768, 0, 16383, 10925, 0}},
};

static void check_transition_examples(void) {
    for (size_t i = 0; i < sizeof examples / sizeof *examples; ++i) {
        const transition_example *example = &examples[i];
        const gxnor_transition_rule *rule = &example->rule;
        name_shape("example %zu", i);
        const gxnor_kernels *kernels;
        for (int32_t isa = 0; (kernels = next_kernels(&isa)) != NULL;) {
            void *states = new_states(rule, EXAMPLE);
            double *increments = new_words(EXAMPLE);
            memcpy(increments, example->increments, sizeof example->increments);
            int64_t moves = 0;
            for (int64_t e = 0; e < EXAMPLE; ++e) {
                set_state(rule, states, e, example->before[e]);
                moves += example->before[e] != example->after[e];
            }
            const int64_t changed = kernels->transition_f64(states, increments, rule, 0, EXAMPLE);
            for (int64_t e = 0; e < EXAMPLE; ++e) {
                check(state_at(rule, states, e) == example->after[e], "transition_f64",
                      kernels->name, "differs", (size_t)e);
            }
            check(changed == moves, "transition_f64", kernels->name, "wrong count of moves",
                  (size_t)changed);
            check_canaries("transition_f64", kernels->name, 0);
            ++passed;
        }
    }
}

static void check_transitions(void) {
    static const int32_t Ns[] = {0, 1, 2, 5, 7, 8, 9, 15};
    static const double Hs[] = {1.0, 0.5, 3.0, 0x1.99999ap-4, 0x1.8p-20};
    static const int64_t counts[] = {0, 1, 3, 4, 5, 257, 511, 512, 513, 1100};
    for (int i = 0; i < 1920 / share; ++i) {
        gxnor_transition_rule rule = {.H = Hs[i % 5], .m = i % 3 ? 3.0 : 50.0 * random_real()};
        rule.m = rule.m > 0.0 ? rule.m : 1.0;
        rule.N = Ns[i % 8];
        rule.dz = 2.0 * rule.H / (double)(INT64_C(1) << rule.N);
        rule.linear = i / 8 % 2;
        rule.seed = random_word();
        rule.tensor = random_word();
        rule.step = i % 2 ? random_word() : UINT64_MAX;
        const int64_t count = counts[i % 10];
        const int64_t first = i % 3 ? 0 : random_in(0, count);
        check_transition(&rule, i / 16 % 2, count, first, i % 4 ? count : random_in(first, count));
    }
}

/* The known answers that the authors of Philox publish with Random123. */
static void check_philox(void) {
    static const struct {
        uint64_t counter[4], key[2], expected[4];
    } known[] = {
        {{0, 0, 0, 0},
         {0, 0},
         {UINT64_C(0x16554d9eca36314c), UINT64_C(0xdb20fe9d672d0fdc), UINT64_C(0xd7e772cee186176b),
          UINT64_C(0x7e68b68aec7ba23b)}},
        {{UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX},
         {UINT64_MAX, UINT64_MAX},
         {UINT64_C(0x87b092c3013fe90b), UINT64_C(0x438c3c67be8d0224), UINT64_C(0x9cc7d7c69cd777b6),
          UINT64_C(0xa09caebf594f0ba0)}},
        {{UINT64_C(0x243f6a8885a308d3), UINT64_C(0x13198a2e03707344), UINT64_C(0xa4093822299f31d0),
          UINT64_C(0x082efa98ec4e6c89)},
         {UINT64_C(0x452821e638d01377), UINT64_C(0xbe5466cf34e90c6c)},
         {UINT64_C(0xa528f45403e61d95), UINT64_C(0x38c72dbd566e9788), UINT64_C(0xa5a1610e72fd18b5),
          UINT64_C(0x57bd43b5e52b7fe6)}},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; ++i) {
        name_shape("known answer %zu", i);
        uint64_t *out = new_words(4);
        gxnor_philox(out, known[i].counter, known[i].key);
        check_equal(out, known[i].expected, 8, 4, "philox", "all");
        check_canaries("philox", "all", 0);
    }
}

/* Training in float32: against plain loops where data move, and against the first instruction set,
 * plain C, where the spec's order of operations is what counts. */

static float *new_random_singles(int64_t count) {
    float *values = new_singles(count);
    for (int64_t e = 0; e < count; ++e) {
        values[e] = (float)random_in(-9, 9) / 4.0f;
    }
    return values;
}

static void check_patches(const gxnor_kernels *kernels, const gxnor_patches *p, int64_t images) {
    const int64_t size = p->kernel_height * p->kernel_width * p->channels;
    const int64_t count = images * p->rows * p->columns * size;
    const int64_t pixels = images * p->height * p->width * p->channels;
    const float *x = new_random_singles(pixels);
    float *out = new_singles(count), *expected = new_singles(count);
    float *back = new_singles(pixels), *sums = new_singles(pixels);
    for (int64_t e = 0; e < pixels; ++e) {
        sums[e] = 0.0f;
    }
    for (int64_t i = 0; i < p->kernel_height; ++i) {
        for (int64_t j = 0; j < p->kernel_width; ++j) {
            for (int64_t place = 0; place < images * p->rows * p->columns; ++place) {
                const int64_t y = place / p->columns % p->rows + i - p->padding;
                const int64_t left = place % p->columns + j - p->padding;
                const int inside = y >= 0 && y < p->height && left >= 0 && left < p->width;
                const int64_t image = place / p->columns / p->rows;
                const int64_t pixel = (image * p->height + y) * p->width + left;
                for (int64_t c = 0; c < p->channels; ++c) {
                    const int64_t at = place * size + (i * p->kernel_width + j) * p->channels + c;
                    expected[at] = inside ? x[pixel * p->channels + c] : 0.0f;
                    if (inside) {
                        sums[pixel * p->channels + c] += expected[at];
                    }
                }
            }
        }
    }
    const int64_t middle = images / 2;
    kernels->im2col(out, x, p, middle, images);
    check_unwritten(out, (size_t)(count / images * middle) * sizeof *out, "im2col", kernels->name);
    kernels->im2col(out, x, p, 0, middle);
    check_equal(out, expected, sizeof *out, count, "im2col", kernels->name);
    kernels->col2im(back, out, p, middle, images);
    check_unwritten(back, (size_t)(pixels / images * middle) * sizeof *back, "col2im",
                    kernels->name);
    kernels->col2im(back, out, p, 0, middle);
    check_equal(back, sums, sizeof *back, pixels, "col2im", kernels->name);
    check_canaries("col2im", kernels->name, 0);
}

/* Where member `member` of the block of maximum `at` is. */
static int64_t member_at(const gxnor_blocks *b, int64_t at, int64_t member) {
    const int64_t rows = b->height / b->side, columns = b->width / b->side;
    const int64_t place = at / b->channels, image = place / columns / rows;
    const int64_t row = image * b->height + place / columns % rows * b->side + member / b->side;
    const int64_t column = place % columns * b->side + member % b->side;
    return (row * b->width + column) * b->channels + at % b->channels;
}

static void check_blocks(const gxnor_kernels *kernels, const gxnor_blocks *b, int64_t images) {
    const int64_t rows = b->height / b->side, columns = b->width / b->side;
    const int64_t pixels = images * b->height * b->width * b->channels;
    const int64_t count = images * rows * columns * b->channels;
    const float *x = new_random_singles(pixels), *e = new_random_singles(count);
    float *out = new_singles(count), *largest = new_singles(count);
    float *back = new_singles(pixels), *signals = new_singles(pixels);
    for (int64_t at = 0; at < pixels; ++at) {
        signals[at] = 0.0f;
    }
    for (int64_t at = 0; at < count; ++at) {
        int64_t best = member_at(b, at, 0);
        for (int64_t member = 1; member < b->side * b->side; ++member) {
            const int64_t pixel = member_at(b, at, member);
            best = x[pixel] > x[best] ? pixel : best;
        }
        largest[at] = x[best];
        signals[best] = e[at];
    }
    kernels->max_pool(out, x, b, 0, images);
    check_equal(out, largest, sizeof *out, count, "max_pool", kernels->name);
    kernels->max_pool_backward(back, e, x, b, 0, images);
    check_equal(back, signals, sizeof *back, pixels, "max_pool_backward", kernels->name);
    check_canaries("max_pool_backward", kernels->name, 0);
}

/* Two jumps, and a rectangular pulse around each. */
static gxnor_steps new_steps(void) {
    float *begins = new_singles(2), *ends = new_singles(2);
    begins[0] = -0.5f, begins[1] = 0.5f, ends[0] = 0.25f, ends[1] = 1.0f;
    const gxnor_steps steps = {begins, ends, 2, 1.0, 0.75, -1, 1};
    return steps;
}

static void run_elementwise(const gxnor_kernels *kernels, float *out[5], const float *x,
                            const gxnor_steps *s, int64_t first, int64_t last) {
    gxnor_steps triangular = *s;
    triangular.ends = NULL;
    const gxnor_adam_rule rule = {0.9f, 0.1f, 0.999f, 0.001f, -0.01f, 1e-8f};
    kernels->phi_r(out[0], x, s, first, last);
    kernels->window(out[1], x, s, first, last);
    kernels->window(out[2], x, &triangular, first, last);
    kernels->adam(out[2], out[3], out[4], &rule, first, last);
}

static void check_elementwise(const gxnor_kernels *kernels, int64_t count, int64_t first) {
    const gxnor_kernels *plain = gxnor_isa_kernels(0);
    const float *x = new_random_singles(count);
    float *found[5], *expected[5];
    const gxnor_steps steps = new_steps();
    for (int i = 0; i < 5; ++i) {
        found[i] = new_random_singles(count);
        expected[i] = new_singles(count);
        for (int64_t e = 0; e < count; ++e) {
            found[i][e] = i == 4 ? found[i][e] * found[i][e] : found[i][e];
            expected[i][e] = found[i][e];
        }
    }
    run_elementwise(kernels, found, x, &steps, first, count);
    run_elementwise(plain, expected, x, &steps, first, count);
    for (int i = 0; i < 5; ++i) {
        check_equal(found[i], expected[i], sizeof(float), count, "elementwise", kernels->name);
    }
    check_canaries("elementwise", kernels->name, 0);
}

/* A number that fits none, wherever it stands, in each of the three arrays. */
static void check_adam_misfits(const gxnor_kernels *kernels, int64_t count) {
    const float others[3][3] = {
        {NAN, -2.5f, INFINITY}, {NAN, 2.5f, -INFINITY}, {NAN, -1.0f, INFINITY}};
    for (int i = 0; i < 9; ++i) {
        float *numbers[3];
        for (int a = 0; a < 3; ++a) {
            numbers[a] = new_singles(count);
            for (int64_t e = 0; e < count; ++e) {
                numbers[a][e] = a == 2 ? 3e38f : -2.25f;
            }
        }
        const int64_t at = random_in(0, count - 1);
        numbers[i / 3][at] = others[i / 3][i % 3];
        const int64_t expected[3] = {0, 1, 0};
        const int64_t found[3] = {
            kernels->adam_misfits(numbers[0], numbers[1], numbers[2], 2.25f, 0, at),
            kernels->adam_misfits(numbers[0], numbers[1], numbers[2], 2.25f, 0, count),
            kernels->adam_misfits(numbers[0], numbers[1], numbers[2], 2.25f, at + 1, count)};
        check_equal(found, expected, sizeof *found, 3, "adam_misfits", kernels->name);
    }
}

static gxnor_norm new_norm(int64_t channels) {
    const gxnor_norm norm = {new_random_singles(channels),
                             new_random_singles(channels),
                             new_random_singles(channels),
                             new_random_singles(channels),
                             new_random_singles(channels),
                             new_random_singles(channels),
                             channels,
                             0x1p-4f,
                             0x1p-10f,
                             0x1p10f};
    return norm;
}

static void run_normalization(const gxnor_kernels *kernels, float *out[6], const float *x,
                              const gxnor_norm *n, int64_t places, int64_t images) {
    kernels->channel_sums(out[0], x, places, n->channels, 0, images);
    kernels->channel_squares(out[1], x, n, places, 0, images);
    kernels->channel_products(out[2], out[3], out[5], x, n, places, 0, images);
    kernels->normalize(out[4], x, n, 0, images * places);
    kernels->normalize_backward(out[5], x, n, 0, images * places);
}

static void check_normalization(const gxnor_kernels *kernels, int64_t places, int64_t channels,
                                int64_t images) {
    const int64_t count = images * places * channels;
    const float *x = new_random_singles(count);
    const gxnor_norm norm = new_norm(channels);
    float *found[6], *expected[6];
    for (int i = 0; i < 6; ++i) {
        found[i] = new_random_singles(i < 4 ? images * channels : count);
        expected[i] = new_singles(i < 4 ? images * channels : count);
    }
    memcpy(expected[5], found[5], (size_t)count * sizeof(float));
    run_normalization(kernels, found, x, &norm, places, images);
    run_normalization(gxnor_isa_kernels(0), expected, x, &norm, places, images);
    for (int i = 0; i < 6; ++i) {
        check_equal(found[i], expected[i], sizeof(float), i < 4 ? images * channels : count,
                    "normalization", kernels->name);
    }
    check_canaries("normalization", kernels->name, 0);
}

/* Pooling of sums and signals against plain loops. */
static void check_pooled_sums(const gxnor_kernels *kernels, const gxnor_blocks *b, int64_t images) {
    const int64_t rows = b->height / b->side, columns = b->width / b->side;
    const int64_t pixels = images * b->height * b->width * b->channels;
    const int64_t count = images * rows * columns * b->channels;
    int32_t *X = new_singles(pixels), *out = new_singles(count), *largest = new_singles(count);
    uint8_t *chosen = new_bytes(count), *places = new_bytes(count);
    int8_t *narrow = new_bytes(count), *narrow_back = new_bytes(pixels);
    int8_t *narrow_signals = new_bytes(pixels);
    int16_t *wide = new_halves(count), *wide_back = new_halves(pixels);
    int16_t *wide_signals = new_halves(pixels);
    for (int64_t at = 0; at < pixels; ++at) {
        X[at] = (int32_t)random_in(-9, 9);
        narrow_signals[at] = 0;
        wide_signals[at] = 0;
    }
    for (int64_t at = 0; at < count; ++at) {
        int64_t best = member_at(b, at, 0);
        places[at] = 0;
        for (int64_t member = 1; member < b->side * b->side; ++member) {
            const int64_t pixel = member_at(b, at, member);
            if (X[pixel] > X[best]) {
                best = pixel;
                places[at] = (uint8_t)member;
            }
        }
        largest[at] = X[best];
        narrow_signals[best] = narrow[at] = (int8_t)random_in(-127, 127);
        wide_signals[best] = wide[at] = (int16_t)random_in(-32767, 32767);
    }
    kernels->pool_sums(out, chosen, X, b, 0, images);
    check_equal(out, largest, sizeof *out, count, "pool_sums", kernels->name);
    check_equal(chosen, places, 1, count, "pool_sums", kernels->name);
    kernels->unpool_i8(narrow_back, narrow, chosen, b, 0, images);
    check_equal(narrow_back, narrow_signals, 1, pixels, "unpool_i8", kernels->name);
    kernels->unpool_i16(wide_back, wide, chosen, b, 0, images);
    check_equal(wide_back, wide_signals, 2, pixels, "unpool_i16", kernels->name);
    check_canaries("pool_sums", kernels->name, 0);
}

typedef struct {
    int64_t *sums, *counts;
    int8_t *levels;
    float *windows[2], *e;
    int32_t largest[3];
} normalized_sums;

static normalized_sums new_normalized_sums(int64_t places, int64_t channels, const float *e) {
    normalized_sums out = {.sums = new_words(4 * channels), .counts = new_words(2)};
    out.levels = new_bytes(places * channels);
    memset(out.sums, 0, (size_t)channels * 4 * sizeof *out.sums);
    memset(out.counts, 0, 2 * sizeof *out.counts);
    float **copies[] = {&out.windows[0], &out.windows[1], &out.e};
    for (int i = 0; i < 3; ++i) {
        *copies[i] = new_singles(places * channels);
        memcpy(*copies[i], e, (size_t)(places * channels) * sizeof *e);
    }
    return out;
}

static void run_normalized_sums(const gxnor_kernels *kernels, normalized_sums *out,
                                const int32_t *X, const gxnor_norm *n, const gxnor_steps *s,
                                int64_t places) {
    gxnor_steps triangular = *s;
    triangular.ends = NULL;
    int64_t *sums = out->sums;
    kernels->moments(sums, sums + n->channels, X, n->channels, 0, places);
    kernels->norm_states(out->levels, out->counts, X, n, s, 0, places);
    out->largest[0] = kernels->norm_window(out->windows[0], X, n, s, 0, places);
    out->largest[1] = kernels->norm_window(out->windows[1], X, n, &triangular, 0, places);
    kernels->signal_moments(sums + 2 * n->channels, sums + 3 * n->channels, out->e, X, n, 0,
                            places);
    out->largest[2] = kernels->norm_signal(out->e, X, n, 0, places);
}

/* The others against plain C, where the spec's order of operations is what counts. */
static void check_normalized_sums(const gxnor_kernels *kernels, int64_t places, int64_t channels) {
    const int64_t count = places * channels;
    int32_t *X = new_singles(count);
    const float *e = new_random_singles(count);
    for (int64_t at = 0; at < count; ++at) {
        X[at] = (int32_t)random_in(-40, 40);
    }
    const gxnor_steps steps = new_steps();
    const gxnor_norm norm = new_norm(channels);
    normalized_sums found = new_normalized_sums(places, channels, e);
    normalized_sums expected = new_normalized_sums(places, channels, e);
    run_normalized_sums(kernels, &found, X, &norm, &steps, places);
    run_normalized_sums(gxnor_isa_kernels(0), &expected, X, &norm, &steps, places);
    const char *isa = kernels->name;
    check_equal(found.sums, expected.sums, 8, 4 * channels, "moments", isa);
    check_equal(found.counts, expected.counts, 8, 2, "norm_states", isa);
    check_equal(found.levels, expected.levels, 1, count, "norm_states", isa);
    check_equal(found.windows[0], expected.windows[0], 4, count, "norm_window", isa);
    check_equal(found.windows[1], expected.windows[1], 4, count, "norm_window", isa);
    check_equal(found.e, expected.e, 4, count, "norm_signal", isa);
    check_equal(found.largest, expected.largest, 4, 3, "norm_signal", isa);
    check_canaries("norm_signal", isa, 0);
}

static void check_training(void) {
    static const int64_t channels[] = {1, 3, 16, 33, 65, 130};
    static const int64_t counts[] = {0, 1, 15, 17, 511, 512, 513, 1100};
    const gxnor_kernels *kernels;
    for (int32_t isa = 0; (kernels = next_kernels(&isa)) != NULL;) {
        for (int i = 0; i < 60 / share; ++i) {
            gxnor_patches p = {.height = random_in(1, 6), .width = random_in(1, 6)};
            p.channels = channels[i % 6];
            p.padding = random_in(0, 2);
            p.kernel_height = random_in(1, p.height + 2 * p.padding);
            p.kernel_width = random_in(1, p.width + 2 * p.padding);
            p.rows = p.height + 2 * p.padding - p.kernel_height + 1;
            p.columns = p.width + 2 * p.padding - p.kernel_width + 1;
            gxnor_blocks b = {p.height, p.width, p.channels, 1};
            b.side = random_in(1, b.height < b.width ? b.height : b.width);
            name_shape("%" PRId64 "x%" PRId64 "x%" PRId64 ", kernel %" PRId64 "x%" PRId64
                       ", padding %" PRId64 ", block %" PRId64,
                       p.height, p.width, p.channels, p.kernel_height, p.kernel_width, p.padding,
                       b.side);
            check_patches(kernels, &p, random_in(1, 3));
            check_blocks(kernels, &b, random_in(1, 3));
            check_normalization(kernels, random_in(1, 9), p.channels, random_in(1, 3));
            check_pooled_sums(kernels, &b, random_in(1, 3));
            check_normalized_sums(kernels, random_in(1, 20), p.channels);
            const int64_t count = counts[i % 8];
            name_shape("%" PRId64 " elements", count);
            check_elementwise(kernels, count, i % 2 ? 0 : random_in(0, count));
            check_adam_misfits(kernels, count + 1);
        }
    }
}

/* Error signals, in images as above; weights are [filters][channels][kernel height][kernel width],
 * and the stride is 1. */

static int64_t integer_at(const void *values, int64_t bytes, int64_t at) {
    if (bytes == 1) {
        return ((const int8_t *)values)[at];
    }
    return ((const int16_t *)values)[at];
}

static void *new_integers(int64_t count, int64_t bytes, int64_t largest, int same) {
    void *values = bytes == 1 ? new_bytes(count) : new_halves(count);
    for (int64_t at = 0; at < count; ++at) {
        const int64_t value = same ? (same > 0 ? largest : -largest) : random_in(-largest, largest);
        if (bytes == 1) {
            ((int8_t *)values)[at] = (int8_t)value;
        } else {
            ((int16_t *)values)[at] = (int16_t)value;
        }
    }
    return values;
}

typedef struct {
    const void *q, *Y;
    const int8_t *W;
    int64_t q_bytes, Y_bytes, parts;
    float scale;
} signal_case;

/* q of filter f at an output, 0 beyond them. */
static int64_t signal_at(const convolution *c, const signal_case *v, int64_t image, int64_t row,
                         int64_t column, int64_t f) {
    const int64_t rows = rows_of(c), columns = columns_of(c);
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
        return 0;
    }
    const int64_t at = ((image * rows + row) * columns + column) * c->filters + f;
    return integer_at(v->q, v->q_bytes, at);
}

static float *expected_error(const convolution *c, const signal_case *v) {
    float *out = malloc(4 * (size_t)(c->batch * c->height * c->width * c->channels));
    const int64_t places = c->kernel_height * c->kernel_width;
    for (int64_t at = 0; at < c->batch * c->height * c->width * c->channels; ++at) {
        const int64_t channel = at % c->channels, place = at / c->channels;
        const int64_t row = place / c->width % c->height, column = place % c->width;
        int64_t sum = 0;
        for (int64_t f = 0; f < c->filters; ++f) {
            for (int64_t k = 0; k < places; ++k) {
                const int64_t y = row + c->padding - k / c->kernel_width;
                const int64_t x = column + c->padding - k % c->kernel_width;
                sum += v->W[(f * c->channels + channel) * places + k] *
                       signal_at(c, v, place / c->width / c->height, y, x, f);
            }
        }
        out[at] = (float)sum * v->scale;
    }
    return out;
}

static float *expected_gradient(const convolution *c, const signal_case *v) {
    const int64_t places = c->kernel_height * c->kernel_width, rows = rows_of(c);
    const int64_t columns = columns_of(c);
    float *out = malloc(4 * (size_t)(c->filters * c->channels * places));
    for (int64_t at = 0; at < c->filters * c->channels * places; ++at) {
        const int64_t k = at % places, channel = at / places % c->channels;
        const int64_t f = at / places / c->channels;
        int64_t sum = 0;
        for (int64_t output = 0; output < c->batch * rows * columns; ++output) {
            const int64_t row = output / columns % rows, image = output / columns / rows;
            const int64_t y = row + k / c->kernel_width - c->padding;
            const int64_t x = output % columns + k % c->kernel_width - c->padding;
            if (y >= 0 && y < c->height && x >= 0 && x < c->width) {
                const int64_t from = ((image * c->height + y) * c->width + x) * c->channels;
                sum += signal_at(c, v, image, row, output % columns, f) *
                       integer_at(v->Y, v->Y_bytes, from + channel);
            }
        }
        out[at] = (float)sum * v->scale;
    }
    return out;
}

/* Both passes of a layer backwards, with as many products between flushes as `most` allows. */
static void check_error(const gxnor_kernels *kernels, const convolution *c, const signal_case *v,
                        int64_t most) {
    const int64_t size = 4 / v->q_bytes, places = c->kernel_height * c->kernel_width;
    gxnor_signal_sums s = {.height = rows_of(c),
                           .width = columns_of(c),
                           .depth = c->filters,
                           .lanes = c->channels,
                           .kernel_height = c->kernel_height,
                           .kernel_width = c->kernel_width,
                           .top = c->kernel_height - 1 - c->padding,
                           .left = c->kernel_width - 1 - c->padding,
                           .rows = c->height,
                           .columns = c->width,
                           .groups = (most + size - 1) / size,
                           .parts = v->parts,
                           .images = random_in(1, c->batch),
                           .scale = v->scale,
                           .bytes = v->q_bytes == 1,
                           .copies = 1};
    if (v->q_bytes == 2 && s.top == 0 && s.left == 0 && places == 1) {
        s.copies = c->filters % 2 == 1;
    }
    s.spreads = c->filters % size == 0 && random_in(0, 1) && places * c->filters / size <= s.groups;
    const gxnor_signal_weights w = {.lanes = c->channels,
                                    .depth = c->filters,
                                    .kernel_height = c->kernel_height,
                                    .kernel_width = c->kernel_width,
                                    .start = places - 1,
                                    .lane_step = places,
                                    .depth_step = c->channels * places,
                                    .row_step = -c->kernel_width,
                                    .column_step = -1,
                                    .bytes = v->q_bytes == 1};
    const int64_t blocks = (c->channels + GXNOR_SIGNAL_BLOCK - 1) / GXNOR_SIGNAL_BLOCK;
    const int64_t groups = c->kernel_height * ((c->kernel_width * c->filters + size - 1) / size);
    uint32_t *weights = new_singles(blocks * groups * GXNOR_SIGNAL_BLOCK);
    int64_t *shifts = new_words(c->channels);
    const int64_t middle = random_in(0, blocks);
    kernels->signal_lay_out(weights, shifts, v->W, &w, middle, blocks);
    kernels->signal_lay_out(weights, shifts, v->W, &w, 0, middle);
    const int64_t padded = (c->height + c->kernel_height - 1) * (c->width + c->kernel_width - 1);
    const int64_t room = s.images * padded * c->filters * v->q_bytes + 3;
    const int64_t enlarged = (s.height + s.kernel_height - 1) * (s.width + s.kernel_width - 1);
    const int64_t sums = v->q_bytes == 2
                             ? 4 * GXNOR_SIGNAL_BLOCK * enlarged
                             : 12 * GXNOR_SIGNAL_BLOCK * enlarged + s.height * s.width * s.depth;
    uint8_t *scratch = new_buffer((size_t)(s.spreads ? sums : s.copies ? room : 0), 0);
    const int64_t count = c->batch * c->height * c->width * c->channels;
    const int64_t pause = random_in(0, c->batch);
    float *out = new_singles(count), *expected = expected_error(c, v);
    kernels->signal_sums(out, scratch, v->q, (const uint8_t *)weights, shifts, &s, pause, c->batch);
    check_unwritten(out, (size_t)(pause * c->height * c->width * c->channels) * 4, "signal_sums",
                    kernels->name);
    kernels->signal_sums(out, scratch, v->q, (const uint8_t *)weights, shifts, &s, 0, pause);
    check_equal(out, expected, 4, count, "signal_sums", kernels->name);
    free(expected);
}

static void check_gradient(const gxnor_kernels *kernels, const convolution *c, const signal_case *v,
                           int64_t most) {
    gxnor_signal_gradient s = {.rows = rows_of(c),
                               .columns = columns_of(c),
                               .filters = c->filters,
                               .height = c->height,
                               .width = c->width,
                               .channels = c->channels,
                               .kernel_height = c->kernel_height,
                               .kernel_width = c->kernel_width,
                               .padding = c->padding,
                               .limit = most,
                               .parts = v->parts,
                               .scale = v->scale,
                               .q_bytes = (int32_t)v->q_bytes,
                               .Y_bytes = (int32_t)v->Y_bytes};
    s.places = c->batch * s.rows * s.columns;
    s.chunk = 4 * random_in(1, most < 200 ? most / 4 : 50);
    const int64_t panels = gxnor_signal_panels(&s), pause = random_in(0, panels);
    const int64_t count = c->filters * c->channels * c->kernel_height * c->kernel_width;
    void *scratch = new_buffer((size_t)gxnor_signal_scratch(&s), 0);
    float *out = new_singles(count), *expected = expected_gradient(c, v);
    kernels->signal_gradient(out, scratch, v->q, v->Y, &s, pause, panels);
    kernels->signal_gradient(out, scratch, v->q, v->Y, &s, 0, pause);
    check_equal(out, expected, 4, count, "signal_gradient", kernels->name);
    free(expected);
}

static void check_round(const gxnor_kernels *kernels, int64_t count, int64_t first) {
    const int32_t bits = random_in(0, 1) ? 16 : 8;
    const float most = bits == 8 ? 127.0f : 32767.0f, scale = 0x1p-3f;
    float *e = new_singles(count);
    void *q = bits == 8 ? new_bytes(count) : new_halves(count);
    void *expected = bits == 8 ? new_bytes(count) : new_halves(count);
    float largest = 0.0f;
    int64_t outside = 0;
    for (int64_t at = 0; at < count; ++at) {
        /* Halves are frequent; one element in 20 does not fit. */
        e[at] = 4.0f * (float)random_in(-200, 200) * (random_in(0, 19) ? 1.0f : most);
        const float rounded = rintf(e[at] * scale);
        const int fits = fabsf(rounded) <= most;
        if (at >= first) {
            largest = fmaxf(largest, fabsf(e[at]));
            outside += !fits;
            if (bits == 8) {
                ((int8_t *)expected)[at] = (int8_t)(fits ? rounded : 0.0f);
            } else {
                ((int16_t *)expected)[at] = (int16_t)(fits ? rounded : 0.0f);
            }
        }
    }
    int32_t largest_bits;
    memcpy(&largest_bits, &largest, sizeof largest_bits);
    check(kernels->signal_largest(e, first, count) == largest_bits, "signal_largest", kernels->name,
          "wrong", 0);
    check(kernels->signal_round(q, e, scale, bits, first, count) == outside, "signal_round",
          kernels->name, "wrong count", (size_t)outside);
    check_equal(q, expected, (size_t)bits / 8, count, "signal_round", kernels->name);
    check_canaries("signal_round", kernels->name, 0);
}

static void check_signal(const gxnor_kernels *kernels, int i) {
    static const int64_t depths[] = {1, 2, 3, 5, 8, 17, 31, 32, 33, 64, 70};
    convolution c = {.batch = random_in(1, 3), .height = random_in(1, 7), .stride = 1};
    c.width = random_in(1, 9);
    c.padding = random_in(0, 3);
    c.channels = depths[random_in(0, 10)];
    c.filters = depths[random_in(0, 10)];
    c.kernel_height = random_in(1, c.height + 2 * c.padding < 4 ? c.height + 2 * c.padding : 4);
    c.kernel_width = random_in(1, c.width + 2 * c.padding < 4 ? c.width + 2 * c.padding : 4);
    signal_case v = {.q_bytes = i % 3 ? 2 : 1, .Y_bytes = i % 3 == 2 ? 2 : 1, .scale = 0x1p-40f};
    const int same = (int)random_in(-2, 2) / 2;
    const int64_t largest = v.Y_bytes == 2 ? 255 : random_in(0, 1) ? 64 : 1;
    v.parts = random_in(1, largest == 1 ? 64 : 1);
    const int64_t q_count = c.batch * rows_of(&c) * columns_of(&c) * c.filters;
    v.q = new_integers(q_count, v.q_bytes, v.q_bytes == 1 ? 127 : 32767, same);
    v.Y = new_integers(c.batch * c.height * c.width * c.channels, v.Y_bytes, largest, same);
    v.W = new_integers(c.filters * c.channels * c.kernel_height * c.kernel_width, 1,
                       largest < 64 ? largest : 64, same);
    name_shape("%" PRId64 " of %" PRId64 "x%" PRId64 "x%" PRId64 ", %" PRId64 " filters %" PRId64
               "x%" PRId64 ", padding %" PRId64 ", bytes %" PRId64 ", %" PRId64,
               c.batch, c.height, c.width, c.channels, c.filters, c.kernel_height, c.kernel_width,
               c.padding, v.q_bytes, v.Y_bytes);
    /* Fewer products than int32 holds, so that small shapes flush too. */
    const int64_t most = i % 2 ? random_in(4, 40) : 256;
    check_error(kernels, &c, &v, most);
    check_gradient(kernels, &c, &v, most);
    check_canaries("signal", kernels->name, 0);
}

static void check_signals(void) {
    static const int64_t counts[] = {0, 1, 15, 17, 64, 1100};
    const gxnor_kernels *kernels;
    for (int32_t isa = 0; (kernels = next_kernels(&isa)) != NULL;) {
        for (int i = 0; i < 150 / share; ++i) {
            check_signal(kernels, i);
            name_shape("%" PRId64 " elements", counts[i % 6]);
            check_round(kernels, counts[i % 6], i % 2 ? 0 : random_in(0, counts[i % 6]));
        }
    }
}

int main(int count, char **arguments) {
    const int fewer = count > 1 && strcmp(arguments[1], "fewer") == 0;
    share = fewer ? 6 : 1;
    check_forwards();
    check_helpers();
    if (count == 1 + fewer) {
        check_philox();
        check_transition_examples();
        check_transitions();
        check_convolutions();
        check_inference();
        check_training();
        check_signals();
    } else {
        const char *last = arguments[1 + fewer];
        check(strcmp(last, "forward") == 0, last, "", "not known", 1);
    }
    printf("%ld checks passed:", passed);
    for (int32_t isa = 0; isa < gxnor_isa_count(); ++isa) {
        printf(" %s%s", gxnor_isa_kernels(isa)->name, gxnor_isa_usable(isa) ? "" : " (not usable)");
    }
    putchar('\n');
    return 0;
}
