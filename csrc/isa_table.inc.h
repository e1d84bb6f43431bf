/* The table of one instruction set; included at the end of its file. Needs: NAME(x), ISA_NAME. */

#ifndef WINOGRAD_PASS
#define WINOGRAD_PASS {.bytes = 640 * 1024, .together = 8, .least = 24, .most = 96}
#endif

const gxnor_kernels NAME(kernels) = {
    .name = ISA_NAME,
    .winograd_pass = WINOGRAD_PASS,
    .pack_ternary = NAME(pack_ternary),
    .pack_binary = NAME(pack_binary),
    .pack_states = NAME(pack_states),
    .pack_filters = NAME(pack_filters),
    .conv_ternary = NAME(conv_ternary),
    .conv_binary = NAME(conv_binary),
#ifdef PAIR_LANES
    .conv_pairs = NAME(conv_pairs),
#endif
#ifdef WINOGRAD_TOGETHER
    .winograd_filters = NAME(winograd_filters),
    .conv_winograd = NAME(conv_winograd),
#endif
    .conv_levels = NAME(conv_levels),
    .threshold = NAME(threshold),
    .transition_f32 = NAME(transition_f32),
    .transition_f64 = NAME(transition_f64),
    .transition_misfits_f32 = NAME(transition_misfits_f32),
    .transition_misfits_f64 = NAME(transition_misfits_f64),
    .im2col = NAME(im2col),
    .col2im = NAME(col2im),
    .filter_rows = NAME(filter_rows),
    .filters_of = NAME(filters_of),
    .to_float32 = NAME(to_float32),
    .max_pool = NAME(max_pool),
    .max_pool_backward = NAME(max_pool_backward),
    .phi_r = NAME(phi_r),
    .window = NAME(window),
    .channel_sums = NAME(channel_sums),
    .channel_squares = NAME(channel_squares),
    .channel_products = NAME(channel_products),
    .normalize = NAME(normalize),
    .normalize_backward = NAME(normalize_backward),
    .pool_sums = NAME(pool_sums),
    .unpool_i8 = NAME(unpool_i8),
    .unpool_i16 = NAME(unpool_i16),
    .moments = NAME(moments),
    .norm_states = NAME(norm_states),
    .norm_window = NAME(norm_window),
    .signal_moments = NAME(signal_moments),
    .norm_signal = NAME(norm_signal),
    .adam_misfits = NAME(adam_misfits),
    .adam = NAME(adam),
    .signal_largest = NAME(signal_largest),
    .signal_round = NAME(signal_round),
    .signal_lay_out = NAME(signal_lay_out),
    .signal_sums = NAME(signal_sums),
    .signal_gradient = NAME(signal_gradient),
};
