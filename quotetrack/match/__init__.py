"""Match wordings: what is the same saying, what differs, and where else it stands."""

from quotetrack.match.compare import compare_wordings
from quotetrack.match.quotes import match_mentions

__all__ = ["compare_wordings", "match_mentions"]
