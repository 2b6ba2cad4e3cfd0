"""Say how a wording stands among others, and what grouping makes of that."""

from dataclasses import dataclass, replace

from quotetrack.match.group.keys import Key

# Twice the likeness of a wording to itself.
ITSELF = 200
_NOBODY = -1


@dataclass(frozen=True, slots=True)
class Placed:
    """A wording among others, all known by their numbers: how it stands, and what grouping makes of that.

    Leaders are taken by `rank`, then by what they stand for, at last by `place`. `near` are those that may be the same
    saying, `support` is how much of what they attest the wording stands for, and `faced` are the leaders that it was
    compared with, each with how like they are, or nothing.
    """

    text: str
    key: Key
    rank: int
    attested: int
    place: str
    near: tuple[int, ...] = ()
    support: int = 0
    leader: int = _NOBODY
    faced: tuple[tuple[int, float | None], ...] = ()

    @property
    def position(self) -> tuple[int, int, int, str]:
        """Return what sorts wordings in the order in which they may lead."""
        return self.rank, -(self.support + ITSELF * self.attested), -self.attested, self.place

    def stand(self, before: "Placed | None") -> "Placed":
        """Return the same wording with what is known of it from before, where that is worded alike."""
        if before is None or before.text != self.text:
            return self
        return replace(self, near=before.near, support=before.support, leader=before.leader, faced=before.faced)
