// Binary weights are never zero: bit c is set where that of channel c is -1.
typedef uint32_t weight;

// Only a state has a gate. A product is -1 where the signs differ.
static int32_t dot(const weight *w, const cell *y, int cells) {
    int32_t sum = 0;
    for (int i = 0; i < cells; i++) {
        uint32_t gates = y[i].nonzero;
        uint32_t differ = gates & (w[i] ^ y[i].sign);
        sum += popcount(gates) - 2 * popcount(differ);
    }
    return sum;
}
