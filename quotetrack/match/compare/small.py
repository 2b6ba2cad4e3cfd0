"""Tell whether the edits in a short wording leave it the same."""

import re
from collections import Counter

from quotetrack.match.compare.case import Case
from quotetrack.match.compare.harmless import all_sound_alike
from quotetrack.match.compare.lexicon import breaks_word
from quotetrack.match.compare.part import is_name, is_numbered
from quotetrack.match.compare.particles import is_adverb, is_glue, is_particle
from quotetrack.match.compare.strokes import look_near
from quotetrack.match.compare.wording import Wording

# What is put in between is what the wording is about (以人民为中心/以人民健康为中心).
_TAKEN_AS = re.compile("以.+为.+")
# A word has two letters.
_LETTERS = 2


def is_small(case: Case) -> bool:
    """Tell whether a short wording is still the same: two letters more or less, a clause, a letter in a sentence."""
    if _has_edges(case) or (is_numbered(case.shorter) and is_numbered(case.longer)):
        return False
    if all(w.clause_count == 1 and _TAKEN_AS.fullmatch(w.symbols) for w in (case.shorter, case.longer)):
        return False
    if all(edit.pure for edit in case.unknown):
        return _few_dropped(case) or _clauses_dropped(case)
    distinct = {(edit.left, edit.right) for edit in case.unknown}
    if len(distinct) > 1 or any(edit.pure for edit in case.unknown):
        return False
    left, right = distinct.pop()
    if _is_slip(case, left, right) and (case.shorter.clause_count == 1 or len(left) == 1):
        return True
    if is_name(case.longer) or is_name(case.shorter):
        return False
    if case.shorter.clause_count > 1 and len(case.unknown) > 1 and is_particle(left) and is_particle(right):
        # 取之有度，用之有节 / 取之以度，用之以节: the clauses answer each other still.
        return True
    if case.shorter.clause_count > 1:
        return max(len(left), len(right)) <= 2 and not _is_list(case.shorter) and _one_clause_differs(case)
    return len(left) == len(right) == 1 and len(case.shorter.letters) == case.settings.compare_verse


def _is_slip(case: Case, left: str, right: str) -> bool:
    """Tell whether what differs in one clause was typed by its sound, or misread so that it makes no word."""
    letters = len(case.shorter.letters)
    if look_near(left, right) and breaks_word(case.unknown[0]):
        return letters >= case.settings.compare_misread
    single = len(left) == 1 or not (is_name(case.longer) or is_name(case.shorter))
    return single and all_sound_alike(left, right) and letters >= case.settings.compare_typed


def _has_edges(case: Case) -> bool:
    """Tell whether one has more at an end; of two clauses and more, two letters there are dropped ones."""
    edges = sum(len(edge.symbols) for edge in case.frame.edges)
    return edges > (2 if case.shorter.clause_count > 1 else 0)


def _few_dropped(case: Case) -> bool:
    dropped = [_weight(edit.left + edit.right) for edit in case.unknown]
    dropped += [len(edge.symbols) for edge in case.frame.edges]
    return max(dropped) <= 2 and sum(dropped) <= 2 * case.shorter.clause_count and len(case.shorter.letters) >= 5


def _weight(dropped: str) -> int:
    """Return how many letters that join nothing were dropped; a long word that only stresses counts as two."""
    letters = sum(not is_glue(letter) for letter in dropped)
    return min(letters, _LETTERS) if is_adverb(dropped) else letters


def _clauses_dropped(case: Case) -> bool:
    half = 2 * len(case.shorter.letters) >= len(case.longer.letters)
    return (
        half
        and len(case.shorter.letters) >= 5
        and case.shorter.clause_count > 1
        and all(edit.cut for edit in case.unknown)
    )


def _one_clause_differs(case: Case) -> bool:
    """Tell whether all clauses but one are the same, in whatever order, and that one keeps half of its letters."""
    shorter, longer = Counter(case.shorter.clauses), Counter(case.longer.clauses)
    gone, come = list((shorter - longer).elements()), list((longer - shorter).elements())
    replaced = max(max(len(edit.left), len(edit.right)) for edit in case.unknown)
    return len(gone) == len(come) == 1 and 2 * replaced <= max(len(gone[0]), len(come[0]))


def _is_list(wording: Wording) -> bool:
    """Tell whether two clauses are of one mould, so that their letters are the items of a list (老有所养、老有所依)."""
    clauses = wording.clauses
    return any(
        len(one) == len(other) and 2 * sum(map(str.__eq__, one, other)) >= len(one)
        for place, one in enumerate(clauses)
        for other in clauses[place + 1 :]
    )
