"""Say in one line where something stands, how a quote is worded, and how much a list leaves out."""

from collections.abc import Iterable

from quotetrack.graph import quote_documents
from quotetrack.model import DocumentId, Quote, Variant
from quotetrack.report.canon_phrases import NO_VERDICTS, Verdicts
from quotetrack.report.changes import describe_differences, difference_types, without_outer_marks
from quotetrack.report.places import Places, Witness, variant_witnesses
from quotetrack.report.widths import shorten
from quotetrack.settings import Settings

# Stands for a wording among its neighbours.
HERE = "【…】"
_CHANGE_CELLS = 80


def tell_more(count: int, where: str = "quotes.csv") -> str:
    """Return the line that says how much a list leaves out, and where that stands; or nothing.

    >>> tell_more(312)
    '… and 312 more in quotes.csv\\n'
    """
    return f"… and {count} more in {where}\n" if count > 0 else ""


def tell_place(witness: Witness, places: Places, settings: Settings) -> str:
    """Return where a span stands: file, line and column, and the letters around it."""
    document, span = witness
    before, after = places.context(document, span, settings.context_letters)
    return f"{places.path(document)} {places.place(document, span)} {before}{HERE}{after}"


def tell_copies(documents: Iterable[DocumentId], places: Places) -> str:
    """Return how many of some documents only repeat the text of another, behind a comma; nothing where none does."""
    names = frozenset(documents)
    copies = len(names) - places.texts(names)
    return f", {copies} of them {'a copy' if copies == 1 else 'copies'}" if copies else ""


def tell_quote(quote: Quote, places: Places) -> str:
    """Return the kind of a quote, how often it stands where, in how many wordings, and what it is a part of."""
    documents, wordings = quote_documents(quote), len(quote.variants)
    counted = f"{len(documents)} {'document' if len(documents) == 1 else 'documents'}"
    parts = [
        quote.kind.value,
        f"{quote.count} × in {counted}{tell_copies(documents, places)}",
        *([f"{wordings} wordings"] if wordings > 1 else []),
        *([f"spelled out {len(quote.expansions)} ×"] if quote.expansions else []),
        *([f"part of {', '.join(quote.part_of)}"] if quote.part_of else []),
    ]
    return " · ".join(parts)


def tell_wording(number: int, quote: Quote, places: Places, verdicts: Verdicts = NO_VERDICTS) -> str:
    """Return what one wording of a quote is: how it differs, what the canon says, and how often it stands."""
    variant = quote.variants[number]
    inner = without_outer_marks(variant)
    changes = shorten("; ".join(describe_differences(quote.canonical, inner)), _CHANGE_CELLS)
    types = ", ".join(difference_types(inner)) or "differs"
    what = f"{types} {changes}".rstrip() if number else "canonical"
    told = verdicts.tell(variant.wording, quote.canonical)
    what = f"{what} · {told}" if told else what
    witnesses = variant_witnesses(variant)
    if not witnesses:
        return f"{what} · nobody here words it so"
    documents = frozenset(document for document, _ in witnesses)
    copied = tell_copies(documents, places)
    counted = f" in {len(documents)} documents{copied}" if copied else ""
    return f"{what} · {len(variant.mentions)} marked, {len(variant.echoes)} unmarked{counted}"


def tell_first(variant: Variant, places: Places, settings: Settings) -> str:
    """Return where a wording stands first; nothing where nobody words it so."""
    witnesses = variant_witnesses(variant)
    return f"first {tell_place(places.first(witnesses), places, settings)}" if witnesses else ""
