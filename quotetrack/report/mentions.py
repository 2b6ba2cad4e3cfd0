"""List every occurrence in a catalog, a row each."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from quotetrack.model import Catalog, DocumentId, Echo, Kind, Mention, Quote, QuoteId, Span
from quotetrack.report.formats import Row

MENTION_COLUMNS = ("doc", "start", "end", "text", "kind", "marked", "quote", "speaker", "cue", "embedded")
EXPLAINED_COLUMNS = (*MENTION_COLUMNS, "rule")
_EXPANSION = "expansion"
_Paths = dict[DocumentId, str]


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One occurrence as it is printed: marked (a mention) or not (an echo or an expansion), and the rule behind it.

    `kind` is the mention's own, an echo's is that of its quote, that of the list that spells out an abbreviation is
    `expansion`. `quote` is shared by all wordings of one quote.
    """

    doc: str
    start: int
    end: int
    text: str
    kind: str
    marked: bool
    quote: QuoteId | None
    speaker: str | None
    cue: str | None
    embedded: bool
    rule: str

    def cells(self) -> Row:
        """Return the row's cells by their names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists that spell abbreviations out, by document: where each begins, and the one so far that ends last."""

    starts: dict[DocumentId, list[int]]
    farthest: dict[DocumentId, list[Span]]

    @classmethod
    def of(cls, quotes: Iterable[Quote]) -> "_Lists":
        starts: dict[DocumentId, list[int]] = {}
        farthest: dict[DocumentId, list[Span]] = {}
        for document, span in sorted({(one.document, one.span) for quote in quotes for one in quote.expansions}):
            starts.setdefault(document, []).append(span.start)
            before = farthest.setdefault(document, [])
            before.append(max((span, *before[-1:]), key=lambda one: one.end))
        return cls(starts, farthest)

    def hold(self, echo: Echo) -> bool:
        """Tell whether an echo is half of a list at most: a few items alone say what the list says."""
        before = bisect_right(self.starts.get(echo.document, ()), echo.span.start) - 1
        if before < 0:
            return False
        listed = self.farthest[echo.document][before]
        return echo.span.end <= listed.end and 2 * len(echo.span) <= len(listed)


def list_mentions(catalog: Catalog) -> tuple[MentionRow, ...]:
    """Return a row for each mention, echo and expansion, by file and place; placeholders are none of them."""
    paths = {document.id: document.path for document in catalog.documents}
    rows = [*_marked(catalog, paths), *_unmarked(catalog.quotes, paths)]
    return tuple(sorted(rows, key=_by_place))


def _by_place(row: MentionRow) -> tuple[str, int, int, bool, str]:
    return row.doc, row.start, row.end, not row.marked, row.quote or ""


def _marked(catalog: Catalog, paths: _Paths) -> Iterator[MentionRow]:
    quote_of = {
        (mention.document, mention.span): quote.id
        for quote in catalog.quotes
        for variant in quote.variants
        for mention in variant.mentions
    }
    for mention in catalog.mentions:
        if mention.kind is not Kind.PLACEHOLDER:
            yield _mention_row(mention, paths[mention.document], quote_of.get((mention.document, mention.span)))


def _mention_row(mention: Mention, path: str, quote: QuoteId | None) -> MentionRow:
    attribution = mention.attribution
    return MentionRow(
        doc=path,
        start=mention.span.start,
        end=mention.span.end,
        text=mention.text,
        kind=mention.kind.value,
        marked=True,
        quote=quote,
        speaker=attribution.speaker if attribution else None,
        cue=attribution.cue if attribution else None,
        embedded=False,
        rule=mention.evidence,
    )


def _unmarked(quotes: Iterable[Quote], paths: _Paths) -> Iterator[MentionRow]:
    quotes = tuple(quotes)
    lists = _Lists.of(quotes)
    for quote in quotes:
        for variant in quote.variants:
            for echo in variant.echoes:
                place, rule = (paths[echo.document], echo.span, echo.text), f"echo, score {echo.score:.1f}"
                embedded = echo.embedded or lists.hold(echo)
                yield _unmarked_row(place, quote.kind.value, quote.id, embedded, rule)
        for expansion in quote.expansions:
            place = (paths[expansion.document], expansion.span, expansion.text)
            yield _unmarked_row(place, _EXPANSION, quote.id, False, f"spells out {quote.canonical}")


def _unmarked_row(place: tuple[str, Span, str], kind: str, quote: QuoteId, embedded: bool, rule: str) -> MentionRow:
    path, span, text = place
    return MentionRow(path, span.start, span.end, text, kind, False, quote, None, None, embedded, rule)
