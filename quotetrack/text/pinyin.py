"""Tell how a letter is read: the door of pypinyin."""

from functools import cache


@cache
def syllables(letter: str) -> frozenset[str]:
    """Return every reading of one letter, without tones.

    >>> sorted(syllables("长")), syllables("决") == syllables("绝")
    (['chang', 'zhang'], True)
    """
    # pypinyin takes 160 ms to load: only wordings with a substituted letter come here.
    from pypinyin import Style, pinyin

    if not letter.isalpha() or letter.isascii():
        return frozenset()
    readings = pinyin(letter, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False)
    # Of rare letters no reading is known.
    return frozenset(readings[0]) if readings else frozenset()


def sound_alike(left: str, right: str) -> bool:
    """Tell whether two letters share a syllable, whatever the tone.

    >>> sound_alike("定", "订"), sound_alike("己", "已")
    (True, False)
    """
    return left == right or not syllables(left).isdisjoint(syllables(right))
