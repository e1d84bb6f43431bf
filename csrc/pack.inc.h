/* Packing of bytes to bit planes; included once for each instruction set.
 *
 * Bit c mod 64 of word c div 64 belongs to channel c; bits beyond the last channel are zero.
 *
 * Needs: NAME(x), and bits_of_64(const int8_t *bytes, uint64_t *nonzero, uint64_t *negative). */

static inline void NAME(bits_of_some)(const int8_t *bytes, int64_t count, uint64_t *nonzero,
                                      uint64_t *negative) {
    int8_t some[64] = {0};
    memcpy(some, bytes, (size_t)count);
    bits_of_64(some, nonzero, negative);
}

static void NAME(pack_ternary)(uint64_t *out, const int8_t *trits, int64_t count,
                               int64_t channels) {
    for (int64_t row = 0; row < count; ++row) {
        int64_t c = 0;
        for (; c + 64 <= channels; c += 64, out += 2) {
            bits_of_64(trits + c, out, out + 1);
        }
        if (c < channels) {
            NAME(bits_of_some)(trits + c, channels - c, out, out + 1);
            out += 2;
        }
        trits += channels;
    }
}

static void NAME(pack_binary)(uint64_t *out, const int8_t *signs, int64_t count, int64_t channels) {
    uint64_t nonzero;
    for (int64_t row = 0; row < count; ++row) {
        int64_t c = 0;
        for (; c + 64 <= channels; c += 64) {
            bits_of_64(signs + c, &nonzero, out++);
        }
        if (c < channels) {
            NAME(bits_of_some)(signs + c, channels - c, &nonzero, out++);
        }
        signs += channels;
    }
}

/* The same from states in float32; returns how many of them are not -1, 0 or 1. */
static int64_t NAME(pack_states)(uint64_t *restrict out, const float *restrict states,
                                 int64_t channels, int32_t binary, int64_t first, int64_t last) {
    const int64_t words = (channels + 63) / 64;
    int64_t others = 0;
    states += first * channels;
    out += first * words * (binary ? 1 : 2);
    for (int64_t row = first; row < last; ++row, states += channels) {
        for (int64_t start = 0; start < channels; start += 64) {
            const int64_t count = channels - start < 64 ? channels - start : 64;
            int8_t trits[64] = {0};
            int32_t odd = 0;
            for (int64_t c = 0; c < count; ++c) {
                const float state = states[start + c];
                const int32_t trit = (state > 0.0f) - (state < 0.0f);
                trits[c] = (int8_t)trit;
                odd += state != (float)trit || (binary && trit == 0);
            }
            uint64_t nonzero, negative;
            bits_of_64(trits, &nonzero, &negative);
            if (!binary) {
                *out++ = nonzero;
            }
            *out++ = negative;
            others += odd;
        }
    }
    return others;
}

/* Filters first .. last - 1 from state indices, of which `places` of each channel stand together:
 * the trit is step n - 1. */
static void NAME(pack_filters)(uint64_t *restrict out, const uint8_t *restrict n, int64_t channels,
                               int64_t places, int32_t binary, int64_t first, int64_t last) {
    const int64_t words = (channels + 63) / 64;
    const int32_t step = binary ? 2 : 1;
    out += first * places * words * (binary ? 1 : 2);
    for (int64_t filter = first; filter < last; ++filter) {
        const uint8_t *from = n + filter * channels * places;
        for (int64_t place = 0; place < places; ++place) {
            for (int64_t start = 0; start < channels; start += 64) {
                const int64_t count = channels - start < 64 ? channels - start : 64;
                int8_t trits[64] = {0};
                if (places == 1) {
                    for (int64_t c = 0; c < count; ++c) {
                        trits[c] = (int8_t)(step * from[start + c] - 1);
                    }
                } else {
                    for (int64_t c = 0; c < count; ++c) {
                        trits[c] = (int8_t)(step * from[(start + c) * places + place] - 1);
                    }
                }
                uint64_t nonzero, negative;
                bits_of_64(trits, &nonzero, &negative);
                if (!binary) {
                    *out++ = nonzero;
                }
                *out++ = negative;
            }
        }
    }
}
