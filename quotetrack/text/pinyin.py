"""Tell how a letter is read: the door of pypinyin."""

from functools import cache
from unicodedata import normalize

# The marks of the four tones, as they stand apart from their vowel; the two dots of lü are none.
_TONES = dict.fromkeys(
    map(ord, "\N{COMBINING MACRON}\N{COMBINING ACUTE ACCENT}\N{COMBINING CARON}\N{COMBINING GRAVE ACCENT}")
)


@cache
def syllables(letter: str) -> frozenset[str]:
    """Return every reading of one letter, without tones.

    >>> sorted(syllables("长")), syllables("决") == syllables("绝"), syllables("a")
    (['chang', 'zhang'], True, frozenset())
    """
    # Loading takes 160 ms: only wordings with a substituted letter come here. One letter is asked of the table itself.
    from pypinyin.pinyin_dict import pinyin_dict

    readings = pinyin_dict.get(ord(letter), "")
    plain = normalize("NFC", normalize("NFD", readings).translate(_TONES))
    return frozenset(plain.split(",")) if plain else frozenset()


def sound_alike(left: str, right: str) -> bool:
    """Tell whether two letters share a syllable, whatever the tone.

    >>> sound_alike("定", "订"), sound_alike("己", "已")
    (True, False)
    """
    return left == right or not syllables(left).isdisjoint(syllables(right))
