"""Keep count of how wordings stand: what new documents bring is added; where a place is gone, all are counted anew.

However often a wording stands, a document more costs no more than its own places. Of copies of one text the first that
has a wording counts.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from quotetrack.library.matching.pages import in_blocks
from quotetrack.library.matching.wordings import pack_kinds, unpack_kinds
from quotetrack.match.keeping import count_blanks
from quotetrack.model import Kind

_AT_ONCE = 500
_FARTHEST = 10**10
# A wording by its number; an echo by the number of its quote and its folded letters.
_Key = tuple[int, str]
_Row = tuple[int, str, int, bytes | None, str | None, str, int, int, str, str | None]
_DOCUMENTS = "JOIN documents ON documents.id = document WHERE"
_BY_WORDING, _BY_QUOTE = "wording = ? AND '' = ?", "quote = ? AND folded = ?"
# Files that wait are nobody's business yet.
_MARKED = (
    "SELECT wording, '', document, sameness, date, name, start, \"end\", mentions.text, kind FROM mentions"
    f" {_DOCUMENTS} wording IS NOT NULL AND file NOT IN (SELECT id FROM files WHERE waiting) AND"
)
_HEARD = f"SELECT wording, '', document, sameness, date, name, start, 0, text, NULL FROM heard {_DOCUMENTS}"
_ECHOES = f"SELECT quote, folded, document, sameness, date, name, start, 0, text, NULL FROM echoes {_DOCUMENTS}"


@dataclass(slots=True)
class _Tally:
    """How often a wording stands, by what it is called, where first, and in which words where they are plainest."""

    counts: Counter[Kind | None]
    first: str
    plainest: tuple[int, str, str]

    def add(self, other: "_Tally") -> None:
        """Count other places in."""
        self.counts.update(other.counts)
        self.first = min(self.first, other.first)
        self.plainest = min(self.plainest, other.plainest)


def tally_marked(connection: sqlite3.Connection, left: Collection[int], arrived: Collection[int]) -> None:
    """Count how wordings stand between marks: their plain text, what they are called, where they are first.

    `left` are the wordings of which a place is gone, `arrived` the documents that are new.
    """
    anew = _anew(connection, _MARKED, {(wording, "") for wording in left}, arrived)
    forget = "UPDATE wordings SET text = NULL, text_first = NULL, kinds = NULL, first = NULL WHERE id = ?"
    connection.executemany(forget, [(wording,) for wording, _ in anew])
    asked = "SELECT text, text_first, kinds, first FROM wordings WHERE id = ? AND text IS NOT NULL"
    for (wording, _), tally in _tally(connection, _MARKED, _BY_WORDING, anew, arrived).items():
        for text, text_first, kinds, first in connection.execute(asked, (wording,)):
            tally.add(_Tally(Counter(dict(unpack_kinds(kinds))), first, (count_blanks(text), text_first, text)))
        _, text_first, text = tally.plainest
        kinds = pack_kinds(sorted((kind, count) for kind, count in tally.counts.items() if kind))
        connection.execute(
            "UPDATE wordings SET text = ?, text_first = ?, kinds = ?, first = ? WHERE id = ?",
            (text, text_first, kinds, tally.first, wording),
        )


def tally_heard(connection: sqlite3.Connection, left: Collection[int], fresh: Collection[int]) -> None:
    """Count how often wordings stand without marks in the first round, and how and where first.

    `left` are the wordings of which a place is gone, `fresh` the documents where nothing was heard before.
    """
    anew = _anew(connection, _HEARD, {(wording, "") for wording in left}, fresh)
    forget = "UPDATE wordings SET heard = 0, heard_text = NULL, heard_first = NULL WHERE id = ?"
    connection.executemany(forget, [(wording,) for wording, _ in anew])
    asked = "SELECT heard, heard_first, heard_text FROM wordings WHERE id = ? AND heard"
    for (wording, _), tally in _tally(connection, _HEARD, _BY_WORDING, anew, fresh).items():
        for row in connection.execute(asked, (wording,)):
            tally.add(_unmarked(*row))
        connection.execute(
            "UPDATE wordings SET heard = ?, heard_first = ?, heard_text = ? WHERE id = ?",
            (tally.counts.total(), *tally.plainest[1:], wording),
        )


def tally_echoes(connection: sqlite3.Connection, left: Collection[_Key], fresh: Collection[int]) -> None:
    """Count how often the echoes of quotes stand, by their folded letters, and how and where first.

    `left` are the quotes and letters of which a place is gone, `fresh` the documents where there was no echo before.
    """
    anew = _anew(connection, _ECHOES, left, fresh)
    connection.executemany("DELETE FROM echoed WHERE quote = ? AND folded = ?", anew)
    asked = "SELECT count, first, text FROM echoed WHERE quote = ? AND folded = ?"
    for key, tally in _tally(connection, _ECHOES, _BY_QUOTE, anew, fresh).items():
        for row in connection.execute(asked, key):
            tally.add(_unmarked(*row))
        connection.execute(
            "INSERT OR REPLACE INTO echoed (quote, folded, count, first, text) VALUES (?, ?, ?, ?, ?)",
            (*key, tally.counts.total(), *tally.plainest[1:]),
        )


def _anew(
    connection: sqlite3.Connection, asked: str, left: Collection[_Key], fresh: Collection[int]
) -> dict[_Key, None]:
    """Return what is to be counted anew, in order: what is left, and what stands in copies of other documents."""
    anew = set(left)
    for block in in_blocks(sorted(fresh), _AT_ONCE):
        copied = (
            "SELECT id FROM documents AS one WHERE EXISTS (SELECT * FROM documents AS other"
            f" WHERE other.sameness = one.sameness AND other.id <> one.id) AND id IN ({', '.join(map(str, block))})"
        )
        rows: Iterable[_Row] = connection.execute(f"{asked} document IN ({copied})")
        anew.update((number, folded) for number, folded, *_ in rows)
    return dict.fromkeys(sorted(anew))


def _tally(
    connection: sqlite3.Connection, asked: str, which: str, anew: Collection[_Key], fresh: Collection[int]
) -> dict[_Key, _Tally]:
    """Return how all that is to be counted `anew` stands anywhere, and all else in the `fresh` documents."""
    tallies: dict[_Key, _Tally] = {}
    for key in anew:
        _count(tallies, _once(connection.execute(f"{asked} {which}", key)))
    for block in in_blocks(sorted(fresh), _AT_ONCE):
        rows: Iterable[_Row] = connection.execute(f"{asked} document IN ({', '.join(map(str, block))})")
        _count(tallies, (row for row in rows if row[:2] not in anew))
    return tallies


def _once(rows: Iterable[_Row]) -> Iterator[_Row]:
    """Yield the places of a wording that do not only repeat others in the copy of a text."""
    witness: dict[bytes | int, int] = {}
    for row in sorted(rows, key=_order):
        document, sameness = row[2], row[3]
        if witness.setdefault(sameness or document, document) == document:
            yield row


def _order(row: _Row) -> str:
    return _place(*row[4:8])


def _count(tallies: dict[_Key, _Tally], rows: Iterable[_Row]) -> None:
    for number, folded, _, _, date, name, start, end, text, kind in rows:
        place = _place(date, name, start, end)
        tally = _Tally(Counter((Kind(kind),)), place, (count_blanks(text), place, text)) if kind else None
        tally = tally or _unmarked(1, place, text)
        if (key := (number, folded)) in tallies:
            tallies[key].add(tally)
        else:
            tallies[key] = tally


def _unmarked(count: int, first: str, text: str) -> _Tally:
    return _Tally(Counter({None: count}), first, (0, first, text))


def _place(date: str | None, name: str, start: int, end: int) -> str:
    """Return what sorts places as matching does: by document, then by offset, longer mentions before shorter ones."""
    dated = "1" if date is None else f"0{date}"
    return "\x01".join((dated, name, f"{start:011}", f"{_FARTHEST - end:011}"))
