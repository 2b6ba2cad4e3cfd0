"""Name the type of a difference: what was done to the letters."""

import unicodedata
from typing import NamedTuple

from quotetrack.match.compare.harmless import look_alike
from quotetrack.match.compare.wording import PLACEHOLDER, is_numeral
from quotetrack.model import DifferenceType
from quotetrack.text.fold import fold
from quotetrack.text.pinyin import sound_alike

# From four letters on, or a whole clause, what an end has more is called an extension, less a truncation.
_LONG_END = 4


class Gap(NamedTuple):
    """Symbols that do not answer each other; whether they stand first or last, and are whole clauses, or were left
    where something moved."""

    left: str
    right: str
    first: bool
    last: bool
    whole: bool
    moved: bool


def letter_type(left: str, right: str) -> DifferenceType:
    """Return how two writings of one letter or numeral differ.

    >>> letter_type("發", "发").value, letter_type("十五", "15").value, letter_type("Ａ", "a").value
    ('script', 'number', 'punctuation')
    """
    if fold(left) != fold(right):
        return DifferenceType.NUMBER
    plain = ("".join(filter(str.isalnum, unicodedata.normalize("NFKC", side).lower())) for side in (left, right))
    return DifferenceType.PUNCTUATION if len(set(plain)) == 1 else DifferenceType.SCRIPT


def type_of_gap(gap: Gap) -> DifferenceType:
    """Return what was done where two wordings do not answer each other; signs that stand for a word are no letters."""
    left, right = gap.left, gap.right
    if not left and not right:
        return DifferenceType.REORDERING if gap.moved else DifferenceType.PUNCTUATION
    if PLACEHOLDER in left + right and left and right:
        return DifferenceType.PLACEHOLDER
    if left in ("", "+") or right in ("", "+"):
        return _type_of_more(gap, added=left in ("", "+"))
    return _type_of_replaced(left, right)


def _type_of_more(gap: Gap, *, added: bool) -> DifferenceType:
    letters = gap.right if added else gap.left
    number = len(letters) == 1 and is_numeral(letters)
    if (gap.first or gap.last) and not number and (len(letters) >= _LONG_END or gap.whole):
        return DifferenceType.EXTENSION if added else DifferenceType.TRUNCATION
    return DifferenceType.INSERTION if added else DifferenceType.OMISSION


def _type_of_replaced(left: str, right: str) -> DifferenceType:
    if len(left) != len(right):
        return DifferenceType.SUBSTITUTION
    pairs = [(one, other) for one, other in zip(left, right, strict=True) if one != other]
    if all(is_numeral(one) and is_numeral(other) for one, other in pairs):
        return DifferenceType.NUMBER
    if all(sound_alike(one, other) for one, other in pairs):
        return DifferenceType.HOMOPHONE
    if all(look_alike(one, other) for one, other in pairs):
        return DifferenceType.LOOK_ALIKE
    return DifferenceType.SUBSTITUTION
