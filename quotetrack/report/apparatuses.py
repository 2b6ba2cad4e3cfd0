"""Print quotes for a screen: each as an apparatus with the counts, differences and first places of its wordings."""

from collections.abc import Iterable, Iterator

from quotetrack.model import Quote
from quotetrack.report.apparatus import render_apparatus
from quotetrack.report.canon_phrases import NO_VERDICTS, Verdicts
from quotetrack.report.phrases import tell_first, tell_quote, tell_wording
from quotetrack.report.places import Places
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.visible import visible


def render_variants(
    quotes: Iterable[Quote], places: Places, settings: Settings = DEFAULT, verdicts: Verdicts = NO_VERDICTS
) -> str:
    """Return an apparatus for each quote, a blank line between them."""
    return "\n".join("".join(f"{line}\n" for line in _lines(quote, places, settings, verdicts)) for quote in quotes)


def _lines(quote: Quote, places: Places, settings: Settings, verdicts: Verdicts) -> Iterator[str]:
    """Yield the lines of one quote; many wordings stand in blocks, each under the canonical one."""
    yield visible(f"{quote.id} · {tell_quote(quote, places)}")
    canonical, *others = quote.variants
    step = settings.report_wordings
    for start in range(0, max(len(others), 1), step):
        block = [canonical, *others[start : start + step]]
        for line in render_apparatus(block, settings.apparatus_cells, start + 1):
            yield f"  {line}".rstrip()
        for number in range(start + 1 if start else 0, start + len(block)):
            yield visible(f"  {number}  {tell_wording(number, quote, places, verdicts)}")
            if first := tell_first(quote.variants[number], places, settings):
                yield visible(f"  {' ' * len(str(number))}  {first}")
