"""Read case files: a text, the mentions and problems that a person finds in it, and the reading that they stand in."""

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from factories import make_document

from quotetrack.model import Document, Mention, Span
from quotetrack.text.marks import FAMILY_OF
from quotetrack.text.reading import Reading, read_pieces

FOLDER = Path(__file__).parents[1] / "cases" / "extract"
# Words about a case, for people: `doubt` says why a second careful reader might label it otherwise.
KEYS = {"id", "text", "mentions", "problems", "cut", "raw", "doubt", "known_failure"}


@dataclass(frozen=True)
class Expected:
    """A mention as a person labels it: its span, the span of its parent, the words read, kind, speaker and cue."""

    span: Span
    parent: Span | None
    text: str
    kind: str
    speaker: str | None
    cue: str | None

    def allows(self, found: "Expected") -> bool:
        """Tell whether a found mention is this one; `slogan/term` allows what two careful readers may part over."""
        kind = found.kind if found.kind in self.kind.split("/") else self.kind
        return replace(self, kind=kind) == found

    @classmethod
    def of(cls, mention: Mention) -> "Expected":
        """Return what a person would compare of an extracted mention."""
        said = mention.attribution
        speaker, cue = (said.speaker, said.cue) if said else (None, None)
        return cls(mention.span, mention.parent, mention.text, str(mention.kind), speaker, cue)


@dataclass(frozen=True)
class Case:
    """One small text with its labels."""

    origin: str
    name: str
    row: dict[str, Any]

    @property
    def text(self) -> str:
        """Return the text as it stands in the file."""
        return str(self.row["text"])

    def read(self) -> tuple[Document, Reading]:
        """Return the document and its reading, with the interruptions of the case cut out."""
        document = make_document(f"{self.name}.txt", self.text)
        return document, read_pieces(self.text, cut_out(self.text, self.row.get("cut", [])))

    def expected_mentions(self) -> list[Expected]:
        """Return the labelled mentions, each found in the text after the one before it."""
        stands_as = {index: words for words, index in self.row.get("raw", [])}
        found: list[Expected] = []
        parents: list[Span] = []
        after = 0
        for index, row in enumerate(self.row["mentions"]):
            words, kind, speaker, cue = (*row, "", "")[:4]
            depth = len(kind) - len(kind.lstrip(">"))
            span = _find_marked(self.text, stands_as.get(index, words), after)
            parents[depth:] = [span]
            parent = parents[depth - 1] if depth else None
            found.append(Expected(span, parent, words, kind.lstrip(">"), speaker or None, cue or None))
            after = span.start + 1
        return found

    def expected_problems(self) -> list[tuple[int, str]]:
        """Return where the marks stand that a person finds wrong, and what is wrong with them."""
        return sorted((_mark_in(self.text, words), kind) for kind, words in self.row.get("problems", []))


def cut_out(text: str, interruptions: list[str]) -> list[Span]:
    """Return the pieces of a text that are left when each interruption is cut out where it stands first."""
    pieces, start = [], 0
    for words in interruptions:
        place = text.index(words, start)
        pieces.append(Span(start, place))
        start = place + len(words)
    return [*pieces, Span(start, len(text))]


def load_cases() -> list[Case]:
    """Return all cases, by origin and in the order of the files."""
    return [
        Case(path.stem, row["id"], row)
        for path in sorted(FOLDER.glob("*.toml"))
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]


def _find_marked(text: str, words: str, after: int) -> Span:
    start = text.index(words, after)
    while text[:start].rstrip()[-1:] not in FAMILY_OF:
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def _mark_in(text: str, words: str) -> int:
    marks = [place for place, letter in enumerate(words) if letter in FAMILY_OF]
    return text.index(words) + marks[-1]
