"""Find the furniture of a page: stamps, notices, menus and lists, with the lines that go with them."""

import re
from collections.abc import Mapping
from itertools import dropwhile, groupby

from quotetrack.model import Region, RegionKind
from quotetrack.read.furniture.blocks import add_blocks
from quotetrack.read.furniture.contents import find_contents
from quotetrack.read.furniture.draft import Draft
from quotetrack.read.furniture.listings import find_listings
from quotetrack.read.furniture.menus import add_above_path, add_above_title, add_menu_rows
from quotetrack.read.furniture.notices import Notice, Role, find_notices
from quotetrack.read.furniture.records import add_records
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.rows import alternatives

# What a line can consist of and say nothing: rules, bars, bullets.
_SAYS_NOTHING = re.compile(r"[\s　|｜\-—–_=~*＊·•.…#<>:：/\\]*")
_CLAUSES = re.compile("[，,。；]")
_FAREWELL = re.compile(
    rf"[\s　]*(?:{alternatives('lines', 'farewell')})|.{{0,12}}[\d〇○一二三四五六七八九十]年.{{1,3}}月"
)


def find_furniture(page: Page, triggers: Mapping[str, list[int]]) -> list[Region]:
    """Return the furniture of a page: runs of lines, the blanks and rules between them included."""
    notices = find_notices(page, triggers)
    others = {line: f"list of links ({kind})" for line, kind in find_listings(page, triggers).items()}
    others |= dict.fromkeys(find_contents(page), "table of contents")
    if not notices and not others:
        return []
    draft = _draft(page, notices, others)
    roles = {notice.role for notice in notices.values()}
    if Role.WEAK in roles:
        _add_weak(draft)
    add_menu_rows(draft)
    add_records(draft)
    if roles & {Role.OPENER, Role.CLOSER, Role.PAYWALL}:
        add_blocks(draft)
    if Role.TOP in roles:
        add_above_path(draft)
    add_above_title(draft)
    _add_tail(draft)
    return _runs(draft)


def _draft(page: Page, notices: dict[int, Notice], others: dict[int, str]) -> Draft:
    labels = others | {line: notice.rule for line, notice in notices.items() if notice.role != Role.WEAK}
    speaking = tuple(n for n, line in enumerate(page.lines) if line and not _SAYS_NOTHING.fullmatch(line))
    return Draft(page, speaking, notices, labels)


def _add_weak(draft: Draft) -> None:
    """Count the weak lines that stand beside furniture, or three together."""
    known = draft.labels.keys() | draft.notices.keys()
    for is_known, group in groupby(draft.speaking, key=known.__contains__):
        run = list(group)
        if is_known and (len(run) >= draft.page.settings.listing_lines or any(line in draft.labels for line in run)):
            draft.labels.update((line, draft.notices[line].rule) for line in run if line not in draft.labels)


def _add_tail(draft: Draft) -> None:
    """Count the short lines after the first furniture below the last paragraph, unless a sentence is among them."""
    places = range(len(draft.speaking) - 1, -1, -1)
    last = next((place for place in places if draft.is_prose(draft.speaking[place])), -1)
    tail = dropwhile(lambda number: number not in draft.labels, draft.speaking[last + 1 :])
    rest = [number for number in tail if number not in draft.labels]
    if last >= 0 and not any(_CLAUSES.search(draft.page.lines[number]) for number in rest):
        draft.labels.update((line, "after the end") for line in rest if not _FAREWELL.match(draft.page.lines[line]))


def _runs(draft: Draft) -> list[Region]:
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
