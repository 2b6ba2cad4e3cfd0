"""Remember how like two wordings are, so that no two are compared twice."""

import sqlite3
from collections.abc import Iterable

from quotetrack.match.keeping import measure_likeness
from quotetrack.settings import Settings


class LikenessMemory:
    """How like wordings are that were compared: remembered, or found out and kept for the next time.

    What was not asked for from one keeping to the next is forgotten: one of the two wordings is gone, or leads no more.
    """

    def __init__(self, connection: sqlite3.Connection, settings: Settings) -> None:
        """Remember what a library holds."""
        self._connection, self._settings = connection, settings
        rows: Iterable[tuple[str, str, float | None]] = connection.execute(
            'SELECT "left", "right", score FROM likeness'
        )
        self._scores = {(left, right): score for left, right, score in rows}
        self._new: list[tuple[str, str, float | None]] = []
        self._unasked = set(self._scores)

    def measure(self, left: str, right: str) -> float | None:
        """Return how like two wordings are, or nothing where they are not the same saying."""
        self._unasked.discard((left, right))
        if (left, right) not in self._scores:
            score = measure_likeness(left, right, self._settings)
            self._scores[left, right] = score
            self._new.append((left, right, score))
        return self._scores[left, right]

    def keep(self) -> None:
        """Write down what was found out, and strike out what was not asked for."""
        self._connection.executemany('DELETE FROM likeness WHERE "left" = ? AND "right" = ?', self._unasked)
        self._connection.executemany("INSERT INTO likeness VALUES (?, ?, ?)", self._new)
        for pair in self._unasked:
            del self._scores[pair]
        self._new.clear()
        self._unasked = set(self._scores)
