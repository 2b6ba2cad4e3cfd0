"""Lay out the section of a report that says who reuses whom, each edge with its evidence."""

from collections.abc import Iterator
from typing import NamedTuple

from quotetrack.model import Catalog, Document, DocumentId, Quote, QuoteId, Reuse, Span
from quotetrack.report.blocks import Block, Heading, Item, Items, Line, told
from quotetrack.report.phrases import tell_more
from quotetrack.report.places import Places
from quotetrack.report.widths import shorten
from quotetrack.settings import Settings

_TEXT_CELLS = 60


class _Witness(NamedTuple):
    """Where a quote stands first in a document, and whether it stands in marks anywhere there.

    `folded` are the letters of its wording; none of a list that spells it out.
    """

    span: Span
    folded: str
    wording: str
    marked: bool


_Found = dict[tuple[QuoteId, DocumentId], _Witness]


def reuse_section(catalog: Catalog, places: Places, settings: Settings) -> Iterator[Block]:
    """Yield the edges of reuse, those that took most first; nothing where there are none."""
    if not catalog.reuse:
        return
    by_id = {document.id: document for document in catalog.documents}
    shown = sorted(catalog.reuse, key=lambda reuse: -len(reuse.quotes))[: settings.report_rows]
    found = _first_places(shown, catalog)
    yield Heading(2, "Who reuses whom · 复用")
    yield Line("Later 后 ← earlier 先; each document points to the earliest that has it.")
    yield Items(
        tuple(
            Item(_tell(reuse, by_id), under=tuple(map(Item, _evidence(reuse, found, places, settings))))
            for reuse in shown
        ),
        folded=True,
    )
    yield from told(tell_more(len(catalog.reuse) - len(shown), "reuse.graphml"))


def _tell(reuse: Reuse, documents: dict[DocumentId, Document]) -> str:
    settled = "" if reuse.settled else " · order not settled by dates 先后未定"
    return f"{_name(documents[reuse.later])} ← {_name(documents[reuse.earlier])} · {_count(reuse)}{settled}"


def _first_places(shown: list[Reuse], catalog: Catalog) -> _Found:
    """Return how each quote stands first in each of the documents that the shown edges join."""
    wanted = {name for reuse in shown for name in reuse.quotes}
    found: _Found = {}
    for quote in catalog.quotes:
        if quote.id in wanted:
            for document, witness in _witnesses(quote):
                known = found.get((quote.id, document), witness)
                first = min(known, witness)
                found[quote.id, document] = first._replace(marked=known.marked or witness.marked)
    return found


def _witnesses(quote: Quote) -> Iterator[tuple[DocumentId, _Witness]]:
    for variant in quote.variants:
        for mention in variant.mentions:
            yield mention.document, _Witness(mention.span, variant.folded, variant.wording, True)
        for echo in variant.echoes:
            yield echo.document, _Witness(echo.span, variant.folded, variant.wording, False)
    for expansion in quote.expansions:
        yield expansion.document, _Witness(expansion.span, "", expansion.text, False)


def _name(document: Document) -> str:
    date = document.date
    known = f"{date.value}{', inferred' if date.inferred else ''}" if date else "undated"
    return f"{document.id} ({known})"


def _count(reuse: Reuse) -> str:
    return f"{len(reuse.quotes)} {'quote' if len(reuse.quotes) == 1 else 'quotes'}"


def _evidence(reuse: Reuse, found: _Found, places: Places, settings: Settings) -> Iterator[str]:
    """Yield what the later document has and where, and where and how the earlier one has it."""
    for name in reuse.quotes[: settings.report_evidence]:
        later, earlier = found[name, reuse.later], found[name, reuse.earlier]
        text = shorten(later.wording, _TEXT_CELLS)
        unmarked = "" if later.marked else " · unmarked 暗引"
        there = "" if later.folded == earlier.folded else f" {shorten(earlier.wording, _TEXT_CELLS)}"
        at = places.place(reuse.later, later.span), places.place(reuse.earlier, earlier.span)
        yield f"{text} · {at[0]} ← {at[1]}{there}{unmarked}"
    rest = tell_more(len(reuse.quotes) - settings.report_evidence, "reuse.graphml").rstrip()
    if rest:
        yield rest
