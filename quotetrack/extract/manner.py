"""Leave out of a clause before a verb of saying how, when and to whom it is said: what is left ends in its subject."""

import re
from functools import cache

from quotetrack.extract.heads import HAN
from quotetrack.extract.lexicon import alternatives, verbs_of_saying, words

# Words that say how something is said run to two dozen letters.
_FARTHEST = 48


@cache
def _adverbs() -> re.Pattern[str]:
    # Of two verbs of saying the first only says how: 留言说; but a 建议 may speak itself.
    manner = tuple(verb for verb in verbs_of_saying() if verb not in words("speakers", "documents"))
    adverbs = alternatives(words("cues", "adverbs") + manner)
    then = "(?<![法规原准细守])则|(?<=[语话言谚训诗])有"
    return re.compile(rf"(?:{adverbs}|{then}|[0-9一二三四五六七八九十百多数几]{{1,6}}次|\s)+\Z")


@cache
def _manner() -> re.Pattern[str]:
    """Return the pattern of how somebody speaks and what his hands do meanwhile: 激动地, 拉着我的手, 开玩笑."""
    acts = alternatives(words("speakers", "acts"))
    hands = alternatives(words("speakers", "hands"))
    degree = alternatives(words("cues", "degrees"))
    how = rf"(?:{degree})?(?:{HAN}({HAN})\1|{HAN}{{2}})地"  # 有些得意地, 大咧咧地
    meanwhile = rf"一边{HAN}{{1,12}}一边|边{HAN}{{1,4}}边"
    return re.compile(rf"(?:{how}|{meanwhile}|(?:{hands})[着住起了]{HAN}{{0,8}}?|(?:{acts})[着了]?)\Z")


def without_adverbs(clause: str) -> str:
    """Return a clause without the words at its end that only say how or how often something is said.

    >>> without_adverbs("这位负责人掷地有声地")
    '这位负责人'
    """
    far, near = clause[:-_FARTHEST], clause[-_FARTHEST:]
    while True:
        shorter = _adverbs().sub("", near)
        if len(shorter) == len(near):
            shorter = _manner().sub("", near)
        if len(shorter) == len(near):
            return far + near
        near = shorter


@cache
def circumstances() -> re.Pattern[str]:
    """Return the pattern of a circumstance that ends a clause: 在考察时, 对我, 退休时."""
    within = "上|中|时|后|里|下|期间|之际|之初|之后|以后|前夕|前"
    placed = rf"(?:[0-9]{{1,2}}日(?:上午|下午|晚间?)?)?(?:在|于|当|从)[^，。]*(?:{within})"
    about = r"(?:就|对|向|围绕|针对|关于|为|给|跟|同(?!志)|与(?!会)|通过|用)[^，。]*"
    made = r"(?:作出|做出|发表)[^，。]{0,12}(?:指示|批示|讲话|演讲|致辞|部署)(?:时|中)?"
    at = r"(?<![存现正实所内外潜旨])在[^，。]{1,16}"
    cited = r"(?:引用|借用|套用|援引|用)[^，。]*(?:的话|诗句|名言|俗语|古语|一句话)来?"
    dated = r"[0-9]{1,2}日(?:上午|下午|晚间?)?"
    manner = rf"{HAN}{{4,5}}地"
    # 一位老部长退休时对我说, 记者会后告诉我: an occasion without 在.
    occasion = rf"(?:{alternatives(words('speakers', 'occasions'))})(?:时|前|后|之后|之前|期间|间隙|途中|之际)"
    return re.compile(rf"(?:{placed}|{made}|{about}|{cited}|{dated}|{manner}|{occasion}|{at})\Z")
