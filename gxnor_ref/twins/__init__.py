"""Fast NumPy twins of functions of the spec: the same results, to the last bit.

A module has the stem of the spec's that it follows. Each docstring points to the spec's function,
which is the definition, and says only what differs; tests/twins holds both against each other.
"""
