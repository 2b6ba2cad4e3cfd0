"""Find documents that hold the same text: they are one witness."""

from collections import defaultdict
from collections.abc import Iterable

from quotetrack.model import DocumentId


def find_copies(texts: Iterable[tuple[DocumentId, str]]) -> tuple[tuple[DocumentId, ...], ...]:
    """Return the groups of documents whose texts are the same but for blanks, as first met; empty texts are no copies.

    >>> find_copies([(DocumentId("a"), "红线 意识"), (DocumentId("b"), "底线"), (DocumentId("c"), "红线意识\\n")])
    (('a', 'c'),)
    """
    groups: defaultdict[str, list[DocumentId]] = defaultdict(list)
    for document, text in texts:
        groups["".join(text.split())].append(document)
    groups.pop("", None)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
