"""Find the menus at the head of a page, which say nothing of furniture themselves: they stand above its title."""

import re
from itertools import takewhile

from quotetrack.read.furniture.draft import Draft
from quotetrack.read.furniture.notices import Role
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.rows import alternatives
from quotetrack.read.lines.titles import read_title

_GENRE = re.compile(alternatives("lines", "genres"))
_CLAUSES = re.compile("[，,。；]")
# An item of a menu has so many letters, and may be called 校长致辞.
_ITEM = 6
_MENU_ROW = re.compile(r"[㐀-鿿A-Z]{2,6}(?:[\s|｜]+[㐀-鿿A-Z]{2,6}){2,}")


def add_above_path(draft: Draft) -> None:
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
        elif number not in draft.labels and (_is_menu_like(draft.page, number) or len(line) <= _ITEM):
            head.append(number)


def add_menu_rows(draft: Draft) -> None:
    """Count the rows of short words in the head that stand beside furniture, whatever they say (领导讲话 政策解读).

    Other words of a menu may stand between.
    """
    head = list(takewhile(lambda number: not draft.is_prose(number), draft.speaking))
    beside = False
    run: list[int] = []
    for number in [*head, None]:
        if number is not None and number not in draft.labels and _in_menu(draft.page, number):
            run.append(number)
            continue
        rows = [place for place, line in enumerate(run) if _is_menu_row(draft.page, line)]
        after = number is not None and number in draft.labels
        if rows and (beside or after):
            first, last = (0 if beside else rows[0]), (len(run) if after else rows[-1] + 1)
            draft.labels.update(dict.fromkeys(run[first:last], "menu"))
        beside, run = after, []


def _in_menu(page: Page, number: int) -> bool:
    return _is_menu_like(page, number) or _is_menu_row(page, number)


def _is_menu_row(page: Page, number: int) -> bool:
    return _MENU_ROW.fullmatch(page.lines[number].strip()) is not None


def add_above_title(draft: Draft) -> None:
    """Count the short lines of the head that furniture parts from the title."""
    parted: list[int] = []
    run: list[int] = []
    for number in draft.speaking:
        if number in draft.labels:
            parted += run
            run = []
        elif _is_menu_like(draft.page, number):
            run.append(number)
        else:
            draft.labels.update((line, "above the title") for line in parted if _may_be_title(draft, number))
            return


def _may_be_title(draft: Draft, number: int) -> bool:
    return not draft.is_prose(number) and read_title(draft.page.lines[number], draft.page.settings) is not None


def _is_menu_like(page: Page, number: int) -> bool:
    line = page.lines[number]
    longest = max(map(len, line.split()))
    return longest <= page.settings.menu_letters and not _GENRE.search(line) and not _CLAUSES.search(line)
