"""The nouns of matching: wordings, how they differ, and the quotes behind them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NewType

from quotetrack.model.document import DocumentId
from quotetrack.model.mention import Kind, Mention
from quotetrack.model.span import Span

QuoteId = NewType("QuoteId", str)


class DifferenceType(StrEnum):
    """What was done to a wording."""

    PUNCTUATION = "punctuation"
    SCRIPT = "script"
    HOMOPHONE = "homophone"
    LOOK_ALIKE = "look-alike"
    SUBSTITUTION = "substitution"
    OMISSION = "omission"
    INSERTION = "insertion"
    EXTENSION = "extension"
    TRUNCATION = "truncation"
    REORDERING = "reordering"
    NUMBER = "number"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One typed difference: code-point offsets into the left and the right wording (either side may be empty)."""

    left: Span
    right: Span
    type: DifferenceType


class Label(StrEnum):
    """How two wordings stand to each other."""

    SAME = "same"
    PART = "part"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on two wordings: label, score (0–100), the rule that decided, and the typed differences.

    `part` says which of the two is the part where one is.
    """

    label: Label
    score: float
    evidence: str
    differences: tuple[Difference, ...]
    part: Literal["left", "right"] | None = None


@dataclass(frozen=True, slots=True)
class Echo:
    """An unmarked occurrence of a known quote; `embedded` where it lies inside a longer mention as a part of it."""

    document: DocumentId
    span: Span
    text: str
    score: float
    embedded: bool


@dataclass(frozen=True, slots=True)
class Expansion:
    """The enumeration that spells out a numeric abbreviation, standing without marks."""

    document: DocumentId
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Variant:
    """One distinct folded wording of a quote, as it stands first, with all its witnesses in document order.

    `differences` lead from the quote's canonical wording (left) to `wording` (right); none for the canonical one.
    `repeated` of the witnesses only stand again in the copy of a text.
    """

    wording: str
    folded: str
    differences: tuple[Difference, ...]
    mentions: tuple[Mention, ...]
    echoes: tuple[Echo, ...]
    repeated: int = 0

    @property
    def count(self) -> int:
        """Return how often the wording occurs, marked or not; in copies of one text it does so once."""
        return len(self.mentions) + len(self.echoes) - self.repeated


@dataclass(frozen=True, slots=True)
class Quote:
    """The saying behind its mentions; `variants[0]` is the canonical form. `part_of` names quotes that contain it."""

    id: QuoteId
    kind: Kind
    canonical: str
    variants: tuple[Variant, ...]
    expansions: tuple[Expansion, ...]
    part_of: tuple[QuoteId, ...]

    @property
    def count(self) -> int:
        """Return how often the quote occurs in any wording, marked or not."""
        return sum(variant.count for variant in self.variants)
