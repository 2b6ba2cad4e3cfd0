"""Gather who shares what with whom: every occurrence under the quote or passage that it belongs to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from quotetrack.match.group.ids import name_quote
from quotetrack.match.passages.passages import NearCopy, Passages
from quotetrack.match.sharing.likeness import Letters, likeness, read_letters
from quotetrack.match.stock.stock import Stock
from quotetrack.model import Document, DocumentId, Kind, Quote, Span
from quotetrack.settings import DEFAULT, Settings


class WitnessKind(StrEnum):
    """How an occurrence stands in its document: between marks, without them, or as wording that nobody claims."""

    QUOTE = "quote"
    ECHO = "echo"
    PASSAGE = "passage"


_KINDS = tuple(WitnessKind)


class SharedWitness(NamedTuple):
    """An occurrence: its document and span, what is read there, and how like the group's wording it is (0–100)."""

    document: DocumentId
    span: Span
    text: str
    kind: WitnessKind
    score: float
    letters: Letters


@dataclass(frozen=True, slots=True)
class SharedWording:
    """A quote or passage that several documents have, with its occurrences in the order of documents and text.

    `stock` is the rule that calls it a set phrase, or empty.
    """

    id: str
    wording: str
    witnesses: tuple[SharedWitness, ...]
    stock: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """What documents share, the most widespread first; and their copies, the first of which stands for the others."""

    wordings: tuple[SharedWording, ...]
    copies: tuple[tuple[DocumentId, ...], ...]
    near_copies: tuple[NearCopy, ...]

    def fold_stock(self) -> tuple["Sharing", tuple[SharedWording, ...]]:
        """Return the same without set phrases, and these."""
        kept = tuple(wording for wording in self.wordings if not wording.stock)
        stock = tuple(wording for wording in self.wordings if wording.stock)
        return Sharing(kept, self.copies, self.near_copies), stock


class SharedPair(NamedTuple):
    """Two occurrences of one wording in two documents, the first in their order first, and how alike they are.

    `kind` is that of the two which is less plainly a quotation.
    """

    left: SharedWitness
    right: SharedWitness
    score: float
    kind: WitnessKind


class _Said(NamedTuple):
    """An occurrence that is not yet compared with others."""

    document: DocumentId
    span: Span
    text: str
    kind: WitnessKind


def gather_sharing(
    documents: Sequence[Document],
    quotes: Iterable[Quote],
    passages: Passages,
    copies: Sequence[tuple[DocumentId, ...]] = (),
    settings: Settings = DEFAULT,
) -> Sharing:
    """Return what at least two documents share; `copies` are groups with the same text, one witness each."""
    hidden = frozenset(name for group in copies for name in group[1:])
    places = {document.id: place for place, document in enumerate(documents) if document.id not in hidden}
    stock = Stock(len(places), settings)
    wordings = [
        _share(name, wording, [one for one in said if one.document in places], places, stock)
        for name, (wording, said) in _group(quotes, passages).items()
        if len({one.document for one in said if one.document in places}) > 1
    ]
    near = tuple(copy for copy in passages.copies if copy.left in places and copy.right in places)
    return Sharing(tuple(sorted(wordings, key=_precedence)), tuple(copies), near)


def pair_up(wording: SharedWording) -> Iterator[SharedPair]:
    """Yield every two occurrences of a wording that stand in different documents."""
    for left, right in combinations(wording.witnesses, 2):
        if left.document != right.document:
            kind = max(left.kind, right.kind, key=_KINDS.index)
            yield SharedPair(left, right, likeness(left.letters, right.letters), kind)


def _group(quotes: Iterable[Quote], passages: Passages) -> Mapping[str, tuple[str, list[_Said]]]:
    """Return of each id the wording and its occurrences: a passage worded as a quote belongs to it."""
    found: dict[str, tuple[str, list[_Said]]] = {}
    for quote in quotes:
        found.setdefault(quote.id, (quote.canonical, []))[1].extend(_said(quote))
        if quote.expansions:
            # What spells an abbreviation out shares none of its wording, but that of the others that do so.
            wording = quote.expansions[0].text
            name = name_quote(wording, Kind.STATEMENT)
            found.setdefault(name, (wording, []))[1].extend(_spelled(quote))
    for passage in passages.shared:
        _, said = found.setdefault(passage.id, (passage.wording, []))
        said += [_Said(one.document, one.span, one.text, WitnessKind.PASSAGE) for one in passage.witnesses]
    return found


def _said(quote: Quote) -> Iterator[_Said]:
    for variant in quote.variants:
        for mention in variant.mentions:
            yield _Said(mention.document, mention.span, mention.text, WitnessKind.QUOTE)
        for echo in variant.echoes:
            yield _Said(echo.document, echo.span, echo.text, WitnessKind.ECHO)


def _spelled(quote: Quote) -> Iterator[_Said]:
    for expansion in quote.expansions:
        yield _Said(expansion.document, expansion.span, expansion.text, WitnessKind.ECHO)


def _share(
    name: str, wording: str, said: Sequence[_Said], places: Mapping[DocumentId, int], stock: Stock
) -> SharedWording:
    canonical = read_letters(wording)
    letters = {text: read_letters(text) for text in {one.text for one in said}}
    witnesses = tuple(
        SharedWitness(*one, likeness(canonical, letters[one.text]), letters[one.text])
        for one in sorted(set(said), key=lambda one: (places[one.document], one.span, one.kind))
    )
    return SharedWording(name, wording, witnesses, stock.rule(canonical.plain, _count_documents(said)))


def _count_documents(said: Iterable[_Said] | Iterable[SharedWitness]) -> int:
    return len({one.document for one in said})


def _precedence(wording: SharedWording) -> tuple[int, int, str]:
    return -_count_documents(wording.witnesses), -len(wording.witnesses), wording.id
