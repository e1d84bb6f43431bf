/* The table of one instruction set; included at the end of its file. Needs: NAME(x), ISA_NAME. */

const gxnor_kernels NAME(kernels) = {
    .name = ISA_NAME,
    .pack_ternary = NAME(pack_ternary),
    .pack_binary = NAME(pack_binary),
    .conv_ternary = NAME(conv_ternary),
    .conv_binary = NAME(conv_binary),
#ifdef PAIR_LANES
    .conv_pairs = NAME(conv_pairs),
#endif
    .conv_levels = NAME(conv_levels),
    .threshold = NAME(threshold),
    .transition_f32 = NAME(transition_f32),
    .transition_f64 = NAME(transition_f64),
};
