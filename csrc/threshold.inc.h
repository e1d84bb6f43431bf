/* Max-pooling and thresholds: sums to levels of states; included once for each instruction set.
 *
 * Formula: the state index of a sum is the number of thresholds t that it reaches, sum >= t, or in
 * channels that batch normalisation mirrors sum <= t. Of integers sum <= t is ~sum >= ~t, so both
 * sides come with the same mask, 0 or -1, and one comparison serves.
 *
 * Needs: NAME(x). The loops over channels are for the compiler to make vectors of. */

enum { NAME(part) = 64 };

static void NAME(threshold)(int8_t *levels, const int32_t *sums, int64_t row_step,
                            const gxnor_thresholds *t) {
    const int64_t channels = t->channels;
    /* In a variable of its own: a load under a condition would become a branch. */
    const int32_t step = t->step;
    for (int64_t base = 0; base < channels; base += NAME(part)) {
        const int64_t count = channels - base < NAME(part) ? channels - base : NAME(part);
        int32_t most[NAME(part)], index[NAME(part)];
        memcpy(most, sums + base, (size_t)count * sizeof *most);
        for (int64_t i = 0; i < t->pool; ++i) {
            for (int64_t j = 0; j < t->pool; ++j) {
                const int32_t *other = sums + i * row_step + j * channels + base;
                for (int64_t c = 0; c < count; ++c) {
                    most[c] = other[c] > most[c] ? other[c] : most[c];
                }
            }
        }
        const int32_t *mask = t->masks + base;
        for (int64_t c = 0; c < count; ++c) {
            most[c] ^= mask[c];
            index[c] = t->lowest;
        }
        for (int64_t k = 0; k < t->count; ++k) {
            const int32_t *value = t->values + k * channels + base;
            for (int64_t c = 0; c < count; ++c) {
                index[c] += most[c] >= value[c] ? step : 0;
            }
        }
        for (int64_t c = 0; c < count; ++c) {
            levels[base + c] = (int8_t)index[c];
        }
    }
}
