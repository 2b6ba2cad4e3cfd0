"""Find the menus at the head of a page, which say nothing of furniture themselves: they stand above its title."""

import re

from quotetrack.read.furniture.draft import Draft
from quotetrack.read.furniture.notices import Role
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.rows import alternatives
from quotetrack.read.lines.titles import read_title

_GENRE = re.compile(alternatives("lines", "genres"))
_CLAUSES = re.compile("[，,。；]")


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
        elif number not in draft.labels and _is_menu_like(draft.page, number):
            head.append(number)


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
