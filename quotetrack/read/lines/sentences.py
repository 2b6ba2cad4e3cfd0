"""Tell a line of prose from a line of anything else, and where a sentence breaks off."""

import re
from functools import cache

from quotetrack.read.lines.rows import alternatives
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.marks import CLOSERS, OPENERS

_BRACKETS = ")）]】"
_FULL_STOPS = "。！？；!?;"
_BROKEN_OFF = ("…", "...", "．．．")
_COMMA = re.compile("[，,、。]")
_ENUMERATED = re.compile(
    r"[\s　]*(?:[一二三四五六七八九十百]+[、，.．是要]|[（(][一二三四五六七八九十\d]+[）)]"
    r"|第[一二三四五六七八九十百\d]+[章节条部、，,：:]|\d+[、.．）)]|[①-⑳])"
)


def is_sentence(line: str, settings: Settings = DEFAULT) -> bool:
    """Tell whether a line is prose: it ends as a sentence does, or is long and has clauses.

    >>> is_sentence("要把责任扛在肩上。"), is_sentence("关于开展专项整治的通知"), is_sentence("市委强调，安全生产……")
    (True, False, False)
    """
    bare = line.strip().rstrip(CLOSERS + _BRACKETS + " ")
    if len(bare) >= settings.prose_letters and _COMMA.search(bare):
        return True
    return len(bare) >= settings.sentence_letters and bare[-1] in _FULL_STOPS and not bare.endswith(_BROKEN_OFF)


def is_unfinished(line: str, settings: Settings = DEFAULT) -> bool:
    """Tell whether a line of prose stops in the middle of a sentence.

    >>> is_unfinished("各部门要切实把思想统一到会议精神上来，坚决守住这条红"), is_unfinished("一、提高认识")
    (True, False)
    """
    bare = line.rstrip().rstrip(CLOSERS + _BRACKETS)
    return len(bare) >= settings.unfinished_letters and bare[-1] not in _FULL_STOPS + "：:…."


def goes_on(line: str) -> bool:
    """Tell whether a line may continue the sentence before it: it is no heading and no address.

    >>> goes_on("线，毫不松懈。"), goes_on("二、压实责任"), goes_on("同志们：")
    (True, False, False)
    """
    return bool(line.strip()) and not is_enumerated(line) and not is_address(line)


def is_enumerated(line: str) -> bool:
    """Tell whether a line begins with a number of an order: 一、 （二） 第三章 4.

    >>> is_enumerated("（二）压实责任"), is_enumerated("第三，要抓落实"), is_enumerated("二十大以来")
    (True, True, False)
    """
    return _ENUMERATED.match(line) is not None


def is_address(line: str) -> bool:
    """Tell whether a line addresses those who listen, alone or before the first sentence.

    >>> is_address("尊敬的各位领导、同志们："), is_address("同志们，安全无小事。"), is_address("各位代表：现在报告。")
    (True, False, True)
    """
    return _address().match(line) is not None


@cache
def _address() -> re.Pattern[str]:
    words = alternatives("lines", "addressed")
    inner = f"[^。！？：:；{OPENERS}]"
    return re.compile(
        rf"[\s　]*(?:{words}){inner}{{0,50}}?[：:]|[\s　]*(?:{words}){inner}{{0,20}}[！!]?\s*$"
        rf"|{inner}{{0,24}}、(?:各位|同志们){inner}{{0,20}}[：:]"
    )
