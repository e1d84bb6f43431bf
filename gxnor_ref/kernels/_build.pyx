"""What the compiled kernels say of their own build: see csrc/build.h."""

from libc.stdint cimport uint32_t


cdef extern from "build.h":
    const char *gxnor_build_compiler()
    uint32_t gxnor_build_c_standard()
    const char *gxnor_build_flags()


def compiler():
    return gxnor_build_compiler().decode("ascii")


def c_standard():
    return gxnor_build_c_standard()


def flags():
    return gxnor_build_flags().decode("ascii")
