"""Find the reporting verb that introduces a quotation."""

import re
from dataclasses import dataclass
from functools import cache

from quotetrack.extract.lexicon import alternatives, rows, words

# Letters that may stand between a `near` cue and the opening mark (要求党的干部“…” has five).
_FARTHEST = 10
# A cue with all that may follow it lies within this many letters before the mark.
WINDOW = 24
_HAN = r"[\u3400-\u9fffA-Za-z0-9]"


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb by its offsets in the text, and the letters between it and the mark that are no part of it."""

    start: int
    end: int
    word: str
    between: str
    direct: bool


def _row_pattern(row: dict[str, object]) -> str:
    word = str(row["word"])
    after, before, only = row.get("not_after", []), row.get("not_before", []), row.get("only_after", [])
    guard = "".join(f"(?<!{letter})" for letter in after) if isinstance(after, list) else ""
    ahead = f"(?!{'|'.join(before)})" if isinstance(before, list) and before else ""
    needed = "(?:" + "|".join(f"(?<={entry})" for entry in only) + ")" if isinstance(only, list) and only else ""
    return f"{guard}{needed}{word}{ahead}"


@cache
def _cue() -> re.Pattern[str]:
    near = "|".join(sorted((_row_pattern(row) for row in rows("cues", "near")), key=lambda pattern: -len(pattern)))
    direct = "|".join(_row_pattern(row) for row in rows("cues", "direct"))
    return re.compile(f"(?P<near>{near})|(?P<direct>{direct})")


@cache
def _tail() -> re.Pattern[str]:
    aspects = alternatives(words("cues", "aspects"))
    return re.compile(rf"(?P<aspect>(?:{aspects})*)(?P<between>{_HAN}{{0,{_FARTHEST}}})\s*[：:，,]?\s*\Z")


@cache
def _plain_tail() -> re.Pattern[str]:
    return re.compile(r"(?:[过了着到道说称为]|说道)?\s*[：:，,]?\s*\Z")


def find_cue_before(text: str, start: int, end: int) -> Cue | None:
    """Return the last cue between `start` and `end`, where an opening mark stands; None if nothing reports.

    >>> find_cue_before("他多次强调要坚持", 0, 8).word
    '强调'
    """
    last = None
    for found in _cue().finditer(text, start, end):
        pattern = _tail() if found["near"] else _plain_tail()
        tail = pattern.match(text, found.end(), end)
        if tail is not None:
            between = tail["between"] if found["near"] else ""
            last = Cue(found.start(), found.end(), found[0], between, direct=not found["near"])
    return last


def find_last_cue(text: str, start: int, end: int) -> Cue | None:
    """Return the last cue of a clause, wherever it stands in it (it shows whose clause it is)."""
    last = None
    for found in _cue().finditer(text, start, end):
        if found["near"] and not text.startswith("的", found.end()):
            last = Cue(found.start(), found.end(), found[0], "", direct=False)
    return last


@cache
def cue_after() -> re.Pattern[str]:
    """Return the pattern of “…”，某某说 : what follows a closing mark, with the groups `subject` and `cue`."""
    said = alternatives(words("cues", "after_quotation"))
    return re.compile(
        rf"(?P<comma>[，,])?[ \t]*(?P<subject>{_HAN}[^，,。；;：:！？!?\n“”‘’]{{0,38}}?)(?P<cue>{said})(?:道|着|过)?"
        r"(?=\s*(?P<end>[。，,：:；;\n]|\Z))"
    )
