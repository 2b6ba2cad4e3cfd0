"""Open documents for matching, and mark on them where the mentions of each quote stand."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quotetrack.match.group.drafts import Draft
from quotetrack.match.pages.pages import MarkedPlace, Page, locate
from quotetrack.model import Document, DocumentId
from quotetrack.text.reading import Reading


def open_page(document: Document, reading: Reading) -> Page:
    """Return a document laid open, no mention on it yet."""
    return Page(document, reading, reading.folded, ())


def mark_pages(pages: Iterable[Page], drafts: Sequence[Draft]) -> list[Page]:
    """Return the pages with the mentions of some quotes on them, in the order of the text."""
    places: defaultdict[DocumentId, list[tuple[int, int, int, MarkedPlace]]] = defaultdict(list)
    readings = {page.document.id: page.reading for page in pages}
    for quote, draft in enumerate(drafts):
        for wording in draft.wordings:
            for mention in wording.mentions:
                span = locate(readings[mention.document], mention.span)
                marked = MarkedPlace(quote, mention, span)
                places[mention.document].append((span.start, -span.end, quote, marked))
    return [
        replace(page, places=tuple(row[-1] for row in sorted(places[page.document.id], key=lambda row: row[:3])))
        for page in pages
    ]
