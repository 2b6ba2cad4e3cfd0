"""Say in a short phrase what a wording is when held against the canon."""

from quotetrack.model import CanonEntry, CanonMatch, CanonStatus, Catalog, Variant, Verdict, VerdictKind
from quotetrack.report.changes import describe_differences, difference_types, without_outer_marks
from quotetrack.report.widths import shorten
from quotetrack.text.fold import fold

_WORDING_CELLS = 44
_SOURCE_CELLS = 36
_CHANGE_CELLS = 48
NO_SOURCE = "no source is known"
_BESIDE = {
    VerdictKind.DIFFERS: "differs from official",
    VerdictKind.SLIP: "slip of official",
    VerdictKind.VARIANT: "known variant of official",
}
_UNKNOWN = Verdict(VerdictKind.UNKNOWN, (), ())


class Verdicts:
    """Answer, for any wording of a catalog, what the canon says of it."""

    def __init__(self, catalog: Catalog | None = None) -> None:
        """Remember the verdicts of a catalog by wording; without a catalog, know nothing."""
        self._verdicts = dict(catalog.verdicts) if catalog else {}

    def of(self, wording: str) -> Verdict:
        """Return the verdict on a wording; `unknown` where the canon has nothing to say."""
        return self._verdicts.get(wording, _UNKNOWN)

    def tell(self, wording: str, beside: str = "") -> str:
        """Return the phrase for a wording, empty where the canon has nothing to say.

        Where the wording stands beside the official one that it differs from, what differs is told there already.
        """
        verdict = self.of(wording)
        if verdict.nearest and verdict.kind in _BESIDE:
            official = verdict.nearest[0].entry
            if official.status is CanonStatus.OFFICIAL and fold(official.wording) == fold(beside):
                return _BESIDE[verdict.kind]
        return tell_verdict(wording, verdict)


NO_VERDICTS = Verdicts()


def tell_verdict(wording: str, verdict: Verdict) -> str:
    """Return what a wording is: which wordings it equals, or what it differs from and by what.

    >>> from quotetrack.match import judge_wording, read_own_canon
    >>> tell_verdict("打铁还需自身硬", judge_wording("打铁还需自身硬", read_own_canon()))
    'official: 习近平同采访十八大的中外记者见面时…, 2012-11-15'
    """
    phrase = _PHRASES.get(verdict.kind)
    return phrase(wording, verdict) if phrase else ""


def cite_source(entry: CanonEntry) -> str:
    """Return where a wording stands and since when, as far as it is known."""
    return ", ".join(filter(None, (entry.source, entry.date))) or _no_source(entry)


def cite(entry: CanonEntry) -> str:
    """Return a wording with where it stands and since when, and with its status where it is not official.

    >>> from quotetrack.match import read_own_canon
    >>> [cite(entry) for entry in read_own_canon().by_letters["打铁必须自身硬"]]
    ['打铁必须自身硬 (党的十九大报告, 2017-10)']
    """
    return f"{entry.wording} ({_with_doubt(cite_source(entry), entry)})"


def tell_difference(wording: str, match: CanonMatch) -> str:
    """Return a wording of the canon with its source, and what leads from it to another wording."""
    return cite(match.entry) + _by(wording, match)


def tell_changes(wording: str, match: CanonMatch) -> str:
    """Return the types of the differences between a wording of the canon and another, and the letters."""
    variant = without_outer_marks(Variant(wording, "", match.differences, (), ()))
    types = ", ".join(difference_types(variant))
    return f"{types} {'; '.join(describe_differences(match.entry.wording, variant))}".strip()


def _by(wording: str, match: CanonMatch) -> str:
    changes = tell_changes(wording, match)
    return f" by {shorten(changes, _CHANGE_CELLS)}" if changes else ""


def _short(match: CanonMatch) -> str:
    return f"{shorten(match.entry.wording, _WORDING_CELLS)} ({_with_doubt(_cite_short(match.entry), match.entry)})"


def _with_doubt(source: str, entry: CanonEntry) -> str:
    doubt = "" if entry.status is CanonStatus.OFFICIAL else entry.status.value
    return ", ".join(filter(None, (source, doubt)))


def _no_source(entry: CanonEntry) -> str:
    """Return that a source is missing, of a wording from which one is expected."""
    return NO_SOURCE if entry.status is CanonStatus.UNVERIFIED else ""


def _cite_short(entry: CanonEntry) -> str:
    return ", ".join(filter(None, (shorten(entry.source, _SOURCE_CELLS), entry.date))) or _no_source(entry)


def _official(_wording: str, verdict: Verdict) -> str:
    first, *others = verdict.equals
    more = f" and {len(others)} more" if others else ""
    return f"official: {_cite_short(first.entry)}{more}"


def _letters(wording: str, verdict: Verdict) -> str:
    match = verdict.equals[0]
    return f"official but for {shorten(tell_changes(wording, match), _CHANGE_CELLS)}: {_cite_short(match.entry)}"


def _slip(wording: str, verdict: Verdict) -> str:
    slip = verdict.equals[0].entry.wording
    if fold(slip) == fold(wording):
        return f"slip{_differing(wording, verdict)}"
    return f"holds the slip {shorten(slip, _WORDING_CELLS)}{_differing(slip, verdict)}"


def _variant(wording: str, verdict: Verdict) -> str:
    return f"known variant{_differing(wording, verdict)}"


def _unverified(wording: str, verdict: Verdict) -> str:
    return f"unverified: {_cite_short(verdict.equals[0].entry)}{_differing(wording, verdict)}"


def _differing(wording: str, verdict: Verdict) -> str:
    told = _differs(wording, verdict)
    return f"; {told}" if told else ""


def _differs(wording: str, verdict: Verdict) -> str:
    return f"differs from {_short(verdict.nearest[0])}{_by(wording, verdict.nearest[0])}" if verdict.nearest else ""


def _abbreviation(_wording: str, verdict: Verdict) -> str:
    formulations = verdict.formulations
    if len(formulations) > 1:
        return f"short for one of {len(formulations)}: {', '.join(formulations)}"
    return f"short for {_short(verdict.equals[0])}"


def _part(wording: str, verdict: Verdict) -> str:
    match = verdict.nearest[0]
    whole = len(fold(match.entry.wording)) > len(fold(wording))
    return f"{'part of' if whole else 'holds'} official {_short(match)}"


_PHRASES = {
    VerdictKind.EQUALS: _official,
    VerdictKind.LETTERS: _letters,
    VerdictKind.SLIP: _slip,
    VerdictKind.VARIANT: _variant,
    VerdictKind.UNVERIFIED: _unverified,
    VerdictKind.ABBREVIATION: _abbreviation,
    VerdictKind.DIFFERS: _differs,
    VerdictKind.PART: _part,
}
