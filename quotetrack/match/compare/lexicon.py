"""Tell where a letter breaks a word: the words of two letters and the set phrases of four that texts of today have."""

from functools import cache
from importlib.resources import files

from quotetrack.match.compare.alignment import Edit
from quotetrack.match.compare.wording import is_numeral, spell

_WORD, _PHRASE = 2, 4
# Numerals are compared by value: 两 is 二 in the words as it is in the wordings.
_VALUES = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "100", "1000", "10000")
_HAN = dict(zip(_VALUES, "一二三四五六七八九十百千万", strict=True))


def breaks_word(edit: Edit) -> bool:
    """Tell whether one letter stands for another and only one of them makes a word with a letter beside it.

    >>> breaks_word(Edit("罚", "场", "可以处", "", False, True, False))
    True
    >>> breaks_word(Edit("盗", "滥", "", "伐森林", True, False, False))
    False
    """
    return _one_letter(edit) and _makes(edit, edit.left, _WORD) != _makes(edit, edit.right, _WORD)


def breaks_phrase(edit: Edit) -> bool:
    """Tell whether one letter stands for another and only one of them makes a set phrase with the letters beside it.

    >>> breaks_phrase(Edit("制", "治", "因地", "宜", False, False, False))
    True
    """
    return _one_letter(edit) and _makes(edit, edit.left, _PHRASE) != _makes(edit, edit.right, _PHRASE)


def is_word(letters: str) -> bool:
    """Tell whether two letters are a word of the list.

    >>> is_word("推进"), is_word("进西")
    (True, False)
    """
    return letters in _words(_WORD)


def _one_letter(edit: Edit) -> bool:
    return len(edit.left) == len(edit.right) == 1 and not (is_numeral(edit.left) or is_numeral(edit.right))


def _makes(edit: Edit, letter: str, size: int) -> bool:
    """Tell whether a letter makes a word of the list, that long, with those beside it."""
    before, after = edit.before[1 - size :], edit.after[: size - 1]
    text = "".join(map(_in_han, before + letter + after))
    known, at = _words(size), len(before)
    return any(text[start : start + size] in known for start in range(max(0, at - size + 1), at + 1))


def _in_han(symbol: str) -> str:
    """Return a symbol as words have it: 一 for the numeral."""
    return _HAN.get(spell(symbol), symbol) if is_numeral(symbol) else symbol


@cache
def _words(size: int) -> frozenset[str]:
    name = {_WORD: "words.tsv", _PHRASE: "idioms.tsv"}[size]
    text = (files("quotetrack.match.compare") / "tables" / name).read_text(encoding="utf-8").replace("两", "二")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return frozenset(first + last for first, lasts in rows for last in (lasts.split() if size == _PHRASE else lasts))
