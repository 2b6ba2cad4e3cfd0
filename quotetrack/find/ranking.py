"""Rank what was found, the closest first, and say of each place where it is and what stands around it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quotetrack.errors import QueryError
from quotetrack.match import Closeness, Hit
from quotetrack.model import Unread
from quotetrack.settings import Settings
from quotetrack.text.fold import fold
from quotetrack.text.packed import Letters
from quotetrack.text.place import Lines, LineWalk, context

_RANKS = {closeness: rank for rank, closeness in enumerate(Closeness)}


class FoundPlace(NamedTuple):
    """A place where a wording stands: file, span, line and column, how closely it agrees, and what is around it."""

    doc: str
    line: int
    column: int
    start: int
    end: int
    closeness: str
    score: float
    edits: int
    before: str
    text: str
    after: str

    def cells(self) -> dict[str, str | int | float]:
        """Return the cells of a row by their names."""
        return self._asdict()


@dataclass(frozen=True, slots=True)
class Findings:
    """What a search gave: the places, the closest first, or the nearest ones where there is none; what was not read.

    `total` counts all places, where fewer were asked for.
    """

    places: tuple[FoundPlace, ...]
    nearest: tuple[FoundPlace, ...]
    unread: tuple[Unread, ...]
    total: int


class PlacedHit(NamedTuple):
    """A hit and the file that it stands in."""

    path: str
    text: Letters
    lines: Lines | LineWalk
    hit: Hit


def mind_question(text: str, edits: int | None = None) -> None:
    """Refuse what anything would answer: a wording without a sign in it, or one all of whose letters may be others."""
    if not text.strip():
        raise QueryError("an empty wording stands everywhere", "name the letters to look for")
    letters = len(fold(text))
    if edits is not None and edits >= letters > 0:
        raise QueryError(
            f"with {edits} letters otherwise a wording of {letters} stands everywhere",
            "let fewer be otherwise than it has letters",
        )


def rank_hits(found: Iterable[PlacedHit], limit: int | None = None) -> tuple[Sequence[PlacedHit], int]:
    """Return the closest hits, as many as are asked for, in the order given where they are equally close; and of how
    many."""
    ranked = sorted(found, key=lambda one: (_RANKS[one.hit.closeness], -one.hit.score))
    return ranked[:limit], len(ranked)


def locate_places(found: Iterable[PlacedHit], settings: Settings) -> Iterator[FoundPlace]:
    """Yield each hit as a place in its file."""
    for one in found:
        hit, place = one.hit, one.lines.place(one.hit.span.start)
        before, after = context(one.text, hit.span, settings.context_letters)
        yield FoundPlace(
            doc=one.path,
            line=place.line,
            column=place.column,
            start=hit.span.start,
            end=hit.span.end,
            closeness=hit.closeness.value,
            score=round(hit.score, 1),
            edits=hit.edits,
            before=before,
            text=hit.text,
            after=after,
        )
