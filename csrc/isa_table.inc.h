/* The table of one instruction set; included at the end of its file. Needs: NAME(x), ISA_NAME. */

const gxnor_kernels NAME(kernels) = {
    .name = ISA_NAME,
    .pack_ternary = NAME(pack_ternary),
    .pack_binary = NAME(pack_binary),
    .pack_states = NAME(pack_states),
    .pack_filters = NAME(pack_filters),
    .conv_ternary = NAME(conv_ternary),
    .conv_binary = NAME(conv_binary),
#ifdef PAIR_LANES
    .conv_pairs = NAME(conv_pairs),
#endif
#ifdef WINOGRAD_TILES
    .winograd_filters = NAME(winograd_filters),
    .conv_winograd = NAME(conv_winograd),
#endif
    .conv_levels = NAME(conv_levels),
    .threshold = NAME(threshold),
    .transition_f32 = NAME(transition_f32),
    .transition_f64 = NAME(transition_f64),
    .im2col = NAME(im2col),
    .col2im = NAME(col2im),
    .filter_rows = NAME(filter_rows),
    .filters_of = NAME(filters_of),
    .singles = NAME(singles),
    .max_pool = NAME(max_pool),
    .max_pool_backward = NAME(max_pool_backward),
    .phi_r = NAME(phi_r),
    .rectangular = NAME(rectangular),
    .triangular = NAME(triangular),
    .channel_sums = NAME(channel_sums),
    .channel_squares = NAME(channel_squares),
    .channel_products = NAME(channel_products),
    .normalise = NAME(normalise),
    .normalise_backward = NAME(normalise_backward),
    .finite = NAME(finite),
    .adam = NAME(adam),
};
