"""Many runs: on local processes or on a Dask cluster, their results in one table."""

from __future__ import annotations

from gxnor_ref.sweep.cluster import Cluster
from gxnor_ref.sweep.processes import Processes
from gxnor_ref.sweep.row import Answer, Row
from gxnor_ref.sweep.runs import LostRunsError, Sweep, run_all
from gxnor_ref.sweep.table import Table, TableError

__all__ = [
    "Answer",
    "Cluster",
    "LostRunsError",
    "Processes",
    "Row",
    "Sweep",
    "Table",
    "TableError",
    "run_all",
]
