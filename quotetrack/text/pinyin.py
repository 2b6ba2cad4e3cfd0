"""Tell how a letter is read."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import tomli

_NONE: frozenset[str] = frozenset()


def syllables(letter: str) -> frozenset[str]:
    """Return the readings of one letter that words of today have, without tones.

    >>> sorted(syllables("长")), syllables("决") == syllables("绝"), syllables("勿"), syllables("a")
    (['chang', 'zhang'], True, frozenset({'wu'}), frozenset())
    """
    return _readings().get(letter, _NONE)


def sound_alike(left: str, right: str) -> bool:
    """Tell whether two letters share a syllable, whatever the tone.

    >>> sound_alike("定", "订"), sound_alike("己", "已")
    (True, False)
    """
    return left == right or not syllables(left).isdisjoint(syllables(right))


@cache
def _readings() -> Mapping[str, frozenset[str]]:
    """Return the readings of all letters: only wordings with a substituted letter need them."""
    table = files("quotetrack.text").joinpath("tables", "readings.toml").read_text("utf-8")
    readings: dict[str, frozenset[str]] = {}
    for syllable, letters in tomli.loads(table)["syllables"].items():
        row = dict.fromkeys(letters, frozenset({syllable}))
        # Few letters have several.
        for letter in row.keys() & readings.keys():
            row[letter] |= readings[letter]
        readings |= row
    return readings
