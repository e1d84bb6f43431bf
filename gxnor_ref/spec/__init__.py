"""The executable spec of Gated XNOR networks: each equation of the paper as a NumPy function.

Begin with `gxnor_ref.spec.network`, which is the whole algorithm on one page; each step of it is a
function of one of the other modules.

NumPy only, no kernels, and nothing of the package above it. Where this and a faster version
differ, this is right; where this and the paper differ, SPEC.md says why.

An argument of the wrong Python type, such as a list for an array or a string for a number, is a
TypeError in every function. The functions' own pages name the other errors.
"""
