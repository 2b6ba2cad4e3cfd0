"""Gather the marked mentions of a corpus into quotes that are not yet looked for outside marks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quotetrack.match.canon.canon import Canon
from quotetrack.match.group.standings import (
    Standing,
    count_kinds,
    fold_wording,
    group_standings,
    join_unmarked,
    plainest,
)
from quotetrack.match.group.witnesses import Texts, count_once
from quotetrack.model import Document, Extraction, Kind, Mention
from quotetrack.settings import Settings


@dataclass(frozen=True, slots=True)
class MarkedWording:
    """One distinct wording as it first stands plainly, its folded letters and its mentions, if any, in document order.

    `marked` is how many of these count. `heard` tells that the wording was found as an echo of another: it is looked
    for itself only where it leads.
    """

    text: str
    folded: str
    mentions: tuple[Mention, ...]
    marked: int
    heard: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote as far as marks tell: its kind and its wordings, the canonical one first."""

    kind: Kind
    wordings: tuple[MarkedWording, ...]


def document_order(documents: Iterable[Document]) -> list[int]:
    """Return the places of the documents by date, the undated ones last, and by id."""
    keys = [
        (document.date is None, document.date.value if document.date else "", document.id) for document in documents
    ]
    return sorted(range(len(keys)), key=keys.__getitem__)


def draft_quotes(
    extractions: Iterable[Extraction],
    settings: Settings,
    canon: Canon | None = None,
    heard: Mapping[str, tuple[str, int]] | None = None,
    texts: Texts | None = None,
) -> tuple[Draft, ...]:
    """Return the quotes behind the mentions of extractions that stand in document order; wordings of a canon lead.

    `heard` tells of folded wordings how they stand first and how often they stand without marks. An official wording
    that nobody marks is a quote too, or a wording of one. `texts` are those of which there are copies.
    """
    mentions = [
        mention
        for extraction in extractions
        for mention in sorted(extraction.mentions, key=lambda mention: (mention.span.start, -mention.span.end))
        if mention.kind is not Kind.PLACEHOLDER
    ]
    titles = [mention for mention in mentions if mention.kind is Kind.TITLE]
    others = [mention for mention in mentions if mention.kind is not Kind.TITLE]
    return (
        *_drafts_of(others, heard or {}, canon, texts or {}, settings),
        *_drafts_of(titles, {}, None, texts or {}, settings),
    )


def _drafts_of(
    mentions: Iterable[Mention],
    heard: Mapping[str, tuple[str, int]],
    canon: Canon | None,
    texts: Texts,
    settings: Settings,
) -> list[Draft]:
    witnesses: dict[str, list[Mention]] = {}
    for mention in mentions:
        witnesses.setdefault(fold_wording(mention.text), []).append(mention)
    marked = [
        Standing(plainest(mention.text for mention in group), folded, count_kinds(mention.kind for mention in group))
        for folded, places in witnesses.items()
        for group in (count_once(places, texts),)
    ]
    standings = join_unmarked(marked, heard, canon)
    return [
        Draft(kind, tuple(_worded(standings[place], witnesses) for place in places))
        for kind, places in group_standings(standings, canon, settings)
    ]


def _worded(standing: Standing, witnesses: Mapping[str, Sequence[Mention]]) -> MarkedWording:
    mentions = tuple(witnesses.get(standing.folded, ()))
    return MarkedWording(standing.text, standing.folded, mentions, standing.marked, standing.heard)
