"""Say what went wrong, where, and what to try.

QuotetrackError
├── InputError      a path that cannot be read as a document
├── LibraryError    a library that is missing, busy, or none
├── OutputError     a place that cannot be written
└── QueryError      a question that cannot be asked
"""


class QuotetrackError(Exception):
    """A mistake that the user can mend: what and where, then what to try."""

    def __init__(self, problem: str, hint: str) -> None:
        """Keep the two lines that a person reads: `problem` (what, where) and `hint` (what to try)."""
        super().__init__(problem)
        self.problem = problem
        self.hint = hint


class InputError(QuotetrackError):
    """A path that is missing, unreadable or no document."""


class LibraryError(QuotetrackError):
    """A library that is missing, written to by somebody else, or no library at all."""


class OutputError(QuotetrackError):
    """A place that cannot be written."""


class QueryError(QuotetrackError):
    """A question that cannot be answered as it was asked."""
