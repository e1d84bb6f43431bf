"""Cross-checking other implementations: vectors that the spec writes, and a checker."""

from gxnor_ref.conform.checker import check
from gxnor_ref.conform.report import Report

__all__ = ["Report", "check"]
