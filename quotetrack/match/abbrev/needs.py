"""Tell for very many abbreviations at once whether a list may be theirs, by how often their letters stand in it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_ByLetter = Mapping[str, Sequence[str]]
_BEGINS, _ENDS, _ANYWHERE = "begins", "ends", ""


class Need(NamedTuple):
    """What stands in any list of an abbreviation: letters, each so many times; the first of them at edges of items.

    That is so often that they begin items, or so often that they end some.
    """

    letters: tuple[tuple[str, int], ...]
    at_edges: int = 0


_Quotes = Mapping[str, Mapping[Need, Sequence[int]]]


class Seen(NamedTuple):
    """Where letters stand, by places of folded letters, and which edge of what marks part that is, if it is one."""

    start: int
    end: int
    letters: str
    edge: str = _ANYWHERE


@dataclass(frozen=True, slots=True)
class Needs:
    """What lists of abbreviations need, with their quotes, by the first letters of it.

    `edged` are those needs of which some letters stand at edges, `anywhere` the others; `begins` and `ends` are the
    first letters of the former, by how they begin and by how they end.
    """

    edged: _Quotes
    anywhere: _Quotes
    begins: _ByLetter
    ends: _ByLetter

    @classmethod
    def of(cls, needs: Iterable[tuple[Need, int]]) -> "Needs":
        """Return what the lists of some quotes need."""
        sides: tuple[defaultdict[str, defaultdict[Need, list[int]]], ...] = (
            defaultdict(lambda: defaultdict(list)),
            defaultdict(lambda: defaultdict(list)),
        )
        for need, quote in needs:
            sides[need.at_edges > 0][need.letters[0][0]][need].append(quote)
        anywhere, edged = ({stem: dict(rows) for stem, rows in side.items()} for side in sides)
        return cls(edged, anywhere, _by_letter(edged, 0), _by_letter(edged, -1))

    def see(self, letters: str, parted: Iterable[int]) -> list[Seen]:
        """Return where folded letters hold those that some lists need, in order, as far as the needs are met at all.

        `parted` are the places before which a mark stands, or a blank.
        """
        at_edges = [*self._see_edges(letters, parted)]
        met = {stem for stem, _ in self._met(letters, at_edges)}
        seen = [one for one in at_edges if one.letters in met]
        for stem, needs in self.anywhere.items():
            if any(_has(letters, need) for need in needs):
                seen += see_word(stem, letters)
        return sorted(seen)

    def meet(self, letters: str, seen: Iterable[Seen]) -> set[int]:
        """Return the quotes whose needs are met by folded letters where some are seen.

        >>> letters, needs = "推动进企业进农村进社区", Needs.of([(Need((("进", 3),), 1), 7)])
        >>> needs.meet(letters, needs.see(letters, [0, 5, 8, 11]))
        {7}
        """
        return {quote for _, quotes in self._met(letters, seen) for quote in quotes}

    def _met(self, letters: str, seen: Iterable[Seen]) -> Iterator[tuple[str, Sequence[int]]]:
        counts = Counter((one.letters, one.edge) for one in seen)
        for stem in {stem for stem, edge in counts if edge}:
            at_edges = max(counts[stem, _BEGINS], counts[stem, _ENDS])
            for need, quotes in self.edged[stem].items():
                if need.at_edges <= at_edges and _has(letters, need):
                    yield stem, quotes
        for stem in {stem for stem, edge in counts if not edge}:
            for need, quotes in self.anywhere[stem].items():
                if _has(letters, need):
                    yield stem, quotes

    def _see_edges(self, letters: str, parted: Iterable[int]) -> Iterator[Seen]:
        for place in parted:
            for stem in self.ends.get(letters[place - 1 : place], ()):
                if letters.endswith(stem, 0, place):
                    yield Seen(place - len(stem), place, stem, _ENDS)
            for stem in self.begins.get(letters[place : place + 1], ()):
                if letters.startswith(stem, place):
                    yield Seen(place, place + len(stem), stem, _BEGINS)


def see_word(word: str, letters: str) -> Iterator[Seen]:
    """Yield where a word stands in folded letters."""
    place = letters.find(word)
    while place >= 0:
        yield Seen(place, place + len(word), word)
        place = letters.find(word, place + 1)


def _has(letters: str, need: Need) -> bool:
    return all(letters.count(stem) >= times for stem, times in need.letters)


def _by_letter(stems: Iterable[str], place: int) -> _ByLetter:
    grouped: defaultdict[str, list[str]] = defaultdict(list)
    for stem in stems:
        grouped[stem[place]].append(stem)
    return dict(grouped)
