"""Answer a question about some documents or a library: where a wording stands, and which quotes have it."""

from quotetrack.doors import Door

# `__init__.pyi` tells type checkers the same.
__getattr__ = Door(
    __name__,
    {
        "quotetrack.find.checking": "check_quotations",
        "quotetrack.find.library": "Library",
        "quotetrack.find.narrowing": "Narrowing",
        "quotetrack.find.quotes": "find_quotes",
        "quotetrack.find.ranking": "Findings FoundPlace",
        "quotetrack.find.wording": "find_wording",
        "quotetrack.library": "Added LibraryStatus ListedDocument",
    },
)
__all__ = list(__getattr__.homes)
