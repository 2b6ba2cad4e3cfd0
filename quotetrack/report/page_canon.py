"""Write the section of a report about wordings that the canon has otherwise: the known mistakes first."""

from collections.abc import Iterator

from quotetrack.model import Catalog, Variant, VerdictKind
from quotetrack.report.canon_phrases import Verdicts
from quotetrack.report.formats import Row
from quotetrack.report.markdown import render_table
from quotetrack.report.phrases import tell_more, tell_place
from quotetrack.report.places import Places, variant_witnesses
from quotetrack.report.widths import shorten
from quotetrack.settings import Settings

# What a reader of proofs wants to see, in this order; that marks alone differ is no matter for him.
_LOOKED_FOR = (VerdictKind.SLIP, VerdictKind.DIFFERS, VerdictKind.VARIANT)
_COLUMNS = ("wording 表述", "canon 规范表述", "count", "marked 明引", "first 首见")
_TEXT_CELLS = 80


def canon_section(catalog: Catalog, places: Places, settings: Settings) -> Iterator[str]:
    """Yield the section on wordings that differ from official ones, if there are any; none of them is called wrong."""
    verdicts = Verdicts(catalog)
    found = [
        variant
        for kind in _LOOKED_FOR
        for quote in catalog.quotes
        for variant in quote.variants
        if variant.count and verdicts.of(variant.wording).kind is kind
    ]
    if not found:
        return
    yield "## Worded otherwise in the canon · 与规范表述不同\n"
    rows = [_row(variant, places, settings, verdicts) for variant in found[: settings.report_rows]]
    yield render_table(_COLUMNS, rows)
    yield tell_more(len(found) - settings.report_rows)


def _row(variant: Variant, places: Places, settings: Settings, verdicts: Verdicts) -> Row:
    cells = (
        shorten(variant.wording, _TEXT_CELLS),
        verdicts.tell(variant.wording),
        variant.count,
        len(variant.mentions),
        tell_place(places.first(variant_witnesses(variant)), places, settings),
    )
    return dict(zip(_COLUMNS, cells, strict=True))
