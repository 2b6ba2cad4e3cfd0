"""Say how each wording of a quote is looked for outside marks: not at all, letter for letter, or nearly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from quotetrack.match.abbrev.counts import read_numeral
from quotetrack.match.echoes.genres import is_genre
from quotetrack.match.echoes.whole import is_ordinary
from quotetrack.match.group.drafts import Draft
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.model import Kind
from quotetrack.settings import Settings

SoughtKey = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Sought:
    """A wording that is looked for, the kind of its quote, and its letters."""

    text: str
    kind: Kind
    pattern: Pattern

    @classmethod
    def of(cls, quote: int, text: str, kind: Kind, *, exact: bool) -> "Sought":
        """Return what to look for to find a wording of a quote of a kind, letter for letter if it is to be `exact`."""
        return cls(text, kind, Pattern.of(quote, text, exact=exact))

    @property
    def key(self) -> SoughtKey:
        """Return what tells apart what is looked for: whatever quote has the wording, it is looked for once."""
        return self.text, self.pattern.exact


class Attested(NamedTuple):
    """A wording of a quote: its folded letters, how often it is marked, and whether it was only heard."""

    folded: str
    marked: int
    heard: bool


def list_sought(drafts: Sequence[Draft], settings: Settings) -> list[Sought]:
    """Return the wordings of quotes that are looked for, and how."""
    return [
        Sought.of(quote, wording.text, draft.kind, exact=exact)
        for quote, draft in enumerate(drafts)
        for wording, exact in zip(draft.wordings, ways_to_seek(draft.kind, _attested(draft), settings), strict=True)
        if exact is not None
    ]


def _attested(draft: Draft) -> list[Attested]:
    return [Attested(wording.folded, wording.marked, wording.heard) for wording in draft.wordings]


def ways_to_seek(kind: Kind, wordings: Sequence[Attested], settings: Settings) -> Iterator[bool | None]:
    """Yield of each wording of a quote, the leader first, whether it is looked for letter for letter; or nothing.

    Too short wordings are not looked for, nor those only heard, unless they lead, nor titles that only name a kind of
    document, nor words of any sentence. A title is itself or another. What is a far more frequent wording misspelt
    brings no words that this does not find: looked for nearly, every misspelling of a saying would be looked for
    wherever the saying stands.

    >>> leader, other = (f"发展{letter}不能以牺牲人的生命为代价" for letter in "决绝")
    >>> list(ways_to_seek(Kind.STATEMENT, [Attested(leader, 10, False), Attested(other, 1, False)], Settings()))
    [False, True]
    """
    often = [*wordings[:1], *(one for one in wordings[1:] if one.marked >= settings.echo_seldom_share)]
    for place, wording in enumerate(wordings):
        if (
            len(wording.folded) < least_letters(kind, wording.folded, settings)
            or (wording.heard and place)
            or (kind is Kind.TITLE and is_genre(wording.folded))
            or is_ordinary(wording.folded)
        ):
            yield None
        else:
            yield kind is Kind.TITLE or any(_is_misspelt(wording, other, settings) for other in often)


def _is_misspelt(wording: Attested, other: Attested, settings: Settings) -> bool:
    """Tell whether a wording is seldom beside another, and differs from it by half of what an echo may differ."""
    if wording.marked * settings.echo_seldom_share > other.marked:
        return False
    most = settings.echo_edits(len(other.folded)) // 2
    return 0 < Levenshtein.distance(other.folded, wording.folded, score_cutoff=most) <= most


def least_letters(kind: Kind, folded: str, settings: Settings) -> int:
    """Return how long a wording must be to be looked for without marks: what counts is soon itself.

    >>> [least_letters(Kind.TERM, words, Settings()) for words in ("四风", "店小二")]
    [2, 3]
    """
    if kind not in (Kind.SLOGAN, Kind.TERM):
        return settings.echo_title_letters if kind is Kind.TITLE else settings.echo_statement_letters
    return settings.echo_counting_letters if read_numeral(folded) else settings.echo_short_letters
