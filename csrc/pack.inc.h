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
