/* Threads that help others: the state of each, in one number.
 *
 * A helper without work spins for a while, ready to begin at once, and then falls asleep. It falls
 * asleep, and is given work, by comparing and swapping the same number, so no work is given to a
 * helper that nobody wakes. The number of the work is part of the state: whoever gave some, and
 * asks for its end, cannot mistake later work of others for it. */
#include "isa.h"

enum { ASLEEP = 0, READY = 1, POSTED = 2, BUSY = 3, STOPPED = 4, ONE = 8 };

static uint32_t state_of(const gxnor_helper *h) {
    return __atomic_load_n(&h->state, __ATOMIC_ACQUIRE);
}

static int swap(gxnor_helper *h, uint32_t from, uint32_t to) {
    return __atomic_compare_exchange_n(&h->state, &from, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

void gxnor_rest(int64_t turns) {
    for (int64_t turn = 0; turn < turns; ++turn) {
#if defined(__x86_64__)
        __builtin_ia32_pause();
#elif defined(__aarch64__)
        __asm__ volatile("yield");
#else
        __asm__ volatile("");
#endif
    }
}

int32_t gxnor_helper_serve(gxnor_helper *h, int64_t turns) {
    for (int64_t turn = 0;; ++turn) {
        const uint32_t state = state_of(h), kind = state % ONE, number = state - kind;
        if (kind == STOPPED) {
            return 0;
        }
        if (kind == POSTED && swap(h, state, number + BUSY)) {
            h->work(h->with, h->member);
            __atomic_store_n(&h->state, number + READY, __ATOMIC_RELEASE);
            turn = 0;
        } else if (kind == READY && turn >= turns && swap(h, state, number + ASLEEP)) {
            return 1;
        }
        gxnor_rest(1);
    }
}

uint32_t gxnor_helper_post(gxnor_helper *h, gxnor_work work, void *with, int64_t member,
                           int32_t *sleeps) {
    for (;;) {
        const uint32_t state = state_of(h), kind = state % ONE;
        const uint32_t next = state - kind + ONE;
        const uint32_t number = next ? next : ONE; /* 0 means that it takes none */
        if (kind != READY && !(kind == ASLEEP && *sleeps)) {
            return 0;
        }
        h->work = work;
        h->with = with;
        h->member = member;
        if (swap(h, state, number + (work ? POSTED : STOPPED))) {
            *sleeps = kind == ASLEEP;
            return number;
        }
    }
}

int32_t gxnor_helper_end(gxnor_helper *h, uint32_t number) {
    if (swap(h, number + POSTED, number + READY)) {
        return 1;
    }
    for (int turn = 0; state_of(h) == number + BUSY; ++turn) {
        if (turn == GXNOR_PATIENCE) {
            return 0;
        }
        gxnor_rest(1);
    }
    return 1;
}
