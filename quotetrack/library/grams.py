"""Keep the text index behind one small interface: which documents hold which two letters in a row."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from operator import add

# The tokenizer parts words at ASCII signs, and folded letters have some (互联网+, 30%): private letters stand for them.
_SIGNS = {code: chr(0xE000 + code) for code in range(128) if not chr(code).isalnum()}


def spell_pairs(letters: str) -> str:
    """Return every two letters in a row and the last letter alone, once each, in any order, with a blank between.

    >>> sorted(spell_pairs("安全安全").split())
    ['全', '全安', '安全']
    """
    spelled = letters.translate(_SIGNS)
    return " ".join({spelled[-1:], *map(add, spelled, spelled[1:])})


class GramIndex:
    """The text index of a library: pairs of letters in, numbers of documents out."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Ask the tables of a library."""
        self._connection = connection

    def add(self, rows: Iterable[tuple[int, str]]) -> None:
        """Take in documents, each with its spelled pairs."""
        self._connection.executemany("INSERT INTO grams (rowid, pairs) VALUES (?, ?)", rows)

    def remove(self, rows: Iterable[tuple[int, str]]) -> None:
        """Take out documents, each with the spelled pairs that it was taken in with."""
        self._connection.executemany("INSERT INTO grams (grams, rowid, pairs) VALUES ('delete', ?, ?)", rows)

    def count(self, pair: str) -> int:
        """Return how many documents hold two letters in a row."""
        asked = (pair.translate(_SIGNS),)
        row = self._connection.execute("SELECT doc FROM gram_counts WHERE term = ?", asked).fetchone()
        return int(row[0]) if row else 0

    def holders(self, ways: Iterable[Sequence[str]]) -> Iterator[int]:
        """Yield, in order, the documents that hold, in any of some ways, all its pairs (or single letters)."""
        asked = " OR ".join(f"({' AND '.join(map(_term, way))})" for way in ways)
        rows: Iterator[tuple[int]] = self._connection.execute("SELECT rowid FROM grams WHERE grams MATCH ?", (asked,))
        return (document for (document,) in rows)


def _term(letters: str) -> str:
    return f'"{letters.translate(_SIGNS)}"{"" if len(letters) > 1 else "*"}'
