// A client of the line protocol in C11 alone: gated sums, packing, thresholds, pooling and Philox.
//
//     cc -std=c11 -O2 client.c -o client && gxnor-ref conform --command ./client
//
// To check operators of your own, call them in the functions `answer_*`, and leave the rest as it
// is. With -DWRONG a channel counts if either side is not zero, to show how a mistake is reported.
#include "gxnor_client.h"

// The operators.

typedef struct {
    uint64_t nonzero, sign;
} trits;

static int64_t popcount(uint64_t word) {
    int64_t bits = 0;
    for (; word; word &= word - 1)
        bits++;
    return bits;
}

static int64_t dot(trits w, trits y) {
#ifdef WRONG
    uint64_t gate = w.nonzero | y.nonzero;
#else
    uint64_t gate = w.nonzero & y.nonzero;
#endif
    return popcount(gate) - 2 * popcount(gate & (w.sign ^ y.sign));
}

// Of at most 64 channels, the first one in the least significant bit.
static trits pack(const uint64_t *values, size_t channels) {
    trits packed = {0, 0};
    for (size_t c = 0; c < channels; c++) {
        packed.nonzero |= (uint64_t)(values[c] != 0) << c;
        packed.sign |= (uint64_t)((int64_t)values[c] < 0) << c;
    }
    return packed;
}

static uint64_t high_product(uint64_t a, uint64_t b) {
    uint64_t low = (a & UINT32_MAX) * (b & UINT32_MAX);
    uint64_t middle = (a >> 32) * (b & UINT32_MAX) + (low >> 32);
    uint64_t other = (a & UINT32_MAX) * (b >> 32) + (middle & UINT32_MAX);
    return (a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32);
}

static void philox(uint64_t c[4], uint64_t key0, uint64_t key1) {
    const uint64_t m0 = 0xD2E7470EE14C6C93, m1 = 0xCA5A826395121157;
    for (int round = 0; round < 10; round++) {
        uint64_t c0 = high_product(m1, c[2]) ^ c[1] ^ key0;
        uint64_t c2 = high_product(m0, c[0]) ^ c[3] ^ key1;
        c[1] = m1 * c[2];
        c[3] = m0 * c[0];
        c[0] = c0;
        c[2] = c2;
        key0 += 0x9E3779B97F4A7C15;
        key1 += 0xBB67AE8584CAA73B;
    }
}

// From inputs to outputs. Each prints its outputs and returns NULL, or prints nothing and returns
// what is wrong with the inputs.

static const char *answer_gated_dot(const value *inputs) {
    array W = input(inputs, "W"), Y = input(inputs, "Y");
    if (!W.dimensions || !same_shape(W, Y))
        return "W and Y differ in shape";
    if (!only_trits(W) || !only_trits(Y))
        return "expected only -1, 0 and 1";
    array sum = integers(W.dimensions - 1, W.shape);
    size_t length = W.shape[W.dimensions - 1];
    for (size_t row = 0; row < sum.size; row++)
        for (size_t c = 0; c < length; c += 64) {
            size_t channels = length - c < 64 ? length - c : 64, at = row * length + c;
            sum.integers[row] +=
                (uint64_t)dot(pack(W.integers + at, channels), pack(Y.integers + at, channels));
        }
    begin_outputs();
    print_signed("sum", sum);
    return NULL;
}

static const char *answer_pack(const value *inputs) {
    array from = input(inputs, "trits");
    if (!from.dimensions || !from.shape[from.dimensions - 1])
        return "trits have no channel";
    if (!only_trits(from))
        return "expected only -1, 0 and 1";
    size_t channels = from.shape[from.dimensions - 1], words = (channels + 63) / 64;
    from.shape[from.dimensions - 1] = words;
    array nonzero = integers(from.dimensions, from.shape);
    array sign = integers(from.dimensions, from.shape);
    for (size_t i = 0; i < nonzero.size; i++) {
        size_t c = i % words * 64, left = channels - c;
        trits packed = pack(from.integers + i / words * channels + c, left < 64 ? left : 64);
        nonzero.integers[i] = packed.nonzero;
        sign.integers[i] = packed.sign;
    }
    begin_outputs();
    print_words("nonzero", nonzero);
    printf(", ");
    print_words("sign", sign);
    return NULL;
}

static const char *answer_packed_dot(const value *inputs) {
    array wn = input(inputs, "W_nonzero"), ws = input(inputs, "W_sign");
    array yn = input(inputs, "Y_nonzero"), ys = input(inputs, "Y_sign");
    if (!wn.dimensions || !same_shape(wn, ws) || !same_shape(wn, yn) || !same_shape(wn, ys))
        return "shapes differ";
    array sum = integers(wn.dimensions - 1, wn.shape);
    size_t words = wn.shape[wn.dimensions - 1];
    for (size_t i = 0; i < wn.size; i++) {
        trits w = {wn.integers[i], ws.integers[i]}, y = {yn.integers[i], ys.integers[i]};
        if ((w.sign & ~w.nonzero) | (y.sign & ~y.nonzero))
            return "a zero has a sign";
        sum.integers[i / words] += (uint64_t)dot(w, y);
    }
    begin_outputs();
    print_signed("sum", sum);
    return NULL;
}

static const char *answer_threshold(const value *inputs) {
    array sum = input(inputs, "sum"), thresholds = input(inputs, "thresholds");
    array direction = input(inputs, "direction");
    if (sum.dimensions != 2 || thresholds.dimensions != 2 || direction.size != sum.shape[1] ||
        thresholds.shape[0] != sum.shape[1])
        return "shapes do not fit";
    array n = integers(2, sum.shape);
    size_t channels = sum.shape[1], levels = thresholds.shape[1];
    for (size_t i = 0; i < sum.size; i++)
        for (size_t level = 0; level < levels; level++) {
            int64_t s = (int64_t)sum.integers[i];
            int64_t t = (int64_t)thresholds.integers[i % channels * levels + level];
            bool down = (int64_t)direction.integers[i % channels] < 0;
            n.integers[i] += down ? s <= t : s >= t;
        }
    begin_outputs();
    print_signed("n", n);
    return NULL;
}

static const char *answer_max_pool(const value *inputs) {
    array x = input(inputs, "x");
    int64_t side = (int64_t)input(inputs, "k").integers[0];
    if (x.dimensions != 4 || side < 1)
        return "expected 4 dimensions and k >= 1";
    size_t k = (size_t)side, height = x.shape[2], width = x.shape[3];
    if (k > height || k > width)
        return "k does not fit";
    size_t rows = height / k, columns = width / k, planes = x.shape[0] * x.shape[1];
    array y = floats(x.dtype, 4, (size_t[]){x.shape[0], x.shape[1], rows, columns});
    for (size_t i = 0; i < planes * rows * columns; i++) {
        size_t plane = i / (rows * columns), row = i / columns % rows * k, column = i % columns * k;
        double largest = -INFINITY;
        for (size_t b = 0; b < k * k; b++) {
            size_t at = (plane * height + row + b / k) * width + column + b % k;
            largest = isnan(x.floats[at]) || x.floats[at] > largest ? x.floats[at] : largest;
        }
        y.floats[i] = largest;
    }
    begin_outputs();
    print_floats("y", y);
    return NULL;
}

static const char *answer_words(const value *inputs) {
    const char *names[] = {"seed", "tensor", "step", "start", "stop"};
    uint64_t of[5];
    for (int i = 0; i < 5; i++) {
        array part = input(inputs, names[i]);
        if (part.texts[0][0] == '-')
            return "a part of the address is negative";
        of[i] = part.integers[0];
    }
    uint64_t start = of[3], stop = of[4];
    if (start > stop)
        return "start lies beyond stop";
    array words = integers(1, (size_t[]){(size_t)(stop - start)});
    for (uint64_t element = start; element < stop; element++) {
        uint64_t counter[4] = {element / 4 + 1, of[2], 0, 0}; // the + 1 is NumPy's
        philox(counter, of[0], of[1]);
        words.integers[element - start] = counter[element % 4];
    }
    begin_outputs();
    print_words("words", words);
    return NULL;
}

static const gxnor_operator OPERATORS[] = {
    {"gated_dot", answer_gated_dot},   {"pack", answer_pack},
    {"packed_dot", answer_packed_dot}, {"threshold", answer_threshold},
    {"max_pool", answer_max_pool},     {"words", answer_words},
};

int main(void) { return serve(OPERATORS, sizeof OPERATORS / sizeof *OPERATORS); }
