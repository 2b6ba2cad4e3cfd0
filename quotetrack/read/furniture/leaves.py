"""Find where one printed page ends and the next begins: page numbers and running heads between the lines."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from quotetrack.model import Region, RegionKind, Span
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.sentences import goes_on, is_unfinished
from quotetrack.read.lines.series import has_genre

# — 3 — · 第 2 页 共 3 页 · 安全工作会议材料　第 2 页　共 3 页 · Page 3 of 8 · 3/8
_NUMBERED = re.compile(
    r"[\s　]*(?:[-—–―－~·•]+\s*\d{1,4}\s*[-—–―－~·•]+"
    r"|(?:[^，。；]{0,40}\s)?第\s*\d{1,4}\s*[页頁](?:\s*[,，/]?\s*[（(]?共\s*\d{1,4}\s*[页頁][）)]?)?"
    r"|[Pp](?:age|\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}|\f)[\s　]*"
)
_STOPS = "。！？；，、："
_HINT = re.compile(r"\n[ \t　]{0,40}(?=[-—–―－~·•]{1,9} ?\d|P[a.]|p[a.]|\d{1,4} ?[/\n]|\f)")
_LEAF = re.compile(r"第[ ]*\d{1,4}[ ]*[页頁][ 　]*(?:[,，/]?[ 　]*[（(]?共[ ]*\d{1,4}[ ]*[页頁][）)]?)?")
# 01 and 02 above parts of a text number the parts.
_BARE = re.compile(r"[\s　]*([1-9]\d{0,3})[\s　]*")


def find_leaves(page: Page) -> Iterator[Region]:
    """Yield what stands between printed pages: an interruption where a sentence runs on across it, else furniture."""
    leaves = [(match, page.line_at(match.start())) for match in _LEAF.finditer(page.text)]
    numbered = _numbered(page, {line for _, line in leaves})
    marked = _running_heads(page) | _beside(page, numbered) | numbered
    following = -1
    for number in sorted(marked):
        if number > following:
            following = number + 1
            while following < len(page.lines) and (following in marked or not page.lines[following].strip()):
                following += 1
            yield _region(page, number, following, f"{marked[number]}: {page.lines[number].strip()}")
    for match, line in leaves:
        if line not in marked and "共" in match.group():
            yield Region(RegionKind.INTERRUPTION, Span(*match.span()), f"page number: {match.group()}")


def _region(page: Page, first: int, following: int, evidence: str) -> Region:
    """Return the region of the lines from `first` up to `following`, the next one that is neither marked nor blank."""
    before = first - 1
    while before > 0 and not page.lines[before].strip():
        before -= 1
    if before >= 0 and following < len(page.lines):
        line = page.lines[before]
        if is_unfinished(line, page.settings) and goes_on(page.lines[following]):
            span = Span(page.starts[before] + len(line), page.starts[following])
            return Region(RegionKind.INTERRUPTION, span, evidence)
    return page.region(RegionKind.FURNITURE, first, following - 1, evidence)


def _numbered(page: Page, leaves: set[int]) -> dict[int, str]:
    """Return the lines that are page numbers; bare numbers count only where they count up, a page apart."""
    lines = sorted({page.line_at(hint.end()) for hint in _HINT.finditer(page.text)} | leaves | {0})
    marked = {line: "page number" for line in lines if _NUMBERED.fullmatch(page.lines[line])}
    bare = [(line, int(match[1])) for line in lines if (match := _BARE.fullmatch(page.lines[line]))]
    for (line, value), (following, successor) in pairwise(bare):
        if successor == value + 1 and following - line > page.settings.shortest_leaf:
            marked |= {line: "page number", following: "page number"}
    if bare and bare[0][0] == 0 and len(page.lines) > 1:
        marked[0] = "page number"
    return marked


def _beside(page: Page, numbered: Mapping[int, str]) -> dict[int, str]:
    """Return the short lines that stand beside more than one page number in the same words."""
    places: dict[str, set[int]] = {}
    for number in numbered:
        for line in (number - 1, number + 1):
            if 0 <= line < len(page.lines) and line not in numbered and _may_head(page, line):
                places.setdefault(page.lines[line].strip(), set()).add(line)
    heads = {words for words, lines in places.items() if len(lines) > 1}
    found = {line for words in heads for line in places[words]}
    # On the first page it stands alone, above the title; what says of itself that it is a speech is the title.
    found.update(line for line in page.short if page.lines[line].strip() in heads and not has_genre(page.lines[line]))
    return dict.fromkeys(found, "running head")


def _may_head(page: Page, line: int) -> bool:
    bare = page.lines[line].strip()
    return 2 <= len(bare) <= page.settings.title_letters and bare[-1] not in _STOPS and goes_on(bare)


def _running_heads(page: Page) -> dict[int, str]:
    """Return the short lines that come back again and again in the middle of sentences."""
    if len(page.short) < page.settings.running_heads:
        return {}
    counts = Counter(page.lines[number] for number in page.short)
    places: dict[str, list[int]] = {}
    for number in page.short:
        line = page.lines[number]
        if counts[line] >= page.settings.running_heads and len(line.strip()) >= 2 and goes_on(line):
            places.setdefault(line, []).append(number)
    heads = [
        numbers for numbers in places.values() if sum(_cuts(page, number) for number in numbers) * 2 > len(numbers)
    ]
    return {number: "running head" for numbers in heads for number in numbers}


def _cuts(page: Page, number: int) -> bool:
    """Tell whether a line stands between two halves of a sentence."""
    before, after = page.lines[max(number - 1, 0)], page.lines[min(number + 1, len(page.lines) - 1)]
    return is_unfinished(before, page.settings) and goes_on(after)
