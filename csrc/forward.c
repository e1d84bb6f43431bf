/* The forward pass of packed inference: all stages of a network, by one thread or by a team.
 *
 * The lead lays out the pixels and goes from stage to stage; the others help. The rows of a stage
 * are cut into pieces, and whoever is free takes the next one, so a thread that wakes up late takes
 * fewer, or none. The lead goes on to the next stage when all pieces of this one are done.
 *
 * What they share are two numbers, each on a cache line of its own: the stage with its next piece,
 * and how many pieces are done. A piece is taken by comparing and swapping the first, so by one
 * thread alone; as the stage is part of it, a piece of an earlier stage is never taken. Done is
 * counted with release and read with acquire, so that a stage reads what the one before it wrote.
 * A notation has at most 1000 layers, and a team 256 members, so stage and piece fit 32 bits. */
#include "isa.h"

enum { NEXT = 0, DONE = 16, PIECE_BITS = 20 };

/* At most so many pieces of a stage for each member. More would share the work more evenly, but
 * they cost more than that brings. */
enum { PIECES_EACH = 8 };

/* Turns of waiting, a fraction of a millisecond, after which the lead or a helper returns: longer
 * than most pieces take. */
enum { PATIENCE = 16384 };

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

static int64_t units_of(const gxnor_forward *f, const gxnor_stage *s) {
    const int64_t grain = gxnor_stage_grain(s);
    return (f->count * gxnor_stage_rows(s) + grain - 1) / grain;
}

static void rest(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

/* Each member has the same number of pieces, and no more of them than its share takes passes: each
 * piece reads all filters. */
static int64_t pieces_of(const gxnor_forward *f, const gxnor_stage *s) {
    const int64_t rows = f->count * gxnor_stage_rows(s), pass = gxnor_stage_pass(s) * f->members;
    const int64_t each = least((rows + pass - 1) / pass, PIECES_EACH);
    return f->members > 1 ? least(each * f->members, units_of(f, s)) : 1;
}

static int64_t edge(const gxnor_forward *f, const gxnor_stage *s, int64_t piece) {
    const int64_t units = units_of(f, s) * piece / pieces_of(f, s);
    return least(units * gxnor_stage_grain(s), f->count * gxnor_stage_rows(s));
}

/* The next piece of a stage, or -1 if it has no more. */
static int64_t take(uint32_t *team, uint32_t stage, int64_t pieces) {
    uint32_t next = __atomic_load_n(team + NEXT, __ATOMIC_ACQUIRE);
    while (next >> PIECE_BITS == stage) {
        const int64_t piece = next & ((UINT32_C(1) << PIECE_BITS) - 1);
        if (piece == pieces) {
            return -1;
        }
        if (__atomic_compare_exchange_n(team + NEXT, &next, next + 1, 0, __ATOMIC_ACQ_REL,
                                        __ATOMIC_ACQUIRE)) {
            return piece;
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

/* Take pieces of a stage until there are no more; return how many these were. */
static int64_t work(const gxnor_kernels *kernels, const gxnor_forward *f,
                    const gxnor_forward_memory *m, uint32_t stage, int64_t member) {
    const gxnor_stage *s = f->stages + stage;
    const int64_t pieces = pieces_of(f, s);
    uint8_t *own = m->scratch + member * f->scratch;
    const gxnor_stage_scratch scratch = {
        .sums = (int32_t *)(void *)own,
        .levels = (int8_t *)(own + on_lines(4 * gxnor_stage_sums(s))),
        .room = own + on_lines(4 * gxnor_stage_sums(s)) + on_lines(s->g.filters),
    };
    uint8_t *out =
        stage + 1 < f->layers ? m->images + f->offsets[stage + 1] : (uint8_t *)(void *)m->sums;
    int64_t taken = 0;
    for (int64_t piece; (piece = take(m->team, stage, pieces)) >= 0; ++taken) {
        gxnor_stage_run(kernels, s, out, m->images + f->offsets[stage], &scratch, edge(f, s, piece),
                        edge(f, s, piece + 1));
        __atomic_fetch_add(m->team + DONE, 1, __ATOMIC_RELEASE);
    }
    return taken;
}

void gxnor_forward_begin(const gxnor_forward *f, const gxnor_forward_memory *m,
                         const uint8_t *pixels) {
    gxnor_pixels(m->images + f->offsets[0], pixels, &f->pixels, 0, f->count);
    m->team[DONE] = 0;
    m->team[NEXT] = 0;
}

int32_t gxnor_forward_lead(const gxnor_kernels *kernels, const gxnor_forward *f,
                           const gxnor_forward_memory *m) {
    uint32_t stage = __atomic_load_n(m->team + NEXT, __ATOMIC_RELAXED) >> PIECE_BITS;
    for (; stage < f->layers; ++stage) {
        const int64_t pieces = pieces_of(f, f->stages + stage);
        work(kernels, f, m, stage, 0);
        for (int turn = 0; __atomic_load_n(m->team + DONE, __ATOMIC_ACQUIRE) < pieces; ++turn) {
            if (turn == PATIENCE) {
                return 0;
            }
            rest();
        }
        __atomic_store_n(m->team + DONE, 0, __ATOMIC_RELAXED);
        __atomic_store_n(m->team + NEXT, (stage + 1) << PIECE_BITS, __ATOMIC_RELEASE);
    }
    return 1;
}

void gxnor_forward_help(const gxnor_kernels *kernels, const gxnor_forward *f,
                        const gxnor_forward_memory *m, int64_t member) {
    for (int turn = 0; turn < PATIENCE; ++turn) {
        const uint32_t stage = __atomic_load_n(m->team + NEXT, __ATOMIC_ACQUIRE) >> PIECE_BITS;
        if (stage >= f->layers) {
            return;
        }
        if (work(kernels, f, m, stage, member)) {
            turn = 0;
        } else {
            rest();
        }
    }
}
