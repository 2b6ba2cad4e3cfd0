"""Follow a wording from a seed through words that only join or stress: put in or left out, they leave it what it is."""

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from quotetrack.match.compare.word_tables import load_table, words_of
from quotetrack.match.pages.scan import Stretch
from quotetrack.text.fold import fold

# So many letters of such words stand in a wording at most: what runs on longer is a sentence around its words.
MOST_IDLE = 12
# Such a word has so many letters at most (扎扎实实).
_LENGTHS = (4, 3, 2, 1)


class _Walked(NamedTuple):
    """How far letters go in a text, and how many of them are left out there."""

    end: int
    left_out: int


def follow_wording(letters: str, text: str, start: int, offset: int, edits: int) -> Stretch | None:
    """Return the stretch of which the letters from `offset` on begin at `start`, with idle words put in or left out.

    No more letters are left out than there may be edits.

    >>> follow_wording("没有安全一切等于零", "没有了安全一切都等于零啊", 8, 6, 1)
    Stretch(start=0, end=11, edits=2)
    """
    after = _walk(letters[offset:], text[start : start + len(letters) - offset + MOST_IDLE], backward=False)
    if not after or not after.end:
        return None
    before = _walk(letters[:offset][::-1], text[max(0, start - offset - MOST_IDLE) : start][::-1], backward=True)
    if before is None or before.left_out + after.left_out > edits:
        return None
    begin, end = start - before.end, start + after.end
    return Stretch(begin, end, Levenshtein.distance(letters, text[begin:end]))


def is_followed(letters: str, words: str) -> bool:
    """Tell whether words are a wording but for idle words that were put in or left out.

    >>> is_followed("一切事故都是可以预防的", "一切的事故都是可以预防的"), is_followed("一岗双责", "一岗多责")
    (True, False)
    """
    walked = _walk(letters, words, backward=False)
    return walked is not None and walked.end == len(words)


@lru_cache(maxsize=1 << 17)
def count_idle(clauses: tuple[str, ...]) -> tuple[int, ...]:
    """Return how many letters of each clause of a wording are idle words: no more of it may be left out.

    >>> count_idle(("人民和生命", "至上"))
    (1, 1)
    """
    letters = "".join(clauses)
    idle = bytearray(len(letters))
    for found in _idle_pattern().finditer(letters):
        idle[found.start(1) : found.end(1)] = bytes([1]) * len(found[1])
    begins = accumulate(map(len, clauses), initial=0)
    return tuple(sum(idle[begin : begin + len(clause)]) for begin, clause in zip(begins, clauses, strict=False))


def _walk(letters: str, text: str, *, backward: bool) -> _Walked | None:
    """Return how far all the letters go in the text, from its beginning on; None where they do not go on."""
    place = at = end = left_out = 0
    while place < len(letters):
        if at < len(text) and letters[place] == text[at]:
            place, at = place + 1, at + 1
            end = at
            continue
        idle = _idle_at(text, at, backward=backward)
        if idle:
            at += idle
            continue
        idle = _idle_at(letters, place, backward=backward)
        if not idle:
            return None
        place, left_out = place + idle, left_out + idle
    return _Walked(end, left_out)


def _idle_at(letters: str, place: int, *, backward: bool) -> int:
    """Return how many letters the longest idle word has that begins at a place."""
    words = _idle_words(backward=backward)
    return next((length for length in _LENGTHS if letters[place : place + length] in words), 0)


@cache
def _idle_words(*, backward: bool) -> frozenset[str]:
    # Spelt as texts have them: the vocabulary has numerals by their value.
    words = [word for key in ("particles", "adverbs") for word in words_of(load_table("synonyms"), key)]
    return frozenset(fold(word)[::-1] if backward else fold(word) for word in words)


@cache
def _idle_pattern() -> re.Pattern[str]:
    """Return a pattern for the longest idle word that begins at a place: within it others may begin."""
    words = sorted(_idle_words(backward=False), key=lambda word: (-len(word), word))
    return re.compile(f"(?=({'|'.join(map(re.escape, words))}))")
