"""Keep to which quote each round of matching puts a wording, and how the wording is looked for."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from quotetrack.library.store.packing import pack_numbers, unpack_numbers
from quotetrack.match.keeping import Key, Pattern, Placed, Sought, collector_still
from quotetrack.model import Kind

_BETWEEN, _AND = " ", ":"
_COLUMNS = (
    "wording, title, text, units, skeleton, rank, attested, place, near, support, leader, faced, quote, kind, exact,"
    " pieces"
)
_KINDS = {kind.value: kind for kind in Kind}
_Cells = tuple[
    int, int, str, str, str, int, int, str, bytes, int, int, str, int, str, int | None, str
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Drafted:
    """A wording in a round: how it is placed among the others, its quote, and how it is looked for, if it is.

    `pieces` are those of which one stands wherever the wording may.
    """

    title: bool
    placed: Placed
    quote: int
    kind: Kind
    exact: bool | None
    pieces: tuple[str, ...]

    @property
    def sought(self) -> Sought | None:
        """Return what to look for to find the wording."""
        if self.exact is None:
            return None
        return Sought.of(self.quote, self.placed.text, self.kind, exact=self.exact)

    @property
    def pattern(self) -> Pattern | None:
        """Return the letters to look for, whosever they are."""
        return None if self.exact is None else Pattern.of(0, self.placed.text, exact=self.exact)

    def leads(self, wording: int) -> bool:
        """Tell whether this, which is a wording's, leads its quote."""
        return self.placed.leader == wording

    def is_sought_as(self, before: "Drafted | None") -> bool:
        """Tell whether a wording is looked for as it was before, whoever leads its quote and whatever is near it."""
        return (
            before is not None
            and (self.quote, self.kind, self.exact) == (before.quote, before.kind, before.exact)
            and self.placed.text == before.placed.text
        )

    def is_sought_within(self, before: "Drafted | None") -> bool:
        """Tell whether a wording stands nowhere where it would not have been found before: it was looked for nearly."""
        return self.is_sought_as(before) or (before is not None and replace(self, exact=False).is_sought_as(before))


# Of many rows that all stay, the collector finds nothing.
@collector_still()
def load_drafts(connection: sqlite3.Connection, number: int) -> dict[int, Drafted]:
    """Return the wordings of a round by their numbers."""
    rows: Iterable[_Cells] = connection.execute(f"SELECT {_COLUMNS} FROM drafts WHERE round = ?", (number,))
    return {row[0]: _unpack(row) for row in rows}


def write_drafts(connection: sqlite3.Connection, number: int, drafts: Mapping[int, Drafted | None]) -> None:
    """Write down the wordings of a round that have changed; strike out those that are gone."""
    gone = [(number, wording) for wording, draft in drafts.items() if draft is None]
    connection.executemany("DELETE FROM drafts WHERE round = ? AND wording = ?", gone)
    connection.executemany(
        f"INSERT OR REPLACE INTO drafts (round, {_COLUMNS}) VALUES ({', '.join('?' * 17)})",
        [(number, *_pack(wording, draft)) for wording, draft in drafts.items() if draft],
    )


def _pack(wording: int, draft: Drafted) -> _Cells:
    placed = draft.placed
    return (
        wording,
        draft.title,
        placed.text,
        _BETWEEN.join(placed.key.units),
        placed.key.skeleton,
        placed.rank,
        placed.attested,
        placed.place,
        pack_numbers(placed.near),
        placed.support,
        placed.leader,
        _BETWEEN.join(f"{leader}{_AND}{'' if score is None else score}" for leader, score in placed.faced),
        draft.quote,
        draft.kind.value,
        draft.exact,
        _BETWEEN.join(draft.pieces),
    )


def _unpack(row: _Cells) -> Drafted:
    _, title, text, units, skeleton, rank, attested, place, near, support, leader, faced = row[:12]
    quote, kind, exact, pieces = row[12:]
    key = Key("".join(cells := _split(units)), cells, skeleton)
    placed = Placed(
        text, key, rank, attested, place, tuple(unpack_numbers(near)) if near else (), support, leader, _read(faced)
    )
    return Drafted(bool(title), placed, quote, _KINDS[kind], None if exact is None else bool(exact), _split(pieces))


def _read(cell: str) -> tuple[tuple[int, float | None], ...]:
    rows = (row.partition(_AND) for row in _split(cell))
    return tuple((int(leader), float(score) if score else None) for leader, _, score in rows)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(_BETWEEN)) if cell else ()
