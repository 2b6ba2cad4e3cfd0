"""Judge two wordings: same, part or different, by rules in a fixed order, each with its evidence."""

from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from quotetrack.match.alignment import Edit
from quotetrack.match.frame import Frame, frame_wordings
from quotetrack.match.gates import parting_rule
from quotetrack.match.harmless import all_sound_alike, harmless_rule, is_adverb
from quotetrack.match.part import is_name, part_rule, stands_alone
from quotetrack.match.wording import Wording, is_numeral
from quotetrack.model import Label
from quotetrack.settings import Settings

# What an edge of one or two letters denies or measures, it denies of the whole (不符合标准规定).
_SHORT_EDGE = 2


class Verdict(NamedTuple):
    """A label, a score, the rule that decided, and whether the left one is the part (None where neither is)."""

    label: Label
    score: float
    evidence: str
    left_is_part: bool | None = None


def judge(left: Wording, right: Wording, settings: Settings) -> Verdict:
    """Return the verdict on two wordings."""
    if left.letters == right.letters:
        return Verdict(Label.SAME, 100.0, "equal letters")
    if left.symbols == right.symbols:
        return Verdict(Label.SAME, 100.0, "equal numerals")
    shorter, longer = (left, right) if len(left.letters) <= len(right.letters) else (right, left)
    common = LCSseq.similarity(left.bag, right.bag)
    if 100 * common < settings.compare_common * len(shorter.symbols) or not common:
        return Verdict(Label.DIFFERENT, _score(common, left, right), "unlike")
    frame = frame_wordings(left, right, settings.compare_clause)
    return _judge_frame(frame, shorter, longer, left, right, settings)


def _judge_frame(
    frame: Frame, shorter: Wording, longer: Wording, left: Wording, right: Wording, settings: Settings
) -> Verdict:
    score = _score(frame.shared, left, right)
    parted = _parting(frame)
    if parted:
        return Verdict(Label.DIFFERENT, score, parted)
    fault = _fault(frame, shorter, longer, settings)
    if fault:
        return Verdict(Label.DIFFERENT, score, fault)
    sides = {edge.left for edge in frame.edges}
    if len(sides) == 2:
        return _judge_overlap(frame, left, right, score, settings)
    if sides:
        short_one, long_one = (right, left) if True in sides else (left, right)
        part = part_rule(short_one, long_one, frame.edges, settings)
        if part:
            return Verdict(Label.PART, score, part, left_is_part=short_one is left)
        return Verdict(Label.SAME, score, "cut short")
    return Verdict(Label.SAME, score, _likeness_evidence(frame))


def _score(shared: int, left: Wording, right: Wording) -> float:
    return round(200 * shared / (len(left.symbols) + len(right.symbols) or 1), 1)


def _likeness_evidence(frame: Frame) -> str:
    rules = [rule for rule in map(harmless_rule, frame.inner) if rule]
    if rules:
        return rules[0]
    return "free order" if frame.moved else "small edits"


def _parting(frame: Frame) -> str | None:
    """Return the first rule that parts two wordings, by an edit inside or a short one at an end."""
    short_edges = (edge.as_edit() for edge in frame.edges if not edge.cut and len(edge.symbols) <= _SHORT_EDGE)
    return next(filter(None, map(parting_rule, (*frame.inner, *short_edges))), None)


def _fault(frame: Frame, shorter: Wording, longer: Wording, settings: Settings) -> str | None:
    """Return why the edits inside are too many or too heavy for one saying; None where they are not."""
    unknown = [edit for edit in frame.inner if harmless_rule(edit) is None]
    if not unknown:
        return None
    if len(shorter.letters) <= settings.compare_short:
        return None if _small_edits(unknown, shorter, longer) else "short wordings differ"
    if 2 * len(shorter.symbols) < len(longer.symbols):
        return None if 100 * frame.shared >= settings.compare_carried * len(shorter.symbols) else "unlike"
    heavy = [edit for edit in unknown if not (edit.pure and is_adverb(edit.left or edit.right))]
    heavy = [edit for edit in heavy if not all_sound_alike(edit.left, edit.right)]
    if (is_name(shorter) or is_name(longer)) and any(not edit.pure for edit in heavy):
        return "names differ"
    edges = sum(len(edge.symbols) for edge in frame.edges)
    inside = len(shorter.symbols) + len(longer.symbols) - edges
    if 200 * frame.shared < settings.compare_cutoff * inside:
        return "unlike"
    return None


def _small_edits(unknown: list[Edit], shorter: Wording, longer: Wording) -> bool:
    """Tell whether a short wording is still the same: two letters more or less inside, or one typed by its sound."""
    if is_numbered(shorter) and is_numbered(longer):
        return False
    if all(edit.pure for edit in unknown):
        return sum(len(edit.left + edit.right) for edit in unknown) <= 2 and len(shorter.letters) >= 5
    return len(unknown) == 1 and len(shorter.letters) >= 7 and all_sound_alike(unknown[0].left, unknown[0].right)


def is_numbered(wording: Wording) -> bool:
    """Tell whether a wording is a numbered formula (六个坚持, 三管三必须): short, and opened by a Chinese numeral."""
    return len(wording.letters) <= 6 and is_numeral(wording.symbols[0]) and not wording.letters[0].isascii()


def _judge_overlap(frame: Frame, left: Wording, right: Wording, score: float, settings: Settings) -> Verdict:
    """Judge two wordings that overlap, each with an end of its own: one saying quoted from two places."""
    least = min(len(left.symbols), len(right.symbols))
    if (
        score >= settings.compare_cutoff
        and 100 * frame.shared >= settings.compare_half * least
        and stands_alone(left if len(left.letters) <= len(right.letters) else right, settings)
    ):
        return Verdict(Label.SAME, score, "overlap")
    return Verdict(Label.DIFFERENT, score, "unlike")
