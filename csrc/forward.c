/* The forward pass of packed inference: all layers of a network, by one thread or by a team.
 *
 * The lead goes from step to step, and the others help. Step 0 lays out the pixels, step n is layer
 * n. A step is cut into pieces, and whoever is free takes the next one, so a thread that wakes up
 * late takes fewer, or none. The lead goes on to the next step when all pieces of this one are
 * done.
 *
 * Pieces are rows of a layer's outputs. Where that would let each thread read many filters for few
 * outputs, the layer has sections instead: stages with some of the filters each.
 *
 * More images than one pass takes are several passes. Each of them is a piece of a single step, and
 * one thread computes it through all layers.
 *
 * Even members take pieces from the front and odd ones from the back: the same images in each
 * step, so that a thread finds what it reads in its own cache. What another core wrote, or has to
 * give up, takes longer than its computation.
 *
 * What they share are two numbers, each on a cache line of its own: the step with the pieces taken
 * from either end, and how many pieces are done. A piece is taken by comparing and swapping the
 * first, so by one thread alone; as the step is part of it, a piece of an earlier step is never
 * taken. Done is counted with release and read with acquire, so that a step reads what the one
 * before it wrote. A notation has at most 1000 layers and a team 256 members, so a step takes 10
 * bits and a number of pieces 11. */
#include "isa.h"

enum { NEXT = 0, DONE = 16, PIECE_BITS = 11, PIECES = 1 << PIECE_BITS };

/* At most so many pieces of a step for each member: more cost more than they bring. */
enum { PIECES_EACH = 4 };

static int64_t units_of(const gxnor_forward *f, const gxnor_stage *s) {
    const int64_t grain = gxnor_stage_grain(s);
    return (f->count * gxnor_stage_rows(s) + grain - 1) / grain;
}

/* How a step is cut: its layer has so many sections, and each section so many pieces, for so many
 * members. */
typedef struct {
    const gxnor_stage *stages;
    int64_t sections, each, members;
} cut;

/* Each member has the same number of pieces, and no more of them than its share takes passes: each
 * piece reads all filters of its section. */
static cut cut_of(const gxnor_kernels *kernels, const gxnor_forward *f, int64_t step) {
    if (f->passes > 1) {
        return (cut){NULL, 1, f->passes, f->members};
    }
    if (step == 0) {
        return (cut){NULL, 1, gxnor_least(f->members, f->count), f->members};
    }
    const int64_t first = f->firsts[step - 1], sections = f->firsts[step] - first;
    const gxnor_stage *s = f->stages + first;
    const int64_t members = (f->members + sections - 1) / sections;
    const int64_t rows = f->count * gxnor_stage_rows(s);
    const int64_t pass = gxnor_stage_pass(kernels, s) * members;
    const int64_t shares = gxnor_least((rows + pass - 1) / pass, PIECES_EACH);
    const int64_t each = members > 1 ? gxnor_least(shares * members, units_of(f, s)) : 1;
    return (cut){s, sections, each, members};
}

/* Where a piece begins, if the rows of a section are counted as 16 * each. Members work from both
 * ends toward the middle, and pieces get smaller that way, so that all members end at about the
 * same time, also where one has a slower core. Four pieces of a member are as 4 to 2 to 1 to 1. */
static int64_t begin_of(int64_t piece, cut c) {
    const int64_t eighths = 8 * piece;
    if (c.each < PIECES_EACH * c.members) {
        return 16 * piece;
    }
    if (2 * piece > c.each) {
        return 16 * c.each - begin_of(c.each - piece, c);
    }
    return eighths <= c.each       ? 4 * eighths
           : eighths <= 2 * c.each ? 2 * (eighths + c.each)
                                   : eighths + 4 * c.each;
}

static int64_t edge(const gxnor_forward *f, const gxnor_stage *s, int64_t piece, cut c) {
    const int64_t units = units_of(f, s) * begin_of(piece, c) / (16 * c.each);
    return gxnor_least(units * gxnor_stage_grain(s), f->count * gxnor_stage_rows(s));
}

static uint32_t step_of(uint32_t next) { return next >> (2 * PIECE_BITS); }

/* The next piece of a step for a member, or -1 if there are no more. */
static int64_t take(uint32_t *team, uint32_t step, int64_t pieces, int64_t member) {
    uint32_t next = __atomic_load_n(team + NEXT, __ATOMIC_ACQUIRE);
    while (step_of(next) == step) {
        const int64_t front = next % PIECES, back = next / PIECES % PIECES;
        if (front + back == pieces) {
            return -1;
        }
        if (__atomic_compare_exchange_n(team + NEXT, &next, next + (member % 2 ? PIECES : 1), 0,
                                        __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
            return member % 2 ? pieces - 1 - back : front;
        }
    }
    return -1;
}

static int64_t on_lines(int64_t bytes) { return (bytes + 63) / 64 * 64; }

int64_t gxnor_forward_scratch(const gxnor_kernels *kernels, const gxnor_stage *stages,
                              int64_t count) {
    int64_t most = 0;
    for (int64_t at = 0; at < count; ++at) {
        const gxnor_stage *s = stages + at;
        const int64_t bytes = on_lines(4 * gxnor_stage_sums(kernels, s)) + on_lines(s->g.filters) +
                              on_lines(gxnor_stage_room(kernels, s));
        most = bytes > most ? bytes : most;
    }
    return most;
}

static void run(const gxnor_kernels *kernels, const gxnor_forward *f, const gxnor_forward_memory *m,
                const gxnor_stage *s, int64_t step, int64_t first, int64_t last) {
    const gxnor_stage_scratch scratch = {
        .sums = (int32_t *)(void *)m->scratch,
        .levels = (int8_t *)(m->scratch + on_lines(4 * gxnor_stage_sums(kernels, s))),
        .room = m->scratch + on_lines(4 * gxnor_stage_sums(kernels, s)) + on_lines(s->g.filters),
    };
    uint8_t *out = step < f->layers ? m->images + f->offsets[step] : (uint8_t *)(void *)m->sums;
    gxnor_stage_run(kernels, s, out, m->images + f->offsets[step - 1], &scratch, first, last);
}

/* One of several passes, through all layers. */
static void run_pass(const gxnor_kernels *kernels, const gxnor_forward *f, gxnor_forward_memory m,
                     int64_t pass, int64_t member) {
    const gxnor_pixel_layout *p = &f->pixels;
    const gxnor_stage *end = f->stages + f->layers - 1;
    const int64_t first = f->count * pass / f->passes;
    const int64_t count = f->count * (pass + 1) / f->passes - first;
    m.images += member * f->offsets[f->layers];
    m.sums += first * gxnor_stage_rows(end) * end->g.columns * end->g.filters;
    gxnor_pixels(m.images + f->offsets[0], m.pixels + first * p->channels * p->height * p->width, p,
                 0, count);
    for (int64_t step = 1; step <= f->layers; ++step) {
        const gxnor_stage *s = f->stages + step - 1;
        run(kernels, f, &m, s, step, 0, count * gxnor_stage_rows(s));
    }
}

static void run_piece(const gxnor_kernels *kernels, const gxnor_forward *f, gxnor_forward_memory m,
                      int64_t step, cut c, int64_t piece, int64_t member) {
    const int64_t at = piece % c.each;
    m.scratch += member * f->scratch;
    if (f->passes > 1) {
        run_pass(kernels, f, m, piece, member);
    } else if (step == 0) {
        gxnor_pixels(m.images + f->offsets[0], m.pixels, &f->pixels, f->count * at / c.each,
                     f->count * (at + 1) / c.each);
    } else {
        const gxnor_stage *s = c.stages + piece / c.each;
        run(kernels, f, &m, s, step, edge(f, s, at, c), edge(f, s, at + 1, c));
    }
}

/* Several passes are all in step 0. */
static int64_t last_step(const gxnor_forward *f) { return f->passes > 1 ? 0 : f->layers; }

/* Take pieces of a step until there are no more; return how many these were. */
static int64_t work(const gxnor_kernels *kernels, const gxnor_forward *f,
                    const gxnor_forward_memory *m, uint32_t step, cut c, int64_t member) {
    int64_t taken = 0;
    for (int64_t piece; (piece = take(m->team, step, c.sections * c.each, member)) >= 0; ++taken) {
        run_piece(kernels, f, *m, step, c, piece, member);
        __atomic_fetch_add(m->team + DONE, 1, __ATOMIC_RELEASE);
    }
    return taken;
}

void gxnor_forward_begin(const gxnor_forward_memory *m) {
    m->team[DONE] = 0;
    m->team[NEXT] = 0;
}

int32_t gxnor_forward_lead(const gxnor_kernels *kernels, const gxnor_forward *f,
                           const gxnor_forward_memory *m) {
    uint32_t step = step_of(__atomic_load_n(m->team + NEXT, __ATOMIC_RELAXED));
    for (; step <= last_step(f); ++step) {
        const cut c = cut_of(kernels, f, step);
        work(kernels, f, m, step, c, 0);
        for (int turn = 0; __atomic_load_n(m->team + DONE, __ATOMIC_ACQUIRE) < c.sections * c.each;
             ++turn) {
            if (turn == GXNOR_PATIENCE) {
                return 0;
            }
            gxnor_rest(1);
        }
        __atomic_store_n(m->team + DONE, 0, __ATOMIC_RELAXED);
        __atomic_store_n(m->team + NEXT, (step + 1) << (2 * PIECE_BITS), __ATOMIC_RELEASE);
    }
    return 1;
}

int32_t gxnor_forward_help(const gxnor_kernels *kernels, const gxnor_forward *f,
                           const gxnor_forward_memory *m, int64_t member) {
    for (int turn = 0; turn < GXNOR_PATIENCE; ++turn) {
        const uint32_t step = step_of(__atomic_load_n(m->team + NEXT, __ATOMIC_ACQUIRE));
        if (step > last_step(f)) {
            return 1;
        }
        if (work(kernels, f, m, step, cut_of(kernels, f, step), member)) {
            turn = 0;
        } else {
            gxnor_rest(1);
        }
    }
    return 0;
}
