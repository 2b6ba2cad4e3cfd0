"""Attribute a quotation to who stands behind it: “…”，某某说。 “…。”老人赞不绝口。"""

import re

from quotetrack.extract.attribution.links import Link, Manner
from quotetrack.extract.lexicon import shape
from quotetrack.extract.pairing.pairs import Pair
from quotetrack.extract.speakers.manner import is_passive
from quotetrack.extract.speakers.persons import is_pronoun, names_person
from quotetrack.extract.speakers.speakers import find_speaker
from quotetrack.extract.speakers.tellers import find_any_subject, find_teller_behind
from quotetrack.model import Span

_COLONS = ("：", ":")
# What is said ends in a stop of its own, or a comma behind its mark parts it from who says it.
_STOPS = "。！!？?，,…"
# Three circumstances, an office and a name before the cue run to so many letters.
_FARTHEST = 110


def link_after(text: str, pair: Pair, following: int) -> Link | None:
    """Find “…”，某某说 behind a quotation; where a colon follows, the cue belongs to the next one as well."""
    if _has_source_before(text, pair.opener):
        return None
    end = min(following, pair.closer + _FARTHEST)
    found = shape("cues", "behind_quotation").match(text, pair.closer + 1, end)
    if found is None:
        return _belonging_link(text, pair, end) or _teller_link(text, pair, end) or _later_link(text, pair, end)
    if not (found["comma"] or text[pair.closer - 1] in _STOPS):
        return None
    speaker = _subject(found)
    return Link(Manner.AFTER, speaker, Span(*found.span("cue")), found["cue"]) if speaker is not None else None


def _subject(found: re.Match[str]) -> Span | None:
    before_cue = found["subject"]
    if found["paragraph"] and not shape("cues", "said_so").search(before_cue):
        return None
    subject = find_speaker(before_cue, before_cue=True) or find_any_subject(before_cue)
    if subject is None or (found["end"] in _COLONS and is_pronoun(subject.slice(before_cue))):
        return None  # “…吗？”她说：“…” is an answer
    if is_passive(before_cue[subject.start :]):
        return None
    start = found.start("subject")
    return Span(start + subject.start, start + subject.end)


def _belonging_link(text: str, pair: Pair, end: int) -> Link | None:
    """Find “…”，这是某某说的 : whose words they are, said in a sentence of its own."""
    if not shape("cues", "pointed_at").match(text, pair.closer + 1, end):
        return None
    found = shape("cues", "belongs").match(text, pair.closer + 1, end)
    subject = find_speaker(found["subject"], before_cue=True) if found is not None else None
    if found is None or subject is None:
        return None
    start = found.start("subject")
    speaker = Span(start + subject.start, start + subject.end)
    return Link(Manner.AFTER, speaker, Span(*found.span("cue")), found["cue"])


def _teller_link(text: str, pair: Pair, end: int) -> Link | None:
    """Find “…。”老人赞不绝口 : who has just spoken, by what he does."""
    behind = shape("cues", "behind").match(text, pair.closer + 1, end)
    if text[pair.closer - 1] not in _STOPS or behind is None or behind["paragraph"]:
        return None
    teller = find_teller_behind(text, behind.end(), end)
    return Link(Manner.AFTER, teller, None, "") if teller is not None else None


def _later_link(text: str, pair: Pair, end: int) -> Link | None:
    """Find “…。”老李放下手里的活，笑着说。 : who does something first, and then speaks."""
    behind = shape("cues", "behind").match(text, pair.closer + 1, end)
    if text[pair.closer - 1] not in _STOPS or behind is None or behind["paragraph"]:
        return None
    found = shape("cues", "later_behind").match(text, behind.end(), end)
    subject = find_speaker(found["doing"], before_cue=False) if found is not None else None
    if found is None or subject is None or not names_person(subject.slice(found["doing"])):
        return None
    start = found.start("doing")
    speaker = Span(start + subject.start, start + subject.end)
    return Link(Manner.AFTER, speaker, Span(*found.span("cue")), found["cue"])


def _has_source_before(text: str, opener: int) -> bool:
    """Tell whether a colon leads to the quotation, or it is a part of its clause (围绕“…”，某某汇报)."""
    return (
        text[max(0, opener - 3) : opener].rstrip(" ").endswith(_COLONS) or text[max(0, opener - 1) : opener].isalpha()
    )
