"""Read what stands around the text of a speech: its title, who gives it, where and when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from quotetrack.model import DatePrecision, DocumentDate
from quotetrack.read.heads.title import find_title, whole_title
from quotetrack.read.heads.venues import is_meeting, names_a_place, venue_in_line, venue_in_title
from quotetrack.read.lines.dates import find_dates
from quotetrack.read.lines.sentences import is_address, is_enumerated, is_sentence
from quotetrack.read.lines.series import ends_as_speech
from quotetrack.read.lines.speakers import name_alone, speaker_in_line, speaker_in_title
from quotetrack.read.lines.titles import is_date_line, is_subtitle
from quotetrack.settings import DEFAULT, Settings

_EDGES = "()（）[]【】〔〕 \t\xa0　—-–－·*#，,"
_LABEL = re.compile(r"(?:会议|讲话|發言|发言)?(?:时\s*间|日\s*期|時\s*間)\s*[:：]")
_HOUR = re.compile(
    r"[（(]?(?:(?:星期|周|週)[一二三四五六日天])?[)）]?\s*(?:上午|下午|晚上|晚|早上|中午)?\s*(?:\d{1,2}\s*[:：时時点點]\s*(?:\d{2}分?|半|整)?)?$"
)
# 2016年7月29日 浙江省第十二届人民代表大会常务委员会第三十一次会议通过
_ENACTED = re.compile(
    r"[（(]?\s*(?:根据|自)?(?:19|20)\d\d年\d{1,2}月\d{1,2}日.{2,160}(?:通过|修订|修正|公布|发布|批准|通過|修訂)\s*[）)]?\s*"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a speech says of itself around its text; nothing where it does not say it."""

    title: str | None = None
    speaker: str | None = None
    venue: str | None = None
    date: DocumentDate | None = None


def read_head(text: str, settings: Settings = DEFAULT) -> Head:
    """Return what the text of a speech tells in its lines before the first sentence, and in the last ones.

    >>> head = read_head("在全市安全生产大会上的讲话\\n（2014年1月15日）\\n市长　林致远\\n同志们：")
    >>> head.title, head.speaker, head.venue, head.date.value
    ('在全市安全生产大会上的讲话', '林致远', '全市安全生产大会', '2014-01-15')
    """
    # Every second line of a page may be blank, or two in three: no more lines than that are looked at.
    lines = text.split("\n", 3 * settings.head_lines)
    filled = (line[: settings.notice_letters] for line in lines if line.strip())
    written = list(islice(filled, settings.head_lines))
    title, place = find_title(written, settings)
    below = list(_head_lines(written[place:], settings))
    around = [*below, *written[: max(place - 1, 0)]]
    of_speech = [line for line in (title or "", *filter(is_subtitle, below)) if ends_as_speech(line)]
    return Head(
        whole_title(title, below),
        next(filter(None, map(speaker_in_line, around)), None)
        or next(filter(None, map(speaker_in_title, of_speech)), None)
        or _name_in(below, of_speech),
        next(filter(None, (*map(venue_in_line, around), *map(venue_in_title, of_speech))), None),
        _date(around) or _date(list(_dates_at_foot(text, settings))),
    )


def _name_in(below: Sequence[str], of_speech: Sequence[str]) -> str | None:
    """Return the name that stands alone below the title of a speech."""
    return next(filter(None, map(name_alone, below)), None) if of_speech else None


def _dates_at_foot(text: str, settings: Settings) -> Iterator[str]:
    """Yield the last lines that say something, if they are dates."""
    lines = text[-settings.notice_letters :].split("\n")
    filled = (line for line in reversed(lines) if line.strip())
    return (line for line in islice(filled, settings.foot_lines) if is_date_line(line))


def _head_lines(written: Sequence[str], settings: Settings) -> Iterator[str]:
    """Yield the lines between the title and the first sentence."""
    for line in written:
        dates = _ENACTED.fullmatch(line) or is_date_line(line)
        if not dates and (is_address(line) or is_enumerated(line) or is_sentence(line, settings)):
            return
        yield line


def _date(lines: Sequence[str]) -> DocumentDate | None:
    """Return the date that lines of a head give: the last act of a law, else the first line that dates the speech."""
    acts = [found for line in lines if _ENACTED.fullmatch(line) if (found := next(find_dates(line), None))]
    if acts:
        return max(acts, key=lambda found: found.value)
    return next((found for line in lines if (found := _date_in_line(line))), None)


def _date_in_line(line: str) -> DocumentDate | None:
    """Return the date of a line that has nothing else, or a meeting beside it. A year alone may be anything."""
    bare = _LABEL.sub("", line.strip(_EDGES)).strip(_EDGES)
    found = next(find_dates(bare), None)
    if not found or found.precision == DatePrecision.YEAR:
        return None
    rest = _HOUR.sub("", bare.replace(found.evidence, "", 1)).strip(_EDGES)
    return found if not rest or names_a_place(rest) or is_meeting(rest) or speaker_in_line(rest) else None
