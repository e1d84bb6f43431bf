// States and weights are whole multiples of the units of their spaces, a byte for each channel.
typedef int8_t cell;
typedef int8_t weight;

enum { LANES = 1 };

static void put(cell *place, int channel, int level) { place[channel] = (cell)level; }

static int32_t dot(const weight *w, const cell *y, int cells) {
    int32_t sum = 0;
    for (int i = 0; i < cells; i++)
        sum += w[i] * y[i];
    return sum;
}
