"""Know two words that exclude one another: antitheses, names, ranks, degrees."""

from collections.abc import Iterator
from functools import lru_cache

from quotetrack.match.compare.alignment import Edit
from quotetrack.match.compare.harmless import are_synonyms
from quotetrack.match.compare.vocabulary import Group, vocabulary
from quotetrack.match.compare.wording import spell


def contrast(edit: Edit) -> str | None:
    """Two words that exclude one another stand in the same place: antitheses, names, ranks, degrees."""
    # A word that touches a replaced stretch has a letter of it; misspelt ones have letters that no word has.
    known = vocabulary().letters
    if any(side and known.isdisjoint(side) for side in (edit.left, edit.right)) or are_synonyms(edit):
        return None
    for left, right in _facing_words(edit):
        name = _excluding(edit, left, right)
        if name:
            return f"{name} {spell(left)}/{spell(right)}"
    return None


@lru_cache(maxsize=1 << 14)
def parting_names(hull: Edit) -> str | None:
    """Return the evidence that two words exclude one another which share letters between two edits.

    >>> parting_names(Edit("雅加达", "芝加哥", "抵达", "出席", False, False, False))
    'city abroad 雅加达/芝加哥'
    """
    words = vocabulary()
    if not words.letters.issuperset(hull.left + hull.right):
        return None
    for before in range(len(hull.before) + 1):
        lead = hull.before[len(hull.before) - before :]
        for after in range(len(hull.after) + 1):
            left, right = lead + hull.left + hull.after[:after], lead + hull.right + hull.after[:after]
            name = _excluding(hull, left, right) if left in words.contrasts and right in words.contrasts else None
            if name:
                return f"{name} {spell(left)}/{spell(right)}"
    return None


def _excluding(edit: Edit, left: str, right: str) -> str | None:
    contrasts = vocabulary().contrasts
    names = None
    for group in contrasts.get(left, ()):
        for other in contrasts.get(right, ()):
            if group.name != other.name or not _known_beside(group, edit):
                continue
            if group.side == other.side:
                return None
            names = names or group.name
    return names


def _known_beside(group: Group, edit: Edit) -> bool:
    return not group.beside or edit.before[-1:] in group.beside or edit.after[:1] in group.beside


def _facing_words(edit: Edit) -> Iterator[tuple[str, str]]:
    """Yield the words of the tables that stand in the same place on either side and hold the edit."""
    contrasts = vocabulary().contrasts
    if len(edit.left) == len(edit.right) == 1 and edit.left in contrasts and edit.right in contrasts:
        yield edit.left, edit.right
    lefts, rights = _words(edit, edit.left), _words(edit, edit.right)
    for left_start, left_end, left in lefts:
        for right_start, right_end, right in rights:
            whole = left_start == right_start and left_end == right_end
            if left == right or not (left_start == right_start or left_end == right_end):
                continue
            if edit.pure and not whole:
                continue
            yield left, right


def _words(edit: Edit, side: str) -> list[tuple[int, int, str]]:
    """Return the words of two letters and more that touch the edit: how far before it they begin and after it end."""
    words = vocabulary()
    text = edit.before + side + edit.after
    start, end = len(edit.before), len(edit.before) + len(side)
    return [
        (first - start, last - end, text[first:last])
        for first in range(min(end + (start == end), len(text)))
        for last in range(max(first + 2, start + (start != end)), min(len(text), first + words.longest) + 1)
        if text[first:last] in words.contrasts
    ]
