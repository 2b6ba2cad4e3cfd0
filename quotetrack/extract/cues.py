"""Find the reporting verb that introduces a quotation."""

import re
from dataclasses import dataclass
from functools import cache

from quotetrack.extract.lexicon import alternatives, rows, words

# Letters that may stand between a `near` cue and the opening mark: five in 要求党的干部“…”, twelve in
# 强调600多名群众的合理诉求要“…”.
_FARTHEST = 14
# A cue with all that may follow it lies within this many letters before the mark.
WINDOW = 36
# Of two cues in one (提出并阐述) the first is the act that counts.
_TOGETHER = re.compile("并且?|和|与|、")
_DENIED = ("不能", "不可", "不得", "不要", "不准", "不许")
_GUARDS = ("not_after", "not_before", "only_after", "only_before")
_TO_WHOM = r"(?:我们|他们|她们|我|他|她|大家|记者|笔者|自己|人们)?"
_HAN = r"[\u3400-\u9fffA-Za-z0-9]"


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb by its offsets in the text, and the letters between it and the mark that are no part of it."""

    start: int
    end: int
    word: str
    between: str
    direct: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the table: whether the cue must touch the mark, and the letters that make another word of it."""

    direct: bool
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]
    only_after: tuple[str, ...]
    only_before: tuple[str, ...]

    def fits(self, text: str, start: int, end: int) -> bool:
        """Tell whether the word at `start` to `end` is the cue and no other word."""
        # 有的希望…: 的 makes a noun of what follows it, but not this one.
        if start > 0 and text.startswith(self.not_after, start - 1) and not text.startswith("有的", start - 2):
            return False
        if self.only_after and not text.endswith(self.only_after, 0, start):
            return False
        if self.only_before and not text.startswith(self.only_before, end):
            return False
        return not (self.not_before and text.startswith(self.not_before, end))


@cache
def _entries() -> dict[str, _Entry]:
    return {
        str(row["word"]): _Entry(direct, *(_strings(row.get(key)) for key in _GUARDS))
        for direct, key in ((True, "direct"), (False, "near"))
        for row in rows("cues", key)
    }


def _strings(found: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in found) if isinstance(found, list) else ()


@cache
def _cue() -> re.Pattern[str]:
    # No guards in the pattern: an alternation of plain words is searched by its first letters, an order faster.
    return re.compile(alternatives(tuple(_entries())))


@cache
def _tail() -> re.Pattern[str]:
    aspects = alternatives(words("cues", "aspects"))
    # A work may be named: 引用《论语》中的“…”.
    between = rf"(?:{_HAN}|《[^《》\n]{{1,20}}》){{0,{_FARTHEST}}}(?:[，,](?P<lead>{_HAN}{{1,10}}))?"
    return re.compile(rf"(?P<aspect>(?:{aspects})*)(?P<between>{between})[^\S\n]*(?:[：:，,]\s*)?\Z")


def _leads(phrase: str) -> bool:
    """Tell whether words behind a comma lead to the mark: 要求，对隐患要“…”; 表示，报告“…”.

    What opens as a demand, is denied, or has the words between marks for its object, does not: 要求，要落实“…”.

    >>> _leads("对隐患要"), _leads("要落实"), _leads("报告")
    (True, False, True)
    """
    if phrase.endswith(("要", "必须", "应", "应当")):
        return True
    verbs = words("kinds", "opening_verbs")
    if phrase.startswith((*verbs, "要", "必须", "应", "须", "我们要", "着力", "开展")):
        return False
    objects = tuple(verb for verb in verbs if len(verb) > 1)
    return not phrase.endswith((*objects, "的", "不", "别", "勿", *_DENIED, "防止", "避免"))


@cache
def _plain_tail() -> re.Pattern[str]:
    # How well or how much is said: 说得好, 讲过这样一句话, 问了一声.
    how = rf"得(?:(?:很|真)?{_HAN}{{1,2}}|[更最]{_HAN}{{1,3}})"
    much = (
        rf"[过了下]?(?:这么|这样的?|那样|如此)?(?:[一这那几两三]|(?<=[了过]))(?:句|番|段|席|声|遍|回|通){_HAN}{{0,8}}"
    )
    return re.compile(
        rf"(?:[过了着到道说称为下是]|说道|什么)?的?{_TO_WHOM}(?:{how}|{much})?(?:[，,](?P<lead>{_HAN}{{1,10}}))?[^\S\n]*(?:[：:，,]\s*)?\Z"
    )


def find_cue_before(text: str, start: int, end: int) -> Cue | None:
    """Return the last cue between `start` and `end`, where an opening mark stands; None if nothing reports.

    >>> find_cue_before("他多次强调要坚持", 0, 8).word
    '强调'
    """
    last = None
    for found in _cue().finditer(text, start, end):
        entry = _entries()[found[0]]
        if not entry.fits(text, found.start(), found.end()):
            continue
        tail = (_plain_tail() if entry.direct else _tail()).match(text, found.end(), end)
        if tail is not None and (not tail["lead"] or _leads(tail["lead"])):
            between = (f"，{tail['lead']}" if tail["lead"] else "") if entry.direct else tail["between"]
            if last is None or not _TOGETHER.fullmatch(text, last.end, found.start()):
                last = Cue(found.start(), found.end(), found[0], between, entry.direct)
    return last


def find_last_cue(text: str, start: int, end: int) -> Cue | None:
    """Return the last cue of a clause, wherever it stands in it (it shows whose clause it is)."""
    last = None
    for found in _cue().finditer(text, start, end):
        entry = _entries()[found[0]]
        if not entry.direct and entry.fits(text, found.start(), found.end()) and not text.startswith("的", found.end()):
            last = Cue(found.start(), found.end(), found[0], "", direct=False)
    return last


@cache
def cue_after() -> re.Pattern[str]:
    """Return the pattern of “…”，某某说 : what follows a closing mark, with the groups `subject` and `cue`."""
    said = alternatives(words("cues", "after_quotation"))
    about = rf"(?:{alternatives(words('cues', 'circumstances_after_quotation'))}){_HAN}{{1,16}}[，,]"
    day = "[0-9]{1,2}月[0-9]{1,2}日(?:上午|下午|晚)?|近日|日前|今天|昨天|当天|当日|随后|后来|事后|会后|采访中|现场"
    # 立下铮铮誓言: the verb is a light one, the noun says that something is said.
    light = alternatives(words("cues", "light_verbs"))
    given = rf"{_HAN}{{0,8}}(?:{alternatives(words('cues', 'nouns_of_speech'))})"
    return re.compile(
        rf"(?P<comma>[，,])?[ \t]*(?:(?:{day})[，,])?(?:{about})?[ \t]*"
        rf"(?P<subject>{_HAN}[^，,。；;：:！？!?\n“”‘’]{{0,38}}?)(?P<cue>{said}|(?:{light})(?={given}))(?:道|着|过|了)?(?:{_TO_WHOM}|{given})"
        r"(?=\s*(?P<end>[。，,：:；;\n]|\Z))"
    )
