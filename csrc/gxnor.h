/* The kernels: bit-packed gated XNOR convolution, convolution of multi-level states, packing, and
 * the discrete state transition. README.md beside this file has the formulas and the layouts.
 *
 * No function here allocates, keeps state, or writes outside what its arguments name; outputs come
 * first. All of them may be called at the same time from several threads, on disjoint outputs. */
#ifndef GXNOR_H
#define GXNOR_H

#include <stdint.h>

/* Filters of one block of a packed filter bank; a block is padded with filters of zeros. */
#define GXNOR_BLOCK 16
#define GXNOR_LEVEL_BLOCK 16
#define GXNOR_PAIR_BLOCK 64
#define GXNOR_SIGNAL_BLOCK 32

/* Panels of 32 weights that signal_gradient sums up in one pass over the error signal. */
#define GXNOR_SIGNAL_PANELS 18

/* What the channels of conv_winograd are filled up to a multiple of. */
#define GXNOR_WINOGRAD_CHANNELS 32

/* The most tiles that conv_winograd transforms at a time, and the most filters that it then
 * multiplies them with at a time. */
#define GXNOR_WINOGRAD_TILES 96
#define GXNOR_WINOGRAD_FILTERS 32

/* Pairs of channels in a word; each is a byte of what conv_pairs reads. */
#define GXNOR_WORD_PAIRS 32

/* Levels of multi-level states lie in [-64, 64] (N <= 7); those of images are stored plus 64. */
#define GXNOR_LEVEL_OFFSET 64

/* What a convolution reads: images padded to `height` x `width` places, of `depth` units each
 * (pairs of words, or bytes), and `kernel_height` x `kernel_width` places under
 * each of `rows` x `columns` outputs. A dense layer is the case in which all of these are 1. */
typedef struct {
    int64_t height, width, depth;
    int64_t filters, kernel_height, kernel_width, stride;
    int64_t rows, columns;
} gxnor_geometry;

/* Images of height x width places, of `depth` bytes each, or of `depth` channels packed as binary
 * ones, and the places that surround them on each side. */
typedef struct {
    int64_t images, height, width, depth, padding;
} gxnor_padding;

/* A convolution by Winograd's tiles: its channels, filled up to `depth`; the `length` of what is
 * added up at a point, depth times the parts of 3 x 3 that its kernel takes; how many tiles are
 * transformed at a time; and what the filters are, GXNOR_TERNARY, GXNOR_BINARY or GXNOR_LEVELS. Of
 * levels, those of images lie in [-16, 16], those of filters in [-14, 14], and the depth of g is a
 * multiple of four. */
typedef struct {
    gxnor_geometry g;
    int64_t channels, depth, length, tiles;
    int32_t kind;
} gxnor_winograd;

/* How many tiles an instruction set transforms at a time: so many that they fill `bytes` of a
 * second-level cache with their products, a multiple of `together`, but at least `least`, enough to
 * read each filter for, and at most `most`, which is no more than GXNOR_WINOGRAD_TILES. */
typedef struct {
    int64_t bytes, together, least, most;
} gxnor_winograd_pass;

/* The space, the law and the address of a transition. dz is 2 H / 2^N. */
typedef struct {
    double H, dz, m;
    uint64_t seed, tensor, step;
    int32_t N, linear;
} gxnor_transition_rule;

/* Max-pooling of blocks of `pool` x `pool` sums, and the `count` thresholds of each of `channels`
 * channels behind it. `values` has a row of channels for each threshold; where the mask of a
 * channel is -1, its sums and thresholds are inverted. The level of a state is `lowest` plus `step`
 * for each threshold reached. */
typedef struct {
    const int32_t *values, *masks;
    int64_t count, channels, pool;
    int32_t lowest, step;
} gxnor_thresholds;

enum {
    GXNOR_TERNARY,
    GXNOR_BINARY,
    GXNOR_LEVELS,
    GXNOR_PAIRS,
    GXNOR_WINOGRAD,
    GXNOR_WINOGRAD_LEVELS,
};
enum { GXNOR_OUT_WORDS, GXNOR_OUT_LEVELS, GXNOR_OUT_SUMS };

/* A layer of packed inference, or a section of its filters: what the filters are (GXNOR_TERNARY and
 * so on), the channels that it reads, and what it stores. States are levels or pairs of words, of
 * all filters out_bytes a place, in images padded by out_padding; those of a section begin at byte
 * out_start of them. The sums themselves have no thresholds, a pool of 1 and no padding. */
typedef struct {
    gxnor_geometry g;
    gxnor_thresholds thresholds;
    const void *filters;
    int32_t kind, out_kind;
    int64_t channels, out_padding, out_bytes, out_start;
} gxnor_stage;

/* Memory that a call of gxnor_stage_run writes beside its output: for states, and for sums of a
 * section, gxnor_stage_sums sums; for states a level of each channel; and for pairs and Winograd's
 * tiles gxnor_stage_room bytes. */
typedef struct {
    int32_t *sums;
    int8_t *levels;
    uint8_t *room;
} gxnor_stage_scratch;

/* Images of uint8 pixels, channel by channel, and the bytes that a first layer reads: at each place
 * `copies` times the channels, and `ones` more of 255. The padding holds zeros. */
typedef struct {
    int64_t channels, height, width, padding, copies, ones;
} gxnor_pixel_layout;

/* The forward pass of `count` images through all layers, the last of which stores its sums. The
 * stages of layer i, a section each, are firsts[i] .. firsts[i + 1] - 1. `offsets` says where the
 * images of each layer begin, `scratch` is gxnor_forward_scratch bytes for each of `members`
 * threads. If there is one of the `passes`, all threads share it. Of several, each takes its part
 * of the images and is computed by one thread; then a layer has one section, and each thread has
 * images of its own, offsets[layers] bytes behind those of the thread before. */
typedef struct {
    gxnor_pixel_layout pixels;
    const gxnor_stage *stages;
    const int64_t *firsts, *offsets;
    int64_t layers, count, members, passes, scratch;
} gxnor_forward;

/* Memory of one such pass: pixels, the images of all layers, scratch memory of all members, the
 * sums, and GXNOR_TEAM numbers that the members share. Images, scratch and these numbers should
 * begin with a cache line; nothing but speed depends on it. */
#define GXNOR_TEAM 32
typedef struct {
    const uint8_t *pixels;
    uint8_t *images, *scratch;
    int32_t *sums;
    uint32_t *team;
} gxnor_forward_memory;

/* A thread that helps others: its state, and the work that it was given. At first, all of it is
 * zero: the helper is asleep. No other numbers lie on its cache line. */
typedef void (*gxnor_work)(void *with, int64_t member);
typedef struct {
    uint8_t before[64];
    uint32_t state;
    gxnor_work work;
    void *with;
    int64_t member;
    uint8_t after[64];
} gxnor_helper;

/* Patches of float32 images, channels innermost: `rows` x `columns` places of a kernel, one apart,
 * on images as if `padding` zeros surrounded them. */
typedef struct {
    int64_t height, width, channels, kernel_height, kernel_width, padding, rows, columns;
} gxnor_patches;

/* Blocks of `side` x `side` elements of such images. */
typedef struct {
    int64_t height, width, channels, side;
} gxnor_blocks;

/* The `count` jumps of phi_r, or of the windows around them: the first numbers that lie behind a
 * jump, or where a pulse begins and ends; of triangular pulses the centers, and their half width;
 * these have no ends. `height` is that of a step of phi_r, of a rectangular pulse, or the factor of
 * triangular ones. The level of a state is `lowest` plus `step` for each jump passed. */
typedef struct {
    const float *begins, *ends;
    int64_t count;
    double height, half_width;
    int32_t lowest, step;
} gxnor_steps;

/* Batch normalization of `channels` channels: of each the mean, gamma / sqrt(variance + epsilon),
 * beta, 1 / sqrt(variance + epsilon), and the means of the error signal and of its products with
 * the normalized x. Of integer sums X, x = X unit, and the error signal is an integer times the
 * quantum. */
typedef struct {
    const float *mean, *scale, *beta, *inverse, *e_mean, *product_mean;
    int64_t channels;
    float unit, quantum, inverse_quantum;
} gxnor_norm;

/* Adam's decays and their complements to 1, minus the step, and the guard of the division. */
typedef struct {
    float keep1, take1, keep2, take2, step, epsilon;
} gxnor_adam_rule;

/* A convolution of integers with levels, one apart, of which the sums are exact. Images have
 * height x width places of `depth` int16, or int8 (`bytes`); `top` and `left` are the zeros before
 * them, or, if negative, the rows and columns left out. After `groups` groups of four bytes, sums
 * may not fit into int32 any more; of bytes, int16 holds two products of each of `parts` groups.
 * Results are float32 sums times scale, or `whole`, int32 sums.
 * Of `images` images at a time there is a padded copy, or none if `copies` is 0: then nothing is
 * left out, padded or unsigned, and no row of the kernel ends within a group. Or the work goes from
 * images to outputs: `spreads`, where a place takes whole groups, int32 holds all sums, and `top`
 * and `left` are less than the sides of the kernel. */
typedef struct {
    int64_t height, width, depth, lanes, kernel_height, kernel_width, top, left, rows, columns;
    int64_t groups, parts, images;
    float scale;
    int32_t bytes, whole, copies, spreads;
} gxnor_signal_sums;

/* Its weights: that of a lane, row and column of the kernel, and depth lies at `start` plus so many
 * steps of each. */
typedef struct {
    int64_t lanes, depth, kernel_height, kernel_width;
    int64_t start, lane_step, depth_step, row_step, column_step;
    int32_t bytes;
} gxnor_signal_weights;

/* The gradient of filters: an error signal of q_bytes at each of `places` places, `rows` x
 * `columns` for each image, and images of Y_bytes, as if padded with zeros. `chunk` places are
 * laid out at a time, a multiple of 4; int32 holds the sum of `limit` products, no fewer. Of bytes,
 * int16 holds two products of each of `parts` groups. */
typedef struct {
    int64_t places, rows, columns, filters;
    int64_t height, width, channels, kernel_height, kernel_width, padding;
    int64_t chunk, limit, parts;
    float scale;
    int32_t q_bytes, Y_bytes;
} gxnor_signal_gradient;

/* The kernels of one instruction set.
 *
 * pack_ternary: `count` rows of `channels` trits to ceil(channels / 64) pairs (nonzero, sign).
 * pack_binary: the same to single words (sign), from values that are all -1 or 1.
 * pack_states, pack_filters: the same of rows first .. last - 1 of float32 states, of which it
 *   returns how many are not trits or signs; and of filters, from state indices with the channels
 *   outside of the places.
 * conv_ternary, conv_binary: outputs first .. last - 1, counted over images, rows and columns, of
 *   `filters` sums each; the filters are ternary, or binary.
 * conv_pairs: the sums of conv_ternary from pairs of channels; NULL where that is not faster.
 * winograd_filters, conv_winograd: blocks first .. last - 1 of transformed filters, from blocks of
 *   ternary or binary ones, or of levels; and the sums of tiles first .. last - 1, at a stride of
 *   1, which count over images, rows and columns of tiles. A tile has 4 x 4 outputs, of levels 2 x
 *   2. `room` is for transformed images and their products. NULL where gates are faster.
 * conv_levels: the same for levels, and for pixels.
 * threshold: levels of the states of one pooled place; rows of sums are row_step apart.
 * transition_f32, transition_f64: elements first .. last - 1 of a tensor, in place; returns how
 *   many changed. State indices take one byte for N <= 7, else two.
 * transition_misfits_f32, transition_misfits_f64: 0 if these elements are states and finite
 *   increments, which the above rely on.
 *
 * In training, all of float32:
 * im2col, col2im: patches of images first .. last - 1, and sums of patches back onto them.
 * filter_rows, filters_of: filters first .. last - 1 as rows with the channels innermost, from
 *   state indices; and from such rows to the channels outside of the places.
 * to_float32: float32 numbers of int32 sums, times a unit, in their place.
 * max_pool, max_pool_backward: largest of each block of these images, and error signals to the
 *   first of the largest.
 * phi_r: states of elements first .. last - 1; returns how many of them are not numbers.
 * window: error signals times the derivative that stands for that of phi_r, in place; rectangular
 *   where there are ends.
 * channel_sums, channel_squares, channel_products: for each of images first .. last - 1 and each
 *   channel the sum over its `places` places of x, of (x - mean)^2, or of e and of e times
 *   normalized x.
 * normalize, normalize_backward: batch normalization of places first .. last - 1, all images
 *   counted; and its error signals, in place.
 * pool_sums, unpool_i8, unpool_i16: largest of each block of images first .. last - 1 of sums, and
 *   which place it has; signals back to these places.
 * moments: sums of X and X^2 of places first .. last - 1, all images counted.
 * norm_states: levels of phi_r of normalized sums.
 * norm_window: error signals times the derivative of phi_r, in place; returns the bits of the
 *   largest magnitude.
 * signal_moments: sums of the signal and of its products with X.
 * norm_signal: error signals below batch normalization, in place; returns as norm_window.
 * signal_largest: bits of the largest magnitude of these elements; those of infinity and NaN are
 *   larger than all others.
 * signal_round: integers of so many bits, elements times a power of two; returns how many do not
 *   fit.
 * signal_lay_out: what signal_sums reads of weights, blocks first .. last - 1 of 32 lanes: int16,
 *   or int8, as [block][kernel row][group][32 lanes][4 bytes], the groups of a row filled up with
 *   zeros; and the shift of each lane, 128 times the sum of its weights if they are bytes.
 * signal_sums: of images first .. last - 1; a sum of unsigned bytes loses the lane's shift. With
 *   copies, `scratch` has room for them and three more bytes; if it spreads, it is aligned for 32
 *   int32 at each place of one image that kernel height - 1 rows and width - 1 columns enlarge,
 *   and of bytes then holds 32 int64 at each of these places, and one image.
 * signal_gradient: panels first .. last - 1 of the gradient, in `scratch` of gxnor_signal_scratch
 *   bytes, aligned for int64.
 * adam_misfits: 0 if no gradient and no first moment is larger than `largest`, and all second
 *   moments are finite and at least +0.
 * adam: gradients to increments, and both moments, in place. */
typedef struct {
    const char *name;
    gxnor_winograd_pass winograd_pass;
    void (*pack_ternary)(uint64_t *out, const int8_t *trits, int64_t count, int64_t channels);
    void (*pack_binary)(uint64_t *out, const int8_t *signs, int64_t count, int64_t channels);
    int64_t (*pack_states)(uint64_t *out, const float *states, int64_t channels, int32_t binary,
                           int64_t first, int64_t last);
    void (*pack_filters)(uint64_t *out, const uint8_t *n, int64_t channels, int64_t places,
                         int32_t binary, int64_t first, int64_t last);
    void (*conv_ternary)(int32_t *out, const uint64_t *images, const uint64_t *filters,
                         const gxnor_geometry *g, int64_t first, int64_t last);
    void (*conv_binary)(int32_t *out, const uint64_t *images, const uint64_t *filters,
                        const gxnor_geometry *g, int64_t first, int64_t last);
    void (*conv_pairs)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                       const gxnor_geometry *g, int64_t first, int64_t last);
    void (*winograd_filters)(uint8_t *out, const void *blocks, const gxnor_winograd *s,
                             int64_t first, int64_t last);
    void (*conv_winograd)(int32_t *out, const void *images, const uint8_t *filters,
                          const gxnor_winograd *s, uint8_t *room, int64_t first, int64_t last);
    void (*conv_levels)(int32_t *out, const uint8_t *images, const uint8_t *filters,
                        const gxnor_geometry *g, int64_t first, int64_t last);
    void (*threshold)(int8_t *levels, const int32_t *sums, int64_t row_step,
                      const gxnor_thresholds *t);
    int64_t (*transition_f32)(void *states, const float *increments,
                              const gxnor_transition_rule *rule, int64_t first, int64_t last);
    int64_t (*transition_f64)(void *states, const double *increments,
                              const gxnor_transition_rule *rule, int64_t first, int64_t last);
    int64_t (*transition_misfits_f32)(const void *states, const float *increments, int32_t N,
                                      int64_t first, int64_t last);
    int64_t (*transition_misfits_f64)(const void *states, const double *increments, int32_t N,
                                      int64_t first, int64_t last);
    void (*im2col)(float *out, const float *images, const gxnor_patches *p, int64_t first,
                   int64_t last);
    void (*col2im)(float *out, const float *patches, const gxnor_patches *p, int64_t first,
                   int64_t last);
    void (*filter_rows)(float *out, const uint8_t *n, const float *states, int64_t channels,
                        int64_t places, int64_t first, int64_t last);
    void (*filters_of)(float *out, const float *rows, int64_t channels, int64_t places,
                       int64_t first, int64_t last);
    void (*to_float32)(int32_t *sums, float unit, int64_t first, int64_t last);
    void (*max_pool)(float *out, const float *x, const gxnor_blocks *b, int64_t first,
                     int64_t last);
    void (*max_pool_backward)(float *out, const float *e, const float *x, const gxnor_blocks *b,
                              int64_t first, int64_t last);
    int64_t (*phi_r)(float *out, const float *x, const gxnor_steps *s, int64_t first, int64_t last);
    void (*window)(float *e, const float *x, const gxnor_steps *s, int64_t first, int64_t last);
    void (*channel_sums)(float *sums, const float *x, int64_t places, int64_t channels,
                         int64_t first, int64_t last);
    void (*channel_squares)(float *sums, const float *x, const gxnor_norm *n, int64_t places,
                            int64_t first, int64_t last);
    void (*channel_products)(float *sums, float *products, const float *e, const float *x,
                             const gxnor_norm *n, int64_t places, int64_t first, int64_t last);
    void (*normalize)(float *y, const float *x, const gxnor_norm *n, int64_t first, int64_t last);
    void (*normalize_backward)(float *e, const float *x, const gxnor_norm *n, int64_t first,
                               int64_t last);
    void (*pool_sums)(int32_t *out, uint8_t *chosen, const int32_t *X, const gxnor_blocks *b,
                      int64_t first, int64_t last);
    void (*unpool_i8)(int8_t *out, const int8_t *q, const uint8_t *chosen, const gxnor_blocks *b,
                      int64_t first, int64_t last);
    void (*unpool_i16)(int16_t *out, const int16_t *q, const uint8_t *chosen, const gxnor_blocks *b,
                       int64_t first, int64_t last);
    void (*moments)(int64_t *sums, int64_t *squares, const int32_t *X, int64_t channels,
                    int64_t first, int64_t last);
    void (*norm_states)(int8_t *levels, int64_t *counts, const int32_t *X, const gxnor_norm *n,
                        const gxnor_steps *s, int64_t first, int64_t last);
    int32_t (*norm_window)(float *e, const int32_t *X, const gxnor_norm *n, const gxnor_steps *s,
                           int64_t first, int64_t last);
    void (*signal_moments)(int64_t *q_sums, int64_t *products, const float *e, const int32_t *X,
                           const gxnor_norm *n, int64_t first, int64_t last);
    int32_t (*norm_signal)(float *e, const int32_t *X, const gxnor_norm *n, int64_t first,
                           int64_t last);
    int64_t (*adam_misfits)(const float *gradient, const float *first_moment,
                            const float *second_moment, float largest, int64_t first, int64_t last);
    void (*adam)(float *gradient, float *first_moment, float *second_moment,
                 const gxnor_adam_rule *rule, int64_t first, int64_t last);
    int64_t (*signal_largest)(const float *e, int64_t first, int64_t last);
    int64_t (*signal_round)(void *q, const float *e, float scale, int32_t bits, int64_t first,
                            int64_t last);
    void (*signal_lay_out)(uint32_t *out, int64_t *shifts, const int8_t *W,
                           const gxnor_signal_weights *w, int64_t first, int64_t last);
    void (*signal_sums)(void *out, uint8_t *scratch, const void *images, const uint8_t *weights,
                        const int64_t *shifts, const gxnor_signal_sums *s, int64_t first,
                        int64_t last);
    void (*signal_gradient)(float *out, void *scratch, const void *q, const void *Y,
                            const gxnor_signal_gradient *s, int64_t first, int64_t last);
} gxnor_kernels;

/* Instruction sets in ascending order of speed; which of them were compiled in, and which of these
 * the CPU and the operating system (saved register state) can run. That of AMX asks Linux for its
 * registers, which it then gives to the whole process: alternate signal stacks have to be larger.
 */
int32_t gxnor_isa_count(void);
const gxnor_kernels *gxnor_isa_kernels(int32_t isa);
int32_t gxnor_isa_usable(int32_t isa);

/* Four words of Philox4x64-10. */
void gxnor_philox(uint64_t out[4], const uint64_t counter[4], const uint64_t key[2]);

/* Copy images of bytes into the middle of zeroed ones. */
void gxnor_pad(uint8_t *out, const uint8_t *images, const gxnor_padding *p);

/* The same for binary images, one word a unit: out has pairs (nonzero, sign), and the nonzero
 * words have a bit for each channel inside, none in the padding. */
void gxnor_pad_binary(uint64_t *out, const uint64_t *images, const gxnor_padding *p);

/* Packed filters (rows of so many units) to blocks: [block][unit][planes][16 filters], and
 * levels (rows of groups of four bytes) to [block][16 starts][group][16 filters][4 bytes]. */
void gxnor_block_filters(uint64_t *out, const uint64_t *filters, int64_t count, int64_t units,
                         int64_t planes);
void gxnor_block_levels(uint8_t *out, const int8_t *filters, const int32_t *starts, int64_t count,
                        int64_t groups);

/* What conv_pairs reads: indices n0 + 2 n1 + 4 s0 + 8 s1 of two trits. Images: 32 bytes for each
 * unit (nonzero, sign), 16 times the index. Filters: from blocks of ternary ones to
 * [block][unit][32 pairs][64 filters]. */
void gxnor_pair_images(uint8_t *out, const uint64_t *images, int64_t units);
void gxnor_pair_filters(uint8_t *out, const uint64_t *blocks, int64_t count, int64_t units);

/* Panels of a gradient, and bytes of scratch memory that one call of signal_gradient takes. */
int64_t gxnor_signal_panels(const gxnor_signal_gradient *s);
int64_t gxnor_signal_scratch(const gxnor_signal_gradient *s);

/* What conv_winograd is told of a layer, and the bytes of its room and of its filters. */
gxnor_winograd gxnor_winograd_of(const gxnor_kernels *kernels, const gxnor_geometry *g,
                                 int64_t channels, int32_t kind);
int64_t gxnor_winograd_room(const gxnor_winograd *s);
int64_t gxnor_winograd_bytes(const gxnor_winograd *s);

/* Packed inference. gxnor_stage_run computes the pooled rows first .. last - 1, counted over
 * images, of a layer; states are written inside the padding alone. An image has gxnor_stage_rows of
 * them, pieces of work begin at multiples of gxnor_stage_grain, and gxnor_stage_pass are computed
 * at a time. */
int64_t gxnor_stage_rows(const gxnor_stage *s);
int64_t gxnor_stage_grain(const gxnor_stage *s);
int64_t gxnor_stage_pass(const gxnor_kernels *kernels, const gxnor_stage *s);
int64_t gxnor_stage_sums(const gxnor_kernels *kernels, const gxnor_stage *s);
int64_t gxnor_stage_room(const gxnor_kernels *kernels, const gxnor_stage *s);
void gxnor_stage_run(const gxnor_kernels *kernels, const gxnor_stage *s, uint8_t *out,
                     const uint8_t *images, const gxnor_stage_scratch *scratch, int64_t first,
                     int64_t last);
void gxnor_pixels(uint8_t *out, const uint8_t *images, const gxnor_pixel_layout *p, int64_t first,
                  int64_t last);

/* A forward pass: one thread begins it and leads it until that returns 1; it returns 0 after a
 * long wait for others, and is called again. Once it has begun, others of the numbers 1 .. members
 * - 1 may help; each returns 1 at the end, or 0 after such a wait, and may come back. */
int64_t gxnor_forward_scratch(const gxnor_kernels *kernels, const gxnor_stage *stages,
                              int64_t count);
void gxnor_forward_begin(const gxnor_forward_memory *m);
int32_t gxnor_forward_lead(const gxnor_kernels *kernels, const gxnor_forward *f,
                           const gxnor_forward_memory *m);
int32_t gxnor_forward_help(const gxnor_kernels *kernels, const gxnor_forward *f,
                           const gxnor_forward_memory *m, int64_t member);

/* A long wait: on x86-64 turns of about a millisecond together, longer than most pieces take. */
enum { GXNOR_PATIENCE = 16384 };
void gxnor_rest(int64_t turns);

/* A helper's thread calls gxnor_helper_serve when somebody has woken it. It does what is posted,
 * and returns 1 when nothing was for so many turns: the helper is asleep. It returns 0 once
 * stopped.
 *
 * gxnor_helper_post gives work to a helper that has none, and one that is asleep only if `sleeps`
 * is not 0; `sleeps` then says whether it was, and has to be woken. Without work, the helper stops.
 * It returns the number of the work, or 0 if the helper takes none. One thread at a time may post.
 *
 * gxnor_helper_end takes work back that has not begun, or waits for its end. It returns 0 after a
 * long wait, and is called again. */
int32_t gxnor_helper_serve(gxnor_helper *h, int64_t turns);
uint32_t gxnor_helper_post(gxnor_helper *h, gxnor_work work, void *with, int64_t member,
                           int32_t *sleeps);
int32_t gxnor_helper_end(gxnor_helper *h, uint32_t number);

#endif
