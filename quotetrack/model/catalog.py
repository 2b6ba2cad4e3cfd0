"""What a run over a set of documents knows: the catalog and the reuse in it."""

from dataclasses import dataclass

from quotetrack.model.canon import Verdict
from quotetrack.model.document import Document, DocumentId, SourceText, Unread
from quotetrack.model.mention import Mention, Problem
from quotetrack.model.quote import Quote, QuoteId
from quotetrack.model.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """An aligned stretch that two documents share and no quote claims; score 0–100."""

    left: DocumentId
    left_span: Span
    right: DocumentId
    right_span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Reuse:
    """What a later document took from an earlier one; `settled` is false where the dates leave the order open."""

    earlier: DocumentId
    later: DocumentId
    settled: bool
    quotes: tuple[QuoteId, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in one document: its mentions and the marks that needed repair, both in reading order."""

    mentions: tuple[Mention, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything a run found, each part in a fixed order: documents by path and place, quotes by weight.

    `mentions` are all marked mentions, placeholders too, in document order; `sources` are the files behind the
    documents, for places and contexts; `copies` are groups of documents with the same text, which count as one witness;
    `verdicts` are the wordings that the canon knows something of, by code point.
    """

    documents: tuple[Document, ...]
    quotes: tuple[Quote, ...]
    reuse: tuple[Reuse, ...]
    problems: tuple[Problem, ...]
    unread: tuple[Unread, ...]
    encodings: tuple[tuple[str, str], ...]
    mentions: tuple[Mention, ...] = ()
    sources: tuple[SourceText, ...] = ()
    copies: tuple[tuple[DocumentId, ...], ...] = ()
    verdicts: tuple[tuple[str, Verdict], ...] = ()
