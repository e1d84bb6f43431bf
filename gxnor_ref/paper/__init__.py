"""The paper's figures and tables, computed anew and written as one page: `gxnor-ref paper`."""
