/* Adam in float32, in place; included once for each instruction set. The correctly rounded
 * operations of gxnor_ref/spec/optimizer.py in their order: this file has to be compiled without
 * contraction.
 *
 * Needs: NAME(x). */

/* The bits of floats >= 0 are ordered as the floats are, and those of NaN are larger. */
static inline int32_t NAME(bits_of)(float value) {
    int32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static int64_t NAME(adam_misfits)(const float *gradient, const float *first_moment,
                                  const float *second_moment, float largest, int64_t first,
                                  int64_t last) {
    const int32_t most = NAME(bits_of)(largest), infinity = 0x7f800000, magnitude = 0x7fffffff;
    int64_t e = first;
    while (e < last) {
        const int64_t end = last - e < 4096 ? last : e + 4096;
        int32_t others = 0;
        for (; e < end; ++e) {
            const int32_t v = NAME(bits_of)(second_moment[e]);
            others |= (NAME(bits_of)(gradient[e]) & magnitude) > most;
            others |= (NAME(bits_of)(first_moment[e]) & magnitude) > most;
            others |= (v < 0) | (v >= infinity);
        }
        if (others != 0) {
            return 1;
        }
    }
    return 0;
}

static void NAME(adam)(float *restrict gradient, float *restrict first_moment,
                       float *restrict second_moment, const gxnor_adam_rule *rule, int64_t first,
                       int64_t last) {
    const float keep1 = rule->keep1, take1 = rule->take1, keep2 = rule->keep2, take2 = rule->take2;
    const float step = rule->step, epsilon = rule->epsilon;
    for (int64_t e = first; e < last; ++e) {
        const float g = gradient[e];
        const float m = keep1 * first_moment[e] + take1 * g;
        const float v = keep2 * second_moment[e] + take2 * (g * g);
        first_moment[e] = m;
        second_moment[e] = v;
        gradient[e] = step * m / (sqrtf(v) + epsilon);
    }
}
