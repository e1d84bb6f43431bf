/* Batch normalization in float32, channels innermost; included once for each instruction set. The
 * operations and the order of additions of gxnor_ref/spec/normalization.py: the places of an image
 * one after the other, then the images. Compiled without contraction.
 *
 * Needs: NAME(x). */

static void NAME(channel_sums)(float *restrict sums, const float *restrict x, int64_t places,
                               int64_t channels, int64_t first, int64_t last) {
    for (int64_t image = first; image < last; ++image) {
        float *to = sums + image * channels;
        memset(to, 0, (size_t)channels * sizeof *to);
        const float *from = x + image * places * channels;
        for (int64_t place = 0; place < places; ++place, from += channels) {
            for (int64_t c = 0; c < channels; ++c) {
                to[c] += from[c];
            }
        }
    }
}

static void NAME(channel_squares)(float *restrict sums, const float *restrict x,
                                  const gxnor_norm *n, int64_t places, int64_t first,
                                  int64_t last) {
    const int64_t channels = n->channels;
    const float *restrict mean = n->mean;
    for (int64_t image = first; image < last; ++image) {
        float *to = sums + image * channels;
        memset(to, 0, (size_t)channels * sizeof *to);
        const float *from = x + image * places * channels;
        for (int64_t place = 0; place < places; ++place, from += channels) {
            for (int64_t c = 0; c < channels; ++c) {
                const float centered = from[c] - mean[c];
                to[c] += centered * centered;
            }
        }
    }
}

static void NAME(channel_products)(float *restrict sums, float *restrict products,
                                   const float *restrict e, const float *restrict x,
                                   const gxnor_norm *n, int64_t places, int64_t first,
                                   int64_t last) {
    const int64_t channels = n->channels;
    const float *restrict mean = n->mean, *restrict inverse = n->inverse;
    for (int64_t image = first; image < last; ++image) {
        float *to = sums + image * channels, *along = products + image * channels;
        memset(to, 0, (size_t)channels * sizeof *to);
        memset(along, 0, (size_t)channels * sizeof *along);
        const float *from = x + image * places * channels, *above = e + image * places * channels;
        for (int64_t place = 0; place < places; ++place, from += channels, above += channels) {
            for (int64_t c = 0; c < channels; ++c) {
                const float xhat = (from[c] - mean[c]) * inverse[c] + 0.0f;
                to[c] += above[c];
                along[c] += above[c] * xhat;
            }
        }
    }
}

static void NAME(normalize)(float *restrict y, const float *restrict x, const gxnor_norm *n,
                            int64_t first, int64_t last) {
    const int64_t channels = n->channels;
    const float *restrict mean = n->mean, *restrict scale = n->scale, *restrict beta = n->beta;
    for (int64_t row = first; row < last; ++row) {
        for (int64_t c = 0; c < channels; ++c) {
            const int64_t at = row * channels + c;
            y[at] = (x[at] - mean[c]) * scale[c] + beta[c];
        }
    }
}

static void NAME(normalize_backward)(float *restrict e, const float *restrict x,
                                     const gxnor_norm *n, int64_t first, int64_t last) {
    const int64_t channels = n->channels;
    const float *restrict mean = n->mean, *restrict inverse = n->inverse;
    const float *restrict e_mean = n->e_mean, *restrict product_mean = n->product_mean;
    const float *restrict scale = n->scale;
    for (int64_t row = first; row < last; ++row) {
        for (int64_t c = 0; c < channels; ++c) {
            const int64_t at = row * channels + c;
            const float xhat = (x[at] - mean[c]) * inverse[c] + 0.0f;
            e[at] = ((e[at] - e_mean[c]) - xhat * product_mean[c]) * scale[c];
        }
    }
}
