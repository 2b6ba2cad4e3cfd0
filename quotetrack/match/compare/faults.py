"""Say why the edits between two wordings are too many or too heavy for one saying: one small rule each."""

from collections import Counter
from collections.abc import Callable
from functools import cache

from quotetrack.match.compare.alignment import Edit
from quotetrack.match.compare.case import Case
from quotetrack.match.compare.frame import Frame
from quotetrack.match.compare.harmless import harmless_rule, is_misread
from quotetrack.match.compare.lexicon import breaks_word
from quotetrack.match.compare.part import is_name
from quotetrack.match.compare.particles import is_glue, is_particle
from quotetrack.match.compare.small import is_small
from quotetrack.match.compare.word_tables import folded_word, load_table, words_of
from quotetrack.match.compare.wording import Wording
from quotetrack.settings import Settings

# Two words of the law show that a wording is a provision.
_MARKERS = 2
# What a wording lacks at its ends is more than a word from here on.
_CUT = 4
# In four letters two that change places make another phrase (和而不同/同而不和).
_PHRASE = 4
# So many letters does a name count that any number of wordings carry.
_NAME = 2


def fault_rule(frame: Frame, shorter: Wording, longer: Wording, settings: Settings) -> str | None:
    """Return the first rule that finds the edits inside too heavy for one saying; None where none does."""
    unknown = tuple(edit for edit in frame.inner if harmless_rule(edit) is None)
    if len(shorter.letters) <= _PHRASE and _crossed(frame.inner):
        return "exchanged crosswise"
    if not unknown:
        return None
    if _crossed(unknown) and _bags(shorter) != _bags(longer):
        return "exchanged crosswise"
    case = Case(frame, shorter, longer, unknown, settings)
    if len(shorter.letters) <= settings.compare_short:
        return None if is_small(case) else "short wordings differ"
    if 2 * len(shorter.symbols) < len(longer.symbols):
        return _not_carried(case)
    case = case._replace(unknown=case.heavy)
    return next(filter(None, (rule(case) for rule in RULES)), None) if case.unknown else None


def _crossed(edits: tuple[Edit, ...]) -> bool:
    """Tell whether two words stand each in the place of the other: what was said of one is said of the other.

    Within one clause they have only changed places.
    """
    replaced = {(edit.left, edit.right) for edit in edits if not edit.pure}
    return any((right, left) in replaced for left, right in replaced)


def _bags(wording: Wording) -> list[str]:
    """Return the letters of each clause, whatever the order."""
    return sorted("".join(sorted(clause)) for clause in wording.clauses)


def _not_carried(case: Case) -> str | None:
    carried = 100 * case.frame.shared >= case.settings.compare_carried * len(case.shorter.symbols)
    return None if carried else "unlike: not carried whole"


def names(case: Case) -> str | None:
    """A name with another word in it is another name (行政复议法/行政处罚法)."""
    if not (is_name(case.shorter) or is_name(case.longer)):
        return None
    words = (edit for edit in case.unknown if len(edit.left + edit.right) > 1 and not is_misread(edit))
    return "names differ" if next(words, None) else None


def provisions(case: Case) -> str | None:
    """Two provisions of a law are built alike and set apart by a word; amended ones have words added or dropped.

    One letter that makes no word, where another would, is no word either.
    """
    words = [edit for edit in case.unknown if not edit.pure and not is_misread(edit)]
    if not words or (len(words) == 1 and breaks_word(words[0])):
        return None
    markers = {word for word in _provision_words() if word in case.shorter.symbols}
    return "provisions differ" if len(markers) >= _MARKERS else None


def repeated(case: Case) -> str | None:
    """One word stands in the place of another again and again: the matter is another one (何反我亦反，何停我亦停)."""
    words = (edit for edit in case.unknown if not edit.pure and not is_misread(edit) and not _are_particles(edit))
    times = Counter((edit.left, edit.right) for edit in words)
    return "another word throughout" if times and max(times.values()) > 1 else None


def _are_particles(edit: Edit) -> bool:
    return is_particle(edit.left) and is_particle(edit.right)


def phrase(case: Case) -> str | None:
    """In a formula of one clause another word makes another formula (盗伐森林或者其他林木/滥伐森林或者其他林木).

    Of several it may be a slip, unless letters are missing at an end as well.
    """
    several = case.shorter.clause_count > 1 and not case.frame.edges
    if several or len(case.shorter.symbols) >= case.settings.compare_sentence:
        return None
    words = (edit for edit in case.unknown if not edit.pure and not is_misread(edit))
    return "short wordings differ" if next(words, None) else None


def replaced(case: Case) -> str | None:
    """Too many letters are replaced by others."""
    letters = sum(max(len(edit.left), len(edit.right)) for edit in case.unknown if not edit.pure)
    share = case.settings.compare_replaced_list if _is_listing(case) else case.settings.compare_replaced
    own = len(case.shorter.symbols) - carried_letters(case.shorter, case.longer)
    return "unlike: too much replaced" if 100 * letters > share * own else None


def _is_listing(case: Case) -> bool:
    """Tell whether both wordings are lists of three items and more."""
    return min(case.shorter.clause_count, case.longer.clause_count) > 2


def kept(case: Case) -> str | None:
    """A wording that is cut short is also much changed, or says something of its own in the clause that is left."""
    if not case.frame.edges:
        return None
    much = 100 * case.frame.shared >= case.settings.compare_kept * len(case.shorter.symbols)
    return None if much and not _says_more(case) else "unlike: cut short and changed"


def _says_more(case: Case) -> bool:
    """Tell whether what is left has words of its own (…，加强基础设施建设 / 加强城镇基础设施建设)."""
    sides = {edge.left for edge in case.frame.edges}
    cut = sum(len(edge.symbols) for edge in case.frame.edges)
    if len(sides) > 1 or cut < _CUT or _is_listing(case):
        return False
    own = sum(not is_glue(letter) for edit in case.unknown for letter in (edit.right if True in sides else edit.left))
    return 100 * own > case.settings.compare_own * len(case.shorter.symbols)


def likeness(case: Case) -> str | None:
    """Too few letters are shared between the edges."""
    edges = sum(len(edge.symbols) for edge in case.frame.edges)
    carried = carried_letters(case.shorter, case.longer)
    inside = len(case.shorter.symbols) + len(case.longer.symbols) - edges - 2 * carried
    cutoff = case.settings.compare_cutoff_list if _is_listing(case) else case.settings.compare_cutoff
    return "unlike: below cutoff" if 200 * (case.frame.shared - carried) < cutoff * inside else None


RULES: tuple[Callable[[Case], str | None], ...] = (names, provisions, repeated, phrase, replaced, kept, likeness)


def carried_letters(one: Wording, other: Wording) -> int:
    """Return for how many letters the longest name that both carry says nothing about them."""
    both = (name for name in _carried_names() if name in one.symbols and name in other.symbols)
    return max((len(name) for name in both), default=_NAME) - _NAME


@cache
def _carried_names() -> tuple[str, ...]:
    return tuple(sorted(map(folded_word, words_of(load_table("heads"), "carried"))))


@cache
def _provision_words() -> frozenset[str]:
    return frozenset(map(folded_word, words_of(load_table("heads"), "provisions")))
