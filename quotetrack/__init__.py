"""Track quotations and citations in official speeches and policy documents.

A name is fetched from its room when it is first asked for, so that the command line starts at once; `__init__.pyi` says
the same to type checkers, and a test that both agree.
"""

from quotetrack.doors import Door

__getattr__ = Door(
    __name__,
    {
        "quotetrack.errors": "InputError LibraryError OutputError QueryError QuotetrackError",
        "quotetrack.find": (
            "Added Findings FoundPlace Library LibraryStatus ListedDocument Narrowing check_quotations "
            "find_quotes find_wording"
        ),
        "quotetrack.graph": "render_graphml",
        "quotetrack.match": "Canon compare_wordings judge_wording",
        "quotetrack.model": (
            "Attribution CanonEntry CanonMatch CanonStatus Catalog Checked Comparison DatePrecision "
            "Difference DifferenceType Document DocumentDate DocumentId Echo Expansion Holding Kind Label Mention "
            "Problem ProblemKind Quote QuoteId Region RegionKind Reuse SourceText Span Unread Variant Verdict "
            "VerdictKind"
        ),
        "quotetrack.pipeline": "build_catalog extract_catalog open_canon",
        "quotetrack.report": (
            "MentionRow Places WordingRow list_mentions list_wordings render_catalog render_html render_report "
            "render_variants write_report"
        ),
        "quotetrack.settings": "Settings",
    },
)
__all__ = list(__getattr__.homes)


def __dir__() -> list[str]:
    """Return the public names."""
    return list(__all__)
