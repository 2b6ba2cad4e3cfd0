"""Write down how each letter is read today, after pypinyin: quotetrack/text/tables/readings.toml.

usage: python tests/text/readings.py
"""

from collections import Counter, defaultdict
from pathlib import Path
from unicodedata import normalize

from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

TABLE = Path(__file__).resolve().parent.parent.parent / "quotetrack" / "text" / "tables" / "readings.toml"
# Of another version the dictionaries may say other things: then `make readings`, and note it here.
DRAWN_FROM = "0.55.0"
_HEAD = """\
# How each letter is read, without tones: the first reading of a letter, and any other that two words of today have.
# Drawn up by tests/text/readings.py from the dictionaries of pypinyin (Copyright (c) 2016 mozillazg, 闲耘; MIT licence:
# permission is granted, free of charge, to any person obtaining a copy to deal in it without restriction, provided that
# this notice is included; provided "as is", without warranty of any kind).

[syllables]
"""
# The marks of the four tones, as they stand apart from their vowel; the two dots of lü are none.
_TONES = dict.fromkeys(
    map(ord, "\N{COMBINING MACRON}\N{COMBINING ACUTE ACCENT}\N{COMBINING CARON}\N{COMBINING GRAVE ACCENT}")
)
# A reading that hardly any word has (勿 read mò) makes no two letters sound alike; the first is always one.
_LIVING = 2


def draw_up() -> str:
    """Return the table: the letters of each syllable."""
    spoken = _readings_of_words()
    rows: defaultdict[str, set[str]] = defaultdict(set)
    for code, readings in pinyin_dict.items():
        first, *others = readings.split(",")
        for reading in (first, *(other for other in others if spoken[chr(code)][other] >= _LIVING)):
            rows[normalize("NFC", normalize("NFD", reading).translate(_TONES))].add(chr(code))
    return _HEAD + "".join(
        f'"{syllable}" = "{"".join(sorted(letters))}"\n' for syllable, letters in sorted(rows.items())
    )


def _readings_of_words() -> dict[str, Counter[str]]:
    """Return how many words of the dictionary read each letter so."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, readings in phrases_dict.items():
        for letter, reading in zip(word, readings, strict=False):
            found[letter][reading[0]] += 1
    return found


if __name__ == "__main__":
    TABLE.write_text(draw_up(), encoding="utf-8")
