/* Primitives without vectors, which the scalar instruction sets share. Needs: word_count(word). */

/* One filter at a time; two outputs keep the counters, pointers and words in sixteen registers. */
#define LANES 1
#define PIXELS 2
typedef uint64_t vec;

static inline vec vec_zero(void) { return 0; }
static inline vec vec_load(const uint64_t *words) { return *words; }
static inline vec vec_broadcast(uint64_t word) { return word; }
static inline vec vec_and(vec a, vec b) { return a & b; }
static inline vec vec_and_xor(vec a, vec b, vec c) { return a & (b ^ c); }
static inline vec vec_count(vec counts, vec bits) { return counts + (uint64_t)word_count(bits); }
static inline void vec_store_dots(int32_t *out, vec gates, vec minus) {
    *out = (int32_t)((int64_t)gates - 2 * (int64_t)minus);
}

/* Eight bytes that are 0 or 1, as bits: the product moves byte k's lowest bit to bit 56 + k. */
static inline uint64_t bits_of_8(uint64_t flags) {
    return (flags * UINT64_C(0x0102040810204080)) >> 56;
}

static inline void bits_of_64(const int8_t *bytes, uint64_t *nonzero, uint64_t *negative) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    *nonzero = *negative = 0;
    for (int group = 0; group < 8; ++group) {
        uint64_t eight = 0;
        /* Byte k of the word is channel k on every machine. */
        for (int k = 0; k < 8; ++k) {
            eight |= (uint64_t)(uint8_t)bytes[8 * group + k] << (8 * k);
        }
        /* Of -1, 0 and 1 the lowest bit says "nonzero", the highest "negative". */
        *nonzero |= bits_of_8(eight & ones) << (8 * group);
        *negative |= bits_of_8((eight >> 7) & ones) << (8 * group);
    }
}
