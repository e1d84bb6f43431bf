# cython: show_performance_hints=False
"""The C kernels as Python calls: no checks but those of types; gxnor_ref.kernels makes the others.

`_native.pyi` has the types of all that is here; a test compares the two.
"""

from cpython.pythread cimport (
    PyThread_acquire_lock, PyThread_allocate_lock, PyThread_free_lock, PyThread_release_lock,
    PyThread_type_lock, WAIT_LOCK
)
from libc.stdint cimport (
    int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t
)


cdef extern from "build.h":
    const char *gxnor_build_compiler()
    uint32_t gxnor_build_c_standard()
    const char *gxnor_build_flags()


cdef extern from "pythread.h" nogil:
    int PyThread_acquire_lock_timed(PyThread_type_lock, long long microseconds, int interrupts)

cdef extern from "gxnor.h" nogil:
    ctypedef struct gxnor_geometry:
        int64_t height, width, depth
        int64_t filters, kernel_height, kernel_width, stride
        int64_t rows, columns

    ctypedef struct gxnor_padding:
        int64_t images, height, width, depth, padding

    ctypedef struct gxnor_winograd:
        pass

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
        int32_t kind, out_kind
        int64_t channels, out_padding, out_bytes, out_start

    ctypedef struct gxnor_stage_scratch:
        int32_t *sums
        int8_t *levels
        uint8_t *room

    ctypedef struct gxnor_pixel_layout:
        int64_t channels, height, width, padding, copies, ones

    ctypedef struct gxnor_forward:
        gxnor_pixel_layout pixels
        const gxnor_stage *stages
        const int64_t *firsts
        const int64_t *offsets
        int64_t layers, count, members, passes, scratch

    ctypedef struct gxnor_forward_memory:
        const uint8_t *pixels
        uint8_t *images
        uint8_t *scratch
        int32_t *sums
        uint32_t *team

    ctypedef void (*gxnor_work)(void *, int64_t) noexcept

    ctypedef struct gxnor_helper:
        pass

    ctypedef struct gxnor_patches:
        int64_t height, width, channels, kernel_height, kernel_width, padding, rows, columns

    ctypedef struct gxnor_blocks:
        int64_t height, width, channels, side

    ctypedef struct gxnor_steps:
        const float *begins
        const float *ends
        int64_t count
        double height, half_width
        int32_t lowest, step

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
        int64_t groups, parts, images
        float scale
        int32_t bytes, whole, copies, spreads

    ctypedef struct gxnor_signal_weights:
        int64_t lanes, depth, kernel_height, kernel_width
        int64_t start, lane_step, depth_step, row_step, column_step
        int32_t bytes

    ctypedef struct gxnor_signal_gradient:
        int64_t places, rows, columns, filters
        int64_t height, width, channels, kernel_height, kernel_width, padding
        int64_t chunk, limit, parts
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
        void (*winograd_filters)(uint8_t *, const void *, const gxnor_winograd *, int64_t,
                                 int64_t) noexcept nogil
        void (*conv_winograd)(int32_t *, const void *, const uint8_t *, const gxnor_winograd *,
                              uint8_t *, int64_t, int64_t) noexcept nogil
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
        void (*to_float32)(int32_t *, float, int64_t, int64_t) noexcept nogil
        void (*max_pool)(float *, const float *, const gxnor_blocks *, int64_t,
                         int64_t) noexcept nogil
        void (*max_pool_backward)(float *, const float *, const float *, const gxnor_blocks *,
                                  int64_t, int64_t) noexcept nogil
        int64_t (*phi_r)(float *, const float *, const gxnor_steps *, int64_t,
                         int64_t) noexcept nogil
        void (*window)(float *, const float *, const gxnor_steps *, int64_t,
                       int64_t) noexcept nogil
        void (*channel_sums)(float *, const float *, int64_t, int64_t, int64_t,
                             int64_t) noexcept nogil
        void (*channel_squares)(float *, const float *, const gxnor_norm *, int64_t, int64_t,
                                int64_t) noexcept nogil
        void (*channel_products)(float *, float *, const float *, const float *,
                                 const gxnor_norm *, int64_t, int64_t, int64_t) noexcept nogil
        void (*normalize)(float *, const float *, const gxnor_norm *, int64_t,
                          int64_t) noexcept nogil
        void (*normalize_backward)(float *, const float *, const gxnor_norm *, int64_t,
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
                            const gxnor_steps *, int64_t, int64_t) noexcept nogil
        int32_t (*norm_window)(float *, const int32_t *, const gxnor_norm *, const gxnor_steps *,
                               int64_t, int64_t) noexcept nogil
        void (*signal_moments)(int64_t *, int64_t *, const float *, const int32_t *,
                               const gxnor_norm *, int64_t, int64_t) noexcept nogil
        int32_t (*norm_signal)(float *, const int32_t *, const gxnor_norm *, int64_t,
                               int64_t) noexcept nogil
        int64_t (*adam_misfits)(const float *, const float *, const float *, float, int64_t,
                                int64_t) noexcept nogil
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
    void gxnor_pad(uint8_t *, const uint8_t *, const gxnor_padding *)
    void gxnor_pad_binary(uint64_t *, const uint64_t *, const gxnor_padding *)
    void gxnor_block_filters(uint64_t *, const uint64_t *, int64_t, int64_t, int64_t)
    void gxnor_block_levels(uint8_t *, const int8_t *, const int32_t *, int64_t, int64_t)
    void gxnor_pair_images(uint8_t *, const uint64_t *, int64_t)
    void gxnor_pair_filters(uint8_t *, const uint64_t *, int64_t, int64_t)
    int64_t gxnor_signal_panels(const gxnor_signal_gradient *)
    int64_t gxnor_signal_scratch(const gxnor_signal_gradient *)
    int64_t gxnor_stage_sums(const gxnor_kernels *, const gxnor_stage *)
    int64_t gxnor_stage_room(const gxnor_kernels *, const gxnor_stage *)
    gxnor_winograd gxnor_winograd_of(const gxnor_kernels *, const gxnor_geometry *, int64_t,
                                     int32_t)
    int64_t gxnor_winograd_room(const gxnor_winograd *)
    int64_t gxnor_winograd_bytes(const gxnor_winograd *)
    void gxnor_stage_run(const gxnor_kernels *, const gxnor_stage *, uint8_t *, const uint8_t *,
                         const gxnor_stage_scratch *, int64_t, int64_t) noexcept
    void gxnor_pixels(uint8_t *, const uint8_t *, const gxnor_pixel_layout *, int64_t,
                      int64_t) noexcept
    int64_t gxnor_forward_scratch(const gxnor_kernels *, const gxnor_stage *, int64_t)
    void gxnor_forward_begin(const gxnor_forward_memory *) noexcept
    int32_t gxnor_forward_lead(const gxnor_kernels *, const gxnor_forward *,
                               const gxnor_forward_memory *) noexcept
    int32_t gxnor_forward_help(const gxnor_kernels *, const gxnor_forward *,
                               const gxnor_forward_memory *, int64_t) noexcept
    void gxnor_rest(int64_t) noexcept
    int32_t gxnor_helper_serve(gxnor_helper *, int64_t) noexcept
    uint32_t gxnor_helper_post(gxnor_helper *, gxnor_work, void *, int64_t, int32_t *) noexcept
    int32_t gxnor_helper_end(gxnor_helper *, uint32_t) noexcept


ctypedef fused state:
    uint8_t
    uint16_t


ctypedef fused real:
    float
    double


ctypedef fused signal:
    int8_t
    int16_t


# A named tuple of gxnor_ref.kernels.structs becomes a struct by the names of its fields. The
# pointers of some stay good as long as the tuple does, which holds the arrays.

cdef gxnor_winograd _winograd(const gxnor_kernels *kernels, geometry, int64_t channels,
                              int32_t kind):
    cdef gxnor_geometry g = geometry._asdict()
    return gxnor_winograd_of(kernels, &g, channels, kind)


cdef gxnor_stage _stage(layer):
    cdef gxnor_stage s
    cdef const uint8_t[::1] filters = layer.filters
    cdef const int32_t[:, ::1] values = layer.thresholds.values
    cdef const int32_t[::1] masks = layer.thresholds.masks
    s.g = layer.g._asdict()
    s.thresholds.values = &values[0, 0] if values.shape[0] else NULL
    s.thresholds.masks = &masks[0]
    s.thresholds.count, s.thresholds.channels = values.shape[0], values.shape[1]
    s.thresholds.pool, s.thresholds.step = layer.thresholds.pool, layer.thresholds.step
    s.thresholds.lowest = layer.thresholds.lowest
    s.filters, s.kind, s.out_kind = &filters[0], layer.kind, layer.out_kind
    s.channels, s.out_padding = layer.channels, layer.out_padding
    s.out_bytes, s.out_start = layer.out_bytes, layer.out_start
    return s


cdef gxnor_steps _steps(steps):
    cdef gxnor_steps s
    cdef const float[::1] begins = steps.begins, ends = steps.ends
    s.begins, s.count = &begins[0], begins.shape[0]
    s.ends = &ends[0] if ends.shape[0] else NULL
    s.height, s.half_width, s.lowest, s.step = (
        steps.height, steps.half_width, steps.lowest, steps.step
    )
    return s


cdef gxnor_norm _norm(norm):
    cdef gxnor_norm n
    cdef const float[:, ::1] rows = norm.constants
    n.mean, n.scale, n.beta, n.inverse = &rows[0, 0], &rows[1, 0], &rows[2, 0], &rows[3, 0]
    n.e_mean, n.product_mean, n.channels = &rows[4, 0], &rows[5, 0], rows.shape[1]
    n.unit, n.quantum, n.inverse_quantum = norm.unit, norm.quantum, norm.inverse_quantum
    return n


cdef class Kernels:
    """The kernels of one instruction set, by its number, and what does not depend on that.

    A method that takes `first` and `last` works on outputs or elements first .. last - 1, at least
    one, and lets go of the interpreter lock meanwhile.
    """

    cdef const gxnor_kernels *kernels
    cdef readonly str name

    def __cinit__(self, int isa):
        if not 0 <= isa < gxnor_isa_count():
            raise ValueError(f"isa is {isa}; expected one of {gxnor_isa_count()} numbers")
        self.kernels = gxnor_isa_kernels(isa)
        self.name = self.kernels.name.decode()

    @staticmethod
    def names():
        """Names of the instruction sets compiled in."""
        return [gxnor_isa_kernels(isa).name.decode() for isa in range(gxnor_isa_count())]

    @staticmethod
    def runs(int32_t isa):
        """Whether this machine runs one of them."""
        return gxnor_isa_usable(isa) != 0

    @staticmethod
    def compiler():
        """Name and version of the compiler."""
        return gxnor_build_compiler().decode("ascii")

    @staticmethod
    def c_standard():
        """C standard as a year and a month, yyyymm."""
        return gxnor_build_c_standard()

    @staticmethod
    def flags():
        """Flags that setup.py gave."""
        return gxnor_build_flags().decode("ascii")

    def formulas(self):
        """Names of the formulas that the instruction set has."""
        names = ["gates", "products"]
        if self.kernels.conv_pairs != NULL:
            names.append("pairs")
        if self.kernels.conv_winograd != NULL:
            names.append("winograd")
        return names

    @staticmethod
    def philox(const uint64_t[::1] counter, const uint64_t[::1] key, uint64_t[::1] out):
        """Write four words of Philox4x64-10."""
        gxnor_philox(&out[0], &counter[0], &key[0])

    def pack_ternary(self, uint64_t[::1] out, const int8_t[::1] trits, int64_t channels,
                     int64_t first, int64_t last):
        """Pack rows of `channels` trits to pairs of words."""
        cdef int64_t words = (channels + 63) // 64 * 2
        with nogil:
            self.kernels.pack_ternary(&out[0] + first * words, &trits[0] + first * channels,
                                      last - first, channels)

    def pack_binary(self, uint64_t[::1] out, const int8_t[::1] signs, int64_t channels,
                    int64_t first, int64_t last):
        """Pack rows of `channels` signs to words."""
        cdef int64_t words = (channels + 63) // 64
        with nogil:
            self.kernels.pack_binary(&out[0] + first * words, &signs[0] + first * channels,
                                     last - first, channels)

    def pack_states(self, uint64_t[::1] out, const float[::1] states, int64_t channels,
                    bint binary, int64_t first, int64_t last):
        """Pack rows of states, and count those that are not trits or signs."""
        cdef int64_t others
        with nogil:
            others = self.kernels.pack_states(&out[0], &states[0], channels, binary, first,
                                              last)
        return others

    def pack_filters(self, uint64_t[::1] out, const uint8_t[::1] n, int64_t channels,
                     int64_t places, bint binary, int64_t first, int64_t last):
        """Pack filters of state indices."""
        with nogil:
            self.kernels.pack_filters(&out[0], &n[0], channels, places, binary, first, last)

    @staticmethod
    def pad(uint8_t[::1] out, const uint8_t[::1] images, padding):
        """Copy images of bytes into the middle of zeroed ones."""
        cdef gxnor_padding p = padding._asdict()
        if images.shape[0]:
            with nogil:
                gxnor_pad(&out[0], &images[0], &p)

    @staticmethod
    def pad_binary(uint64_t[::1] out, const uint64_t[::1] images, padding):
        """Copy binary images into the middle of zeroed ternary ones."""
        cdef gxnor_padding p = padding._asdict()
        if images.shape[0]:
            with nogil:
                gxnor_pad_binary(&out[0], &images[0], &p)

    @staticmethod
    def block_filters(uint64_t[::1] out, const uint64_t[::1] filters, int64_t count,
                      int64_t units, int64_t planes):
        """Lay packed filters out in blocks."""
        if filters.shape[0]:
            gxnor_block_filters(&out[0], &filters[0], count, units, planes)

    @staticmethod
    def block_levels(uint8_t[::1] out, const int8_t[::1] filters, const int32_t[::1] starts,
                     int64_t count, int64_t groups):
        """Lay levels of filters out in blocks."""
        if filters.shape[0]:
            gxnor_block_levels(&out[0], &filters[0], &starts[0], count, groups)

    @staticmethod
    def pair_images(uint8_t[::1] out, const uint64_t[::1] images):
        """Turn the units of padded images to bytes, one for each pair of channels."""
        if images.shape[0]:
            with nogil:
                gxnor_pair_images(&out[0], &images[0], images.shape[0] // 2)

    @staticmethod
    def pair_filters(uint8_t[::1] out, const uint64_t[::1] blocks, int64_t count, int64_t units):
        """Turn blocks of ternary filters to bytes, one for each pair of channels."""
        gxnor_pair_filters(&out[0], &blocks[0], count, units)

    def conv_ternary(self, int32_t[::1] out, const uint64_t[::1] images,
                     const uint64_t[::1] filters, geometry, int64_t first, int64_t last):
        """Gated XNOR convolution with ternary filters."""
        cdef gxnor_geometry g = geometry._asdict()
        with nogil:
            self.kernels.conv_ternary(&out[0], &images[0], &filters[0], &g, first, last)

    def conv_binary(self, int32_t[::1] out, const uint64_t[::1] images,
                    const uint64_t[::1] filters, geometry, int64_t first, int64_t last):
        """Gated XNOR convolution with binary filters."""
        cdef gxnor_geometry g = geometry._asdict()
        with nogil:
            self.kernels.conv_binary(&out[0], &images[0], &filters[0], &g, first, last)

    def conv_pairs(self, int32_t[::1] out, const uint8_t[::1] images, const uint8_t[::1] filters,
                   geometry, int64_t first, int64_t last):
        """Convolution of pairs of trits; the instruction set has one."""
        cdef gxnor_geometry g = geometry._asdict()
        with nogil:
            self.kernels.conv_pairs(&out[0], &images[0], &filters[0], &g, first, last)

    def winograd_bytes(self, geometry, int64_t channels, int32_t kind):
        """Bytes of transformed filters, and of the room that a convolution with them needs."""
        cdef gxnor_winograd s = _winograd(self.kernels, geometry, channels, kind)
        return gxnor_winograd_bytes(&s), gxnor_winograd_room(&s)

    def winograd_filters(self, uint8_t[::1] out, const uint8_t[::1] blocks, geometry,
                         int64_t channels, int32_t kind, int64_t first, int64_t last):
        """Transform blocks of filters; the instruction set can."""
        cdef gxnor_winograd s = _winograd(self.kernels, geometry, channels, kind)
        with nogil:
            self.kernels.winograd_filters(&out[0], &blocks[0], &s, first, last)

    def conv_winograd(self, int32_t[::1] out, const uint8_t[::1] images,
                      const uint8_t[::1] filters, geometry, int64_t channels, int32_t kind,
                      uint8_t[::1] room, int64_t first, int64_t last):
        """Convolution by tiles; the instruction set has one."""
        cdef gxnor_winograd s = _winograd(self.kernels, geometry, channels, kind)
        with nogil:
            self.kernels.conv_winograd(&out[0], &images[0], &filters[0], &s, &room[0], first,
                                       last)

    def conv_levels(self, int32_t[::1] out, const uint8_t[::1] images, const uint8_t[::1] filters,
                    geometry, int64_t first, int64_t last):
        """Convolution of levels."""
        cdef gxnor_geometry g = geometry._asdict()
        with nogil:
            self.kernels.conv_levels(&out[0], &images[0], &filters[0], &g, first, last)

    def transition(self, state[::1] states, const real[::1] increments, rule, int64_t first,
                   int64_t last):
        """Move states in place, and count those that changed."""
        cdef gxnor_transition_rule r = rule._asdict()
        cdef int64_t changed
        with nogil:
            if real is float:
                changed = self.kernels.transition_f32(&states[0], &increments[0], &r, first,
                                                      last)
            else:
                changed = self.kernels.transition_f64(&states[0], &increments[0], &r, first,
                                                      last)
        return changed

    def transition_misfits(self, const state[::1] states, const real[::1] increments, int N,
                           int64_t first, int64_t last):
        """0 if all are states of Z_N and finite increments."""
        cdef int64_t misfits
        with nogil:
            if real is float:
                misfits = self.kernels.transition_misfits_f32(&states[0], &increments[0], N,
                                                              first, last)
            else:
                misfits = self.kernels.transition_misfits_f64(&states[0], &increments[0], N,
                                                              first, last)
        return misfits

    def stage_room(self, layer):
        """Number of sums that one pass of a stage keeps, and of bytes that it makes of images."""
        cdef gxnor_stage s = _stage(layer)
        return gxnor_stage_sums(self.kernels, &s), gxnor_stage_room(self.kernels, &s)

    def stage(self, uint8_t[::1] out, const uint8_t[::1] images, layer, scratch, int64_t first,
              int64_t last):
        """Convolve, pool, threshold and pack pooled rows."""
        cdef gxnor_stage s = _stage(layer)
        cdef int32_t[::1] sums = scratch.sums
        cdef int8_t[::1] levels = scratch.levels
        cdef uint8_t[::1] room = scratch.room
        cdef gxnor_stage_scratch own
        own.sums, own.levels = &sums[0], &levels[0]
        own.room = &room[0] if room.shape[0] else NULL
        with nogil:
            gxnor_stage_run(self.kernels, &s, &out[0], &images[0], &own, first, last)

    @staticmethod
    def pixels(uint8_t[::1] out, const uint8_t[::1] images, layout, int64_t first, int64_t last):
        """Lay the pixels of images out for a first layer."""
        cdef gxnor_pixel_layout p = layout._asdict()
        if first < last:
            with nogil:
                gxnor_pixels(&out[0], &images[0], &p, first, last)

    def forward(self, layout, layers, const int64_t[::1] offsets, int64_t count, int64_t members,
                int64_t passes=1):
        """A forward pass of `count` images, whose layers read their images at the offsets.

        Each layer is a list of its sections. All threads share one pass; of several, one thread
        computes each, from images of its own, which lie the last offset apart.
        """
        return Forward(self, layout, layers, offsets, count, members, passes)

    @staticmethod
    def helper():
        """A helper that is asleep, for a thread that calls its `serve`."""
        return Helper()

    @staticmethod
    def rest(int64_t turns):
        """Spend so many turns of a helper that waits for work."""
        with nogil:
            gxnor_rest(turns)

    def im2col(self, float[::1] out, const float[::1] images, patches, int64_t first,
               int64_t last):
        """Lay the patches of images out."""
        cdef gxnor_patches p = patches._asdict()
        with nogil:
            self.kernels.im2col(&out[0], &images[0], &p, first, last)

    def col2im(self, float[::1] out, const float[::1] rows, patches, int64_t first, int64_t last):
        """Add patches onto images."""
        cdef gxnor_patches p = patches._asdict()
        with nogil:
            self.kernels.col2im(&out[0], &rows[0], &p, first, last)

    def filter_rows(self, float[::1] out, const uint8_t[::1] n, const float[::1] states,
                    int64_t channels, int64_t places, int64_t first, int64_t last):
        """Look up the states of filters, channels innermost."""
        with nogil:
            self.kernels.filter_rows(&out[0], &n[0], &states[0], channels, places, first, last)

    def filters_of(self, float[::1] out, const float[::1] rows, int64_t channels, int64_t places,
                   int64_t first, int64_t last):
        """Move the channels of filters outside."""
        with nogil:
            self.kernels.filters_of(&out[0], &rows[0], channels, places, first, last)

    def to_float32(self, int32_t[::1] sums, float unit, int64_t first, int64_t last):
        """Turn sums to float32 numbers, in place."""
        with nogil:
            self.kernels.to_float32(&sums[0], unit, first, last)

    def max_pool(self, float[::1] out, const float[::1] x, blocks, int64_t first, int64_t last):
        """Find the largest of each block of images."""
        cdef gxnor_blocks b = blocks._asdict()
        with nogil:
            self.kernels.max_pool(&out[0], &x[0], &b, first, last)

    def max_pool_backward(self, float[::1] out, const float[::1] e, const float[::1] x, blocks,
                          int64_t first, int64_t last):
        """Give error signals to the first of the largest."""
        cdef gxnor_blocks b = blocks._asdict()
        with nogil:
            self.kernels.max_pool_backward(&out[0], &e[0], &x[0], &b, first, last)

    def phi_r(self, float[::1] out, const float[::1] x, steps, int64_t first, int64_t last):
        """Quantize elements, and count those that are not numbers."""
        cdef gxnor_steps s = _steps(steps)
        cdef int64_t nans
        with nogil:
            nans = self.kernels.phi_r(&out[0], &x[0], &s, first, last)
        return nans

    def window(self, float[::1] e, const float[::1] x, steps, int64_t first, int64_t last):
        """Multiply error signals by pulses, in place."""
        cdef gxnor_steps s = _steps(steps)
        with nogil:
            self.kernels.window(&e[0], &x[0], &s, first, last)

    def channel_sums(self, float[::1] sums, const float[::1] x, int64_t channels, int64_t first,
                     int64_t last):
        """Add up the places of images; `sums` has a row for each image."""
        cdef int64_t places = x.shape[0] // sums.shape[0]
        with nogil:
            self.kernels.channel_sums(&sums[0], &x[0], places, channels, first, last)

    def channel_squares(self, float[::1] sums, const float[::1] x, norm, int64_t first,
                        int64_t last):
        """Add up the squares of differences from the mean."""
        cdef gxnor_norm n = _norm(norm)
        cdef int64_t places = x.shape[0] // sums.shape[0]
        with nogil:
            self.kernels.channel_squares(&sums[0], &x[0], &n, places, first, last)

    def channel_products(self, float[::1] sums, float[::1] products, const float[::1] e,
                         const float[::1] x, norm, int64_t first, int64_t last):
        """Add up error signals, and their products with the normalized x."""
        cdef gxnor_norm n = _norm(norm)
        cdef int64_t places = x.shape[0] // sums.shape[0]
        with nogil:
            self.kernels.channel_products(&sums[0], &products[0], &e[0], &x[0], &n, places,
                                          first, last)

    def normalize(self, float[::1] y, const float[::1] x, norm, int64_t first, int64_t last):
        """Normalize places."""
        cdef gxnor_norm n = _norm(norm)
        with nogil:
            self.kernels.normalize(&y[0], &x[0], &n, first, last)

    def normalize_backward(self, float[::1] e, const float[::1] x, norm, int64_t first,
                           int64_t last):
        """Turn error signals of places to those below, in place."""
        cdef gxnor_norm n = _norm(norm)
        with nogil:
            self.kernels.normalize_backward(&e[0], &x[0], &n, first, last)

    def pool_sums(self, int32_t[::1] out, uint8_t[::1] chosen, const int32_t[::1] X, blocks,
                  int64_t first, int64_t last):
        """Find the largest sum of each block of images, and its place."""
        cdef gxnor_blocks b = blocks._asdict()
        with nogil:
            self.kernels.pool_sums(&out[0], &chosen[0], &X[0], &b, first, last)

    def unpool(self, signal[::1] out, const signal[::1] q, const uint8_t[::1] chosen, blocks,
               int64_t first, int64_t last):
        """Give the signal of each block to the place that was chosen."""
        cdef gxnor_blocks b = blocks._asdict()
        with nogil:
            if signal is int8_t:
                self.kernels.unpool_i8(&out[0], &q[0], &chosen[0], &b, first, last)
            else:
                self.kernels.unpool_i16(&out[0], &q[0], &chosen[0], &b, first, last)

    def moments(self, int64_t[:, ::1] sums, const int32_t[::1] X, int64_t first, int64_t last):
        """Add X and X^2 of places to the two rows of `sums`."""
        with nogil:
            self.kernels.moments(&sums[0, 0], &sums[1, 0], &X[0], sums.shape[1], first, last)

    def norm_states(self, int8_t[::1] levels, int64_t[::1] counts, const int32_t[::1] X, norm,
                    steps, int64_t first, int64_t last):
        """Normalize places and quantize; count zeros, and what is not a number."""
        cdef gxnor_norm n = _norm(norm)
        cdef gxnor_steps s = _steps(steps)
        with nogil:
            self.kernels.norm_states(&levels[0], &counts[0], &X[0], &n, &s, first, last)

    def norm_window(self, float[::1] e, const int32_t[::1] X, norm, steps, int64_t first,
                    int64_t last):
        """Multiply error signals by pulses, in place; bits of the largest magnitude."""
        cdef gxnor_norm n = _norm(norm)
        cdef gxnor_steps s = _steps(steps)
        cdef int32_t largest
        with nogil:
            largest = self.kernels.norm_window(&e[0], &X[0], &n, &s, first, last)
        return largest

    def signal_moments(self, int64_t[:, ::1] sums, const float[::1] e, const int32_t[::1] X, norm,
                       int64_t first, int64_t last):
        """Add the signal of places, and its products with X, to two rows."""
        cdef gxnor_norm n = _norm(norm)
        with nogil:
            self.kernels.signal_moments(&sums[0, 0], &sums[1, 0], &e[0], &X[0], &n, first,
                                        last)

    def norm_signal(self, float[::1] e, const int32_t[::1] X, norm, int64_t first, int64_t last):
        """Turn error signals of places to those below, in place; bits of the largest magnitude."""
        cdef gxnor_norm n = _norm(norm)
        cdef int32_t largest
        with nogil:
            largest = self.kernels.norm_signal(&e[0], &X[0], &n, first, last)
        return largest

    def adam_misfits(self, const float[::1] gradient, const float[::1] first_moment,
                     const float[::1] second_moment, float largest, int64_t first, int64_t last):
        """0 if no number is larger than `largest`, and all second moments are finite and >= 0."""
        cdef int64_t misfits
        with nogil:
            misfits = self.kernels.adam_misfits(&gradient[0], &first_moment[0], &second_moment[0],
                                                largest, first, last)
        return misfits

    def adam(self, float[::1] gradient, float[::1] first_moment, float[::1] second_moment, rule,
             int64_t first, int64_t last):
        """Turn gradients to increments, and move both moments, in place."""
        cdef gxnor_adam_rule r = rule._asdict()
        with nogil:
            self.kernels.adam(&gradient[0], &first_moment[0], &second_moment[0], &r, first,
                              last)

    def signal_largest(self, const float[::1] e, int64_t first, int64_t last):
        """Bits of the largest magnitude of elements."""
        cdef int64_t bits
        with nogil:
            bits = self.kernels.signal_largest(&e[0], first, last)
        return bits

    def signal_round(self, uint8_t[::1] q, const float[::1] e, float scale, int bits,
                     int64_t first, int64_t last):
        """Round elements to integers, and count those that do not fit."""
        cdef int64_t outside
        with nogil:
            outside = self.kernels.signal_round(&q[0], &e[0], scale, bits, first, last)
        return outside

    def signal_lay_out(self, uint32_t[::1] out, int64_t[::1] shifts, const int8_t[::1] W, weights,
                       int64_t first, int64_t last):
        """Lay blocks of weights out."""
        cdef gxnor_signal_weights w = weights._asdict()
        with nogil:
            self.kernels.signal_lay_out(&out[0], &shifts[0], &W[0], &w, first, last)

    def signal_sums(self, uint8_t[::1] out, uint8_t[::1] scratch, const uint8_t[::1] images,
                    const uint32_t[::1] weights, const int64_t[::1] shifts, sums, int64_t first,
                    int64_t last):
        """Convolve images."""
        cdef gxnor_signal_sums s = sums._asdict()
        with nogil:
            self.kernels.signal_sums(&out[0], &scratch[0], &images[0],
                                     <const uint8_t *>&weights[0], &shifts[0], &s, first, last)

    @staticmethod
    def signal_sizes(gradient):
        """Panels of a gradient, and bytes of scratch memory."""
        cdef gxnor_signal_gradient s = gradient._asdict()
        return gxnor_signal_panels(&s), gxnor_signal_scratch(&s)

    def signal_gradient(self, float[::1] out, uint8_t[::1] scratch, const uint8_t[::1] q,
                        const uint8_t[::1] Y, gradient, int64_t first, int64_t last):
        """Sum up panels of a gradient."""
        cdef gxnor_signal_gradient s = gradient._asdict()
        with nogil:
            self.kernels.signal_gradient(&out[0], &scratch[0], &q[0], &Y[0], &s, first, last)


cdef class Forward:
    """A forward pass of packed inference, on one instruction set and for one number of images."""

    cdef const gxnor_kernels *kernels
    cdef gxnor_forward f
    cdef uint8_t[::1] stages, firsts
    cdef const int64_t[::1] offsets
    cdef object layers

    def __cinit__(self, Kernels kernels, layout, layers, const int64_t[::1] offsets, int64_t count,
                  int64_t members, int64_t passes):
        cdef gxnor_stage stage
        cdef Py_ssize_t at = 0, layer
        self.kernels, self.layers, self.offsets = kernels.kernels, layers, offsets
        self.stages = bytearray(sum(map(len, layers)) * sizeof(gxnor_stage))
        self.firsts = bytearray((len(layers) + 1) * sizeof(int64_t))
        for layer, sections in enumerate(layers):
            for section in sections:
                stage = _stage(section)
                (<gxnor_stage *> &self.stages[0])[at] = stage
                at += 1
            (<int64_t *> &self.firsts[0])[layer + 1] = at
        self.f.pixels = layout._asdict()
        self.f.stages, self.f.offsets = <gxnor_stage *> &self.stages[0], &self.offsets[0]
        self.f.firsts = <int64_t *> &self.firsts[0]
        self.f.layers, self.f.count, self.f.members = len(layers), count, members
        self.f.passes = passes
        self.f.scratch = gxnor_forward_scratch(self.kernels, self.f.stages, at)

    @property
    def scratch(self):
        """Bytes of scratch memory, of all members."""
        return self.f.members * self.f.scratch

    def begin(self, sums, memory, pixels):
        """Begin a pass, which one thread then leads, and helpers may help with."""
        return Pass(self, sums, memory, pixels)


cdef struct parts:
    const gxnor_kernels *kernels
    const gxnor_forward *f
    gxnor_forward_memory m


cdef class Pass:
    """One forward pass, with pixels, sums, and memory that no other pass uses."""

    cdef parts own
    cdef object holds

    def __cinit__(self, Forward forward, int32_t[::1] sums, memory, const uint8_t[::1] pixels):
        # A single layer without pixels only reads its images, which may be read-only.
        cdef const uint8_t[::1] images = memory.images
        cdef uint8_t[::1] scratch = memory.scratch
        cdef uint32_t[::1] team = memory.team
        self.holds = forward, sums, memory, pixels
        self.own.kernels, self.own.f = forward.kernels, &forward.f
        self.own.m.pixels, self.own.m.sums = &pixels[0], &sums[0]
        self.own.m.images = <uint8_t *> &images[0]
        self.own.m.scratch, self.own.m.team = &scratch[0], &team[0]
        gxnor_forward_begin(&self.own.m)

    def lead(self):
        """Compute, and return whether the sums are there; False after a long wait for others."""
        cdef bint is_done
        with nogil:
            is_done = gxnor_forward_lead(self.own.kernels, self.own.f, &self.own.m)
        return is_done


# A helper that waits for long, since the lead of the pass has lost its CPU, naps between two looks:
# it waits for a lock that nobody releases. After so many naps it gives up, since then the lead has
# been interrupted for good.
cdef enum:
    NAPS = 250
    NAP_MICROSECONDS = 100
cdef PyThread_type_lock _never = PyThread_allocate_lock()
if _never is NULL:
    raise MemoryError
PyThread_acquire_lock(_never, WAIT_LOCK)


cdef void _help(void *own, int64_t member) noexcept nogil:
    cdef parts *p = <parts *> own
    cdef int _nap
    for _nap in range(NAPS):
        if gxnor_forward_help(p.kernels, p.f, &p.m, member):
            return
        PyThread_acquire_lock_timed(_never, NAP_MICROSECONDS, 0)


cdef void _call(void *work, int64_t member) noexcept with gil:
    (<object> work)(member)


cdef class Helper:
    """What a thread that helps shares with those who give it work.

    Whoever gives it work holds the interpreter lock, so only one does so at a time.
    """

    cdef gxnor_helper h
    cdef PyThread_type_lock gate
    cdef object work
    cdef uint32_t number

    def __cinit__(self):
        self.gate = PyThread_allocate_lock()
        if self.gate is NULL:
            raise MemoryError
        PyThread_acquire_lock(self.gate, WAIT_LOCK)

    def __dealloc__(self):
        if self.gate is not NULL:
            PyThread_free_lock(self.gate)

    def serve(self, int64_t turns):
        """Do all work that comes, until `stop`; sleep when none comes for so many turns."""
        cdef bint goes_on = True
        with nogil:
            while goes_on:
                PyThread_acquire_lock(self.gate, WAIT_LOCK)
                goes_on = gxnor_helper_serve(&self.h, turns)

    def post(self, work, int64_t member, bint wakes, list team):
        """Give it a `Pass` to help with, or what it shall call with its number in the team.

        If it takes the work, it is put into the team, with the number of the work. It does not if
        it has some already, or if it sleeps and is not to be woken.
        """
        cdef bint is_pass = type(work) is Pass
        cdef void *own = &(<Pass> work).own if is_pass else <void *> work
        cdef int32_t sleeps = wakes
        cdef uint32_t number
        number = gxnor_helper_post(&self.h, _help if is_pass else _call, own, member, &sleeps)
        if number == 0:
            return
        # The end of the work before may run any code, so it comes last.
        _before, self.work, self.number = self.work, work, number
        team.append((self, number))
        if sleeps:
            PyThread_release_lock(self.gate)

    def end(self, uint32_t number):
        """Take work back that has not begun, or wait for its end; False after a long wait."""
        cdef bint is_done
        with nogil:
            is_done = gxnor_helper_end(&self.h, number)
        if is_done and self.number == number:
            self.work = None
        return is_done

    def stop(self):
        """Let `serve` return; False if there is work."""
        cdef int32_t sleeps = True
        if gxnor_helper_post(&self.h, NULL, NULL, 0, &sleeps) == 0:
            return False
        if sleeps:
            PyThread_release_lock(self.gate)
        return True
