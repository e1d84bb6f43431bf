/* The forward pass of packed inference: all stages of a network, by one thread or by a team.
 *
 * The lead goes from stage to stage, and the others help. Stage 0 lays out the pixels, stage n is
 * layer n. The rows of a stage are cut into pieces, and whoever is free takes the next one, so a
 * thread that wakes up late takes fewer, or none. The lead goes on to the next stage when all
 * pieces of this one are done.
 *
 * Even members take pieces from the front and odd ones from the back: the same images in each
 * stage, so that a thread finds what it reads in its own cache. What another core wrote, or has to
 * give up, takes longer than its computation.
 *
 * What they share are two numbers, each on a cache line of its own: the stage with the pieces taken
 * from either end, and how many pieces are done. A piece is taken by comparing and swapping the
 * first, so by one thread alone; as the stage is part of it, a piece of an earlier stage is never
 * taken. Done is counted with release and read with acquire, so that a stage reads what the one
 * before it wrote. A notation has at most 1000 layers and a team 256 members, so a stage takes 10
 * bits and a number of pieces 11. */
#include "isa.h"

enum { NEXT = 0, DONE = 16, PIECE_BITS = 11, PIECES = 1 << PIECE_BITS };

/* At most so many pieces of a stage for each member. More would share the work more evenly, but
 * they cost more than that brings. */
enum { PIECES_EACH = 4 };

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

static int64_t units_of(const gxnor_forward *f, const gxnor_stage *s) {
    const int64_t grain = gxnor_stage_grain(s);
    return (f->count * gxnor_stage_rows(s) + grain - 1) / grain;
}

/* Each member has the same number of pieces, and no more of them than its share takes passes: each
 * piece reads all filters. */
static int64_t pieces_of(const gxnor_forward *f, int64_t stage) {
    if (f->members == 1 || stage == 0) {
        return least(f->members, f->count);
    }
    const gxnor_stage *s = f->stages + stage - 1;
    const int64_t rows = f->count * gxnor_stage_rows(s), pass = gxnor_stage_pass(s) * f->members;
    const int64_t each = least((rows + pass - 1) / pass, PIECES_EACH);
    return least(each * f->members, units_of(f, s));
}

static int64_t edge(const gxnor_forward *f, const gxnor_stage *s, int64_t piece, int64_t pieces) {
    const int64_t units = units_of(f, s) * piece / pieces;
    return least(units * gxnor_stage_grain(s), f->count * gxnor_stage_rows(s));
}

static uint32_t stage_of(uint32_t next) { return next >> (2 * PIECE_BITS); }

/* The next piece of a stage for a member, or -1 if there are no more. */
static int64_t take(uint32_t *team, uint32_t stage, int64_t pieces, int64_t member) {
    uint32_t next = __atomic_load_n(team + NEXT, __ATOMIC_ACQUIRE);
    while (stage_of(next) == stage) {
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

int64_t gxnor_forward_scratch(const gxnor_stage *stages, int64_t layers) {
    int64_t most = 0;
    for (int64_t at = 0; at < layers; ++at) {
        const gxnor_stage *s = stages + at;
        const int64_t bytes = on_lines(4 * gxnor_stage_sums(s)) + on_lines(s->g.filters) +
                              on_lines(gxnor_stage_room(s));
        most = bytes > most ? bytes : most;
    }
    return most;
}

static void run(const gxnor_kernels *kernels, const gxnor_forward *f, const gxnor_forward_memory *m,
                int64_t stage, int64_t piece, int64_t pieces, uint8_t *own) {
    if (stage == 0) {
        gxnor_pixels(m->images + f->offsets[0], m->pixels, &f->pixels, f->count * piece / pieces,
                     f->count * (piece + 1) / pieces);
        return;
    }
    const gxnor_stage *s = f->stages + stage - 1;
    const gxnor_stage_scratch scratch = {
        .sums = (int32_t *)(void *)own,
        .levels = (int8_t *)(own + on_lines(4 * gxnor_stage_sums(s))),
        .room = own + on_lines(4 * gxnor_stage_sums(s)) + on_lines(s->g.filters),
    };
    uint8_t *out = stage < f->layers ? m->images + f->offsets[stage] : (uint8_t *)(void *)m->sums;
    gxnor_stage_run(kernels, s, out, m->images + f->offsets[stage - 1], &scratch,
                    edge(f, s, piece, pieces), edge(f, s, piece + 1, pieces));
}

/* Take pieces of a stage until there are no more; return how many these were. */
static int64_t work(const gxnor_kernels *kernels, const gxnor_forward *f,
                    const gxnor_forward_memory *m, uint32_t stage, int64_t member) {
    const int64_t pieces = pieces_of(f, stage);
    int64_t taken = 0;
    for (int64_t piece; (piece = take(m->team, stage, pieces, member)) >= 0; ++taken) {
        run(kernels, f, m, stage, piece, pieces, m->scratch + member * f->scratch);
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
    uint32_t stage = stage_of(__atomic_load_n(m->team + NEXT, __ATOMIC_RELAXED));
    for (; stage <= f->layers; ++stage) {
        const int64_t pieces = pieces_of(f, stage);
        work(kernels, f, m, stage, 0);
        for (int turn = 0; __atomic_load_n(m->team + DONE, __ATOMIC_ACQUIRE) < pieces; ++turn) {
            if (turn == GXNOR_PATIENCE) {
                return 0;
            }
            gxnor_rest(1);
        }
        __atomic_store_n(m->team + DONE, 0, __ATOMIC_RELAXED);
        __atomic_store_n(m->team + NEXT, (stage + 1) << (2 * PIECE_BITS), __ATOMIC_RELEASE);
    }
    return 1;
}

void gxnor_forward_help(const gxnor_kernels *kernels, const gxnor_forward *f,
                        const gxnor_forward_memory *m, int64_t member) {
    for (int turn = 0; turn < GXNOR_PATIENCE; ++turn) {
        const uint32_t stage = stage_of(__atomic_load_n(m->team + NEXT, __ATOMIC_ACQUIRE));
        if (stage > f->layers) {
            return;
        }
        if (work(kernels, f, m, stage, member)) {
            turn = 0;
        } else {
            gxnor_rest(1);
        }
    }
}
