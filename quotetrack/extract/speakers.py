"""Find who speaks: the noun phrase that names a person, a body or a document before a reporting verb."""

import re
from functools import cache

from quotetrack.extract.heads import (
    HAN,
    head_at_end,
    head_at_start,
    name_at_start,
    parts,
    pronoun_at_start,
    pronoun_or_side,
    teller_at_start,
)
from quotetrack.extract.lexicon import alternatives, letters, verbs_of_saying, words
from quotetrack.extract.manner import circumstances, without_adverbs
from quotetrack.model import Span

# Longer than any office with a name that the field prints; beyond it the phrase is cut to its head.
_LONGEST = 45
# Who speaks, on what occasion, and a gesture or what is left behind.
_LONGEST_TOLD = 80
# An unknown subject is a name with its trade at most: 村里的李大爷, 先知穆罕默德.
_LONGEST_UNKNOWN = 12
_UNKNOWN = re.compile(rf"{HAN}+(?<![上里中下面间前后时处外内])")
_LEADING = re.compile(r"(?:[\s，,、的和及]|与(?!会))+")
# What these lead to is spoken to or about, and does not speak: 向全党提出.
# 一位干了三十年的老安全员: who is counted may be told by what he does, and no word in that bounds the phrase.
_QUANTIFIED = re.compile("(?:[一这那几两三](?:位|名|个)|有的|有些|许多|不少)")
_BORROWED = re.compile(rf"(?:借?用|套用|照|按)(?P<owner>{HAN}{{1,14}})的(?:话|说法)来?\Z")
# What is written, counted or asked for behind a colon is no speech.
_WRITTEN = re.compile("[写贴刻印挂绣题刷][着有]|[：:、]|如下|以下|[几两三四五六七八九十]|包括|要|是\\Z")
# 不假思索地, 一字一顿地: how somebody speaks runs to four letters and more, where a name is left before it.
_IDIOM = re.compile(rf"{HAN}{{4,5}}?地\Z")
_COVERB = re.compile(r"(?:向|对|跟|给|为|把|将|与|同|让|使|在|[找拉握][到住着])\Z")


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(r"(?:\s*(?:" + "|".join(words("speakers", "openings")) + r"))+\s*")


@cache
def _solid_or_boundary() -> re.Pattern[str]:
    solid = alternatives(words("speakers", "solid") + words("speakers", "bodies"))
    # What a verb of saying has for its object is spoken of: 概括|焦裕禄精神.
    boundaries = alternatives(words("speakers", "boundaries") + verbs_of_saying())
    # Where recognition drops the stops, a blank is what is left of one; behind a name it is none.
    surname = letters("speakers", "surnames")
    lost = rf"(?<={HAN}{{2}})(?<![{surname}]{HAN})(?<![{surname}]{HAN}{{2}})[ \N{{IDEOGRAPHIC SPACE}}]+"
    # What stands in a work is said by somebody else: 《论语》中|孔子.
    return re.compile(f"(?:{solid})|(?P<boundary>》(?:一书|一文)?[中里]|{lost}|{boundaries})")


def find_speaker(clause: str, *, before_cue: bool) -> Span | None:
    """Return where in `clause` the speaker stands, None where it names nobody.

    With `before_cue` the clause is what stands before a reporting verb, so that its subject may be its last words;
    without, it is an earlier clause of the sentence and must open with its subject.

    >>> find_speaker("习近平总书记在考察时多次", before_cue=True).slice("习近平总书记在考察时多次")
    '习近平总书记'
    """
    if before_cue:
        idiom = _IDIOM.search(clause, max(0, len(clause) - 5))
        found = _speaker_at_end(clause) or (_speaker_at_end(clause[: idiom.start()]) if idiom is not None else None)
        if found is not None:
            return found
    return _speaker_at_start(clause)


def find_any_subject(clause: str) -> Span | None:
    """Return the words before a verb of saying, whoever they are (先知穆罕默德曾); None where they name nobody."""
    rest = without_adverbs(clause)
    start = _opening_length(rest)
    for words_left in (rest, without_adverbs(circumstances().sub("", rest))):
        end = len(words_left)
        short = 2 <= end - start <= _LONGEST_UNKNOWN and _last_boundary(words_left, start, end) == start
        if short and _UNKNOWN.fullmatch(words_left, start):
            return Span(start, end)
    return None


def find_owner(clause: str) -> Span | None:
    """Return whose words a clause before a verb of saying says it borrows; None where it borrows none.

    >>> find_owner("用老百姓的话").slice("用老百姓的话")
    '老百姓'
    """
    found = _BORROWED.search(clause)
    return Span(*found.span("owner")) if found is not None and names_person(found["owner"]) else None


def find_doer(clause: str) -> Span | None:
    """Return the person whom a clause before a colon opens with, whatever he does; None where he writes.

    >>> find_doer("老班长听完站起来").slice("老班长听完站起来")
    '老班长'
    """
    if _WRITTEN.search(clause):
        return None
    found = find_speaker(clause, before_cue=False)
    return found if found is not None and names_person(found.slice(clause)) else None


def find_teller(clause: str) -> Span | None:
    """Return the person whom a clause before a colon opens with, whatever he does meanwhile (老人笑得合不拢嘴：).

    >>> find_teller("老人笑得合不拢嘴").slice("老人笑得合不拢嘴")
    '老人'
    """
    if len(clause) > _LONGEST_TOLD:
        return None
    start = _opening_length(clause)
    found = teller_at_start().match(clause, start)
    return Span(*found.span("teller")) if found is not None else None


def is_manner(words_before: str) -> bool:
    """Tell whether words before a cue only say how it is said (深情地, 并引用古人的话): the subject is further back."""
    left = without_adverbs(circumstances().sub("", without_adverbs(words_before)))
    return not _openings().sub("", left).strip()


def names_person(phrase: str) -> bool:
    """Tell whether a speaker is a person, not a body or a document."""
    return _person().search(phrase) is not None


def is_pronoun(phrase: str) -> bool:
    """Tell whether a speaker is named by a pronoun only."""
    return re.fullmatch(parts()["pronoun"], phrase) is not None


def is_plain_phrase(words_before: str) -> bool:
    """Tell whether letters before a quoted word belong to its name (国家“十四五”规划纲要): short and without a verb."""
    return len(words_before) <= _LONGEST_UNKNOWN and _last_boundary(words_before, 0, len(words_before)) == 0


@cache
def _person() -> re.Pattern[str]:
    part = parts()
    heads = ("officer", "statesman", "foreign", "person", "sage", "pronoun", "side", "crowd")
    return re.compile("(?:" + "|".join(part[head] for head in heads) + rf"|\A{part['name']})\Z")


def _speaker_at_end(clause: str) -> Span | None:
    rest = without_adverbs(clause)
    for _ in range(3):
        found = _head_at_end(rest)
        if found is not None and pronoun_or_side().fullmatch(found[0]):
            if not _COVERB.search(rest, 0, found.start()):
                return Span(found.start(), found.end())
            found = None
        phrase = _phrase(rest, found.start(), found.end()) if found is not None else None
        if phrase is not None:
            return phrase
        shorter = without_adverbs(circumstances().sub("", rest))
        if shorter == rest:
            break
        rest = shorter
    return _bare_name(rest)


def _head_at_end(rest: str) -> re.Match[str] | None:
    """Return the head the phrase ends in; a name does not take in the verb before it (按照|总书记)."""
    found = head_at_end().search(rest)
    if found is None or found[0].startswith("以"):
        return found
    inner = _last_boundary(rest, found.start(), found.end())
    return (head_at_end().search(rest, inner) or found) if inner < found.end() else found


def _bare_name(rest: str) -> Span | None:
    start = _opening_length(rest)
    if re.fullmatch(f"{parts()['name']}|{parts()['nickname']}|{parts()['some']}|[xX×某]{{2,3}}", rest[start:]):
        return Span(start, len(rest))
    return None


def _speaker_at_start(clause: str) -> Span | None:
    start = _opening_length(clause)
    pronoun = pronoun_at_start().match(clause, start) or name_at_start().match(clause, start)
    if pronoun is not None:
        return Span(pronoun.start(), pronoun.end())
    found = head_at_start().search(clause, start, start + _LONGEST)
    if found is None or _last_boundary(clause, start, found.start()) != start:
        return None
    return _phrase(clause, found.start(), _end_of_office(clause, found.end()))


def _end_of_office(clause: str, end: int) -> int:
    """Return where the office and the name end that a body before `end` has (区委|政法委副书记马骁), else `end`."""
    officer = re.compile(parts()["officer"]).search(clause, end, end + _LONGEST_UNKNOWN)
    return officer.end() if officer is not None and _last_boundary(clause, end, officer.start()) == end else end


def _phrase(clause: str, head_start: int, end: int) -> Span | None:
    """Return the phrase from its first word to the end of its head."""
    start = _opening_length(clause)
    if start > head_start:
        return None
    opening, start = start, _last_boundary(clause, start, head_start)
    if "的" in clause[start:head_start] and _QUANTIFIED.match(clause, opening):
        start = opening
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
        if found["boundary"] and not _is_in_noun(clause, found["boundary"], found.end()):
            last = found.end()
    return last


def _is_in_noun(clause: str, word: str, end: int) -> bool:
    """Tell whether a verb that ends at `end` is a part of a noun: 评论|员, 汇报|会, 宣传|部."""
    return len(word) > 1 and clause.startswith(words("speakers", "after_verbs_in_nouns"), end)
