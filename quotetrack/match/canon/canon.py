"""Lay a canon open for questions: its wordings by letters, by abbreviation, by formulation and by pairs of letters."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quotetrack.model import CanonEntry, CanonStatus
from quotetrack.text.fold import fold

_Entries = tuple[CanonEntry, ...]
# Where wordings lead their quotes: official ones first, slips last, all others between.
_RANKS = {CanonStatus.OFFICIAL: 0, CanonStatus.SLIP: 2}
_USUAL = 1


@dataclass(frozen=True, slots=True)
class Canon:
    """The entries of a canon, found by folded letters, folded abbreviation, formulation, and pairs of letters."""

    entries: _Entries
    by_letters: Mapping[str, _Entries]
    by_abbreviation: Mapping[str, _Entries]
    by_formulation: Mapping[str, _Entries]
    by_pair: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, entries: Iterable[CanonEntry]) -> "Canon":
        """Return the canon of some entries; the earlier of two that are the same in everything is kept."""
        kept = tuple(dict.fromkeys(entries))
        by_letters = _grouped((fold(entry.wording), entry) for entry in kept)
        return cls(
            entries=kept,
            by_letters=by_letters,
            by_abbreviation=_grouped((fold(short), entry) for entry in kept for short in entry.abbreviations),
            by_formulation=_grouped((entry.formulation, entry) for entry in kept),
            by_pair=_holders(by_letters),
        )

    def rank(self, folded: str) -> int:
        """Return where a wording stands among those that may lead a quote: official 0, slips 2, all others 1.

        >>> from quotetrack.match.canon.own import read_own_canon
        >>> [read_own_canon().rank(text) for text in ("隐患险于明火防范胜于救灾", "隐患猛于明火防范胜于救灾")]
        [0, 2]
        """
        return min((_RANKS.get(entry.status, _USUAL) for entry in self.by_letters.get(folded, ())), default=_USUAL)

    def official(self) -> dict[str, str]:
        """Return the official wordings by their folded letters, in the order of the canon.

        >>> from quotetrack.match.canon.own import read_own_canon
        >>> read_own_canon().official()["人民至上生命至上"]
        '人民至上、生命至上'
        """
        official = (entry for entry in self.entries if entry.status is CanonStatus.OFFICIAL)
        wordings: dict[str, str] = {}
        for entry in official:
            wordings.setdefault(fold(entry.wording), entry.wording)
        return wordings

    def likely(self, folded: str, most: int) -> tuple[str, ...]:
        """Return the wordings that share the most pairs of letters with one, at most so many, the likest first."""
        shared = Counter(holder for pair in set(_pairs(folded)) for holder in self.by_pair.get(pair, ()))
        near = [
            (-count / min(len(folded), len(letters)), abs(len(folded) - len(letters)), letters)
            for letters, count in shared.items()
            if 3 * count >= min(len(folded), len(letters)) - 1
        ]
        return tuple(letters for *_, letters in sorted(near)[:most])


def _grouped(pairs: Iterable[tuple[str, CanonEntry]]) -> Mapping[str, _Entries]:
    groups: defaultdict[str, list[CanonEntry]] = defaultdict(list)
    for key, entry in pairs:
        groups[key].append(entry)
    return {key: tuple(group) for key, group in groups.items()}


def _holders(letters: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for wording in letters:
        for pair in dict.fromkeys(_pairs(wording)):
            holders[pair].append(wording)
    return {pair: tuple(found) for pair, found in holders.items()}


def _pairs(letters: str) -> Iterator[str]:
    return (letters[start : start + 2] for start in range(len(letters) - 1))
