"""Weigh distinct wordings, marked and unmarked, and group them into quotes: what a quote needs no mention for."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from quotetrack.match.canon.canon import Canon
from quotetrack.match.group.group import group_wordings
from quotetrack.model import Kind
from quotetrack.settings import Settings
from quotetrack.text.fold import fold

_LAST_RANK = (3, 0)
# Where a wording is called two things equally often, the fuller name is taken.
_KIND_ORDER = (Kind.STATEMENT, Kind.SLOGAN, Kind.TERM, Kind.TITLE)


@dataclass(frozen=True, slots=True)
class Standing:
    """One distinct wording as it first stands plainly, its folded letters, and how often it stands.

    `kinds` counts what it is called between marks, `unmarked` how often it stands without. `heard` tells that it was
    only found as an echo of another, `silent` that it is official and stands nowhere.
    """

    text: str
    folded: str
    kinds: tuple[tuple[Kind, int], ...] = ()
    unmarked: int = 0
    heard: bool = False
    silent: bool = False

    @property
    def marked(self) -> int:
        """Return how often it stands between marks."""
        return sum(count for _, count in self.kinds)


class Group(NamedTuple):
    """A quote as far as wordings tell: its kind and the places of its wordings, the canonical one first."""

    kind: Kind
    places: tuple[int, ...]


def fold_wording(text: str) -> str:
    """Return the letters that wordings are told apart by; one without a letter is worded by its signs themselves."""
    return fold(text) or text


def plainest(texts: Iterable[str]) -> str:
    """Return the first text with the fewest blanks: those that scraping left within words part no clauses."""
    return min(texts, key=count_blanks)


def count_blanks(text: str) -> int:
    """Return how many blanks there are in a text."""
    return sum(map(str.isspace, text))


def count_kinds(kinds: Iterable[Kind]) -> tuple[tuple[Kind, int], ...]:
    """Return how often each kind is met, in a fixed order."""
    return tuple(sorted(Counter(kinds).items()))


def join_unmarked(
    marked: Iterable[Standing], heard: Mapping[str, tuple[str, int]], canon: Canon | None
) -> list[Standing]:
    """Return the wordings between marks, those that only stand without, and official ones that stand nowhere.

    `heard` tells of folded wordings how they stand first and how often they stand without marks.
    """
    known = {standing.folded: standing for standing in marked}
    standings = [_with_unmarked(one, *heard[one.folded]) if one.folded in heard else one for one in known.values()]
    standings += [
        Standing(text, folded, unmarked=count, heard=True)
        for folded, (text, count) in heard.items()
        if folded not in known
    ]
    official = canon.official() if canon else {}
    silent = (folded for folded in official if folded not in known and folded not in heard)
    return [*standings, *(Standing(official[folded], folded, silent=True) for folded in silent)]


def _with_unmarked(standing: Standing, text: str, count: int) -> Standing:
    return replace(standing, text=plainest((standing.text, text)), unmarked=count)


def group_standings(standings: Sequence[Standing], canon: Canon | None, settings: Settings) -> list[Group]:
    """Return the quotes behind wordings; wordings of a canon lead theirs."""
    leaders = group_wordings(
        [one.text for one in standings], [rank_standing(one, canon) for one in standings], settings
    )
    members: dict[int, list[int]] = {leader: [leader] for leader in leaders}
    for place, leader in enumerate(leaders):
        if place != leader:
            members[leader].append(place)
    return [Group(kind_of([standings[place] for place in places]), tuple(places)) for places in members.values()]


def rank_standing(standing: Standing, canon: Canon | None) -> tuple[int, int]:
    """Return the rank that a wording may lead by, the least first, and how often it is attested."""
    if standing.silent:
        return _LAST_RANK
    return canon.rank(standing.folded) if canon else 0, standing.marked + standing.unmarked


def kind_of(standings: Sequence[Standing]) -> Kind:
    """Return what the canonical wording is called most often; where nobody marks it, what the others are called."""
    called = [standings[0]] if standings[0].kinds else standings
    counts = Counter({kind: sum(dict(one.kinds).get(kind, 0) for one in called) for kind in _KIND_ORDER})
    return max(_KIND_ORDER, key=lambda kind: counts[kind]) if counts.total() else Kind.SLOGAN
