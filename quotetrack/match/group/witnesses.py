"""Tell which places of a wording count: of documents with one text only the first that has it does."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from quotetrack.model import DocumentId

# The text of each document that is not the only one with it: the first of these documents stands for it.
Texts = Mapping[DocumentId, DocumentId]


class _InDocument(Protocol):
    """What stands in a document."""

    @property
    def document(self) -> DocumentId: ...


_Place = TypeVar("_Place", bound=_InDocument)


def name_texts(copies: Iterable[Sequence[DocumentId]]) -> Texts:
    """Return the text of each document of some groups of copies."""
    return {name: group[0] for group in copies for name in group}


def count_once(places: Iterable[_Place], texts: Texts) -> list[_Place]:
    """Return the places of a wording, in document order, that do not only repeat others in the copy of a text.

    Copies may be marked otherwise: the first that has the wording counts, not the first copy.
    """
    witness: dict[DocumentId, DocumentId] = {}
    return [
        place
        for place in places
        if witness.setdefault(texts.get(place.document, place.document), place.document) == place.document
    ]
