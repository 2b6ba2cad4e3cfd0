"""Find the lists of links on a page by their layout: one dated or linked title a line, several in a row."""

import re
from collections.abc import Iterator, Mapping

from quotetrack.read.lines.page import Page

_BULLET = r"[\s　·•●◆◇■□▪►▶*#>-]*(?:\d{1,3}[、.．]?\s*)?"
_DAY = r"(?:(?:19|20)\d\d(?:-\d{1,2}-|/\d{1,2}/)\d{1,2}|\d\d-\d\d)"
_CLOCK = r"(?:\s+\d{1,2}:\d\d(?::\d\d)?)?"
_TITLE = r"[^\s。；][^。；]{2,120}"
# 11-07县委书记在推进会上的发言 · 铁岭爆炸遇难者家属获赔 (2003-12-31 22:36) · [题目](https://…)
_DATED_FIRST = re.compile(rf"{_BULLET}[\[（(【]?{_DAY}{_CLOCK}[\]）)】]?\s*{_TITLE}")
_DATED_LAST = re.compile(rf"{_BULLET}{_TITLE}\s*[\[（(【]?(?<!\d){_DAY}{_CLOCK}[\]）)】]?\s*")
_LINKED = re.compile(r"[\s　·•●◆■▪►*#>|-]*(?:\d{1,3}[、.．]?\s*)?!?\[[^\]\n]{1,120}\]\([^)\s]{1,400}\)[\s|]*")
_HINT = re.compile(r"[-/](?<=\d.)(?=\d)")


def find_listings(page: Page, triggers: Mapping[str, list[int]]) -> dict[int, str]:
    """Return the lines of a page that are entries of a list of links, with the kind of entry."""
    kinds = {line: kind for line in _candidates(page, triggers) if (kind := entry_kind(page.lines[line]))}
    found: dict[int, str] = {line: kind for line, kind in kinds.items() if kind == "link"}
    for run in _runs(page, sorted(kinds)):
        if len(run) >= page.settings.listing_lines:
            found.update((line, kinds[line]) for line in run)
    return found


def entry_kind(line: str) -> str | None:
    """Return how a line is an entry of a list of links, if it is.

    >>> entry_kind("- 11-07区委书记在社区工作推进会上的发言"), entry_kind("2019年1月15日，全县召开大会。")
    ('dated title', None)
    """
    if _LINKED.fullmatch(line):
        return "link"
    return "dated title" if _DATED_FIRST.fullmatch(line) or _DATED_LAST.fullmatch(line) else None


def _candidates(page: Page, triggers: Mapping[str, list[int]]) -> list[int]:
    hints = [hint.start() for hint in _HINT.finditer(page.text)] + triggers.get("](", [])
    lines = sorted(set(map(page.line_at, hints)))
    return [line for line in lines if len(page.lines[line]) <= page.settings.notice_letters]


def _runs(page: Page, numbers: list[int]) -> Iterator[list[int]]:
    """Yield the numbers that follow one another with nothing but blank lines between."""
    run: list[int] = []
    for number in numbers:
        if run and any(page.lines[between].strip() for between in range(run[-1] + 1, number)):
            yield run
            run = []
        run.append(number)
    if run:
        yield run
