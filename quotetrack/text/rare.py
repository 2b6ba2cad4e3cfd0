"""Tell the letters that hardly any text of today has."""

from functools import cache

# GB 2312 ranges its 3,755 letters of every day first, in rows 16 to 55, then 3,008 that are less used.
_FIRST_ROW_OF_LESS_USED = 0xA0 + 56


@cache
def is_rare(letter: str) -> bool:
    """Tell whether a Han letter is none of the 3,755 of every day (GB 2312-80, level one).

    >>> is_rare("容"), is_rare("睿"), is_rare("彊"), is_rare("a")
    (False, True, True, False)
    """
    if not letter.isalpha() or letter.isascii():
        return False
    try:
        return letter.encode("gb2312")[0] >= _FIRST_ROW_OF_LESS_USED
    except UnicodeEncodeError:
        return True
