"""Find the furniture of a page: stamps, notices, menus and lists, with the lines that go with them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import dropwhile, groupby

from quotetrack.model import Region, RegionKind
from quotetrack.read.furniture.listings import find_listings
from quotetrack.read.furniture.notices import Notice, Role, find_notices
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.rows import alternatives
from quotetrack.read.lines.sentences import is_address, is_enumerated, is_sentence
from quotetrack.read.lines.series import is_piece_title

# What a line can consist of and say nothing: rules, bars, bullets.
_SAYS_NOTHING = re.compile(r"[\s　|｜\-—–_=~*·•.…#<>/\\]*")
_GENRE = re.compile(alternatives("lines", "genres"))
_FAREWELL = re.compile(
    rf"[\s　]*(?:{alternatives('lines', 'farewell')})|.{{0,12}}[\d〇○一二三四五六七八九十]年.{{1,3}}月"
)
_CLAUSES = re.compile("[，,。；]")
_BELOW = "below: "


@dataclass(frozen=True, slots=True)
class _Draft:
    """A page on the way: the lines that say something, what the rules said of some, and the labels given so far."""

    page: Page
    speaking: tuple[int, ...]
    notices: dict[int, Notice]
    labels: dict[int, str]

    def is_prose(self, number: int) -> bool:
        """Tell whether a line is speech beyond doubt."""
        line = self.page.lines[number]
        return number not in self.labels and (is_sentence(line, self.page.settings) or is_address(line))

    def says(self, number: int, role: Role) -> bool:
        """Tell whether a rule gave a line this role."""
        return number in self.notices and self.notices[number].role == role


def find_furniture(page: Page, triggers: Mapping[str, list[int]]) -> list[Region]:
    """Return the furniture of a page: runs of lines, the blanks and rules between them included."""
    notices, listings = find_notices(page, triggers), find_listings(page, triggers)
    if not notices and not listings:
        return []
    draft = _draft(page, notices, listings)
    roles = {notice.role for notice in notices.values()}
    if Role.WEAK in roles:
        _add_weak(draft)
    if Role.OPENER in roles:
        _add_blocks(draft)
    if Role.TOP in roles:
        _add_head(draft)
    _add_tail(draft)
    return _runs(draft)


def _draft(page: Page, notices: dict[int, Notice], listings: dict[int, str]) -> _Draft:
    labels = {line: f"list of links ({kind})" for line, kind in listings.items()}
    labels |= {line: notice.rule for line, notice in notices.items() if notice.role != Role.WEAK}
    speaking = tuple(n for n, line in enumerate(page.lines) if line and not _SAYS_NOTHING.fullmatch(line))
    return _Draft(page, speaking, notices, labels)


def _add_weak(draft: _Draft) -> None:
    """Count the weak lines that stand beside furniture, or three together."""
    known = draft.labels.keys() | draft.notices.keys()
    for is_known, group in groupby(draft.speaking, key=known.__contains__):
        run = list(group)
        if is_known and (len(run) >= draft.page.settings.listing_lines or any(line in draft.labels for line in run)):
            draft.labels.update((line, draft.notices[line].rule) for line in run if line not in draft.labels)


def _add_blocks(draft: _Draft) -> None:
    """Count the lines below the head of a list or a paywall, until prose comes again with the headings above it."""
    head, has_spoken = "", False
    for place, number in enumerate(draft.speaking):
        if draft.says(number, Role.OPENER):
            head = draft.labels[number]
        elif number not in draft.labels:
            resumes = draft.is_prose(number) or is_piece_title(draft.page.lines[number])
            if head and not resumes:
                draft.labels[number] = _BELOW + head
                continue
            if head:
                _give_back(draft, place, has_spoken=has_spoken)
            head, has_spoken = "", has_spoken or resumes


def _give_back(draft: _Draft, place: int, *, has_spoken: bool) -> None:
    """Return to the speech the headings above its next paragraph, or its title if nothing was said before."""
    first = place
    while first and draft.labels.get(draft.speaking[first - 1], "").startswith(_BELOW):
        line = draft.page.lines[draft.speaking[first - 1]]
        if has_spoken and not (is_enumerated(line) or _GENRE.search(line)):
            break
        first -= 1
    # Below the head of a list, titles of articles run into the title of the speech; only the last line is surely that.
    if not has_spoken and first and draft.says(draft.speaking[first - 1], Role.OPENER):
        first = max(first, place - 1)
    for number in draft.speaking[first:place]:
        del draft.labels[number]


def _add_head(draft: _Draft) -> None:
    """Count the menus that stand above a path of pages at the head, and the name of the last page below it."""
    head: list[int] = []
    path = ""
    for number in draft.speaking:
        line = draft.page.lines[number].strip()
        if draft.is_prose(number):
            return
        if draft.says(number, Role.TOP):
            draft.labels.update((line, "above the path of pages") for line in head)
            head, path = [], line
        elif number not in draft.labels and path and line in path and len(line) <= draft.page.settings.menu_letters:
            draft.labels[number] = "below the path of pages"
        elif number not in draft.labels and _is_menu_like(draft.page, number):
            head.append(number)


def _is_menu_like(page: Page, number: int) -> bool:
    line = page.lines[number]
    longest = max(map(len, line.split()))
    return longest <= page.settings.menu_letters and not _GENRE.search(line) and not _CLAUSES.search(line)


def _add_tail(draft: _Draft) -> None:
    """Count the short lines after the first furniture below the last paragraph, unless a sentence is among them."""
    places = range(len(draft.speaking) - 1, -1, -1)
    last = next((place for place in places if draft.is_prose(draft.speaking[place])), -1)
    tail = dropwhile(lambda number: number not in draft.labels, draft.speaking[last + 1 :])
    rest = [number for number in tail if number not in draft.labels]
    if last >= 0 and not any(_CLAUSES.search(draft.page.lines[number]) for number in rest):
        draft.labels.update((line, "after the end") for line in rest if not _FAREWELL.match(draft.page.lines[line]))


def _runs(draft: _Draft) -> list[Region]:
    """Return the labelled lines as regions, up to the next line that says something; at the head from the first on."""
    page, regions = draft.page, list[Region]()
    following = dict(zip(draft.speaking, draft.speaking[1:], strict=False))
    for is_furniture, group in groupby(draft.speaking, key=draft.labels.__contains__):
        if is_furniture:
            run = list(group)
            first = 0 if run[0] == draft.speaking[0] else run[0]
            last = following.get(run[-1], len(page.lines)) - 1
            words = page.lines[run[0]].strip()[: page.settings.evidence_letters]
            regions.append(page.region(RegionKind.FURNITURE, first, last, f"{draft.labels[run[0]]}: {words}"))
    return regions
