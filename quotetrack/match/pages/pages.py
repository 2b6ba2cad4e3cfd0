"""Lay a document open for matching: its reading, its folded letters, and its mentions in the reading's offsets."""

from bisect import bisect_right
from dataclasses import dataclass

from quotetrack.model import Document, Mention, Span
from quotetrack.text.fold import Folded
from quotetrack.text.reading import Reading

# Stands between texts that are joined to be searched at once: no folded letter, so nothing runs on across it.
BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """A mention, the place of its quote among the drafts, and where it stands in the reading."""

    quote: int
    mention: Mention
    span: Span


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its reading, the folded letters of it, and its mentions in the order of the text."""

    document: Document
    reading: Reading
    folded: Folded
    places: tuple[MarkedPlace, ...]


def locate(reading: Reading, span: Span) -> Span:
    """Return where the letters of a span of the file stand in the reading."""
    return Span(_offset(reading, span.start), _offset(reading, span.end - 1) + 1)


def _offset(reading: Reading, source: int) -> int:
    piece = max(0, bisect_right(reading.sources, source) - 1)
    return reading.starts[piece] + source - reading.sources[piece]


def is_parted(folded: Folded, text: str, offset: int) -> bool:
    """Tell whether a mark stands between a folded letter of a text and the next; the ends of the text part too."""
    if not 0 <= offset < len(folded.origins) - 1:
        return True
    return bool(text[folded.origins[offset] + 1 : folded.origins[offset + 1]].strip())
