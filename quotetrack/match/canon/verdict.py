"""Say what a wording is when held against the canon: never a bare "wrong", but what it equals or differs from."""

from collections.abc import Iterable, Iterator

from quotetrack.match.canon.canon import Canon
from quotetrack.match.compare.compare import compare_wordings
from quotetrack.model import (
    CanonEntry,
    CanonMatch,
    CanonStatus,
    DifferenceType,
    Kind,
    Label,
    Quote,
    Verdict,
    VerdictKind,
)
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import fold, fold_with_origins

_UNKNOWN = Verdict(VerdictKind.UNKNOWN, (), ())
_SLIP_LIKE = frozenset(
    {DifferenceType.HOMOPHONE, DifferenceType.LOOK_ALIKE, DifferenceType.PUNCTUATION, DifferenceType.SCRIPT}
)
# What letters that no source has are called, the gravest first.
_OTHER_KINDS = (
    (CanonStatus.SLIP, VerdictKind.SLIP),
    (CanonStatus.VARIANT, VerdictKind.VARIANT),
    (CanonStatus.UNVERIFIED, VerdictKind.UNVERIFIED),
)


def judge_wording(wording: str, canon: Canon, settings: Settings = DEFAULT) -> Verdict:
    """Say which wordings of a canon a wording equals, and which official ones of the same formulation it differs from.

    >>> from quotetrack.match.canon.own import read_own_canon
    >>> verdict = judge_wording("发展不能以牺牲人的生命为代价", read_own_canon())
    >>> verdict.kind.value, verdict.equals[0].entry.date, verdict.nearest[0].entry.date
    ('equals', '2013-11-24', '2013-06-06')
    """
    folded = fold(wording)
    same = canon.by_letters.get(folded, ())
    if official := _of_status(same, CanonStatus.OFFICIAL):
        return _judge_official(wording, official, canon, settings)
    if short := canon.by_abbreviation.get(folded, ()):
        return Verdict(VerdictKind.ABBREVIATION, _match(wording, short, settings), ())
    for status, kind in _OTHER_KINDS:
        if found := _of_status(same, status):
            return Verdict(kind, _match(wording, found, settings), _nearest(wording, found, canon, settings))
    return _judge_other(wording, folded, canon, settings)


def judge_quotes(
    quotes: Iterable[Quote], canon: Canon, settings: Settings = DEFAULT
) -> tuple[tuple[str, Verdict], ...]:
    """Return each wording of some quotes of which the canon knows something, with its verdict, by code point.

    Names of works are no wordings of a saying and are not judged.
    """
    wordings = {variant.wording for quote in quotes if quote.kind is not Kind.TITLE for variant in quote.variants}
    judged = ((wording, judge_wording(wording, canon, settings)) for wording in sorted(wordings))
    return tuple((wording, verdict) for wording, verdict in judged if verdict.kind is not VerdictKind.UNKNOWN)


def _judge_official(wording: str, official: Iterable[CanonEntry], canon: Canon, settings: Settings) -> Verdict:
    """Tell a wording that is official from one that only has the letters of it, in other marks or another script."""
    equals = sorted(_match(wording, official, settings), key=lambda match: _differs_inside(wording, match))
    kind = VerdictKind.LETTERS if _differs_inside(wording, equals[0]) else VerdictKind.EQUALS
    return Verdict(kind, tuple(equals), _nearest(wording, (match.entry for match in equals), canon, settings))


def _differs_inside(wording: str, match: CanonMatch) -> bool:
    """Tell whether anything differs between the first letter and the last: a full stop at the end is the sentence's."""
    origins = fold_with_origins(wording).origins
    return any(
        difference.right.end > origins[0] and difference.right.start <= origins[-1] for difference in match.differences
    )


def _judge_other(wording: str, folded: str, canon: Canon, settings: Settings) -> Verdict:
    """Judge a wording whose letters the canon does not have: by the likest ones, wholes before parts."""
    if len(folded) > settings.canon_longest_letters:
        return _UNKNOWN
    likely = [
        entry for letters in canon.likely(folded, settings.canon_candidates) for entry in canon.by_letters[letters]
    ]
    held = [entry for entry in _of_status(likely, CanonStatus.SLIP) if fold(entry.wording) in folded]
    if held:
        longest = max(held, key=lambda entry: len(fold(entry.wording)))
        nearest = _nearest(longest.wording, [longest], canon, settings)
        return Verdict(VerdictKind.SLIP, _match(wording, [longest], settings), nearest)
    matches = _by_score(_match(wording, likely, settings))
    alike = [match.entry for match in matches if match.label is Label.SAME]
    if alike:
        # A wording belongs to the formulation of the one it is most like.
        return Verdict(VerdictKind.DIFFERS, (), _nearest(wording, alike[:1], canon, settings))
    parts = [match for match in matches if match.label is Label.PART and _speaks(match, folded, settings)]
    return Verdict(VerdictKind.PART, (), tuple(parts)) if parts else _UNKNOWN


def _speaks(match: CanonMatch, folded: str, settings: Settings) -> bool:
    """Tell whether a part is long enough to say something, and trusted."""
    shorter = min(len(folded), len(fold(match.entry.wording)))
    return match.entry.status is CanonStatus.OFFICIAL and shorter >= settings.canon_part_letters


def _nearest(wording: str, found: Iterable[CanonEntry], canon: Canon, settings: Settings) -> tuple[CanonMatch, ...]:
    """Return the official wordings of the same formulations that have other letters, or else the unverified ones."""
    folded = fold(wording)
    formulations = dict.fromkeys(entry.formulation for entry in found)
    others = [
        entry
        for formulation in formulations
        for entry in canon.by_formulation[formulation]
        if fold(entry.wording) != folded
    ]
    trusted = _of_status(others, CanonStatus.OFFICIAL) or _of_status(others, CanonStatus.UNVERIFIED)
    if len(trusted) > settings.canon_candidates:
        likely = frozenset(canon.likely(folded, 2 * settings.canon_candidates))
        trusted = [entry for entry in trusted if fold(entry.wording) in likely][: settings.canon_candidates]
    return _by_score(_match(wording, trusted, settings))


def _match(wording: str, entries: Iterable[CanonEntry], settings: Settings) -> tuple[CanonMatch, ...]:
    return tuple(_matches(wording, entries, settings))


def _matches(wording: str, entries: Iterable[CanonEntry], settings: Settings) -> Iterator[CanonMatch]:
    for entry in entries:
        comparison = compare_wordings(entry.wording, wording, settings)
        yield CanonMatch(entry, comparison.label, comparison.score, comparison.differences)


def _by_score(matches: Iterable[CanonMatch]) -> tuple[CanonMatch, ...]:
    """Return matches, the nearest first; one letter mistaken for another is nearer than any other difference."""
    return tuple(
        sorted(matches, key=lambda match: (match.label is not Label.SAME, not _is_misspelt_like(match), -match.score))
    )


def _is_misspelt_like(match: CanonMatch) -> bool:
    return all(difference.type in _SLIP_LIKE for difference in match.differences)


def _of_status(entries: Iterable[CanonEntry], status: CanonStatus) -> list[CanonEntry]:
    return [entry for entry in entries if entry.status is status]
