"""The nouns of extraction: mentions, who said them, and marks that could not be paired."""

from dataclasses import dataclass
from enum import StrEnum

from quotetrack.model.document import DocumentId
from quotetrack.model.span import Span


class Kind(StrEnum):
    """What stands between the marks."""

    STATEMENT = "statement"
    SLOGAN = "slogan"
    TERM = "term"
    TITLE = "title"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is quoted and the reporting verb, as they stand in the text; either may be missing."""

    speaker: str | None
    speaker_span: Span | None
    cue: str | None
    cue_span: Span | None


@dataclass(frozen=True, slots=True)
class Mention:
    """One marked occurrence. `span` leaves the marks outside; `text` is what is read there, interruptions left out.

    `opener` is the opening mark as it stands; `parent` is the span of the mention it is nested in;
    `evidence` names the rule that told its kind.
    """

    document: DocumentId
    span: Span
    text: str
    kind: Kind
    opener: str
    attribution: Attribution | None
    parent: Span | None
    evidence: str


class ProblemKind(StrEnum):
    """What is wrong with a mark."""

    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    WRONG_WAY = "wrong way"
    TOO_DEEP = "too deep"


@dataclass(frozen=True, slots=True)
class Problem:
    """A mark that was repaired or left over: where it stands, what is wrong, and what was done about it."""

    document: DocumentId
    span: Span
    kind: ProblemKind
    repair: str
