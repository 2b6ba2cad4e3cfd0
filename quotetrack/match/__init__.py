"""Match wordings: what is the same saying, what differs, and where else it stands."""

from quotetrack.match.compare import compare_wordings
from quotetrack.match.quotes import match_mentions
from quotetrack.match.search import Closeness, Hit, search, search_nearest

__all__ = ["Closeness", "Hit", "compare_wordings", "match_mentions", "search", "search_nearest"]
