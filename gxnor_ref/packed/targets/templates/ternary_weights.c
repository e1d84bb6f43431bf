// Ternary weights are laid out as the states are.
typedef cell weight;

// Fig 11(f): a product rests unless both of its gates are open. It is -1 where the signs differ.
static int32_t dot(const weight *w, const cell *y, int cells) {
    int32_t sum = 0;
    for (int i = 0; i < cells; i++) {
        uint32_t gates = w[i].nonzero & y[i].nonzero;
        uint32_t differ = gates & (w[i].sign ^ y[i].sign);
        sum += popcount(gates) - 2 * popcount(differ);
    }
    return sum;
}
