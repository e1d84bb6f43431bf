// A client of the line protocol in CUDA: packed gated sums, thresholds, Philox, tau and
// transitions.
//
//     nvcc -std=c++17 -O2 --fmad=false client.cu -o client && gxnor-ref conform --command ./client
//
// This template compiles with nvcc, but has never run on a GPU. A compiler for C++17 compiles it
// too, and then each kernel runs once for each thread, on the host; that is tested:
//
//     c++ -std=c++17 -O2 -ffp-contract=off -x c++ client.cu -o client
//
// Replace the kernels with yours, and leave the rest as it is. Without --fmad=false, nvcc contracts
// products and sums to fused multiply-adds, and tau differs in its last bits.
#include "gxnor_client.h"

#ifdef __CUDACC__

static void require(cudaError_t error) {
    if (error != cudaSuccess) {
        fprintf(stderr, "CUDA: %s\n", cudaGetErrorString(error));
        exit(1);
    }
}

static void *device_memory(size_t bytes) {
    void *made;
    require(cudaMalloc(&made, bytes ? bytes : 1));
    return made;
}

static void copy_in(void *device, const void *host, size_t bytes) {
    require(cudaMemcpy(device, host, bytes, cudaMemcpyHostToDevice));
}

static void copy_out(void *host, const void *device, size_t bytes) {
    require(cudaMemcpy(host, device, bytes, cudaMemcpyDeviceToHost));
}

static void release(void *device) { require(cudaFree(device)); }

static __device__ size_t thread_index() { return blockIdx.x * (size_t)blockDim.x + threadIdx.x; }

#define LAUNCH(kernel, threads, ...)                                                               \
    do {                                                                                           \
        kernel<<<(unsigned)((threads) / 256 + 1), 256>>>(threads, __VA_ARGS__);                    \
        require(cudaGetLastError());                                                               \
        require(cudaDeviceSynchronize());                                                          \
    } while (0)

#else // on the host

#define __device__
#define __global__

static size_t running_thread;

static void *device_memory(size_t bytes) { return calloc(bytes ? bytes : 1, 1); }
static void copy_in(void *device, const void *host, size_t bytes) { memcpy(device, host, bytes); }
static void copy_out(void *host, const void *device, size_t bytes) { memcpy(host, device, bytes); }
static void release(void *device) { free(device); }
static size_t thread_index() { return running_thread; }

static int __popcll(unsigned long long word) { return __builtin_popcountll(word); }

static uint64_t __umul64hi(uint64_t a, uint64_t b) {
    uint64_t low = (a & UINT32_MAX) * (b & UINT32_MAX);
    uint64_t middle = (a >> 32) * (b & UINT32_MAX) + (low >> 32);
    uint64_t other = (a & UINT32_MAX) * (b >> 32) + (middle & UINT32_MAX);
    return (a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32);
}

// One thread more than asked for, as a grid of whole blocks has too.
#define LAUNCH(kernel, threads, ...)                                                               \
    for (running_thread = 0; running_thread <= (threads); running_thread++)                        \
    kernel(threads, __VA_ARGS__)

#endif

// The kernels. Each is given the number of threads that have something to do.

static __global__ void packed_dots(size_t threads, const uint64_t *wn, const uint64_t *ws,
                                   const uint64_t *yn, const uint64_t *ys, size_t words,
                                   int64_t *sum) {
    size_t row = thread_index();
    if (row >= threads)
        return;
    int64_t total = 0;
    for (size_t at = row * words; at < (row + 1) * words; at++) {
        uint64_t gate = wn[at] & yn[at];
        total += __popcll(gate) - 2 * __popcll(gate & (ws[at] ^ ys[at]));
    }
    sum[row] = total;
}

static __global__ void state_indices(size_t threads, const int64_t *sum, const int64_t *thresholds,
                                     const int64_t *direction, size_t channels, size_t levels,
                                     int64_t *n) {
    size_t i = thread_index();
    if (i >= threads)
        return;
    const int64_t *reached = thresholds + i % channels * levels;
    int64_t index = 0;
    for (size_t level = 0; level < levels; level++)
        index += direction[i % channels] < 0 ? sum[i] <= reached[level] : sum[i] >= reached[level];
    n[i] = index;
}

static __global__ void philox_words(size_t threads, uint64_t seed, uint64_t tensor, uint64_t step,
                                    uint64_t start, uint64_t *words) {
    size_t i = thread_index();
    if (i >= threads)
        return;
    uint64_t element = start + i, key[2] = {seed, tensor};
    uint64_t c[4] = {element / 4 + 1, step, 0, 0};
    for (int round = 0; round < 10; round++) {
        uint64_t c0 = __umul64hi(0xCA5A826395121157, c[2]) ^ c[1] ^ key[0];
        uint64_t c2 = __umul64hi(0xD2E7470EE14C6C93, c[0]) ^ c[3] ^ key[1];
        c[1] = 0xCA5A826395121157 * c[2];
        c[3] = 0xD2E7470EE14C6C93 * c[0];
        c[0] = c0;
        c[2] = c2;
        key[0] += 0x9E3779B97F4A7C15;
        key[1] += 0xBB67AE8584CAA73B;
    }
    words[i] = c[element % 4];
}

// What a transition depends on beside its arrays.
typedef struct {
    double dz, H, m;
    bool is_tanh;
} rule;

// SPEC.md E: a continued fraction and five doublings.
static __device__ double probability(double nu, rule of) {
    double share = fabs(nu) / of.dz, x = of.m * share;
    if (!of.is_tanh)
        return share;
    double y = (x < 20 ? x : 20) / 32, fraction = 15;
    for (int odd = 13; odd > 0; odd -= 2)
        fraction = odd + y * y / fraction;
    double t = y / fraction;
    for (int doubling = 0; doubling < 5; doubling++)
        t = 2 * t / (1 + t * t);
    return t;
}

static __global__ void probabilities(size_t threads, const double *nu, rule of, double *tau) {
    size_t i = thread_index();
    if (i < threads)
        tau[i] = probability(nu[i], of);
}

static __global__ void transitions(size_t threads, const int64_t *n, const double *dW,
                                   const double *u, rule of, int64_t *next) {
    size_t i = thread_index();
    if (i >= threads)
        return;
    double W = (double)n[i] * of.dz - of.H;
    double rho = dW[i] >= 0 ? fmin(of.H - W, dW[i]) : fmax(-of.H - W, dW[i]);
    double nu = fmod(rho, of.dz);
    int64_t kappa = (int64_t)((rho - nu) / of.dz), further = u[i] < probability(nu, of);
    next[i] = n[i] + kappa + (rho >= 0 ? further : -further);
}

// Between the protocol's arrays and the device.

static void *sent(const void *host, size_t count) {
    void *device = device_memory(8 * count);
    copy_in(device, host, 8 * count);
    return device;
}

static uint64_t *integers_in(array from) { return (uint64_t *)sent(from.integers, from.size); }
static double *floats_in(array from) { return (double *)sent(from.floats, from.size); }

static void fetch(void *host, void *device, size_t count) {
    copy_out(host, device, 8 * count);
    release(device);
}

// From inputs to outputs, as in client.c.

static const char *answer_packed_dot(const value *inputs) {
    const char *names[] = {"W_nonzero", "W_sign", "Y_nonzero", "Y_sign"};
    array of[4];
    uint64_t *device[4];
    for (int i = 0; i < 4; i++)
        of[i] = input(inputs, names[i]);
    for (int i = 0; i < 4; i++)
        if (!of[i].dimensions || !same_shape(of[0], of[i]))
            return "shapes differ";
    for (size_t i = 0; i < of[0].size; i++)
        if ((of[1].integers[i] & ~of[0].integers[i]) | (of[3].integers[i] & ~of[2].integers[i]))
            return "a zero has a sign";
    array sum = integers(of[0].dimensions - 1, of[0].shape);
    for (int i = 0; i < 4; i++)
        device[i] = integers_in(of[i]);
    int64_t *sums = (int64_t *)device_memory(8 * sum.size);
    LAUNCH(packed_dots, sum.size, device[0], device[1], device[2], device[3],
           of[0].shape[sum.dimensions], sums);
    for (int i = 0; i < 4; i++)
        release(device[i]);
    fetch(sum.integers, sums, sum.size);
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
    int64_t *sums = (int64_t *)integers_in(sum), *reached = (int64_t *)integers_in(thresholds);
    int64_t *directions = (int64_t *)integers_in(direction);
    int64_t *indices = (int64_t *)device_memory(8 * n.size);
    LAUNCH(state_indices, n.size, sums, reached, directions, sum.shape[1], thresholds.shape[1],
           indices);
    release(sums);
    release(reached);
    release(directions);
    fetch(n.integers, indices, n.size);
    begin_outputs();
    print_signed("n", n);
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
    if (of[3] > of[4])
        return "start lies beyond stop";
    size_t count = (size_t)(of[4] - of[3]);
    array words = integers(1, &count);
    uint64_t *drawn = (uint64_t *)device_memory(8 * count);
    LAUNCH(philox_words, count, of[0], of[1], of[2], of[3], drawn);
    fetch(words.integers, drawn, count);
    begin_outputs();
    print_words("words", words);
    return NULL;
}

// Reads N, H, m and law, and returns what is wrong with them.
static const char *read_rule(const value *inputs, rule *of) {
    const char *law = input(inputs, "law").texts[0];
    of->H = input(inputs, "H").floats[0];
    of->m = input(inputs, "m").floats[0];
    of->dz = ldexp(of->H, 1 - (int)input(inputs, "N").integers[0]);
    of->is_tanh = !strcmp(law, "tanh");
    if (!of->is_tanh && strcmp(law, "linear"))
        return "law is neither tanh nor linear";
    return of->m > 0 && of->H > 0 ? NULL : "expected m > 0 and H > 0";
}

static const char *answer_tau(const value *inputs) {
    rule of;
    const char *wrong = read_rule(inputs, &of);
    if (wrong)
        return wrong;
    array nu = input(inputs, "nu");
    for (size_t i = 0; i < nu.size; i++)
        if (!(fabs(nu.floats[i]) < of.dz))
            return "nu is a whole step, or no number";
    array tau = floats("float64", nu.dimensions, nu.shape);
    double *given = floats_in(nu), *found = (double *)device_memory(8 * nu.size);
    LAUNCH(probabilities, nu.size, given, of, found);
    release(given);
    fetch(tau.floats, found, nu.size);
    begin_outputs();
    print_floats("tau", tau);
    return NULL;
}

static const char *answer_transition(const value *inputs) {
    rule of;
    const char *wrong = read_rule(inputs, &of);
    if (wrong)
        return wrong;
    array n = input(inputs, "n"), dW = input(inputs, "dW"), u = input(inputs, "u");
    if (!same_shape(n, dW) || !same_shape(n, u))
        return "shapes differ";
    for (size_t i = 0; i < n.size; i++)
        if ((double)n.integers[i] * of.dz > 2 * of.H || !isfinite(dW.floats[i]) ||
            !(u.floats[i] >= 0 && u.floats[i] < 1))
            return "n is beyond the space, dW not finite, or u not in [0, 1)";
    array next = integers(n.dimensions, n.shape);
    int64_t *states = (int64_t *)integers_in(n), *moved = (int64_t *)device_memory(8 * n.size);
    double *increments = floats_in(dW), *draws = floats_in(u);
    LAUNCH(transitions, n.size, states, increments, draws, of, moved);
    release(states);
    release(increments);
    release(draws);
    fetch(next.integers, moved, n.size);
    begin_outputs();
    print_signed("n", next);
    return NULL;
}

static const gxnor_operator OPERATORS[] = {
    {"packed_dot", answer_packed_dot}, {"threshold", answer_threshold},
    {"words", answer_words},           {"tau", answer_tau},
    {"transition", answer_transition},
};

int main(void) { return serve(OPERATORS, sizeof OPERATORS / sizeof *OPERATORS); }
