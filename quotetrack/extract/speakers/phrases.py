"""Bound the phrase around who speaks: where it opens, which words it does not reach back over."""

from quotetrack.extract.lexicon import letters, shape, words
from quotetrack.model import Span

# Longer than any office with a name that the field prints; beyond it the phrase is cut to its head.
LONGEST = 45
# An unknown subject is a name with its trade at most: 村里的李大爷, 先知穆罕默德.
LONGEST_UNKNOWN = 12


def phrase_of(clause: str, head_start: int, end: int) -> Span | None:
    """Return the phrase from its first word to the end of its head, None where it is spoken to or about."""
    opening = opening_length(clause)
    if opening > head_start:
        return None
    start = last_boundary(clause, opening, head_start)
    if _is_counted(clause, opening, start, head_start):
        start = opening
    if shape("speakers", "coverb").search(clause, 0, start):
        return None
    start += _joining_length(clause, start, end)
    if end - start > LONGEST:
        start = head_start
    return Span(start, end) if start < end else None


def is_plain_phrase(words_before: str) -> bool:
    """Tell whether letters before a quoted word belong to its name (国家“十四五”规划纲要): short and without a verb."""
    return len(words_before) <= LONGEST_UNKNOWN and last_boundary(words_before, 0, len(words_before)) == 0


def opening_length(clause: str) -> int:
    """Return where the subject of a clause begins: behind its date, its place, its conjunction."""
    found = shape("speakers", "openings").match(clause)
    return found.end() if found is not None else len(clause) - len(clause.lstrip())


def last_boundary(clause: str, start: int, end: int) -> int:
    """Return the end of the last word between `start` and `end` that no phrase reaches back over, else `start`."""
    last = start
    for found in shape("speakers", "bound").finditer(clause, start, end):
        if found["boundary"] and not _is_in_noun(clause, found["boundary"], found.end()):
            last = found.end()
    return last


def _is_counted(clause: str, opening: int, start: int, head_start: int) -> bool:
    """Tell whether the phrase counts who speaks and tells what they did: 一位干了三十年的老安全员."""
    told = clause.find(letters("clauses", "attributive"), start, head_start) >= 0
    return told and shape("speakers", "counted").match(clause, opening) is not None


def _joining_length(clause: str, start: int, end: int) -> int:
    found = shape("speakers", "joining").match(clause, start, end)
    return found.end() - start if found is not None else 0


def _is_in_noun(clause: str, word: str, end: int) -> bool:
    """Tell whether a verb that ends at `end` is a part of a noun: 评论|员, 汇报|会, 宣传|部."""
    return len(word) > 1 and clause.startswith(words("speakers", "after_verbs_in_nouns"), end)
