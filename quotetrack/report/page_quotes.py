"""Write the sections of a report about quotes: those worded in more than one way, then the others."""

from collections.abc import Iterator

from quotetrack.graph import quote_documents
from quotetrack.model import Catalog, Quote
from quotetrack.report.apparatus import render_apparatus
from quotetrack.report.canon_phrases import Verdicts
from quotetrack.report.formats import Row
from quotetrack.report.markdown import code_block, escape_markdown, render_table
from quotetrack.report.phrases import tell_copies, tell_more, tell_place, tell_quote, tell_wording
from quotetrack.report.places import Places, quote_witnesses
from quotetrack.report.widths import shorten
from quotetrack.settings import Settings

_HEADING_CELLS = 60
_TEXT_CELLS = 80
_QUOTE_COLUMNS = ("quote 名言", "kind", "count", "marked 明引", "documents", "first 首见", "canon 规范表述")


def quote_sections(catalog: Catalog, places: Places, settings: Settings) -> Iterator[str]:
    """Yield the section on quotes in more than one wording and the one on quotes that are always worded alike."""
    verdicts = Verdicts(catalog)
    worded = [quote for quote in catalog.quotes if len(quote.variants) > 1]
    alike = [quote for quote in catalog.quotes if len(quote.variants) == 1]
    if worded:
        yield "## More than one wording · 表述不一\n"
        for quote in worded[: settings.report_quotes]:
            yield _full_entry(quote, places, settings, verdicts)
        yield tell_more(len(worded) - settings.report_quotes)
    if alike:
        yield "## Always worded alike · 表述一致\n"
        rows = [_quote_row(quote, places, settings, verdicts) for quote in alike[: settings.report_rows]]
        yield render_table(_QUOTE_COLUMNS, rows)
        yield tell_more(len(alike) - settings.report_rows)


def _full_entry(quote: Quote, places: Places, settings: Settings, verdicts: Verdicts) -> str:
    shown = quote.variants[: settings.report_wordings]
    wordings = [tell_wording(number, quote, places, settings, verdicts) for number in range(len(shown))]
    lines = [
        f"### {escape_markdown(shorten(quote.canonical, _HEADING_CELLS))}",
        "",
        escape_markdown(tell_quote(quote, places)),
        "",
        code_block(render_apparatus(shown, settings.apparatus_cells)),
        *(f"- **{number}** {escape_markdown(told)}" for number, told in enumerate(wordings)),
    ]
    if quote.expansions:
        first = places.first((expansion.document, expansion.span) for expansion in quote.expansions)
        lines.append(f"- spelled out 展开, first {escape_markdown(tell_place(first, places, settings))}")
    if rest := tell_more(len(quote.variants) - len(shown)):
        lines.append(f"- {rest}".rstrip())
    return "\n".join(lines) + "\n"


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
