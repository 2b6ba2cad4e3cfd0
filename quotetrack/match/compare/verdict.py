"""Judge two wordings: same, part or different, by rules in a fixed order, each with its evidence."""

import re
from collections import Counter
from itertools import chain
from typing import Literal, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from quotetrack.match.compare.align import LONGEST_ALIGNED
from quotetrack.match.compare.alignment import Edit
from quotetrack.match.compare.breaks import lend_breaks
from quotetrack.match.compare.contrasts import parting_names
from quotetrack.match.compare.faults import carried_letters, fault_rule
from quotetrack.match.compare.frame import Edge, Frame, frame_wordings
from quotetrack.match.compare.gates import forbidden, parting_rule
from quotetrack.match.compare.harmless import harmless_rule
from quotetrack.match.compare.part import part_rule, stands_alone, takes_up
from quotetrack.match.compare.wording import Wording, number_of, without_number
from quotetrack.model import Label
from quotetrack.settings import Settings
from quotetrack.text.fold import fold
from quotetrack.text.marks import MarkFamily

_TITLE = re.compile(f"[{MarkFamily.TITLE.openers}]([^{MarkFamily.TITLE.closers}]+)")
# What an edge of one or two letters denies or measures, it denies of the whole (不符合标准规定).
_SHORT_EDGE = 2
# From four letters on, or a whole clause, what an end has more is an end of its own.
_WORD = 3


class Verdict(NamedTuple):
    """A label, a score, the rule that decided, and which one is the part, where one is."""

    label: Label
    score: float
    evidence: str
    part: Literal["left", "right"] | None = None


def judge(left: Wording, right: Wording, settings: Settings) -> Verdict:
    """Return the verdict on two wordings; where two items or articles have different numbers, on what follows them."""
    if number_of(left) != number_of(right) and number_of(left) and number_of(right):
        left, right = without_number(left), without_number(right)
    if left.letters == right.letters:
        return Verdict(Label.SAME, 100.0, "equal letters")
    if left.symbols == right.symbols:
        return Verdict(Label.SAME, 100.0, "equal numerals")
    if _name_other_titles(left.text, right.text, settings):
        return Verdict(Label.DIFFERENT, _score(_common(left, right), left, right), "titles differ")
    shorter, longer = _by_length(left, right)
    common = _common(left, right)
    if 100 * common < settings.compare_common * len(shorter.symbols) or not common:
        return Verdict(Label.DIFFERENT, _score(common, left, right), "unlike: other letters")
    left, right = lend_breaks(left, right)
    shorter, longer = _by_length(left, right)
    frame = frame_wordings(left, right, settings.compare_clause)
    return _judge_frame(frame, shorter, longer, left, right, settings)


def _by_length(left: Wording, right: Wording) -> tuple[Wording, Wording]:
    """Return the shorter one and the longer one; of two as long, the same is called shorter whichever is left."""
    ordered = sorted((left, right), key=lambda wording: (len(wording.letters), wording.letters, wording.breaks))
    return ordered[0], ordered[1]


def _name_other_titles(left: str, right: str, settings: Settings) -> bool:
    """Tell whether both name works between title marks, and each of them other ones."""
    lefts, rights = _TITLE.findall(left), _TITLE.findall(right)
    if not lefts or not rights:
        return False
    return all(fuzz.ratio(fold(one), fold(other)) < settings.compare_cutoff for one in lefts for other in rights)


def _common(left: Wording, right: Wording) -> int:
    """Return how many symbols two wordings share in whatever order: sorted, they are a common subsequence."""
    if max(len(left.bag), len(right.bag)) > LONGEST_ALIGNED:
        return (Counter(left.bag) & Counter(right.bag)).total()
    return LCSseq.similarity(left.bag, right.bag)


def _judge_frame(
    frame: Frame, shorter: Wording, longer: Wording, left: Wording, right: Wording, settings: Settings
) -> Verdict:
    score = _score(frame.shared, left, right)
    parted = _parting(frame, left, right)
    if parted:
        return Verdict(Label.DIFFERENT, score, parted)
    fault = fault_rule(frame, shorter, longer, settings)
    if fault:
        return Verdict(Label.DIFFERENT, score, fault)
    frame = frame._replace(edges=_ends(frame.edges, shorter, settings))
    sides = {edge.left for edge in frame.edges}
    if len(sides) == 2:
        return _judge_overlap(frame, left, right, score, settings)
    if sides:
        short_one, long_one = (right, left) if True in sides else (left, right)
        part = part_rule(short_one, long_one, frame.edges, settings)
        if part and not stands_alone(short_one, settings) and not _carried_whole(frame, short_one is left):
            return Verdict(Label.DIFFERENT, score, "short wordings differ")
        if part:
            return Verdict(Label.PART, score, part, "left" if short_one is left else "right")
        return Verdict(Label.SAME, score, "cut short")
    return Verdict(Label.SAME, score, _likeness_evidence(frame))


def _ends(edges: tuple[Edge, ...], shorter: Wording, settings: Settings) -> tuple[Edge, ...]:
    """Return the edges without a word more at one end, where the other wording has whole clauses more.

    A word is an end of its own where it makes the wording an item or a modifier.
    """
    clauses = len(shorter.letters) >= settings.compare_alone and any(edge.cut for edge in edges)
    if len({edge.left for edge in edges}) < 2 or not clauses:
        return edges
    return tuple(edge for edge in edges if edge.cut or len(edge.symbols) > _WORD or takes_up(edge, shorter, settings))


def _carried_whole(frame: Frame, left_is_shorter: bool) -> bool:
    """Tell whether all of a short formula stands in the longer wording: nothing of its own but harmless writings."""
    return all(harmless_rule(edit) and not (edit.pure and bool(edit.left) == left_is_shorter) for edit in frame.inner)


def _score(shared: int, left: Wording, right: Wording) -> float:
    return round(200 * shared / (len(left.symbols) + len(right.symbols) or 1), 1)


def _likeness_evidence(frame: Frame) -> str:
    rules = [rule for rule in map(harmless_rule, frame.inner) if rule]
    if rules:
        return rules[0]
    return "free order" if frame.moved else "small edits"


def _parting(frame: Frame, left: Wording, right: Wording) -> str | None:
    """Return the first rule that parts two wordings, by an edit inside or a short one at an end."""
    short_edges = (edge.as_edit() for edge in frame.edges if not edge.cut and len(edge.symbols) <= _SHORT_EDGE)
    inner = (edit for edit in frame.inner if not _said_before(edit, left, right))
    denied = map(forbidden, (edge.as_edit() for edge in frame.edges))
    edits = chain(map(parting_rule, chain(inner, short_edges)), map(parting_names, frame.hulls), denied)
    return next(filter(None, edits), None)


def _said_before(edit: Edit, left: Wording, right: Wording) -> bool:
    """Tell whether one wording only says again in each clause what the other says once for all of them.

    不能忽视农业、忘记农民 / 不能忽视农业、不能忘记农民
    """
    fuller, other = (left, right) if edit.left else (right, left)
    said = edit.left or edit.right
    if not edit.pure or fuller.clause_count != other.clause_count or said not in other.clauses[0]:
        return False
    return all(said in clause for clause in fuller.clauses)


def _judge_overlap(frame: Frame, left: Wording, right: Wording, score: float, settings: Settings) -> Verdict:
    """Judge two wordings that overlap, each with an end of its own: one saying quoted from two places.

    What they share covers three letters in four of the longer one and would itself stand alone, and no end makes it an
    item or the modifier of something else.
    """
    shorter, longer = _by_length(left, right)
    carried = carried_letters(left, right)
    own, shared = len(longer.symbols) - carried, frame.shared - carried
    if 100 * shared < settings.compare_overlap * own or frame.shared < settings.compare_alone:
        return Verdict(Label.DIFFERENT, score, "unlike: little overlap")
    if any(takes_up(edge, shorter, settings) for edge in frame.edges):
        return Verdict(Label.DIFFERENT, score, "unlike: of another construction")
    return Verdict(Label.SAME, score, "overlap")
