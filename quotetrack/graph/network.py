"""Draw a catalog as a network of documents and quotes."""

from collections import Counter
from collections.abc import Iterator

import networkx

from quotetrack.model import Catalog, Document, DocumentId, Quote, QuoteId, Reuse
from quotetrack.text.visible import visible

_Attributes = dict[str, str | int | float | bool]
_LABEL_LETTERS = 24


def build_graph(catalog: Catalog) -> "networkx.DiGraph[str]":
    """Return documents and quotes as nodes; edges lead from a document to what it quotes and to whom it reuses.

    Node names are `document:ID` and `quote:ID`. An edge between documents leads from the later to the earlier one.
    """
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    for document in catalog.documents:
        graph.add_node(document_node(document.id), **_describe_document(document))
    for quote in catalog.quotes:
        graph.add_node(quote_node(quote.id), **_describe_quote(quote))
        for document_id, attributes in _quoting(quote):
            graph.add_edge(document_node(document_id), quote_node(quote.id), **attributes)
    for reuse in catalog.reuse:
        graph.add_edge(document_node(reuse.later), document_node(reuse.earlier), **_describe_reuse(reuse))
    return graph


def document_node(document: DocumentId) -> str:
    """Return the name of a document's node.

    >>> document_node(DocumentId("corpus/a.txt"))
    'document:corpus/a.txt'
    """
    return f"document:{visible(document)}"


def quote_node(quote: QuoteId) -> str:
    """Return the name of a quote's node.

    >>> quote_node(QuoteId("四个意识"))
    'quote:四个意识'
    """
    return f"quote:{visible(quote)}"


def _describe_document(document: Document) -> _Attributes:
    known = {"title": document.title, "speaker": document.speaker, "venue": document.venue}
    attributes: _Attributes = {
        "label": visible(document.title or document.id),
        "part": "document",
        "path": visible(document.path),
        **{name: visible(value) for name, value in known.items() if value},
    }
    if document.date:
        attributes |= {
            "date": document.date.value,
            "precision": document.date.precision.value,
            "inferred": document.date.inferred,
        }
    return attributes


def _describe_quote(quote: Quote) -> _Attributes:
    canonical = visible(quote.canonical)
    short = canonical if len(canonical) <= _LABEL_LETTERS else canonical[: _LABEL_LETTERS - 1] + "…"
    return {
        "label": short,
        "part": "quote",
        "kind": quote.kind.value,
        "canonical": canonical,
        "count": quote.count,
        "marked": sum(len(variant.mentions) for variant in quote.variants),
        "wordings": len(quote.variants),
    }


def _quoting(quote: Quote) -> Iterator[tuple[DocumentId, _Attributes]]:
    marked = Counter(mention.document for variant in quote.variants for mention in variant.mentions)
    unmarked = Counter(echo.document for variant in quote.variants for echo in variant.echoes)
    spelled = Counter(expansion.document for expansion in quote.expansions)
    for document in sorted(marked | unmarked | spelled):
        count = marked[document] + unmarked[document] + spelled[document]
        yield (
            document,
            {
                "relation": "quotes",
                "weight": float(count),
                "marked": marked[document],
                "unmarked": unmarked[document] + spelled[document],
            },
        )


def _describe_reuse(reuse: Reuse) -> _Attributes:
    return {
        "relation": "reuses",
        "weight": float(len(reuse.quotes)),
        "settled": reuse.settled,
        "quotes": visible("; ".join(reuse.quotes)),
    }
