// States of 32 channels at one place: bit c of `nonzero` is set where channel c is not zero, bit c
// of `sign` where it is -1.
typedef struct {
    uint32_t nonzero, sign;
} cell;

enum { LANES = 32 };

static int popcount(uint32_t word) {
    word -= word >> 1 & 0x55555555;
    word = (word & 0x33333333) + (word >> 2 & 0x33333333);
    word = (word + (word >> 4)) & 0x0f0f0f0f;
    return (int)(word * 0x01010101 >> 24);
}

// Channels come in ascending order, so the first of a cell clears it.
static void put(cell *place, int channel, int level) {
    cell *at = place + channel / LANES;
    uint32_t bit = (uint32_t)1 << channel % LANES;
    if (channel % LANES == 0)
        at->nonzero = at->sign = 0;
    if (level != 0)
        at->nonzero |= bit;
    if (level < 0)
        at->sign |= bit;
}
