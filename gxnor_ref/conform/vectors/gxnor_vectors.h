/* Vectors of gxnor_ref, version 1.2f46e49c2dce: written by `gxnor-ref vectors`, not by hand.
 *
 * gxnor_cases[i].inputs and .outputs are named arrays, row-major. A number is an array without
 * dimensions, a string has type "str". Where `within` is NULL a result is exact; elsewhere
 * fabs(got[k] - values[k]) <= within[k] has to hold. Where expects_error is 1 the inputs are
 * invalid, and there are no outputs. `catches` names the known mistakes that fail the case, which
 * index.json describes.
 */
#ifndef GXNOR_VECTORS_H
#define GXNOR_VECTORS_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    const char *name;
    const char *dtype; /* "int8" ... "uint64", "float32", "float64", "str" */
    int32_t dimensions;
    int32_t shape[4];
    int64_t size;
    const void *values;
    const double *within;
} gxnor_array;

typedef struct {
    const char *id;
    const char *operator_name;
    const char *clause;
    const char *catches;
    int32_t expects_error;
    int32_t input_count;
    int32_t output_count;
    const gxnor_array *inputs;
    const gxnor_array *outputs;
} gxnor_case;

/* states/n0_h1 */
static const int64_t gxnor_0_in0[] = {0};
static const double gxnor_0_in1[] = {0x1p+0};
static const gxnor_array gxnor_0_in[] = {
    {"N", "int64", 0, {0}, 1, gxnor_0_in0, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_0_in1, NULL},
};
static const double gxnor_0_out0[] = {-0x1p+0, 0x1p+0};
static const gxnor_array gxnor_0_out[] = {
    {"states", "float64", 1, {2}, 2, gxnor_0_out0, NULL},
};
/* states/n1_h1 */
static const int64_t gxnor_1_in0[] = {1};
static const double gxnor_1_in1[] = {0x1p+0};
static const gxnor_array gxnor_1_in[] = {
    {"N", "int64", 0, {0}, 1, gxnor_1_in0, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_1_in1, NULL},
};
static const double gxnor_1_out0[] = {-0x1p+0, 0x0p+0, 0x1p+0};
static const gxnor_array gxnor_1_out[] = {
    {"states", "float64", 1, {3}, 3, gxnor_1_out0, NULL},
};
/* states/n2_h1 */
static const int64_t gxnor_2_in0[] = {2};
static const double gxnor_2_in1[] = {0x1p+0};
static const gxnor_array gxnor_2_in[] = {
    {"N", "int64", 0, {0}, 1, gxnor_2_in0, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_2_in1, NULL},
};
static const double gxnor_2_out0[] = {-0x1p+0, -0x1p-1, 0x0p+0, 0x1p-1, 0x1p+0};
static const gxnor_array gxnor_2_out[] = {
    {"states", "float64", 1, {5}, 5, gxnor_2_out0, NULL},
};
/* states/n3_h0.75 */
static const int64_t gxnor_3_in0[] = {3};
static const double gxnor_3_in1[] = {0x1.8p-1};
static const gxnor_array gxnor_3_in[] = {
    {"N", "int64", 0, {0}, 1, gxnor_3_in0, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_3_in1, NULL},
};
static const double gxnor_3_out0[] = {-0x1.8p-1, -0x1.2p-1, -0x1.8p-2, -0x1.8p-3, 0x0p+0, 0x1.8p-3, 0x1.8p-2, 0x1.2p-1, 0x1.8p-1};
static const gxnor_array gxnor_3_out[] = {
    {"states", "float64", 1, {9}, 9, gxnor_3_out0, NULL},
};
/* states/n6_h1 */
static const int64_t gxnor_4_in0[] = {6};
static const double gxnor_4_in1[] = {0x1p+0};
static const gxnor_array gxnor_4_in[] = {
    {"N", "int64", 0, {0}, 1, gxnor_4_in0, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_4_in1, NULL},
};
static const double gxnor_4_out0[] = {-0x1p+0, -0x1.fp-1, -0x1.ep-1, -0x1.dp-1, -0x1.cp-1, -0x1.bp-1, -0x1.ap-1, -0x1.9p-1, -0x1.8p-1, -0x1.7p-1, -0x1.6p-1, -0x1.5p-1, -0x1.4p-1, -0x1.3p-1, -0x1.2p-1, -0x1.1p-1, -0x1p-1, -0x1.ep-2, -0x1.cp-2, -0x1.ap-2, -0x1.8p-2, -0x1.6p-2, -0x1.4p-2, -0x1.2p-2, -0x1p-2, -0x1.cp-3, -0x1.8p-3, -0x1.4p-3, -0x1p-3, -0x1.8p-4, -0x1p-4, -0x1p-5, 0x0p+0, 0x1p-5, 0x1p-4, 0x1.8p-4, 0x1p-3, 0x1.4p-3, 0x1.8p-3, 0x1.cp-3, 0x1p-2, 0x1.2p-2, 0x1.4p-2, 0x1.6p-2, 0x1.8p-2, 0x1.ap-2, 0x1.cp-2, 0x1.ep-2, 0x1p-1, 0x1.1p-1, 0x1.2p-1, 0x1.3p-1, 0x1.4p-1, 0x1.5p-1, 0x1.6p-1, 0x1.7p-1, 0x1.8p-1, 0x1.9p-1, 0x1.ap-1, 0x1.bp-1, 0x1.cp-1, 0x1.dp-1, 0x1.ep-1, 0x1.fp-1, 0x1p+0};
static const gxnor_array gxnor_4_out[] = {
    {"states", "float64", 1, {65}, 65, gxnor_4_out0, NULL},
};
/* states/n16 */
static const int64_t gxnor_5_in0[] = {16};
static const double gxnor_5_in1[] = {0x1p+0};
static const gxnor_array gxnor_5_in[] = {
    {"N", "int64", 0, {0}, 1, gxnor_5_in0, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_5_in1, NULL},
};
/* states/negative_n */
static const int64_t gxnor_6_in0[] = {-1};
static const double gxnor_6_in1[] = {0x1p+0};
static const gxnor_array gxnor_6_in[] = {
    {"N", "int64", 0, {0}, 1, gxnor_6_in0, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_6_in1, NULL},
};
/* states/no_range */
static const int64_t gxnor_7_in0[] = {1};
static const double gxnor_7_in1[] = {0x0p+0};
static const gxnor_array gxnor_7_in[] = {
    {"N", "int64", 0, {0}, 1, gxnor_7_in0, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_7_in1, NULL},
};
/* states/h_too_long */
static const int64_t gxnor_8_in0[] = {6};
static const double gxnor_8_in1[] = {0x1.921fb54442d18p+1};
static const gxnor_array gxnor_8_in[] = {
    {"N", "int64", 0, {0}, 1, gxnor_8_in0, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_8_in1, NULL},
};
/* state_index/n0_h1 */
static const double gxnor_9_in0[] = {0x1p+0, -0x1p+0};
static const int64_t gxnor_9_in1[] = {0};
static const double gxnor_9_in2[] = {0x1p+0};
static const gxnor_array gxnor_9_in[] = {
    {"z", "float64", 1, {2}, 2, gxnor_9_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_9_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_9_in2, NULL},
};
static const uint8_t gxnor_9_out0[] = {1, 0};
static const gxnor_array gxnor_9_out[] = {
    {"n", "uint8", 1, {2}, 2, gxnor_9_out0, NULL},
};
/* state_index/n1_h1 */
static const double gxnor_10_in0[] = {0x1p+0, 0x0p+0, -0x1p+0};
static const int64_t gxnor_10_in1[] = {1};
static const double gxnor_10_in2[] = {0x1p+0};
static const gxnor_array gxnor_10_in[] = {
    {"z", "float64", 1, {3}, 3, gxnor_10_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_10_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_10_in2, NULL},
};
static const uint8_t gxnor_10_out0[] = {2, 1, 0};
static const gxnor_array gxnor_10_out[] = {
    {"n", "uint8", 1, {3}, 3, gxnor_10_out0, NULL},
};
/* state_index/n2_h1 */
static const double gxnor_11_in0[] = {0x1p+0, 0x1p-1, 0x0p+0, -0x1p-1, -0x1p+0};
static const int64_t gxnor_11_in1[] = {2};
static const double gxnor_11_in2[] = {0x1p+0};
static const gxnor_array gxnor_11_in[] = {
    {"z", "float64", 1, {5}, 5, gxnor_11_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_11_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_11_in2, NULL},
};
static const uint8_t gxnor_11_out0[] = {4, 3, 2, 1, 0};
static const gxnor_array gxnor_11_out[] = {
    {"n", "uint8", 1, {5}, 5, gxnor_11_out0, NULL},
};
/* state_index/n3_h0.75 */
static const double gxnor_12_in0[] = {0x1.8p-1, 0x1.2p-1, 0x1.8p-2, 0x1.8p-3, 0x0p+0, -0x1.8p-3, -0x1.8p-2, -0x1.2p-1, -0x1.8p-1};
static const int64_t gxnor_12_in1[] = {3};
static const double gxnor_12_in2[] = {0x1.8p-1};
static const gxnor_array gxnor_12_in[] = {
    {"z", "float64", 1, {9}, 9, gxnor_12_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_12_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_12_in2, NULL},
};
static const uint8_t gxnor_12_out0[] = {8, 7, 6, 5, 4, 3, 2, 1, 0};
static const gxnor_array gxnor_12_out[] = {
    {"n", "uint8", 1, {9}, 9, gxnor_12_out0, NULL},
};
/* state_index/n6_h1 */
static const double gxnor_13_in0[] = {0x1p+0, 0x1.fp-1, 0x1.ep-1, 0x1.dp-1, 0x1.cp-1, 0x1.bp-1, 0x1.ap-1, 0x1.9p-1, 0x1.8p-1, 0x1.7p-1, 0x1.6p-1, 0x1.5p-1, 0x1.4p-1, 0x1.3p-1, 0x1.2p-1, 0x1.1p-1, 0x1p-1, 0x1.ep-2, 0x1.cp-2, 0x1.ap-2, 0x1.8p-2, 0x1.6p-2, 0x1.4p-2, 0x1.2p-2, 0x1p-2, 0x1.cp-3, 0x1.8p-3, 0x1.4p-3, 0x1p-3, 0x1.8p-4, 0x1p-4, 0x1p-5, 0x0p+0, -0x1p-5, -0x1p-4, -0x1.8p-4, -0x1p-3, -0x1.4p-3, -0x1.8p-3, -0x1.cp-3, -0x1p-2, -0x1.2p-2, -0x1.4p-2, -0x1.6p-2, -0x1.8p-2, -0x1.ap-2, -0x1.cp-2, -0x1.ep-2, -0x1p-1, -0x1.1p-1, -0x1.2p-1, -0x1.3p-1, -0x1.4p-1, -0x1.5p-1, -0x1.6p-1, -0x1.7p-1, -0x1.8p-1, -0x1.9p-1, -0x1.ap-1, -0x1.bp-1, -0x1.cp-1, -0x1.dp-1, -0x1.ep-1, -0x1.fp-1, -0x1p+0};
static const int64_t gxnor_13_in1[] = {6};
static const double gxnor_13_in2[] = {0x1p+0};
static const gxnor_array gxnor_13_in[] = {
    {"z", "float64", 1, {65}, 65, gxnor_13_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_13_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_13_in2, NULL},
};
static const uint8_t gxnor_13_out0[] = {64, 63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
static const gxnor_array gxnor_13_out[] = {
    {"n", "uint8", 1, {65}, 65, gxnor_13_out0, NULL},
};
/* state_index/between */
static const double gxnor_14_in0[] = {0x1p-1};
static const int64_t gxnor_14_in1[] = {1};
static const double gxnor_14_in2[] = {0x1p+0};
static const gxnor_array gxnor_14_in[] = {
    {"z", "float64", 1, {1}, 1, gxnor_14_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_14_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_14_in2, NULL},
};
/* nearest/n0_h1 */
static const double gxnor_15_in0[] = {-0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, -0x1.2p+3, 0x0p+0, -0x0p+0, 0x0.0000000000001p-1022, 0x1.2p+3};
static const int64_t gxnor_15_in1[] = {0};
static const double gxnor_15_in2[] = {0x1p+0};
static const gxnor_array gxnor_15_in[] = {
    {"x", "float64", 1, {8}, 8, gxnor_15_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_15_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_15_in2, NULL},
};
static const uint8_t gxnor_15_out0[] = {0, 1, 1, 0, 1, 1, 1, 1};
static const gxnor_array gxnor_15_out[] = {
    {"n", "uint8", 1, {8}, 8, gxnor_15_out0, NULL},
};
/* nearest/random_n0_h1 */
static const float gxnor_16_in0[] = {0x1.750f6ap-1f, -0x1.e883a4p-4f, 0x1.fd49e2p-2f, -0x1.5a2e26p-1f, 0x1.1d4716p+0f, 0x1.b36dfap-1f, -0x1.2d9f5p+0f, -0x1.002c82p+0f};
static const int64_t gxnor_16_in1[] = {0};
static const double gxnor_16_in2[] = {0x1p+0};
static const gxnor_array gxnor_16_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_16_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_16_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_16_in2, NULL},
};
static const uint8_t gxnor_16_out0[] = {1, 0, 1, 0, 1, 1, 0, 0};
static const gxnor_array gxnor_16_out[] = {
    {"n", "uint8", 1, {8}, 8, gxnor_16_out0, NULL},
};
/* nearest/n1_h1 */
static const double gxnor_17_in0[] = {-0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, -0x1.2p+3, 0x0p+0, -0x0p+0, 0x0.0000000000001p-1022, 0x1.2p+3};
static const int64_t gxnor_17_in1[] = {1};
static const double gxnor_17_in2[] = {0x1p+0};
static const gxnor_array gxnor_17_in[] = {
    {"x", "float64", 1, {11}, 11, gxnor_17_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_17_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_17_in2, NULL},
};
static const uint8_t gxnor_17_out0[] = {0, 1, 1, 1, 2, 2, 0, 1, 1, 1, 2};
static const gxnor_array gxnor_17_out[] = {
    {"n", "uint8", 1, {11}, 11, gxnor_17_out0, NULL},
};
/* nearest/random_n1_h1 */
static const float gxnor_18_in0[] = {-0x1.6e57dp-2f, -0x1.7fc9e6p-2f, -0x1.d9cb7ep-4f, 0x1.a3d3bp-1f, 0x1.a36968p-2f, -0x1.d2468p-2f, 0x1.1bd6bcp-1f, -0x1.0bcc7p-2f};
static const int64_t gxnor_18_in1[] = {1};
static const double gxnor_18_in2[] = {0x1p+0};
static const gxnor_array gxnor_18_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_18_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_18_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_18_in2, NULL},
};
static const uint8_t gxnor_18_out0[] = {1, 1, 1, 2, 1, 1, 2, 1};
static const gxnor_array gxnor_18_out[] = {
    {"n", "uint8", 1, {8}, 8, gxnor_18_out0, NULL},
};
/* nearest/n2_h1 */
static const double gxnor_19_in0[] = {-0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, -0x1.2p+3, 0x0p+0, -0x0p+0, 0x0.0000000000001p-1022, 0x1.2p+3};
static const int64_t gxnor_19_in1[] = {2};
static const double gxnor_19_in2[] = {0x1p+0};
static const gxnor_array gxnor_19_in[] = {
    {"x", "float64", 1, {17}, 17, gxnor_19_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_19_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_19_in2, NULL},
};
static const uint8_t gxnor_19_out0[] = {0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 0, 2, 2, 2, 4};
static const gxnor_array gxnor_19_out[] = {
    {"n", "uint8", 1, {17}, 17, gxnor_19_out0, NULL},
};
/* nearest/random_n2_h1 */
static const float gxnor_20_in0[] = {0x1.50e30cp-1f, 0x1.29cf98p-1f, 0x1.63eb5p-1f, -0x1.18c9e2p-2f, -0x1.86b47ep-1f, 0x1.18ce96p-1f, 0x1.eaf4a6p-1f, -0x1.f0d508p-4f};
static const int64_t gxnor_20_in1[] = {2};
static const double gxnor_20_in2[] = {0x1p+0};
static const gxnor_array gxnor_20_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_20_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_20_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_20_in2, NULL},
};
static const uint8_t gxnor_20_out0[] = {3, 3, 3, 1, 0, 3, 4, 2};
static const gxnor_array gxnor_20_out[] = {
    {"n", "uint8", 1, {8}, 8, gxnor_20_out0, NULL},
};
/* nearest/n3_h0.75 */
static const double gxnor_21_in0[] = {-0x1.5000000000001p-1, -0x1.5p-1, -0x1.4ffffffffffffp-1, -0x1.e000000000001p-2, -0x1.ep-2, -0x1.dffffffffffffp-2, -0x1.2000000000001p-2, -0x1.2p-2, -0x1.1ffffffffffffp-2, -0x1.8000000000001p-4, -0x1.8p-4, -0x1.7ffffffffffffp-4, 0x1.7ffffffffffffp-4, 0x1.8p-4, 0x1.8000000000001p-4, 0x1.1ffffffffffffp-2, 0x1.2p-2, 0x1.2000000000001p-2, 0x1.dffffffffffffp-2, 0x1.ep-2, 0x1.e000000000001p-2, 0x1.4ffffffffffffp-1, 0x1.5p-1, 0x1.5000000000001p-1, -0x1.2p+3, 0x0p+0, -0x0p+0, 0x0.0000000000001p-1022, 0x1.2p+3};
static const int64_t gxnor_21_in1[] = {3};
static const double gxnor_21_in2[] = {0x1.8p-1};
static const gxnor_array gxnor_21_in[] = {
    {"x", "float64", 1, {29}, 29, gxnor_21_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_21_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_21_in2, NULL},
};
static const uint8_t gxnor_21_out0[] = {0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 0, 4, 4, 4, 8};
static const gxnor_array gxnor_21_out[] = {
    {"n", "uint8", 1, {29}, 29, gxnor_21_out0, NULL},
};
/* nearest/random_n3_h0.75 */
static const float gxnor_22_in0[] = {0x1.c65c16p-1f, 0x1.22de84p-1f, -0x1.d0879ap-3f, -0x1.5e79dap-2f, 0x1.34ab12p-5f, 0x1.c934fap-4f, 0x1.694e64p-1f, 0x1.2f3beep-1f};
static const int64_t gxnor_22_in1[] = {3};
static const double gxnor_22_in2[] = {0x1.8p-1};
static const gxnor_array gxnor_22_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_22_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_22_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_22_in2, NULL},
};
static const uint8_t gxnor_22_out0[] = {8, 7, 3, 2, 4, 5, 8, 7};
static const gxnor_array gxnor_22_out[] = {
    {"n", "uint8", 1, {8}, 8, gxnor_22_out0, NULL},
};
/* nearest/n6_h1 */
static const double gxnor_23_in0[] = {-0x1.f800000000001p-1, -0x1.f8p-1, -0x1.f7fffffffffffp-1, -0x1.0000000000001p-6, -0x1p-6, -0x1.fffffffffffffp-7, 0x1.fffffffffffffp-7, 0x1p-6, 0x1.0000000000001p-6, 0x1.f7fffffffffffp-1, 0x1.f8p-1, 0x1.f800000000001p-1, -0x1.2p+3, 0x0p+0, -0x0p+0, 0x0.0000000000001p-1022, 0x1.2p+3};
static const int64_t gxnor_23_in1[] = {6};
static const double gxnor_23_in2[] = {0x1p+0};
static const gxnor_array gxnor_23_in[] = {
    {"x", "float64", 1, {17}, 17, gxnor_23_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_23_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_23_in2, NULL},
};
static const uint8_t gxnor_23_out0[] = {0, 1, 1, 31, 32, 32, 32, 33, 33, 63, 64, 64, 0, 32, 32, 32, 64};
static const gxnor_array gxnor_23_out[] = {
    {"n", "uint8", 1, {17}, 17, gxnor_23_out0, NULL},
};
/* nearest/random_n6_h1 */
static const float gxnor_24_in0[] = {-0x1.0b1402p-5f, -0x1.6054c2p-1f, -0x1.1a7444p-5f, 0x1.100496p-1f, 0x1.e1b9p-1f, 0x1.338acep-3f, 0x1.be26b4p-1f, -0x1.57c4f2p-2f};
static const int64_t gxnor_24_in1[] = {6};
static const double gxnor_24_in2[] = {0x1p+0};
static const gxnor_array gxnor_24_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_24_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_24_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_24_in2, NULL},
};
static const uint8_t gxnor_24_out0[] = {31, 10, 31, 49, 62, 37, 60, 21};
static const gxnor_array gxnor_24_out[] = {
    {"n", "uint8", 1, {8}, 8, gxnor_24_out0, NULL},
};
/* nearest/nan */
static const double gxnor_25_in0[] = {0x0p+0, NAN};
static const int64_t gxnor_25_in1[] = {1};
static const double gxnor_25_in2[] = {0x1p+0};
static const gxnor_array gxnor_25_in[] = {
    {"x", "float64", 1, {2}, 2, gxnor_25_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_25_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_25_in2, NULL},
};
/* phi_r/at_r_open */
static const float gxnor_26_in0[] = {-0x1.000002p-1f, -0x1p-1f, -0x1.fffffep-2f, 0x1.fffffep-2f, 0x1p-1f, 0x1.000002p-1f};
static const int64_t gxnor_26_in1[] = {1};
static const double gxnor_26_in2[] = {0x1p-1};
static const double gxnor_26_in3[] = {0x1p+0};
static const gxnor_array gxnor_26_in[] = {
    {"x", "float32", 1, {6}, 6, gxnor_26_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_26_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_26_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_26_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_26_out0[] = {-0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f};
static const gxnor_array gxnor_26_out[] = {
    {"y", "float32", 1, {6}, 6, gxnor_26_out0, NULL},
};
/* phi_r/at_steps_open */
static const double gxnor_27_in0[] = {-0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const int64_t gxnor_27_in1[] = {2};
static const double gxnor_27_in2[] = {0x1p-1};
static const double gxnor_27_in3[] = {0x1p+0};
static const gxnor_array gxnor_27_in[] = {
    {"x", "float64", 1, {18}, 18, gxnor_27_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_27_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_27_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_27_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const double gxnor_27_out0[] = {-0x1p+0, -0x1p-1, -0x1p-1, -0x1p-1, 0x0p+0, 0x0p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p-1, 0x1p-1, 0x1p+0, 0x0p+0, 0x0p+0, 0x1p-1, 0x1p+0, 0x1p+0, 0x1p+0};
static const gxnor_array gxnor_27_out[] = {
    {"y", "float64", 1, {18}, 18, gxnor_27_out0, NULL},
};
/* phi_r/at_r_closed */
static const float gxnor_28_in0[] = {-0x1.000002p-1f, -0x1p-1f, -0x1.fffffep-2f, 0x1.fffffep-2f, 0x1p-1f, 0x1.000002p-1f};
static const int64_t gxnor_28_in1[] = {1};
static const double gxnor_28_in2[] = {0x1p-1};
static const double gxnor_28_in3[] = {0x1p+0};
static const gxnor_array gxnor_28_in[] = {
    {"x", "float32", 1, {6}, 6, gxnor_28_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_28_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_28_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_28_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "closed", NULL},
};
static const float gxnor_28_out0[] = {-0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_28_out[] = {
    {"y", "float32", 1, {6}, 6, gxnor_28_out0, NULL},
};
/* phi_r/at_steps_closed */
static const double gxnor_29_in0[] = {-0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const int64_t gxnor_29_in1[] = {2};
static const double gxnor_29_in2[] = {0x1p-1};
static const double gxnor_29_in3[] = {0x1p+0};
static const gxnor_array gxnor_29_in[] = {
    {"x", "float64", 1, {18}, 18, gxnor_29_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_29_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_29_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_29_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "closed", NULL},
};
static const double gxnor_29_out0[] = {-0x1p+0, -0x1p+0, -0x1p-1, -0x1p-1, -0x1p-1, 0x0p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p-1, 0x1p+0, 0x1p+0, 0x0p+0, 0x1p-1, 0x1p-1, 0x1p+0, 0x1p+0, 0x1p+0};
static const gxnor_array gxnor_29_out[] = {
    {"y", "float64", 1, {18}, 18, gxnor_29_out0, NULL},
};
/* phi_r/tiny */
static const float gxnor_30_in0[] = {0x0p+0f, -0x0p+0f, 0x1p-149f, -0x1p-149f, 0x1.05563cp-126f, -0x1.05563cp-126f};
static const int64_t gxnor_30_in1[] = {1};
static const double gxnor_30_in2[] = {0x1p-1};
static const double gxnor_30_in3[] = {0x1p+0};
static const gxnor_array gxnor_30_in[] = {
    {"x", "float32", 1, {6}, 6, gxnor_30_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_30_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_30_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_30_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_30_out0[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const gxnor_array gxnor_30_out[] = {
    {"y", "float32", 1, {6}, 6, gxnor_30_out0, NULL},
};
/* phi_r/saturates */
static const float gxnor_31_in0[] = {0x1.93e594p+99f, -0x1.93e594p+99f, INFINITY, -INFINITY, 0x1p+0f, -0x1p+0f, 0x1.8p+0f, -0x1.8p+0f};
static const int64_t gxnor_31_in1[] = {1};
static const double gxnor_31_in2[] = {0x1p-1};
static const double gxnor_31_in3[] = {0x1p+0};
static const gxnor_array gxnor_31_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_31_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_31_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_31_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_31_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_31_out0[] = {0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f};
static const gxnor_array gxnor_31_out[] = {
    {"y", "float32", 1, {8}, 8, gxnor_31_out0, NULL},
};
/* phi_r/r_zero */
static const float gxnor_32_in0[] = {0x0p+0f, -0x0p+0f, 0x1p-149f, -0x1p-149f, 0x1.05563cp-126f, -0x1.05563cp-126f, 0x1p+0f, -0x1p+0f};
static const int64_t gxnor_32_in1[] = {1};
static const double gxnor_32_in2[] = {0x0p+0};
static const double gxnor_32_in3[] = {0x1p+0};
static const gxnor_array gxnor_32_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_32_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_32_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_32_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_32_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_32_out0[] = {0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f};
static const gxnor_array gxnor_32_out[] = {
    {"y", "float32", 1, {8}, 8, gxnor_32_out0, NULL},
};
/* phi_r/binary */
static const float gxnor_33_in0[] = {0x0p+0f, -0x0p+0f, 0x1p-149f, -0x1p-149f, 0x1.05563cp-126f, -0x1.05563cp-126f, 0x1.333334p-2f, -0x1.333334p-2f};
static const int64_t gxnor_33_in1[] = {0};
static const double gxnor_33_in2[] = {0x1p-1};
static const double gxnor_33_in3[] = {0x1p+0};
static const gxnor_array gxnor_33_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_33_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_33_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_33_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_33_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_33_out0[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f};
static const gxnor_array gxnor_33_out[] = {
    {"y", "float32", 1, {8}, 8, gxnor_33_out0, NULL},
};
/* phi_r/steps_n1_float32 */
static const float gxnor_34_in0[] = {-0x1.99999cp-4f, -0x1.99999ap-4f, -0x1.999998p-4f, 0x1.999998p-4f, 0x1.99999ap-4f, 0x1.99999cp-4f};
static const int64_t gxnor_34_in1[] = {1};
static const double gxnor_34_in2[] = {0x1.999999999999ap-4};
static const double gxnor_34_in3[] = {0x1p+0};
static const gxnor_array gxnor_34_in[] = {
    {"x", "float32", 1, {6}, 6, gxnor_34_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_34_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_34_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_34_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_34_out0[] = {-0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_34_out[] = {
    {"y", "float32", 1, {6}, 6, gxnor_34_out0, NULL},
};
/* phi_r/steps_n1_float64 */
static const double gxnor_35_in0[] = {-0x1.999999999999bp-4, -0x1.999999999999ap-4, -0x1.9999999999999p-4, 0x1.9999999999999p-4, 0x1.999999999999ap-4, 0x1.999999999999bp-4};
static const int64_t gxnor_35_in1[] = {1};
static const double gxnor_35_in2[] = {0x1.999999999999ap-4};
static const double gxnor_35_in3[] = {0x1p+0};
static const gxnor_array gxnor_35_in[] = {
    {"x", "float64", 1, {6}, 6, gxnor_35_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_35_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_35_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_35_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const double gxnor_35_out0[] = {-0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0};
static const gxnor_array gxnor_35_out[] = {
    {"y", "float64", 1, {6}, 6, gxnor_35_out0, NULL},
};
/* phi_r/random_n1 */
static const float gxnor_36_in0[] = {-0x1.3ed3a4p-3f, 0x1.be0a78p-1f, -0x1.4cca36p-2f, 0x1.075a2p-1f, 0x1.f250aep-1f, -0x1.7ef074p+0f, -0x1.5ddbaap-1f, -0x1.2769e8p-3f, -0x1.7c819p-1f, 0x1.a37b26p-5f, -0x1.8f1668p-1f, 0x1.40f1cep-4f, 0x1.22b93ep+0f, -0x1.601564p+0f, 0x1.ef0b9ap-1f, 0x1.e91b2cp-2f};
static const int64_t gxnor_36_in1[] = {1};
static const double gxnor_36_in2[] = {0x1.999999999999ap-4};
static const double gxnor_36_in3[] = {0x1p+0};
static const gxnor_array gxnor_36_in[] = {
    {"x", "float32", 1, {16}, 16, gxnor_36_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_36_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_36_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_36_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_36_out0[] = {-0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_36_out[] = {
    {"y", "float32", 1, {16}, 16, gxnor_36_out0, NULL},
};
/* phi_r/beyond_h_n1 */
static const double gxnor_37_in0[] = {0x1p+0, -0x1p+0, 0x1.8p+0, -0x1.8p+0, 0x1p+2, -0x1p+2, INFINITY, -INFINITY};
static const int64_t gxnor_37_in1[] = {1};
static const double gxnor_37_in2[] = {0x1.999999999999ap-4};
static const double gxnor_37_in3[] = {0x1p+0};
static const gxnor_array gxnor_37_in[] = {
    {"x", "float64", 1, {8}, 8, gxnor_37_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_37_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_37_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_37_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const double gxnor_37_out0[] = {0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0};
static const gxnor_array gxnor_37_out[] = {
    {"y", "float64", 1, {8}, 8, gxnor_37_out0, NULL},
};
/* phi_r/steps_n2_float32 */
static const float gxnor_38_in0[] = {-0x1.99999cp-2f, -0x1.99999ap-2f, -0x1.999998p-2f, -0x1.99999cp-4f, -0x1.99999ap-4f, -0x1.999998p-4f, 0x1.999998p-4f, 0x1.99999ap-4f, 0x1.99999cp-4f, 0x1.999998p-2f, 0x1.99999ap-2f, 0x1.99999cp-2f};
static const int64_t gxnor_38_in1[] = {2};
static const double gxnor_38_in2[] = {0x1.999999999999ap-4};
static const double gxnor_38_in3[] = {0x1.6666666666666p-1};
static const gxnor_array gxnor_38_in[] = {
    {"x", "float32", 1, {12}, 12, gxnor_38_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_38_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_38_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_38_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_38_out0[] = {-0x1p+0f, -0x1p+0f, -0x1p-1f, -0x1p-1f, -0x1p-1f, 0x0p+0f, 0x0p+0f, 0x1p-1f, 0x1p-1f, 0x1p-1f, 0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_38_out[] = {
    {"y", "float32", 1, {12}, 12, gxnor_38_out0, NULL},
};
/* phi_r/steps_n2_float64 */
static const double gxnor_39_in0[] = {-0x1.999999999999ap-2, -0x1.9999999999999p-2, -0x1.9999999999998p-2, -0x1.999999999999bp-4, -0x1.999999999999ap-4, -0x1.9999999999999p-4, 0x1.9999999999999p-4, 0x1.999999999999ap-4, 0x1.999999999999bp-4, 0x1.9999999999998p-2, 0x1.9999999999999p-2, 0x1.999999999999ap-2};
static const int64_t gxnor_39_in1[] = {2};
static const double gxnor_39_in2[] = {0x1.999999999999ap-4};
static const double gxnor_39_in3[] = {0x1.6666666666666p-1};
static const gxnor_array gxnor_39_in[] = {
    {"x", "float64", 1, {12}, 12, gxnor_39_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_39_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_39_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_39_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const double gxnor_39_out0[] = {-0x1p+0, -0x1p-1, -0x1p-1, -0x1p-1, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p+0};
static const gxnor_array gxnor_39_out[] = {
    {"y", "float64", 1, {12}, 12, gxnor_39_out0, NULL},
};
/* phi_r/random_n2 */
static const float gxnor_40_in0[] = {-0x1.78ed4cp-1f, 0x1.7eee02p-1f, -0x1.8e4892p-6f, 0x1.b80002p-1f, 0x1.1150b4p-1f, -0x1.3fadbap-4f, 0x1.d39d9cp-1f, 0x1.7aa924p-1f, 0x1.7859b6p-1f, 0x1.6a2342p-3f, 0x1.96c3c6p-2f, -0x1.14252cp-1f, -0x1.62ad82p-4f, -0x1.078276p+0f, 0x1.5a6f5ep-1f, -0x1.3a451cp-2f};
static const int64_t gxnor_40_in1[] = {2};
static const double gxnor_40_in2[] = {0x1.999999999999ap-4};
static const double gxnor_40_in3[] = {0x1.6666666666666p-1};
static const gxnor_array gxnor_40_in[] = {
    {"x", "float32", 1, {16}, 16, gxnor_40_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_40_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_40_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_40_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_40_out0[] = {-0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p-1f, 0x1p-1f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p-1f};
static const gxnor_array gxnor_40_out[] = {
    {"y", "float32", 1, {16}, 16, gxnor_40_out0, NULL},
};
/* phi_r/beyond_h_n2 */
static const double gxnor_41_in0[] = {0x1.6666666666666p-1, -0x1.6666666666666p-1, 0x1.0ccccccccccccp+0, -0x1.0ccccccccccccp+0, 0x1.6666666666666p+1, -0x1.6666666666666p+1, INFINITY, -INFINITY};
static const int64_t gxnor_41_in1[] = {2};
static const double gxnor_41_in2[] = {0x1.999999999999ap-4};
static const double gxnor_41_in3[] = {0x1.6666666666666p-1};
static const gxnor_array gxnor_41_in[] = {
    {"x", "float64", 1, {8}, 8, gxnor_41_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_41_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_41_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_41_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const double gxnor_41_out0[] = {0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0};
static const gxnor_array gxnor_41_out[] = {
    {"y", "float64", 1, {8}, 8, gxnor_41_out0, NULL},
};
/* phi_r/steps_n3_float32 */
static const float gxnor_42_in0[] = {-0x1.933336p+0f, -0x1.933334p+0f, -0x1.933332p+0f, -0x1.266668p+0f, -0x1.266666p+0f, -0x1.266664p+0f, -0x1.733336p-1f, -0x1.733334p-1f, -0x1.733332p-1f, -0x1.333336p-2f, -0x1.333334p-2f, -0x1.333332p-2f, 0x1.333332p-2f, 0x1.333334p-2f, 0x1.333336p-2f, 0x1.733332p-1f, 0x1.733334p-1f, 0x1.733336p-1f, 0x1.266664p+0f, 0x1.266666p+0f, 0x1.266668p+0f, 0x1.933332p+0f, 0x1.933334p+0f, 0x1.933336p+0f};
static const int64_t gxnor_42_in1[] = {3};
static const double gxnor_42_in2[] = {0x1.3333333333333p-2};
static const double gxnor_42_in3[] = {0x1p+1};
static const gxnor_array gxnor_42_in[] = {
    {"x", "float32", 1, {24}, 24, gxnor_42_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_42_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_42_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_42_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_42_out0[] = {-0x1p+0f, -0x1p+0f, -0x1.8p-1f, -0x1.8p-1f, -0x1p-1f, -0x1p-1f, -0x1p-1f, -0x1p-1f, -0x1p-2f, -0x1p-2f, -0x1p-2f, 0x0p+0f, 0x0p+0f, 0x1p-2f, 0x1p-2f, 0x1p-2f, 0x1p-1f, 0x1p-1f, 0x1p-1f, 0x1p-1f, 0x1.8p-1f, 0x1.8p-1f, 0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_42_out[] = {
    {"y", "float32", 1, {24}, 24, gxnor_42_out0, NULL},
};
/* phi_r/steps_n3_float64 */
static const double gxnor_43_in0[] = {-0x1.9333333333334p+0, -0x1.9333333333333p+0, -0x1.9333333333332p+0, -0x1.2666666666667p+0, -0x1.2666666666666p+0, -0x1.2666666666665p+0, -0x1.7333333333334p-1, -0x1.7333333333333p-1, -0x1.7333333333332p-1, -0x1.3333333333334p-2, -0x1.3333333333333p-2, -0x1.3333333333332p-2, 0x1.3333333333332p-2, 0x1.3333333333333p-2, 0x1.3333333333334p-2, 0x1.7333333333332p-1, 0x1.7333333333333p-1, 0x1.7333333333334p-1, 0x1.2666666666665p+0, 0x1.2666666666666p+0, 0x1.2666666666667p+0, 0x1.9333333333332p+0, 0x1.9333333333333p+0, 0x1.9333333333334p+0};
static const int64_t gxnor_43_in1[] = {3};
static const double gxnor_43_in2[] = {0x1.3333333333333p-2};
static const double gxnor_43_in3[] = {0x1p+1};
static const gxnor_array gxnor_43_in[] = {
    {"x", "float64", 1, {24}, 24, gxnor_43_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_43_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_43_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_43_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const double gxnor_43_out0[] = {-0x1p+0, -0x1.8p-1, -0x1.8p-1, -0x1.8p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-2, -0x1p-2, -0x1p-2, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p-2, 0x1p-2, 0x1p-2, 0x1p-1, 0x1p-1, 0x1p-1, 0x1.8p-1, 0x1.8p-1, 0x1.8p-1, 0x1p+0};
static const gxnor_array gxnor_43_out[] = {
    {"y", "float64", 1, {24}, 24, gxnor_43_out0, NULL},
};
/* phi_r/random_n3 */
static const float gxnor_44_in0[] = {-0x1.7be566p+1f, 0x1.20a036p+0f, 0x1.d0105p-8f, 0x1.5c0dfap+0f, -0x1.c5c314p-1f, 0x1.641b06p+0f, -0x1.3d9a1cp+0f, -0x1.b32042p+0f, 0x1.587ce4p-1f, 0x1.4cfa82p+1f, -0x1.b12008p-2f, 0x1.30c1bp+0f, 0x1.6e4c76p+0f, -0x1.012ceap-3f, -0x1.715618p+1f, -0x1.e8c078p+0f};
static const int64_t gxnor_44_in1[] = {3};
static const double gxnor_44_in2[] = {0x1.3333333333333p-2};
static const double gxnor_44_in3[] = {0x1p+1};
static const gxnor_array gxnor_44_in[] = {
    {"x", "float32", 1, {16}, 16, gxnor_44_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_44_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_44_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_44_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_44_out0[] = {-0x1p+0f, 0x1p-1f, 0x0p+0f, 0x1.8p-1f, -0x1p-1f, 0x1.8p-1f, -0x1.8p-1f, -0x1p+0f, 0x1p-2f, 0x1p+0f, -0x1p-2f, 0x1.8p-1f, 0x1.8p-1f, 0x0p+0f, -0x1p+0f, -0x1p+0f};
static const gxnor_array gxnor_44_out[] = {
    {"y", "float32", 1, {16}, 16, gxnor_44_out0, NULL},
};
/* phi_r/beyond_h_n3 */
static const double gxnor_45_in0[] = {0x1p+1, -0x1p+1, 0x1.8p+1, -0x1.8p+1, 0x1p+3, -0x1p+3, INFINITY, -INFINITY};
static const int64_t gxnor_45_in1[] = {3};
static const double gxnor_45_in2[] = {0x1.3333333333333p-2};
static const double gxnor_45_in3[] = {0x1p+1};
static const gxnor_array gxnor_45_in[] = {
    {"x", "float64", 1, {8}, 8, gxnor_45_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_45_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_45_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_45_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const double gxnor_45_out0[] = {0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0};
static const gxnor_array gxnor_45_out[] = {
    {"y", "float64", 1, {8}, 8, gxnor_45_out0, NULL},
};
/* phi_r/steps_n4_float32 */
static const float gxnor_46_in0[] = {-0x1.e00002p-1f, -0x1.ep-1f, -0x1.dffffep-1f, -0x1.c00002p-1f, -0x1.cp-1f, -0x1.bffffep-1f, -0x1.000002p-1f, -0x1p-1f, -0x1.fffffep-2f, 0x1.fffffep-2f, 0x1p-1f, 0x1.000002p-1f, 0x1.dffffep-1f, 0x1.ep-1f, 0x1.e00002p-1f};
static const int64_t gxnor_46_in1[] = {4};
static const double gxnor_46_in2[] = {0x1p-1};
static const double gxnor_46_in3[] = {0x1p+0};
static const gxnor_array gxnor_46_in[] = {
    {"x", "float32", 1, {15}, 15, gxnor_46_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_46_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_46_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_46_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_46_out0[] = {-0x1p+0f, -0x1.cp-1f, -0x1.cp-1f, -0x1.cp-1f, -0x1.8p-1f, -0x1.8p-1f, -0x1p-3f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p-3f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f};
static const gxnor_array gxnor_46_out[] = {
    {"y", "float32", 1, {15}, 15, gxnor_46_out0, NULL},
};
/* phi_r/steps_n4_float64 */
static const double gxnor_47_in0[] = {-0x1.e000000000001p-1, -0x1.ep-1, -0x1.dffffffffffffp-1, -0x1.c000000000001p-1, -0x1.cp-1, -0x1.bffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.dffffffffffffp-1, 0x1.ep-1, 0x1.e000000000001p-1};
static const int64_t gxnor_47_in1[] = {4};
static const double gxnor_47_in2[] = {0x1p-1};
static const double gxnor_47_in3[] = {0x1p+0};
static const gxnor_array gxnor_47_in[] = {
    {"x", "float64", 1, {15}, 15, gxnor_47_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_47_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_47_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_47_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const double gxnor_47_out0[] = {-0x1p+0, -0x1.cp-1, -0x1.cp-1, -0x1.cp-1, -0x1.8p-1, -0x1.8p-1, -0x1p-3, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p-3, 0x1.cp-1, 0x1.cp-1, 0x1p+0};
static const gxnor_array gxnor_47_out[] = {
    {"y", "float64", 1, {15}, 15, gxnor_47_out0, NULL},
};
/* phi_r/random_n4 */
static const float gxnor_48_in0[] = {0x1.439ab4p+0f, 0x1.64c0bcp-2f, 0x1.a993c6p-1f, -0x1.5500fp+0f, 0x1.5261dcp-1f, 0x1.d50318p-2f, 0x1.dc680ep-2f, 0x1.5951fap+0f, 0x1.2952a6p+0f, 0x1.e276a4p-8f, 0x1.f862dcp-5f, -0x1.d566ap-2f, -0x1.6b38b6p+0f, 0x1.a1b9fcp-2f, -0x1.642a94p-1f, -0x1.9fa75ep-1f};
static const int64_t gxnor_48_in1[] = {4};
static const double gxnor_48_in2[] = {0x1p-1};
static const double gxnor_48_in3[] = {0x1p+0};
static const gxnor_array gxnor_48_in[] = {
    {"x", "float32", 1, {16}, 16, gxnor_48_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_48_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_48_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_48_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const float gxnor_48_out0[] = {0x1p+0f, 0x0p+0f, 0x1.8p-1f, -0x1p+0f, 0x1.8p-2f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p-1f, -0x1.4p-1f};
static const gxnor_array gxnor_48_out[] = {
    {"y", "float32", 1, {16}, 16, gxnor_48_out0, NULL},
};
/* phi_r/beyond_h_n4 */
static const double gxnor_49_in0[] = {0x1p+0, -0x1p+0, 0x1.8p+0, -0x1.8p+0, 0x1p+2, -0x1p+2, INFINITY, -INFINITY};
static const int64_t gxnor_49_in1[] = {4};
static const double gxnor_49_in2[] = {0x1p-1};
static const double gxnor_49_in3[] = {0x1p+0};
static const gxnor_array gxnor_49_in[] = {
    {"x", "float64", 1, {8}, 8, gxnor_49_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_49_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_49_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_49_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const double gxnor_49_out0[] = {0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0};
static const gxnor_array gxnor_49_out[] = {
    {"y", "float64", 1, {8}, 8, gxnor_49_out0, NULL},
};
/* phi_r/nan */
static const float gxnor_50_in0[] = {0x0p+0f, NAN};
static const int64_t gxnor_50_in1[] = {1};
static const double gxnor_50_in2[] = {0x1p-1};
static const double gxnor_50_in3[] = {0x1p+0};
static const gxnor_array gxnor_50_in[] = {
    {"x", "float32", 1, {2}, 2, gxnor_50_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_50_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_50_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_50_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
/* phi_r/negative_r */
static const float gxnor_51_in0[] = {0x1p-1f};
static const int64_t gxnor_51_in1[] = {1};
static const double gxnor_51_in2[] = {-0x1p-1};
static const double gxnor_51_in3[] = {0x1p+0};
static const gxnor_array gxnor_51_in[] = {
    {"x", "float32", 1, {1}, 1, gxnor_51_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_51_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_51_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_51_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
/* phi_r/r_equals_h */
static const float gxnor_52_in0[] = {0x1p-1f};
static const int64_t gxnor_52_in1[] = {2};
static const double gxnor_52_in2[] = {0x1p+0};
static const double gxnor_52_in3[] = {0x1p+0};
static const gxnor_array gxnor_52_in[] = {
    {"x", "float32", 1, {1}, 1, gxnor_52_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_52_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_52_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_52_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
/* phi_r/unknown_boundary */
static const float gxnor_53_in0[] = {0x1p-1f};
static const int64_t gxnor_53_in1[] = {1};
static const double gxnor_53_in2[] = {0x1p-1};
static const double gxnor_53_in3[] = {0x1p+0};
static const gxnor_array gxnor_53_in[] = {
    {"x", "float32", 1, {1}, 1, gxnor_53_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_53_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_53_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_53_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "half", NULL},
};
/* phi_r/empty_window */
static const float gxnor_54_in0[] = {0x1p-1f};
static const int64_t gxnor_54_in1[] = {1};
static const double gxnor_54_in2[] = {0x0p+0};
static const double gxnor_54_in3[] = {0x1p+0};
static const gxnor_array gxnor_54_in[] = {
    {"x", "float32", 1, {1}, 1, gxnor_54_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_54_in1, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_54_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_54_in3, NULL},
    {"boundary", "str", 0, {0}, 1, "closed", NULL},
};
/* rectangular/n1_r0.5_a0.5 */
static const double gxnor_55_in0[] = {-0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const double gxnor_55_in1[] = {0x1p-1};
static const int64_t gxnor_55_in2[] = {1};
static const double gxnor_55_in3[] = {0x1p-1};
static const double gxnor_55_in4[] = {0x1p+0};
static const gxnor_array gxnor_55_in[] = {
    {"x", "float64", 1, {15}, 15, gxnor_55_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_55_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_55_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_55_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_55_in4, NULL},
};
static const double gxnor_55_out0[] = {0x0p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+1, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x0p+0};
static const double gxnor_55_out0w[] = {6.68e-308, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 1.33e-15, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.68e-308};
static const gxnor_array gxnor_55_out[] = {
    {"derivative", "float64", 1, {15}, 15, gxnor_55_out0, gxnor_55_out0w},
};
/* rectangular/random_n1_r0.5_a0.5 */
static const float gxnor_56_in0[] = {0x1.6e855p+0f, -0x1.77c0eep+0f, -0x1.043a04p+0f, -0x1.ea14b6p-1f, 0x1.3a80dap-1f, -0x1.4ee0aap-1f, 0x1.594c84p+0f, -0x1.7c8f16p-1f};
static const double gxnor_56_in1[] = {0x1p-1};
static const int64_t gxnor_56_in2[] = {1};
static const double gxnor_56_in3[] = {0x1p-1};
static const double gxnor_56_in4[] = {0x1p+0};
static const gxnor_array gxnor_56_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_56_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_56_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_56_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_56_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_56_in4, NULL},
};
static const float gxnor_56_out0[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f};
static const double gxnor_56_out0w[] = {3.53e-38, 3.53e-38, 3.53e-38, 3.58e-07, 3.58e-07, 3.58e-07, 3.53e-38, 3.58e-07};
static const gxnor_array gxnor_56_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_56_out0, gxnor_56_out0w},
};
/* rectangular/n1_r0.75_a0.25 */
static const double gxnor_57_in0[] = {-0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const double gxnor_57_in1[] = {0x1p-2};
static const int64_t gxnor_57_in2[] = {1};
static const double gxnor_57_in3[] = {0x1.8p-1};
static const double gxnor_57_in4[] = {0x1p+0};
static const gxnor_array gxnor_57_in[] = {
    {"x", "float64", 1, {18}, 18, gxnor_57_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_57_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_57_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_57_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_57_in4, NULL},
};
static const double gxnor_57_out0[] = {0x0p+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x0p+0, 0x0p+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x0p+0};
static const double gxnor_57_out0w[] = {6.68e-308, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 6.68e-308, 6.68e-308, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 6.68e-308};
static const gxnor_array gxnor_57_out[] = {
    {"derivative", "float64", 1, {18}, 18, gxnor_57_out0, gxnor_57_out0w},
};
/* rectangular/random_n1_r0.75_a0.25 */
static const float gxnor_58_in0[] = {0x1.f6b32ep-2f, 0x1.4a3b8cp-6f, -0x1.2322ccp-9f, -0x1.039402p-1f, 0x1.e8e2acp+0f, -0x1.c2568ep+0f, 0x1.584bc2p-1f, 0x1.dfccdp-1f};
static const double gxnor_58_in1[] = {0x1p-2};
static const int64_t gxnor_58_in2[] = {1};
static const double gxnor_58_in3[] = {0x1.8p-1};
static const double gxnor_58_in4[] = {0x1p+0};
static const gxnor_array gxnor_58_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_58_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_58_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_58_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_58_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_58_in4, NULL},
};
static const float gxnor_58_out0[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+1f, 0x0p+0f, 0x0p+0f, 0x1p+1f, 0x1p+1f};
static const double gxnor_58_out0w[] = {3.53e-38, 3.53e-38, 3.53e-38, 7.15e-07, 3.53e-38, 3.53e-38, 7.15e-07, 7.15e-07};
static const gxnor_array gxnor_58_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_58_out0, gxnor_58_out0w},
};
/* rectangular/n0_r0.5_a1 */
static const double gxnor_59_in0[] = {-0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const double gxnor_59_in1[] = {0x1p+0};
static const int64_t gxnor_59_in2[] = {0};
static const double gxnor_59_in3[] = {0x1p-1};
static const double gxnor_59_in4[] = {0x1p+0};
static const gxnor_array gxnor_59_in[] = {
    {"x", "float64", 1, {9}, 9, gxnor_59_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_59_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_59_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_59_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_59_in4, NULL},
};
static const double gxnor_59_out0[] = {0x0p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x0p+0};
static const double gxnor_59_out0w[] = {6.68e-308, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.68e-308};
static const gxnor_array gxnor_59_out[] = {
    {"derivative", "float64", 1, {9}, 9, gxnor_59_out0, gxnor_59_out0w},
};
/* rectangular/random_n0_r0.5_a1 */
static const float gxnor_60_in0[] = {0x1.08fe06p+0f, 0x1.7f7df4p-1f, 0x1.95b9fap-1f, 0x1.cee61p-1f, 0x1.3bbac4p-2f, 0x1.e6fe0cp+0f, -0x1.50d8e8p-1f, -0x1.776b14p+0f};
static const double gxnor_60_in1[] = {0x1p+0};
static const int64_t gxnor_60_in2[] = {0};
static const double gxnor_60_in3[] = {0x1p-1};
static const double gxnor_60_in4[] = {0x1p+0};
static const gxnor_array gxnor_60_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_60_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_60_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_60_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_60_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_60_in4, NULL},
};
static const float gxnor_60_out0[] = {0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f};
static const double gxnor_60_out0w[] = {3.53e-38, 3.58e-07, 3.58e-07, 3.58e-07, 3.58e-07, 3.53e-38, 3.58e-07, 3.53e-38};
static const gxnor_array gxnor_60_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_60_out0, gxnor_60_out0w},
};
/* rectangular/n2_r0.5_a0.125 */
static const double gxnor_61_in0[] = {-0x1.c000000000001p-1, -0x1.cp-1, -0x1.bffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.4000000000001p-1, -0x1.4p-1, -0x1.3ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.8000000000001p-2, -0x1.8p-2, -0x1.7ffffffffffffp-2, 0x1.7ffffffffffffp-2, 0x1.8p-2, 0x1.8000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.3ffffffffffffp-1, 0x1.4p-1, 0x1.4000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.bffffffffffffp-1, 0x1.cp-1, 0x1.c000000000001p-1};
static const double gxnor_61_in1[] = {0x1p-3};
static const int64_t gxnor_61_in2[] = {2};
static const double gxnor_61_in3[] = {0x1p-1};
static const double gxnor_61_in4[] = {0x1p+0};
static const gxnor_array gxnor_61_in[] = {
    {"x", "float64", 1, {30}, 30, gxnor_61_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_61_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_61_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_61_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_61_in4, NULL},
};
static const double gxnor_61_out0[] = {0x0p+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+2, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x0p+0, 0x0p+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+2, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x0p+0};
static const double gxnor_61_out0w[] = {6.68e-308, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 2.66e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 6.68e-308, 6.68e-308, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 2.66e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 6.68e-308};
static const gxnor_array gxnor_61_out[] = {
    {"derivative", "float64", 1, {30}, 30, gxnor_61_out0, gxnor_61_out0w},
};
/* rectangular/random_n2_r0.5_a0.125 */
static const float gxnor_62_in0[] = {0x1.f3bd52p-1f, 0x1.80fa46p-2f, 0x1.228654p+0f, 0x1.d22f64p+0f, 0x1.1e7d0ep+0f, -0x1.e2e3b2p-5f, 0x1.e6587p+0f, -0x1.79b19cp+0f};
static const double gxnor_62_in1[] = {0x1p-3};
static const int64_t gxnor_62_in2[] = {2};
static const double gxnor_62_in3[] = {0x1p-1};
static const double gxnor_62_in4[] = {0x1p+0};
static const gxnor_array gxnor_62_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_62_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_62_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_62_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_62_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_62_in4, NULL},
};
static const float gxnor_62_out0[] = {0x0p+0f, 0x1p+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const double gxnor_62_out0w[] = {3.53e-38, 7.15e-07, 3.53e-38, 3.53e-38, 3.53e-38, 3.53e-38, 3.53e-38, 3.53e-38};
static const gxnor_array gxnor_62_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_62_out0, gxnor_62_out0w},
};
/* rectangular/n2_r0.5_a0.25 */
static const double gxnor_63_in0[] = {-0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const double gxnor_63_in1[] = {0x1p-2};
static const int64_t gxnor_63_in2[] = {2};
static const double gxnor_63_in3[] = {0x1p-1};
static const double gxnor_63_in4[] = {0x1p+0};
static const gxnor_array gxnor_63_in[] = {
    {"x", "float64", 1, {24}, 24, gxnor_63_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_63_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_63_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_63_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_63_in4, NULL},
};
static const double gxnor_63_out0[] = {0x0p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+0, 0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+0, 0x1p+0, 0x1p+0, 0x0p+0};
static const double gxnor_63_out0w[] = {6.68e-308, 6.66e-16, 6.66e-16, 6.66e-16, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 6.66e-16, 6.66e-16, 6.66e-16, 6.68e-308, 6.68e-308, 6.66e-16, 6.66e-16, 6.66e-16, 1.33e-15, 1.33e-15, 1.33e-15, 1.33e-15, 6.66e-16, 6.66e-16, 6.66e-16, 6.68e-308};
static const gxnor_array gxnor_63_out[] = {
    {"derivative", "float64", 1, {24}, 24, gxnor_63_out0, gxnor_63_out0w},
};
/* rectangular/random_n2_r0.5_a0.25 */
static const float gxnor_64_in0[] = {-0x1.b198e6p-1f, 0x1.33fda8p+0f, -0x1.44edf8p-1f, -0x1.7b2096p+0f, 0x1.a72778p+0f, -0x1.bea7f2p-3f, -0x1.d53ef8p-1f, 0x1.a02584p+0f};
static const double gxnor_64_in1[] = {0x1p-2};
static const int64_t gxnor_64_in2[] = {2};
static const double gxnor_64_in3[] = {0x1p-1};
static const double gxnor_64_in4[] = {0x1p+0};
static const gxnor_array gxnor_64_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_64_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_64_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_64_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_64_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_64_in4, NULL},
};
static const float gxnor_64_out0[] = {0x1p+0f, 0x0p+0f, 0x1p+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f};
static const double gxnor_64_out0w[] = {3.58e-07, 3.53e-38, 7.15e-07, 3.53e-38, 3.53e-38, 3.53e-38, 3.58e-07, 3.53e-38};
static const gxnor_array gxnor_64_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_64_out0, gxnor_64_out0w},
};
/* rectangular/n3_r0.25_a0.5 */
static const double gxnor_65_in0[] = {-0x1.8000000000001p+0, -0x1.8p+0, -0x1.7ffffffffffffp+0, -0x1.4000000000001p+0, -0x1.4p+0, -0x1.3ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.3ffffffffffffp+0, 0x1.4p+0, 0x1.4000000000001p+0, 0x1.7ffffffffffffp+0, 0x1.8p+0, 0x1.8000000000001p+0};
static const double gxnor_65_in1[] = {0x1p-1};
static const int64_t gxnor_65_in2[] = {3};
static const double gxnor_65_in3[] = {0x1p-2};
static const double gxnor_65_in4[] = {0x1.4p+0};
static const gxnor_array gxnor_65_in[] = {
    {"x", "float64", 1, {39}, 39, gxnor_65_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_65_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_65_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_65_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_65_in4, NULL},
};
static const double gxnor_65_out0[] = {0x0p+0, 0x1p-2, 0x1p-2, 0x1p-2, 0x1p-1, 0x1p-1, 0x1p-1, 0x1.8p-1, 0x1.8p-1, 0x1.8p-1, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1.8p-1, 0x1.8p-1, 0x1p+0, 0x1.8p-1, 0x1.8p-1, 0x1p+0, 0x1.8p-1, 0x1.8p-1, 0x1p+0, 0x1.8p-1, 0x1.8p-1, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1.8p-1, 0x1.8p-1, 0x1.8p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-2, 0x1p-2, 0x1p-2, 0x0p+0};
static const double gxnor_65_out0w[] = {6.68e-308, 1.67e-16, 1.67e-16, 1.67e-16, 3.33e-16, 3.33e-16, 3.33e-16, 5.00e-16, 5.00e-16, 5.00e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 5.00e-16, 5.00e-16, 6.66e-16, 5.00e-16, 5.00e-16, 6.66e-16, 5.00e-16, 5.00e-16, 6.66e-16, 5.00e-16, 5.00e-16, 6.66e-16, 6.66e-16, 6.66e-16, 6.66e-16, 5.00e-16, 5.00e-16, 5.00e-16, 3.33e-16, 3.33e-16, 3.33e-16, 1.67e-16, 1.67e-16, 1.67e-16, 6.68e-308};
static const gxnor_array gxnor_65_out[] = {
    {"derivative", "float64", 1, {39}, 39, gxnor_65_out0, gxnor_65_out0w},
};
/* rectangular/random_n3_r0.25_a0.5 */
static const float gxnor_66_in0[] = {-0x1.49ac02p-1f, -0x1.d679b4p-3f, -0x1.ce89p+0f, 0x1.0a8668p+0f, 0x1.5a6038p+0f, 0x1.6b51c2p+0f, -0x1.b6d11cp-1f, -0x1.c641ep+0f};
static const double gxnor_66_in1[] = {0x1p-1};
static const int64_t gxnor_66_in2[] = {3};
static const double gxnor_66_in3[] = {0x1p-2};
static const double gxnor_66_in4[] = {0x1.4p+0};
static const gxnor_array gxnor_66_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_66_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_66_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_66_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_66_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_66_in4, NULL},
};
static const float gxnor_66_out0[] = {0x1p+0f, 0x1.8p-1f, 0x0p+0f, 0x1p-1f, 0x1p-2f, 0x1p-2f, 0x1.8p-1f, 0x0p+0f};
static const double gxnor_66_out0w[] = {3.58e-07, 2.68e-07, 3.53e-38, 1.79e-07, 8.94e-08, 8.94e-08, 2.68e-07, 3.53e-38};
static const gxnor_array gxnor_66_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_66_out0, gxnor_66_out0w},
};
/* rectangular/no_width */
static const float gxnor_67_in0[] = {0x1p-1f};
static const double gxnor_67_in1[] = {0x0p+0};
static const int64_t gxnor_67_in2[] = {1};
static const double gxnor_67_in3[] = {0x1p-1};
static const double gxnor_67_in4[] = {0x1p+0};
static const gxnor_array gxnor_67_in[] = {
    {"x", "float32", 1, {1}, 1, gxnor_67_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_67_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_67_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_67_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_67_in4, NULL},
};
/* rectangular/negative_width */
static const float gxnor_68_in0[] = {0x1p-1f};
static const double gxnor_68_in1[] = {-0x1p-1};
static const int64_t gxnor_68_in2[] = {1};
static const double gxnor_68_in3[] = {0x1p-1};
static const double gxnor_68_in4[] = {0x1p+0};
static const gxnor_array gxnor_68_in[] = {
    {"x", "float32", 1, {1}, 1, gxnor_68_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_68_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_68_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_68_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_68_in4, NULL},
};
/* triangular/n1_r0.5_a0.5 */
static const double gxnor_69_in0[] = {-0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const double gxnor_69_in1[] = {0x1p-1};
static const int64_t gxnor_69_in2[] = {1};
static const double gxnor_69_in3[] = {0x1p-1};
static const double gxnor_69_in4[] = {0x1p+0};
static const gxnor_array gxnor_69_in[] = {
    {"x", "float64", 1, {15}, 15, gxnor_69_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_69_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_69_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_69_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_69_in4, NULL},
};
static const double gxnor_69_out0[] = {0x0p+0, 0x0p+0, 0x1p-51, 0x1.ffffffffffffep+0, 0x1p+1, 0x1.fffffffffffffp+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.ffffffffffffep+0, 0x1p-51, 0x0p+0, 0x0p+0};
static const double gxnor_69_out0w[] = {1.07e-14, 1.07e-14, 1.07e-14, 7.99e-15, 7.99e-15, 7.99e-15, 1.07e-14, 1.07e-14, 1.07e-14, 7.99e-15, 7.99e-15, 7.99e-15, 1.07e-14, 1.07e-14, 1.07e-14};
static const gxnor_array gxnor_69_out[] = {
    {"derivative", "float64", 1, {15}, 15, gxnor_69_out0, gxnor_69_out0w},
};
/* triangular/random_n1_r0.5_a0.5 */
static const float gxnor_70_in0[] = {-0x1.63b0b4p-1f, -0x1.effdcap+0f, -0x1.de14f4p-4f, 0x1.0dca7ap+0f, 0x1.37cee2p-1f, -0x1.7922cap+0f, -0x1.464ef8p-3f, -0x1.53bec8p-1f};
static const double gxnor_70_in1[] = {0x1p-1};
static const int64_t gxnor_70_in2[] = {1};
static const double gxnor_70_in3[] = {0x1p-1};
static const double gxnor_70_in4[] = {0x1p+0};
static const gxnor_array gxnor_70_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_70_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_70_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_70_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_70_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_70_in4, NULL},
};
static const float gxnor_70_out0[] = {0x1.389e98p+0f, 0x0p+0f, 0x1.de14fp-2f, 0x0p+0f, 0x1.90623cp+0f, 0x0p+0f, 0x1.464ef8p-1f, 0x1.58827p+0f};
static const double gxnor_70_out0w[] = {4.85e-06, 7.05e-38, 6.39e-06, 5.88e-06, 4.60e-06, 7.08e-06, 6.63e-06, 4.76e-06};
static const gxnor_array gxnor_70_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_70_out0, gxnor_70_out0w},
};
/* triangular/n1_r0.75_a0.25 */
static const double gxnor_71_in0[] = {-0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const double gxnor_71_in1[] = {0x1p-2};
static const int64_t gxnor_71_in2[] = {1};
static const double gxnor_71_in3[] = {0x1.8p-1};
static const double gxnor_71_in4[] = {0x1p+0};
static const gxnor_array gxnor_71_in[] = {
    {"x", "float64", 1, {18}, 18, gxnor_71_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_71_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_71_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_71_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_71_in4, NULL},
};
static const double gxnor_71_out0[] = {0x0p+0, 0x0p+0, 0x1p-49, 0x1.ffffffffffffcp+1, 0x1p+2, 0x1.ffffffffffffcp+1, 0x1p-49, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p-49, 0x1.ffffffffffffcp+1, 0x1p+2, 0x1.ffffffffffffcp+1, 0x1p-49, 0x0p+0, 0x0p+0};
static const double gxnor_71_out0w[] = {4.26e-14, 4.26e-14, 4.26e-14, 3.73e-14, 3.73e-14, 3.73e-14, 3.20e-14, 3.20e-14, 3.20e-14, 3.20e-14, 3.20e-14, 3.20e-14, 3.73e-14, 3.73e-14, 3.73e-14, 4.26e-14, 4.26e-14, 4.26e-14};
static const gxnor_array gxnor_71_out[] = {
    {"derivative", "float64", 1, {18}, 18, gxnor_71_out0, gxnor_71_out0w},
};
/* triangular/random_n1_r0.75_a0.25 */
static const float gxnor_72_in0[] = {-0x1.4aa21cp-1f, 0x1.4c42ecp+0f, 0x1.fbffe6p-5f, 0x1.193c2p-1f, -0x1.0e884cp-1f, 0x1.4b04c6p+0f, -0x1.e25038p-1f, -0x1.e16ba8p-1f};
static const double gxnor_72_in1[] = {0x1p-2};
static const int64_t gxnor_72_in2[] = {1};
static const double gxnor_72_in3[] = {0x1.8p-1};
static const double gxnor_72_in4[] = {0x1p+0};
static const gxnor_array gxnor_72_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_72_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_72_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_72_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_72_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_72_in4, NULL},
};
static const float gxnor_72_out0[] = {0x1.2a887p+1f, 0x0p+0f, 0x0p+0f, 0x1.93c2p-1f, 0x1.d1098p-2f, 0x0p+0f, 0x1.dafc8p-1f, 0x1.e9458p-1f};
static const double gxnor_72_out0w[] = {1.88e-05, 7.05e-38, 7.05e-38, 1.77e-05, 1.75e-05, 7.05e-38, 2.22e-05, 2.22e-05};
static const gxnor_array gxnor_72_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_72_out0, gxnor_72_out0w},
};
/* triangular/n0_r0.5_a1 */
static const double gxnor_73_in0[] = {-0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const double gxnor_73_in1[] = {0x1p+0};
static const int64_t gxnor_73_in2[] = {0};
static const double gxnor_73_in3[] = {0x1p-1};
static const double gxnor_73_in4[] = {0x1p+0};
static const gxnor_array gxnor_73_in[] = {
    {"x", "float64", 1, {9}, 9, gxnor_73_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_73_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_73_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_73_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_73_in4, NULL},
};
static const double gxnor_73_out0[] = {0x0p+0, 0x0p+0, 0x1p-52, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p-52, 0x0p+0, 0x0p+0};
static const double gxnor_73_out0w[] = {4.44e-15, 4.44e-15, 4.44e-15, 2.22e-15, 2.22e-15, 2.22e-15, 4.44e-15, 4.44e-15, 4.44e-15};
static const gxnor_array gxnor_73_out[] = {
    {"derivative", "float64", 1, {9}, 9, gxnor_73_out0, gxnor_73_out0w},
};
/* triangular/random_n0_r0.5_a1 */
static const float gxnor_74_in0[] = {-0x1.0357a2p-2f, 0x1.10dd9ap-1f, -0x1.3e30cp-1f, -0x1.0084b8p-1f, -0x1.c5a614p-3f, -0x1.085504p+0f, -0x1.ab8fb4p+0f, 0x1.ade9fcp-1f};
static const double gxnor_74_in1[] = {0x1p+0};
static const int64_t gxnor_74_in2[] = {0};
static const double gxnor_74_in3[] = {0x1p-1};
static const double gxnor_74_in4[] = {0x1p+0};
static const gxnor_array gxnor_74_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_74_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_74_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_74_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_74_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_74_in4, NULL},
};
static const float gxnor_74_out0[] = {0x1.7e543p+0f, 0x1.de44ccp-1f, 0x1.839e8p-1f, 0x1.fef69p-1f, 0x1.8e967cp+0f, 0x0p+0f, 0x0p+0f, 0x1.48581p-2f};
static const double gxnor_74_out0w[] = {1.49e-06, 1.83e-06, 1.93e-06, 1.79e-06, 1.46e-06, 2.42e-06, 3.18e-06, 2.19e-06};
static const gxnor_array gxnor_74_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_74_out0, gxnor_74_out0w},
};
/* triangular/n2_r0.5_a0.125 */
static const double gxnor_75_in0[] = {-0x1.c000000000001p-1, -0x1.cp-1, -0x1.bffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.4000000000001p-1, -0x1.4p-1, -0x1.3ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.8000000000001p-2, -0x1.8p-2, -0x1.7ffffffffffffp-2, 0x1.7ffffffffffffp-2, 0x1.8p-2, 0x1.8000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.3ffffffffffffp-1, 0x1.4p-1, 0x1.4000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.bffffffffffffp-1, 0x1.cp-1, 0x1.c000000000001p-1};
static const double gxnor_75_in1[] = {0x1p-3};
static const int64_t gxnor_75_in2[] = {2};
static const double gxnor_75_in3[] = {0x1p-1};
static const double gxnor_75_in4[] = {0x1p+0};
static const gxnor_array gxnor_75_in[] = {
    {"x", "float64", 1, {30}, 30, gxnor_75_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_75_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_75_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_75_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_75_in4, NULL},
};
static const double gxnor_75_out0[] = {0x0p+0, 0x0p+0, 0x1p-48, 0x1.ffffffffffff8p+1, 0x1p+2, 0x1.ffffffffffff8p+1, 0x1p-48, 0x0p+0, 0x1p-48, 0x1.ffffffffffff8p+1, 0x1p+2, 0x1.ffffffffffffcp+1, 0x1p-49, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p-49, 0x1.ffffffffffffcp+1, 0x1p+2, 0x1.ffffffffffff8p+1, 0x1p-48, 0x0p+0, 0x1p-48, 0x1.ffffffffffff8p+1, 0x1p+2, 0x1.ffffffffffff8p+1, 0x1p-48, 0x0p+0, 0x0p+0};
static const double gxnor_75_out0w[] = {9.95e-14, 9.95e-14, 9.95e-14, 9.24e-14, 9.24e-14, 1.71e-13, 1.56e-13, 1.56e-13, 1.56e-13, 1.42e-13, 6.39e-14, 6.39e-14, 5.68e-14, 5.68e-14, 5.68e-14, 5.68e-14, 5.68e-14, 5.68e-14, 6.39e-14, 6.39e-14, 1.42e-13, 1.56e-13, 1.56e-13, 1.56e-13, 1.71e-13, 9.24e-14, 9.24e-14, 9.95e-14, 9.95e-14, 9.95e-14};
static const gxnor_array gxnor_75_out[] = {
    {"derivative", "float64", 1, {30}, 30, gxnor_75_out0, gxnor_75_out0w},
};
/* triangular/random_n2_r0.5_a0.125 */
static const float gxnor_76_in0[] = {-0x1.429de2p+0f, 0x1.2711d8p-1f, 0x1.5027f2p-4f, 0x1.0a2adp-1f, 0x1.d04bb6p-4f, -0x1.a11b58p+0f, 0x1.e05366p+0f, -0x1.b57c7cp-2f};
static const double gxnor_76_in1[] = {0x1p-3};
static const int64_t gxnor_76_in2[] = {2};
static const double gxnor_76_in3[] = {0x1p-1};
static const double gxnor_76_in4[] = {0x1p+0};
static const gxnor_array gxnor_76_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_76_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_76_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_76_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_76_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_76_in4, NULL},
};
static const float gxnor_76_out0[] = {0x0p+0f, 0x1.8ee28p+0f, 0x0p+0f, 0x1.aea98p+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.abe3ep+0f};
static const double gxnor_76_out0w[] = {9.40e-38, 8.10e-05, 9.40e-38, 7.75e-05, 9.40e-38, 9.40e-38, 9.40e-38, 3.21e-05};
static const gxnor_array gxnor_76_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_76_out0, gxnor_76_out0w},
};
/* triangular/n2_r0.5_a0.25 */
static const double gxnor_77_in0[] = {-0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0};
static const double gxnor_77_in1[] = {0x1p-2};
static const int64_t gxnor_77_in2[] = {2};
static const double gxnor_77_in3[] = {0x1p-1};
static const double gxnor_77_in4[] = {0x1p+0};
static const gxnor_array gxnor_77_in[] = {
    {"x", "float64", 1, {24}, 24, gxnor_77_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_77_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_77_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_77_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_77_in4, NULL},
};
static const double gxnor_77_out0[] = {0x0p+0, 0x0p+0, 0x1p-50, 0x1.ffffffffffffcp+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1.ffffffffffffep+0, 0x1p-51, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p-51, 0x1.ffffffffffffep+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1.ffffffffffffcp+0, 0x1p-50, 0x0p+0, 0x0p+0};
static const double gxnor_77_out0w[] = {2.84e-14, 2.84e-14, 5.33e-14, 4.62e-14, 4.62e-14, 4.62e-14, 3.91e-14, 3.91e-14, 3.91e-14, 3.20e-14, 1.42e-14, 1.42e-14, 1.42e-14, 1.42e-14, 3.20e-14, 3.91e-14, 3.91e-14, 3.91e-14, 4.62e-14, 4.62e-14, 4.62e-14, 5.33e-14, 2.84e-14, 2.84e-14};
static const gxnor_array gxnor_77_out[] = {
    {"derivative", "float64", 1, {24}, 24, gxnor_77_out0, gxnor_77_out0w},
};
/* triangular/random_n2_r0.5_a0.25 */
static const float gxnor_78_in0[] = {-0x1.851f82p-1f, 0x1.2d0846p-1f, 0x1.12b3bp-3f, 0x1.1d21dep+0f, -0x1.08eaaap+0f, 0x1.dd9986p+0f, 0x1.4392fep+0f, 0x1.3202bp+0f};
static const double gxnor_78_in1[] = {0x1p-2};
static const int64_t gxnor_78_in2[] = {2};
static const double gxnor_78_in3[] = {0x1p-1};
static const double gxnor_78_in4[] = {0x1p+0};
static const gxnor_array gxnor_78_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_78_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_78_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_78_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_78_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_78_in4, NULL},
};
static const float gxnor_78_out0[] = {0x1.eb81f8p+0f, 0x1p+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const double gxnor_78_out0w[] = {2.49e-05, 2.23e-05, 6.75e-06, 1.61e-05, 1.55e-05, 9.40e-38, 9.40e-38, 1.67e-05};
static const gxnor_array gxnor_78_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_78_out0, gxnor_78_out0w},
};
/* triangular/n3_r0.25_a0.5 */
static const double gxnor_79_in0[] = {-0x1.8000000000001p+0, -0x1.8p+0, -0x1.7ffffffffffffp+0, -0x1.4000000000001p+0, -0x1.4p+0, -0x1.3ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.3ffffffffffffp+0, 0x1.4p+0, 0x1.4000000000001p+0, 0x1.7ffffffffffffp+0, 0x1.8p+0, 0x1.8000000000001p+0};
static const double gxnor_79_in1[] = {0x1p-1};
static const int64_t gxnor_79_in2[] = {3};
static const double gxnor_79_in3[] = {0x1p-2};
static const double gxnor_79_in4[] = {0x1.4p+0};
static const gxnor_array gxnor_79_in[] = {
    {"x", "float64", 1, {39}, 39, gxnor_79_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_79_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_79_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_79_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_79_in4, NULL},
};
static const double gxnor_79_out0[] = {0x0p+0, 0x0p+0, 0x1p-52, 0x1.ffffffffffff8p-3, 0x1p-2, 0x1.0000000000008p-2, 0x1.7fffffffffffcp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1.8p-1, 0x1.8p-1, 0x1.8p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1.8p-1, 0x1.8p-1, 0x1.8p-1, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1.fffffffffffffp-1, 0x1.8000000000001p-1, 0x1.8p-1, 0x1.7fffffffffffcp-1, 0x1.0000000000008p-2, 0x1p-2, 0x1.ffffffffffff8p-3, 0x1p-52, 0x0p+0, 0x0p+0};
static const double gxnor_79_out0w[] = {1.53e-14, 1.53e-14, 2.20e-14, 2.00e-14, 2.00e-14, 2.53e-14, 2.26e-14, 2.26e-14, 2.26e-14, 2.00e-14, 2.00e-14, 2.40e-14, 2.07e-14, 2.07e-14, 2.07e-14, 2.07e-14, 2.07e-14, 2.07e-14, 1.60e-14, 1.60e-14, 1.60e-14, 2.07e-14, 2.07e-14, 2.07e-14, 2.07e-14, 2.07e-14, 2.07e-14, 2.40e-14, 2.00e-14, 2.00e-14, 2.26e-14, 2.26e-14, 2.26e-14, 2.53e-14, 2.00e-14, 2.00e-14, 2.20e-14, 1.53e-14, 1.53e-14};
static const gxnor_array gxnor_79_out[] = {
    {"derivative", "float64", 1, {39}, 39, gxnor_79_out0, gxnor_79_out0w},
};
/* triangular/random_n3_r0.25_a0.5 */
static const float gxnor_80_in0[] = {-0x1.6be30ep-2f, -0x1.18e16ep-3f, 0x1.c85a8ep+0f, -0x1.20fc04p+0f, 0x1.b4d5fcp-1f, 0x1.0b7fbap+0f, -0x1.246152p+0f, -0x1.d27546p-1f};
static const double gxnor_80_in1[] = {0x1p-1};
static const int64_t gxnor_80_in2[] = {3};
static const double gxnor_80_in3[] = {0x1p-2};
static const double gxnor_80_in4[] = {0x1.4p+0};
static const gxnor_array gxnor_80_in[] = {
    {"x", "float32", 1, {8}, 8, gxnor_80_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_80_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_80_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_80_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_80_in4, NULL},
};
static const float gxnor_80_out0[] = {0x1.b5f188p-1f, 0x1.46385cp-1f, 0x0p+0f, 0x1.f81fep-2f, 0x1.cb2a04p-1f, 0x1.520118p-1f, 0x1.dcf57p-2f, 0x1.ad8abap-1f};
static const double gxnor_80_out0w[] = {1.20e-05, 1.21e-05, 4.70e-06, 1.29e-05, 1.13e-05, 1.24e-05, 1.30e-05, 1.17e-05};
static const gxnor_array gxnor_80_out[] = {
    {"derivative", "float32", 1, {8}, 8, gxnor_80_out0, gxnor_80_out0w},
};
/* triangular/no_width */
static const float gxnor_81_in0[] = {0x1p-1f};
static const double gxnor_81_in1[] = {0x0p+0};
static const int64_t gxnor_81_in2[] = {1};
static const double gxnor_81_in3[] = {0x1p-1};
static const double gxnor_81_in4[] = {0x1p+0};
static const gxnor_array gxnor_81_in[] = {
    {"x", "float32", 1, {1}, 1, gxnor_81_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_81_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_81_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_81_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_81_in4, NULL},
};
/* triangular/negative_width */
static const float gxnor_82_in0[] = {0x1p-1f};
static const double gxnor_82_in1[] = {-0x1p-1};
static const int64_t gxnor_82_in2[] = {1};
static const double gxnor_82_in3[] = {0x1p-1};
static const double gxnor_82_in4[] = {0x1p+0};
static const gxnor_array gxnor_82_in[] = {
    {"x", "float32", 1, {1}, 1, gxnor_82_in0, NULL},
    {"a", "float64", 0, {0}, 1, gxnor_82_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_82_in2, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_82_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_82_in4, NULL},
};
/* gated_dot/truth_table */
static const int8_t gxnor_83_in0[] = {-1, 0, 1, -1, 0, 1, -1, 0, 1};
static const int8_t gxnor_83_in1[] = {-1, -1, -1, 0, 0, 0, 1, 1, 1};
static const gxnor_array gxnor_83_in[] = {
    {"W", "int8", 2, {9, 1}, 9, gxnor_83_in0, NULL},
    {"Y", "int8", 2, {9, 1}, 9, gxnor_83_in1, NULL},
};
static const int64_t gxnor_83_out0[] = {1, 0, -1, 0, 0, 0, -1, 0, 1};
static const gxnor_array gxnor_83_out[] = {
    {"sum", "int64", 1, {9}, 9, gxnor_83_out0, NULL},
};
/* gated_dot/length_1 */
static const int8_t gxnor_84_in0[] = {-1, 1, 0};
static const int8_t gxnor_84_in1[] = {1, 1, -1};
static const gxnor_array gxnor_84_in[] = {
    {"W", "int8", 2, {3, 1}, 3, gxnor_84_in0, NULL},
    {"Y", "int8", 2, {3, 1}, 3, gxnor_84_in1, NULL},
};
static const int64_t gxnor_84_out0[] = {-1, 1, 0};
static const gxnor_array gxnor_84_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_84_out0, NULL},
};
/* gated_dot/length_2 */
static const int8_t gxnor_85_in0[] = {-1, -1, 0, 1, 0, 0};
static const int8_t gxnor_85_in1[] = {1, 1, -1, -1, 0, -1};
static const gxnor_array gxnor_85_in[] = {
    {"W", "int8", 2, {3, 2}, 6, gxnor_85_in0, NULL},
    {"Y", "int8", 2, {3, 2}, 6, gxnor_85_in1, NULL},
};
static const int64_t gxnor_85_out0[] = {-2, -1, 0};
static const gxnor_array gxnor_85_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_85_out0, NULL},
};
/* gated_dot/length_7 */
static const int8_t gxnor_86_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, 0, -1, 1, 1, 0, -1, 1, 1, -1, -1, 1, -1, 1};
static const int8_t gxnor_86_in1[] = {1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0, -1, 1, -1};
static const gxnor_array gxnor_86_in[] = {
    {"W", "int8", 2, {3, 7}, 21, gxnor_86_in0, NULL},
    {"Y", "int8", 2, {3, 7}, 21, gxnor_86_in1, NULL},
};
static const int64_t gxnor_86_out0[] = {-7, 0, -4};
static const gxnor_array gxnor_86_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_86_out0, NULL},
};
/* gated_dot/length_8 */
static const int8_t gxnor_87_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, -1, 1, -1, 1, 0, 0, 0, -1, 0, 0, 1, -1, 0, -1};
static const int8_t gxnor_87_in1[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, 1, 1, 1, -1, -1, 1, 1, -1, -1, 1, -1, 0, 1};
static const gxnor_array gxnor_87_in[] = {
    {"W", "int8", 2, {3, 8}, 24, gxnor_87_in0, NULL},
    {"Y", "int8", 2, {3, 8}, 24, gxnor_87_in1, NULL},
};
static const int64_t gxnor_87_out0[] = {-8, 2, 0};
static const gxnor_array gxnor_87_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_87_out0, NULL},
};
/* gated_dot/length_63 */
static const int8_t gxnor_88_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, -1, 1, 0, -1, 1, 1, 1, 0, 0, 0, -1, 1, 0, -1, -1, 1, 0, 0, 1, -1, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, -1, -1, -1, -1, -1, 1, 0, 1, 0, 1, 1, 1, -1, 0, 0, 0, 0, 1, -1, 0, 0, 0, 0, -1, 1, -1, 1, -1, 1, -1, 0, 0, 0, -1, 1, 1, -1, 0, 0, 1, -1, 0, 0, -1, 1, 1, 0, 0, 1, 0, 1, 1, 1, 1, -1, 1, -1, -1, 0, 0, 0, -1, -1, -1, 0, 1, 0, 1, 0, 1, -1, 1, 1, 1, 0, -1, 1, 1, -1, 1, 1, 1, 1, 0, 1, -1, -1};
static const int8_t gxnor_88_in1[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, -1, 0, 0, 1, 1, 0, -1, 1, 0, 1, -1, 0, -1, 0, 1, 0, -1, 1, 1, -1, -1, 0, -1, 1, 0, 1, 1, -1, 0, 1, 1, -1, 1, -1, -1, 1, 1, 1, 1, 0, 1, -1, 0, 0, 1, 1, -1, -1, 1, -1, 0, 0, 0, -1, 0, 1, -1, 1, -1, 1, -1, 0, 0, 1, 1, 0, -1, -1, 0, 0, 1, -1, 0, 0, -1, 0, 1, 0, -1, -1, 0, 0, -1, -1, 0, -1, -1, 0, 1, -1, -1, -1, 0, 1, 0, 1, -1, 1, 0, -1, 0, 1, 1, 0, -1, 0, 0, -1, 0, 1, 1, 0, 0, 1, -1, 0, -1, 1, 1, -1, -1, 0, 1};
static const gxnor_array gxnor_88_in[] = {
    {"W", "int8", 2, {3, 63}, 189, gxnor_88_in0, NULL},
    {"Y", "int8", 2, {3, 63}, 189, gxnor_88_in1, NULL},
};
static const int64_t gxnor_88_out0[] = {-63, -4, -1};
static const gxnor_array gxnor_88_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_88_out0, NULL},
};
/* gated_dot/length_64 */
static const int8_t gxnor_89_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 1, 1, 1, 0, 0, -1, 0, -1, -1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0, -1, 1, -1, 0, -1, 1, -1, 0, -1, -1, 0, 1, 1, 0, 1, 0, 1, 1, 1, -1, 0, 0, 1, 0, 0, -1, -1, 1, 1, -1, 0, 1, -1, 0, 1, -1, -1, 1, 1, 0, 0, 0, -1, 0, 0, -1, 0, 0, 0, 0, 1, 1, 1, -1, 0, -1, 1, -1, -1, 1, 1, -1, -1, -1, -1, 1, 0, -1, -1, 1, -1, 1, 0, -1, 0, 1, 1, 1, -1, 0, -1, -1, 1, 1, -1, 0, 1, 0, -1, -1, -1, -1, -1, 0, 1, 1, -1, -1, 1, 1, 1, -1, 0, -1, 1, -1, -1};
static const int8_t gxnor_89_in1[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, -1, -1, 0, 0, 0, 0, -1, -1, -1, 1, -1, 1, 0, 0, 1, 0, 1, 1, 0, -1, 0, 1, 0, -1, 0, -1, -1, -1, 1, 1, 1, 0, -1, 1, -1, -1, 0, 0, -1, 1, 1, -1, 0, 1, -1, 0, 1, 1, -1, -1, -1, 1, 1, 0, 0, 1, -1, 0, 1, -1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 0, 1, -1, -1, 1, -1, 1, 1, 1, 0, -1, 1, -1, 1, 0, -1, -1, 1, -1, 0, -1, -1, 1, 0, 0, 0, 0, 0, 1, 1, 1, -1, 0, -1, 1, 0, -1, -1, 0, -1, 1, -1, 0, 0, -1, 0, -1, 1, 1, 1, 1, 1, -1, -1, 0, 1, -1};
static const gxnor_array gxnor_89_in[] = {
    {"W", "int8", 2, {3, 64}, 192, gxnor_89_in0, NULL},
    {"Y", "int8", 2, {3, 64}, 192, gxnor_89_in1, NULL},
};
static const int64_t gxnor_89_out0[] = {-64, 3, -4};
static const gxnor_array gxnor_89_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_89_out0, NULL},
};
/* gated_dot/length_65 */
static const int8_t gxnor_90_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, -1, 1, 0, -1, 1, -1, 0, -1, 0, 0, 0, 0, 1, -1, -1, 1, -1, 1, 0, -1, 0, 0, 1, -1, 1, 1, -1, -1, 0, 1, -1, 1, 1, 0, 0, 1, 1, -1, -1, -1, -1, 1, -1, -1, 0, -1, -1, -1, 0, 1, 0, 1, 0, -1, 1, -1, 0, 0, 1, 0, 1, 0, -1, -1, 1, 1, 0, 1, 0, -1, 1, 0, -1, 1, 0, 0, 0, 1, 1, 1, -1, -1, -1, 1, 0, 0, -1, -1, -1, 0, 0, 1, -1, 1, -1, 0, 1, 1, 1, -1, -1, -1, -1, -1, 1, 0, 1, 0, -1, 0, 1, 0, 0, 1, 0, 1, 1, 1, -1, 1, 0, 0, 0, 0, -1, 1, 0};
static const int8_t gxnor_90_in1[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, 1, 1, 0, 1, 1, 0, 1, 0, -1, 0, -1, -1, 1, 0, -1, -1, -1, -1, 0, 0, 1, -1, -1, 1, 1, 0, 1, -1, 1, 0, 0, 0, -1, 1, 0, 1, 1, -1, -1, 1, 1, -1, -1, -1, 0, -1, -1, -1, -1, -1, 1, 1, 1, -1, 0, 1, 0, 1, -1, -1, -1, 1, 0, 0, 1, -1, 1, 0, 0, -1, 0, 1, 1, -1, 0, -1, 0, -1, 1, 0, 0, 0, 0, 0, 1, -1, 0, 0, 0, 1, -1, 1, 0, 0, -1, 0, -1, 0, 0, -1, 0, -1, -1, 1, 0, -1, -1, 1, 0, 0, 0, -1, 0, 1, -1, 0, 1, -1, 0, 0, 0, 1, -1, 1, -1, 0, -1, -1};
static const gxnor_array gxnor_90_in[] = {
    {"W", "int8", 2, {3, 65}, 195, gxnor_90_in0, NULL},
    {"Y", "int8", 2, {3, 65}, 195, gxnor_90_in1, NULL},
};
static const int64_t gxnor_90_out0[] = {-65, 8, -2};
static const gxnor_array gxnor_90_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_90_out0, NULL},
};
/* gated_dot/length_127 */
static const int8_t gxnor_91_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 1, 1, 0, 1, 0, 1, 0, 0, -1, 1, 0, -1, 1, 1, 0, 1, 0, 0, 1, 0, -1, -1, -1, 1, 0, 0, 0, 0, 1, -1, 0, -1, 0, -1, -1, 0, -1, 0, 1, 0, -1, 1, 1, -1, -1, 1, -1, 1, 1, 1, -1, 1, -1, -1, -1, 0, 1, 0, 0, -1, 0, 0, -1, -1, 1, 0, 1, 1, 0, -1, 0, -1, 0, -1, 0, 0, -1, 1, -1, -1, 0, -1, 0, 1, 1, -1, -1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, -1, -1, 0, 1, 1, -1, -1, -1, -1, 0, -1, 0, 0, 1, 0, 1, 0, 0, 1, -1, 1, 1, -1, 1, 0, 1, 0, 1, -1, -1, -1, 1, -1, -1, 1, -1, 0, -1, -1, -1, 0, -1, 1, -1, 0, 1, -1, 1, 1, 1, -1, 1, -1, -1, -1, -1, 1, -1, 1, 1, -1, 0, -1, -1, 1, 1, 0, 1, 0, -1, 0, 1, -1, -1, -1, 1, 0, -1, -1, 1, 1, -1, 1, 1, 0, 0, 0, 0, 1, -1, 0, 0, 0, 1, 1, -1, -1, -1, 1, -1, 0, 1, -1, -1, -1, -1, 0, -1, 0, -1, -1, 1, 0, -1, -1, 1, 1, 1, -1, 0, -1, 1, -1, -1, 1, 1, 0, 0, 0, -1, 0, -1, 1, 0, -1, 1, -1, 0, 0, -1, -1, -1, -1, 1, 1, 1, -1, 1, 1, 0, 1, 1, 0, 0};
static const int8_t gxnor_91_in1[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, -1, 1, 1, 0, -1, 1, 1, 0, 1, 1, 0, -1, 0, -1, 1, -1, 0, 0, 0, -1, -1, -1, 1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, -1, 1, -1, 0, 0, -1, 0, 0, 0, 0, -1, -1, 0, -1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, -1, -1, -1, -1, 1, -1, 1, 0, -1, 0, 1, -1, 1, 0, 1, 0, -1, -1, 1, -1, -1, 0, -1, -1, -1, 0, -1, -1, -1, 1, 0, 1, 1, -1, 1, -1, -1, -1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 0, -1, -1, 1, -1, -1, 0, 0, 0, 0, 0, 1, 1, 0, -1, -1, -1, 0, -1, -1, 1, 0, -1, -1, 0, 0, 1, 0, -1, 0, 0, 0, 0, -1, -1, 0, -1, -1, 1, 1, 1, 0, 1, 1, 1, -1, 1, -1, 1, -1, 0, 0, -1, -1, -1, 0, -1, 0, -1, 0, 0, 0, 0, -1, 0, 0, -1, 0, -1, -1, -1, 1, -1, 0, -1, -1, 1, -1, 0, 0, 1, 1, 0, -1, -1, -1, 0, 1, -1, 0, -1, 1, 1, -1, 1, 1, 1, 1, 1, -1, 1, 1, -1, 0, -1, 1, 0, -1, 0, 0, 0, 1, -1, -1, -1, 1, 1, -1, 0, 1, 1, 1, 1, -1, -1, 1, 1, -1, -1, 1, 1, 0, 1, 0, 0, 0, -1, 1, 1, 1, 1, 0, 0};
static const gxnor_array gxnor_91_in[] = {
    {"W", "int8", 2, {3, 127}, 381, gxnor_91_in0, NULL},
    {"Y", "int8", 2, {3, 127}, 381, gxnor_91_in1, NULL},
};
static const int64_t gxnor_91_out0[] = {-127, -3, -4};
static const gxnor_array gxnor_91_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_91_out0, NULL},
};
/* gated_dot/length_128 */
static const int8_t gxnor_92_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 0, 1, -1, -1, 1, -1, 0, -1, -1, 0, 0, 1, 1, 0, 0, -1, 1, 1, 0, -1, -1, 0, 0, 1, 0, -1, 1, 0, -1, 0, -1, -1, 1, -1, 1, 0, 0, 1, 0, 0, -1, 0, -1, 1, 0, 1, 1, 1, -1, 1, 0, 0, -1, 0, 0, 0, -1, -1, -1, 0, -1, -1, -1, -1, -1, 0, -1, 0, 0, 1, 0, 0, 1, -1, -1, 0, 0, -1, 0, 1, -1, 0, 1, -1, 0, -1, -1, 1, -1, -1, -1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, -1, 1, -1, 0, 1, 0, 1, 0, -1, -1, -1, 0, -1, 0, 1, 1, 0, 0, -1, -1, 0, 1, -1, 1, 0, 0, -1, 0, 1, 0, 1, 1, 1, 1, 0, -1, 1, 0, -1, -1, 0, 0, 0, 1, -1, 0, 0, 0, 0, -1, 1, 1, -1, -1, 1, -1, 0, -1, 1, 1, 0, 1, 1, 1, 1, -1, 1, -1, 0, -1, 1, 1, -1, 1, 1, 1, -1, 1, 1, -1, 1, 1, 0, 0, 0, 1, -1, -1, -1, 1, 1, 1, 1, 1, -1, 0, -1, 0, -1, 0, 0, -1, -1, -1, -1, 0, 0, 1, -1, 0, 1, 1, 1, 0, 1, -1, -1, 1, -1, 0, 0, -1, -1, -1, -1, 1, -1, 0, 0, 1, 0, 0, 0, 1, -1, 0, 0, -1, -1, 1, -1, 0, 0, 1, -1, -1, -1, 0, 0, 1};
static const int8_t gxnor_92_in1[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, -1, 1, 0, -1, 1, -1, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, -1, 0, -1, 1, 1, 0, -1, 0, -1, -1, 1, 0, 0, -1, 1, -1, -1, 0, -1, 1, -1, 1, 0, 1, 1, 0, 1, 0, -1, 1, 1, -1, 1, -1, 0, 1, 0, -1, 1, 0, 1, 0, -1, 1, -1, 0, 0, -1, -1, 0, 1, 1, 1, -1, 1, 0, 1, 0, 0, -1, 0, 1, 1, 0, -1, 1, 1, 1, -1, 0, -1, -1, -1, 1, 1, 0, 1, -1, 0, 0, -1, 0, 0, -1, -1, 1, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, -1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 1, -1, 0, 1, 0, 1, 1, 1, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 1, 0, 0, 1, 1, 1, -1, -1, 0, 0, -1, 0, 1, 0, -1, 0, -1, -1, 0, 0, 0, 1, 0, 1, 0, -1, -1, 1, 1, 1, 1, -1, -1, 0, 1, 1, 1, 0, 0, 0, 0, -1, -1, 0, 0, 0, -1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, -1, -1, 1, 1, 1, -1, -1, 0, 1, 1, 0, 0, 0, 1, -1, 1, 0, -1, -1, -1, -1, -1, 1, -1, -1, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, -1, 0, -1, 1, 0, 0};
static const gxnor_array gxnor_92_in[] = {
    {"W", "int8", 2, {3, 128}, 384, gxnor_92_in0, NULL},
    {"Y", "int8", 2, {3, 128}, 384, gxnor_92_in1, NULL},
};
static const int64_t gxnor_92_out0[] = {-128, 3, -6};
static const gxnor_array gxnor_92_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_92_out0, NULL},
};
/* gated_dot/length_129 */
static const int8_t gxnor_93_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 0, 0, 1, -1, 1, -1, 1, -1, -1, 0, 1, -1, 1, 1, 1, -1, 0, 0, -1, 1, -1, -1, -1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, -1, -1, 0, 1, 0, -1, -1, 1, 1, 1, 1, -1, 1, -1, -1, -1, 1, 1, 0, 1, 1, 1, 1, -1, 0, 0, 1, -1, -1, 1, 1, 0, 0, 1, 1, 1, -1, 0, 0, 1, 0, 0, 1, -1, -1, -1, -1, 1, 1, 1, 1, 1, -1, 0, 0, -1, 1, -1, -1, 0, 0, 1, -1, -1, -1, 0, 0, -1, 0, 1, -1, 1, 1, 1, 1, -1, 0, 1, 0, -1, 1, 1, -1, 1, -1, 0, -1, -1, -1, -1, 1, 1, 1, 1, 0, -1, 1, 1, -1, 1, 0, 1, 1, -1, 0, -1, 0, -1, 0, 0, -1, -1, 0, 0, 1, 0, -1, 0, 0, -1, 0, 1, 1, -1, 0, -1, 0, 0, 0, 0, 1, 0, 1, -1, 1, -1, 0, -1, 0, -1, 0, 1, 1, 1, -1, -1, 0, -1, 1, 1, -1, -1, 0, -1, -1, 0, 1, 0, 0, -1, 0, 1, 1, 0, 1, 0, 0, 1, -1, 1, 1, 1, -1, 1, -1, 0, 1, 1, 1, 1, 0, 1, -1, 0, 0, 0, 1, -1, -1, 1, 0, -1, 0, 0, 0, 1, 1, 0, 0, -1, 0, -1, -1, 1, -1, 1, 1, 1, 1, 0, 1, 1, 0, -1, 1, 1, 1, 0, 1, 1, 1};
static const int8_t gxnor_93_in1[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, 0, -1, 1, 0, -1, -1, 0, -1, 1, -1, 0, 1, 1, 0, -1, 1, 0, 0, 1, 1, 0, -1, 0, 1, -1, 1, -1, 0, -1, 0, -1, -1, 1, 0, -1, -1, 1, 0, -1, -1, -1, 0, 0, 0, 1, 1, 1, 1, 1, -1, -1, 1, -1, 1, 1, 0, 1, 0, 1, -1, -1, 0, 0, 1, 0, -1, 0, -1, -1, -1, 1, 0, 1, 0, -1, -1, -1, 1, 0, -1, 0, 0, 0, -1, -1, -1, 0, 0, 0, 0, 0, 0, 1, 1, -1, -1, -1, 1, 0, -1, 0, 1, 1, 1, -1, 0, 1, 1, -1, 1, 1, 1, 0, 1, 0, -1, 1, 0, 1, 1, 1, 0, 1, -1, 1, 0, 1, 0, 0, 1, 0, 0, -1, 1, 1, 0, 0, 1, 0, 0, -1, -1, 1, 0, -1, 0, 0, 1, 0, 0, 1, 1, -1, 1, 0, -1, -1, -1, 1, 0, -1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 1, -1, -1, 1, 0, -1, 1, 1, 1, 1, -1, -1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, -1, -1, -1, 1, -1, 1, -1, 1, -1, 1, 0, 0, 1, -1, 0, 0, 0, -1, -1, 0, 1, 1, -1, 0, 1, 0, 0, -1, 0, 0, -1, -1, 0, -1, 1, 0, 0, 0, 1, -1, 1, 0, 0, -1, -1, 0, -1, 1, 1, 0, -1, 0, 0, 1, -1, 1, 0, 0, -1, 0, 1};
static const gxnor_array gxnor_93_in[] = {
    {"W", "int8", 2, {3, 129}, 387, gxnor_93_in0, NULL},
    {"Y", "int8", 2, {3, 129}, 387, gxnor_93_in1, NULL},
};
static const int64_t gxnor_93_out0[] = {-129, -2, -5};
static const gxnor_array gxnor_93_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_93_out0, NULL},
};
/* gated_dot/sum_200 */
static const int8_t gxnor_94_in0[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
static const int8_t gxnor_94_in1[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
static const gxnor_array gxnor_94_in[] = {
    {"W", "int8", 2, {1, 200}, 200, gxnor_94_in0, NULL},
    {"Y", "int8", 2, {1, 200}, 200, gxnor_94_in1, NULL},
};
static const int64_t gxnor_94_out0[] = {200};
static const gxnor_array gxnor_94_out[] = {
    {"sum", "int64", 1, {1}, 1, gxnor_94_out0, NULL},
};
/* gated_dot/no_trit */
static const int8_t gxnor_95_in0[] = {1, 2};
static const int8_t gxnor_95_in1[] = {0, 1};
static const gxnor_array gxnor_95_in[] = {
    {"W", "int8", 1, {2}, 2, gxnor_95_in0, NULL},
    {"Y", "int8", 1, {2}, 2, gxnor_95_in1, NULL},
};
/* gated_dot/shapes */
static const int8_t gxnor_96_in0[] = {0, 1};
static const int8_t gxnor_96_in1[] = {1};
static const gxnor_array gxnor_96_in[] = {
    {"W", "int8", 1, {2}, 2, gxnor_96_in0, NULL},
    {"Y", "int8", 1, {1}, 1, gxnor_96_in1, NULL},
};
/* pack/length_1 */
static const int8_t gxnor_97_in0[] = {-1, 1, 0};
static const gxnor_array gxnor_97_in[] = {
    {"trits", "int8", 2, {3, 1}, 3, gxnor_97_in0, NULL},
};
static const uint64_t gxnor_97_out0[] = {UINT64_C(0x1), UINT64_C(0x1), UINT64_C(0x0)};
static const uint64_t gxnor_97_out1[] = {UINT64_C(0x1), UINT64_C(0x0), UINT64_C(0x0)};
static const gxnor_array gxnor_97_out[] = {
    {"nonzero", "uint64", 2, {3, 1}, 3, gxnor_97_out0, NULL},
    {"sign", "uint64", 2, {3, 1}, 3, gxnor_97_out1, NULL},
};
/* pack/length_2 */
static const int8_t gxnor_98_in0[] = {-1, -1, 0, 1, 0, 0};
static const gxnor_array gxnor_98_in[] = {
    {"trits", "int8", 2, {3, 2}, 6, gxnor_98_in0, NULL},
};
static const uint64_t gxnor_98_out0[] = {UINT64_C(0x3), UINT64_C(0x2), UINT64_C(0x0)};
static const uint64_t gxnor_98_out1[] = {UINT64_C(0x3), UINT64_C(0x0), UINT64_C(0x0)};
static const gxnor_array gxnor_98_out[] = {
    {"nonzero", "uint64", 2, {3, 1}, 3, gxnor_98_out0, NULL},
    {"sign", "uint64", 2, {3, 1}, 3, gxnor_98_out1, NULL},
};
/* pack/length_7 */
static const int8_t gxnor_99_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, 0, -1, 1, 1, 0, -1, 1, 1, -1, -1, 1, -1, 1};
static const gxnor_array gxnor_99_in[] = {
    {"trits", "int8", 2, {3, 7}, 21, gxnor_99_in0, NULL},
};
static const uint64_t gxnor_99_out0[] = {UINT64_C(0x7f), UINT64_C(0x5d), UINT64_C(0x7f)};
static const uint64_t gxnor_99_out1[] = {UINT64_C(0x7f), UINT64_C(0x45), UINT64_C(0x2c)};
static const gxnor_array gxnor_99_out[] = {
    {"nonzero", "uint64", 2, {3, 1}, 3, gxnor_99_out0, NULL},
    {"sign", "uint64", 2, {3, 1}, 3, gxnor_99_out1, NULL},
};
/* pack/length_8 */
static const int8_t gxnor_100_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, -1, 1, -1, 1, 0, 0, 0, -1, 0, 0, 1, -1, 0, -1};
static const gxnor_array gxnor_100_in[] = {
    {"trits", "int8", 2, {3, 8}, 24, gxnor_100_in0, NULL},
};
static const uint64_t gxnor_100_out0[] = {UINT64_C(0xff), UINT64_C(0x3c), UINT64_C(0xb2)};
static const uint64_t gxnor_100_out1[] = {UINT64_C(0xff), UINT64_C(0x14), UINT64_C(0xa2)};
static const gxnor_array gxnor_100_out[] = {
    {"nonzero", "uint64", 2, {3, 1}, 3, gxnor_100_out0, NULL},
    {"sign", "uint64", 2, {3, 1}, 3, gxnor_100_out1, NULL},
};
/* pack/length_63 */
static const int8_t gxnor_101_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, -1, 1, 0, -1, 1, 1, 1, 0, 0, 0, -1, 1, 0, -1, -1, 1, 0, 0, 1, -1, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, -1, -1, -1, -1, -1, 1, 0, 1, 0, 1, 1, 1, -1, 0, 0, 0, 0, 1, -1, 0, 0, 0, 0, -1, 1, -1, 1, -1, 1, -1, 0, 0, 0, -1, 1, 1, -1, 0, 0, 1, -1, 0, 0, -1, 1, 1, 0, 0, 1, 0, 1, 1, 1, 1, -1, 1, -1, -1, 0, 0, 0, -1, -1, -1, 0, 1, 0, 1, 0, 1, -1, 1, 1, 1, 0, -1, 1, 1, -1, 1, 1, 1, 1, 0, 1, -1, -1};
static const gxnor_array gxnor_101_in[] = {
    {"trits", "int8", 2, {3, 63}, 189, gxnor_101_in0, NULL},
};
static const uint64_t gxnor_101_out0[] = {UINT64_C(0x7fffffffffffffff), UINT64_C(0x430f5ff3a259d8f7), UINT64_C(0x77fbeae3fd399e3f)};
static const uint64_t gxnor_101_out1[] = {UINT64_C(0x7fffffffffffffff), UINT64_C(0x42080f800210c812), UINT64_C(0x604840e34009122a)};
static const gxnor_array gxnor_101_out[] = {
    {"nonzero", "uint64", 2, {3, 1}, 3, gxnor_101_out0, NULL},
    {"sign", "uint64", 2, {3, 1}, 3, gxnor_101_out1, NULL},
};
/* pack/length_64 */
static const int8_t gxnor_102_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 1, 1, 1, 0, 0, -1, 0, -1, -1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0, -1, 1, -1, 0, -1, 1, -1, 0, -1, -1, 0, 1, 1, 0, 1, 0, 1, 1, 1, -1, 0, 0, 1, 0, 0, -1, -1, 1, 1, -1, 0, 1, -1, 0, 1, -1, -1, 1, 1, 0, 0, 0, -1, 0, 0, -1, 0, 0, 0, 0, 1, 1, 1, -1, 0, -1, 1, -1, -1, 1, 1, -1, -1, -1, -1, 1, 0, -1, -1, 1, -1, 1, 0, -1, 0, 1, 1, 1, -1, 0, -1, -1, 1, 1, -1, 0, 1, 0, -1, -1, -1, -1, -1, 0, 1, 1, -1, -1, 1, 1, 1, -1, 0, -1, 1, -1, -1};
static const gxnor_array gxnor_102_in[] = {
    {"trits", "int8", 2, {3, 64}, 192, gxnor_102_in0, NULL},
};
static const uint64_t gxnor_102_out0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x8fb7c9eb6ee8774f), UINT64_C(0xf7fbebef5f7ff784)};
static const uint64_t gxnor_102_out1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x8324c1006aa00340), UINT64_C(0xd463e2684b3cd404)};
static const gxnor_array gxnor_102_out[] = {
    {"nonzero", "uint64", 2, {3, 1}, 3, gxnor_102_out0, NULL},
    {"sign", "uint64", 2, {3, 1}, 3, gxnor_102_out1, NULL},
};
/* pack/length_65 */
static const int8_t gxnor_103_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, -1, 1, 0, -1, 1, -1, 0, -1, 0, 0, 0, 0, 1, -1, -1, 1, -1, 1, 0, -1, 0, 0, 1, -1, 1, 1, -1, -1, 0, 1, -1, 1, 1, 0, 0, 1, 1, -1, -1, -1, -1, 1, -1, -1, 0, -1, -1, -1, 0, 1, 0, 1, 0, -1, 1, -1, 0, 0, 1, 0, 1, 0, -1, -1, 1, 1, 0, 1, 0, -1, 1, 0, -1, 1, 0, 0, 0, 1, 1, 1, -1, -1, -1, 1, 0, 0, -1, -1, -1, 0, 0, 1, -1, 1, -1, 0, 1, 1, 1, -1, -1, -1, -1, -1, 1, 0, 1, 0, -1, 0, 1, 0, 0, 1, 0, 1, 1, 1, -1, 1, 0, 0, 0, 0, -1, 1, 0};
static const gxnor_array gxnor_103_in[] = {
    {"trits", "int8", 2, {3, 65}, 195, gxnor_103_in0, NULL},
};
static const uint64_t gxnor_103_out0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0xa7577fcf7e5f85db), UINT64_C(0x0), UINT64_C(0xc3e957fde73f8daf), UINT64_C(0x0)};
static const uint64_t gxnor_103_out1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0x5076f02644b054b), UINT64_C(0x0), UINT64_C(0x410043e1471c0483), UINT64_C(0x0)};
static const gxnor_array gxnor_103_out[] = {
    {"nonzero", "uint64", 2, {3, 2}, 6, gxnor_103_out0, NULL},
    {"sign", "uint64", 2, {3, 2}, 6, gxnor_103_out1, NULL},
};
/* pack/length_127 */
static const int8_t gxnor_104_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 1, 1, 0, 1, 0, 1, 0, 0, -1, 1, 0, -1, 1, 1, 0, 1, 0, 0, 1, 0, -1, -1, -1, 1, 0, 0, 0, 0, 1, -1, 0, -1, 0, -1, -1, 0, -1, 0, 1, 0, -1, 1, 1, -1, -1, 1, -1, 1, 1, 1, -1, 1, -1, -1, -1, 0, 1, 0, 0, -1, 0, 0, -1, -1, 1, 0, 1, 1, 0, -1, 0, -1, 0, -1, 0, 0, -1, 1, -1, -1, 0, -1, 0, 1, 1, -1, -1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, -1, -1, 0, 1, 1, -1, -1, -1, -1, 0, -1, 0, 0, 1, 0, 1, 0, 0, 1, -1, 1, 1, -1, 1, 0, 1, 0, 1, -1, -1, -1, 1, -1, -1, 1, -1, 0, -1, -1, -1, 0, -1, 1, -1, 0, 1, -1, 1, 1, 1, -1, 1, -1, -1, -1, -1, 1, -1, 1, 1, -1, 0, -1, -1, 1, 1, 0, 1, 0, -1, 0, 1, -1, -1, -1, 1, 0, -1, -1, 1, 1, -1, 1, 1, 0, 0, 0, 0, 1, -1, 0, 0, 0, 1, 1, -1, -1, -1, 1, -1, 0, 1, -1, -1, -1, -1, 0, -1, 0, -1, -1, 1, 0, -1, -1, 1, 1, 1, -1, 0, -1, 1, -1, -1, 1, 1, 0, 0, 0, -1, 0, -1, 1, 0, -1, 1, -1, 0, 0, -1, -1, -1, -1, 1, 1, 1, -1, 1, 1, 0, 1, 1, 0, 0};
static const gxnor_array gxnor_104_in[] = {
    {"trits", "int8", 2, {3, 127}, 381, gxnor_104_in0, NULL},
};
static const uint64_t gxnor_104_out0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x7fffffffffffffff), UINT64_C(0x92fffead61e97656), UINT64_C(0x2fca5fb06af5e55b), UINT64_C(0x61fdf57bfffdddff), UINT64_C(0x1bff3b47efdd7dfc)};
static const uint64_t gxnor_104_out1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x7fffffffffffffff), UINT64_C(0x90e8b22d40e01200), UINT64_C(0x4805e3000c5a541), UINT64_C(0x404ce41a5e895d6e), UINT64_C(0x8f2941a8cd7970)};
static const gxnor_array gxnor_104_out[] = {
    {"nonzero", "uint64", 2, {3, 2}, 6, gxnor_104_out0, NULL},
    {"sign", "uint64", 2, {3, 2}, 6, gxnor_104_out1, NULL},
};
/* pack/length_128 */
static const int8_t gxnor_105_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 0, 1, -1, -1, 1, -1, 0, -1, -1, 0, 0, 1, 1, 0, 0, -1, 1, 1, 0, -1, -1, 0, 0, 1, 0, -1, 1, 0, -1, 0, -1, -1, 1, -1, 1, 0, 0, 1, 0, 0, -1, 0, -1, 1, 0, 1, 1, 1, -1, 1, 0, 0, -1, 0, 0, 0, -1, -1, -1, 0, -1, -1, -1, -1, -1, 0, -1, 0, 0, 1, 0, 0, 1, -1, -1, 0, 0, -1, 0, 1, -1, 0, 1, -1, 0, -1, -1, 1, -1, -1, -1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, -1, 1, -1, 0, 1, 0, 1, 0, -1, -1, -1, 0, -1, 0, 1, 1, 0, 0, -1, -1, 0, 1, -1, 1, 0, 0, -1, 0, 1, 0, 1, 1, 1, 1, 0, -1, 1, 0, -1, -1, 0, 0, 0, 1, -1, 0, 0, 0, 0, -1, 1, 1, -1, -1, 1, -1, 0, -1, 1, 1, 0, 1, 1, 1, 1, -1, 1, -1, 0, -1, 1, 1, -1, 1, 1, 1, -1, 1, 1, -1, 1, 1, 0, 0, 0, 1, -1, -1, -1, 1, 1, 1, 1, 1, -1, 0, -1, 0, -1, 0, 0, -1, -1, -1, -1, 0, 0, 1, -1, 0, 1, 1, 1, 0, 1, -1, -1, 1, -1, 0, 0, -1, -1, -1, -1, 1, -1, 0, 0, 1, 0, 0, 0, 1, -1, 0, 0, -1, -1, 1, -1, 0, 0, 1, -1, -1, -1, 0, 0, 1};
static const gxnor_array gxnor_105_in[] = {
    {"trits", "int8", 2, {3, 128}, 384, gxnor_105_in0, NULL},
};
static const uint64_t gxnor_105_out0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0x713ed27d69b99bef), UINT64_C(0xb35d5e967eda725f), UINT64_C(0x8fffbfbbf8636f53), UINT64_C(0x9e7989f9f76795ff)};
static const uint64_t gxnor_105_out1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0x7110502d21881ac7), UINT64_C(0x305c14007692605f), UINT64_C(0x244a80ac8432011), UINT64_C(0x1c59017960479507)};
static const gxnor_array gxnor_105_out[] = {
    {"nonzero", "uint64", 2, {3, 2}, 6, gxnor_105_out0, NULL},
    {"sign", "uint64", 2, {3, 2}, 6, gxnor_105_out1, NULL},
};
/* pack/length_129 */
static const int8_t gxnor_106_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 0, 0, 1, -1, 1, -1, 1, -1, -1, 0, 1, -1, 1, 1, 1, -1, 0, 0, -1, 1, -1, -1, -1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, -1, -1, 0, 1, 0, -1, -1, 1, 1, 1, 1, -1, 1, -1, -1, -1, 1, 1, 0, 1, 1, 1, 1, -1, 0, 0, 1, -1, -1, 1, 1, 0, 0, 1, 1, 1, -1, 0, 0, 1, 0, 0, 1, -1, -1, -1, -1, 1, 1, 1, 1, 1, -1, 0, 0, -1, 1, -1, -1, 0, 0, 1, -1, -1, -1, 0, 0, -1, 0, 1, -1, 1, 1, 1, 1, -1, 0, 1, 0, -1, 1, 1, -1, 1, -1, 0, -1, -1, -1, -1, 1, 1, 1, 1, 0, -1, 1, 1, -1, 1, 0, 1, 1, -1, 0, -1, 0, -1, 0, 0, -1, -1, 0, 0, 1, 0, -1, 0, 0, -1, 0, 1, 1, -1, 0, -1, 0, 0, 0, 0, 1, 0, 1, -1, 1, -1, 0, -1, 0, -1, 0, 1, 1, 1, -1, -1, 0, -1, 1, 1, -1, -1, 0, -1, -1, 0, 1, 0, 0, -1, 0, 1, 1, 0, 1, 0, 0, 1, -1, 1, 1, 1, -1, 1, -1, 0, 1, 1, 1, 1, 0, 1, -1, 0, 0, 0, 1, -1, -1, 1, 0, -1, 0, 0, 0, 1, 1, 0, 0, -1, 0, -1, -1, 1, -1, 1, 1, 1, 1, 0, 1, 1, 0, -1, 1, 1, 1, 0, 1, 1, 1};
static const gxnor_array gxnor_106_in[] = {
    {"trits", "int8", 2, {3, 129}, 387, gxnor_106_in0, NULL},
};
static const uint64_t gxnor_106_out0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0x9f7ffd74c8f9fbf9), UINT64_C(0xfbf5fd3cf3ff93cf), UINT64_C(0x1), UINT64_C(0x6fbeaf42e94caefb), UINT64_C(0xdedfe98bc6f7f969), UINT64_C(0x1)};
static const uint64_t gxnor_106_out1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0x101d0c6000e91350), UINT64_C(0x7a910938d20f0203), UINT64_C(0x0), UINT64_C(0x6cb0aa02890ca848), UINT64_C(0x201680984051008), UINT64_C(0x0)};
static const gxnor_array gxnor_106_out[] = {
    {"nonzero", "uint64", 2, {3, 3}, 9, gxnor_106_out0, NULL},
    {"sign", "uint64", 2, {3, 3}, 9, gxnor_106_out1, NULL},
};
/* pack/zeros */
static const int8_t gxnor_107_in0[] = {0, 0, 0, 0, 0, 0, 0, 0, 0};
static const gxnor_array gxnor_107_in[] = {
    {"trits", "int8", 1, {9}, 9, gxnor_107_in0, NULL},
};
static const uint64_t gxnor_107_out0[] = {UINT64_C(0x0)};
static const uint64_t gxnor_107_out1[] = {UINT64_C(0x0)};
static const gxnor_array gxnor_107_out[] = {
    {"nonzero", "uint64", 1, {1}, 1, gxnor_107_out0, NULL},
    {"sign", "uint64", 1, {1}, 1, gxnor_107_out1, NULL},
};
/* pack/ones */
static const int8_t gxnor_108_in0[] = {1, 1, 1, 1, 1, 1, 1, 1, 1};
static const gxnor_array gxnor_108_in[] = {
    {"trits", "int8", 1, {9}, 9, gxnor_108_in0, NULL},
};
static const uint64_t gxnor_108_out0[] = {UINT64_C(0x1ff)};
static const uint64_t gxnor_108_out1[] = {UINT64_C(0x0)};
static const gxnor_array gxnor_108_out[] = {
    {"nonzero", "uint64", 1, {1}, 1, gxnor_108_out0, NULL},
    {"sign", "uint64", 1, {1}, 1, gxnor_108_out1, NULL},
};
/* pack/minus_ones */
static const int8_t gxnor_109_in0[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1};
static const gxnor_array gxnor_109_in[] = {
    {"trits", "int8", 1, {9}, 9, gxnor_109_in0, NULL},
};
static const uint64_t gxnor_109_out0[] = {UINT64_C(0x1ff)};
static const uint64_t gxnor_109_out1[] = {UINT64_C(0x1ff)};
static const gxnor_array gxnor_109_out[] = {
    {"nonzero", "uint64", 1, {1}, 1, gxnor_109_out0, NULL},
    {"sign", "uint64", 1, {1}, 1, gxnor_109_out1, NULL},
};
/* pack/no_trit */
static const int8_t gxnor_110_in0[] = {1, 2};
static const gxnor_array gxnor_110_in[] = {
    {"trits", "int8", 1, {2}, 2, gxnor_110_in0, NULL},
};
/* packed_dot/length_1 */
static const uint64_t gxnor_111_in0[] = {UINT64_C(0x1), UINT64_C(0x1), UINT64_C(0x0)};
static const uint64_t gxnor_111_in1[] = {UINT64_C(0x1), UINT64_C(0x0), UINT64_C(0x0)};
static const uint64_t gxnor_111_in2[] = {UINT64_C(0x1), UINT64_C(0x1), UINT64_C(0x1)};
static const uint64_t gxnor_111_in3[] = {UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x1)};
static const gxnor_array gxnor_111_in[] = {
    {"W_nonzero", "uint64", 2, {3, 1}, 3, gxnor_111_in0, NULL},
    {"W_sign", "uint64", 2, {3, 1}, 3, gxnor_111_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 1}, 3, gxnor_111_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 1}, 3, gxnor_111_in3, NULL},
};
static const int64_t gxnor_111_out0[] = {-1, 1, 0};
static const gxnor_array gxnor_111_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_111_out0, NULL},
};
/* packed_dot/length_2 */
static const uint64_t gxnor_112_in0[] = {UINT64_C(0x3), UINT64_C(0x2), UINT64_C(0x0)};
static const uint64_t gxnor_112_in1[] = {UINT64_C(0x3), UINT64_C(0x0), UINT64_C(0x0)};
static const uint64_t gxnor_112_in2[] = {UINT64_C(0x3), UINT64_C(0x3), UINT64_C(0x2)};
static const uint64_t gxnor_112_in3[] = {UINT64_C(0x0), UINT64_C(0x3), UINT64_C(0x2)};
static const gxnor_array gxnor_112_in[] = {
    {"W_nonzero", "uint64", 2, {3, 1}, 3, gxnor_112_in0, NULL},
    {"W_sign", "uint64", 2, {3, 1}, 3, gxnor_112_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 1}, 3, gxnor_112_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 1}, 3, gxnor_112_in3, NULL},
};
static const int64_t gxnor_112_out0[] = {-2, -1, 0};
static const gxnor_array gxnor_112_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_112_out0, NULL},
};
/* packed_dot/length_7 */
static const uint64_t gxnor_113_in0[] = {UINT64_C(0x7f), UINT64_C(0x5d), UINT64_C(0x7f)};
static const uint64_t gxnor_113_in1[] = {UINT64_C(0x7f), UINT64_C(0x45), UINT64_C(0x2c)};
static const uint64_t gxnor_113_in2[] = {UINT64_C(0x7f), UINT64_C(0x2c), UINT64_C(0x74)};
static const uint64_t gxnor_113_in3[] = {UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x50)};
static const gxnor_array gxnor_113_in[] = {
    {"W_nonzero", "uint64", 2, {3, 1}, 3, gxnor_113_in0, NULL},
    {"W_sign", "uint64", 2, {3, 1}, 3, gxnor_113_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 1}, 3, gxnor_113_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 1}, 3, gxnor_113_in3, NULL},
};
static const int64_t gxnor_113_out0[] = {-7, 0, -4};
static const gxnor_array gxnor_113_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_113_out0, NULL},
};
/* packed_dot/length_8 */
static const uint64_t gxnor_114_in0[] = {UINT64_C(0xff), UINT64_C(0x3c), UINT64_C(0xb2)};
static const uint64_t gxnor_114_in1[] = {UINT64_C(0xff), UINT64_C(0x14), UINT64_C(0xa2)};
static const uint64_t gxnor_114_in2[] = {UINT64_C(0xff), UINT64_C(0xff), UINT64_C(0xbf)};
static const uint64_t gxnor_114_in3[] = {UINT64_C(0x0), UINT64_C(0xc4), UINT64_C(0x2c)};
static const gxnor_array gxnor_114_in[] = {
    {"W_nonzero", "uint64", 2, {3, 1}, 3, gxnor_114_in0, NULL},
    {"W_sign", "uint64", 2, {3, 1}, 3, gxnor_114_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 1}, 3, gxnor_114_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 1}, 3, gxnor_114_in3, NULL},
};
static const int64_t gxnor_114_out0[] = {-8, 2, 0};
static const gxnor_array gxnor_114_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_114_out0, NULL},
};
/* packed_dot/length_63 */
static const uint64_t gxnor_115_in0[] = {UINT64_C(0x7fffffffffffffff), UINT64_C(0x430f5ff3a259d8f7), UINT64_C(0x77fbeae3fd399e3f)};
static const uint64_t gxnor_115_in1[] = {UINT64_C(0x7fffffffffffffff), UINT64_C(0x42080f800210c812), UINT64_C(0x604840e34009122a)};
static const uint64_t gxnor_115_in2[] = {UINT64_C(0x7fffffffffffffff), UINT64_C(0x7d1f9bff76fab6cc), UINT64_C(0x5f6696baf6cd4cd9)};
static const uint64_t gxnor_115_in3[] = {UINT64_C(0x0), UINT64_C(0x2916103442c8a208), UINT64_C(0x19409090e6cc48c1)};
static const gxnor_array gxnor_115_in[] = {
    {"W_nonzero", "uint64", 2, {3, 1}, 3, gxnor_115_in0, NULL},
    {"W_sign", "uint64", 2, {3, 1}, 3, gxnor_115_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 1}, 3, gxnor_115_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 1}, 3, gxnor_115_in3, NULL},
};
static const int64_t gxnor_115_out0[] = {-63, -4, -1};
static const gxnor_array gxnor_115_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_115_out0, NULL},
};
/* packed_dot/length_64 */
static const uint64_t gxnor_116_in0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x8fb7c9eb6ee8774f), UINT64_C(0xf7fbebef5f7ff784)};
static const uint64_t gxnor_116_in1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x8324c1006aa00340), UINT64_C(0xd463e2684b3cd404)};
static const uint64_t gxnor_116_in2[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x767f6f3dfaad3f0c), UINT64_C(0xdfe9db783bdeff74)};
static const uint64_t gxnor_116_in3[] = {UINT64_C(0x0), UINT64_C(0x241c49343a20170c), UINT64_C(0x982959401aca1600)};
static const gxnor_array gxnor_116_in[] = {
    {"W_nonzero", "uint64", 2, {3, 1}, 3, gxnor_116_in0, NULL},
    {"W_sign", "uint64", 2, {3, 1}, 3, gxnor_116_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 1}, 3, gxnor_116_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 1}, 3, gxnor_116_in3, NULL},
};
static const int64_t gxnor_116_out0[] = {-64, 3, -4};
static const gxnor_array gxnor_116_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_116_out0, NULL},
};
/* packed_dot/length_65 */
static const uint64_t gxnor_117_in0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0xa7577fcf7e5f85db), UINT64_C(0x0), UINT64_C(0xc3e957fde73f8daf), UINT64_C(0x0)};
static const uint64_t gxnor_117_in1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0x5076f02644b054b), UINT64_C(0x0), UINT64_C(0x410043e1471c0483), UINT64_C(0x0)};
static const uint64_t gxnor_117_in2[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0xfaffbfec77cf756f), UINT64_C(0x0), UINT64_C(0xbc6d1dd29c60d74e), UINT64_C(0x1)};
static const uint64_t gxnor_117_in3[] = {UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x708fb984218f3403), UINT64_C(0x0), UINT64_C(0xa8490cd288405444), UINT64_C(0x1)};
static const gxnor_array gxnor_117_in[] = {
    {"W_nonzero", "uint64", 2, {3, 2}, 6, gxnor_117_in0, NULL},
    {"W_sign", "uint64", 2, {3, 2}, 6, gxnor_117_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 2}, 6, gxnor_117_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 2}, 6, gxnor_117_in3, NULL},
};
static const int64_t gxnor_117_out0[] = {-65, 8, -2};
static const gxnor_array gxnor_117_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_117_out0, NULL},
};
/* packed_dot/length_127 */
static const uint64_t gxnor_118_in0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x7fffffffffffffff), UINT64_C(0x92fffead61e97656), UINT64_C(0x2fca5fb06af5e55b), UINT64_C(0x61fdf57bfffdddff), UINT64_C(0x1bff3b47efdd7dfc)};
static const uint64_t gxnor_118_in1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x7fffffffffffffff), UINT64_C(0x90e8b22d40e01200), UINT64_C(0x4805e3000c5a541), UINT64_C(0x404ce41a5e895d6e), UINT64_C(0x8f2941a8cd7970)};
static const uint64_t gxnor_118_in2[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0x7fffffffffffffff), UINT64_C(0x9e0ec2729df1d6ee), UINT64_C(0x6c1f1a7fbddf5d7f), UINT64_C(0x3df48573fdf614dd), UINT64_C(0x1f17ffbf8b7ffdbb)};
static const uint64_t gxnor_118_in3[] = {UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x2c25000715022), UINT64_C(0x601b003a1ddb092f), UINT64_C(0x2d748572a03610cd), UINT64_C(0x101982709482538)};
static const gxnor_array gxnor_118_in[] = {
    {"W_nonzero", "uint64", 2, {3, 2}, 6, gxnor_118_in0, NULL},
    {"W_sign", "uint64", 2, {3, 2}, 6, gxnor_118_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 2}, 6, gxnor_118_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 2}, 6, gxnor_118_in3, NULL},
};
static const int64_t gxnor_118_out0[] = {-127, -3, -4};
static const gxnor_array gxnor_118_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_118_out0, NULL},
};
/* packed_dot/length_128 */
static const uint64_t gxnor_119_in0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0x713ed27d69b99bef), UINT64_C(0xb35d5e967eda725f), UINT64_C(0x8fffbfbbf8636f53), UINT64_C(0x9e7989f9f76795ff)};
static const uint64_t gxnor_119_in1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0x7110502d21881ac7), UINT64_C(0x305c14007692605f), UINT64_C(0x244a80ac8432011), UINT64_C(0x1c59017960479507)};
static const uint64_t gxnor_119_in2[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0xafd6f79d765123b1), UINT64_C(0xb898e4df7da5f675), UINT64_C(0x77fa8d53e524ebd2), UINT64_C(0x356a3ff71bfedb18)};
static const uint64_t gxnor_119_in3[] = {UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x8a40568d14002290), UINT64_C(0x800648744208650), UINT64_C(0x6180d1301200200), UINT64_C(0x14000df203180118)};
static const gxnor_array gxnor_119_in[] = {
    {"W_nonzero", "uint64", 2, {3, 2}, 6, gxnor_119_in0, NULL},
    {"W_sign", "uint64", 2, {3, 2}, 6, gxnor_119_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 2}, 6, gxnor_119_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 2}, 6, gxnor_119_in3, NULL},
};
static const int64_t gxnor_119_out0[] = {-128, 3, -6};
static const gxnor_array gxnor_119_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_119_out0, NULL},
};
/* packed_dot/length_129 */
static const uint64_t gxnor_120_in0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0x9f7ffd74c8f9fbf9), UINT64_C(0xfbf5fd3cf3ff93cf), UINT64_C(0x1), UINT64_C(0x6fbeaf42e94caefb), UINT64_C(0xdedfe98bc6f7f969), UINT64_C(0x1)};
static const uint64_t gxnor_120_in1[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0x101d0c6000e91350), UINT64_C(0x7a910938d20f0203), UINT64_C(0x0), UINT64_C(0x6cb0aa02890ca848), UINT64_C(0x201680984051008), UINT64_C(0x0)};
static const uint64_t gxnor_120_in2[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0x1), UINT64_C(0x75ffc7775eb36edb), UINT64_C(0x776bf7afc0e2f5ea), UINT64_C(0x1), UINT64_C(0xcefefcdaf792e4e4), UINT64_C(0x4e5d9c6c97633ffc), UINT64_C(0x1)};
static const uint64_t gxnor_120_in3[] = {UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x6058073354810aca), UINT64_C(0x2020442700e270e8), UINT64_C(0x0), UINT64_C(0xc2600272026020), UINT64_C(0x4445882c84621570), UINT64_C(0x0)};
static const gxnor_array gxnor_120_in[] = {
    {"W_nonzero", "uint64", 2, {3, 3}, 9, gxnor_120_in0, NULL},
    {"W_sign", "uint64", 2, {3, 3}, 9, gxnor_120_in1, NULL},
    {"Y_nonzero", "uint64", 2, {3, 3}, 9, gxnor_120_in2, NULL},
    {"Y_sign", "uint64", 2, {3, 3}, 9, gxnor_120_in3, NULL},
};
static const int64_t gxnor_120_out0[] = {-129, -2, -5};
static const gxnor_array gxnor_120_out[] = {
    {"sum", "int64", 1, {3}, 3, gxnor_120_out0, NULL},
};
/* packed_dot/sum_200 */
static const uint64_t gxnor_121_in0[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0xff)};
static const uint64_t gxnor_121_in1[] = {UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x0)};
static const uint64_t gxnor_121_in2[] = {UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0xffffffffffffffff), UINT64_C(0xff)};
static const uint64_t gxnor_121_in3[] = {UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x0), UINT64_C(0x0)};
static const gxnor_array gxnor_121_in[] = {
    {"W_nonzero", "uint64", 2, {1, 4}, 4, gxnor_121_in0, NULL},
    {"W_sign", "uint64", 2, {1, 4}, 4, gxnor_121_in1, NULL},
    {"Y_nonzero", "uint64", 2, {1, 4}, 4, gxnor_121_in2, NULL},
    {"Y_sign", "uint64", 2, {1, 4}, 4, gxnor_121_in3, NULL},
};
static const int64_t gxnor_121_out0[] = {200};
static const gxnor_array gxnor_121_out[] = {
    {"sum", "int64", 1, {1}, 1, gxnor_121_out0, NULL},
};
/* packed_dot/sign_of_a_zero */
static const uint64_t gxnor_122_in0[] = {UINT64_C(0x0)};
static const uint64_t gxnor_122_in1[] = {UINT64_C(0x1)};
static const uint64_t gxnor_122_in2[] = {UINT64_C(0x1)};
static const uint64_t gxnor_122_in3[] = {UINT64_C(0x0)};
static const gxnor_array gxnor_122_in[] = {
    {"W_nonzero", "uint64", 2, {1, 1}, 1, gxnor_122_in0, NULL},
    {"W_sign", "uint64", 2, {1, 1}, 1, gxnor_122_in1, NULL},
    {"Y_nonzero", "uint64", 2, {1, 1}, 1, gxnor_122_in2, NULL},
    {"Y_sign", "uint64", 2, {1, 1}, 1, gxnor_122_in3, NULL},
};
/* dense/ternary */
static const float gxnor_123_in0[] = {0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f};
static const float gxnor_123_in1[] = {-0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f};
static const gxnor_array gxnor_123_in[] = {
    {"Y", "float32", 2, {3, 20}, 60, gxnor_123_in0, NULL},
    {"W", "float32", 2, {4, 20}, 80, gxnor_123_in1, NULL},
};
static const float gxnor_123_out0[] = {0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+1f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+1f, 0x1p+2f, -0x1.cp+2f, -0x1p+2f, 0x1p+2f};
static const gxnor_array gxnor_123_out[] = {
    {"x", "float32", 2, {3, 4}, 12, gxnor_123_out0, NULL},
};
/* dense/wide */
static const float gxnor_124_in0[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1.cp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f};
static const float gxnor_124_in1[] = {0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1p+0f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f, 0x1p+0f, 0x1.fp-1f, 0x1.fp-1f};
static const gxnor_array gxnor_124_in[] = {
    {"Y", "float32", 2, {2, 200}, 400, gxnor_124_in0, NULL},
    {"W", "float32", 2, {2, 200}, 400, gxnor_124_in1, NULL},
};
static const float gxnor_124_out0[] = {0x1.7088p+7f, 0x1.70c4p+7f, 0x1.70c2p+7f, 0x1.70fep+7f};
static const gxnor_array gxnor_124_out[] = {
    {"x", "float32", 2, {2, 2}, 4, gxnor_124_out0, NULL},
};
/* dense/real_float32 */
static const float gxnor_125_in0[] = {0x1.d766ep-4f, -0x1.6e97bcp-3f, -0x1.fad248p-3f, 0x1.fc152ep-1f, 0x1.132516p-2f, -0x1.4818d6p-3f, 0x1.ad773p-2f, 0x1.fb7beep-2f, -0x1.b0b7b6p-1f, -0x1.2f432ap-3f, -0x1.3855dap-1f, 0x1.e89f9cp-4f, -0x1.c9bd9p-1f, -0x1.fe8c1ap-1f, 0x1.74cb18p-4f, -0x1.b0714ap-4f, -0x1.e3d394p-1f, 0x1.de9f72p-5f, -0x1.82cf3cp-1f, 0x1.f99c6ap-1f, -0x1.60dd64p-3f, 0x1.e40ed2p-1f, 0x1.45114ap-5f, -0x1.ac70dp-1f, -0x1.ff34c6p-1f, -0x1.9a1bp-5f, 0x1.69ad74p-1f, -0x1.a29c1cp-2f, -0x1.b1db5cp-1f, -0x1.27127cp-3f, -0x1.264a4cp-4f, 0x1.17263cp-3f, 0x1.1e9edcp-2f, 0x1.477d8ap-2f, 0x1.3c76d4p-2f, 0x1.06b0acp-1f, -0x1.b85e92p-3f, 0x1.7620b6p-2f, 0x1.72a4a8p-3f, 0x1.386edp-1f, -0x1.9d6136p-5f, -0x1.53b1dep-3f, -0x1.8e4392p-2f, -0x1.dc3c4p-1f, 0x1.9c277cp-1f, 0x1.c490fap-1f, -0x1.54ec84p-1f, 0x1.4d183ap-5f, -0x1.ff65bcp-6f, 0x1.223aeap-1f, -0x1.c0dd0cp-2f};
static const float gxnor_125_in1[] = {0x1.b775d4p-1f, -0x1.7494f2p-1f, 0x1.47fcfp-2f, -0x1.2f1adcp-1f, -0x1.76356ep-1f, 0x1.8e33cp-1f, -0x1.34ebd8p-6f, 0x1.d5d3aap-1f, 0x1.6539c8p-6f, 0x1.7ffcc2p-3f, 0x1.57c77cp-4f, -0x1.8609aap-2f, -0x1.c0a4b2p-1f, 0x1.ddf1a2p-1f, 0x1.e71104p-1f, -0x1.4654b8p-1f, -0x1.c0917ap-2f, -0x1.e9281ep-1f, -0x1.3494dcp-1f, -0x1.5a652cp-4f, 0x1.42866ep-1f, -0x1.32b95p-1f, 0x1.1c3c52p-1f, -0x1.9d283p-1f, -0x1.132fbcp-9f, -0x1.d292a8p-1f, 0x1.7c94b4p-4f, -0x1.9acd0ap-2f, -0x1.f2150ap-1f, 0x1.70e01ap-2f, -0x1.42e824p-1f, 0x1.beb152p-1f, 0x1.7e1696p-2f, -0x1.50c38ep-2f, -0x1.75311cp-2f, 0x1.83808p-3f, 0x1.603d56p-1f, -0x1.dbad06p-2f, 0x1.7fd016p-1f, 0x1.70105ep-3f, 0x1.a0f3f8p-1f, 0x1.54b57p-1f, 0x1.427582p-1f, 0x1.82a2ccp-2f, 0x1.d58338p-1f, -0x1.3434b2p-4f, 0x1.be7118p-5f, -0x1.6b4cccp-1f, 0x1.ecb2c4p-2f, -0x1.298b4cp-4f, -0x1.26929cp-4f, -0x1.3d12c6p-7f, -0x1.ae031ap-1f, -0x1.0a94c2p-1f, 0x1.b0c98cp-1f, -0x1.b76d48p-1f, -0x1.844e7ep-1f, 0x1.9fd5c4p-2f, -0x1.1f835ap-1f, -0x1.f509aep-2f, 0x1.1a8b38p-1f, 0x1.82b5ecp-1f, 0x1.989d1ep-2f, 0x1.61de62p-2f, 0x1.ebc708p-2f, 0x1.132fb4p-1f, -0x1.910054p-3f, 0x1.e0f9b6p-4f};
static const gxnor_array gxnor_125_in[] = {
    {"Y", "float32", 2, {3, 17}, 51, gxnor_125_in0, NULL},
    {"W", "float32", 2, {4, 17}, 68, gxnor_125_in1, NULL},
};
static const float gxnor_125_out0[] = {-0x1.18aea8p-5f, 0x1.98e84ep+0f, -0x1.ee5e3cp-3f, -0x1.605ed4p-7f, -0x1.023c26p-2f, 0x1.8d3918p+0f, -0x1.73c07p-5f, -0x1.d09416p-1f, -0x1.da96bcp-3f, -0x1.df8f1ep-1f, -0x1.03b4acp-2f, -0x1.3e2208p-2f};
static const double gxnor_125_out0w[] = {8.81e-06, 8.54e-06, 7.81e-06, 8.35e-06, 8.16e-06, 7.50e-06, 8.35e-06, 9.33e-06, 7.46e-06, 7.75e-06, 5.32e-06, 7.90e-06};
static const gxnor_array gxnor_125_out[] = {
    {"x", "float32", 2, {3, 4}, 12, gxnor_125_out0, gxnor_125_out0w},
};
/* dense/real_float64 */
static const double gxnor_126_in0[] = {-0x1.2d5cb1b7c51ap-5, 0x1.8642750d4a63ep-1, 0x1.88e2b393d25f8p-3, 0x1.8672d23e7990cp-2, -0x1.58723688ffbfcp-1, 0x1.1af174a6b9a1cp-1, 0x1.471d9ed9a169p-1, -0x1.f00f07a42797p-4, 0x1.f5bc3a12c3592p-1, -0x1.2819713457fap-3, -0x1.d65b3d81aa6bcp-2, -0x1.c1ba3e91a1cp-6, 0x1.75a5d2f0601acp-2, -0x1.402c21225a2bp-4, 0x1.bcd5573c7c586p-1, 0x1.9887d13eacc68p-1, -0x1.3bbcd0d1304c8p-2, -0x1.376e8c92aa4acp-1, -0x1.7dcb83812b52cp-1, 0x1.52e0d89187382p-1, 0x1.bcf020c3105a2p-1, 0x1.92283d2aa6a6ep-1, 0x1.45f64c6e96d9p-1, -0x1.53b7afa49075p-3, 0x1.0c042d02c4dcp-3, -0x1.a65284d81c38p-5, -0x1.fc81915d52cbcp-2, -0x1.14894351f3594p-2, -0x1.17261fdf300e8p-3, 0x1.0bfed42892c3p-1, -0x1.274ff32beca4cp-2, -0x1.ebbc1005b8b28p-1, -0x1.8eb97cd702b38p-3, -0x1.4f47f458b40a6p-1, 0x1.e335cf6d99b9p-3, 0x1.f698b2d8919ep-1, 0x1.75dce5426796p-2, -0x1.01e6c20385b8p-4, 0x1.b0d41f538ce1cp-2, -0x1.e1bdc043c406ap-1, -0x1.fec66b3742d4cp-2, -0x1.7c7d6e812e28ep-1, 0x1.23b4edb34174cp-1, -0x1.b53f51ebfe6c4p-1, -0x1.a46b0561534c6p-1, -0x1.952b65c01a48p-4, -0x1.345d299984828p-2, 0x1.d5739cf29cd78p-1, -0x1.b160ac32adf5ep-1, 0x1.950ec78058cc4p-1, -0x1.5ceb4d6b79a98p-1};
static const double gxnor_126_in1[] = {-0x1.2a317d91ad788p-1, -0x1.2734e94b3074p-4, -0x1.e08e204f0a6a2p-1, -0x1.6dbc802398ad2p-1, -0x1.ea2a181564fa8p-1, -0x1.35679440779d8p-3, -0x1.aa837d7ca9188p-3, 0x1.5c8bb03779ecp-5, 0x1.6bce31fb194ecp-2, 0x1.0739e37c40a7p-2, -0x1.e1af5fa22bf88p-1, 0x1.d18cefdf27d7p-2, 0x1.0dcd677d4e4ep-3, 0x1.b06f029153d14p-2, -0x1.ea9a3c1c9448cp-1, 0x1.12c047b3b4588p-3, 0x1.cb2e27c229cc4p-2, 0x1.a24ea478c8cp-3, -0x1.a4c8c35153aap-1, -0x1.c6a1b86c53358p-3, -0x1.7ce8a2bc0348ep-1, 0x1.969875d6b4p-14, -0x1.71507b8c66f3cp-2, -0x1.5f11784ca1b8p-2, 0x1.9d737e3f2e08ep-1, -0x1.9768225f17548p-1, 0x1.ad8835f627718p-3, -0x1.54bf9953c41ep-5, 0x1.74312ab217998p-1, -0x1.05fa241fcf6ep-2, -0x1.7f775f40e8498p-3, 0x1.3da02cee5db48p-3, 0x1.85933712965p-1, 0x1.a578af5006606p-1, -0x1.30a55432473e2p-1, 0x1.9577cfdea4d74p-1, 0x1.34ec5c84b7f18p-1, -0x1.94bb8b1518dep-5, 0x1.16f140bda775ep-1, 0x1.51a3f9eddeadp-4, -0x1.a6372fa3384c8p-1, -0x1.6be4ee6526786p-1, -0x1.93414b6aee1a6p-1, 0x1.20dacd072dfap-5, 0x1.8d9aca5609f08p-3, 0x1.ba3875264e61cp-1, 0x1.249590b0cf9p-3, 0x1.13ae747e31d58p-1, 0x1.73bf6dca4cba6p-1, 0x1.8867ed32c0d0cp-2, 0x1.04746c1577cp-7, -0x1.71a8955bcfc62p-1, -0x1.a6d7ce071d77p-3, -0x1.e408ddf680d4p-5, 0x1.32f6b0ef14eacp-1, 0x1.f5b22342143f8p-1, -0x1.4df9902113706p-1, -0x1.2772404cf6f4ap-1, 0x1.f9a812c277786p-1, -0x1.9968e661fe212p-1, 0x1.9834f4a70cc3p-2, -0x1.23c5d9f706f08p-3, 0x1.2caa6677ca87ap-1, -0x1.09bfcf70cd24p-1, 0x1.88f92c8d82a8p-3, -0x1.ace4943f0a588p-1, 0x1.cd4903d9d581ep-1, 0x1.806cda3e7ee2cp-2};
static const gxnor_array gxnor_126_in[] = {
    {"Y", "float64", 2, {3, 17}, 51, gxnor_126_in0, NULL},
    {"W", "float64", 2, {4, 17}, 68, gxnor_126_in1, NULL},
};
static const double gxnor_126_out0[] = {-0x1.73e96ec691bc3p-3, -0x1.e0c5a27579e96p+0, 0x1.ed5f71a382d73p-7, -0x1.456ff379a306dp+1, -0x1.0c5704764fbdep+0, -0x1.7059eba6538ccp+0, -0x1.692f12fac2cf1p-2, 0x1.83279989b10adp+0, 0x1.f26989f4f0a08p-1, -0x1.bcd52cece763bp+0, 0x1.5cdf215f98d0ep+0, 0x1.d2352d81e419dp-1};
static const double gxnor_126_out0w[] = {1.35e-14, 1.37e-14, 1.48e-14, 1.85e-14, 1.77e-14, 1.28e-14, 1.34e-14, 1.79e-14, 1.67e-14, 1.75e-14, 1.83e-14, 2.18e-14};
static const gxnor_array gxnor_126_out[] = {
    {"x", "float64", 2, {3, 4}, 12, gxnor_126_out0, gxnor_126_out0w},
};
/* dense/shapes */
static const float gxnor_127_in0[] = {0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f};
static const float gxnor_127_in1[] = {-0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f};
static const gxnor_array gxnor_127_in[] = {
    {"Y", "float32", 2, {3, 9}, 27, gxnor_127_in0, NULL},
    {"W", "float32", 2, {4, 8}, 32, gxnor_127_in1, NULL},
};
/* dense_backward_weight/real_float32 */
static const float gxnor_128_in0[] = {-0x1.b8dafep-2f, -0x1.a4d45cp-4f, 0x1.3975eep-1f, 0x1.03539cp-6f, -0x1.5a9768p-1f, 0x1.a330a6p-1f, 0x1.7accb4p-3f, -0x1.8b615ep-3f, -0x1.d3c00ep-1f, 0x1.254bccp-2f, -0x1.ebd89p-3f, -0x1.c40b5cp-1f};
static const float gxnor_128_in1[] = {0x1.d766ep-4f, -0x1.6e97bcp-3f, -0x1.fad248p-3f, 0x1.fc152ep-1f, 0x1.132516p-2f, -0x1.4818d6p-3f, 0x1.ad773p-2f, 0x1.fb7beep-2f, -0x1.b0b7b6p-1f, -0x1.2f432ap-3f, -0x1.3855dap-1f, 0x1.e89f9cp-4f, -0x1.c9bd9p-1f, -0x1.fe8c1ap-1f, 0x1.74cb18p-4f, -0x1.b0714ap-4f, -0x1.e3d394p-1f, 0x1.de9f72p-5f, -0x1.82cf3cp-1f, 0x1.f99c6ap-1f, -0x1.60dd64p-3f, 0x1.e40ed2p-1f, 0x1.45114ap-5f, -0x1.ac70dp-1f, -0x1.ff34c6p-1f, -0x1.9a1bp-5f, 0x1.69ad74p-1f, -0x1.a29c1cp-2f, -0x1.b1db5cp-1f, -0x1.27127cp-3f, -0x1.264a4cp-4f, 0x1.17263cp-3f, 0x1.1e9edcp-2f, 0x1.477d8ap-2f, 0x1.3c76d4p-2f, 0x1.06b0acp-1f, -0x1.b85e92p-3f, 0x1.7620b6p-2f, 0x1.72a4a8p-3f, 0x1.386edp-1f, -0x1.9d6136p-5f, -0x1.53b1dep-3f, -0x1.8e4392p-2f, -0x1.dc3c4p-1f, 0x1.9c277cp-1f, 0x1.c490fap-1f, -0x1.54ec84p-1f, 0x1.4d183ap-5f, -0x1.ff65bcp-6f, 0x1.223aeap-1f, -0x1.c0dd0cp-2f};
static const gxnor_array gxnor_128_in[] = {
    {"e", "float32", 2, {3, 4}, 12, gxnor_128_in0, NULL},
    {"Y", "float32", 2, {3, 17}, 51, gxnor_128_in1, NULL},
};
static const float gxnor_128_out0[] = {-0x1.7c59c2p-2f, 0x1.ea8532p-4f, -0x1.764758p-2f, -0x1.49ebdcp-1f, -0x1.d78e9ap-1f, -0x1.07dedcp-1f, 0x1.ba5db6p-2f, 0x1.3a657cp-1f, 0x1.819156p-1f, 0x1.bdc4b4p-2f, -0x1.918528p-3f, -0x1.241c3p-2f, 0x1.173b52p+0f, 0x1.c35ec2p-2f, -0x1.a5a0fcp-4f, -0x1.52e304p-1f, 0x1.2e7d0ap-1f, 0x1.fe1172p-4f, -0x1.d012aap-2f, 0x1.8b71b8p-1f, -0x1.1b63a8p-3f, 0x1.98b7fap-1f, 0x1.ca3206p-3f, -0x1.7c3d5p-1f, -0x1.d4ef18p-1f, -0x1.0c811cp-4f, 0x1.4f00d2p-2f, -0x1.539766p-5f, -0x1.cfb97p-2f, -0x1.bc0fap-3f, 0x1.c4c9aep-5f, 0x1.7e2d0cp-4f, 0x1.9c076ep-2f, 0x1.ddf5ep-3f, 0x1.cdc8bp-8f, -0x1.7d7bbp-2f, 0x1.531528p-4f, 0x1.f3a43cp-2f, 0x1.2f0212p-2f, -0x1.e5f93p-3f, 0x1.d36768p-4f, 0x1.44c2a4p-3f, -0x1.bbadb2p-2f, 0x1.0db43cp-2f, -0x1.48ea8cp-1f, -0x1.2f14e6p-2f, -0x1.a804f4p-2f, -0x1.446p-1f, 0x1.6a33b6p-4f, -0x1.3127cp-3f, -0x1.a80d74p-2f, -0x1.21173ep-2f, -0x1.3d6816p-2f, -0x1.355638p-8f, -0x1.182bf6p-2f, -0x1.5a2aa8p-2f, -0x1.19113ap-1f, 0x1.b3b12p-3f, 0x1.635fdp-2f, 0x1.5bd352p-2f, 0x1.5d7188p-1f, -0x1.486d32p-1f, -0x1.3ad83cp-1f, 0x1.33ff6ap-1f, -0x1.35c142p-5f, 0x1.5fd98cp-9f, -0x1.1cc43cp-1f, 0x1.3dc2cap-2f};
static const double gxnor_128_out0w[] = {1.77e-07, 5.04e-07, 4.63e-07, 4.18e-07, 4.39e-07, 3.12e-07, 3.78e-07, 4.96e-07, 3.59e-07, 6.64e-07, 6.08e-07, 6.83e-07, 5.20e-07, 2.46e-07, 7.63e-08, 3.59e-07, 4.88e-07, 7.07e-08, 3.74e-07, 4.27e-07, 1.66e-07, 4.07e-07, 1.07e-07, 3.54e-07, 4.37e-07, 1.14e-07, 4.10e-07, 2.99e-07, 4.57e-07, 1.91e-07, 8.25e-08, 6.19e-08, 1.92e-07, 2.31e-07, 7.41e-08, 1.78e-07, 1.84e-07, 3.47e-07, 1.83e-07, 1.20e-07, 2.02e-07, 2.52e-07, 2.96e-07, 2.12e-07, 3.06e-07, 2.11e-07, 3.50e-07, 3.02e-07, 4.22e-08, 1.20e-07, 3.54e-07, 1.36e-07, 2.87e-07, 1.83e-07, 1.77e-07, 1.65e-07, 2.62e-07, 1.01e-07, 1.65e-07, 1.75e-07, 4.58e-07, 3.81e-07, 4.51e-07, 3.00e-07, 3.13e-08, 2.64e-08, 2.65e-07, 2.21e-07};
static const gxnor_array gxnor_128_out[] = {
    {"gradient", "float32", 2, {4, 17}, 68, gxnor_128_out0, gxnor_128_out0w},
};
/* dense_backward_weight/real_float64 */
static const double gxnor_129_in0[] = {-0x1.c1d37d8807e4p-3, 0x1.e55efa3d8fbf8p-2, -0x1.2c4ec180743f6p-1, -0x1.69464a48d9042p-1, 0x1.aedd63a70a8f8p-2, -0x1.ed7e5dcf6f75p-3, 0x1.6b51dc5855a8p-2, 0x1.937a7df584292p-1, -0x1.d7b713ab920acp-2, 0x1.ec11de7016a5ep-1, 0x1.4dba3957314cp-6, 0x1.7a44d0733ce4cp-2};
static const double gxnor_129_in1[] = {-0x1.2d5cb1b7c51ap-5, 0x1.8642750d4a63ep-1, 0x1.88e2b393d25f8p-3, 0x1.8672d23e7990cp-2, -0x1.58723688ffbfcp-1, 0x1.1af174a6b9a1cp-1, 0x1.471d9ed9a169p-1, -0x1.f00f07a42797p-4, 0x1.f5bc3a12c3592p-1, -0x1.2819713457fap-3, -0x1.d65b3d81aa6bcp-2, -0x1.c1ba3e91a1cp-6, 0x1.75a5d2f0601acp-2, -0x1.402c21225a2bp-4, 0x1.bcd5573c7c586p-1, 0x1.9887d13eacc68p-1, -0x1.3bbcd0d1304c8p-2, -0x1.376e8c92aa4acp-1, -0x1.7dcb83812b52cp-1, 0x1.52e0d89187382p-1, 0x1.bcf020c3105a2p-1, 0x1.92283d2aa6a6ep-1, 0x1.45f64c6e96d9p-1, -0x1.53b7afa49075p-3, 0x1.0c042d02c4dcp-3, -0x1.a65284d81c38p-5, -0x1.fc81915d52cbcp-2, -0x1.14894351f3594p-2, -0x1.17261fdf300e8p-3, 0x1.0bfed42892c3p-1, -0x1.274ff32beca4cp-2, -0x1.ebbc1005b8b28p-1, -0x1.8eb97cd702b38p-3, -0x1.4f47f458b40a6p-1, 0x1.e335cf6d99b9p-3, 0x1.f698b2d8919ep-1, 0x1.75dce5426796p-2, -0x1.01e6c20385b8p-4, 0x1.b0d41f538ce1cp-2, -0x1.e1bdc043c406ap-1, -0x1.fec66b3742d4cp-2, -0x1.7c7d6e812e28ep-1, 0x1.23b4edb34174cp-1, -0x1.b53f51ebfe6c4p-1, -0x1.a46b0561534c6p-1, -0x1.952b65c01a48p-4, -0x1.345d299984828p-2, 0x1.d5739cf29cd78p-1, -0x1.b160ac32adf5ep-1, 0x1.950ec78058cc4p-1, -0x1.5ceb4d6b79a98p-1};
static const gxnor_array gxnor_129_in[] = {
    {"e", "float64", 2, {3, 4}, 12, gxnor_129_in0, NULL},
    {"Y", "float64", 2, {3, 17}, 51, gxnor_129_in1, NULL},
};
static const double gxnor_129_out0[] = {-0x1.6d1a91e02d409p-2, -0x1.dde3b7af45d48p-1, 0x1.173a2405ff2c3p-4, 0x1.3e5f5154243a9p-2, 0x1.2259f48d7b00bp-2, 0x1.28ed26a7355fp-1, 0x1.4203ee004bp-6, 0x1.b22d6b6c866e2p-2, -0x1.ff5f06320efbap-2, 0x1.bacca750c6db8p-3, 0x1.764aade34f60ep-2, -0x1.792b930f9b5fcp-8, 0x1.1d82508f2dd85p-2, -0x1.0d9879ee2a50cp-1, -0x1.a3e12f7155414p-3, -0x1.3e4434484a999p-1, 0x1.b2a8c5a4b3d6dp-4, 0x1.6c6eadbab7861p-2, 0x1.7c018f7dce12ap+0, 0x1.211ba6c5e0396p-2, -0x1.6d4a6ad44cbc7p-4, -0x1.a172941f60115p-4, -0x1.976b93054196bp-1, -0x1.17b874b222d49p-3, -0x1.9b37367ebc623p-1, 0x1.06441aa7991b6p+0, -0x1.8a0c73bc530f6p-1, -0x1.e2356180b53d8p-1, -0x1.3429154aaa93ep-4, -0x1.f0d0b1caee5a3p-3, 0x1.d3c993c9f6ee9p-1, -0x1.5caceb9b917bap-3, 0x1.2f79c785fb953p+0, -0x1.496023036f5b3p-1, -0x1.83f4fa92de453p-3, -0x1.622099a1cb61p-1, 0x1.09baee0ea5f8ap-3, 0x1.559f5ebb027aep-4, 0x1.5d204efebaa97p-1, -0x1.e0ef55291ac49p-4, -0x1.c6670a018b3e2p-2, 0x1.a3246e05db537p-4, -0x1.29b5d55b22906p-1, -0x1.bd959983bca33p-4, 0x1.414706d4440afp-3, -0x1.18c9ad038d561p-5, -0x1.1a24a4092dc9bp-5, -0x1.35a429b7d2a47p-5, -0x1.bc357fdf13dfp-1, -0x1.0abc486bcc16bp-1, -0x1.0bc32a786e84dp-4, -0x1.770378de0e36ap-2, -0x1.8695523260de1p-1, 0x1.0acc30b4e6334p-1, 0x1.91f0187c70ccap-2, 0x1.3ff432cb7ea83p+0, -0x1.e2eea3a401356p-3, -0x1.88162aa66c11fp-1, -0x1.5ffd74f8a4d2ep-4, -0x1.0b132427b0baap-1, -0x1.35a66e35bc032p-1, -0x1.89479ffcc77dp-3, -0x1.fe4cf16769f0dp-4, 0x1.66947ae35440dp-5, 0x1.5530466c7b78ep-3, -0x1.aebd7c28a44dep+0, -0x1.b260899d6ae4ep-2, -0x1.19b6ab42a211bp-1};
static const double gxnor_129_out0w[] = {3.31e-16, 8.29e-16, 4.34e-16, 4.25e-16, 5.98e-16, 7.31e-16, 3.91e-16, 3.77e-16, 4.44e-16, 5.63e-16, 5.26e-16, 9.68e-17, 3.90e-16, 4.98e-16, 8.75e-16, 5.52e-16, 5.84e-16, 3.47e-16, 1.32e-15, 5.34e-16, 4.00e-16, 8.12e-16, 1.17e-15, 7.30e-16, 7.13e-16, 9.10e-16, 8.96e-16, 9.52e-16, 1.25e-16, 5.23e-16, 8.77e-16, 1.29e-15, 1.05e-15, 8.52e-16, 2.15e-16, 6.50e-16, 3.15e-16, 4.74e-16, 6.06e-16, 5.06e-16, 3.94e-16, 1.18e-16, 5.37e-16, 2.47e-16, 3.39e-16, 5.90e-17, 3.60e-16, 1.48e-16, 7.71e-16, 4.91e-16, 3.79e-16, 5.26e-16, 1.32e-15, 7.03e-16, 8.68e-16, 1.11e-15, 1.10e-15, 6.80e-16, 4.11e-16, 8.37e-16, 7.18e-16, 7.46e-16, 1.45e-16, 6.94e-16, 5.52e-16, 1.49e-15, 8.96e-16, 8.75e-16};
static const gxnor_array gxnor_129_out[] = {
    {"gradient", "float64", 2, {4, 17}, 68, gxnor_129_out0, gxnor_129_out0w},
};
/* dense_backward_weight/ternary */
static const float gxnor_130_in0[] = {0x1.d5c18cp-3f, 0x1.280278p-1f, 0x1.9f9a92p-2f, -0x1.f530eap-1f, 0x1.27e434p-1f, -0x1.30d66ep-5f, 0x1.755ac6p-2f, 0x1.04a4cp-1f, -0x1.03937ep-1f, 0x1.e02ceap-5f, -0x1.7fc07ep-2f, 0x1.ddbe9ep-4f};
static const float gxnor_130_in1[] = {0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_130_in[] = {
    {"e", "float32", 2, {3, 4}, 12, gxnor_130_in0, NULL},
    {"Y", "float32", 2, {3, 9}, 27, gxnor_130_in1, NULL},
};
static const float gxnor_130_out0[] = {-0x1.2285bp-4f, -0x1.2285bp-4f, 0x1.1c4636p-2f, -0x1.03937ep-1f, 0x1.1c4636p-2f, 0x1.27e434p-1f, 0x1.338232p-2f, -0x1.447eb4p-3f, 0x1.2285bp-4f, -0x1.5eacf8p-6f, -0x1.5eacf8p-6f, -0x1.460546p-1f, 0x1.e02ceap-5f, -0x1.460546p-1f, -0x1.30d66ep-5f, 0x1.32f7ep-1f, -0x1.1d0d1p-1f, 0x1.5eacf8p-6f, 0x1.4cb7p-7f, 0x1.4cb7p-7f, -0x1.fda14p-6f, -0x1.7fc07ep-2f, -0x1.fda14p-6f, 0x1.755ac6p-2f, 0x1.9534dap-2f, -0x1.aa004ap-2f, -0x1.4cb7p-7f, -0x1.405c94p-1f, -0x1.405c94p-1f, 0x1.b97916p-1f, 0x1.ddbe9ep-4f, 0x1.b97916p-1f, 0x1.04a4cp-1f, -0x1.69a8acp-2f, 0x1.9ac6bep+0f, 0x1.405c94p-1f};
static const double gxnor_130_out0w[] = {5.17e-07, 5.17e-07, 3.51e-07, 2.42e-07, 3.51e-07, 2.76e-07, 6.27e-07, 6.27e-07, 5.17e-07, 4.57e-08, 4.57e-08, 3.04e-07, 2.79e-08, 3.04e-07, 1.77e-08, 3.21e-07, 3.21e-07, 4.57e-08, 3.53e-07, 3.53e-07, 3.72e-07, 1.79e-07, 3.72e-07, 1.74e-07, 5.46e-07, 5.46e-07, 3.53e-07, 2.98e-07, 2.98e-07, 5.22e-07, 5.56e-08, 5.22e-07, 2.43e-07, 7.65e-07, 7.65e-07, 2.98e-07};
static const gxnor_array gxnor_130_out[] = {
    {"gradient", "float32", 2, {4, 9}, 36, gxnor_130_out0, gxnor_130_out0w},
};
/* dense_backward_weight/shapes */
static const float gxnor_131_in0[] = {0x1.27e434p-1f, -0x1.30d66ep-5f, 0x1.755ac6p-2f, 0x1.04a4cp-1f, -0x1.03937ep-1f, 0x1.e02ceap-5f, -0x1.7fc07ep-2f, 0x1.ddbe9ep-4f};
static const float gxnor_131_in1[] = {0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_131_in[] = {
    {"e", "float32", 2, {2, 4}, 8, gxnor_131_in0, NULL},
    {"Y", "float32", 2, {3, 9}, 27, gxnor_131_in1, NULL},
};
/* dense_backward_input/real_float32 */
static const float gxnor_132_in0[] = {-0x1.b8dafep-2f, -0x1.a4d45cp-4f, 0x1.3975eep-1f, 0x1.03539cp-6f, -0x1.5a9768p-1f, 0x1.a330a6p-1f, 0x1.7accb4p-3f, -0x1.8b615ep-3f, -0x1.d3c00ep-1f, 0x1.254bccp-2f, -0x1.ebd89p-3f, -0x1.c40b5cp-1f};
static const float gxnor_132_in1[] = {0x1.b775d4p-1f, -0x1.7494f2p-1f, 0x1.47fcfp-2f, -0x1.2f1adcp-1f, -0x1.76356ep-1f, 0x1.8e33cp-1f, -0x1.34ebd8p-6f, 0x1.d5d3aap-1f, 0x1.6539c8p-6f, 0x1.7ffcc2p-3f, 0x1.57c77cp-4f, -0x1.8609aap-2f, -0x1.c0a4b2p-1f, 0x1.ddf1a2p-1f, 0x1.e71104p-1f, -0x1.4654b8p-1f, -0x1.c0917ap-2f, -0x1.e9281ep-1f, -0x1.3494dcp-1f, -0x1.5a652cp-4f, 0x1.42866ep-1f, -0x1.32b95p-1f, 0x1.1c3c52p-1f, -0x1.9d283p-1f, -0x1.132fbcp-9f, -0x1.d292a8p-1f, 0x1.7c94b4p-4f, -0x1.9acd0ap-2f, -0x1.f2150ap-1f, 0x1.70e01ap-2f, -0x1.42e824p-1f, 0x1.beb152p-1f, 0x1.7e1696p-2f, -0x1.50c38ep-2f, -0x1.75311cp-2f, 0x1.83808p-3f, 0x1.603d56p-1f, -0x1.dbad06p-2f, 0x1.7fd016p-1f, 0x1.70105ep-3f, 0x1.a0f3f8p-1f, 0x1.54b57p-1f, 0x1.427582p-1f, 0x1.82a2ccp-2f, 0x1.d58338p-1f, -0x1.3434b2p-4f, 0x1.be7118p-5f, -0x1.6b4cccp-1f, 0x1.ecb2c4p-2f, -0x1.298b4cp-4f, -0x1.26929cp-4f, -0x1.3d12c6p-7f, -0x1.ae031ap-1f, -0x1.0a94c2p-1f, 0x1.b0c98cp-1f, -0x1.b76d48p-1f, -0x1.844e7ep-1f, 0x1.9fd5c4p-2f, -0x1.1f835ap-1f, -0x1.f509aep-2f, 0x1.1a8b38p-1f, 0x1.82b5ecp-1f, 0x1.989d1ep-2f, 0x1.61de62p-2f, 0x1.ebc708p-2f, 0x1.132fb4p-1f, -0x1.910054p-3f, 0x1.e0f9b6p-4f};
static const gxnor_array gxnor_132_in[] = {
    {"e", "float32", 2, {3, 4}, 12, gxnor_132_in0, NULL},
    {"W", "float32", 2, {4, 17}, 68, gxnor_132_in1, NULL},
};
static const float gxnor_132_out0[] = {-0x1.fa8468p-2f, 0x1.e939bep-2f, 0x1.228dc6p-2f, -0x1.4b3b56p-4f, 0x1.a4a4f4p-1f, -0x1.2ce61p-2f, 0x1.312a6ep-1f, 0x1.e13e66p-9f, 0x1.d92ac6p-2f, 0x1.3270e2p-3f, 0x1.282c1p-1f, 0x1.cb1fd8p-3f, 0x1.842b9p-2f, -0x1.871ecap-1f, -0x1.91a388p-3f, 0x1.820792p-3f, 0x1.71121ep-3f, -0x1.6dc3ecp+0f, 0x1.920422p-3f, -0x1.dd928p-5f, 0x1.55b36p-1f, 0x1.3c082ap-2f, 0x1.b91d94p-4f, -0x1.26bfcap-1f, -0x1.90cc36p-2f, -0x1.198c34p-1f, -0x1.669a5ep-4f, -0x1.722558p-2f, -0x1.42592ap-1f, 0x1.a9b5d6p-1f, -0x1.5f49fcp+0f, 0x1.c723c2p-5f, 0x1.85cb3p-1f, -0x1.1cda9ap-7f, -0x1.ec65ecp-1f, 0x1.3031bep+0f, -0x1.6e76f2p-6f, 0x1.6263a8p-4f, 0x1.12e78p+0f, 0x1.32e36ap-4f, -0x1.89391ap-1f, -0x1.01824ep-1f, -0x1.801cd2p-13f, -0x1.71f59p-1f, -0x1.14231p+0f, -0x1.0f413ep-2f, 0x1.2bc7aap-1f, -0x1.497c2ep+0f, -0x1.3593bp+0f, 0x1.c24a42p-1f, 0x1.c1bbdap-3f};
static const double gxnor_132_out0w[] = {4.12e-07, 3.01e-07, 3.43e-07, 3.68e-07, 5.06e-07, 3.06e-07, 3.55e-07, 4.84e-07, 2.96e-07, 1.97e-07, 3.88e-07, 1.89e-07, 2.70e-07, 5.42e-07, 4.78e-07, 2.15e-07, 1.60e-07, 8.54e-07, 7.05e-07, 3.06e-07, 6.95e-07, 7.69e-07, 6.92e-07, 5.38e-07, 5.09e-07, 5.79e-07, 2.26e-07, 4.18e-07, 6.83e-07, 5.75e-07, 8.18e-07, 9.24e-07, 4.70e-07, 3.59e-07, 6.88e-07, 9.68e-07, 5.61e-07, 9.41e-07, 1.06e-06, 9.43e-07, 4.78e-07, 8.91e-07, 5.15e-07, 4.62e-07, 6.43e-07, 5.94e-07, 7.28e-07, 9.70e-07, 1.02e-06, 5.24e-07, 3.67e-07};
static const gxnor_array gxnor_132_out[] = {
    {"below", "float32", 2, {3, 17}, 51, gxnor_132_out0, gxnor_132_out0w},
};
/* dense_backward_input/real_float64 */
static const double gxnor_133_in0[] = {-0x1.c1d37d8807e4p-3, 0x1.e55efa3d8fbf8p-2, -0x1.2c4ec180743f6p-1, -0x1.69464a48d9042p-1, 0x1.aedd63a70a8f8p-2, -0x1.ed7e5dcf6f75p-3, 0x1.6b51dc5855a8p-2, 0x1.937a7df584292p-1, -0x1.d7b713ab920acp-2, 0x1.ec11de7016a5ep-1, 0x1.4dba3957314cp-6, 0x1.7a44d0733ce4cp-2};
static const double gxnor_133_in1[] = {-0x1.2a317d91ad788p-1, -0x1.2734e94b3074p-4, -0x1.e08e204f0a6a2p-1, -0x1.6dbc802398ad2p-1, -0x1.ea2a181564fa8p-1, -0x1.35679440779d8p-3, -0x1.aa837d7ca9188p-3, 0x1.5c8bb03779ecp-5, 0x1.6bce31fb194ecp-2, 0x1.0739e37c40a7p-2, -0x1.e1af5fa22bf88p-1, 0x1.d18cefdf27d7p-2, 0x1.0dcd677d4e4ep-3, 0x1.b06f029153d14p-2, -0x1.ea9a3c1c9448cp-1, 0x1.12c047b3b4588p-3, 0x1.cb2e27c229cc4p-2, 0x1.a24ea478c8cp-3, -0x1.a4c8c35153aap-1, -0x1.c6a1b86c53358p-3, -0x1.7ce8a2bc0348ep-1, 0x1.969875d6b4p-14, -0x1.71507b8c66f3cp-2, -0x1.5f11784ca1b8p-2, 0x1.9d737e3f2e08ep-1, -0x1.9768225f17548p-1, 0x1.ad8835f627718p-3, -0x1.54bf9953c41ep-5, 0x1.74312ab217998p-1, -0x1.05fa241fcf6ep-2, -0x1.7f775f40e8498p-3, 0x1.3da02cee5db48p-3, 0x1.85933712965p-1, 0x1.a578af5006606p-1, -0x1.30a55432473e2p-1, 0x1.9577cfdea4d74p-1, 0x1.34ec5c84b7f18p-1, -0x1.94bb8b1518dep-5, 0x1.16f140bda775ep-1, 0x1.51a3f9eddeadp-4, -0x1.a6372fa3384c8p-1, -0x1.6be4ee6526786p-1, -0x1.93414b6aee1a6p-1, 0x1.20dacd072dfap-5, 0x1.8d9aca5609f08p-3, 0x1.ba3875264e61cp-1, 0x1.249590b0cf9p-3, 0x1.13ae747e31d58p-1, 0x1.73bf6dca4cba6p-1, 0x1.8867ed32c0d0cp-2, 0x1.04746c1577cp-7, -0x1.71a8955bcfc62p-1, -0x1.a6d7ce071d77p-3, -0x1.e408ddf680d4p-5, 0x1.32f6b0ef14eacp-1, 0x1.f5b22342143f8p-1, -0x1.4df9902113706p-1, -0x1.2772404cf6f4ap-1, 0x1.f9a812c277786p-1, -0x1.9968e661fe212p-1, 0x1.9834f4a70cc3p-2, -0x1.23c5d9f706f08p-3, 0x1.2caa6677ca87ap-1, -0x1.09bfcf70cd24p-1, 0x1.88f92c8d82a8p-3, -0x1.ace4943f0a588p-1, 0x1.cd4903d9d581ep-1, 0x1.806cda3e7ee2cp-2};
static const gxnor_array gxnor_133_in[] = {
    {"e", "float64", 2, {3, 4}, 12, gxnor_133_in0, NULL},
    {"W", "float64", 2, {4, 17}, 68, gxnor_133_in1, NULL},
};
static const double gxnor_133_out0[] = {0x1.154b3031c29eep+0, -0x1.629383ed38178p-1, -0x1.b0b07eb730bd1p-3, -0x1.2dfa9ce96bd3ap-1, -0x1.99ee1fa845f11p-1, 0x1.18bb232d2ee25p-2, 0x1.8c55a27b47b74p-1, 0x1.7ea0da7cd0d7dp-4, 0x1.245905a238ad4p-1, -0x1.093b67c066874p-2, 0x1.637b9fd6f8fbcp-3, -0x1.5a3e445c54f6bp-1, 0x1.0ed7b0f46a70bp-3, -0x1.43f33eb8abecap-1, 0x1.cbf7a3dc75445p-2, -0x1.0f000569cdc6dp-1, 0x1.6aa6ef4c67d01p-6, -0x1.13086be54d54fp+0, 0x1.24d93557c6bf3p-2, -0x1.642fd6d65b2abp-3, 0x1.55a48b860dee1p-2, 0x1.201259bb74e38p-1, -0x1.d886dbd7bd302p-2, -0x1.813269c6545f7p-1, 0x1.65d0ab691e682p-2, -0x1.230032cfa42b4p-1, 0x1.89806f0e1fa55p-2, -0x1.b784ece987ec6p-2, 0x1.921949c013752p-1, -0x1.ee19b6a60b684p-3, 0x1.214f69ff44cc1p-1, -0x1.afa6da604a08cp-1, 0x1.70279ed5f2432p-1, 0x1.27ebb9c1f430ap-2, 0x1.7c73e4b6d32b8p-3, -0x1.a232653c57c0ep-1, 0x1.ad05f26d7ef1dp-3, -0x1.52e4da62537f3p-3, 0x1.a0db390e6766p-1, -0x1.08592d1147a6ep-1, -0x1.daa4426a513acp-2, 0x1.1b59b81df5af8p+0, -0x1.3d65addd844f6p+0, 0x1.d95a85ff8a5f4p-3, 0x1.610225dc8901p-2, 0x1.728c649b177c3p-1, -0x1.fb47bbdf43e7dp-2, -0x1.2ba925e0a7e57p-2, 0x1.2ee85cc9dc3b2p-2, 0x1.02952c3cb3b8bp+0, 0x1.72639f1b272fp-1};
static const double gxnor_133_out0w[] = {1.20e-15, 1.13e-15, 7.85e-16, 1.07e-15, 1.36e-15, 7.91e-16, 1.22e-15, 1.67e-15, 1.64e-15, 5.08e-16, 4.89e-16, 1.52e-15, 6.66e-16, 7.02e-16, 1.44e-15, 1.39e-15, 8.42e-16, 1.19e-15, 7.46e-16, 7.87e-16, 1.08e-15, 1.52e-15, 7.70e-16, 1.02e-15, 1.38e-15, 1.39e-15, 5.39e-16, 6.52e-16, 1.26e-15, 6.40e-16, 6.27e-16, 1.51e-15, 1.21e-15, 7.61e-16, 8.25e-16, 1.02e-15, 7.55e-16, 1.41e-15, 9.04e-16, 7.31e-16, 7.28e-16, 1.30e-15, 1.38e-15, 5.20e-16, 5.88e-16, 1.27e-15, 5.56e-16, 5.07e-16, 1.02e-15, 1.26e-15, 1.26e-15};
static const gxnor_array gxnor_133_out[] = {
    {"below", "float64", 2, {3, 17}, 51, gxnor_133_out0, gxnor_133_out0w},
};
/* dense_backward_input/ternary */
static const float gxnor_134_in0[] = {0x1.d5c18cp-3f, 0x1.280278p-1f, 0x1.9f9a92p-2f, -0x1.f530eap-1f, 0x1.27e434p-1f, -0x1.30d66ep-5f, 0x1.755ac6p-2f, 0x1.04a4cp-1f, -0x1.03937ep-1f, 0x1.e02ceap-5f, -0x1.7fc07ep-2f, 0x1.ddbe9ep-4f};
static const float gxnor_134_in1[] = {-0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f};
static const gxnor_array gxnor_134_in[] = {
    {"e", "float32", 2, {3, 4}, 12, gxnor_134_in0, NULL},
    {"W", "float32", 2, {4, 9}, 36, gxnor_134_in1, NULL},
};
static const float gxnor_134_out0[] = {-0x1.c951e2p+0f, -0x1.c951e2p+0f, 0x1.429ed4p-1f, 0x1.429ed4p-1f, -0x1.9d72dcp-1f, -0x1.9cfbbcp-1f, 0x1.26b30cp+0f, 0x0p+0f, 0x1.60d4bcp-3f, -0x1.0320d2p-5f, -0x1.0320d2p-5f, 0x1.b266d8p-4f, 0x1.b266d8p-4f, -0x1.14d6cep-1f, 0x1.b74fbp-4f, -0x1.d25f8ap-1f, 0x0p+0f, -0x1.9b7594p-2f, 0x1.214884p-1f, 0x1.214884p-1f, -0x1.5d4e2p-1f, -0x1.5d4e2p-1f, 0x1.cb215ep-2f, 0x1.199ae2p-1f, 0x1.445674p-2f, 0x0p+0f, 0x1.bbc61cp-2f};
static const double gxnor_134_out0w[] = {1.06e-06, 1.06e-06, 1.06e-06, 1.06e-06, 4.81e-07, 1.17e-06, 1.17e-06, 5.88e-38, 5.87e-07, 6.70e-07, 6.70e-07, 6.70e-07, 6.70e-07, 3.67e-07, 5.43e-07, 5.43e-07, 5.88e-38, 2.40e-07, 4.07e-07, 4.07e-07, 4.07e-07, 4.07e-07, 3.37e-07, 3.28e-07, 3.28e-07, 5.88e-38, 2.58e-07};
static const gxnor_array gxnor_134_out[] = {
    {"below", "float32", 2, {3, 9}, 27, gxnor_134_out0, gxnor_134_out0w},
};
/* dense_backward_input/shapes */
static const float gxnor_135_in0[] = {0x1.280278p-1f, 0x1.9f9a92p-2f, -0x1.f530eap-1f, -0x1.30d66ep-5f, 0x1.755ac6p-2f, 0x1.04a4cp-1f, 0x1.e02ceap-5f, -0x1.7fc07ep-2f, 0x1.ddbe9ep-4f};
static const float gxnor_135_in1[] = {-0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f};
static const gxnor_array gxnor_135_in[] = {
    {"e", "float32", 2, {3, 3}, 9, gxnor_135_in0, NULL},
    {"W", "float32", 2, {4, 9}, 36, gxnor_135_in1, NULL},
};
/* conv2d/plain_ternary */
static const float gxnor_136_in0[] = {-0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f};
static const float gxnor_136_in1[] = {-0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f};
static const int64_t gxnor_136_in2[] = {1};
static const int64_t gxnor_136_in3[] = {0};
static const gxnor_array gxnor_136_in[] = {
    {"Y", "float32", 4, {2, 2, 5, 6}, 120, gxnor_136_in0, NULL},
    {"W", "float32", 4, {4, 2, 3, 3}, 72, gxnor_136_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_136_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_136_in3, NULL},
};
static const float gxnor_136_out0[] = {-0x1p+1f, -0x1p+1f, -0x1p+0f, 0x1p+1f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1.8p+1f, 0x1p+2f, 0x1p+0f, 0x1.4p+2f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1.8p+2f, -0x1.8p+1f, 0x1p+0f, 0x1.8p+2f, -0x1p+0f, -0x1p+1f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+1f, -0x1p+2f, -0x1.8p+1f, 0x1p+1f, 0x1.4p+2f, -0x1p+1f, 0x0p+0f, 0x1p+1f, 0x1p+0f, 0x1p+1f, -0x1p+0f, 0x1p+1f, 0x1p+1f, -0x1p+0f, 0x1p+1f, 0x1p+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+2f, 0x1p+0f, -0x1p+0f, 0x1p+2f, 0x1.4p+2f, 0x1p+1f, 0x1p+2f, 0x1p+1f, -0x1p+1f, -0x1.4p+2f, -0x1p+1f, -0x1p+1f, -0x1p+0f, -0x1.8p+1f, -0x1p+2f, -0x1p+1f, 0x1p+1f, 0x0p+0f, -0x1p+2f, 0x1p+0f, 0x1p+1f, 0x1.8p+1f, -0x1p+1f, -0x1p+0f, -0x1p+0f, 0x1p+3f, -0x1p+1f, 0x1.8p+1f, -0x1.cp+2f, 0x1p+1f, 0x1p+0f, 0x1.8p+1f, 0x1p+0f, 0x0p+0f, -0x1.8p+1f, -0x1.8p+1f, -0x1p+1f, -0x1.4p+2f, -0x1p+0f, 0x1p+1f, -0x1p+1f, -0x1p+0f, 0x1.8p+1f, -0x1p+1f, -0x1.8p+1f, -0x1.8p+1f, 0x1p+0f, 0x1p+1f, -0x1.8p+1f, -0x1p+1f, -0x1.8p+1f, 0x0p+0f, 0x1p+1f};
static const gxnor_array gxnor_136_out[] = {
    {"x", "float32", 4, {2, 4, 3, 4}, 96, gxnor_136_out0, NULL},
};
/* conv2d/plain_real */
static const float gxnor_137_in0[] = {-0x1.3aa52p-5f, 0x1.7f777cp-8f, -0x1.2b3ec4p-1f, 0x1.e827d4p-2f, -0x1.7b3e72p-1f, -0x1.c516f8p-3f, -0x1.dfe18p-1f, -0x1.e3d534p-3f, -0x1.5ec598p-1f, -0x1.df47c2p-2f, -0x1.c58d08p-1f, -0x1.70d79ap-2f, -0x1.82cc3ap-1f, -0x1.207b44p-3f, -0x1.7dbfc2p-4f, -0x1.db0f68p-1f, 0x1.c26ccp-1f, 0x1.51aap-1f, 0x1.54bedcp-3f, 0x1.280f64p-2f, -0x1.da30ecp-1f, 0x1.411b66p-1f, -0x1.1563b4p-3f, -0x1.885ebp-1f, 0x1.2273c4p-1f, 0x1.b79744p-1f, -0x1.c1cacep-1f, -0x1.093046p-3f, 0x1.f0978ap-3f, -0x1.b8c8e8p-2f, -0x1.47149cp-2f, -0x1.463586p-1f, 0x1.5bece4p-1f, 0x1.8ffcap-1f, -0x1.df999p-1f, -0x1.05549ap-1f, -0x1.0ae21p-2f, 0x1.8a308cp-1f, -0x1.ee3b3cp-1f, 0x1.662356p-6f, -0x1.5afd0ap-6f, 0x1.c7c7cap-1f, -0x1.7ac738p-2f, -0x1.ea230ep-2f, 0x1.d211eep-1f, 0x1.086aa8p-2f, 0x1.0b5aecp-1f, 0x1.c5e7ccp-1f, 0x1.9ba668p-2f, 0x1.c14aa2p-4f, 0x1.43fcaep-1f, -0x1.262f16p-11f, -0x1.c287f4p-1f, -0x1.f3ab0ap-3f, -0x1.b96adp-1f, 0x1.a4d606p-5f, 0x1.cf49b2p-1f, 0x1.32393p-1f, 0x1.f8173p-1f, 0x1.3f238p-3f, -0x1.28dbeep-3f, 0x1.a3f98ap-3f, -0x1.a61848p-1f, -0x1.f37ae8p-2f, 0x1.120b24p-1f, 0x1.96af5p-1f, -0x1.523d3p-1f, -0x1.6fcae8p-3f, 0x1.ea050cp-1f, 0x1.8eeee6p-2f, -0x1.fbee3p-1f, 0x1.5defb4p-1f, 0x1.d97988p-2f, -0x1.40651p-2f, -0x1.45277ep-2f, -0x1.6610dcp-3f, -0x1.107632p-1f, -0x1.3bef8ap-2f, 0x1.9d945ep-1f, -0x1.01432cp-1f, -0x1.600b4ap-1f, -0x1.b5bfaep-1f, 0x1.b2f58p-1f, -0x1.a2bb3p-2f, -0x1.fc80fp-4f, 0x1.a88bdcp-1f, 0x1.d3ae86p-2f, 0x1.0aa708p-4f, -0x1.92165p-2f, -0x1.c31c2ep-2f, 0x1.4ed3cap-1f, 0x1.fdb036p-1f, 0x1.c32f74p-1f, -0x1.5c66cap-2f, 0x1.8845c4p-3f, 0x1.e450dep-1f, 0x1.85a546p-1f, 0x1.cf35aep-2f, -0x1.19711ap-5f, 0x1.9d7992p-1f, 0x1.5a83e6p-4f, 0x1.4ee342p-2f, 0x1.27ba66p-3f, -0x1.ed8232p-1f, -0x1.e62094p-2f, 0x1.c8db7ep-1f, -0x1.2a3eccp-1f, -0x1.f8ab0ap-2f, 0x1.ddcf98p-3f, 0x1.223ad6p-3f, -0x1.740348p-1f, 0x1.64a2fap-2f, -0x1.e32c04p-1f, 0x1.029d5ep-5f, -0x1.d9b952p-2f, 0x1.61410ep-5f, 0x1.0f74eep-4f, 0x1.d3258p-3f, 0x1.7fdba2p-1f, 0x1.9c8726p-2f};
static const float gxnor_137_in1[] = {0x1.66774p-2f, -0x1.68f2acp-1f, -0x1.c14bdp-1f, 0x1.20d224p-1f, 0x1.59fe8ap-1f, 0x1.a19c7ep-2f, 0x1.f63f0ap-3f, 0x1.1cc5aap-1f, 0x1.06e836p-3f, 0x1.7a1618p-2f, 0x1.b7e3acp-1f, -0x1.105368p-1f, -0x1.1a7dfep-1f, -0x1.8c467ap-4f, -0x1.baabecp-1f, -0x1.516b4ap-2f, 0x1.dc4ffcp-1f, 0x1.1f723ap-2f, -0x1.eb9b28p-2f, -0x1.dcc018p-2f, 0x1.a3a98ep-1f, -0x1.054eeep-5f, -0x1.edd438p-5f, 0x1.4b9f3ep-1f, 0x1.3c03ccp-2f, 0x1.349184p-1f, -0x1.844d0ep-1f, -0x1.f2fffap-1f, -0x1.c9a524p-1f, -0x1.3e5354p-1f, -0x1.d0e824p-2f, -0x1.bc061p-8f, -0x1.04f4eep-2f, -0x1.a03592p-3f, -0x1.5968acp-1f, 0x1.ed3aa6p-3f, -0x1.5a1f5ep-1f, -0x1.c0ec08p-1f, -0x1.7cb194p-10f, -0x1.797b08p-2f, 0x1.68c886p-1f, -0x1.17c55ap-1f, -0x1.dc5338p-3f, -0x1.67e112p-1f, -0x1.5f6a4ep-5f, 0x1.af6fep-1f, -0x1.2043c6p-1f, 0x1.cb94ep-1f, -0x1.c72f94p-3f, -0x1.d83c2ap-1f, 0x1.d616d6p-1f, -0x1.876412p-2f, 0x1.a4222ap-1f, 0x1.e5f1ap-1f, 0x1.02b0aap-2f, -0x1.5cfc2ep-1f, -0x1.1e76d2p-1f, 0x1.0c772ap-6f, -0x1.7ff5f4p-1f, -0x1.6d08e8p-1f, 0x1.2d291p-2f, 0x1.e87be2p-1f, -0x1.eb956ap-3f, 0x1.75e162p-1f, -0x1.d6d494p-3f, 0x1.c3728ap-1f, 0x1.9b1c48p-1f, 0x1.2e7a46p-3f, -0x1.6d0452p-1f, -0x1.aa52c6p-2f, -0x1.0a8458p-1f, 0x1.513246p-1f};
static const int64_t gxnor_137_in2[] = {1};
static const int64_t gxnor_137_in3[] = {0};
static const gxnor_array gxnor_137_in[] = {
    {"Y", "float32", 4, {2, 2, 5, 6}, 120, gxnor_137_in0, NULL},
    {"W", "float32", 4, {4, 2, 3, 3}, 72, gxnor_137_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_137_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_137_in3, NULL},
};
static const float gxnor_137_out0[] = {-0x1.e0a616p-1f, -0x1.5921c2p-2f, 0x1.59bdc2p-1f, -0x1.3d3b6cp-3f, 0x1.4df294p-1f, -0x1.0034b4p-3f, -0x1.1c310ap+0f, -0x1.3bad9ep+0f, -0x1.c98428p-1f, 0x1.ab1e8ap+0f, 0x1.54e82cp-1f, -0x1.94389ep-2f, 0x1.4c36f4p-2f, -0x1.0ffc7ap-2f, -0x1.729de8p+1f, -0x1.0ae5f4p-1f, 0x1.00221ep+0f, -0x1.b119cap+0f, 0x1.6187d6p-1f, 0x1.123966p+0f, 0x1.530abap+0f, -0x1.66c55p+0f, -0x1.498474p+0f, -0x1.72d59cp+0f, 0x1.414058p-1f, 0x1.19db4ep+1f, 0x1.b1f38ap-1f, 0x1.2fafb6p+1f, 0x1.3f1f66p+0f, 0x1.807916p+1f, -0x1.2a035ap+1f, 0x1.d4106p+0f, 0x1.7d8f42p+1f, -0x1.01311p-1f, 0x1.9ea0f8p+1f, 0x1.dc06ecp+0f, 0x1.5e57e2p+1f, 0x1.7df2c8p+0f, -0x1.a56ce4p+0f, 0x1.fda43ap+0f, -0x1.074ba8p+0f, 0x1.c5c6b8p-2f, -0x1.b7af44p-4f, 0x1.12e4fp-1f, 0x1.878aacp+1f, -0x1.8e38bap-9f, 0x1.72f9e4p+0f, -0x1.b661eep-7f, -0x1.1ef0ep-1f, 0x1.ff45bep+0f, 0x1.734e68p-2f, -0x1.fc37aap+1f, -0x1.d9c062p-3f, -0x1.a249e4p+1f, 0x1.7ed5fp+0f, -0x1.de7764p-1f, 0x1.2928eap+0f, -0x1.cc9804p+0f, 0x1.38adbp+1f, 0x1.e5efecp-1f, -0x1.c35e0cp+0f, -0x1.4bae44p+0f, -0x1.881456p-1f, 0x1.99c0e4p-3f, 0x1.2252bp-4f, -0x1.9713a4p-3f, -0x1.ec755ep+1f, 0x1.da2034p-2f, 0x1.068c2ap-1f, 0x1.9ae00cp-1f, 0x1.82021ap+0f, -0x1.7ff1dcp-1f, -0x1.7e5e18p+0f, 0x1.79d38p+1f, 0x1.3cc8e2p+1f, -0x1.b7e984p+0f, 0x1.63843cp-1f, 0x1.175e7cp+1f, -0x1.f861f4p+0f, 0x1.294ca6p-6f, -0x1.3949c2p+0f, 0x1.9c38fp+0f, -0x1.142ebep+1f, 0x1.17cfdep+2f, 0x1.7f4062p+0f, 0x1.8e5aap-1f, 0x1.941408p-2f, -0x1.27ecd8p-1f, -0x1.aa54p-4f, -0x1.09b622p+0f, -0x1.4fc56ap-1f, 0x1.efc01p+1f, 0x1.70d4b2p+1f, 0x1.08368ep+1f, 0x1.30cc56p-4f, 0x1.0baa12p-3f};
static const double gxnor_137_out0w[] = {1.06e-05, 1.06e-05, 1.26e-05, 1.28e-05, 1.06e-05, 1.02e-05, 1.09e-05, 1.17e-05, 9.60e-06, 1.12e-05, 1.33e-05, 1.13e-05, 8.31e-06, 1.06e-05, 1.33e-05, 1.17e-05, 9.96e-06, 1.11e-05, 1.03e-05, 8.81e-06, 1.04e-05, 1.02e-05, 1.06e-05, 1.04e-05, 1.24e-05, 1.21e-05, 1.30e-05, 1.51e-05, 1.19e-05, 1.15e-05, 1.26e-05, 1.32e-05, 1.26e-05, 1.18e-05, 1.39e-05, 1.33e-05, 9.95e-06, 1.09e-05, 1.39e-05, 1.31e-05, 9.94e-06, 1.02e-05, 1.34e-05, 1.11e-05, 1.22e-05, 1.07e-05, 1.32e-05, 1.02e-05, 1.19e-05, 1.25e-05, 1.04e-05, 1.20e-05, 9.17e-06, 1.12e-05, 1.17e-05, 1.19e-05, 9.97e-06, 8.78e-06, 1.17e-05, 1.02e-05, 1.20e-05, 1.07e-05, 1.03e-05, 1.02e-05, 9.46e-06, 1.01e-05, 1.13e-05, 1.10e-05, 8.48e-06, 8.65e-06, 9.77e-06, 9.14e-06, 1.21e-05, 1.41e-05, 1.31e-05, 1.25e-05, 1.11e-05, 1.27e-05, 1.31e-05, 1.29e-05, 1.01e-05, 1.21e-05, 1.26e-05, 1.27e-05, 1.14e-05, 1.30e-05, 9.94e-06, 1.32e-05, 9.31e-06, 1.24e-05, 1.16e-05, 1.28e-05, 9.19e-06, 1.02e-05, 1.15e-05, 1.00e-05};
static const gxnor_array gxnor_137_out[] = {
    {"x", "float32", 4, {2, 4, 3, 4}, 96, gxnor_137_out0, gxnor_137_out0w},
};
/* conv2d/padded_ternary */
static const float gxnor_138_in0[] = {0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f};
static const float gxnor_138_in1[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f};
static const int64_t gxnor_138_in2[] = {1};
static const int64_t gxnor_138_in3[] = {1};
static const gxnor_array gxnor_138_in[] = {
    {"Y", "float32", 4, {2, 2, 4, 5}, 80, gxnor_138_in0, NULL},
    {"W", "float32", 4, {4, 2, 3, 3}, 72, gxnor_138_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_138_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_138_in3, NULL},
};
static const float gxnor_138_out0[] = {0x1.8p+1f, 0x1p+0f, 0x0p+0f, -0x1p+2f, -0x1p+1f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1.8p+1f, -0x1p+0f, -0x1p+1f, 0x1p+1f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+1f, 0x0p+0f, -0x1p+0f, -0x1p+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+2f, 0x1p+0f, 0x1p+2f, -0x1p+1f, 0x0p+0f, 0x1p+0f, 0x1p+1f, -0x1.8p+1f, -0x1p+2f, 0x1.4p+2f, 0x0p+0f, 0x1.8p+1f, -0x1p+1f, -0x1p+1f, 0x1p+2f, -0x1p+0f, -0x1.8p+1f, -0x1p+1f, -0x1p+0f, 0x1p+1f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+1f, 0x1.4p+2f, 0x0p+0f, 0x1.4p+2f, 0x1p+0f, -0x1p+2f, 0x1p+0f, 0x1p+0f, 0x1p+1f, -0x1.8p+1f, 0x0p+0f, 0x1p+1f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+1f, 0x0p+0f, 0x1p+2f, -0x1p+0f, -0x1.4p+2f, -0x1p+2f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+1f, -0x1p+1f, -0x1p+1f, -0x1p+0f, 0x1p+0f, -0x1p+1f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1.8p+1f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1.8p+1f, -0x1.cp+2f, 0x1.4p+2f, -0x1p+1f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+1f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+1f, -0x1p+1f, 0x1p+1f, -0x1p+1f, 0x1p+1f, 0x0p+0f, -0x1p+0f, -0x1p+1f, -0x1p+1f, 0x1p+2f, -0x1p+1f, 0x0p+0f, -0x1p+2f, -0x1.8p+1f, 0x1.8p+1f, 0x0p+0f, -0x1.8p+1f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+2f, -0x1p+2f, 0x1.8p+1f, -0x1p+0f, 0x1p+1f, 0x1.8p+1f, -0x1p+0f, -0x1p+0f, -0x1p+2f, 0x1.8p+1f, 0x1p+2f, 0x1p+1f, 0x1p+0f, -0x1p+0f, -0x1p+1f, 0x1.8p+1f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1.8p+1f, 0x0p+0f, -0x1.8p+1f, -0x1p+1f, 0x1p+1f, 0x0p+0f, 0x1p+1f, -0x1p+0f, 0x0p+0f, 0x1p+1f, 0x1p+0f, 0x1.4p+2f, -0x1p+1f, 0x1p+0f, 0x1p+1f, 0x1p+0f, -0x1.8p+1f, 0x0p+0f, -0x1p+1f, 0x1.8p+1f, -0x1p+1f, -0x1.8p+1f, 0x0p+0f, -0x1p+1f};
static const gxnor_array gxnor_138_out[] = {
    {"x", "float32", 4, {2, 4, 4, 5}, 160, gxnor_138_out0, NULL},
};
/* conv2d/padded_real */
static const float gxnor_139_in0[] = {0x1.a09096p-1f, 0x1.bcc0b2p-2f, 0x1.ff8198p-1f, -0x1.3ac068p-1f, 0x1.03bb22p-1f, 0x1.5372acp-2f, 0x1.1f7a1p-1f, -0x1.8790e4p-2f, -0x1.8f5f0cp-1f, 0x1.ef8bcap-4f, -0x1.e68cccp-3f, 0x1.b2a45cp-2f, 0x1.f18bcp-5f, -0x1.847f62p-6f, 0x1.681acp-1f, -0x1.fa7036p-3f, 0x1.02ac7ep-2f, 0x1.46510cp-4f, 0x1.18c9ccp-2f, -0x1.452732p-1f, 0x1.577a34p-2f, 0x1.a04a9p-1f, 0x1.5f644cp-1f, -0x1.f03d16p-2f, 0x1.1f171p-1f, -0x1.72af1cp-1f, 0x1.37f598p-1f, 0x1.b233c4p-1f, -0x1.17bfc6p-2f, 0x1.541eacp-3f, -0x1.33a43p-3f, -0x1.d263eep-5f, -0x1.7aac3cp-1f, -0x1.4c049cp-6f, -0x1.c9aff2p-2f, -0x1.98a80cp-2f, -0x1.fcd9a8p-5f, -0x1.a8703cp-2f, 0x1.aa523p-1f, 0x1.9301bap-2f, -0x1.5a7fecp-3f, 0x1.8c438ap-1f, -0x1.58b39p-3f, -0x1.98fd26p-1f, 0x1.68282p-2f, -0x1.9d3798p-6f, 0x1.0bc8dcp-1f, -0x1.fa9f8p-5f, -0x1.8e5f94p-3f, 0x1.0bc37ap-1f, -0x1.261a98p-2f, -0x1.4edb6ap-1f, 0x1.6489c2p-1f, 0x1.e2bd5ep-1f, 0x1.b0370ep-1f, 0x1.63d23ap-2f, -0x1.b1009ep-4f, -0x1.e12d5cp-1f, -0x1.0b69cep-5f, -0x1.661c6ep-4f, 0x1.4d567cp-1f, 0x1.88403ep-3f, 0x1.812122p-2f, 0x1.440ea2p-3f, 0x1.34a006p-1f, -0x1.dd8dbcp-2f, 0x1.b1b6aep-4f, -0x1.0abffap-1f, 0x1.c76d54p-1f, 0x1.be4966p-3f, -0x1.4a7b76p-5f, 0x1.fdff16p-1f, -0x1.8216eap-2f, 0x1.1184fap-1f, -0x1.d93786p-1f, 0x1.076418p-4f, -0x1.e3a9c4p-1f, -0x1.fc8f7cp-1f, 0x1.698a62p-1f, -0x1.a00438p-2f};
static const float gxnor_139_in1[] = {-0x1.f23594p-3f, -0x1.90e094p-4f, 0x1.61f7dcp-1f, 0x1.668fd6p-2f, 0x1.0aacbp-5f, -0x1.fc08e4p-2f, 0x1.a0d1c4p-2f, 0x1.8a162cp-2f, -0x1.d2a2e4p-4f, 0x1.18ad26p-1f, 0x1.83e252p-1f, 0x1.eb3e4ap-5f, 0x1.551e5ap-1f, -0x1.a5b45p-2f, 0x1.59d3eap-2f, -0x1.f736eep-1f, 0x1.f577ep-3f, 0x1.eb763ep-3f, 0x1.0d0968p-1f, 0x1.0ba6fap-1f, -0x1.e313e6p-6f, 0x1.75db1p-1f, -0x1.2a72dp-1f, -0x1.5b6fbep-4f, 0x1.ece72p-2f, -0x1.7b165ap-1f, 0x1.da2002p-3f, -0x1.e4ca3ep-1f, 0x1.4c2046p-1f, 0x1.d07c06p-4f, -0x1.21e30cp-4f, 0x1.e6e6f2p-1f, 0x1.bdb17p-2f, -0x1.0a5972p-1f, 0x1.26b7bcp-2f, -0x1.742842p-2f, -0x1.7cc902p-2f, 0x1.97cb7ep-4f, -0x1.1b213ap-6f, 0x1.1ed746p-3f, 0x1.3d1572p-2f, 0x1.8c1adcp-4f, 0x1.3ec402p-4f, 0x1.d8f3aap-1f, 0x1.639888p-1f, 0x1.1800eap-2f, -0x1.d3410ep-7f, 0x1.287bf2p-1f, 0x1.48578ep-1f, 0x1.6fe2a8p-1f, -0x1.0e409ep-1f, 0x1.7602e6p-1f, 0x1.9e859p-1f, 0x1.67dbb2p-2f, -0x1.a9b7dep-1f, -0x1.f98b1cp-4f, -0x1.7dbb3p-4f, -0x1.1da5d4p-4f, -0x1.a36e56p-5f, 0x1.44ce36p-2f, 0x1.11cd0ap-2f, 0x1.15704ep-4f, -0x1.e4ad0ep-1f, -0x1.8c3b44p-1f, -0x1.f24216p-1f, -0x1.940772p-1f, 0x1.f444c6p-4f, -0x1.484a32p-1f, 0x1.0c738ap-1f, -0x1.9d9cecp-1f, -0x1.88cc4cp-1f, 0x1.fb004ep-2f};
static const int64_t gxnor_139_in2[] = {1};
static const int64_t gxnor_139_in3[] = {1};
static const gxnor_array gxnor_139_in[] = {
    {"Y", "float32", 4, {2, 2, 4, 5}, 80, gxnor_139_in0, NULL},
    {"W", "float32", 4, {4, 2, 3, 3}, 72, gxnor_139_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_139_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_139_in3, NULL},
};
static const float gxnor_139_out0[] = {-0x1.479632p-6f, 0x1.61f574p+0f, 0x1.31ac06p-2f, -0x1.9f953p-2f, -0x1.6dba1p-1f, 0x1.238d8p-1f, 0x1.2f342cp+0f, 0x1.d33f7ap-1f, 0x1.466798p+0f, -0x1.6ccec2p-4f, -0x1.230e92p-1f, -0x1.c7f5aap-2f, 0x1.016652p+0f, 0x1.e4755p-2f, -0x1.0805d2p-1f, 0x1.ad00f8p-3f, -0x1.383342p-1f, -0x1.6944aep-2f, -0x1.ba9bf6p-4f, 0x1.c47d3ap-5f, -0x1.88b198p-2f, 0x1.341598p+0f, 0x1.24058cp-1f, 0x1.3dd298p-1f, -0x1.cf0682p-2f, 0x1.3d311p-2f, 0x1.c6961p+0f, 0x1.b5e0aap+0f, -0x1.6305bap-5f, -0x1.64b05ep-2f, -0x1.470504p-3f, 0x1.d59a12p-1f, -0x1.44fcd2p-1f, -0x1.bc6d2ep+0f, -0x1.18ff8ap-1f, -0x1.0c83a6p-1f, -0x1.b768b8p-2f, -0x1.5d4d88p-4f, 0x1.94756ap+0f, 0x1.f0bf3cp-1f, 0x1.b83cbcp-2f, 0x1.52cce4p+0f, 0x1.c3f65p+0f, -0x1.a8f96ap-2f, 0x1.313d4p-3f, -0x1.b164a4p-3f, -0x1.6fce16p-4f, 0x1.56c922p-2f, -0x1.815114p-3f, 0x1.20e41cp-2f, -0x1.f323a6p-4f, 0x1.7381ap-2f, -0x1.0bc3dp-1f, 0x1.13d45cp-1f, 0x1.de263ap-2f, -0x1.78bf92p-2f, -0x1.7a56acp-2f, -0x1.b7ac2p-1f, -0x1.5a992p-2f, 0x1.79f424p-1f, 0x1.4f8f9p-1f, 0x1.24b2cp+0f, -0x1.4967ap+0f, 0x1.2fe2c6p-3f, -0x1.048f2ap-1f, -0x1.fad73ap-2f, -0x1.7554f2p+1f, -0x1.7a5f52p+0f, -0x1.17bcd8p+0f, 0x1.2c73fcp-1f, 0x1.74072ap-2f, -0x1.53876ep+0f, -0x1.ac05e6p-2f, 0x1.498228p-2f, -0x1.6b2d16p-7f, 0x1.fce836p-2f, 0x1.656f58p-1f, 0x1.2e7ee4p+0f, 0x1.dc199ep-3f, 0x1.f86acep-3f, -0x1.808214p-1f, 0x1.16b3eep+0f, 0x1.c31ac8p-1f, 0x1.81120ep-1f, -0x1.1c20a8p+0f, 0x1.378c22p+0f, -0x1.7d9a18p-2f, -0x1.05400ap-1f, 0x1.40fb52p-1f, 0x1.1cc6ep+0f, 0x1.3d78ccp-1f, -0x1.a6bb5cp+0f, 0x1.eb632ep-3f, 0x1.125a44p-1f, 0x1.ce209cp-1f, -0x1.5a6ed8p-1f, 0x1.00c83cp+1f, 0x1.00811ep+0f, -0x1.d2f2d8p-1f, -0x1.888a8ap-4f, 0x1.67b0b2p-1f, -0x1.b200acp-3f, 0x1.bc8232p-1f, 0x1.61dd28p+0f, -0x1.1b6c2cp+0f, -0x1.a06fb8p-2f, 0x1.a5c738p-2f, -0x1.620d28p-1f, 0x1.a2f9dp-1f, -0x1.032c1ap+0f, 0x1.8420d2p-2f, 0x1.b1fb5ep+0f, -0x1.535ae4p-1f, 0x1.62613ep+0f, -0x1.af70dap+0f, -0x1.2ce1dp-1f, -0x1.9fb344p-1f, -0x1.3b48e6p+0f, 0x1.567cecp+0f, -0x1.27db14p-1f, 0x1.8e136p-2f, 0x1.1cea0ap-1f, 0x1.aee0fep-4f, 0x1.94261cp-2f, 0x1.d365cp+0f, -0x1.5ba068p-1f, 0x1.3df5f8p+0f, 0x1.edd4e8p-1f, 0x1.f127d6p+0f, 0x1.b93b3p+0f, -0x1.5da1e8p-1f, -0x1.71e93ep+0f, -0x1.7d6508p+0f, 0x1.3644ecp-1f, 0x1.14840ap-1f, 0x1.33c95p+0f, -0x1.9bbe4ap-2f, -0x1.1e2c14p+0f, -0x1.c82a76p-1f, 0x1.68035ep-6f, -0x1.321ec2p-3f, 0x1.946d0ap-3f, 0x1.481b9p-1f, -0x1.03c764p-2f, -0x1.3b586ep+0f, 0x1.9e7ee8p-1f, -0x1.88a0b2p+1f, -0x1.bd7d18p+0f, -0x1.154e18p+1f, 0x1.d11f5p-2f, 0x1.257bc2p-2f, 0x1.387ccp+0f, 0x1.0a47c8p+1f, -0x1.6bd238p+0f, -0x1.0e37ep-1f, -0x1.3cfc6p+0f, -0x1.386258p-1f, 0x1.eceb52p-2f, -0x1.053a32p+0f, -0x1.8e79ecp-5f};
static const double gxnor_139_out0w[] = {2.65e-06, 6.89e-06, 6.37e-06, 6.52e-06, 3.30e-06, 3.77e-06, 8.43e-06, 7.94e-06, 7.56e-06, 4.14e-06, 3.49e-06, 5.72e-06, 6.22e-06, 6.51e-06, 4.48e-06, 1.70e-06, 1.99e-06, 3.26e-06, 4.65e-06, 2.85e-06, 4.51e-06, 8.04e-06, 7.40e-06, 7.37e-06, 4.46e-06, 5.17e-06, 9.09e-06, 9.54e-06, 8.58e-06, 6.57e-06, 3.28e-06, 7.18e-06, 7.79e-06, 6.75e-06, 6.44e-06, 1.84e-06, 2.75e-06, 4.09e-06, 4.74e-06, 3.83e-06, 5.57e-06, 8.24e-06, 8.76e-06, 7.24e-06, 3.31e-06, 5.03e-06, 7.56e-06, 6.69e-06, 7.53e-06, 4.28e-06, 3.19e-06, 5.38e-06, 5.01e-06, 7.20e-06, 5.59e-06, 1.10e-06, 2.81e-06, 2.41e-06, 3.91e-06, 2.59e-06, 5.06e-06, 7.43e-06, 7.39e-06, 4.98e-06, 2.38e-06, 6.00e-06, 9.50e-06, 9.18e-06, 9.94e-06, 4.77e-06, 4.86e-06, 7.79e-06, 8.48e-06, 8.73e-06, 5.56e-06, 1.45e-06, 3.11e-06, 4.44e-06, 4.70e-06, 2.18e-06, 2.11e-06, 3.70e-06, 3.88e-06, 3.90e-06, 4.20e-06, 4.48e-06, 4.91e-06, 8.75e-06, 7.39e-06, 6.79e-06, 4.07e-06, 5.26e-06, 9.61e-06, 1.02e-05, 6.08e-06, 2.22e-06, 6.28e-06, 7.03e-06, 6.74e-06, 4.43e-06, 2.67e-06, 4.21e-06, 4.63e-06, 4.44e-06, 5.39e-06, 4.17e-06, 7.25e-06, 9.41e-06, 9.37e-06, 7.89e-06, 3.81e-06, 8.50e-06, 9.66e-06, 1.06e-05, 9.11e-06, 2.25e-06, 6.73e-06, 8.90e-06, 7.53e-06, 5.78e-06, 3.39e-06, 4.92e-06, 3.98e-06, 6.12e-06, 4.71e-06, 3.86e-06, 7.80e-06, 9.20e-06, 9.86e-06, 7.46e-06, 3.54e-06, 8.34e-06, 1.13e-05, 7.98e-06, 6.11e-06, 2.90e-06, 4.18e-06, 6.61e-06, 5.71e-06, 3.10e-06, 3.80e-06, 2.99e-06, 4.34e-06, 5.35e-06, 3.29e-06, 5.80e-06, 7.81e-06, 1.08e-05, 9.83e-06, 7.15e-06, 4.53e-06, 9.83e-06, 1.08e-05, 1.06e-05, 6.32e-06, 3.42e-06, 7.12e-06, 7.85e-06, 7.24e-06, 5.79e-06};
static const gxnor_array gxnor_139_out[] = {
    {"x", "float32", 4, {2, 4, 4, 5}, 160, gxnor_139_out0, gxnor_139_out0w},
};
/* conv2d/strided_ternary */
static const float gxnor_140_in0[] = {-0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f};
static const float gxnor_140_in1[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f};
static const int64_t gxnor_140_in2[] = {2};
static const int64_t gxnor_140_in3[] = {1};
static const gxnor_array gxnor_140_in[] = {
    {"Y", "float32", 4, {1, 2, 7, 6}, 84, gxnor_140_in0, NULL},
    {"W", "float32", 4, {4, 2, 3, 2}, 48, gxnor_140_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_140_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_140_in3, NULL},
};
static const float gxnor_140_out0[] = {0x1p+0f, 0x1p+1f, 0x1p+1f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+1f, 0x1.8p+1f, 0x1.8p+1f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+1f, 0x1p+0f, -0x1.8p+1f, 0x1p+0f, -0x1p+1f, 0x1p+1f, 0x1p+0f, -0x1p+1f, 0x0p+0f, -0x1p+2f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+1f, 0x1.8p+1f, -0x1.8p+1f, -0x1p+1f, 0x0p+0f, -0x1.8p+1f, 0x1.8p+1f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1.8p+1f, 0x1.8p+1f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+1f, -0x1.8p+1f, 0x1p+1f, -0x1p+1f, 0x1p+2f, 0x1.4p+2f, -0x1p+0f, 0x0p+0f, 0x1p+1f, 0x1.4p+2f, 0x0p+0f};
static const gxnor_array gxnor_140_out[] = {
    {"x", "float32", 4, {1, 4, 4, 4}, 64, gxnor_140_out0, NULL},
};
/* conv2d/strided_real */
static const float gxnor_141_in0[] = {-0x1.86ed2cp-1f, 0x1.fa10a4p-1f, 0x1.725eecp-1f, 0x1.dda958p-1f, -0x1.bfc256p-1f, -0x1.f0b67cp-2f, -0x1.b097b2p-1f, 0x1.ecbc94p-5f, 0x1.907fap-1f, -0x1.826482p-1f, 0x1.f1f984p-2f, -0x1.64c5eep-2f, -0x1.0c33c4p-1f, 0x1.efded6p-2f, 0x1.1cfd2ep-2f, 0x1.b0b4c8p-2f, 0x1.f0c33ap-1f, -0x1.243e22p-3f, -0x1.f4ee04p-1f, -0x1.146db8p-2f, -0x1.e1e9a8p-3f, 0x1.1c7a9p-2f, -0x1.d7d084p-1f, -0x1.a3acep-3f, 0x1.386e34p-1f, 0x1.58e088p-1f, -0x1.086c5p-1f, -0x1.fe75b8p-2f, 0x1.ac30bp-1f, 0x1.d27206p-1f, -0x1.a96a32p-1f, 0x1.46b65p-2f, 0x1.8619d6p-1f, -0x1.06459ap-3f, -0x1.254fc4p-1f, -0x1.1e842ap-2f, 0x1.d68322p-1f, 0x1.b1aa18p-4f, -0x1.f4955p-2f, -0x1.93e452p-2f, -0x1.d20644p-3f, -0x1.760b4ap-1f, 0x1.2dbd52p-1f, -0x1.b2dd22p-1f, -0x1.0434c2p-1f, 0x1.76b55p-1f, 0x1.7d75a6p-1f, 0x1.6baf8p-1f, 0x1.5cbab6p-1f, 0x1.2c7156p-4f, -0x1.013fcep-2f, -0x1.31a646p-2f, -0x1.3a53ep-3f, 0x1.bf7194p-1f, -0x1.5a11cep-1f, 0x1.5d7e9ep-2f, -0x1.bbfa92p-1f, -0x1.95f146p-1f, -0x1.355596p-1f, -0x1.0df472p-1f, -0x1.b7e188p-4f, 0x1.f4969p-2f, -0x1.8e8378p-3f, -0x1.8ee4a2p-2f, 0x1.6c14bap-1f, 0x1.3070a8p-2f, -0x1.eb980cp-1f, -0x1.bbed6ep-7f, 0x1.49845ap-3f, 0x1.987916p-3f, -0x1.b862a2p-1f, -0x1.28c02ep-2f, -0x1.6363ep-2f, 0x1.816094p-1f, 0x1.c5e2f6p-3f, -0x1.d6ce6p-2f, 0x1.d7255cp-1f, -0x1.b0860ep-6f, -0x1.81ac3ep-1f, 0x1.ef77e8p-1f, -0x1.a79a28p-1f, -0x1.7e16b4p-1f, -0x1.14173p-4f, -0x1.9be1dep-1f};
static const float gxnor_141_in1[] = {-0x1.791b64p-1f, 0x1.e606fep-1f, 0x1.cdeaaep-1f, -0x1.b2894ep-1f, -0x1.09e2acp-1f, 0x1.29c9eep-1f, -0x1.e9dc9ep-2f, 0x1.f80a6p-1f, -0x1.662496p-1f, -0x1.79b4e4p-2f, -0x1.d9e23ap-4f, -0x1.ffd986p-3f, -0x1.28ff4ap-1f, -0x1.dcd2a2p-2f, -0x1.b3de9ap-4f, 0x1.a23ed8p-2f, -0x1.8ed8c8p-2f, -0x1.3ee1dcp-2f, 0x1.2dd7c6p-1f, -0x1.c21b6cp-6f, 0x1.697f5p-2f, 0x1.48ea9cp-3f, 0x1.8de9bep-2f, -0x1.44e558p-4f, 0x1.067e78p-1f, 0x1.a45ee4p-2f, 0x1.96c328p-4f, -0x1.9ad16cp-1f, 0x1.9c659ap-2f, -0x1.fc8586p-2f, 0x1.8eb2e2p-4f, 0x1.bd86ecp-2f, 0x1.424802p-1f, 0x1.02c3aap-1f, -0x1.958cc8p-2f, 0x1.b4f934p-4f, -0x1.d43d98p-4f, -0x1.fc0e14p-1f, -0x1.3ca0c6p-2f, -0x1.7d8e88p-2f, 0x1.68415p-1f, -0x1.93b918p-1f, -0x1.2cd40cp-2f, 0x1.82a4bap-1f, 0x1.84baccp-4f, 0x1.31b7aep-1f, -0x1.ca3478p-3f, -0x1.017098p-1f};
static const int64_t gxnor_141_in2[] = {2};
static const int64_t gxnor_141_in3[] = {1};
static const gxnor_array gxnor_141_in[] = {
    {"Y", "float32", 4, {1, 2, 7, 6}, 84, gxnor_141_in0, NULL},
    {"W", "float32", 4, {4, 2, 3, 2}, 48, gxnor_141_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_141_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_141_in3, NULL},
};
static const float gxnor_141_out0[] = {-0x1.d91c7p-3f, 0x1.8991bp+0f, 0x1.8b779cp+0f, -0x1.b596c2p-1f, 0x1.4a6ac4p-6f, 0x1.62d44ep-1f, 0x1.102312p-1f, 0x1.34882ep-3f, -0x1.98404p+0f, 0x1.5cc142p-1f, -0x1.9e45p+0f, 0x1.2e82eap+0f, -0x1.a1eaf4p+0f, 0x1.f0af16p-2f, 0x1.0f7dacp+0f, 0x1.f516e4p-4f, -0x1.0a2c34p-7f, -0x1.a39ab6p-2f, -0x1.45bbf2p-5f, 0x1.8e2bacp-1f, 0x1.762b82p-2f, 0x1.404c88p-4f, -0x1.ed6948p-7f, 0x1.7bc08ap-1f, 0x1.adff76p-1f, 0x1.b12dp-3f, 0x1.4a069ep-2f, 0x1.8c8558p-3f, 0x1.4d363ap-1f, -0x1.ab9744p-4f, -0x1.1f44a6p-2f, -0x1.e7835ap-5f, 0x1.6719a4p+0f, -0x1.b19e9cp+0f, 0x1.301edcp+0f, -0x1.665078p-4f, 0x1.01556cp-1f, -0x1.6b9982p-2f, -0x1.063f6ep+0f, -0x1.479f5ap-1f, -0x1.0c32ep+0f, -0x1.f04d62p-3f, -0x1.ec77ep-2f, -0x1.14c73p-2f, -0x1.9c334ep+0f, 0x1.3d6328p+0f, -0x1.38f23ep-2f, -0x1.732b2ep-1f, 0x1.eb991p-1f, -0x1.6c7e4p+0f, -0x1.c019a2p-3f, -0x1.c9436p-3f, 0x1.f845a8p+0f, -0x1.bfc3eap+0f, -0x1.66e544p-1f, -0x1.bbee52p-2f, 0x1.d664f6p-1f, -0x1.34ef46p-1f, 0x1.c4794ap-1f, -0x1.20cf7p-1f, -0x1.d6a202p-3f, -0x1.195a7cp+0f, 0x1.823d9ap+0f, 0x1.83a90cp-3f};
static const double gxnor_141_out0w[] = {2.37e-06, 4.41e-06, 4.83e-06, 1.89e-06, 4.28e-06, 4.16e-06, 6.50e-06, 2.03e-06, 3.84e-06, 4.21e-06, 6.61e-06, 2.27e-06, 3.39e-06, 4.69e-06, 4.43e-06, 2.23e-06, 1.12e-06, 1.70e-06, 2.18e-06, 1.21e-06, 1.62e-06, 1.95e-06, 3.51e-06, 1.73e-06, 1.78e-06, 2.39e-06, 2.98e-06, 9.49e-07, 1.38e-06, 2.60e-06, 1.62e-06, 8.36e-07, 2.17e-06, 3.00e-06, 3.58e-06, 1.52e-06, 2.95e-06, 2.84e-06, 4.81e-06, 1.26e-06, 2.90e-06, 2.74e-06, 4.29e-06, 8.21e-07, 2.50e-06, 3.22e-06, 2.28e-06, 1.12e-06, 2.55e-06, 2.73e-06, 3.39e-06, 1.02e-06, 4.30e-06, 3.69e-06, 4.75e-06, 9.32e-07, 4.16e-06, 3.34e-06, 5.74e-06, 9.65e-07, 2.91e-06, 3.07e-06, 2.68e-06, 5.30e-07};
static const gxnor_array gxnor_141_out[] = {
    {"x", "float32", 4, {1, 4, 4, 4}, 64, gxnor_141_out0, gxnor_141_out0w},
};
/* conv2d/one_place_ternary */
static const float gxnor_142_in0[] = {-0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f};
static const float gxnor_142_in1[] = {0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f};
static const int64_t gxnor_142_in2[] = {1};
static const int64_t gxnor_142_in3[] = {0};
static const gxnor_array gxnor_142_in[] = {
    {"Y", "float32", 4, {2, 3, 2, 3}, 36, gxnor_142_in0, NULL},
    {"W", "float32", 4, {4, 3, 2, 3}, 72, gxnor_142_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_142_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_142_in3, NULL},
};
static const float gxnor_142_out0[] = {0x0p+0f, 0x1p+1f, 0x1p+0f, 0x1.8p+1f, -0x1p+0f, -0x1p+0f, 0x1p+2f, -0x1p+1f};
static const gxnor_array gxnor_142_out[] = {
    {"x", "float32", 4, {2, 4, 1, 1}, 8, gxnor_142_out0, NULL},
};
/* conv2d/one_place_real */
static const float gxnor_143_in0[] = {0x1.98caa2p-1f, 0x1.928c3p-1f, -0x1.d85968p-1f, 0x1.926d3ep-1f, -0x1.d9027p-1f, 0x1.4b9534p-4f, -0x1.a99082p-1f, 0x1.b88fa6p-3f, 0x1.352f9cp-3f, 0x1.1b0b22p-2f, -0x1.d896f6p-1f, -0x1.56365ap-1f, -0x1.595c34p-2f, -0x1.912cc2p-1f, 0x1.bc1da8p-2f, -0x1.258346p-2f, 0x1.74d00ap-1f, 0x1.68e9cp-1f, -0x1.5b4884p-2f, -0x1.7a959cp-1f, 0x1.21dbaap-1f, -0x1.d6f706p-2f, 0x1.c96e82p-4f, -0x1.f4b59cp-1f, 0x1.d9d988p-1f, 0x1.90a45cp-2f, 0x1.a2cd3ep-2f, 0x1.d6b586p-1f, -0x1.8c56fcp-2f, -0x1.99369ap-1f, -0x1.b099dcp-4f, -0x1.b7d4fcp-3f, 0x1.b5d316p-1f, -0x1.7f2178p-2f, -0x1.8f755p-1f, -0x1.fb40c4p-1f};
static const float gxnor_143_in1[] = {-0x1.a7f144p-3f, 0x1.232f02p-1f, 0x1.b9315ep-5f, 0x1.f8545p-1f, -0x1.7a8d66p-1f, 0x1.7cf21cp-3f, 0x1.be2632p-2f, -0x1.968e22p-4f, -0x1.c15a0cp-7f, -0x1.0632fap-4f, 0x1.f4822ep-1f, -0x1.b9109cp-2f, -0x1.11842ap-1f, 0x1.3c85dp-3f, -0x1.4b522ap-2f, 0x1.5c72c6p-2f, 0x1.09fe5ap-1f, -0x1.b0089p-1f, 0x1.d4aec6p-3f, 0x1.f5e928p-3f, -0x1.34dfdp-1f, -0x1.5f025cp-1f, -0x1.4ea6d6p-2f, -0x1.21d8d8p-3f, -0x1.a36ea8p-1f, -0x1.6f4f58p-3f, -0x1.cbeb52p-2f, -0x1.1daaaap-1f, 0x1.f0fe6cp-1f, -0x1.36883ap-2f, -0x1.fbdc58p-1f, 0x1.79e98p-2f, 0x1.aa4b94p-1f, 0x1.0af0d4p-3f, 0x1.252c74p-3f, 0x1.edca22p-5f, 0x1.ecc622p-3f, 0x1.bc533p-2f, 0x1.76b2aep-2f, 0x1.3854dep-4f, 0x1.f0ef2ep-4f, -0x1.bad4c8p-1f, -0x1.6be1c6p-1f, 0x1.d426a4p-2f, -0x1.ee6a8ap-4f, -0x1.8f2876p-1f, 0x1.36a7b8p-3f, 0x1.13cee6p-1f, 0x1.d20b84p-1f, 0x1.7676e6p-1f, -0x1.68914cp-3f, 0x1.51f9p-4f, 0x1.329e42p-1f, -0x1.c1d364p-5f, 0x1.9be8a2p-1f, 0x1.3a9beap-1f, -0x1.0864ep-1f, -0x1.4f352ep-1f, -0x1.4c0eeap-1f, -0x1.efde5ap-2f, 0x1.ce8198p-2f, 0x1.e6e842p-2f, -0x1.7b8b88p-1f, 0x1.34757p-2f, 0x1.5bae16p-2f, 0x1.0507b4p-3f, -0x1.6567aap-2f, -0x1.611a3ap-10f, -0x1.4ef04ep-1f, -0x1.e9abe6p-1f, 0x1.3887e8p-4f, 0x1.492f8ep-2f};
static const int64_t gxnor_143_in2[] = {1};
static const int64_t gxnor_143_in3[] = {0};
static const gxnor_array gxnor_143_in[] = {
    {"Y", "float32", 4, {2, 3, 2, 3}, 36, gxnor_143_in0, NULL},
    {"W", "float32", 4, {4, 3, 2, 3}, 72, gxnor_143_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_143_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_143_in3, NULL},
};
static const float gxnor_143_out0[] = {0x1.2a832p-2f, 0x1.da542ap-1f, -0x1.1b9852p-1f, 0x1.5694cep+0f, -0x1.7177ap-1f, -0x1.52f9dap+0f, -0x1.f3e258p+0f, -0x1.07c90cp-1f};
static const double gxnor_143_out0w[] = {1.19e-05, 1.13e-05, 9.04e-06, 1.08e-05, 9.52e-06, 9.85e-06, 1.03e-05, 1.05e-05};
static const gxnor_array gxnor_143_out[] = {
    {"x", "float32", 4, {2, 4, 1, 1}, 8, gxnor_143_out0, gxnor_143_out0w},
};
/* conv2d/pointwise_ternary */
static const float gxnor_144_in0[] = {-0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f};
static const float gxnor_144_in1[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f};
static const int64_t gxnor_144_in2[] = {1};
static const int64_t gxnor_144_in3[] = {0};
static const gxnor_array gxnor_144_in[] = {
    {"Y", "float32", 4, {1, 3, 3, 2}, 18, gxnor_144_in0, NULL},
    {"W", "float32", 4, {4, 3, 1, 1}, 12, gxnor_144_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_144_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_144_in3, NULL},
};
static const float gxnor_144_out0[] = {-0x1p+1f, -0x1p+1f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+1f, -0x1p+1f, 0x1p+0f, 0x1p+1f, 0x1p+1f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+1f, 0x1p+0f, 0x0p+0f};
static const gxnor_array gxnor_144_out[] = {
    {"x", "float32", 4, {1, 4, 3, 2}, 24, gxnor_144_out0, NULL},
};
/* conv2d/pointwise_real */
static const float gxnor_145_in0[] = {0x1.72bb72p-1f, 0x1.5fadfep-2f, -0x1.b78d76p-2f, 0x1.8dfbp-1f, 0x1.1b6dbap-1f, -0x1.9ab496p-1f, 0x1.415716p-1f, 0x1.3dbfe4p-1f, -0x1.cd5deap-1f, -0x1.6162e6p-1f, 0x1.8cb8p-2f, -0x1.d3afbap-1f, -0x1.128b78p-1f, 0x1.a46112p-3f, -0x1.8d2f92p-1f, 0x1.f063d4p-1f, 0x1.66bacap-1f, 0x1.cb61ccp-1f};
static const float gxnor_145_in1[] = {0x1.382e9ep-1f, -0x1.fbe418p-4f, -0x1.f924c8p-3f, 0x1.c44052p-2f, -0x1.ab2e9ap-1f, -0x1.aa1c2cp-1f, 0x1.4047f4p-2f, -0x1.9529aep-2f, 0x1.5cf962p-1f, -0x1.5632c4p-2f, -0x1.5d65f8p-1f, -0x1.0fcc96p-3f};
static const int64_t gxnor_145_in2[] = {1};
static const int64_t gxnor_145_in3[] = {0};
static const gxnor_array gxnor_145_in[] = {
    {"Y", "float32", 4, {1, 3, 3, 2}, 18, gxnor_145_in0, NULL},
    {"W", "float32", 4, {4, 3, 1, 1}, 12, gxnor_145_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_145_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_145_in3, NULL},
};
static const float gxnor_145_out0[] = {0x1.fbd66p-2f, 0x1.4f2524p-4f, 0x1.52ba18p-5f, 0x1.481688p-2f, 0x1.dde6e2p-4f, -0x1.31bc52p-1f, 0x1.f07732p-3f, -0x1.12ea7cp-1f, 0x1.3536dcp+0f, 0x1.cbf48p-4f, -0x1.52dfb2p-1f, -0x1.5aff12p-2f, -0x1.8ca154p-2f, 0x1.d04bbcp-10f, -0x1.39d256p-2f, 0x1.2d5164p+0f, 0x1.fd57dcp-2f, 0x1.71b338p-1f, -0x1.32be36p-1f, -0x1.218c3p-1f, 0x1.b90084p-1f, 0x1.52437cp-4f, -0x1.15b038p-1f, 0x1.8b70a4p-1f};
static const double gxnor_145_out0w[] = {3.11e-07, 1.61e-07, 2.69e-07, 3.81e-07, 2.66e-07, 3.93e-07, 6.15e-07, 4.01e-07, 7.57e-07, 8.23e-07, 5.49e-07, 8.88e-07, 4.01e-07, 2.35e-07, 4.86e-07, 5.61e-07, 3.83e-07, 5.84e-07, 3.54e-07, 2.70e-07, 4.11e-07, 4.10e-07, 2.59e-07, 4.82e-07};
static const gxnor_array gxnor_145_out[] = {
    {"x", "float32", 4, {1, 4, 3, 2}, 24, gxnor_145_out0, gxnor_145_out0w},
};
/* conv2d/wide_padding_ternary */
static const float gxnor_146_in0[] = {0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f};
static const float gxnor_146_in1[] = {0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f};
static const int64_t gxnor_146_in2[] = {3};
static const int64_t gxnor_146_in3[] = {3};
static const gxnor_array gxnor_146_in[] = {
    {"Y", "float32", 4, {1, 1, 2, 2}, 4, gxnor_146_in0, NULL},
    {"W", "float32", 4, {4, 1, 3, 3}, 36, gxnor_146_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_146_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_146_in3, NULL},
};
static const float gxnor_146_out0[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const gxnor_array gxnor_146_out[] = {
    {"x", "float32", 4, {1, 4, 2, 2}, 16, gxnor_146_out0, NULL},
};
/* conv2d/wide_padding_real */
static const float gxnor_147_in0[] = {0x1.ad583ep-5f, -0x1.a01ed8p-2f, -0x1.ca72a4p-1f, 0x1.032a56p-1f};
static const float gxnor_147_in1[] = {0x1.0892cep-2f, 0x1.134ba4p-1f, -0x1.de041ap-1f, 0x1.8a42b4p-2f, 0x1.95dd3cp-1f, 0x1.8fecc2p-1f, 0x1.cdbdecp-1f, 0x1.01b344p-1f, 0x1.a8cc74p-1f, -0x1.bd1742p-1f, 0x1.38fb5p-2f, -0x1.3a6fc4p-1f, -0x1.24270ep-3f, 0x1.5fe26ap-4f, -0x1.40838ap-4f, -0x1.5c7a2ap-1f, -0x1.cfb1a8p-1f, 0x1.ef54fcp-1f, -0x1.c1c4bap-1f, -0x1.f554f4p-1f, 0x1.87f6bcp-1f, -0x1.11760ep-1f, -0x1.97c57cp-1f, -0x1.c48038p-2f, 0x1.378e46p-2f, 0x1.ee7bbep-1f, -0x1.7f4b7ap-1f, 0x1.d37472p-1f, 0x1.94d04p-1f, 0x1.b6de14p-1f, 0x1.95684cp-2f, 0x1.f84f2ep-3f, -0x1.10c4fp-1f, 0x1.1b0e9ep-1f, -0x1.3ee26ap-2f, -0x1.4babd2p-1f};
static const int64_t gxnor_147_in2[] = {3};
static const int64_t gxnor_147_in3[] = {3};
static const gxnor_array gxnor_147_in[] = {
    {"Y", "float32", 4, {1, 1, 2, 2}, 4, gxnor_147_in0, NULL},
    {"W", "float32", 4, {4, 1, 3, 3}, 36, gxnor_147_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_147_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_147_in3, NULL},
};
static const float gxnor_147_out0[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.300882p-3f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.7c9902p-10f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.b5358ep-2f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.01b00ap-1f};
static const double gxnor_147_out0w[] = {1.18e-37, 1.18e-37, 1.18e-37, 1.17e-06, 1.18e-37, 1.18e-37, 1.18e-37, 4.06e-07, 1.18e-37, 1.18e-37, 1.18e-37, 1.58e-06, 1.18e-37, 1.18e-37, 1.18e-37, 1.01e-06};
static const gxnor_array gxnor_147_out[] = {
    {"x", "float32", 4, {1, 4, 2, 2}, 16, gxnor_147_out0, gxnor_147_out0w},
};
/* conv2d/kernel_too_large */
static const float gxnor_148_in0[] = {-0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f};
static const float gxnor_148_in1[] = {0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f};
static const int64_t gxnor_148_in2[] = {1};
static const int64_t gxnor_148_in3[] = {0};
static const gxnor_array gxnor_148_in[] = {
    {"Y", "float32", 4, {1, 2, 3, 3}, 18, gxnor_148_in0, NULL},
    {"W", "float32", 4, {1, 2, 4, 4}, 32, gxnor_148_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_148_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_148_in3, NULL},
};
/* conv2d/channels */
static const float gxnor_149_in0[] = {-0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f};
static const float gxnor_149_in1[] = {0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f};
static const int64_t gxnor_149_in2[] = {1};
static const int64_t gxnor_149_in3[] = {0};
static const gxnor_array gxnor_149_in[] = {
    {"Y", "float32", 4, {1, 2, 3, 3}, 18, gxnor_149_in0, NULL},
    {"W", "float32", 4, {1, 1, 2, 2}, 4, gxnor_149_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_149_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_149_in3, NULL},
};
/* conv2d/no_stride */
static const float gxnor_150_in0[] = {-0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f};
static const float gxnor_150_in1[] = {0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f};
static const int64_t gxnor_150_in2[] = {0};
static const int64_t gxnor_150_in3[] = {0};
static const gxnor_array gxnor_150_in[] = {
    {"Y", "float32", 4, {1, 2, 3, 3}, 18, gxnor_150_in0, NULL},
    {"W", "float32", 4, {1, 2, 2, 2}, 8, gxnor_150_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_150_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_150_in3, NULL},
};
/* conv2d/negative_padding */
static const float gxnor_151_in0[] = {-0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f};
static const float gxnor_151_in1[] = {0x1p+0f, 0x0p+0f};
static const int64_t gxnor_151_in2[] = {1};
static const int64_t gxnor_151_in3[] = {-1};
static const gxnor_array gxnor_151_in[] = {
    {"Y", "float32", 4, {1, 2, 3, 3}, 18, gxnor_151_in0, NULL},
    {"W", "float32", 4, {1, 2, 1, 1}, 2, gxnor_151_in1, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_151_in2, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_151_in3, NULL},
};
/* conv2d_backward_weight/plain_real */
static const float gxnor_152_in0[] = {-0x1.2b5e02p-3f, -0x1.26d13cp-2f, -0x1.3cefa6p-4f, 0x1.56c0a6p-1f, -0x1.43540cp-1f, -0x1.8084cp-1f, -0x1.5e043ap-1f, -0x1.6d3cdep-1f, 0x1.a25476p-1f, 0x1.802a3p-3f, 0x1.e5ac88p-2f, 0x1.066122p-1f, -0x1.ab46c2p-2f, 0x1.342c7cp-1f, 0x1.4b8bbp-1f, -0x1.50d6bp-1f, -0x1.b895dep-1f, -0x1.21b952p-1f, -0x1.5cd7a4p-1f, 0x1.d72a0ep-2f, -0x1.2abc9cp-1f, 0x1.5d8e4p-1f, 0x1.467998p-2f, -0x1.e0a13cp-1f, 0x1.33acfp-2f, -0x1.3795eep-1f, -0x1.2d445cp-2f, -0x1.7d60e4p-1f, 0x1.1fcc6cp-1f, -0x1.46bf4cp-1f, -0x1.9117d2p-4f, 0x1.1cd528p-1f, 0x1.eb489ap-1f, 0x1.ab59fcp-1f, -0x1.ce8072p-2f, 0x1.3bd104p-1f, -0x1.e1bd2ep-1f, -0x1.5259d2p-5f, 0x1.a0e90ap-2f, 0x1.e3aa4ap-1f, -0x1.f07374p-5f, 0x1.8d1dbap-1f, 0x1.c2b50cp-2f, 0x1.7f0428p-3f, 0x1.b25d86p-1f, 0x1.cfc726p-3f, -0x1.3f857ap-1f, -0x1.668972p-1f, 0x1.f9d6ap-4f, 0x1.3a421p-2f, -0x1.506b44p-1f, 0x1.b4e9c8p-1f, -0x1.b497d2p-1f, 0x1.2a8d44p-1f, 0x1.0c2652p-1f, 0x1.402f32p-2f, -0x1.832308p-2f, 0x1.a6515ap-1f, 0x1.2ddea6p-1f, -0x1.a2ab38p-1f, 0x1.8eca6ap-2f, 0x1.2f2786p-2f, -0x1.e84314p-1f, -0x1.c4211ap-2f, -0x1.052b98p-1f, 0x1.9d0d96p-3f, -0x1.780c9cp-1f, 0x1.6e8218p-1f, 0x1.d53a46p-3f, 0x1.78714cp-1f, -0x1.bb505ep-1f, -0x1.e0275cp-4f, -0x1.5a41f8p-6f, -0x1.c0da12p-3f, -0x1.87df98p-4f, -0x1.132f66p-1f, 0x1.ca3936p-1f, 0x1.254ec2p-1f, 0x1.0b85ecp-1f, -0x1.dc4d88p-3f, 0x1.dc1776p-1f, 0x1.b5ce32p-1f, 0x1.db2a86p-3f, 0x1.45ca2ap-1f, -0x1.51833cp-1f, -0x1.3b246p-1f, -0x1.877ed2p-1f, 0x1.9f9374p-1f, -0x1.8b38a2p-2f, -0x1.9aa0fcp-1f, -0x1.459752p-1f, -0x1.5f51bcp-3f, 0x1.2be53p-1f, 0x1.91cf8ap-2f, 0x1.388f22p-1f, 0x1.820b06p-8f};
static const float gxnor_152_in1[] = {-0x1.3aa52p-5f, 0x1.7f777cp-8f, -0x1.2b3ec4p-1f, 0x1.e827d4p-2f, -0x1.7b3e72p-1f, -0x1.c516f8p-3f, -0x1.dfe18p-1f, -0x1.e3d534p-3f, -0x1.5ec598p-1f, -0x1.df47c2p-2f, -0x1.c58d08p-1f, -0x1.70d79ap-2f, -0x1.82cc3ap-1f, -0x1.207b44p-3f, -0x1.7dbfc2p-4f, -0x1.db0f68p-1f, 0x1.c26ccp-1f, 0x1.51aap-1f, 0x1.54bedcp-3f, 0x1.280f64p-2f, -0x1.da30ecp-1f, 0x1.411b66p-1f, -0x1.1563b4p-3f, -0x1.885ebp-1f, 0x1.2273c4p-1f, 0x1.b79744p-1f, -0x1.c1cacep-1f, -0x1.093046p-3f, 0x1.f0978ap-3f, -0x1.b8c8e8p-2f, -0x1.47149cp-2f, -0x1.463586p-1f, 0x1.5bece4p-1f, 0x1.8ffcap-1f, -0x1.df999p-1f, -0x1.05549ap-1f, -0x1.0ae21p-2f, 0x1.8a308cp-1f, -0x1.ee3b3cp-1f, 0x1.662356p-6f, -0x1.5afd0ap-6f, 0x1.c7c7cap-1f, -0x1.7ac738p-2f, -0x1.ea230ep-2f, 0x1.d211eep-1f, 0x1.086aa8p-2f, 0x1.0b5aecp-1f, 0x1.c5e7ccp-1f, 0x1.9ba668p-2f, 0x1.c14aa2p-4f, 0x1.43fcaep-1f, -0x1.262f16p-11f, -0x1.c287f4p-1f, -0x1.f3ab0ap-3f, -0x1.b96adp-1f, 0x1.a4d606p-5f, 0x1.cf49b2p-1f, 0x1.32393p-1f, 0x1.f8173p-1f, 0x1.3f238p-3f, -0x1.28dbeep-3f, 0x1.a3f98ap-3f, -0x1.a61848p-1f, -0x1.f37ae8p-2f, 0x1.120b24p-1f, 0x1.96af5p-1f, -0x1.523d3p-1f, -0x1.6fcae8p-3f, 0x1.ea050cp-1f, 0x1.8eeee6p-2f, -0x1.fbee3p-1f, 0x1.5defb4p-1f, 0x1.d97988p-2f, -0x1.40651p-2f, -0x1.45277ep-2f, -0x1.6610dcp-3f, -0x1.107632p-1f, -0x1.3bef8ap-2f, 0x1.9d945ep-1f, -0x1.01432cp-1f, -0x1.600b4ap-1f, -0x1.b5bfaep-1f, 0x1.b2f58p-1f, -0x1.a2bb3p-2f, -0x1.fc80fp-4f, 0x1.a88bdcp-1f, 0x1.d3ae86p-2f, 0x1.0aa708p-4f, -0x1.92165p-2f, -0x1.c31c2ep-2f, 0x1.4ed3cap-1f, 0x1.fdb036p-1f, 0x1.c32f74p-1f, -0x1.5c66cap-2f, 0x1.8845c4p-3f, 0x1.e450dep-1f, 0x1.85a546p-1f, 0x1.cf35aep-2f, -0x1.19711ap-5f, 0x1.9d7992p-1f, 0x1.5a83e6p-4f, 0x1.4ee342p-2f, 0x1.27ba66p-3f, -0x1.ed8232p-1f, -0x1.e62094p-2f, 0x1.c8db7ep-1f, -0x1.2a3eccp-1f, -0x1.f8ab0ap-2f, 0x1.ddcf98p-3f, 0x1.223ad6p-3f, -0x1.740348p-1f, 0x1.64a2fap-2f, -0x1.e32c04p-1f, 0x1.029d5ep-5f, -0x1.d9b952p-2f, 0x1.61410ep-5f, 0x1.0f74eep-4f, 0x1.d3258p-3f, 0x1.7fdba2p-1f, 0x1.9c8726p-2f};
static const int64_t gxnor_152_in2[] = {3};
static const int64_t gxnor_152_in3[] = {3};
static const int64_t gxnor_152_in4[] = {1};
static const int64_t gxnor_152_in5[] = {0};
static const gxnor_array gxnor_152_in[] = {
    {"e", "float32", 4, {2, 4, 3, 4}, 96, gxnor_152_in0, NULL},
    {"Y", "float32", 4, {2, 2, 5, 6}, 120, gxnor_152_in1, NULL},
    {"kernel_height", "int64", 0, {0}, 1, gxnor_152_in2, NULL},
    {"kernel_width", "int64", 0, {0}, 1, gxnor_152_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_152_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_152_in5, NULL},
};
static const float gxnor_152_out0[] = {0x1.8d2dcep+0f, 0x1.3c5aa8p+1f, 0x1.1a718ep+0f, -0x1.536508p-2f, -0x1.39dcbap+1f, 0x1.39e9f4p-2f, -0x1.198246p+0f, 0x1.48042ep+0f, 0x1.ef7d74p-1f, -0x1.63c0c2p+0f, 0x1.6afadcp+0f, 0x1.972796p+1f, -0x1.b70634p-5f, -0x1.21437p-2f, -0x1.1b9084p-3f, 0x1.30ffp-5f, -0x1.397ab6p+0f, 0x1.74b592p+1f, 0x1.6121acp+1f, -0x1.cb8032p-1f, 0x1.64e004p-2f, -0x1.6105c2p+0f, 0x1.b1195cp-1f, 0x1.93ab64p+0f, 0x1.83e0e6p+0f, -0x1.696c36p-1f, 0x1.f483eep-1f, -0x1.135c12p-3f, 0x1.fc6a34p-1f, 0x1.3dd7dep+0f, 0x1.a2855p+0f, -0x1.bad2acp+0f, -0x1.4c019p-4f, 0x1.348f22p-4f, -0x1.758102p+1f, 0x1.045d34p+0f, -0x1.12fc2ep+1f, 0x1.30d038p+0f, -0x1.da78cp+0f, 0x1.066c22p-2f, -0x1.64ed54p-7f, -0x1.c02472p+0f, 0x1.d9eda6p+1f, 0x1.76294p-2f, -0x1.88d048p+1f, -0x1.a8a8b8p+0f, 0x1.c36152p-2f, 0x1.86fdeep+0f, -0x1.f04612p-1f, -0x1.5525fp+0f, -0x1.6e718ap-2f, -0x1.a3cf6p+0f, 0x1.e7fb6cp-3f, 0x1.fe9786p-2f, -0x1.680fp-2f, -0x1.913768p+0f, -0x1.babf92p+0f, 0x1.0c457ap-1f, -0x1.b61034p+1f, 0x1.39347ap-1f, 0x1.1e3df2p+1f, 0x1.3f3efap+1f, 0x1.d3d5b4p+0f, -0x1.7dc708p+1f, -0x1.96fa9cp+1f, -0x1.1986ecp+1f, 0x1.b973f6p-2f, 0x1.22ca4cp-1f, 0x1.291c3ap+1f, 0x1.309c5p+0f, 0x1.e7840cp-1f, 0x1.c4a1e2p-1f};
static const double gxnor_152_out0w[] = {1.85e-05, 1.95e-05, 2.08e-05, 1.95e-05, 2.13e-05, 2.30e-05, 1.93e-05, 1.93e-05, 2.01e-05, 2.23e-05, 1.96e-05, 2.08e-05, 1.63e-05, 1.98e-05, 1.99e-05, 1.56e-05, 1.81e-05, 2.05e-05, 2.05e-05, 1.96e-05, 2.44e-05, 2.08e-05, 2.11e-05, 2.60e-05, 2.07e-05, 2.03e-05, 2.11e-05, 2.31e-05, 2.34e-05, 2.24e-05, 1.77e-05, 2.15e-05, 1.94e-05, 1.72e-05, 2.09e-05, 2.20e-05, 1.66e-05, 1.77e-05, 1.97e-05, 1.87e-05, 1.99e-05, 2.14e-05, 1.86e-05, 2.08e-05, 2.02e-05, 1.97e-05, 2.19e-05, 2.13e-05, 1.42e-05, 1.94e-05, 1.87e-05, 1.49e-05, 1.76e-05, 1.88e-05, 1.68e-05, 1.88e-05, 2.13e-05, 1.95e-05, 1.89e-05, 2.46e-05, 1.96e-05, 1.99e-05, 1.83e-05, 2.12e-05, 2.21e-05, 2.09e-05, 1.69e-05, 1.67e-05, 2.09e-05, 1.77e-05, 1.89e-05, 2.23e-05};
static const gxnor_array gxnor_152_out[] = {
    {"gradient", "float32", 4, {4, 2, 3, 3}, 72, gxnor_152_out0, gxnor_152_out0w},
};
/* conv2d_backward_weight/padded_ternary */
static const float gxnor_153_in0[] = {0x1.c13cd4p-1f, 0x1.b1eb52p-1f, -0x1.aaaea2p-4f, 0x1.8fa268p-2f, 0x1.3cead4p-1f, -0x1.bd2046p-1f, 0x1.7ee572p-1f, 0x1.fb2afap-3f, -0x1.d67eecp-1f, 0x1.b008f8p-1f, -0x1.260d1ap-2f, -0x1.f55d2p-1f, -0x1.16d2dcp-1f, -0x1.a81022p-1f, 0x1.c26a3ap-2f, -0x1.bb5e56p-1f, -0x1.5e08b4p-3f, 0x1.308bf4p-4f, 0x1.ffb402p-1f, -0x1.674096p-2f, 0x1.e496b6p-3f, 0x1.9b0aap-4f, -0x1.067f9cp-1f, 0x1.2806eep-3f, -0x1.5b5abep-1f, -0x1.3c4ccep-1f, 0x1.b3646p-1f, -0x1.13009ap-1f, -0x1.cb3586p-1f, 0x1.738d08p-1f, -0x1.1e8cdep-2f, 0x1.5b20b6p-2f, -0x1.d82e8ep-1f, 0x1.88eap-2f, -0x1.fab61ap-1f, 0x1.03a8fep-1f, -0x1.5c765ap-1f, 0x1.ce770ep-2f, 0x1.91eadap-3f, 0x1.2825c6p-2f, -0x1.4c7428p-5f, -0x1.e953e2p-1f, 0x1.1057d6p-1f, -0x1.49c998p-2f, 0x1.0662ep-2f, 0x1.8bf898p-5f, -0x1.f3231ep-2f, -0x1.72f808p-1f, -0x1.2b6868p-2f, -0x1.2bba1ep-2f, 0x1.44e88ep-1f, -0x1.17a82cp-2f, -0x1.beb312p-2f, -0x1.c4c9dap-2f, -0x1.6cb93ep-1f, 0x1.416ab2p-1f, 0x1.bc3a42p-1f, 0x1.4a14ep-2f, -0x1.21db02p-1f, 0x1.5433aep-3f, -0x1.544e1ep-2f, -0x1.de9abep-2f, 0x1.bcc9cp-1f, 0x1.ffa6c4p-2f, -0x1.b12566p-5f, -0x1.4b8f1p-1f, 0x1.20d094p-3f, 0x1.77a116p-1f, -0x1.abcb4p-1f, -0x1.418648p-2f, 0x1.50d264p-5f, -0x1.4de13cp-4f, -0x1.28c14ap-2f, -0x1.961afp-1f, -0x1.919522p-3f, -0x1.a266cap-1f, -0x1.cfd28cp-2f, 0x1.5f692ep-3f, -0x1.141a14p-1f, 0x1.9a9bfap-3f, 0x1.38dcb8p-1f, 0x1.f679bep-5f, -0x1.64001ep-1f, 0x1.d3ac4p-1f, -0x1.d0d824p-1f, -0x1.1b565p-1f, -0x1.88feep-2f, -0x1.608798p-1f, -0x1.5cf844p-1f, 0x1.923914p-2f, 0x1.02fbep-5f, -0x1.cc6e82p-1f, -0x1.2a9956p-2f, -0x1.99004ap-1f, 0x1.5d8d06p-1f, 0x1.c4cf1p-2f, -0x1.dac72ap-2f, 0x1.350652p-4f, -0x1.62dc02p-2f, 0x1.7b661p-1f, 0x1.3d8a0ep-1f, -0x1.96af4p-1f, -0x1.0bc11cp-2f, -0x1.4948c8p-1f, 0x1.8a220ep-1f, -0x1.2aac72p-2f, -0x1.79f5cp-2f, -0x1.889c26p-2f, 0x1.cf65bep-3f, 0x1.03d3b4p-1f, 0x1.04bad2p-1f, 0x1.13f2cap-1f, 0x1.73fap-1f, -0x1.ce945ep-4f, -0x1.b250dp-1f, 0x1.0fc972p-1f, -0x1.ee2e62p-2f, 0x1.397bd6p-6f, -0x1.96dd9ep-1f, -0x1.6b6b8ap-4f, 0x1.120b0cp-1f, 0x1.c2b1b8p-1f, -0x1.530d5cp-1f, 0x1.b866bep-1f, 0x1.ab7356p-1f, 0x1.437af4p-1f, 0x1.0a08fcp-4f, 0x1.d57feep-3f, 0x1.db1588p-2f, -0x1.088832p-1f, 0x1.0be228p-1f, 0x1.daf45cp-1f, 0x1.9a9ee6p-6f, 0x1.71c5eep-2f, -0x1.b7c686p-1f, 0x1.29ff48p-5f, -0x1.7d8858p-1f, 0x1.f2158ap-4f, 0x1.1eedfap-1f, 0x1.f1bae8p-1f, 0x1.aa2f08p-1f, -0x1.c36794p-1f, 0x1.0e26f2p-2f, 0x1.a15d52p-1f, -0x1.3952aap-2f, 0x1.0d0106p-1f, 0x1.cec516p-1f, -0x1.16607ap-1f, -0x1.a8ec34p-1f, 0x1.2d203cp-2f, 0x1.c507b4p-1f, -0x1.59460cp-2f, 0x1.e1400cp-1f, -0x1.6f7586p-1f, -0x1.d44cc6p-1f, 0x1.1e5f02p-1f, -0x1.3a740cp-4f, 0x1.eeaa2ap-2f, -0x1.c5c544p-4f, -0x1.c0415ap-1f};
static const float gxnor_153_in1[] = {0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f};
static const int64_t gxnor_153_in2[] = {3};
static const int64_t gxnor_153_in3[] = {3};
static const int64_t gxnor_153_in4[] = {1};
static const int64_t gxnor_153_in5[] = {1};
static const gxnor_array gxnor_153_in[] = {
    {"e", "float32", 4, {2, 4, 4, 5}, 160, gxnor_153_in0, NULL},
    {"Y", "float32", 4, {2, 2, 4, 5}, 80, gxnor_153_in1, NULL},
    {"kernel_height", "int64", 0, {0}, 1, gxnor_153_in2, NULL},
    {"kernel_width", "int64", 0, {0}, 1, gxnor_153_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_153_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_153_in5, NULL},
};
static const float gxnor_153_out0[] = {0x1.8e442cp-2f, 0x1.4b9d8p+2f, 0x1.0c634cp+1f, 0x1.992b58p+0f, 0x1.1d8d2ep+2f, 0x1.24e7d2p-1f, 0x1.6e321ep+2f, -0x1.16921cp+1f, -0x1.0db5c6p+0f, 0x1.737df8p+0f, 0x1.0d8036p-1f, 0x1.6d025p+0f, -0x1.c065bp+0f, 0x1.e0cd82p+1f, -0x1.12efe8p+2f, -0x1.b58792p+0f, 0x1.b1a252p+1f, -0x1.eeba94p+1f, -0x1.868732p+0f, 0x1.61f9a2p+0f, -0x1.6d8c9ep-1f, 0x1.335ae4p-3f, 0x1.3a30cap-2f, -0x1.09dbcep+0f, -0x1.7d14c4p-3f, -0x1.8de7a4p-2f, -0x1.78696ep+0f, -0x1.241692p-4f, -0x1.8b5b7p-2f, -0x1.3a9336p+1f, -0x1.d5e6ecp+0f, -0x1.2093d4p+1f, -0x1.5bd4bcp+0f, 0x1.2ba74cp-1f, 0x1.41a222p-1f, 0x1.d88506p-4f, 0x1.bb2ca2p+0f, 0x1.0a1644p-1f, -0x1.e81f14p+0f, 0x1.41ccf2p-2f, -0x1.2730c2p+1f, -0x1.ad1198p-1f, -0x1.71bb3ap+1f, 0x1.870456p-1f, -0x1.2c866ep-1f, 0x1.96cef2p-2f, 0x1.a62004p+1f, -0x1.5ff414p+0f, 0x1.ff3b5ep-1f, -0x1.d039c6p+0f, 0x1.15a17ap-1f, -0x1.9e0318p+1f, -0x1.527f5ep+1f, 0x1.027d78p-2f, 0x1.db869ap+1f, -0x1.5325b4p-5f, -0x1.c44d8p+0f, -0x1.8e509p-2f, -0x1.fbd638p+1f, -0x1.afee72p+0f, -0x1.52db8p-11f, -0x1.89211ep+2f, 0x1.85c004p+1f, 0x1.3530d4p+1f, -0x1.306ba4p+1f, -0x1.249068p-2f, -0x1.f0f9e8p+0f, -0x1.578c7ep+0f, -0x1.802ee4p-1f, -0x1.49c464p+0f, -0x1.598266p+2f, -0x1.30c456p-1f};
static const double gxnor_153_out0w[] = {4.96e-05, 6.32e-05, 4.23e-05, 6.37e-05, 8.41e-05, 5.90e-05, 5.27e-05, 6.10e-05, 4.33e-05, 3.78e-05, 4.50e-05, 4.28e-05, 5.12e-05, 6.69e-05, 4.66e-05, 3.97e-05, 4.33e-05, 3.98e-05, 4.23e-05, 5.24e-05, 4.24e-05, 5.82e-05, 6.57e-05, 5.17e-05, 5.02e-05, 5.05e-05, 3.38e-05, 3.09e-05, 4.86e-05, 3.35e-05, 4.85e-05, 5.21e-05, 4.52e-05, 3.31e-05, 4.22e-05, 3.01e-05, 4.38e-05, 4.40e-05, 3.10e-05, 5.59e-05, 6.95e-05, 4.73e-05, 4.55e-05, 4.71e-05, 4.17e-05, 3.26e-05, 3.57e-05, 3.23e-05, 4.69e-05, 6.10e-05, 4.65e-05, 3.63e-05, 3.94e-05, 3.16e-05, 3.61e-05, 5.18e-05, 4.04e-05, 5.06e-05, 6.74e-05, 5.69e-05, 4.44e-05, 6.16e-05, 4.23e-05, 3.45e-05, 4.35e-05, 4.09e-05, 4.79e-05, 6.51e-05, 5.23e-05, 3.61e-05, 4.91e-05, 3.84e-05};
static const gxnor_array gxnor_153_out[] = {
    {"gradient", "float32", 4, {4, 2, 3, 3}, 72, gxnor_153_out0, gxnor_153_out0w},
};
/* conv2d_backward_weight/strided_ternary */
static const float gxnor_154_in0[] = {-0x1.acb61p-1f, 0x1.5f95d2p-1f, -0x1.8b9c02p-3f, 0x1.b86116p-1f, -0x1.e2fec6p-4f, 0x1.c3c3b2p-3f, 0x1.c38ea6p-1f, -0x1.e42c02p-2f, 0x1.5df10cp-2f, -0x1.b09dfcp-1f, -0x1.3c0f7ep-2f, 0x1.da5ce6p-1f, -0x1.64129p-6f, 0x1.d3f2c4p-1f, -0x1.776e9ep-2f, -0x1.71d4dcp-3f, -0x1.376942p-1f, 0x1.795a7ep-2f, -0x1.24aadap-5f, 0x1.af947ap-4f, -0x1.f00e9ep-1f, -0x1.5c3e18p-2f, -0x1.206dbcp-2f, -0x1.855124p-1f, 0x1.bf3ba6p-2f, 0x1.046adep-1f, -0x1.2fd5a6p-2f, -0x1.4a9d78p-3f, -0x1.d874c8p-2f, -0x1.910926p-2f, 0x1.4590cep-1f, -0x1.bfe16p-1f, -0x1.cffe54p-1f, 0x1.bb336ep-9f, 0x1.2ed65ep-2f, -0x1.025d9p-1f, 0x1.8c0fap-2f, -0x1.aa74b8p-1f, -0x1.9f4d4ep-1f, 0x1.b76f4cp-3f, 0x1.db9fa2p-2f, 0x1.614dcap-2f, -0x1.6e3524p-1f, -0x1.0e949cp-6f, -0x1.8de84ap-1f, -0x1.105b38p-1f, -0x1.9bf91p-3f, 0x1.48c6acp-1f, 0x1.cbcebcp-4f, -0x1.037402p-1f, 0x1.a316e8p-1f, 0x1.613dc8p-1f, 0x1.2cde76p-1f, -0x1.c2aa4ep-2f, -0x1.a0db32p-1f, -0x1.9dbe46p-2f, 0x1.f76afep-4f, -0x1.0d081cp-1f, 0x1.b8bd48p-3f, 0x1.8ee52cp-2f, 0x1.a6632cp-1f, 0x1.94a6c4p-1f, 0x1.f95b78p-3f, -0x1.aaa874p-2f};
static const float gxnor_154_in1[] = {-0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f};
static const int64_t gxnor_154_in2[] = {3};
static const int64_t gxnor_154_in3[] = {2};
static const int64_t gxnor_154_in4[] = {2};
static const int64_t gxnor_154_in5[] = {1};
static const gxnor_array gxnor_154_in[] = {
    {"e", "float32", 4, {1, 4, 4, 4}, 64, gxnor_154_in0, NULL},
    {"Y", "float32", 4, {1, 2, 7, 6}, 84, gxnor_154_in1, NULL},
    {"kernel_height", "int64", 0, {0}, 1, gxnor_154_in2, NULL},
    {"kernel_width", "int64", 0, {0}, 1, gxnor_154_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_154_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_154_in5, NULL},
};
static const float gxnor_154_out0[] = {-0x1.009cacp+2f, 0x1.8bbd9ap+0f, -0x1.557392p+0f, 0x1.da02f8p+0f, 0x1.00b204p+1f, -0x1.24e332p-1f, -0x1.a1d20ap-3f, -0x1.319926p+0f, -0x1.01e02p-2f, -0x1.4aef28p+1f, -0x1.8119b2p-2f, -0x1.fc9c8p-1f, 0x1.19cd18p+0f, 0x1.895c36p-1f, 0x1.a9d6aep-1f, 0x1.251dep+0f, -0x1.a78dcep+0f, 0x1.b4c212p+0f, 0x1.a3968p-5f, 0x1.ce06cap-2f, -0x1.d3bacap+0f, -0x1.e6c5e2p-1f, -0x1.849a7ep-3f, -0x1.26223ap+1f, 0x1.d1b648p+0f, 0x1.a7b05cp-3f, 0x1.785032p-3f, -0x1.4e3298p+1f, -0x1.c1088p+1f, 0x1.11b9dcp+1f, 0x1.966526p+1f, 0x1.080668p+1f, -0x1.78de52p+0f, -0x1.10fb82p-3f, 0x1.1a04b4p+1f, -0x1.20ce72p+1f, -0x1.d77ap-9f, 0x1.fc3f7p-5f, -0x1.5a4b68p+0f, -0x1.9a465ap+1f, -0x1.157824p-3f, -0x1.a9c9e4p-1f, 0x1.07966ap-1f, -0x1.ed5cdp+0f, 0x1.6c61fep+0f, 0x1.0870eep+1f, 0x1.e79b0cp-1f, 0x1.66652cp+0f};
static const double gxnor_154_out0w[] = {8.13e-06, 6.71e-06, 6.27e-06, 1.16e-05, 8.10e-06, 8.12e-06, 8.49e-06, 6.08e-06, 9.32e-06, 9.93e-06, 9.98e-06, 6.33e-06, 6.52e-06, 6.58e-06, 5.97e-06, 9.87e-06, 3.92e-06, 5.23e-06, 8.29e-06, 5.98e-06, 7.57e-06, 9.58e-06, 4.25e-06, 4.66e-06, 7.40e-06, 8.92e-06, 5.29e-06, 1.11e-05, 7.11e-06, 7.42e-06, 8.70e-06, 7.47e-06, 8.87e-06, 1.09e-05, 7.14e-06, 5.77e-06, 6.96e-06, 8.51e-06, 6.40e-06, 1.05e-05, 8.13e-06, 6.77e-06, 7.81e-06, 8.07e-06, 9.67e-06, 1.19e-05, 8.92e-06, 5.12e-06};
static const gxnor_array gxnor_154_out[] = {
    {"gradient", "float32", 4, {4, 2, 3, 2}, 48, gxnor_154_out0, gxnor_154_out0w},
};
/* conv2d_backward_weight/one_place_real */
static const float gxnor_155_in0[] = {-0x1.148646p-1f, -0x1.e51118p-1f, -0x1.4788aap-1f, -0x1.4824cp-3f, 0x1.c94e5p-2f, 0x1.f4ae3p-2f, -0x1.9f2a6ep-2f, -0x1.bdcadcp-7f};
static const float gxnor_155_in1[] = {0x1.98caa2p-1f, 0x1.928c3p-1f, -0x1.d85968p-1f, 0x1.926d3ep-1f, -0x1.d9027p-1f, 0x1.4b9534p-4f, -0x1.a99082p-1f, 0x1.b88fa6p-3f, 0x1.352f9cp-3f, 0x1.1b0b22p-2f, -0x1.d896f6p-1f, -0x1.56365ap-1f, -0x1.595c34p-2f, -0x1.912cc2p-1f, 0x1.bc1da8p-2f, -0x1.258346p-2f, 0x1.74d00ap-1f, 0x1.68e9cp-1f, -0x1.5b4884p-2f, -0x1.7a959cp-1f, 0x1.21dbaap-1f, -0x1.d6f706p-2f, 0x1.c96e82p-4f, -0x1.f4b59cp-1f, 0x1.d9d988p-1f, 0x1.90a45cp-2f, 0x1.a2cd3ep-2f, 0x1.d6b586p-1f, -0x1.8c56fcp-2f, -0x1.99369ap-1f, -0x1.b099dcp-4f, -0x1.b7d4fcp-3f, 0x1.b5d316p-1f, -0x1.7f2178p-2f, -0x1.8f755p-1f, -0x1.fb40c4p-1f};
static const int64_t gxnor_155_in2[] = {2};
static const int64_t gxnor_155_in3[] = {3};
static const int64_t gxnor_155_in4[] = {1};
static const int64_t gxnor_155_in5[] = {0};
static const gxnor_array gxnor_155_in[] = {
    {"e", "float32", 4, {2, 4, 1, 1}, 8, gxnor_155_in0, NULL},
    {"Y", "float32", 4, {2, 3, 2, 3}, 36, gxnor_155_in1, NULL},
    {"kernel_height", "int64", 0, {0}, 1, gxnor_155_in2, NULL},
    {"kernel_width", "int64", 0, {0}, 1, gxnor_155_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_155_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_155_in5, NULL},
};
static const float gxnor_155_out0[] = {-0x1.2a5446p-1f, -0x1.827b5cp-1f, 0x1.808e86p-1f, -0x1.42824ep-1f, 0x1.19006ep-1f, -0x1.ebfe08p-2f, 0x1.b97514p-1f, 0x1.df9c0ap-5f, 0x1.9e2702p-4f, 0x1.0b8ecap-2f, 0x1.4d7a8p-2f, 0x1.0990d6p-8f, 0x1.1473acp-3f, 0x1.4f2074p-2f, 0x1.2e62d8p-3f, -0x1.9287f2p-7f, -0x1.7bbe92p-1f, -0x1.a5751ap-1f, -0x1.d83056p-1f, -0x1.1b3d58p+0f, 0x1.269d04p+0f, -0x1.f06548p-1f, 0x1.dc15b2p-1f, -0x1.1c1656p-1f, 0x1.3d6eb6p+0f, -0x1.999f8ep-7f, 0x1.d27bf6p-5f, 0x1.804bd4p-3f, 0x1.5ed5d4p-1f, 0x1.f0829p-3f, 0x1.125032p-2f, 0x1.464ed6p-1f, 0x1.d90af4p-8f, 0x1.6af88ap-4f, -0x1.1241ep+0f, -0x1.26f932p+0f, -0x1.7e3808p-2f, -0x1.a018a8p-3f, 0x1.714cccp-2f, -0x1.43ee4p-2f, 0x1.1768ap-1f, 0x1.60fb2p-2f, 0x1.407f5ep-3f, -0x1.2f59e2p-2f, -0x1.0cb14p-2f, -0x1.196026p-1f, 0x1.7eaae6p-1f, 0x1.80d3e4p-1f, 0x1.08c7a4p-2f, 0x1.2d37dep-1f, -0x1.3f902ep-1f, 0x1.57196p-2f, -0x1.322824p-3f, -0x1.9391cp-5f, -0x1.f9184cp-4f, -0x1.dac946p-4f, 0x1.1ef52ap-3f, -0x1.ea34b8p-4f, 0x1.2c0af4p-3f, 0x1.5deed2p-12f, 0x1.edebd4p-4f, -0x1.45f658p-5f, -0x1.e77ab6p-6f, -0x1.d144b6p-5f, 0x1.39ab56p-3f, 0x1.e33046p-4f, 0x1.c675p-5f, 0x1.07194cp-3f, -0x1.4c498ep-4f, 0x1.a1ed2p-5f, -0x1.b2665ap-4f, -0x1.976a34p-4f};
static const double gxnor_155_out0w[] = {2.08e-07, 2.70e-07, 2.69e-07, 2.25e-07, 1.96e-07, 1.72e-07, 3.08e-07, 1.04e-07, 9.45e-08, 2.00e-07, 2.40e-07, 2.57e-07, 8.20e-08, 1.86e-07, 2.20e-07, 1.15e-07, 2.65e-07, 2.94e-07, 3.30e-07, 3.96e-07, 4.12e-07, 3.47e-07, 3.33e-07, 1.98e-07, 4.43e-07, 1.41e-07, 1.23e-07, 2.54e-07, 3.80e-07, 3.66e-07, 1.33e-07, 3.03e-07, 2.96e-07, 1.63e-07, 3.83e-07, 4.12e-07, 2.32e-07, 2.87e-07, 2.93e-07, 2.47e-07, 2.28e-07, 1.60e-07, 3.24e-07, 1.06e-07, 9.38e-08, 1.97e-07, 2.67e-07, 2.69e-07, 9.25e-08, 2.10e-07, 2.23e-07, 1.20e-07, 2.80e-07, 3.05e-07, 4.74e-08, 4.86e-08, 5.56e-08, 4.73e-08, 5.35e-08, 9.40e-09, 5.21e-08, 1.42e-08, 1.06e-08, 2.03e-08, 5.48e-08, 4.22e-08, 1.98e-08, 4.59e-08, 2.90e-08, 1.82e-08, 4.55e-08, 4.52e-08};
static const gxnor_array gxnor_155_out[] = {
    {"gradient", "float32", 4, {4, 3, 2, 3}, 72, gxnor_155_out0, gxnor_155_out0w},
};
/* conv2d_backward_weight/pointwise_real */
static const float gxnor_156_in0[] = {-0x1.80b632p-1f, -0x1.40f9c2p-1f, -0x1.35f36ap-1f, -0x1.a1b618p-1f, 0x1.34e83ap-3f, 0x1.cc6d6p-2f, 0x1.9797ccp-3f, -0x1.7dfa74p-1f, -0x1.8d0a16p-3f, -0x1.3728fp-1f, 0x1.25fa4cp-1f, -0x1.e66194p-1f, -0x1.05179p-3f, 0x1.22eb98p-1f, -0x1.14eee2p-3f, -0x1.29f53ep-1f, -0x1.01c00ap-1f, -0x1.89db8cp-3f, 0x1.8c6ab2p-1f, -0x1.dd002ep-3f, 0x1.75567ap-3f, 0x1.0d9d6cp-3f, 0x1.48155p-1f, 0x1.bb595ap-3f};
static const float gxnor_156_in1[] = {0x1.72bb72p-1f, 0x1.5fadfep-2f, -0x1.b78d76p-2f, 0x1.8dfbp-1f, 0x1.1b6dbap-1f, -0x1.9ab496p-1f, 0x1.415716p-1f, 0x1.3dbfe4p-1f, -0x1.cd5deap-1f, -0x1.6162e6p-1f, 0x1.8cb8p-2f, -0x1.d3afbap-1f, -0x1.128b78p-1f, 0x1.a46112p-3f, -0x1.8d2f92p-1f, 0x1.f063d4p-1f, 0x1.66bacap-1f, 0x1.cb61ccp-1f};
static const int64_t gxnor_156_in2[] = {1};
static const int64_t gxnor_156_in3[] = {1};
static const int64_t gxnor_156_in4[] = {1};
static const int64_t gxnor_156_in5[] = {0};
static const gxnor_array gxnor_156_in[] = {
    {"e", "float32", 4, {1, 4, 3, 2}, 24, gxnor_156_in0, NULL},
    {"Y", "float32", 4, {1, 3, 3, 2}, 18, gxnor_156_in1, NULL},
    {"kernel_height", "int64", 0, {0}, 1, gxnor_156_in2, NULL},
    {"kernel_width", "int64", 0, {0}, 1, gxnor_156_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_156_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_156_in5, NULL},
};
static const float gxnor_156_out0[] = {-0x1.692e08p+0f, -0x1.ab4f48p-4f, 0x1.d913a6p-2f, 0x1.283b36p-1f, 0x1.58a422p+0f, -0x1.2611f6p+0f, -0x1.a9def6p-2f, 0x1.8db43ep-1f, -0x1.9962d8p-1f, 0x1.5f1f76p-1f, 0x1.181a8ep-3f, 0x1.54dd04p-3f};
static const double gxnor_156_out0w[] = {1.75e-06, 2.03e-06, 1.92e-06, 1.70e-06, 1.90e-06, 1.88e-06, 1.03e-06, 1.11e-06, 1.15e-06, 1.13e-06, 1.11e-06, 1.15e-06};
static const gxnor_array gxnor_156_out[] = {
    {"gradient", "float32", 4, {4, 3, 1, 1}, 12, gxnor_156_out0, gxnor_156_out0w},
};
/* conv2d_backward_weight/wide_padding_ternary */
static const float gxnor_157_in0[] = {-0x1.b80d98p-3f, 0x1.2cadfp-10f, 0x1.a6d496p-1f, -0x1.0e5682p-1f, 0x1.d4af32p-4f, 0x1.45f866p-1f, -0x1.5d2546p-2f, -0x1.8fe70ep-5f, 0x1.768082p-1f, 0x1.0f0f6p-2f, 0x1.6a4788p-6f, -0x1.b8076ap-1f, -0x1.c8c522p-3f, -0x1.2d6d4cp-1f, -0x1.be3322p-1f, -0x1.28bc08p-1f};
static const float gxnor_157_in1[] = {0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f};
static const int64_t gxnor_157_in2[] = {3};
static const int64_t gxnor_157_in3[] = {3};
static const int64_t gxnor_157_in4[] = {3};
static const int64_t gxnor_157_in5[] = {3};
static const gxnor_array gxnor_157_in[] = {
    {"e", "float32", 4, {1, 4, 2, 2}, 16, gxnor_157_in0, NULL},
    {"Y", "float32", 4, {1, 1, 2, 2}, 4, gxnor_157_in1, NULL},
    {"kernel_height", "int64", 0, {0}, 1, gxnor_157_in2, NULL},
    {"kernel_width", "int64", 0, {0}, 1, gxnor_157_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_157_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_157_in5, NULL},
};
static const float gxnor_157_out0[] = {-0x1.0e5682p-1f, 0x1.0e5682p-1f, 0x0p+0f, 0x0p+0f, 0x1.0e5682p-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.8fe70ep-5f, 0x1.8fe70ep-5f, 0x0p+0f, 0x0p+0f, 0x1.8fe70ep-5f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.b8076ap-1f, 0x1.b8076ap-1f, 0x0p+0f, 0x0p+0f, 0x1.b8076ap-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.28bc08p-1f, 0x1.28bc08p-1f, -0x0p+0f, -0x0p+0f, 0x1.28bc08p-1f, -0x0p+0f, -0x0p+0f, -0x0p+0f, -0x0p+0f};
static const double gxnor_157_out0w[] = {3.15e-07, 3.15e-07, 5.88e-38, 5.88e-38, 3.15e-07, 5.88e-38, 5.88e-38, 5.88e-38, 5.88e-38, 2.91e-08, 2.91e-08, 5.88e-38, 5.88e-38, 2.91e-08, 5.88e-38, 5.88e-38, 5.88e-38, 5.88e-38, 5.12e-07, 5.12e-07, 5.88e-38, 5.88e-38, 5.12e-07, 5.88e-38, 5.88e-38, 5.88e-38, 5.88e-38, 3.45e-07, 3.45e-07, 5.88e-38, 5.88e-38, 3.45e-07, 5.88e-38, 5.88e-38, 5.88e-38, 5.88e-38};
static const gxnor_array gxnor_157_out[] = {
    {"gradient", "float32", 4, {4, 1, 3, 3}, 36, gxnor_157_out0, gxnor_157_out0w},
};
/* conv2d_backward_weight/shapes */
static const float gxnor_158_in0[] = {-0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f};
static const int64_t gxnor_158_in1[] = {2};
static const int64_t gxnor_158_in2[] = {2};
static const float gxnor_158_in3[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const int64_t gxnor_158_in4[] = {1};
static const int64_t gxnor_158_in5[] = {0};
static const gxnor_array gxnor_158_in[] = {
    {"Y", "float32", 4, {1, 2, 3, 3}, 18, gxnor_158_in0, NULL},
    {"kernel_height", "int64", 0, {0}, 1, gxnor_158_in1, NULL},
    {"kernel_width", "int64", 0, {0}, 1, gxnor_158_in2, NULL},
    {"e", "float32", 4, {1, 1, 3, 3}, 9, gxnor_158_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_158_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_158_in5, NULL},
};
/* conv2d_backward_input/plain_real */
static const float gxnor_159_in0[] = {-0x1.2b5e02p-3f, -0x1.26d13cp-2f, -0x1.3cefa6p-4f, 0x1.56c0a6p-1f, -0x1.43540cp-1f, -0x1.8084cp-1f, -0x1.5e043ap-1f, -0x1.6d3cdep-1f, 0x1.a25476p-1f, 0x1.802a3p-3f, 0x1.e5ac88p-2f, 0x1.066122p-1f, -0x1.ab46c2p-2f, 0x1.342c7cp-1f, 0x1.4b8bbp-1f, -0x1.50d6bp-1f, -0x1.b895dep-1f, -0x1.21b952p-1f, -0x1.5cd7a4p-1f, 0x1.d72a0ep-2f, -0x1.2abc9cp-1f, 0x1.5d8e4p-1f, 0x1.467998p-2f, -0x1.e0a13cp-1f, 0x1.33acfp-2f, -0x1.3795eep-1f, -0x1.2d445cp-2f, -0x1.7d60e4p-1f, 0x1.1fcc6cp-1f, -0x1.46bf4cp-1f, -0x1.9117d2p-4f, 0x1.1cd528p-1f, 0x1.eb489ap-1f, 0x1.ab59fcp-1f, -0x1.ce8072p-2f, 0x1.3bd104p-1f, -0x1.e1bd2ep-1f, -0x1.5259d2p-5f, 0x1.a0e90ap-2f, 0x1.e3aa4ap-1f, -0x1.f07374p-5f, 0x1.8d1dbap-1f, 0x1.c2b50cp-2f, 0x1.7f0428p-3f, 0x1.b25d86p-1f, 0x1.cfc726p-3f, -0x1.3f857ap-1f, -0x1.668972p-1f, 0x1.f9d6ap-4f, 0x1.3a421p-2f, -0x1.506b44p-1f, 0x1.b4e9c8p-1f, -0x1.b497d2p-1f, 0x1.2a8d44p-1f, 0x1.0c2652p-1f, 0x1.402f32p-2f, -0x1.832308p-2f, 0x1.a6515ap-1f, 0x1.2ddea6p-1f, -0x1.a2ab38p-1f, 0x1.8eca6ap-2f, 0x1.2f2786p-2f, -0x1.e84314p-1f, -0x1.c4211ap-2f, -0x1.052b98p-1f, 0x1.9d0d96p-3f, -0x1.780c9cp-1f, 0x1.6e8218p-1f, 0x1.d53a46p-3f, 0x1.78714cp-1f, -0x1.bb505ep-1f, -0x1.e0275cp-4f, -0x1.5a41f8p-6f, -0x1.c0da12p-3f, -0x1.87df98p-4f, -0x1.132f66p-1f, 0x1.ca3936p-1f, 0x1.254ec2p-1f, 0x1.0b85ecp-1f, -0x1.dc4d88p-3f, 0x1.dc1776p-1f, 0x1.b5ce32p-1f, 0x1.db2a86p-3f, 0x1.45ca2ap-1f, -0x1.51833cp-1f, -0x1.3b246p-1f, -0x1.877ed2p-1f, 0x1.9f9374p-1f, -0x1.8b38a2p-2f, -0x1.9aa0fcp-1f, -0x1.459752p-1f, -0x1.5f51bcp-3f, 0x1.2be53p-1f, 0x1.91cf8ap-2f, 0x1.388f22p-1f, 0x1.820b06p-8f};
static const float gxnor_159_in1[] = {0x1.66774p-2f, -0x1.68f2acp-1f, -0x1.c14bdp-1f, 0x1.20d224p-1f, 0x1.59fe8ap-1f, 0x1.a19c7ep-2f, 0x1.f63f0ap-3f, 0x1.1cc5aap-1f, 0x1.06e836p-3f, 0x1.7a1618p-2f, 0x1.b7e3acp-1f, -0x1.105368p-1f, -0x1.1a7dfep-1f, -0x1.8c467ap-4f, -0x1.baabecp-1f, -0x1.516b4ap-2f, 0x1.dc4ffcp-1f, 0x1.1f723ap-2f, -0x1.eb9b28p-2f, -0x1.dcc018p-2f, 0x1.a3a98ep-1f, -0x1.054eeep-5f, -0x1.edd438p-5f, 0x1.4b9f3ep-1f, 0x1.3c03ccp-2f, 0x1.349184p-1f, -0x1.844d0ep-1f, -0x1.f2fffap-1f, -0x1.c9a524p-1f, -0x1.3e5354p-1f, -0x1.d0e824p-2f, -0x1.bc061p-8f, -0x1.04f4eep-2f, -0x1.a03592p-3f, -0x1.5968acp-1f, 0x1.ed3aa6p-3f, -0x1.5a1f5ep-1f, -0x1.c0ec08p-1f, -0x1.7cb194p-10f, -0x1.797b08p-2f, 0x1.68c886p-1f, -0x1.17c55ap-1f, -0x1.dc5338p-3f, -0x1.67e112p-1f, -0x1.5f6a4ep-5f, 0x1.af6fep-1f, -0x1.2043c6p-1f, 0x1.cb94ep-1f, -0x1.c72f94p-3f, -0x1.d83c2ap-1f, 0x1.d616d6p-1f, -0x1.876412p-2f, 0x1.a4222ap-1f, 0x1.e5f1ap-1f, 0x1.02b0aap-2f, -0x1.5cfc2ep-1f, -0x1.1e76d2p-1f, 0x1.0c772ap-6f, -0x1.7ff5f4p-1f, -0x1.6d08e8p-1f, 0x1.2d291p-2f, 0x1.e87be2p-1f, -0x1.eb956ap-3f, 0x1.75e162p-1f, -0x1.d6d494p-3f, 0x1.c3728ap-1f, 0x1.9b1c48p-1f, 0x1.2e7a46p-3f, -0x1.6d0452p-1f, -0x1.aa52c6p-2f, -0x1.0a8458p-1f, 0x1.513246p-1f};
static const int64_t gxnor_159_in2[] = {5};
static const int64_t gxnor_159_in3[] = {6};
static const int64_t gxnor_159_in4[] = {1};
static const int64_t gxnor_159_in5[] = {0};
static const gxnor_array gxnor_159_in[] = {
    {"e", "float32", 4, {2, 4, 3, 4}, 96, gxnor_159_in0, NULL},
    {"W", "float32", 4, {4, 2, 3, 3}, 72, gxnor_159_in1, NULL},
    {"height", "int64", 0, {0}, 1, gxnor_159_in2, NULL},
    {"width", "int64", 0, {0}, 1, gxnor_159_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_159_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_159_in5, NULL},
};
static const float gxnor_159_out0[] = {-0x1.2aaa76p-2f, 0x1.5f71dp-1f, 0x1.85627ep-1f, 0x1.cbbfb6p+0f, 0x1.b812fp-3f, -0x1.a77642p+0f, -0x1.98247ap-2f, 0x1.ea8918p+0f, 0x1.23b954p-1f, 0x1.114b56p-2f, -0x1.039fap+0f, 0x1.e99482p-2f, -0x1.d534c8p-1f, -0x1.e3fd2cp+1f, -0x1.11f364p+2f, -0x1.8dd988p-1f, -0x1.bbcc46p-3f, -0x1.bc9abp-1f, -0x1.b79896p-2f, -0x1.cba39cp-1f, 0x1.0507eep-1f, 0x1.933616p-3f, 0x1.399368p+1f, -0x1.7e00aap-1f, 0x1.7e1d7p-5f, 0x1.77ba9p-2f, 0x1.2afe6ap-1f, -0x1.d6ace6p-1f, -0x1.64e564p+0f, 0x1.d6b458p-1f, -0x1.4c9162p-4f, -0x1.e1fb4cp-1f, -0x1.4429a2p+0f, -0x1.b4bc4ap-2f, 0x1.194f06p+0f, 0x1.bcfdb6p-3f, 0x1.ee5032p-2f, -0x1.79f9bp-3f, 0x1.f4eb56p+1f, 0x1.7c53c6p+0f, -0x1.7b57cap-3f, -0x1.02ca3ap+0f, 0x1.a30a8ep+1f, 0x1.6b926ap+1f, 0x1.f06538p-1f, 0x1.cde05ap-2f, -0x1.23c364p-2f, 0x1.11a28ep+0f, 0x1.e6caeap-2f, -0x1.ee3822p-2f, -0x1.61f26ep+1f, -0x1.1669f8p+0f, -0x1.f35ba2p+0f, 0x1.6c6892p+0f, -0x1.bdcp-1f, 0x1.c5701cp-1f, 0x1.0679b6p+1f, 0x1.6a9e9cp+0f, 0x1.59d7b8p+0f, 0x1.584474p-5f, -0x1.2f1578p-2f, 0x1.4271ap-3f, 0x1.df80dap-1f, 0x1.7467d4p+1f, -0x1.053b78p-2f, -0x1.90685p+0f, -0x1.676042p-1f, 0x1.376bdp-1f, 0x1.11d334p+0f, 0x1.a18faap+0f, -0x1.9c9d26p+0f, 0x1.7c5112p-3f, -0x1.8ffd0ep+0f, -0x1.663102p+0f, -0x1.61fc0ap+0f, -0x1.70596p-1f, 0x1.73ba7ep-1f, 0x1.bafebcp+0f, -0x1.3df116p+0f, -0x1.dcf58ep+0f, -0x1.3ebe88p-1f, -0x1.3450d2p+0f, 0x1.80b206p-2f, -0x1.3680dcp+0f, -0x1.0e62ccp-4f, 0x1.6e14cap-3f, 0x1.1a02c4p-2f, -0x1.7aef1ap-1f, -0x1.909e14p-2f, -0x1.6ed2bep-5f, -0x1.aa916cp-1f, -0x1.c69d28p-1f, -0x1.314736p-1f, 0x1.43940ep-2f, 0x1.6d16a6p+0f, 0x1.b940bep-5f, -0x1.d6db4ep-4f, -0x1.9e237p+0f, 0x1.6a047ep+1f, -0x1.0b3d0ap-3f, 0x1.b0a444p+0f, -0x1.559bp+1f, 0x1.344ebap+0f, -0x1.1bcb5p+1f, 0x1.f7bfap+1f, 0x1.f48c92p-2f, 0x1.c37582p-5f, 0x1.6547ap-1f, 0x1.2498ap-1f, -0x1.08346ap+0f, 0x1.f6da28p+0f, 0x1.adf984p+0f, -0x1.438566p+0f, 0x1.3e4bdap+0f, -0x1.0ae22ep-1f, -0x1.eb4bd4p-1f, 0x1.9ffc62p+0f, 0x1.44066ap+1f, 0x1.aaaafcp-2f, 0x1.666f4ap-2f};
static const double gxnor_159_out0w[] = {3.05e-06, 8.88e-06, 1.18e-05, 1.30e-05, 1.28e-05, 7.31e-06, 5.52e-06, 1.76e-05, 2.63e-05, 2.56e-05, 2.37e-05, 1.27e-05, 1.12e-05, 2.97e-05, 3.95e-05, 3.91e-05, 3.43e-05, 1.54e-05, 6.25e-06, 1.94e-05, 2.85e-05, 2.36e-05, 1.95e-05, 9.54e-06, 3.76e-06, 1.24e-05, 1.15e-05, 1.22e-05, 1.07e-05, 4.29e-06, 6.18e-06, 9.35e-06, 1.67e-05, 1.86e-05, 1.26e-05, 1.00e-05, 1.18e-05, 2.03e-05, 3.06e-05, 3.35e-05, 1.91e-05, 1.51e-05, 1.70e-05, 3.18e-05, 4.79e-05, 4.66e-05, 3.47e-05, 2.24e-05, 9.85e-06, 1.97e-05, 3.41e-05, 2.96e-05, 1.92e-05, 1.20e-05, 4.89e-06, 1.32e-05, 1.73e-05, 1.50e-05, 1.34e-05, 6.25e-06, 1.81e-06, 5.69e-06, 1.19e-05, 1.52e-05, 1.60e-05, 6.91e-06, 5.94e-06, 1.62e-05, 2.67e-05, 2.69e-05, 2.37e-05, 1.09e-05, 9.71e-06, 2.80e-05, 4.13e-05, 4.15e-05, 3.36e-05, 1.02e-05, 5.56e-06, 2.00e-05, 2.68e-05, 2.60e-05, 1.81e-05, 6.16e-06, 2.43e-06, 1.02e-05, 1.29e-05, 1.22e-05, 8.24e-06, 9.82e-07, 4.08e-06, 7.29e-06, 1.55e-05, 2.00e-05, 1.46e-05, 8.50e-06, 1.16e-05, 1.87e-05, 3.25e-05, 3.10e-05, 2.20e-05, 1.28e-05, 1.41e-05, 2.91e-05, 5.11e-05, 4.81e-05, 3.34e-05, 1.44e-05, 8.28e-06, 2.26e-05, 3.38e-05, 2.83e-05, 1.91e-05, 8.46e-06, 3.40e-06, 1.10e-05, 1.90e-05, 1.61e-05, 1.04e-05, 3.82e-06};
static const gxnor_array gxnor_159_out[] = {
    {"below", "float32", 4, {2, 2, 5, 6}, 120, gxnor_159_out0, gxnor_159_out0w},
};
/* conv2d_backward_input/padded_ternary */
static const float gxnor_160_in0[] = {0x1.c13cd4p-1f, 0x1.b1eb52p-1f, -0x1.aaaea2p-4f, 0x1.8fa268p-2f, 0x1.3cead4p-1f, -0x1.bd2046p-1f, 0x1.7ee572p-1f, 0x1.fb2afap-3f, -0x1.d67eecp-1f, 0x1.b008f8p-1f, -0x1.260d1ap-2f, -0x1.f55d2p-1f, -0x1.16d2dcp-1f, -0x1.a81022p-1f, 0x1.c26a3ap-2f, -0x1.bb5e56p-1f, -0x1.5e08b4p-3f, 0x1.308bf4p-4f, 0x1.ffb402p-1f, -0x1.674096p-2f, 0x1.e496b6p-3f, 0x1.9b0aap-4f, -0x1.067f9cp-1f, 0x1.2806eep-3f, -0x1.5b5abep-1f, -0x1.3c4ccep-1f, 0x1.b3646p-1f, -0x1.13009ap-1f, -0x1.cb3586p-1f, 0x1.738d08p-1f, -0x1.1e8cdep-2f, 0x1.5b20b6p-2f, -0x1.d82e8ep-1f, 0x1.88eap-2f, -0x1.fab61ap-1f, 0x1.03a8fep-1f, -0x1.5c765ap-1f, 0x1.ce770ep-2f, 0x1.91eadap-3f, 0x1.2825c6p-2f, -0x1.4c7428p-5f, -0x1.e953e2p-1f, 0x1.1057d6p-1f, -0x1.49c998p-2f, 0x1.0662ep-2f, 0x1.8bf898p-5f, -0x1.f3231ep-2f, -0x1.72f808p-1f, -0x1.2b6868p-2f, -0x1.2bba1ep-2f, 0x1.44e88ep-1f, -0x1.17a82cp-2f, -0x1.beb312p-2f, -0x1.c4c9dap-2f, -0x1.6cb93ep-1f, 0x1.416ab2p-1f, 0x1.bc3a42p-1f, 0x1.4a14ep-2f, -0x1.21db02p-1f, 0x1.5433aep-3f, -0x1.544e1ep-2f, -0x1.de9abep-2f, 0x1.bcc9cp-1f, 0x1.ffa6c4p-2f, -0x1.b12566p-5f, -0x1.4b8f1p-1f, 0x1.20d094p-3f, 0x1.77a116p-1f, -0x1.abcb4p-1f, -0x1.418648p-2f, 0x1.50d264p-5f, -0x1.4de13cp-4f, -0x1.28c14ap-2f, -0x1.961afp-1f, -0x1.919522p-3f, -0x1.a266cap-1f, -0x1.cfd28cp-2f, 0x1.5f692ep-3f, -0x1.141a14p-1f, 0x1.9a9bfap-3f, 0x1.38dcb8p-1f, 0x1.f679bep-5f, -0x1.64001ep-1f, 0x1.d3ac4p-1f, -0x1.d0d824p-1f, -0x1.1b565p-1f, -0x1.88feep-2f, -0x1.608798p-1f, -0x1.5cf844p-1f, 0x1.923914p-2f, 0x1.02fbep-5f, -0x1.cc6e82p-1f, -0x1.2a9956p-2f, -0x1.99004ap-1f, 0x1.5d8d06p-1f, 0x1.c4cf1p-2f, -0x1.dac72ap-2f, 0x1.350652p-4f, -0x1.62dc02p-2f, 0x1.7b661p-1f, 0x1.3d8a0ep-1f, -0x1.96af4p-1f, -0x1.0bc11cp-2f, -0x1.4948c8p-1f, 0x1.8a220ep-1f, -0x1.2aac72p-2f, -0x1.79f5cp-2f, -0x1.889c26p-2f, 0x1.cf65bep-3f, 0x1.03d3b4p-1f, 0x1.04bad2p-1f, 0x1.13f2cap-1f, 0x1.73fap-1f, -0x1.ce945ep-4f, -0x1.b250dp-1f, 0x1.0fc972p-1f, -0x1.ee2e62p-2f, 0x1.397bd6p-6f, -0x1.96dd9ep-1f, -0x1.6b6b8ap-4f, 0x1.120b0cp-1f, 0x1.c2b1b8p-1f, -0x1.530d5cp-1f, 0x1.b866bep-1f, 0x1.ab7356p-1f, 0x1.437af4p-1f, 0x1.0a08fcp-4f, 0x1.d57feep-3f, 0x1.db1588p-2f, -0x1.088832p-1f, 0x1.0be228p-1f, 0x1.daf45cp-1f, 0x1.9a9ee6p-6f, 0x1.71c5eep-2f, -0x1.b7c686p-1f, 0x1.29ff48p-5f, -0x1.7d8858p-1f, 0x1.f2158ap-4f, 0x1.1eedfap-1f, 0x1.f1bae8p-1f, 0x1.aa2f08p-1f, -0x1.c36794p-1f, 0x1.0e26f2p-2f, 0x1.a15d52p-1f, -0x1.3952aap-2f, 0x1.0d0106p-1f, 0x1.cec516p-1f, -0x1.16607ap-1f, -0x1.a8ec34p-1f, 0x1.2d203cp-2f, 0x1.c507b4p-1f, -0x1.59460cp-2f, 0x1.e1400cp-1f, -0x1.6f7586p-1f, -0x1.d44cc6p-1f, 0x1.1e5f02p-1f, -0x1.3a740cp-4f, 0x1.eeaa2ap-2f, -0x1.c5c544p-4f, -0x1.c0415ap-1f};
static const float gxnor_160_in1[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f};
static const int64_t gxnor_160_in2[] = {4};
static const int64_t gxnor_160_in3[] = {5};
static const int64_t gxnor_160_in4[] = {1};
static const int64_t gxnor_160_in5[] = {1};
static const gxnor_array gxnor_160_in[] = {
    {"e", "float32", 4, {2, 4, 4, 5}, 160, gxnor_160_in0, NULL},
    {"W", "float32", 4, {4, 2, 3, 3}, 72, gxnor_160_in1, NULL},
    {"height", "int64", 0, {0}, 1, gxnor_160_in2, NULL},
    {"width", "int64", 0, {0}, 1, gxnor_160_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_160_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_160_in5, NULL},
};
static const float gxnor_160_out0[] = {0x1.4bd4e2p-1f, 0x1.549cdep+2f, 0x1.29d504p+1f, 0x1.4b9886p-1f, 0x1.70afd2p+1f, -0x1.3e27bap+0f, -0x1.12d7p+1f, 0x1.ea24c8p+1f, 0x1.8c089cp+0f, 0x1.1e8acap+0f, -0x1.400cd4p+1f, -0x1.f1f152p+2f, 0x1.6b4b4p-7f, -0x1.7fe1b4p+1f, 0x1.0c6318p+1f, -0x1.e143c4p+0f, -0x1.5c59d6p+0f, -0x1.268698p+1f, -0x1.a4bbe4p-1f, 0x1.24ed22p+1f, -0x1.cee934p+1f, 0x1.e15bc2p+1f, -0x1.7a926cp+1f, -0x1.1ab576p+2f, 0x1.0cd962p+1f, -0x1.5387fp+0f, 0x1.85c95ep+0f, -0x1.7cd71ap+1f, 0x1.46334cp+0f, 0x1.58a84ap+1f, 0x1.250c26p+2f, -0x1.799d42p+0f, -0x1.ed8ff2p+1f, 0x1.07556cp+2f, -0x1.081524p+0f, 0x1.9ea7ecp+0f, 0x1.276dd8p+0f, -0x1.0c4836p+2f, 0x1.0cdda2p+1f, -0x1.7a381p+1f, -0x1.33f51cp+1f, -0x1.d6ae42p+0f, 0x1.76ff78p-2f, 0x1.1354b2p+1f, -0x1.05d544p+2f, -0x1.d0abfep-1f, -0x1.4329eap+2f, -0x1.cf406ap+1f, 0x1.dd4a0ep-4f, -0x1.380694p-3f, 0x1.bc4594p-1f, -0x1.6397e6p-2f, -0x1.175abp+1f, -0x1.c1af7p+2f, 0x1.c4553cp-1f, 0x1.a6883ep-2f, 0x1.a40562p+0f, -0x1.2b1c3cp-4f, -0x1.7695ecp+1f, -0x1.ccb226p+0f, 0x1.4266d4p-1f, -0x1.3fdf5ap+0f, -0x1.f36b66p-1f, 0x1.4033bap+1f, 0x1.06f03ap+0f, 0x1.034bb2p+1f, 0x1.e2b7f6p-4f, 0x1.358a1ap+2f, -0x1.3dd4ap+1f, 0x1.9eae6ep+2f, 0x1.4b4e2ap-1f, 0x1.5c30bp-1f, 0x1.fef3bep+1f, -0x1.e6c2cep+0f, 0x1.9cc08ep-4f, -0x1.a86a7cp-2f, 0x1.4bcc08p-1f, 0x1.5fd2e2p-1f, 0x1.902b32p-4f, -0x1.83fb3cp-2f};
static const double gxnor_160_out0w[] = {1.79e-05, 3.40e-05, 3.41e-05, 2.84e-05, 1.94e-05, 2.60e-05, 4.60e-05, 4.18e-05, 4.75e-05, 3.12e-05, 2.94e-05, 4.20e-05, 4.54e-05, 4.54e-05, 2.89e-05, 2.18e-05, 3.20e-05, 2.81e-05, 2.79e-05, 1.89e-05, 2.79e-05, 3.41e-05, 4.19e-05, 3.13e-05, 1.87e-05, 3.60e-05, 5.07e-05, 6.13e-05, 5.20e-05, 3.02e-05, 3.57e-05, 4.88e-05, 6.14e-05, 4.63e-05, 3.55e-05, 2.26e-05, 3.09e-05, 3.83e-05, 3.16e-05, 2.23e-05, 2.38e-05, 3.14e-05, 3.49e-05, 3.67e-05, 3.07e-05, 3.50e-05, 4.10e-05, 3.77e-05, 4.60e-05, 2.66e-05, 2.37e-05, 4.12e-05, 4.08e-05, 4.29e-05, 3.31e-05, 2.28e-05, 2.43e-05, 2.47e-05, 3.03e-05, 2.37e-05, 2.56e-05, 3.81e-05, 3.74e-05, 3.91e-05, 2.28e-05, 4.44e-05, 5.69e-05, 6.26e-05, 6.53e-05, 4.27e-05, 4.18e-05, 4.07e-05, 5.50e-05, 5.39e-05, 3.05e-05, 2.64e-05, 2.74e-05, 3.63e-05, 4.00e-05, 2.47e-05};
static const gxnor_array gxnor_160_out[] = {
    {"below", "float32", 4, {2, 2, 4, 5}, 80, gxnor_160_out0, gxnor_160_out0w},
};
/* conv2d_backward_input/strided_ternary */
static const float gxnor_161_in0[] = {-0x1.acb61p-1f, 0x1.5f95d2p-1f, -0x1.8b9c02p-3f, 0x1.b86116p-1f, -0x1.e2fec6p-4f, 0x1.c3c3b2p-3f, 0x1.c38ea6p-1f, -0x1.e42c02p-2f, 0x1.5df10cp-2f, -0x1.b09dfcp-1f, -0x1.3c0f7ep-2f, 0x1.da5ce6p-1f, -0x1.64129p-6f, 0x1.d3f2c4p-1f, -0x1.776e9ep-2f, -0x1.71d4dcp-3f, -0x1.376942p-1f, 0x1.795a7ep-2f, -0x1.24aadap-5f, 0x1.af947ap-4f, -0x1.f00e9ep-1f, -0x1.5c3e18p-2f, -0x1.206dbcp-2f, -0x1.855124p-1f, 0x1.bf3ba6p-2f, 0x1.046adep-1f, -0x1.2fd5a6p-2f, -0x1.4a9d78p-3f, -0x1.d874c8p-2f, -0x1.910926p-2f, 0x1.4590cep-1f, -0x1.bfe16p-1f, -0x1.cffe54p-1f, 0x1.bb336ep-9f, 0x1.2ed65ep-2f, -0x1.025d9p-1f, 0x1.8c0fap-2f, -0x1.aa74b8p-1f, -0x1.9f4d4ep-1f, 0x1.b76f4cp-3f, 0x1.db9fa2p-2f, 0x1.614dcap-2f, -0x1.6e3524p-1f, -0x1.0e949cp-6f, -0x1.8de84ap-1f, -0x1.105b38p-1f, -0x1.9bf91p-3f, 0x1.48c6acp-1f, 0x1.cbcebcp-4f, -0x1.037402p-1f, 0x1.a316e8p-1f, 0x1.613dc8p-1f, 0x1.2cde76p-1f, -0x1.c2aa4ep-2f, -0x1.a0db32p-1f, -0x1.9dbe46p-2f, 0x1.f76afep-4f, -0x1.0d081cp-1f, 0x1.b8bd48p-3f, 0x1.8ee52cp-2f, 0x1.a6632cp-1f, 0x1.94a6c4p-1f, 0x1.f95b78p-3f, -0x1.aaa874p-2f};
static const float gxnor_161_in1[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f};
static const int64_t gxnor_161_in2[] = {7};
static const int64_t gxnor_161_in3[] = {6};
static const int64_t gxnor_161_in4[] = {2};
static const int64_t gxnor_161_in5[] = {1};
static const gxnor_array gxnor_161_in[] = {
    {"e", "float32", 4, {1, 4, 4, 4}, 64, gxnor_161_in0, NULL},
    {"W", "float32", 4, {4, 2, 3, 2}, 48, gxnor_161_in1, NULL},
    {"height", "int64", 0, {0}, 1, gxnor_161_in2, NULL},
    {"width", "int64", 0, {0}, 1, gxnor_161_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_161_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_161_in5, NULL},
};
static const float gxnor_161_out0[] = {0x1.5d8d4cp-2f, 0x1.5f95d2p-1f, -0x1.a65c94p-1f, -0x1.8b9c02p-3f, 0x1.f3b33ap-1f, 0x1.b86116p-1f, -0x1.d86c2ap-2f, 0x1.fc20ep-1f, -0x1.17a3fp-3f, -0x1.99e272p-1f, 0x1.801142p+1f, -0x1.9246a4p-3f, -0x1.0da09ep-2f, 0x1.c3c3b2p-3f, -0x1.00329p+0f, 0x1.c38ea6p-1f, -0x1.fa505cp+0f, -0x1.e42c02p-2f, 0x1.f06ed4p-1f, -0x1.e46624p-1f, -0x1.577fecp+1f, 0x1.8c0204p+0f, -0x1.0ce27p+1f, 0x1.d02906p-1f, 0x1.be4ab4p-3f, -0x1.b09dfcp-1f, 0x1.a800bep-1f, -0x1.3c0f7ep-2f, 0x1.d130f8p-3f, 0x1.da5ce6p-1f, 0x1.00463p+0f, 0x1.647a8cp+1f, 0x1.0e22bp+1f, -0x1.1ad64p-1f, -0x1.6d6e3cp-2f, -0x1.071acp-2f, 0x1.8a92b8p-2f, 0x1.d3f2c4p-1f, -0x1.07d094p-1f, -0x1.776e9ep-2f, 0x1.3fcf7ep+0f, -0x1.71d4dcp-3f, -0x1.96847cp-1f, -0x1.3184eap+0f, -0x1.01b8cep-1f, 0x1.02fef4p+0f, 0x1.1d410cp+0f, -0x1.5c8d38p-3f, 0x1.501f7cp+0f, -0x1.39840cp-4f, -0x1.a3054ep-1f, 0x1.9f7e6ep-3f, -0x1.c843eep-1f, -0x1.349b9cp+1f, 0x1.f2e646p-1f, -0x1.524614p-1f, -0x1.45e4fp+0f, -0x1.b234ecp+0f, -0x1.a0144p+0f, 0x1.19b6fp-4f, 0x1.cbc7d2p-2f, 0x1.aec4f8p-2f, 0x1.ddf0aep-1f, -0x1.640d74p+0f, -0x1.d83bc8p-1f, 0x1.14b704p-1f, 0x1.2cbd3p-1f, 0x1.472bcp-2f, -0x1.7184dcp-3f, 0x1.0c371p-1f, -0x1.0005d2p-1f, -0x1.12ea5p-1f, -0x1.8e5232p+0f, 0x1.1121a6p-1f, -0x1.468e0ep-1f, -0x1.dc8b1cp-3f, -0x1.0ad042p+0f, -0x1.ca68a4p+0f, 0x1.87ae2p-5f, -0x1.fa6p-4f, 0x1.089718p-2f, 0x1.3a0e2cp-1f, 0x1.7589ap-5f, -0x1.e37c0cp-3f};
static const double gxnor_161_out0w[] = {4.64e-06, 2.05e-06, 4.65e-06, 5.76e-07, 3.12e-06, 2.56e-06, 7.03e-06, 5.60e-06, 6.71e-06, 9.32e-06, 8.94e-06, 8.75e-06, 4.99e-06, 6.57e-07, 2.98e-06, 2.63e-06, 5.89e-06, 1.41e-06, 5.66e-06, 1.04e-05, 8.00e-06, 8.13e-06, 1.05e-05, 8.51e-06, 2.69e-06, 2.52e-06, 5.60e-06, 9.20e-07, 2.45e-06, 2.76e-06, 5.15e-06, 1.04e-05, 9.42e-06, 7.38e-06, 5.38e-06, 6.08e-06, 3.90e-06, 2.72e-06, 6.25e-06, 1.09e-06, 3.72e-06, 5.38e-07, 3.04e-06, 3.56e-06, 1.52e-06, 3.02e-06, 3.32e-06, 4.62e-06, 1.35e-05, 5.89e-06, 1.01e-05, 7.16e-06, 1.23e-05, 9.59e-06, 2.90e-06, 1.97e-06, 3.79e-06, 5.05e-06, 4.84e-06, 2.61e-06, 1.02e-05, 7.53e-06, 1.21e-05, 9.00e-06, 1.29e-05, 4.89e-06, 1.75e-06, 4.08e-06, 2.59e-06, 1.56e-06, 2.77e-06, 3.92e-06, 1.03e-05, 8.63e-06, 1.45e-05, 6.32e-06, 8.90e-06, 7.82e-06, 4.77e-06, 5.08e-06, 3.94e-06, 1.83e-06, 1.33e-06, 1.78e-06};
static const gxnor_array gxnor_161_out[] = {
    {"below", "float32", 4, {1, 2, 7, 6}, 84, gxnor_161_out0, gxnor_161_out0w},
};
/* conv2d_backward_input/one_place_real */
static const float gxnor_162_in0[] = {-0x1.148646p-1f, -0x1.e51118p-1f, -0x1.4788aap-1f, -0x1.4824cp-3f, 0x1.c94e5p-2f, 0x1.f4ae3p-2f, -0x1.9f2a6ep-2f, -0x1.bdcadcp-7f};
static const float gxnor_162_in1[] = {-0x1.a7f144p-3f, 0x1.232f02p-1f, 0x1.b9315ep-5f, 0x1.f8545p-1f, -0x1.7a8d66p-1f, 0x1.7cf21cp-3f, 0x1.be2632p-2f, -0x1.968e22p-4f, -0x1.c15a0cp-7f, -0x1.0632fap-4f, 0x1.f4822ep-1f, -0x1.b9109cp-2f, -0x1.11842ap-1f, 0x1.3c85dp-3f, -0x1.4b522ap-2f, 0x1.5c72c6p-2f, 0x1.09fe5ap-1f, -0x1.b0089p-1f, 0x1.d4aec6p-3f, 0x1.f5e928p-3f, -0x1.34dfdp-1f, -0x1.5f025cp-1f, -0x1.4ea6d6p-2f, -0x1.21d8d8p-3f, -0x1.a36ea8p-1f, -0x1.6f4f58p-3f, -0x1.cbeb52p-2f, -0x1.1daaaap-1f, 0x1.f0fe6cp-1f, -0x1.36883ap-2f, -0x1.fbdc58p-1f, 0x1.79e98p-2f, 0x1.aa4b94p-1f, 0x1.0af0d4p-3f, 0x1.252c74p-3f, 0x1.edca22p-5f, 0x1.ecc622p-3f, 0x1.bc533p-2f, 0x1.76b2aep-2f, 0x1.3854dep-4f, 0x1.f0ef2ep-4f, -0x1.bad4c8p-1f, -0x1.6be1c6p-1f, 0x1.d426a4p-2f, -0x1.ee6a8ap-4f, -0x1.8f2876p-1f, 0x1.36a7b8p-3f, 0x1.13cee6p-1f, 0x1.d20b84p-1f, 0x1.7676e6p-1f, -0x1.68914cp-3f, 0x1.51f9p-4f, 0x1.329e42p-1f, -0x1.c1d364p-5f, 0x1.9be8a2p-1f, 0x1.3a9beap-1f, -0x1.0864ep-1f, -0x1.4f352ep-1f, -0x1.4c0eeap-1f, -0x1.efde5ap-2f, 0x1.ce8198p-2f, 0x1.e6e842p-2f, -0x1.7b8b88p-1f, 0x1.34757p-2f, 0x1.5bae16p-2f, 0x1.0507b4p-3f, -0x1.6567aap-2f, -0x1.611a3ap-10f, -0x1.4ef04ep-1f, -0x1.e9abe6p-1f, 0x1.3887e8p-4f, 0x1.492f8ep-2f};
static const int64_t gxnor_162_in2[] = {2};
static const int64_t gxnor_162_in3[] = {3};
static const int64_t gxnor_162_in4[] = {1};
static const int64_t gxnor_162_in5[] = {0};
static const gxnor_array gxnor_162_in[] = {
    {"e", "float32", 4, {2, 4, 1, 1}, 8, gxnor_162_in0, NULL},
    {"W", "float32", 4, {4, 3, 2, 3}, 72, gxnor_162_in1, NULL},
    {"height", "int64", 0, {0}, 1, gxnor_162_in2, NULL},
    {"width", "int64", 0, {0}, 1, gxnor_162_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_162_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_162_in5, NULL},
};
static const float gxnor_162_out0[] = {-0x1.8d2552p-2f, -0x1.d4abb6p-1f, 0x1.907e46p-2f, 0x1.63965p-3f, 0x1.787146p-1f, 0x1.5439a6p-1f, 0x1.d89dd2p-1f, -0x1.29389ap-3f, 0x1.4200ecp-1f, 0x1.037cfap+0f, -0x1.995a2ep+0f, 0x1.3d3e1cp-3f, 0x1.675d6ap-1f, -0x1.cd318ap-1f, -0x1.9622f4p-2f, -0x1.a78da6p-3f, -0x1.9f814ep-1f, 0x1.876b94p-2f, -0x1.6cbd9cp-4f, 0x1.842724p-3f, -0x1.a62372p-2f, 0x1.52aceep-4f, -0x1.0f8976p-1f, 0x1.7c0728p-2f, 0x1.376b12p-4f, -0x1.4b9df4p-2f, -0x1.55698cp-3f, 0x1.5b052ep-7f, 0x1.b0abdep-1f, -0x1.1f1d2cp-1f, -0x1.167e1ep+0f, -0x1.8156b8p-5f, 0x1.5f1d02p-2f, 0x1.8fe106p-3f, 0x1.dc7d98p-5f, -0x1.51623ap-2f};
static const double gxnor_162_out0w[] = {1.82e-06, 2.73e-06, 2.73e-06, 3.98e-06, 2.65e-06, 2.58e-06, 4.58e-06, 1.76e-06, 1.87e-06, 3.31e-06, 4.77e-06, 2.64e-06, 5.56e-06, 2.69e-06, 3.52e-06, 1.53e-06, 2.42e-06, 1.79e-06, 9.32e-07, 1.66e-06, 1.41e-06, 2.43e-06, 1.63e-06, 1.52e-06, 2.65e-06, 9.65e-07, 8.49e-07, 1.85e-06, 2.91e-06, 1.67e-06, 3.27e-06, 1.63e-06, 1.88e-06, 7.81e-07, 1.63e-06, 1.29e-06};
static const gxnor_array gxnor_162_out[] = {
    {"below", "float32", 4, {2, 3, 2, 3}, 36, gxnor_162_out0, gxnor_162_out0w},
};
/* conv2d_backward_input/pointwise_real */
static const float gxnor_163_in0[] = {-0x1.80b632p-1f, -0x1.40f9c2p-1f, -0x1.35f36ap-1f, -0x1.a1b618p-1f, 0x1.34e83ap-3f, 0x1.cc6d6p-2f, 0x1.9797ccp-3f, -0x1.7dfa74p-1f, -0x1.8d0a16p-3f, -0x1.3728fp-1f, 0x1.25fa4cp-1f, -0x1.e66194p-1f, -0x1.05179p-3f, 0x1.22eb98p-1f, -0x1.14eee2p-3f, -0x1.29f53ep-1f, -0x1.01c00ap-1f, -0x1.89db8cp-3f, 0x1.8c6ab2p-1f, -0x1.dd002ep-3f, 0x1.75567ap-3f, 0x1.0d9d6cp-3f, 0x1.48155p-1f, 0x1.bb595ap-3f};
static const float gxnor_163_in1[] = {0x1.382e9ep-1f, -0x1.fbe418p-4f, -0x1.f924c8p-3f, 0x1.c44052p-2f, -0x1.ab2e9ap-1f, -0x1.aa1c2cp-1f, 0x1.4047f4p-2f, -0x1.9529aep-2f, 0x1.5cf962p-1f, -0x1.5632c4p-2f, -0x1.5d65f8p-1f, -0x1.0fcc96p-3f};
static const int64_t gxnor_163_in2[] = {3};
static const int64_t gxnor_163_in3[] = {2};
static const int64_t gxnor_163_in4[] = {1};
static const int64_t gxnor_163_in5[] = {0};
static const gxnor_array gxnor_163_in[] = {
    {"e", "float32", 4, {1, 4, 3, 2}, 24, gxnor_163_in0, NULL},
    {"W", "float32", 4, {4, 3, 1, 1}, 12, gxnor_163_in1, NULL},
    {"height", "int64", 0, {0}, 1, gxnor_163_in2, NULL},
    {"width", "int64", 0, {0}, 1, gxnor_163_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_163_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_163_in5, NULL},
};
static const float gxnor_163_out0[] = {-0x1.5674dep-1f, -0x1.d32232p-2f, -0x1.1dab66p-1f, -0x1.fbd58cp-1f, -0x1.aaa4c2p-6f, -0x1.1c8efap-2f, -0x1.1a02b4p-1f, 0x1.44c55p-1f, 0x1.53cc5p-3f, 0x1.7f4d72p-1f, -0x1.78c29ap-1f, 0x1.54954ap-1f, -0x1.5c0e72p-3f, 0x1.31978cp+0f, 0x1.8deebap-3f, 0x1.2bebb8p-2f, -0x1.e2ee6cp-1f, 0x1.0a2f22p-1f};
static const double gxnor_163_out0w[] = {5.03e-07, 5.77e-07, 3.33e-07, 5.91e-07, 4.27e-07, 4.92e-07, 5.00e-07, 6.46e-07, 2.47e-07, 5.53e-07, 6.76e-07, 6.39e-07, 3.22e-07, 7.12e-07, 2.55e-07, 6.68e-07, 5.62e-07, 6.33e-07};
static const gxnor_array gxnor_163_out[] = {
    {"below", "float32", 4, {1, 3, 3, 2}, 18, gxnor_163_out0, gxnor_163_out0w},
};
/* conv2d_backward_input/wide_padding_ternary */
static const float gxnor_164_in0[] = {-0x1.b80d98p-3f, 0x1.2cadfp-10f, 0x1.a6d496p-1f, -0x1.0e5682p-1f, 0x1.d4af32p-4f, 0x1.45f866p-1f, -0x1.5d2546p-2f, -0x1.8fe70ep-5f, 0x1.768082p-1f, 0x1.0f0f6p-2f, 0x1.6a4788p-6f, -0x1.b8076ap-1f, -0x1.c8c522p-3f, -0x1.2d6d4cp-1f, -0x1.be3322p-1f, -0x1.28bc08p-1f};
static const float gxnor_164_in1[] = {0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f};
static const int64_t gxnor_164_in2[] = {2};
static const int64_t gxnor_164_in3[] = {2};
static const int64_t gxnor_164_in4[] = {3};
static const int64_t gxnor_164_in5[] = {3};
static const gxnor_array gxnor_164_in[] = {
    {"e", "float32", 4, {1, 4, 2, 2}, 16, gxnor_164_in0, NULL},
    {"W", "float32", 4, {4, 1, 3, 3}, 36, gxnor_164_in1, NULL},
    {"height", "int64", 0, {0}, 1, gxnor_164_in2, NULL},
    {"width", "int64", 0, {0}, 1, gxnor_164_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_164_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_164_in5, NULL},
};
static const float gxnor_164_out0[] = {0x1.d105dap-1f, -0x1.7ce0f2p+0f, -0x1.1e96c4p-2f, 0x1.1b8944p+0f};
static const double gxnor_164_out0w[] = {4.01e-06, 6.56e-06, 6.35e-06, 4.89e-06};
static const gxnor_array gxnor_164_out[] = {
    {"below", "float32", 4, {1, 1, 2, 2}, 4, gxnor_164_out0, gxnor_164_out0w},
};
/* conv2d_backward_input/shapes */
static const float gxnor_165_in0[] = {0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f};
static const int64_t gxnor_165_in1[] = {3};
static const int64_t gxnor_165_in2[] = {3};
static const float gxnor_165_in3[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const int64_t gxnor_165_in4[] = {1};
static const int64_t gxnor_165_in5[] = {0};
static const gxnor_array gxnor_165_in[] = {
    {"W", "float32", 4, {1, 2, 2, 2}, 8, gxnor_165_in0, NULL},
    {"height", "int64", 0, {0}, 1, gxnor_165_in1, NULL},
    {"width", "int64", 0, {0}, 1, gxnor_165_in2, NULL},
    {"e", "float32", 4, {1, 1, 3, 3}, 9, gxnor_165_in3, NULL},
    {"stride", "int64", 0, {0}, 1, gxnor_165_in4, NULL},
    {"padding", "int64", 0, {0}, 1, gxnor_165_in5, NULL},
};
/* max_pool/ties */
static const float gxnor_166_in0[] = {-0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f};
static const int64_t gxnor_166_in1[] = {2};
static const gxnor_array gxnor_166_in[] = {
    {"x", "float32", 4, {2, 2, 4, 4}, 64, gxnor_166_in0, NULL},
    {"k", "int64", 0, {0}, 1, gxnor_166_in1, NULL},
};
static const float gxnor_166_out0[] = {-0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f};
static const gxnor_array gxnor_166_out[] = {
    {"y", "float32", 4, {2, 2, 2, 2}, 16, gxnor_166_out0, NULL},
};
/* max_pool/cropped */
static const float gxnor_167_in0[] = {0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f};
static const int64_t gxnor_167_in1[] = {2};
static const gxnor_array gxnor_167_in[] = {
    {"x", "float32", 4, {1, 2, 5, 7}, 70, gxnor_167_in0, NULL},
    {"k", "int64", 0, {0}, 1, gxnor_167_in1, NULL},
};
static const float gxnor_167_out0[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_167_out[] = {
    {"y", "float32", 4, {1, 2, 2, 3}, 12, gxnor_167_out0, NULL},
};
/* max_pool/three */
static const float gxnor_168_in0[] = {0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f};
static const int64_t gxnor_168_in1[] = {3};
static const gxnor_array gxnor_168_in[] = {
    {"x", "float32", 4, {1, 1, 6, 6}, 36, gxnor_168_in0, NULL},
    {"k", "int64", 0, {0}, 1, gxnor_168_in1, NULL},
};
static const float gxnor_168_out0[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_168_out[] = {
    {"y", "float32", 4, {1, 1, 2, 2}, 4, gxnor_168_out0, NULL},
};
/* max_pool/too_large */
static const float gxnor_169_in0[] = {0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f};
static const int64_t gxnor_169_in1[] = {7};
static const gxnor_array gxnor_169_in[] = {
    {"x", "float32", 4, {1, 1, 6, 6}, 36, gxnor_169_in0, NULL},
    {"k", "int64", 0, {0}, 1, gxnor_169_in1, NULL},
};
/* max_pool_backward/ties */
static const float gxnor_170_in0[] = {0x1.1605bp-2f, 0x1.e6b16ap-1f, 0x1.180c5cp-3f, 0x1.afe1ccp-2f, 0x1.f9d76p-1f, -0x1.52470cp-2f, 0x1.a60e9p-3f, 0x1.627faap-2f, 0x1.3858a6p-4f, -0x1.0fc914p-4f, 0x1.f98ffap-1f, 0x1.74870ap-1f, 0x1.2ffcdcp-1f, 0x1.c23b24p-1f, -0x1.a61d1cp-1f, -0x1.54994p-1f};
static const float gxnor_170_in1[] = {-0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f};
static const int64_t gxnor_170_in2[] = {2};
static const gxnor_array gxnor_170_in[] = {
    {"e", "float32", 4, {2, 2, 2, 2}, 16, gxnor_170_in0, NULL},
    {"x", "float32", 4, {2, 2, 4, 4}, 64, gxnor_170_in1, NULL},
    {"k", "int64", 0, {0}, 1, gxnor_170_in2, NULL},
};
static const float gxnor_170_out0[] = {0x1.1605bp-2f, 0x0p+0f, 0x1.e6b16ap-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.180c5cp-3f, 0x0p+0f, 0x1.afe1ccp-2f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.f9d76p-1f, 0x0p+0f, -0x1.52470cp-2f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.a60e9p-3f, 0x0p+0f, 0x1.627faap-2f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.3858a6p-4f, -0x1.0fc914p-4f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.f98ffap-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.74870ap-1f, 0x0p+0f, 0x1.2ffcdcp-1f, 0x0p+0f, 0x1.c23b24p-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.a61d1cp-1f, 0x0p+0f, -0x1.54994p-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const gxnor_array gxnor_170_out[] = {
    {"below", "float32", 4, {2, 2, 4, 4}, 64, gxnor_170_out0, NULL},
};
/* max_pool_backward/cropped */
static const float gxnor_171_in0[] = {-0x1.43530cp-1f, 0x1.9168ccp-2f, 0x1.37ecep-1f, 0x1.ad3b5p-4f, -0x1.70151ap-1f, -0x1.0bb47ap-1f, -0x1.4112dcp-1f, 0x1.6b8108p-1f, 0x1.3727ep-1f, -0x1.2303bep-1f, -0x1.137a82p-1f, -0x1.98a4b2p-2f};
static const float gxnor_171_in1[] = {0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f};
static const int64_t gxnor_171_in2[] = {2};
static const gxnor_array gxnor_171_in[] = {
    {"e", "float32", 4, {1, 2, 2, 3}, 12, gxnor_171_in0, NULL},
    {"x", "float32", 4, {1, 2, 5, 7}, 70, gxnor_171_in1, NULL},
    {"k", "int64", 0, {0}, 1, gxnor_171_in2, NULL},
};
static const float gxnor_171_out0[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.37ecep-1f, 0x0p+0f, -0x1.43530cp-1f, 0x0p+0f, 0x1.9168ccp-2f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.ad3b5p-4f, 0x0p+0f, -0x1.70151ap-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.0bb47ap-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.3727ep-1f, 0x0p+0f, 0x0p+0f, -0x1.4112dcp-1f, 0x0p+0f, 0x1.6b8108p-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.2303bep-1f, 0x0p+0f, 0x0p+0f, -0x1.137a82p-1f, 0x0p+0f, -0x1.98a4b2p-2f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const gxnor_array gxnor_171_out[] = {
    {"below", "float32", 4, {1, 2, 5, 7}, 70, gxnor_171_out0, NULL},
};
/* max_pool_backward/three */
static const float gxnor_172_in0[] = {-0x1.207baap-1f, -0x1.6311ep-1f, -0x1.b1bf66p-1f, -0x1.162b88p-7f};
static const float gxnor_172_in1[] = {0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f};
static const int64_t gxnor_172_in2[] = {3};
static const gxnor_array gxnor_172_in[] = {
    {"e", "float32", 4, {1, 1, 2, 2}, 4, gxnor_172_in0, NULL},
    {"x", "float32", 4, {1, 1, 6, 6}, 36, gxnor_172_in1, NULL},
    {"k", "int64", 0, {0}, 1, gxnor_172_in2, NULL},
};
static const float gxnor_172_out0[] = {0x0p+0f, -0x1.207baap-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.6311ep-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.b1bf66p-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1.162b88p-7f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const gxnor_array gxnor_172_out[] = {
    {"below", "float32", 4, {1, 1, 6, 6}, 36, gxnor_172_out0, NULL},
};
/* max_pool_backward/shapes */
static const float gxnor_173_in0[] = {-0x1.b1bf66p-1f, -0x1.162b88p-7f};
static const float gxnor_173_in1[] = {0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f};
static const int64_t gxnor_173_in2[] = {3};
static const gxnor_array gxnor_173_in[] = {
    {"e", "float32", 4, {1, 1, 1, 2}, 2, gxnor_173_in0, NULL},
    {"x", "float32", 4, {1, 1, 6, 6}, 36, gxnor_173_in1, NULL},
    {"k", "int64", 0, {0}, 1, gxnor_173_in2, NULL},
};
/* batch_norm/dense */
static const float gxnor_174_in0[] = {0x1.2ca3aep-2f, -0x1.f68cecp-2f, -0x1.b8da6cp-1f};
static const float gxnor_174_in1[] = {-0x1.8p+2f, 0x1.8p+1f, -0x1.2p+3f, -0x1.8p+1f, 0x1p+0f, -0x1p+1f, -0x1p+3f, -0x1p+1f, 0x0p+0f, 0x1p+3f, 0x1.cp+2f, -0x1p+1f, 0x1.8p+1f, -0x1p+3f, 0x1.2p+3f, 0x1.8p+1f, -0x1.2p+3f, 0x1.8p+1f};
static const float gxnor_174_in2[] = {-0x1.dcc6a4p-5f, 0x1.98b276p-1f, -0x1.59feeap-1f};
static const double gxnor_174_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_174_in[] = {
    {"beta", "float32", 1, {3}, 3, gxnor_174_in0, NULL},
    {"x", "float32", 2, {6, 3}, 18, gxnor_174_in1, NULL},
    {"gamma", "float32", 1, {3}, 3, gxnor_174_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_174_in3, NULL},
};
static const float gxnor_174_out0[] = {0x1.66f6f8p-2f, 0x1.cc5176p-4f, 0x1.dbdae2p-3f, 0x1.4726a2p-2f, -0x1.53f6p-3f, -0x1.44aa3p-1f, 0x1.7c2c88p-2f, -0x1.2ac906p-1f, -0x1.c36a72p-1f, 0x1.a5001ap-3f, 0x1.56998cp-1f, -0x1.44aa3p-1f, 0x1.0785f4p-2f, -0x1.6b3008p+0f, -0x1.fee5cep+0f, 0x1.0785f4p-2f, -0x1.8ed1f4p+0f, -0x1.40c56ap+0f};
static const double gxnor_174_out0w[] = {2.01e-06, 1.06e-05, 1.57e-05, 1.77e-06, 8.42e-06, 9.11e-06, 2.16e-06, 9.51e-06, 7.22e-06, 2.16e-06, 1.50e-05, 9.11e-06, 1.77e-06, 1.61e-05, 1.57e-05, 1.77e-06, 1.71e-05, 1.01e-05};
static const float gxnor_174_out1[] = {-0x1p-1f, -0x1.555556p+0f, -0x1.555556p-3f};
static const double gxnor_174_out1w[] = {4.31e-06, 4.17e-06, 3.48e-06};
static const float gxnor_174_out2[] = {0x1.f95556p+4f, 0x1.071c72p+5f, 0x1.dce38ep+4f};
static const double gxnor_174_out2w[] = {1.21e-04, 1.32e-04, 1.14e-04};
static const gxnor_array gxnor_174_out[] = {
    {"y", "float32", 2, {6, 3}, 18, gxnor_174_out0, gxnor_174_out0w},
    {"mean", "float32", 1, {3}, 3, gxnor_174_out1, gxnor_174_out1w},
    {"variance", "float32", 1, {3}, 3, gxnor_174_out2, gxnor_174_out2w},
};
/* batch_norm/images */
static const float gxnor_175_in0[] = {-0x1.27555p-3f, -0x1.07739ap-1f, -0x1.337d1cp-1f};
static const float gxnor_175_in1[] = {0x1p+2f, -0x1.4p+2f, -0x1p+3f, 0x0p+0f, 0x0p+0f, -0x1p+2f, 0x1.cp+2f, 0x1.4p+2f, 0x1.cp+2f, -0x1p+1f, 0x1p+2f, 0x1.2p+3f, 0x1p+0f, 0x1.8p+2f, -0x1p+1f, -0x1p+2f, 0x1.4p+2f, 0x1.4p+2f, -0x1.2p+3f, -0x1p+3f, 0x1.cp+2f, 0x0p+0f, -0x1.cp+2f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1.2p+3f, 0x1p+1f, 0x1p+0f, 0x1p+1f, 0x1.2p+3f, -0x1.cp+2f, -0x1.8p+2f, 0x1p+1f, 0x1.8p+2f, 0x0p+0f, 0x1.8p+1f, 0x1.8p+2f, 0x1p+2f, 0x1.2p+3f, 0x0p+0f, 0x1.8p+2f, -0x1.8p+1f, 0x1.8p+2f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+3f, 0x1.cp+2f, 0x1p+1f, 0x1.8p+2f, 0x1p+2f, -0x1.cp+2f, -0x1.4p+2f, 0x1.8p+1f, -0x1.2p+3f, -0x1p+2f, -0x1.cp+2f, -0x1p+2f, -0x1.cp+2f, 0x1.cp+2f, -0x1.2p+3f, 0x1p+1f, 0x0p+0f, 0x1p+0f, 0x1.4p+2f, -0x1.8p+2f, -0x1p+1f, 0x1p+0f, 0x1.8p+1f, -0x1p+1f, -0x1p+2f};
static const float gxnor_175_in2[] = {-0x1.81063ap-1f, 0x1.434fd4p-1f, -0x1.ca29f6p-1f};
static const double gxnor_175_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_175_in[] = {
    {"beta", "float32", 1, {3}, 3, gxnor_175_in0, NULL},
    {"x", "float32", 4, {2, 3, 3, 4}, 72, gxnor_175_in1, NULL},
    {"gamma", "float32", 1, {3}, 3, gxnor_175_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_175_in3, NULL},
};
static const float gxnor_175_out0[] = {-0x1.a07398p-2f, 0x1.15d838p+0f, 0x1.9529eep+0f, 0x1.069582p-2f, 0x1.069582p-2f, 0x1.d6cf4ep-1f, -0x1.cedd36p-1f, -0x1.251afp-1f, -0x1.cedd36p-1f, 0x1.2d0d08p-1f, -0x1.a07398p-2f, -0x1.3c4fbep+0f, -0x1.1943b2p-2f, 0x1.3444b8p-2f, -0x1.3d7dfap-1f, -0x1.b3660ep-1f, 0x1.7cb946p-3f, 0x1.7cb946p-3f, -0x1.6d1522p+0f, -0x1.4f9b1cp+0f, 0x1.aa2ccep-2f, -0x1.8f2bc8p-2f, -0x1.322118p+0f, -0x1.1943b2p-2f, -0x1.3fb6f8p-1f, -0x1.a185d6p-1f, 0x1.18477p+0f, -0x1.01aa5ap+0f, -0x1.a185d6p-1f, -0x1.01aa5ap+0f, -0x1.2bff34p+1f, 0x1.6cf12p-1f, 0x1.0b2242p-1f, -0x1.01aa5ap+0f, -0x1.c54818p+0f, -0x1.3fb6f8p-1f, -0x1.ed62a2p-3f, -0x1.79fc12p-1f, -0x1.a07398p-2f, -0x1.3c4fbep+0f, 0x1.069582p-2f, -0x1.79fc12p-1f, 0x1.81ee2cp-1f, -0x1.79fc12p-1f, 0x1.069582p-2f, 0x1.734cfp-4f, 0x1.734cfp-4f, -0x1.11df2cp+0f, 0x1.aa2ccep-2f, -0x1.46b73ap-3f, 0x1.3444b8p-2f, 0x1.21d236p-4f, -0x1.322118p+0f, -0x1.ee5a18p-1f, -0x1.6b9c3ep-5f, -0x1.6d1522p+0f, -0x1.b3660ep-1f, -0x1.322118p+0f, -0x1.b3660ep-1f, -0x1.322118p+0f, -0x1.f62f88p+0f, 0x1.18477p+0f, -0x1.01aa5ap+0f, -0x1.3fb6f8p-1f, -0x1.a185d6p-1f, -0x1.9460aap+0f, 0x1.0b2242p-1f, -0x1.f064e8p-3f, -0x1.a185d6p-1f, -0x1.3291cap+0f, -0x1.f064e8p-3f, 0x1.1e120ep-3f};
static const double gxnor_175_out0w[] = {4.05e-05, 4.52e-05, 5.93e-05, 2.17e-05, 2.17e-05, 4.05e-05, 5.46e-05, 4.52e-05, 5.46e-05, 3.11e-05, 4.05e-05, 6.40e-05, 2.38e-05, 3.84e-05, 2.68e-05, 3.26e-05, 3.55e-05, 3.55e-05, 4.71e-05, 4.42e-05, 4.13e-05, 2.09e-05, 4.13e-05, 2.38e-05, 2.46e-05, 2.94e-05, 6.73e-05, 3.41e-05, 2.94e-05, 3.41e-05, 6.73e-05, 5.78e-05, 5.31e-05, 3.41e-05, 5.31e-05, 2.46e-05, 3.58e-05, 4.99e-05, 4.05e-05, 6.40e-05, 2.17e-05, 4.99e-05, 3.58e-05, 4.99e-05, 2.17e-05, 2.64e-05, 2.64e-05, 5.93e-05, 4.13e-05, 2.68e-05, 3.84e-05, 3.26e-05, 4.13e-05, 3.55e-05, 2.97e-05, 4.71e-05, 3.26e-05, 4.13e-05, 3.26e-05, 4.13e-05, 5.78e-05, 6.73e-05, 3.41e-05, 2.46e-05, 2.94e-05, 4.83e-05, 5.31e-05, 3.41e-05, 2.94e-05, 3.88e-05, 3.41e-05, 4.36e-05};
static const float gxnor_175_out1[] = {0x1.355556p+1f, -0x1.155556p+0f, -0x1p-3f};
static const double gxnor_175_out1w[] = {1.27e-05, 1.49e-05, 1.08e-05};
static const float gxnor_175_out2[] = {0x1.4938e4p+4f, 0x1.e138e4p+4f, 0x1.5f1556p+4f};
static const double gxnor_175_out2w[] = {3.28e-04, 3.87e-04, 2.72e-04};
static const gxnor_array gxnor_175_out[] = {
    {"y", "float32", 4, {2, 3, 3, 4}, 72, gxnor_175_out0, gxnor_175_out0w},
    {"mean", "float32", 1, {3}, 3, gxnor_175_out1, gxnor_175_out1w},
    {"variance", "float32", 1, {3}, 3, gxnor_175_out2, gxnor_175_out2w},
};
/* batch_norm/double */
static const double gxnor_176_in0[] = {-0x1.682ffdc166d58p-3, 0x1.76681b525d462p-1};
static const double gxnor_176_in1[] = {-0x1p+0, -0x1p+2, 0x0p+0, -0x1.4p+2, -0x1p+3, -0x1.cp+2, -0x1.8p+1, -0x1p+0, 0x1p+3, -0x1p+2, 0x1.cp+2, -0x1.2p+3, 0x1p+3, -0x1p+0, -0x1p+1, 0x1.cp+2, -0x1p+3, -0x1.cp+2, 0x0p+0, -0x1.8p+2, -0x1p+3, -0x1p+3, -0x1.cp+2, 0x1.cp+2};
static const double gxnor_176_in2[] = {-0x1.1e76b9dc5fdecp-2, -0x1.ea5d913a5d0cap-1};
static const double gxnor_176_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_176_in[] = {
    {"beta", "float64", 1, {2}, 2, gxnor_176_in0, NULL},
    {"x", "float64", 4, {3, 2, 2, 2}, 24, gxnor_176_in1, NULL},
    {"gamma", "float64", 1, {2}, 2, gxnor_176_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_176_in3, NULL},
};
static const double gxnor_176_out0[] = {-0x1.015fb61e2248p-2, -0x1.76e322ac6591bp-4, -0x1.37ecafef253e8p-2, -0x1.395e76d0b36f3p-5, 0x1.b67248f57c08dp+0, 0x1.8d256ccce309ap+0, 0x1.cfe3f854fe19bp-1, 0x1.2ab087b29a1cfp-1, -0x1.762a3f3b9e796p-1, -0x1.76e322ac6591bp-4, -0x1.5ae3c2531cfe1p-1, 0x1.661030d3ead86p-3, -0x1.bcb6f32827d47p-1, 0x1.2ab087b29a1cfp-1, 0x1.7d4a4003cc1b5p-1, -0x1.6a1d3ad6f5d61p-1, 0x1.f1ec7a63c9d6bp-4, 0x1.17b8931fbdfc9p-4, -0x1.37ecafef253e8p-2, 0x1.ec255edd9113fp-7, 0x1.b67248f57c08dp+0, 0x1.b67248f57c08dp+0, 0x1.8d256ccce309ap+0, -0x1.6a1d3ad6f5d61p-1};
static const double gxnor_176_out0w[] = {1.09e-14, 1.53e-14, 9.39e-15, 1.67e-14, 6.64e-14, 6.22e-14, 4.53e-14, 3.69e-14, 2.11e-14, 1.53e-14, 1.96e-14, 2.26e-14, 6.64e-14, 3.69e-14, 4.11e-14, 6.22e-14, 2.11e-14, 1.96e-14, 9.39e-15, 1.82e-14, 6.64e-14, 6.64e-14, 6.22e-14, 6.22e-14};
static const double gxnor_176_out1[] = {-0x1.3555555555555p+1, -0x1.eaaaaaaaaaaabp+0};
static const double gxnor_176_out1w[] = {1.42e-14, 1.61e-14};
static const double gxnor_176_out2[] = {0x1.b938e38e38e39p+4, 0x1.19f1c71c71c72p+5};
static const double gxnor_176_out2w[] = {4.16e-13, 4.84e-13};
static const gxnor_array gxnor_176_out[] = {
    {"y", "float64", 4, {3, 2, 2, 2}, 24, gxnor_176_out0, gxnor_176_out0w},
    {"mean", "float64", 1, {2}, 2, gxnor_176_out1, gxnor_176_out1w},
    {"variance", "float64", 1, {2}, 2, gxnor_176_out2, gxnor_176_out2w},
};
/* batch_norm/constant */
static const float gxnor_177_in0[] = {0x1.8p+1f, 0x1.8p+1f, 0x1.8p+1f, 0x1.8p+1f, 0x1.8p+1f, 0x1.8p+1f, 0x1.8p+1f, 0x1.8p+1f};
static const float gxnor_177_in1[] = {0x1p+0f, 0x1p+0f};
static const float gxnor_177_in2[] = {0x1p+0f, 0x1p+0f};
static const double gxnor_177_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_177_in[] = {
    {"x", "float32", 2, {4, 2}, 8, gxnor_177_in0, NULL},
    {"beta", "float32", 1, {2}, 2, gxnor_177_in1, NULL},
    {"gamma", "float32", 1, {2}, 2, gxnor_177_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_177_in3, NULL},
};
static const float gxnor_177_out0[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f};
static const double gxnor_177_out0w[] = {1.54e+02, 1.54e+02, 1.54e+02, 1.54e+02, 1.54e+02, 1.54e+02, 1.54e+02, 1.54e+02};
static const float gxnor_177_out1[] = {0x1.8p+1f, 0x1.8p+1f};
static const double gxnor_177_out1w[] = {1.79e-06, 1.79e-06};
static const float gxnor_177_out2[] = {0x0p+0f, 0x0p+0f};
static const double gxnor_177_out2w[] = {2.57e-05, 2.57e-05};
static const gxnor_array gxnor_177_out[] = {
    {"y", "float32", 2, {4, 2}, 8, gxnor_177_out0, gxnor_177_out0w},
    {"mean", "float32", 1, {2}, 2, gxnor_177_out1, gxnor_177_out1w},
    {"variance", "float32", 1, {2}, 2, gxnor_177_out2, gxnor_177_out2w},
};
/* batch_norm/little_variance */
static const float gxnor_178_in0[] = {0x1.47ae14p-7f, 0x1.8p+1f, -0x1.47ae14p-7f, 0x1.8p+1f, 0x1.47ae14p-6f, 0x1.8p+1f, -0x1.47ae14p-6f, 0x1.8p+1f};
static const float gxnor_178_in1[] = {0x1p+0f, 0x1p+0f};
static const float gxnor_178_in2[] = {0x1p+0f, 0x1p+0f};
static const double gxnor_178_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_178_in[] = {
    {"x", "float32", 2, {4, 2}, 8, gxnor_178_in0, NULL},
    {"beta", "float32", 1, {2}, 2, gxnor_178_in1, NULL},
    {"gamma", "float32", 1, {2}, 2, gxnor_178_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_178_in3, NULL},
};
static const float gxnor_178_out0[] = {0x1.88d678p+0f, 0x1p+0f, 0x1.dca624p-2f, 0x1p+0f, 0x1.08d678p+1f, 0x1p+0f, -0x1.1acee4p-4f, 0x1p+0f};
static const double gxnor_178_out0w[] = {9.42e-06, 1.54e+02, 9.42e-06, 1.54e+02, 1.20e-05, 1.54e+02, 1.20e-05, 1.54e+02};
static const float gxnor_178_out1[] = {0x0p+0f, 0x1.8p+1f};
static const double gxnor_178_out1w[] = {8.94e-09, 1.79e-06};
static const float gxnor_178_out2[] = {0x1.0624dcp-12f, 0x0p+0f};
static const double gxnor_178_out2w[] = {7.15e-10, 2.57e-05};
static const gxnor_array gxnor_178_out[] = {
    {"y", "float32", 2, {4, 2}, 8, gxnor_178_out0, gxnor_178_out0w},
    {"mean", "float32", 1, {2}, 2, gxnor_178_out1, gxnor_178_out1w},
    {"variance", "float32", 1, {2}, 2, gxnor_178_out2, gxnor_178_out2w},
};
/* batch_norm/no_epsilon */
static const float gxnor_179_in0[] = {0x1.47ae14p-7f, 0x1.8p+1f, -0x1.47ae14p-7f, 0x1.8p+1f, 0x1.47ae14p-6f, 0x1.8p+1f, -0x1.47ae14p-6f, 0x1.8p+1f};
static const float gxnor_179_in1[] = {0x1p+0f, 0x1p+0f};
static const float gxnor_179_in2[] = {0x1p+0f, 0x1p+0f};
static const double gxnor_179_in3[] = {0x0p+0};
static const gxnor_array gxnor_179_in[] = {
    {"x", "float32", 2, {4, 2}, 8, gxnor_179_in0, NULL},
    {"gamma", "float32", 1, {2}, 2, gxnor_179_in1, NULL},
    {"beta", "float32", 1, {2}, 2, gxnor_179_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_179_in3, NULL},
};
/* batch_norm/channels */
static const float gxnor_180_in0[] = {0x1.47ae14p-7f, 0x1.8p+1f, -0x1.47ae14p-7f, 0x1.8p+1f, 0x1.47ae14p-6f, 0x1.8p+1f, -0x1.47ae14p-6f, 0x1.8p+1f};
static const float gxnor_180_in1[] = {0x1p+0f};
static const float gxnor_180_in2[] = {0x1p+0f, 0x1p+0f};
static const double gxnor_180_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_180_in[] = {
    {"x", "float32", 2, {4, 2}, 8, gxnor_180_in0, NULL},
    {"gamma", "float32", 1, {1}, 1, gxnor_180_in1, NULL},
    {"beta", "float32", 1, {2}, 2, gxnor_180_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_180_in3, NULL},
};
/* batch_norm_inference/dense */
static const float gxnor_181_in0[] = {0x1.2ca3aep-2f, -0x1.f68cecp-2f, -0x1.b8da6cp-1f};
static const float gxnor_181_in1[] = {0x1.497b3cp+1f, -0x1.6fef9p+0f, -0x1.7cd862p-1f};
static const float gxnor_181_in2[] = {0x1.e29dbp-1f, 0x1.232896p+1f, 0x1.c067ecp+2f};
static const float gxnor_181_in3[] = {-0x1.8p+2f, 0x1.8p+1f, -0x1.2p+3f, -0x1.8p+1f, 0x1p+0f, -0x1p+1f, -0x1p+3f, -0x1p+1f, 0x0p+0f, 0x1p+3f, 0x1.cp+2f, -0x1p+1f, 0x1.8p+1f, -0x1p+3f, 0x1.2p+3f, 0x1.8p+1f, -0x1.2p+3f, 0x1.8p+1f};
static const float gxnor_181_in4[] = {-0x1.dcc6a4p-5f, 0x1.98b276p-1f, -0x1.59feeap-1f};
static const double gxnor_181_in5[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_181_in[] = {
    {"beta", "float32", 1, {3}, 3, gxnor_181_in0, NULL},
    {"mean", "float32", 1, {3}, 3, gxnor_181_in1, NULL},
    {"variance", "float32", 1, {3}, 3, gxnor_181_in2, NULL},
    {"x", "float32", 2, {6, 3}, 18, gxnor_181_in3, NULL},
    {"gamma", "float32", 1, {3}, 3, gxnor_181_in4, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_181_in5, NULL},
};
static const float gxnor_181_out0[] = {0x1.9d7694p-1f, 0x1.db8efp+0f, 0x1.3f2bd2p+0f, 0x1.41643p-1f, 0x1.9929bap-1f, -0x1.14a7c4p-1f, 0x1.dad82cp-1f, -0x1.93c488p-1f, -0x1.0d0aa8p+0f, -0x1.0348ep-5f, 0x1.fcc18ep+1f, -0x1.14a7c4p-1f, 0x1.127ed8p-2f, -0x1.fb6844p+1f, -0x1.aca09p+1f, 0x1.127ed8p-2f, -0x1.1f9364p+2f, -0x1.d11cdp+0f};
static const double gxnor_181_out0w[] = {7.70e-07, 2.71e-06, 3.19e-06, 5.99e-07, 1.70e-06, 1.49e-06, 8.84e-07, 2.20e-06, 1.00e-06, 8.84e-07, 4.73e-06, 1.49e-06, 5.99e-07, 5.23e-06, 3.19e-06, 5.99e-07, 5.74e-06, 1.73e-06};
static const gxnor_array gxnor_181_out[] = {
    {"y", "float32", 2, {6, 3}, 18, gxnor_181_out0, gxnor_181_out0w},
};
/* batch_norm_inference/images */
static const float gxnor_182_in0[] = {-0x1.27555p-3f, -0x1.07739ap-1f, -0x1.337d1cp-1f};
static const float gxnor_182_in1[] = {0x1.303a32p+1f, -0x1.218034p+1f, -0x1.58b358p-1f};
static const float gxnor_182_in2[] = {0x1.9748b4p-1f, 0x1.181862p+1f, 0x1.79073p+0f};
static const float gxnor_182_in3[] = {0x1p+2f, -0x1.4p+2f, -0x1p+3f, 0x0p+0f, 0x0p+0f, -0x1p+2f, 0x1.cp+2f, 0x1.4p+2f, 0x1.cp+2f, -0x1p+1f, 0x1p+2f, 0x1.2p+3f, 0x1p+0f, 0x1.8p+2f, -0x1p+1f, -0x1p+2f, 0x1.4p+2f, 0x1.4p+2f, -0x1.2p+3f, -0x1p+3f, 0x1.cp+2f, 0x0p+0f, -0x1.cp+2f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1.2p+3f, 0x1p+1f, 0x1p+0f, 0x1p+1f, 0x1.2p+3f, -0x1.cp+2f, -0x1.8p+2f, 0x1p+1f, 0x1.8p+2f, 0x0p+0f, 0x1.8p+1f, 0x1.8p+2f, 0x1p+2f, 0x1.2p+3f, 0x0p+0f, 0x1.8p+2f, -0x1.8p+1f, 0x1.8p+2f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+3f, 0x1.cp+2f, 0x1p+1f, 0x1.8p+2f, 0x1p+2f, -0x1.cp+2f, -0x1.4p+2f, 0x1.8p+1f, -0x1.2p+3f, -0x1p+2f, -0x1.cp+2f, -0x1p+2f, -0x1.cp+2f, 0x1.cp+2f, -0x1.2p+3f, 0x1p+1f, 0x0p+0f, 0x1p+0f, 0x1.4p+2f, -0x1.8p+2f, -0x1p+1f, 0x1p+0f, 0x1.8p+1f, -0x1p+1f, -0x1p+2f};
static const float gxnor_182_in4[] = {-0x1.81063ap-1f, 0x1.434fd4p-1f, -0x1.ca29f6p-1f};
static const double gxnor_182_in5[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_182_in[] = {
    {"beta", "float32", 1, {3}, 3, gxnor_182_in0, NULL},
    {"mean", "float32", 1, {3}, 3, gxnor_182_in1, NULL},
    {"variance", "float32", 1, {3}, 3, gxnor_182_in2, NULL},
    {"x", "float32", 4, {2, 3, 3, 4}, 72, gxnor_182_in3, NULL},
    {"gamma", "float32", 1, {3}, 3, gxnor_182_in4, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_182_in5, NULL},
};
static const float gxnor_182_out0[] = {-0x1.8342eep+0f, 0x1.84cee2p+2f, 0x1.13576p+3f, 0x1.dc11bap+0f, 0x1.dc11bap+0f, 0x1.4ed998p+2f, -0x1.02b09cp+2f, -0x1.2d8c0cp+1f, -0x1.02b09cp+2f, 0x1.c5de04p+1f, -0x1.8342eep+0f, -0x1.6e9b3p+2f, 0x1.c16b72p-1f, 0x1.818cf2p+1f, -0x1.9c7ffp-2f, -0x1.41ae74p+0f, 0x1.4ae956p+1f, 0x1.4ae956p+1f, -0x1.b20952p+1f, -0x1.7b65b2p+1f, 0x1.b83092p+1f, 0x1.cdb9f4p-2f, -0x1.44c214p+1f, 0x1.c16b72p-1f, -0x1.18d358p+0f, -0x1.d595d4p+0f, 0x1.6280cp+2f, -0x1.492c28p+1f, -0x1.d595d4p+0f, -0x1.492c28p+1f, -0x1.eeea6ep+2f, 0x1.041f82p+2f, 0x1.a9ddc8p+1f, -0x1.492c28p+1f, -0x1.615892p+2f, -0x1.18d358p+0f, -0x1.56db86p-1f, -0x1.9976ap+1f, -0x1.8342eep+0f, -0x1.6e9b3p+2f, 0x1.dc11bap+0f, -0x1.9976ap+1f, 0x1.18e44ep+2f, -0x1.9976ap+1f, 0x1.dc11bap+0f, 0x1.043c9p+0f, 0x1.043c9p+0f, -0x1.38a5e6p+2f, 0x1.b83092p+1f, 0x1.4dfcf8p+0f, 0x1.818cf2p+1f, 0x1.1445b8p+1f, -0x1.44c214p+1f, -0x1.aef5bp+0f, 0x1.bb4434p+0f, -0x1.b20952p+1f, -0x1.41ae74p+0f, -0x1.44c214p+1f, -0x1.41ae74p+0f, -0x1.44c214p+1f, -0x1.90893p+2f, 0x1.6280cp+2f, -0x1.492c28p+1f, -0x1.18d358p+0f, -0x1.d595d4p+0f, -0x1.3227f2p+2f, 0x1.a9ddc8p+1f, 0x1.82c68p-2f, -0x1.d595d4p+0f, -0x1.a78d64p+1f, 0x1.82c68p-2f, 0x1.da369ap+0f};
static const double gxnor_182_out0w[] = {5.26e-06, 6.07e-06, 8.48e-06, 2.05e-06, 2.05e-06, 5.26e-06, 7.68e-06, 6.07e-06, 7.68e-06, 3.66e-06, 5.26e-06, 9.28e-06, 1.82e-06, 3.85e-06, 2.23e-06, 3.04e-06, 3.45e-06, 3.45e-06, 5.08e-06, 4.67e-06, 4.26e-06, 1.41e-06, 4.26e-06, 1.82e-06, 1.05e-06, 1.75e-06, 7.37e-06, 2.45e-06, 1.75e-06, 2.45e-06, 7.37e-06, 5.97e-06, 5.27e-06, 2.45e-06, 5.27e-06, 1.05e-06, 4.46e-06, 6.87e-06, 5.26e-06, 9.28e-06, 2.05e-06, 6.87e-06, 4.46e-06, 6.87e-06, 2.05e-06, 2.85e-06, 2.85e-06, 8.48e-06, 4.26e-06, 2.23e-06, 3.85e-06, 3.04e-06, 4.26e-06, 3.45e-06, 2.63e-06, 5.08e-06, 3.04e-06, 4.26e-06, 3.04e-06, 4.26e-06, 5.97e-06, 7.37e-06, 2.45e-06, 1.05e-06, 1.75e-06, 4.56e-06, 5.27e-06, 2.45e-06, 1.75e-06, 3.16e-06, 2.45e-06, 3.86e-06};
static const gxnor_array gxnor_182_out[] = {
    {"y", "float32", 4, {2, 3, 3, 4}, 72, gxnor_182_out0, gxnor_182_out0w},
};
/* batch_norm_inference/double */
static const double gxnor_183_in0[] = {-0x1.682ffdc166d58p-3, 0x1.76681b525d462p-1};
static const double gxnor_183_in1[] = {-0x1.a7ec81768028p-4, 0x1.8f38d03f86008p-1};
static const double gxnor_183_in2[] = {0x1.0ea892753d048p+2, 0x1.b7cfe3f844d5ap+1};
static const double gxnor_183_in3[] = {-0x1p+0, -0x1p+2, 0x0p+0, -0x1.4p+2, -0x1p+3, -0x1.cp+2, -0x1.8p+1, -0x1p+0, 0x1p+3, -0x1p+2, 0x1.cp+2, -0x1.2p+3, 0x1p+3, -0x1p+0, -0x1p+1, 0x1.cp+2, -0x1p+3, -0x1.cp+2, 0x0p+0, -0x1.8p+2, -0x1p+3, -0x1p+3, -0x1.cp+2, 0x1.cp+2};
static const double gxnor_183_in4[] = {-0x1.1e76b9dc5fdecp-2, -0x1.ea5d913a5d0cap-1};
static const double gxnor_183_in5[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_183_in[] = {
    {"beta", "float64", 1, {2}, 2, gxnor_183_in0, NULL},
    {"mean", "float64", 1, {2}, 2, gxnor_183_in1, NULL},
    {"variance", "float64", 1, {2}, 2, gxnor_183_in2, NULL},
    {"x", "float64", 4, {3, 2, 2, 2}, 24, gxnor_183_in3, NULL},
    {"gamma", "float64", 1, {2}, 2, gxnor_183_in4, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_183_in5, NULL},
};
static const double gxnor_183_out0[] = {-0x1.b9b434d9174d2p-5, 0x1.6aae0e7c15906p-2, -0x1.8505709b1624ap-3, 0x1.f5fa402e7db9p-2, 0x1.511ecd4658c73p+2, 0x1.300da54a60dc1p+2, 0x1.57920ab5025eep+1, 0x1.a69ad58a45647p+0, -0x1.473911783315ep+0, 0x1.6aae0e7c15906p-2, -0x1.2466050b990bcp+0, 0x1.08cac1be0796ep+0, -0x1.7fe764f24bd6cp+1, 0x1.a69ad58a45647p+0, 0x1.156fbabd12889p+1, -0x1.3dc514fa5c006p+1, 0x1.cbef6aa2db198p-1, 0x1.864951c9a7052p-1, -0x1.8505709b1624ap-3, 0x1.40a338f072f0dp-1, 0x1.511ecd4658c73p+2, 0x1.511ecd4658c73p+2, 0x1.300da54a60dc1p+2, -0x1.3dc514fa5c006p+1};
static const double gxnor_183_out0w[] = {5.79e-16, 1.30e-15, 3.37e-16, 1.55e-15, 9.36e-15, 8.44e-15, 4.77e-15, 2.93e-15, 2.27e-15, 1.30e-15, 2.03e-15, 2.51e-15, 9.36e-15, 2.93e-15, 3.85e-15, 8.44e-15, 2.27e-15, 2.03e-15, 3.37e-16, 1.79e-15, 9.36e-15, 9.36e-15, 8.44e-15, 8.44e-15};
static const gxnor_array gxnor_183_out[] = {
    {"y", "float64", 4, {3, 2, 2, 2}, 24, gxnor_183_out0, gxnor_183_out0w},
};
/* batch_norm_inference/little_variance */
static const float gxnor_184_in0[] = {0x1p+0f, 0x1p+0f};
static const float gxnor_184_in1[] = {0x1.a36e2ep-14f, 0x0p+0f};
static const float gxnor_184_in2[] = {0x1p+0f, 0x1p+0f};
static const double gxnor_184_in3[] = {0x1.a36e2eb1c432dp-14};
static const float gxnor_184_in4[] = {0x1.47ae14p-7f, 0x1.8p+1f, -0x1.47ae14p-7f, 0x1.8p+1f, 0x1.47ae14p-6f, 0x1.8p+1f, -0x1.47ae14p-6f, 0x1.8p+1f};
static const float gxnor_184_in5[] = {0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_184_in[] = {
    {"beta", "float32", 1, {2}, 2, gxnor_184_in0, NULL},
    {"variance", "float32", 1, {2}, 2, gxnor_184_in1, NULL},
    {"gamma", "float32", 1, {2}, 2, gxnor_184_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_184_in3, NULL},
    {"x", "float32", 2, {4, 2}, 8, gxnor_184_in4, NULL},
    {"mean", "float32", 1, {2}, 2, gxnor_184_in5, NULL},
};
static const float gxnor_184_out0[] = {-0x1.1403a8p+6f, 0x1.92p+7f, -0x1.19abdp+6f, 0x1.92p+7f, -0x1.112f94p+6f, 0x1.92p+7f, -0x1.1c7fe4p+6f, 0x1.92p+7f};
static const double gxnor_184_out0w[] = {6.91e-05, 3.82e-04, 6.91e-05, 3.82e-04, 6.97e-05, 3.82e-04, 6.97e-05, 3.82e-04};
static const gxnor_array gxnor_184_out[] = {
    {"y", "float32", 2, {4, 2}, 8, gxnor_184_out0, gxnor_184_out0w},
};
/* batch_norm_inference/negative_variance */
static const float gxnor_185_in0[] = {0x1p+0f, 0x1p+0f};
static const float gxnor_185_in1[] = {-0x1p+0f, -0x1p+0f};
static const float gxnor_185_in2[] = {0x1p+0f, 0x1p+0f};
static const double gxnor_185_in3[] = {0x1.a36e2eb1c432dp-14};
static const float gxnor_185_in4[] = {0x1.47ae14p-7f, 0x1.8p+1f, -0x1.47ae14p-7f, 0x1.8p+1f, 0x1.47ae14p-6f, 0x1.8p+1f, -0x1.47ae14p-6f, 0x1.8p+1f};
static const float gxnor_185_in5[] = {0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_185_in[] = {
    {"beta", "float32", 1, {2}, 2, gxnor_185_in0, NULL},
    {"variance", "float32", 1, {2}, 2, gxnor_185_in1, NULL},
    {"gamma", "float32", 1, {2}, 2, gxnor_185_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_185_in3, NULL},
    {"x", "float32", 2, {4, 2}, 8, gxnor_185_in4, NULL},
    {"mean", "float32", 1, {2}, 2, gxnor_185_in5, NULL},
};
/* batch_norm_backward/dense */
static const float gxnor_186_in0[] = {-0x1.07ec44p-3f, -0x1.7532cap-3f, 0x1.e78124p-1f, -0x1.aa8774p-1f, -0x1.5c3bd4p-1f, -0x1.1675dep-2f, 0x1.2be776p-1f, 0x1.00a35p-1f, -0x1.533046p-1f, -0x1.ed4042p-1f, -0x1.16313ap-1f, 0x1.b76e2ap-1f, -0x1.02cde2p-1f, -0x1.e57c24p-1f, -0x1.f6505ep-1f, 0x1.2d3368p-1f, -0x1.49a9f4p-2f, -0x1.054024p-6f};
static const float gxnor_186_in1[] = {-0x1.8p+2f, 0x1.8p+1f, -0x1.2p+3f, -0x1.8p+1f, 0x1p+0f, -0x1p+1f, -0x1p+3f, -0x1p+1f, 0x0p+0f, 0x1p+3f, 0x1.cp+2f, -0x1p+1f, 0x1.8p+1f, -0x1p+3f, 0x1.2p+3f, 0x1.8p+1f, -0x1.2p+3f, 0x1.8p+1f};
static const float gxnor_186_in2[] = {-0x1.dcc6a4p-5f, 0x1.98b276p-1f, -0x1.59feeap-1f};
static const double gxnor_186_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_186_in[] = {
    {"e", "float32", 2, {6, 3}, 18, gxnor_186_in0, NULL},
    {"x", "float32", 2, {6, 3}, 18, gxnor_186_in1, NULL},
    {"gamma", "float32", 1, {3}, 3, gxnor_186_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_186_in3, NULL},
};
static const float gxnor_186_out0[] = {0x1.08e574p-9f, 0x1.4d4cbp-6f, -0x1.a2d58ep-8f, 0x1.fc4dbp-8f, -0x1.7f2c5cp-5f, 0x1.c10e32p-5f, -0x1.1c81e6p-8f, 0x1.ef63cap-4f, 0x1.3cd85cp-4f, 0x1.bceaccp-9f, -0x1.18f55ap-5f, -0x1.5c7c84p-4f, 0x1.4740cap-10f, -0x1.301744p-4f, 0x1.6328ap-11f, -0x1.4a420ep-7f, 0x1.cb894cp-7f, -0x1.52f7cep-5f};
static const double gxnor_186_out0w[] = {3.06e-06, 2.73e-05, 4.53e-05, 2.53e-06, 2.34e-05, 2.18e-05, 3.72e-06, 2.57e-05, 1.73e-05, 3.84e-06, 4.09e-05, 2.40e-05, 2.42e-06, 4.57e-05, 4.54e-05, 2.45e-06, 4.60e-05, 2.38e-05};
static const float gxnor_186_out1[] = {-0x1.b0c64p+0f, 0x1.14ed4cp-2f, -0x1.b5055ap+1f};
static const double gxnor_186_out1w[] = {1.02e-04, 8.85e-05, 9.87e-05};
static const float gxnor_186_out2[] = {-0x1.41bae6p+0f, -0x1.1659e4p+1f, -0x1.efb23p-4f};
static const double gxnor_186_out2w[] = {3.01e-06, 2.65e-06, 3.12e-06};
static const gxnor_array gxnor_186_out[] = {
    {"below", "float32", 2, {6, 3}, 18, gxnor_186_out0, gxnor_186_out0w},
    {"gamma_gradient", "float32", 1, {3}, 3, gxnor_186_out1, gxnor_186_out1w},
    {"beta_gradient", "float32", 1, {3}, 3, gxnor_186_out2, gxnor_186_out2w},
};
/* batch_norm_backward/images */
static const float gxnor_187_in0[] = {-0x1.931a96p-1f, 0x1.bee74p-3f, 0x1.42c98ep-2f, 0x1.dffb4ep-1f, 0x1.e6d07ep-2f, -0x1.ee4b4cp-2f, -0x1.f938a6p-3f, 0x1.d99f1p-3f, 0x1.9bfccep-3f, -0x1.87eabcp-1f, 0x1.56a60cp-4f, -0x1.23a252p-1f, -0x1.231f9cp-1f, 0x1.d7d21p-1f, 0x1.9fad68p-3f, 0x1.581a8cp-1f, 0x1.617a32p-2f, -0x1.b482d4p-2f, -0x1.9aacf4p-1f, -0x1.755e72p-4f, -0x1.41e0f6p-3f, 0x1.e2e2bp-5f, 0x1.2bedb6p-1f, 0x1.be65acp-5f, -0x1.9fb84cp-4f, -0x1.48139cp-1f, 0x1.3f2daep-2f, 0x1.62e0ccp-1f, 0x1.80a176p-1f, -0x1.9c92cep-4f, 0x1.2e20e6p-7f, 0x1.26c3d4p-3f, 0x1.65aab4p-6f, 0x1.dc698cp-1f, 0x1.d63eaap-2f, 0x1.c8570ep-4f, -0x1.46cee8p-1f, 0x1.0adc9ap-3f, 0x1.adeacep-3f, -0x1.6ede16p-1f, 0x1.b3d15ap-6f, 0x1.2ecc96p-2f, 0x1.6c7226p-1f, 0x1.068ba8p-5f, -0x1.52052ap-1f, 0x1.d6b302p-5f, -0x1.3883e2p-3f, -0x1.bcc248p-4f, 0x1.a4c76ep-1f, 0x1.ead11ep-4f, -0x1.27fa1ep-1f, -0x1.fcc9d4p-2f, 0x1.a3e578p-1f, 0x1.01bf7ap-2f, -0x1.e1417cp-1f, 0x1.43327ep-1f, -0x1.7b473ep-2f, -0x1.b0f328p-1f, 0x1.f50424p-1f, -0x1.1ee654p-1f, -0x1.b76158p-2f, -0x1.660d04p-5f, -0x1.8f99ccp-1f, -0x1.663368p-1f, 0x1.d073f4p-1f, -0x1.0cce56p-1f, -0x1.752c38p-3f, 0x1.7ef10ap-3f, 0x1.2d44p-2f, -0x1.aeaa5ap-2f, -0x1.434452p-2f, -0x1.1a3e82p-2f};
static const float gxnor_187_in1[] = {0x1p+2f, -0x1.4p+2f, -0x1p+3f, 0x0p+0f, 0x0p+0f, -0x1p+2f, 0x1.cp+2f, 0x1.4p+2f, 0x1.cp+2f, -0x1p+1f, 0x1p+2f, 0x1.2p+3f, 0x1p+0f, 0x1.8p+2f, -0x1p+1f, -0x1p+2f, 0x1.4p+2f, 0x1.4p+2f, -0x1.2p+3f, -0x1p+3f, 0x1.cp+2f, 0x0p+0f, -0x1.cp+2f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1.2p+3f, 0x1p+1f, 0x1p+0f, 0x1p+1f, 0x1.2p+3f, -0x1.cp+2f, -0x1.8p+2f, 0x1p+1f, 0x1.8p+2f, 0x0p+0f, 0x1.8p+1f, 0x1.8p+2f, 0x1p+2f, 0x1.2p+3f, 0x0p+0f, 0x1.8p+2f, -0x1.8p+1f, 0x1.8p+2f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+3f, 0x1.cp+2f, 0x1p+1f, 0x1.8p+2f, 0x1p+2f, -0x1.cp+2f, -0x1.4p+2f, 0x1.8p+1f, -0x1.2p+3f, -0x1p+2f, -0x1.cp+2f, -0x1p+2f, -0x1.cp+2f, 0x1.cp+2f, -0x1.2p+3f, 0x1p+1f, 0x0p+0f, 0x1p+0f, 0x1.4p+2f, -0x1.8p+2f, -0x1p+1f, 0x1p+0f, 0x1.8p+1f, -0x1p+1f, -0x1p+2f};
static const float gxnor_187_in2[] = {-0x1.81063ap-1f, 0x1.434fd4p-1f, -0x1.ca29f6p-1f};
static const double gxnor_187_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_187_in[] = {
    {"e", "float32", 4, {2, 3, 3, 4}, 72, gxnor_187_in0, NULL},
    {"x", "float32", 4, {2, 3, 3, 4}, 72, gxnor_187_in1, NULL},
    {"gamma", "float32", 1, {3}, 3, gxnor_187_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_187_in3, NULL},
};
static const float gxnor_187_out0[] = {0x1.d9fef4p-4f, -0x1.cc06c6p-7f, -0x1.23c7cap-6f, -0x1.3af978p-3f, -0x1.3c31b4p-4f, 0x1.91a38cp-4f, 0x1.c3b758p-7f, -0x1.d4ec0ep-5f, -0x1.ef4a84p-5f, 0x1.180268p-3f, -0x1.d5af8ap-6f, 0x1.e43896p-5f, -0x1.14f272p-4f, 0x1.b25e38p-4f, 0x1.474cc2p-6f, 0x1.2ba80cp-4f, 0x1.41b248p-5f, -0x1.95ff5cp-5f, -0x1.942344p-4f, -0x1.0c8556p-6f, -0x1.22a8cap-6f, 0x1.15055cp-8f, 0x1.fbb0ap-5f, 0x1.0eb71ap-8f, 0x1.63c87ap-6f, 0x1.fb799ap-4f, -0x1.96d3dp-5f, -0x1.0dd858p-3f, -0x1.22dc48p-3f, 0x1.45de78p-6f, -0x1.ca2018p-8f, -0x1.3c11dap-6f, 0x1.a298fap-9f, -0x1.6ab666p-3f, -0x1.726da4p-4f, -0x1.36949p-6f, 0x1.859e92p-4f, -0x1.6d6f72p-5f, -0x1.965236p-5f, 0x1.55e364p-4f, -0x1.6e13e8p-9f, -0x1.27078p-4f, -0x1.aa4a7ap-4f, -0x1.cfff4ep-6f, 0x1.c6eb3cp-4f, -0x1.89a116p-7f, 0x1.75b89ap-6f, -0x1.b0ff02p-7f, 0x1.850ed6p-4f, 0x1.8b868cp-7f, -0x1.10e28cp-4f, -0x1.dbfd14p-5f, 0x1.6c5a4cp-4f, 0x1.8ec4a8p-6f, -0x1.c0ac6p-4f, 0x1.0fdd9ap-4f, -0x1.7fff12p-5f, -0x1.a53e0cp-4f, 0x1.bc3212p-4f, -0x1.1eb584p-4f, 0x1.41336cp-4f, 0x1.2ab684p-6f, 0x1.32abeep-3f, 0x1.1679bep-3f, -0x1.5fdaccp-3f, 0x1.9323c4p-4f, 0x1.5979dcp-5f, -0x1.03ccd6p-5f, -0x1.c03a04p-5f, 0x1.484becp-4f, 0x1.076c98p-4f, 0x1.dde908p-5f};
static const double gxnor_187_out0w[] = {1.42e-04, 1.46e-04, 1.92e-04, 8.67e-05, 7.81e-05, 1.37e-04, 1.76e-04, 1.46e-04, 1.75e-04, 1.13e-04, 1.29e-04, 2.11e-04, 6.49e-05, 1.13e-04, 6.93e-05, 9.22e-05, 9.71e-05, 9.81e-05, 1.37e-04, 1.20e-04, 1.12e-04, 5.02e-05, 1.17e-04, 5.89e-05, 4.00e-05, 5.86e-05, 1.20e-04, 6.81e-05, 6.07e-05, 5.69e-05, 1.14e-04, 1.00e-04, 8.92e-05, 7.26e-05, 9.75e-05, 4.01e-05, 1.25e-04, 1.59e-04, 1.31e-04, 2.14e-04, 6.96e-05, 1.62e-04, 1.26e-04, 1.57e-04, 8.15e-05, 8.48e-05, 8.66e-05, 1.88e-04, 1.20e-04, 6.84e-05, 1.09e-04, 9.02e-05, 1.20e-04, 9.60e-05, 8.66e-05, 1.35e-04, 8.87e-05, 1.20e-04, 9.58e-05, 1.17e-04, 1.05e-04, 1.15e-04, 6.97e-05, 5.13e-05, 6.37e-05, 9.03e-05, 9.22e-05, 5.85e-05, 5.21e-05, 7.14e-05, 6.09e-05, 7.71e-05};
static const float gxnor_187_out1[] = {-0x1.58f7fep+1f, -0x1.e7b3b8p-2f, -0x1.f9ee06p-2f};
static const double gxnor_187_out1w[] = {9.19e-04, 1.20e-03, 6.22e-04};
static const float gxnor_187_out2[] = {-0x1.33a62p+0f, 0x1.41650ep-1f, 0x1.38d46cp-2f};
static const double gxnor_187_out2w[] = {2.70e-05, 3.67e-05, 2.78e-05};
static const gxnor_array gxnor_187_out[] = {
    {"below", "float32", 4, {2, 3, 3, 4}, 72, gxnor_187_out0, gxnor_187_out0w},
    {"gamma_gradient", "float32", 1, {3}, 3, gxnor_187_out1, gxnor_187_out1w},
    {"beta_gradient", "float32", 1, {3}, 3, gxnor_187_out2, gxnor_187_out2w},
};
/* batch_norm_backward/double */
static const double gxnor_188_in0[] = {0x1.160974ac9c2cp-4, 0x1.0cc35742c09d8p-1, 0x1.676387f670014p-2, -0x1.9136bf618ccb4p-1, -0x1.9a2420be815ccp-1, -0x1.518f24ba79dap-5, -0x1.102f480a5fce4p-1, 0x1.1709d0f09ae44p-2, -0x1.92ec082380058p-3, -0x1.0cf724e93c6d8p-1, -0x1.f2eba2b459d26p-1, -0x1.e686a3a67b164p-2, 0x1.355cb609a8958p-3, 0x1.fcfb806f649cp-3, 0x1.cb85cc7a099eap-1, -0x1.643f652afe5fcp-2, 0x1.7c602b9538c78p-3, -0x1.219b5d1c8485cp-2, 0x1.107b8d4adb454p-2, -0x1.ae8ea2fb3b9p-7, 0x1.4a51867c9ea8cp-1, -0x1.28fb3131c408p-1, 0x1.ebbb932e357f2p-1, 0x1.11be16ba4ebb6p-1};
static const double gxnor_188_in1[] = {-0x1p+0, -0x1p+2, 0x0p+0, -0x1.4p+2, -0x1p+3, -0x1.cp+2, -0x1.8p+1, -0x1p+0, 0x1p+3, -0x1p+2, 0x1.cp+2, -0x1.2p+3, 0x1p+3, -0x1p+0, -0x1p+1, 0x1.cp+2, -0x1p+3, -0x1.cp+2, 0x0p+0, -0x1.8p+2, -0x1p+3, -0x1p+3, -0x1.cp+2, 0x1.cp+2};
static const double gxnor_188_in2[] = {-0x1.1e76b9dc5fdecp-2, -0x1.ea5d913a5d0cap-1};
static const double gxnor_188_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_188_in[] = {
    {"e", "float64", 4, {3, 2, 2, 2}, 24, gxnor_188_in0, NULL},
    {"x", "float64", 4, {3, 2, 2, 2}, 24, gxnor_188_in1, NULL},
    {"gamma", "float64", 1, {2}, 2, gxnor_188_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_188_in3, NULL},
};
static const double gxnor_188_out0[] = {-0x1.a3a7ea57e17ccp-7, -0x1.1fd6d61da71c3p-5, -0x1.d3ee174d2a66bp-6, 0x1.20bac63633829p-5, 0x1.1caec8c5f8545p-3, 0x1.25ad3ae8a25c3p-6, 0x1.a6250082c7c03p-4, -0x1.8386e992e6628p-6, -0x1.38403ee330ecp-8, 0x1.54fdfb197f38cp-6, 0x1.31e0eb580833cp-5, 0x1.6049614c8a69cp-6, 0x1.36e5a1b658dccp-7, -0x1.442a13a5753e4p-6, -0x1.0206fd0d5944ap-3, 0x1.6a681b64e46dcp-4, -0x1.d712149da4fa4p-7, 0x1.44cbbd1948ac7p-7, -0x1.89daed1db0ba8p-6, -0x1.500378d5b2554p-8, -0x1.824baa7941d1bp-4, 0x1.a75152ddb0b69p-4, -0x1.263a5ea357ad5p-3, -0x1.b992c4330d43fp-5};
static const double gxnor_188_out0w[] = {2.69e-14, 4.18e-14, 2.45e-14, 4.75e-14, 1.85e-13, 1.61e-13, 1.21e-13, 9.23e-14, 5.63e-14, 4.18e-14, 5.68e-14, 6.20e-14, 1.74e-13, 9.19e-14, 1.15e-13, 1.66e-13, 5.62e-14, 5.27e-14, 2.40e-14, 4.70e-14, 1.83e-13, 1.82e-13, 1.76e-13, 1.69e-13};
static const double gxnor_188_out1[] = {-0x1.976f6bc6557f7p-1, 0x1.54588efadaea4p-1};
static const double gxnor_188_out1w[] = {4.95e-13, 6.00e-13};
static const double gxnor_188_out2[] = {-0x1.db09d44b93e85p+0, 0x1.68725a0cf89ffp+0};
static const double gxnor_188_out2w[] = {1.34e-14, 1.74e-14};
static const gxnor_array gxnor_188_out[] = {
    {"below", "float64", 4, {3, 2, 2, 2}, 24, gxnor_188_out0, gxnor_188_out0w},
    {"gamma_gradient", "float64", 1, {2}, 2, gxnor_188_out1, gxnor_188_out1w},
    {"beta_gradient", "float64", 1, {2}, 2, gxnor_188_out2, gxnor_188_out2w},
};
/* batch_norm_backward/shapes */
static const float gxnor_189_in0[] = {-0x1.47ae14p-7f, 0x1.8p+1f, 0x1.47ae14p-6f, 0x1.8p+1f, -0x1.47ae14p-6f, 0x1.8p+1f};
static const float gxnor_189_in1[] = {0x1p+0f, 0x1p+0f};
static const float gxnor_189_in2[] = {0x1.47ae14p-7f, 0x1.8p+1f, -0x1.47ae14p-7f, 0x1.8p+1f, 0x1.47ae14p-6f, 0x1.8p+1f, -0x1.47ae14p-6f, 0x1.8p+1f};
static const double gxnor_189_in3[] = {0x1.a36e2eb1c432dp-14};
static const gxnor_array gxnor_189_in[] = {
    {"e", "float32", 2, {3, 2}, 6, gxnor_189_in0, NULL},
    {"gamma", "float32", 1, {2}, 2, gxnor_189_in1, NULL},
    {"x", "float32", 2, {4, 2}, 8, gxnor_189_in2, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_189_in3, NULL},
};
/* running_average/tenth */
static const float gxnor_190_in0[] = {0x1p+0f, -0x1p+1f, 0x0p+0f};
static const float gxnor_190_in1[] = {0x1.8p+1f, 0x1.4p+2f, 0x1p-3f};
static const double gxnor_190_in2[] = {0x1.999999999999ap-4};
static const gxnor_array gxnor_190_in[] = {
    {"average", "float32", 1, {3}, 3, gxnor_190_in0, NULL},
    {"batch", "float32", 1, {3}, 3, gxnor_190_in1, NULL},
    {"rate", "float64", 0, {0}, 1, gxnor_190_in2, NULL},
};
static const float gxnor_190_out0[] = {0x1.333334p+0f, -0x1.4cccccp+0f, 0x1.99999ap-7f};
static const double gxnor_190_out0w[] = {5.72e-07, 1.10e-06, 5.96e-09};
static const gxnor_array gxnor_190_out[] = {
    {"average", "float32", 1, {3}, 3, gxnor_190_out0, gxnor_190_out0w},
};
/* running_average/whole */
static const float gxnor_191_in0[] = {0x1p+0f, -0x1p+1f, 0x0p+0f};
static const float gxnor_191_in1[] = {0x1.8p+1f, 0x1.4p+2f, 0x1p-3f};
static const double gxnor_191_in2[] = {0x1p+0};
static const gxnor_array gxnor_191_in[] = {
    {"average", "float32", 1, {3}, 3, gxnor_191_in0, NULL},
    {"batch", "float32", 1, {3}, 3, gxnor_191_in1, NULL},
    {"rate", "float64", 0, {0}, 1, gxnor_191_in2, NULL},
};
static const float gxnor_191_out0[] = {0x1.8p+1f, 0x1.4p+2f, 0x1p-3f};
static const double gxnor_191_out0w[] = {1.43e-06, 2.38e-06, 5.96e-08};
static const gxnor_array gxnor_191_out[] = {
    {"average", "float32", 1, {3}, 3, gxnor_191_out0, gxnor_191_out0w},
};
/* running_average/no_rate */
static const float gxnor_192_in0[] = {0x1p+0f, -0x1p+1f, 0x0p+0f};
static const float gxnor_192_in1[] = {0x1.8p+1f, 0x1.4p+2f, 0x1p-3f};
static const double gxnor_192_in2[] = {0x0p+0};
static const gxnor_array gxnor_192_in[] = {
    {"average", "float32", 1, {3}, 3, gxnor_192_in0, NULL},
    {"batch", "float32", 1, {3}, 3, gxnor_192_in1, NULL},
    {"rate", "float64", 0, {0}, 1, gxnor_192_in2, NULL},
};
/* squared_hinge/margins */
static const float gxnor_193_in0[] = {0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, 0x1.0eee26p+1f, -0x1.2a5fc4p-4f, -0x1.4b4a32p-1f, 0x1.065c6ap+0f};
static const float gxnor_193_in1[] = {0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_193_in[] = {
    {"y", "float32", 2, {3, 4}, 12, gxnor_193_in0, NULL},
    {"t", "float32", 2, {3, 4}, 12, gxnor_193_in1, NULL},
};
static const float gxnor_193_out0[] = {0x1.c86eep-1f};
static const double gxnor_193_out0w[] = {2.13e-06};
static const gxnor_array gxnor_193_out[] = {
    {"loss", "float32", 0, {0}, 1, gxnor_193_out0, gxnor_193_out0w},
};
/* squared_hinge/random */
static const double gxnor_194_in0[] = {0x1.265a8a3b4ae58p-1, -0x1.406aca49691ecp-1, -0x1.4c87f7cd9c584p+0, 0x1.89de3be2cf97p-2, -0x1.ddd16c5b138fcp+0, -0x1.06469dc7873dcp+0, 0x1.dba579eefaeap-2, 0x1.e273c911b5dbap+0, 0x1.9ae78cb030cbap+0, 0x1.c927ce491502cp+0, 0x1.840e6914f91d4p+0, -0x1.32c469db1b6cp-4, 0x1.2ea7b3de8f198p-2, 0x1.c44b9000127fp-3, -0x1.74f5f535ffa4p-5, -0x1.d03c0076bb02p-4, -0x1.70cbc666a00ap-3, 0x1.26dcd8e138b94p-1, -0x1.e4088027b77cp-2, 0x1.8bb66c9c1b8f4p-1, -0x1.872f49e80fe4p-2, -0x1.e311ab3717672p+0, -0x1.95468196fbe3cp+0, -0x1.78b1afa883d24p+0, 0x1.1cf13edbf8cfap+0, -0x1.d9640bcb7b6cp-5, 0x1.433d9028cc72p-4, 0x1.cd1178f242768p+0, 0x1.f5a74d643befep+0, -0x1.4dbc3b5d9a22cp+0, -0x1.4d56082dcbb14p-1, -0x1.679e0534e8d36p+0, -0x1.e8a0a1d71b3ap-1, -0x1.6a80663f16c28p+0, 0x1.fb51b25b26758p-1, 0x1.8cc8dd8a6cf18p+0, -0x1.9131b89ab85b6p+0, 0x1.a0c4bccd8e18p-3, 0x1.2409af8230bp-1, 0x1.0526a7ca84bfp-2, -0x1.a21b5847100bp-2, 0x1.a5b70fbe752d8p-2, -0x1.07cbeb269364p+0, -0x1.9c64d4988307p-2, -0x1.0e1db7b826f68p+0, 0x1.116573e07413p+0, -0x1.4fbcdce8f854ep+0, -0x1.f713d259ef974p-1, 0x1.e67b407553564p+0, 0x1.ab677c87f403cp-1};
static const double gxnor_194_in1[] = {-0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0};
static const gxnor_array gxnor_194_in[] = {
    {"y", "float64", 2, {5, 10}, 50, gxnor_194_in0, NULL},
    {"t", "float64", 2, {5, 10}, 50, gxnor_194_in1, NULL},
};
static const double gxnor_194_out0[] = {0x1.1e55624d5ab91p+1};
static const double gxnor_194_out0w[] = {2.88e-14};
static const gxnor_array gxnor_194_out[] = {
    {"loss", "float64", 0, {0}, 1, gxnor_194_out0, gxnor_194_out0w},
};
/* squared_hinge/shapes */
static const float gxnor_195_in0[] = {0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, 0x1.0eee26p+1f, -0x1.2a5fc4p-4f, -0x1.4b4a32p-1f, 0x1.065c6ap+0f};
static const float gxnor_195_in1[] = {0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_195_in[] = {
    {"y", "float32", 2, {3, 4}, 12, gxnor_195_in0, NULL},
    {"t", "float32", 2, {2, 4}, 8, gxnor_195_in1, NULL},
};
/* squared_hinge_gradient/margins */
static const float gxnor_196_in0[] = {0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, 0x1.0eee26p+1f, -0x1.2a5fc4p-4f, -0x1.4b4a32p-1f, 0x1.065c6ap+0f};
static const float gxnor_196_in1[] = {0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_196_in[] = {
    {"y", "float32", 2, {3, 4}, 12, gxnor_196_in0, NULL},
    {"t", "float32", 2, {3, 4}, 12, gxnor_196_in1, NULL},
};
static const float gxnor_196_out0[] = {-0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1.09f41ap-1f, 0x1.3c7806p-3f, 0x1.e1e4dp-5f, -0x0p+0f};
static const double gxnor_196_out0w[] = {4.70e-38, 4.70e-38, 4.70e-38, 4.70e-38, 4.70e-38, 4.70e-38, 4.70e-38, 4.70e-38, 2.48e-07, 7.37e-08, 2.80e-08, 4.70e-38};
static const gxnor_array gxnor_196_out[] = {
    {"gradient", "float32", 2, {3, 4}, 12, gxnor_196_out0, gxnor_196_out0w},
};
/* squared_hinge_gradient/random */
static const double gxnor_197_in0[] = {-0x1.bca5e119d99e4p-1, 0x1.7cd4e97613b2p-3, -0x1.648669e16b9a6p+0, 0x1.1e4b77489f24cp+0, 0x1.90d684760e03p-3, 0x1.0c1fc8066f256p+0, -0x1.27d74718b0ce8p+0, 0x1.342801fcb67bap+0, 0x1.61cafcad2b146p+0, 0x1.2a02c73af2a28p-2, 0x1.40f2576175f2cp-1, 0x1.5dbd690685da8p-2, 0x1.7dbca0667ec3ap+0, -0x1.65eaf7ddd5f1p+0, 0x1.8ec68bc8393a4p-1, 0x1.df45fc3c8bep-5, 0x1.2ca90c4aab178p-1, -0x1.7893a1aad65eap+0, -0x1.520fd1d340434p+0, 0x1.42d313704b61p-3, 0x1.b8ddfaf4edba8p+0, 0x1.15686529d1a68p-2, 0x1.38d43fcdc7598p-1, 0x1.1e417ece4b272p+0, 0x1.151ed51d0ffc6p+0, -0x1.4655f6045b2cp-4, -0x1.600876f12dc28p-1, 0x1.bf4056d1ac8f4p+0, -0x1.6987dc5771edp-1, -0x1.0ff23b31881ccp-1, -0x1.bf6ca5c09efeep+0, 0x1.a47620a8dad96p+0, 0x1.e1bc2403be8fep+0, 0x1.4234d8fd10198p-1, 0x1.695cc0cbb26bcp+0, 0x1.e7c3d81402a66p+0, 0x1.4f6b17531e84ep+0, 0x1.74d63923c9f5p-3, 0x1.c4a31327d1f48p-1, 0x1.53bed9f3fec1p-2, 0x1.f19b2b02bfa4ep+0, -0x1.5f745f15744cp-4, -0x1.78765e34971b4p+0, 0x1.31c471d98448ep+0, 0x1.7c82d6b240dc4p+0, 0x1.3329907eceabep+0, 0x1.a1e62b494c59p+0, 0x1.c2044391207p-5, 0x1.30cb979ee49fp-1, 0x1.b6298d53a981ep+0};
static const double gxnor_197_in1[] = {0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0};
static const gxnor_array gxnor_197_in[] = {
    {"y", "float64", 2, {5, 10}, 50, gxnor_197_in0, NULL},
    {"t", "float64", 2, {5, 10}, 50, gxnor_197_in1, NULL},
};
static const double gxnor_197_out0[] = {-0x1.322099f3cac2p-4, 0x1.849cf2275f4fbp-5, 0x0p+0, 0x1.5b11940584927p-4, 0x1.87d0671d20f64p-5, 0x1.4f7080041e2c7p-4, 0x0p+0, -0x0p+0, 0x1.864478c0bf693p-4, 0x1.a70b21089f903p-5, 0x1.0a8afd3de84dbp-4, 0x1.b798c572ba317p-5, 0x1.9826cd0e659bfp-4, 0x0p+0, 0x1.2372bc171c8d8p-4, 0x1.5ad9d6e3b3acdp-5, 0x1.040d22a740fd5p-4, 0x0p+0, 0x0p+0, -0x1.14073016fe2dfp-5, 0x1.bdfeb517a262ep-4, 0x1.a073539280873p-5, 0x1.07f1ffefeddf3p-4, 0x1.5b0b326f8c42p-4, 0x1.553273e9a3d4cp-4, 0x1.2d92b91e5f1b3p-5, 0x1.9983ee3a6c229p-7, 0x1.c214b271b61e4p-4, 0x1.81338e7c4cfd7p-7, 0x1.3344d2f3cca8p-6, 0x0p+0, 0x1.b0ef710fe8393p-4, 0x1.d8267d730951ep-4, 0x1.0af230f4d1f3bp-4, -0x0p+0, 0x1.dc0275cf5ddb2p-4, 0x1.7a81fa72a2e47p-4, 0x1.835579c84945fp-5, 0x1.34af105ea995fp-4, 0x1.b466084e1414dp-5, 0x1.e24ed3d8cc928p-4, 0x1.2b904a503422ep-5, 0x0p+0, 0x1.6787f6f19c57ap-4, 0x1.975dfa0baea17p-4, 0x1.686c856fe06ep-4, 0x1.af4ba0d2c039p-4, 0x1.59ae4024866aep-5, 0x1.055fde993eeb3p-4, 0x1.bc438da62f0b7p-4};
static const double gxnor_197_out0w[] = {6.64e-17, 4.21e-17, 8.90e-308, 7.53e-17, 4.25e-17, 7.27e-17, 8.90e-308, 8.90e-308, 8.46e-17, 4.59e-17, 5.78e-17, 4.77e-17, 8.85e-17, 8.90e-308, 6.32e-17, 3.76e-17, 5.64e-17, 8.90e-308, 8.90e-308, 2.99e-17, 9.67e-17, 4.52e-17, 5.72e-17, 7.53e-17, 7.40e-17, 3.27e-17, 1.11e-17, 9.76e-17, 1.04e-17, 1.67e-17, 8.90e-308, 9.39e-17, 1.02e-16, 5.79e-17, 8.90e-308, 1.03e-16, 8.21e-17, 4.20e-17, 6.69e-17, 4.73e-17, 1.05e-16, 3.25e-17, 8.90e-308, 7.80e-17, 8.83e-17, 7.82e-17, 9.35e-17, 3.75e-17, 5.67e-17, 9.63e-17};
static const gxnor_array gxnor_197_out[] = {
    {"gradient", "float64", 2, {5, 10}, 50, gxnor_197_out0, gxnor_197_out0w},
};
/* squared_hinge_gradient/shapes */
static const float gxnor_198_in0[] = {0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, -0x1.8p+1f, 0x1.0eee26p+1f, -0x1.2a5fc4p-4f, -0x1.4b4a32p-1f, 0x1.065c6ap+0f};
static const float gxnor_198_in1[] = {0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f};
static const gxnor_array gxnor_198_in[] = {
    {"y", "float32", 2, {3, 4}, 12, gxnor_198_in0, NULL},
    {"t", "float32", 2, {2, 4}, 8, gxnor_198_in1, NULL},
};
/* sgd/small */
static const float gxnor_199_in0[] = {-0x1.ebcf14p-24f, 0x1.ebe27ep-23f, -0x1.a8ccbep-23f, -0x1.45d262p-23f, 0x1.a2cfa8p-23f, 0x0p+0f, 0x1.9856cp-122f, -0x1.51c51ep-42f};
static const double gxnor_199_in1[] = {0x1.999999999999ap-4};
static const gxnor_array gxnor_199_in[] = {
    {"gradient", "float32", 1, {8}, 8, gxnor_199_in0, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_199_in1, NULL},
};
static const float gxnor_199_out0[] = {0x1.897276p-27f, -0x1.8981fep-26f, 0x1.53d6fep-26f, 0x1.04a84ep-26f, -0x1.4f0c86p-26f, -0x0p+0f, -0x1.46abcep-125f, 0x1.0e374cp-45f};
static const double gxnor_199_out0w[] = {2.73e-15, 5.46e-15, 4.72e-15, 3.62e-15, 4.65e-15, 2.35e-38, 2.35e-38, 7.15e-21};
static const gxnor_array gxnor_199_out[] = {
    {"dW", "float32", 1, {8}, 8, gxnor_199_out0, gxnor_199_out0w},
};
/* sgd/random */
static const float gxnor_200_in0[] = {-0x1.86dac6p-2f, 0x1.86ea34p-1f, -0x1.5199bcp-1f, -0x1.02f09ep-1f, 0x1.4cd758p-1f, 0x0p+0f, 0x1.4484cp-100f, -0x1.0c6f7ap-20f};
static const double gxnor_200_in1[] = {0x1p-2};
static const gxnor_array gxnor_200_in[] = {
    {"gradient", "float32", 1, {8}, 8, gxnor_200_in0, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_200_in1, NULL},
};
static const float gxnor_200_out0[] = {0x1.86dac6p-4f, -0x1.86ea34p-3f, 0x1.5199bcp-3f, 0x1.02f09ep-3f, -0x1.4cd758p-3f, -0x0p+0f, -0x1.4484cp-102f, 0x1.0c6f7ap-22f};
static const double gxnor_200_out0w[] = {2.28e-08, 4.55e-08, 3.93e-08, 3.01e-08, 3.87e-08, 2.35e-38, 8.31e-38, 5.96e-14};
static const gxnor_array gxnor_200_out[] = {
    {"dW", "float32", 1, {8}, 8, gxnor_200_out0, gxnor_200_out0w},
};
/* sgd/no_rate */
static const float gxnor_201_in0[] = {-0x1.86dac6p-2f, 0x1.86ea34p-1f, -0x1.5199bcp-1f, -0x1.02f09ep-1f, 0x1.4cd758p-1f, 0x0p+0f, 0x1.4484cp-100f, -0x1.0c6f7ap-20f};
static const double gxnor_201_in1[] = {0x0p+0};
static const gxnor_array gxnor_201_in[] = {
    {"gradient", "float32", 1, {8}, 8, gxnor_201_in0, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_201_in1, NULL},
};
/* sgd/nan */
static const float gxnor_202_in0[] = {NAN};
static const double gxnor_202_in1[] = {0x1.999999999999ap-4};
static const gxnor_array gxnor_202_in[] = {
    {"gradient", "float32", 1, {1}, 1, gxnor_202_in0, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_202_in1, NULL},
};
/* adam/step_1_float32 */
static const float gxnor_203_in0[] = {0x0p+0f, -0x1.896c6ap-1f, 0x1.2e80ap-3f, 0x1.20e59ap-1f, -0x1.a09434p-1f, -0x1.55dbf4p-1f};
static const float gxnor_203_in1[] = {-0x0p+0f, -0x0p+0f, 0x0p+0f, -0x0p+0f, -0x0p+0f, -0x0p+0f};
static const float gxnor_203_in2[] = {0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const int64_t gxnor_203_in3[] = {1};
static const double gxnor_203_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_203_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_203_in6[] = {0x1.ff7ced916872bp-1};
static const double gxnor_203_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_203_in[] = {
    {"gradient", "float32", 1, {6}, 6, gxnor_203_in0, NULL},
    {"first", "float32", 1, {6}, 6, gxnor_203_in1, NULL},
    {"second", "float32", 1, {6}, 6, gxnor_203_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_203_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_203_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_203_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_203_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_203_in7, NULL},
};
static const float gxnor_203_out0[] = {-0x0p+0f, 0x1.47ae0cp-7f, -0x1.47ade6p-7f, -0x1.47ae0ap-7f, 0x1.47ae0cp-7f, 0x1.47ae0ap-7f};
static const double gxnor_203_out0w[] = {1.20e-35, 1.22e-06, 1.22e-06, 1.22e-06, 1.22e-06, 1.22e-06};
static const float gxnor_203_out1[] = {0x0p+0f, -0x1.3abd22p-4f, 0x1.e401p-7f, 0x1.ce3c2ap-5f, -0x1.4d435ep-4f, -0x1.117cc4p-4f};
static const double gxnor_203_out1w[] = {4.70e-38, 3.66e-08, 7.04e-09, 2.69e-08, 3.88e-08, 3.18e-08};
static const float gxnor_203_out2[] = {0x0p+0f, 0x1.35906ap-11f, 0x1.6e07eap-16f, 0x1.4dd87cp-12f, 0x1.5b1376p-11f, 0x1.d3788ap-12f};
static const double gxnor_203_out2w[] = {7.05e-38, 4.22e-10, 1.56e-11, 2.28e-10, 4.73e-10, 3.19e-10};
static const gxnor_array gxnor_203_out[] = {
    {"dW", "float32", 1, {6}, 6, gxnor_203_out0, gxnor_203_out0w},
    {"first", "float32", 1, {6}, 6, gxnor_203_out1, gxnor_203_out1w},
    {"second", "float32", 1, {6}, 6, gxnor_203_out2, gxnor_203_out2w},
};
/* adam/step_2_float32 */
static const float gxnor_204_in0[] = {0x0p+0f, 0x1.dd8848p-3f, -0x1.fce366p-1f, 0x1.6b71p-2f, -0x1.3e9d92p-1f, -0x1.0ed86ap-2f};
static const float gxnor_204_in1[] = {-0x1.39d996p-2f, 0x1.0af0f2p-2f, 0x1.98a03p-2f, -0x1.6b347cp-2f, 0x1.d8d338p-2f, -0x1.2b5004p-3f};
static const float gxnor_204_in2[] = {0x1.c6ed7ap-6f, 0x1.b904e2p-2f, 0x1.49101ep-2f, 0x1.106c46p-4f, 0x1.cdf87p-2f, 0x1.b8cb1p-3f};
static const int64_t gxnor_204_in3[] = {2};
static const double gxnor_204_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_204_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_204_in6[] = {0x1.ff7ced916872bp-1};
static const double gxnor_204_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_204_in[] = {
    {"gradient", "float32", 1, {6}, 6, gxnor_204_in0, NULL},
    {"first", "float32", 1, {6}, 6, gxnor_204_in1, NULL},
    {"second", "float32", 1, {6}, 6, gxnor_204_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_204_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_204_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_204_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_204_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_204_in7, NULL},
};
static const float gxnor_204_out0[] = {0x1.fed692p-9f, -0x1.e51c7p-11f, -0x1.1a5d82p-10f, 0x1.532eb4p-9f, -0x1.448856p-10f, 0x1.a44538p-11f};
static const double gxnor_204_out0w[] = {4.75e-07, 1.13e-07, 2.32e-07, 3.94e-07, 2.04e-07, 9.77e-08};
static const float gxnor_204_out1[] = {-0x1.1a7706p-2f, 0x1.081faap-2f, 0x1.09fc4ap-2f, -0x1.228a56p-2f, 0x1.69d1c6p-2f, -0x1.438ce4p-3f};
static const double gxnor_204_out1w[] = {1.32e-07, 1.23e-07, 2.19e-07, 1.69e-07, 2.28e-07, 7.53e-08};
static const float gxnor_204_out2[] = {0x1.c67904p-6f, 0x1.b8a23cp-2f, 0x1.49bed8p-2f, 0x1.10aa9ep-4f, 0x1.cde7bp-2f, 0x1.b87ee6p-3f};
static const double gxnor_204_out2w[] = {1.98e-08, 3.08e-07, 2.30e-07, 4.76e-08, 3.23e-07, 1.54e-07};
static const gxnor_array gxnor_204_out[] = {
    {"dW", "float32", 1, {6}, 6, gxnor_204_out0, gxnor_204_out0w},
    {"first", "float32", 1, {6}, 6, gxnor_204_out1, gxnor_204_out1w},
    {"second", "float32", 1, {6}, 6, gxnor_204_out2, gxnor_204_out2w},
};
/* adam/step_1000_float32 */
static const float gxnor_205_in0[] = {0x0p+0f, -0x1.487bb4p-1f, 0x1.ca1a44p-1f, -0x1.ca7cd8p-2f, -0x1.57feb2p-2f, 0x1.aadf8p-1f};
static const float gxnor_205_in1[] = {-0x1.c64ed6p-4f, -0x1.6d3064p-3f, 0x1.4b281p-2f, 0x1.be75eap-3f, -0x1.3cb9a6p-2f, 0x1.abcbfep-4f};
static const float gxnor_205_in2[] = {0x1.fab80ep-3f, 0x1.63e7ep-2f, 0x1.eece68p-6f, 0x1.d47d3ap-5f, 0x1.648a56p-1f, 0x1.d30e56p-7f};
static const int64_t gxnor_205_in3[] = {1000};
static const double gxnor_205_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_205_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_205_in6[] = {0x1.ff7ced916872bp-1};
static const double gxnor_205_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_205_in[] = {
    {"gradient", "float32", 1, {6}, 6, gxnor_205_in0, NULL},
    {"first", "float32", 1, {6}, 6, gxnor_205_in1, NULL},
    {"second", "float32", 1, {6}, 6, gxnor_205_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_205_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_205_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_205_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_205_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_205_in7, NULL},
};
static const float gxnor_205_out0[] = {0x1.a289a8p-10f, 0x1.8d1a64p-9f, -0x1.19b448p-6f, -0x1.499086p-8f, 0x1.85cccp-9f, -0x1.7a2fb8p-7f};
static const double gxnor_205_out0w[] = {1.95e-07, 3.69e-07, 2.09e-06, 9.75e-07, 3.62e-07, 1.41e-06};
static const float gxnor_205_out1[] = {-0x1.98e08cp-4f, -0x1.cc103cp-3f, 0x1.85a94ep-2f, 0x1.361df4p-3f, -0x1.3f73cp-2f, 0x1.6b42p-3f};
static const double gxnor_205_out1w[] = {4.76e-08, 1.07e-07, 1.81e-07, 1.15e-07, 1.49e-07, 8.46e-08};
static const float gxnor_205_out2[] = {0x1.fa3656p-3f, 0x1.63f8aap-2f, 0x1.fb6d76p-6f, 0x1.d5a9b8p-5f, 0x1.643ddap-1f, 0x1.e95dd6p-7f};
static const double gxnor_205_out2w[] = {1.77e-07, 2.49e-07, 2.22e-08, 4.10e-08, 4.98e-07, 1.07e-08};
static const gxnor_array gxnor_205_out[] = {
    {"dW", "float32", 1, {6}, 6, gxnor_205_out0, gxnor_205_out0w},
    {"first", "float32", 1, {6}, 6, gxnor_205_out1, gxnor_205_out1w},
    {"second", "float32", 1, {6}, 6, gxnor_205_out2, gxnor_205_out2w},
};
/* adam/step_1_float64 */
static const double gxnor_206_in0[] = {0x0p+0, 0x1.9acc7e349837cp-1, 0x1.54f31dc935324p-2, -0x1.4903a7ec9538p-1, 0x1.162362412e52p-3, -0x1.b583b483f9718p-3};
static const double gxnor_206_in1[] = {0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0};
static const double gxnor_206_in2[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const int64_t gxnor_206_in3[] = {1};
static const double gxnor_206_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_206_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_206_in6[] = {0x1.ff7ced916872bp-1};
static const double gxnor_206_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_206_in[] = {
    {"gradient", "float64", 1, {6}, 6, gxnor_206_in0, NULL},
    {"first", "float64", 1, {6}, 6, gxnor_206_in1, NULL},
    {"second", "float64", 1, {6}, 6, gxnor_206_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_206_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_206_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_206_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_206_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_206_in7, NULL},
};
static const double gxnor_206_out0[] = {-0x0p+0, -0x1.47ae0c041f2ccp-7, -0x1.47ae00159318ep-7, 0x1.47ae09e9857edp-7, -0x1.47ade27a0cfedp-7, 0x1.47adf4b115e67p-7};
static const double gxnor_206_out0w[] = {2.27e-305, 2.27e-15, 2.27e-15, 2.27e-15, 2.27e-15, 2.27e-15};
static const double gxnor_206_out1[] = {0x0p+0, 0x1.48a3982a135fcp-4, 0x1.10c27e3a90f4fp-5, -0x1.07361ff0775ffp-4, 0x1.bd056a01e3b65p-7, -0x1.5e02f6cffac12p-6};
static const double gxnor_206_out1w[] = {8.90e-308, 7.13e-17, 2.96e-17, 5.71e-17, 1.21e-17, 1.90e-17};
static const double gxnor_206_out2[] = {0x0p+0, 0x1.5182e52bf48a1p-11, 0x1.d0fc99999e76fp-14, 0x1.b100681c1dfp-12, 0x1.357187765a409p-16, 0x1.7ed67bedfbe4p-15};
static const double gxnor_206_out2w[] = {1.34e-307, 8.58e-19, 1.48e-19, 5.50e-19, 2.46e-20, 6.08e-20};
static const gxnor_array gxnor_206_out[] = {
    {"dW", "float64", 1, {6}, 6, gxnor_206_out0, gxnor_206_out0w},
    {"first", "float64", 1, {6}, 6, gxnor_206_out1, gxnor_206_out1w},
    {"second", "float64", 1, {6}, 6, gxnor_206_out2, gxnor_206_out2w},
};
/* adam/step_2_float64 */
static const double gxnor_207_in0[] = {0x0p+0, 0x1.ffa018f046ba8p-1, 0x1.f6c9057d0cdp-8, -0x1.2058b1d60d64p-3, 0x1.47dfbe526d878p-2, 0x1.7da69584cf6acp-1};
static const double gxnor_207_in1[] = {0x1.d972c51960f86p-2, -0x1.64dc03c73b99cp-2, -0x1.769c365fc67bep-2, 0x1.b48d9d0792e6ap-2, -0x1.14c1207aa88cp-6, 0x1.d6ba31d4b182cp-3};
static const double gxnor_207_in2[] = {0x1.5dee8e6bc6d15p-1, 0x1.c9a28457316cap-3, 0x1.84e93c20c75f9p-10, 0x1.56ad3c6d0c13fp-1, 0x1.f7deb9d823a6cp-2, 0x1.9d3e727dc42d5p-3};
static const int64_t gxnor_207_in3[] = {2};
static const double gxnor_207_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_207_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_207_in6[] = {0x1.ff7ced916872bp-1};
static const double gxnor_207_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_207_in[] = {
    {"gradient", "float64", 1, {6}, 6, gxnor_207_in0, NULL},
    {"first", "float64", 1, {6}, 6, gxnor_207_in1, NULL},
    {"second", "float64", 1, {6}, 6, gxnor_207_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_207_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_207_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_207_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_207_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_207_in7, NULL},
};
static const double gxnor_207_out0[] = {-0x1.36a5d8de6c7d1p-10, 0x1.1669c20a2818p-10, 0x1.48f4347dbf51fp-6, -0x1.16d48831ef588p-10, -0x1.d96907cad9748p-15, -0x1.821a8517f401ep-10};
static const double gxnor_207_out0w[] = {2.69e-16, 4.66e-16, 4.58e-15, 2.60e-16, 3.60e-17, 3.34e-16};
static const double gxnor_207_out1[] = {0x1.aa1a7e3070df9p-2, -0x1.b5b26339b563dp-3, -0x1.505d13ba6704p-2, 0x1.7a7b046f50576p-2, 0x1.1384f9af178dep-6, 0x1.20284ded795dp-2};
static const double gxnor_207_out1w[] = {3.70e-16, 3.67e-16, 2.93e-16, 3.53e-16, 4.19e-17, 2.50e-16};
static const double gxnor_207_out2[] = {0x1.5d94f9495d672p-1, 0x1.cb38e22cf56cep-3, 0x1.84899f9fb832cp-10, 0x1.56581bea3db36p-1, 0x1.f7789c4e2e17dp-2, 0x1.9df7f8a8e132ep-3};
static const double gxnor_207_out2w[] = {9.10e-16, 2.99e-16, 1.97e-18, 8.91e-16, 6.55e-16, 2.69e-16};
static const gxnor_array gxnor_207_out[] = {
    {"dW", "float64", 1, {6}, 6, gxnor_207_out0, gxnor_207_out0w},
    {"first", "float64", 1, {6}, 6, gxnor_207_out1, gxnor_207_out1w},
    {"second", "float64", 1, {6}, 6, gxnor_207_out2, gxnor_207_out2w},
};
/* adam/step_1000_float64 */
static const double gxnor_208_in0[] = {0x0p+0, -0x1.07cb3454ac26p-3, 0x1.197b68b90a4ep-2, -0x1.583764b96c666p-1, -0x1.3165585eaf22p-3, -0x1.268743cd1020ap-1};
static const double gxnor_208_in1[] = {0x1.275cbbcc91ecp-2, -0x1.167a089314d5cp-3, -0x1.f4c7c229dc74p-2, -0x1.c83e36d59a5cp-6, 0x1.b9e6c31c95p-6, 0x1.1f91f196e6e32p-2};
static const double gxnor_208_in2[] = {0x1.cdc583df51b0dp-1, 0x1.9f75d3fa549eap-3, 0x1.5a76e09229cap-3, 0x1.a06a3eeba8a5dp-3, 0x1.494f0fa017f42p-6, 0x1.1159e96d92afp-4};
static const int64_t gxnor_208_in3[] = {1000};
static const double gxnor_208_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_208_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_208_in6[] = {0x1.ff7ced916872bp-1};
static const double gxnor_208_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_208_in[] = {
    {"gradient", "float64", 1, {6}, 6, gxnor_208_in0, NULL},
    {"first", "float64", 1, {6}, 6, gxnor_208_in1, NULL},
    {"second", "float64", 1, {6}, 6, gxnor_208_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_208_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_208_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_208_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_208_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_208_in7, NULL},
};
static const double gxnor_208_out0[] = {-0x1.1d0ad20780592p-9, 0x1.39235409a8098p-9, 0x1.057cdb3e147c4p-7, 0x1.aa62e41ca1612p-10, -0x1.134d230fba69cp-11, -0x1.890981b985b59p-8};
static const double gxnor_208_out0w[] = {4.94e-16, 5.42e-16, 2.05e-15, 3.69e-16, 4.99e-16, 2.16e-15};
static const double gxnor_208_out1[] = {0x1.09d375d1b687ap-2, -0x1.1502268cd72a9p-3, -0x1.a68dd779922d6p-2, -0x1.7a071ceacca69p-4, 0x1.32ca05025a635p-7, 0x1.8fd097bd99257p-3};
static const double gxnor_208_out1w[] = {2.31e-16, 1.20e-16, 4.15e-16, 8.20e-17, 3.48e-17, 2.76e-16};
static const double gxnor_208_out2[] = {0x1.cd4f4d36644cp-1, 0x1.9f142b29a8913p-3, 0x1.5a45cc65e836cp-3, 0x1.a0ec9d05e277fp-3, 0x1.4958064d6c042p-6, 0x1.126eebf9b3a56p-4};
static const double gxnor_208_out2w[] = {1.20e-15, 2.70e-16, 2.25e-16, 2.71e-16, 2.68e-17, 8.93e-17};
static const gxnor_array gxnor_208_out[] = {
    {"dW", "float64", 1, {6}, 6, gxnor_208_out0, gxnor_208_out0w},
    {"first", "float64", 1, {6}, 6, gxnor_208_out1, gxnor_208_out1w},
    {"second", "float64", 1, {6}, 6, gxnor_208_out2, gxnor_208_out2w},
};
/* adam/tiny_gradient */
static const double gxnor_209_in0[] = {0x1.12e0be826d695p-30, -0x1.5798ee2308c3ap-27, 0x1.01b2b29a4692bp-25};
static const double gxnor_209_in1[] = {0x0p+0, -0x0p+0, 0x0p+0};
static const double gxnor_209_in2[] = {0x0p+0, -0x0p+0, 0x0p+0};
static const int64_t gxnor_209_in3[] = {1};
static const double gxnor_209_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_209_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_209_in6[] = {0x1.ff7ced916872bp-1};
static const double gxnor_209_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_209_in[] = {
    {"gradient", "float64", 1, {3}, 3, gxnor_209_in0, NULL},
    {"first", "float64", 1, {3}, 3, gxnor_209_in1, NULL},
    {"second", "float64", 1, {3}, 3, gxnor_209_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_209_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_209_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_209_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_209_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_209_in7, NULL},
};
static const double gxnor_209_out0[] = {-0x1.086f5301b6fbap-15, 0x1.416cacb82c9dap-12, -0x1.c6493233a960dp-11};
static const double gxnor_209_out0w[] = {7.15e-18, 6.96e-17, 1.97e-16};
static const double gxnor_209_out1[] = {0x1.b7cdfd9d7bdb9p-34, -0x1.12e0be826d694p-30, 0x1.9c511dc3a41ddp-29};
static const double gxnor_209_out1w[] = {8.88e-26, 8.88e-25, 2.66e-24};
static const double gxnor_209_out2[] = {0x1.2e3b40a0e9b55p-70, 0x1.d83c94fb6d2b4p-64, 0x1.09a213cd6d684p-60};
static const double gxnor_209_out2w[] = {1.33e-36, 1.33e-34, 1.20e-33};
static const gxnor_array gxnor_209_out[] = {
    {"dW", "float64", 1, {3}, 3, gxnor_209_out0, gxnor_209_out0w},
    {"first", "float64", 1, {3}, 3, gxnor_209_out1, gxnor_209_out1w},
    {"second", "float64", 1, {3}, 3, gxnor_209_out2, gxnor_209_out2w},
};
/* adam/step_0 */
static const double gxnor_210_in0[] = {0x1.12e0be826d695p-30, -0x1.5798ee2308c3ap-27, 0x1.01b2b29a4692bp-25};
static const double gxnor_210_in1[] = {0x0p+0, -0x0p+0, 0x0p+0};
static const double gxnor_210_in2[] = {0x0p+0, -0x0p+0, 0x0p+0};
static const int64_t gxnor_210_in3[] = {0};
static const double gxnor_210_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_210_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_210_in6[] = {0x1.ff7ced916872bp-1};
static const double gxnor_210_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_210_in[] = {
    {"gradient", "float64", 1, {3}, 3, gxnor_210_in0, NULL},
    {"first", "float64", 1, {3}, 3, gxnor_210_in1, NULL},
    {"second", "float64", 1, {3}, 3, gxnor_210_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_210_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_210_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_210_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_210_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_210_in7, NULL},
};
/* adam/decay_1 */
static const double gxnor_211_in0[] = {0x1.12e0be826d695p-30, -0x1.5798ee2308c3ap-27, 0x1.01b2b29a4692bp-25};
static const double gxnor_211_in1[] = {0x0p+0, -0x0p+0, 0x0p+0};
static const double gxnor_211_in2[] = {0x0p+0, -0x0p+0, 0x0p+0};
static const int64_t gxnor_211_in3[] = {1};
static const double gxnor_211_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_211_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_211_in6[] = {0x1p+0};
static const double gxnor_211_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_211_in[] = {
    {"gradient", "float64", 1, {3}, 3, gxnor_211_in0, NULL},
    {"first", "float64", 1, {3}, 3, gxnor_211_in1, NULL},
    {"second", "float64", 1, {3}, 3, gxnor_211_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_211_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_211_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_211_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_211_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_211_in7, NULL},
};
/* adam/infinite */
static const double gxnor_212_in0[] = {INFINITY, 0x0p+0, 0x0p+0};
static const double gxnor_212_in1[] = {0x0p+0, -0x0p+0, 0x0p+0};
static const double gxnor_212_in2[] = {0x0p+0, -0x0p+0, 0x0p+0};
static const int64_t gxnor_212_in3[] = {1};
static const double gxnor_212_in4[] = {0x1.47ae147ae147bp-7};
static const double gxnor_212_in5[] = {0x1.ccccccccccccdp-1};
static const double gxnor_212_in6[] = {0x1.ff7ced916872bp-1};
static const double gxnor_212_in7[] = {0x1.5798ee2308c3ap-27};
static const gxnor_array gxnor_212_in[] = {
    {"gradient", "float64", 1, {3}, 3, gxnor_212_in0, NULL},
    {"first", "float64", 1, {3}, 3, gxnor_212_in1, NULL},
    {"second", "float64", 1, {3}, 3, gxnor_212_in2, NULL},
    {"t", "int64", 0, {0}, 1, gxnor_212_in3, NULL},
    {"eta", "float64", 0, {0}, 1, gxnor_212_in4, NULL},
    {"beta1", "float64", 0, {0}, 1, gxnor_212_in5, NULL},
    {"beta2", "float64", 0, {0}, 1, gxnor_212_in6, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_212_in7, NULL},
};
/* bound/n0_h1 */
static const double gxnor_213_in0[] = {-0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0};
static const double gxnor_213_in1[] = {-0x1.4000000000001p+2, -0x1.4p+2, -0x1.3ffffffffffffp+2, -0x1.0000000000001p+2, -0x1p+2, -0x1.fffffffffffffp+1, -0x1.8000000000001p+1, -0x1.8p+1, -0x1.7ffffffffffffp+1, -0x1.0000000000001p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.0000000000001p+1, 0x1.7ffffffffffffp+1, 0x1.8p+1, 0x1.8000000000001p+1, 0x1.fffffffffffffp+1, 0x1p+2, 0x1.0000000000001p+2, 0x1.3ffffffffffffp+2, 0x1.4p+2, 0x1.4000000000001p+2, -0x0p+0, -0x1.4000000000001p+2, -0x1.4p+2, -0x1.3ffffffffffffp+2, -0x1.0000000000001p+2, -0x1p+2, -0x1.fffffffffffffp+1, -0x1.8000000000001p+1, -0x1.8p+1, -0x1.7ffffffffffffp+1, -0x1.0000000000001p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.0000000000001p+1, 0x1.7ffffffffffffp+1, 0x1.8p+1, 0x1.8000000000001p+1, 0x1.fffffffffffffp+1, 0x1p+2, 0x1.0000000000001p+2, 0x1.3ffffffffffffp+2, 0x1.4p+2, 0x1.4000000000001p+2, -0x0p+0};
static const int64_t gxnor_213_in2[] = {0};
static const double gxnor_213_in3[] = {0x1p+0};
static const gxnor_array gxnor_213_in[] = {
    {"W", "float64", 1, {72}, 72, gxnor_213_in0, NULL},
    {"dW", "float64", 1, {72}, 72, gxnor_213_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_213_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_213_in3, NULL},
};
static const double gxnor_213_out0[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, -0x0p+0, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_213_out[] = {
    {"rho", "float64", 1, {72}, 72, gxnor_213_out0, NULL},
};
/* bound/n1_h1 */
static const double gxnor_214_in0[] = {-0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0};
static const double gxnor_214_in1[] = {-0x1.4000000000001p+2, -0x1.4p+2, -0x1.3ffffffffffffp+2, -0x1.4000000000001p+1, -0x1.4p+1, -0x1.3ffffffffffffp+1, -0x1.0000000000001p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.8000000000001p+0, -0x1.8p+0, -0x1.7ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.7ffffffffffffp+0, 0x1.8p+0, 0x1.8000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.0000000000001p+1, 0x1.3ffffffffffffp+1, 0x1.4p+1, 0x1.4000000000001p+1, 0x1.3ffffffffffffp+2, 0x1.4p+2, 0x1.4000000000001p+2, -0x0p+0, -0x1.4000000000001p+2, -0x1.4p+2, -0x1.3ffffffffffffp+2, -0x1.4000000000001p+1, -0x1.4p+1, -0x1.3ffffffffffffp+1, -0x1.0000000000001p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.8000000000001p+0, -0x1.8p+0, -0x1.7ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.7ffffffffffffp+0, 0x1.8p+0, 0x1.8000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.0000000000001p+1, 0x1.3ffffffffffffp+1, 0x1.4p+1, 0x1.4000000000001p+1, 0x1.3ffffffffffffp+2, 0x1.4p+2, 0x1.4000000000001p+2, -0x0p+0, -0x1.4000000000001p+2, -0x1.4p+2, -0x1.3ffffffffffffp+2, -0x1.4000000000001p+1, -0x1.4p+1, -0x1.3ffffffffffffp+1, -0x1.0000000000001p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.8000000000001p+0, -0x1.8p+0, -0x1.7ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.7ffffffffffffp+0, 0x1.8p+0, 0x1.8000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.0000000000001p+1, 0x1.3ffffffffffffp+1, 0x1.4p+1, 0x1.4000000000001p+1, 0x1.3ffffffffffffp+2, 0x1.4p+2, 0x1.4000000000001p+2, -0x0p+0};
static const int64_t gxnor_214_in2[] = {1};
static const double gxnor_214_in3[] = {0x1p+0};
static const gxnor_array gxnor_214_in[] = {
    {"W", "float64", 1, {126}, 126, gxnor_214_in0, NULL},
    {"dW", "float64", 1, {126}, 126, gxnor_214_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_214_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_214_in3, NULL},
};
static const double gxnor_214_out0[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.7ffffffffffffp+0, 0x1.8p+0, 0x1.8000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, -0x0p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, -0x0p+0, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.8000000000001p+0, -0x1.8p+0, -0x1.7ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_214_out[] = {
    {"rho", "float64", 1, {126}, 126, gxnor_214_out0, NULL},
};
/* bound/n1_h0.5 */
static const double gxnor_215_in0[] = {-0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1};
static const double gxnor_215_in1[] = {-0x1.4000000000001p+1, -0x1.4p+1, -0x1.3ffffffffffffp+1, -0x1.4000000000001p+0, -0x1.4p+0, -0x1.3ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.3ffffffffffffp+0, 0x1.4p+0, 0x1.4000000000001p+0, 0x1.3ffffffffffffp+1, 0x1.4p+1, 0x1.4000000000001p+1, -0x0p+0, -0x1.4000000000001p+1, -0x1.4p+1, -0x1.3ffffffffffffp+1, -0x1.4000000000001p+0, -0x1.4p+0, -0x1.3ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.3ffffffffffffp+0, 0x1.4p+0, 0x1.4000000000001p+0, 0x1.3ffffffffffffp+1, 0x1.4p+1, 0x1.4000000000001p+1, -0x0p+0, -0x1.4000000000001p+1, -0x1.4p+1, -0x1.3ffffffffffffp+1, -0x1.4000000000001p+0, -0x1.4p+0, -0x1.3ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.3ffffffffffffp+0, 0x1.4p+0, 0x1.4000000000001p+0, 0x1.3ffffffffffffp+1, 0x1.4p+1, 0x1.4000000000001p+1, -0x0p+0};
static const int64_t gxnor_215_in2[] = {1};
static const double gxnor_215_in3[] = {0x1p-1};
static const gxnor_array gxnor_215_in[] = {
    {"W", "float64", 1, {126}, 126, gxnor_215_in0, NULL},
    {"dW", "float64", 1, {126}, 126, gxnor_215_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_215_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_215_in3, NULL},
};
static const double gxnor_215_out0[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, -0x0p+0, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p-1, -0x0p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_215_out[] = {
    {"rho", "float64", 1, {126}, 126, gxnor_215_out0, NULL},
};
/* bound/n2_h1 */
static const double gxnor_216_in0[] = {-0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0};
static const double gxnor_216_in1[] = {-0x1.4000000000001p+2, -0x1.4p+2, -0x1.3ffffffffffffp+2, -0x1.0000000000001p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.4000000000001p+0, -0x1.4p+0, -0x1.3ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.3ffffffffffffp+0, 0x1.4p+0, 0x1.4000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.0000000000001p+1, 0x1.3ffffffffffffp+2, 0x1.4p+2, 0x1.4000000000001p+2, -0x0p+0, -0x1.4000000000001p+2, -0x1.4p+2, -0x1.3ffffffffffffp+2, -0x1.0000000000001p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.4000000000001p+0, -0x1.4p+0, -0x1.3ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.3ffffffffffffp+0, 0x1.4p+0, 0x1.4000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.0000000000001p+1, 0x1.3ffffffffffffp+2, 0x1.4p+2, 0x1.4000000000001p+2, -0x0p+0};
static const int64_t gxnor_216_in2[] = {2};
static const double gxnor_216_in3[] = {0x1p+0};
static const gxnor_array gxnor_216_in[] = {
    {"W", "float64", 1, {96}, 96, gxnor_216_in0, NULL},
    {"dW", "float64", 1, {96}, 96, gxnor_216_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_216_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_216_in3, NULL},
};
static const double gxnor_216_out0[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.3ffffffffffffp+0, 0x1.4p+0, 0x1.4000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, -0x0p+0, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.4000000000001p+0, -0x1.4p+0, -0x1.3ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_216_out[] = {
    {"rho", "float64", 1, {96}, 96, gxnor_216_out0, NULL},
};
/* bound/n6_h1 */
static const double gxnor_217_in0[] = {-0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0};
static const double gxnor_217_in1[] = {-0x1.4000000000001p+2, -0x1.4p+2, -0x1.3ffffffffffffp+2, -0x1.0000000000001p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.4000000000001p-4, -0x1.4p-4, -0x1.3ffffffffffffp-4, -0x1.0000000000001p-4, -0x1p-4, -0x1.fffffffffffffp-5, -0x1.8000000000001p-5, -0x1.8p-5, -0x1.7ffffffffffffp-5, -0x1.0000000000001p-5, -0x1p-5, -0x1.fffffffffffffp-6, -0x1.0000000000001p-6, -0x1p-6, -0x1.fffffffffffffp-7, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-7, 0x1p-6, 0x1.0000000000001p-6, 0x1.fffffffffffffp-6, 0x1p-5, 0x1.0000000000001p-5, 0x1.7ffffffffffffp-5, 0x1.8p-5, 0x1.8000000000001p-5, 0x1.fffffffffffffp-5, 0x1p-4, 0x1.0000000000001p-4, 0x1.3ffffffffffffp-4, 0x1.4p-4, 0x1.4000000000001p-4, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.0000000000001p+1, 0x1.3ffffffffffffp+2, 0x1.4p+2, 0x1.4000000000001p+2, -0x0p+0, -0x1.4000000000001p+2, -0x1.4p+2, -0x1.3ffffffffffffp+2, -0x1.0000000000001p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.4000000000001p-4, -0x1.4p-4, -0x1.3ffffffffffffp-4, -0x1.0000000000001p-4, -0x1p-4, -0x1.fffffffffffffp-5, -0x1.8000000000001p-5, -0x1.8p-5, -0x1.7ffffffffffffp-5, -0x1.0000000000001p-5, -0x1p-5, -0x1.fffffffffffffp-6, -0x1.0000000000001p-6, -0x1p-6, -0x1.fffffffffffffp-7, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-7, 0x1p-6, 0x1.0000000000001p-6, 0x1.fffffffffffffp-6, 0x1p-5, 0x1.0000000000001p-5, 0x1.7ffffffffffffp-5, 0x1.8p-5, 0x1.8000000000001p-5, 0x1.fffffffffffffp-5, 0x1p-4, 0x1.0000000000001p-4, 0x1.3ffffffffffffp-4, 0x1.4p-4, 0x1.4000000000001p-4, 0x1.fffffffffffffp+0, 0x1p+1, 0x1.0000000000001p+1, 0x1.3ffffffffffffp+2, 0x1.4p+2, 0x1.4000000000001p+2, -0x0p+0};
static const int64_t gxnor_217_in2[] = {6};
static const double gxnor_217_in3[] = {0x1p+0};
static const gxnor_array gxnor_217_in[] = {
    {"W", "float64", 1, {96}, 96, gxnor_217_in0, NULL},
    {"dW", "float64", 1, {96}, 96, gxnor_217_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_217_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_217_in3, NULL},
};
static const double gxnor_217_out0[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-7, 0x1p-6, 0x1.0000000000001p-6, 0x1.fffffffffffffp-6, 0x1p-5, 0x1.0000000000001p-5, 0x1.7ffffffffffffp-5, 0x1.8p-5, 0x1.8000000000001p-5, 0x1.fffffffffffffp-5, 0x1p-4, 0x1.0000000000001p-4, 0x1.3ffffffffffffp-4, 0x1.4p-4, 0x1.4000000000001p-4, 0x1.fffffffffffffp+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, -0x0p+0, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1.fffffffffffffp+0, -0x1.4000000000001p-4, -0x1.4p-4, -0x1.3ffffffffffffp-4, -0x1.0000000000001p-4, -0x1p-4, -0x1.fffffffffffffp-5, -0x1.8000000000001p-5, -0x1.8p-5, -0x1.7ffffffffffffp-5, -0x1.0000000000001p-5, -0x1p-5, -0x1.fffffffffffffp-6, -0x1.0000000000001p-6, -0x1p-6, -0x1.fffffffffffffp-7, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_217_out[] = {
    {"rho", "float64", 1, {96}, 96, gxnor_217_out0, NULL},
};
/* bound/no_state */
static const double gxnor_218_in0[] = {0x1p-2};
static const double gxnor_218_in1[] = {0x0p+0};
static const int64_t gxnor_218_in2[] = {1};
static const double gxnor_218_in3[] = {0x1p+0};
static const gxnor_array gxnor_218_in[] = {
    {"W", "float64", 1, {1}, 1, gxnor_218_in0, NULL},
    {"dW", "float64", 1, {1}, 1, gxnor_218_in1, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_218_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_218_in3, NULL},
};
/* decompose/n0_h1 */
static const double gxnor_219_in0[] = {-0x1p+1, -0x1.fffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, -0x0p+0};
static const int64_t gxnor_219_in1[] = {0};
static const double gxnor_219_in2[] = {0x1p+0};
static const gxnor_array gxnor_219_in[] = {
    {"rho", "float64", 1, {16}, 16, gxnor_219_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_219_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_219_in2, NULL},
};
static const double gxnor_219_out0[] = {-0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x0p+0};
static const double gxnor_219_out1[] = {-0x0p+0, -0x1.fffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.fffffffffffffp+0, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_219_out[] = {
    {"kappa", "float64", 1, {16}, 16, gxnor_219_out0, NULL},
    {"nu", "float64", 1, {16}, 16, gxnor_219_out1, NULL},
};
/* decompose/n1_h1 */
static const double gxnor_220_in0[] = {-0x1p+1, -0x1.fffffffffffffp+0, -0x1.8000000000001p+0, -0x1.8p+0, -0x1.7ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.7ffffffffffffp+0, 0x1.8p+0, 0x1.8000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, -0x0p+0};
static const int64_t gxnor_220_in1[] = {1};
static const double gxnor_220_in2[] = {0x1p+0};
static const gxnor_array gxnor_220_in[] = {
    {"rho", "float64", 1, {28}, 28, gxnor_220_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_220_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_220_in2, NULL},
};
static const double gxnor_220_out0[] = {-0x1p+1, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+1, 0x0p+0};
static const double gxnor_220_out1[] = {-0x0p+0, -0x1.ffffffffffffep-1, -0x1.0000000000002p-1, -0x1p-1, -0x1.ffffffffffffcp-2, -0x1p-52, -0x0p+0, -0x1.fffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x0p+0, 0x1p-52, 0x1.ffffffffffffcp-2, 0x1p-1, 0x1.0000000000002p-1, 0x1.ffffffffffffep-1, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_220_out[] = {
    {"kappa", "float64", 1, {28}, 28, gxnor_220_out0, NULL},
    {"nu", "float64", 1, {28}, 28, gxnor_220_out1, NULL},
};
/* decompose/n1_h0.5 */
static const double gxnor_221_in0[] = {-0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, -0x0p+0};
static const int64_t gxnor_221_in1[] = {1};
static const double gxnor_221_in2[] = {0x1p-1};
static const gxnor_array gxnor_221_in[] = {
    {"rho", "float64", 1, {28}, 28, gxnor_221_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_221_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_221_in2, NULL},
};
static const double gxnor_221_out0[] = {-0x1p+1, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+1, 0x0p+0};
static const double gxnor_221_out1[] = {-0x0p+0, -0x1.ffffffffffffep-2, -0x1.0000000000002p-2, -0x1p-2, -0x1.ffffffffffffcp-3, -0x1p-53, -0x0p+0, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x0p+0, 0x1p-53, 0x1.ffffffffffffcp-3, 0x1p-2, 0x1.0000000000002p-2, 0x1.ffffffffffffep-2, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_221_out[] = {
    {"kappa", "float64", 1, {28}, 28, gxnor_221_out0, NULL},
    {"nu", "float64", 1, {28}, 28, gxnor_221_out1, NULL},
};
/* decompose/n2_h1 */
static const double gxnor_222_in0[] = {-0x1p+1, -0x1.fffffffffffffp+0, -0x1.4000000000001p+0, -0x1.4p+0, -0x1.3ffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.8000000000001p-1, -0x1.8p-1, -0x1.7ffffffffffffp-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.7ffffffffffffp-1, 0x1.8p-1, 0x1.8000000000001p-1, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.3ffffffffffffp+0, 0x1.4p+0, 0x1.4000000000001p+0, 0x1.fffffffffffffp+0, 0x1p+1, -0x0p+0};
static const int64_t gxnor_222_in1[] = {2};
static const double gxnor_222_in2[] = {0x1p+0};
static const gxnor_array gxnor_222_in[] = {
    {"rho", "float64", 1, {40}, 40, gxnor_222_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_222_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_222_in2, NULL},
};
static const double gxnor_222_out0[] = {-0x1p+2, -0x1.8p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1.8p+1, 0x1p+2, 0x0p+0};
static const double gxnor_222_out1[] = {-0x0p+0, -0x1.ffffffffffffcp-2, -0x1.0000000000004p-2, -0x1p-2, -0x1.ffffffffffff8p-3, -0x1p-52, -0x0p+0, -0x1.ffffffffffffep-2, -0x1.0000000000002p-2, -0x1p-2, -0x1.ffffffffffffcp-3, -0x1p-53, -0x0p+0, -0x1.fffffffffffffp-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.fffffffffffffp-2, 0x0p+0, 0x1p-53, 0x1.ffffffffffffcp-3, 0x1p-2, 0x1.0000000000002p-2, 0x1.ffffffffffffep-2, 0x0p+0, 0x1p-52, 0x1.ffffffffffff8p-3, 0x1p-2, 0x1.0000000000004p-2, 0x1.ffffffffffffcp-2, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_222_out[] = {
    {"kappa", "float64", 1, {40}, 40, gxnor_222_out0, NULL},
    {"nu", "float64", 1, {40}, 40, gxnor_222_out1, NULL},
};
/* decompose/n6_h1 */
static const double gxnor_223_in0[] = {-0x1p+1, -0x1.fffffffffffffp+0, -0x1.4000000000001p-4, -0x1.4p-4, -0x1.3ffffffffffffp-4, -0x1.0000000000001p-4, -0x1p-4, -0x1.fffffffffffffp-5, -0x1.8000000000001p-5, -0x1.8p-5, -0x1.7ffffffffffffp-5, -0x1.0000000000001p-5, -0x1p-5, -0x1.fffffffffffffp-6, -0x1.0000000000001p-6, -0x1p-6, -0x1.fffffffffffffp-7, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-7, 0x1p-6, 0x1.0000000000001p-6, 0x1.fffffffffffffp-6, 0x1p-5, 0x1.0000000000001p-5, 0x1.7ffffffffffffp-5, 0x1.8p-5, 0x1.8000000000001p-5, 0x1.fffffffffffffp-5, 0x1p-4, 0x1.0000000000001p-4, 0x1.3ffffffffffffp-4, 0x1.4p-4, 0x1.4000000000001p-4, 0x1.fffffffffffffp+0, 0x1p+1, -0x0p+0};
static const int64_t gxnor_223_in1[] = {6};
static const double gxnor_223_in2[] = {0x1p+0};
static const gxnor_array gxnor_223_in[] = {
    {"rho", "float64", 1, {40}, 40, gxnor_223_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_223_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_223_in2, NULL},
};
static const double gxnor_223_out0[] = {-0x1p+6, -0x1.f8p+5, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+1, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1p+1, 0x1.f8p+5, 0x1p+6, 0x0p+0};
static const double gxnor_223_out1[] = {-0x0p+0, -0x1.fffffffffffcp-6, -0x1.0000000000004p-6, -0x1p-6, -0x1.ffffffffffff8p-7, -0x1p-56, -0x0p+0, -0x1.ffffffffffffep-6, -0x1.0000000000002p-6, -0x1p-6, -0x1.ffffffffffffcp-7, -0x1p-57, -0x0p+0, -0x1.fffffffffffffp-6, -0x1.0000000000001p-6, -0x1p-6, -0x1.fffffffffffffp-7, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-7, 0x1p-6, 0x1.0000000000001p-6, 0x1.fffffffffffffp-6, 0x0p+0, 0x1p-57, 0x1.ffffffffffffcp-7, 0x1p-6, 0x1.0000000000002p-6, 0x1.ffffffffffffep-6, 0x0p+0, 0x1p-56, 0x1.ffffffffffff8p-7, 0x1p-6, 0x1.0000000000004p-6, 0x1.fffffffffffcp-6, 0x0p+0, -0x0p+0};
static const gxnor_array gxnor_223_out[] = {
    {"kappa", "float64", 1, {40}, 40, gxnor_223_out0, NULL},
    {"nu", "float64", 1, {40}, 40, gxnor_223_out1, NULL},
};
/* decompose/too_large */
static const double gxnor_224_in0[] = {0x1.4p+1};
static const int64_t gxnor_224_in1[] = {1};
static const double gxnor_224_in2[] = {0x1p+0};
static const gxnor_array gxnor_224_in[] = {
    {"rho", "float64", 1, {1}, 1, gxnor_224_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_224_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_224_in2, NULL},
};
/* tau/n0_h1_tanh */
static const double gxnor_225_in0[] = {-0x1.fffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.fffffffffffffp+0, -0x0p+0};
static const int64_t gxnor_225_in1[] = {0};
static const double gxnor_225_in2[] = {0x1p+0};
static const double gxnor_225_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_225_in[] = {
    {"nu", "float64", 1, {14}, 14, gxnor_225_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_225_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_225_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_225_in3, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const double gxnor_225_out0[] = {0x1.fd77d111a0affp-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.01297d23ab683p-996, 0x0p+0, 0x0p+0, 0x0p+0, 0x1.01297d23ab683p-996, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df578p-1, 0x1.fd77d111a0affp-1, 0x0p+0};
static const gxnor_array gxnor_225_out[] = {
    {"tau", "float64", 1, {14}, 14, gxnor_225_out0, NULL},
};
/* tau/n0_h1_linear */
static const double gxnor_226_in0[] = {-0x1.fffffffffffffp+0, -0x1.0000000000001p+0, -0x1p+0, -0x1.fffffffffffffp-1, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1.fffffffffffffp-1, 0x1p+0, 0x1.0000000000001p+0, 0x1.fffffffffffffp+0, -0x0p+0};
static const int64_t gxnor_226_in1[] = {0};
static const double gxnor_226_in2[] = {0x1p+0};
static const double gxnor_226_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_226_in[] = {
    {"nu", "float64", 1, {14}, 14, gxnor_226_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_226_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_226_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_226_in3, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const double gxnor_226_out0[] = {0x1.fffffffffffffp-1, 0x1.0000000000001p-1, 0x1p-1, 0x1.fffffffffffffp-2, 0x1.56e1fc2f8f359p-998, 0x0p+0, 0x0p+0, 0x0p+0, 0x1.56e1fc2f8f359p-998, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.fffffffffffffp-1, 0x0p+0};
static const gxnor_array gxnor_226_out[] = {
    {"tau", "float64", 1, {14}, 14, gxnor_226_out0, NULL},
};
/* tau/n1_h1_tanh */
static const double gxnor_227_in0[] = {-0x1.fffffffffffffp-1, -0x1.ffffffffffffep-1, -0x1.0000000000002p-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.ffffffffffffcp-2, -0x1p-52, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1p-52, 0x1.ffffffffffffcp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.0000000000002p-1, 0x1.ffffffffffffep-1, 0x1.fffffffffffffp-1, -0x0p+0};
static const int64_t gxnor_227_in1[] = {1};
static const double gxnor_227_in2[] = {0x1p+0};
static const double gxnor_227_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_227_in[] = {
    {"nu", "float64", 1, {22}, 22, gxnor_227_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_227_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_227_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_227_in3, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const double gxnor_227_out0[] = {0x1.fd77d111a0affp-1, 0x1.fd77d111a0bp-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df576p-1, 0x1.8p-51, 0x1.01297d23ab683p-995, 0x0p+0, 0x0p+0, 0x0p+0, 0x1.01297d23ab683p-995, 0x1.8p-51, 0x1.cf6f9786df576p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.fd77d111a0bp-1, 0x1.fd77d111a0affp-1, 0x0p+0};
static const gxnor_array gxnor_227_out[] = {
    {"tau", "float64", 1, {22}, 22, gxnor_227_out0, NULL},
};
/* tau/n1_h1_linear */
static const double gxnor_228_in0[] = {-0x1.fffffffffffffp-1, -0x1.ffffffffffffep-1, -0x1.0000000000002p-1, -0x1.0000000000001p-1, -0x1p-1, -0x1.fffffffffffffp-2, -0x1.ffffffffffffcp-2, -0x1p-52, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1p-52, 0x1.ffffffffffffcp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.0000000000002p-1, 0x1.ffffffffffffep-1, 0x1.fffffffffffffp-1, -0x0p+0};
static const int64_t gxnor_228_in1[] = {1};
static const double gxnor_228_in2[] = {0x1p+0};
static const double gxnor_228_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_228_in[] = {
    {"nu", "float64", 1, {22}, 22, gxnor_228_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_228_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_228_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_228_in3, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const double gxnor_228_out0[] = {0x1.fffffffffffffp-1, 0x1.ffffffffffffep-1, 0x1.0000000000002p-1, 0x1.0000000000001p-1, 0x1p-1, 0x1.fffffffffffffp-2, 0x1.ffffffffffffcp-2, 0x1p-52, 0x1.56e1fc2f8f359p-997, 0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1p-52, 0x1.ffffffffffffcp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.0000000000002p-1, 0x1.ffffffffffffep-1, 0x1.fffffffffffffp-1, 0x0p+0};
static const gxnor_array gxnor_228_out[] = {
    {"tau", "float64", 1, {22}, 22, gxnor_228_out0, NULL},
};
/* tau/n1_h0.5_tanh */
static const double gxnor_229_in0[] = {-0x1.fffffffffffffp-2, -0x1.ffffffffffffep-2, -0x1.0000000000002p-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.ffffffffffffcp-3, -0x1p-53, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1p-53, 0x1.ffffffffffffcp-3, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.0000000000002p-2, 0x1.ffffffffffffep-2, 0x1.fffffffffffffp-2, -0x0p+0};
static const int64_t gxnor_229_in1[] = {1};
static const double gxnor_229_in2[] = {0x1p-1};
static const double gxnor_229_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_229_in[] = {
    {"nu", "float64", 1, {22}, 22, gxnor_229_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_229_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_229_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_229_in3, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const double gxnor_229_out0[] = {0x1.fd77d111a0affp-1, 0x1.fd77d111a0bp-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df576p-1, 0x1.8p-51, 0x1.01297d23ab683p-994, 0x0p+0, 0x0p+0, 0x0p+0, 0x1.01297d23ab683p-994, 0x1.8p-51, 0x1.cf6f9786df576p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.fd77d111a0bp-1, 0x1.fd77d111a0affp-1, 0x0p+0};
static const gxnor_array gxnor_229_out[] = {
    {"tau", "float64", 1, {22}, 22, gxnor_229_out0, NULL},
};
/* tau/n1_h0.5_linear */
static const double gxnor_230_in0[] = {-0x1.fffffffffffffp-2, -0x1.ffffffffffffep-2, -0x1.0000000000002p-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.ffffffffffffcp-3, -0x1p-53, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1p-53, 0x1.ffffffffffffcp-3, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.0000000000002p-2, 0x1.ffffffffffffep-2, 0x1.fffffffffffffp-2, -0x0p+0};
static const int64_t gxnor_230_in1[] = {1};
static const double gxnor_230_in2[] = {0x1p-1};
static const double gxnor_230_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_230_in[] = {
    {"nu", "float64", 1, {22}, 22, gxnor_230_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_230_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_230_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_230_in3, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const double gxnor_230_out0[] = {0x1.fffffffffffffp-1, 0x1.ffffffffffffep-1, 0x1.0000000000002p-1, 0x1.0000000000001p-1, 0x1p-1, 0x1.fffffffffffffp-2, 0x1.ffffffffffffcp-2, 0x1p-52, 0x1.56e1fc2f8f359p-996, 0x0.0000000000002p-1022, 0x0p+0, 0x0.0000000000002p-1022, 0x1.56e1fc2f8f359p-996, 0x1p-52, 0x1.ffffffffffffcp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.0000000000002p-1, 0x1.ffffffffffffep-1, 0x1.fffffffffffffp-1, 0x0p+0};
static const gxnor_array gxnor_230_out[] = {
    {"tau", "float64", 1, {22}, 22, gxnor_230_out0, NULL},
};
/* tau/n2_h1_tanh */
static const double gxnor_231_in0[] = {-0x1.fffffffffffffp-2, -0x1.ffffffffffffep-2, -0x1.ffffffffffffcp-2, -0x1.0000000000004p-2, -0x1.0000000000002p-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.ffffffffffffcp-3, -0x1.ffffffffffff8p-3, -0x1p-52, -0x1p-53, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1p-53, 0x1p-52, 0x1.ffffffffffff8p-3, 0x1.ffffffffffffcp-3, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.0000000000002p-2, 0x1.0000000000004p-2, 0x1.ffffffffffffcp-2, 0x1.ffffffffffffep-2, 0x1.fffffffffffffp-2, -0x0p+0};
static const int64_t gxnor_231_in1[] = {2};
static const double gxnor_231_in2[] = {0x1p+0};
static const double gxnor_231_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_231_in[] = {
    {"nu", "float64", 1, {30}, 30, gxnor_231_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_231_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_231_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_231_in3, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const double gxnor_231_out0[] = {0x1.fd77d111a0affp-1, 0x1.fd77d111a0bp-1, 0x1.fd77d111a0bp-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df576p-1, 0x1.cf6f9786df575p-1, 0x1.8p-50, 0x1.8p-51, 0x1.01297d23ab683p-994, 0x0p+0, 0x0p+0, 0x0p+0, 0x1.01297d23ab683p-994, 0x1.8p-51, 0x1.8p-50, 0x1.cf6f9786df575p-1, 0x1.cf6f9786df576p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.fd77d111a0bp-1, 0x1.fd77d111a0bp-1, 0x1.fd77d111a0affp-1, 0x0p+0};
static const gxnor_array gxnor_231_out[] = {
    {"tau", "float64", 1, {30}, 30, gxnor_231_out0, NULL},
};
/* tau/n2_h1_linear */
static const double gxnor_232_in0[] = {-0x1.fffffffffffffp-2, -0x1.ffffffffffffep-2, -0x1.ffffffffffffcp-2, -0x1.0000000000004p-2, -0x1.0000000000002p-2, -0x1.0000000000001p-2, -0x1p-2, -0x1.fffffffffffffp-3, -0x1.ffffffffffffcp-3, -0x1.ffffffffffff8p-3, -0x1p-52, -0x1p-53, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1p-53, 0x1p-52, 0x1.ffffffffffff8p-3, 0x1.ffffffffffffcp-3, 0x1.fffffffffffffp-3, 0x1p-2, 0x1.0000000000001p-2, 0x1.0000000000002p-2, 0x1.0000000000004p-2, 0x1.ffffffffffffcp-2, 0x1.ffffffffffffep-2, 0x1.fffffffffffffp-2, -0x0p+0};
static const int64_t gxnor_232_in1[] = {2};
static const double gxnor_232_in2[] = {0x1p+0};
static const double gxnor_232_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_232_in[] = {
    {"nu", "float64", 1, {30}, 30, gxnor_232_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_232_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_232_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_232_in3, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const double gxnor_232_out0[] = {0x1.fffffffffffffp-1, 0x1.ffffffffffffep-1, 0x1.ffffffffffffcp-1, 0x1.0000000000004p-1, 0x1.0000000000002p-1, 0x1.0000000000001p-1, 0x1p-1, 0x1.fffffffffffffp-2, 0x1.ffffffffffffcp-2, 0x1.ffffffffffff8p-2, 0x1p-51, 0x1p-52, 0x1.56e1fc2f8f359p-996, 0x0.0000000000002p-1022, 0x0p+0, 0x0.0000000000002p-1022, 0x1.56e1fc2f8f359p-996, 0x1p-52, 0x1p-51, 0x1.ffffffffffff8p-2, 0x1.ffffffffffffcp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.0000000000002p-1, 0x1.0000000000004p-1, 0x1.ffffffffffffcp-1, 0x1.ffffffffffffep-1, 0x1.fffffffffffffp-1, 0x0p+0};
static const gxnor_array gxnor_232_out[] = {
    {"tau", "float64", 1, {30}, 30, gxnor_232_out0, NULL},
};
/* tau/n6_h1_tanh */
static const double gxnor_233_in0[] = {-0x1.fffffffffffffp-6, -0x1.ffffffffffffep-6, -0x1.fffffffffffcp-6, -0x1.0000000000004p-6, -0x1.0000000000002p-6, -0x1.0000000000001p-6, -0x1p-6, -0x1.fffffffffffffp-7, -0x1.ffffffffffffcp-7, -0x1.ffffffffffff8p-7, -0x1p-56, -0x1p-57, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1p-57, 0x1p-56, 0x1.ffffffffffff8p-7, 0x1.ffffffffffffcp-7, 0x1.fffffffffffffp-7, 0x1p-6, 0x1.0000000000001p-6, 0x1.0000000000002p-6, 0x1.0000000000004p-6, 0x1.fffffffffffcp-6, 0x1.ffffffffffffep-6, 0x1.fffffffffffffp-6, -0x0p+0};
static const int64_t gxnor_233_in1[] = {6};
static const double gxnor_233_in2[] = {0x1p+0};
static const double gxnor_233_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_233_in[] = {
    {"nu", "float64", 1, {30}, 30, gxnor_233_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_233_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_233_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_233_in3, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const double gxnor_233_out0[] = {0x1.fd77d111a0affp-1, 0x1.fd77d111a0bp-1, 0x1.fd77d111a0afep-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df576p-1, 0x1.cf6f9786df575p-1, 0x1.8p-50, 0x1.8p-51, 0x1.01297d23ab683p-990, 0x0.000000000006p-1022, 0x0p+0, 0x0.000000000006p-1022, 0x1.01297d23ab683p-990, 0x1.8p-51, 0x1.8p-50, 0x1.cf6f9786df575p-1, 0x1.cf6f9786df576p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df577p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.cf6f9786df578p-1, 0x1.fd77d111a0afep-1, 0x1.fd77d111a0bp-1, 0x1.fd77d111a0affp-1, 0x0p+0};
static const gxnor_array gxnor_233_out[] = {
    {"tau", "float64", 1, {30}, 30, gxnor_233_out0, NULL},
};
/* tau/n6_h1_linear */
static const double gxnor_234_in0[] = {-0x1.fffffffffffffp-6, -0x1.ffffffffffffep-6, -0x1.fffffffffffcp-6, -0x1.0000000000004p-6, -0x1.0000000000002p-6, -0x1.0000000000001p-6, -0x1p-6, -0x1.fffffffffffffp-7, -0x1.ffffffffffffcp-7, -0x1.ffffffffffff8p-7, -0x1p-56, -0x1p-57, -0x1.56e1fc2f8f359p-997, -0x0.0000000000001p-1022, 0x0p+0, 0x0.0000000000001p-1022, 0x1.56e1fc2f8f359p-997, 0x1p-57, 0x1p-56, 0x1.ffffffffffff8p-7, 0x1.ffffffffffffcp-7, 0x1.fffffffffffffp-7, 0x1p-6, 0x1.0000000000001p-6, 0x1.0000000000002p-6, 0x1.0000000000004p-6, 0x1.fffffffffffcp-6, 0x1.ffffffffffffep-6, 0x1.fffffffffffffp-6, -0x0p+0};
static const int64_t gxnor_234_in1[] = {6};
static const double gxnor_234_in2[] = {0x1p+0};
static const double gxnor_234_in3[] = {0x1.8p+1};
static const gxnor_array gxnor_234_in[] = {
    {"nu", "float64", 1, {30}, 30, gxnor_234_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_234_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_234_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_234_in3, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const double gxnor_234_out0[] = {0x1.fffffffffffffp-1, 0x1.ffffffffffffep-1, 0x1.fffffffffffcp-1, 0x1.0000000000004p-1, 0x1.0000000000002p-1, 0x1.0000000000001p-1, 0x1p-1, 0x1.fffffffffffffp-2, 0x1.ffffffffffffcp-2, 0x1.ffffffffffff8p-2, 0x1p-51, 0x1p-52, 0x1.56e1fc2f8f359p-992, 0x0.000000000002p-1022, 0x0p+0, 0x0.000000000002p-1022, 0x1.56e1fc2f8f359p-992, 0x1p-52, 0x1p-51, 0x1.ffffffffffff8p-2, 0x1.ffffffffffffcp-2, 0x1.fffffffffffffp-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.0000000000002p-1, 0x1.0000000000004p-1, 0x1.fffffffffffcp-1, 0x1.ffffffffffffep-1, 0x1.fffffffffffffp-1, 0x0p+0};
static const gxnor_array gxnor_234_out[] = {
    {"tau", "float64", 1, {30}, 30, gxnor_234_out0, NULL},
};
/* tau/random */
static const double gxnor_235_in0[] = {-0x1.560c03b562788p-2, 0x1.4f92bc8e59066p-1, 0x1.317a815c33828p-1, -0x1.6da2c237379ecp-2, 0x1.ee5a2065a3a46p-1, 0x1.917b3571e6b48p-1, -0x1.c7e5eb98135fp-2, -0x1.985129c2ba62ep-1, -0x1.33d90204dae1p-4, 0x1.d679efb779a88p-2, -0x1.e95f2d430f41p-2, -0x1.86e45b8f9ab7p-2, -0x1.3c85e10206388p-1, -0x1.9c0621bb8edcp-5, 0x1.18666f238050ap-1, 0x1.7267d97a78772p-1};
static const int64_t gxnor_235_in2[] = {1};
static const double gxnor_235_in3[] = {0x1p+0};
static const double gxnor_235_in4[] = {0x1.8p+1};
static const gxnor_array gxnor_235_in[] = {
    {"nu", "float64", 1, {16}, 16, gxnor_235_in0, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_235_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_235_in3, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_235_in4, NULL},
};
static const double gxnor_235_out0[] = {0x1.8662917539426p-1, 0x1.ec52181677a1bp-1, 0x1.e43987888a46ap-1, 0x1.946f6459a6ebp-1, 0x1.fce3592f45459p-1, 0x1.f6d0914af6355p-1, 0x1.bdc202be2606dp-1, 0x1.f78415f5654eap-1, 0x1.c61a27869609fp-3, 0x1.c2db8118bf7d7p-1, 0x1.c8ebc0a1c2952p-1, 0x1.a1df0c19fc696p-1, 0x1.e7841bfa8bb78p-1, 0x1.32b1a8a063cdap-3, 0x1.db13f228ce0dcp-1, 0x1.f2d4d507e2681p-1};
static const gxnor_array gxnor_235_out[] = {
    {"tau", "float64", 1, {16}, 16, gxnor_235_out0, NULL},
};
/* tau/other_m */
static const double gxnor_236_in0[] = {-0x1.560c03b562788p-2, 0x1.4f92bc8e59066p-1, 0x1.317a815c33828p-1, -0x1.6da2c237379ecp-2, 0x1.ee5a2065a3a46p-1, 0x1.917b3571e6b48p-1, -0x1.c7e5eb98135fp-2, -0x1.985129c2ba62ep-1, -0x1.33d90204dae1p-4, 0x1.d679efb779a88p-2, -0x1.e95f2d430f41p-2, -0x1.86e45b8f9ab7p-2, -0x1.3c85e10206388p-1, -0x1.9c0621bb8edcp-5, 0x1.18666f238050ap-1, 0x1.7267d97a78772p-1};
static const int64_t gxnor_236_in2[] = {1};
static const double gxnor_236_in3[] = {0x1p+0};
static const double gxnor_236_in4[] = {0x1p-1};
static const gxnor_array gxnor_236_in[] = {
    {"nu", "float64", 1, {16}, 16, gxnor_236_in0, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_236_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_236_in3, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_236_in4, NULL},
};
static const double gxnor_236_out0[] = {0x1.52e6d365ad30ap-3, 0x1.440e1621c6bb2p-2, 0x1.28ba5c39ec4cep-2, 0x1.69ccc6c92fd17p-3, 0x1.cb38005760e6ep-2, 0x1.7e19a71e2ced8p-2, 0x1.c083946510d2ap-3, 0x1.83f82f09b1163p-2, 0x1.33b3ee61365acp-5, 0x1.ce5f034fdf083p-3, 0x1.e04405e7f793bp-3, 0x1.8236a8bd72624p-3, 0x1.32d0276dd88bap-2, 0x1.9befe6e4a30ecp-6, 0x1.1198882c08e94p-2, 0x1.630db15da404p-2};
static const gxnor_array gxnor_236_out[] = {
    {"tau", "float64", 1, {16}, 16, gxnor_236_out0, NULL},
};
/* tau/large_m */
static const double gxnor_237_in0[] = {-0x1.560c03b562788p-2, 0x1.4f92bc8e59066p-1, 0x1.317a815c33828p-1, -0x1.6da2c237379ecp-2, 0x1.ee5a2065a3a46p-1, 0x1.917b3571e6b48p-1, -0x1.c7e5eb98135fp-2, -0x1.985129c2ba62ep-1, -0x1.33d90204dae1p-4, 0x1.d679efb779a88p-2, -0x1.e95f2d430f41p-2, -0x1.86e45b8f9ab7p-2, -0x1.3c85e10206388p-1, -0x1.9c0621bb8edcp-5, 0x1.18666f238050ap-1, 0x1.7267d97a78772p-1};
static const int64_t gxnor_237_in2[] = {1};
static const double gxnor_237_in3[] = {0x1p+0};
static const double gxnor_237_in4[] = {0x1.9p+8};
static const gxnor_array gxnor_237_in[] = {
    {"nu", "float64", 1, {16}, 16, gxnor_237_in0, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_237_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_237_in3, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_237_in4, NULL},
};
static const double gxnor_237_out0[] = {0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0};
static const gxnor_array gxnor_237_out[] = {
    {"tau", "float64", 1, {16}, 16, gxnor_237_out0, NULL},
};
/* tau/whole_step */
static const double gxnor_238_in0[] = {0x1p+0};
static const int64_t gxnor_238_in2[] = {1};
static const double gxnor_238_in3[] = {0x1p+0};
static const double gxnor_238_in4[] = {0x1.8p+1};
static const gxnor_array gxnor_238_in[] = {
    {"nu", "float64", 1, {1}, 1, gxnor_238_in0, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_238_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_238_in3, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_238_in4, NULL},
};
/* tau/no_m */
static const double gxnor_239_in0[] = {0x1p-1};
static const int64_t gxnor_239_in1[] = {1};
static const double gxnor_239_in2[] = {0x1p+0};
static const double gxnor_239_in3[] = {0x0p+0};
static const gxnor_array gxnor_239_in[] = {
    {"nu", "float64", 1, {1}, 1, gxnor_239_in0, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_239_in1, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_239_in2, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_239_in3, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
/* tau/unknown_law */
static const double gxnor_240_in0[] = {0x1p-1};
static const int64_t gxnor_240_in2[] = {1};
static const double gxnor_240_in3[] = {0x1p+0};
static const double gxnor_240_in4[] = {0x1.8p+1};
static const gxnor_array gxnor_240_in[] = {
    {"nu", "float64", 1, {1}, 1, gxnor_240_in0, NULL},
    {"law", "str", 0, {0}, 1, "sigmoid", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_240_in2, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_240_in3, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_240_in4, NULL},
};
/* transition/random_n0_h1_tanh */
static const uint8_t gxnor_241_in0[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0};
static const double gxnor_241_in1[] = {0x1.ab6a56e8aadf4p-1, 0x1.17639f6917e1ep+1, 0x1.b96ac536382f8p-1, -0x1.46eb6f8ca5202p+1, -0x1.8e9013e948eecp-1, 0x1.71174e963145cp-2, -0x1.5e32ba24f08p-11, 0x1.cf864f015ddp+0, -0x1.5150d6bd1564dp+1, 0x1.3c9aa4003c2dep-1, 0x1.54be224e49fc2p-1, -0x1.1fd540b0ce578p-2, 0x1.01144a1820afp-4, 0x1.dc5d02ad1c7dp-3, -0x1.4718fbd51b523p+1, -0x1.6ece3f69543f1p+0, -0x1.f49d945d84b1ep+0, 0x1.3123a74d5f338p-2, -0x1.59712c67dea69p+1, -0x1.ebe27d3f3724cp+0, 0x1.64197f22261ep+1, -0x1.6ddd79f957b4dp+1, -0x1.d18c197d379fp+0, -0x1.3090ea8f0a922p+1, 0x1.0fa12ef0eba5ap+0, 0x1.3f49d248c4e64p+0, 0x1.5b52e6796d732p+1, -0x1.09276c28919d2p+0, 0x1.0cea83fd88268p-1, 0x1.17b33b500974dp+1, -0x1.7d386ea6f7ab3p+0, -0x1.087f3df125f3bp+1};
static const double gxnor_241_in2[] = {0x1.4a7e5cb27de7p-1, 0x1.a23f11698c7fp-1, 0x1.3208c42c9471dp-1, 0x1.b8d73b5fc8634p-1, 0x1.4ec13556ffd19p-1, 0x1.3e6d45f996fc2p-2, 0x1.74be48ef558adp-1, 0x1.552ccae45c9fap-1, 0x1.6b9b231515864p-1, 0x1.35ea5f48081a4p-1, 0x1.8c21d4570e339p-1, 0x1.d26f78a546fp-5, 0x1.edc80a4a35126p-2, 0x1.69b7101f4f2ffp-1, 0x1.8badcd5c19921p-1, 0x1.a30f2703638p-4, 0x1.7d2a2481a8ccp-5, 0x1.db9f999c3c35ep-2, 0x1.00ac8a12f344ap-1, 0x1.76de3a8bd72b1p-1, 0x1.058275e0bdd2p-1, 0x1.3f7d253c7c0e4p-1, 0x1.f2d89435b6fbfp-1, 0x1.3a8336732999p-3, 0x1.1008c178e42d6p-1, 0x1.202f708bbe38p-1, 0x1.50a13c3550d8p-6, 0x1.05eb284bc1eccp-2, 0x1.e8cf3ee01812cp-3, 0x1.9fffedad1624p-6, 0x1.e732ec3c68028p-3, 0x1.849a49c9ff612p-1};
static const int64_t gxnor_241_in3[] = {0};
static const double gxnor_241_in4[] = {0x1p+0};
static const double gxnor_241_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_241_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_241_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_241_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_241_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_241_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_241_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_241_in5, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const uint8_t gxnor_241_out0[] = {1, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 0, 0};
static const gxnor_array gxnor_241_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_241_out0, NULL},
};
/* transition/random_n0_h1_linear */
static const uint8_t gxnor_242_in0[] = {0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0};
static const double gxnor_242_in1[] = {-0x1.51b057b9ab41ap+1, -0x1.74799c6f9356ap+1, 0x1.ab133d2194ef6p-1, -0x1.6ab2bd86a37bap+1, -0x1.a00282f276ea7p+0, 0x1.0f7da188d893cp-2, -0x1.943d905412714p-2, 0x1.61de761576622p+1, 0x1.edd118536fb4ap-1, 0x1.3e7b6c31769d6p-1, -0x1.e805381c45c14p-2, -0x1.03b658d0aa64ap-1, 0x1.a919b5bbd705cp-2, 0x1.26ddac79db485p+1, 0x1.220e103d4a7b7p+0, 0x1.7a67384746471p+1, 0x1.6a6133482cdcp+1, -0x1.27e4dcf332e4ap+1, 0x1.2a60afbe6196ep+1, -0x1.37a1485c5f00ep+1, -0x1.42271f0805051p+1, -0x1.c73ba3cefeb94p-2, -0x1.c5d1faad7828cp-1, -0x1.21ae0483886ap-4, 0x1.1aca46118b8d7p+0, -0x1.f7a18f49e3816p-1, 0x1.15408a39992a4p+0, -0x1.6fad00851c421p+1, 0x1.d896315154517p+0, -0x1.638f8d3da839ap+1, -0x1.6ceae3330a76ap-1, 0x1.9ec476fc5f69bp+0};
static const double gxnor_242_in2[] = {0x1.b3882b056eff5p-1, 0x1.a73631cbf7076p-2, 0x1.63e61efc96134p-3, 0x1.15517305cc2e6p-2, 0x1.58dd6e2f15fc5p-1, 0x1.d09aafaf13f8p-7, 0x1.d1976830a6cfdp-1, 0x1.a530ef6a6f797p-1, 0x1.e718dcbd46a24p-1, 0x1.907985b66f06ap-1, 0x1.c01382c17b99cp-1, 0x1.e5fc64ce272f5p-1, 0x1.d0d329fc118c8p-1, 0x1.a076706f36177p-1, 0x1.d0d1b807aaeeap-2, 0x1.d1d2671b86724p-1, 0x1.8f02b0e35837cp-2, 0x1.37267f37086e4p-1, 0x1.7652b5c989c33p-1, 0x1.a7d0008154a0cp-2, 0x1.2ec611d3bbee8p-4, 0x1.00ad68d21a43ap-1, 0x1.c4e5983709107p-1, 0x1.758d7d54da182p-1, 0x1.c31e6a4dfe704p-3, 0x1.40d2c9a700c4p-3, 0x1.38b91328ca754p-2, 0x1.ca54ad4d3e794p-3, 0x1.706e5ca122452p-2, 0x1.2eeb6202965b3p-1, 0x1.83b4a779d43e6p-2, 0x1.19dad2668abp-3};
static const int64_t gxnor_242_in3[] = {0};
static const double gxnor_242_in4[] = {0x1p+0};
static const double gxnor_242_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_242_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_242_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_242_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_242_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_242_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_242_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_242_in5, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const uint8_t gxnor_242_out0[] = {0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1};
static const gxnor_array gxnor_242_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_242_out0, NULL},
};
/* transition/random_n1_h1_tanh */
static const uint8_t gxnor_243_in0[] = {0, 2, 2, 1, 2, 2, 2, 0, 1, 0, 1, 1, 1, 2, 1, 1, 0, 2, 1, 1, 0, 1, 1, 2, 1, 1, 0, 0, 2, 0, 1, 2};
static const double gxnor_243_in1[] = {-0x1.5f02a03bfbfc8p-2, -0x1.cfed76db43dcbp-1, 0x1.5567cb54ef9ep-4, 0x1.5ddfd88542accp+0, 0x1.2e81a0a0071edp-1, -0x1.2214781206101p-1, 0x1.739033f1fb68p+0, -0x1.91e513a24e89p-1, 0x1.4d4217632645ep+0, -0x1.0375af32d24e8p-2, 0x1.0025e7a316ddp-5, -0x1.fce6d184c4186p-2, -0x1.b9da1470d3e6dp-1, 0x1.4889c8430f40bp+0, -0x1.ca0b10fe287c6p-2, 0x1.d6585c741c8ddp-1, 0x1.40687280297bap+1, 0x1.24ce48fd1a321p-1, -0x1.3d17830555af8p-3, 0x1.7a206d4c39b78p-1, 0x1.b1c5ef5c6831bp-1, 0x1.2a74e360109dap+0, 0x1.8ee7418a098fcp-3, -0x1.fb5f5bb38a4f3p-1, -0x1.fc67dbfc551ddp+0, -0x1.df0c6957aabc6p-2, -0x1.98ead1e3ca37p-2, -0x1.18ef9fadd74a3p+0, 0x1.d52be8dfcf2p-10, -0x1.13d8099f0174ap-2, -0x1.404eccc7a31fp+0, 0x1.47e0ac800b86cp-3};
static const double gxnor_243_in2[] = {0x1.bf12f64a20188p-4, 0x1.bc8a1f17d06b4p-2, 0x1.30ab9a903c52p-3, 0x1.6152d8f3c70cp-3, 0x1.a61a7aa781e21p-1, 0x1.90847a111d267p-1, 0x1.5c2baba5053edp-1, 0x1.2acc7ceea3453p-1, 0x1.f5e5c76b14a9ap-1, 0x1.dded87eb96508p-3, 0x1.ca1e78f6f3228p-3, 0x1.2b8110cd4960fp-1, 0x1.b89c6464e0327p-1, 0x1.42774096fc188p-2, 0x1.f97e8438cdd52p-1, 0x1.5702f1ee2ba37p-1, 0x1.144997fd22d6cp-2, 0x1.119deb12c2306p-1, 0x1.4b73f8936a82dp-1, 0x1.ee3d07077b212p-1, 0x1.8b1bfcacc56b4p-1, 0x1.16b401c6e3359p-1, 0x1.8403bb43be7d4p-1, 0x1.1edb0247a7675p-1, 0x1.24e97421fa4a8p-4, 0x1.ff69c5cfd8c65p-1, 0x1.d76e053781a2p-5, 0x1.2d71fb9d996ecp-2, 0x1.746e334062c3cp-2, 0x1.a03769ba92e6p-6, 0x1.db959ca4b629cp-1, 0x1.8ff4e57d6e3a1p-1};
static const int64_t gxnor_243_in3[] = {1};
static const double gxnor_243_in4[] = {0x1p+0};
static const double gxnor_243_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_243_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_243_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_243_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_243_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_243_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_243_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_243_in5, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const uint8_t gxnor_243_out0[] = {0, 1, 2, 2, 2, 1, 2, 0, 2, 0, 1, 0, 0, 2, 1, 2, 2, 2, 1, 2, 1, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 2};
static const gxnor_array gxnor_243_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_243_out0, NULL},
};
/* transition/random_n1_h1_linear */
static const uint8_t gxnor_244_in0[] = {0, 1, 0, 0, 2, 1, 0, 2, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 2, 2, 2, 0, 2, 1, 2, 2, 2, 2, 2, 1, 0, 0};
static const double gxnor_244_in1[] = {0x1.6db2885650e12p+1, -0x1.463635ffb225cp+0, 0x1.f8f67a99cb0f8p-4, -0x1.e8acd322c120ap-1, 0x1.31888b613638ep+0, -0x1.35ddabc1f82ep-3, -0x1.0ab94a4eadb2p-3, -0x1.e317e1bd68bd8p-1, 0x1.3f933f928ad0ap+1, -0x1.6d4f021a9b808p+0, -0x1.199ea9d9e3a21p-1, -0x1.ea3321ad4551p-1, -0x1.027e67a6f1ec4p+0, 0x1.98d40a876bb2cp-1, -0x1.6c84b13fe1a7cp+0, 0x1.3561a0b5c1e8cp+0, 0x1.2e320a8d193ccp-2, 0x1.f23ce9dee0af4p-3, -0x1.0aa6b4e696a0cp-3, -0x1.19de820eabf46p+0, -0x1.faea6fb8419d3p-1, -0x1.49e8625a443ecp+0, 0x1.28a06d632cc3cp-2, -0x1.08165504fe25p-5, -0x1.68d3baf30748p+1, -0x1.59835de2e5659p+0, 0x1.5c8773720acc4p-1, -0x1.fe6a2aacff3dp-4, -0x1.5a64e4fb3d73ap+0, -0x1.f7d16b8eed386p-1, 0x1.dad5ddd6e953bp-1, 0x1.9c9b23a5f30f4p-3};
static const double gxnor_244_in2[] = {0x1.e68fc91d18bbp-1, 0x1.03270cde7bfecp-2, 0x1.e1e18a98346ddp-1, 0x1.4aa9901b75a5p-2, 0x1.52d5d32b2e1dp-1, 0x1.906394d957e5cp-3, 0x1.18b3fc90dc3c1p-1, 0x1.a30414861d146p-2, 0x1.56bcda0b3bcc2p-2, 0x1.370e70c3fd296p-2, 0x1.ad6cd8fd9214p-4, 0x1.d73bf9c8bbf7p-4, 0x1.a76e59c076fp-4, 0x1.f94c86400392ep-2, 0x1.49f160eb59dbp-4, 0x1.526d4667e9cf6p-1, 0x1.3fde6dbd7d2e8p-3, 0x1.3a4cb08139a5p-1, 0x1.f91210a7b21f4p-2, 0x1.72e16fe2ac38cp-3, 0x1.4c09dab3503c4p-3, 0x1.ed74a35a475fap-1, 0x1.d3e7e92f5b0bcp-1, 0x1.e3eebe8dc7282p-2, 0x1.eb23486575513p-1, 0x1.c856e278dc6d1p-1, 0x1.b430961ce742p-5, 0x1.3a03f79978f76p-2, 0x1.2ab350b996778p-2, 0x1.8a1655f36254ep-1, 0x1.dc5df79d6055cp-3, 0x1.0e9510ab17d8ap-2};
static const int64_t gxnor_244_in3[] = {1};
static const double gxnor_244_in4[] = {0x1p+0};
static const double gxnor_244_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_244_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_244_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_244_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_244_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_244_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_244_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_244_in5, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const uint8_t gxnor_244_out0[] = {2, 0, 0, 0, 2, 1, 0, 1, 2, 0, 0, 0, 0, 2, 0, 2, 1, 0, 2, 1, 1, 0, 2, 1, 0, 1, 2, 2, 0, 0, 1, 0};
static const gxnor_array gxnor_244_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_244_out0, NULL},
};
/* transition/random_n1_h0.5_tanh */
static const uint8_t gxnor_245_in0[] = {2, 0, 2, 0, 1, 1, 0, 1, 2, 0, 0, 2, 0, 0, 2, 1, 2, 2, 0, 2, 0, 1, 0, 1, 2, 2, 1, 1, 1, 0, 1, 1};
static const double gxnor_245_in1[] = {-0x1.0f99614faf2d8p-3, -0x1.b0519be5a2p-7, -0x1.7070bb202ae55p-2, -0x1.789165c631882p-1, 0x1.6863d73c6888dp-1, 0x1.96517e4fc15dp-2, 0x1.b307f238ad914p-4, -0x1.a8b9eb430592p-3, 0x1.4f6fe2b95a20ep-2, -0x1.ce4bd398e05f8p-3, 0x1.9e319533e9d78p-2, -0x1.46ed307a79dd5p-2, -0x1.cc9d8c7bd6ef8p-3, -0x1.695c1a168a16cp-1, 0x1.1f7517a61bb88p-1, 0x1.79286db5980f5p-2, -0x1.8b85cf7e5339ap-2, 0x1.fd9cd22365acep-3, -0x1.741bc29e0421ep-1, 0x1.44aed0793770bp-2, 0x1.07591e6f98918p-4, -0x1.774c2bc9ba8bp-2, -0x1.31c21dfd7f883p-1, -0x1.f4d884ff7425dp-2, 0x1.16253c0a0b978p-3, 0x1.0dab4757ce3p-7, 0x1.67e93fe6dded7p-1, -0x1.c5fab05bc1e44p-4, 0x1.89bc64668f898p-2, 0x1.60d651ec63c5fp-1, -0x1.c5236f9cce167p-2, -0x1.ce90fba07f1a9p-2};
static const double gxnor_245_in2[] = {0x1.94bc201aec078p-3, 0x1.ddd2630d0437p-3, 0x1.be6b413fe9c91p-1, 0x1.f0f1c2bd4b4c1p-1, 0x1.eb4238fd234dp-3, 0x1.739349fd90048p-4, 0x1.eb87ad3357258p-3, 0x1.0b372f3f1e67ep-2, 0x1.7bc102eb93c98p-3, 0x1.9aaaee7b9c1d4p-1, 0x1.c8ade21681974p-3, 0x1.17ce0b760ace5p-1, 0x1.57d79ddb8d39ep-1, 0x1.6ef763eeff24dp-1, 0x1.100300619ea8p-3, 0x1.d6e1d8dea219fp-1, 0x1.f31d8d1aaf088p-1, 0x1.bc69997c61303p-1, 0x1.6b89969a46214p-3, 0x1.3c9aafdc89578p-1, 0x1.0ef81dab1308p-8, 0x1.3e3ba28ddc44dp-1, 0x1.43573f59e70cp-4, 0x1.2acc107f7ebd8p-4, 0x1.6cfc9a8bd8666p-2, 0x1.aac36bdc1a03fp-1, 0x1.f8c2cf85a960cp-1, 0x1.875d6897c4c4cp-2, 0x1.3d93f4f5430fp-5, 0x1.9d383336eb605p-1, 0x1.b10fb24a93052p-1, 0x1.980c3470936cp-3};
static const int64_t gxnor_245_in3[] = {1};
static const double gxnor_245_in4[] = {0x1p-1};
static const double gxnor_245_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_245_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_245_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_245_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_245_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_245_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_245_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_245_in5, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const uint8_t gxnor_245_out0[] = {1, 0, 1, 0, 2, 2, 1, 0, 2, 0, 1, 1, 0, 0, 2, 2, 1, 2, 0, 2, 1, 0, 0, 0, 2, 2, 2, 0, 2, 2, 0, 0};
static const gxnor_array gxnor_245_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_245_out0, NULL},
};
/* transition/random_n1_h0.5_linear */
static const uint8_t gxnor_246_in0[] = {0, 0, 2, 2, 2, 2, 0, 0, 1, 2, 2, 2, 2, 0, 1, 2, 1, 2, 2, 1, 2, 1, 2, 0, 1, 2, 1, 1, 1, 0, 1, 0};
static const double gxnor_246_in1[] = {-0x1.3fe05fac6bbbcp-3, 0x1.cbeda450686a2p-3, -0x1.60985f54dd0c2p-1, 0x1.9ffd0c94c170ap-2, 0x1.9bfb286fa8b25p-2, -0x1.f588e30d96ddp-3, 0x1.1416ace948ca4p-3, -0x1.455a9abf1296p-1, -0x1.0945a19b9356ep-2, 0x1.d0d0e22959988p-4, -0x1.c5877cc6c79bep-3, -0x1.ea3a244cb5d52p-3, -0x1.6c381bd1d77dp-1, -0x1.7d0c68de4ba76p-1, 0x1.19bf5f3b114acp-2, -0x1.a70f7589bd7bap-2, 0x1.646ec9e417891p+0, -0x1.420aaa4ab47f8p-2, -0x1.248c738275774p-1, 0x1.41cb2b7d79344p-1, -0x1.c670119dc26a4p-4, 0x1.7b2c9834c9cbdp-2, 0x1.56684c52d047ep-1, -0x1.07b9b9a9e20a3p-1, -0x1.0ef9a05460e69p-1, -0x1.79da55e87d63ap-2, -0x1.3ed24abe7c68p-9, -0x1.e5325bb007088p-3, -0x1.1bd2523aa89e7p-2, 0x1.12da602f8b5ecp-1, 0x1.16f728805b8p-10, -0x1.582a404af4438p-5};
static const double gxnor_246_in2[] = {0x1.2e1261201675ap-2, 0x1.f50d26ce8e79ep-2, 0x1.20df6d41bb76p-3, 0x1.4613c1b8e66e4p-2, 0x1.68e068accbf66p-2, 0x1.61ead615d6334p-2, 0x1.a09091bba3a62p-1, 0x1.f553335d639fp-4, 0x1.d4fd5a539ee07p-1, 0x1.b6cfd2eba2dd2p-2, 0x1.08f0da57cb012p-1, 0x1.0a3eb66d55688p-1, 0x1.df8cec4a5de61p-1, 0x1.02401765158eep-1, 0x1.86adf9420fb76p-1, 0x1.8ad16dd1bf151p-1, 0x1.afe26cb43b2f4p-1, 0x1.0239992953e66p-2, 0x1.d1909ce7d239cp-3, 0x1.c99c59e79af9fp-1, 0x1.df5fb4ecf1018p-1, 0x1.6926ca90bf7f6p-1, 0x1.6783820954eb5p-1, 0x1.f5dbe73c35a5bp-1, 0x1.3be2221d3ff25p-1, 0x1.2817ab72390d4p-2, 0x1.6577f30a373bdp-1, 0x1.e09cbfc41a23cp-2, 0x1.7ab9d078a30a2p-1, 0x1.392fb2927124p-7, 0x1.0b9ec2f70310dp-1, 0x1.e89985857b2cp-2};
static const int64_t gxnor_246_in3[] = {1};
static const double gxnor_246_in4[] = {0x1p-1};
static const double gxnor_246_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_246_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_246_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_246_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_246_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_246_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_246_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_246_in5, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const uint8_t gxnor_246_out0[] = {0, 0, 0, 2, 2, 1, 0, 0, 1, 2, 2, 2, 1, 0, 1, 1, 2, 1, 1, 2, 2, 2, 2, 0, 0, 1, 1, 0, 1, 2, 1, 0};
static const gxnor_array gxnor_246_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_246_out0, NULL},
};
/* transition/random_n2_h1_tanh */
static const uint8_t gxnor_247_in0[] = {4, 1, 3, 2, 1, 3, 0, 2, 0, 1, 1, 0, 2, 1, 1, 4, 4, 3, 2, 1, 4, 1, 4, 1, 3, 2, 4, 3, 4, 0, 2, 4};
static const double gxnor_247_in1[] = {0x1.7b43c068cf9bfp+1, -0x1.099c60eb10d4ep-1, -0x1.17164415968e8p-2, -0x1.3ca1e35872a38p-3, -0x1.d9b16c30ca1c8p-4, 0x1.43db06af75f6ap-1, 0x1.8b3eeec1b0d2ap-3, 0x1.df1c7734bee3fp-2, -0x1.5b38e29b1e68fp+0, -0x1.f883cd42c1fecp-2, -0x1.44db41f10a68fp-2, 0x1.1419f7c3a5d46p-1, 0x1.777a8b3e4347ep-1, 0x1.4735354f46165p-1, -0x1.194e408cbbeaep-1, 0x1.89864cf5f145p-3, -0x1.0681744a177b8p-1, -0x1.563e339629e45p-1, -0x1.d33648cfdfa89p-2, 0x1.f5656e38fc3p-9, 0x1.355be48a3e228p-5, -0x1.08863c61f5733p-2, 0x1.27490daa4aad6p-3, 0x1.a4fa439800728p-2, -0x1.2559f1b1b587cp-1, 0x1.4f3e3c598a6f6p-1, -0x1.1000b48d0b81cp-1, 0x1.15bc89cde5358p-1, -0x1.4fa8d8b80df44p-1, -0x1.badd7da4d4c84p-4, -0x1.29c92dc2bd50ep-1, -0x1.9fb5328edf852p-2};
static const double gxnor_247_in2[] = {0x1.07816c7540f5p-1, 0x1.93b2b513ef817p-1, 0x1.e10ee1fd4b05p-3, 0x1.2e2c2c5dee2b9p-1, 0x1.e67d9a3339fa6p-2, 0x1.d021709ae993ep-1, 0x1.ae9ec9a39947ep-2, 0x1.da46725ee7d54p-1, 0x1.566d76a51034p-7, 0x1.294a9d69c4663p-1, 0x1.0f3454552ca2p-5, 0x1.86c89f6124d8p-2, 0x1.138d37b9f6d73p-1, 0x1.4ab19a5d2c058p-2, 0x1.a6b3a1241de58p-1, 0x1.efbedfd5a8987p-1, 0x1.ff650551976dp-5, 0x1.c099a09586d4cp-2, 0x1.ac5152e9ee22ep-2, 0x1.7897e1d8c83f5p-1, 0x1.91ff38af68ab2p-2, 0x1.a43ff05d55c8ep-1, 0x1.36c6a238c27e1p-1, 0x1.12c8e5df4108p-5, 0x1.9f3514301d47ap-2, 0x1.8beee465a8f4ep-1, 0x1.44a515506958p-7, 0x1.d9da349685b5dp-1, 0x1.7b6dc5755d2b6p-2, 0x1.f31e54fb6a24p-3, 0x1.56e72023c443p-1, 0x1.0de579ee15e2cp-2};
static const int64_t gxnor_247_in3[] = {2};
static const double gxnor_247_in4[] = {0x1p+0};
static const double gxnor_247_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_247_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_247_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_247_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_247_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_247_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_247_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_247_in5, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const uint8_t gxnor_247_out0[] = {4, 0, 2, 1, 0, 4, 1, 3, 0, 0, 0, 1, 4, 3, 0, 4, 2, 1, 1, 1, 4, 0, 4, 2, 1, 3, 2, 4, 2, 0, 1, 3};
static const gxnor_array gxnor_247_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_247_out0, NULL},
};
/* transition/random_n2_h1_linear */
static const uint8_t gxnor_248_in0[] = {0, 2, 1, 3, 2, 3, 4, 4, 3, 0, 0, 4, 0, 3, 4, 2, 3, 0, 1, 3, 0, 4, 0, 2, 3, 4, 3, 0, 2, 2, 1, 3};
static const double gxnor_248_in1[] = {0x1.dac503525a906p+0, 0x1.0ee425cf21cep-1, 0x1.6c84558d834b8p-5, 0x1.cac62b09f576p-3, -0x1.b5c296100fc67p-2, 0x1.68d98deaf10d9p-1, -0x1.18ade5d80413p-3, 0x1.4df03349cfd4cp-3, 0x1.4263854fadf58p+0, 0x1.ad066d72c0aa3p-2, -0x1.c369ae40bfb78p-3, -0x1.f26ace4b271b9p-2, -0x1.9bbe272a9d5bcp-2, -0x1.cfb9dd9b8758ap-2, 0x1.838695fb81378p-3, 0x1.27444d4438891p-1, 0x1.23bfb847cf376p+0, -0x1.61ffc2b4e4f24p-1, 0x1.4be20293eed36p-3, 0x1.1f393eac9db8bp-1, 0x1.657e883afd9e4p-3, -0x1.fb7789917beadp-2, 0x1.bca38a33fe2d6p-2, 0x1.534a2c4c23068p-3, -0x1.3a3dc16150d91p+1, 0x1.bb8f343225d8ap-2, -0x1.02e0a3ab291c2p-1, -0x1.258c63cd32298p-1, 0x1.3eb16887e66c5p-1, -0x1.1fab3bf12bd12p-1, -0x1.4451aca76b118p-4, 0x1.2cf0992c3a15p-1};
static const double gxnor_248_in2[] = {0x1.597af77e3ee3ep-1, 0x1.40c9d20eafa0ap-1, 0x1.e5454006438ddp-1, 0x1.fb950bda2079bp-1, 0x1.7d86b9e84803p-1, 0x1.a971edd6f6522p-1, 0x1.d47d675826e36p-1, 0x1.97d84c41f6f5ap-1, 0x1.8aa45fe76068ap-2, 0x1.787c78a40aca5p-1, 0x1.054046c20d2ecp-3, 0x1.fded93707d15ep-1, 0x1.926c4d5df2f9ep-2, 0x1.7833926dac13p-5, 0x1.30b654d8a245fp-1, 0x1.4c255e5106534p-2, 0x1.4cf99010c26b8p-3, 0x1.68c6c3ec8ad4p-6, 0x1.c277baa345804p-1, 0x1.ea856f8bba276p-1, 0x1.25dce7baac76ep-1, 0x1.f9d670bb02ebfp-1, 0x1.b5584424fba28p-1, 0x1.8116a35fd2c6ep-2, 0x1.6a84d70cefb0cp-1, 0x1.56126a6209594p-3, 0x1.aea5c31456eb8p-2, 0x1.477105fb0628ap-1, 0x1.938555fddca3cp-1, 0x1.e6692773bbc42p-2, 0x1.26721c9265a77p-1, 0x1.6c4f0219cc088p-2};
static const int64_t gxnor_248_in3[] = {2};
static const double gxnor_248_in4[] = {0x1p+0};
static const double gxnor_248_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_248_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_248_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_248_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_248_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_248_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_248_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_248_in5, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const uint8_t gxnor_248_out0[] = {4, 3, 1, 3, 1, 4, 4, 4, 4, 1, 0, 4, 0, 2, 4, 3, 4, 0, 1, 4, 0, 3, 1, 2, 0, 4, 2, 0, 3, 1, 1, 4};
static const gxnor_array gxnor_248_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_248_out0, NULL},
};
/* transition/random_n6_h1_tanh */
static const uint8_t gxnor_249_in0[] = {33, 34, 51, 63, 23, 58, 22, 41, 37, 20, 3, 47, 14, 21, 13, 54, 3, 17, 18, 19, 25, 34, 27, 4, 57, 42, 5, 43, 47, 57, 30, 61};
static const double gxnor_249_in1[] = {0x1.3944a9e7539cp+1, 0x1.6bf2c83b717ccp-7, 0x1.20b09788eb034p-7, 0x1.5500edb75bf06p-7, 0x1.36d7b6ffa0e9ap-7, -0x1.fd70e964e8fe9p-6, -0x1.2e08f3a4004c8p-6, -0x1.1fc4ea8e72e6ep-5, -0x1.d120887b1c21ep-1, -0x1.882b0f748cbb4p-7, -0x1.015b4ffea914cp-5, -0x1.cc0ec3f202803p-6, 0x1.e4a542530a239p-6, 0x1.6151d050c421p-9, 0x1.0e28fb0b3f04p-9, -0x1.99f22033106p-12, -0x1.3dc7b9666c4c3p+1, 0x1.89e2df630a98dp-6, -0x1.1816c6cb8fa7dp-6, 0x1.4866f18d2ee74p-5, 0x1.1fb47496e42ffp-6, -0x1.7ca77e792f6dap-7, 0x1.781fa6d4f686bp-5, -0x1.f1c6691b0a50ap-7, 0x1.f3608e85be1ap-5, 0x1.a6d0daf4b5236p-6, 0x1.5f94d130a76b5p-6, -0x1.9092e959199b5p-6, 0x1.11fca3d9b5a16p-5, -0x1.0ccd353269d14p-6, -0x1.9b8807e15d9a9p-6, -0x1.33083d7d32e28p-5};
static const double gxnor_249_in2[] = {0x1.ba7cd26fc39cp-5, 0x1.63f594b7e4b68p-1, 0x1.b5d1c4295101ep-1, 0x1.e2b11c7dd288ep-2, 0x1.a1238ac94e9b3p-1, 0x1.b8a719d33dac9p-1, 0x1.7969c4dc07e4ap-2, 0x1.e8e42afae26c8p-4, 0x1.9561656a0b64p-6, 0x1.36ab5f055b718p-2, 0x1.4246b5521e0dcp-2, 0x1.3566763b779cap-2, 0x1.dfa26f6a02aadp-1, 0x1.74537027a2062p-1, 0x1.40f7aa383afdp-4, 0x1.9df0b4435a906p-1, 0x1.0ff996b132c44p-1, 0x1.09efefc7de24ap-2, 0x1.6017d98500313p-1, 0x1.681f375a2c5cp-5, 0x1.e149f279ab708p-1, 0x1.5feec5d0019fap-2, 0x1.8e68937390ca8p-2, 0x1.d393f5da2f3bp-2, 0x1.9f65dd5e13fp-2, 0x1.c1e71d5355515p-1, 0x1.bb6a026a3f641p-1, 0x1.91dc75ca51ebfp-1, 0x1.8671a71245ea2p-2, 0x1.66f0060d8a71cp-2, 0x1.545c84d92461p-5, 0x1.ce1b1dd9bd38cp-1};
static const int64_t gxnor_249_in3[] = {6};
static const double gxnor_249_in4[] = {0x1p+0};
static const double gxnor_249_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_249_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_249_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_249_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_249_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_249_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_249_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_249_in5, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
};
static const uint8_t gxnor_249_out0[] = {64, 35, 51, 64, 23, 57, 21, 39, 7, 19, 2, 46, 15, 21, 14, 54, 0, 18, 17, 21, 25, 33, 29, 3, 59, 43, 6, 42, 48, 56, 29, 60};
static const gxnor_array gxnor_249_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_249_out0, NULL},
};
/* transition/random_n6_h1_linear */
static const uint8_t gxnor_250_in0[] = {60, 9, 38, 59, 32, 10, 6, 64, 9, 51, 45, 8, 51, 16, 30, 28, 6, 3, 28, 27, 32, 18, 49, 44, 34, 33, 57, 43, 15, 61, 6, 18};
static const double gxnor_250_in1[] = {0x1.3d2f7bcc4f55p+0, 0x1.cf333144350fp-7, -0x1.3976bb0b3529p-10, -0x1.3923e274023fdp-6, 0x1.16f6005ab14bap-5, -0x1.885ec3cca221p-9, 0x1.f5825c630c96cp-8, -0x1.9f78b3751a016p-7, -0x1.4f03e31a21a9ep+1, 0x1.5dd38af97dab2p-6, -0x1.0e6d113cdb597p-5, 0x1.9602015343257p-6, 0x1.87837fe644076p-7, -0x1.c08b297aa8f33p-6, -0x1.64edcb432c6d7p-5, -0x1.7aa481460eb95p-6, -0x1.8d236053e9707p+0, -0x1.cea8d3a4b202cp-8, 0x1.6e67d79705384p-7, 0x1.6b773651914bp-6, -0x1.58079243b4f7ep-6, -0x1.60d90f9858d0fp-6, -0x1.2171dc770b283p-6, -0x1.d15c503b5895cp-8, 0x1.7b3f2c68f544p-2, -0x1.312dfd6be5906p-7, 0x1.053343c4002b3p-5, -0x1.76ac6ccda3beap-5, -0x1.a95b2d1ec7c98p-6, 0x1.65c9d272c9fd8p-5, 0x1.7ff58ffa33bfcp-5, -0x1.3356af679c4b7p-6};
static const double gxnor_250_in2[] = {0x1.c531e80be038ap-2, 0x1.a6c5a895ca414p-2, 0x1.60e8c3a1b01dep-1, 0x1.6c1f364795a47p-1, 0x1.6e05e806d727dp-1, 0x1.729b89b26ba3p-4, 0x1.11cbe236c4786p-2, 0x1.9252afe1ef3b1p-1, 0x1.de3fb49b1ce5p-2, 0x1.4112826c018adp-1, 0x1.9090764cb7592p-1, 0x1.c3841b22f5e46p-2, 0x1.f2abcb6c7e42cp-1, 0x1.33c55a95f1a56p-2, 0x1.e8310e872d4ep-2, 0x1.dedfdb01bce02p-1, 0x1.087f63419a0ep-5, 0x1.b92b5e6ff260fp-1, 0x1.f77d80d56b40cp-2, 0x1.0bf68aa6198p-1, 0x1.6e4e85b39944p-3, 0x1.3963e75482d87p-1, 0x1.df45bf8d517ap-5, 0x1.570e1d429a8b6p-1, 0x1.58b36aa8e31e3p-1, 0x1.3a7dd1bf437d8p-4, 0x1.9ad835f06efc6p-2, 0x1.53a8deedf6769p-1, 0x1.58ae4a3bace1cp-3, 0x1.8e7db4961e06p-2, 0x1.27c5b9b673b99p-1, 0x1.7692ef9867332p-1};
static const int64_t gxnor_250_in3[] = {6};
static const double gxnor_250_in4[] = {0x1p+0};
static const double gxnor_250_in5[] = {0x1.8p+1};
static const gxnor_array gxnor_250_in[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_250_in0, NULL},
    {"dW", "float64", 1, {32}, 32, gxnor_250_in1, NULL},
    {"u", "float64", 1, {32}, 32, gxnor_250_in2, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_250_in3, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_250_in4, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_250_in5, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
};
static const uint8_t gxnor_250_out0[] = {64, 10, 38, 59, 33, 9, 6, 64, 0, 52, 44, 9, 51, 15, 29, 28, 0, 3, 28, 28, 31, 17, 48, 44, 46, 32, 58, 42, 14, 63, 7, 18};
static const gxnor_array gxnor_250_out[] = {
    {"n", "uint8", 1, {32}, 32, gxnor_250_out0, NULL},
};
/* transition/u_at_tau */
static const uint8_t gxnor_251_in0[] = {1, 1, 1, 1, 1, 1};
static const double gxnor_251_in1[] = {0x1p-1, 0x1p-1, 0x1p-1, -0x1p-2, -0x1p-2, -0x1p-2};
static const double gxnor_251_in2[] = {0x1.ffffffffffffep-2, 0x1p-1, 0x1.0000000000001p-1, 0x1.ffffffffffffcp-3, 0x1p-2, 0x1.0000000000002p-2};
static const int64_t gxnor_251_in4[] = {1};
static const double gxnor_251_in5[] = {0x1p+0};
static const double gxnor_251_in6[] = {0x1.8p+1};
static const gxnor_array gxnor_251_in[] = {
    {"n", "uint8", 1, {6}, 6, gxnor_251_in0, NULL},
    {"dW", "float64", 1, {6}, 6, gxnor_251_in1, NULL},
    {"u", "float64", 1, {6}, 6, gxnor_251_in2, NULL},
    {"law", "str", 0, {0}, 1, "linear", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_251_in4, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_251_in5, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_251_in6, NULL},
};
static const uint8_t gxnor_251_out0[] = {2, 1, 1, 0, 1, 1};
static const gxnor_array gxnor_251_out[] = {
    {"n", "uint8", 1, {6}, 6, gxnor_251_out0, NULL},
};
/* transition/u_near_tau */
static const uint8_t gxnor_252_in0[] = {1, 1, 1, 1, 1, 1};
static const double gxnor_252_in1[] = {0x1p-1, 0x1p-1, 0x1p-1, -0x1p-2, -0x1p-2, -0x1p-2};
static const double gxnor_252_in2[] = {0x1.cf6f9786df537p-1, 0x1.cf6f9786df5b7p-1, 0x1.cf6f9786df537p-1, 0x1.45323e552f1e7p-1, 0x1.45323e552f267p-1, 0x1.45323e552f1e7p-1};
static const int64_t gxnor_252_in4[] = {1};
static const double gxnor_252_in5[] = {0x1p+0};
static const double gxnor_252_in6[] = {0x1.8p+1};
static const gxnor_array gxnor_252_in[] = {
    {"n", "uint8", 1, {6}, 6, gxnor_252_in0, NULL},
    {"dW", "float64", 1, {6}, 6, gxnor_252_in1, NULL},
    {"u", "float64", 1, {6}, 6, gxnor_252_in2, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_252_in4, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_252_in5, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_252_in6, NULL},
};
static const uint8_t gxnor_252_out0[] = {2, 1, 2, 0, 1, 0};
static const gxnor_array gxnor_252_out[] = {
    {"n", "uint8", 1, {6}, 6, gxnor_252_out0, NULL},
};
/* transition/extreme_u */
static const uint8_t gxnor_253_in0[] = {1, 1, 1, 1, 1, 1};
static const double gxnor_253_in1[] = {0x0p+0, 0x1p+0, -0x0p+0, -0x1p+0, 0x0.0000000000001p-1022, -0x0.0000000000001p-1022};
static const double gxnor_253_in2[] = {0x0p+0, 0x1.fffffffffffffp-1, 0x0p+0, 0x1.fffffffffffffp-1, 0x0p+0, 0x0p+0};
static const int64_t gxnor_253_in4[] = {1};
static const double gxnor_253_in5[] = {0x1p+0};
static const double gxnor_253_in6[] = {0x1.8p+1};
static const gxnor_array gxnor_253_in[] = {
    {"n", "uint8", 1, {6}, 6, gxnor_253_in0, NULL},
    {"dW", "float64", 1, {6}, 6, gxnor_253_in1, NULL},
    {"u", "float64", 1, {6}, 6, gxnor_253_in2, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_253_in4, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_253_in5, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_253_in6, NULL},
};
static const uint8_t gxnor_253_out0[] = {1, 2, 1, 0, 1, 1};
static const gxnor_array gxnor_253_out[] = {
    {"n", "uint8", 1, {6}, 6, gxnor_253_out0, NULL},
};
/* transition/u_is_1 */
static const uint8_t gxnor_254_in0[] = {1, 1, 1, 1, 1, 1};
static const double gxnor_254_in1[] = {0x0p+0, 0x1p+0, -0x0p+0, -0x1p+0, 0x0.0000000000001p-1022, -0x0.0000000000001p-1022};
static const double gxnor_254_in2[] = {0x1p-53, 0x1p+0, 0x1p-53, 0x1p+0, 0x1p-53, 0x1p-53};
static const int64_t gxnor_254_in4[] = {1};
static const double gxnor_254_in5[] = {0x1p+0};
static const double gxnor_254_in6[] = {0x1.8p+1};
static const gxnor_array gxnor_254_in[] = {
    {"n", "uint8", 1, {6}, 6, gxnor_254_in0, NULL},
    {"dW", "float64", 1, {6}, 6, gxnor_254_in1, NULL},
    {"u", "float64", 1, {6}, 6, gxnor_254_in2, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_254_in4, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_254_in5, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_254_in6, NULL},
};
/* transition/nan */
static const uint8_t gxnor_255_in0[] = {1, 1, 1, 1, 1, 1};
static const double gxnor_255_in1[] = {NAN, NAN, NAN, NAN, NAN, NAN};
static const double gxnor_255_in2[] = {0x0p+0, 0x1.fffffffffffffp-1, 0x0p+0, 0x1.fffffffffffffp-1, 0x0p+0, 0x0p+0};
static const int64_t gxnor_255_in4[] = {1};
static const double gxnor_255_in5[] = {0x1p+0};
static const double gxnor_255_in6[] = {0x1.8p+1};
static const gxnor_array gxnor_255_in[] = {
    {"n", "uint8", 1, {6}, 6, gxnor_255_in0, NULL},
    {"dW", "float64", 1, {6}, 6, gxnor_255_in1, NULL},
    {"u", "float64", 1, {6}, 6, gxnor_255_in2, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_255_in4, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_255_in5, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_255_in6, NULL},
};
/* transition/index */
static const uint8_t gxnor_256_in0[] = {3, 3, 3, 3, 3, 3};
static const double gxnor_256_in1[] = {0x0p+0, 0x1p+0, -0x0p+0, -0x1p+0, 0x0.0000000000001p-1022, -0x0.0000000000001p-1022};
static const double gxnor_256_in2[] = {0x0p+0, 0x1.fffffffffffffp-1, 0x0p+0, 0x1.fffffffffffffp-1, 0x0p+0, 0x0p+0};
static const int64_t gxnor_256_in4[] = {1};
static const double gxnor_256_in5[] = {0x1p+0};
static const double gxnor_256_in6[] = {0x1.8p+1};
static const gxnor_array gxnor_256_in[] = {
    {"n", "uint8", 1, {6}, 6, gxnor_256_in0, NULL},
    {"dW", "float64", 1, {6}, 6, gxnor_256_in1, NULL},
    {"u", "float64", 1, {6}, 6, gxnor_256_in2, NULL},
    {"law", "str", 0, {0}, 1, "tanh", NULL},
    {"N", "int64", 0, {0}, 1, gxnor_256_in4, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_256_in5, NULL},
    {"m", "float64", 0, {0}, 1, gxnor_256_in6, NULL},
};
/* words/first */
static const int64_t gxnor_257_in0[] = {0};
static const int64_t gxnor_257_in1[] = {0};
static const int64_t gxnor_257_in2[] = {0};
static const int64_t gxnor_257_in3[] = {0};
static const int64_t gxnor_257_in4[] = {4};
static const gxnor_array gxnor_257_in[] = {
    {"seed", "int64", 0, {0}, 1, gxnor_257_in0, NULL},
    {"tensor", "int64", 0, {0}, 1, gxnor_257_in1, NULL},
    {"step", "int64", 0, {0}, 1, gxnor_257_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_257_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_257_in4, NULL},
};
static const uint64_t gxnor_257_out0[] = {UINT64_C(0x2f4ba6408e4d89b), UINT64_C(0x3dd62b0b9ca8c5b2), UINT64_C(0x1c8667a55d902e79), UINT64_C(0x907d7a052fd5b4dc)};
static const gxnor_array gxnor_257_out[] = {
    {"words", "uint64", 1, {4}, 4, gxnor_257_out0, NULL},
};
/* words/words */
static const int64_t gxnor_258_in0[] = {1};
static const int64_t gxnor_258_in1[] = {2};
static const int64_t gxnor_258_in2[] = {3};
static const int64_t gxnor_258_in3[] = {1};
static const int64_t gxnor_258_in4[] = {10};
static const gxnor_array gxnor_258_in[] = {
    {"seed", "int64", 0, {0}, 1, gxnor_258_in0, NULL},
    {"tensor", "int64", 0, {0}, 1, gxnor_258_in1, NULL},
    {"step", "int64", 0, {0}, 1, gxnor_258_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_258_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_258_in4, NULL},
};
static const uint64_t gxnor_258_out0[] = {UINT64_C(0x39a88273926b8f36), UINT64_C(0x41567896ec753ad6), UINT64_C(0xd642f2f40243945f), UINT64_C(0xa29f1f59ab30c12a), UINT64_C(0x2293aad62fd9221f), UINT64_C(0x89e2b85d36d803f7), UINT64_C(0x591c7f887b84c97c), UINT64_C(0x6fe8b87a95b8b039), UINT64_C(0xd92d73ab192c7e9e)};
static const gxnor_array gxnor_258_out[] = {
    {"words", "uint64", 1, {9}, 9, gxnor_258_out0, NULL},
};
/* words/later */
static const int64_t gxnor_259_in0[] = {7};
static const int64_t gxnor_259_in1[] = {1};
static const int64_t gxnor_259_in2[] = {0};
static const int64_t gxnor_259_in3[] = {100003};
static const int64_t gxnor_259_in4[] = {100008};
static const gxnor_array gxnor_259_in[] = {
    {"seed", "int64", 0, {0}, 1, gxnor_259_in0, NULL},
    {"tensor", "int64", 0, {0}, 1, gxnor_259_in1, NULL},
    {"step", "int64", 0, {0}, 1, gxnor_259_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_259_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_259_in4, NULL},
};
static const uint64_t gxnor_259_out0[] = {UINT64_C(0xc2031e1d45034e36), UINT64_C(0x452d734db964cb61), UINT64_C(0xc86d1595ceada9d), UINT64_C(0x2c5c6010c441b226), UINT64_C(0x295d5ee5959c736e)};
static const gxnor_array gxnor_259_out[] = {
    {"words", "uint64", 1, {5}, 5, gxnor_259_out0, NULL},
};
/* words/steps */
static const int64_t gxnor_260_in0[] = {7};
static const int64_t gxnor_260_in1[] = {1};
static const int64_t gxnor_260_in2[] = {1};
static const int64_t gxnor_260_in3[] = {0};
static const int64_t gxnor_260_in4[] = {8};
static const gxnor_array gxnor_260_in[] = {
    {"seed", "int64", 0, {0}, 1, gxnor_260_in0, NULL},
    {"tensor", "int64", 0, {0}, 1, gxnor_260_in1, NULL},
    {"step", "int64", 0, {0}, 1, gxnor_260_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_260_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_260_in4, NULL},
};
static const uint64_t gxnor_260_out0[] = {UINT64_C(0x818028c2e37e1a95), UINT64_C(0xed5a5710d54cf507), UINT64_C(0x2d629f3ad99ebcd4), UINT64_C(0xfdf04a5b777a31a1), UINT64_C(0x3e281ba8afac0f76), UINT64_C(0x6a0a6bd54528327f), UINT64_C(0x4a05e0e2c7c102c8), UINT64_C(0xa85ab628716a38a1)};
static const gxnor_array gxnor_260_out[] = {
    {"words", "uint64", 1, {8}, 8, gxnor_260_out0, NULL},
};
/* words/largest */
static const uint64_t gxnor_261_in0[] = {UINT64_C(0xffffffffffffffff)};
static const uint64_t gxnor_261_in1[] = {UINT64_C(0xffffffffffffffff)};
static const uint64_t gxnor_261_in2[] = {UINT64_C(0xffffffffffffffff)};
static const int64_t gxnor_261_in3[] = {3};
static const int64_t gxnor_261_in4[] = {6};
static const gxnor_array gxnor_261_in[] = {
    {"seed", "uint64", 0, {0}, 1, gxnor_261_in0, NULL},
    {"tensor", "uint64", 0, {0}, 1, gxnor_261_in1, NULL},
    {"step", "uint64", 0, {0}, 1, gxnor_261_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_261_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_261_in4, NULL},
};
static const uint64_t gxnor_261_out0[] = {UINT64_C(0x1dae27593ac2a6a7), UINT64_C(0x3d008311fd240d08), UINT64_C(0x8493b77137195bd4)};
static const gxnor_array gxnor_261_out[] = {
    {"words", "uint64", 1, {3}, 3, gxnor_261_out0, NULL},
};
/* words/negative_seed */
static const int64_t gxnor_262_in0[] = {-1};
static const uint64_t gxnor_262_in1[] = {UINT64_C(0xffffffffffffffff)};
static const uint64_t gxnor_262_in2[] = {UINT64_C(0xffffffffffffffff)};
static const int64_t gxnor_262_in3[] = {3};
static const int64_t gxnor_262_in4[] = {6};
static const gxnor_array gxnor_262_in[] = {
    {"seed", "int64", 0, {0}, 1, gxnor_262_in0, NULL},
    {"tensor", "uint64", 0, {0}, 1, gxnor_262_in1, NULL},
    {"step", "uint64", 0, {0}, 1, gxnor_262_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_262_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_262_in4, NULL},
};
/* uniforms/first */
static const int64_t gxnor_263_in0[] = {0};
static const int64_t gxnor_263_in1[] = {0};
static const int64_t gxnor_263_in2[] = {0};
static const int64_t gxnor_263_in3[] = {0};
static const int64_t gxnor_263_in4[] = {4};
static const gxnor_array gxnor_263_in[] = {
    {"seed", "int64", 0, {0}, 1, gxnor_263_in0, NULL},
    {"tensor", "int64", 0, {0}, 1, gxnor_263_in1, NULL},
    {"step", "int64", 0, {0}, 1, gxnor_263_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_263_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_263_in4, NULL},
};
static const double gxnor_263_out0[] = {0x1.7a5d3204726cp-7, 0x1.eeb1585ce546p-3, 0x1.c8667a55d9028p-4, 0x1.20faf40a5fab6p-1};
static const gxnor_array gxnor_263_out[] = {
    {"u", "float64", 1, {4}, 4, gxnor_263_out0, NULL},
};
/* uniforms/words */
static const int64_t gxnor_264_in0[] = {1};
static const int64_t gxnor_264_in1[] = {2};
static const int64_t gxnor_264_in2[] = {3};
static const int64_t gxnor_264_in3[] = {1};
static const int64_t gxnor_264_in4[] = {10};
static const gxnor_array gxnor_264_in[] = {
    {"seed", "int64", 0, {0}, 1, gxnor_264_in0, NULL},
    {"tensor", "int64", 0, {0}, 1, gxnor_264_in1, NULL},
    {"step", "int64", 0, {0}, 1, gxnor_264_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_264_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_264_in4, NULL},
};
static const double gxnor_264_out0[] = {0x1.cd44139c935c4p-3, 0x1.0559e25bb1d4ep-2, 0x1.ac85e5e804872p-1, 0x1.453e3eb356618p-1, 0x1.149d56b17ec9p-3, 0x1.13c570ba6dbp-1, 0x1.6471fe21ee132p-2, 0x1.bfa2e1ea56e2cp-2, 0x1.b25ae7563258fp-1};
static const gxnor_array gxnor_264_out[] = {
    {"u", "float64", 1, {9}, 9, gxnor_264_out0, NULL},
};
/* uniforms/later */
static const int64_t gxnor_265_in0[] = {7};
static const int64_t gxnor_265_in1[] = {1};
static const int64_t gxnor_265_in2[] = {0};
static const int64_t gxnor_265_in3[] = {100003};
static const int64_t gxnor_265_in4[] = {100008};
static const gxnor_array gxnor_265_in[] = {
    {"seed", "int64", 0, {0}, 1, gxnor_265_in0, NULL},
    {"tensor", "int64", 0, {0}, 1, gxnor_265_in1, NULL},
    {"step", "int64", 0, {0}, 1, gxnor_265_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_265_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_265_in4, NULL},
};
static const double gxnor_265_out0[] = {0x1.84063c3a8a069p-1, 0x1.14b5cd36e5932p-2, 0x1.90da2b2b9d5bp-5, 0x1.62e30086220d8p-3, 0x1.4aeaf72cace38p-3};
static const gxnor_array gxnor_265_out[] = {
    {"u", "float64", 1, {5}, 5, gxnor_265_out0, NULL},
};
/* uniforms/steps */
static const int64_t gxnor_266_in0[] = {7};
static const int64_t gxnor_266_in1[] = {1};
static const int64_t gxnor_266_in2[] = {1};
static const int64_t gxnor_266_in3[] = {0};
static const int64_t gxnor_266_in4[] = {8};
static const gxnor_array gxnor_266_in[] = {
    {"seed", "int64", 0, {0}, 1, gxnor_266_in0, NULL},
    {"tensor", "int64", 0, {0}, 1, gxnor_266_in1, NULL},
    {"step", "int64", 0, {0}, 1, gxnor_266_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_266_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_266_in4, NULL},
};
static const double gxnor_266_out0[] = {0x1.03005185c6fc3p-1, 0x1.dab4ae21aa99ep-1, 0x1.6b14f9d6ccf5cp-3, 0x1.fbe094b6eef46p-1, 0x1.f140dd457d604p-3, 0x1.a829af5514a0cp-2, 0x1.2817838b1f04p-2, 0x1.50b56c50e2d47p-1};
static const gxnor_array gxnor_266_out[] = {
    {"u", "float64", 1, {8}, 8, gxnor_266_out0, NULL},
};
/* uniforms/largest */
static const uint64_t gxnor_267_in0[] = {UINT64_C(0xffffffffffffffff)};
static const uint64_t gxnor_267_in1[] = {UINT64_C(0xffffffffffffffff)};
static const uint64_t gxnor_267_in2[] = {UINT64_C(0xffffffffffffffff)};
static const int64_t gxnor_267_in3[] = {3};
static const int64_t gxnor_267_in4[] = {6};
static const gxnor_array gxnor_267_in[] = {
    {"seed", "uint64", 0, {0}, 1, gxnor_267_in0, NULL},
    {"tensor", "uint64", 0, {0}, 1, gxnor_267_in1, NULL},
    {"step", "uint64", 0, {0}, 1, gxnor_267_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_267_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_267_in4, NULL},
};
static const double gxnor_267_out0[] = {0x1.dae27593ac2ap-4, 0x1.e804188fe9204p-3, 0x1.09276ee26e32bp-1};
static const gxnor_array gxnor_267_out[] = {
    {"u", "float64", 1, {3}, 3, gxnor_267_out0, NULL},
};
/* uniforms/backwards */
static const uint64_t gxnor_268_in0[] = {UINT64_C(0xffffffffffffffff)};
static const uint64_t gxnor_268_in1[] = {UINT64_C(0xffffffffffffffff)};
static const uint64_t gxnor_268_in2[] = {UINT64_C(0xffffffffffffffff)};
static const int64_t gxnor_268_in3[] = {3};
static const int64_t gxnor_268_in4[] = {2};
static const gxnor_array gxnor_268_in[] = {
    {"seed", "uint64", 0, {0}, 1, gxnor_268_in0, NULL},
    {"tensor", "uint64", 0, {0}, 1, gxnor_268_in1, NULL},
    {"step", "uint64", 0, {0}, 1, gxnor_268_in2, NULL},
    {"start", "int64", 0, {0}, 1, gxnor_268_in3, NULL},
    {"stop", "int64", 0, {0}, 1, gxnor_268_in4, NULL},
};
/* fold/n1 */
static const float gxnor_269_in0[] = {0x1.cf079ap-7f, -0x1p-1f, 0x0p+0f, -0x0p+0f, 0x1.213496p-3f, 0x1.0d92c8p-1f};
static const float gxnor_269_in1[] = {0x1.aeea62p-1f, 0x1.8d64dp-1f, 0x1.29846cp-1f, 0x1.8p-1f, -0x1.1c8844p-1f, 0x1.33a26cp-2f};
static const float gxnor_269_in2[] = {-0x1.b60a5ep+1f, -0x1.0260c2p+2f, -0x1.317fcep-3f, 0x1.9520eap+1f, 0x1.0b028ap+1f, 0x1.f338aap+2f};
static const float gxnor_269_in3[] = {0x1.750b54p+2f, 0x1.6a041cp+2f, 0x1.57e1ep+4f, 0x1.647bd2p+4f, 0x1.a5329ap+1f, 0x1.65bf02p+2f};
static const double gxnor_269_in4[] = {0x1.a36e2eb1c432dp-14};
static const double gxnor_269_in5[] = {0x1p+0};
static const int64_t gxnor_269_in6[] = {1};
static const double gxnor_269_in7[] = {0x1p-1};
static const double gxnor_269_in8[] = {0x1p+0};
static const int64_t gxnor_269_in9[] = {-90};
static const int64_t gxnor_269_in10[] = {90};
static const gxnor_array gxnor_269_in[] = {
    {"gamma", "float32", 1, {6}, 6, gxnor_269_in0, NULL},
    {"beta", "float32", 1, {6}, 6, gxnor_269_in1, NULL},
    {"mean", "float32", 1, {6}, 6, gxnor_269_in2, NULL},
    {"variance", "float32", 1, {6}, 6, gxnor_269_in3, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_269_in4, NULL},
    {"unit", "float64", 0, {0}, 1, gxnor_269_in5, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_269_in6, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_269_in7, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_269_in8, NULL},
    {"low", "int64", 0, {0}, 1, gxnor_269_in9, NULL},
    {"high", "int64", 0, {0}, 1, gxnor_269_in10, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const int64_t gxnor_269_out0[] = {-90, -61, -3, 2, -90, -90, -90, -90, 3, 16, 5, 9};
static const int64_t gxnor_269_out1[] = {1, -1, 1, 1, 1, 1};
static const gxnor_array gxnor_269_out[] = {
    {"thresholds", "int64", 2, {6, 2}, 12, gxnor_269_out0, NULL},
    {"direction", "int64", 1, {6}, 6, gxnor_269_out1, NULL},
};
/* fold/n0 */
static const float gxnor_270_in0[] = {0x1.f04eaap-1f, -0x1p-1f, 0x0p+0f, -0x0p+0f, -0x1.21f102p-4f, 0x1.ca6892p-2f};
static const float gxnor_270_in1[] = {-0x1.56a4f2p-4f, -0x1.ba6ccp-1f, -0x1.2eb37p-4f, 0x1.8p-1f, 0x1.68d57ep-2f, 0x1.ede482p-1f};
static const float gxnor_270_in2[] = {0x1.285c3p+1f, -0x1.0bad9p+2f, -0x1.402d4cp-1f, -0x1.2ef44ep+2f, -0x1.5d15e8p+2f, -0x1.213418p+2f};
static const float gxnor_270_in3[] = {0x1.2b8e5p+4f, 0x1.e5f936p+3f, 0x1.e8182cp+3f, 0x1.2fa3bcp+4f, 0x1.a41e56p+4f, 0x1.8436b6p+4f};
static const double gxnor_270_in4[] = {0x1.a36e2eb1c432dp-14};
static const double gxnor_270_in5[] = {0x1p+0};
static const int64_t gxnor_270_in6[] = {0};
static const double gxnor_270_in7[] = {0x1p-1};
static const double gxnor_270_in8[] = {0x1p+0};
static const int64_t gxnor_270_in9[] = {-90};
static const int64_t gxnor_270_in10[] = {90};
static const gxnor_array gxnor_270_in[] = {
    {"gamma", "float32", 1, {6}, 6, gxnor_270_in0, NULL},
    {"beta", "float32", 1, {6}, 6, gxnor_270_in1, NULL},
    {"mean", "float32", 1, {6}, 6, gxnor_270_in2, NULL},
    {"variance", "float32", 1, {6}, 6, gxnor_270_in3, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_270_in4, NULL},
    {"unit", "float64", 0, {0}, 1, gxnor_270_in5, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_270_in6, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_270_in7, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_270_in8, NULL},
    {"low", "int64", 0, {0}, 1, gxnor_270_in9, NULL},
    {"high", "int64", 0, {0}, 1, gxnor_270_in10, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const int64_t gxnor_270_out0[] = {3, -11, 91, -90, 20, -15};
static const int64_t gxnor_270_out1[] = {1, -1, 1, 1, -1, 1};
static const gxnor_array gxnor_270_out[] = {
    {"thresholds", "int64", 2, {6, 1}, 6, gxnor_270_out0, NULL},
    {"direction", "int64", 1, {6}, 6, gxnor_270_out1, NULL},
};
/* fold/n2 */
static const double gxnor_271_in0[] = {0x1.abc6343aff4a8p-2, -0x1p-1, 0x0p+0, -0x0p+0, 0x1.039fe245aa99p-3, 0x1.f4fe0015d3a64p-2};
static const double gxnor_271_in1[] = {-0x1.bcca0c9739bcp-6, 0x1.64d55010d03dcp-1, -0x1.f6b2572066a2cp-2, 0x1.8p-1, -0x1.1b59fc6c98908p-2, 0x1.ee2dc13dfd82p-4};
static const double gxnor_271_in2[] = {-0x1.1ea721a445a94p+2, 0x1.fbf1e03db014p+0, 0x1.bab81a0714e0ap+2, -0x1.6dc889895bf54p+1, -0x1.8a63a948838b8p+1, 0x1.da2eaf4fb60ap+0};
static const double gxnor_271_in3[] = {0x1.b282a4c8eb857p+4, 0x1.39769ee829934p+3, 0x1.15a89ae167b25p+2, 0x1.12f2ec5a5323p+2, 0x1.55672850110d2p+3, 0x1.610198bacbe3ep+3};
static const double gxnor_271_in4[] = {0x1.a36e2eb1c432dp-14};
static const double gxnor_271_in5[] = {0x1p-1};
static const int64_t gxnor_271_in6[] = {2};
static const double gxnor_271_in7[] = {0x1p-1};
static const double gxnor_271_in8[] = {0x1p+0};
static const int64_t gxnor_271_in9[] = {-90};
static const int64_t gxnor_271_in10[] = {90};
static const gxnor_array gxnor_271_in[] = {
    {"gamma", "float64", 1, {6}, 6, gxnor_271_in0, NULL},
    {"beta", "float64", 1, {6}, 6, gxnor_271_in1, NULL},
    {"mean", "float64", 1, {6}, 6, gxnor_271_in2, NULL},
    {"variance", "float64", 1, {6}, 6, gxnor_271_in3, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_271_in4, NULL},
    {"unit", "float64", 0, {0}, 1, gxnor_271_in5, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_271_in6, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_271_in7, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_271_in8, NULL},
    {"low", "int64", 0, {0}, 1, gxnor_271_in9, NULL},
    {"high", "int64", 0, {0}, 1, gxnor_271_in10, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const int64_t gxnor_271_out0[] = {-26, -20, 5, 11, 3, 6, 18, 22, -90, -90, 91, 91, -90, -90, -90, 91, -30, -17, 34, 47, -8, -4, 9, 13};
static const int64_t gxnor_271_out1[] = {1, -1, 1, 1, 1, 1};
static const gxnor_array gxnor_271_out[] = {
    {"thresholds", "int64", 2, {6, 4}, 24, gxnor_271_out0, NULL},
    {"direction", "int64", 1, {6}, 6, gxnor_271_out1, NULL},
};
/* fold/n3 */
static const double gxnor_272_in0[] = {-0x1.ae106223622dp-1, -0x1p-1, 0x0p+0, -0x0p+0, -0x1.780dc4ae8017cp-2, 0x1.de65e696167c6p-1};
static const double gxnor_272_in1[] = {-0x1.ddc622f1c4698p-1, 0x1.6774db5342bfp-3, -0x1.87d1e9e5ca9e8p-1, 0x1.8p-1, 0x1.85da8db76da88p-2, -0x1.f1f915b008936p-1};
static const double gxnor_272_in2[] = {-0x1.0930a0bf18ec4p+2, -0x1.478ee10226f54p+2, -0x1.5db6fd433565p+1, -0x1.54ede49386cbep+2, -0x1.68f2eb2af443p+1, -0x1.30760e499046p-1};
static const double gxnor_272_in3[] = {0x1.3f6479bf19bdp+3, 0x1.77bee3ecfb481p+4, 0x1.44fe9b79ee529p+4, 0x1.59082a89d266bp+4, 0x1.11b322f7e6578p+2, 0x1.d34b9befc26a2p+3};
static const double gxnor_272_in4[] = {0x1.a36e2eb1c432dp-14};
static const double gxnor_272_in5[] = {0x1p-5};
static const int64_t gxnor_272_in6[] = {3};
static const double gxnor_272_in7[] = {0x1p-1};
static const double gxnor_272_in8[] = {0x1p+0};
static const int64_t gxnor_272_in9[] = {-90};
static const int64_t gxnor_272_in10[] = {90};
static const gxnor_array gxnor_272_in[] = {
    {"gamma", "float64", 1, {6}, 6, gxnor_272_in0, NULL},
    {"beta", "float64", 1, {6}, 6, gxnor_272_in1, NULL},
    {"mean", "float64", 1, {6}, 6, gxnor_272_in2, NULL},
    {"variance", "float64", 1, {6}, 6, gxnor_272_in3, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_272_in4, NULL},
    {"unit", "float64", 0, {0}, 1, gxnor_272_in5, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_272_in6, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_272_in7, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_272_in8, NULL},
    {"low", "int64", 0, {0}, 1, gxnor_272_in9, NULL},
    {"high", "int64", 0, {0}, 1, gxnor_272_in10, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
};
static const int64_t gxnor_272_out0[] = {-91, -91, -91, -91, -91, -91, -91, -91, -91, -91, -91, -91, 45, 84, 90, 90, -90, 91, 91, 91, 91, 91, 91, 91, -90, -90, -90, -90, -90, -90, 91, 91, -91, -91, -91, -91, 68, 90, 90, 90, -6, 11, 27, 43, 91, 91, 91, 91};
static const int64_t gxnor_272_out1[] = {-1, -1, 1, 1, -1, 1};
static const gxnor_array gxnor_272_out[] = {
    {"thresholds", "int64", 2, {6, 8}, 48, gxnor_272_out0, NULL},
    {"direction", "int64", 1, {6}, 6, gxnor_272_out1, NULL},
};
/* fold/at_r_open */
static const double gxnor_273_in0[] = {0x1p-2, -0x1p-2};
static const double gxnor_273_in1[] = {0x0p+0, 0x0p+0};
static const double gxnor_273_in2[] = {0x0p+0, 0x0p+0};
static const double gxnor_273_in3[] = {0x1.8p-1, 0x1.8p-1};
static const double gxnor_273_in4[] = {0x1p-2};
static const double gxnor_273_in5[] = {0x1p+0};
static const int64_t gxnor_273_in6[] = {1};
static const double gxnor_273_in7[] = {0x1p-1};
static const double gxnor_273_in8[] = {0x1p+0};
static const int64_t gxnor_273_in10[] = {-9};
static const int64_t gxnor_273_in11[] = {9};
static const gxnor_array gxnor_273_in[] = {
    {"gamma", "float64", 1, {2}, 2, gxnor_273_in0, NULL},
    {"beta", "float64", 1, {2}, 2, gxnor_273_in1, NULL},
    {"mean", "float64", 1, {2}, 2, gxnor_273_in2, NULL},
    {"variance", "float64", 1, {2}, 2, gxnor_273_in3, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_273_in4, NULL},
    {"unit", "float64", 0, {0}, 1, gxnor_273_in5, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_273_in6, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_273_in7, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_273_in8, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
    {"low", "int64", 0, {0}, 1, gxnor_273_in10, NULL},
    {"high", "int64", 0, {0}, 1, gxnor_273_in11, NULL},
};
static const int64_t gxnor_273_out0[] = {-2, 3, -3, 2};
static const int64_t gxnor_273_out1[] = {1, -1};
static const gxnor_array gxnor_273_out[] = {
    {"thresholds", "int64", 2, {2, 2}, 4, gxnor_273_out0, NULL},
    {"direction", "int64", 1, {2}, 2, gxnor_273_out1, NULL},
};
/* fold/at_r_closed */
static const double gxnor_274_in0[] = {0x1p-2, -0x1p-2};
static const double gxnor_274_in1[] = {0x0p+0, 0x0p+0};
static const double gxnor_274_in2[] = {0x0p+0, 0x0p+0};
static const double gxnor_274_in3[] = {0x1.8p-1, 0x1.8p-1};
static const double gxnor_274_in4[] = {0x1p-2};
static const double gxnor_274_in5[] = {0x1p+0};
static const int64_t gxnor_274_in6[] = {1};
static const double gxnor_274_in7[] = {0x1p-1};
static const double gxnor_274_in8[] = {0x1p+0};
static const int64_t gxnor_274_in10[] = {-9};
static const int64_t gxnor_274_in11[] = {9};
static const gxnor_array gxnor_274_in[] = {
    {"gamma", "float64", 1, {2}, 2, gxnor_274_in0, NULL},
    {"beta", "float64", 1, {2}, 2, gxnor_274_in1, NULL},
    {"mean", "float64", 1, {2}, 2, gxnor_274_in2, NULL},
    {"variance", "float64", 1, {2}, 2, gxnor_274_in3, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_274_in4, NULL},
    {"unit", "float64", 0, {0}, 1, gxnor_274_in5, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_274_in6, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_274_in7, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_274_in8, NULL},
    {"boundary", "str", 0, {0}, 1, "closed", NULL},
    {"low", "int64", 0, {0}, 1, gxnor_274_in10, NULL},
    {"high", "int64", 0, {0}, 1, gxnor_274_in11, NULL},
};
static const int64_t gxnor_274_out0[] = {-1, 2, -2, 1};
static const int64_t gxnor_274_out1[] = {1, -1};
static const gxnor_array gxnor_274_out[] = {
    {"thresholds", "int64", 2, {2, 2}, 4, gxnor_274_out0, NULL},
    {"direction", "int64", 1, {2}, 2, gxnor_274_out1, NULL},
};
/* fold/empty_range */
static const double gxnor_275_in0[] = {0x1p-2, -0x1p-2};
static const double gxnor_275_in1[] = {0x0p+0, 0x0p+0};
static const double gxnor_275_in2[] = {0x0p+0, 0x0p+0};
static const double gxnor_275_in3[] = {0x1.8p-1, 0x1.8p-1};
static const double gxnor_275_in4[] = {0x1p-2};
static const double gxnor_275_in5[] = {0x1p+0};
static const int64_t gxnor_275_in6[] = {1};
static const double gxnor_275_in7[] = {0x1p-1};
static const double gxnor_275_in8[] = {0x1p+0};
static const int64_t gxnor_275_in10[] = {1};
static const int64_t gxnor_275_in11[] = {0};
static const gxnor_array gxnor_275_in[] = {
    {"gamma", "float64", 1, {2}, 2, gxnor_275_in0, NULL},
    {"beta", "float64", 1, {2}, 2, gxnor_275_in1, NULL},
    {"mean", "float64", 1, {2}, 2, gxnor_275_in2, NULL},
    {"variance", "float64", 1, {2}, 2, gxnor_275_in3, NULL},
    {"epsilon", "float64", 0, {0}, 1, gxnor_275_in4, NULL},
    {"unit", "float64", 0, {0}, 1, gxnor_275_in5, NULL},
    {"N", "int64", 0, {0}, 1, gxnor_275_in6, NULL},
    {"r", "float64", 0, {0}, 1, gxnor_275_in7, NULL},
    {"H", "float64", 0, {0}, 1, gxnor_275_in8, NULL},
    {"boundary", "str", 0, {0}, 1, "open", NULL},
    {"low", "int64", 0, {0}, 1, gxnor_275_in10, NULL},
    {"high", "int64", 0, {0}, 1, gxnor_275_in11, NULL},
};
/* threshold/n1 */
static const int64_t gxnor_276_in0[] = {-90, -3, -90, -90, 3, 5, -89, -2, -89, -89, 4, 6, -61, 2, -90, -90, 16, 9, -62, 1, -91, -91, 15, 8, -83, 6, 22, 77, 53, 11, 2, 31, -50, -4, 0, -8, 85, -72, -42, 20, -47, -76, 27, -75, -45, -53, -42, -68};
static const int64_t gxnor_276_in1[] = {-90, -61, -3, 2, -90, -90, -90, -90, 3, 16, 5, 9};
static const int64_t gxnor_276_in2[] = {1, -1, 1, 1, 1, 1};
static const gxnor_array gxnor_276_in[] = {
    {"sum", "int64", 2, {8, 6}, 48, gxnor_276_in0, NULL},
    {"thresholds", "int64", 2, {6, 2}, 12, gxnor_276_in1, NULL},
    {"direction", "int64", 1, {6}, 6, gxnor_276_in2, NULL},
};
static const int64_t gxnor_276_out0[] = {1, 2, 2, 2, 1, 1, 1, 1, 2, 2, 1, 1, 2, 1, 2, 2, 2, 2, 1, 1, 0, 0, 1, 1, 1, 0, 2, 2, 2, 2, 2, 0, 2, 2, 0, 0, 2, 2, 2, 2, 0, 0, 2, 2, 2, 2, 0, 0};
static const gxnor_array gxnor_276_out[] = {
    {"n", "int64", 2, {8, 6}, 48, gxnor_276_out0, NULL},
};
/* threshold/n0 */
static const int64_t gxnor_277_in0[] = {3, -11, 91, -90, 20, -15, 4, -10, 92, -89, 21, -14, 3, -11, 91, -90, 20, -15, 2, -12, 90, -91, 19, -16, 40, 84, -44, -16, -62, -12, -18, -33, -41, 52, -86, -59, 40, -63, -42, 84, -31, -82, 75, -45, -31, -48, 47, 10};
static const int64_t gxnor_277_in1[] = {3, -11, 91, -90, 20, -15};
static const int64_t gxnor_277_in2[] = {1, -1, 1, 1, -1, 1};
static const gxnor_array gxnor_277_in[] = {
    {"sum", "int64", 2, {8, 6}, 48, gxnor_277_in0, NULL},
    {"thresholds", "int64", 2, {6, 1}, 6, gxnor_277_in1, NULL},
    {"direction", "int64", 1, {6}, 6, gxnor_277_in2, NULL},
};
static const int64_t gxnor_277_out0[] = {1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1};
static const gxnor_array gxnor_277_out[] = {
    {"n", "int64", 2, {8, 6}, 48, gxnor_277_out0, NULL},
};
/* threshold/n2 */
static const int64_t gxnor_278_in0[] = {-26, 3, -90, -90, -30, -8, -25, 4, -89, -89, -29, -7, 11, 22, 91, 91, 47, 13, 10, 21, 90, 90, 46, 12, -39, 3, -32, 50, 57, 31, -87, -52, -69, 88, -57, 15, -50, -15, -73, 74, 25, 20, 44, -29, -42, 65, -28, 25};
static const int64_t gxnor_278_in1[] = {-26, -20, 5, 11, 3, 6, 18, 22, -90, -90, 91, 91, -90, -90, -90, 91, -30, -17, 34, 47, -8, -4, 9, 13};
static const int64_t gxnor_278_in2[] = {1, -1, 1, 1, 1, 1};
static const gxnor_array gxnor_278_in[] = {
    {"sum", "int64", 2, {8, 6}, 48, gxnor_278_in0, NULL},
    {"thresholds", "int64", 2, {6, 4}, 24, gxnor_278_in1, NULL},
    {"direction", "int64", 1, {6}, 6, gxnor_278_in2, NULL},
};
static const int64_t gxnor_278_out0[] = {1, 4, 2, 3, 1, 1, 1, 3, 2, 3, 1, 1, 4, 1, 4, 4, 4, 4, 3, 1, 2, 3, 3, 3, 0, 4, 2, 3, 4, 4, 0, 4, 2, 3, 0, 4, 0, 4, 2, 3, 2, 4, 4, 4, 2, 3, 1, 4};
static const gxnor_array gxnor_278_out[] = {
    {"n", "int64", 2, {8, 6}, 48, gxnor_278_out0, NULL},
};
/* threshold/n3 */
static const int64_t gxnor_279_in0[] = {-91, -91, -90, -90, -91, -6, -90, -90, -89, -89, -90, -5, -91, 90, 91, 91, 90, 91, -92, 89, 90, 90, 89, 90, 51, 20, -71, -43, 46, 55, -20, 31, 47, -48, 37, -26, -52, -38, 12, -4, 4, 27, 49, -39, -38, -27, -14, 79};
static const int64_t gxnor_279_in1[] = {-91, -91, -91, -91, -91, -91, -91, -91, -91, -91, -91, -91, 45, 84, 90, 90, -90, 91, 91, 91, 91, 91, 91, 91, -90, -90, -90, -90, -90, -90, 91, 91, -91, -91, -91, -91, 68, 90, 90, 90, -6, 11, 27, 43, 91, 91, 91, 91};
static const int64_t gxnor_279_in2[] = {-1, -1, 1, 1, -1, 1};
static const gxnor_array gxnor_279_in[] = {
    {"sum", "int64", 2, {8, 6}, 48, gxnor_279_in0, NULL},
    {"thresholds", "int64", 2, {6, 8}, 48, gxnor_279_in1, NULL},
    {"direction", "int64", 1, {6}, 6, gxnor_279_in2, NULL},
};
static const int64_t gxnor_279_out0[] = {8, 8, 1, 6, 8, 1, 0, 4, 1, 6, 4, 1, 8, 2, 8, 8, 3, 8, 8, 2, 1, 6, 3, 4, 0, 4, 1, 6, 4, 4, 0, 4, 1, 6, 4, 0, 0, 4, 1, 6, 4, 3, 0, 4, 1, 6, 4, 4};
static const gxnor_array gxnor_279_out[] = {
    {"n", "int64", 2, {8, 6}, 48, gxnor_279_out0, NULL},
};
/* threshold/far */
static const int64_t gxnor_280_in0[] = {-99, 0, 99};
static const int64_t gxnor_280_in1[] = {-3, 3};
static const int64_t gxnor_280_in2[] = {1};
static const gxnor_array gxnor_280_in[] = {
    {"sum", "int64", 2, {3, 1}, 3, gxnor_280_in0, NULL},
    {"thresholds", "int64", 2, {1, 2}, 2, gxnor_280_in1, NULL},
    {"direction", "int64", 1, {1}, 1, gxnor_280_in2, NULL},
};
static const int64_t gxnor_280_out0[] = {0, 1, 2};
static const gxnor_array gxnor_280_out[] = {
    {"n", "int64", 2, {3, 1}, 3, gxnor_280_out0, NULL},
};
/* inference/gxnor */
static const float gxnor_281_in0[] = {0x1.98p-2f, 0x1.dp-1f, -0x1.8cp-1f, -0x1.fp-2f, -0x1.58p-1f, -0x1.24p-1f, 0x1.1p-1f, 0x1.8p-5f, -0x1.58p-1f, 0x1.34p-1f, -0x1.cp-4f, -0x1.fp-3f, 0x1.7p-1f, -0x1.1cp-1f, -0x1.9cp-1f, 0x1.b8p-2f, -0x1.4p-1f, 0x1.8p-4f, -0x1.e4p-1f, 0x1.48p-2f, 0x1.b8p-1f, 0x1p-6f, 0x1.1p-2f, -0x1.ep-4f, 0x1.18p-2f, -0x1.64p-1f, -0x1.38p-2f, 0x1.8p-6f, 0x1.9p-1f, 0x1.1p-1f, -0x1.74p-1f, 0x1.4p-4f};
static const int64_t gxnor_281_in3[] = {4};
static const int64_t gxnor_281_in4[] = {1};
static const int64_t gxnor_281_in5[] = {1};
static const double gxnor_281_in6[] = {0x1p-1};
static const double gxnor_281_in7[] = {0x1p+0};
static const float gxnor_281_in9[] = {0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f};
static const float gxnor_281_in10[] = {0x1.395d14p+0f, 0x1.18503cp+0f, -0x1.6327b4p-2f};
static const float gxnor_281_in11[] = {0x1.2f46c2p-2f, 0x1.375d8ep-2f, 0x1.c612c4p-3f};
static const float gxnor_281_in12[] = {-0x1.dde5dep-1f, -0x1.a66996p-2f, 0x1.783db8p-4f};
static const float gxnor_281_in13[] = {0x1.6fc58ap+0f, 0x1.03b504p+2f, 0x1.1f4f5cp+2f};
static const float gxnor_281_in14[] = {0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f};
static const float gxnor_281_in15[] = {-0x1.d142c8p-6f, 0x1.09c3bcp+0f, 0x1.4acbc4p-4f, -0x1.e9926ap-1f, 0x1.eebdbap-2f};
static const float gxnor_281_in16[] = {0x1.e7d7bep-6f, 0x1.1fecbap-4f, 0x1.bea36ap-3f, -0x1.280a82p-12f, 0x1.fe64d4p-3f};
static const float gxnor_281_in17[] = {-0x1.d43082p-1f, -0x1.26b5ccp-1f, -0x1.f8a6a6p-1f, 0x1.78323ep-1f, -0x1.5c56f2p-3f};
static const float gxnor_281_in18[] = {0x1.fb9cbp+0f, 0x1.417436p+0f, 0x1.c8a6fep+0f, 0x1.d0c184p+0f, 0x1.26e196p+2f};
static const float gxnor_281_in19[] = {-0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x0p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f};
static const float gxnor_281_in20[] = {-0x1.5d2b0ap-2f, -0x1.1eacfep+0f, -0x1.4a1974p-4f, -0x1.6bf3c4p-1f};
static const float gxnor_281_in21[] = {0x1.ec77dcp-2f, 0x1.8ef8bep-2f, 0x1.8094e6p-2f, 0x1.452cc2p-3f};
static const float gxnor_281_in22[] = {-0x1.7b1314p-4f, 0x1.56041ap-1f, -0x1.65bc9ap-1f, -0x1.cb2f22p-1f};
static const float gxnor_281_in23[] = {0x1.32eb42p+2f, 0x1.206c84p+2f, 0x1.e8cd04p+1f, 0x1.934cfcp+0f};
static const gxnor_array gxnor_281_in[] = {
    {"x", "float32", 4, {2, 1, 4, 4}, 32, gxnor_281_in0, NULL},
    {"settings/notation", "str", 0, {0}, 1, "3C3-MP2-5FC-SVM", NULL},
    {"settings/padding", "str", 0, {0}, 1, "same", NULL},
    {"settings/classes", "int64", 0, {0}, 1, gxnor_281_in3, NULL},
    {"settings/N1", "int64", 0, {0}, 1, gxnor_281_in4, NULL},
    {"settings/N2", "int64", 0, {0}, 1, gxnor_281_in5, NULL},
    {"settings/r", "float64", 0, {0}, 1, gxnor_281_in6, NULL},
    {"settings/H", "float64", 0, {0}, 1, gxnor_281_in7, NULL},
    {"settings/boundary", "str", 0, {0}, 1, "open", NULL},
    {"parameters/1.W", "float32", 4, {3, 1, 3, 3}, 27, gxnor_281_in9, NULL},
    {"parameters/1.gamma", "float32", 1, {3}, 3, gxnor_281_in10, NULL},
    {"parameters/1.beta", "float32", 1, {3}, 3, gxnor_281_in11, NULL},
    {"parameters/1.mean", "float32", 1, {3}, 3, gxnor_281_in12, NULL},
    {"parameters/1.variance", "float32", 1, {3}, 3, gxnor_281_in13, NULL},
    {"parameters/2.W", "float32", 2, {5, 12}, 60, gxnor_281_in14, NULL},
    {"parameters/2.gamma", "float32", 1, {5}, 5, gxnor_281_in15, NULL},
    {"parameters/2.beta", "float32", 1, {5}, 5, gxnor_281_in16, NULL},
    {"parameters/2.mean", "float32", 1, {5}, 5, gxnor_281_in17, NULL},
    {"parameters/2.variance", "float32", 1, {5}, 5, gxnor_281_in18, NULL},
    {"parameters/3.W", "float32", 2, {4, 5}, 20, gxnor_281_in19, NULL},
    {"parameters/3.gamma", "float32", 1, {4}, 4, gxnor_281_in20, NULL},
    {"parameters/3.beta", "float32", 1, {4}, 4, gxnor_281_in21, NULL},
    {"parameters/3.mean", "float32", 1, {4}, 4, gxnor_281_in22, NULL},
    {"parameters/3.variance", "float32", 1, {4}, 4, gxnor_281_in23, NULL},
};
static const float gxnor_281_out0[] = {0x1.9cp-1f, -0x1.ep+0f, 0x0p+0f, 0x1.8p-5f, -0x1.ep-1f, 0x1.bcp-1f, 0x1.34p-1f, -0x1.04p+0f, 0x1.4ep+0f, 0x0p+0f, -0x1p+1f, 0x1.ecp-1f, 0x1.8p-5f, -0x1.96p+0f, 0x1.94p-1f, -0x1.cp-4f, -0x1.02p+0f, -0x1.34p-1f, 0x1.4ep+0f, -0x1.9p-3f, -0x1.36p+0f, 0x1.d4p-1f, 0x1.78p-1f, -0x1.14p+0f, 0x1.24p-1f, -0x1.5ep+0f, -0x1.08p+0f, 0x1.8p-4f, -0x1.7p-1f, 0x1.9p+0f, -0x1p-2f, -0x1.28p+0f, 0x1.a4p+0f, 0x1.02p+1f, 0x1p-3f, -0x1.d6p+0f, 0x1.38p-2f, -0x1.1ep+1f, -0x1.aep+0f, 0x1.b4p+0f, -0x1.68p+0f, 0x1.c6p+0f, 0x1.05p+1f, -0x1.04p-1f, 0x1.52p+0f, 0x1.74p-1f, -0x1.1ap+1f, -0x1.1p-2f, 0x1.ep-1f, -0x1.32p+0f, 0x1.68p-1f, -0x1.ep-4f, 0x1.14p+0f, -0x1.b2p+0f, -0x1p-5f, -0x1.d8p-1f, -0x1.b8p-2f, 0x1.0ap+1f, -0x1.c4p-1f, 0x1.6p-2f, -0x1.5p-3f, -0x1.84p-1f, -0x1.3p-1f, -0x1.38p-2f, 0x1.8p-1f, 0x1.dcp-1f, 0x1.6p-3f, -0x1.98p-1f, 0x1.ep-3f, 0x1.c8p-1f, -0x1.08p+1f, -0x1.48p-1f, 0x1.cap+0f, 0x1.9dp+1f, -0x1.3p-1f, -0x1.9cp-1f, 0x1.cp-2f, 0x1.64p+0f, -0x1.24p-1f, -0x1.02p+0f, -0x1.8p+0f, -0x1.acp+0f, -0x1.04p+0f, -0x1.8cp-1f, 0x1.6p+0f, 0x1.48p+0f, 0x1.7cp+0f, 0x1.6p+0f, -0x1.06p+0f, -0x1.9ap+0f, -0x1.04p+0f, 0x1.ap-4f, 0x1.6p-4f, 0x1.78p-1f, 0x1.0cp-1f, -0x1.6p-2f};
static const float gxnor_281_out1[] = {0x1.bcp-1f, 0x1.34p-1f, 0x1.4ep+0f, 0x1.ecp-1f, 0x1.d4p-1f, 0x1.4ep+0f, 0x1.9p+0f, 0x1.8p-4f, 0x1.02p+1f, 0x1.b4p+0f, 0x1.c6p+0f, 0x1.05p+1f, 0x1.14p+0f, 0x1.68p-1f, 0x1.0ap+1f, 0x1.6p-2f, 0x1.dcp-1f, 0x1.6p-3f, 0x1.9dp+1f, -0x1.24p-1f, 0x1.6p+0f, 0x1.7cp+0f, 0x1.78p-1f, 0x1.0cp-1f};
static const float gxnor_281_out2[] = {0x1.114706p+1f, 0x1.dd1c7p+0f, 0x1.4a7766p+1f, 0x1.1d883ep+1f, 0x1.066f88p+0f, 0x1.3ccaa4p+0f, 0x1.60aa9ep+0f, 0x1.28939cp-1f, -0x1.7db54p-4f, -0x1.585d4p-5f, -0x1.b6a6ap-5f, -0x1.8d6c28p-4f, 0x1.2cd9c6p+1f, 0x1.f7a9cp+0f, 0x1.af917ep+1f, 0x1.99b5b4p+0f, 0x1.089c24p+0f, 0x1.3e51a8p-1f, 0x1.241c7cp+1f, 0x1.bf10fp-3f, 0x1.7e8fcp-7f, -0x1.9839p-8f, 0x1.dd592ep-4f, 0x1.3563ap-3f};
static const double gxnor_281_out2w[] = {2.04e-06, 1.78e-06, 2.46e-06, 2.13e-06, 9.78e-07, 1.18e-06, 1.31e-06, 5.52e-07, 5.40e-07, 4.92e-07, 5.03e-07, 5.44e-07, 2.24e-06, 1.88e-06, 3.22e-06, 1.53e-06, 9.86e-07, 5.93e-07, 2.18e-06, 7.99e-07, 4.40e-07, 4.58e-07, 3.40e-07, 3.07e-07};
static const float gxnor_281_out3[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f, 0x0p+0f};
static const float gxnor_281_out4[] = {0x1p+1f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+1f, 0x1p+1f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f};
static const float gxnor_281_out5[] = {-0x1.db15b2p-6f, 0x1.87aa42p+0f, 0x1.1c5922p-2f, -0x1.8211ap-3f, 0x1.79aee2p-1f, -0x1.db15b2p-6f, 0x1.3502e2p-1f, 0x1.5a4414p-2f, 0x1.0ad264p-1f, 0x1.0671p-1f};
static const double gxnor_281_out5w[] = {8.44e-08, 1.46e-06, 2.65e-07, 1.17e-06, 7.03e-07, 8.44e-08, 5.76e-07, 3.22e-07, 4.98e-07, 4.89e-07};
static const float gxnor_281_out6[] = {0x0p+0f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f, 0x1p+0f, 0x1p+0f};
static const float gxnor_281_out7[] = {0x0p+0f, 0x0p+0f, 0x1p+1f, 0x1p+0f, 0x0p+0f, 0x0p+0f, 0x1p+0f, 0x0p+0f};
static const float gxnor_281_out8[] = {0x1.ddb64ap-2f, 0x1.7be602p-1f, 0x1.0e9dbap-2f, -0x1.d4b668p-1f, 0x1.ddb64ap-2f, 0x1.7be602p-1f, 0x1.38d888p-2f, -0x1.658204p-2f};
static const double gxnor_281_out8w[] = {4.72e-07, 7.08e-07, 4.64e-07, 1.18e-06, 4.72e-07, 7.08e-07, 4.25e-07, 6.36e-07};
static const gxnor_array gxnor_281_out[] = {
    {"tensors/1.conv", "float32", 4, {2, 3, 4, 4}, 96, gxnor_281_out0, NULL},
    {"tensors/1.pool", "float32", 4, {2, 3, 2, 2}, 24, gxnor_281_out1, NULL},
    {"tensors/1.norm", "float32", 4, {2, 3, 2, 2}, 24, gxnor_281_out2, gxnor_281_out2w},
    {"tensors/1.phi", "float32", 4, {2, 3, 2, 2}, 24, gxnor_281_out3, NULL},
    {"tensors/2.dense", "float32", 2, {2, 5}, 10, gxnor_281_out4, NULL},
    {"tensors/2.norm", "float32", 2, {2, 5}, 10, gxnor_281_out5, gxnor_281_out5w},
    {"tensors/2.phi", "float32", 2, {2, 5}, 10, gxnor_281_out6, NULL},
    {"tensors/3.dense", "float32", 2, {2, 4}, 8, gxnor_281_out7, NULL},
    {"tensors/3.norm", "float32", 2, {2, 4}, 8, gxnor_281_out8, gxnor_281_out8w},
};
/* inference/bnn */
static const float gxnor_282_in0[] = {-0x1.ep-1f, 0x1.c4p-1f, -0x1.a8p-1f, -0x1.8cp-1f, -0x1.78p-1f, -0x1.6p-4f, 0x1.1p-3f, -0x1.9p-2f, 0x1.ccp-1f, 0x1.bp-3f, 0x1.3p-2f, -0x1.ep-4f, 0x1.d4p-1f, -0x1.18p-1f, 0x1.6cp-1f, 0x1.bp-2f, 0x1.bp-1f, -0x1.ap-2f, 0x1.f8p-2f, 0x1.7p-2f, 0x1.08p-1f, 0x1.14p-1f, 0x1.0cp-1f, -0x1.bp-1f, 0x1.8p-5f, 0x1.08p-1f, -0x1p-6f, 0x1.4p-1f, 0x1.44p-1f, 0x1.84p-1f, -0x1.6p-3f, 0x1.a8p-1f};
static const int64_t gxnor_282_in3[] = {4};
static const int64_t gxnor_282_in4[] = {0};
static const int64_t gxnor_282_in5[] = {0};
static const double gxnor_282_in6[] = {0x1p-1};
static const double gxnor_282_in7[] = {0x1p+0};
static const float gxnor_282_in9[] = {-0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f};
static const float gxnor_282_in10[] = {0x1.53e258p+0f, 0x1.0dd92ep+0f, -0x1.ed73fap-1f};
static const float gxnor_282_in11[] = {-0x1.e5bbap-3f, -0x1.55fbcp-2f, 0x1.8a334ep-3f};
static const float gxnor_282_in12[] = {0x1.b60e66p-3f, -0x1.087c3ep-1f, -0x1.0686f6p-1f};
static const float gxnor_282_in13[] = {0x1.2885bcp+2f, 0x1.d9fa8ap+0f, 0x1.7d38fcp+1f};
static const float gxnor_282_in14[] = {0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f};
static const float gxnor_282_in15[] = {-0x1.540a12p+0f, 0x1.d0a49ap-1f, -0x1.227d68p+0f, -0x1.7c9f68p+0f, -0x1.8c2bb8p-1f};
static const float gxnor_282_in16[] = {-0x1.069e96p-2f, 0x1.62bb3p-3f, -0x1.e18f0ap-3f, -0x1.97752cp-3f, 0x1.cf92b4p-4f};
static const float gxnor_282_in17[] = {-0x1.867ef8p-2f, 0x1.c4749cp-2f, 0x1.1f8346p-3f, 0x1.61a84ep-1f, -0x1.d50472p-2f};
static const float gxnor_282_in18[] = {0x1.4b0f42p+1f, 0x1.a11dc6p+1f, 0x1.3cc3bep+2f, 0x1.38287cp+2f, 0x1.08383ap+0f};
static const float gxnor_282_in19[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f};
static const float gxnor_282_in20[] = {-0x1.17cb54p+0f, 0x1.e05264p-1f, -0x1.79d4e2p-1f, -0x1.bc1beap-3f};
static const float gxnor_282_in21[] = {0x1.1c0f5ap-5f, 0x1.f243ap-2f, 0x1.735572p-3f, -0x1.5e189cp-5f};
static const float gxnor_282_in22[] = {-0x1.393dc6p-1f, 0x1.8031f8p-2f, 0x1.6171dcp-2f, -0x1.e68fecp-1f};
static const float gxnor_282_in23[] = {0x1.f14868p+1f, 0x1.a05d16p+1f, 0x1.0fa38p+2f, 0x1.16c4b2p+1f};
static const gxnor_array gxnor_282_in[] = {
    {"x", "float32", 4, {2, 1, 4, 4}, 32, gxnor_282_in0, NULL},
    {"settings/notation", "str", 0, {0}, 1, "3C3-MP2-5FC-SVM", NULL},
    {"settings/padding", "str", 0, {0}, 1, "same", NULL},
    {"settings/classes", "int64", 0, {0}, 1, gxnor_282_in3, NULL},
    {"settings/N1", "int64", 0, {0}, 1, gxnor_282_in4, NULL},
    {"settings/N2", "int64", 0, {0}, 1, gxnor_282_in5, NULL},
    {"settings/r", "float64", 0, {0}, 1, gxnor_282_in6, NULL},
    {"settings/H", "float64", 0, {0}, 1, gxnor_282_in7, NULL},
    {"settings/boundary", "str", 0, {0}, 1, "open", NULL},
    {"parameters/1.W", "float32", 4, {3, 1, 3, 3}, 27, gxnor_282_in9, NULL},
    {"parameters/1.gamma", "float32", 1, {3}, 3, gxnor_282_in10, NULL},
    {"parameters/1.beta", "float32", 1, {3}, 3, gxnor_282_in11, NULL},
    {"parameters/1.mean", "float32", 1, {3}, 3, gxnor_282_in12, NULL},
    {"parameters/1.variance", "float32", 1, {3}, 3, gxnor_282_in13, NULL},
    {"parameters/2.W", "float32", 2, {5, 12}, 60, gxnor_282_in14, NULL},
    {"parameters/2.gamma", "float32", 1, {5}, 5, gxnor_282_in15, NULL},
    {"parameters/2.beta", "float32", 1, {5}, 5, gxnor_282_in16, NULL},
    {"parameters/2.mean", "float32", 1, {5}, 5, gxnor_282_in17, NULL},
    {"parameters/2.variance", "float32", 1, {5}, 5, gxnor_282_in18, NULL},
    {"parameters/3.W", "float32", 2, {4, 5}, 20, gxnor_282_in19, NULL},
    {"parameters/3.gamma", "float32", 1, {4}, 4, gxnor_282_in20, NULL},
    {"parameters/3.beta", "float32", 1, {4}, 4, gxnor_282_in21, NULL},
    {"parameters/3.mean", "float32", 1, {4}, 4, gxnor_282_in22, NULL},
    {"parameters/3.variance", "float32", 1, {4}, 4, gxnor_282_in23, NULL},
};
static const float gxnor_282_out0[] = {-0x1.3cp+1f, 0x1.95p+1f, -0x1.5p-2f, -0x1.ep-2f, 0x1.dcp+0f, -0x1.3ep+0f, -0x1p-6f, 0x1.54p-1f, 0x1.66p+1f, -0x1.1ap+1f, 0x1.34p-1f, -0x1.c8p-2f, 0x1.8cp-1f, -0x1.7ep+1f, 0x1.bp-3f, -0x1.ep-2f, -0x1.68p-1f, 0x1.4p-5f, -0x1.06p+1f, -0x1.ap-3f, 0x1.bp+0f, 0x1.a4p-1f, -0x1.8p-2f, 0x1.42p+0f, 0x1.9cp+1f, 0x1.cp-3f, -0x1.74p-1f, 0x1.f4p-1f, -0x1.48p-2f, -0x1.9p+0f, 0x1.0ep+0f, -0x1.ep-2f, -0x1.2cp+0f, 0x1.cdp+1f, -0x1.6p+0f, 0x1.4p-2f, -0x1.64p+0f, -0x1.2ep+0f, -0x1.78p-1f, -0x1.27p+1f, -0x1.98p+0f, -0x1.54p+0f, 0x1.ep-4f, -0x1.cep+0f, 0x1.49p+1f, -0x1.88p-1f, 0x1.3ap+0f, -0x1.cp-4f, 0x1.3ap+0f, -0x1.1fp+1f, 0x1.5ep+0f, -0x1.8p+0f, -0x1.bep+0f, 0x1.4p-5f, -0x1.cp-5f, -0x1.94p+0f, -0x1.24p-1f, 0x1p-2f, -0x1.348p+2f, 0x1.f6p+0f, 0x1.6p-2f, -0x1.2p-2f, -0x1.a2p+0f, 0x1.9p-2f, 0x1.a8p-2f, -0x1.dp-3f, 0x1.95p+1f, -0x1.dp-2f, -0x1.54p-1f, 0x1.2ep+0f, -0x1.6cp-1f, -0x1.9cp+0f, 0x1.d8p-2f, 0x1.7cp+0f, -0x1.07p+1f, 0x1.9ep+0f, 0x1.dcp+0f, -0x1.4p-1f, 0x1.8p-6f, 0x1.9p-2f, 0x1.46p+0f, -0x1.23p+1f, -0x1.5ep+0f, 0x1.8p-3f, 0x1.c4p-1f, -0x1.3p-3f, 0x1.66p+0f, -0x1.2p+0f, 0x1.6cp-1f, 0x1p-1f, -0x1.64p-1f, -0x1.58p-2f, 0x1.cp-2f, 0x1.bp-1f, -0x1.44p-1f, 0x1.9cp+0f};
static const float gxnor_282_out1[] = {0x1.95p+1f, 0x1.54p-1f, 0x1.66p+1f, 0x1.34p-1f, 0x1.bp+0f, 0x1.42p+0f, 0x1.9cp+1f, 0x1.0ep+0f, 0x1.cdp+1f, 0x1.4p-2f, 0x1.49p+1f, 0x1.3ap+0f, 0x1.3ap+0f, 0x1.5ep+0f, 0x1.6p-2f, 0x1.f6p+0f, 0x1.2ep+0f, 0x1.95p+1f, 0x1.dcp+0f, 0x1.9ep+0f, 0x1.46p+0f, 0x1.66p+0f, 0x1.bp-1f, 0x1.9cp+0f};
static const float gxnor_282_out2[] = {0x1.951eep+0f, 0x1.4bb44p-5f, 0x1.5b2418p+0f, 0x1.fcdp-10f, 0x1.5f9912p+0f, 0x1.0a62c4p+0f, 0x1.47a1a8p+1f, 0x1.c43518p-1f, -0x1.0d75cp+1f, -0x1.12d204p-2f, -0x1.877d38p+0f, -0x1.8ec3c6p-1f, 0x1.8cbe1p-2f, 0x1.e58ffp-2f, -0x1.41b298p-3f, 0x1.ae4a28p-1f, 0x1.f5c91p-1f, 0x1.423578p+1f, 0x1.81aecap+0f, 0x1.51a774p+0f, -0x1.9c2ae4p-1f, -0x1.bfe888p-1f, -0x1.214efep-1f, -0x1.fc389p-1f};
static const double gxnor_282_out2w[] = {2.21e-06, 7.43e-07, 2.00e-06, 7.06e-07, 1.95e-06, 1.63e-06, 3.08e-06, 1.48e-06, 2.37e-06, 6.23e-07, 1.83e-06, 1.11e-06, 1.07e-06, 1.16e-06, 5.54e-07, 1.51e-06, 1.57e-06, 3.04e-06, 2.07e-06, 1.89e-06, 1.13e-06, 1.20e-06, 9.06e-07, 1.31e-06};
static const float gxnor_282_out3[] = {0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f};
static const float gxnor_282_out4[] = {-0x1p+1f, -0x1.4p+3f, 0x0p+0f, -0x1p+1f, 0x1p+1f, 0x0p+0f, -0x1p+3f, -0x1p+1f, 0x0p+0f, 0x1p+2f};
static const float gxnor_282_out5[] = {0x1.149518p+0f, -0x1.44ddbcp+2f, -0x1.4eea14p-3f, 0x1.9ccbf4p+0f, -0x1.c244d8p+0f, -0x1.249128p-1f, -0x1.0484ep+2f, 0x1.b68ea6p-1f, 0x1.1071f8p-2f, -0x1.a41adep+1f};
static const double gxnor_282_out5w[] = {2.12e-06, 5.17e-06, 2.93e-07, 1.92e-06, 1.89e-06, 5.45e-07, 4.21e-06, 1.27e-06, 6.33e-07, 3.35e-06};
static const float gxnor_282_out6[] = {0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1p+0f, -0x1p+0f};
static const float gxnor_282_out7[] = {-0x1p+0f, -0x1.4p+2f, 0x1p+0f, -0x1p+0f, -0x1p+0f, -0x1p+0f, 0x1p+0f, 0x1.8p+1f};
static const float gxnor_282_out8[] = {0x1.ffdb4ep-3f, -0x1.2796ep+1f, -0x1.b42bfp-5f, -0x1.224ab4p-5f, 0x1.ffdb4ep-3f, -0x1.d46718p-3f, -0x1.b42bfp-5f, -0x1.3f124cp-1f};
static const double gxnor_282_out8w[] = {8.85e-07, 3.13e-06, 6.32e-07, 3.14e-07, 8.85e-07, 1.15e-06, 6.32e-07, 5.94e-07};
static const gxnor_array gxnor_282_out[] = {
    {"tensors/1.conv", "float32", 4, {2, 3, 4, 4}, 96, gxnor_282_out0, NULL},
    {"tensors/1.pool", "float32", 4, {2, 3, 2, 2}, 24, gxnor_282_out1, NULL},
    {"tensors/1.norm", "float32", 4, {2, 3, 2, 2}, 24, gxnor_282_out2, gxnor_282_out2w},
    {"tensors/1.phi", "float32", 4, {2, 3, 2, 2}, 24, gxnor_282_out3, NULL},
    {"tensors/2.dense", "float32", 2, {2, 5}, 10, gxnor_282_out4, NULL},
    {"tensors/2.norm", "float32", 2, {2, 5}, 10, gxnor_282_out5, gxnor_282_out5w},
    {"tensors/2.phi", "float32", 2, {2, 5}, 10, gxnor_282_out6, NULL},
    {"tensors/3.dense", "float32", 2, {2, 4}, 8, gxnor_282_out7, NULL},
    {"tensors/3.norm", "float32", 2, {2, 4}, 8, gxnor_282_out8, gxnor_282_out8w},
};
/* inference/multi_level */
static const double gxnor_283_in0[] = {-0x1.94p-1, -0x1.ecp-1, 0x1.dcp-1, 0x1.18p-1, 0x1.ep-2, 0x1.ep-4, -0x1.4p-3, -0x1.6cp-1, 0x1.88p-1, 0x1.6p-2, 0x1.64p-1, -0x1.ep-3, -0x1.cp-1, -0x1.cp-2, 0x1.54p-1, -0x1p-7, 0x1.6p-1, -0x1.fp-1, -0x1.14p-1, -0x1.c8p-2, -0x1.74p-1, -0x1.68p-2, 0x1.3p-2, 0x1.d8p-2, -0x1.cp-4, 0x1p-5, -0x1.7p-3, 0x1.8p-6, -0x1.dp-1, -0x1.c8p-1, -0x1.1p-1, -0x1.3cp-1};
static const int64_t gxnor_283_in3[] = {4};
static const int64_t gxnor_283_in4[] = {3};
static const int64_t gxnor_283_in5[] = {2};
static const double gxnor_283_in6[] = {0x1p-1};
static const double gxnor_283_in7[] = {0x1p+0};
static const double gxnor_283_in9[] = {-0x1.8p-1, -0x1.8p-1, 0x1p-1, 0x1.8p-1, 0x1p+0, 0x0p+0, 0x0p+0, -0x1.8p-1, 0x1p-1, -0x1p+0, 0x0p+0, -0x1.8p-1, 0x1.8p-1, -0x1p-1, -0x1.8p-1, 0x0p+0, 0x1p+0, 0x0p+0, 0x1p-1, 0x1p+0, 0x0p+0, 0x1.8p-1, 0x1p-1, 0x1.8p-1, -0x1p+0, 0x0p+0, -0x1.8p-1};
static const double gxnor_283_in10[] = {-0x1.36e341315fd46p+0, -0x1.3ebb24584846fp-1, -0x1.121c53b364432p+0};
static const double gxnor_283_in11[] = {0x1.25a1794b460e6p-2, 0x1.61bbad8f7d0ep-2, -0x1.f716dbe6a04fcp-2};
static const double gxnor_283_in12[] = {-0x1.6b3ae444bbff2p-1, 0x1.89cf474afa044p-2, 0x1.0501ede8b1cd6p-1};
static const double gxnor_283_in13[] = {0x1.c40f31901ec9bp+1, 0x1.2d0f3676f1f4ap+0, 0x1.11176ff938114p+2};
static const double gxnor_283_in14[] = {-0x1.8p-1, 0x1p-1, -0x1p+0, 0x1p-1, -0x1p-2, 0x1p+0, 0x1p+0, 0x0p+0, 0x1p-2, -0x1.8p-1, 0x0p+0, 0x1p-2, 0x1p-1, 0x1.8p-1, -0x1p-1, -0x1p+0, 0x1p+0, 0x1p-2, -0x1p+0, -0x1p-2, -0x1p+0, 0x1p+0, 0x0p+0, 0x1p-1, 0x1p-2, 0x0p+0, -0x1p+0, 0x1p-2, 0x1.8p-1, 0x1p+0, -0x1p-1, 0x1p-2, -0x1p+0, 0x0p+0, -0x1p-2, 0x1p-2, -0x1p-1, 0x1p-2, 0x0p+0, 0x1.8p-1, -0x1p+0, 0x1p-1, -0x1p+0, -0x1.8p-1, -0x1p-2, 0x1p-1, -0x1p-2, -0x1p+0, -0x1p-2, -0x1p-1, -0x1p+0, 0x0p+0, 0x1p-2, 0x1p+0, -0x1p+0, -0x1p-1, -0x1p-1, 0x1p-2, -0x1p-1, 0x1p+0};
static const double gxnor_283_in15[] = {-0x1.5e87a0ccd593p-1, -0x1.346bb2d284588p+0, 0x1.abd1745b11535p-1, -0x1.f0814d16cac85p-1, -0x1.243b8359ccbd8p-4};
static const double gxnor_283_in16[] = {0x1.df9af87647eb6p-2, -0x1.eb3a864378a98p-2, 0x1.f5bdf7b104452p-2, -0x1.868ef1880606p-6, 0x1.bd78cb54e943ep-2};
static const double gxnor_283_in17[] = {-0x1.576bc6535b52p-5, -0x1.e039d87654888p-1, 0x1.a6f6f04cd0f2p-4, 0x1.a45887921e928p-2, 0x1.dc6aa203df26p-4};
static const double gxnor_283_in18[] = {0x1.cf444e709a25bp+1, 0x1.35f978e31d396p+0, 0x1.64c0c62627772p+0, 0x1.2af3d90107136p+0, 0x1.3785cc97609dp+0};
static const double gxnor_283_in19[] = {0x0p+0, 0x1p-2, 0x1.8p-1, 0x0p+0, -0x1p-2, -0x1p-2, 0x1p-2, -0x1p+0, -0x1p+0, 0x1p+0, 0x1.8p-1, -0x1.8p-1, -0x1p-2, -0x1.8p-1, 0x1p+0, 0x1.8p-1, 0x1p-2, -0x1.8p-1, -0x1p-2, -0x1p-2};
static const double gxnor_283_in20[] = {0x1.66768dc9ac99p-2, -0x1.49e8d4b44ac3bp+0, -0x1.610ada8b00f8ap-1, 0x1.16b1557a68641p+0};
static const double gxnor_283_in21[] = {0x1.53e3b19fd9092p-2, -0x1.61a13d60ea28ep-2, -0x1.e367af148411ap-2, 0x1.3463a548dc11ap-2};
static const double gxnor_283_in22[] = {-0x1.8007cffd9bdcp-4, 0x1.f18f723cb82dp-3, -0x1.cf8ba3f13de68p-1, -0x1.cf0126fbbf4p-10};
static const double gxnor_283_in23[] = {0x1.2d10768c0d546p+2, 0x1.356933cde09e3p+2, 0x1.18b528cd9bc2p+1, 0x1.409fe79e2d10ep+1};
static const gxnor_array gxnor_283_in[] = {
    {"x", "float64", 4, {2, 1, 4, 4}, 32, gxnor_283_in0, NULL},
    {"settings/notation", "str", 0, {0}, 1, "3C3-MP2-5FC-SVM", NULL},
    {"settings/padding", "str", 0, {0}, 1, "same", NULL},
    {"settings/classes", "int64", 0, {0}, 1, gxnor_283_in3, NULL},
    {"settings/N1", "int64", 0, {0}, 1, gxnor_283_in4, NULL},
    {"settings/N2", "int64", 0, {0}, 1, gxnor_283_in5, NULL},
    {"settings/r", "float64", 0, {0}, 1, gxnor_283_in6, NULL},
    {"settings/H", "float64", 0, {0}, 1, gxnor_283_in7, NULL},
    {"settings/boundary", "str", 0, {0}, 1, "open", NULL},
    {"parameters/1.W", "float64", 4, {3, 1, 3, 3}, 27, gxnor_283_in9, NULL},
    {"parameters/1.gamma", "float64", 1, {3}, 3, gxnor_283_in10, NULL},
    {"parameters/1.beta", "float64", 1, {3}, 3, gxnor_283_in11, NULL},
    {"parameters/1.mean", "float64", 1, {3}, 3, gxnor_283_in12, NULL},
    {"parameters/1.variance", "float64", 1, {3}, 3, gxnor_283_in13, NULL},
    {"parameters/2.W", "float64", 2, {5, 12}, 60, gxnor_283_in14, NULL},
    {"parameters/2.gamma", "float64", 1, {5}, 5, gxnor_283_in15, NULL},
    {"parameters/2.beta", "float64", 1, {5}, 5, gxnor_283_in16, NULL},
    {"parameters/2.mean", "float64", 1, {5}, 5, gxnor_283_in17, NULL},
    {"parameters/2.variance", "float64", 1, {5}, 5, gxnor_283_in18, NULL},
    {"parameters/3.W", "float64", 2, {4, 5}, 20, gxnor_283_in19, NULL},
    {"parameters/3.gamma", "float64", 1, {4}, 4, gxnor_283_in20, NULL},
    {"parameters/3.beta", "float64", 1, {4}, 4, gxnor_283_in21, NULL},
    {"parameters/3.mean", "float64", 1, {4}, 4, gxnor_283_in22, NULL},
    {"parameters/3.variance", "float64", 1, {4}, 4, gxnor_283_in23, NULL},
};
static const double gxnor_283_out0[] = {-0x1.15p+0, -0x1.b8p+0, -0x1.ep-6, 0x1.c7p+0, 0x1.6cp-3, 0x1.2bp+1, -0x1.a4p-2, -0x1.c28p+0, 0x1.d2p-1, 0x1.0f8p+0, 0x1p-3, 0x1.e3p-1, -0x1.47p+0, -0x1.94p+0, -0x1.1fp-1, 0x1.28p-3, 0x1.958p+0, -0x1.62p-1, -0x1.c08p+0, -0x1.26p-2, 0x1.2ap+0, 0x1.b1p-1, 0x1.f2p+0, -0x1.dap-1, -0x1.9a8p+0, -0x1.d1p-1, 0x1.2a8p+0, 0x1.93p-1, 0x1.04p-1, -0x1.1c8p+1, -0x1.a5p-1, -0x1.8cp-3, -0x1.34p+0, -0x1.74p-1, 0x1.24p-1, 0x1.208p+0, -0x1.73p-1, -0x1.2ccp+1, -0x1.fp-3, -0x1.4p-3, 0x1.7p+0, 0x1.ffp+0, 0x1.8dp-1, -0x1.0c8p+0, 0x0p+0, 0x1.66p-2, 0x1.bbp-1, 0x1.37p-1, 0x1.0e8p+0, -0x1.5p-5, -0x1.42p+0, -0x1.32p+0, -0x1.a1p+0, -0x1.118p+0, 0x1.168p+0, 0x1.678p+0, 0x1.fap-2, 0x1.4fp+0, 0x1.a4p-3, -0x1.bcp-3, -0x1.9ep-1, -0x1.9ap+0, -0x1.138p+0, -0x1.ccp-1, -0x1.6p-2, 0x1.0d8p+0, 0x1.64p-3, 0x1.1ep-2, 0x1.3e8p+0, -0x1.bp-1, 0x1.76p-2, 0x1.1cp-1, -0x1.39p-1, -0x1.66p-2, -0x1.b8p-2, -0x1.0f8p+0, 0x1.19p+0, 0x1.a2p-2, 0x1.8p-7, 0x1.7p-4, -0x1.e8p-4, 0x1.0cp-3, -0x1.53p+0, -0x1.d9p-1, 0x1.3p-5, -0x1.c2p-1, -0x1.afp-1, -0x1.5p-4, -0x1.7p-4, 0x1.8ep-2, 0x1.6dp+0, 0x1.048p+0, -0x1.3bp+0, -0x1.8cp+0, -0x1.8f8p+0, -0x1.8cp-1};
static const double gxnor_283_out1[] = {0x1.2bp+1, 0x1.c7p+0, 0x1.0f8p+0, 0x1.e3p-1, 0x1.958p+0, 0x1.f2p+0, 0x1.04p-1, 0x1.2a8p+0, -0x1.73p-1, 0x1.208p+0, 0x1.ffp+0, 0x1.bbp-1, 0x1.0e8p+0, 0x1.678p+0, 0x1.4fp+0, 0x1.a4p-3, 0x1.3e8p+0, 0x1.1cp-1, 0x1.19p+0, 0x1.7p-4, 0x1.0cp-3, -0x1.5p-4, 0x1.8ep-2, 0x1.6dp+0};
static const double gxnor_283_out2[] = {-0x1.ae607e3c7fdf8p+0, -0x1.51f886b3488d2p+0, -0x1.b6c995b2455cbp-1, -0x1.90040114722d9p-1, -0x1.5f46f44308a76p-2, -0x1.19d53ca17a25ep-1, 0x1.194c010774239p-2, -0x1.a661538382328p-4, 0x1.3034e10f41558p-3, -0x1.9f56410985a69p-1, -0x1.42ffe899bf60ap+0, -0x1.59e1098b8d7aep-1, -0x1.b57ebb68be529p-1, -0x1.14424f7c586acp+0, -0x1.046d5d77a22fp+0, -0x1.3781b1977f70ap-2, -0x1.2f08abeb3bc12p-3, 0x1.fb7ccd8f9eaf2p-3, -0x1.05a74fbaeb8c8p-4, 0x1.077d5034ce1f3p-1, -0x1.2df6f298f2d66p-2, -0x1.79ee97cd84e16p-3, -0x1.b6ce993d11436p-2, -0x1.eea4b028a2eb9p-1};
static const double gxnor_283_out2w[] = {4.01e-15, 3.36e-15, 2.54e-15, 2.41e-15, 2.62e-15, 2.99e-15, 1.52e-15, 2.19e-15, 2.01e-15, 2.38e-15, 3.18e-15, 2.14e-15, 2.54e-15, 2.94e-15, 2.83e-15, 1.56e-15, 2.27e-15, 1.57e-15, 2.13e-15, 1.10e-15, 1.46e-15, 1.42e-15, 1.70e-15, 2.65e-15};
static const double gxnor_283_out3[] = {-0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, -0x1p-1, 0x0p+0, 0x0p+0, 0x0p+0, -0x1p+0, -0x1p+0, -0x1p-1, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p-1, 0x0p+0, 0x0p+0, 0x0p+0, -0x1p+0};
static const double gxnor_283_out4[] = {0x1.cp-1, -0x1.2p+0, 0x1p-3, -0x1p-1, 0x1p+0, 0x1p+0, -0x1.6p+0, 0x1.4p-1, 0x1.cp-1, 0x1p-1};
static const double gxnor_283_out5[] = {0x1.1b7031f5fb6e8p-3, -0x1.19849b29649a8p-2, 0x1.02bf98b8ac1cp-1, 0x1.961b95053c347p-1, 0x1.82f2facd7f43ep-2, 0x1.7ea04ccea3798p-4, -0x1.3e801a04359p-10, 0x1.b7f1e6bdd5fe9p-1, -0x1.c33aff23a19f1p-2, 0x1.a40fdac70ca65p-2};
static const double gxnor_283_out5w[] = {1.42e-15, 4.86e-15, 1.16e-15, 1.49e-15, 9.01e-16, 1.50e-15, 5.35e-15, 1.79e-15, 2.09e-15, 8.44e-16};
static const double gxnor_283_out6[] = {0x0p+0, 0x0p+0, 0x1p-1, 0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x0p+0, 0x0p+0};
static const double gxnor_283_out7[] = {0x1.8p-2, -0x1.8p+0, -0x1.cp-1, -0x1.4p-1, 0x1.8p-1, -0x1p+0, -0x1p-2, -0x1.8p-1};
static const double gxnor_283_out8[] = {0x1.a15cb0cb1a169p-2, 0x1.5a374246c71cbp-1, -0x1.f1e1a060f5c51p-2, -0x1.052926ece28d2p-3, 0x1.df56d5f825d4ep-2, 0x1.8859144f0bfc2p-2, -0x1.8defcf291f428p-1, -0x1.b53f075e22bb8p-3};
static const double gxnor_283_out8w[] = {7.24e-16, 2.43e-15, 2.31e-15, 1.30e-15, 8.32e-16, 1.91e-15, 1.79e-15, 1.45e-15};
static const gxnor_array gxnor_283_out[] = {
    {"tensors/1.conv", "float64", 4, {2, 3, 4, 4}, 96, gxnor_283_out0, NULL},
    {"tensors/1.pool", "float64", 4, {2, 3, 2, 2}, 24, gxnor_283_out1, NULL},
    {"tensors/1.norm", "float64", 4, {2, 3, 2, 2}, 24, gxnor_283_out2, gxnor_283_out2w},
    {"tensors/1.phi", "float64", 4, {2, 3, 2, 2}, 24, gxnor_283_out3, NULL},
    {"tensors/2.dense", "float64", 2, {2, 5}, 10, gxnor_283_out4, NULL},
    {"tensors/2.norm", "float64", 2, {2, 5}, 10, gxnor_283_out5, gxnor_283_out5w},
    {"tensors/2.phi", "float64", 2, {2, 5}, 10, gxnor_283_out6, NULL},
    {"tensors/3.dense", "float64", 2, {2, 4}, 8, gxnor_283_out7, NULL},
    {"tensors/3.norm", "float64", 2, {2, 4}, 8, gxnor_283_out8, gxnor_283_out8w},
};
/* training_step/adam_first */
static const double gxnor_284_in0[] = {0x1.6p-3, 0x1p-6, 0x1.18p-2, -0x1p-5, 0x1.ep-1, 0x1.cp-4, -0x1.ep-1, 0x1.5p-3, 0x1.78p-2, -0x1.6p-1, -0x1.6p-3, 0x1.d8p-1, -0x1.8p-4, 0x1.4p-2, -0x1.4p-5, 0x1.84p-1, -0x1.cp-3, 0x1.5p-1, 0x1.08p-2, -0x1.8p-1, -0x1.cp-4, -0x1.cp-3, 0x1.98p-1, 0x1.4p-3, -0x1.5cp-1, 0x1.28p-2, 0x1.ecp-1, -0x1.4p-1, 0x1.c8p-2, -0x1.4p-3, -0x1.68p-2, 0x1.fcp-1, 0x0p+0, -0x1.84p-1, 0x1.4p-4, -0x1.e8p-2, 0x1.5p-2, -0x1.38p-1, 0x1.dp-2, 0x1.1p-2, 0x1.74p-1, 0x1.a8p-2, -0x1.3p-3, -0x1.74p-1, -0x1.b8p-2, 0x1.8p-1, 0x1.8p-3, 0x1.6cp-1};
static const int64_t gxnor_284_in3[] = {4};
static const int64_t gxnor_284_in4[] = {1};
static const int64_t gxnor_284_in5[] = {1};
static const double gxnor_284_in6[] = {0x1p-1};
static const double gxnor_284_in7[] = {0x1p+0};
static const double gxnor_284_in10[] = {0x1.999999999999ap-2};
static const double gxnor_284_in12[] = {0x1.999999999999ap-2};
static const double gxnor_284_in13[] = {0x1.ccccccccccccdp-1};
static const int64_t gxnor_284_in14[] = {1};
static const double gxnor_284_in15[] = {0x1.8p+1};
static const int64_t gxnor_284_in17[] = {11};
static const double gxnor_284_in18[] = {0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0};
static const double gxnor_284_in19[] = {0x1.04a21ef5a80bep+0, -0x1.10391cdd9a7f2p-1};
static const double gxnor_284_in20[] = {0x1.0c72b9fb07ab4p-3, 0x1.8fc269e21ad8p-8};
static const double gxnor_284_in21[] = {0x1.df169fc76106p-2, 0x1.22839818d2ep-7};
static const double gxnor_284_in22[] = {0x1.8b4af17abb118p+0, 0x1.73ed5d278664cp+0};
static const double gxnor_284_in23[] = {0x0p+0, -0x1p+0, 0x0p+0, -0x1p+0, -0x1p+0, 0x0p+0, -0x1p+0, 0x1p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x0p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0};
static const double gxnor_284_in24[] = {0x1.3b3b7cdee1d59p-1, -0x1.a353f55b11b4p-7, 0x1.5ac1cf70a0eb2p+0, -0x1.b11527cf39311p-1};
static const double gxnor_284_in25[] = {0x1.49737aec49d6p-5, -0x1.d6e3c3086741p-2, 0x1.28693bf1101c8p-4, -0x1.7eb0c58ec5b5ap-2};
static const double gxnor_284_in26[] = {0x1.6c5cb53196ccp-5, -0x1.f9b77bd5d95bp-2, 0x1.585cf4062aed8p-3, 0x1.577ff3a5bec68p-2};
static const double gxnor_284_in27[] = {0x1.23a885fed7472p+0, 0x1.2e08a2f899118p+2, 0x1.8a1f0c844839p+0, 0x1.ce2a764ebd31p+1};
static const double gxnor_284_in28[] = {0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0};
static const double gxnor_284_in29[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const double gxnor_284_in30[] = {0x0p+0, 0x0p+0};
static const double gxnor_284_in31[] = {0x0p+0, 0x0p+0};
static const double gxnor_284_in32[] = {-0x0p+0, -0x0p+0};
static const double gxnor_284_in33[] = {0x0p+0, 0x0p+0};
static const double gxnor_284_in34[] = {-0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const double gxnor_284_in35[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const double gxnor_284_in36[] = {-0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0};
static const double gxnor_284_in37[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const double gxnor_284_in38[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const double gxnor_284_in39[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const int64_t gxnor_284_in40[] = {2, 0, 0};
static const gxnor_array gxnor_284_in[] = {
    {"x", "float64", 4, {3, 1, 4, 4}, 48, gxnor_284_in0, NULL},
    {"settings/notation", "str", 0, {0}, 1, "2C3-MP2-SVM", NULL},
    {"settings/padding", "str", 0, {0}, 1, "same", NULL},
    {"settings/classes", "int64", 0, {0}, 1, gxnor_284_in3, NULL},
    {"settings/N1", "int64", 0, {0}, 1, gxnor_284_in4, NULL},
    {"settings/N2", "int64", 0, {0}, 1, gxnor_284_in5, NULL},
    {"settings/r", "float64", 0, {0}, 1, gxnor_284_in6, NULL},
    {"settings/H", "float64", 0, {0}, 1, gxnor_284_in7, NULL},
    {"settings/boundary", "str", 0, {0}, 1, "open", NULL},
    {"settings/window", "str", 0, {0}, 1, "rectangular", NULL},
    {"settings/a", "float64", 0, {0}, 1, gxnor_284_in10, NULL},
    {"settings/optimizer", "str", 0, {0}, 1, "adam", NULL},
    {"settings/eta", "float64", 0, {0}, 1, gxnor_284_in12, NULL},
    {"settings/beta1", "float64", 0, {0}, 1, gxnor_284_in13, NULL},
    {"settings/t", "int64", 0, {0}, 1, gxnor_284_in14, NULL},
    {"settings/m", "float64", 0, {0}, 1, gxnor_284_in15, NULL},
    {"settings/law", "str", 0, {0}, 1, "tanh", NULL},
    {"settings/seed", "int64", 0, {0}, 1, gxnor_284_in17, NULL},
    {"parameters/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_284_in18, NULL},
    {"parameters/1.gamma", "float64", 1, {2}, 2, gxnor_284_in19, NULL},
    {"parameters/1.beta", "float64", 1, {2}, 2, gxnor_284_in20, NULL},
    {"parameters/1.mean", "float64", 1, {2}, 2, gxnor_284_in21, NULL},
    {"parameters/1.variance", "float64", 1, {2}, 2, gxnor_284_in22, NULL},
    {"parameters/2.W", "float64", 2, {4, 8}, 32, gxnor_284_in23, NULL},
    {"parameters/2.gamma", "float64", 1, {4}, 4, gxnor_284_in24, NULL},
    {"parameters/2.beta", "float64", 1, {4}, 4, gxnor_284_in25, NULL},
    {"parameters/2.mean", "float64", 1, {4}, 4, gxnor_284_in26, NULL},
    {"parameters/2.variance", "float64", 1, {4}, 4, gxnor_284_in27, NULL},
    {"parameters/1.W.first", "float64", 4, {2, 1, 3, 3}, 18, gxnor_284_in28, NULL},
    {"parameters/1.W.second", "float64", 4, {2, 1, 3, 3}, 18, gxnor_284_in29, NULL},
    {"parameters/1.gamma.first", "float64", 1, {2}, 2, gxnor_284_in30, NULL},
    {"parameters/1.gamma.second", "float64", 1, {2}, 2, gxnor_284_in31, NULL},
    {"parameters/1.beta.first", "float64", 1, {2}, 2, gxnor_284_in32, NULL},
    {"parameters/1.beta.second", "float64", 1, {2}, 2, gxnor_284_in33, NULL},
    {"parameters/2.W.first", "float64", 2, {4, 8}, 32, gxnor_284_in34, NULL},
    {"parameters/2.W.second", "float64", 2, {4, 8}, 32, gxnor_284_in35, NULL},
    {"parameters/2.gamma.first", "float64", 1, {4}, 4, gxnor_284_in36, NULL},
    {"parameters/2.gamma.second", "float64", 1, {4}, 4, gxnor_284_in37, NULL},
    {"parameters/2.beta.first", "float64", 1, {4}, 4, gxnor_284_in38, NULL},
    {"parameters/2.beta.second", "float64", 1, {4}, 4, gxnor_284_in39, NULL},
    {"labels", "int64", 1, {3}, 3, gxnor_284_in40, NULL},
};
static const double gxnor_284_out0[] = {0x1.34p+0, -0x1.3p-3, -0x1.7p-2, -0x1.9cp-1, 0x1.48p-2, 0x1.cp-2, -0x1.44p+0, 0x1.38p+0, 0x1.dp-3, 0x1.6ep+0, 0x1.a4p-1, 0x1.14p-1, -0x1.6p-4, 0x1.94p+0, -0x1.1ep+1, -0x1.58p-2, 0x1p-6, 0x1.36p+0, 0x1.4p-4, -0x1.ep-1, 0x1.8p-4, -0x1.bp-1, -0x1.f8p-2, -0x1.6p-3, -0x1.98p-1, 0x1.58p-1, 0x1.12p+0, -0x1.4p-5, 0x1p+0, 0x1.1p-3, -0x1.5p-3, 0x0p+0, -0x1.34p+0, 0x1.bcp-1, 0x1.bep+0, 0x1.ap-3, -0x1.7p-1, -0x1.94p+0, 0x1.35p+1, 0x1.8p+0, -0x1.68p-2, -0x1.6cp+0, 0x1.ccp-1, 0x1.5p-1, 0x1.fcp-1, -0x1.bcp+0, -0x1.64p+0, 0x1.4ap+1, 0x1.5p-1, 0x1.3p-3, -0x1.fp-1, 0x1.98p-1, -0x1.cp-1, -0x1.2p-3, 0x1.32p+0, 0x1.ecp-1, 0x1.04p-1, 0x1.38p-1, -0x1.ep-1, -0x1.68p-2, -0x1.c8p-2, -0x1.5p+0, 0x1.9ep+0, 0x0p+0, 0x1.e8p-2, -0x1.54p-1, 0x1.54p-1, 0x1.fp-3, 0x1.6bp+1, 0x1.38p-1, -0x1.44p-1, -0x1.cp-5, 0x1.d4p-1, 0x1.8ep+0, 0x1.ccp-1, 0x1.7p-2, -0x1.29p+1, 0x1.06p+0, 0x1.88p-1, 0x1.4ap+0, -0x1.84p-1, 0x1.ap-2, -0x1.16p+0, 0x1.dp-2, 0x1.3p-3, 0x1.1ap+0, 0x1.28p+0, -0x1.3p-3, 0x1.06p+0, -0x1.08p+0, -0x1.fp-3, 0x1.8p-3, 0x1.58p-2, 0x1.58p-2, 0x1.7p+0, 0x0p+0};
static const double gxnor_284_out1[] = {0x1.34p+0, 0x1.38p+0, 0x1.94p+0, 0x1.a4p-1, 0x1.36p+0, 0x1.4p-4, 0x1p+0, 0x1.12p+0, 0x1.bcp-1, 0x1.35p+1, 0x1.fcp-1, 0x1.4ap+1, 0x1.5p-1, 0x1.32p+0, 0x1.38p-1, 0x1.9ep+0, 0x1.6bp+1, 0x1.54p-1, 0x1.8ep+0, 0x1.4ap+0, 0x1.1ap+0, 0x1.28p+0, 0x1.06p+0, 0x1.7p+0};
static const double gxnor_284_out2[] = {-0x1.3800b2aaa5cbap-2, -0x1.209ea2320b944p-2, 0x1.f261b1479ecc1p-3, -0x1.ba71a31ab40c8p-1, -0x1.0ed3a8ba11833p-2, 0x1.48c35003e1264p+0, 0x1.87987ea95ea3ap-6, -0x1.27d62131323e4p-4, -0x1.975e8a65ccb96p-1, 0x1.770bd276027e8p+0, -0x1.39d6488363dbdp-1, 0x1.b46d3db2974ffp+0, 0x1.f9b4f3a193cbep-2, -0x1.f1e7bc0669091p-3, 0x1.1daa29e31563ep-1, -0x1.a3c71fa641afbp-1, 0x1.0a70e0d209ba4p+1, -0x1.17adfabadb90cp+0, 0x1.ac3b7fddd025dp-3, -0x1.6ecab026ab35ep-3, -0x1.d6d476e81a334p-4, -0x1.8488c674181p-3, -0x1.0ac504f6b2769p-7, -0x1.2600520acaf79p-1};
static const double gxnor_284_out2w[] = {3.28e-13, 3.30e-13, 3.73e-13, 2.82e-13, 3.32e-13, 1.63e-13, 3.01e-13, 3.11e-13, 2.88e-13, 4.74e-13, 3.03e-13, 4.94e-13, 2.49e-13, 3.30e-13, 2.42e-13, 3.93e-13, 5.25e-13, 2.63e-13, 3.71e-13, 3.39e-13, 3.16e-13, 3.24e-13, 3.04e-13, 3.66e-13};
static const double gxnor_284_out3[] = {0x0p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x0p+0, 0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x1p+0};
static const double gxnor_284_out4[] = {0x1p+0, -0x1p+0, -0x1p+0, 0x1p+1, -0x1p+2, 0x1.8p+1, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+1, 0x0p+0};
static const double gxnor_284_out5[] = {0x1.386f9ff61a95dp-1, -0x1.ca0a56f044e7p-2, -0x1.60294aabcedc6p+0, -0x1.91e41d7cfbeedp+0, -0x1.a12d64bc3c574p-1, -0x1.e8e0f3f6fdbf1p-2, -0x1.28958f6e9bd71p-2, 0x1.cb7e25479e9a5p-3, 0x1.4d06d7a4df333p-2, -0x1.d1bffe31f31dp-2, 0x1.e1e269c4a8d78p+0, 0x1.cb7e25479e9a5p-3};
static const double gxnor_284_out5w[] = {7.65e-15, 2.21e-15, 2.03e-14, 2.82e-14, 1.61e-14, 2.35e-15, 1.03e-14, 8.30e-15, 4.85e-15, 2.14e-15, 3.03e-14, 8.30e-15};
static const double gxnor_284_out6[] = {0x1.3b9e24ac9df86p-1, -0x1.a3503e1edfe58p-8, 0x1.0896f1f062955p+0, -0x1.277e86222c595p-2};
static const double gxnor_284_out6w[] = {1.10e-12, 1.10e-12, 1.10e-12, 1.10e-12};
static const double gxnor_284_out7[] = {-0x1.2c26e5f7cc1a9p-3, 0x1.148e1e7bcc5f8p-2, 0x1.9f6fa451995c7p-3, 0x1.a1ea5b8befc46p-2};
static const double gxnor_284_out7w[] = {4.35e-13, 4.35e-13, 4.35e-13, 4.35e-13};
static const double gxnor_284_out8[] = {-0x1.bcb29ad629d82p-5, 0x1.bcb29ad629d82p-5, -0x1.286bb31312f8ap-7, -0x1.bcc3a90fb73b3p-6, 0x0p+0, 0x1.287cc14ca05bcp-5, 0x1.286bb31312f8ap-7, 0x1.287cc14ca05bcp-5, -0x1.0daa7201c26cep-30, 0x1.0daa7201c26cep-30, -0x1.a37aea3ba037ap-31, 0x1.678ded57ade68p-30, 0x0p+0, -0x1.2ba0f073bb957p-31, 0x1.a37aea3ba037ap-31, -0x1.2ba0f073bb957p-31, -0x1.a7903362d37a9p-3, 0x1.a7903362d37a9p-3, -0x1.3db7f22d0dd33p-3, 0x1.08cbd1922aff8p-2, 0x0p+0, -0x1.a7bf61ee9057ap-4, 0x1.3db7f22d0dd33p-3, -0x1.a7bf61ee9057ap-4, 0x0p+0, 0x0p+0, 0x1.cca70a1f7f845p-18, -0x1.597d47979fa34p-16, 0x0p+0, 0x1.cca70a1f7f845p-17, -0x1.cca70a1f7f845p-18, 0x1.cca70a1f7f845p-17};
static const double gxnor_284_out8w[] = {2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13, 2.76e-13};
static const double gxnor_284_out9[] = {-0x1.368e0b9438be3p-4, -0x1.2d4d3b17cd966p-1};
static const double gxnor_284_out9w[] = {6.27e-13, 6.27e-13};
static const double gxnor_284_out10[] = {0x1.f6c5f11e37038p-6, -0x1.42c3d02582682p-2};
static const double gxnor_284_out10w[] = {3.36e-13, 3.36e-13};
static const double gxnor_284_out11[] = {-0x1.b10bb358e541ap-6, 0x1.c0ccba495bfc2p-6, -0x1.142c9f0190752p-5, 0x1.4f96030f0afedp-4, 0x1.b562e7c34cb28p-3, -0x1.f450327d524aap-9, -0x1.d9f0452892b7ap-6, -0x1.326fde47a8d2dp-2, 0x1.0c112bc927314p-3, 0x1.b6b65f2a01ae4p-3, 0x1.9a6399546ec61p-3, 0x1.0656d8adaff2cp-6, -0x1.6777b6fd03244p-5, 0x1.19350fec21362p-3, -0x1.092bfd5d2cd4p-3, 0x1.2a634e422ca7cp-3, 0x1.0d0b6d05f9302p-3, -0x1.6d0c71682eed3p-3};
static const double gxnor_284_out11w[] = {3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13, 3.19e-13};
static const double gxnor_284_out12[] = {-0x1.99998bd45d3efp-2, 0x1.99946af0b40a3p-2, -0x1.999991630c25dp-2, 0x1.99997c2efcbe7p-2};
static const double gxnor_284_out12w[] = {1.86e-12, 1.38e-10, 1.28e-12, 3.48e-12};
static const double gxnor_284_out13[] = {0x1.99995fae1bad8p-2, -0x1.99997a2b468ep-2, -0x1.99996fc0c0dfep-2, -0x1.999984ccf3523p-2};
static const double gxnor_284_out13w[] = {2.80e-12, 1.71e-12, 2.14e-12, 1.28e-12};
static const double gxnor_284_out14[] = {0x1.9998fd3a0cf9bp-2, -0x1.9998fd3a0cf9bp-2, 0x1.9995ef3f4ff34p-2, 0x1.999860e6f5e83p-2, -0x0p+0, -0x1.9998af0ef2d7p-2, -0x1.9995ef3f4ff34p-2, -0x1.9998af0ef2d7p-2, 0x1.444b9bf53e247p-10, -0x1.444b9bf53e247p-10, 0x1.f8ce6e431831cp-11, -0x1.aff2d0d792ceep-10, -0x0p+0, 0x1.68d2fa64f9339p-11, -0x1.f8ce6e431831cp-11, 0x1.68d2fa64f9339p-11, 0x1.9999708e4eb39p-2, -0x1.9999708e4eb39p-2, 0x1.999962e1ea589p-2, -0x1.999978c5f515ap-2, -0x0p+0, 0x1.9999478c2fde9p-2, -0x1.999962e1ea589p-2, 0x1.9999478c2fde9p-2, -0x0p+0, -0x0p+0, -0x1.878faeccf9a4p-2, 0x1.9367bbbc5ac79p-2, -0x0p+0, -0x1.9060a74b76acap-2, 0x1.878faeccf9a4p-2, -0x1.9060a74b76acap-2};
static const double gxnor_284_out14w[] = {4.49e-12, 4.49e-12, 2.48e-11, 8.55e-12, 3.49e-07, 6.52e-12, 2.48e-11, 6.52e-12, 3.49e-07, 3.49e-07, 3.49e-07, 3.49e-07, 3.49e-07, 3.49e-07, 3.49e-07, 3.49e-07, 1.49e-12, 1.49e-12, 1.85e-12, 1.28e-12, 3.49e-07, 2.56e-12, 1.85e-12, 2.56e-12, 3.49e-07, 3.49e-07, 3.00e-08, 1.05e-08, 3.49e-07, 1.55e-08, 3.00e-08, 1.55e-08};
static const double gxnor_284_out15[] = {0x1.999929a40d481p-2, 0x1.99998b2cddb85p-2};
static const double gxnor_284_out15w[] = {7.04e-12, 1.28e-12};
static const double gxnor_284_out16[] = {-0x1.999884faf0722p-2, 0x1.99997eab4109ap-2};
static const double gxnor_284_out16w[] = {9.18e-12, 1.28e-12};
static const double gxnor_284_out17[] = {0x1.99985870bf239p-2, -0x1.999863b6bbed2p-2, 0x1.99989dcec3eadp-2, -0x1.999931fde35c6p-2, -0x1.999971da608e2p-2, 0x1.9990e9ec27f22p-2, 0x1.9998742696666p-2, 0x1.99997d3be702fp-2, -0x1.999958bf6a02ap-2, -0x1.999971f921eaap-2, -0x1.99996f3d0147bp-2, -0x1.99978776922b5p-2, 0x1.9998d8269c076p-2, -0x1.99995bc73232ep-2, 0x1.9999580a2561ep-2, -0x1.99995f56732fdp-2, -0x1.999958fbbcadfp-2, 0x1.999969fa110e2p-2};
static const double gxnor_284_out17w[] = {1.01e-11, 9.74e-12, 7.99e-12, 3.54e-12, 1.62e-12, 6.73e-11, 9.25e-12, 1.28e-12, 2.38e-12, 1.62e-12, 1.70e-12, 1.64e-11, 6.24e-12, 2.28e-12, 2.40e-12, 2.18e-12, 2.37e-12, 1.86e-12};
static const double gxnor_284_out18[] = {0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x0p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x0p+0, -0x1p+0, 0x1p+0};
static const double gxnor_284_out19[] = {0x1.6b08695eab5dep+0, -0x1.0db15d1cae8bep-3};
static const double gxnor_284_out19w[] = {8.13e-12, 1.85e-12};
static const double gxnor_284_out20[] = {-0x1.135f27fd6c9c8p-2, 0x1.9fd88852c975p-2};
static const double gxnor_284_out20w[] = {9.32e-12, 1.29e-12};
static const double gxnor_284_out21[] = {0x1.2474d8f79653cp-1, 0x1.bf9dbcd82041cp-4};
static const double gxnor_284_out21w[] = {7.43e-15, 3.86e-15};
static const double gxnor_284_out22[] = {0x1.702f4df425846p+0, 0x1.529a9542dc829p+0};
static const double gxnor_284_out22w[] = {5.71e-14, 3.50e-14};
static const double gxnor_284_out23[] = {0x0p+0, -0x1p+0, 0x1p+0, 0x0p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x1p+0, -0x1p+0};
static const double gxnor_284_out24[] = {0x1.b9badbd2ccd86p-3, 0x1.8c79cb45db7c9p-2, 0x1.e8b6d62fbbc36p-1, -0x1.c890d36f75a3bp-2};
static const double gxnor_284_out24w[] = {2.51e-12, 1.38e-10, 2.72e-12, 4.38e-12};
static const double gxnor_284_out25[] = {0x1.c2c7cf0ba4e84p-2, -0x1.b83e9e99d6e78p-1, -0x1.4f7f20c47cd8cp-2, -0x1.8c25252ddc83ep-1};
static const double gxnor_284_out25w[] = {2.84e-12, 2.20e-12, 2.22e-12, 1.68e-12};
static const double gxnor_284_out26[] = {-0x1.eb4629b9c5154p-5, -0x1.82e0de6298f41p-2, 0x1.7a318649d14d3p-3, 0x1.796a9f8ca32a2p-2};
static const double gxnor_284_out26w[] = {3.04e-15, 3.25e-15, 2.08e-15, 1.78e-15};
static const double gxnor_284_out27[] = {0x1.7df589a99f9dfp+0, 0x1.2251ba7f06eacp+2, 0x1.8a88086bad16ep+0, 0x1.ab53ba1f0afbcp+1};
static const double gxnor_284_out27w[] = {3.63e-14, 4.29e-14, 1.71e-14, 2.63e-14};
static const double gxnor_284_out28[] = {-0x1.5a6fc2ad84347p-9, 0x1.670a2ea116633p-9, -0x1.b9e0fe68e721bp-9, 0x1.0c7802726f323p-7, 0x1.5de8b9690a285p-6, -0x1.9040286441d53p-12, -0x1.7b269dba0ef93p-9, -0x1.ea4c96d90e1ep-6, 0x1.ace8460ea51b8p-7, 0x1.5ef84c219af1bp-6, 0x1.484faddd256b3p-6, 0x1.a3be277c4cb78p-10, -0x1.1f92f8ca68e9cp-8, 0x1.c1ee7fe035235p-7, -0x1.a846622eae1fep-7, 0x1.dd6bb069e10c5p-7, 0x1.ae78ae6ff519bp-7, -0x1.2409f45358bdbp-6};
static const double gxnor_284_out28w[] = {6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13, 6.38e-13};
static const double gxnor_284_out29[] = {0x1.770ea26c5981fp-21, 0x1.92d7a5bf94b27p-21, 0x1.3116c74e404b3p-20, 0x1.c278c89ca032cp-18, 0x1.7e9d17472eb19p-15, 0x1.f4a071d79e961p-27, 0x1.c13c4a467d672p-21, 0x1.779d5026bb1fep-14, 0x1.1f70986668b81p-16, 0x1.80efe732c924bp-15, 0x1.50d69ea929f73p-15, 0x1.13499a9968b11p-22, 0x1.026f182ba650dp-19, 0x1.3c4f644dcc774p-16, 0x1.1943b03b6330bp-16, 0x1.642431e301187p-16, 0x1.218a41280ae23p-16, 0x1.0a855e342dfd2p-15};
static const double gxnor_284_out29w[] = {1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13, 1.91e-13};
static const double gxnor_284_out30[] = {-0x1.f0e345b9f4636p-8, -0x1.e2152b5948f08p-5};
static const double gxnor_284_out30w[] = {1.25e-12, 1.25e-12};
static const double gxnor_284_out31[] = {0x1.81c6fcc885831p-18, 0x1.6b217d31bddccp-12};
static const double gxnor_284_out31w[] = {7.38e-13, 7.38e-13};
static const double gxnor_284_out32[] = {0x1.9237f4182c02bp-9, -0x1.0236401e01ecdp-5};
static const double gxnor_284_out32w[] = {6.72e-13, 6.72e-13};
static const double gxnor_284_out33[] = {0x1.f98fd2455de1ep-21, 0x1.a0b56df8f428fp-14};
static const double gxnor_284_out33w[] = {2.12e-13, 2.12e-13};
static const double gxnor_284_out34[] = {-0x1.63c215782179ap-8, 0x1.63c215782179ap-8, -0x1.da45eb51b7f41p-11, -0x1.63cfba72f8fc1p-9, 0x0p+0, 0x1.da61354766f91p-9, 0x1.da45eb51b7f41p-11, 0x1.da61354766f91p-9, -0x1.af771ccf9d7aep-34, 0x1.af771ccf9d7aep-34, -0x1.4f95882fb35fap-34, 0x1.1fa4bddfbe51fp-33, 0x0p+0, -0x1.df67e71f92889p-35, 0x1.4f95882fb35fap-34, -0x1.df67e71f92889p-35, -0x1.52d9c2b575fb9p-6, 0x1.52d9c2b575fb9p-6, -0x1.fc59837b4951cp-7, 0x1.a7ac828377ff2p-6, 0x0p+0, -0x1.52ff818ba6ac7p-7, 0x1.fc59837b4951cp-7, -0x1.52ff818ba6ac7p-7, 0x0p+0, 0x0p+0, 0x1.7085a1b2cc69cp-21, -0x1.14643946194f5p-19, 0x0p+0, 0x1.7085a1b2cc69cp-20, -0x1.7085a1b2cc69cp-21, 0x1.7085a1b2cc69cp-20};
static const double gxnor_284_out34w[] = {5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13, 5.51e-13};
static const double gxnor_284_out35[] = {0x1.8b8315596092fp-19, 0x1.8b8315596092fp-19, 0x1.5f75ff67b96d6p-24, 0x1.8ba16c87f037dp-21, 0x0p+0, 0x1.5f9e727bee9c2p-20, 0x1.5f75ff67b96d6p-24, 0x1.5f9e727bee9c2p-20, 0x1.22e0ea92c0363p-70, 0x1.22e0ea92c0363p-70, 0x1.5fed5b03b9252p-71, 0x1.028f096600302p-69, 0x0p+0, 0x1.671bfed4c75f5p-72, 0x1.5fed5b03b9252p-71, 0x1.671bfed4c75f5p-72, 0x1.66cfcc4f129edp-15, 0x1.66cfcc4f129edp-15, 0x1.93c7c0726419p-16, 0x1.1877d16c0a4d3p-14, 0x0p+0, 0x1.671fc0e014b67p-17, 0x1.93c7c0726419p-16, 0x1.671fc0e014b67p-17, 0x0p+0, 0x0p+0, 0x1.a866c54f91495p-45, 0x1.dd739df983728p-42, 0x0p+0, 0x1.a866c54f91495p-43, 0x1.a866c54f91495p-45, 0x1.a866c54f91495p-43};
static const double gxnor_284_out35w[] = {1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13, 1.43e-13};
static const double gxnor_284_out36[] = {0x1.f8fd077a965a1p-5, -0x1.4f7364e57feabp-11, 0x1.a757e9809dbbap-4, -0x1.d8ca7036ad5b9p-6};
static const double gxnor_284_out36w[] = {2.20e-12, 2.20e-12, 2.20e-12, 2.20e-12};
static const double gxnor_284_out37[] = {0x1.8e754fd0fd03bp-12, 0x1.5fa5c4dd2897fp-25, 0x1.1807db2307dd6p-10, 0x1.5d44725929183p-14};
static const double gxnor_284_out37w[] = {2.28e-12, 2.28e-12, 2.28e-12, 2.28e-12};
static const double gxnor_284_out38[] = {-0x1.e03e3cbfacf73p-7, 0x1.ba7cfd92e098bp-6, 0x1.4c595041477d1p-6, 0x1.4e5516098c9dp-5};
static const double gxnor_284_out38w[] = {8.70e-13, 8.70e-13, 8.70e-13, 8.70e-13};
static const double gxnor_284_out39[] = {0x1.685d612ce7f43p-16, 0x1.31ee56a8ba024p-14, 0x1.592c9f74f9948p-15, 0x1.5d4e816d3f52bp-13};
static const double gxnor_284_out39w[] = {3.55e-13, 3.55e-13, 3.55e-13, 3.55e-13};
static const gxnor_array gxnor_284_out[] = {
    {"tensors/1.conv", "float64", 4, {3, 2, 4, 4}, 96, gxnor_284_out0, NULL},
    {"tensors/1.pool", "float64", 4, {3, 2, 2, 2}, 24, gxnor_284_out1, NULL},
    {"tensors/1.norm", "float64", 4, {3, 2, 2, 2}, 24, gxnor_284_out2, gxnor_284_out2w},
    {"tensors/1.phi", "float64", 4, {3, 2, 2, 2}, 24, gxnor_284_out3, NULL},
    {"tensors/2.dense", "float64", 2, {3, 4}, 12, gxnor_284_out4, NULL},
    {"tensors/2.norm", "float64", 2, {3, 4}, 12, gxnor_284_out5, gxnor_284_out5w},
    {"gradients/2.gamma", "float64", 1, {4}, 4, gxnor_284_out6, gxnor_284_out6w},
    {"gradients/2.beta", "float64", 1, {4}, 4, gxnor_284_out7, gxnor_284_out7w},
    {"gradients/2.W", "float64", 2, {4, 8}, 32, gxnor_284_out8, gxnor_284_out8w},
    {"gradients/1.gamma", "float64", 1, {2}, 2, gxnor_284_out9, gxnor_284_out9w},
    {"gradients/1.beta", "float64", 1, {2}, 2, gxnor_284_out10, gxnor_284_out10w},
    {"gradients/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_284_out11, gxnor_284_out11w},
    {"increments/2.gamma", "float64", 1, {4}, 4, gxnor_284_out12, gxnor_284_out12w},
    {"increments/2.beta", "float64", 1, {4}, 4, gxnor_284_out13, gxnor_284_out13w},
    {"increments/2.W", "float64", 2, {4, 8}, 32, gxnor_284_out14, gxnor_284_out14w},
    {"increments/1.gamma", "float64", 1, {2}, 2, gxnor_284_out15, gxnor_284_out15w},
    {"increments/1.beta", "float64", 1, {2}, 2, gxnor_284_out16, gxnor_284_out16w},
    {"increments/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_284_out17, gxnor_284_out17w},
    {"parameters/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_284_out18, NULL},
    {"parameters/1.gamma", "float64", 1, {2}, 2, gxnor_284_out19, gxnor_284_out19w},
    {"parameters/1.beta", "float64", 1, {2}, 2, gxnor_284_out20, gxnor_284_out20w},
    {"parameters/1.mean", "float64", 1, {2}, 2, gxnor_284_out21, gxnor_284_out21w},
    {"parameters/1.variance", "float64", 1, {2}, 2, gxnor_284_out22, gxnor_284_out22w},
    {"parameters/2.W", "float64", 2, {4, 8}, 32, gxnor_284_out23, NULL},
    {"parameters/2.gamma", "float64", 1, {4}, 4, gxnor_284_out24, gxnor_284_out24w},
    {"parameters/2.beta", "float64", 1, {4}, 4, gxnor_284_out25, gxnor_284_out25w},
    {"parameters/2.mean", "float64", 1, {4}, 4, gxnor_284_out26, gxnor_284_out26w},
    {"parameters/2.variance", "float64", 1, {4}, 4, gxnor_284_out27, gxnor_284_out27w},
    {"parameters/1.W.first", "float64", 4, {2, 1, 3, 3}, 18, gxnor_284_out28, gxnor_284_out28w},
    {"parameters/1.W.second", "float64", 4, {2, 1, 3, 3}, 18, gxnor_284_out29, gxnor_284_out29w},
    {"parameters/1.gamma.first", "float64", 1, {2}, 2, gxnor_284_out30, gxnor_284_out30w},
    {"parameters/1.gamma.second", "float64", 1, {2}, 2, gxnor_284_out31, gxnor_284_out31w},
    {"parameters/1.beta.first", "float64", 1, {2}, 2, gxnor_284_out32, gxnor_284_out32w},
    {"parameters/1.beta.second", "float64", 1, {2}, 2, gxnor_284_out33, gxnor_284_out33w},
    {"parameters/2.W.first", "float64", 2, {4, 8}, 32, gxnor_284_out34, gxnor_284_out34w},
    {"parameters/2.W.second", "float64", 2, {4, 8}, 32, gxnor_284_out35, gxnor_284_out35w},
    {"parameters/2.gamma.first", "float64", 1, {4}, 4, gxnor_284_out36, gxnor_284_out36w},
    {"parameters/2.gamma.second", "float64", 1, {4}, 4, gxnor_284_out37, gxnor_284_out37w},
    {"parameters/2.beta.first", "float64", 1, {4}, 4, gxnor_284_out38, gxnor_284_out38w},
    {"parameters/2.beta.second", "float64", 1, {4}, 4, gxnor_284_out39, gxnor_284_out39w},
};
/* training_step/adam_later */
static const double gxnor_285_in0[] = {0x1.1p-2, -0x1.e8p-1, -0x1.78p-2, 0x1.4p-5, -0x1.8cp-1, 0x1.cp-2, -0x1.8p-2, 0x1.ep-2, 0x1.3p-3, -0x1.4p-2, 0x1p-6, -0x1.d8p-1, 0x1.2p-3, -0x1.6p-1, -0x1.8p-1, 0x1.1cp-1, -0x1.58p-1, -0x1.ep-2, 0x1.8p-4, 0x1.98p-1, -0x1.c8p-2, 0x1.2p-1, 0x1.a8p-2, -0x1.bp-2, 0x1.ap-1, 0x1.7p-2, -0x1p-5, -0x1.38p-1, -0x1.cp-2, -0x1.a4p-1, -0x1.fp-1, 0x1.18p-2, 0x1.7p-1, 0x1.6p-3, -0x1.4p-5, -0x1.94p-1, 0x1.94p-1, -0x1p-6, -0x1.68p-2, -0x1.7p-1, 0x1.5cp-1, 0x1.54p-1, 0x1.d8p-1, -0x1.9p-3, 0x1.8p-1, -0x1.2p-2, -0x1.8p-5, -0x1.ap-2};
static const int64_t gxnor_285_in3[] = {4};
static const int64_t gxnor_285_in4[] = {1};
static const int64_t gxnor_285_in5[] = {1};
static const double gxnor_285_in6[] = {0x1p-1};
static const double gxnor_285_in7[] = {0x1p+0};
static const double gxnor_285_in10[] = {0x1.999999999999ap-2};
static const double gxnor_285_in12[] = {0x1.999999999999ap-2};
static const double gxnor_285_in13[] = {0x1.ccccccccccccdp-1};
static const int64_t gxnor_285_in14[] = {5};
static const double gxnor_285_in15[] = {0x1.8p+1};
static const int64_t gxnor_285_in17[] = {11};
static const double gxnor_285_in18[] = {-0x1p+0, -0x1p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0};
static const double gxnor_285_in19[] = {-0x1.2fbeb24083862p-2, -0x1.eb2904367f315p-1};
static const double gxnor_285_in20[] = {-0x1.b53c187a7b64p-2, 0x1.a23bd48cbc56cp-2};
static const double gxnor_285_in21[] = {-0x1.e438e76e07e4cp-2, 0x1.539147f6db72p-1};
static const double gxnor_285_in22[] = {0x1.49ca372f8b697p+1, 0x1.919e8945873b5p+1};
static const double gxnor_285_in23[] = {0x0p+0, 0x0p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x0p+0, -0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0};
static const double gxnor_285_in24[] = {-0x1.7f59d05ecbdc4p+0, -0x1.7e5e2d59cdbadp-1, -0x1.7f0040e8aef98p-4, 0x1.6a2621ae57716p-1};
static const double gxnor_285_in25[] = {0x1.a2257e2732f56p-2, 0x1.eb53a7e55c81p-3, -0x1.c162208f8f46ap-2, 0x1.729ac9544d2fcp-2};
static const double gxnor_285_in26[] = {0x1.15a351f7af898p-3, -0x1.ec0af07847758p-2, 0x1.f39bc2ba4cep-8, 0x1.c71e6e76e806cp-1};
static const double gxnor_285_in27[] = {0x1.ee6682d8d4bf5p+1, 0x1.710e280604f96p+1, 0x1.749634b1a7686p+0, 0x1.ff2281eed435ap+1};
static const double gxnor_285_in28[] = {0x1.014590695bfa4p-10, -0x1.d9f7b3f668885p-10, -0x1.03517e0770d31p-7, -0x1.42322ed25bbbfp-7, 0x1.40c02e5b13be1p-7, 0x1.2616fd24734b8p-8, -0x1.240010830fa33p-7, 0x1.30da01a6b9995p-9, 0x1.1e203c81c45d2p-9, 0x1.67bbf9c99698p-9, -0x1.398cc2981adcdp-10, 0x1.ec77504bcc54dp-8, 0x1.2b383823bd8b8p-10, 0x1.468eaab4b546ep-8, 0x1.44893c3599edcp-7, -0x1.fdf26742c7861p-8, 0x1.493eb7f360fcap-8, 0x1.d1430561afe1p-9};
static const double gxnor_285_in29[] = {0x1.f93ad66f1656bp-14, 0x1.0032fcab4b65p-14, 0x1.f2803cb382aaap-14, 0x1.2bfee3c6e3099p-13, 0x1.204edb1ca090dp-13, 0x1.32726d2a1e573p-13, 0x1.1bf34fc167e8cp-13, 0x1.18941507653cp-13, 0x1.388476b6ed6f2p-13, 0x1.abf726b46619ap-14, 0x1.ac345f52b6174p-14, 0x1.c7ac0c555b256p-15, 0x1.71effe8a03774p-14, 0x1.121151f8f7cadp-13, 0x1.bad6c2ef93121p-14, 0x1.f2f3d4bc89eb5p-14, 0x1.458900d18bd8cp-14, 0x1.776c065721bcep-14};
static const double gxnor_285_in30[] = {-0x1.90638aaab4948p-13, -0x1.04b12eddde948p-11};
static const double gxnor_285_in31[] = {0x1.a312dded6498p-14, 0x1.2338377cd97a6p-13};
static const double gxnor_285_in32[] = {-0x1.95d0f2b12da4p-8, 0x1.c014e5d304b61p-9};
static const double gxnor_285_in33[] = {0x1.0590a1cf609c8p-13, 0x1.dae24b551b021p-14};
static const double gxnor_285_in34[] = {0x1.261bd7a0c531ep-7, -0x1.86c3f0cbd78ecp-9, -0x1.45b8ad20fa6ecp-9, -0x1.9796f86b0b00ap-8, 0x1.667735047a48p-8, -0x1.8424d610b6624p-8, -0x1.093fdf1ce2f0ap-12, -0x1.455e2d1f068cdp-8, -0x1.778947fffff71p-10, 0x1.25e9b96226b33p-11, 0x1.99674467c88aep-10, 0x1.50e51978e98b8p-8, 0x1.2b7219aba323ep-13, -0x1.34b09b81b2d2p-7, 0x1.22bbc76290188p-7, -0x1.b5a75b8259bf3p-8, 0x1.606847bd59d8ap-9, 0x1.dc2ee4f91c229p-9, 0x1.36c176dc4b30ap-8, -0x1.8f38af4684e95p-8, 0x1.39e60933d94e9p-8, -0x1.0a2b6f5b70ed3p-7, -0x1.bac82fc7a8052p-12, 0x1.4742904b95815p-7, 0x1.832542babed71p-9, 0x1.d77e409677dc3p-8, -0x1.ec4e1135548dcp-9, -0x1.3dd0979360b92p-7, 0x1.64374bcc63252p-11, -0x1.76dde29f12b7bp-8, 0x1.de56be3dad7c5p-8, 0x1.4f7433bd512b8p-8};
static const double gxnor_285_in35[] = {0x1.3e08e9b627a46p-14, 0x1.25e7151fba204p-13, 0x1.ce547afad0a0dp-14, 0x1.31e1cc51aa93bp-13, 0x1.315fd1953ad6p-14, 0x1.1adb1c2c23ae5p-13, 0x1.86a6a763c5669p-14, 0x1.d7d07fad6898p-14, 0x1.da093d3cfbe15p-14, 0x1.2776a9f408973p-13, 0x1.8ddc737cfa244p-14, 0x1.dcc8c06380ab1p-14, 0x1.1776ebba5a757p-13, 0x1.1736a2096935ep-14, 0x1.19645ef80fadfp-13, 0x1.1b6435a582cddp-13, 0x1.12188bccb89c4p-14, 0x1.0e71cf988fe96p-13, 0x1.a29c131caf6aap-14, 0x1.20b56c1fc8f06p-14, 0x1.27efb48c09e82p-13, 0x1.8b477967f3382p-14, 0x1.7f92712660ce7p-14, 0x1.647a803eb3abfp-14, 0x1.b13a915430b63p-15, 0x1.2d36dd149d5a5p-14, 0x1.185b986f7a701p-13, 0x1.39478afd8d38p-13, 0x1.0d0c6c6dd9e98p-13, 0x1.e5d80e5d88f25p-14, 0x1.048eb1d1ab5f2p-13, 0x1.3a7b4ef5ba22fp-13};
static const double gxnor_285_in36[] = {-0x1.57da6f2fd5a12p-8, -0x1.28721c2135ac3p-9, -0x1.527da1a12701fp-9, 0x1.717244aa32f5ap-8};
static const double gxnor_285_in37[] = {0x1.2b0fb0f227ecep-13, 0x1.ead0480a2e8b5p-15, 0x1.a09202a84a366p-14, 0x1.067f4759a0047p-13};
static const double gxnor_285_in38[] = {-0x1.82b1e0d7ac77bp-8, -0x1.05743e70f5fd5p-7, -0x1.a940d101d6171p-10, -0x1.8f3f2bf9f179cp-8};
static const double gxnor_285_in39[] = {0x1.2c48fffef89e7p-13, 0x1.1199e21cfa16ap-13, 0x1.316fc46f7f20ap-13, 0x1.801c4b88c8bd9p-14};
static const int64_t gxnor_285_in40[] = {0, 2, 3};
static const gxnor_array gxnor_285_in[] = {
    {"x", "float64", 4, {3, 1, 4, 4}, 48, gxnor_285_in0, NULL},
    {"settings/notation", "str", 0, {0}, 1, "2C3-MP2-SVM", NULL},
    {"settings/padding", "str", 0, {0}, 1, "same", NULL},
    {"settings/classes", "int64", 0, {0}, 1, gxnor_285_in3, NULL},
    {"settings/N1", "int64", 0, {0}, 1, gxnor_285_in4, NULL},
    {"settings/N2", "int64", 0, {0}, 1, gxnor_285_in5, NULL},
    {"settings/r", "float64", 0, {0}, 1, gxnor_285_in6, NULL},
    {"settings/H", "float64", 0, {0}, 1, gxnor_285_in7, NULL},
    {"settings/boundary", "str", 0, {0}, 1, "open", NULL},
    {"settings/window", "str", 0, {0}, 1, "triangular", NULL},
    {"settings/a", "float64", 0, {0}, 1, gxnor_285_in10, NULL},
    {"settings/optimizer", "str", 0, {0}, 1, "adam", NULL},
    {"settings/eta", "float64", 0, {0}, 1, gxnor_285_in12, NULL},
    {"settings/beta1", "float64", 0, {0}, 1, gxnor_285_in13, NULL},
    {"settings/t", "int64", 0, {0}, 1, gxnor_285_in14, NULL},
    {"settings/m", "float64", 0, {0}, 1, gxnor_285_in15, NULL},
    {"settings/law", "str", 0, {0}, 1, "tanh", NULL},
    {"settings/seed", "int64", 0, {0}, 1, gxnor_285_in17, NULL},
    {"parameters/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_285_in18, NULL},
    {"parameters/1.gamma", "float64", 1, {2}, 2, gxnor_285_in19, NULL},
    {"parameters/1.beta", "float64", 1, {2}, 2, gxnor_285_in20, NULL},
    {"parameters/1.mean", "float64", 1, {2}, 2, gxnor_285_in21, NULL},
    {"parameters/1.variance", "float64", 1, {2}, 2, gxnor_285_in22, NULL},
    {"parameters/2.W", "float64", 2, {4, 8}, 32, gxnor_285_in23, NULL},
    {"parameters/2.gamma", "float64", 1, {4}, 4, gxnor_285_in24, NULL},
    {"parameters/2.beta", "float64", 1, {4}, 4, gxnor_285_in25, NULL},
    {"parameters/2.mean", "float64", 1, {4}, 4, gxnor_285_in26, NULL},
    {"parameters/2.variance", "float64", 1, {4}, 4, gxnor_285_in27, NULL},
    {"parameters/1.W.first", "float64", 4, {2, 1, 3, 3}, 18, gxnor_285_in28, NULL},
    {"parameters/1.W.second", "float64", 4, {2, 1, 3, 3}, 18, gxnor_285_in29, NULL},
    {"parameters/1.gamma.first", "float64", 1, {2}, 2, gxnor_285_in30, NULL},
    {"parameters/1.gamma.second", "float64", 1, {2}, 2, gxnor_285_in31, NULL},
    {"parameters/1.beta.first", "float64", 1, {2}, 2, gxnor_285_in32, NULL},
    {"parameters/1.beta.second", "float64", 1, {2}, 2, gxnor_285_in33, NULL},
    {"parameters/2.W.first", "float64", 2, {4, 8}, 32, gxnor_285_in34, NULL},
    {"parameters/2.W.second", "float64", 2, {4, 8}, 32, gxnor_285_in35, NULL},
    {"parameters/2.gamma.first", "float64", 1, {4}, 4, gxnor_285_in36, NULL},
    {"parameters/2.gamma.second", "float64", 1, {4}, 4, gxnor_285_in37, NULL},
    {"parameters/2.beta.first", "float64", 1, {4}, 4, gxnor_285_in38, NULL},
    {"parameters/2.beta.second", "float64", 1, {4}, 4, gxnor_285_in39, NULL},
    {"labels", "int64", 1, {3}, 3, gxnor_285_in40, NULL},
};
static const double gxnor_285_out0[] = {-0x1.04p-1, -0x1p-2, -0x1.b2p+0, 0x1.2p-3, -0x1.c8p-1, 0x1.4p-5, 0x1.66p+0, -0x1p-1, 0x1.1p+0, -0x1.08p-1, -0x1.1cp+0, -0x1.c8p-2, -0x1p-7, -0x1.88p-2, -0x1.24p+0, 0x1.6cp-1, 0x1.37p+1, -0x1.38p+1, 0x1.d4p+0, -0x1.cp-2, -0x1.2ep+1, 0x1.7cp-1, -0x1.6ep+1, 0x1.d2p+0, -0x1.68p-1, -0x1.58p-2, 0x1.f6p+0, -0x1.c6p+0, 0x1.54p-1, -0x1.8p-2, -0x1.86p+0, 0x1.88p-2, -0x1.1ep+0, -0x1.28p-1, 0x1.4p-5, 0x1.ep-2, 0x1.0ap+0, 0x1.9ep+0, 0x1.52p+0, -0x1.82p+0, 0x1.a4p-1, 0x1.ep-3, -0x1.9ep+0, -0x1.7p-2, -0x1.4p+0, -0x1.37p+1, -0x1.0fp+1, -0x1.cp-5, 0x1.9cp-1, -0x1.fp-2, -0x1.04p-1, 0x1.8ap+0, -0x1.4dp+1, 0x1.48p-1, 0x1.e4p-1, 0x1.14p-1, 0x1.8p-3, -0x1p-5, 0x1.44p-1, -0x1.1fp+1, 0x1.8ep+0, 0x1.d4p-1, -0x1.1p+0, 0x1.44p-1, 0x1.82p+0, 0x1.cp-1, -0x1.cp-3, -0x1.8cp+0, 0x1.8p-1, 0x1.18p-1, 0x1.bp-2, -0x1.cp-2, 0x1.48p-1, 0x1.28p-2, 0x1.e8p+0, 0x1.64p+0, 0x1.2p-4, -0x1.cp-1, -0x1.eap+0, -0x1.2ep+0, -0x1.08p-2, -0x1.cp-5, 0x1.9p-3, -0x1.88p-2, 0x1.aep+0, 0x1.3cp-1, -0x1.ccp-1, -0x1.4p-5, -0x1.fp-3, -0x1.48p-2, -0x1.42p+0, -0x1.7ap+0, 0x1.3p+1, 0x1.34p-1, 0x1.5ep+0, -0x1.1cp-1};
static const double gxnor_285_out1[] = {0x1.4p-5, 0x1.66p+0, 0x1.1p+0, 0x1.6cp-1, 0x1.37p+1, 0x1.d4p+0, 0x1.54p-1, 0x1.f6p+0, 0x1.9ep+0, 0x1.52p+0, 0x1.a4p-1, -0x1.cp-5, 0x1.9cp-1, 0x1.8ap+0, 0x1.8ep+0, 0x1.44p-1, 0x1.82p+0, 0x1.bp-2, 0x1.48p-1, 0x1.e8p+0, 0x1.aep+0, 0x1.9p-3, 0x1.3p+1, 0x1.5ep+0};
static const double gxnor_285_out2[] = {0x1.806e4446b06a4p-6, -0x1.4c72b2fd61aeap-1, -0x1.eea51eaa69ec5p-2, -0x1.3c79aa5c47db5p-2, -0x1.03da3ae17ca24p+0, -0x1.572c04d0b331dp-3, 0x1.78ed6985af6e5p+0, -0x1.6b2ef6b4b3e1ep-2, -0x1.83e0ededde0fp-1, -0x1.38a6c282ec1e9p-1, -0x1.73e7e54cc43bap-2, 0x1.1e27c8dc7b1bap-4, 0x1.4635dd8f97883p+0, 0x1.ead731a8d5cf9p-3, 0x1.bdc24378c0913p-3, 0x1.8432a511b4bdfp+0, -0x1.6829d0759fdedp-1, -0x1.53f5d40a9094fp-3, -0x1.18d75fe6410b2p-2, -0x1.cd204e195dd76p-1, 0x1.546b47e05a79ep-5, 0x1.10fdf35cff8c1p+1, -0x1.e0422558e6adfp-1, 0x1.ed5eb6dcdfbeap-2};
static const double gxnor_285_out2w[] = {3.30e-14, 7.07e-14, 6.14e-14, 5.16e-14, 4.33e-13, 3.66e-13, 2.37e-13, 3.81e-13, 7.68e-14, 6.85e-14, 5.47e-14, 3.34e-14, 2.52e-13, 3.34e-13, 3.36e-13, 2.33e-13, 7.37e-14, 4.36e-14, 4.97e-14, 8.48e-14, 3.49e-13, 1.85e-13, 4.27e-13, 3.15e-13};
static const double gxnor_285_out3[] = {0x0p+0, -0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x0p+0, 0x1p+0, 0x0p+0, -0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x0p+0};
static const double gxnor_285_out4[] = {0x1p+0, -0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x1p+1, -0x1p+1, 0x0p+0, 0x1p+0, 0x1p+0, -0x1p+1, -0x1p+1};
static const double gxnor_285_out5[] = {-0x1.4cf1dd45c7b93p-1, 0x1.3ce34eda97d58p+0, -0x1.246546cb2b758p-1, 0x1.b95dab318d6d1p-1, 0x1.4346fdf196f8ap+1, -0x1.1dec729cefb53p-1, -0x1.7dadea0c2b747p-2, 0x1.b95dab318d6d1p-1, -0x1.4cf1dd45c7b93p-1, 0x1.4a492d3c56ae5p-5, -0x1.7dadea0c2b747p-2, -0x1.46d32864a7128p-1};
static const double gxnor_285_out5w[] = {9.58e-14, 1.52e-14, 3.91e-15, 7.16e-15, 3.94e-14, 2.13e-14, 4.64e-15, 7.16e-15, 9.58e-14, 1.52e-14, 4.64e-15, 2.38e-14};
static const double gxnor_285_out6[] = {-0x1.f7d4b08e4d615p-1, -0x1.7e57e2870d55fp-2, 0x1.82f5f087c5599p-3, 0x1.a6664f3b222c1p-1};
static const double gxnor_285_out6w[] = {1.05e-12, 1.05e-12, 1.05e-12, 1.05e-12};
static const double gxnor_285_out7[] = {0x1.7bbd69be44255p-2, 0x1.3d6a74fcab902p-1, -0x1.b0332ce8e7c54p-5, 0x1.63f80f54d1428p-2};
static const double gxnor_285_out7w[] = {6.61e-13, 6.61e-13, 6.61e-13, 6.61e-13};
static const double gxnor_285_out8[] = {0x1.0f2dbe43505e6p-1, -0x1.0ed6de1610d58p-1, 0x0p+0, 0x1.0ed6de1610d57p-1, -0x1.0f849e708fe76p-1, -0x1.0ed6de1610d57p-1, 0x1.0f024e2cb099fp+0, -0x1.5b80b4fe23dap-11, -0x1.ad9be8162aebbp-18, 0x1.57afecde8c918p-20, 0x0p+0, -0x1.57afecde8c919p-20, 0x1.82a5ea7a59598p-17, 0x1.57afecde8c919p-20, -0x1.01c3f1a6e7081p-17, 0x1.57afecde87c75p-18, -0x1.3c285f0a5p-22, -0x1.69153be9b556bp-7, 0x0p+0, 0x1.69153be9b556ap-7, 0x1.691a2c8b317fdp-7, -0x1.69153be9b556ap-7, 0x1.6912c398f7421p-7, 0x1.6917b43a736b4p-7, 0x1.1351610b71581p-16, -0x1.1351610b71581p-15, 0x0p+0, 0x1.1351610b71581p-15, 0x0p+0, -0x1.1351610b71581p-15, 0x1.9cfa11912a042p-15, 0x1.1351610b71581p-16};
static const double gxnor_285_out8w[] = {1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12, 1.13e-12};
static const double gxnor_285_out9[] = {-0x1.f96733f51d478p-3, 0x1.1d720019c036p-3};
static const double gxnor_285_out9w[] = {2.63e-13, 2.63e-13};
static const double gxnor_285_out10[] = {-0x1.5f07a353c246cp+0, 0x1.b664d56bf0629p-3};
static const double gxnor_285_out10w[] = {1.46e-12, 1.46e-12};
static const double gxnor_285_out11[] = {0x1.0f02ca7c39ff1p-3, -0x1.9d3aad1c53a2dp-1, 0x1.098388862bc07p-2, -0x1.da724ade7ab39p-3, -0x1.94885cee76eedp-3, -0x1.98122c0cd6d54p-2, -0x1.4b754edfb3237p-4, -0x1.f6e29310ef105p-3, -0x1.b6cc56040bfddp-4, 0x1.f065b7e8e764bp-5, 0x1.d6cecf57109e4p-4, 0x1.6faf6193fcf1ep-5, 0x1.ed5c413802c65p-3, 0x1.6261c18e64ceep-3, -0x1.4087928ba3b0fp-3, -0x1.2e1e1a83231b8p-3, 0x1.67d99dfeb3274p-5, -0x1.d36bbd2fc68a8p-5};
static const double gxnor_285_out11w[] = {8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13, 8.60e-13};
static const double gxnor_285_out12[] = {0x1.b53f74ce4154ep-3, 0x1.8b8bf5e93036bp-3, -0x1.932e5608fa689p-4, -0x1.b3fbfe7625283p-3};
static const double gxnor_285_out12w[] = {6.57e-13, 1.18e-12, 1.09e-12, 7.31e-13};
static const double gxnor_285_out13[] = {-0x1.0c0e0ed2d7db3p-3, -0x1.556e5c75ada3ap-3, 0x1.38ab80018cc03p-5, -0x1.1bf24fe6e52cbp-3};
static const double gxnor_285_out13w[] = {6.30e-13, 5.72e-13, 4.81e-13, 7.34e-13};
static const double gxnor_285_out14[] = {-0x1.c8fffb8434fd4p-3, 0x1.7f5413ccb4825p-3, 0x1.e1e3393410f87p-7, -0x1.440672207788bp-3, 0x1.69570ccf9237p-3, 0x1.942038f8543cbp-3, -0x1.ac78af17bf3f8p-3, 0x1.e391b5c8361d3p-6, 0x1.127a529598ee2p-7, -0x1.80b6b0a92ae1p-9, -0x1.4675fc17d2b02p-7, -0x1.eaca9f7aa9a1bp-6, -0x1.9687916962f8cp-11, 0x1.25d3f31a39975p-4, -0x1.85d07f10a6233p-5, 0x1.245e60753a6dp-5, -0x1.528efd631f0a1p-6, -0x1.af9ccaabca7f2p-7, -0x1.e328ada9d715ap-6, 0x1.2a547836a9a67p-5, -0x1.019274daf471ep-5, 0x1.e9c0918ee4779p-5, -0x1.5548f7e6b9e6ap-8, -0x1.3544b86adb13dp-4, -0x1.a2a4a2b86f168p-6, -0x1.afe135cf7821ep-5, 0x1.4aae2d76a601dp-6, 0x1.93be4dcb02e9cp-5, -0x1.e87e4b50f3a1p-9, 0x1.0ead395c82166p-5, -0x1.4d88a5a68cfcap-5, -0x1.a9a5d8aa83d4fp-6};
static const double gxnor_285_out14w[] = {1.07e-12, 9.05e-13, 8.08e-13, 8.84e-13, 1.00e-12, 9.38e-13, 6.62e-13, 8.65e-13, 7.70e-13, 6.68e-13, 8.47e-13, 8.63e-13, 6.78e-13, 1.34e-12, 8.70e-13, 8.18e-13, 1.08e-12, 7.83e-13, 9.16e-13, 1.21e-12, 7.83e-13, 1.09e-12, 8.59e-13, 1.22e-12, 1.24e-12, 1.20e-12, 7.57e-13, 8.34e-13, 7.03e-13, 8.69e-13, 8.73e-13, 7.39e-13};
static const double gxnor_285_out15[] = {0x1.14fe46cc61438p-3, -0x1.2f2c081067852p-4};
static const double gxnor_285_out15w[] = {3.76e-13, 2.75e-13};
static const double gxnor_285_out16[] = {0x1.c2581fc923603p-3, -0x1.126e41a66ce87p-3};
static const double gxnor_285_out16w[] = {6.87e-13, 1.43e-12};
static const double gxnor_285_out17[] = {-0x1.53cd53240441bp-4, 0x1.b3e9d0aabf128p-3, -0x1.85c3da2f9cef4p-4, 0x1.42aed53486f6p-3, 0x1.d1c5d26ff607cp-5, 0x1.21df3080eacddp-3, 0x1.7e64014b93024p-4, 0x1.c7d44c6c35fb7p-4, 0x1.86804a4824b7p-5, -0x1.d529fc7b9eebep-5, -0x1.12515a04c456cp-4, -0x1.a7de2c0d2ea64p-4, -0x1.25998e031a624p-3, -0x1.e611749024f08p-4, 0x1.4e0946157bc58p-5, 0x1.0342b7addfa1fp-3, -0x1.1a9deb9db4cb1p-4, 0x1.26e2fe8b42da1p-6};
static const double gxnor_285_out17w[] = {7.86e-13, 6.66e-13, 8.70e-13, 8.97e-13, 8.12e-13, 7.61e-13, 8.11e-13, 8.03e-13, 6.68e-13, 7.90e-13, 8.29e-13, 1.28e-12, 9.66e-13, 8.50e-13, 9.19e-13, 9.26e-13, 9.50e-13, 8.16e-13};
static const double gxnor_285_out18[] = {-0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0};
static const double gxnor_285_out19[] = {-0x1.4a7f1db4a5c8cp-3, -0x1.0887429c4611p+0};
static const double gxnor_285_out19w[] = {6.92e-13, 1.30e-12};
static const double gxnor_285_out20[] = {-0x1.a820112bd367dp-3, 0x1.1904b3b985e28p-2};
static const double gxnor_285_out20w[] = {1.14e-12, 1.87e-12};
static const double gxnor_285_out21[] = {-0x1.52999d163a4dep-2, 0x1.7a470508d6915p-1};
static const double gxnor_285_out21w[] = {5.40e-15, 7.86e-15};
static const double gxnor_285_out22[] = {0x1.2d68581130abbp+1, 0x1.6f6417fd27384p+1};
static const double gxnor_285_out22w[] = {5.11e-14, 7.48e-14};
static const double gxnor_285_out23[] = {0x0p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x0p+0, -0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x1p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, -0x1p+0, 0x0p+0, 0x1p+0, -0x1p+0, 0x0p+0, -0x1p+0};
static const double gxnor_285_out24[] = {-0x1.48b1e1c503b1ap+0, -0x1.1b7b2fdf81ad2p-1, -0x1.89174b78d4b1p-3, 0x1.fa4e44219c4eap-2};
static const double gxnor_285_out24w[] = {2.25e-12, 1.97e-12, 1.19e-12, 1.48e-12};
static const double gxnor_285_out25[] = {0x1.1c1e76bdc707cp-2, 0x1.2bca96df5dbacp-4, -0x1.9a4cb08f5daeap-2, 0x1.c94342c1b532dp-3};
static const double gxnor_285_out25w[] = {1.06e-12, 8.28e-13, 9.48e-13, 1.12e-12};
static const double gxnor_285_out26[] = {0x1.8268524dd9b78p-3, -0x1.769260f4c8d8bp-2, -0x1.7d7f3d0bebadp-4, 0x1.77794148e1e3fp-1};
static const double gxnor_285_out26w[] = {1.43e-15, 3.22e-15, 2.97e-15, 2.76e-15};
static const double gxnor_285_out27[] = {0x1.bfce09ac64735p+1, 0x1.600f95cc87523p+1, 0x1.82872f6cb0445p+0, 0x1.d7662afbec7ffp+1};
static const double gxnor_285_out27w[] = {2.41e-14, 2.60e-14, 2.37e-14, 2.84e-14};
static const double gxnor_285_out28[] = {0x1.ce8f7dd29d8a9p-7, -0x1.513f9fd1b9fa8p-4, 0x1.3420fb53533b3p-6, -0x1.0645cee1ec1eep-5, -0x1.66939e2b92ec8p-7, -0x1.255f26c2f87edp-5, -0x1.07fbc0947517ap-6, -0x1.7003224463f88p-6, -0x1.1ea903ffa3cfap-7, 0x1.177fc82a84d74p-7, 0x1.555f366157128p-7, 0x1.70af0b2a1aba1p-7, 0x1.9b84f7553814dp-6, 0x1.64fb1ada9308ap-6, -0x1.b9879bc4c389ep-8, -0x1.646e9fa4bc2dcp-6, 0x1.2419ab9366816p-7, -0x1.4923437485c62p-9};
static const double gxnor_285_out28w[] = {1.72e-12, 1.72e-12, 1.73e-12, 1.73e-12, 1.73e-12, 1.73e-12, 1.73e-12, 1.72e-12, 1.72e-12, 1.72e-12, 1.72e-12, 1.73e-12, 1.72e-12, 1.73e-12, 1.73e-12, 1.73e-12, 1.73e-12, 1.72e-12};
static const double gxnor_285_out29[] = {0x1.2115f429c43b6p-13, 0x1.75827687557b3p-11, 0x1.85ff12265ad83p-13, 0x1.9c3ed1aa18e16p-13, 0x1.71d7d2f352634p-13, 0x1.3f979a08ea972p-12, 0x1.296649444613fp-13, 0x1.96be9b51ae16cp-13, 0x1.5045dcc92566bp-13, 0x1.baf02838139b5p-14, 0x1.e330fe7c3b18fp-14, 0x1.d81d8ce50ad2cp-15, 0x1.327c6a55a9dep-13, 0x1.50963b3005c25p-13, 0x1.10915101c7148p-13, 0x1.26dd412f8906ep-13, 0x1.4d4d8a114c4fbp-14, 0x1.84b3a201dc547p-14};
static const double gxnor_285_out29w[] = {1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12, 1.39e-12};
static const double gxnor_285_out30[] = {-0x1.97234324177e2p-6, 0x1.ba0c6f1febd12p-7};
static const double gxnor_285_out30w[] = {5.26e-13, 5.27e-13};
static const double gxnor_285_out31[] = {0x1.510b215c534f4p-13, 0x1.4baafae30d16ap-13};
static const double gxnor_285_out31w[] = {1.30e-13, 1.30e-13};
static const double gxnor_285_out32[] = {-0x1.243cc97cca4dfp-3, 0x1.911fd1647da34p-6};
static const double gxnor_285_out32w[] = {2.93e-12, 2.93e-12};
static const double gxnor_285_out33[] = {0x1.06c67d9c6e61cp-9, 0x1.4d4c943913199p-13};
static const double gxnor_285_out33w[] = {4.01e-12, 4.01e-12};
static const double gxnor_285_out34[] = {0x1.f40f7423135bcp-5, -0x1.c752cf485f0f2p-5, -0x1.2526356a7afd5p-9, 0x1.837d3430dce56p-5, -0x1.8a19fabd3216dp-5, -0x1.dd0255052f73bp-5, 0x1.b0ae90651a29fp-4, -0x1.292cc478b324ap-8, -0x1.522683973562ap-10, 0x1.0896bc70fac1ep-11, 0x1.70768a5d67b03p-10, 0x1.2f3271068a664p-8, 0x1.0feaed5e702f5p-13, -0x1.15d1129b303e3p-7, 0x1.05a28e8c43e9ep-7, -0x1.89dad45c319bep-8, 0x1.3d29aa0a1e6dfp-9, 0x1.1c21b61c50c95p-9, 0x1.17ae1e2caa123p-8, -0x1.1f152b5d868d8p-8, 0x1.62baaaca80adp-8, -0x1.13a9370344916p-7, 0x1.7a7723748000ep-11, 0x1.4aa4ad7d1218cp-7, 0x1.5ca565eeae0b6p-9, 0x1.a820f6a73662cp-8, -0x1.bb130f7ccc193p-9, -0x1.1ded0047bc4e8p-7, 0x1.40982a9e593bp-11, -0x1.51985c3c2cbcp-8, 0x1.aed3dd3b05f84p-8, 0x1.2e041d1a7d65bp-8};
static const double gxnor_285_out34w[] = {2.27e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.27e-12, 2.27e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.27e-12, 2.26e-12, 2.27e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.27e-12, 2.26e-12, 2.26e-12, 2.26e-12, 2.26e-12};
static const double gxnor_285_out35[] = {0x1.7594a9782359ap-12, 0x1.b8385b60b7472p-12, 0x1.cdde1fb88421bp-14, 0x1.be342e6f8c705p-12, 0x1.7327c98d3bbfcp-12, 0x1.b2b3c8e1ec83ap-12, 0x1.3e2cbf610e2a8p-10, 0x1.d7582f9a972cfp-14, 0x1.d98fe2d1fb947p-14, 0x1.272b06749d7dcp-13, 0x1.8d769942bd79bp-14, 0x1.dc4eb1dc59b7cp-14, 0x1.172f60c22ab1cp-13, 0x1.16ef2781d6406p-14, 0x1.191c55aa878f5p-13, 0x1.1b1ba94ef8e62p-13, 0x1.11d260a6e3f8bp-14, 0x1.0e6dc47ea5c92p-13, 0x1.a230e91be3771p-14, 0x1.20ede4d21dfd6p-14, 0x1.27e52499c2f09p-13, 0x1.8b64a9e5baea7p-14, 0x1.7fb29f1908849p-14, 0x1.64a1a15c763d2p-14, 0x1.b0cba96545229p-15, 0x1.2ce9c0fedba4dp-14, 0x1.1813d2e832e43p-13, 0x1.38f7580e34bfep-13, 0x1.0cc78c108eafbp-13, 0x1.e55bae641f10ep-14, 0x1.044bfe4326931p-13, 0x1.3a2acd203c823p-13};
static const double gxnor_285_out35w[] = {2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12, 2.39e-12};
static const double gxnor_285_out36[] = {-0x1.a66809e621ebap-4, -0x1.428cba011c166p-5, 0x1.0f7d04a4164a9p-6, 0x1.66b379a5ae342p-4};
static const double gxnor_285_out36w[] = {2.10e-12, 2.10e-12, 2.10e-12, 2.10e-12};
static const double gxnor_285_out37[] = {0x1.2330d684271b7p-10, 0x1.9ef4183edae0dp-13, 0x1.1af2391653ca3p-13, 0x1.a666cedd33526p-11};
static const double gxnor_285_out37w[] = {2.06e-12, 2.06e-12, 2.06e-12, 2.06e-12};
static const double gxnor_285_out38[] = {0x1.0449eb4cbfe9ep-5, 0x1.c109c6badb272p-5, -0x1.b9711fc1232fbp-8, 0x1.dfb8483c45488p-6};
static const double gxnor_285_out38w[] = {1.33e-12, 1.33e-12, 1.32e-12, 1.33e-12};
static const double gxnor_285_out39[] = {0x1.2631dfeec332cp-12, 0x1.0dd667826b8ffp-11, 0x1.36f7f319fc24cp-13, 0x1.bd4a81d4ce92ap-13};
static const double gxnor_285_out39w[] = {8.19e-13, 8.19e-13, 8.19e-13, 8.19e-13};
static const gxnor_array gxnor_285_out[] = {
    {"tensors/1.conv", "float64", 4, {3, 2, 4, 4}, 96, gxnor_285_out0, NULL},
    {"tensors/1.pool", "float64", 4, {3, 2, 2, 2}, 24, gxnor_285_out1, NULL},
    {"tensors/1.norm", "float64", 4, {3, 2, 2, 2}, 24, gxnor_285_out2, gxnor_285_out2w},
    {"tensors/1.phi", "float64", 4, {3, 2, 2, 2}, 24, gxnor_285_out3, NULL},
    {"tensors/2.dense", "float64", 2, {3, 4}, 12, gxnor_285_out4, NULL},
    {"tensors/2.norm", "float64", 2, {3, 4}, 12, gxnor_285_out5, gxnor_285_out5w},
    {"gradients/2.gamma", "float64", 1, {4}, 4, gxnor_285_out6, gxnor_285_out6w},
    {"gradients/2.beta", "float64", 1, {4}, 4, gxnor_285_out7, gxnor_285_out7w},
    {"gradients/2.W", "float64", 2, {4, 8}, 32, gxnor_285_out8, gxnor_285_out8w},
    {"gradients/1.gamma", "float64", 1, {2}, 2, gxnor_285_out9, gxnor_285_out9w},
    {"gradients/1.beta", "float64", 1, {2}, 2, gxnor_285_out10, gxnor_285_out10w},
    {"gradients/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_285_out11, gxnor_285_out11w},
    {"increments/2.gamma", "float64", 1, {4}, 4, gxnor_285_out12, gxnor_285_out12w},
    {"increments/2.beta", "float64", 1, {4}, 4, gxnor_285_out13, gxnor_285_out13w},
    {"increments/2.W", "float64", 2, {4, 8}, 32, gxnor_285_out14, gxnor_285_out14w},
    {"increments/1.gamma", "float64", 1, {2}, 2, gxnor_285_out15, gxnor_285_out15w},
    {"increments/1.beta", "float64", 1, {2}, 2, gxnor_285_out16, gxnor_285_out16w},
    {"increments/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_285_out17, gxnor_285_out17w},
    {"parameters/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_285_out18, NULL},
    {"parameters/1.gamma", "float64", 1, {2}, 2, gxnor_285_out19, gxnor_285_out19w},
    {"parameters/1.beta", "float64", 1, {2}, 2, gxnor_285_out20, gxnor_285_out20w},
    {"parameters/1.mean", "float64", 1, {2}, 2, gxnor_285_out21, gxnor_285_out21w},
    {"parameters/1.variance", "float64", 1, {2}, 2, gxnor_285_out22, gxnor_285_out22w},
    {"parameters/2.W", "float64", 2, {4, 8}, 32, gxnor_285_out23, NULL},
    {"parameters/2.gamma", "float64", 1, {4}, 4, gxnor_285_out24, gxnor_285_out24w},
    {"parameters/2.beta", "float64", 1, {4}, 4, gxnor_285_out25, gxnor_285_out25w},
    {"parameters/2.mean", "float64", 1, {4}, 4, gxnor_285_out26, gxnor_285_out26w},
    {"parameters/2.variance", "float64", 1, {4}, 4, gxnor_285_out27, gxnor_285_out27w},
    {"parameters/1.W.first", "float64", 4, {2, 1, 3, 3}, 18, gxnor_285_out28, gxnor_285_out28w},
    {"parameters/1.W.second", "float64", 4, {2, 1, 3, 3}, 18, gxnor_285_out29, gxnor_285_out29w},
    {"parameters/1.gamma.first", "float64", 1, {2}, 2, gxnor_285_out30, gxnor_285_out30w},
    {"parameters/1.gamma.second", "float64", 1, {2}, 2, gxnor_285_out31, gxnor_285_out31w},
    {"parameters/1.beta.first", "float64", 1, {2}, 2, gxnor_285_out32, gxnor_285_out32w},
    {"parameters/1.beta.second", "float64", 1, {2}, 2, gxnor_285_out33, gxnor_285_out33w},
    {"parameters/2.W.first", "float64", 2, {4, 8}, 32, gxnor_285_out34, gxnor_285_out34w},
    {"parameters/2.W.second", "float64", 2, {4, 8}, 32, gxnor_285_out35, gxnor_285_out35w},
    {"parameters/2.gamma.first", "float64", 1, {4}, 4, gxnor_285_out36, gxnor_285_out36w},
    {"parameters/2.gamma.second", "float64", 1, {4}, 4, gxnor_285_out37, gxnor_285_out37w},
    {"parameters/2.beta.first", "float64", 1, {4}, 4, gxnor_285_out38, gxnor_285_out38w},
    {"parameters/2.beta.second", "float64", 1, {4}, 4, gxnor_285_out39, gxnor_285_out39w},
};
/* training_step/sgd */
static const double gxnor_286_in0[] = {0x1.78p-2, -0x1p-4, 0x1.ap-4, -0x1p-3, 0x1.68p-1, -0x1.64p-1, -0x1.5p-3, -0x1.acp-1, 0x1.78p-2, -0x1.fcp-1, 0x1.84p-1, -0x1.cp-2, 0x1p-7, -0x1.dp-2, -0x1.6p-1, -0x1.ep-2, 0x1.6p-3, 0x1.8p-5, 0x1.cp-3, -0x1.8p-6, 0x1.7p-3, -0x1.ecp-1, -0x1.08p-2, -0x1.28p-2, 0x1.fcp-1, 0x1.c8p-2, 0x1.7p-3, 0x1.8cp-1, -0x1.78p-1, 0x1.c4p-1, -0x1.ap-3, 0x1.8p-4, 0x1.2p-3, -0x1.48p-1, 0x1.9p-1, -0x1.2p-4, -0x1p-5, 0x1.68p-2, 0x1.dp-3, -0x1p-5, -0x1.3cp-1, 0x1.28p-1, 0x0p+0, 0x1.dp-3, 0x1.6p-2, -0x1.7cp-1, 0x1.48p-2, -0x1.f8p-2};
static const int64_t gxnor_286_in3[] = {4};
static const int64_t gxnor_286_in4[] = {2};
static const int64_t gxnor_286_in5[] = {2};
static const double gxnor_286_in6[] = {0x1p-1};
static const double gxnor_286_in7[] = {0x1p+0};
static const double gxnor_286_in10[] = {0x1.999999999999ap-2};
static const double gxnor_286_in12[] = {0x1p+1};
static const double gxnor_286_in13[] = {0x1.ccccccccccccdp-1};
static const int64_t gxnor_286_in14[] = {1};
static const double gxnor_286_in15[] = {0x1.8p+1};
static const int64_t gxnor_286_in17[] = {11};
static const double gxnor_286_in18[] = {-0x1p+0, -0x1p+0, 0x1p-1, -0x1p-1, -0x1p-1, 0x0p+0, 0x1p+0, -0x1p+0, -0x1p-1, 0x1p-1, -0x1p+0, 0x0p+0, 0x1p+0, 0x1p-1, 0x1p+0, -0x1p-1, 0x1p-1, 0x1p+0};
static const double gxnor_286_in19[] = {-0x1.1f98445e38885p-1, 0x1.7d5b7cd58063p+0};
static const double gxnor_286_in20[] = {-0x1.32cbaae1d6786p-2, -0x1.43ae2d593796p-4};
static const double gxnor_286_in21[] = {-0x1.a136ad730d3fcp-1, -0x1.79a7e870603ecp-2};
static const double gxnor_286_in22[] = {0x1.4efb2a63486b6p+0, 0x1.061b83e7c9967p+2};
static const double gxnor_286_in23[] = {-0x1p-1, 0x1p+0, 0x0p+0, -0x1p-1, -0x1p+0, 0x1p-1, -0x1p+0, 0x1p+0, -0x1p-1, -0x1p+0, 0x1p-1, 0x1p-1, -0x1p-1, -0x1p+0, -0x1p-1, 0x0p+0, 0x0p+0, -0x1p-1, 0x1p+0, 0x1p+0, 0x1p-1, 0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p-1, 0x1p+0, -0x1p+0, 0x0p+0, -0x1p-1};
static const double gxnor_286_in24[] = {0x1.f5dd683d046fp-4, -0x1.692ba9b420064p-2, -0x1.a59900953e202p-2, -0x1.543694705610cp-1};
static const double gxnor_286_in25[] = {0x1.1a40db3c19de6p-2, 0x1.fe3afaa25f3d8p-2, 0x1.8825fba4f9fep-4, -0x1.2ef81d6571e6p-4};
static const double gxnor_286_in26[] = {-0x1.afb14028b705cp-1, 0x1.fae1b888b9c84p-2, 0x1.391d76c25851cp-2, 0x1.08c58d8b9837p-3};
static const double gxnor_286_in27[] = {0x1.3dd3a9900b572p+2, 0x1.a85a486f49e1p+1, 0x1.adf99c3cde004p+1, 0x1.3e30de5e4778cp+2};
static const int64_t gxnor_286_in28[] = {3, 1, 1};
static const gxnor_array gxnor_286_in[] = {
    {"x", "float64", 4, {3, 1, 4, 4}, 48, gxnor_286_in0, NULL},
    {"settings/notation", "str", 0, {0}, 1, "2C3-MP2-SVM", NULL},
    {"settings/padding", "str", 0, {0}, 1, "same", NULL},
    {"settings/classes", "int64", 0, {0}, 1, gxnor_286_in3, NULL},
    {"settings/N1", "int64", 0, {0}, 1, gxnor_286_in4, NULL},
    {"settings/N2", "int64", 0, {0}, 1, gxnor_286_in5, NULL},
    {"settings/r", "float64", 0, {0}, 1, gxnor_286_in6, NULL},
    {"settings/H", "float64", 0, {0}, 1, gxnor_286_in7, NULL},
    {"settings/boundary", "str", 0, {0}, 1, "open", NULL},
    {"settings/window", "str", 0, {0}, 1, "rectangular", NULL},
    {"settings/a", "float64", 0, {0}, 1, gxnor_286_in10, NULL},
    {"settings/optimizer", "str", 0, {0}, 1, "sgd", NULL},
    {"settings/eta", "float64", 0, {0}, 1, gxnor_286_in12, NULL},
    {"settings/beta1", "float64", 0, {0}, 1, gxnor_286_in13, NULL},
    {"settings/t", "int64", 0, {0}, 1, gxnor_286_in14, NULL},
    {"settings/m", "float64", 0, {0}, 1, gxnor_286_in15, NULL},
    {"settings/law", "str", 0, {0}, 1, "linear", NULL},
    {"settings/seed", "int64", 0, {0}, 1, gxnor_286_in17, NULL},
    {"parameters/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_286_in18, NULL},
    {"parameters/1.gamma", "float64", 1, {2}, 2, gxnor_286_in19, NULL},
    {"parameters/1.beta", "float64", 1, {2}, 2, gxnor_286_in20, NULL},
    {"parameters/1.mean", "float64", 1, {2}, 2, gxnor_286_in21, NULL},
    {"parameters/1.variance", "float64", 1, {2}, 2, gxnor_286_in22, NULL},
    {"parameters/2.W", "float64", 2, {4, 8}, 32, gxnor_286_in23, NULL},
    {"parameters/2.gamma", "float64", 1, {4}, 4, gxnor_286_in24, NULL},
    {"parameters/2.beta", "float64", 1, {4}, 4, gxnor_286_in25, NULL},
    {"parameters/2.mean", "float64", 1, {4}, 4, gxnor_286_in26, NULL},
    {"parameters/2.variance", "float64", 1, {4}, 4, gxnor_286_in27, NULL},
    {"labels", "int64", 1, {3}, 3, gxnor_286_in28, NULL},
};
static const double gxnor_286_out0[] = {-0x1.14p-1, 0x1.54p+0, -0x1.1p-3, 0x1.5ep-1, -0x1.3ep-1, 0x1.72p-1, -0x1.34p+0, 0x1.b8p+0, -0x1.04p+0, 0x1.07p+0, 0x1.07p+0, 0x1.3ep-1, -0x1.bcp-1, 0x1.3ap+0, 0x1.2cp-1, 0x1.08p-2, -0x1.c8p-3, -0x1.b4p-2, -0x1.6ap-1, -0x1.3p-2, -0x1.85p+0, 0x1.08p-1, -0x1.4fp+0, -0x1.01p+0, -0x1.f6p+0, 0x1.84p-1, -0x1.d2p+0, 0x1.67p+0, -0x1.a2p-1, 0x1.14p-2, -0x1.428p+1, -0x1.bp-4, 0x1.b8p-3, 0x1.29p+0, -0x1.62p-1, -0x1.1p-4, -0x1.74p+0, 0x1.7ap-1, 0x1.bp-3, -0x1.08p-1, -0x1.bap-1, -0x1.95p+0, 0x1.cdp+0, -0x1.dp-3, -0x1.9cp-2, -0x1.6cp+0, -0x1.28p-1, -0x1.ccp-1, -0x1.7ap-1, -0x1.a8p-2, 0x1.9p-3, 0x1.88p-3, -0x1.ap-4, -0x1.3ap-1, -0x1.dep-1, 0x1.cp-6, 0x1.47p+0, 0x1.868p+1, 0x1.46p-1, 0x1.cp-1, -0x1.e8p-2, -0x1.c8p-2, 0x1.d6p-1, -0x1.aep-1, -0x1.b8p-3, -0x1.f8p-3, 0x1.2p-4, -0x1.9p-4, -0x1.ep-4, -0x1.dcp-2, 0x0p+0, -0x1.09p+0, 0x1.16p-1, 0x1.7ap-1, -0x1.b3p+0, 0x1.02p-1, 0x1.78p-1, 0x1.e8p-3, -0x1.04p-2, -0x1.2p-3, -0x1.ep-3, 0x1.05p+0, -0x1.a8p-2, 0x1.3cp-1, 0x1.dcp-2, 0x1.aep+0, -0x1.76p-1, 0x1.92p-1, -0x1.14p-2, -0x1.d6p-1, 0x1.96p-1, -0x1.3p-3, 0x1.8p-5, -0x1.3p-1, -0x1.92p-1, -0x1.38p-3};
static const double gxnor_286_out1[] = {0x1.54p+0, 0x1.b8p+0, 0x1.3ap+0, 0x1.07p+0, 0x1.08p-1, -0x1.3p-2, 0x1.84p-1, 0x1.67p+0, 0x1.29p+0, 0x1.bp-3, -0x1.9cp-2, 0x1.cdp+0, -0x1.ap-4, 0x1.9p-3, 0x1.868p+1, 0x1.d6p-1, -0x1.ep-4, 0x1.2p-4, 0x1.7ap-1, 0x1.02p-1, 0x1.aep+0, 0x1.92p-1, 0x1.8p-5, 0x1.96p-1};
static const double gxnor_286_out2[] = {-0x1.80a4aafa03319p-1, -0x1.118e2d6405d1p+0, -0x1.5666d44eaf145p-1, -0x1.038b11afd8dbp-1, -0x1.2a1c7da06189p-1, -0x1.f6049f2459af9p+0, -0x1.5ec3fd1b4bf38p-3, 0x1.d84c0ac88b781p-1, -0x1.3ac83e19bd013p-1, 0x1.400e398a68401p-3, 0x1.4f16811e64c09p-1, -0x1.229d4dee22dcdp+0, -0x1.a12bdbada8771p+0, -0x1.20344c2c72213p+0, 0x1.dc20a1f3d14c8p+1, 0x1.9ba870ab72fe6p-4, 0x1.b0f9256704dcfp-2, 0x1.150120784471p-2, -0x1.16a2711a490f9p-2, -0x1.4eb1abbf62228p-4, 0x1.64a181599d8c4p+0, -0x1.ff7977931f686p-4, -0x1.60b013ed0d4c2p+0, -0x1.c92c2dad8f444p-4};
static const double gxnor_286_out2w[] = {7.54e-14, 8.83e-14, 7.21e-14, 6.56e-14, 8.50e-14, 7.18e-14, 9.96e-14, 1.38e-13, 6.99e-14, 3.88e-14, 4.51e-14, 9.09e-14, 6.00e-14, 6.57e-14, 2.38e-13, 1.09e-13, 3.57e-14, 3.42e-14, 5.61e-14, 4.84e-14, 1.55e-13, 1.01e-13, 5.67e-14, 1.02e-13};
static const double gxnor_286_out3[] = {-0x1p+0, -0x1p+0, -0x1p-1, -0x1p-1, -0x1p-1, -0x1p+0, 0x0p+0, 0x1p+0, -0x1p-1, 0x0p+0, 0x1p-1, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x1p+0, 0x0p+0, -0x1p+0, 0x0p+0};
static const double gxnor_286_out4[] = {0x1.8p-1, 0x1.2p+1, -0x1.cp+0, -0x1p-2, 0x1p-2, 0x1p+0, -0x1.8p+1, -0x1p-1, 0x0p+0, 0x0p+0, 0x1.8p+0, 0x1p+0};
static const double gxnor_286_out5[] = {0x1.c1d416be88bd9p-2, 0x1.a3c9d8d63c0f8p-5, 0x1.ec73fc9664297p-3, 0x1.0ddfe0ee9144bp-2, 0x1.f17a0510d4304p-3, 0x1.0f76b1df2be57p-1, 0x1.060a76916d664p-1, 0x1.088b279241c9ap-1, 0x1.2862f0dab58adp-3, 0x1.d3a52886ff35dp-1, -0x1.dc326eb25162cp-2, -0x1.008c1187ca912p+0};
static const double gxnor_286_out5w[] = {7.16e-15, 2.14e-14, 9.02e-15, 7.88e-15, 4.42e-15, 1.42e-14, 1.18e-14, 1.01e-14, 3.05e-15, 8.45e-15, 8.46e-15, 1.47e-14};
static const double gxnor_286_out6[] = {0x1.f559650ff9617p-5, 0x1.f819ef635a051p-3, -0x1.a59600843c2d4p-3, -0x1.4c7ea042dccbap-3};
static const double gxnor_286_out6w[] = {2.62e-13, 2.62e-13, 2.62e-13, 2.62e-13};
static const double gxnor_286_out7[] = {0x1.469036cf06779p-1, 0x1.51cb4a9a13d06p-4, 0x1.18825fba4f9fep-1, 0x1.0a5210065c47fp-3};
static const double gxnor_286_out7w[] = {6.80e-13, 6.80e-13, 6.80e-13, 6.80e-13};
static const double gxnor_286_out8[] = {-0x1.4c661e30b76f1p-17, -0x1.71550519afb85p-17, -0x1.bb32d2eba04aep-18, -0x1.bb32d2eb9d267p-19, -0x1.9643ec02a66f7p-17, -0x1.27773747bf25cp-17, 0x1.bb32d2eb9d268p-18, 0x1.71550519afb85p-17, -0x1.11d8638206fa8p-9, 0x1.1284497859aa6p-6, 0x1.be017aa4c75eep-6, -0x1.e03c8715083e3p-6, -0x1.9b9b74b6f1d3ap-5, -0x1.56fa6258db69p-6, 0x1.e03c8715083e4p-5, -0x1.1284497859aa6p-6, 0x1.7cecde8695174p-22, 0x1.388dd767f5041p-23, -0x1.2504f9f13aa88p-23, 0x1.07b7adbf9935cp-21, 0x1.1b408b361886p-20, 0x1.2ec968ac97d64p-21, -0x1.07b7adbf9935cp-20, -0x1.388dd767f5041p-23, -0x1.d449ef2f0e6a7p-4, -0x1.916b72cf039b1p-3, -0x1.6ffc349efe336p-3, 0x1.0bae7a0eedfc5p-4, 0x1.0be3029db0bb2p-5, -0x1.0b79f1802b3d8p-5, -0x1.0bae7a0eedfc5p-3, 0x1.916b72cf039b1p-3};
static const double gxnor_286_out8w[] = {2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13, 2.09e-13};
static const double gxnor_286_out9[] = {-0x1.0a9c130756e8bp-4, -0x1.6cb8bf5709546p-3};
static const double gxnor_286_out9w[] = {1.90e-13, 1.90e-13};
static const double gxnor_286_out10[] = {0x1.44cbab7657161p-4, 0x1.7dab07583c066p-2};
static const double gxnor_286_out10w[] = {3.97e-13, 3.97e-13};
static const double gxnor_286_out11[] = {0x1.2dc60c48ac3b9p-5, 0x1.dc2e741141333p-13, 0x1.23652131d87ddp-4, 0x1.1e9dbce42bab6p-4, -0x1.a86aa0c03be5bp-5, 0x1.711c2c73c884cp-5, 0x1.3c3c6e16d7a99p-4, 0x1.18e5dd1111157p-5, 0x1.08dd6fb99a012p-4, 0x1.0eedc62db12f4p-3, 0x1.4d087bc93faa5p-3, 0x1.bd0b4db906b5p-9, 0x1.44906f65f3f1fp-3, -0x1.71a5b3fc082d6p-3, 0x1.9fd9422676aa6p-6, 0x1.c51b1ca248f67p-3, -0x1.4ba372c412cb3p-2, 0x1.19fbe7da45062p-2};
static const double gxnor_286_out11w[] = {3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13, 3.45e-13};
static const double gxnor_286_out12[] = {-0x1.f559650ff9617p-4, -0x1.f819ef635a051p-2, 0x1.a59600843c2d4p-2, 0x1.4c7ea042dccbap-2};
static const double gxnor_286_out12w[] = {5.25e-13, 5.25e-13, 5.25e-13, 5.25e-13};
static const double gxnor_286_out13[] = {-0x1.469036cf06779p+0, -0x1.51cb4a9a13d06p-3, -0x1.18825fba4f9fep+0, -0x1.0a5210065c47fp-2};
static const double gxnor_286_out13w[] = {1.36e-12, 1.36e-12, 1.36e-12, 1.36e-12};
static const double gxnor_286_out14[] = {0x1.4c661e30b76f1p-16, 0x1.71550519afb85p-16, 0x1.bb32d2eba04aep-17, 0x1.bb32d2eb9d267p-18, 0x1.9643ec02a66f7p-16, 0x1.27773747bf25cp-16, -0x1.bb32d2eb9d268p-17, -0x1.71550519afb85p-16, 0x1.11d8638206fa8p-8, -0x1.1284497859aa6p-5, -0x1.be017aa4c75eep-5, 0x1.e03c8715083e3p-5, 0x1.9b9b74b6f1d3ap-4, 0x1.56fa6258db69p-5, -0x1.e03c8715083e4p-4, 0x1.1284497859aa6p-5, -0x1.7cecde8695174p-21, -0x1.388dd767f5041p-22, 0x1.2504f9f13aa88p-22, -0x1.07b7adbf9935cp-20, -0x1.1b408b361886p-19, -0x1.2ec968ac97d64p-20, 0x1.07b7adbf9935cp-19, 0x1.388dd767f5041p-22, 0x1.d449ef2f0e6a7p-3, 0x1.916b72cf039b1p-2, 0x1.6ffc349efe336p-2, -0x1.0bae7a0eedfc5p-3, -0x1.0be3029db0bb2p-4, 0x1.0b79f1802b3d8p-4, 0x1.0bae7a0eedfc5p-2, -0x1.916b72cf039b1p-2};
static const double gxnor_286_out14w[] = {4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13, 4.18e-13};
static const double gxnor_286_out15[] = {0x1.0a9c130756e8bp-3, 0x1.6cb8bf5709546p-2};
static const double gxnor_286_out15w[] = {3.80e-13, 3.80e-13};
static const double gxnor_286_out16[] = {-0x1.44cbab7657161p-3, -0x1.7dab07583c066p-1};
static const double gxnor_286_out16w[] = {7.95e-13, 7.95e-13};
static const double gxnor_286_out17[] = {-0x1.2dc60c48ac3b9p-4, -0x1.dc2e741141333p-12, -0x1.23652131d87ddp-3, -0x1.1e9dbce42bab6p-3, 0x1.a86aa0c03be5bp-4, -0x1.711c2c73c884cp-4, -0x1.3c3c6e16d7a99p-3, -0x1.18e5dd1111157p-4, -0x1.08dd6fb99a012p-3, -0x1.0eedc62db12f4p-2, -0x1.4d087bc93faa5p-2, -0x1.bd0b4db906b5p-8, -0x1.44906f65f3f1fp-2, 0x1.71a5b3fc082d6p-2, -0x1.9fd9422676aa6p-5, -0x1.c51b1ca248f67p-2, 0x1.4ba372c412cb3p-1, -0x1.19fbe7da45062p-1};
static const double gxnor_286_out17w[] = {6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13, 6.90e-13};
static const double gxnor_286_out18[] = {-0x1p+0, -0x1p+0, 0x1p-1, -0x1p+0, -0x1p-1, 0x0p+0, 0x1p+0, -0x1p+0, -0x1p-1, 0x1p-1, -0x1p+0, 0x0p+0, 0x1p-1, 0x1p-1, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p-1};
static const double gxnor_286_out19[] = {-0x1.b9e27f38c59c4p-2, 0x1.d889acab42b82p+0};
static const double gxnor_286_out19w[] = {9.78e-13, 1.97e-12};
static const double gxnor_286_out20[] = {-0x1.d531809d02036p-2, -0x1.a620cd0362f92p-1};
static const double gxnor_286_out20w[] = {1.11e-12, 8.79e-13};
static const double gxnor_286_out21[] = {-0x1.4ff579f89cfdap-1, -0x1.00b94020df276p-2};
static const double gxnor_286_out21w[] = {6.32e-15, 4.71e-15};
static const double gxnor_286_out22[] = {0x1.39b87ce793aaap+0, 0x1.e1a80c4631f8p+1};
static const double gxnor_286_out22w[] = {3.17e-14, 7.36e-14};
static const double gxnor_286_out23[] = {-0x1p-1, 0x1p+0, 0x0p+0, -0x1p-1, -0x1p+0, 0x1p-1, -0x1p+0, 0x1p+0, -0x1p-1, -0x1p+0, 0x1p-1, 0x1p-1, -0x1p-1, -0x1p+0, -0x1p+0, 0x1p-1, 0x0p+0, -0x1p-1, 0x1p+0, 0x1p+0, 0x1p-1, 0x1p+0, -0x1p+0, 0x0p+0, 0x0p+0, 0x1p-1, 0x1p-1, 0x1p-1, 0x1p+0, -0x1p-1, 0x1p-1, -0x1p+0};
static const double gxnor_286_out24[] = {0x1.08065a161b2p-13, -0x1.b0a2cc8bbd05ap-1, -0x1.800880f97p-17, -0x1.5bee889dcf55ep-2};
static const double gxnor_286_out24w[] = {6.55e-13, 9.01e-13, 9.63e-13, 1.23e-12};
static const double gxnor_286_out25[] = {-0x1.fffffffffffffp-1, 0x1.5555555555555p-2, -0x1p+0, -0x1.5610175fb8c17p-2};
static const double gxnor_286_out25w[] = {1.65e-12, 1.89e-12, 1.46e-12, 1.44e-12};
static const double gxnor_286_out26[] = {-0x1.7374dbe060742p-1, 0x1.1b903db4fe44cp-1, 0x1.55bd917ff44eep-3, 0x1.feb8edb700eb9p-4};
static const double gxnor_286_out26w[] = {2.09e-15, 2.80e-15, 4.24e-15, 1.27e-15};
static const double gxnor_286_out27[] = {0x1.1eaa95c30fe53p+2, 0x1.88c3084d6778p+1, 0x1.b105a0866cc76p+1, 0x1.21209a9ece8bfp+2};
static const double gxnor_286_out27w[] = {2.76e-14, 2.84e-14, 4.33e-14, 2.88e-14};
static const gxnor_array gxnor_286_out[] = {
    {"tensors/1.conv", "float64", 4, {3, 2, 4, 4}, 96, gxnor_286_out0, NULL},
    {"tensors/1.pool", "float64", 4, {3, 2, 2, 2}, 24, gxnor_286_out1, NULL},
    {"tensors/1.norm", "float64", 4, {3, 2, 2, 2}, 24, gxnor_286_out2, gxnor_286_out2w},
    {"tensors/1.phi", "float64", 4, {3, 2, 2, 2}, 24, gxnor_286_out3, NULL},
    {"tensors/2.dense", "float64", 2, {3, 4}, 12, gxnor_286_out4, NULL},
    {"tensors/2.norm", "float64", 2, {3, 4}, 12, gxnor_286_out5, gxnor_286_out5w},
    {"gradients/2.gamma", "float64", 1, {4}, 4, gxnor_286_out6, gxnor_286_out6w},
    {"gradients/2.beta", "float64", 1, {4}, 4, gxnor_286_out7, gxnor_286_out7w},
    {"gradients/2.W", "float64", 2, {4, 8}, 32, gxnor_286_out8, gxnor_286_out8w},
    {"gradients/1.gamma", "float64", 1, {2}, 2, gxnor_286_out9, gxnor_286_out9w},
    {"gradients/1.beta", "float64", 1, {2}, 2, gxnor_286_out10, gxnor_286_out10w},
    {"gradients/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_286_out11, gxnor_286_out11w},
    {"increments/2.gamma", "float64", 1, {4}, 4, gxnor_286_out12, gxnor_286_out12w},
    {"increments/2.beta", "float64", 1, {4}, 4, gxnor_286_out13, gxnor_286_out13w},
    {"increments/2.W", "float64", 2, {4, 8}, 32, gxnor_286_out14, gxnor_286_out14w},
    {"increments/1.gamma", "float64", 1, {2}, 2, gxnor_286_out15, gxnor_286_out15w},
    {"increments/1.beta", "float64", 1, {2}, 2, gxnor_286_out16, gxnor_286_out16w},
    {"increments/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_286_out17, gxnor_286_out17w},
    {"parameters/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_286_out18, NULL},
    {"parameters/1.gamma", "float64", 1, {2}, 2, gxnor_286_out19, gxnor_286_out19w},
    {"parameters/1.beta", "float64", 1, {2}, 2, gxnor_286_out20, gxnor_286_out20w},
    {"parameters/1.mean", "float64", 1, {2}, 2, gxnor_286_out21, gxnor_286_out21w},
    {"parameters/1.variance", "float64", 1, {2}, 2, gxnor_286_out22, gxnor_286_out22w},
    {"parameters/2.W", "float64", 2, {4, 8}, 32, gxnor_286_out23, NULL},
    {"parameters/2.gamma", "float64", 1, {4}, 4, gxnor_286_out24, gxnor_286_out24w},
    {"parameters/2.beta", "float64", 1, {4}, 4, gxnor_286_out25, gxnor_286_out25w},
    {"parameters/2.mean", "float64", 1, {4}, 4, gxnor_286_out26, gxnor_286_out26w},
    {"parameters/2.variance", "float64", 1, {4}, 4, gxnor_286_out27, gxnor_286_out27w},
};
/* training_step/bnn */
static const double gxnor_287_in0[] = {-0x1.dcp-1, 0x1.48p-1, 0x1.a8p-2, 0x1.08p-1, -0x1.2p-4, 0x1.98p-2, 0x1.cp-2, -0x1.c8p-1, -0x1.98p-2, 0x1.d8p-2, -0x1.1p-3, 0x1.84p-1, -0x1.6p-2, -0x1.ecp-1, 0x1.88p-1, -0x1.08p-1, 0x1.5cp-1, 0x1.1p-3, -0x1.4p-3, -0x1.48p-1, -0x1.dcp-1, -0x1.4p-3, 0x1.3cp-1, -0x1.ap-4, 0x1.3p-1, -0x1.68p-1, 0x1.6p-3, -0x1.e8p-2, 0x1.4p-1, 0x1.bp-1, -0x1.1p-2, 0x1.68p-1, -0x1.44p-1, -0x1.8p-2, -0x1.6p-1, 0x1.64p-1, 0x1.b8p-1, -0x1.8p-5, -0x1.78p-2, 0x1.6cp-1, -0x1p-2, 0x1.08p-1, -0x1.bp-2, -0x1.bcp-1, -0x1.9cp-1, 0x1.dp-2, 0x1.2p-3, 0x1.cp-2};
static const int64_t gxnor_287_in3[] = {4};
static const int64_t gxnor_287_in4[] = {0};
static const int64_t gxnor_287_in5[] = {0};
static const double gxnor_287_in6[] = {0x1p-1};
static const double gxnor_287_in7[] = {0x1p+0};
static const double gxnor_287_in10[] = {0x1p+0};
static const double gxnor_287_in12[] = {0x1.999999999999ap-2};
static const double gxnor_287_in13[] = {0x1.ccccccccccccdp-1};
static const int64_t gxnor_287_in14[] = {1};
static const double gxnor_287_in15[] = {0x1.8p+1};
static const int64_t gxnor_287_in17[] = {11};
static const double gxnor_287_in18[] = {0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0};
static const double gxnor_287_in19[] = {-0x1.a4fd0176f3519p-1, 0x1.54500b09352c3p+0};
static const double gxnor_287_in20[] = {0x1.e510ab565b97ap-2, 0x1.e67ae5b1bd4ccp-3};
static const double gxnor_287_in21[] = {-0x1.9f1fd983080fcp-2, -0x1.72992e6a9edfep-1};
static const double gxnor_287_in22[] = {0x1.0d212949e4079p+2, 0x1.cb8aedf669b1dp+1};
static const double gxnor_287_in23[] = {-0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0};
static const double gxnor_287_in24[] = {0x1.3e0e4ea40dd4ep-1, -0x1.3edfb160697bp+0, 0x1.e7a2c1d468156p-1, -0x1.5c0462bbf1632p+0};
static const double gxnor_287_in25[] = {-0x1.a449c24c9307ep-2, 0x1.cfc0ccd09a6bp-5, 0x1.e0e0fd995534cp-3, 0x1.8ba21438f7a3ep-2};
static const double gxnor_287_in26[] = {0x1.3728b8158b556p-1, 0x1.62dfe0dd2f24p-4, -0x1.bd51a818a3d6p-5, 0x1.5a9ea3519111cp-2};
static const double gxnor_287_in27[] = {0x1.0a8a16f8a710ap+0, 0x1.2a8eb4abd60d3p+1, 0x1.fdb9987d213ep+1, 0x1.f0fc5361dd5a2p+1};
static const double gxnor_287_in28[] = {0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0};
static const double gxnor_287_in29[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const double gxnor_287_in30[] = {-0x0p+0, 0x0p+0};
static const double gxnor_287_in31[] = {0x0p+0, 0x0p+0};
static const double gxnor_287_in32[] = {0x0p+0, -0x0p+0};
static const double gxnor_287_in33[] = {0x0p+0, 0x0p+0};
static const double gxnor_287_in34[] = {-0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0, -0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0};
static const double gxnor_287_in35[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const double gxnor_287_in36[] = {-0x0p+0, 0x0p+0, -0x0p+0, 0x0p+0};
static const double gxnor_287_in37[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const double gxnor_287_in38[] = {0x0p+0, -0x0p+0, -0x0p+0, 0x0p+0};
static const double gxnor_287_in39[] = {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0};
static const int64_t gxnor_287_in40[] = {1, 1, 3};
static const gxnor_array gxnor_287_in[] = {
    {"x", "float64", 4, {3, 1, 4, 4}, 48, gxnor_287_in0, NULL},
    {"settings/notation", "str", 0, {0}, 1, "2C3-MP2-SVM", NULL},
    {"settings/padding", "str", 0, {0}, 1, "same", NULL},
    {"settings/classes", "int64", 0, {0}, 1, gxnor_287_in3, NULL},
    {"settings/N1", "int64", 0, {0}, 1, gxnor_287_in4, NULL},
    {"settings/N2", "int64", 0, {0}, 1, gxnor_287_in5, NULL},
    {"settings/r", "float64", 0, {0}, 1, gxnor_287_in6, NULL},
    {"settings/H", "float64", 0, {0}, 1, gxnor_287_in7, NULL},
    {"settings/boundary", "str", 0, {0}, 1, "open", NULL},
    {"settings/window", "str", 0, {0}, 1, "rectangular", NULL},
    {"settings/a", "float64", 0, {0}, 1, gxnor_287_in10, NULL},
    {"settings/optimizer", "str", 0, {0}, 1, "adam", NULL},
    {"settings/eta", "float64", 0, {0}, 1, gxnor_287_in12, NULL},
    {"settings/beta1", "float64", 0, {0}, 1, gxnor_287_in13, NULL},
    {"settings/t", "int64", 0, {0}, 1, gxnor_287_in14, NULL},
    {"settings/m", "float64", 0, {0}, 1, gxnor_287_in15, NULL},
    {"settings/law", "str", 0, {0}, 1, "tanh", NULL},
    {"settings/seed", "int64", 0, {0}, 1, gxnor_287_in17, NULL},
    {"parameters/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_287_in18, NULL},
    {"parameters/1.gamma", "float64", 1, {2}, 2, gxnor_287_in19, NULL},
    {"parameters/1.beta", "float64", 1, {2}, 2, gxnor_287_in20, NULL},
    {"parameters/1.mean", "float64", 1, {2}, 2, gxnor_287_in21, NULL},
    {"parameters/1.variance", "float64", 1, {2}, 2, gxnor_287_in22, NULL},
    {"parameters/2.W", "float64", 2, {4, 8}, 32, gxnor_287_in23, NULL},
    {"parameters/2.gamma", "float64", 1, {4}, 4, gxnor_287_in24, NULL},
    {"parameters/2.beta", "float64", 1, {4}, 4, gxnor_287_in25, NULL},
    {"parameters/2.mean", "float64", 1, {4}, 4, gxnor_287_in26, NULL},
    {"parameters/2.variance", "float64", 1, {4}, 4, gxnor_287_in27, NULL},
    {"parameters/1.W.first", "float64", 4, {2, 1, 3, 3}, 18, gxnor_287_in28, NULL},
    {"parameters/1.W.second", "float64", 4, {2, 1, 3, 3}, 18, gxnor_287_in29, NULL},
    {"parameters/1.gamma.first", "float64", 1, {2}, 2, gxnor_287_in30, NULL},
    {"parameters/1.gamma.second", "float64", 1, {2}, 2, gxnor_287_in31, NULL},
    {"parameters/1.beta.first", "float64", 1, {2}, 2, gxnor_287_in32, NULL},
    {"parameters/1.beta.second", "float64", 1, {2}, 2, gxnor_287_in33, NULL},
    {"parameters/2.W.first", "float64", 2, {4, 8}, 32, gxnor_287_in34, NULL},
    {"parameters/2.W.second", "float64", 2, {4, 8}, 32, gxnor_287_in35, NULL},
    {"parameters/2.gamma.first", "float64", 1, {4}, 4, gxnor_287_in36, NULL},
    {"parameters/2.gamma.second", "float64", 1, {4}, 4, gxnor_287_in37, NULL},
    {"parameters/2.beta.first", "float64", 1, {4}, 4, gxnor_287_in38, NULL},
    {"parameters/2.beta.second", "float64", 1, {4}, 4, gxnor_287_in39, NULL},
    {"labels", "int64", 1, {3}, 3, gxnor_287_in40, NULL},
};
static const double gxnor_287_out0[] = {-0x1.05p+1, -0x1.ap-1, 0x1.22p+1, 0x1.e8p-2, -0x1.73p+1, -0x1.3cp-1, 0x1.d6p+0, 0x1.1ap+0, -0x1.6cp-1, -0x1.fcp+0, 0x1.9ep+0, 0x1.bp-2, -0x1.fp-3, -0x1.ep+0, -0x1.cp-4, 0x1.cp-1, -0x1.1ap+0, 0x1.44p+0, -0x1.3cp+1, 0x1.1cp-1, -0x1.2ep+0, 0x1.fcp-1, 0x1.3cp-1, -0x1.dap+0, -0x1.f2p+0, 0x1.8cp+1, -0x1.7cp-1, -0x1.6p-1, -0x1.fp-3, -0x1.9p-2, 0x1.c8p-1, -0x1.9p-2, -0x1.dp-3, -0x1.78p-1, 0x1.2ep+0, -0x1.2p-2, 0x1.12p+0, -0x1.04p+0, 0x1.2p+0, -0x1.2cp-1, 0x1.38p-2, -0x1p-2, 0x1.88p-2, 0x1.4cp-1, 0x1.14p+0, 0x1.74p+0, -0x1.7p-3, 0x1.1p-3, 0x1.52p+0, 0x1.5p+0, -0x1.bp-3, -0x1p+0, -0x1.86p+0, 0x1.8p-5, 0x1.48p+0, -0x1.ccp-1, 0x1.7cp-1, -0x1.86p+1, 0x1.2dp+1, -0x1.cep+0, 0x1.14p+0, -0x1.f8p-1, -0x1.d8p-2, 0x1.48p-2, 0x1.4cp-1, 0x1.b8p-1, -0x1.71p+1, 0x1.68p-2, -0x1.ep-4, 0x1.8cp+0, -0x1.ecp+0, -0x1.ep-1, -0x1.1ep+0, 0x1.6p+0, -0x1p-7, -0x1.78p-2, -0x1.03p+1, 0x1.9p-3, 0x1.1ep+0, -0x1.6cp-1, -0x1.2ap+0, -0x1.ep-3, 0x1.ep-4, 0x1.0ap+0, 0x1.6ap+0, -0x1.2p-2, -0x1.8p+1, 0x1.ep+1, 0x1.66p+0, 0x1.24p+0, -0x1.42p+0, 0x1.cp-5, -0x1.03p+1, 0x1.27p+1, -0x1.a4p-1, -0x1.3p-3};
static const double gxnor_287_out1[] = {-0x1.3cp-1, 0x1.22p+1, -0x1.fp-3, 0x1.9ep+0, 0x1.44p+0, 0x1.3cp-1, 0x1.8cp+1, 0x1.c8p-1, 0x1.12p+0, 0x1.2ep+0, 0x1.74p+0, 0x1.4cp-1, 0x1.52p+0, 0x1.48p+0, 0x1.14p+0, 0x1.2dp+1, 0x1.8cp+0, 0x1.68p-2, 0x1.6p+0, 0x1.1ep+0, 0x1.6ap+0, 0x1.ep+1, 0x1.27p+1, 0x1.cp-5};
static const double gxnor_287_out2[] = {0x1.1314ddb4cf5b9p+1, -0x1.bf7a33ca2bc4ap-1, 0x1.c17e2d3197df8p+0, -0x1.8d4e4a76fb16bp-3, -0x1.cbcb526c5f199p-3, -0x1.12d688ab5eed7p+0, 0x1.15aacc040a19dp+1, -0x1.6e5b731a1e602p-1, 0x1.8496edb5ffb3bp-2, 0x1.0f241d1f4d0d7p-2, -0x1.67aec5971920bp-6, 0x1.a4cd76d90f3efp-1, -0x1.3923a0a245ea8p-3, -0x1.a1e48d5733554p-3, -0x1.e14e47b536268p-2, 0x1.328b65da60562p+0, -0x1.ec99ea45e1a69p-4, 0x1.221936ae37b4dp+0, 0x1.eb4afbff4bb7bp-5, 0x1.52412699fc47ep-2, -0x1.edd81119fa86p-6, 0x1.83a8915b9cfd1p+1, 0x1.22d4dbf26fec8p+0, -0x1.cf64ff8aa3e0cp+0};
static const double gxnor_287_out2w[] = {8.68e-14, 1.63e-13, 6.94e-14, 1.33e-13, 2.16e-13, 1.68e-13, 3.51e-13, 1.88e-13, 1.08e-13, 1.13e-13, 1.26e-13, 8.82e-14, 2.20e-13, 2.17e-13, 2.02e-13, 2.97e-13, 1.30e-13, 7.44e-14, 1.22e-13, 1.10e-13, 2.27e-13, 4.00e-13, 2.93e-13, 1.27e-13};
static const double gxnor_287_out3[] = {0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0};
static const double gxnor_287_out4[] = {-0x1.8p+2, 0x0p+0, -0x1p+2, -0x1p+1, 0x0p+0, -0x1p+1, -0x1p+1, 0x0p+0, -0x1p+1, -0x1p+2, 0x0p+0, -0x1p+1};
static const double gxnor_287_out5[] = {-0x1.3d9491e741f72p+0, -0x1.780a19001e20cp+0, -0x1.dcff9d438a245p-1, 0x1.58face75e135p+0, 0x1.03bd0ec0973bcp-2, 0x1.cfc0ccd09a6bp-5, 0x1.e0e0fd995534cp-3, -0x1.893c0dc108af2p+0, -0x1.f4901c1290edfp-3, 0x1.950625cd27c77p+0, 0x1.66b80e081a5f6p+0, 0x1.58face75e135p+0};
static const double gxnor_287_out5w[] = {3.19e-14, 2.40e-14, 5.54e-14, 8.71e-14, 1.11e-14, 4.77e-14, 3.73e-14, 3.59e-14, 1.80e-14, 7.14e-14, 1.92e-14, 8.71e-14};
static const double gxnor_287_out6[] = {0x1.0730ea96be746p-2, -0x1.07f0c6339032ep+0, 0x1.e79e137603021p-2, -0x1.1b49e2ef46838p-2};
static const double gxnor_287_out6w[] = {1.10e-12, 1.10e-12, 1.10e-12, 1.10e-12};
static const double gxnor_287_out7[] = {0x1.56e8d573e2762p-2, -0x1.1b5d3bbb4207ep-3, 0x1.3c1c1fb32aa6ap-1, 0x1.90a7344e96235p-2};
static const double gxnor_287_out7w[] = {6.58e-13, 6.58e-13, 6.58e-13, 6.58e-13};
static const double gxnor_287_out8[] = {0x1.1868d4c9914c5p-8, -0x1.75a7b55a4af68p-10, -0x1.75fdcee5fd1d6p-9, -0x1.75a7b55a4af68p-10, 0x1p-63, -0x1.1868d4c9914c5p-8, -0x1.75fdcee5fd1d6p-9, 0x1.75fdcee5fd1d6p-9, 0x1.5b3ce9aa5244ep-4, 0x1.5b0a6a9a5da6p-4, -0x1.5b23aa2257f57p-3, 0x1.5b0a6a9a5da6p-4, 0x0p+0, -0x1.5b3ce9aa5244ep-4, -0x1.5b23aa2257f57p-3, 0x1.5b23aa2257f57p-3, -0x1.1d5331746f43bp-17, 0x1.1d53317470556p-17, -0x1.11b4cd3c4334bp-57, 0x1.1d53317470556p-17, -0x1.334f10cd2cp-71, 0x1.1d5331746f43bp-17, -0x1.11b4cd3c4334bp-57, 0x1.11b4cd3c4334bp-57, -0x1.20d33269f6211p-1, 0x1.20d8bdf0a5b4ap-1, -0x1.62e1abe4e49e3p-15, 0x1.20d8bdf0a5b4ap-1, -0x1.3c6p-56, 0x1.20d33269f6211p-1, -0x1.62e1abe4e49e3p-15, 0x1.62e1abe4e49e3p-15};
static const double gxnor_287_out8w[] = {6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13, 6.01e-13};
static const double gxnor_287_out9[] = {0x1.2e48ea7559444p-2, 0x1.d2ec6a4b1dad5p-3};
static const double gxnor_287_out9w[] = {3.15e-13, 3.15e-13};
static const double gxnor_287_out10[] = {0x1.e95e9bda8318ap-3, -0x1.e991a2467aecp-3};
static const double gxnor_287_out10w[] = {2.55e-13, 2.55e-13};
static const double gxnor_287_out11[] = {-0x1.8930796d22d3p-2, -0x1.6965db5889676p-6, -0x1.277b404d4d182p-3, 0x1.5360bee9f5eccp-2, -0x1.1d5391d087281p-2, -0x1.48c670ddfd464p-3, -0x1.13514eec85793p-2, 0x1.f97041e5411ccp-3, -0x1.209e97ed30d44p-4, -0x1.4a13b42b33d27p-4, -0x1.8b6edc4397667p-3, -0x1.6e5de1ef56d94p-2, 0x1.2e7af4746ff39p-1, -0x1.17f0508588b86p-4, -0x1.2384ccad63e7cp-3, -0x1.6ea027455100cp-6, -0x1.32d1d04bd893cp-2, -0x1.9d7f3bf07e6fp-5};
static const double gxnor_287_out11w[] = {6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13, 6.30e-13};
static const double gxnor_287_out12[] = {-0x1.99997892b5113p-2, 0x1.9999915de06dep-2, -0x1.999987c613b72p-2, 0x1.99997aea87232p-2};
static const double gxnor_287_out12w[] = {3.85e-12, 1.28e-12, 2.27e-12, 3.60e-12};
static const double gxnor_287_out13[] = {-0x1.99998040451a1p-2, 0x1.99995c3fa9e31p-2, -0x1.99998bd9da2c1p-2, -0x1.999983e789292p-2};
static const double gxnor_287_out13w[] = {2.00e-12, 4.23e-12, 1.28e-12, 1.77e-12};
static const double gxnor_287_out14[] = {-0x1.9991d9d02e509p-2, 0x1.9982578c9a14ap-2, 0x1.998dfaebefe97p-2, 0x1.9982578c9a14ap-2, -0x1.34d0f1066b088p-43, 0x1.9991d9d02e509p-2, 0x1.998dfaebefe97p-2, -0x1.998dfaebefe97p-2, -0x1.99993577eae3ap-2, -0x1.99993569590f9p-2, 0x1.9999678517edfp-2, -0x1.99993569590f9p-2, -0x0p+0, 0x1.99993577eae3ap-2, 0x1.9999678517edfp-2, -0x1.9999678517edfp-2, 0x1.8ae9e86ef5254p-2, -0x1.8ae9e86ef532fp-2, 0x1.4a2ceb8532ebcp-37, -0x1.8ae9e86ef532fp-2, 0x1.72b5f1c9a356ap-51, -0x1.8ae9e86ef5254p-2, 0x1.4a2ceb8532ebcp-37, -0x1.4a2ceb8532ebcp-37, 0x1.99998a8d58d7bp-2, -0x1.99998a8da2cb5p-2, 0x1.968f9d010413ep-2, -0x1.99998a8da2cb5p-2, 0x1.7da5b7ddf62ffp-36, -0x1.99998a8d58d7bp-2, 0x1.968f9d010413ep-2, -0x1.968f9d010413ep-2};
static const double gxnor_287_out14w[] = {1.13e-10, 3.38e-10, 1.69e-10, 3.38e-10, 7.61e-07, 1.13e-10, 1.69e-10, 1.69e-10, 6.10e-12, 6.10e-12, 3.26e-12, 6.10e-12, 7.61e-07, 6.10e-12, 3.26e-12, 3.26e-12, 5.36e-08, 5.36e-08, 7.61e-07, 5.36e-08, 7.61e-07, 5.36e-08, 7.61e-07, 7.61e-07, 1.28e-12, 1.28e-12, 1.12e-08, 1.28e-12, 7.61e-07, 1.28e-12, 1.12e-08, 1.12e-08};
static const double gxnor_287_out15[] = {-0x1.99997cd8280d5p-2, -0x1.9999745e0d2bcp-2};
static const double gxnor_287_out15w[] = {1.28e-12, 1.53e-12};
static const double gxnor_287_out16[] = {-0x1.999976133cc7cp-2, 0x1.99997616f0a28p-2};
static const double gxnor_287_out16w[] = {1.28e-12, 1.28e-12};
static const double gxnor_287_out17[] = {0x1.9999837e1ad5fp-2, 0x1.999818c55493ap-2, 0x1.99995ec3bd4b5p-2, -0x1.99997ffcbdd31p-2, 0x1.99997b22a11fp-2, 0x1.999964b8fd3a6p-2, 0x1.99997a071b94p-2, -0x1.999977345da04p-2, 0x1.99992121c1afcp-2, 0x1.9999304334e1dp-2, 0x1.99996da2d7cfbp-2, 0x1.999981dfc2685p-2, -0x1.99998b3b41384p-2, 0x1.99991d656e56ep-2, 0x1.99995df6ffdf2p-2, 0x1.99981e420e482p-2, 0x1.99997d44f5254p-2, 0x1.9998f16d77009p-2};
static const double gxnor_287_out17w[] = {1.74e-12, 2.33e-11, 3.92e-12, 1.95e-12, 2.23e-12, 3.56e-12, 2.30e-12, 2.47e-12, 7.58e-12, 6.68e-12, 3.04e-12, 1.83e-12, 1.28e-12, 7.80e-12, 3.97e-12, 2.29e-11, 2.11e-12, 1.04e-11};
static const double gxnor_287_out18[] = {0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0};
static const double gxnor_287_out19[] = {-0x1.38e4dff183ac2p+0, 0x1.dbd35be363c28p-1};
static const double gxnor_287_out19w[] = {2.16e-12, 2.95e-12};
static const double gxnor_287_out20[] = {0x1.2ddcd50c7b3f8p-4, 0x1.466b7477e7a47p-1};
static const double gxnor_287_out20w[] = {1.78e-12, 1.53e-12};
static const double gxnor_287_out21[] = {-0x1.113643c2ba74ap-2, -0x1.f557fe37623dap-2};
static const double gxnor_287_out21w[] = {5.77e-15, 8.84e-15};
static const double gxnor_287_out22[] = {0x1.ec4d2c73efc96p+1, 0x1.aac79902bfd62p+1};
static const double gxnor_287_out22w[] = {7.70e-14, 9.65e-14};
static const double gxnor_287_out23[] = {-0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0, -0x1p+0, 0x1p+0, 0x1p+0, 0x1p+0, -0x1p+0, 0x1p+0, -0x1p+0};
static const double gxnor_287_out24[] = {0x1.c506496acd312p-3, -0x1.b0f29a11e2bf1p-1, 0x1.1ad5fdf15e39dp-1, -0x1.eb3c08029f34bp-1};
static const double gxnor_287_out24w[] = {4.51e-12, 2.61e-12, 3.29e-12, 5.05e-12};
static const double gxnor_287_out25[] = {-0x1.9ef1a1466c11p-1, 0x1.d39175d9bd307p-2, -0x1.52521a1a5f236p-3, -0x1.beedf5d230a8p-7};
static const double gxnor_287_out25w[] = {2.44e-12, 4.29e-12, 1.53e-12, 2.18e-12};
static const double gxnor_287_out26[] = {0x1.1f050715b688bp-2, -0x1.f3d01c05bbf94p-4, -0x1.fdcbf9058b436p-3, 0x1.5ed9481b5a755p-3};
static const double gxnor_287_out26w[] = {5.82e-15, 3.71e-15, 3.65e-15, 2.97e-15};
static const double gxnor_287_out27[] = {0x1.8f2ca2e579eap+0, 0x1.2ed5c4bcc92ep+1, 0x1.ece2c4f926739p+1, 0x1.caaa3449db20dp+1};
static const double gxnor_287_out27w[] = {7.66e-14, 4.80e-14, 5.67e-14, 3.49e-14};
static const double gxnor_287_out28[] = {-0x1.3a8d2df0e8a8cp-5, -0x1.211e4913a11f7p-9, -0x1.d8c533aee1c01p-7, 0x1.0f8098bb2b23cp-5, -0x1.c885b61a71d99p-6, -0x1.07052717fdd1cp-6, -0x1.b88217e0d58e9p-6, 0x1.9459ce5100e3bp-6, -0x1.cdca8caeb486bp-8, -0x1.080fc355c30ebp-7, -0x1.3c58b03612b84p-6, -0x1.2517e7f2abe0fp-5, 0x1.e3f7ed8719859p-5, -0x1.bfe6e73c0df3bp-8, -0x1.d26e14489fd91p-7, -0x1.254cec3774008p-9, -0x1.eae94d462752bp-6, -0x1.4acc2ff39858cp-8};
static const double gxnor_287_out28w[] = {1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12, 1.26e-12};
static const double gxnor_287_out29[] = {0x1.35321ba54b7dep-13, 0x1.053783a938ff8p-21, 0x1.5d3cb5cbc8d1bp-16, 0x1.ccb59feef9p-14, 0x1.45a50c3b92a4fp-14, 0x1.b05f57162715cp-16, 0x1.2f32fb46d9df5p-14, 0x1.feefa88d6aba3p-15, 0x1.4d3472c636145p-18, 0x1.b3cd9fc22bd88p-18, 0x1.38bc0e327d58ap-15, 0x1.0c72fc23fdc34p-13, 0x1.6dfa30f666f5ap-12, 0x1.397677e99d66ap-18, 0x1.53eec6df22635p-16, 0x1.0cd4231008572p-21, 0x1.788d935f5306bp-14, 0x1.55f5a5306196p-19};
static const double gxnor_287_out29w[] = {7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13, 7.44e-13};
static const double gxnor_287_out30[] = {0x1.e3a7dd888ed38p-6, 0x1.7589eea27e243p-6};
static const double gxnor_287_out30w[] = {6.29e-13, 6.29e-13};
static const double gxnor_287_out31[] = {0x1.6d8124ce6dedfp-14, 0x1.b408fc923cc3p-15};
static const double gxnor_287_out31w[] = {1.86e-13, 1.86e-13};
static const double gxnor_287_out32[] = {0x1.877ee31535ad3p-6, -0x1.87a7b5052f232p-6};
static const double gxnor_287_out32w[] = {5.10e-13, 5.10e-13};
static const double gxnor_287_out33[] = {0x1.def713a5b0392p-15, 0x1.df5afa42cf019p-15};
static const double gxnor_287_out33w[] = {1.22e-13, 1.22e-13};
static const double gxnor_287_out34[] = {0x1.c0a7badc1bad3p-12, -0x1.2aec911508c52p-13, -0x1.2b317251974aap-12, -0x1.2aec911508c52p-13, 0x1.9999999999998p-67, -0x1.c0a7badc1bad3p-12, -0x1.2b317251974aap-12, 0x1.2b317251974aap-12, 0x1.15ca548841d0ap-7, 0x1.15a1eee1e484cp-7, -0x1.15b621b5132abp-6, 0x1.15a1eee1e484cp-7, 0x0p+0, -0x1.15ca548841d0ap-7, -0x1.15b621b5132abp-6, 0x1.15b621b5132abp-6, -0x1.c8851bed7ed29p-21, 0x1.c8851bed80888p-21, -0x1.b5ee152d38543p-61, 0x1.c8851bed80888p-21, -0x1.ebb1b47b79998p-75, 0x1.c8851bed7ed29p-21, -0x1.b5ee152d38543p-61, 0x1.b5ee152d38543p-61, -0x1.ce1eb70ff034dp-5, 0x1.ce27964dd5edbp-5, -0x1.1be7bcb71d4b4p-18, 0x1.ce27964dd5edbp-5, -0x1.fa33333333331p-60, 0x1.ce1eb70ff034dp-5, -0x1.1be7bcb71d4b4p-18, 0x1.1be7bcb71d4b4p-18};
static const double gxnor_287_out34w[] = {1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12, 1.20e-12};
static const double gxnor_287_out35[] = {0x1.3a8497f6482cdp-26, 0x1.173c7d1a3abd2p-29, 0x1.17bd3bac715adp-27, 0x1.173c7d1a3abd2p-29, 0x1.0624dd2f1aap-136, 0x1.3a8497f6482cdp-26, 0x1.17bd3bac715adp-27, 0x1.17bd3bac715adp-27, 0x1.e24bf7c09bccp-18, 0x1.e1bfbbd1e5b64p-18, 0x1.e205d73c7bd07p-16, 0x1.e1bfbbd1e5b64p-18, 0x0p+0, 0x1.e24bf7c09bccp-18, 0x1.e205d73c7bd07p-16, 0x1.e205d73c7bd07p-16, 0x1.45a430480b0d4p-44, 0x1.45a430480d7dfp-44, 0x1.2ba913e31b424p-124, 0x1.45a430480d7dfp-44, 0x1.79c1424515c67p-152, 0x1.45a430480b0d4p-44, 0x1.2ba913e31b424p-124, 0x1.2ba913e31b424p-124, 0x1.4dadf35ec70e5p-12, 0x1.4dbac3733b3f1p-12, 0x1.f7c37b37f3c1fp-40, 0x1.4dbac3733b3f1p-12, 0x1.905f60418937bp-122, 0x1.4dadf35ec70e5p-12, 0x1.f7c37b37f3c1fp-40, 0x1.f7c37b37f3c1fp-40};
static const double gxnor_287_out35w[] = {6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13, 6.78e-13};
static const double gxnor_287_out36[] = {0x1.a51b10f130ba2p-6, -0x1.a64e09ec19eaep-4, 0x1.86180f919c019p-5, -0x1.c54304b20a6bep-6};
static const double gxnor_287_out36w[] = {2.20e-12, 2.20e-12, 2.20e-12, 2.20e-12};
static const double gxnor_287_out37[] = {0x1.1514036f25b4fp-14, 0x1.16a88d002d7bep-10, 0x1.db8aa7c20faa9p-13, 0x1.410280109f443p-14};
static const double gxnor_287_out37w[] = {2.27e-12, 2.27e-12, 2.27e-12, 2.27e-12};
static const double gxnor_287_out38[] = {0x1.1253ddf64ec4dp-5, -0x1.c561f92b9cd95p-7, 0x1.f9c6991eaaa41p-5, 0x1.4085c37211b5cp-5};
static const double gxnor_287_out38w[] = {1.32e-12, 1.32e-12, 1.32e-12, 1.32e-12};
static const double gxnor_287_out39[] = {0x1.d659042e4ad9bp-14, 0x1.412e5a213f786p-16, 0x1.8fb3a744e1b43p-12, 0x1.410bbece44d05p-13};
static const double gxnor_287_out39w[] = {8.13e-13, 8.13e-13, 8.13e-13, 8.13e-13};
static const gxnor_array gxnor_287_out[] = {
    {"tensors/1.conv", "float64", 4, {3, 2, 4, 4}, 96, gxnor_287_out0, NULL},
    {"tensors/1.pool", "float64", 4, {3, 2, 2, 2}, 24, gxnor_287_out1, NULL},
    {"tensors/1.norm", "float64", 4, {3, 2, 2, 2}, 24, gxnor_287_out2, gxnor_287_out2w},
    {"tensors/1.phi", "float64", 4, {3, 2, 2, 2}, 24, gxnor_287_out3, NULL},
    {"tensors/2.dense", "float64", 2, {3, 4}, 12, gxnor_287_out4, NULL},
    {"tensors/2.norm", "float64", 2, {3, 4}, 12, gxnor_287_out5, gxnor_287_out5w},
    {"gradients/2.gamma", "float64", 1, {4}, 4, gxnor_287_out6, gxnor_287_out6w},
    {"gradients/2.beta", "float64", 1, {4}, 4, gxnor_287_out7, gxnor_287_out7w},
    {"gradients/2.W", "float64", 2, {4, 8}, 32, gxnor_287_out8, gxnor_287_out8w},
    {"gradients/1.gamma", "float64", 1, {2}, 2, gxnor_287_out9, gxnor_287_out9w},
    {"gradients/1.beta", "float64", 1, {2}, 2, gxnor_287_out10, gxnor_287_out10w},
    {"gradients/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_287_out11, gxnor_287_out11w},
    {"increments/2.gamma", "float64", 1, {4}, 4, gxnor_287_out12, gxnor_287_out12w},
    {"increments/2.beta", "float64", 1, {4}, 4, gxnor_287_out13, gxnor_287_out13w},
    {"increments/2.W", "float64", 2, {4, 8}, 32, gxnor_287_out14, gxnor_287_out14w},
    {"increments/1.gamma", "float64", 1, {2}, 2, gxnor_287_out15, gxnor_287_out15w},
    {"increments/1.beta", "float64", 1, {2}, 2, gxnor_287_out16, gxnor_287_out16w},
    {"increments/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_287_out17, gxnor_287_out17w},
    {"parameters/1.W", "float64", 4, {2, 1, 3, 3}, 18, gxnor_287_out18, NULL},
    {"parameters/1.gamma", "float64", 1, {2}, 2, gxnor_287_out19, gxnor_287_out19w},
    {"parameters/1.beta", "float64", 1, {2}, 2, gxnor_287_out20, gxnor_287_out20w},
    {"parameters/1.mean", "float64", 1, {2}, 2, gxnor_287_out21, gxnor_287_out21w},
    {"parameters/1.variance", "float64", 1, {2}, 2, gxnor_287_out22, gxnor_287_out22w},
    {"parameters/2.W", "float64", 2, {4, 8}, 32, gxnor_287_out23, NULL},
    {"parameters/2.gamma", "float64", 1, {4}, 4, gxnor_287_out24, gxnor_287_out24w},
    {"parameters/2.beta", "float64", 1, {4}, 4, gxnor_287_out25, gxnor_287_out25w},
    {"parameters/2.mean", "float64", 1, {4}, 4, gxnor_287_out26, gxnor_287_out26w},
    {"parameters/2.variance", "float64", 1, {4}, 4, gxnor_287_out27, gxnor_287_out27w},
    {"parameters/1.W.first", "float64", 4, {2, 1, 3, 3}, 18, gxnor_287_out28, gxnor_287_out28w},
    {"parameters/1.W.second", "float64", 4, {2, 1, 3, 3}, 18, gxnor_287_out29, gxnor_287_out29w},
    {"parameters/1.gamma.first", "float64", 1, {2}, 2, gxnor_287_out30, gxnor_287_out30w},
    {"parameters/1.gamma.second", "float64", 1, {2}, 2, gxnor_287_out31, gxnor_287_out31w},
    {"parameters/1.beta.first", "float64", 1, {2}, 2, gxnor_287_out32, gxnor_287_out32w},
    {"parameters/1.beta.second", "float64", 1, {2}, 2, gxnor_287_out33, gxnor_287_out33w},
    {"parameters/2.W.first", "float64", 2, {4, 8}, 32, gxnor_287_out34, gxnor_287_out34w},
    {"parameters/2.W.second", "float64", 2, {4, 8}, 32, gxnor_287_out35, gxnor_287_out35w},
    {"parameters/2.gamma.first", "float64", 1, {4}, 4, gxnor_287_out36, gxnor_287_out36w},
    {"parameters/2.gamma.second", "float64", 1, {4}, 4, gxnor_287_out37, gxnor_287_out37w},
    {"parameters/2.beta.first", "float64", 1, {4}, 4, gxnor_287_out38, gxnor_287_out38w},
    {"parameters/2.beta.second", "float64", 1, {4}, 4, gxnor_287_out39, gxnor_287_out39w},
};

static const gxnor_case gxnor_cases[] = {
    {"states/n0_h1", "states", "Eq (1), SPEC.md 1", "states_printed", 0, 2, 1, gxnor_0_in, gxnor_0_out},
    {"states/n1_h1", "states", "Eq (1), SPEC.md 1", "states_printed", 0, 2, 1, gxnor_1_in, gxnor_1_out},
    {"states/n2_h1", "states", "Eq (1), SPEC.md 1", "states_printed", 0, 2, 1, gxnor_2_in, gxnor_2_out},
    {"states/n3_h0.75", "states", "Eq (1), SPEC.md 1", "states_printed", 0, 2, 1, gxnor_3_in, gxnor_3_out},
    {"states/n6_h1", "states", "Eq (1), SPEC.md 1", "states_printed", 0, 2, 1, gxnor_4_in, gxnor_4_out},
    {"states/n16", "states", "SPEC.md B", "invalid_accepted", 1, 2, 0, gxnor_5_in, NULL},
    {"states/negative_n", "states", "SPEC.md B", "invalid_accepted", 1, 2, 0, gxnor_6_in, NULL},
    {"states/no_range", "states", "SPEC.md A", "invalid_accepted", 1, 2, 0, gxnor_7_in, NULL},
    {"states/h_too_long", "states", "SPEC.md A", "invalid_accepted", 1, 2, 0, gxnor_8_in, NULL},
    {"state_index/n0_h1", "state_index", "Eq (1), SPEC.md 1", "", 0, 3, 1, gxnor_9_in, gxnor_9_out},
    {"state_index/n1_h1", "state_index", "Eq (1), SPEC.md 1", "", 0, 3, 1, gxnor_10_in, gxnor_10_out},
    {"state_index/n2_h1", "state_index", "Eq (1), SPEC.md 1", "", 0, 3, 1, gxnor_11_in, gxnor_11_out},
    {"state_index/n3_h0.75", "state_index", "Eq (1), SPEC.md 1", "", 0, 3, 1, gxnor_12_in, gxnor_12_out},
    {"state_index/n6_h1", "state_index", "Eq (1), SPEC.md 1", "", 0, 3, 1, gxnor_13_in, gxnor_13_out},
    {"state_index/between", "state_index", "Eq (1), SPEC.md 1", "invalid_accepted", 1, 3, 0, gxnor_14_in, NULL},
    {"nearest/n0_h1", "nearest", "SPEC.md C and 20", "half_even, half_down", 0, 3, 1, gxnor_15_in, gxnor_15_out},
    {"nearest/random_n0_h1", "nearest", "SPEC.md C and 20", "", 0, 3, 1, gxnor_16_in, gxnor_16_out},
    {"nearest/n1_h1", "nearest", "SPEC.md C and 20", "half_even, half_down", 0, 3, 1, gxnor_17_in, gxnor_17_out},
    {"nearest/random_n1_h1", "nearest", "SPEC.md C and 20", "", 0, 3, 1, gxnor_18_in, gxnor_18_out},
    {"nearest/n2_h1", "nearest", "SPEC.md C and 20", "half_even, half_down", 0, 3, 1, gxnor_19_in, gxnor_19_out},
    {"nearest/random_n2_h1", "nearest", "SPEC.md C and 20", "", 0, 3, 1, gxnor_20_in, gxnor_20_out},
    {"nearest/n3_h0.75", "nearest", "SPEC.md C and 20", "half_even, half_down", 0, 3, 1, gxnor_21_in, gxnor_21_out},
    {"nearest/random_n3_h0.75", "nearest", "SPEC.md C and 20", "", 0, 3, 1, gxnor_22_in, gxnor_22_out},
    {"nearest/n6_h1", "nearest", "SPEC.md C and 20", "half_even, half_down", 0, 3, 1, gxnor_23_in, gxnor_23_out},
    {"nearest/random_n6_h1", "nearest", "SPEC.md C and 20", "", 0, 3, 1, gxnor_24_in, gxnor_24_out},
    {"nearest/nan", "nearest", "SPEC.md C and 20", "invalid_accepted", 1, 3, 0, gxnor_25_in, NULL},
    {"phi_r/at_r_open", "phi_r", "SPEC.md 2", "step_closed", 0, 5, 1, gxnor_26_in, gxnor_26_out},
    {"phi_r/at_steps_open", "phi_r", "SPEC.md 2", "half_even, step_closed, not_saturated", 0, 5, 1, gxnor_27_in, gxnor_27_out},
    {"phi_r/at_r_closed", "phi_r", "SPEC.md 2", "step_closed", 0, 5, 1, gxnor_28_in, gxnor_28_out},
    {"phi_r/at_steps_closed", "phi_r", "SPEC.md 2", "half_even, step_closed, not_saturated", 0, 5, 1, gxnor_29_in, gxnor_29_out},
    {"phi_r/tiny", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "", 0, 5, 1, gxnor_30_in, gxnor_30_out},
    {"phi_r/saturates", "phi_r", "SPEC.md 3", "", 0, 5, 1, gxnor_31_in, gxnor_31_out},
    {"phi_r/r_zero", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "step_closed", 0, 5, 1, gxnor_32_in, gxnor_32_out},
    {"phi_r/binary", "phi_r", "SPEC.md 5, Eq (19)", "sign_of_zero", 0, 5, 1, gxnor_33_in, gxnor_33_out},
    {"phi_r/steps_n1_float32", "phi_r", "SPEC.md D", "step_rounded", 0, 5, 1, gxnor_34_in, gxnor_34_out},
    {"phi_r/steps_n1_float64", "phi_r", "SPEC.md D", "step_closed", 0, 5, 1, gxnor_35_in, gxnor_35_out},
    {"phi_r/random_n1", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "", 0, 5, 1, gxnor_36_in, gxnor_36_out},
    {"phi_r/beyond_h_n1", "phi_r", "SPEC.md 3", "", 0, 5, 1, gxnor_37_in, gxnor_37_out},
    {"phi_r/steps_n2_float32", "phi_r", "SPEC.md D", "step_rounded", 0, 5, 1, gxnor_38_in, gxnor_38_out},
    {"phi_r/steps_n2_float64", "phi_r", "SPEC.md D", "half_even, step_closed", 0, 5, 1, gxnor_39_in, gxnor_39_out},
    {"phi_r/random_n2", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "not_saturated", 0, 5, 1, gxnor_40_in, gxnor_40_out},
    {"phi_r/beyond_h_n2", "phi_r", "SPEC.md 3", "not_saturated", 0, 5, 1, gxnor_41_in, gxnor_41_out},
    {"phi_r/steps_n3_float32", "phi_r", "SPEC.md D", "step_rounded", 0, 5, 1, gxnor_42_in, gxnor_42_out},
    {"phi_r/steps_n3_float64", "phi_r", "SPEC.md D", "half_even, step_closed", 0, 5, 1, gxnor_43_in, gxnor_43_out},
    {"phi_r/random_n3", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "not_saturated", 0, 5, 1, gxnor_44_in, gxnor_44_out},
    {"phi_r/beyond_h_n3", "phi_r", "SPEC.md 3", "not_saturated", 0, 5, 1, gxnor_45_in, gxnor_45_out},
    {"phi_r/steps_n4_float32", "phi_r", "SPEC.md D", "half_even, step_closed", 0, 5, 1, gxnor_46_in, gxnor_46_out},
    {"phi_r/steps_n4_float64", "phi_r", "SPEC.md D", "half_even, step_closed", 0, 5, 1, gxnor_47_in, gxnor_47_out},
    {"phi_r/random_n4", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "not_saturated", 0, 5, 1, gxnor_48_in, gxnor_48_out},
    {"phi_r/beyond_h_n4", "phi_r", "SPEC.md 3", "not_saturated", 0, 5, 1, gxnor_49_in, gxnor_49_out},
    {"phi_r/nan", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "invalid_accepted", 1, 5, 0, gxnor_50_in, NULL},
    {"phi_r/negative_r", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "invalid_accepted", 1, 5, 0, gxnor_51_in, NULL},
    {"phi_r/r_equals_h", "phi_r", "SPEC.md 4", "invalid_accepted", 1, 5, 0, gxnor_52_in, NULL},
    {"phi_r/unknown_boundary", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "invalid_accepted", 1, 5, 0, gxnor_53_in, NULL},
    {"phi_r/empty_window", "phi_r", "Eq (5) and (22), SPEC.md 2 to 5", "invalid_accepted", 1, 5, 0, gxnor_54_in, NULL},
    {"rectangular/n1_r0.5_a0.5", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_open, window_doubled, window_of_sign, window_one_sided", 0, 5, 1, gxnor_55_in, gxnor_55_out},
    {"rectangular/random_n1_r0.5_a0.5", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided", 0, 5, 1, gxnor_56_in, gxnor_56_out},
    {"rectangular/n1_r0.75_a0.25", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_open, window_doubled, window_of_sign, window_one_sided", 0, 5, 1, gxnor_57_in, gxnor_57_out},
    {"rectangular/random_n1_r0.75_a0.25", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_doubled, window_of_sign, window_one_sided", 0, 5, 1, gxnor_58_in, gxnor_58_out},
    {"rectangular/n0_r0.5_a1", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_open, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_59_in, gxnor_59_out},
    {"rectangular/random_n0_r0.5_a1", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_60_in, gxnor_60_out},
    {"rectangular/n2_r0.5_a0.125", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_open, window_doubled, window_of_sign, window_one_sided, pulse_height", 0, 5, 1, gxnor_61_in, gxnor_61_out},
    {"rectangular/random_n2_r0.5_a0.125", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_doubled, window_of_sign, pulse_height", 0, 5, 1, gxnor_62_in, gxnor_62_out},
    {"rectangular/n2_r0.5_a0.25", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_open, window_doubled, window_of_sign, window_one_sided, pulse_height", 0, 5, 1, gxnor_63_in, gxnor_63_out},
    {"rectangular/random_n2_r0.5_a0.25", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_doubled, window_of_sign, window_one_sided, pulse_height", 0, 5, 1, gxnor_64_in, gxnor_64_out},
    {"rectangular/n3_r0.25_a0.5", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_open, window_doubled, window_of_sign, window_one_sided, pulse_height", 0, 5, 1, gxnor_65_in, gxnor_65_out},
    {"rectangular/random_n3_r0.25_a0.5", "rectangular", "Eq (7), SPEC.md 6 and 7", "window_dropped, window_doubled, window_of_sign, window_one_sided, pulse_height", 0, 5, 1, gxnor_66_in, gxnor_66_out},
    {"rectangular/no_width", "rectangular", "SPEC.md 6", "invalid_accepted", 1, 5, 0, gxnor_67_in, NULL},
    {"rectangular/negative_width", "rectangular", "SPEC.md 6", "invalid_accepted", 1, 5, 0, gxnor_68_in, NULL},
    {"triangular/n1_r0.5_a0.5", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided", 0, 5, 1, gxnor_69_in, gxnor_69_out},
    {"triangular/random_n1_r0.5_a0.5", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided", 0, 5, 1, gxnor_70_in, gxnor_70_out},
    {"triangular/n1_r0.75_a0.25", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided", 0, 5, 1, gxnor_71_in, gxnor_71_out},
    {"triangular/random_n1_r0.75_a0.25", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided", 0, 5, 1, gxnor_72_in, gxnor_72_out},
    {"triangular/n0_r0.5_a1", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_73_in, gxnor_73_out},
    {"triangular/random_n0_r0.5_a1", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_74_in, gxnor_74_out},
    {"triangular/n2_r0.5_a0.125", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_75_in, gxnor_75_out},
    {"triangular/random_n2_r0.5_a0.125", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_76_in, gxnor_76_out},
    {"triangular/n2_r0.5_a0.25", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_77_in, gxnor_77_out},
    {"triangular/random_n2_r0.5_a0.25", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_78_in, gxnor_78_out},
    {"triangular/n3_r0.25_a0.5", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_79_in, gxnor_79_out},
    {"triangular/random_n3_r0.25_a0.5", "triangular", "Eq (8), SPEC.md 6 and 7", "window_dropped, window_doubled, window_one_sided, pulse_height", 0, 5, 1, gxnor_80_in, gxnor_80_out},
    {"triangular/no_width", "triangular", "SPEC.md 6", "invalid_accepted", 1, 5, 0, gxnor_81_in, NULL},
    {"triangular/negative_width", "triangular", "SPEC.md 6", "invalid_accepted", 1, 5, 0, gxnor_82_in, NULL},
    {"gated_dot/truth_table", "gated_dot", "Fig 11(f)", "gate_ignored", 0, 2, 1, gxnor_83_in, gxnor_83_out},
    {"gated_dot/length_1", "gated_dot", "Fig 11(f)", "gate_ignored", 0, 2, 1, gxnor_84_in, gxnor_84_out},
    {"gated_dot/length_2", "gated_dot", "Fig 11(f)", "gate_ignored", 0, 2, 1, gxnor_85_in, gxnor_85_out},
    {"gated_dot/length_7", "gated_dot", "Fig 11(f)", "gate_ignored", 0, 2, 1, gxnor_86_in, gxnor_86_out},
    {"gated_dot/length_8", "gated_dot", "Fig 11(f)", "", 0, 2, 1, gxnor_87_in, gxnor_87_out},
    {"gated_dot/length_63", "gated_dot", "Fig 11(f)", "gate_ignored", 0, 2, 1, gxnor_88_in, gxnor_88_out},
    {"gated_dot/length_64", "gated_dot", "Fig 11(f)", "gate_ignored", 0, 2, 1, gxnor_89_in, gxnor_89_out},
    {"gated_dot/length_65", "gated_dot", "Fig 11(f)", "gate_ignored", 0, 2, 1, gxnor_90_in, gxnor_90_out},
    {"gated_dot/length_127", "gated_dot", "Fig 11(f)", "gate_ignored", 0, 2, 1, gxnor_91_in, gxnor_91_out},
    {"gated_dot/length_128", "gated_dot", "Fig 11(f)", "gate_ignored", 0, 2, 1, gxnor_92_in, gxnor_92_out},
    {"gated_dot/length_129", "gated_dot", "Fig 11(f)", "gate_ignored, int8_overflow", 0, 2, 1, gxnor_93_in, gxnor_93_out},
    {"gated_dot/sum_200", "gated_dot", "Fig 11(f)", "int8_overflow", 0, 2, 1, gxnor_94_in, gxnor_94_out},
    {"gated_dot/no_trit", "gated_dot", "Fig 11(f)", "invalid_accepted", 1, 2, 0, gxnor_95_in, NULL},
    {"gated_dot/shapes", "gated_dot", "Fig 11(f)", "invalid_accepted", 1, 2, 0, gxnor_96_in, NULL},
    {"pack/length_1", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set, sign_of_zero_trit", 0, 1, 2, gxnor_97_in, gxnor_97_out},
    {"pack/length_2", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set, sign_of_zero_trit", 0, 1, 2, gxnor_98_in, gxnor_98_out},
    {"pack/length_7", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set, sign_of_zero_trit", 0, 1, 2, gxnor_99_in, gxnor_99_out},
    {"pack/length_8", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set, sign_of_zero_trit", 0, 1, 2, gxnor_100_in, gxnor_100_out},
    {"pack/length_63", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set, sign_of_zero_trit", 0, 1, 2, gxnor_101_in, gxnor_101_out},
    {"pack/length_64", "pack", "csrc/README.md, layout of trits", "msb_first, sign_of_zero_trit", 0, 1, 2, gxnor_102_in, gxnor_102_out},
    {"pack/length_65", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set, sign_of_zero_trit", 0, 1, 2, gxnor_103_in, gxnor_103_out},
    {"pack/length_127", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set, sign_of_zero_trit", 0, 1, 2, gxnor_104_in, gxnor_104_out},
    {"pack/length_128", "pack", "csrc/README.md, layout of trits", "msb_first, sign_of_zero_trit", 0, 1, 2, gxnor_105_in, gxnor_105_out},
    {"pack/length_129", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set, sign_of_zero_trit", 0, 1, 2, gxnor_106_in, gxnor_106_out},
    {"pack/zeros", "pack", "csrc/README.md, layout of trits", "tail_bits_set, sign_of_zero_trit", 0, 1, 2, gxnor_107_in, gxnor_107_out},
    {"pack/ones", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set", 0, 1, 2, gxnor_108_in, gxnor_108_out},
    {"pack/minus_ones", "pack", "csrc/README.md, layout of trits", "msb_first, tail_bits_set", 0, 1, 2, gxnor_109_in, gxnor_109_out},
    {"pack/no_trit", "pack", "csrc/README.md, layout of trits", "invalid_accepted", 1, 1, 0, gxnor_110_in, NULL},
    {"packed_dot/length_1", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_111_in, gxnor_111_out},
    {"packed_dot/length_2", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_112_in, gxnor_112_out},
    {"packed_dot/length_7", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_113_in, gxnor_113_out},
    {"packed_dot/length_8", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_114_in, gxnor_114_out},
    {"packed_dot/length_63", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_115_in, gxnor_115_out},
    {"packed_dot/length_64", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_116_in, gxnor_116_out},
    {"packed_dot/length_65", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_117_in, gxnor_117_out},
    {"packed_dot/length_127", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_118_in, gxnor_118_out},
    {"packed_dot/length_128", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_119_in, gxnor_119_out},
    {"packed_dot/length_129", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "gate_ignored", 0, 4, 1, gxnor_120_in, gxnor_120_out},
    {"packed_dot/sum_200", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "", 0, 4, 1, gxnor_121_in, gxnor_121_out},
    {"packed_dot/sign_of_a_zero", "packed_dot", "Fig 11(f), csrc/README.md, formulas", "invalid_accepted", 1, 4, 0, gxnor_122_in, NULL},
    {"dense/ternary", "dense", "Eq (2) and (11)", "", 0, 2, 1, gxnor_123_in, gxnor_123_out},
    {"dense/wide", "dense", "SPEC.md H", "int16_overflow", 0, 2, 1, gxnor_124_in, gxnor_124_out},
    {"dense/real_float32", "dense", "Eq (2) and (11)", "", 0, 2, 1, gxnor_125_in, gxnor_125_out},
    {"dense/real_float64", "dense", "Eq (2) and (11)", "", 0, 2, 1, gxnor_126_in, gxnor_126_out},
    {"dense/shapes", "dense", "Eq (2) and (11)", "invalid_accepted", 1, 2, 0, gxnor_127_in, NULL},
    {"dense_backward_weight/real_float32", "dense_backward_weight", "Eq (10)", "", 0, 2, 1, gxnor_128_in, gxnor_128_out},
    {"dense_backward_weight/real_float64", "dense_backward_weight", "Eq (10)", "", 0, 2, 1, gxnor_129_in, gxnor_129_out},
    {"dense_backward_weight/ternary", "dense_backward_weight", "Eq (10)", "", 0, 2, 1, gxnor_130_in, gxnor_130_out},
    {"dense_backward_weight/shapes", "dense_backward_weight", "Eq (10)", "invalid_accepted", 1, 2, 0, gxnor_131_in, NULL},
    {"dense_backward_input/real_float32", "dense_backward_input", "Eq (12)", "", 0, 2, 1, gxnor_132_in, gxnor_132_out},
    {"dense_backward_input/real_float64", "dense_backward_input", "Eq (12)", "", 0, 2, 1, gxnor_133_in, gxnor_133_out},
    {"dense_backward_input/ternary", "dense_backward_input", "Eq (12)", "", 0, 2, 1, gxnor_134_in, gxnor_134_out},
    {"dense_backward_input/shapes", "dense_backward_input", "Eq (12)", "invalid_accepted", 1, 2, 0, gxnor_135_in, NULL},
    {"conv2d/plain_ternary", "conv2d", "Eq (2), SPEC.md 22", "kernel_flipped, channels_mixed", 0, 4, 1, gxnor_136_in, gxnor_136_out},
    {"conv2d/plain_real", "conv2d", "Eq (2), SPEC.md 22", "kernel_flipped, channels_mixed", 0, 4, 1, gxnor_137_in, gxnor_137_out},
    {"conv2d/padded_ternary", "conv2d", "Eq (2), SPEC.md 22", "padded_with_one, padded_with_minus_one, kernel_flipped, channels_mixed", 0, 4, 1, gxnor_138_in, gxnor_138_out},
    {"conv2d/padded_real", "conv2d", "Eq (2), SPEC.md 22", "padded_with_one, padded_with_minus_one, kernel_flipped, channels_mixed", 0, 4, 1, gxnor_139_in, gxnor_139_out},
    {"conv2d/strided_ternary", "conv2d", "Eq (2), SPEC.md 22", "padded_with_one, padded_with_minus_one, kernel_flipped, stride_ignored, channels_mixed", 0, 4, 1, gxnor_140_in, gxnor_140_out},
    {"conv2d/strided_real", "conv2d", "Eq (2), SPEC.md 22", "padded_with_one, padded_with_minus_one, kernel_flipped, stride_ignored, channels_mixed", 0, 4, 1, gxnor_141_in, gxnor_141_out},
    {"conv2d/one_place_ternary", "conv2d", "Eq (2), SPEC.md 22", "kernel_flipped, channels_mixed", 0, 4, 1, gxnor_142_in, gxnor_142_out},
    {"conv2d/one_place_real", "conv2d", "Eq (2), SPEC.md 22", "kernel_flipped, channels_mixed", 0, 4, 1, gxnor_143_in, gxnor_143_out},
    {"conv2d/pointwise_ternary", "conv2d", "Eq (2), SPEC.md 22", "channels_mixed", 0, 4, 1, gxnor_144_in, gxnor_144_out},
    {"conv2d/pointwise_real", "conv2d", "Eq (2), SPEC.md 22", "channels_mixed", 0, 4, 1, gxnor_145_in, gxnor_145_out},
    {"conv2d/wide_padding_ternary", "conv2d", "Eq (2), SPEC.md 22", "padded_with_one, padded_with_minus_one, kernel_flipped, stride_ignored", 0, 4, 1, gxnor_146_in, gxnor_146_out},
    {"conv2d/wide_padding_real", "conv2d", "Eq (2), SPEC.md 22", "padded_with_one, padded_with_minus_one, kernel_flipped, stride_ignored", 0, 4, 1, gxnor_147_in, gxnor_147_out},
    {"conv2d/kernel_too_large", "conv2d", "Eq (2), SPEC.md 22", "invalid_accepted", 1, 4, 0, gxnor_148_in, NULL},
    {"conv2d/channels", "conv2d", "Eq (2), SPEC.md 22", "invalid_accepted", 1, 4, 0, gxnor_149_in, NULL},
    {"conv2d/no_stride", "conv2d", "Eq (2), SPEC.md 22", "invalid_accepted", 1, 4, 0, gxnor_150_in, NULL},
    {"conv2d/negative_padding", "conv2d", "Eq (2), SPEC.md 22", "invalid_accepted", 1, 4, 0, gxnor_151_in, NULL},
    {"conv2d_backward_weight/plain_real", "conv2d_backward_weight", "Eq (10), SPEC.md 22", "", 0, 6, 1, gxnor_152_in, gxnor_152_out},
    {"conv2d_backward_weight/padded_ternary", "conv2d_backward_weight", "Eq (10), SPEC.md 22", "", 0, 6, 1, gxnor_153_in, gxnor_153_out},
    {"conv2d_backward_weight/strided_ternary", "conv2d_backward_weight", "Eq (10), SPEC.md 22", "", 0, 6, 1, gxnor_154_in, gxnor_154_out},
    {"conv2d_backward_weight/one_place_real", "conv2d_backward_weight", "Eq (10), SPEC.md 22", "", 0, 6, 1, gxnor_155_in, gxnor_155_out},
    {"conv2d_backward_weight/pointwise_real", "conv2d_backward_weight", "Eq (10), SPEC.md 22", "", 0, 6, 1, gxnor_156_in, gxnor_156_out},
    {"conv2d_backward_weight/wide_padding_ternary", "conv2d_backward_weight", "Eq (10), SPEC.md 22", "", 0, 6, 1, gxnor_157_in, gxnor_157_out},
    {"conv2d_backward_weight/shapes", "conv2d_backward_weight", "Eq (10), SPEC.md 22", "invalid_accepted", 1, 6, 0, gxnor_158_in, NULL},
    {"conv2d_backward_input/plain_real", "conv2d_backward_input", "Eq (12), SPEC.md 22", "kernel_flipped", 0, 6, 1, gxnor_159_in, gxnor_159_out},
    {"conv2d_backward_input/padded_ternary", "conv2d_backward_input", "Eq (12), SPEC.md 22", "kernel_flipped", 0, 6, 1, gxnor_160_in, gxnor_160_out},
    {"conv2d_backward_input/strided_ternary", "conv2d_backward_input", "Eq (12), SPEC.md 22", "kernel_flipped", 0, 6, 1, gxnor_161_in, gxnor_161_out},
    {"conv2d_backward_input/one_place_real", "conv2d_backward_input", "Eq (12), SPEC.md 22", "kernel_flipped", 0, 6, 1, gxnor_162_in, gxnor_162_out},
    {"conv2d_backward_input/pointwise_real", "conv2d_backward_input", "Eq (12), SPEC.md 22", "", 0, 6, 1, gxnor_163_in, gxnor_163_out},
    {"conv2d_backward_input/wide_padding_ternary", "conv2d_backward_input", "Eq (12), SPEC.md 22", "kernel_flipped", 0, 6, 1, gxnor_164_in, gxnor_164_out},
    {"conv2d_backward_input/shapes", "conv2d_backward_input", "Eq (12), SPEC.md 22", "invalid_accepted", 1, 6, 0, gxnor_165_in, NULL},
    {"max_pool/ties", "max_pool", "SPEC.md 16", "", 0, 2, 1, gxnor_166_in, gxnor_166_out},
    {"max_pool/cropped", "max_pool", "SPEC.md 16", "", 0, 2, 1, gxnor_167_in, gxnor_167_out},
    {"max_pool/three", "max_pool", "SPEC.md 16", "", 0, 2, 1, gxnor_168_in, gxnor_168_out},
    {"max_pool/too_large", "max_pool", "SPEC.md 16", "invalid_accepted", 1, 2, 0, gxnor_169_in, NULL},
    {"max_pool_backward/ties", "max_pool_backward", "SPEC.md 23", "pool_last_maximum, pool_all_maxima", 0, 3, 1, gxnor_170_in, gxnor_170_out},
    {"max_pool_backward/cropped", "max_pool_backward", "SPEC.md 23", "pool_last_maximum, pool_all_maxima", 0, 3, 1, gxnor_171_in, gxnor_171_out},
    {"max_pool_backward/three", "max_pool_backward", "SPEC.md 23", "pool_last_maximum, pool_all_maxima", 0, 3, 1, gxnor_172_in, gxnor_172_out},
    {"max_pool_backward/shapes", "max_pool_backward", "SPEC.md 23", "invalid_accepted", 1, 3, 0, gxnor_173_in, NULL},
    {"batch_norm/dense", "batch_norm", "SPEC.md 16", "unbiased_variance", 0, 4, 3, gxnor_174_in, gxnor_174_out},
    {"batch_norm/images", "batch_norm", "SPEC.md 16", "unbiased_variance, batch_axis_alone", 0, 4, 3, gxnor_175_in, gxnor_175_out},
    {"batch_norm/double", "batch_norm", "SPEC.md 16", "unbiased_variance, batch_axis_alone", 0, 4, 3, gxnor_176_in, gxnor_176_out},
    {"batch_norm/constant", "batch_norm", "SPEC.md 16", "", 0, 4, 3, gxnor_177_in, gxnor_177_out},
    {"batch_norm/little_variance", "batch_norm", "SPEC.md 16", "unbiased_variance", 0, 4, 3, gxnor_178_in, gxnor_178_out},
    {"batch_norm/no_epsilon", "batch_norm", "SPEC.md 16", "invalid_accepted", 1, 4, 0, gxnor_179_in, NULL},
    {"batch_norm/channels", "batch_norm", "SPEC.md 16", "invalid_accepted", 1, 4, 0, gxnor_180_in, NULL},
    {"batch_norm_inference/dense", "batch_norm_inference", "SPEC.md J", "epsilon_outside", 0, 6, 1, gxnor_181_in, gxnor_181_out},
    {"batch_norm_inference/images", "batch_norm_inference", "SPEC.md J", "epsilon_outside", 0, 6, 1, gxnor_182_in, gxnor_182_out},
    {"batch_norm_inference/double", "batch_norm_inference", "SPEC.md J", "epsilon_outside", 0, 6, 1, gxnor_183_in, gxnor_183_out},
    {"batch_norm_inference/little_variance", "batch_norm_inference", "SPEC.md J", "epsilon_outside", 0, 6, 1, gxnor_184_in, gxnor_184_out},
    {"batch_norm_inference/negative_variance", "batch_norm_inference", "SPEC.md J", "invalid_accepted", 1, 6, 0, gxnor_185_in, NULL},
    {"batch_norm_backward/dense", "batch_norm_backward", "SPEC.md 16", "statistics_constant", 0, 4, 3, gxnor_186_in, gxnor_186_out},
    {"batch_norm_backward/images", "batch_norm_backward", "SPEC.md 16", "statistics_constant", 0, 4, 3, gxnor_187_in, gxnor_187_out},
    {"batch_norm_backward/double", "batch_norm_backward", "SPEC.md 16", "statistics_constant", 0, 4, 3, gxnor_188_in, gxnor_188_out},
    {"batch_norm_backward/shapes", "batch_norm_backward", "SPEC.md 16", "invalid_accepted", 1, 4, 0, gxnor_189_in, NULL},
    {"running_average/tenth", "running_average", "SPEC.md 16", "rate_swapped", 0, 3, 1, gxnor_190_in, gxnor_190_out},
    {"running_average/whole", "running_average", "SPEC.md 16", "rate_swapped", 0, 3, 1, gxnor_191_in, gxnor_191_out},
    {"running_average/no_rate", "running_average", "SPEC.md 16", "invalid_accepted", 1, 3, 0, gxnor_192_in, NULL},
    {"squared_hinge/margins", "squared_hinge", "L2-SVM output layer, SPEC.md 21", "hinge_unsquared, loss_summed", 0, 2, 1, gxnor_193_in, gxnor_193_out},
    {"squared_hinge/random", "squared_hinge", "L2-SVM output layer, SPEC.md 21", "hinge_unsquared, loss_summed", 0, 2, 1, gxnor_194_in, gxnor_194_out},
    {"squared_hinge/shapes", "squared_hinge", "L2-SVM output layer, SPEC.md 21", "invalid_accepted", 1, 2, 0, gxnor_195_in, NULL},
    {"squared_hinge_gradient/margins", "squared_hinge_gradient", "L2-SVM output layer, SPEC.md 21", "hinge_unsquared, loss_summed", 0, 2, 1, gxnor_196_in, gxnor_196_out},
    {"squared_hinge_gradient/random", "squared_hinge_gradient", "L2-SVM output layer, SPEC.md 21", "hinge_unsquared, loss_summed", 0, 2, 1, gxnor_197_in, gxnor_197_out},
    {"squared_hinge_gradient/shapes", "squared_hinge_gradient", "L2-SVM output layer, SPEC.md 21", "invalid_accepted", 1, 2, 0, gxnor_198_in, NULL},
    {"sgd/small", "sgd", "Eq (9), SPEC.md 12", "new_minus_old", 0, 2, 1, gxnor_199_in, gxnor_199_out},
    {"sgd/random", "sgd", "Eq (9), SPEC.md 12", "new_minus_old", 0, 2, 1, gxnor_200_in, gxnor_200_out},
    {"sgd/no_rate", "sgd", "Eq (9), SPEC.md 12", "invalid_accepted", 1, 2, 0, gxnor_201_in, NULL},
    {"sgd/nan", "sgd", "Eq (9), SPEC.md 12", "invalid_accepted", 1, 2, 0, gxnor_202_in, NULL},
    {"adam/step_1_float32", "adam", "Section 3, SPEC.md 11 and 12", "no_bias_correction, epsilon_inside", 0, 8, 3, gxnor_203_in, gxnor_203_out},
    {"adam/step_2_float32", "adam", "Section 3, SPEC.md 11 and 12", "no_bias_correction", 0, 8, 3, gxnor_204_in, gxnor_204_out},
    {"adam/step_1000_float32", "adam", "Section 3, SPEC.md 11 and 12", "no_bias_correction", 0, 8, 3, gxnor_205_in, gxnor_205_out},
    {"adam/step_1_float64", "adam", "Section 3, SPEC.md 11 and 12", "no_bias_correction, epsilon_inside, epsilon_corrected", 0, 8, 3, gxnor_206_in, gxnor_206_out},
    {"adam/step_2_float64", "adam", "Section 3, SPEC.md 11 and 12", "no_bias_correction, epsilon_inside, epsilon_corrected", 0, 8, 3, gxnor_207_in, gxnor_207_out},
    {"adam/step_1000_float64", "adam", "Section 3, SPEC.md 11 and 12", "no_bias_correction, epsilon_inside, epsilon_corrected", 0, 8, 3, gxnor_208_in, gxnor_208_out},
    {"adam/tiny_gradient", "adam", "Section 3, SPEC.md 11 and 12", "no_bias_correction, epsilon_inside, epsilon_corrected", 0, 8, 3, gxnor_209_in, gxnor_209_out},
    {"adam/step_0", "adam", "Section 3, SPEC.md 11 and 12", "invalid_accepted", 1, 8, 0, gxnor_210_in, NULL},
    {"adam/decay_1", "adam", "Section 3, SPEC.md 11 and 12", "invalid_accepted", 1, 8, 0, gxnor_211_in, NULL},
    {"adam/infinite", "adam", "Section 3, SPEC.md 11 and 12", "invalid_accepted", 1, 8, 0, gxnor_212_in, NULL},
    {"bound/n0_h1", "bound", "Eq (13), SPEC.md 13", "bound_forgotten", 0, 4, 1, gxnor_213_in, gxnor_213_out},
    {"bound/n1_h1", "bound", "Eq (13), SPEC.md 13", "bound_forgotten", 0, 4, 1, gxnor_214_in, gxnor_214_out},
    {"bound/n1_h0.5", "bound", "Eq (13), SPEC.md 13", "bound_forgotten, range_ignored", 0, 4, 1, gxnor_215_in, gxnor_215_out},
    {"bound/n2_h1", "bound", "Eq (13), SPEC.md 13", "bound_forgotten", 0, 4, 1, gxnor_216_in, gxnor_216_out},
    {"bound/n6_h1", "bound", "Eq (13), SPEC.md 13", "bound_forgotten", 0, 4, 1, gxnor_217_in, gxnor_217_out},
    {"bound/no_state", "bound", "Eq (13), SPEC.md 13", "invalid_accepted", 1, 4, 0, gxnor_218_in, NULL},
    {"decompose/n0_h1", "decompose", "Eq (14) to (16)", "floored", 0, 3, 2, gxnor_219_in, gxnor_219_out},
    {"decompose/n1_h1", "decompose", "Eq (14) to (16)", "floored", 0, 3, 2, gxnor_220_in, gxnor_220_out},
    {"decompose/n1_h0.5", "decompose", "Eq (14) to (16)", "floored", 0, 3, 2, gxnor_221_in, gxnor_221_out},
    {"decompose/n2_h1", "decompose", "Eq (14) to (16)", "floored", 0, 3, 2, gxnor_222_in, gxnor_222_out},
    {"decompose/n6_h1", "decompose", "Eq (14) to (16)", "floored", 0, 3, 2, gxnor_223_in, gxnor_223_out},
    {"decompose/too_large", "decompose", "Eq (14) to (16)", "invalid_accepted", 1, 3, 0, gxnor_224_in, NULL},
    {"tau/n0_h1_tanh", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed, m_forgotten, tanh_of_the_library", 0, 5, 1, gxnor_225_in, gxnor_225_out},
    {"tau/n0_h1_linear", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed", 0, 5, 1, gxnor_226_in, gxnor_226_out},
    {"tau/n1_h1_tanh", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed, m_forgotten, tanh_of_the_library", 0, 5, 1, gxnor_227_in, gxnor_227_out},
    {"tau/n1_h1_linear", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed", 0, 5, 1, gxnor_228_in, gxnor_228_out},
    {"tau/n1_h0.5_tanh", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed, m_forgotten, tanh_of_the_library", 0, 5, 1, gxnor_229_in, gxnor_229_out},
    {"tau/n1_h0.5_linear", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed", 0, 5, 1, gxnor_230_in, gxnor_230_out},
    {"tau/n2_h1_tanh", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed, m_forgotten, tanh_of_the_library", 0, 5, 1, gxnor_231_in, gxnor_231_out},
    {"tau/n2_h1_linear", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed", 0, 5, 1, gxnor_232_in, gxnor_232_out},
    {"tau/n6_h1_tanh", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed, m_forgotten, tanh_of_the_library", 0, 5, 1, gxnor_233_in, gxnor_233_out},
    {"tau/n6_h1_linear", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed", 0, 5, 1, gxnor_234_in, gxnor_234_out},
    {"tau/random", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed, m_forgotten, tanh_of_the_library", 0, 5, 1, gxnor_235_in, gxnor_235_out},
    {"tau/other_m", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed, m_forgotten, tanh_of_the_library", 0, 5, 1, gxnor_236_in, gxnor_236_out},
    {"tau/large_m", "tau", "Eq (20), SPEC.md 15 and E", "tau_signed, m_forgotten", 0, 5, 1, gxnor_237_in, gxnor_237_out},
    {"tau/whole_step", "tau", "Eq (20), SPEC.md 15 and E", "invalid_accepted", 1, 5, 0, gxnor_238_in, NULL},
    {"tau/no_m", "tau", "Eq (20), SPEC.md 15 and E", "invalid_accepted", 1, 5, 0, gxnor_239_in, NULL},
    {"tau/unknown_law", "tau", "Eq (20), SPEC.md 15 and E", "invalid_accepted", 1, 5, 0, gxnor_240_in, NULL},
    {"transition/random_n0_h1_tanh", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed, m_forgotten", 0, 7, 1, gxnor_241_in, gxnor_241_out},
    {"transition/random_n0_h1_linear", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed", 0, 7, 1, gxnor_242_in, gxnor_242_out},
    {"transition/random_n1_h1_tanh", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed, m_forgotten", 0, 7, 1, gxnor_243_in, gxnor_243_out},
    {"transition/random_n1_h1_linear", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed", 0, 7, 1, gxnor_244_in, gxnor_244_out},
    {"transition/random_n1_h0.5_tanh", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed, m_forgotten", 0, 7, 1, gxnor_245_in, gxnor_245_out},
    {"transition/random_n1_h0.5_linear", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed", 0, 7, 1, gxnor_246_in, gxnor_246_out},
    {"transition/random_n2_h1_tanh", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed, m_forgotten", 0, 7, 1, gxnor_247_in, gxnor_247_out},
    {"transition/random_n2_h1_linear", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed", 0, 7, 1, gxnor_248_in, gxnor_248_out},
    {"transition/random_n6_h1_tanh", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed, m_forgotten", 0, 7, 1, gxnor_249_in, gxnor_249_out},
    {"transition/random_n6_h1_linear", "transition", "Eq (17), SPEC.md 14 and F", "bound_forgotten, floored, tau_signed", 0, 7, 1, gxnor_250_in, gxnor_250_out},
    {"transition/u_at_tau", "transition", "SPEC.md F", "floored, tau_signed, certain_at_tau", 0, 7, 1, gxnor_251_in, gxnor_251_out},
    {"transition/u_near_tau", "transition", "Eq (17), SPEC.md 14 and F", "floored, tau_signed, m_forgotten", 0, 7, 1, gxnor_252_in, gxnor_252_out},
    {"transition/extreme_u", "transition", "Eq (17), SPEC.md 14 and F", "floored, tanh_of_the_library, certain_at_tau", 0, 7, 1, gxnor_253_in, gxnor_253_out},
    {"transition/u_is_1", "transition", "SPEC.md F", "invalid_accepted", 1, 7, 0, gxnor_254_in, NULL},
    {"transition/nan", "transition", "Eq (17), SPEC.md 14 and F", "invalid_accepted", 1, 7, 0, gxnor_255_in, NULL},
    {"transition/index", "transition", "Eq (17), SPEC.md 14 and F", "invalid_accepted", 1, 7, 0, gxnor_256_in, NULL},
    {"words/first", "words", "SPEC.md G", "counter_from_zero", 0, 5, 1, gxnor_257_in, gxnor_257_out},
    {"words/words", "words", "SPEC.md G", "frozen_uniforms, counter_from_zero", 0, 5, 1, gxnor_258_in, gxnor_258_out},
    {"words/later", "words", "SPEC.md G", "counter_from_zero", 0, 5, 1, gxnor_259_in, gxnor_259_out},
    {"words/steps", "words", "SPEC.md G", "frozen_uniforms, counter_from_zero", 0, 5, 1, gxnor_260_in, gxnor_260_out},
    {"words/largest", "words", "SPEC.md G", "frozen_uniforms, counter_from_zero", 0, 5, 1, gxnor_261_in, gxnor_261_out},
    {"words/negative_seed", "words", "SPEC.md G", "invalid_accepted", 1, 5, 0, gxnor_262_in, NULL},
    {"uniforms/first", "uniforms", "SPEC.md F and G", "all_64_bits", 0, 5, 1, gxnor_263_in, gxnor_263_out},
    {"uniforms/words", "uniforms", "SPEC.md F and G", "frozen_uniforms, all_64_bits", 0, 5, 1, gxnor_264_in, gxnor_264_out},
    {"uniforms/later", "uniforms", "SPEC.md F and G", "all_64_bits", 0, 5, 1, gxnor_265_in, gxnor_265_out},
    {"uniforms/steps", "uniforms", "SPEC.md F and G", "frozen_uniforms, all_64_bits", 0, 5, 1, gxnor_266_in, gxnor_266_out},
    {"uniforms/largest", "uniforms", "SPEC.md F and G", "frozen_uniforms, all_64_bits", 0, 5, 1, gxnor_267_in, gxnor_267_out},
    {"uniforms/backwards", "uniforms", "SPEC.md F and G", "invalid_accepted", 1, 5, 0, gxnor_268_in, NULL},
    {"fold/n1", "fold", "SPEC.md J, Eq (22)", "gamma_sign_ignored, gamma_zero", 0, 12, 2, gxnor_269_in, gxnor_269_out},
    {"fold/n0", "fold", "SPEC.md J, Eq (22)", "gamma_sign_ignored, gamma_zero", 0, 12, 2, gxnor_270_in, gxnor_270_out},
    {"fold/n2", "fold", "SPEC.md J, Eq (22)", "gamma_sign_ignored, gamma_zero", 0, 12, 2, gxnor_271_in, gxnor_271_out},
    {"fold/n3", "fold", "SPEC.md J, Eq (22)", "gamma_sign_ignored, gamma_zero", 0, 12, 2, gxnor_272_in, gxnor_272_out},
    {"fold/at_r_open", "fold", "SPEC.md 2", "gamma_sign_ignored", 0, 12, 2, gxnor_273_in, gxnor_273_out},
    {"fold/at_r_closed", "fold", "SPEC.md 2", "gamma_sign_ignored", 0, 12, 2, gxnor_274_in, gxnor_274_out},
    {"fold/empty_range", "fold", "SPEC.md J, Eq (22)", "invalid_accepted", 1, 12, 0, gxnor_275_in, NULL},
    {"threshold/n1", "threshold", "SPEC.md J, Eq (22)", "threshold_strict", 0, 3, 1, gxnor_276_in, gxnor_276_out},
    {"threshold/n0", "threshold", "SPEC.md J, Eq (22)", "threshold_strict", 0, 3, 1, gxnor_277_in, gxnor_277_out},
    {"threshold/n2", "threshold", "SPEC.md J, Eq (22)", "threshold_strict", 0, 3, 1, gxnor_278_in, gxnor_278_out},
    {"threshold/n3", "threshold", "SPEC.md J, Eq (22)", "threshold_strict", 0, 3, 1, gxnor_279_in, gxnor_279_out},
    {"threshold/far", "threshold", "SPEC.md J, Eq (22)", "", 0, 3, 1, gxnor_280_in, gxnor_280_out},
    {"inference/gxnor", "inference", "Eq (3), (4) and (6), SPEC.md 16", "kernel_flipped", 0, 24, 9, gxnor_281_in, gxnor_281_out},
    {"inference/bnn", "inference", "Eq (3), (4) and (6), SPEC.md 16", "kernel_flipped", 0, 24, 9, gxnor_282_in, gxnor_282_out},
    {"inference/multi_level", "inference", "Eq (3), (4) and (6), SPEC.md 16", "kernel_flipped", 0, 24, 9, gxnor_283_in, gxnor_283_out},
    {"training_step/adam_first", "training_step", "Eq (9) to (17), SPEC.md 10 to 16", "window_doubled, m_forgotten, unbiased_average", 0, 41, 40, gxnor_284_in, gxnor_284_out},
    {"training_step/adam_later", "training_step", "Eq (9) to (17), SPEC.md 10 to 16", "window_doubled, m_forgotten, unbiased_average", 0, 41, 40, gxnor_285_in, gxnor_285_out},
    {"training_step/sgd", "training_step", "Eq (9) to (17), SPEC.md 10 to 16", "window_doubled, unbiased_average", 0, 29, 28, gxnor_286_in, gxnor_286_out},
    {"training_step/bnn", "training_step", "Eq (9) to (17), SPEC.md 10 to 16", "window_doubled, m_forgotten, unbiased_average", 0, 41, 40, gxnor_287_in, gxnor_287_out},
};
static const size_t gxnor_case_count = 288;
static const char gxnor_vectors_version[] = "1.2f46e49c2dce";

#endif
