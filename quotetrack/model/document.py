"""The nouns of reading: files, the regions of a file, and the speeches in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from quotetrack.model.span import Span

DocumentId = NewType("DocumentId", str)


@dataclass(frozen=True, slots=True)
class SourceText:
    """One file as it was read: its path as the user named it, text, encoding and the hash of its bytes.

    Line ends in `text` are `\\n` whatever the file has; a byte-order mark is no part of it.
    """

    path: str
    text: str
    encoding: str
    digest: str


class RegionKind(StrEnum):
    """What a stretch of a file is. Only speech and headings are read for mentions."""

    SPEECH = "speech"
    HEADING = "heading"
    FURNITURE = "furniture"
    INTERRUPTION = "interruption"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file, what it is, and the evidence for that."""

    kind: RegionKind
    span: Span
    evidence: str


class DatePrecision(StrEnum):
    """How much of a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """When a speech was given: an ISO date cut to its precision, the words it was taken from, and whether inferred.

    >>> DocumentDate("2019", DatePrecision.YEAR, "2019年", inferred=False).precedes(
    ...     DocumentDate("2020-01-15", DatePrecision.DAY, "2020年1月15日", inferred=False))
    True
    """

    value: str
    precision: DatePrecision
    evidence: str
    inferred: bool

    def precedes(self, other: "DocumentDate") -> bool:
        """Tell whether this date is surely earlier: the part that both know must settle it."""
        shared = min(len(self.value), len(other.value))
        return self.value[:shared] < other.value[:shared]


@dataclass(frozen=True, slots=True)
class Document:
    """One speech: where it stands in its file, what of it is read, and what is known about it.

    `span` covers the speech; `pieces` are the spans that are read, in order, without furniture and interruptions
    (a heading that stands before the speech is read with it). `regions` are all stretches of the file that belong
    to this document or follow it up to the next one. `provenance` says where each datum comes from
    (`header`, `file name`, `manifest`, `text`).
    """

    id: DocumentId
    path: str
    span: Span
    pieces: tuple[Span, ...]
    regions: tuple[Region, ...]
    title: str | None = None
    speaker: str | None = None
    venue: str | None = None
    date: DocumentDate | None = None
    provenance: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A path that was not read: what is wrong and what to try."""

    path: str
    problem: str
    hint: str


@dataclass(frozen=True, slots=True)
class FileReading:
    """One file and the documents in it (none where the file is empty)."""

    source: SourceText
    documents: tuple[Document, ...]
