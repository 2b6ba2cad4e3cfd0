"""The nouns of the canon: the official wordings of a formulation, and what a wording is when held against them."""

from dataclasses import dataclass
from enum import StrEnum

from quotetrack.model.quote import Difference, Label


class CanonStatus(StrEnum):
    """How far a wording may be trusted: it stands in its source, may do so, is used by people, or is a mistake."""

    OFFICIAL = "official"
    UNVERIFIED = "unverified"
    VARIANT = "variant"
    SLIP = "slip"


@dataclass(frozen=True, slots=True)
class CanonEntry:
    """One wording of a formulation, with its source, date and status.

    `abbreviations` are the short names of this very wording; `date` is an ISO date as precise as it is known, or empty.
    """

    formulation: str
    wording: str
    abbreviations: tuple[str, ...]
    source: str
    date: str
    status: CanonStatus
    note: str


@dataclass(frozen=True, slots=True, order=True)
class CanonProblem:
    """What is wrong with a row of a canon: the file, the line, the rule that says so, and what to try."""

    path: str
    line: int
    rule: str
    problem: str
    hint: str


@dataclass(frozen=True, slots=True)
class CanonTable:
    """The rows of one file of a canon: the good ones, with their lines, and what is wrong with the others."""

    path: str
    entries: tuple[CanonEntry, ...]
    lines: tuple[int, ...]
    problems: tuple[CanonProblem, ...]


@dataclass(frozen=True, slots=True)
class CanonMatch:
    """A wording of the canon beside another wording: how they stand, and what leads from the canon's to the other."""

    entry: CanonEntry
    label: Label
    score: float
    differences: tuple[Difference, ...]


class VerdictKind(StrEnum):
    """What a wording is, held against the canon."""

    EQUALS = "equals"
    """It is an official wording, mark for mark."""
    LETTERS = "letters"
    """It has the letters of an official wording, other marks or another script."""
    SLIP = "slip"
    VARIANT = "variant"
    UNVERIFIED = "unverified"
    ABBREVIATION = "abbreviation"
    DIFFERS = "differs"
    PART = "part"
    """It is a part of an official wording, or holds one."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a wording is: the wordings of the canon that have its letters, and the others of their formulation.

    `equals` are the wordings with the same letters (or that it abbreviates); `nearest` are the official ones that it
    differs from, the nearest first (the unverified ones where a formulation has no official wording). Where a slip is
    held in a longer wording, the differences lead to the slip.
    """

    kind: VerdictKind
    equals: tuple[CanonMatch, ...]
    nearest: tuple[CanonMatch, ...]

    @property
    def formulations(self) -> tuple[str, ...]:
        """Return the formulations that the verdict speaks of, each once."""
        return tuple(dict.fromkeys(match.entry.formulation for match in (*self.equals, *self.nearest)))
