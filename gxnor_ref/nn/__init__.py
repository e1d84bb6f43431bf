"""Networks in the paper's own notation, built from the spec, and their training."""
