"""List who shares what with whom: a row an occurrence, or a row for every two."""

from collections.abc import Iterable, Iterator, Mapping

from quotetrack.match import SharedWording, Sharing, pair_up
from quotetrack.model import Document, DocumentId
from quotetrack.report.formats import Row

REUSE_COLUMNS = ("group", "kind", "doc", "start", "end", "text", "score")
REUSE_PAIR_COLUMNS = ("a", "a_start", "a_end", "b", "b_start", "b_end", "score", "kind", "group")
COPY_COLUMNS = ("a", "b", "share")
_WHOLE = 100.0


def reuse_rows(sharing: Sharing, documents: Iterable[Document]) -> Iterator[Row]:
    """Yield a row for each occurrence of what documents share: group by group, the most widespread first."""
    paths = _paths(documents)
    for wording in sharing.wordings:
        for one in wording.witnesses:
            yield {
                "group": wording.id,
                "kind": one.kind.value,
                "doc": paths[one.document],
                "start": one.span.start,
                "end": one.span.end,
                "text": one.text,
                "score": one.score,
            }


def reuse_pair_rows(sharing: Sharing, documents: Iterable[Document]) -> Iterator[Row]:
    """Yield a row for every two occurrences of one wording in different documents, never holding more than one."""
    paths = _paths(documents)
    for wording in sharing.wordings:
        yield from _pair_rows(wording, paths)


def copy_rows(sharing: Sharing) -> Iterator[Row]:
    """Yield a row for each document with the text of an earlier one, and for every two that share most of theirs."""
    for first, *others in sharing.copies:
        for other in others:
            yield {"a": first, "b": other, "share": _WHOLE}
    for near in sharing.near_copies:
        yield {"a": near.left, "b": near.right, "share": near.share}


def _pair_rows(wording: SharedWording, paths: Mapping[DocumentId, str]) -> Iterator[Row]:
    for left, right, score, kind in pair_up(wording):
        yield {
            "a": paths[left.document],
            "a_start": left.span.start,
            "a_end": left.span.end,
            "b": paths[right.document],
            "b_start": right.span.start,
            "b_end": right.span.end,
            "score": score,
            "kind": kind.value,
            "group": wording.id,
        }


def _paths(documents: Iterable[Document]) -> Mapping[DocumentId, str]:
    return {document.id: document.path for document in documents}
