"""Count by the first and last letters of items for which abbreviations a list may speak: most speak for none."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TypeVar

from quotetrack.model import Span
from quotetrack.text.fold import fold

_Quotes = frozenset[int]
_Key = TypeVar("_Key", bound=Hashable)
_NOBODY: _Quotes = frozenset()


@dataclass(frozen=True, slots=True)
class Edges:
    """The quotes for which an item may speak: by its first or its last letter as letters that the quote counts, by both
    as an item that is known. What an item that folds to nothing at an end speaks for is not told by it (`anybody`).
    """

    begins: Mapping[str, _Quotes]
    ends: Mapping[str, _Quotes]
    known: Mapping[tuple[str, str], _Quotes]
    anybody: tuple[_Quotes, _Quotes]

    @classmethod
    def of(cls, by_stem: Mapping[str, Sequence[int]], by_item: Mapping[str, Sequence[int]]) -> "Edges":
        """Return the edges of letters and of known items, each with its quotes."""
        return cls(
            _grouped((stem[0], quotes) for stem, quotes in by_stem.items()),
            _grouped((stem[-1], quotes) for stem, quotes in by_stem.items()),
            _grouped(((item[0], item[-1]), quotes) for item, quotes in by_item.items() if item),
            (frozenset(chain(*by_stem.values())), frozenset(chain(*by_item.values()))),
        )

    def count(self, text: str, items: Iterable[Span]) -> tuple[Counter[int], _Quotes]:
        """Return for how many of some items of the text each quote may be spoken for by letters, and which by items."""
        voting: list[_Quotes] = []
        known: set[int] = set()
        for item in items:
            first, last = _edge(text[item.start], 0), _edge(text[item.end - 1], -1)
            if not (first and last):
                voting.append(self.anybody[0])
                known |= self.anybody[1]
                continue
            begun, ended = self.begins.get(first, _NOBODY), self.ends.get(last, _NOBODY)
            if begun or ended:
                voting.append(begun | ended if begun and ended else begun or ended)
            known |= self.known.get((first, last), _NOBODY)
        return Counter(chain.from_iterable(voting)), frozenset(known)


def _grouped(rows: Iterable[tuple[_Key, Sequence[int]]]) -> dict[_Key, _Quotes]:
    found: defaultdict[_Key, set[int]] = defaultdict(set)
    for key, quotes in rows:
        found[key].update(quotes)
    return {key: frozenset(quotes) for key, quotes in found.items()}


@cache
def _edge(letter: str, place: int) -> str:
    """Return the letter at an end of what a letter folds to."""
    return fold(letter)[place:][:1]
