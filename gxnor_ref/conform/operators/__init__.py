"""The operators by family: each file holds schema, bounds, random inputs, mutants and cases."""
