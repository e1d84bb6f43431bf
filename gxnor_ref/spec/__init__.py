"""The executable spec of Gated XNOR networks: each equation of the paper as a NumPy function.

NumPy only, no kernels, and nothing of the package above it. Where this and a faster version
differ, this is right; where this and the paper differ, SPEC.md says why.
"""
