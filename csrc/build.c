#include "build.h"

#define GXNOR_TEXT_OF(value) #value
#define GXNOR_TEXT(macro) GXNOR_TEXT_OF(macro)
#define GXNOR_VERSION(major, minor, patch)                                                         \
    GXNOR_TEXT(major) "." GXNOR_TEXT(minor) "." GXNOR_TEXT(patch)

/* clang first: it defines __GNUC__ too. */
#if defined(__clang__)
#define GXNOR_COMPILER                                                                             \
    "clang " GXNOR_VERSION(__clang_major__, __clang_minor__, __clang_patchlevel__)
#elif defined(__GNUC__)
#define GXNOR_COMPILER "gcc " GXNOR_VERSION(__GNUC__, __GNUC_MINOR__, __GNUC_PATCHLEVEL__)
#else
#define GXNOR_COMPILER "unknown compiler"
#endif

/* Given by setup.py; a compiler run by hand need not give it. */
#ifndef GXNOR_BUILD_FLAGS
#define GXNOR_BUILD_FLAGS "unknown"
#endif

const char *gxnor_build_compiler(void) { return GXNOR_COMPILER; }

uint32_t gxnor_build_c_standard(void) { return (uint32_t)__STDC_VERSION__; }

const char *gxnor_build_flags(void) { return GXNOR_BUILD_FLAGS; }
