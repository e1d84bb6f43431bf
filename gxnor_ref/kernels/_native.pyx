"""The C kernels as Python calls: no checks but those of types; gxnor_ref.kernels makes the others.

Each function takes the number of an instruction set first, works on outputs or elements
first .. last - 1, and lets go of the interpreter lock meanwhile.
"""

from libc.stdint cimport (
    int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t
)


cdef extern from "gxnor.h" nogil:
    ctypedef struct gxnor_geometry:
        int64_t height, width, depth
        int64_t filters, kernel_height, kernel_width, stride
        int64_t rows, columns

    ctypedef struct gxnor_winograd:
        int64_t channels, depth, length, tiles

    ctypedef struct gxnor_transition_rule:
        double H, dz, m
        uint64_t seed, tensor, step
        int32_t N, linear

    ctypedef struct gxnor_thresholds:
        const int32_t *values
        const int32_t *masks
        int64_t count, channels, pool
        int32_t lowest, step

    ctypedef struct gxnor_stage:
        gxnor_geometry g
        gxnor_thresholds thresholds
        const void *filters
        int32_t kind, out_levels
        int64_t channels, out_padding, out_bytes

    ctypedef struct gxnor_pixel_layout:
        int64_t channels, height, width, padding, copies, ones

    ctypedef struct gxnor_patches:
        int64_t height, width, channels, kernel_height, kernel_width, padding, rows, columns

    ctypedef struct gxnor_blocks:
        int64_t height, width, channels, side

    ctypedef struct gxnor_steps:
        const float *begins
        const float *ends
        int64_t count
        double height, half_width

    ctypedef struct gxnor_statistics:
        const float *mean
        const float *inverse
        const float *e_mean
        const float *product_mean
        const float *scale

    ctypedef struct gxnor_norm:
        const float *mean
        const float *scale
        const float *beta
        const float *inverse
        const float *e_mean
        const float *product_mean
        int64_t channels
        float unit, quantum, inverse_quantum

    ctypedef struct gxnor_adam_rule:
        float keep1, take1, keep2, take2, step, epsilon

    ctypedef struct gxnor_signal_sums:
        int64_t height, width, depth, lanes, kernel_height, kernel_width, top, left, rows, columns
        int64_t groups, images
        float scale
        int32_t bytes, whole, copies, spreads

    ctypedef struct gxnor_signal_weights:
        int64_t lanes, depth, kernel_height, kernel_width
        int64_t start, lane_step, depth_step, row_step, column_step
        int32_t bytes

    ctypedef struct gxnor_signal_gradient:
        int64_t places, rows, columns, filters
        int64_t height, width, channels, kernel_height, kernel_width, padding
        int64_t chunk, limit
        float scale
        int32_t q_bytes, Y_bytes

    ctypedef struct gxnor_kernels:
        const char *name
        void (*pack_ternary)(uint64_t *, const int8_t *, int64_t, int64_t) noexcept nogil
        void (*pack_binary)(uint64_t *, const int8_t *, int64_t, int64_t) noexcept nogil
        int64_t (*pack_states)(uint64_t *, const float *, int64_t, int32_t, int64_t,
                               int64_t) noexcept nogil
        void (*pack_filters)(uint64_t *, const uint8_t *, int64_t, int64_t, int32_t, int64_t,
                             int64_t) noexcept nogil
        void (*conv_ternary)(int32_t *, const uint64_t *, const uint64_t *,
                             const gxnor_geometry *, int64_t, int64_t) noexcept nogil
        void (*conv_binary)(int32_t *, const uint64_t *, const uint64_t *,
                            const gxnor_geometry *, int64_t, int64_t) noexcept nogil
        void (*conv_pairs)(int32_t *, const uint8_t *, const uint8_t *,
                           const gxnor_geometry *, int64_t, int64_t) noexcept nogil
        void (*winograd_filters)(uint8_t *, const uint64_t *, const gxnor_geometry *,
                                 const gxnor_winograd *, int32_t, int64_t, int64_t) noexcept nogil
        void (*conv_winograd)(int32_t *, const uint64_t *, const uint8_t *, const gxnor_geometry *,
                              const gxnor_winograd *, uint8_t *, int64_t, int64_t) noexcept nogil
        void (*conv_levels)(int32_t *, const uint8_t *, const uint8_t *,
                            const gxnor_geometry *, int64_t, int64_t) noexcept nogil
        int64_t (*transition_f32)(void *, const float *, const gxnor_transition_rule *,
                                  int64_t, int64_t) noexcept nogil
        int64_t (*transition_f64)(void *, const double *, const gxnor_transition_rule *,
                                  int64_t, int64_t) noexcept nogil
        int64_t (*transition_misfits_f32)(const void *, const float *, int32_t, int64_t,
                                          int64_t) noexcept nogil
        int64_t (*transition_misfits_f64)(const void *, const double *, int32_t, int64_t,
                                          int64_t) noexcept nogil
        void (*im2col)(float *, const float *, const gxnor_patches *, int64_t,
                       int64_t) noexcept nogil
        void (*col2im)(float *, const float *, const gxnor_patches *, int64_t,
                       int64_t) noexcept nogil
        void (*filter_rows)(float *, const uint8_t *, const float *, int64_t, int64_t, int64_t,
                            int64_t) noexcept nogil
        void (*filters_of)(float *, const float *, int64_t, int64_t, int64_t,
                           int64_t) noexcept nogil
        void (*singles)(int32_t *, float, int64_t, int64_t) noexcept nogil
        void (*max_pool)(float *, const float *, const gxnor_blocks *, int64_t,
                         int64_t) noexcept nogil
        void (*max_pool_backward)(float *, const float *, const float *, const gxnor_blocks *,
                                  int64_t, int64_t) noexcept nogil
        int64_t (*phi_r)(float *, const float *, const gxnor_steps *, int64_t,
                         int64_t) noexcept nogil
        void (*rectangular)(float *, const float *, const gxnor_steps *, int64_t,
                            int64_t) noexcept nogil
        void (*triangular)(float *, const float *, const gxnor_steps *, int64_t,
                           int64_t) noexcept nogil
        void (*channel_sums)(float *, const float *, int64_t, int64_t, int64_t,
                             int64_t) noexcept nogil
        void (*channel_squares)(float *, const float *, const float *, int64_t, int64_t, int64_t,
                                int64_t) noexcept nogil
        void (*channel_products)(float *, float *, const float *, const float *, const float *,
                                 const float *, int64_t, int64_t, int64_t,
                                 int64_t) noexcept nogil
        void (*normalize)(float *, const float *, const float *, const float *, const float *,
                          int64_t, int64_t, int64_t) noexcept nogil
        void (*normalize_backward)(float *, const float *,
                                   const gxnor_statistics *, int64_t, int64_t,
                                   int64_t) noexcept nogil
        void (*pool_sums)(int32_t *, uint8_t *, const int32_t *, const gxnor_blocks *, int64_t,
                          int64_t) noexcept nogil
        void (*unpool_i8)(int8_t *, const int8_t *, const uint8_t *, const gxnor_blocks *,
                          int64_t, int64_t) noexcept nogil
        void (*unpool_i16)(int16_t *, const int16_t *, const uint8_t *, const gxnor_blocks *,
                           int64_t, int64_t) noexcept nogil
        void (*moments)(int64_t *, int64_t *, const int32_t *, int64_t, int64_t,
                        int64_t) noexcept nogil
        void (*norm_states)(int8_t *, int64_t *, const int32_t *, const gxnor_norm *,
                            const gxnor_steps *, int32_t, int32_t, int64_t,
                            int64_t) noexcept nogil
        int32_t (*norm_window)(float *, const int32_t *, const gxnor_norm *, const gxnor_steps *,
                               int64_t, int64_t) noexcept nogil
        void (*signal_moments)(int64_t *, int64_t *, const float *, const int32_t *,
                               const gxnor_norm *, int64_t, int64_t) noexcept nogil
        int32_t (*norm_signal)(float *, const int32_t *, const gxnor_norm *, int64_t,
                               int64_t) noexcept nogil
        int64_t (*finite)(const float *, int64_t, int64_t) noexcept nogil
        void (*adam)(float *, float *, float *, const gxnor_adam_rule *, int64_t,
                     int64_t) noexcept nogil
        int64_t (*signal_largest)(const float *, int64_t, int64_t) noexcept nogil
        int64_t (*signal_round)(void *, const float *, float, int32_t, int64_t,
                                int64_t) noexcept nogil
        void (*signal_lay_out)(uint32_t *, int64_t *, const int8_t *,
                               const gxnor_signal_weights *, int64_t, int64_t) noexcept nogil
        void (*signal_sums)(void *, uint8_t *, const void *, const uint8_t *, const int64_t *,
                            const gxnor_signal_sums *, int64_t, int64_t) noexcept nogil
        void (*signal_gradient)(float *, void *, const void *, const void *,
                                const gxnor_signal_gradient *, int64_t, int64_t) noexcept nogil

    int32_t gxnor_isa_count()
    const gxnor_kernels *gxnor_isa_kernels(int32_t)
    int32_t gxnor_isa_usable(int32_t)
    void gxnor_philox(uint64_t *, const uint64_t *, const uint64_t *)
    void gxnor_pad(uint8_t *, const uint8_t *, int64_t, int64_t, int64_t, int64_t, int64_t)
    void gxnor_pad_binary(uint64_t *, const uint64_t *, int64_t, int64_t, int64_t, int64_t, int64_t)
    void gxnor_block_filters(uint64_t *, const uint64_t *, int64_t, int64_t, int64_t)
    void gxnor_block_levels(uint8_t *, const int8_t *, const int32_t *, int64_t, int64_t)
    void gxnor_pair_images(uint8_t *, const uint64_t *, int64_t)
    void gxnor_pair_filters(uint8_t *, const uint64_t *, int64_t, int64_t)
    int64_t gxnor_signal_panels(const gxnor_signal_gradient *)
    int64_t gxnor_signal_scratch(const gxnor_signal_gradient *)
    int64_t gxnor_stage_sums(const gxnor_stage *)
    int64_t gxnor_stage_room(const gxnor_stage *)
    gxnor_winograd gxnor_winograd_of(const gxnor_geometry *, int64_t)
    int64_t gxnor_winograd_room(const gxnor_winograd *)
    int64_t gxnor_winograd_bytes(const gxnor_geometry *, const gxnor_winograd *)
    void gxnor_stage_run(const gxnor_kernels *, const gxnor_stage *, uint8_t *, const uint8_t *,
                         int32_t *, int8_t *, uint8_t *, int64_t, int64_t) noexcept
    void gxnor_pixels(uint8_t *, const uint8_t *, const gxnor_pixel_layout *, int64_t,
                      int64_t) noexcept


def isas():
    """Names of the instruction sets that were compiled in, and whether this machine runs each."""
    return [
        (gxnor_isa_kernels(isa).name.decode(), gxnor_isa_usable(isa) != 0)
        for isa in range(gxnor_isa_count())
    ]


def philox(const uint64_t[::1] counter, const uint64_t[::1] key, uint64_t[::1] out):
    """Write four words of Philox4x64-10."""
    gxnor_philox(&out[0], &counter[0], &key[0])


def pack_ternary(int isa, uint64_t[::1] out, const int8_t[::1] trits, int64_t channels):
    """Pack rows of `channels` trits to pairs of words."""
    cdef int64_t count = trits.shape[0] // channels if channels else 0
    if count:
        with nogil:
            gxnor_isa_kernels(isa).pack_ternary(&out[0], &trits[0], count, channels)


def pack_binary(int isa, uint64_t[::1] out, const int8_t[::1] signs, int64_t channels):
    """Pack rows of `channels` signs to words."""
    cdef int64_t count = signs.shape[0] // channels if channels else 0
    if count:
        with nogil:
            gxnor_isa_kernels(isa).pack_binary(&out[0], &signs[0], count, channels)


def pack_states(int isa, uint64_t[::1] out, const float[::1] states, int64_t channels,
                bint binary, int64_t first, int64_t last):
    """Pack rows first .. last - 1 of states, and count those that are no trits or signs."""
    cdef int64_t others = 0
    if first < last:
        with nogil:
            others = gxnor_isa_kernels(isa).pack_states(&out[0], &states[0], channels, binary,
                                                        first, last)
    return others


def pack_filters(int isa, uint64_t[::1] out, const uint8_t[::1] n, int64_t channels,
                 int64_t places, bint binary, int64_t first, int64_t last):
    """Pack filters first .. last - 1 of state indices."""
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).pack_filters(&out[0], &n[0], channels, places, binary, first,
                                                last)


def pad(uint8_t[::1] out, const uint8_t[::1] images, int64_t count, int64_t height,
        int64_t width, int64_t depth, int64_t padding):
    """Copy images of `depth` bytes a place into the middle of zeroed ones."""
    if images.shape[0]:
        with nogil:
            gxnor_pad(&out[0], &images[0], count, height, width, depth, padding)


def pad_binary(uint64_t[::1] out, const uint64_t[::1] images, int64_t count, int64_t height,
               int64_t width, int64_t channels, int64_t padding):
    """Copy binary images into the middle of zeroed ternary ones."""
    if images.shape[0]:
        with nogil:
            gxnor_pad_binary(&out[0], &images[0], count, height, width, channels, padding)


def block_filters(uint64_t[::1] out, const uint64_t[::1] filters, int64_t count, int64_t units,
                  int64_t planes):
    """Lay packed filters out in blocks."""
    if filters.shape[0]:
        gxnor_block_filters(&out[0], &filters[0], count, units, planes)


def block_levels(uint8_t[::1] out, const int8_t[::1] filters, const int32_t[::1] starts,
                 int64_t count, int64_t groups):
    """Lay levels of filters out in blocks."""
    if filters.shape[0]:
        gxnor_block_levels(&out[0], &filters[0], &starts[0], count, groups)


def formulas(int isa):
    """Names of the formulas that the instruction set has for trits."""
    cdef const gxnor_kernels *kernels = gxnor_isa_kernels(isa)
    names = ["gates"]
    if kernels.conv_pairs != NULL:
        names.append("pairs")
    if kernels.conv_winograd != NULL:
        names.append("winograd")
    return names


def pair_images(uint8_t[::1] out, const uint64_t[::1] images):
    """Turn the units of padded images to bytes, one for each pair of channels."""
    if images.shape[0]:
        with nogil:
            gxnor_pair_images(&out[0], &images[0], images.shape[0] // 2)


def pair_filters(uint8_t[::1] out, const uint64_t[::1] blocks, int64_t count, int64_t units):
    """Turn blocks of ternary filters to bytes, one for each pair of channels."""
    gxnor_pair_filters(&out[0], &blocks[0], count, units)


cdef gxnor_geometry _geometry(tuple numbers):
    cdef gxnor_geometry g
    (g.height, g.width, g.depth, g.filters, g.kernel_height, g.kernel_width, g.stride, g.rows,
     g.columns) = numbers
    return g


def conv_gated(int isa, int32_t[::1] out, const uint64_t[::1] images,
               const uint64_t[::1] filters, tuple geometry, bint binary, int64_t first,
               int64_t last):
    """Gated XNOR convolution with ternary or binary filters."""
    cdef gxnor_geometry g = _geometry(geometry)
    cdef const gxnor_kernels *kernels = gxnor_isa_kernels(isa)
    if first < last and g.filters:
        with nogil:
            if binary:
                kernels.conv_binary(&out[0], &images[0], &filters[0], &g, first, last)
            else:
                kernels.conv_ternary(&out[0], &images[0], &filters[0], &g, first, last)


def conv_pairs(int isa, int32_t[::1] out, const uint8_t[::1] images, const uint8_t[::1] filters,
               tuple geometry, int64_t first, int64_t last):
    """Convolution of pairs of trits; the instruction set has one."""
    cdef gxnor_geometry g = _geometry(geometry)
    if first < last and g.filters:
        with nogil:
            gxnor_isa_kernels(isa).conv_pairs(&out[0], &images[0], &filters[0], &g, first, last)


def winograd_bytes(tuple geometry, int64_t channels):
    """Bytes of transformed filters, and of the room that a convolution with them needs."""
    cdef gxnor_geometry g = _geometry(geometry)
    cdef gxnor_winograd s = gxnor_winograd_of(&g, channels)
    return gxnor_winograd_bytes(&g, &s), gxnor_winograd_room(&s)


def winograd_filters(int isa, uint8_t[::1] out, const uint64_t[::1] blocks, tuple geometry,
                     int64_t channels, bint binary, int64_t first, int64_t last):
    """Transform blocks first .. last - 1 of filters; the instruction set can."""
    cdef gxnor_geometry g = _geometry(geometry)
    cdef gxnor_winograd s = gxnor_winograd_of(&g, channels)
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).winograd_filters(&out[0], &blocks[0], &g, &s, binary, first,
                                                    last)


def conv_winograd(int isa, int32_t[::1] out, const uint64_t[::1] images,
                  const uint8_t[::1] filters, tuple geometry, int64_t channels, uint8_t[::1] room,
                  int64_t first, int64_t last):
    """Convolution of tiles first .. last - 1; the instruction set has one."""
    cdef gxnor_geometry g = _geometry(geometry)
    cdef gxnor_winograd s = gxnor_winograd_of(&g, channels)
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).conv_winograd(&out[0], &images[0], &filters[0], &g, &s,
                                                 &room[0], first, last)


def conv_levels(int isa, int32_t[::1] out, const uint8_t[::1] images, const uint8_t[::1] filters,
                tuple geometry, int64_t first, int64_t last):
    """Convolution of levels."""
    cdef gxnor_geometry g = _geometry(geometry)
    if first < last and g.filters:
        with nogil:
            gxnor_isa_kernels(isa).conv_levels(&out[0], &images[0], &filters[0], &g, first, last)


ctypedef fused state:
    uint8_t
    uint16_t


ctypedef fused real:
    float
    double


def transition(int isa, state[::1] states, const real[::1] increments, tuple rule, int64_t first,
               int64_t last):
    """Move states in place, and count those that changed."""
    cdef gxnor_transition_rule r
    cdef const gxnor_kernels *kernels = gxnor_isa_kernels(isa)
    cdef int64_t changed = 0
    (r.H, r.dz, r.m, r.seed, r.tensor, r.step, r.N, r.linear) = rule
    if first < last:
        with nogil:
            if real is float:
                changed = kernels.transition_f32(&states[0], &increments[0], &r, first, last)
            else:
                changed = kernels.transition_f64(&states[0], &increments[0], &r, first, last)
    return changed


def transition_misfits(int isa, const state[::1] states, const real[::1] increments, int N,
                       int64_t first, int64_t last):
    """0 if all are states of Z_N and finite increments."""
    cdef const gxnor_kernels *kernels = gxnor_isa_kernels(isa)
    cdef int64_t misfits = 0
    if first < last:
        with nogil:
            if real is float:
                misfits = kernels.transition_misfits_f32(&states[0], &increments[0], N, first, last)
            else:
                misfits = kernels.transition_misfits_f64(&states[0], &increments[0], N, first, last)
    return misfits


cdef gxnor_stage _stage(tuple geometry, tuple numbers, int kind):
    cdef gxnor_stage s
    s.g = _geometry(geometry)
    s.kind = kind
    (s.thresholds.count, s.thresholds.channels, s.thresholds.pool, s.thresholds.lowest,
     s.thresholds.step, s.out_levels, s.channels, s.out_padding, s.out_bytes) = numbers
    return s


def stage_room(tuple geometry, tuple numbers, int kind):
    """Number of sums that one pass of a stage keeps, and of bytes for what it makes of images."""
    cdef gxnor_stage s = _stage(geometry, numbers, kind)
    return gxnor_stage_sums(&s), gxnor_stage_room(&s)


def stage(int isa, uint8_t[::1] out, const uint8_t[::1] images, const uint8_t[::1] filters,
          int kind, const int32_t[::1] thresholds, const int32_t[::1] masks, tuple geometry,
          tuple numbers, int32_t[::1] sums, int8_t[::1] levels, uint8_t[::1] room, int64_t first,
          int64_t last):
    """Convolve, pool, threshold and pack the pooled rows first .. last - 1."""
    cdef gxnor_stage s = _stage(geometry, numbers, kind)
    s.filters = &filters[0]
    s.thresholds.values = &thresholds[0]
    s.thresholds.masks = &masks[0]
    if first < last:
        with nogil:
            gxnor_stage_run(gxnor_isa_kernels(isa), &s, &out[0], &images[0], &sums[0], &levels[0],
                            &room[0] if room.shape[0] else NULL, first, last)


def pixels(uint8_t[::1] out, const uint8_t[::1] images, tuple layout, int64_t first, int64_t last):
    """Lay pixels of images first .. last - 1 out for a first layer."""
    cdef gxnor_pixel_layout p
    (p.channels, p.height, p.width, p.padding, p.copies, p.ones) = layout
    if first < last:
        with nogil:
            gxnor_pixels(&out[0], &images[0], &p, first, last)


cdef gxnor_patches _patches(tuple numbers):
    cdef gxnor_patches p
    (p.height, p.width, p.channels, p.kernel_height, p.kernel_width, p.padding, p.rows,
     p.columns) = numbers
    return p


def im2col(int isa, float[::1] out, const float[::1] images, tuple numbers, int64_t first,
           int64_t last):
    """Lay the patches of images first .. last - 1 out."""
    cdef gxnor_patches p = _patches(numbers)
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).im2col(&out[0], &images[0], &p, first, last)


def col2im(int isa, float[::1] out, const float[::1] patches, tuple numbers, int64_t first,
           int64_t last):
    """Add patches onto images first .. last - 1."""
    cdef gxnor_patches p = _patches(numbers)
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).col2im(&out[0], &patches[0], &p, first, last)


def filter_rows(int isa, float[::1] out, const uint8_t[::1] n, const float[::1] states,
                int64_t channels, int64_t places, int64_t first, int64_t last):
    """Look up the states of filters first .. last - 1, channels innermost."""
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).filter_rows(&out[0], &n[0], &states[0], channels, places,
                                               first, last)


def filters_of(int isa, float[::1] out, const float[::1] rows, int64_t channels, int64_t places,
               int64_t first, int64_t last):
    """Move the channels of filters first .. last - 1 outside."""
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).filters_of(&out[0], &rows[0], channels, places, first, last)


def singles(int isa, int32_t[::1] sums, float unit, int64_t first, int64_t last):
    """Turn sums first .. last - 1 to float32 numbers, in place."""
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).singles(&sums[0], unit, first, last)


cdef gxnor_blocks _blocks(tuple numbers):
    cdef gxnor_blocks b
    (b.height, b.width, b.channels, b.side) = numbers
    return b


def max_pool(int isa, float[::1] out, const float[::1] x, tuple numbers, int64_t first,
             int64_t last):
    """Find the largest of each block of images first .. last - 1."""
    cdef gxnor_blocks b = _blocks(numbers)
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).max_pool(&out[0], &x[0], &b, first, last)


def max_pool_backward(int isa, float[::1] out, const float[::1] e, const float[::1] x,
                      tuple numbers, int64_t first, int64_t last):
    """Give error signals to the first of the largest."""
    cdef gxnor_blocks b = _blocks(numbers)
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).max_pool_backward(&out[0], &e[0], &x[0], &b, first, last)


def phi_r(int isa, float[::1] out, const float[::1] x, const float[::1] begins, double height,
          int64_t first, int64_t last):
    """Quantize elements first .. last - 1, and count those that are not numbers."""
    cdef gxnor_steps s
    cdef int64_t nans = 0
    s.begins, s.count, s.height = &begins[0], begins.shape[0], height
    if first < last:
        with nogil:
            nans = gxnor_isa_kernels(isa).phi_r(&out[0], &x[0], &s, first, last)
    return nans


def rectangular(int isa, float[::1] e, const float[::1] x, const float[::1] begins, const float[::1] ends, double height, int64_t first,
                int64_t last):
    """Multiply error signals by rectangular pulses, in place."""
    cdef gxnor_steps s
    s.begins, s.ends, s.count, s.height = &begins[0], &ends[0], begins.shape[0], height
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).rectangular(&e[0], &x[0], &s, first, last)


def triangular(int isa, float[::1] e, const float[::1] x, const float[::1] centres, double half_width, double height, int64_t first,
               int64_t last):
    """Multiply error signals by triangular pulses, in place."""
    cdef gxnor_steps s
    s.begins, s.count, s.height, s.half_width = &centres[0], centres.shape[0], height, half_width
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).triangular(&e[0], &x[0], &s, first, last)


def channel_sums(int isa, float[::1] sums, const float[::1] x, int64_t channels, int64_t first,
                 int64_t last):
    """Add the places of images first .. last - 1 up; `sums` has a row for each image."""
    cdef int64_t places = x.shape[0] // sums.shape[0]
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).channel_sums(&sums[0], &x[0], places, channels, first, last)


def channel_squares(int isa, float[::1] sums, const float[::1] x, const float[::1] mean,
                    int64_t first, int64_t last):
    """Add the squares of what differs from the mean up."""
    cdef int64_t places = x.shape[0] // sums.shape[0]
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).channel_squares(&sums[0], &x[0], &mean[0], places,
                                                   mean.shape[0], first, last)


def channel_products(int isa, float[::1] sums, float[::1] products, const float[::1] e,
                     const float[::1] x, const float[::1] mean, const float[::1] inverse,
                     int64_t first, int64_t last):
    """Add error signals, and their products with the normalized x, up."""
    cdef int64_t places = x.shape[0] // sums.shape[0]
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).channel_products(
                &sums[0], &products[0], &e[0], &x[0], &mean[0], &inverse[0], places,
                mean.shape[0], first, last)


def normalize(int isa, float[::1] y, const float[::1] x, const float[::1] mean,
              const float[::1] scale, const float[::1] beta, int64_t first, int64_t last):
    """Normalize places first .. last - 1."""
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).normalize(&y[0], &x[0], &mean[0], &scale[0], &beta[0],
                                             mean.shape[0], first, last)


def normalize_backward(int isa, float[::1] e, const float[::1] x, const float[::1] mean,
                       const float[::1] inverse, const float[::1] e_mean,
                       const float[::1] product_mean, const float[::1] scale, int64_t first,
                       int64_t last):
    """Turn error signals of places first .. last - 1 to those below, in place."""
    cdef gxnor_statistics s
    s.mean, s.inverse, s.scale = &mean[0], &inverse[0], &scale[0]
    s.e_mean, s.product_mean = &e_mean[0], &product_mean[0]
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).normalize_backward(&e[0], &x[0], &s, mean.shape[0],
                                                      first, last)


def pool_sums(int isa, int32_t[::1] out, uint8_t[::1] chosen, const int32_t[::1] X, tuple numbers,
              int64_t first, int64_t last):
    """Find the largest sum of each block of images first .. last - 1, and its place."""
    cdef gxnor_blocks b = _blocks(numbers)
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).pool_sums(&out[0], &chosen[0], &X[0], &b, first, last)


ctypedef fused signal:
    int8_t
    int16_t


def unpool(int isa, signal[::1] out, const signal[::1] q, const uint8_t[::1] chosen, tuple numbers,
           int64_t first, int64_t last):
    """Give the signal of each block to the place that was chosen."""
    cdef gxnor_blocks b = _blocks(numbers)
    if first < last:
        with nogil:
            if signal is int8_t:
                gxnor_isa_kernels(isa).unpool_i8(&out[0], &q[0], &chosen[0], &b, first, last)
            else:
                gxnor_isa_kernels(isa).unpool_i16(&out[0], &q[0], &chosen[0], &b, first, last)


def moments(int isa, int64_t[:, ::1] sums, const int32_t[::1] X, int64_t first, int64_t last):
    """Add X and X^2 of places first .. last - 1 to the two rows of `sums`."""
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).moments(&sums[0, 0], &sums[1, 0], &X[0], sums.shape[1], first,
                                           last)


cdef gxnor_norm _norm(const float[:, ::1] constants, tuple scales):
    cdef gxnor_norm n
    n.mean, n.scale, n.beta = &constants[0, 0], &constants[1, 0], &constants[2, 0]
    n.inverse = &constants[3, 0]
    n.e_mean, n.product_mean = &constants[4, 0], &constants[5, 0]
    n.channels = constants.shape[1]
    (n.unit, n.quantum, n.inverse_quantum) = scales
    return n


def norm_states(int isa, int8_t[::1] levels, int64_t[::1] counts, const int32_t[::1] X,
                const float[:, ::1] constants, tuple scales, const float[::1] begins,
                int32_t lowest, int32_t step, int64_t first, int64_t last):
    """Normalize places first .. last - 1 and quantize; count zeros, and what is no number."""
    cdef gxnor_norm n = _norm(constants, scales)
    cdef gxnor_steps s
    s.begins, s.count = &begins[0], begins.shape[0]
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).norm_states(&levels[0], &counts[0], &X[0], &n, &s, lowest, step,
                                               first, last)


def norm_window(int isa, float[::1] e, const int32_t[::1] X, const float[:, ::1] constants,
                tuple scales, const float[::1] begins, const float[::1] ends, double height,
                double half_width, int64_t first, int64_t last):
    """Multiply error signals by pulses, in place; triangular ones where there are no ends."""
    cdef gxnor_norm n = _norm(constants, scales)
    cdef gxnor_steps s
    cdef int32_t largest = 0
    s.begins, s.count, s.height, s.half_width = &begins[0], begins.shape[0], height, half_width
    s.ends = &ends[0] if ends.shape[0] else NULL
    if first < last:
        with nogil:
            largest = gxnor_isa_kernels(isa).norm_window(&e[0], &X[0], &n, &s, first, last)
    return largest


def signal_moments(int isa, int64_t[:, ::1] sums, const float[::1] e, const int32_t[::1] X,
                   const float[:, ::1] constants, tuple scales, int64_t first, int64_t last):
    """Add the signal of places first .. last - 1, and its products with X, to two rows."""
    cdef gxnor_norm n = _norm(constants, scales)
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).signal_moments(&sums[0, 0], &sums[1, 0], &e[0], &X[0], &n,
                                                  first, last)


def norm_signal(int isa, float[::1] e, const int32_t[::1] X, const float[:, ::1] constants,
                tuple scales, int64_t first, int64_t last):
    """Turn error signals of places first .. last - 1 to those below, in place."""
    cdef gxnor_norm n = _norm(constants, scales)
    cdef int32_t largest = 0
    if first < last:
        with nogil:
            largest = gxnor_isa_kernels(isa).norm_signal(&e[0], &X[0], &n, first, last)
    return largest


def finite(int isa, const float[::1] values):
    """Whether no element is infinite or NaN."""
    cdef int64_t yes = 1
    if values.shape[0]:
        with nogil:
            yes = gxnor_isa_kernels(isa).finite(&values[0], 0, values.shape[0])
    return yes != 0


def adam(int isa, float[::1] gradient, float[::1] first_moment, float[::1] second_moment,
         tuple numbers, int64_t first, int64_t last):
    """Turn gradients to increments, and move both moments, in place."""
    cdef gxnor_adam_rule rule
    (rule.keep1, rule.take1, rule.keep2, rule.take2, rule.step, rule.epsilon) = numbers
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).adam(&gradient[0], &first_moment[0], &second_moment[0], &rule,
                                        first, last)


def signal_largest(int isa, const float[::1] e, int64_t first, int64_t last):
    """Bits of the largest magnitude of elements first .. last - 1."""
    cdef int64_t bits = 0
    if first < last:
        with nogil:
            bits = gxnor_isa_kernels(isa).signal_largest(&e[0], first, last)
    return bits


def signal_round(int isa, uint8_t[::1] q, const float[::1] e, float scale, int bits,
                 int64_t first, int64_t last):
    """Round elements first .. last - 1 to integers, and count those that do not fit."""
    cdef int64_t outside = 0
    if first < last:
        with nogil:
            outside = gxnor_isa_kernels(isa).signal_round(&q[0], &e[0], scale, bits, first, last)
    return outside


def signal_lay_out(int isa, uint32_t[::1] out, int64_t[::1] shifts, const int8_t[::1] W, tuple numbers,
                   int64_t first, int64_t last):
    """Lay blocks first .. last - 1 of weights out."""
    cdef gxnor_signal_weights w
    (w.lanes, w.depth, w.kernel_height, w.kernel_width, w.start, w.lane_step, w.depth_step,
     w.row_step, w.column_step, w.bytes) = numbers
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).signal_lay_out(&out[0], &shifts[0], &W[0], &w, first, last)


def signal_sums(int isa, uint8_t[::1] out, uint8_t[::1] scratch, const uint8_t[::1] images,
                const uint32_t[::1] weights, const int64_t[::1] shifts, tuple numbers,
                float scale, int64_t first, int64_t last):
    """Convolve images first .. last - 1."""
    cdef gxnor_signal_sums s
    (s.height, s.width, s.depth, s.lanes, s.kernel_height, s.kernel_width, s.top, s.left, s.rows,
     s.columns, s.groups, s.images, s.bytes, s.whole, s.copies, s.spreads) = numbers
    s.scale = scale
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).signal_sums(&out[0], &scratch[0], &images[0],
                                               <const uint8_t *>&weights[0], &shifts[0], &s,
                                               first, last)


cdef gxnor_signal_gradient _gradient(tuple numbers):
    cdef gxnor_signal_gradient s
    (s.places, s.rows, s.columns, s.filters, s.height, s.width, s.channels, s.kernel_height,
     s.kernel_width, s.padding, s.chunk, s.limit, s.q_bytes, s.Y_bytes) = numbers
    s.scale = 1
    return s


def signal_sizes(tuple numbers):
    """Panels of a gradient, and bytes of scratch memory."""
    cdef gxnor_signal_gradient s = _gradient(numbers)
    return gxnor_signal_panels(&s), gxnor_signal_scratch(&s)


def signal_gradient(int isa, float[::1] out, uint8_t[::1] scratch, const uint8_t[::1] q,
                    const uint8_t[::1] Y, tuple numbers, float scale, int64_t first, int64_t last):
    """Sum panels first .. last - 1 of a gradient up."""
    cdef gxnor_signal_gradient s = _gradient(numbers)
    s.scale = scale
    if first < last:
        with nogil:
            gxnor_isa_kernels(isa).signal_gradient(&out[0], &scratch[0], &q[0], &Y[0], &s, first,
                                                   last)
