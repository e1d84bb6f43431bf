/* Gradients of weights: exact sums over all places of the error signal times what lay under the
 * kernel; included once for each instruction set.
 *
 * Shape: a product of matrices, filters by weights of a filter, summed over places. A panel is 32
 * weights of a filter, one in each lane. For some places at a time, both sides are laid out in
 * groups of places, first the signal of all filters, then one panel after the other, so that all
 * of it stays in a cache. Nothing is transposed: in memory both sides have the places outermost,
 * and the sums come out filter by filter.
 *
 * With 32 channels or more, a panel is 32 channels under one place of the kernel, and the places of
 * the kernel come before the next channels, as they do in the filters. With fewer channels it is 32
 * numbers of a patch in the order of places of the kernel, then channels.
 *
 * Needs: signal.inc.h. */

enum { NAME(signal_gap) = 64 / (4 * SIGNAL_ROWS) };

/* What of a panel lies under one place of the kernel: `count` channels from `channel` on. */
typedef struct {
    int64_t place, channel, count;
} NAME(signal_part);

static NAME(signal_part)
    NAME(signal_part_of)(const gxnor_signal_gradient *s, int64_t panel, int64_t lane) {
    const int64_t places = s->kernel_height * s->kernel_width;
    NAME(signal_part) part;
    int64_t room = GXNOR_SIGNAL_BLOCK - lane;
    if (s->channels >= GXNOR_SIGNAL_BLOCK || places == 1) {
        part.place = panel % places;
        part.channel = panel / places * GXNOR_SIGNAL_BLOCK + lane;
    } else {
        const int64_t number = panel * GXNOR_SIGNAL_BLOCK + lane;
        part.place = number / s->channels;
        part.channel = number % s->channels;
        room = part.place < places ? room : 0;
    }
    const int64_t rest = s->channels - part.channel;
    part.count = rest < room ? rest : room;
    return part;
}

/* Where channel 0 lies that a place of the kernel meets at each of `count` places, -1 for padding
 * and for the places behind them up to `all`. */
static void NAME(signal_under)(int64_t *restrict at, const gxnor_signal_gradient *s,
                               int64_t kernel_place, int64_t first, int64_t count, int64_t all) {
    const int64_t down = kernel_place / s->kernel_width - s->padding;
    const int64_t right = kernel_place % s->kernel_width - s->padding;
    int64_t column = first % s->columns, row = first / s->columns % s->rows;
    int64_t image = first / s->columns / s->rows;
    for (int64_t p = 0; p < count; column = 0) {
        const int64_t run = s->columns - column < count - p ? s->columns - column : count - p;
        const int64_t y = row + down, in_row = y >= 0 && y < s->height;
        int64_t from = ((image * s->height + y) * s->width + column + right) * s->channels;
        for (int64_t k = 0; k < run; ++k, from += s->channels) {
            const int64_t x = column + k + right;
            at[p + k] = in_row && x >= 0 && x < s->width ? from : -1;
        }
        p += run;
        if (++row == s->rows) {
            row = 0;
            ++image;
        }
    }
    for (int64_t p = count; p < all; ++p) {
        at[p] = -1;
    }
}

/* One group of the signal for `count` filters, from the rows of its places. */
static inline __attribute__((always_inline)) void NAME(signal_group)(uint32_t *restrict out,
                                                                     const uint8_t *const rows[4],
                                                                     int64_t filter, int64_t count,
                                                                     int bytes) {
    if (bytes) {
        const uint8_t *const from[4] = {rows[0] + filter, rows[1] + filter, rows[2] + filter,
                                        rows[3] + filter};
        NAME(signal_four_bytes)(out, from, count, 0x80808080u);
    } else {
        NAME(signal_pair_halves)(out, (const int16_t *)(const void *)rows[0] + filter,
                                 (const int16_t *)(const void *)rows[1] + filter, count);
    }
}

/* The signal at places first .. first + count - 1: [tile of filters][group][SIGNAL_ROWS], with a
 * cache line between tiles, whose distance would else be a power of two. Values beyond the
 * last place are multiplied by zeros; those beyond the last filter are not used. */
static inline __attribute__((always_inline)) void
NAME(signal_groups)(uint32_t *out, const void *q, const gxnor_signal_gradient *s, int64_t first,
                    int64_t count, int bytes) {
    const int64_t size = bytes ? 4 : 2, groups = (count + size - 1) / size;
    const int64_t step = groups + NAME(signal_gap);
    for (int64_t group = 0; group < groups; ++group) {
        const uint8_t *rows[4] = {NULL, NULL, NULL, NULL};
        for (int64_t k = 0; k < size; ++k) {
            const int64_t place = group * size + k < count ? group * size + k : count - 1;
            rows[k] = (const uint8_t *)q + (first + place) * s->filters * s->q_bytes;
        }
        uint32_t *to = out + group * SIGNAL_ROWS;
        int64_t f = 0;
        for (; f + SIGNAL_ROWS <= s->filters; f += SIGNAL_ROWS, to += step * SIGNAL_ROWS) {
            NAME(signal_group)(to, rows, f, SIGNAL_ROWS, bytes);
        }
        if (f < s->filters) {
            memset(to, 0, SIGNAL_ROWS * sizeof *to);
            NAME(signal_group)(to, rows, f, s->filters - f, bytes);
        }
    }
}

#ifdef MATRIX
static inline int64_t NAME(signal_row)(int64_t groups) { return 4 * groups + 64; }

/* The same bytes for matrix registers, a row for each filter: [filter][places]. `groups` fill whole
 * registers. */
static void NAME(signal_matrix_rows)(uint8_t *out, const uint8_t *q, const gxnor_signal_gradient *s,
                                     int64_t first, int64_t count, int64_t groups) {
    const int64_t row = NAME(signal_row)(groups);
    for (int64_t group = 0; group < groups; group += MATRIX_GROUPS) {
        for (int64_t f = 0; f < s->filters; f += MATRIX_ROWS) {
            const int64_t filters = gxnor_least(MATRIX_ROWS, s->filters - f);
            uint32_t turned[MATRIX_GROUPS][MATRIX_ROWS];
            for (int64_t k = 0; k < MATRIX_GROUPS; ++k) {
                const uint8_t *rows[4];
                for (int64_t at = 0; at < 4; ++at) {
                    const int64_t place = gxnor_least(4 * (group + k) + at, count - 1);
                    rows[at] = q + (first + place) * s->filters + f;
                }
                if (filters == MATRIX_ROWS) {
                    four_rows_of_16(turned[k], rows, 0);
                } else {
                    memset(turned[k], 0, sizeof turned[k]);
                    NAME(signal_four_bytes)(turned[k], rows, filters, 0);
                }
            }
            NAME(matrix_turn)(out + f * row + 4 * group, row, turned[0]);
        }
    }
}
#endif

static const int16_t NAME(signal_zeros)[GXNOR_SIGNAL_BLOCK] = {0};

/* A panel whose lanes are not 32 channels in a row: as rows of 32 for each place, `at` being room
 * for what lies under each. Afterwards it says where these rows are. */
static void NAME(signal_rows)(uint8_t *rows, int64_t *at, const uint8_t *Y,
                              const gxnor_signal_gradient *s, int64_t panel, int64_t first,
                              int64_t count, int64_t all) {
    const int64_t row = GXNOR_SIGNAL_BLOCK * s->Y_bytes;
    memset(rows, 0, (size_t)(all * row));
    for (int64_t lane = 0; lane < GXNOR_SIGNAL_BLOCK;) {
        const NAME(signal_part) part = NAME(signal_part_of)(s, panel, lane);
        if (part.count <= 0) {
            break;
        }
        NAME(signal_under)(at, s, part.place, first, count, all);
        for (int64_t p = 0; p < count; ++p) {
            if (at[p] >= 0) {
                memcpy(rows + p * row + lane * s->Y_bytes, Y + (at[p] + part.channel) * s->Y_bytes,
                       (size_t)(part.count * s->Y_bytes));
            }
        }
        lane += part.count;
    }
    for (int64_t p = 0; p < all; ++p) {
        at[p] = p * GXNOR_SIGNAL_BLOCK;
    }
}

/* `size` bytes, some dozens at most: too few for a call. */
static inline void NAME(signal_few)(uint8_t *restrict to, const uint8_t *restrict from,
                                    int64_t size) {
    if (size >= 8) {
        for (int64_t at = 0; at < size - 8; at += 8) {
            memcpy(to + at, from + at, 8);
        }
        memcpy(to + size - 8, from + size - 8, 8);
    } else {
        for (int64_t at = 0; at < size; ++at) {
            to[at] = from[at];
        }
    }
}

/* The same where a panel is numbers of a patch: what it has of one row of the kernel lies in a row
 * in Y as well. Numbers begin .. end - 1 of the patch stand in that row. */
static void NAME(signal_patch_row)(uint8_t *rows, const uint8_t *Y, const gxnor_signal_gradient *s,
                                   int64_t begin, int64_t end, int64_t first, int64_t count) {
    const int64_t line = s->kernel_width * s->channels, width = s->width * s->channels;
    const int64_t down = begin / line - s->padding;
    const int64_t right = begin % line - s->padding * s->channels;
    int64_t column = first % s->columns, row = first / s->columns % s->rows;
    int64_t image = first / s->columns / s->rows;
    for (int64_t p = 0; p < count; ++p, rows += GXNOR_SIGNAL_BLOCK * s->Y_bytes) {
        const int64_t y = row + down, x = column * s->channels + right;
        const int64_t before = x < 0 ? -x : 0, room = width - x;
        const int64_t behind = room < end - begin ? room : end - begin;
        if (y >= 0 && y < s->height && before < behind) {
            const int64_t from = (image * s->height + y) * width + x + before;
            NAME(signal_few)(rows + before * s->Y_bytes, Y + from * s->Y_bytes,
                             (behind - before) * s->Y_bytes);
        }
        if (++column == s->columns) {
            column = 0;
            if (++row == s->rows) {
                row = 0;
                ++image;
            }
        }
    }
}

static void NAME(signal_patches)(uint8_t *rows, int64_t *at, const uint8_t *Y,
                                 const gxnor_signal_gradient *s, int64_t panel, int64_t first,
                                 int64_t count, int64_t all) {
    const int64_t line = s->kernel_width * s->channels, numbers = s->kernel_height * line;
    const int64_t start = panel * GXNOR_SIGNAL_BLOCK, rest = numbers - start;
    const int64_t stop = start + (rest < GXNOR_SIGNAL_BLOCK ? rest : GXNOR_SIGNAL_BLOCK);
    memset(rows, 0, (size_t)(all * GXNOR_SIGNAL_BLOCK * s->Y_bytes));
    for (int64_t begin = start, end; begin < stop; begin = end) {
        end = (begin / line + 1) * line;
        end = end < stop ? end : stop;
        NAME(signal_patch_row)(rows + (begin - start) * s->Y_bytes, Y, s, begin, end, first, count);
    }
    for (int64_t p = 0; p < all; ++p) {
        at[p] = p * GXNOR_SIGNAL_BLOCK;
    }
}

/* One panel at these places: [group][32 lanes], zeros in the padding, in lanes of no weight, and
 * behind the places. */
static void NAME(signal_panel)(uint32_t *out, uint8_t *rows, int64_t *at, const void *Y,
                               const gxnor_signal_gradient *s, int64_t panel, int64_t first,
                               int64_t count, int64_t groups) {
    const int64_t size = s->q_bytes == 1 ? 4 : 2;
    const NAME(signal_part) part = NAME(signal_part_of)(s, panel, 0);
    const uint8_t *from = (const uint8_t *)Y + part.channel * s->Y_bytes;
    if (s->channels < GXNOR_SIGNAL_BLOCK && s->kernel_height * s->kernel_width > 1) {
        NAME(signal_patches)(rows, at, Y, s, panel, first, count, groups * size);
        from = rows;
    } else if (part.count == GXNOR_SIGNAL_BLOCK) {
        NAME(signal_under)(at, s, part.place, first, count, groups * size);
    } else {
        NAME(signal_rows)(rows, at, Y, s, panel, first, count, groups * size);
        from = rows;
    }
    for (int64_t group = 0; group < groups; ++group, out += GXNOR_SIGNAL_BLOCK) {
        const uint8_t *places[4];
        for (int64_t k = 0; k < size; ++k) {
            const int64_t place = at[group * size + k];
            places[k] = place < 0 ? (const uint8_t *)NAME(signal_zeros) : from + place * s->Y_bytes;
        }
        if (size == 4) {
            NAME(signal_block)(out, places);
        } else if (s->Y_bytes == 1) {
            NAME(signal_pair_bytes)(out, (const int8_t *)places[0], (const int8_t *)places[1],
                                    GXNOR_SIGNAL_BLOCK);
        } else {
            NAME(signal_pair_halves)(out, (const int16_t *)(const void *)places[0],
                                     (const int16_t *)(const void *)places[1], GXNOR_SIGNAL_BLOCK);
        }
    }
}

/* What these places give to the sums [filter][32 lanes] of a panel, which are 0 if `fresh`. */
static inline __attribute__((always_inline)) void
NAME(signal_product)(int32_t *out, const uint32_t *signal, const uint32_t *panel, int64_t filters,
                     int64_t groups, int fresh, int bytes, int64_t parts) {
    for (int64_t f = 0; f < filters; f += SIGNAL_ROWS, out += SIGNAL_ROWS * GXNOR_SIGNAL_BLOCK) {
        const uint8_t *rows[SIGNAL_ROWS];
        for (int p = 0; p < SIGNAL_ROWS; ++p) {
            rows[p] = (const uint8_t *)(signal + f * (groups + NAME(signal_gap)) + p);
        }
        for (int lane = 0; lane < GXNOR_SIGNAL_BLOCK; lane += NAME(signal_step)) {
            lvec sums[SIGNAL_ROWS][2];
            if (fresh) {
                NAME(signal_zero)(sums);
            } else {
                NAME(signal_get)(sums, out + lane, GXNOR_SIGNAL_BLOCK);
            }
            NAME(signal_dots)(sums, rows, (const uint8_t *)(panel + lane), groups, 4 * SIGNAL_ROWS,
                              bytes, parts);
            NAME(signal_put)(out + lane, sums, GXNOR_SIGNAL_BLOCK);
        }
    }
}

#ifdef MATRIX
/* The same of bytes, by matrix registers. */
static void NAME(signal_matrix_product)(int32_t *out, const uint8_t *signal, const uint32_t *panel,
                                        int64_t filters, int64_t groups, int fresh) {
    static const int32_t zeros[MATRIX_ROWS] = {0};
    const int64_t row = NAME(signal_row)(groups), step = 4 * GXNOR_SIGNAL_BLOCK;
    for (int64_t f = 0; f < filters;
         f += 2 * MATRIX_ROWS, out += 2 * MATRIX_ROWS * GXNOR_SIGNAL_BLOCK) {
        int32_t *halves[2] = {out, out + GXNOR_SIGNAL_BLOCK / 2};
        const uint8_t *lanes = (const uint8_t *)panel;
        const NAME(matrix) m = {signal + f * row, {lanes, lanes + 64}, row, step};
        const int32_t *from[2] = {fresh ? zeros : halves[0], fresh ? zeros : halves[1]};
        if (filters - f > MATRIX_ROWS) {
            NAME(matrix_load)(from[0], from[1], fresh ? 0 : step, 1);
            NAME(matrix_add)(m, groups, 1);
            NAME(matrix_store)(halves[0], halves[1], step, 1);
        } else {
            NAME(matrix_load)(from[0], from[1], fresh ? 0 : step, 0);
            NAME(matrix_add)(m, groups, 0);
            NAME(matrix_store)(halves[0], halves[1], step, 0);
        }
    }
}
#endif

/* Sums of a panel and a filter, rounded once, to their weights. */
static void NAME(signal_scatter)(float *out, const int32_t *sums, const int64_t *totals,
                                 const int64_t *shifts, const gxnor_signal_gradient *s,
                                 int64_t panel) {
    const int64_t places = s->kernel_height * s->kernel_width;
    float reals[GXNOR_SIGNAL_BLOCK];
    if (totals != NULL) {
        for (int lane = 0; lane < GXNOR_SIGNAL_BLOCK; ++lane) {
            reals[lane] = (float)(totals[lane] + sums[lane] - shifts[lane]) * s->scale;
        }
    } else {
        for (int lane = 0; lane < GXNOR_SIGNAL_BLOCK; ++lane) {
            reals[lane] = (float)(sums[lane] - (int32_t)shifts[lane]) * s->scale;
        }
    }
    for (int64_t lane = 0; lane < GXNOR_SIGNAL_BLOCK;) {
        const NAME(signal_part) part = NAME(signal_part_of)(s, panel, lane);
        if (part.count <= 0) {
            break;
        }
        float *to = out + part.channel * places + part.place;
        if (places == 1) {
            memcpy(to, reals + lane, (size_t)part.count * sizeof *to);
        }
        for (int64_t k = 0; places > 1 && k < part.count; ++k) {
            to[k * places] = reals[lane + k];
        }
        lane += part.count;
    }
}

/* Where the scratch memory holds what; gxnor_signal_scratch counts it. */
typedef struct {
    uint32_t *signal, *panel;
    uint8_t *rows;
    int64_t *at, *shifts, *totals;
    int32_t *sums;
} NAME(signal_rooms);

static NAME(signal_rooms) NAME(signal_rooms_in)(void *scratch, const gxnor_signal_gradient *s) {
    const int64_t groups = gxnor_signal_groups(s);
    const int64_t filters =
        (s->filters + GXNOR_SIGNAL_BLOCK - 1) / GXNOR_SIGNAL_BLOCK * GXNOR_SIGNAL_BLOCK;
    const int64_t sums = GXNOR_SIGNAL_PANELS * filters * GXNOR_SIGNAL_BLOCK;
    NAME(signal_rooms) rooms;
    rooms.signal = scratch;
    /* 16 more for the cache line behind each row, or tile. */
    rooms.panel = rooms.signal + filters * (groups + 16);
    rooms.sums = (int32_t *)(rooms.panel + GXNOR_SIGNAL_BLOCK * groups);
    rooms.shifts = (int64_t *)(rooms.sums + sums);
    rooms.at = rooms.shifts + GXNOR_SIGNAL_PANELS * GXNOR_SIGNAL_BLOCK;
    rooms.rows = (uint8_t *)(rooms.at + 4 * groups);
    rooms.totals = (int64_t *)(void *)(rooms.rows + 8 * GXNOR_SIGNAL_BLOCK * groups);
    return rooms;
}

/* Filters are filled up to what is multiplied together. */
static inline int64_t NAME(signal_filters)(const gxnor_signal_gradient *s) {
    int64_t unit = SIGNAL_ROWS;
#ifdef MATRIX
    unit = s->q_bytes == 1 ? MATRIX_ROWS : unit;
#endif
    return (s->filters + unit - 1) / unit * unit;
}

/* Groups of so many places, filled up to whole matrix registers. */
static inline int64_t NAME(signal_groups_of)(int64_t places, int64_t size) {
    const int64_t groups = (places + size - 1) / size;
#ifdef MATRIX
    if (size == 4) {
        return (groups + MATRIX_GROUPS - 1) / MATRIX_GROUPS * MATRIX_GROUPS;
    }
#endif
    return groups;
}

/* The two steps of bytes, as this instruction set takes them. */
static void NAME(signal_bytes)(uint32_t *out, const void *q, const gxnor_signal_gradient *s,
                               int64_t first, int64_t count, int64_t groups) {
#ifdef MATRIX
    NAME(signal_matrix_rows)((uint8_t *)out, q, s, first, count, groups);
#else
    (void)groups;
    NAME(signal_groups)(out, q, s, first, count, 1);
#endif
}

static void NAME(signal_byte_product)(int32_t *out, const uint32_t *signal, const uint32_t *panel,
                                      int64_t filters, int64_t groups, int fresh, int64_t parts) {
#ifdef MATRIX
    (void)parts;
    NAME(signal_matrix_product)(out, (const uint8_t *)signal, panel, filters, groups, fresh);
#else
    NAME(signal_product)(out, signal, panel, filters, groups, fresh, 1, parts);
#endif
}

/* The sums over all places of panels first .. first + count - 1. */
static int NAME(signal_some_panels)(NAME(signal_rooms) * r, const void *q, const void *Y,
                                    const gxnor_signal_gradient *s, int64_t first, int64_t count) {
    const int64_t size = s->q_bytes == 1 ? 4 : 2;
    const int64_t filters = NAME(signal_filters)(s);
    const int64_t panel_sums = filters * GXNOR_SIGNAL_BLOCK;
    int64_t since = 0;
    int flushed = 0;
    memset(r->shifts, 0, (size_t)(count * GXNOR_SIGNAL_BLOCK) * sizeof *r->shifts);
    for (int64_t place = 0; place < s->places; place += s->chunk) {
        const int64_t some = s->places - place < s->chunk ? s->places - place : s->chunk;
        const int64_t groups = NAME(signal_groups_of)(some, size);
        if (since + some > s->limit) {
            if (!flushed) {
                memset(r->totals, 0, (size_t)(count * panel_sums) * sizeof *r->totals);
            }
            NAME(signal_flush)(r->totals, r->sums, count * panel_sums);
            since = 0;
            flushed = 1;
        }
        const int fresh = since == 0;
        since += some;
        if (size == 4) {
            NAME(signal_bytes)(r->signal, q, s, place, some, groups);
        } else {
            NAME(signal_groups)(r->signal, q, s, place, some, 0);
        }
        for (int64_t panel = 0; panel < count; ++panel) {
            int32_t *sums = r->sums + panel * panel_sums;
            NAME(signal_panel)(r->panel, r->rows, r->at, Y, s, first + panel, place, some, groups);
            if (size == 4) {
                NAME(signal_shifts)(r->shifts + panel * GXNOR_SIGNAL_BLOCK, r->panel, groups);
                NAME(signal_byte_product)(sums, r->signal, r->panel, filters, groups, fresh,
                                          s->parts);
            } else {
                NAME(signal_product)(sums, r->signal, r->panel, filters, groups, fresh, 0, 1);
            }
        }
    }
    return flushed;
}

static void NAME(signal_gradient)(float *out, void *scratch, const void *q, const void *Y,
                                  const gxnor_signal_gradient *s, int64_t first, int64_t last) {
    const int64_t filters = NAME(signal_filters)(s);
    const int64_t weights = s->channels * s->kernel_height * s->kernel_width;
    NAME(signal_rooms) r = NAME(signal_rooms_in)(scratch, s);
#ifdef MATRIX
    NAME(matrix_begin)();
#endif
    for (int64_t start = first; start < last; start += GXNOR_SIGNAL_PANELS) {
        const int64_t rest = last - start;
        const int64_t count = rest < GXNOR_SIGNAL_PANELS ? rest : GXNOR_SIGNAL_PANELS;
        const int flushed = NAME(signal_some_panels)(&r, q, Y, s, start, count);
        for (int64_t f = 0; f < s->filters; ++f) {
            for (int64_t panel = 0; panel < count; ++panel) {
                const int64_t at = (panel * filters + f) * GXNOR_SIGNAL_BLOCK;
                NAME(signal_scatter)(out + f * weights, r.sums + at, flushed ? r.totals + at : NULL,
                                     r.shifts + panel * GXNOR_SIGNAL_BLOCK, s, start + panel);
            }
        }
    }
#ifdef MATRIX
    NAME(matrix_end)();
#endif
}
