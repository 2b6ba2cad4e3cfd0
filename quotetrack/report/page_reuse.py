"""Write the section of a report that says who reuses whom, each edge with its evidence."""

from collections.abc import Iterator

from quotetrack.model import Catalog, Document, DocumentId, Quote, QuoteId, Reuse, Span
from quotetrack.report.markdown import escape_markdown
from quotetrack.report.phrases import tell_more
from quotetrack.report.places import Places, quote_witnesses
from quotetrack.report.widths import shorten
from quotetrack.settings import Settings

_TEXT_CELLS = 60
_Found = dict[tuple[QuoteId, DocumentId], Span]


def reuse_section(catalog: Catalog, places: Places, settings: Settings) -> str:
    """Return the edges of reuse, those that took most first; empty where there are none."""
    if not catalog.reuse:
        return ""
    by_id = {document.id: document for document in catalog.documents}
    quotes = {quote.id: quote for quote in catalog.quotes}
    shown = sorted(catalog.reuse, key=lambda reuse: -len(reuse.quotes))[: settings.report_rows]
    found = _first_places(shown, catalog, places)
    lines = [
        "## Who reuses whom · 复用",
        "",
        "Later 后 ← earlier 先; each document points to the earliest that has it.",
        "",
    ]
    for reuse in shown:
        earlier, later = by_id[reuse.earlier], by_id[reuse.later]
        settled = "" if reuse.settled else " · order not settled by dates 先后未定"
        lines.append(f"- {_name(later)} ← {_name(earlier)} · {_count(reuse)}{settled}")
        lines += [f"  - {line}" for line in _evidence(reuse, quotes, found, places, settings)]
    rest = tell_more(len(catalog.reuse) - len(shown), "reuse.graphml")
    return "\n".join([*lines, *(["", rest.rstrip()] if rest else [])]) + "\n"


def _first_places(shown: list[Reuse], catalog: Catalog, places: Places) -> _Found:
    """Return where each quote stands first in each of the documents that the shown edges join."""
    wanted = {name for reuse in shown for name in reuse.quotes}
    found: _Found = {}
    for quote in catalog.quotes:
        if quote.id in wanted:
            for document, span in quote_witnesses(quote):
                key = quote.id, document
                found[key] = min(found.get(key, span), span)
    return found


def _name(document: Document) -> str:
    date = document.date
    told = f"{date.value}{', inferred' if date.inferred else ''}" if date else "undated"
    return f"{escape_markdown(document.id)} ({told})"


def _count(reuse: Reuse) -> str:
    return f"{len(reuse.quotes)} {'quote' if len(reuse.quotes) == 1 else 'quotes'}"


def _evidence(
    reuse: Reuse, quotes: dict[QuoteId, Quote], found: _Found, places: Places, settings: Settings
) -> Iterator[str]:
    for name in reuse.quotes[: settings.report_evidence]:
        later = places.place(reuse.later, found[name, reuse.later])
        earlier = places.place(reuse.earlier, found[name, reuse.earlier])
        text = escape_markdown(shorten(quotes[name].canonical, _TEXT_CELLS))
        yield f"{text} · {later} ← {earlier}"
    rest = tell_more(len(reuse.quotes) - settings.report_evidence, "reuse.graphml").rstrip()
    if rest:
        yield rest
