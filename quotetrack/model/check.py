"""The nouns of checking a draft: what is known of each quotation in it."""

from dataclasses import dataclass
from enum import StrEnum

from quotetrack.model.document import DocumentId
from quotetrack.model.mention import Kind
from quotetrack.model.quote import Difference
from quotetrack.model.span import Span


class CheckKind(StrEnum):
    """What a quotation is: what the canon says of it, or else how a library has it."""

    EQUALS = "equals"
    LETTERS = "letters"
    SLIP = "slip"
    VARIANT = "variant"
    UNVERIFIED = "unverified"
    ABBREVIATION = "abbreviation"
    DIFFERS = "differs"
    PART = "part"
    STANDS = "stands"
    """It stands in the library, letter for letter."""
    NEAR = "near"
    """It stands in the library in other letters only."""
    UNKNOWN = "unknown"
    """Neither has anything like it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation of a draft, the nearest wording that is known, where that stands and since when, and what differs.

    The differences lead from the known wording to that of the draft.
    """

    document: DocumentId
    span: Span
    text: str
    kind: Kind
    speaker: str | None
    verdict: CheckKind
    known: str = ""
    source: str = ""
    date: str = ""
    differences: tuple[Difference, ...] = ()
