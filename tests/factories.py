"""Make small catalogs by hand: the wordings that are named are looked for letter by letter, nothing is guessed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from quotetrack.model import (
    Attribution,
    Catalog,
    DatePrecision,
    Document,
    DocumentDate,
    DocumentId,
    Echo,
    Kind,
    Mention,
    Quote,
    QuoteId,
    Region,
    RegionKind,
    SourceText,
    Span,
    Variant,
)

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
OPENER, CLOSER = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
_PRECISIONS = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH, 10: DatePrecision.DAY}


def quoted(text: str) -> str:
    """Return a text between quotation marks."""
    return f"{OPENER}{text}{CLOSER}"


def make_document(path: str = "a.txt", text: str = "", date: str | None = None, **known: str) -> Document:
    """Return a document that is a whole file."""
    span = Span(0, len(text))
    return Document(
        id=DocumentId(path),
        path=path,
        span=span,
        pieces=(span,),
        regions=(Region(RegionKind.SPEECH, span, "the whole file"),),
        date=make_date(date) if date else None,
        **known,
    )


def make_date(value: str) -> DocumentDate:
    """Return a date as precise as it is written."""
    return DocumentDate(value, _PRECISIONS[len(value)], value, inferred=False)


def make_mention(document: str, span: Span, text: str, speaker: str | None = None) -> Mention:
    """Return a mention in double marks."""
    attribution = Attribution(speaker, None, "指出", None) if speaker else None
    return Mention(DocumentId(document), span, text, Kind.SLOGAN, OPENER, attribution, None, "made for a test")


def make_quote(
    texts: Mapping[str, str], wordings: Sequence[str], kind: Kind = Kind.SLOGAN, part_of: Sequence[str] = ()
) -> Quote:
    """Return the quote of some wordings, the canonical one first, with every place where they stand in the texts."""
    variants = tuple(_make_variant(texts, wording) for wording in wordings)
    return Quote(QuoteId(wordings[0]), kind, wordings[0], variants, (), tuple(map(QuoteId, part_of)))


def make_catalog(
    texts: Mapping[str, str], *quotes: Quote, dates: Mapping[str, str] | None = None, **parts: object
) -> Catalog:
    """Return a catalog of files by path, without reuse unless it is named."""
    documents = tuple(make_document(path, text, (dates or {}).get(path)) for path, text in texts.items())
    catalog = Catalog(
        documents=documents,
        quotes=quotes,
        reuse=(),
        problems=(),
        unread=(),
        encodings=tuple((path, "UTF-8") for path in texts),
        mentions=tuple(mention for quote in quotes for variant in quote.variants for mention in variant.mentions),
        sources=tuple(SourceText(path, text, "UTF-8", "") for path, text in texts.items()),
    )
    return replace_parts(catalog, parts)


def replace_parts(catalog: Catalog, parts: Mapping[str, object]) -> Catalog:
    """Return a catalog with other parts in the place of those that are named."""
    names = Catalog.__dataclass_fields__
    return Catalog(**{name: parts.get(name, getattr(catalog, name)) for name in names})


def _make_variant(texts: Mapping[str, str], wording: str) -> Variant:
    places = [(path, span, text) for path, text in texts.items() for span in _places(text, wording)]
    marked = [make_mention(path, span, wording) for path, span, text in places if _is_marked(text, span)]
    echoes = [
        Echo(DocumentId(path), span, wording, 100.0, False) for path, span, text in places if not _is_marked(text, span)
    ]
    return Variant(wording, wording, (), tuple(marked), tuple(echoes))


def _places(text: str, wording: str) -> Iterator[Span]:
    for found in re.finditer(re.escape(wording), text):
        yield Span(*found.span())


def _is_marked(text: str, span: Span) -> bool:
    return text[span.start - 1 : span.start] == OPENER and text[span.end : span.end + 1] == CLOSER
