"""Part wordings that say different things however alike they look: one small rule each, with its evidence."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from quotetrack.match.compare.alignment import CONTEXT, Edit
from quotetrack.match.compare.contrasts import contrast
from quotetrack.match.compare.harmless import all_sound_alike, are_synonyms, is_slip, stands_for_letters
from quotetrack.match.compare.lexicon import breaks_word
from quotetrack.match.compare.vocabulary import vocabulary
from quotetrack.match.compare.word_tables import grammar
from quotetrack.match.compare.wording import is_numeral, spell

# Letters that may stand beside a numeral in an edit that still sets one numeral against another.
_LOOSE = 2
# A longer edit is a clause of its own, with its own negation.
_SHORT = 3
# A title follows a name of so many letters.
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
# Who does what the two letters before say, to whom it is done if 被 leads.
_PARTY = re.compile("..(?:人(?![民们士])|者|权|单位|国(?!家)|方)")


@lru_cache(maxsize=1 << 14)
def parting_rule(edit: Edit) -> str | None:
    """Return the evidence that an edit changes what is said, by the first rule that says so.

    >>> parting_rule(Edit("假", "劣", "明知是", "药而提供", False, False, False))
    'truth 假/劣'
    """
    if stands_for_letters(edit):
        return None
    for rule in RULES:
        evidence = rule(edit)
        if evidence:
            return evidence
    return None


def numeral(edit: Edit) -> str | None:
    """Two numerals stand against each other (四个意识/五个意识); an item that brings its own is no clash."""
    if edit.pure or (min(len(edit.left), len(edit.right)) > 1 and max(len(edit.left), len(edit.right)) > _LOOSE + 1):
        return None
    for left, right in ((edit.left[0], edit.right[0]), (edit.left[-1], edit.right[-1])):
        if is_numeral(left) and is_numeral(right) and left != right:
            return f"aligned numeral differs {spell(left)}/{spell(right)}"
    return None


def count(edit: Edit) -> str | None:
    """A numeral greater than one is put before a measure on one side only (前款/前两款)."""
    number = edit.left or edit.right
    if not edit.pure or edit.first or edit.last or len(number) > 1 or not is_numeral(number):
        return None
    measured = edit.after.startswith(grammar("law_measures"))
    return f"numeral {spell(number)}" if measured and spell(number) != "1" else None


def ordinal(edit: Edit) -> str | None:
    """One side counts, the other numbers (两个一百年/第二个百年)."""
    return "ordinal 第" if {edit.left, edit.right} == {"第", ""} and edit.after[1:2] == "个" else None


def sign(edit: Edit) -> str | None:
    """A sign stands on one side only (人工智能+/人工智能); where a word answers it, it is read as that word."""
    return "sign +" if {edit.left, edit.right} == {"+", ""} else None


def coined(edit: Edit) -> str | None:
    """Behind a count or a sign stands a coined name, no word of which may stand for another (两个结合/两个联系)."""
    if edit.pure or not edit.last or _is_slip(edit):
        return None
    behind_count = edit.before[1:] in ("", *grammar("naming_measure"))
    counted = len(edit.before) < CONTEXT and is_numeral(edit.before[:1] or " ") and behind_count
    return f"name {spell(edit.left)}/{spell(edit.right)}" if counted or edit.before.endswith("+") else None


def negation(edit: Edit) -> str | None:
    """One side denies what the other says (符合/不符合, 看得见/看不见)."""
    whole_clauses = edit.pure and edit.cut
    if whole_clauses or max(len(edit.left), len(edit.right)) > _SHORT or _is_slip(edit) or are_synonyms(edit):
        return None
    before, after = edit.before[-2:], edit.after[:2]
    if not _denying().search(before + edit.left + edit.right + after):
        return None
    left, right = (_count_denials(before + side + after) for side in (edit.left, edit.right))
    return "negation" if left % 2 != right % 2 else None


def forbidden(edit: Edit) -> str | None:
    """One side forbids what the other says (生产经营单位不得关闭… / 关闭…)."""
    if (edit.cut and edit.pure) or max(len(edit.left), len(edit.right)) <= _SHORT:
        return None
    return "negation" if edit.left.endswith(_forbidding()) != edit.right.endswith(_forbidding()) else None


@cache
def _forbidding() -> tuple[str, ...]:
    """Return the words of two letters and more that are put for 不得."""
    words = vocabulary().synonyms
    rows = words["不得"]
    return tuple(sorted(word for word, others in words.items() if len(word) > 1 and not rows.isdisjoint(others)))


def _is_slip(edit: Edit) -> bool:
    """Tell whether a letter is written for another by mistake: a usual one, or one of its sound that makes no word."""
    return is_slip(edit.left, edit.right) or (breaks_word(edit) and all_sound_alike(edit.left, edit.right))


def _count_denials(letters: str) -> int:
    return len(_denying().findall(_denying_nothing().sub("", letters)))


@cache
def _denying() -> re.Pattern[str]:
    return re.compile(f"[{''.join(grammar('denials'))}]")


@cache
def _denying_nothing() -> re.Pattern[str]:
    return re.compile("|".join(grammar("no_denials")))


def degree(edit: Edit) -> str | None:
    """A measure is put before a quality (严重/特别严重, 大/较大)."""
    words = vocabulary()
    if not edit.pure or (edit.left or edit.right) not in words.degrees:
        return None
    quality = next((quality for quality in words.qualities if edit.after.startswith(quality)), None)
    if quality and edit.after[: len(quality) + 1] in words.synonyms and edit.after[len(quality) :]:
        # Another word begins with the letters of the quality (强化).
        return None
    return f"degree {quality}/{edit.left}{edit.right}{quality}" if quality else None


def deputy(edit: Edit) -> str | None:
    """An office is made another one (主席/副主席)."""
    words = vocabulary()
    added = edit.left or edit.right
    if not edit.pure or added not in words.deputies:
        return None
    for end in range(2, len(edit.after) + 1):
        office = edit.after[:end]
        if any(group.name == "official" for group in words.contrasts.get(office, ())):
            return f"official {office}/{added}{office}"
    return None


def party(edit: Edit) -> str | None:
    """Whoever does something is not whoever it is done to (申请人/被申请人)."""
    if {edit.left, edit.right} != {"被", ""} or not _PARTY.match(edit.after):
        return None
    return f"party {edit.after[:3]}/被{edit.after[:3]}"


def person(edit: Edit) -> str | None:
    """Two names stand before the same title (黄文秀同志/张桂梅同志)."""
    if edit.pure or not edit.after.startswith(grammar("titles")):
        return None
    if not all(_SHORTEST_NAME <= len(side) <= _LONGEST_NAME for side in (edit.left, edit.right)):
        return None
    return f"person {spell(edit.left)}/{spell(edit.right)}"


def foreign_name(edit: Edit) -> str | None:
    """Two names that are written by their sound stand in the same place (马杜罗/莱希)."""
    written = vocabulary().foreign
    if edit.pure or not all(len(side) > 1 and written.issuperset(side) for side in (edit.left, edit.right)):
        return None
    return f"person {edit.left}/{edit.right}"


RULES: tuple[Callable[[Edit], str | None], ...] = (
    numeral,
    count,
    ordinal,
    sign,
    coined,
    negation,
    forbidden,
    degree,
    deputy,
    party,
    contrast,
    person,
    foreign_name,
)
