"""Say how a run ended, in a number that other programs can act on."""

from enum import IntEnum


class Exit(IntEnum):
    """The codes that quotetrack ends with."""

    FINE = 0
    FOUND = 1
    """Something to look at was found, or what was asked for was not found."""
    FAULT = 2
    """The question was wrong, or an input was not read, or the output not written."""
    INTERRUPTED = 130
