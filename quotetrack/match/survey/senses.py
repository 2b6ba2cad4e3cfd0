"""Tell in which sense a list spells out an abbreviation: by the items it shares with the lists of the canon."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.counts import split_items
from quotetrack.match.abbrev.shared import Items
from quotetrack.match.canon.canon import Canon
from quotetrack.model import CanonEntry
from quotetrack.text.fold import fold

# Of the items of a list, this share in a list of the canon shows the sense: the share by which lists away from their
# abbreviation are known, too.
_SHARED_ITEMS = 0.6


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of an abbreviation: a formulation of the canon, its entries, and the items of each that is a list."""

    formulation: str
    entries: tuple[CanonEntry, ...]
    lists: tuple[Items, ...]


def find_senses(abbreviation: str, counted: Abbreviation, canon: Canon) -> tuple[Sense, ...]:
    """Return the senses that a canon knows, in its order; an abbreviation has as many as it is short for formulations.

    >>> from quotetrack.match.canon.own import read_own_canon
    >>> [sense.formulation for sense in find_senses("五落实", Abbreviation(5, ("落实",)), read_own_canon())]
    ['五落实（责任体系）', '五落实（隐患整改）']
    """
    entries = canon.by_abbreviation.get(fold(abbreviation), ())
    formulations = dict.fromkeys(entry.formulation for entry in entries)
    return tuple(
        _sense(formulation, [entry for entry in entries if entry.formulation == formulation], counted)
        for formulation in formulations
    )


def tell_sense(items: Items, senses: Iterable[Sense]) -> Sense | None:
    """Return the one sense whose list shares most of some items; nothing where there is none, or no single one."""
    shares = [(max((_share(items, listed) for listed in sense.lists), default=0.0), sense) for sense in senses]
    most = max((share for share, _ in shares), default=0.0)
    best = [sense for share, sense in shares if share == most]
    return best[0] if most >= _SHARED_ITEMS and len(best) == 1 else None


def tell_order(items: Items, lists: Sequence[Items]) -> str:
    """Return whether some items stand as a list has them: in the same order, in another, or with others among them.

    >>> tell_order(("责任", "措施", "资金"), [("措施", "责任", "资金")])
    'other order'
    """
    if not lists:
        return ""
    nearest = max(lists, key=lambda listed: _share(items, listed))
    places = [_place(item, nearest) for item in items]
    known = [place for place in places if place is not None]
    if len(known) < len(items):
        return "other items"
    return "same order" if known == sorted(known) else "other order"


def _sense(formulation: str, entries: Sequence[CanonEntry], counted: Abbreviation) -> Sense:
    return Sense(formulation, tuple(entries), tuple(dict.fromkeys(_lists(entries, counted))))


def _lists(entries: Iterable[CanonEntry], counted: Abbreviation) -> Iterator[Items]:
    for entry in entries:
        items = split_items(entry.wording, counted)
        if items:
            yield tuple(map(fold, items))


def _share(items: Items, listed: Items) -> float:
    return sum(_place(item, listed) is not None for item in items) / len(items)


def _place(item: str, listed: Items) -> int | None:
    """Return where an item stands in a list, be it with other words at an edge."""
    for place, other in enumerate(listed):
        shorter, longer = sorted((item, other), key=len)
        if shorter and (longer.startswith(shorter) or longer.endswith(shorter)):
            return place
    return None
