"""Fast NumPy twins of functions of the spec, each equal to its original."""
