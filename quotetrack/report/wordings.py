"""List the wordings of quotes, a row each, with what differs and where each stands first."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from quotetrack.model import Quote, QuoteId, Variant, VerdictKind
from quotetrack.report.canon_phrases import NO_VERDICTS, Verdicts, cite, tell_difference
from quotetrack.report.changes import describe_differences, difference_types
from quotetrack.report.formats import Row
from quotetrack.report.places import Places, variant_witnesses

WORDING_COLUMNS = (
    "quote",
    "kind",
    "canonical",
    "wording",
    "count",
    "marked",
    "unmarked",
    "documents",
    "types",
    "differences",
    "doc",
    "line",
    "column",
    "start",
    "end",
    "part_of",
    "verdict",
    "equals",
    "differs_from",
    "texts",
)


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One wording of a quote: how often, in how many documents and texts, what differs, and where it stands first.

    An official wording may lead a quote that nobody words so: then its place is empty. `verdict` is what the wording is
    when held against the canon, empty where the canon has nothing to say; `equals` and `differs_from` are the canon's
    wordings with their sources.
    """

    quote: QuoteId
    kind: str
    canonical: str
    wording: str
    count: int
    marked: int
    unmarked: int
    documents: int
    types: tuple[str, ...]
    differences: tuple[str, ...]
    doc: str
    line: int | None
    column: int | None
    start: int | None
    end: int | None
    part_of: tuple[str, ...]
    verdict: str
    equals: tuple[str, ...]
    differs_from: tuple[str, ...]
    texts: int

    def cells(self) -> Row:
        """Return the row's cells by their names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def list_wordings(quotes: Iterable[Quote], places: Places, verdicts: Verdicts = NO_VERDICTS) -> tuple[WordingRow, ...]:
    """Return a row for each wording of each quote, in the order they are given."""
    return tuple(_wording_row(quote, variant, places, verdicts) for quote in quotes for variant in quote.variants)


def _wording_row(quote: Quote, variant: Variant, places: Places, verdicts: Verdicts) -> WordingRow:
    verdict = verdicts.of(variant.wording)
    witnesses = variant_witnesses(variant)
    document, span = places.first(witnesses) if witnesses else (None, None)
    place = places.place(document, span) if document and span else None
    return WordingRow(
        quote=quote.id,
        kind=quote.kind.value,
        canonical=quote.canonical,
        wording=variant.wording,
        count=variant.count,
        marked=len(variant.mentions),
        unmarked=len(variant.echoes),
        documents=len({document for document, _ in witnesses}),
        types=difference_types(variant),
        differences=describe_differences(quote.canonical, variant),
        doc=places.path(document) if document else "",
        line=place.line if place else None,
        column=place.column if place else None,
        start=span.start if span else None,
        end=span.end if span else None,
        part_of=quote.part_of,
        verdict="" if verdict.kind is VerdictKind.UNKNOWN else verdict.kind.value,
        equals=tuple(cite(match.entry) for match in verdict.equals),
        differs_from=tuple(tell_difference(variant.wording, match) for match in verdict.nearest),
        texts=places.texts(document for document, _ in witnesses),
    )
