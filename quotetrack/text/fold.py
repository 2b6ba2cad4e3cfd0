"""Fold a text to the letters that carry it, with the way back to where each letter stands."""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

from quotetrack.text.script import simplify

_DROPPED = "\0"
# Marks that are letters in their place: 互联网+, 30%, 5‰, 20℃, and money.
_KEPT = frozenset("+%‰℃")
# Letters, numerals of all kinds, and signs of money.
_LETTER_CATEGORIES = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Sc"})
# Between two digits a point or a dash is part of the number (3.5, 8·12, 1921-2026); anywhere else it is punctuation.
_DASHES = frozenset("-‐‑‒–—−～~")
_POINTS = frozenset("·‧∙•・⋅")
_LOOSE = re.compile(r"[.-](?:(?<![0-9].)|(?![0-9]))")
# A circle is written for the numeral 〇 (二○二一年); beside no numeral it is a bullet.
_CIRCLES = frozenset("○◯")
_NUMERALS = "一二三四五六七八九十百千〇○"
_ZERO = re.compile(rf"○(?:(?<=[{_NUMERALS}].)|(?=[{_NUMERALS}]))")
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
# The reading or the Simplified form of a letter in brackets after it: 產(chǎn), 產(产).
# Both cases are written out: told to mind none, `re` goes through all Han letters one by one.
_PLAIN = "a-zA-ZüÜ"
_GLOSS = re.compile(rf"[(（](?<=[㐀-鿿].)(?:[{_PLAIN}]*[{_TONED}{_TONED.upper()}][{_PLAIN}]*|[㐀-鿿])[)）]")


class _Letters(dict[int, str]):
    """What each code point folds to, learnt when it is first met; dropped ones leave a blank in their place."""

    def __missing__(self, code: int) -> str:
        folded = _fold_letter(chr(code)) or _DROPPED
        self[code] = folded
        return folded


def _fold_letter(letter: str) -> str:
    if letter in _KEPT:
        return letter
    plain = unicodedata.normalize("NFKD", letter)
    if plain in _DASHES:
        return "-"
    if plain in _POINTS:
        return "."
    if plain in _CIRCLES:
        return "○"
    kept = "".join(simplify(part) for part in plain.lower() if _is_letter(part))
    return unicodedata.normalize("NFC", kept)


def _is_letter(letter: str) -> bool:
    # Radicals count as symbols, but PDF files hold them in the place of letters; letters beyond the first plane may be
    # younger than this Python's tables.
    return (
        unicodedata.category(letter) in _LETTER_CATEGORIES
        or letter in "+%."
        or ("\u2e80" <= letter <= "\u2eff" and unicodedata.category(letter) == "So")
        or "\U00020000" <= letter < "\U00040000"
    )


_LETTERS = _Letters()


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded letters and, for each of them, the offset of the letter it stems from."""

    letters: str
    origins: Sequence[int]


def fold(text: str) -> str:
    """Return the letters of `text` alone: Simplified, half-width, lower case, without punctuation, blanks and marks.

    >>> fold("發展，決不能……")
    '发展决不能'
    """
    return _blanked(text).replace(_DROPPED, "")


def fold_with_origins(text: str) -> Folded:
    """Return the folded letters with the offset in `text` of the letter behind each.

    >>> folded = fold_with_origins("安全、 發展")
    >>> folded.letters, list(folded.origins)
    ('安全发展', [0, 1, 4, 5])
    """
    blanked = _blanked(text)
    sources = array("L", range(len(text)))
    if len(blanked) > len(text):
        sources = _widened(text, sources)
    origins, start = array("L"), 0
    for run in blanked.split(_DROPPED):
        origins += sources[start : start + len(run)]
        start += len(run) + 1
    return Folded(blanked.replace(_DROPPED, ""), origins)


def _widened(text: str, offsets: "array[int]") -> "array[int]":
    """Return the offset behind each folded letter where some letters fold to several (⑩, ㎡)."""
    wide = "".join(re.escape(letter) for letter in sorted(set(text)) if len(_LETTERS[ord(letter)]) > 1)
    sources, start = array("L"), 0
    for match in re.finditer(f"[{wide}]", text):
        sources += offsets[start : match.start()]
        sources.extend(repeat(match.start(), len(_LETTERS[ord(match.group())])))
        start = match.end()
    return sources + offsets[start:]


def _blanked(text: str) -> str:
    """Return the folded letters with a blank for each letter dropped, so that offsets hold."""
    if "(" in text or "（" in text:
        text = _GLOSS.sub(_drop_gloss, text)
    blanked = text.translate(_LETTERS)
    if "○" in blanked:
        blanked = _ZERO.sub("〇", blanked).replace("○", _DROPPED)
    if "." in blanked or "-" in blanked:
        blanked = _LOOSE.sub(_DROPPED, blanked)
    return blanked


def _drop_gloss(match: re.Match[str]) -> str:
    gloss, explained = match.group()[1:-1], match.string[match.start() - 1]
    if "㐀" <= gloss <= "鿿" and _LETTERS[ord(gloss)] != _LETTERS[ord(explained)]:
        return match.group()
    return _DROPPED * len(match.group())
