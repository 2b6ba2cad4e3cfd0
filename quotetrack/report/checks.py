"""List what is known of the quotations of a draft: those that most ask to be looked at first."""

from collections.abc import Iterable, Iterator

from quotetrack.model import Checked, Holding, Variant, VerdictKind
from quotetrack.report.blocks import Change, cut_stretches, plain_text
from quotetrack.report.canon_phrases import NO_SOURCE
from quotetrack.report.changes import describe_differences, difference_types, lay_changes, without_outer_marks
from quotetrack.report.formats import Row
from quotetrack.report.gravity import Gravity, weigh_differences
from quotetrack.report.places import Places

CHECK_COLUMNS = (
    "doc",
    "line",
    "column",
    "start",
    "end",
    "text",
    "kind",
    "speaker",
    "verdict",
    "known",
    "source",
    "date",
    "types",
    "differences",
)
CHECK_SCREEN = ("place", "verdict", "types", "quotation", "where")
_ASKS = frozenset({VerdictKind.DIFFERS, VerdictKind.VARIANT, Holding.NEAR})


def rank_checked(checked: Iterable[Checked]) -> tuple[Checked, ...]:
    """Return quotations, those first that most ask to be looked at, then those that nobody knows, then the others."""
    return tuple(sorted(checked, key=lambda one: (weigh_checked(one), one.verdict is not VerdictKind.UNKNOWN)))


def asks_to_be_looked_at(checked: Checked) -> bool:
    """Tell whether a quotation differs from what is known in more than how it is written."""
    return weigh_checked(checked) < Gravity.WRITING


def weigh_checked(checked: Checked) -> Gravity:
    """Return how much a quotation asks to be looked at."""
    if checked.verdict is VerdictKind.SLIP:
        return Gravity.MISTAKE
    return weigh_differences(_variant(checked).differences) if checked.verdict in _ASKS else Gravity.NONE


def check_rows(checked: Iterable[Checked], places: Places) -> Iterator[Row]:
    """Yield a row for each quotation, with how a screen shows it: its letters in the places of those that are known."""
    for one in checked:
        place, variant = places.place(one.document, one.span), _variant(one)
        path = places.path(one.document)
        yield {
            "doc": path,
            "line": place.line,
            "column": place.column,
            "start": one.span.start,
            "end": one.span.end,
            "text": one.text,
            "kind": one.kind.value,
            "speaker": one.speaker,
            "verdict": one.verdict.value,
            "known": one.known,
            "source": one.source,
            "date": one.date,
            "types": difference_types(variant),
            "differences": describe_differences(one.known, variant),
            "place": f"{path}:{place}",
            "where": ", ".join(filter(None, (one.source, one.date))) or (NO_SOURCE if one.known else ""),
            "quotation": plain_text(_lay_out(one, variant)),
        }


def _lay_out(checked: Checked, variant: Variant) -> tuple[str | Change, ...]:
    """Return a quotation with its changes in their places, or as one change where they have no place of their own."""
    laid = cut_stretches(lay_changes(checked.known, variant))
    told = any(isinstance(part, Change) for part in laid)
    return laid if told or not variant.differences else (Change(checked.known, checked.text),)


def _variant(checked: Checked) -> Variant:
    return without_outer_marks(Variant(checked.text, "", checked.differences, (), ()))
