"""Lay out the section of a report about wordings that the canon has otherwise: likely mistakes first."""

from collections.abc import Iterator

from quotetrack.model import CanonMatch, CanonStatus, Catalog, Variant, Verdict, VerdictKind
from quotetrack.report.blocks import Block, Change, Heading, Item, Items, cut_stretches, told
from quotetrack.report.canon_phrases import Verdicts, cite_source
from quotetrack.report.changes import difference_types, lay_changes, without_outer_marks
from quotetrack.report.gravity import Gravity, weigh_verdict
from quotetrack.report.phrases import tell_more, tell_place
from quotetrack.report.places import Places, variant_witnesses
from quotetrack.settings import Settings
from quotetrack.text.fold import fold

_MISTAKES, _LETTERS, _WORDS, _VARIANTS, _WRITING, _UNMARKED = _GROUPS = (
    "Known mistakes · 已知误用",
    "One letter for another · 疑似别字",
    "Other words · 文字出入",
    "Known variants · 常见异文",
    "Only written otherwise · 写法不同",
    "Other words, without marks · 未加引号、文字出入",
)
_OF_GRAVITY = {
    Gravity.MISTAKE: _MISTAKES,
    Gravity.LETTER: _LETTERS,
    Gravity.WORDS: _WORDS,
    Gravity.CLAUSES: _WORDS,
}
# That marks alone differ is no matter for a reader of proofs.
_LOOKED_FOR = frozenset({VerdictKind.SLIP, VerdictKind.DIFFERS, VerdictKind.VARIANT})
# Where more is changed at once, one sees nothing in it: the two wordings stand one below the other.
_MOST_CHANGES = 4


def canon_section(catalog: Catalog, places: Places, settings: Settings) -> Iterator[Block]:
    """Yield the section on wordings that differ from official ones, if there are any; none of them is called wrong."""
    groups = _gather(catalog, Verdicts(catalog))
    if not groups:
        return
    yield Heading(2, "Worded otherwise in the canon · 与规范表述不同")
    for name in _GROUPS:
        if found := groups.get(name):
            yield Heading(3, name)
            yield Items(tuple(_item(*each, places, settings) for each in found[: settings.report_rows]))
            yield from told(tell_more(len(found) - settings.report_rows))


def _gather(catalog: Catalog, verdicts: Verdicts) -> dict[str, list[tuple[Variant, Verdict]]]:
    """Return the wordings to be looked at by what they may be, those in marks first, then the most frequent."""
    groups: dict[str, list[tuple[Variant, Verdict]]] = {}
    for quote in catalog.quotes:
        for variant in quote.variants:
            verdict = verdicts.of(variant.wording)
            if variant.count and verdict.kind in _LOOKED_FOR:
                groups.setdefault(_group(variant, verdict), []).append((variant, verdict))
    for found in groups.values():
        found.sort(key=lambda each: (not each[0].mentions, -each[0].count))
    return groups


def _group(variant: Variant, verdict: Verdict) -> str:
    """Return what a wording may be; whoever puts something in words of his own, without marks, misquotes nobody."""
    gravity = weigh_verdict(verdict)
    if not _stands_in_marks(variant) and gravity > Gravity.LETTER:
        return _UNMARKED
    if verdict.kind is VerdictKind.VARIANT:
        return _VARIANTS
    return _OF_GRAVITY.get(gravity, _WRITING)


def _stands_in_marks(variant: Variant) -> bool:
    """Tell whether a wording stands in marks anywhere, those around more than it included."""
    return bool(variant.mentions) or any(echo.embedded for echo in variant.echoes)


def _item(variant: Variant, verdict: Verdict, places: Places, settings: Settings) -> Item:
    """Return a wording with what differs in it, the official one with its source, and where it stands."""
    counted = f" · {len(variant.mentions)} marked, {len(variant.echoes)} unmarked"
    wording, types = _lay_out(variant, verdict)
    told_types = f" · {types}" if types else ""
    return Item(
        (*wording, f"{told_types}{counted}"),
        under=(*_official(verdict), *_where(variant, places, settings)),
    )


def _lay_out(variant: Variant, verdict: Verdict) -> tuple[tuple[str | Change, ...], str]:
    """Return a wording with its changes in their places, and their types: those of the slip where it holds one."""
    if not verdict.nearest:
        return cut_stretches((variant.wording,)), ""
    match = verdict.nearest[0]
    held = verdict.equals[0].entry.wording if verdict.equals else variant.wording
    if fold(held) == fold(variant.wording):
        parts, types = _changes(variant.wording, match)
        return parts, types
    parts, types = _changes(held, match)
    return (*cut_stretches((variant.wording,)), " · holds ", *parts), types


def _changes(wording: str, match: CanonMatch) -> tuple[tuple[str | Change, ...], str]:
    changed = without_outer_marks(Variant(wording, "", match.differences, (), ()))
    types = ", ".join(difference_types(changed))
    laid = lay_changes(match.entry.wording, changed)
    if sum(isinstance(part, Change) for part in laid) > _MOST_CHANGES:
        return (wording,), types
    return cut_stretches(laid), types


def _official(verdict: Verdict) -> Iterator[Item]:
    if verdict.nearest:
        nearest, *others = verdict.nearest
        status = nearest.entry.status
        name = "official 规范" if status is CanonStatus.OFFICIAL else f"{status.value} 待核"
        more = f" · {len(others)} more of the same formulation" if others else ""
        yield Item(f"{name}: {nearest.entry.wording} ({cite_source(nearest.entry)}){more}")


def _where(variant: Variant, places: Places, settings: Settings) -> Iterator[Item]:
    witnesses = places.in_order(variant_witnesses(variant))
    for witness in witnesses[: settings.report_evidence]:
        yield Item(tell_place(witness, places, settings))
    if rest := tell_more(len(witnesses) - settings.report_evidence, "catalog.json"):
        yield Item(rest.rstrip())
