"""Look up where the spans of a catalog stand in the user's files."""

from collections.abc import Iterable

from quotetrack.graph import rank_documents
from quotetrack.model import Catalog, DocumentId, Quote, Span, Variant
from quotetrack.text.place import Lines, Place, context, find_lines

Witness = tuple[DocumentId, Span]


class Places:
    """Answer, for any span of a catalog's documents, in which file, line and column it stands and among what."""

    def __init__(self, catalog: Catalog) -> None:
        """Remember the texts of a catalog; the lines of a file are counted when they are first asked for."""
        self._paths = {document.id: document.path for document in catalog.documents}
        self._dates = {document.id: document.date.value for document in catalog.documents if document.date}
        self._texts = {source.path: source.text for source in catalog.sources}
        self._ranks = rank_documents(catalog.documents)
        self._lines: dict[str, Lines] = {}
        # Of documents with the same text the first stands for the others.
        self._text_of = {name: group[0] for group in catalog.copies for name in group}

    def path(self, document: DocumentId) -> str:
        """Return the path of the file that a document stands in."""
        return self._paths[document]

    def date(self, document: DocumentId) -> str:
        """Return the date of a document, as precise as it is known; empty where it is not."""
        return self._dates.get(document, "")

    def place(self, document: DocumentId, span: Span) -> Place:
        """Return the line and column where a span begins."""
        return self.at(self._paths[document], span.start)

    def at(self, path: str, offset: int) -> Place:
        """Return the line and column of a letter of a file."""
        if path not in self._lines:
            self._lines[path] = find_lines(self._texts[path])
        return self._lines[path].place(offset)

    def context(self, document: DocumentId, span: Span, letters: int) -> tuple[str, str]:
        """Return the letters before and after a span, within its paragraph."""
        return context(self._texts[self._paths[document]], span, letters)

    def texts(self, documents: Iterable[DocumentId]) -> int:
        """Return how many texts some documents are: copies of one another are one."""
        return len({self._text_of.get(document, document) for document in documents})

    def in_order(self, witnesses: Iterable[Witness]) -> list[Witness]:
        """Return some witnesses, the earliest first: by date, then as the documents stand, then by place."""
        return sorted(witnesses, key=lambda witness: (self._ranks[witness[0]], witness[1]))

    def first(self, witnesses: Iterable[Witness]) -> Witness:
        """Return the earliest of some witnesses: by date, then as the documents stand, then by place."""
        return min(witnesses, key=lambda witness: (self._ranks[witness[0]], witness[1]))


def variant_witnesses(variant: Variant) -> tuple[Witness, ...]:
    """Return every place of a wording, marked ones first."""
    marked = [(mention.document, mention.span) for mention in variant.mentions]
    return (*marked, *((echo.document, echo.span) for echo in variant.echoes))


def quote_witnesses(quote: Quote) -> tuple[Witness, ...]:
    """Return every place of a quote in any wording, spelled out ones last."""
    worded = [witness for variant in quote.variants for witness in variant_witnesses(variant)]
    return (*worded, *((expansion.document, expansion.span) for expansion in quote.expansions))
