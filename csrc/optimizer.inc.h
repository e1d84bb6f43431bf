/* Adam in float32, in place; included once for each instruction set. The correctly rounded
 * operations of gxnor_ref/spec/optimizer.py in their order: this file has to be compiled without
 * contraction.
 *
 * Needs: NAME(x). */

static int64_t NAME(finite)(const float *values, int64_t first, int64_t last) {
    int64_t e = first;
    while (e < last) {
        const int64_t end = last - e < 4096 ? last : e + 4096;
        int32_t others = 0;
        /* The difference of an infinity or a NaN from itself is a NaN. */
        for (; e < end; ++e) {
            const float zero = values[e] - values[e];
            others += zero != 0.0f;
        }
        if (others != 0) {
            return 0;
        }
    }
    return 1;
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
