// TITLE
//
// NETWORK_TABLE_BYTES of tables, at most 64 bytes for each of the LAYERS layers, and the code are
// constant. NETWORK_STATIC_BYTES is all the memory that is kept. The stack takes some hundred
// bytes, and in network_class STACK_BYTES bytes more for the classes.
#ifndef NETWORK_H
#define NETWORK_H

#include <stdint.h>

// MACROS

#ifdef __cplusplus
extern "C" {
#endif

// Integer sums of the last layer. The pixels are 0..255: channel by channel, each row by row. The
// background of the training images is BACKGROUND. Works in static memory: one call at a time.
void network_sums(const uint8_t pixels[NETWORK_PIXELS], int32_t sums[NETWORK_CLASSES]);

// Batch normalization of the last layer: the trained network's scores, to the last bit. Where the
// compiler takes long double for double (FLT_EVAL_METHOD 2), that bit of a double may differ.
void network_scores(const int32_t sums[NETWORK_CLASSES], REAL scores[NETWORK_CLASSES]);

// The class with the largest score, from 0; the first of equal ones. Calls network_sums.
int network_class(const uint8_t pixels[NETWORK_PIXELS]);

#ifdef __cplusplus
}
#endif

#endif
