"""Answer a question about some documents: where a wording stands, and which quotes have it."""

from quotetrack.find.quotes import find_quotes
from quotetrack.find.wording import Findings, FoundPlace, find_wording

__all__ = ["Findings", "FoundPlace", "find_quotes", "find_wording"]
