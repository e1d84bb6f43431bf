"""The exceptions of the package: one base, and the spec's own."""


class GxnorError(Exception):
    """Base of every exception that this package raises on purpose.

    The message names the argument or the file, the value found there, and what was expected.
    """


class DomainError(GxnorError, ValueError):
    """An argument lies outside the domain of the clause that the called function states."""


class NotFiniteError(DomainError):
    """An array holds an infinity or a NaN: usually numbers that have overflowed before."""
