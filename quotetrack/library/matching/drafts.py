"""Keep to which quote each round of matching puts a wording, and how the wording is looked for."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

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
_TITLE: Final = 1
_UNITS: Final = 3
_SKELETON: Final = 4
_LEADER: Final = 10
_QUOTE: Final = 12
_EXACT: Final = 14
_PIECES: Final = 15


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


class Drafts(Mapping[int, Drafted]):
    """The wordings of a round by their numbers; each is laid out when it is asked for, for most are not."""

    def __init__(self, rows: Mapping[int, _Cells]) -> None:
        """Begin with the rows of the wordings."""
        self._rows = rows
        self._laid_out: dict[int, Drafted] = {}

    def __getitem__(self, wording: int) -> Drafted:
        """Return a wording."""
        if wording not in self._laid_out:
            self._laid_out[wording] = _unpack(self._rows[wording])
        return self._laid_out[wording]

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers of the wordings."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    @cached_property
    def quotes(self) -> Mapping[int, int]:
        """Return the quote of each wording."""
        return {wording: row[_QUOTE] for wording, row in self._rows.items()}

    @cached_property
    def leaders(self) -> Mapping[int, int]:
        """Return the wording that leads each."""
        return {wording: row[_LEADER] for wording, row in self._rows.items()}

    def keys_of(self, *, title: bool) -> dict[int, Key]:
        """Return the keys of titles, or of all other wordings."""
        return {wording: _key(row) for wording, row in self._rows.items() if bool(row[_TITLE]) is title}

    def placed(self, wordings: Mapping[int, Key]) -> "PlacedDrafts":
        """Return how some wordings are placed."""
        return PlacedDrafts(self, wordings)

    def pieces(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield the wordings that are looked for, each with the pieces by which it is."""
        yield from ((wording, _split(row[_PIECES])) for wording, row in self._rows.items() if row[_EXACT] is not None)

    def renew(self, drafts: Mapping[int, Drafted | None]) -> "Drafts":
        """Return the same wordings, but for those that are others now, or gone."""
        rows = {wording: row for wording, row in self._rows.items() if wording not in drafts}
        return Drafts(rows | {wording: _pack(wording, draft) for wording, draft in drafts.items() if draft})

    def write(self, connection: sqlite3.Connection, number: int, drafts: Mapping[int, Drafted | None]) -> None:
        """Write down those wordings of a round that have changed; strike out those that are gone."""
        gone = [(number, wording) for wording, draft in drafts.items() if draft is None]
        connection.executemany("DELETE FROM drafts WHERE round = ? AND wording = ?", gone)
        connection.executemany(
            f"INSERT OR REPLACE INTO drafts (round, {_COLUMNS}) VALUES ({', '.join('?' * 17)})",
            [(number, *self._rows[wording]) for wording, draft in drafts.items() if draft],
        )


class PlacedDrafts(Mapping[int, Placed]):
    """How some wordings of a round are placed, by their numbers."""

    def __init__(self, drafts: Drafts, wordings: Mapping[int, Key]) -> None:
        """Begin with the round, and which of its wordings these are."""
        self._drafts = drafts
        self._wordings = wordings

    def __getitem__(self, wording: int) -> Placed:
        """Return how a wording is placed."""
        if wording not in self._wordings:
            raise KeyError(wording)
        return self._drafts[wording].placed

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers of the wordings."""
        return iter(self._wordings)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._wordings)


# Of many rows that all stay, the collector finds nothing.
@collector_still()
def load_drafts(connection: sqlite3.Connection, number: int) -> Drafts:
    """Return the wordings of a round."""
    rows: Iterable[_Cells] = connection.execute(f"SELECT {_COLUMNS} FROM drafts WHERE round = ?", (number,))
    return Drafts({row[0]: row for row in rows})


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
    _, title, text, _, _, rank, attested, place, near, support, leader, faced, quote, kind, exact, pieces = row
    placed = Placed(text, _key(row), rank, attested, place, tuple(unpack_numbers(near)), support, leader, _read(faced))
    return Drafted(bool(title), placed, quote, _KINDS[kind], None if exact is None else bool(exact), _split(pieces))


def _key(row: _Cells) -> Key:
    units = _split(row[_UNITS])
    return Key("".join(units), units, row[_SKELETON])


def _read(cell: str) -> tuple[tuple[int, float | None], ...]:
    rows = (row.partition(_AND) for row in _split(cell))
    return tuple((int(leader), float(score) if score else None) for leader, _, score in rows)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(_BETWEEN)) if cell else ()
