"""Find the reporting verb that introduces a quotation."""

import re
from dataclasses import dataclass
from functools import cache

from quotetrack.extract.lexicon import alternatives, letters, rows, shape, words

# A cue with all that may follow it lies within this many letters before the mark.
WINDOW = 36
_GUARDS = ("not_after", "not_before", "only_after", "only_before")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb by its offsets in the text, and the letters between it and the mark that are no part of it."""

    start: int
    end: int
    word: str
    between: str
    direct: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the table: whether the cue must touch the mark, and the letters that make another word of it."""

    direct: bool
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]
    only_after: tuple[str, ...]
    only_before: tuple[str, ...]

    def fits(self, text: str, start: int, end: int) -> bool:
        """Tell whether the word at `start` to `end` is the cue and no other word."""
        # 有的希望…: 的 makes a noun of what follows it, but not this one.
        some = text.endswith(letters("clauses", "some_of_many"), 0, start)
        if start > 0 and not some and text.startswith(self.not_after, start - 1):
            return False
        if self.only_after and not text.endswith(self.only_after, 0, start):
            return False
        if self.only_before and not text.startswith(self.only_before, end):
            return False
        return not (self.not_before and text.startswith(self.not_before, end))


@cache
def _entries() -> dict[str, _Entry]:
    return {
        str(row["word"]): _Entry(direct, *(_strings(row.get(key)) for key in _GUARDS))
        for direct, key in ((True, "direct"), (False, "near"))
        for row in rows("cues", key)
    }


def _strings(found: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in found) if isinstance(found, list) else ()


@cache
def _cue() -> re.Pattern[str]:
    # No guards in the pattern: an alternation of plain words is searched by its first letters, an order faster.
    return re.compile(alternatives(tuple(_entries())))


def find_cue_before(text: str, start: int, end: int) -> Cue | None:
    """Return the last cue between `start` and `end`, where an opening mark stands; None if nothing reports.

    >>> find_cue_before("他多次强调要坚持", 0, 8).word
    '强调'
    """
    last = None
    for found in _cue().finditer(text, start, end):
        cue = _cue_at(text, found, end)
        if cue is not None and (last is None or not _belongs_to(text, cue, last)):
            last = cue
    return last


def _belongs_to(text: str, cue: Cue, earlier: Cue) -> bool:
    """Tell whether a cue is a part of an earlier one (坦言道), or said together with it (提出并阐述)."""
    if len(earlier.word) > 1 and cue.start == earlier.end and cue.word in words("cues", "ends_of_cues"):
        return True
    return shape("cues", "together").fullmatch(text, earlier.end, cue.start) is not None


def _cue_at(text: str, found: re.Match[str], end: int) -> Cue | None:
    """Return the word that was found as a cue where it is one and leads to the mark at `end`."""
    word = found[0]
    entry = _entries()[word]
    if not entry.fits(text, found.start(), found.end()):
        return None
    tail = shape("cues", "tail_of_direct" if entry.direct else "tail_of_near").match(text, found.end(), end)
    if tail is None or (tail["lead"] and not _leads(tail["lead"])):
        return None
    between = (f"，{tail['lead']}" if tail["lead"] else "") if entry.direct else tail["between"]
    return Cue(found.start(), found.end(), word, between, entry.direct)


def _leads(phrase: str) -> bool:
    """Tell whether words behind a comma lead to the mark: 要求，对隐患要“…”; 表示，报告“…”.

    What opens as a demand, is denied, or has the words between marks for its object, does not: 要求，要落实“…”.

    >>> _leads("对隐患要"), _leads("要落实"), _leads("报告")
    (True, False, True)
    """
    if phrase.endswith(words("cues", "demands")):
        return True
    openings, endings = _demanding()
    return not phrase.startswith(openings) and not phrase.endswith(endings)


@cache
def _demanding() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a demand opens with, and what ends words that have the quotation for their object or deny it."""
    verbs = words("kinds", "opening_verbs")
    objects = tuple(verb for verb in verbs if len(verb) > 1)
    return (*verbs, *words("cues", "openings_of_demands")), (*objects, *words("cues", "denials"))


def find_last_cue(text: str, start: int, end: int) -> Cue | None:
    """Return the last cue of a clause, wherever it stands in it (it shows whose clause it is)."""
    last = None
    for found in _cue().finditer(text, start, end):
        entry = _entries()[found[0]]
        fits = not entry.direct and entry.fits(text, found.start(), found.end())
        if fits and not text.startswith(letters("clauses", "attributive"), found.end()):
            last = Cue(found.start(), found.end(), found[0], "", direct=False)
    return last
