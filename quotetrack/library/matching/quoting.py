"""Write quotes beside the shelves, those that have changed alone: their wordings in order, and what is part of what."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from quotetrack.library.matching.pages import in_blocks
from quotetrack.library.store.hands import Tools, run_blocks
from quotetrack.library.store.packing import pack_differences
from quotetrack.match import compare_wordings
from quotetrack.match.keeping import LEAST_PART, Standing, Whole, Worded, is_part, name_quote, order_variants
from quotetrack.model import Kind
from quotetrack.settings import Settings

# So many pairs of wordings are compared at a time: fewer are compared sooner than another process is up.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class DraftedQuote:
    """A quote of a round: its kind, and how its wordings stand, by their numbers, the canonical one first."""

    number: int
    kind: Kind
    wordings: Mapping[int, Standing]


@dataclass(frozen=True, slots=True)
class _OrderedQuote:
    """A quote as it is to be written: how often it stands, its wordings in order, and known differences of theirs.

    Wordings are their text, their folded letters and their number, where they stand between marks.
    """

    number: int
    kind: Kind
    count: int
    wordings: tuple[tuple[str, str, int | None], ...]
    known: Mapping[str, str]

    @property
    def canonical(self) -> tuple[str, str, str]:
        """Return the kind, and the canonical wording with its folded letters."""
        text, folded, _ = self.wordings[0]
        return self.kind.value, text, folded

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield the canonical wording with each other one that is to be compared with it."""
        text = self.wordings[0][0]
        yield from ((text, other) for other, _, _ in self.wordings[1:] if other not in self.known)


def write_quotes(connection: sqlite3.Connection, drafted: Mapping[int, DraftedQuote | None], tools: Tools) -> set[int]:
    """Write quotes anew, by their numbers, or strike out those that are none any more.

    Returns those whose canonical wording is another than before, or gone.
    """
    ordered = {number: _order(connection, quote) if quote else None for number, quote in sorted(drafted.items())}
    differences = _compare_each([pair for quote in ordered.values() if quote for pair in quote.pairs()], tools)
    changed: set[int] = set()
    for number, quote in ordered.items():
        before = connection.execute("SELECT kind, canonical, folded FROM quotes WHERE id = ?", (number,)).fetchone()
        if quote:
            _write(connection, quote, differences)
        else:
            connection.execute("DELETE FROM quotes WHERE id = ?", (number,))
        if before != (quote.canonical if quote else None):
            changed.add(number)
    return changed


def _order(connection: sqlite3.Connection, quote: DraftedQuote) -> _OrderedQuote | None:
    """Return a quote with its wordings in order; nothing where it stands nowhere."""
    heard = _heard(connection, quote.number)
    numbers = {one.folded: number for number, one in quote.wordings.items() if one.kinds}
    marked = {one.folded: one.marked for one in quote.wordings.values()}
    ordered = order_variants([Worded(one.text, one.folded, one.marked) for one in quote.wordings.values()], heard)
    if not ordered:
        return None
    count = sum(marked.get(one.folded, 0) + heard.get(one.folded, ("", 0))[1] for one in ordered)
    wordings = tuple((one.text, one.folded, numbers.get(one.folded)) for one in ordered)
    return _OrderedQuote(
        quote.number, quote.kind, count, wordings, _differences(connection, quote.number, ordered[0].text)
    )


def _compare_each(pairs: Sequence[tuple[str, str]], tools: Tools) -> dict[tuple[str, str], str]:
    """Return what each pair of wordings differs in, packed."""
    work = partial(_differ, settings=tools.settings)
    found = chain.from_iterable(run_blocks(in_blocks(pairs, _AT_ONCE), work, tools.jobs))
    return dict(zip(pairs, found, strict=True))


def _differ(pairs: Sequence[tuple[str, str]], settings: Settings) -> list[str]:
    return [pack_differences(compare_wordings(*pair, settings).differences) for pair in pairs]


def _write(connection: sqlite3.Connection, quote: _OrderedQuote, differences: Mapping[tuple[str, str], str]) -> None:
    kind, canonical, folded = quote.canonical
    connection.execute(
        "INSERT INTO quotes (name, kind, canonical, folded, count, id) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO"
        " UPDATE SET name = excluded.name, kind = excluded.kind, canonical = excluded.canonical,"
        " folded = excluded.folded, count = excluded.count",
        (name_quote(canonical, quote.kind), kind, canonical, folded, quote.count, quote.number),
    )
    connection.execute("DELETE FROM variants WHERE quote = ?", (quote.number,))
    known = {(canonical, text): cell for text, cell in quote.known.items()} | {(canonical, canonical): "[]"}
    connection.executemany(
        "INSERT INTO variants VALUES (?, ?, ?, ?, ?, ?)",
        [
            (quote.number, place, text, letters, known.get((canonical, text)) or differences[canonical, text], number)
            for place, (text, letters, number) in enumerate(quote.wordings)
        ],
    )


def _heard(connection: sqlite3.Connection, quote: int) -> dict[str, tuple[str, int]]:
    """Return how the echoes of a quote stand first, by their folded letters in the order of that, and how often."""
    rows: Iterable[tuple[str, str, int]] = connection.execute(
        "SELECT folded, text, count FROM echoed WHERE quote = ? ORDER BY first", (quote,)
    )
    return {folded: (text, count) for folded, text, count in rows}


def _differences(connection: sqlite3.Connection, quote: int, canonical: str) -> dict[str, str]:
    """Return what wordings are known to differ in from the canonical one."""
    rows: list[tuple[int, str, str]] = connection.execute(
        "SELECT place, text, differences FROM variants WHERE quote = ? ORDER BY place", (quote,)
    ).fetchall()
    if not rows or rows[0][1] != canonical:
        return {}
    return {text: differences for place, text, differences in rows if place}


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
