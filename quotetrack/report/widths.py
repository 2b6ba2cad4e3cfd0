"""Measure and cut text by the cells it takes on a screen, where a Han letter takes two."""

from functools import lru_cache

_ELLIPSIS = "…"
_WIDE_BLANK = "\N{IDEOGRAPHIC SPACE}"


@lru_cache(maxsize=1 << 16)
def letter_width(letter: str) -> int:
    """Return how many cells a letter takes.

    >>> letter_width("红"), letter_width("a")
    (2, 1)
    """
    from wcwidth import wcwidth

    return max(wcwidth(letter), 0)


def width(text: str) -> int:
    """Return how many cells a text takes.

    >>> width("红线abc")
    7
    """
    return sum(map(letter_width, text))


def shorten(text: str, cells: int) -> str:
    """Return as much of `text` as fits, with an ellipsis where something was cut.

    >>> shorten("人民至上、生命至上", 10)
    '人民至上…'
    """
    if width(text) <= cells:
        return text
    kept, taken = [], letter_width(_ELLIPSIS)
    for letter in text:
        taken += letter_width(letter)
        if taken > cells:
            break
        kept.append(letter)
    return "".join(kept) + _ELLIPSIS


def blanks(cells: int) -> str:
    """Return as many blanks as fill some cells, wide ones first: they stand true under Han letters in any font.

    >>> blanks(3) == "\\u3000 "
    True
    """
    wide, narrow = divmod(cells, 2)
    return _WIDE_BLANK * wide + " " * narrow
