"""List the wordings of quotes, a row each, with what differs and where each stands first."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from quotetrack.model import Quote, QuoteId, Variant
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
)
_NOTHING = "∅"


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One wording of a quote: how often, in how many documents, what differs from the canonical one, where first."""

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
    line: int
    column: int
    start: int
    end: int
    part_of: tuple[str, ...]

    def cells(self) -> Row:
        """Return the row's cells by their names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def list_wordings(quotes: Iterable[Quote], places: Places) -> tuple[WordingRow, ...]:
    """Return a row for each wording of each quote, in the order they are given."""
    return tuple(_wording_row(quote, variant, places) for quote in quotes for variant in quote.variants)


def _wording_row(quote: Quote, variant: Variant, places: Places) -> WordingRow:
    witnesses = variant_witnesses(variant)
    document, span = places.first(witnesses)
    place = places.place(document, span)
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
        doc=places.path(document),
        line=place.line,
        column=place.column,
        start=span.start,
        end=span.end,
        part_of=quote.part_of,
    )


def difference_types(variant: Variant) -> tuple[str, ...]:
    """Return what was done to a wording, each type once, in the order of the wording."""
    return tuple(dict.fromkeys(difference.type.value for difference in variant.differences))


def describe_differences(canonical: str, variant: Variant) -> tuple[str, ...]:
    """Return each difference as the letters it leads from and to.

    >>> from quotetrack.model import Difference, DifferenceType, Span
    >>> omitted = Difference(Span(0, 1), Span(0, 0), DifferenceType.OMISSION)
    >>> describe_differences("决不能停", Variant("不能停", "不能停", (omitted,), (), ()))
    ('决→∅',)
    """
    return tuple(
        f"{difference.left.slice(canonical) or _NOTHING}→{difference.right.slice(variant.wording) or _NOTHING}"
        for difference in variant.differences
    )
