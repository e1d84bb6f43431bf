"""Cross-checking other implementations: vectors that the spec writes, and a checker."""
