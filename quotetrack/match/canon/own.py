"""Lay open the canon that comes with the program."""

from functools import cache

from quotetrack.match.canon.canon import Canon
from quotetrack.match.canon.table import own_canon


@cache
def read_own_canon() -> Canon:
    """Return the canon that comes with the program."""
    return Canon.of(own_canon().entries)
