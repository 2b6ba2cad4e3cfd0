"""Tell the lines of a page that are not speech by what they say: stamps, notices, menus, heads of link lists."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from quotetrack.read.furniture.glosses import has_readings, without_readings
from quotetrack.read.furniture.triggers import Lookout, find_triggers, look_out
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.rows import read_rows
from quotetrack.text.marks import CLOSERS, OPENERS
from quotetrack.text.script import simplify_text

# Bullets, rules and brackets around a notice are no part of it.
_DECOR = " \t\xa0　#>*|·•●◆◇■□▪►▶★☆※→-–—_=~【】[]（）()…:：»«" + OPENERS + CLOSERS
_BETWEEN_BUTTONS = re.compile(r"[\s\d|｜【】\[\]()（）/·•:：>»、,，\-—<]+")
_LONGEST_BUTTON = 8
# Four short words in a row with bars between them are a menu; a line that begins with a bar is a row of a table.
_MENU = re.compile(r"[^|｜，。；]{1,12}(?:[|｜][^|｜，。；]{0,12}){3,}")


class Role(StrEnum):
    """What a line of furniture does to the lines around it."""

    NOTICE = "notice"
    OPENER = "opener"
    TOP = "top"
    WEAK = "weak"
    PAYWALL = "paywall"
    CLOSER = "closer"


@dataclass(frozen=True, slots=True)
class Notice:
    """Why a line is furniture: the role and the name of the rule."""

    role: Role
    rule: str


@dataclass(frozen=True, slots=True)
class _Rule:
    notice: Notice
    words: tuple[str, ...]
    pattern: re.Pattern[str]


def find_notices(page: Page, triggers: Mapping[str, list[int]]) -> dict[int, Notice]:
    """Return the lines of a page that a rule calls furniture, by their numbers."""
    longest = page.settings.notice_letters
    if has_readings(page.text) or simplify_text(page.text) != page.text:
        return _find_in_other_letters(page)
    met = {page.line_at(offset) for offsets in triggers.values() for offset in offsets}
    far = (number for number in met if len(page.lines[number]) <= longest)
    found = ((number, read_notice(page.lines[number])) for number in sorted({*far, *page.short}))
    return {number: notice for number, notice in found if notice}


def _find_in_other_letters(page: Page) -> dict[int, Notice]:
    """Return the same of a page with readings behind its letters, or Traditional: few words are as in the table."""
    found: dict[int, Notice] = {}
    short = frozenset(page.short)
    for number, line in enumerate(page.lines):
        if len(line) <= 2 * page.settings.notice_letters:
            bare = without_readings(line)
            plain = simplify_text(bare)
            if number in short or find_triggers(plain):
                notice = read_notice(bare) or read_notice(plain)
                found.update({number: notice} if notice else {})
    return found


@lru_cache(maxsize=4096)
def read_notice(line: str) -> Notice | None:
    """Return the rule by which a line is furniture, if there is one.

    >>> read_notice("【打印】【关闭】"), read_notice("阅读排行").role
    (Notice(role=<Role.NOTICE: 'notice'>, rule='buttons'), <Role.OPENER: 'opener'>)
    """
    bare = line.strip(_DECOR)
    if not bare:
        return None
    for rule in _rules_for(line):
        if rule.pattern.fullmatch(bare):
            return rule.notice
    if bare[0] in _first_of_buttons() and (role := _role_of_buttons(bare)):
        return Notice(role, "buttons")
    if (":" in bare or "：" in bare) and _are_fields(bare):
        return Notice(Role.NOTICE, "record of the page")
    is_menu = ("|" in bare or "｜" in bare) and _MENU.fullmatch(bare) and line.strip()[0] not in "|｜"
    return Notice(Role.NOTICE, "menu") if is_menu else None


def _role_of_buttons(bare: str) -> Role | None:
    """Return the role of a line of buttons: a word that a text may have too counts in company, if it stands alone."""
    labels = [label for label in _BETWEEN_BUTTONS.split(bare) if label]
    words, sure = _buttons()
    known = words.intersection(labels)
    if len(known) == len(set(labels)):
        return Role.NOTICE if len(labels) > 1 or sure.issuperset(labels) else Role.WEAK
    # Among buttons that no text has, a short word that nobody has met yet is one too.
    is_row = not sure.isdisjoint(known) and 2 * len(known) > len(labels) and max(map(len, labels)) <= _LONGEST_BUTTON
    return Role.NOTICE if is_row else None


def _are_fields(bare: str) -> bool:
    """Tell whether a line is a record: labels with their values and hardly anything before the first."""
    found = _field().findall(bare) if _field().match(bare) else []
    return any(found) or len(found) > 2


@cache
def _field() -> re.Pattern[str]:
    """Return what a field is, up to the next one; the group is a label that no speech has."""
    fields = read_rows("furniture", "fields")[0]
    words, sure = ("|".join(sorted(fields[key].split(), key=len, reverse=True)) for key in ("words", "sure"))
    return re.compile(
        rf"(?:^[^，。；:：]{{0,12}}\s|^|(?<=\s))[\[【]?(?:(?P<sure>{sure})|{words})[\]】]?\s*[:：][^，。；]{{0,120}}?(?=\s|$)"
    )


@cache
def _first_of_buttons() -> frozenset[str]:
    return frozenset(word[0] for word in _buttons()[0])


@cache
def _buttons() -> tuple[frozenset[str], frozenset[str]]:
    buttons = read_rows("furniture", "buttons")[0]
    sure = frozenset(buttons["sure"].split())
    return sure | frozenset(buttons["words"].split()), sure


def _rules_for(line: str) -> Iterator[_Rule]:
    """Yield the rules that wait for a word in the line, in the order of the table."""
    numbers = {number for word in _near().find(line) for number in _by_word()[word]}
    return (_rules()[number] for number in sorted(numbers))


@cache
def _by_word() -> Mapping[str, tuple[int, ...]]:
    waiting: dict[str, tuple[int, ...]] = {}
    for number, rule in enumerate(_rules()):
        for word in rule.words:
            waiting[word] = (*waiting.get(word, ()), number)
    return waiting


@cache
def _near() -> Lookout:
    return look_out(tuple(_by_word()))


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            Notice(Role(row["role"]), row["name"]),
            tuple((row["words"] + " " + row.get("near", "")).split()),
            re.compile(row["pattern"]),
        )
        for row in read_rows("furniture", "line")
    )
