"""Blot out the letters that no passage may hold: those that quotes claim, and datelines."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quotetrack.match.pages.pages import BETWEEN, locate
from quotetrack.match.passages.words import dateline
from quotetrack.model import DocumentId, Quote, Span
from quotetrack.text.fold import Folded
from quotetrack.text.reading import Reading


def claimed_spans(quotes: Iterable[Quote]) -> Mapping[DocumentId, Sequence[Span]]:
    """Return what quotes claim of each document."""
    claimed: defaultdict[DocumentId, list[Span]] = defaultdict(list)
    for quote in quotes:
        for variant in quote.variants:
            for mention in variant.mentions:
                claimed[mention.document].append(mention.span)
            for echo in variant.echoes:
                claimed[echo.document].append(echo.span)
        for expansion in quote.expansions:
            claimed[expansion.document].append(expansion.span)
    return claimed


def fold_spans(page: Folded, reading: Reading, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield where the letters of spans of the file stand among the folded ones."""
    for span in spans:
        located = locate(reading, span)
        yield Span(bisect_left(page.origins, located.start), bisect_left(page.origins, located.end))


def find_datelines(page: Folded, text: str) -> tuple[Span, ...]:
    """Return where the datelines of a text stand among its folded letters."""
    lines = f"\n{text}"
    return tuple(
        Span(bisect_left(page.origins, match.start(1) - 1), bisect_left(page.origins, match.end(1) - 1))
        for match in dateline().finditer(lines)
    )


def blot_out(letters: str, spans: Iterable[Span]) -> str:
    """Return folded letters with some spans blotted out.

    >>> blot_out("央视网消息国家主席", [Span(0, 5)]) == BETWEEN * 5 + "国家主席"
    True
    """
    parts, end = [], 0
    for span in sorted(spans):
        if span.end > end:
            start = max(span.start, end)
            parts += [letters[end:start], BETWEEN * (span.end - start)]
            end = span.end
    return "".join(parts) + letters[end:]
