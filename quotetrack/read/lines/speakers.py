"""Read who gives a speech, from a line of its own (国务院总理　李克强) or from the title (区委书记在常委会上的讲话)."""

import re
from functools import cache

from quotetrack.read.lines.rows import alternatives, read_text

_EDGES = "()（）[]【】〔〕 \t\xa0　—-–－·*#"
# 第一篇：, 篇二 and 【讲话】 before a title.
_PIECE = re.compile(
    r"^(?:【[^】]{1,20}】|(?:第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3})[：:、\s　]*)+(?=\S)"
)
_BLANK = r"[\s　]"


def speaker_in_line(line: str) -> str | None:
    """Return the name in a line that says an office and a name, or 发言人：and a name.

    >>> speaker_in_line("国务院总理　李　强"), speaker_in_line("（发言人：林致远）"), speaker_in_line("市长热线")
    ('李强', '林致远', None)
    """
    match = _in_line().fullmatch(line.strip(_EDGES))
    return "".join(match["name"].split()) if match else None


def speaker_in_title(title: str) -> str | None:
    """Return who speaks according to the title of a speech: the name, or the office where no name stands.

    >>> speaker_in_title("市长林致远在全市大会上的讲话"), speaker_in_title("区委书记在常委会上的讲话")
    ('林致远', '区委书记')
    >>> speaker_in_title("林致远：在表彰大会上的讲话")
    '林致远'
    """
    match = _in_title().match(_PIECE.sub("", title.strip()))
    return (match["name"] or match["office"] or None) if match else None


def name_alone(line: str) -> str | None:
    """Return the name that a line is and nothing else.

    >>> name_alone("（严立新）"), name_alone("梁　宏"), name_alone("方法")
    ('严立新', '梁宏', None)
    """
    bare = line.strip(_EDGES)
    return "".join(bare.split()) if len(bare) > 2 and _alone().fullmatch(bare) else None


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(_name())


@cache
def _name() -> str:
    surname = f"(?:{alternatives('offices', 'double_surnames')}|[{read_text('offices', 'surnames')}])"
    return rf"{surname}(?:{_BLANK}?[㐀-鿿]){{1,2}}"


@cache
def _in_line() -> re.Pattern[str]:
    offices, labels = alternatives("offices", "offices"), alternatives("offices", "labels")
    return re.compile(
        rf"(?:[^，。；：:]{{0,40}}?(?:{offices})[）)]?{_BLANK}+|(?:{labels}){_BLANK}*[：:]{_BLANK}*(?:[^，。；：:]{{0,30}}{_BLANK}+)?)"
        rf"(?P<name>{_name()})"
    )


@cache
def _in_title() -> re.Pattern[str]:
    offices = alternatives("offices", "offices")
    return re.compile(
        rf"(?P<office>[^，。；：:在]{{0,24}}?(?:{offices}))?(?P<name>{_name()})?(?:同志)?[：:]?"
        r"(?:在(?=.{2,60}[上中会會时時])|(?:出席|接见|接見|会见|會見))"
    )
