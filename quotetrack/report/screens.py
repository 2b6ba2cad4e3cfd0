"""Say rows as a screen shows them: where something stands as file, line and column, as editors take it."""

from collections.abc import Iterable, Iterator

from quotetrack.model import Kind
from quotetrack.report.formats import Row
from quotetrack.report.places import Places

MENTION_SCREEN = ("place", "kind", "text", "speaker", "cue", "quote")
EXPLAINED_SCREEN = (*MENTION_SCREEN, "rule")
PROBLEM_SCREEN = ("place", "problem", "repair", "context")
REGION_SCREEN = ("place", "kind", "evidence", "text")
REUSE_SCREEN = ("group", "kind", "place", "text", "score")
REUSE_PAIR_SCREEN = ("a", "b", "score", "kind", "group")
FOUND_SCREEN = ("place", "closeness", "score", "context")
_KINDS = frozenset(kind.value for kind in Kind)


def place_rows(rows: Iterable[Row], places: Places) -> Iterator[Row]:
    """Yield rows of `doc` and `start` with where that is."""
    for row in rows:
        yield {**row, "place": _place(row, "doc", "start", places)}


def mention_rows(rows: Iterable[Row], places: Places) -> Iterator[Row]:
    """Yield rows of mentions with where that is, and in the kind whether it is an echo."""
    for row in place_rows(rows, places):
        echo = not row["marked"] and row["kind"] in _KINDS
        yield {**row, "kind": f"{row['kind']}, unmarked" if echo else row["kind"]}


def place_pairs(rows: Iterable[Row], places: Places) -> Iterator[Row]:
    """Yield rows of two places with where these are."""
    for row in rows:
        yield {**row, "a": _place(row, "a", "a_start", places), "b": _place(row, "b", "b_start", places)}


def context_rows(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows of `doc`, `line` and `column` with where that is, and with what stands there among its neighbours."""
    for row in rows:
        place, context = "{doc}:{line}:{column}", "{before}【{text}】{after}"
        yield {**row, "place": place.format_map(row), "context": context.format_map(row)}


def _place(row: Row, doc: str, start: str, places: Places) -> str:
    path = str(row[doc])
    return f"{path}:{places.at(path, int(str(row[start])))}"
