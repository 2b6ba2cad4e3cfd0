"""Attribute quotations: who is quoted, by which cue, each with its own place in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from quotetrack.extract.cues import WINDOW, Cue, cue_after, find_cue_before, find_last_cue
from quotetrack.extract.lexicon import words
from quotetrack.extract.pairs import Pair
from quotetrack.extract.speakers import (
    find_any_subject,
    find_doer,
    find_owner,
    find_speaker,
    find_teller,
    is_manner,
    is_plain_phrase,
    is_pronoun,
    names_person,
)
from quotetrack.model import Span
from quotetrack.text.marks import CLOSERS

# A subject further back than this is somebody else's.
_FARTHEST_CLAUSES = 8
_FARTHEST_LETTERS = 240
_LONGEST_LIST = 12
_LISTED = re.compile(r"、?[ \t]*(?:和|与|及|以及)?[ \t]*")
_FULL_STOPS = ("。", "！", "!", "？", "?", "…", "，")
_SENTENCE_END = "。！？!?；;\n"
_CLAUSE_END = "，,：:（）()—…" + _SENTENCE_END
_CLOSERS = frozenset(CLOSERS)
_GOES_ON_AFTER_QUOTATION = re.compile(
    r"(?:之?(?:时(?!任)|后(?!来|勤|续)|中(?![国央共方])|上(?![海级述午]))|之际|的|这|等|、|和|与|及|以及|为)"
)
# Where stops were lost, a blank ends the clause.
_CLAUSE_ENDS = re.compile(
    rf"\s*(?:\Z|[，,。.…；;：:！!？?）)\n{re.escape(CLOSERS)}]|等?等[，。；]|时[，,]|正是|[这那](?:就|正|是|句|番|段|些话|充分|说明|也|既|告诉))"
    "|[ \N{IDEOGRAPHIC SPACE}]+(?![的等和与及为是])[\u3400-\u9fff]{2}"
)
# A clause that the mark opens, or a 要 before it.
_OWN_CLAUSE = re.compile(r"[，,](?:[还也更就]?要|必须)?\Z")
# Who is spoken to stands between a cue and what is said, and changes nothing: 告诉我们“…”.
_ADDRESSED = re.compile(
    "(?:广大|全国|全省|全市|全体|各级|各位|在座)?(?:我们|他们|她们|大家|记者|人们|自己|全党|同志们|全党同志|青年|年轻人|党员|干部|师生|职工|群众|领导干部|青年学生|青少年|官兵|代表委员)"
)
_SALUTATION = re.compile(r"\s*(?:各位|尊敬|敬爱|亲爱|同志们|同学们|朋友们|大家)")
_JOINS = re.compile(r"[、，,；;]?[ \t]*(?:和|与|及|以及|并|或|还有|要|也要|还要|更要|必须|同时)?[ \t]*\Z")


class Manner(Enum):
    """How a cue reaches its quotation."""

    TOUCHING = "touching"
    NEAR = "near"
    AFTER = "after"
    REPORTED = "reported"
    CARRIED = "carried"
    COLON = "colon"


@dataclass(frozen=True, slots=True)
class Link:
    """What ties a quotation to its source: spans in the reading, the manner, and the letters between cue and mark."""

    manner: Manner
    speaker: Span | None
    cue: Span | None
    word: str
    between: str = ""
    known: bool = True  # False where any words before a verb of saying were taken for its subject


@dataclass(frozen=True, slots=True)
class Clauses:
    """The text around quotations, with the quotations' own letters out of sight."""

    text: str
    openers: dict[int, int]  # closing mark → opening mark

    def clause_start(self, end: int) -> int:
        """Return where the clause that runs up to `end` begins; a quotation inside it is stepped over."""
        at, lowest = end, max(0, end - _FARTHEST_LETTERS)
        while at > lowest:
            letter = self.text[at - 1]
            opener = self.openers.get(at - 1)
            if opener is not None:
                if not _GOES_ON_AFTER_QUOTATION.match(self.text, at, end):
                    return at
                at = opener
            elif letter in _CLAUSE_END:
                return at
            else:
                at -= 1
        return max(at, lowest)

    def is_sentence_start(self, at: int) -> bool:
        """Tell whether a sentence begins at `at`."""
        return at == 0 or self.text[at - 1] in _SENTENCE_END or (at - 1 in self.openers and _is_full(self.text, at - 1))

    def before_quotation(self, at: int) -> int:
        """Return the end of the clause before `at`, stepping over a quotation and the separator."""
        while at > 0 and (self.text[at - 1] in _CLAUSE_END or self.text[at - 1] in _CLOSERS):
            if self.text[at - 1] in _SENTENCE_END:
                break
            at = self.openers.get(at - 1, at - 1)
        return at


def attribute(text: str, pairs: Sequence[Pair]) -> list[Link | None]:
    """Return for each of `pairs` (top-level quotations in reading order) what ties it to its source, or None."""
    clauses = Clauses(text, {pair.closer: pair.opener for pair in pairs})
    links: list[Link | None] = []
    for number, pair in enumerate(pairs):
        previous = (pairs[number - 1], links[-1]) if number else None
        links.append(_link(clauses, pair, previous, pairs[number + 1 : number + _LONGEST_LIST]))
    return links


def _link(
    clauses: Clauses, pair: Pair, previous: tuple[Pair, Link | None] | None, following: Sequence[Pair]
) -> Link | None:
    text = clauses.text
    floor = previous[0].closer + 1 if previous else 0
    cue = find_cue_before(text, max(floor, pair.opener - WINDOW), pair.opener)
    if cue is not None and not _reports(text, pair, following, cue):
        cue = None
    if cue is not None:
        manner = Manner.NEAR if cue.between and not _is_addressed(cue.between) else Manner.TOUCHING
        speaker = _speaker_before(clauses, cue, previous)
        guessed = cue.direct and speaker is not None and find_speaker(speaker.slice(text), before_cue=True) is None
        return Link(manner, speaker, Span(cue.start, cue.end), cue.word, cue.between, not guessed)
    end = following[0].opener if following else len(text)
    if previous is not None and previous[1] is not None and _is_joined(text, previous[0].closer + 1, pair.opener):
        link = previous[1]
        # An answer stands right behind the full stop of what it answers: “…？”“…。”老人说。
        answers = pair.opener == previous[0].closer + 1 and _is_full(text, previous[0].closer)
        if link.manner is not Manner.AFTER and not (answers and _link_after(text, pair, end)):
            return Link(Manner.CARRIED, link.speaker, link.cue, link.word)
    return _colon_link(clauses, pair) or _link_after(text, pair, end) or _reported_link(clauses, pair)


def _reports(text: str, pair: Pair, following: Sequence[Pair], cue: Cue) -> bool:
    """Tell whether the cue gives the quotation as said: its clause ends with it, or the cue names a formula."""
    last = pair
    for further in following:
        if not _LISTED.fullmatch(text, last.closer + 1, further.opener):
            break
        last = further
    if _CLAUSE_ENDS.match(text, last.closer + 1) or text[pair.opener : pair.closer].rstrip().endswith(_FULL_STOPS):
        return True
    if text[pair.opener - 1] in "，," or (cue.between.endswith("以") and text.startswith("为", pair.closer + 1)):
        return False
    return cue.word in words("cues", "proposing") and "，" not in cue.between and "," not in cue.between


def _is_addressed(between: str) -> bool:
    """Tell whether letters between a cue and its mark only say who is spoken to: 告诉我们“…”, 吩咐通信员“…”."""
    return _ADDRESSED.fullmatch(between) is not None or names_person(between)


def _is_joined(text: str, start: int, end: int) -> bool:
    return end - start <= 6 and _JOINS.match(text, start, end) is not None


def _speaker_before(clauses: Clauses, cue: Cue, previous: tuple[Pair, Link | None] | None) -> Span | None:
    """Find the subject of `cue`: in its own clause, carried over from the quotation before, or further back."""
    text = clauses.text
    start = clauses.clause_start(cue.start)
    if text.startswith("的", cue.start - 1) and not text.startswith("有的", cue.start - 2):  # 记得老书记的叮嘱：“…”
        found = find_speaker(text[start : cue.start - 1], before_cue=True)
        return Span(start + found.start, start + found.end) if found else None
    found = find_speaker(text[start : cue.start], before_cue=True)
    if found is None and cue.direct:
        found = find_any_subject(text[start : cue.start])
        if found is None and not is_manner(text[start : cue.start]):
            return None
    if found is not None:
        whole = Span(start + found.start, start + found.end)
        return _with_quoted_words(clauses, whole) if found.start == 0 else whole
    if text.startswith("的", cue.end):
        return None  # 与当时提出的“…”一脉相承: the words beside the cue say who, or nobody does
    if previous is not None and previous[1] is not None and _goes_on(text, previous[0].closer, start, cue.start):
        return previous[1].speaker
    owner = find_owner(text[start : cue.start])
    return _speaker_further_back(clauses, start) or (Span(start + owner.start, start + owner.end) if owner else None)


def _with_quoted_words(clauses: Clauses, speaker: Span) -> Span:
    """Take in quoted words that a name begins with: “十四五”规划纲要提出."""
    opener = clauses.openers.get(speaker.start - 1)
    if opener is None or names_person(speaker.slice(clauses.text)) or clauses.text[speaker.start - 2] in _FULL_STOPS:
        return speaker
    before = clauses.text[clauses.clause_start(opener) : opener]
    return Span(opener - len(before) if is_plain_phrase(before) else opener, speaker.end)


def _goes_on(text: str, closer: int, start: int, end: int) -> bool:
    """Tell whether a clause before a cue goes on with the sentence of the quotation that closed before it.

    A full stop within the marks ends that, unless nothing but the cue follows: “…。”强调：“…”.
    """
    if _is_full(text, closer) and not is_manner(text[closer + 1 : end]):
        return False
    return all(mark not in text[closer + 1 : start] for mark in _SENTENCE_END)


def _is_full(text: str, closer: int) -> bool:
    """Tell whether a sentence ends within the marks that close there, and the next begins behind them."""
    return text[closer - 1] in _SENTENCE_END and text[closer + 1 : closer + 2] not in ("，", ",", "、")


def _speaker_further_back(clauses: Clauses, start: int) -> Span | None:
    lowest = start - _FARTHEST_LETTERS
    for _ in range(_FARTHEST_CLAUSES):
        if clauses.is_sentence_start(start) or start < lowest:
            return None
        end = clauses.before_quotation(start)
        start = clauses.clause_start(end)
        found = _subject(clauses.text, start, end)
        if found is not None:
            return found
        if end <= start:
            return None
    return None


def _subject(text: str, start: int, end: int) -> Span | None:
    cue = find_last_cue(text, start, end)
    found = find_speaker(text[start : cue.start], before_cue=True) if cue else None
    if found is None:
        found = find_speaker(text[start:end], before_cue=False)
    return Span(start + found.start, start + found.end) if found else None


def _link_after(text: str, pair: Pair, following: int) -> Link | None:
    """Find “…”，某某说 behind a quotation; where a colon follows, the cue belongs to the next one as well."""
    if text[max(0, pair.opener - 3) : pair.opener].rstrip(" ").endswith(("：", ":")):
        return None  # what a colon leads to has its source before it
    if pair.opener > 0 and text[pair.opener - 1].isalpha():
        return None  # 围绕“…”，某某汇报: a part of its clause
    found = cue_after().match(text, pair.closer + 1, min(following, pair.closer + 60))
    if found is None or not (found["comma"] or text[pair.closer - 1] in "。！!？?，,…"):
        return None
    subject = find_speaker(found["subject"], before_cue=True) or find_any_subject(found["subject"])
    if subject is None:
        return None
    if found["end"] in ("：", ":") and is_pronoun(subject.slice(found["subject"])):
        return None  # “…吗？”她说：“…” is an answer
    start = found.start("subject")
    speaker = Span(start + subject.start, start + subject.end)
    return Link(Manner.AFTER, speaker, Span(*found.span("cue")), found["cue"])


def _reported_link(clauses: Clauses, pair: Pair) -> Link | None:
    """Find 某某强调，要这样，“…” : a clause of its own among what somebody is reported to say."""
    text = clauses.text
    before = _OWN_CLAUSE.search(text, max(0, pair.opener - 3), pair.opener)
    if before is None or not _CLAUSE_ENDS.match(text, pair.closer + 1):
        return None
    start = clauses.clause_start(before.start())
    for _ in range(_FARTHEST_CLAUSES):
        if clauses.is_sentence_start(start) or start < pair.opener - _FARTHEST_LETTERS:
            return None
        end = clauses.before_quotation(start)
        start = clauses.clause_start(end)
        cue = find_cue_before(text, start, end)
        if cue is not None and not cue.between:
            speaker = _speaker_before(clauses, cue, None)
            return Link(Manner.REPORTED, speaker, Span(cue.start, cue.end), cue.word) if speaker else None
        if end <= start:
            return None
    return None


def _colon_link(clauses: Clauses, pair: Pair) -> Link | None:
    """Find 某某：“…” , a speaker without a cue: the whole clause before the colon names a person.

    Where it tells what the person does meanwhile (他笑了笑，“…”) a comma will do.
    """
    before = clauses.text[max(0, pair.opener - 3) : pair.opener].rstrip()
    if not before.endswith(("：", ":", "，", ",")):
        return None
    if before[-1] in "，," and not _CLAUSE_ENDS.match(clauses.text, pair.closer + 1):
        return None
    end = clauses.text.rfind(before[-1], 0, pair.opener)
    start = clauses.clause_start(end)
    clause = clauses.text[start:end]
    if _SALUTATION.match(clause):
        return None
    found = find_speaker(clause, before_cue=True) if before[-1] in "：:" else None
    if found is None or found.end != len(clause) or found.start > 1 or not names_person(found.slice(clause)):
        found = find_teller(clause)
    if found is None and before[-1] in "：:" and clauses.text[pair.closer - 1] in "。！!？?…":
        found = find_doer(clause)
    if found is None:
        return None
    return Link(Manner.COLON, Span(start + found.start, start + found.end), None, "")
