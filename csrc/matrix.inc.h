/* Sums of products of bytes in the matrix registers of AMX; included before the kernels that use
 * it.
 *
 * Formula: out[row][lane] += sum over k of rows[row][k] lanes[k][lane], of unsigned by signed
 * bytes, modulo 2^32, as lvec_dot adds them. A register has 16 rows of 64 bytes: of one side 64
 * bytes of 16 rows, of the other 16 groups of four bytes of 16 lanes, and 16 x 16 sums. Blocks of
 * lanes lie in memory as a register has them.
 *
 * Shape: 32 rows by 32 lanes, so that each register of one side meets two of the other; or 16 rows.
 * Where groups end within a register, lanes are copied and filled up with zeros. What rows hold
 * there is multiplied by zeros, but must be readable.
 *
 * The registers belong to a thread between matrix_begin and matrix_end. */

#define MATRIX

enum { MATRIX_ROWS = 16, MATRIX_GROUPS = 16, MATRIX_BYTES = 64 };

/* Of fewer outputs, or of shorter rows of a kernel, vectors are faster: registers would be mostly
 * empty. */
enum { MATRIX_LEAST_OUTPUTS = 8, MATRIX_LEAST_GROUPS = 8 };

/* What is multiplied: up to 32 rows, and two blocks of 16 lanes; steps are in bytes. */
typedef struct {
    const uint8_t *rows, *lanes[2];
    int64_t row_step, group_step;
} NAME(matrix);

/* Palette 1: eight registers of 16 rows of 64 bytes. */
static const struct {
    uint8_t palette, start_row, none[14];
    uint16_t bytes[16];
    uint8_t rows[16];
} NAME(matrix_shape) = {
    .palette = 1,
    .bytes = {64, 64, 64, 64, 64, 64, 64, 64},
    .rows = {16, 16, 16, 16, 16, 16, 16, 16},
};

static inline void NAME(matrix_begin)(void) { _tile_loadconfig(&NAME(matrix_shape)); }
static inline void NAME(matrix_end)(void) { _tile_release(); }

/* GCC does not know that registers are loaded from memory: what is written before must be there,
 * and what is written afterwards must wait. */
#define MATRIX_FENCE() __asm__ volatile("" ::: "memory")

/* Registers 0 to 3 hold the sums, 4 and 5 rows, 6 and 7 lanes. Without all_rows there are 16. */
static inline __attribute__((always_inline)) void NAME(matrix_load)(const int32_t *block0,
                                                                    const int32_t *block1,
                                                                    int64_t row_step,
                                                                    const int all_rows) {
    const int64_t half = MATRIX_ROWS * row_step;
    MATRIX_FENCE();
    _tile_loadd(0, block0, row_step);
    _tile_loadd(1, block1, row_step);
    if (all_rows) {
        _tile_loadd(2, (const uint8_t *)block0 + half, row_step);
        _tile_loadd(3, (const uint8_t *)block1 + half, row_step);
    }
}

static inline __attribute__((always_inline)) void
NAME(matrix_store)(int32_t *block0, int32_t *block1, int64_t row_step, const int all_rows) {
    const int64_t half = MATRIX_ROWS * row_step;
    _tile_stored(0, block0, row_step);
    _tile_stored(1, block1, row_step);
    if (all_rows) {
        _tile_stored(2, (uint8_t *)block0 + half, row_step);
        _tile_stored(3, (uint8_t *)block1 + half, row_step);
    }
}

static inline __attribute__((always_inline)) void NAME(matrix_step)(const NAME(matrix) * m,
                                                                    const int all_rows) {
    _tile_loadd(6, m->lanes[0], m->group_step);
    _tile_loadd(4, m->rows, m->row_step);
    _tile_loadd(7, m->lanes[1], m->group_step);
    _tile_dpbusd(0, 4, 6);
    _tile_dpbusd(1, 4, 7);
    if (all_rows) {
        _tile_loadd(5, m->rows + MATRIX_ROWS * m->row_step, m->row_step);
        _tile_dpbusd(2, 5, 6);
        _tile_dpbusd(3, 5, 7);
    }
}

/* Fewer groups than a register has. */
static inline __attribute__((always_inline)) void
NAME(matrix_rest)(const NAME(matrix) * m, int64_t groups, const int all_rows) {
    uint8_t lanes[2][MATRIX_GROUPS][MATRIX_BYTES];
    memset(lanes, 0, sizeof lanes);
    for (int64_t group = 0; group < groups; ++group) {
        memcpy(lanes[0][group], m->lanes[0] + group * m->group_step, MATRIX_BYTES);
        memcpy(lanes[1][group], m->lanes[1] + group * m->group_step, MATRIX_BYTES);
    }
    const NAME(matrix) rest = {m->rows, {lanes[0][0], lanes[1][0]}, m->row_step, MATRIX_BYTES};
    MATRIX_FENCE();
    NAME(matrix_step)(&rest, all_rows);
    MATRIX_FENCE();
}

static inline __attribute__((always_inline)) void NAME(matrix_add)(NAME(matrix) m, int64_t groups,
                                                                   const int all_rows) {
    for (; groups >= MATRIX_GROUPS; groups -= MATRIX_GROUPS) {
        NAME(matrix_step)(&m, all_rows);
        m.rows += MATRIX_BYTES;
        m.lanes[0] += MATRIX_GROUPS * m.group_step;
        m.lanes[1] += MATRIX_GROUPS * m.group_step;
    }
    if (groups > 0) {
        NAME(matrix_rest)(&m, groups, all_rows);
    }
}

/* What lies under 32 outputs of a convolution; the last one may stand there more than once. */
typedef struct {
    const uint8_t *at[2 * MATRIX_ROWS];
    int64_t step;
    int is_even;
} NAME(matrix_places);

/* The first 32 of outputs first .. last - 1 of images that have `unit` bytes for each of the units
 * of g. */
static inline NAME(matrix_places)
    NAME(matrix_places_of)(const uint8_t *images, int64_t unit, const gxnor_geometry *g,
                           int64_t first, int64_t last) {
    int64_t at[2 * MATRIX_ROWS];
    NAME(matrix_places) places = {.is_even = 1};
    gxnor_places(at, 2 * MATRIX_ROWS, g, first, last);
    places.step = unit * (at[1] - at[0]);
    for (int p = 0; p < 2 * MATRIX_ROWS; ++p) {
        places.at[p] = images + unit * at[p];
        places.is_even &= places.at[p] - places.at[0] == p * places.step;
    }
    return places;
}

/* Adds the products of a row of the kernel, `offset` bytes behind each place. Where places are not
 * spaced evenly, and where groups end within a register, rows are copied. */
static inline __attribute__((always_inline)) void
NAME(matrix_add_places)(const NAME(matrix_places) * places, int64_t offset, NAME(matrix) m,
                        int64_t groups) {
    const int64_t in_place = places->is_even ? groups / MATRIX_GROUPS * MATRIX_GROUPS : 0;
    m.rows = places->at[0] + offset;
    m.row_step = places->step;
    NAME(matrix_add)(m, in_place, 1);
    for (int64_t group = in_place; group < groups; group += MATRIX_GROUPS) {
        const int64_t some = gxnor_least(MATRIX_GROUPS, groups - group);
        uint8_t rows[2 * MATRIX_ROWS][MATRIX_BYTES];
        for (int p = 0; p < 2 * MATRIX_ROWS; ++p) {
            const uint8_t *from = places->at[p] + offset + 4 * group;
            if (some == MATRIX_GROUPS) {
                memcpy(rows[p], from, MATRIX_BYTES);
            } else {
                _mm512_storeu_si512(rows[p],
                                    _mm512_maskz_loadu_epi32((__mmask16)((1 << some) - 1), from));
            }
        }
        const NAME(matrix)
            copied = {rows[0],
                      {m.lanes[0] + group * m.group_step, m.lanes[1] + group * m.group_step},
                      MATRIX_BYTES,
                      m.group_step};
        MATRIX_FENCE();
        NAME(matrix_add)(copied, some, 1);
        MATRIX_FENCE();
    }
}

/* 16 x 16 groups of four bytes, turned: those of a row come to lie in a column. Each int8 x becomes
 * the unsigned x + 128. */
static inline void NAME(matrix_turn)(uint8_t *out, int64_t step, const uint32_t *in) {
    const __m512i flips = _mm512_set1_epi8(-128);
    __m512i a[16], b[16];
#pragma GCC unroll 16
    for (int i = 0; i < 16; ++i) {
        a[i] = _mm512_xor_si512(_mm512_loadu_si512(in + 16 * i), flips);
    }
    /* Within each 128 bits, four rows of four are turned. */
#pragma GCC unroll 8
    for (int i = 0; i < 16; i += 2) {
        b[i] = _mm512_unpacklo_epi32(a[i], a[i + 1]);
        b[i + 1] = _mm512_unpackhi_epi32(a[i], a[i + 1]);
    }
#pragma GCC unroll 4
    for (int i = 0; i < 16; i += 4) {
        a[i] = _mm512_unpacklo_epi64(b[i], b[i + 2]);
        a[i + 1] = _mm512_unpackhi_epi64(b[i], b[i + 2]);
        a[i + 2] = _mm512_unpacklo_epi64(b[i + 1], b[i + 3]);
        a[i + 3] = _mm512_unpackhi_epi64(b[i + 1], b[i + 3]);
    }
    /* a[4 r + c] has column 4 q + c of rows 4 r .. 4 r + 3 in its quarter q. */
#pragma GCC unroll 4
    for (int c = 0; c < 4; ++c) {
        const __m512i even01 = _mm512_shuffle_i32x4(a[c], a[4 + c], 0x88);
        const __m512i odd01 = _mm512_shuffle_i32x4(a[c], a[4 + c], 0xDD);
        const __m512i even23 = _mm512_shuffle_i32x4(a[8 + c], a[12 + c], 0x88);
        const __m512i odd23 = _mm512_shuffle_i32x4(a[8 + c], a[12 + c], 0xDD);
        _mm512_storeu_si512(out + c * step, _mm512_shuffle_i32x4(even01, even23, 0x88));
        _mm512_storeu_si512(out + (4 + c) * step, _mm512_shuffle_i32x4(odd01, odd23, 0x88));
        _mm512_storeu_si512(out + (8 + c) * step, _mm512_shuffle_i32x4(even01, even23, 0xDD));
        _mm512_storeu_si512(out + (12 + c) * step, _mm512_shuffle_i32x4(odd01, odd23, 0xDD));
    }
}
