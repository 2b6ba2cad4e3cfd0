"""Find the glyphs in brackets that a page puts after letters: 產(chǎn), 隱(隐), 中(zhong)(zhong)."""

import re
from collections.abc import Iterator

from quotetrack.model import Region, RegionKind, Span
from quotetrack.read.lines.page import Page
from quotetrack.text.fold import fold

_TONED = "āáǎàōóǒòēéěèêīíǐìūúǔùǖǘǚǜńňǹḿ"
# A numeral in brackets counts, it explains nothing.
_GLOSS = re.compile(
    rf"[(（][ \u00a0]?(?:(?P<reading>[a-zɑɡü{_TONED}]{{1,7}})"
    r"|(?P<glyph>(?![一二三四五六七八九十])[㐀-鿿]))[ \u00a0]?[)）]"
)
_TONED_LETTER = re.compile(f"[{_TONED}]")
_READING = re.compile(rf"(?<=[㐀-鿿])[(（][a-zɡü]{{0,6}}[{_TONED}][a-zɡü]{{0,6}}[)）]")
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:i?[aeo]|[aeiouü]|u?[ae]i|[aioe][iuo]|i?ao|u[ao]|ie|üe|ue|uo|iu|ui|[iu]?ang?|[ieu]n|[ieo]ng|iong|er)"
)
_HAN = re.compile("[㐀-鿿]")


def has_readings(text: str) -> bool:
    """Tell whether a page puts readings after its letters, everywhere."""
    return _TONED_LETTER.search(text) is not None and _READING.search(text) is not None


def without_readings(line: str) -> str:
    """Return a line without the readings in it.

    >>> without_readings("關(guān)鍵詞")
    '關鍵詞'
    """
    return _READING.sub("", line)


def find_glosses(page: Page) -> Iterator[Region]:
    """Yield the glosses of a page. Plain syllables count only where several stand in it: (men) may be a word."""
    found = list(_GLOSS.finditer(page.text))
    readings = [match for match in found if match["reading"] and _glosses_a_letter(page.text, match)]
    plain = {
        match.start() for match in readings if match["reading"].isascii() and _SYLLABLE.fullmatch(match["reading"])
    }
    for match in readings:
        if not match["reading"].isascii() or (match.start() in plain and len(plain) >= page.settings.gloss_count):
            yield _region(match, "reading in brackets")
    for match in found:
        if match["glyph"] and _is_other_form(page.text, match):
            yield _region(match, "glyph in brackets")


def _glosses_a_letter(text: str, match: re.Match[str]) -> bool:
    """Tell whether a bracket stands right after a letter, or after another bracket that does."""
    before = text[match.start() - 1] if match.start() else ""
    return (before in ")）" and bool(before)) or _HAN.match(before) is not None


def _is_other_form(text: str, match: re.Match[str]) -> bool:
    """Tell whether the glyph is the letter before it in the other script: 隱(隐), but not 县(市)."""
    before = text[match.start() - 1] if match.start() else ""
    return before != match["glyph"] and bool(before.strip()) and fold(before) == fold(match["glyph"])


def _region(match: re.Match[str], rule: str) -> Region:
    return Region(RegionKind.INTERRUPTION, Span(*match.span()), f"{rule}: {match.group()}")
