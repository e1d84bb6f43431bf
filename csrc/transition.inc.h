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
 * Few increments of a training are large enough for u < tau. For most of the others float32 proves
 * that they move nothing; only the rest is decided in float64.
 *
 * Works in pieces of NAME(piece) elements, so that the loops are plain and the compiler can make
 * vectors of them. Pieces begin at multiples of it, and so of the four words of a Philox block.
 *
 * Needs: NAME(x), NAME(philox_words) of philox.inc.h. */

enum { NAME(piece) = 512 };

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

/* Positions of the bytes that are 1 and not 0. Where few are, one test passes over eight; `bytes`
 * has zeros up to the next multiple of eight. */
static inline int64_t NAME(positions)(int32_t *positions, const uint8_t *bytes, int64_t count) {
    int64_t ones = 0;
    for (int64_t at = 0; at < count; at += 8) {
        uint64_t eight;
        memcpy(&eight, bytes + at, sizeof eight);
        for (int64_t i = at; eight != 0 && i < at + 8; ++i) {
            positions[ones] = (int32_t)i;
            ones += bytes[i];
        }
    }
    return ones;
}

/* tanh to within 2^-18, in float32: 1 - 2 / (1 + E) with E = e^(2 x), the 32nd power of e^y for
 * y = x / 16, and that by Taylor's series up to y^4.
 *
 * An error of d E in E reaches tanh as 2 E / (1 + E)^2 d, which is at most d / 2, and at most 2 d /
 * E. The series errs by less than 1.7 2^-24 of e^y in rounding for y < 1/4, where E
 * matters, so its power does by less than 32 * 1.7 + 31 units, and tanh by 43 units, 2^-18.5. The
 * remainder y^5 / 120 adds at most 32 y^5 / 120 * 2 / E < 2^-21, the largest value being at x =
 * 5/2; the last three operations add 2^-22. From x = 20 on, tanh is 1. */
static inline float NAME(tanh_near)(double x) {
    const float y = (float)(x < 20.0 ? x : 20.0) * 0x1p-4f;
    float E = 1.0f + y * (1.0f + y * (0x1p-1f + y * (0x1.555556p-3f + y * 0x1.555556p-5f)));
    for (int squaring = 0; squaring < 5; ++squaring) {
        E *= E;
    }
    return 1.0f - 2.0f / (1.0f + E);
}

/* Adds the further steps of the tanh law: where tanh_near and u are more than 2^-16 apart, their
 * errors and that of the computed tau, 2^-18, 2^-25 and 2^-49, cannot change u < tau. */
static inline void NAME(further_steps)(int32_t *moves, const double *u, const double *x,
                                       const int32_t *signs, int64_t count) {
    float distance[NAME(piece)];
    int32_t unsure_at[NAME(piece)];
    uint8_t is_unsure[NAME(piece)] = {0};
    for (int64_t e = 0; e < count; ++e) {
        distance[e] = NAME(tanh_near)(x[e]) - (float)u[e];
    }
    for (int64_t e = 0; e < count; ++e) {
        moves[e] += signs[e] & -(distance[e] > 0x1p-16f);
    }
    for (int64_t e = 0; e < count; ++e) {
        is_unsure[e] = fabsf(distance[e]) <= 0x1p-16f;
    }
    const int64_t unsure = NAME(positions)(unsure_at, is_unsure, count);
    for (int64_t at = 0; at < unsure; ++at) {
        const int32_t e = unsure_at[at];
        moves[e] += u[e] < NAME(tanh)(x[e]) ? signs[e] : 0;
    }
}

/* Moves of `count` <= NAME(piece) elements, in steps between states. */
static inline void NAME(moves)(int32_t *moves, const int32_t *n, const double *dW, const double *u,
                               const gxnor_transition_rule *rule, int64_t count) {
    const double H = rule->H, dz = rule->dz, m = rule->linear ? 1.0 : rule->m;
    const double scale = dz / H;
    double x[NAME(piece)];
    int32_t signs[NAME(piece)];
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
    NAME(further_steps)(moves, u, x, signs, count);
}

/* 2^24 times an upper bound of tau / abs(dW), for `GXNOR_TRANSITION`'s filter.
 *
 * Let c = max(m, 1) / dz, with m = 1 for the linear law, b = 2^-24 reach and h = floor(2^24 u). An
 * element with h > fl(fl(abs(dW)) reach), where fl rounds to float32, does not move:
 *
 * - b >= (1 + 2^-20) c: the addition of 2^-19 is larger than all roundings of b.
 * - Let f = fl(abs(dW)), so abs(dW) <= (1 + 2^-23) f + 2^-149, and 2^-24 h > (1 - 2^-24) f b -
 * 2^-150 by the condition. There h >= 1, so that 2^-150 is nothing beside 2^-24 h, and c <= 2^100,
 * so that 2^-150 c is nothing beside it either. Hence c abs(dW) < (1 - 2^-21) 2^-24 h < (1 - 2^-21)
 * u < 1.
 * - So abs(rho) <= abs(dW) < dz: kappa = 0 and nu = rho.
 * - tau as it is computed is below (1 + 2^-48) m abs(nu) / dz (spec), hence below u.
 *
 * Where c is too large, reach is an infinity: its product with abs(dW) is one too, or a NaN, and
 * no h is larger. */
static float NAME(reach)(const gxnor_transition_rule *rule) {
    const double c = (rule->linear || rule->m < 1.0 ? 1.0 : rule->m) / rule->dz;
    const double least = c < 0x1p-100 ? 0x1p-100 : c;
    return c <= 0x1p+100 ? (float)(least * (1.0 + 0x1p-19)) * 0x1p+24f : INFINITY;
}

#define GXNOR_TRANSITION(SUFFIX, STATE, REAL)                                                      \
    static int64_t NAME(open_##SUFFIX)(int32_t *open, const uint64_t *words, const REAL *dW,       \
                                       float reach, int64_t count) {                               \
        uint8_t is_open[NAME(piece)] = {0};                                                        \
        for (int64_t e = 0; e < count; ++e) {                                                      \
            const float least = (float)(int32_t)(words[e] >> 40);                                  \
            is_open[e] = (uint8_t)!(least > fabsf((float)dW[e]) * reach);                          \
        }                                                                                          \
        return NAME(positions)(open, is_open, count);                                              \
    }                                                                                              \
                                                                                                   \
    static int64_t NAME(transition_##SUFFIX)(STATE * states, const REAL *increments,               \
                                             const gxnor_transition_rule *rule, int64_t first,     \
                                             int64_t last) {                                       \
        uint64_t words[NAME(piece)];                                                               \
        double u[NAME(piece)], dW[NAME(piece)];                                                    \
        int32_t open[NAME(piece)], n[NAME(piece)], moves[NAME(piece)];                             \
        const float reach = NAME(reach)(rule);                                                     \
        int64_t changed = 0, count = 0;                                                            \
        for (int64_t start = first; start < last; start += count) {                                \
            const int64_t left = NAME(piece) - start % NAME(piece), skip = start % 4;              \
            count = last - start < left ? last - start : left;                                     \
            NAME(philox_words)(words, rule, start / 4, skip + count);                              \
            const int64_t opens =                                                                  \
                NAME(open_##SUFFIX)(open, words + skip, increments + start, reach, count);         \
            for (int64_t at = 0; at < opens; ++at) {                                               \
                n[at] = states[start + open[at]];                                                  \
                dW[at] = (double)increments[start + open[at]];                                     \
                u[at] = (double)(int64_t)(words[skip + open[at]] >> 11) * 0x1p-53;                 \
            }                                                                                      \
            NAME(moves)(moves, n, dW, u, rule, opens);                                             \
            for (int64_t at = 0; at < opens; ++at) {                                               \
                states[start + open[at]] = (STATE)(n[at] + moves[at]);                             \
                changed += moves[at] != 0;                                                         \
            }                                                                                      \
        }                                                                                          \
        return changed;                                                                            \
    }

/* In pieces so small that the second loop reads from the cache, and the counter does not
 * overflow. */
#define GXNOR_TRANSITION_MISFITS(SUFFIX, STATE, REAL)                                              \
    static int64_t NAME(transition_misfits_##SUFFIX)(const STATE *states, const REAL *increments,  \
                                                     int32_t N, int64_t first, int64_t last) {     \
        for (int64_t start = first; start < last; start += 4096) {                                 \
            const int64_t end = last - start < 4096 ? last : start + 4096;                         \
            STATE most = 0;                                                                        \
            int32_t others = 0;                                                                    \
            for (int64_t e = start; e < end; ++e) {                                                \
                most = most < states[e] ? states[e] : most;                                        \
            }                                                                                      \
            /* The difference of an infinity or a NaN from itself is a NaN. */                     \
            for (int64_t e = start; e < end; ++e) {                                                \
                others += increments[e] - increments[e] != 0;                                      \
            }                                                                                      \
            if (most > 1 << N || others != 0) {                                                    \
                return 1;                                                                          \
            }                                                                                      \
        }                                                                                          \
        return 0;                                                                                  \
    }

#define GXNOR_TRANSITION_OF(SUFFIX, STATE, REAL)                                                   \
    GXNOR_TRANSITION(SUFFIX, STATE, REAL)                                                          \
    GXNOR_TRANSITION_MISFITS(SUFFIX, STATE, REAL)

GXNOR_TRANSITION_OF(u8_f32, uint8_t, float)
GXNOR_TRANSITION_OF(u16_f32, uint16_t, float)
GXNOR_TRANSITION_OF(u8_f64, uint8_t, double)
GXNOR_TRANSITION_OF(u16_f64, uint16_t, double)

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

static int64_t NAME(transition_misfits_f32)(const void *states, const float *increments, int32_t N,
                                            int64_t first, int64_t last) {
    return N <= 7 ? NAME(transition_misfits_u8_f32)(states, increments, N, first, last)
                  : NAME(transition_misfits_u16_f32)(states, increments, N, first, last);
}

static int64_t NAME(transition_misfits_f64)(const void *states, const double *increments, int32_t N,
                                            int64_t first, int64_t last) {
    return N <= 7 ? NAME(transition_misfits_u8_f64)(states, increments, N, first, last)
                  : NAME(transition_misfits_u16_f64)(states, increments, N, first, last);
}
