"""Write the sections of a report about quotes: those worded in more than one way, then the others."""

from collections.abc import Iterator, Sequence

from quotetrack.graph import quote_documents
from quotetrack.model import Catalog, Quote, Variant
from quotetrack.report.apparatus import render_apparatus
from quotetrack.report.formats import Row
from quotetrack.report.markdown import code_block, escape_markdown, render_table
from quotetrack.report.phrases import tell_more, tell_place, tell_place_marked_down
from quotetrack.report.places import Places, quote_witnesses, variant_witnesses
from quotetrack.report.widths import shorten
from quotetrack.report.wordings import describe_differences, difference_types
from quotetrack.settings import Settings

_HEADING_CELLS = 60
_TEXT_CELLS = 80
_QUOTE_COLUMNS = ("quote 名言", "kind", "count", "marked 明引", "documents", "first 首见")


def quote_sections(catalog: Catalog, places: Places, settings: Settings) -> Iterator[str]:
    """Yield the section on quotes in more than one wording and the one on quotes that are always worded alike."""
    worded = [quote for quote in catalog.quotes if len(quote.variants) > 1]
    alike = [quote for quote in catalog.quotes if len(quote.variants) == 1]
    if worded:
        yield "## More than one wording · 表述不一\n"
        for quote in worded[: settings.report_quotes]:
            yield _full_entry(quote, places, settings)
        yield tell_more(len(worded) - settings.report_quotes, "quotes in more than one wording")
    if alike:
        yield "## Always worded alike · 表述一致\n"
        rows = [_quote_row(quote, places, settings) for quote in alike[: settings.report_rows]]
        yield render_table(_QUOTE_COLUMNS, rows)
        yield tell_more(len(alike) - settings.report_rows, "quotes")


def _full_entry(quote: Quote, places: Places, settings: Settings) -> str:
    shown = quote.variants[: settings.report_wordings]
    lines = [
        f"### {escape_markdown(shorten(quote.canonical, _HEADING_CELLS))}",
        "",
        f"{quote.kind} · {_tally(quote)} · {len(quote.variants)} wordings{_containers(quote)}",
        "",
        code_block(render_apparatus(shown, settings.apparatus_cells)),
        *(_wording_line(number, quote, variant, places, settings) for number, variant in enumerate(shown)),
    ]
    lines += [f"- spelled out 展开: {_expansion(quote, places, settings)}"] if quote.expansions else []
    lines += [f"- {rest}".rstrip()] if (rest := tell_more(len(quote.variants) - len(shown), "wordings")) else []
    return "\n".join(lines) + "\n"


def _tally(quote: Quote) -> str:
    documents = len(quote_documents(quote))
    return f"{quote.count} × in {documents} {'document' if documents == 1 else 'documents'}"


def _containers(quote: Quote) -> str:
    return f" · part of {escape_markdown(', '.join(quote.part_of))}" if quote.part_of else ""


def _expansion(quote: Quote, places: Places, settings: Settings) -> str:
    first = places.first((expansion.document, expansion.span) for expansion in quote.expansions)
    return f"{len(quote.expansions)} ×, first {tell_place_marked_down(first, places, settings)}"


def _wording_line(number: int, quote: Quote, variant: Variant, places: Places, settings: Settings) -> str:
    first = places.first(variant_witnesses(variant))
    counts = f"{len(variant.mentions)} marked, {len(variant.echoes)} unmarked"
    what = f"{_what(quote, variant)} · " if number else "canonical 定本 · "
    return f"- **{number}** {what}{counts} · first {tell_place_marked_down(first, places, settings)}"


def _what(quote: Quote, variant: Variant) -> str:
    told = ", ".join(difference_types(variant)) or "differs"
    changes = "; ".join(describe_differences(quote.canonical, variant))
    return f"{told} {escape_markdown(shorten(changes, _TEXT_CELLS))}".rstrip()


def _quote_row(quote: Quote, places: Places, settings: Settings) -> Row:
    cells: Sequence[str | int] = (
        shorten(quote.canonical, _TEXT_CELLS),
        quote.kind.value,
        quote.count,
        sum(len(variant.mentions) for variant in quote.variants),
        len(quote_documents(quote)),
        tell_place(places.first(quote_witnesses(quote)), places, settings),
    )
    return dict(zip(_QUOTE_COLUMNS, cells, strict=True))
