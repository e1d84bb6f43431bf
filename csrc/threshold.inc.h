/* Max-pooling and thresholds: sums to levels of states; included once for each instruction set.
 *
 * Formula: the state index of a sum is the number of thresholds t that it reaches, sum >= t, or in
 * channels that batch normalization mirrors sum <= t. Of integers sum <= t is ~sum >= ~t, so both
 * sides come with the same mask, 0 or -1, and one comparison serves.
 *
 * Needs: NAME(x), and beside the vectors of conv_levels.inc.h lvec_max(a, b), lvec_xor(a, b),
 * lvec_count(index, a, b, step) = index + step where a >= b, and lvec_put(int8_t *out, levels),
 * which stores the lowest byte of each lane. */

static void NAME(threshold)(int8_t *levels, const int32_t *sums, int64_t row_step,
                            const gxnor_thresholds *t) {
    const int64_t channels = t->channels;
    const lvec lowest = lvec_broadcast(t->lowest), step = lvec_broadcast(t->step);
    int64_t c = 0;
    for (; c + LEVEL_LANES <= channels; c += LEVEL_LANES) {
        lvec most = lvec_load((const uint8_t *)(sums + c));
        for (int64_t i = 0; i < t->pool; ++i) {
            for (int64_t j = i ? 0 : 1; j < t->pool; ++j) {
                const int32_t *other = sums + i * row_step + j * channels + c;
                most = lvec_max(most, lvec_load((const uint8_t *)other));
            }
        }
        most = lvec_xor(most, lvec_load((const uint8_t *)(t->masks + c)));
        lvec index = lowest;
        for (int64_t k = 0; k < t->count; ++k) {
            const int32_t *value = t->values + k * channels + c;
            index = lvec_count(index, most, lvec_load((const uint8_t *)value), step);
        }
        lvec_put(levels + c, index);
    }
    for (; c < channels; ++c) {
        int32_t most = sums[c], index = t->lowest;
        for (int64_t i = 0; i < t->pool; ++i) {
            for (int64_t j = 0; j < t->pool; ++j) {
                const int32_t other = sums[i * row_step + j * channels + c];
                most = other > most ? other : most;
            }
        }
        for (int64_t k = 0; k < t->count; ++k) {
            index += (most ^ t->masks[c]) >= t->values[k * channels + c] ? t->step : 0;
        }
        levels[c] = (int8_t)index;
    }
}
