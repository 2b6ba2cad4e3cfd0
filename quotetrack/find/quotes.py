"""Find the quotes that a wording belongs to."""

from collections.abc import Iterable

from quotetrack.find.ranking import mind_question
from quotetrack.match import Canon, label_of, read_own_canon
from quotetrack.model import Label, Quote
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import fold


def find_quotes(
    text: str, quotes: Iterable[Quote], settings: Settings = DEFAULT, *, canon: Canon | None = None
) -> tuple[Quote, ...]:
    """Return the quotes that have a wording which holds `text` or is the same saying, in the order they are given.

    An abbreviation that the canon knows (the program's own, where none is given) has the quotes of what it is short
    for, too (三管三必须).
    """
    mind_question(text)
    folded = fold(text)
    if not folded:
        return ()
    full = [entry.wording for entry in (canon or read_own_canon()).by_abbreviation.get(folded, ())]
    return tuple(quote for quote in quotes if _has(quote, folded, [text, *full], settings))


def _has(quote: Quote, folded: str, wordings: Iterable[str], settings: Settings) -> bool:
    return any(
        folded in variant.folded
        or any(label_of(wording, variant.wording, settings) is Label.SAME for wording in wordings)
        for variant in quote.variants
    )
