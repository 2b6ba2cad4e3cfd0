"""The nouns, on the ground floor: frozen, slotted, tuples inside, sorted where they are built."""

from quotetrack.model.canon import (
    CanonEntry,
    CanonMatch,
    CanonProblem,
    CanonStatus,
    CanonTable,
    Verdict,
    VerdictKind,
)
from quotetrack.model.catalog import Catalog, Extraction, Passage, Reuse
from quotetrack.model.check import Checked, Holding
from quotetrack.model.document import (
    DatePrecision,
    Document,
    DocumentDate,
    DocumentId,
    FileReading,
    Region,
    RegionKind,
    SourceText,
    Unread,
)
from quotetrack.model.mention import Attribution, Kind, Mention, Problem, ProblemKind
from quotetrack.model.quote import (
    Comparison,
    Difference,
    DifferenceType,
    Echo,
    Expansion,
    Label,
    Quote,
    QuoteId,
    Variant,
)
from quotetrack.model.span import Span

__all__ = [
    "Attribution",
    "CanonEntry",
    "CanonMatch",
    "CanonProblem",
    "CanonStatus",
    "CanonTable",
    "Catalog",
    "Checked",
    "Comparison",
    "DatePrecision",
    "Difference",
    "DifferenceType",
    "Document",
    "DocumentDate",
    "DocumentId",
    "Echo",
    "Expansion",
    "Extraction",
    "FileReading",
    "Holding",
    "Kind",
    "Label",
    "Mention",
    "Passage",
    "Problem",
    "ProblemKind",
    "Quote",
    "QuoteId",
    "Region",
    "RegionKind",
    "Reuse",
    "SourceText",
    "Span",
    "Unread",
    "Variant",
    "Verdict",
    "VerdictKind",
]
