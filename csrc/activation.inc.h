/* phi_r and the windows that approximate its derivative, in float32; included once for each
 * instruction set. The comparisons and roundings are those of gxnor_ref/twins/activation.py, so
 * this file has to be compiled without contraction.
 *
 * Works in pieces of some_elements, so that the loops over elements are the inner ones.
 *
 * Needs: NAME(x). */

enum { NAME(some_elements) = 512 };

/* Returns how many elements are NaN; their states are meaningless. */
static int64_t NAME(phi_r)(float *restrict out, const float *restrict x, const gxnor_steps *s,
                           int64_t first, int64_t last) {
    int32_t passed[NAME(some_elements)];
    int64_t nans = 0;
    for (int64_t start = first; start < last; start += NAME(some_elements)) {
        const int64_t rest = last - start;
        const int64_t count = rest < NAME(some_elements) ? rest : NAME(some_elements);
        int32_t odd = 0;
        for (int64_t e = 0; e < count; ++e) {
            passed[e] = 0;
            odd += x[start + e] != x[start + e];
        }
        for (int64_t step = 0; step < s->count; ++step) {
            const float begin = s->begins[step];
            for (int64_t e = 0; e < count; ++e) {
                passed[e] += x[start + e] >= begin;
            }
        }
        const float height = (float)s->height;
        for (int64_t e = 0; e < count; ++e) {
            out[start + e] = (float)passed[e] * height - 1.0f;
        }
        nans += odd;
    }
    return nans;
}

/* Error signals times the pulses that `count` <= some_elements numbers x lie in. */
static inline void NAME(times_rectangular)(float *restrict e, const float *restrict x,
                                           const gxnor_steps *s, int64_t count) {
    int32_t pulses[NAME(some_elements)];
    for (int64_t k = 0; k < count; ++k) {
        pulses[k] = 0;
    }
    for (int64_t step = 0; step < s->count; ++step) {
        const float begin = s->begins[step], end = s->ends[step];
        for (int64_t k = 0; k < count; ++k) {
            pulses[k] += (x[k] >= begin) - (x[k] >= end);
        }
    }
    for (int64_t k = 0; k < count; ++k) {
        e[k] *= (float)((double)pulses[k] * s->height);
    }
}

static inline void NAME(times_triangular)(float *restrict e, const float *restrict x,
                                          const gxnor_steps *s, int64_t count) {
    const float a = (float)s->half_width, height = (float)s->height;
    float pulses[NAME(some_elements)];
    for (int64_t k = 0; k < count; ++k) {
        pulses[k] = 0.0f;
    }
    for (int64_t step = 0; step < s->count; ++step) {
        const float T = s->begins[step];
        for (int64_t k = 0; k < count; ++k) {
            const float beside = x[k] - T;
            const float pulse = a - (beside < 0.0f ? -beside : beside);
            pulses[k] += pulse <= 0.0f ? 0.0f : pulse;
        }
    }
    for (int64_t k = 0; k < count; ++k) {
        e[k] *= pulses[k] * height;
    }
}

static inline void NAME(times_window)(float *restrict e, const float *restrict x,
                                      const gxnor_steps *s, int64_t count) {
    if (s->ends != NULL) {
        NAME(times_rectangular)(e, x, s, count);
    } else {
        NAME(times_triangular)(e, x, s, count);
    }
}

static void NAME(window)(float *restrict e, const float *restrict x, const gxnor_steps *s,
                         int64_t first, int64_t last) {
    for (int64_t start = first; start < last; start += NAME(some_elements)) {
        const int64_t rest = last - start;
        const int64_t count = rest < NAME(some_elements) ? rest : NAME(some_elements);
        NAME(times_window)(e + start, x + start, s, count);
    }
}
