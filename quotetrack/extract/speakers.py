"""Find who speaks: the noun phrase that names a person, a body or a document before a reporting verb."""

import re
from functools import cache

from quotetrack.extract.lexicon import alternatives, letters, words
from quotetrack.model import Span

# Longer than any office with a name that the field prints; beyond it the phrase is cut to its head.
_LONGEST = 45
_HAN = r"[\u3400-\u9fff]"
# An unknown subject is a name with its trade at most: 村里的李大爷, 先知穆罕默德.
_LONGEST_UNKNOWN = 12
_UNKNOWN = re.compile(rf"{_HAN}+(?<![上里中下面间前后时处外内])")
_LEADING = re.compile(r"(?:[\s，,、的和及]|与(?!会))+")
# What these lead to is spoken to or about, and does not speak: 向全党提出.
_COVERB = re.compile("(?:向|对|跟|给|为|把|将|与|同|让|使|在)\\Z")
_ARTICLE = "(?:第[〇零一二三四五六七八九十百0-9]+条(?:第[一二三四五六七八九十]+款)?)"
_BLANK = r"[ \N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}]?"


@cache
def _parts() -> dict[str, str]:
    """Return the building blocks of the patterns, each a regex without groups."""
    surname = f"(?:{alternatives(words('speakers', 'compound_surnames'))}|[{letters('speakers', 'surnames')}])"
    given = f"(?:(?![{letters('speakers', 'no_given_letters')}]){_HAN}){{1,2}}"
    name = f"(?:{surname}{given})"
    plain = f"(?:(?![{letters('speakers', 'no_given_letters')}]){_HAN})"
    foreign = f"(?:{_HAN}{{1,8}}(?:[·•]{plain}{{1,10}}){{1,4}})"
    redacted = r"(?:[xX×某]{1,3})"
    return {
        "surname": surname,
        "name": name,
        "foreign": foreign,
        "some": f"(?:(?:{alternatives(words('speakers', 'quantifiers'))}){_HAN}{{1,10}})",
        "nickname": f"(?:[老小阿]{surname})",
        "person": (
            f"(?:(?:{name}|{foreign}|{redacted}{_BLANK}|{surname})?(?:{alternatives(words('speakers', 'titles'))}))"
        ),
        "officer": f"(?:(?:{alternatives(words('speakers', 'offices'))}){_BLANK}(?:{name}|{foreign}))",
        # A name of a foreigner without dots is told by the office before it: 印度尼西亚总统佐科.
        "statesman": (
            rf"(?:(?:{alternatives(words('speakers', 'state_offices'))}){_BLANK}"
            rf"(?:(?![{letters('speakers', 'no_name_letters')}]){_HAN}){{1,6}})"
        ),
        "sage": f"(?:{alternatives(words('speakers', 'sages'))})",
        "pronoun": f"(?:{alternatives(words('speakers', 'pronouns'))})",
        "side": f"(?:{alternatives(words('speakers', 'sides'))})",
        "crowd": f"(?:{alternatives(words('speakers', 'crowds'))})",
        "work": rf"(?:《[^《》\n]{{1,60}}》(?:{_ARTICLE})?)",
        # 该法第三条, 第六条: a document or a body that was named before.
        "named_before": rf"(?:[该本此](?:{alternatives(words('speakers', 'named_before'))})(?:{_ARTICLE})?|{_ARTICLE})",
        "body": f"(?:{alternatives(words('speakers', 'bodies'))})",
        "document": f"(?:{alternatives(words('speakers', 'documents'))})",
        "core": r"(?:以[\u3400-\u9fff]{2,3}同志为核心的党中央)",
    }


@cache
def _at_end() -> re.Pattern[str]:
    part = _parts()
    heads = (
        "core",
        "officer",
        "statesman",
        "foreign",
        "person",
        "sage",
        "pronoun",
        "side",
        "crowd",
        "work",
        "named_before",
        "document",
        "body",
    )
    return re.compile("(?:" + "|".join(part[head] for head in heads) + r")\Z")


@cache
def _at_start() -> re.Pattern[str]:
    part = _parts()
    named = f"(?:(?:{part['name']}|{part['foreign']}|{part['surname']})(?:{alternatives(words('speakers', 'titles'))}))"
    document = alternatives(tuple(noun for noun in words("speakers", "documents") if len(noun) > 1))
    paper = f"(?:{_HAN}{{0,14}}(?:{document})(?=[在把将从以]|{alternatives(words('cues', 'adverbs'))}))"
    long_body = alternatives(tuple(body for body in words("speakers", "bodies") if len(body) > 1))
    offices = alternatives(words("speakers", "offices") + words("speakers", "titles"))
    leaders = "总书记|党中央|会议|大会|全会|报告(?![会团人厅文])"
    # An office alone opens a clause that tells what its holder does (镇党委书记找我谈话, 青工小王听得入神).
    doing = f"(?={alternatives(words('speakers', 'doings'))})"
    holder = f"(?:(?:{alternatives(words('speakers', 'titles'))}|{part['nickname']}){doing})"
    heads = (
        part["core"],
        part["officer"],
        named,
        part["work"],
        paper,
        f"(?:{leaders})",
        holder,
        f"(?:{long_body})",
        part["sage"],
    )
    return re.compile("(?:" + "|".join(heads) + rf")(?!的|[、和与及]|以来|期间|{offices})")


@cache
def _pronoun_at_start() -> re.Pattern[str]:
    return re.compile(f"(?:{_parts()['pronoun']})(?![们的]|和)")


@cache
def _teller() -> re.Pattern[str]:
    part = _parts()
    acts = alternatives(words("speakers", "acts"))
    one = "|".join((part["person"], part["officer"], part["crowd"], part["nickname"], part["pronoun"], part["name"]))
    return re.compile(rf"(?P<teller>(?:{one}))(?!的){_HAN}{{0,6}}(?:{acts}){_HAN}{{0,8}}\Z")


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(_parts()["pronoun"] + "|" + _parts()["side"])


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(r"(?:\s*(?:" + "|".join(words("speakers", "openings")) + r"))+\s*")


@cache
def _solid_or_boundary() -> re.Pattern[str]:
    solid = alternatives(words("speakers", "solid") + words("speakers", "bodies"))
    # Where recognition drops the stops, a blank is what is left of one; behind a name it is none.
    surname = letters("speakers", "surnames")
    lost = rf"(?<={_HAN}{{2}})(?<![{surname}]{_HAN})(?<![{surname}]{_HAN}{{2}})[ \N{{IDEOGRAPHIC SPACE}}]+"
    # What stands in a work is said by somebody else: 《论语》中|孔子.
    return re.compile(
        f"(?:{solid})|(?P<boundary>》(?:一书|一文)?[中里]|{lost}|{alternatives(words('speakers', 'boundaries'))})"
    )


@cache
def _adverbs() -> re.Pattern[str]:
    adverbs = alternatives(words("cues", "adverbs"))
    then = "(?<![法规原准细守])则|(?<=[语话言谚训诗])有"
    return re.compile(rf"(?:{adverbs}|{then}|[0-9一二三四五六七八九十百多数几]{{1,6}}次|\s)+\Z")


@cache
def _manner() -> re.Pattern[str]:
    """Return the pattern of how somebody speaks and what his hands do meanwhile: 激动地, 拉着我的手, 开玩笑."""
    acts = alternatives(words("speakers", "acts"))
    hands = alternatives(words("speakers", "hands"))
    return re.compile(rf"(?:(?:掷地有声|{_HAN}{{2}})地|(?:{hands})[着住起了]{_HAN}{{0,8}}?|(?:{acts})[着了]?)\Z")


def _without_adverbs(clause: str) -> str:
    """Return a clause without the words at its end that only say how or how often something is said.

    >>> _without_adverbs("这位负责人掷地有声地")
    '这位负责人'
    """
    while True:
        shorter = _adverbs().sub("", clause)
        if len(shorter) == len(clause):
            shorter = _manner().sub("", clause)
        if len(shorter) == len(clause):
            return clause
        clause = shorter


@cache
def _circumstances() -> re.Pattern[str]:
    within = "上|中|时|后|里|下|期间|之际|之初|之后|以后|前夕|前"
    placed = rf"(?:[0-9]{{1,2}}日(?:上午|下午|晚间?)?)?(?:在|于|当|从)[^，。]*(?:{within})"
    about = r"(?:就|对|向|围绕|针对|关于|为|给|跟|同(?!志)|与(?!会)|通过|用)[^，。]*"
    made = r"(?:作出|做出|发表)[^，。]{0,12}(?:指示|批示|讲话|演讲|致辞|部署)(?:时|中)?"
    dated = r"[0-9]{1,2}日(?:上午|下午|晚间?)?"
    manner = rf"{_HAN}{{4,5}}地"
    return re.compile(rf"(?:{placed}|{made}|{about}|{dated}|{manner})\Z")


def find_speaker(clause: str, *, before_cue: bool) -> Span | None:
    """Return where in `clause` the speaker stands, None where it names nobody.

    With `before_cue` the clause is what stands before a reporting verb, so that its subject may be its last words;
    without, it is an earlier clause of the sentence and must open with its subject.

    >>> find_speaker("习近平总书记在考察时多次", before_cue=True).slice("习近平总书记在考察时多次")
    '习近平总书记'
    """
    if before_cue:
        found = _speaker_at_end(clause)
        if found is not None:
            return found
    return _speaker_at_start(clause)


def find_any_subject(clause: str) -> Span | None:
    """Return the words before a verb of saying, whoever they are (先知穆罕默德曾); None where they name nobody."""
    rest = _without_adverbs(clause)
    start = _opening_length(rest)
    words_left = rest[start:]
    if not 2 <= len(words_left) <= _LONGEST_UNKNOWN or _last_boundary(rest, start, len(rest)) != start:
        return None
    return Span(start, len(rest)) if _UNKNOWN.fullmatch(words_left) else None


def find_teller(clause: str) -> Span | None:
    """Return the person whom a clause before a colon opens with, whatever he does meanwhile (老人笑得合不拢嘴：).

    >>> find_teller("老人笑得合不拢嘴").slice("老人笑得合不拢嘴")
    '老人'
    """
    start = _opening_length(clause)
    found = _teller().match(clause, start)
    return Span(*found.span("teller")) if found is not None else None


def is_manner(words_before: str) -> bool:
    """Tell whether words before a cue only say how it is said (深情地), so that the subject stands further back."""
    return not _without_adverbs(words_before).strip()


def names_person(phrase: str) -> bool:
    """Tell whether a speaker is a person, not a body or a document."""
    return _person().search(phrase) is not None


def is_pronoun(phrase: str) -> bool:
    """Tell whether a speaker is named by a pronoun only."""
    return re.fullmatch(_parts()["pronoun"], phrase) is not None


def is_plain_phrase(words_before: str) -> bool:
    """Tell whether letters before a quoted word belong to its name (国家“十四五”规划纲要): short and without a verb."""
    return len(words_before) <= _LONGEST_UNKNOWN and _last_boundary(words_before, 0, len(words_before)) == 0


@cache
def _person() -> re.Pattern[str]:
    part = _parts()
    heads = ("officer", "statesman", "foreign", "person", "sage", "pronoun", "side", "crowd")
    return re.compile("(?:" + "|".join(part[head] for head in heads) + rf"|\A{part['name']})\Z")


def _speaker_at_end(clause: str) -> Span | None:
    rest = _without_adverbs(clause)
    for _ in range(3):
        found = _head_at_end(rest)
        if found is not None and _pronoun().fullmatch(found[0]):
            if not _COVERB.search(rest, 0, found.start()):
                return Span(found.start(), found.end())
            found = None
        phrase = _phrase(rest, found.start(), found.end()) if found is not None else None
        if phrase is not None:
            return phrase
        shorter = _without_adverbs(_circumstances().sub("", rest))
        if shorter == rest:
            break
        rest = shorter
    return _bare_name(rest)


def _head_at_end(rest: str) -> re.Match[str] | None:
    """Return the head the phrase ends in; a name does not take in the verb before it (按照|总书记)."""
    found = _at_end().search(rest)
    if found is None or found[0].startswith("以"):
        return found
    inner = _last_boundary(rest, found.start(), found.end())
    return (_at_end().search(rest, inner) or found) if inner < found.end() else found


def _bare_name(rest: str) -> Span | None:
    start = _opening_length(rest)
    if re.fullmatch(f"{_parts()['name']}|{_parts()['nickname']}|{_parts()['some']}|[xX×某]{{2,3}}", rest[start:]):
        return Span(start, len(rest))
    return None


def _speaker_at_start(clause: str) -> Span | None:
    start = _opening_length(clause)
    pronoun = _pronoun_at_start().match(clause, start)
    if pronoun is not None:
        return Span(pronoun.start(), pronoun.end())
    found = _at_start().search(clause, start, start + _LONGEST)
    if found is None or _last_boundary(clause, start, found.start()) != start:
        return None
    return _phrase(clause, found.start(), found.end())


def _phrase(clause: str, head_start: int, end: int) -> Span | None:
    """Return the phrase from its first word to the end of its head."""
    start = _opening_length(clause)
    if start > head_start:
        return None
    start = _last_boundary(clause, start, head_start)
    if _COVERB.search(clause, 0, start):
        return None
    start += _leading_length(clause[start:end])
    if end - start > _LONGEST:
        start = head_start
    return Span(start, end) if start < end else None


def _leading_length(phrase: str) -> int:
    """Return how many letters before a name only join it to what stands before (和, 与 but not 与会)."""
    found = _LEADING.match(phrase)
    return found.end() if found is not None else 0


def _opening_length(clause: str) -> int:
    found = _openings().match(clause)
    return found.end() if found is not None else len(clause) - len(clause.lstrip())


def _last_boundary(clause: str, start: int, end: int) -> int:
    last = start
    for found in _solid_or_boundary().finditer(clause, start, end):
        if found["boundary"]:
            last = found.end()
    return last
