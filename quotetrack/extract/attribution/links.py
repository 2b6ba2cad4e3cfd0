"""What ties a quotation to its source."""

from dataclasses import dataclass
from enum import Enum

from quotetrack.extract.pairing.pairs import Pair
from quotetrack.model import Span


class Manner(Enum):
    """How a cue reaches its quotation."""

    TOUCHING = "touching"
    NEAR = "near"
    AFTER = "after"
    REPORTED = "reported"
    CARRIED = "carried"
    COLON = "colon"


@dataclass(frozen=True, slots=True)
class Link:
    """What ties a quotation to its source: spans in the reading, the manner, and the letters between cue and mark."""

    manner: Manner
    speaker: Span | None
    cue: Span | None
    word: str
    between: str = ""
    known: bool = True  # False where any words before a verb of saying were taken for its subject


@dataclass(frozen=True, slots=True)
class Linked:
    """A quotation that was read before, with what ties it to its source."""

    pair: Pair
    link: Link | None
