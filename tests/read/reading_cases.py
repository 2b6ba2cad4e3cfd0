"""Load the small texts of the case files, by origin, and tell what reading makes of them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quotetrack.model import Document, Region, RegionKind
from quotetrack.read.documents import make_documents
from quotetrack.read.heads.facts import Known

CASES = Path(__file__).parent.parent / "cases" / "read"
FACTS = ("titles", "speakers", "venues", "dates")
KINDS = {
    "furniture": RegionKind.FURNITURE,
    "interruptions": RegionKind.INTERRUPTION,
    "headings": RegionKind.HEADING,
}


@dataclass(frozen=True, slots=True)
class Case:
    """A text, what a person says it is, and the regions and facts that reading finds."""

    origin: str
    name: str
    text: str
    expected: dict[str, list[str] | int]
    known_failure: str | None = None
    documents: tuple[Document, ...] = field(default=(), compare=False)

    def regions(self) -> list[Region]:
        """Return the regions of the text, in order."""
        return [region for document in self.documents for region in document.regions]

    def found(self, key: str) -> list[str] | int:
        """Return what reading found under the key of an expectation."""
        if key == "documents":
            return len(self.documents)
        if key in KINDS:
            slices = (region.span.slice(self.text) for region in self.regions() if region.kind == KINDS[key])
            return [words.strip(" \t\n\xa0　\u200b\ufeff") for words in slices]
        return [str(value) for document in self.documents if (value := _fact(document, key))]


def _fact(document: Document, key: str) -> str | None:
    if key == "dates":
        return document.date.value if document.date else None
    return {"titles": document.title, "speakers": document.speaker, "venues": document.venue}[key]


def load_cases() -> Iterator[Case]:
    """Yield the cases of every file, read."""
    for path in sorted(CASES.glob("*.toml")):
        for row in tomllib.loads(path.read_text("utf-8"))["case"]:
            text = row.pop("text").removeprefix("\n")
            name, failure = row.pop("name"), row.pop("known_failure", None)
            yield Case(path.stem, name, text, row, failure, make_documents("x.txt", text, Known("x.txt")))
