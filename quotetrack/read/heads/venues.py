"""Read where a speech is given: at a place, at a meeting, by a line of its own or by the title."""

import re

from quotetrack.read.lines.dates import find_dates
from quotetrack.text.marks import CLOSERS, OPENERS

_EDGES = "()（）[]【】〔〕 \t\xa0　—-–－·*#，,"
_PLACE = re.compile(r"(?:会议)?(?:地\s*点|地\s*點|场\s*合|場\s*合|会议名称)\s*[:：]\s*(?P<venue>[^，。；]{2,60})")
_AT = re.compile(r"在(?P<venue>[^，。；：:]{2,60}?)上(?=的|关于|關於|所?作|发表|發表|$)")
# 在論壇午餐會致辭: in Hong Kong without 上.
_AT_MEETING = re.compile(
    r"在(?P<venue>[^，。；：:]{2,40}?(?:[会會]|论坛|論壇|[仪儀]式|典[礼禮]|晚宴))(?=的?(?:致[辞辭词詞]|[演讲講][讲講话話]|[发發]言))"
)
# 出席某会并致辞 is news of a speech, no speech.
_ATTENDS = re.compile(
    r"[^并並]{0,24}?出席(?P<venue>[^，。；：:并並]{2,40}?)的?(?:致辞|致辭|致词|致詞|讲话|講話|发言|發言|演讲|演講)[^并並]{0,24}"
)
_MARKED = re.compile(f"[{re.escape(OPENERS + CLOSERS)}]")
_MEETING = re.compile(r"[^，。；：:]{2,50}(?:会议|大会|全会|会|論壇|论坛|仪式|典礼|培训班|會議|大會)")


def names_a_place(line: str) -> bool:
    """Tell whether a line says at what it is spoken: 在全市大会上的讲话."""
    return _AT.search(line) is not None


def is_meeting(words: str) -> bool:
    """Tell whether words are the name of a meeting and nothing else."""
    return _MEETING.fullmatch(words) is not None


def venue_in_line(line: str) -> str | None:
    """Return what a line says of the place: 地点：市委礼堂, or a meeting beside a date."""
    bare = line.strip(_EDGES)
    if place := _PLACE.match(bare):
        return place["venue"].strip()
    found = next(find_dates(bare), None)
    if not found:
        return None
    rest = bare.replace(found.evidence, "", 1).strip(_EDGES)
    at = _AT.search(rest)
    return at["venue"] if at else rest if _MEETING.fullmatch(rest) else None


def venue_in_title(title: str) -> str | None:
    """Return at what a speech is given according to its title."""
    at = _AT.search(title) or _AT_MEETING.search(title) or _ATTENDS.fullmatch(title)
    return _unmarked(at["venue"]) if at else None


def _unmarked(venue: str) -> str:
    """Return a venue without the marks around all of it: “打非治违”专项行动部署会 has them around its first word."""
    bare = venue.strip(OPENERS + CLOSERS)
    return bare if not _MARKED.search(bare) else venue
