"""How values and cases are written: JSON, a C header, words for $readmemh."""
