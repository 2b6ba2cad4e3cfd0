"""Say in a report where something stands and how much a list leaves out."""

from quotetrack.report.markdown import escape_markdown
from quotetrack.report.places import Places, Witness
from quotetrack.settings import Settings

_HERE = "【…】"


def tell_more(count: int, what: str, where: str = "quotes.csv") -> str:
    """Return the line that says how much a list leaves out, or nothing.

    >>> tell_more(312, "quotes")
    '… and 312 more quotes in quotes.csv\\n'
    """
    return f"… and {count} more {what} in {where}\n" if count > 0 else ""


def tell_place(witness: Witness, places: Places, settings: Settings) -> str:
    """Return where a span stands: file, line and column, and the letters around it."""
    document, span = witness
    before, after = places.context(document, span, settings.context_letters)
    return f"{places.path(document)} {places.place(document, span)} {before}{_HERE}{after}"


def tell_place_marked_down(witness: Witness, places: Places, settings: Settings) -> str:
    """Return the same as Markdown."""
    return escape_markdown(tell_place(witness, places, settings))
