"""The nouns of checking a draft: what is known of each quotation in it."""

from dataclasses import dataclass
from enum import StrEnum

from quotetrack.model.canon import VerdictKind
from quotetrack.model.document import DocumentId
from quotetrack.model.mention import Kind
from quotetrack.model.quote import Difference
from quotetrack.model.span import Span


class Holding(StrEnum):
    """How a library has a quotation that the canon does not know."""

    STANDS = "stands"
    """It stands there letter for letter."""
    NEAR = "near"
    """It stands there in other letters only."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation of a draft, the nearest wording that is known, where that stands and since when, and what differs.

    The verdict is that of the canon, or how a library has what the canon does not know. The differences lead from the
    known wording to that of the draft.
    """

    document: DocumentId
    span: Span
    text: str
    kind: Kind
    speaker: str | None
    verdict: VerdictKind | Holding
    known: str = ""
    source: str = ""
    date: str = ""
    differences: tuple[Difference, ...] = ()
