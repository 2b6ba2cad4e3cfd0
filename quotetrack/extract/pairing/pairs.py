"""The outcome of pairing: pairs of marks, and the marks that needed repair."""

from dataclasses import dataclass
from typing import NamedTuple

from quotetrack.model import ProblemKind


class Pair(NamedTuple):
    """An opening and a closing mark by their offsets in the reading.

    `reopened` are the marks that open further paragraphs of the same quotation.
    """

    opener: int
    closer: int
    reopened: tuple[int, ...] = ()


class Stray(NamedTuple):
    """A mark that was turned round or left over, and what was done about it."""

    offset: int
    kind: ProblemKind
    repair: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """All pairs of a text, outer before inner, and all strays, both in reading order."""

    pairs: tuple[Pair, ...]
    strays: tuple[Stray, ...]
