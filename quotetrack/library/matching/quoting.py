"""Write quotes beside the shelves, those that have changed alone: their wordings in order, and what is part of what."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from quotetrack.library.store.packing import pack_differences
from quotetrack.match import compare_wordings
from quotetrack.match.keeping import LEAST_PART, Standing, Whole, Worded, is_part, name_quote, order_variants
from quotetrack.model import Kind
from quotetrack.settings import Settings

_IN_ORDER = "documents.date IS NULL, documents.date, documents.name"


@dataclass(frozen=True, slots=True)
class DraftedQuote:
    """A quote of a round: its kind, and how its wordings stand, by their numbers, the canonical one first."""

    number: int
    kind: Kind
    wordings: Mapping[int, Standing]


def write_quotes(
    connection: sqlite3.Connection, drafted: Mapping[int, DraftedQuote | None], settings: Settings
) -> set[int]:
    """Write quotes anew, by their numbers, or strike out those that are none any more.

    Returns those whose canonical wording is another than before, or gone.
    """
    changed: set[int] = set()
    for number, quote in sorted(drafted.items(), key=lambda row: row[0]):
        before = connection.execute("SELECT kind, canonical, folded FROM quotes WHERE id = ?", (number,)).fetchone()
        now = _write(connection, quote, settings) if quote else None
        if now is None:
            connection.execute("DELETE FROM quotes WHERE id = ?", (number,))
        if before != now:
            changed.add(number)
    return changed


def _write(connection: sqlite3.Connection, quote: DraftedQuote, settings: Settings) -> tuple[str, str, str] | None:
    """Write a quote with its wordings; nothing where it stands nowhere."""
    heard = _heard(connection, quote.number)
    numbers = {one.folded: number for number, one in quote.wordings.items() if one.kinds}
    marked = {one.folded: one.marked for one in quote.wordings.values()}
    ordered = order_variants([Worded(one.text, one.folded, one.marked) for one in quote.wordings.values()], heard)
    if not ordered:
        return None
    canonical = ordered[0]
    count = sum(marked.get(one.folded, 0) + heard.get(one.folded, ("", 0))[1] for one in ordered)
    row = (name_quote(canonical.text, quote.kind), quote.kind.value, canonical.text, canonical.folded, count)
    connection.execute(
        "INSERT INTO quotes (name, kind, canonical, folded, count, id) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO"
        " UPDATE SET name = excluded.name, kind = excluded.kind, canonical = excluded.canonical,"
        " folded = excluded.folded, count = excluded.count",
        (*row, quote.number),
    )
    differing = _differences(connection, quote.number, canonical.text)
    connection.execute("DELETE FROM variants WHERE quote = ?", (quote.number,))
    connection.executemany(
        "INSERT INTO variants VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                quote.number,
                place,
                one.text,
                one.folded,
                _differ(canonical.text, one.text, differing, settings) if place else "[]",
                numbers.get(one.folded),
            )
            for place, one in enumerate(ordered)
        ],
    )
    return quote.kind.value, canonical.text, canonical.folded


def _heard(connection: sqlite3.Connection, quote: int) -> dict[str, tuple[str, int]]:
    """Return how the echoes of a quote stand first, by their folded letters in the order of that, and how often."""
    rows: Iterable[tuple[str, str]] = connection.execute(
        "SELECT folded, text FROM echoes JOIN documents ON documents.id = document WHERE quote = ?"
        f" ORDER BY {_IN_ORDER}, start",
        (quote,),
    )
    heard: dict[str, tuple[str, int]] = {}
    for folded, text in rows:
        first, count = heard.get(folded, (text, 0))
        heard[folded] = (first, count + 1)
    return heard


def _differences(connection: sqlite3.Connection, quote: int, canonical: str) -> dict[str, str]:
    """Return what wordings are known to differ in from the canonical one."""
    rows: list[tuple[int, str, str]] = connection.execute(
        "SELECT place, text, differences FROM variants WHERE quote = ? ORDER BY place", (quote,)
    ).fetchall()
    if not rows or rows[0][1] != canonical:
        return {}
    return {text: differences for place, text, differences in rows if place}


def _differ(canonical: str, text: str, known: Mapping[str, str], settings: Settings) -> str:
    if text in known:
        return known[text]
    return pack_differences(compare_wordings(canonical, text, settings).differences)


def renew_parts(connection: sqlite3.Connection, changed: Collection[int], settings: Settings) -> None:
    """Say anew of the quotes whose canonical wordings have changed what they are part of, and what is part of them."""
    for side in ("part", "whole"):
        connection.executemany(f"DELETE FROM parts WHERE {side} = ?", [(number,) for number in changed])
    rows: list[tuple[int, str, str, str]] = connection.execute(
        "SELECT id, canonical, folded, kind FROM quotes ORDER BY id"
    ).fetchall()
    wholes = {number: Whole(text, folded, Kind(kind)) for number, text, folded, kind in rows}
    found = sorted(
        (part, whole)
        for part, whole in set(_contained(wholes, changed))
        if is_part(wholes[part], wholes[whole], settings)
    )
    connection.executemany("INSERT INTO parts VALUES (?, ?)", found)


def _contained(wholes: Mapping[int, Whole], changed: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield the quotes whose letters stand in longer ones, and of these; one of both has changed."""
    by_letters: dict[str, list[int]] = {}
    for number, whole in wholes.items():
        if len(whole.folded) >= LEAST_PART:
            by_letters.setdefault(whole.folded, []).append(number)
    lengths = sorted({len(letters) for letters in by_letters})
    renewed = [number for number in wholes if number in changed]
    for number in renewed:
        for letters in _stretches(wholes[number].folded, lengths):
            for part in by_letters.get(letters, ()):
                yield part, number
    others = [(number, whole.folded) for number, whole in wholes.items() if number not in changed]
    for number in renewed:
        letters = wholes[number].folded
        if len(letters) >= LEAST_PART:
            yield from ((number, other) for other, longer in others if len(letters) < len(longer) and letters in longer)


def _stretches(letters: str, lengths: Iterable[int]) -> Iterator[str]:
    """Yield every stretch of some lengths, shorter than the whole."""
    for length in lengths:
        if length >= len(letters):
            return
        yield from (letters[start : start + length] for start in range(len(letters) - length + 1))
