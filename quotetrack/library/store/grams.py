"""Keep the text index behind one small interface: which documents hold which two letters in a row."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import add

from quotetrack.library.store.cutting import Need

# The tokenizer parts words at ASCII signs, and folded letters have some (互联网+, 30%): private letters stand for them.
_SIGNS = {code: chr(0xE000 + code) for code in range(128) if not chr(code).isalnum()}

# So many holders of a pair are counted one by one.
_COUNTED = 64


def spell_pairs(letters: str) -> str:
    """Return every two letters in a row and the last letter alone, once each, in any order, with a blank between.

    >>> sorted(spell_pairs("安全安全").split())
    ['全', '全安', '安全']
    """
    spelled = letters.translate(_SIGNS)
    return " ".join({spelled[-1:], *map(add, spelled, spelled[1:])})


class GramIndex:
    """The text index of a library: pairs of letters in, numbers of documents out.

    `named` counts the documents that were asked for since it was opened.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Ask the tables of a library."""
        self._connection = connection
        self.named = 0
        self._shares: dict[str, float] = {}

    def add(self, rows: Iterable[tuple[int, str]]) -> None:
        """Take in documents, each with its spelled pairs."""
        self._connection.executemany("INSERT INTO grams (rowid, pairs) VALUES (?, ?)", rows)

    def remove(self, rows: Iterable[tuple[int, str]]) -> None:
        """Take out documents, each with the spelled pairs that it was taken in with."""
        self._connection.executemany("INSERT INTO grams (grams, rowid, pairs) VALUES ('delete', ?, ?)", rows)

    def share(self, pair: str) -> float:
        """Return about which part of the documents holds two letters in a row: exactly, where they are few.

        Where many do, the number that the first of them reach tells how many there are: to count the holders of a
        common pair takes longer than to search without it.
        """
        if pair not in self._shares:
            held = self._ask(_term(pair), _COUNTED).fetchall()
            among = held[-1][0] if len(held) == _COUNTED else self._highest() if held else 1
            self._shares[pair] = len(held) / among
        return self._shares[pair]

    def tidy(self) -> None:
        """Let the index be as quick as it can be, after much was taken in."""
        self._connection.execute("INSERT INTO grams (grams) VALUES ('optimize')")

    def holders(self, need: Need) -> list[int]:
        """Return the documents that hold what is needed, in order."""
        ways = [_joined(" AND ", map(_term, way)) for way in need.ways]
        holders = [document for (document,) in self._ask(_ask_for(ways, need.least))]
        self.named += len(holders)
        return holders

    def count_held(self, pairs: Iterable[str]) -> Counter[int]:
        """Return how many of some pairs each document holds, of those that hold one at all."""
        held: Counter[tuple[int]] = Counter()
        for pair in pairs:
            held.update(self._ask(_term(pair)))
        return Counter({document: count for (document,), count in held.items()})

    def _ask(self, asked: str, limit: int = -1) -> sqlite3.Cursor:
        return self._connection.execute("SELECT rowid FROM grams WHERE grams MATCH ? LIMIT ?", (asked, limit))

    def _highest(self) -> int:
        ((highest,),) = self._connection.execute("SELECT max(id) FROM documents")
        return int(highest)


def _term(letters: str) -> str:
    return f'"{letters.translate(_SIGNS)}"{"" if len(letters) > 1 else "*"}'


def _ask_for(ways: Sequence[str], least: int) -> str:
    """Return how the index is asked for documents that hold so many of some ways: it counts them sooner than we do.

    So many of all are some of one half with the rest of the other, so that what is asked stays short and flat.

    >>> _ask_for(["a", "b", "c"], 2)
    '((a AND (b OR c)) OR (b AND c))'
    """
    if least == 1:
        return _joined(" OR ", ways)
    if least == len(ways):
        return _joined(" AND ", ways)
    left, right = ways[: len(ways) // 2], ways[len(ways) // 2 :]
    shares = ((count, least - count) for count in range(least, -1, -1) if count <= len(left))
    return _joined(" OR ", (_ask_both(left, few, right, rest) for few, rest in shares if rest <= len(right)))


def _ask_both(left: Sequence[str], few: int, right: Sequence[str], rest: int) -> str:
    asked = [_ask_for(ways, least) for ways, least in ((left, few), (right, rest)) if least]
    return _joined(" AND ", asked)


def _joined(word: str, asked: Iterable[str]) -> str:
    parts = tuple(asked)
    return parts[0] if len(parts) == 1 else f"({word.join(parts)})"
