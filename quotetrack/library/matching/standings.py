"""Say how wordings of a library stand in a round of matching: between marks, without them, or in the canon alone."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from quotetrack.library.matching.pages import in_blocks
from quotetrack.library.matching.wordings import WordingNumbers, unpack_kinds
from quotetrack.match import Canon
from quotetrack.match.keeping import Standing, join_unmarked

_AT_ONCE = 500
# Wordings between marks come first, by where they stand first; then those without; then those of the canon.
_MARKED, _HEARD, _SILENT = "012"


@dataclass(frozen=True, slots=True)
class Stood:
    """How a wording stands in a round, what sorts it among the others, and whether it is of a title."""

    standing: Standing
    place: str
    title: bool


@dataclass(frozen=True, slots=True)
class Official:
    """The official wordings, by their numbers: how they stand, and where in the canon."""

    texts: Mapping[int, str]
    places: Mapping[int, int]

    @classmethod
    def of(cls, connection: sqlite3.Connection, canon: Canon) -> "Official":
        """Return the official wordings of a canon; those that a library has never met are given numbers."""
        numbers = WordingNumbers(connection)
        rows = [(numbers.number(folded, title=False), text) for folded, text in canon.official().items()]
        return cls(dict(rows), {number: place for place, (number, _) in enumerate(rows)})


def standings_of(
    connection: sqlite3.Connection, wordings: Collection[int], official: Official, *, heard: bool
) -> dict[int, Stood]:
    """Return how those of some wordings stand that do; with `heard`, what stands without marks is counted too."""
    found: dict[int, Stood] = {}
    for block in in_blocks(sorted(wordings), _AT_ONCE):
        rows: Iterable[tuple[int, int, str, str | None, str | None, str | None, int, str, str | None]] = (
            connection.execute(
                "SELECT id, title, folded, text, kinds, first, heard, heard_text, heard_first FROM wordings"
                f" WHERE id IN ({', '.join(map(str, block))})"
            )
        )
        for number, title, folded, text, kinds, first, count, heard_text, heard_first in rows:
            marked = [] if text is None else [Standing(text, folded, unpack_kinds(kinds))]
            unmarked = {folded: (heard_text, count)} if heard and count and not title else {}
            for standing in join_unmarked(marked, unmarked, None):
                place = f"{_MARKED}{first}" if marked else f"{_HEARD}{heard_first}"
                found[number] = Stood(standing, place, bool(title))
            if number not in found and number in official.texts:
                silent = Standing(official.texts[number], folded, silent=True)
                found[number] = Stood(silent, f"{_SILENT}{official.places[number]:06}", title=False)
    return found
