"""Attribute a quotation to the cue behind it: “…”，某某说。"""

from quotetrack.extract.attribution.links import Link, Manner
from quotetrack.extract.lexicon import shape
from quotetrack.extract.pairing.pairs import Pair
from quotetrack.extract.speakers.persons import is_pronoun
from quotetrack.extract.speakers.speakers import find_speaker
from quotetrack.extract.speakers.tellers import find_any_subject
from quotetrack.model import Span

_COLONS = ("：", ":")
# What is said ends in a stop of its own, or a comma behind its mark parts it from who says it.
_STOPS = "。！!？?，,…"
# A day, a circumstance, an office and a name before the cue run to so many letters.
_FARTHEST = 60


def link_after(text: str, pair: Pair, following: int) -> Link | None:
    """Find “…”，某某说 behind a quotation; where a colon follows, the cue belongs to the next one as well."""
    if _has_source_before(text, pair.opener):
        return None
    found = shape("cues", "behind_quotation").match(text, pair.closer + 1, min(following, pair.closer + _FARTHEST))
    if found is None or not (found["comma"] or text[pair.closer - 1] in _STOPS):
        return None
    subject = find_speaker(found["subject"], before_cue=True) or find_any_subject(found["subject"])
    if subject is None or (found["end"] in _COLONS and is_pronoun(subject.slice(found["subject"]))):
        return None  # “…吗？”她说：“…” is an answer
    start = found.start("subject")
    speaker = Span(start + subject.start, start + subject.end)
    return Link(Manner.AFTER, speaker, Span(*found.span("cue")), found["cue"])


def _has_source_before(text: str, opener: int) -> bool:
    """Tell whether a colon leads to the quotation, or it is a part of its clause (围绕“…”，某某汇报)."""
    return (
        text[max(0, opener - 3) : opener].rstrip(" ").endswith(_COLONS) or text[max(0, opener - 1) : opener].isalpha()
    )
