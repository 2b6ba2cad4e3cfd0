"""Make documents with mentions out of marked text, without the room that reads marks."""

import re

from quotetrack.match.quotes.quotes import match_mentions
from quotetrack.model import (
    DatePrecision,
    Document,
    DocumentDate,
    DocumentId,
    Extraction,
    Kind,
    Mention,
    Quote,
    Span,
)
from quotetrack.text.reading import Reading, read_pieces

_MARKED = re.compile(r"“([^“”]+)”|《([^《》]+)》")


def marked_page(
    name: str, text: str, kind: Kind = Kind.SLOGAN, date: str | None = None
) -> tuple[tuple[Document, Reading], Extraction]:
    """Return a document whose quotations are all of one kind, as the rooms before this one would."""
    when = DocumentDate(date, DatePrecision.DAY, date, inferred=False) if date else None
    whole = Span(0, len(text))
    document = Document(DocumentId(name), name, whole, (whole,), (), date=when)
    mentions = tuple(
        Mention(
            document.id, Span(*found.span(found.lastindex)), found[found.lastindex], kind if found[1] else Kind.TITLE,
            found[0][0], None, None, "marked",
        )
        for found in _MARKED.finditer(text)
    )  # fmt: skip
    return (document, read_pieces(text, [whole])), Extraction(mentions, ())


def match_pages(*pages: tuple[tuple[Document, Reading], Extraction]) -> dict[str, Quote]:
    """Return the quotes of the pages by their canonical wordings."""
    quotes = match_mentions([page for page, _ in pages], [extraction for _, extraction in pages])
    return {quote.canonical: quote for quote in quotes}


def echo_texts(quote: Quote) -> list[str]:
    """Return the texts of the echoes of a quote that are echoes in their own right."""
    return [echo.text for variant in quote.variants for echo in variant.echoes if not echo.embedded]
