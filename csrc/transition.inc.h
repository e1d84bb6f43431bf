/* Discrete state transition; included once for each instruction set.
 *
 * Decides as gxnor_ref/spec/transition.py does, by the same correctly rounded operations: this file
 * has to be compiled without contraction. Where the spec takes fmod, which no CPU has as a vector,
 * the remainder comes from the quotient: q = trunc(rho / dz) is right or, if the quotient was
 * rounded up to an integer, one too large in size. q dz is a difference of two states and exact;
 * rho - q dz is the exact remainder, or lies within one rounding of zero on the wrong side, where
 * the subtraction is exact as well (Sterbenz), and adding dz back gives the true remainder, which
 * is a float because fmod's is.
 *
 * Works in pieces of PIECE elements, so that the loops are plain and the compiler can make vectors
 * of them.
 *
 * Needs: NAME(x). */

enum { NAME(piece) = 256 };

static void NAME(uniforms)(double *u, const gxnor_transition_rule *rule, int64_t first,
                           int64_t count) {
    uint64_t words[4];
    uint64_t block = (uint64_t)first / 4;
    int64_t skip = first % 4;
    for (int64_t done = 0; done < count; skip = 0) {
        gxnor_philox_block(words, ++block, rule->step, 0, 0, rule->seed, rule->tensor);
        for (int64_t word = skip; word < 4 && done < count; ++word, ++done) {
            u[done] = (double)(int64_t)(words[word] >> 11) * 0x1p-53;
        }
    }
}

static inline double NAME(tanh)(double x) {
    const double y = (x < 20.0 ? x : 20.0) / 32.0;
    double fraction = 15.0;
    for (int odd = 13; odd > 0; odd -= 2) {
        fraction = (double)odd + y * y / fraction;
    }
    double t = y / fraction;
    for (int doubling = 0; doubling < 5; ++doubling) {
        t = 2.0 * t / (1.0 + t * t);
    }
    return t;
}

/* Moves of `count` <= PIECE elements, in steps between states.
 *
 * tau as it is computed is below 1 + 2^-49 times its argument x, so it is only computed where u
 * lies below 1 + 2^-40 times x, which one rounding cannot bring below the other. Of the small
 * increments of a training that has settled, few do. */
static inline void NAME(moves)(int32_t *moves, const int32_t *n, const double *dW, const double *u,
                               const gxnor_transition_rule *rule, int64_t count) {
    const double H = rule->H, dz = rule->dz, m = rule->linear ? 1.0 : rule->m;
    const double scale = dz / H;
    double x[NAME(piece)], open_x[NAME(piece)];
    int32_t signs[NAME(piece)], open[NAME(piece)];
    for (int64_t e = 0; e < count; ++e) {
        const double W = H * ((double)n[e] * scale - 1.0);
        const double above = H - W, below = -H - W;
        const double bounded_up = above < dW[e] ? above : dW[e];
        const double bounded_down = below > dW[e] ? below : dW[e];
        const double rho = dW[e] >= 0.0 ? bounded_up : bounded_down;
        const double sign = rho >= 0.0 ? 1.0 : -1.0;
        double kappa = (double)(int32_t)(rho / dz);
        double nu = rho - kappa * dz;
        const double too_far = nu * sign < 0.0 ? sign : 0.0;
        kappa -= too_far;
        nu += too_far * dz;
        x[e] = m * ((nu < 0.0 ? -nu : nu) / dz);
        moves[e] = (int32_t)kappa;
        signs[e] = (int32_t)sign;
    }
    if (rule->linear) {
        for (int64_t e = 0; e < count; ++e) {
            moves[e] += u[e] < x[e] ? signs[e] : 0;
        }
        return;
    }
    int64_t opens = 0;
    for (int64_t e = 0; e < count; ++e) {
        open[opens] = (int32_t)e;
        opens += u[e] < x[e] * (1.0 + 0x1p-40);
    }
    for (int64_t at = 0; at < opens; ++at) {
        open_x[at] = x[open[at]];
    }
    for (int64_t at = 0; at < opens; ++at) {
        open_x[at] = NAME(tanh)(open_x[at]);
    }
    for (int64_t at = 0; at < opens; ++at) {
        const int32_t e = open[at];
        moves[e] += u[e] < open_x[at] ? signs[e] : 0;
    }
}

#define GXNOR_TRANSITION(FUNCTION, STATE, REAL)                                                    \
    static int64_t FUNCTION(STATE *states, const REAL *increments,                                 \
                            const gxnor_transition_rule *rule, int64_t first, int64_t last) {      \
        double u[NAME(piece)], dW[NAME(piece)];                                                    \
        int32_t n[NAME(piece)], moves[NAME(piece)];                                                \
        int64_t changed = 0;                                                                       \
        for (int64_t start = first; start < last; start += NAME(piece)) {                          \
            const int64_t count = last - start < NAME(piece) ? last - start : NAME(piece);         \
            NAME(uniforms)(u, rule, start, count);                                                 \
            for (int64_t e = 0; e < count; ++e) {                                                  \
                n[e] = states[start + e];                                                          \
                dW[e] = (double)increments[start + e];                                             \
            }                                                                                      \
            NAME(moves)(moves, n, dW, u, rule, count);                                             \
            for (int64_t e = 0; e < count; ++e) {                                                  \
                states[start + e] = (STATE)(n[e] + moves[e]);                                      \
                changed += moves[e] != 0;                                                          \
            }                                                                                      \
        }                                                                                          \
        return changed;                                                                            \
    }

GXNOR_TRANSITION(NAME(transition_u8_f32), uint8_t, float)
GXNOR_TRANSITION(NAME(transition_u16_f32), uint16_t, float)
GXNOR_TRANSITION(NAME(transition_u8_f64), uint8_t, double)
GXNOR_TRANSITION(NAME(transition_u16_f64), uint16_t, double)

static int64_t NAME(transition_f32)(void *states, const float *increments,
                                    const gxnor_transition_rule *rule, int64_t first,
                                    int64_t last) {
    return rule->N <= 7 ? NAME(transition_u8_f32)(states, increments, rule, first, last)
                        : NAME(transition_u16_f32)(states, increments, rule, first, last);
}

static int64_t NAME(transition_f64)(void *states, const double *increments,
                                    const gxnor_transition_rule *rule, int64_t first,
                                    int64_t last) {
    return rule->N <= 7 ? NAME(transition_u8_f64)(states, increments, rule, first, last)
                        : NAME(transition_u16_f64)(states, increments, rule, first, last);
}
