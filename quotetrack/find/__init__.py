"""Answer a question about some documents: where a wording stands, and which quotes have it."""

from quotetrack.find.quotes import find_quotes

__all__ = ["find_quotes"]
