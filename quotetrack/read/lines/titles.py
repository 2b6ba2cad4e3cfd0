"""Read the title of a speech from the line it stands in."""

import re
from functools import cache

from quotetrack.read.lines.dates import find_dates
from quotetrack.read.lines.rows import alternatives
from quotetrack.read.lines.sentences import is_address, is_enumerated, is_sentence
from quotetrack.read.lines.series import ends_as_speech, has_genre, running_on
from quotetrack.settings import DEFAULT, Settings

_EDGES = "#*_=~ \t\xa0　"
_NUMBER = re.compile(r"(?:\d{1,3}\s*[、.．]\s*|(?:文章|文件)?(?:标题|题目)\s*[:：]\s*)")
_COUNTED = re.compile(
    r"(?:[（(][一二三四五六七八九十]{1,3}[）)]\s*[、.．]?|[一二三四五六七八九十]{1,3}[、.．])\s*(?=\S{8})"
)
_HAN = re.compile("[㐀-鿿]")
_NOT_IN_DATES = re.compile(r"[^\s\d年月日星期周週〇○零一二三四五六七八九十()（）\[\]【】—–.-]")


def read_title(line: str, settings: Settings = DEFAULT) -> str | None:
    """Return the title that a line is, or begins with before it turns to the audience; nothing where it is none.

    >>> read_title("# 上海市安全生产条例"), read_title("1、区委书记在常委会上的讲话同志们:今天开会。")
    ('上海市安全生产条例', '区委书记在常委会上的讲话')
    >>> read_title("各位代表：") is None, read_title("（2014年1月15日）") is None
    (True, True)
    """
    bare = line.strip(_EDGES)
    number = _NUMBER.match(bare)
    bare = _untagged(bare[number.end() :] if number else bare)
    if before := running_on(bare) or _before_address(bare):
        return before
    if len(bare) > settings.title_letters or not _HAN.search(bare) or is_address(bare):
        return None
    if bare[-1] in "。；，：、;," or is_enumerated(bare) or says_only_when(bare):
        return None
    # A title may be a sentence (安全第一！) or have a comma; text that merely breaks off has several.
    is_text = is_sentence(bare, settings) or bare.count("，") + bare.count(",") > 1
    return bare if has_genre(bare) or not is_text else None


def _untagged(bare: str) -> str:
    """Return a title without what a site sets before it and without its number: （一）在大会上的讲话."""
    bare = _tags().sub("", bare, count=1)
    counted = _COUNTED.match(bare)
    return bare[counted.end() :] if counted and ends_as_speech(bare) else bare


@cache
def _tags() -> re.Pattern[str]:
    return re.compile(rf"^[\[【（(](?:{alternatives('lines', 'tags')})[\]】）)]\s*(?=\S)")


def is_subtitle(line: str) -> bool:
    """Tell whether a line goes on from the title above it: ——在全市大会上的讲话."""
    return line.strip().startswith(("—", "－", "--"))


def title_year(title: str) -> str | None:
    """Return the words of a title that name a year, if they name one alone.

    >>> title_year("2021年安全生产月材料汇编1"), title_year("2020年总结和2021年计划")
    ('2021年', None)
    """
    years = {found.value[:4]: found.evidence for found in find_dates(title)}
    return next(iter(years.values())) if len(years) == 1 else None


def is_date_line(line: str) -> bool:
    """Tell whether a line is a date and nothing else."""
    return says_only_when(line) and any(True for _ in find_dates(line))


def says_only_when(line: str) -> bool:
    """Tell whether a line has nothing but numerals and the words of a date, of whatever calendar: 114年01月13日."""
    return not _NOT_IN_DATES.search(line)


def _before_address(line: str) -> str | None:
    """Return a title that runs into the address without a break: …的讲话同志们：…"""
    match = _running_on().match(line) if _turns(line) else None
    return match["title"].strip(_EDGES) if match and has_genre(match["title"]) else None


def _turns(line: str) -> bool:
    """Tell at a glance whether an address may stand in a line behind a title."""
    return any(found.start() for found in _address_words().finditer(line, 0, 2 * DEFAULT.title_letters))


@cache
def _address_words() -> re.Pattern[str]:
    return re.compile(alternatives("lines", "addressed"))


@cache
def _running_on() -> re.Pattern[str]:
    words = alternatives("lines", "addressed")
    return re.compile(rf"(?P<title>[^。！？：:；]{{4,70}}?)[\s　]*(?:{words})[^。！？：:；]{{0,20}}[：:]")
