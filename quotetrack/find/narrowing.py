"""Narrow a search to documents of a time, to words of a speaker, to mentions of a kind."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotetrack.errors import QueryError
from quotetrack.match import Hit
from quotetrack.model import Document, Kind, Mention
from quotetrack.text.fold import fold

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a place must be besides: in a document not earlier than a date, said or quoted from a speaker, of a kind.

    A document without a date is later than none. A speaker is meant by a part of the name. A place is of a kind if it
    stands in a mention of that kind.
    """

    since: str | None = None
    speaker: str | None = None
    kind: Kind | None = None

    def __post_init__(self) -> None:
        """Refuse what is no date and no name."""
        if self.since is not None and not _DATE.fullmatch(self.since):
            raise QueryError(f"{self.since} is no date", "write it as 2019, 2019-01 or 2019-01-15")
        if self.speaker is not None and not fold(self.speaker):
            raise QueryError("an empty name is nobody's", "name the speaker")

    @property
    def open(self) -> bool:
        """Tell whether any place will do."""
        return self.since is None and self.speaker is None and self.kind is None

    def admit(
        self, document: Document, hits: Sequence[Hit], mentions: Callable[[], Sequence[Mention]]
    ) -> tuple[Hit, ...]:
        """Return those of a document's hits that will do; its mentions are only asked for where they matter."""
        if not hits or not self._is_late(document):
            return ()
        spoken = self.speaker is None or _names(document.speaker, self.speaker)
        if spoken and self.kind is None:
            return tuple(hits)
        around = mentions()
        return tuple(hit for hit in hits if any(self._admits(mention, hit, spoken) for mention in around))

    def _is_late(self, document: Document) -> bool:
        if self.since is None:
            return True
        # A date known to the year alone may be any day of it: the part that both have decides.
        return document.date is not None and document.date.value >= self.since[: len(document.date.value)]

    def _admits(self, mention: Mention, hit: Hit, spoken: bool) -> bool:
        if not mention.span.contains(hit.span) or self.kind not in (None, mention.kind):
            return False
        return spoken or (mention.attribution is not None and _names(mention.attribution.speaker, self.speaker or ""))


def _names(whole: str | None, part: str) -> bool:
    return whole is not None and fold(part) in fold(whole)
