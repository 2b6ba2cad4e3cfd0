"""Extract mentions from a document: what is quoted, of what kind, and who is quoted."""

from quotetrack.extract.mentions import extract_mentions

__all__ = ["extract_mentions"]
