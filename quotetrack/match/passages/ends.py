"""Give what two texts share ends where words end: no scrap of a clause or sentence, no piece of a number."""

import re
from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from quotetrack.match.compare.lexicon import is_word
from quotetrack.match.passages.words import leaning_back, leaning_on
from quotetrack.model import Span
from quotetrack.text.fold import Folded

_NUMBER = "0-9.%第零〇一二两三四五六七八九十百千万亿"
_MEASURE = "元年月日时分条款项章节届次"
_IN_NUMBER = re.compile(rf"[{_NUMBER}][{_NUMBER}{_MEASURE}]|[年月][0-9]")
# What a number was cut off from goes with it, and so does the rest of a date: 第二十四|条, 五万|元以上, 9月|22日.
_REST_OF_NUMBER = re.compile(rf"[{_NUMBER}]*[{_MEASURE}]?(?:[0-9]+[月日])*")
_START_OF_NUMBER = re.compile(rf"(?:[0-9]+[年月])*[{_NUMBER}]*\Z")
_STOPS = re.compile(r"[。！？；!?;…]")
# The items of a list run on, and so does a sentence with a quotation in it.
_SOFT = re.compile(r"[、·“”‘’\"'「」『』《》〈〉—―-]*")


class Gap(IntEnum):
    """What parts two letters: nothing, a mark within a clause, the end of a clause or line, the end of a sentence."""

    NONE = 0
    SOFT = 1
    CLAUSE = 2
    SENTENCE = 3


# So many letters behind a mark at an end that goes on otherwise are a scrap. One letter is none of the items of a list;
# of a clause four are a word or two; of a sentence fewer than a passage begins with say nothing yet (…维护从业人员的合
# 法权益。生产经营单位|应当).
_SCRAPS = {Gap.NONE: 0, Gap.SOFT: 1, Gap.CLAUSE: 4, Gap.SENTENCE: 8}
_LONGEST = max(_SCRAPS.values())
_NOTHING = (0, 0)


class Cutting(NamedTuple):
    """Some folded letters of a text, with the text they stand in."""

    page: Folded
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Return where the letters stand among all folded ones."""
        return Span(self.start, self.end)

    def gap(self, offset: int) -> Gap:
        """Return what parts a letter from the one before it; the ends of the text part too."""
        origins = self.page.origins
        if not 0 < offset < len(origins):
            return Gap.SENTENCE
        before, behind = origins[offset - 1] + 1, origins[offset]
        return Gap.NONE if before == behind else _weigh(self.text[before:behind])

    def at(self, count: int, *, head: bool) -> str:
        """Return so many letters at the head, or else at the tail."""
        letters = self.page.letters
        return letters[self.start : self.start + count] if head else letters[self.end - count : self.end]

    def without(self, count: int, *, head: bool) -> "Cutting":
        """Return the letters without so many at the head, or else at the tail."""
        return self._replace(start=self.start + count) if head else self._replace(end=self.end - count)

    def edge(self, *, head: bool) -> Gap:
        """Return what parts the head, or else the tail, from its neighbour."""
        return self.gap(self.start if head else self.end)


class _Rule(NamedTuple):
    """What finds the letters at the head of a cutting, or else at its tail, that are no whole words: how many they are.

    No end is cut that such a gap shuts in one of the texts; `choose` says which of both numbers holds.
    """

    find: Callable[[Cutting, bool], int]
    shut: int
    choose: Callable[[tuple[int, int]], int] = max


def shut_ends(left: Cutting, right: Cutting) -> tuple[Cutting, Cutting]:
    """Return two aligned cuttings without what is no whole word, clause or number at either end."""
    for head in (True, False):
        edges = left.edge(head=head), right.edge(head=head)
        if all(edges):
            continue
        # A mark in one of the texts shows that the words beside it are whole.
        shut = max(edges)
        for rule in _RULES:
            counts = _count(left, right, rule, head=head) if shut < rule.shut else _NOTHING
            if counts != _NOTHING:
                left, right = left.without(counts[0], head=head), right.without(counts[1], head=head)
                shut = max(left.edge(head=head), right.edge(head=head))
    return left, right


def _count(left: Cutting, right: Cutting, rule: _Rule, *, head: bool) -> tuple[int, int]:
    """Return how many letters a rule takes from either: as many from both, but where these differ, each its own."""
    counts = rule.find(left, head), rule.find(right, head)
    chosen = rule.choose(counts)
    return (chosen, chosen) if left.at(chosen, head=head) == right.at(chosen, head=head) else counts


def _number(cutting: Cutting, head: bool) -> int:
    """Count the letters of a number that begins before the head, or ends behind the tail."""
    around = cutting.page.letters
    edge = cutting.start if head else cutting.end
    if not _IN_NUMBER.match(around, edge - 1) or cutting.edge(head=head):
        return 0
    if head:
        rest = _REST_OF_NUMBER.match(around, edge, cutting.end)
        return len(rest.group()) if rest else 0
    begun = _START_OF_NUMBER.search(around, max(cutting.start, edge - _LONGEST), edge)
    return len(begun.group()) if begun else 0


def _leaning(cutting: Cutting, head: bool) -> int:
    """Count the letters of a word at an end that hangs on its neighbour."""
    letters = cutting.at(_LONGEST, head=head)
    found = leaning_back().match(letters) if head else leaning_on().search(letters)
    return len(found.group()) if found else 0


def _half_word(cutting: Cutting, head: bool) -> int:
    """Count the one letter of a word that it makes with its neighbour, where it makes none with the next letter."""
    letters = cutting.page.letters
    edge = cutting.start if head else cutting.end
    inner = letters[edge : edge + 2] if head else letters[edge - 2 : edge]
    return int(is_word(letters[edge - 1 : edge + 1]) and not is_word(inner))


def _scrap(cutting: Cutting, head: bool) -> int:
    """Count the letters at an end of a clause or sentence of which they are next to nothing."""
    origins, edge = cutting.page.origins, cutting.start if head else cutting.end
    farthest = min(_LONGEST, cutting.end - cutting.start)
    inner = edge + farthest if head else edge - farthest
    if origins[max(inner, edge) - 1] - origins[min(inner, edge)] == farthest - 1:
        return 0
    cut = 0
    for count in range(1, farthest + 1):
        if count <= _SCRAPS[cutting.gap(cutting.start + count if head else cutting.end - count)]:
            cut = count
    return cut


# Nothing saves a piece of a number; half a word is known by what both texts have beside it.
_RULES = (
    _Rule(_number, Gap.SENTENCE + 1),
    _Rule(_leaning, Gap.SOFT),
    _Rule(_half_word, Gap.SOFT, min),
    _Rule(_scrap, Gap.CLAUSE),
)


@lru_cache(maxsize=1 << 12)
def _weigh(between: str) -> Gap:
    """Return what some marks and blanks between two letters part; blanks part as commas do."""
    if not between:
        return Gap.NONE
    if _STOPS.search(between):
        return Gap.SENTENCE
    return Gap.SOFT if _SOFT.fullmatch(between) else Gap.CLAUSE
