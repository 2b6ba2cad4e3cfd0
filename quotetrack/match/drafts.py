"""Gather the marked mentions of a corpus into quotes that are not yet looked for outside marks."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quotetrack.match.canon import Canon
from quotetrack.match.group import group_wordings
from quotetrack.model import Document, Extraction, Kind, Mention
from quotetrack.settings import Settings
from quotetrack.text.fold import fold

_LAST_RANK = (3, 0)
# Where a wording is called two things equally often, the fuller name is taken.
_KIND_ORDER = (Kind.STATEMENT, Kind.SLOGAN, Kind.TERM, Kind.TITLE)


@dataclass(frozen=True, slots=True)
class MarkedWording:
    """One distinct wording as it first stands plainly, its folded letters and its mentions, if any, in document order.

    `heard` tells that it was found as an echo of another: it is looked for itself only where it leads.
    """

    text: str
    folded: str
    mentions: tuple[Mention, ...]
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
) -> tuple[Draft, ...]:
    """Return the quotes behind the mentions of extractions that stand in document order; wordings of a canon lead.

    `heard` tells of folded wordings how they stand first and how often they stand without marks. An official wording
    that nobody marks is a quote too, or a wording of one.
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
        *_drafts_of(*_distinct(others, canon, heard or {}), settings),
        *_drafts_of(*_distinct(titles, None, {}), settings),
    )


def _drafts_of(
    wordings: Sequence[MarkedWording], standing: Sequence[tuple[int, int]], settings: Settings
) -> list[Draft]:
    leaders = group_wordings([wording.text for wording in wordings], standing, settings)
    members: dict[int, list[MarkedWording]] = {leader: [wordings[leader]] for leader in leaders}
    for place, leader in enumerate(leaders):
        if place != leader:
            members[leader].append(wordings[place])
    return [Draft(_kind_of(group), tuple(group)) for group in members.values()]


def _distinct(
    mentions: Iterable[Mention], canon: Canon | None, heard: Mapping[str, tuple[str, int]]
) -> tuple[list[MarkedWording], list[tuple[int, int]]]:
    """Return the distinct wordings by first place, and of each its rank in the canon and how often it stands.

    Wordings that only stand without marks come after those between marks, official ones that stand nowhere last.
    """
    witnesses: dict[str, list[Mention]] = {}
    for mention in mentions:
        # A mention without a letter (a sign between marks) is worded by the signs themselves.
        witnesses.setdefault(fold(mention.text) or mention.text, []).append(mention)
    wordings = [MarkedWording(_plainest(group), folded, tuple(group)) for folded, group in witnesses.items()]
    wordings += [
        MarkedWording(text, folded, (), heard=True) for folded, (text, _) in heard.items() if folded not in witnesses
    ]
    standing = [
        (
            canon.rank(wording.folded) if canon else 0,
            len(wording.mentions) + heard.get(wording.folded, ("", 0))[1],
        )
        for wording in wordings
    ]
    known = {wording.folded for wording in wordings}
    silent = [(folded, text) for folded, text in (canon.official() if canon else {}).items() if folded not in known]
    wordings += [MarkedWording(text, folded, ()) for folded, text in silent]
    return wordings, [*standing, *([_LAST_RANK] * len(silent))]


def _plainest(mentions: Sequence[Mention]) -> str:
    """Return the first text with the fewest blanks: those that scraping left within words part no clauses."""
    return min((mention.text for mention in mentions), key=lambda text: sum(map(str.isspace, text)))


def _kind_of(wordings: Sequence[MarkedWording]) -> Kind:
    """Return what the canonical wording is called most often; where nobody marks it, what the others are called."""
    mentions = wordings[0].mentions or tuple(mention for wording in wordings for mention in wording.mentions)
    counts = Counter(mention.kind for mention in mentions)
    return max(_KIND_ORDER, key=lambda kind: counts[kind]) if counts else Kind.SLOGAN
