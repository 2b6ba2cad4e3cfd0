"""Say how a wording stands among others, and what grouping makes of that."""

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, replace

from quotetrack.match.group.keys import Key

# Twice the likeness of a wording to itself.
ITSELF = 200
# What is near a wording speaks for it so many times as much at most: where a saying stands far more often in other
# words, it is said in those, whatever else is near (监察法 beside 察法, which many another law is like). Less would be
# too little: what is misspelt ten times, each time otherwise, stands once as it is.
MOST_SUPPORT = 20
_NOBODY = -1
# What sorts wordings in the order in which they may lead.
Position = tuple[int, int, int, str]
# Leaders that a wording was compared with, each with how like they are, or nothing where they are not the same saying.
Faced = tuple[tuple[int, float | None], ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A wording among others, all known by their numbers: how it stands, and what grouping makes of that.

    Leaders are taken by `rank`, then by what they stand for, at last by `place`. `near` are those that may be the same
    saying, `support` is how much of what they attest the wording stands for, and `faced` are the leaders that it was
    compared with.
    """

    text: str
    key: Key
    rank: int
    attested: int
    place: str
    near: tuple[int, ...] = ()
    support: int = 0
    leader: int = _NOBODY
    faced: Faced = ()

    @property
    def position(self) -> Position:
        """Return the place among those that may lead."""
        own = ITSELF * self.attested
        return self.rank, -(min(self.support, MOST_SUPPORT * own) + own), -self.attested, self.place

    def stand(self, before: "Placed | None") -> "Placed":
        """Return the same wording with what is known of it from before, where that is worded alike."""
        if before is None or before.text != self.text:
            return self
        return replace(self, near=before.near, support=before.support, leader=before.leader, faced=before.faced)


class Arrangement(MutableMapping[int, Placed]):
    """Wordings by their numbers: as they were placed before, but for what has changed since."""

    def __init__(self, before: Mapping[int, Placed]) -> None:
        """Begin with wordings as they were placed, of which nothing is asked that is not needed."""
        self._before = before
        self._now: dict[int, Placed | None] = {}

    def __getitem__(self, number: int) -> Placed:
        """Return how a wording is placed."""
        placed = self._now[number] if number in self._now else self._before[number]
        if placed is None:
            raise KeyError(number)
        return placed

    def __setitem__(self, number: int, placed: Placed) -> None:
        """Place a wording otherwise."""
        self._now[number] = placed

    def __delitem__(self, number: int) -> None:
        """Let a wording be gone."""
        self._now[number] = None

    def __iter__(self) -> Iterator[int]:
        """Yield the wordings that are there."""
        yield from (number for number in self._before if number not in self._now)
        yield from (number for number, placed in self._now.items() if placed)

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(1 for _ in self)

    def __contains__(self, number: object) -> bool:
        """Tell whether a wording is there."""
        return self._now[number] is not None if number in self._now else number in self._before

    def changes(self) -> dict[int, Placed | None]:
        """Return the wordings that are placed otherwise than before, and nothing for those that are gone."""
        return {number: placed for number, placed in self._now.items() if self._before.get(number) != placed}
