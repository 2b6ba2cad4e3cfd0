"""Track quotations and citations in official speeches and policy documents.

A name is fetched from its room when it is first asked for, so that the command line starts at once; `__init__.pyi` says
the same to type checkers, and a test that both agree.
"""

from importlib import import_module

__all__ = [
    "Added",
    "Attribution",
    "Canon",
    "CanonEntry",
    "CanonMatch",
    "CanonStatus",
    "Catalog",
    "Comparison",
    "DatePrecision",
    "Difference",
    "DifferenceType",
    "Document",
    "DocumentDate",
    "DocumentId",
    "Echo",
    "Expansion",
    "Findings",
    "FoundPlace",
    "InputError",
    "Kind",
    "Label",
    "Library",
    "LibraryError",
    "LibraryStatus",
    "ListedDocument",
    "Mention",
    "MentionRow",
    "Narrowing",
    "OutputError",
    "Places",
    "Problem",
    "ProblemKind",
    "QueryError",
    "Quote",
    "QuoteId",
    "QuotetrackError",
    "Region",
    "RegionKind",
    "Reuse",
    "Settings",
    "SourceText",
    "Span",
    "Unread",
    "Variant",
    "Verdict",
    "VerdictKind",
    "WordingRow",
    "build_catalog",
    "compare_wordings",
    "extract_catalog",
    "find_quotes",
    "find_wording",
    "judge_wording",
    "list_mentions",
    "list_wordings",
    "open_canon",
    "render_catalog",
    "render_graphml",
    "render_report",
    "render_variants",
    "write_report",
]

_ROOMS = {
    "quotetrack.errors": (
        "InputError",
        "LibraryError",
        "OutputError",
        "QueryError",
        "QuotetrackError",
    ),
    "quotetrack.find": (
        "Added",
        "Findings",
        "FoundPlace",
        "Library",
        "LibraryStatus",
        "ListedDocument",
        "Narrowing",
        "find_quotes",
        "find_wording",
    ),
    "quotetrack.graph": ("render_graphml",),
    "quotetrack.match": (
        "Canon",
        "compare_wordings",
        "judge_wording",
    ),
    "quotetrack.model": (
        "Attribution",
        "CanonEntry",
        "CanonMatch",
        "CanonStatus",
        "Catalog",
        "Comparison",
        "DatePrecision",
        "Difference",
        "DifferenceType",
        "Document",
        "DocumentDate",
        "DocumentId",
        "Echo",
        "Expansion",
        "Kind",
        "Label",
        "Mention",
        "Problem",
        "ProblemKind",
        "Quote",
        "QuoteId",
        "Region",
        "RegionKind",
        "Reuse",
        "SourceText",
        "Span",
        "Unread",
        "Variant",
        "Verdict",
        "VerdictKind",
    ),
    "quotetrack.pipeline": (
        "build_catalog",
        "extract_catalog",
        "open_canon",
    ),
    "quotetrack.report": (
        "MentionRow",
        "Places",
        "WordingRow",
        "list_mentions",
        "list_wordings",
        "render_catalog",
        "render_report",
        "render_variants",
        "write_report",
    ),
    "quotetrack.settings": ("Settings",),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    """Return a public name from the room it lives in; AttributeError for any other."""
    room = _ROOM_OF.get(name)
    if room is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(room), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Return the public names."""
    return list(__all__)
