"""See which words within a clause changed places with their neighbours, and which phrase stands elsewhere."""

import re
from functools import cache

from quotetrack.match.compare.align import Block
from quotetrack.match.compare.particles import is_glue
from quotetrack.match.compare.vocabulary import vocabulary
from quotetrack.match.compare.word_tables import grammar

# Words that a swap of neighbours reaches beyond the letters that differ (出境、入境 / 入境、出境).
_REACH = 4
_LONGEST_SWAP = 40
# Two pairs of neighbours change places within a clause.
_LONGEST_PAIRS = 8
# A swap shows as at most this many edits in a row.
_EDITS = 5
# In four letters two that change places make another phrase (我要安全/要我安全); in more, they are a slip of the pen.
_PHRASE = 4


def find_swap(left: str, right: str, edits: list[Block]) -> tuple[Block, ...]:
    """Return the neighbours that changed places, where each stands left and right; nothing if none did.

    Side by side, only the first is said to have moved; around a link both have, and the link stays.

    >>> find_swap("中柬旅游年", "柬中旅游年", [Block(0, 1, 0, 0), Block(2, 2, 1, 2)])
    (Block(left_start=0, left_end=1, right_start=1, right_end=2),)
    """
    rows = ((edits[place], last) for place in range(len(edits)) for last in edits[place : place + _EDITS])
    for start, last in rows:
        if not _exchanged(left, right, start, last):
            continue
        for before in range(min(_REACH, start.left_start, start.right_start) + 1):
            lefts, rights = start.left_start - before, start.right_start - before
            for after in range(min(_REACH, len(left) - last.left_end, len(right) - last.right_end) + 1):
                hulls = left[lefts : last.left_end + after], right[rights : last.right_end + after]
                if not _ends_exchanged(*hulls):
                    continue
                moved = _swaps(*hulls, _links(left[:lefts]), free=len(left) > _PHRASE)
                if moved and not (len(moved) == 1 and left.startswith(grammar("becoming"), last.left_end + after)):
                    return tuple(
                        Block(one + lefts, end + lefts, other + rights, until + rights)
                        for one, end, other, until in moved
                    )
    return ()


def _links(before: str) -> tuple[str, ...]:
    """Return what may stand between two items that change places behind such letters; the first is nothing."""
    both = _both().search(before)
    return (*_usual_links(), *(again + both[1] for again in grammar("both_again"))) if both else _usual_links()


@cache
def _usual_links() -> tuple[str, ...]:
    return "", *grammar("changing")


@cache
def _both() -> re.Pattern[str]:
    return re.compile(f"{grammar('both')[0]}({'|'.join(grammar('both_verbs'))}|)$")


def _without_links(letters: str) -> list[str]:
    """Return the letters that are in no link, sorted."""
    return sorted(letter for letter in letters if letter not in _link_letters())


@cache
def _link_letters() -> frozenset[str]:
    return frozenset("".join(grammar("changing")))


def _exchanged(left: str, right: str, first: Block, last: Block) -> bool:
    """Tell whether what is missing from one side has the letters of what is missing from the other, links apart."""
    if len(left) == len(right) and first is last and first.left_length < 2:
        return False
    gone, come = left[first.left_start : last.left_end], right[first.right_start : last.right_end]
    return not set(gone).isdisjoint(come) and _without_links(gone) == _without_links(come)


def _ends_exchanged(left: str, right: str) -> bool:
    """Tell whether what either side begins and ends with stands in the other: else nothing changed places."""
    return bool(left and right) and left[0] in right and left[-1] in right and right[0] in left and right[-1] in left


def _swaps(left: str, right: str, links: tuple[str, ...], *, free: bool) -> tuple[Block, ...]:
    """Return the items that changed places, in one pair of neighbours or in two side by side (水清岸绿 / 清水绿岸)."""
    moved = _swap(left, right, links, free=free)
    if moved or not free or len(left) != len(right) or len(left) > _LONGEST_PAIRS:
        return moved
    for cut in range(2, len(left) - 1):
        first = _swap(left[:cut], right[:cut], _usual_links(), free=free)
        second = _swap(left[cut:], right[cut:], _usual_links(), free=free) if first else ()
        if second:
            return (*first, *(Block(*(offset + cut for offset in block)) for block in second))
    return ()


def _swap(left: str, right: str, links: tuple[str, ...], *, free: bool) -> tuple[Block, ...]:
    """Return the items if `left` is first, link, second and `right` is second, link, first."""
    if max(len(left), len(right)) > _LONGEST_SWAP:
        return ()
    for length in range(1, len(left)):
        if not right.endswith(left[:length]):
            continue
        for link in links:
            start = length + len(link)
            second = left[start:]
            if not (second and left.startswith(link, length) and right.startswith(second)):
                continue
            if (
                is_glue(left[:length])
                or is_glue(second)
                or (link in grammar("copula") and min(length, len(second)) < _PHRASE)
            ):
                continue
            if length + len(second) > len(right) or right[len(second) : len(right) - length] not in links:
                continue
            first = Block(0, length, len(right) - length, len(right))
            if start == length and len(right) == len(left):
                return (first,) if free or _may_swap(left) else ()
            return first, Block(start, len(left), 0, len(second))
    return ()


def _may_swap(letters: str) -> bool:
    """Tell whether two neighbours are items side by side: in a short wording only names are (中柬, 空天), not 要我."""
    return len(letters) > 2 or all(letter in vocabulary().contrasts for letter in letters)


def find_moved_phrase(left: str, right: str, edits: list[Block]) -> tuple[Block, ...]:
    """Return the phrase that was dropped in one place and added in another, where it stands left and right.

    It begins with a preposition, so that it says the same wherever it stands (依照法律规定).

    >>> find_moved_phrase("依法规定应当报告", "应当依法规定报告", [Block(0, 4, 0, 0), Block(6, 6, 2, 6)])
    (Block(left_start=0, left_end=4, right_start=2, right_end=6),)
    """
    if len(edits) > _EDITS:
        return ()
    for one in edits:
        for other in edits:
            if one is other or not one.left_length or not other.right_length:
                continue
            gone, come = left[one.left_start : one.left_end], right[other.right_start : other.right_end]
            size, at, to = _longest_shared(gone, come)
            phrase = gone[at : at + size]
            if size >= _PHRASE and phrase.startswith(grammar("prepositions")):
                start, goal = one.left_start + at, other.right_start + to
                return (Block(start, start + size, goal, goal + size),)
    return ()


def _longest_shared(left: str, right: str) -> tuple[int, int, int]:
    """Return the length of the longest run that two short strings share, and where it begins in each."""
    if max(len(left), len(right)) > _LONGEST_SWAP:
        return 0, 0, 0
    runs = (
        (length, -start, -right.find(left[start : start + length]))
        for start in range(len(left))
        for length in range(1, len(left) - start + 1)
        if left[start : start + length] in right
    )
    length, start, other = max(runs, default=(0, 0, 0))
    return length, -start, -other
