"""Read what stands around the text of a speech: its title, who gives it, where and when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from quotetrack.model import DatePrecision, DocumentDate
from quotetrack.read.lines.dates import find_dates
from quotetrack.read.lines.sentences import is_address, is_enumerated, is_sentence
from quotetrack.read.lines.series import ends_as_speech
from quotetrack.read.lines.speakers import speaker_in_line, speaker_in_title
from quotetrack.read.lines.titles import is_date_line, read_title
from quotetrack.settings import DEFAULT, Settings

_EDGES = "()（）[]【】〔〕 \t\xa0　—-–－·*#，,"
_LABEL = re.compile(r"(?:会议)?(?:时间|日期|時間)\s*[:：]")
_PLACE = re.compile(r"(?:地点|地點|场合|場合|会议名称)\s*[:：]\s*(?P<venue>[^，。；]{2,60})")
_AT = re.compile(r"在(?P<venue>[^，。；：:]{2,60}?)上(?=的|关于|關於|所?作|发表|發表|$)")
_MEETING = re.compile(r"[^，。；：:]{2,50}(?:会议|大会|全会|会|論壇|论坛|仪式|典礼|培训班|會議|大會)")
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
    title, place = _find_title(written, settings)
    below = list(_head_lines(written[place:], settings))
    of_speech = title if title and ends_as_speech(title) else None
    return Head(
        _whole_title(title, below),
        next(filter(None, map(speaker_in_line, below)), None) or (speaker_in_title(of_speech) if of_speech else None),
        next(filter(None, map(_venue_in_line, below)), None) or (_venue_in_title(of_speech) if of_speech else None),
        _date(below) or _date(list(_dates_at_foot(text, settings))),
    )


def _dates_at_foot(text: str, settings: Settings) -> Iterator[str]:
    """Yield the last lines that say something, if they are dates."""
    lines = text[-settings.notice_letters :].split("\n")
    filled = (line for line in reversed(lines) if line.strip())
    return (line for line in islice(filled, settings.foot_lines) if is_date_line(line))


def _find_title(written: Sequence[str], settings: Settings) -> tuple[str | None, int]:
    """Return the title and the number of the line below it: the line that stands there twice, else the first."""
    titles = []
    for line in written:
        title = read_title(line, settings)
        if not title:
            break
        titles.append(title)
    for place, (title, following) in enumerate(pairwise(titles)):
        if title == following:
            return title, place + 2
    return (titles[0], 1) if titles else (None, 0)


def _head_lines(written: Sequence[str], settings: Settings) -> Iterator[str]:
    """Yield the lines between the title and the first sentence."""
    for line in written:
        if not _ENACTED.fullmatch(line) and (is_address(line) or is_enumerated(line) or is_sentence(line, settings)):
            return
        yield line


def _whole_title(title: str | None, below: Sequence[str]) -> str | None:
    """Return a title with the end that was wrapped into the next line: 在全市大会上 / 的讲话."""
    if title and below and below[0].strip().startswith("的") and len(below[0].strip()) <= len("的总结讲话提纲"):
        return title + below[0].strip()
    return title


def _venue_in_line(line: str) -> str | None:
    bare = line.strip(_EDGES)
    if place := _PLACE.match(bare):
        return place["venue"].strip()
    found = next(find_dates(bare), None)
    if not found:
        return None
    rest = bare.replace(found.evidence, "", 1).strip(_EDGES)
    at = _AT.search(rest)
    return at["venue"] if at else rest if _MEETING.fullmatch(rest) else None


def _venue_in_title(title: str) -> str | None:
    at = _AT.search(title)
    return at["venue"] if at else None


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
    rest = bare.replace(found.evidence, "", 1).strip(_EDGES)
    return found if not rest or _AT.search(rest) or _MEETING.fullmatch(rest) or speaker_in_line(rest) else None
