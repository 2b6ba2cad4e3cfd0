"""Name a quote so that people can read it and the same wording always has the same name."""

from hashlib import sha256

from quotetrack.model import Kind, QuoteId
from quotetrack.text.fold import fold_with_origins
from quotetrack.text.marks import MarkFamily

_WHOLE_LETTERS = 12
_KEPT_LETTERS = 10
_DIGEST_LETTERS = 6


def name_quote(wording: str, kind: Kind) -> QuoteId:
    """Return the id of the quote whose canonical wording this is: its letters, as they are written.

    >>> name_quote("党政同责、一岗双责、齐抓共管", Kind.SLOGAN)
    '党政同责一岗双责齐抓共管'
    >>> name_quote("发展决不能以牺牲人的生命为代价", Kind.STATEMENT)
    '发展决不能以牺牲人的…37c0a4'
    """
    folded = fold_with_origins(wording)
    letters = "".join(wording[origin] for origin in folded.origins) or wording
    name = letters if len(letters) <= _WHOLE_LETTERS else f"{letters[:_KEPT_LETTERS]}…{_digest(folded.letters)}"
    marks = MarkFamily.TITLE
    return QuoteId(f"{marks.openers[0]}{name}{marks.closers[0]}" if kind is Kind.TITLE else name)


def _digest(folded: str) -> str:
    return sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LETTERS]
