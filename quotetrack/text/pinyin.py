"""Tell how a letter is read: the door of pypinyin."""

from collections import Counter, defaultdict
from functools import cache
from unicodedata import normalize

# The marks of the four tones, as they stand apart from their vowel; the two dots of lü are none.
_TONES = dict.fromkeys(
    map(ord, "\N{COMBINING MACRON}\N{COMBINING ACUTE ACCENT}\N{COMBINING CARON}\N{COMBINING GRAVE ACCENT}")
)


# A reading that hardly any word has (勿 read mò) makes no two letters sound alike; the first is always one.
_LIVING = 2


@cache
def syllables(letter: str) -> frozenset[str]:
    """Return the readings of one letter that words of today have, without tones.

    >>> sorted(syllables("长")), syllables("决") == syllables("绝"), syllables("勿"), syllables("a")
    (['chang', 'zhang'], True, frozenset({'wu'}), frozenset())
    """
    # Loading takes 160 ms: only wordings with a substituted letter come here. One letter is asked of the table itself.
    from pypinyin.pinyin_dict import pinyin_dict

    readings = pinyin_dict.get(ord(letter), "")
    if not readings:
        return frozenset()
    first, *others = readings.split(",")
    living = _readings_of_words().get(letter, Counter()) if others else Counter()
    return frozenset(map(_without_tone, [first, *(other for other in others if living[other] >= _LIVING)]))


@cache
def _readings_of_words() -> dict[str, Counter[str]]:
    """Return how many words of the dictionary read each letter so."""
    from pypinyin.phrases_dict import phrases_dict

    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, readings in phrases_dict.items():
        for letter, reading in zip(word, readings, strict=False):
            found[letter][reading[0]] += 1
    return found


def _without_tone(reading: str) -> str:
    return normalize("NFC", normalize("NFD", reading).translate(_TONES))


def sound_alike(left: str, right: str) -> bool:
    """Tell whether two letters share a syllable, whatever the tone.

    >>> sound_alike("定", "订"), sound_alike("己", "已")
    (True, False)
    """
    return left == right or not syllables(left).isdisjoint(syllables(right))
