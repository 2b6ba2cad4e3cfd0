"""Lay out the sections of a report about quotes: those worded in more than one way, then the others."""

from collections.abc import Iterator

from quotetrack.graph import quote_documents
from quotetrack.model import Catalog, Quote
from quotetrack.report.apparatus import render_apparatus
from quotetrack.report.blocks import Apparatus, Block, Heading, Item, Items, Line, Table, told
from quotetrack.report.canon_phrases import Verdicts
from quotetrack.report.formats import Row
from quotetrack.report.gravity import rank_differing
from quotetrack.report.phrases import tell_copies, tell_first, tell_more, tell_place, tell_quote, tell_wording
from quotetrack.report.places import Places, quote_witnesses
from quotetrack.report.widths import shorten
from quotetrack.settings import Settings

_HEADING_CELLS = 60
_TEXT_CELLS = 80
_QUOTE_COLUMNS = ("quote 名言", "kind", "count", "marked 明引", "documents", "first 首见", "canon 规范表述")


def quote_sections(catalog: Catalog, places: Places, settings: Settings) -> Iterator[Block]:
    """Yield the section on quotes in more than one wording, likely mistakes first, and on those worded alike."""
    verdicts = Verdicts(catalog)
    worded = rank_differing(catalog.quotes, verdicts)
    alike = [quote for quote in catalog.quotes if len(quote.variants) == 1]
    if worded:
        yield Heading(2, "More than one wording · 表述不一")
        for quote in worded[: settings.report_quotes]:
            yield from _full_entry(quote, places, settings, verdicts)
        yield from told(tell_more(len(worded) - settings.report_quotes))
    if alike:
        yield Heading(2, "Always worded alike · 表述一致")
        shown = alike[: settings.report_rows]
        yield Table(_QUOTE_COLUMNS, tuple(_quote_row(quote, places, settings, verdicts) for quote in shown))
        yield from told(tell_more(len(alike) - settings.report_rows))


def _full_entry(quote: Quote, places: Places, settings: Settings, verdicts: Verdicts) -> Iterator[Block]:
    shown = quote.variants[: settings.report_wordings]
    items = [
        Item(
            tell_wording(number, quote, places, verdicts),
            str(number),
            tuple(Item(line.text) for line in told(tell_first(variant, places, settings))),
        )
        for number, variant in enumerate(shown)
    ]
    if quote.expansions:
        first = places.first((expansion.document, expansion.span) for expansion in quote.expansions)
        items.append(Item(f"spelled out 展开, first {tell_place(first, places, settings)}"))
    if rest := tell_more(len(quote.variants) - len(shown)):
        items.append(Item(rest.rstrip()))
    yield Heading(3, shorten(quote.canonical, _HEADING_CELLS))
    yield Line(tell_quote(quote, places))
    yield Apparatus(render_apparatus(shown, settings.apparatus_cells))
    yield Items(tuple(items))


def _quote_row(quote: Quote, places: Places, settings: Settings, verdicts: Verdicts) -> Row:
    documents = quote_documents(quote)
    cells = (
        shorten(quote.canonical, _TEXT_CELLS),
        quote.kind.value,
        quote.count,
        sum(len(variant.mentions) for variant in quote.variants),
        f"{len(documents)}{tell_copies(documents, places)}",
        tell_place(places.first(quote_witnesses(quote)), places, settings),
        verdicts.tell(quote.canonical),
    )
    return dict(zip(_QUOTE_COLUMNS, cells, strict=True))
