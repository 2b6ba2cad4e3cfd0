"""Say what later documents took from the earliest one that has it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from quotetrack.model import Document, DocumentId, Kind, Quote, QuoteId, Reuse

# A label or a book's title in two documents says nothing about who read whom.
_TAKEN = frozenset({Kind.STATEMENT, Kind.SLOGAN})
Rank = tuple[bool, str, int]


def find_reuse(
    documents: Sequence[Document], quotes: Iterable[Quote], copies: Iterable[Sequence[DocumentId]] = ()
) -> tuple[Reuse, ...]:
    """Return, for each two documents, what the later took from the earliest document that has it.

    `copies` are groups of documents with the same text: each group is one witness, its earliest document. Every quote
    gives at most one edge a document, so that the edges stay linear in the text. Where a longer quote is shared by the
    same two documents, the shorter ones within it are not counted again.
    """
    by_id = {document.id: document for document in documents}
    ranks = rank_documents(documents)
    witness = _witnesses(ranks, copies)
    part_of: dict[QuoteId, frozenset[QuoteId]] = {}
    taken: defaultdict[tuple[DocumentId, DocumentId], list[QuoteId]] = defaultdict(list)
    for quote in quotes:
        if quote.kind not in _TAKEN:
            continue
        part_of[quote.id] = frozenset(quote.part_of)
        earliest, *later = sorted({witness[document] for document in quote_documents(quote)}, key=ranks.__getitem__)
        for document in later:
            taken[earliest, document].append(quote.id)
    places = {document.id: place for place, document in enumerate(documents)}
    return tuple(
        Reuse(earlier, later, _settled(by_id[earlier], by_id[later]), _whole(names, part_of))
        for (earlier, later), names in sorted(taken.items(), key=lambda edge: tuple(map(places.__getitem__, edge[0])))
    )


def rank_documents(documents: Iterable[Document]) -> dict[DocumentId, Rank]:
    """Return what sorts documents by date, undated ones last, and within a date as the documents stand."""
    return {
        document.id: (document.date is None, document.date.value if document.date else "", place)
        for place, document in enumerate(documents)
    }


def quote_documents(quote: Quote) -> tuple[DocumentId, ...]:
    """Return the documents in which a quote stands, marked, unmarked or spelled out, each once, as first met."""
    marked = (mention.document for variant in quote.variants for mention in variant.mentions)
    unmarked = (echo.document for variant in quote.variants for echo in variant.echoes)
    spelled = (expansion.document for expansion in quote.expansions)
    return tuple(dict.fromkeys([*marked, *unmarked, *spelled]))


def _witnesses(
    ranks: Mapping[DocumentId, Rank], copies: Iterable[Sequence[DocumentId]]
) -> dict[DocumentId, DocumentId]:
    witness = {document: document for document in ranks}
    for group in copies:
        witness.update(dict.fromkeys(group, min(group, key=ranks.__getitem__)))
    return witness


def _settled(earlier: Document, later: Document) -> bool:
    return earlier.date is not None and later.date is not None and earlier.date.precedes(later.date)


def _whole(names: Sequence[QuoteId], part_of: Mapping[QuoteId, frozenset[QuoteId]]) -> tuple[QuoteId, ...]:
    shared = frozenset(names)
    return tuple(name for name in names if part_of[name].isdisjoint(shared))
