"""Cut patterns into units, and those into the pieces that they are looked for by."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.settings import Settings

# Three letters are the least that is worth looking up; shorter clauses go with the next.
_LEAST_PIECE = 3


class Unit(NamedTuple):
    """A clause of a pattern, or several short ones, and where it begins there.

    It is `sure` where one of its pieces is whole wherever it is found at all, with as many edits as it may have.
    """

    start: int
    letters: str
    sure: bool


def cut_pieces(pattern: Pattern, settings: Settings) -> tuple[tuple[int, str], ...]:
    """Return pieces of a pattern with their offsets: one is unharmed by the edits allowed to each of its clauses.

    >>> cut_pieces(Pattern.of(0, "党政同责、一岗双责"), Settings())
    ((0, '党政同'), (1, '政同责'), (4, '一岗双'), (5, '岗双责'))
    """
    if pattern.exact:
        return ((0, pattern.letters),)
    pieces = []
    edits = settings.echo_edits(len(pattern.letters))
    for start, unit in _join_short(pattern):
        count = _count_pieces(unit, settings)
        if edits and count == 1 and len(unit) > _LEAST_PIECE:
            # Idle words part a short clause: three letters at an end of it stay together.
            pieces += [(start, unit[:_LEAST_PIECE]), (start + len(unit) - _LEAST_PIECE, unit[-_LEAST_PIECE:])]
            continue
        cuts = [len(unit) * part // count for part in range(count + 1)]
        pieces += [(start + left, unit[left:right]) for left, right in pairwise(cuts)]
    return tuple(pieces)


def cut_units(pattern: Pattern, settings: Settings) -> Iterator[Unit]:
    """Yield the units of a pattern, in order.

    >>> [unit.letters for unit in cut_units(Pattern.of(0, "创新、协调、绿色、开放、共享的新发展理念"), Settings())]
    ['创新协调', '绿色开放', '共享的新发展理念']
    """
    for start, unit in _join_short(pattern):
        enough = _count_pieces(unit, settings) > settings.echo_clause_edits(len(unit))
        yield Unit(start, unit, enough and unit in pattern.clauses)


def _count_pieces(unit: str, settings: Settings) -> int:
    return max(1, min(settings.echo_clause_edits(len(unit)) + 1, len(unit) // _LEAST_PIECE))


def _join_short(pattern: Pattern) -> Iterator[tuple[int, str]]:
    """Yield the clauses with their offsets, those too short to be a piece joined with the next."""
    start, unit = 0, ""
    rest = len(pattern.letters)
    for clause in pattern.clauses:
        unit += clause
        rest -= len(clause)
        if len(unit) >= _LEAST_PIECE and (rest >= _LEAST_PIECE or not rest):
            yield start, unit
            start, unit = start + len(unit), ""
    if unit:
        yield start, unit
