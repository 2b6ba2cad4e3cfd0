"""Hold the quotations of a draft against the canon, and those that it does not know against a library."""

from collections.abc import Iterator
from dataclasses import replace

from quotetrack.find.library import Library
from quotetrack.find.ranking import FoundPlace
from quotetrack.match import Canon, compare_wordings, judge_wording
from quotetrack.model import CanonMatch, Catalog, Checked, CheckKind, Kind, Label, Mention, Verdict
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import fold

# Words and names are no quotations: nobody worded them.
_KINDS = frozenset({Kind.STATEMENT, Kind.SLOGAN})
# Of what stands in thousands of places the earliest of so many is witness enough.
_PLACES = 1000
# What the canon knows best; of a part a library may have the whole.
_OPEN = frozenset({CheckKind.UNKNOWN, CheckKind.PART})


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
        self._dates = {document.doc: document.date or "" for document in reversed(tuple(library.listing()))}

    def find(self, mention: Mention) -> tuple[FoundPlace, str] | None:
        """Return the nearest place of a quotation and its date, the earliest of those equally near."""
        if len(fold(mention.text)) < self._settings.canon_part_letters:
            return None
        found = self._library.find(mention.text, limit=_PLACES).places
        places = [place for place in found if place.doc not in self._drafts]
        if not places:
            return None
        place = min(places, key=self._precedence)
        return place, self._dates.get(place.doc, "")

    def _precedence(self, place: FoundPlace) -> tuple[float, bool, str, str, int]:
        date = self._dates.get(place.doc, "")
        return -place.score, not date, date, place.doc, place.start


def _check(mention: Mention, canon: Canon, shelf: _Shelf | None, settings: Settings) -> Checked:
    judged = _judge(mention, judge_wording(mention.text, canon, settings), settings)
    if judged.verdict in _OPEN and shelf and (found := shelf.find(mention)):
        return _compare(judged, *found, settings)
    return judged


def _judge(mention: Mention, verdict: Verdict, settings: Settings) -> Checked:
    """Return a quotation with what the canon says of it."""
    attribution = mention.attribution
    plain = Checked(
        mention.document,
        mention.span,
        mention.text,
        mention.kind,
        attribution.speaker if attribution else None,
        CheckKind(verdict.kind.value),
    )
    match = next(_matches(verdict), None)
    if match is None:
        return plain
    entry = match.entry
    # What holds a slip is held against the official wording itself.
    differences = compare_wordings(entry.wording, mention.text, settings).differences
    short = plain.verdict is CheckKind.ABBREVIATION
    return replace(
        plain, known=entry.wording, source=entry.source, date=entry.date, differences=() if short else differences
    )


def _matches(verdict: Verdict) -> Iterator[CanonMatch]:
    """Yield the wordings that say what a quotation is, the most telling first."""
    agrees = verdict.kind.value in {CheckKind.EQUALS, CheckKind.LETTERS, CheckKind.ABBREVIATION}
    return iter((*verdict.equals, *verdict.nearest) if agrees else (*verdict.nearest, *verdict.equals))


def _compare(judged: Checked, place: FoundPlace, date: str, settings: Settings) -> Checked:
    """Return a quotation with how a library has it; what is another saying there tells nothing."""
    comparison = compare_wordings(place.text, judged.text, settings)
    if comparison.label is Label.DIFFERENT:
        return judged
    stands = fold(place.text) == fold(judged.text)
    return replace(
        judged,
        verdict=CheckKind.STANDS if stands else CheckKind.NEAR,
        known=place.text,
        source=f"{place.doc}:{place.line}:{place.column}",
        date=date,
        differences=comparison.differences,
    )
