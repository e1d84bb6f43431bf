/* The words of consecutive Philox blocks of one tensor and step; included once for each
 * instruction set.
 *
 * Counters differ in their first word alone, so the first round takes one product, and the other
 * factor of the second is the same for all blocks.
 *
 * Needs: NAME(x). With PHILOX_LANES, the number of blocks that vectors make at a time, also a type
 * qvec of as many words, and qvec_first (word + 0, 1, ...), qvec_broadcast, qvec_xor, qvec_xor3,
 * qvec_product (both halves of the products with one factor) and qvec_store_blocks. */

#ifdef PHILOX_LANES

enum { NAME(philox_group) = 4 };

/* Writes whole groups: up to 4 PHILOX_LANES philox_group words. */
static inline void NAME(philox_words)(uint64_t *words, const gxnor_transition_rule *rule,
                                      int64_t block, int64_t count) {
    const uint64_t second_key0 = rule->seed + GXNOR_PHILOX_W0;
    const uint64_t second_key1 = rule->tensor + GXNOR_PHILOX_W1;
    const gxnor_uint128 same = (gxnor_uint128)(rule->step ^ rule->seed) * GXNOR_PHILOX_M0;
    const qvec same_high = qvec_broadcast((uint64_t)(same >> 64) ^ second_key1);
    for (int64_t done = 0; done < count; done += 4 * PHILOX_LANES * NAME(philox_group)) {
        qvec c0[NAME(philox_group)], c1[NAME(philox_group)], c2[NAME(philox_group)],
            c3[NAME(philox_group)];
        for (int i = 0; i < NAME(philox_group); ++i) {
            qvec high, low;
            const uint64_t counter = (uint64_t)(block + done / 4 + i * PHILOX_LANES) + 1;
            qvec_product(&high, &low, qvec_first(counter), GXNOR_PHILOX_M0);
            c2[i] = qvec_xor(same_high, low);
            qvec_product(&high, &c1[i], qvec_xor(high, qvec_broadcast(rule->tensor)),
                         GXNOR_PHILOX_M1);
            c0[i] = qvec_xor(high, qvec_broadcast(second_key0));
            c3[i] = qvec_broadcast((uint64_t)same);
        }
        uint64_t key0 = second_key0, key1 = second_key1;
        for (int round = 2; round < 10; ++round) {
            key0 += GXNOR_PHILOX_W0;
            key1 += GXNOR_PHILOX_W1;
            for (int i = 0; i < NAME(philox_group); ++i) {
                qvec high0, low0, high1, low1;
                qvec_product(&high0, &low0, c0[i], GXNOR_PHILOX_M0);
                qvec_product(&high1, &low1, c2[i], GXNOR_PHILOX_M1);
                c0[i] = qvec_xor3(high1, c1[i], qvec_broadcast(key0));
                c2[i] = qvec_xor3(high0, c3[i], qvec_broadcast(key1));
                c1[i] = low1;
                c3[i] = low0;
            }
        }
        for (int i = 0; i < NAME(philox_group); ++i) {
            qvec_store_blocks(words + done + 4 * PHILOX_LANES * i, c0[i], c1[i], c2[i], c3[i]);
        }
    }
}

#else

static inline void NAME(philox_words)(uint64_t *words, const gxnor_transition_rule *rule,
                                      int64_t block, int64_t count) {
    for (int64_t done = 0; done < count; done += 4) {
        gxnor_philox_block(words + done, (uint64_t)(block + done / 4) + 1, rule->step, 0, 0,
                           rule->seed, rule->tensor);
    }
}

#endif
