"""Find the table of contents above a text: the entries below its head, or those that a leader joins to a page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quotetrack.read.lines.page import Page
from quotetrack.read.lines.sentences import is_address, is_enumerated, is_sentence

_HEAD = re.compile(
    r"[\s　【\[#*]*(?:本文|本书|文章)?目[\s　]*[录錄次](?:[\s　]*[/／][\s　]*提纲)?[\s　】\]*]*(?:[:：][\s　…]*)?"
)
# 在防汛会议上的讲话…………5 · 在防汛会议上的讲话 ........ (5)
_LEADER = re.compile(
    r"[\s　]*(?P<entry>[^。；\n]{2,80}?)[\s　]*(?:[…·・.．_—-]{3,}|…+)[\s　]*[(（]?\d{1,4}[)）]?[\s　]*"
)
_NOTHING = re.compile(r"[\s　…·.．|-]*")
_HINT = re.compile(r"目[\s　]{0,8}[录錄次]|[…·・.．_—-]{2}[ 　(（]{0,4}\d")
_LEAST_ENTRIES = 2


def find_contents(page: Page) -> Iterator[int]:
    """Yield the lines of a page that are a table of contents, its head among them."""
    if not _HINT.search(page.text):
        return
    lines = [number for number in page.short if not _NOTHING.fullmatch(page.lines[number])]
    for place, number in enumerate(lines):
        if _HEAD.fullmatch(page.lines[number]):
            entries = _entries_below(page, lines[place + 1 :])
            if len(entries) >= _LEAST_ENTRIES:
                yield from (number, *entries)
                return
    yield from _led(page, lines)


def _entries_below(page: Page, lines: Sequence[int]) -> list[int]:
    """Return the lines below the head that count or come back below, up to the first that has come back."""
    met: set[str] = set()
    entries: list[int] = []
    counts = Counter(page.lines[number].strip() for number in page.short)
    for number in lines:
        line = page.lines[number]
        entry = _entry(line)
        is_next = page.is_next(entries[-1], number) if entries else True
        if entry in met or not is_next or is_address(line) or is_sentence(line, page.settings):
            break
        if not (is_enumerated(line) or _LEADER.fullmatch(line) or counts[entry] > (entry == line.strip())):
            break
        met.add(entry)
        entries.append(number)
    return entries


def _entry(line: str) -> str:
    """Return what an entry names, without the leader and the page behind it."""
    match = _LEADER.fullmatch(line)
    return (match["entry"] if match else line).strip(" \t\xa0　")


def _led(page: Page, lines: Sequence[int]) -> Iterator[int]:
    """Yield the entries with leaders that stand below one another, where several do."""
    run: list[int] = []
    for number in (*lines, len(page.lines)):
        leads = number < len(page.lines) and _LEADER.fullmatch(page.lines[number])
        if leads and (not run or page.is_next(run[-1], number)):
            run.append(number)
        else:
            yield from run if len(run) >= _LEAST_ENTRIES else ()
            run = [number] if leads else []
