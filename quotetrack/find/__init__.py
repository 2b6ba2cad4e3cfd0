"""Answer a question about some documents or a library: where a wording stands, and which quotes have it."""

from quotetrack.find.library import Library
from quotetrack.find.narrowing import Narrowing
from quotetrack.find.quotes import find_quotes
from quotetrack.find.ranking import Findings, FoundPlace
from quotetrack.find.wording import find_wording

__all__ = ["Findings", "FoundPlace", "Library", "Narrowing", "find_quotes", "find_wording"]
