"""Hold the quotations of a draft against the canon, and those that it does not know against a library."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from quotetrack.find.library import Library
from quotetrack.find.ranking import FoundPlace
from quotetrack.match import Canon, compare_wordings, judge_wording
from quotetrack.model import (
    CanonMatch,
    Catalog,
    Checked,
    Comparison,
    DifferenceType,
    Holding,
    Kind,
    Label,
    Mention,
    Verdict,
    VerdictKind,
)
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.clauses import fold_clauses
from quotetrack.text.fold import fold

# Words and names are no quotations: nobody worded them.
_KINDS = frozenset({Kind.STATEMENT, Kind.SLOGAN})
# Of what stands in thousands of places the earliest of so many is witness enough.
_PLACES = 1000
# If so many of the nearest places are other sayings, so are those behind them.
_TRIED = 20
_SLIPS = frozenset(
    {DifferenceType.HOMOPHONE, DifferenceType.LOOK_ALIKE, DifferenceType.PUNCTUATION, DifferenceType.SCRIPT}
)
# What the canon knows best; of a part a library may have the whole.
_OPEN = frozenset({VerdictKind.UNKNOWN, VerdictKind.PART})
_AGREES = frozenset({VerdictKind.EQUALS, VerdictKind.LETTERS, VerdictKind.ABBREVIATION})


def check_quotations(
    catalog: Catalog, canon: Canon, library: Library | None = None, settings: Settings = DEFAULT
) -> tuple[Checked, ...]:
    """Return what is known of each marked statement and slogan of a catalog, in the order of its documents.

    What the draft itself says is no witness: its own files are passed over in the library.
    """
    drafts = frozenset(source.path for source in catalog.sources)
    shelf = _Shelf(library, drafts, settings) if library else None
    return tuple(_check(mention, canon, shelf, settings) for mention in catalog.mentions if mention.kind in _KINDS)


class _Shelf:
    """A library that is asked for the nearest wording in other documents than the drafts."""

    def __init__(self, library: Library, drafts: frozenset[str], settings: Settings) -> None:
        self._library, self._drafts, self._settings = library, drafts, settings

    @cached_property
    def _dates(self) -> dict[str, str]:
        # All documents are listed for it: only if there is anything that the canon does not know.
        return {document.doc: document.date or "" for document in reversed(tuple(self._library.listing()))}

    def hold(self, judged: Checked) -> Checked:
        """Return a quotation with the nearest wording of the library, the earliest of those equally near."""
        if len(fold(judged.text)) < self._settings.canon_part_letters:
            return judged
        found = self._library.find(judged.text, limit=_PLACES).places
        others = sorted((place for place in found if place.doc not in self._drafts), key=self._precedence)
        held = (_compare(judged, place, self._dates.get(place.doc, ""), self._settings) for place in others[:_TRIED])
        return next((one for one in held if one is not None), judged)

    def _precedence(self, place: FoundPlace) -> tuple[float, bool, str, str, int]:
        date = self._dates.get(place.doc, "")
        return -place.score, not date, date, place.doc, place.start


def _check(mention: Mention, canon: Canon, shelf: _Shelf | None, settings: Settings) -> Checked:
    judged = _judge(mention, judge_wording(mention.text, canon, settings), settings)
    return shelf.hold(judged) if shelf and judged.verdict in _OPEN else judged


def _judge(mention: Mention, verdict: Verdict, settings: Settings) -> Checked:
    """Return a quotation with what the canon says of it."""
    attribution = mention.attribution
    plain = Checked(
        mention.document,
        mention.span,
        mention.text,
        mention.kind,
        attribution.speaker if attribution else None,
        verdict.kind,
    )
    match = next(_matches(verdict), None)
    if match is None:
        return plain
    entry = match.entry
    # What holds a slip is held against the official wording itself.
    differences = compare_wordings(entry.wording, mention.text, settings).differences
    short = verdict.kind is VerdictKind.ABBREVIATION
    return replace(
        plain, known=entry.wording, source=entry.source, date=entry.date, differences=() if short else differences
    )


def _matches(verdict: Verdict) -> Iterator[CanonMatch]:
    """Yield the wordings that say what a quotation is, the most telling first."""
    return iter((*verdict.equals, *verdict.nearest) if verdict.kind in _AGREES else (*verdict.nearest, *verdict.equals))


def _compare(judged: Checked, place: FoundPlace, date: str, settings: Settings) -> Checked | None:
    """Return a quotation with how a library has it; nothing where that is another saying."""
    comparison = compare_wordings(place.text, judged.text, settings)
    stands = fold(place.text) == fold(judged.text)
    if not stands and not _is_meant(judged.text, place.text, comparison, settings):
        return None
    return replace(
        judged,
        verdict=Holding.STANDS if stands else Holding.NEAR,
        known=place.text,
        source=f"{place.doc}:{place.line}:{place.column}",
        date=date,
        differences=comparison.differences,
    )


def _is_meant(text: str, known: str, comparison: Comparison, settings: Settings) -> bool:
    """Tell whether other words are what a quotation means: among few letters the nearest are others but for a slip.

    六）坚持 is no 六个坚持, nor what pauses where the quotation runs on.
    """
    if comparison.label is Label.DIFFERENT or len(fold_clauses(known)) > len(fold_clauses(text)):
        return False
    slipped = all(difference.type in _SLIPS for difference in comparison.differences)
    return slipped or len(fold(text)) >= settings.echo_fuzzy_letters
