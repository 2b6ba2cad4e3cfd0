from quotetrack.find.checking import check_quotations
from quotetrack.find.library import Library
from quotetrack.find.narrowing import Narrowing
from quotetrack.find.quotes import find_quotes
from quotetrack.find.ranking import Findings, FoundPlace
from quotetrack.find.wording import find_wording
from quotetrack.library import Added, LibraryStatus, ListedDocument

__all__ = [
    "Added",
    "Findings",
    "FoundPlace",
    "Library",
    "LibraryStatus",
    "ListedDocument",
    "Narrowing",
    "check_quotations",
    "find_quotes",
    "find_wording",
]
