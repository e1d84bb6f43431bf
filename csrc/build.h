/* What this build is: compiler, language standard and flags, so that a result can name them. */
#ifndef GXNOR_BUILD_H
#define GXNOR_BUILD_H

#include <stdint.h>

/* Name and version of the compiler, such as "gcc 12.2.0". Static storage, ASCII. */
const char *gxnor_build_compiler(void);

/* The C standard as a year and a month, yyyymm: 201112 is C11. */
uint32_t gxnor_build_c_standard(void);

/* The flags that setup.py gave, separated by spaces. Static storage, ASCII. */
const char *gxnor_build_flags(void);

#endif
