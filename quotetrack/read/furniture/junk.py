"""Find signs strewn between letters against copying, letters that cannot be seen, and the scrambling of forums."""

import re
from collections.abc import Iterator
from functools import cache

from quotetrack.model import Region, RegionKind, Span
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.rows import read_text

# Zero-width letters, directions, private use, and what a decoder could not read: never part of a wording.
_UNSEEN = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff\ufff9-\ufffc"
# Where all of them stand, and little else: looking for these two ranges is quick.
_STRANGE = re.compile("[\u0080-\u200f\u2028-\u2fff\ue000-\ufefe\ufeff\ufff0-\uffff]")
_LETTER = re.compile("[㐀-鿿，、]")
# A forum strews runs like `5 r/ v: E9 X) N`: one or two signs between blanks, of several sorts.
_SCRAMBLED = re.compile(r"[!-~]{1,2}(?: {1,3}[!-~]{1,2}){4,40}(?![!-~])")
_AFTER = re.compile("[㐀-鿿，。；：、！？）\\s]")
_HINT = re.compile("[#$^&@%*~](?= )")
_SORTS = tuple(map(re.compile, ("[a-z]", "[A-Z0-9]", r"[^\w\s]")))


def find_junk(page: Page) -> Iterator[Region]:
    """Yield what has been strewn between the letters of a page."""
    odd = list(_odd().finditer(page.text)) if _STRANGE.search(page.text) else []
    strewn = {match.start() for match in odd if _is_between_letters(match)}
    for match in odd:
        if match.group()[0] not in _signs():
            yield _region(match, f"unseen: U+{ord(match.group()[0]):04X}")
        elif len(strewn) >= page.settings.junk_count and match.start() in strewn:
            yield _region(match, f"sign between letters: {match.group()}")
    yield from _find_scrambling(page)


def _is_between_letters(match: re.Match[str]) -> bool:
    text, (start, end) = match.string, match.span()
    return bool(start and _LETTER.match(text, start - 1) and _LETTER.match(text, end))


def _find_scrambling(page: Page) -> Iterator[Region]:
    if _HINT.search(page.text):
        for match in _SCRAMBLED.finditer(page.text):
            after_letter = match.start() and _AFTER.match(page.text, match.start() - 1)
            if after_letter and all(sort.search(match.group()) for sort in _SORTS):
                yield _region(match, f"scrambling: {match.group()[: page.settings.evidence_letters]}")


def _region(match: re.Match[str], evidence: str) -> Region:
    return Region(RegionKind.INTERRUPTION, Span(*match.span()), evidence)


@cache
def _signs() -> str:
    return read_text("signs", "junk")


@cache
def _odd() -> re.Pattern[str]:
    return re.compile(f"[{_UNSEEN}{re.escape(_signs())}]+")
