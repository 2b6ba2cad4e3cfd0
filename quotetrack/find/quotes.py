"""Find the quotes that a wording belongs to."""

from collections.abc import Iterable

from quotetrack.match import compare_wordings
from quotetrack.model import Label, Quote
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import fold


def find_quotes(text: str, quotes: Iterable[Quote], settings: Settings = DEFAULT) -> tuple[Quote, ...]:
    """Return the quotes that have a wording which holds `text` or is the same saying, in the order they are given."""
    folded = fold(text)
    return tuple(quote for quote in quotes if folded and _has(quote, text, folded, settings))


def _has(quote: Quote, text: str, folded: str, settings: Settings) -> bool:
    return any(
        folded in variant.folded or compare_wordings(text, variant.wording, settings).label is Label.SAME
        for variant in quote.variants
    )
