"""Count what a catalog holds."""

from quotetrack.model import Catalog, Kind
from quotetrack.report.formats import Row

FIGURE_COLUMNS = ("figure", "count")


def count_figures(catalog: Catalog) -> dict[str, int]:
    """Return the figures of a catalog by name, in the order they are read.

    >>> count_figures(Catalog((), (), (), (), (), ()))["documents"]
    0
    """
    variants = [variant for quote in catalog.quotes for variant in quote.variants]
    return {
        "documents": len(catalog.documents),
        "copies": sum(len(group) - 1 for group in catalog.copies),
        "mentions": sum(mention.kind is not Kind.PLACEHOLDER for mention in catalog.mentions),
        "echoes": sum(len(variant.echoes) for variant in variants),
        "expansions": sum(len(quote.expansions) for quote in catalog.quotes),
        "quotes": len(catalog.quotes),
        "variants": len(variants),
        "quotes in more than one wording": sum(len(quote.variants) > 1 for quote in catalog.quotes),
        "reuse": len(catalog.reuse),
        "mark problems": len(catalog.problems),
        "files not read": len(catalog.unread),
    }


def figure_rows(catalog: Catalog) -> tuple[Row, ...]:
    """Return the figures as rows."""
    return tuple({"figure": name, "count": count} for name, count in count_figures(catalog).items())
