"""Keep count of how wordings stand: what new documents bring is added; where a place is gone, all are counted anew.

However often a wording stands, a document more costs no more than its own places.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from quotetrack.library.matching.pages import in_blocks
from quotetrack.library.matching.wordings import pack_kinds, unpack_kinds
from quotetrack.match.keeping import count_blanks
from quotetrack.model import Kind

_AT_ONCE = 500
_FARTHEST = 10**10
# A wording by its number; an echo by the number of its quote and its folded letters.
_Key = tuple[int, str]
_Row = tuple[int, str, str | None, str, int, int, str, str | None]
_DOCUMENTS = "JOIN documents ON documents.id = document WHERE"
# Files that wait are nobody's business yet.
_MARKED = (
    f"SELECT wording, '', date, name, start, \"end\", mentions.text, kind FROM mentions {_DOCUMENTS}"
    " wording IS NOT NULL AND file NOT IN (SELECT id FROM files WHERE waiting) AND"
)
_HEARD = f"SELECT wording, '', date, name, start, 0, text, NULL FROM heard {_DOCUMENTS}"
_ECHOES = f"SELECT quote, folded, date, name, start, 0, text, NULL FROM echoes {_DOCUMENTS}"


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
    forget = "UPDATE wordings SET text = NULL, text_first = NULL, kinds = NULL, first = NULL WHERE id = ?"
    connection.executemany(forget, [(wording,) for wording in left])
    found = _tally(connection, _MARKED, "wording = ?", [(wording,) for wording in sorted(left)], arrived)
    asked = "SELECT text, text_first, kinds, first FROM wordings WHERE id = ? AND text IS NOT NULL"
    for (wording, _), tally in found.items():
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
    forget = "UPDATE wordings SET heard = 0, heard_text = NULL, heard_first = NULL WHERE id = ?"
    connection.executemany(forget, [(wording,) for wording in left])
    found = _tally(connection, _HEARD, "wording = ?", [(wording,) for wording in sorted(left)], fresh)
    asked = "SELECT heard, heard_first, heard_text FROM wordings WHERE id = ? AND heard"
    for (wording, _), tally in found.items():
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
    connection.executemany("DELETE FROM echoed WHERE quote = ? AND folded = ?", sorted(left))
    found = _tally(connection, _ECHOES, "quote = ? AND folded = ?", sorted(left), fresh)
    asked = "SELECT count, first, text FROM echoed WHERE quote = ? AND folded = ?"
    for key, tally in found.items():
        for row in connection.execute(asked, key):
            tally.add(_unmarked(*row))
        connection.execute(
            "INSERT OR REPLACE INTO echoed (quote, folded, count, first, text) VALUES (?, ?, ?, ?, ?)",
            (*key, tally.counts.total(), *tally.plainest[1:]),
        )


def _tally(
    connection: sqlite3.Connection,
    asked: str,
    which: str,
    left: Collection[tuple[int, ...] | _Key],
    fresh: Collection[int],
) -> dict[_Key, _Tally]:
    """Return how all that is `left` stands anywhere, and all else in the `fresh` documents."""
    anew = {(*cells, "")[:2] for cells in left}
    tallies: dict[_Key, _Tally] = {}
    for cells in left:
        _count(tallies, connection.execute(f"{asked} {which}", cells), frozenset())
    for block in in_blocks(sorted(fresh), _AT_ONCE):
        _count(tallies, connection.execute(f"{asked} document IN ({', '.join(map(str, block))})"), anew)
    return tallies


def _count(tallies: dict[_Key, _Tally], rows: Iterable[_Row], but: Collection[_Key]) -> None:
    for number, folded, date, name, start, end, text, kind in rows:
        if (key := (number, folded)) not in but:
            place = _place(date, name, start, end)
            tally = _Tally(Counter((Kind(kind),)), place, (count_blanks(text), place, text)) if kind else None
            tally = tally or _unmarked(1, place, text)
            if key in tallies:
                tallies[key].add(tally)
            else:
                tallies[key] = tally


def _unmarked(count: int, first: str, text: str) -> _Tally:
    return _Tally(Counter({None: count}), first, (0, first, text))


def _place(date: str | None, name: str, start: int, end: int) -> str:
    """Return what sorts places as matching does: by document, then by offset, longer mentions before shorter ones."""
    dated = "1" if date is None else f"0{date}"
    return "\x01".join((dated, name, f"{start:011}", f"{_FARTHEST - end:011}"))
