"""Keep what spells out numeric abbreviations: what lists beside them teach, and the lists that speak for themselves."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from quotetrack.library.matching.pages import Fetch, fetcher, in_blocks, open_page
from quotetrack.library.store.cutting import Need, pairs_of
from quotetrack.library.store.grams import GramIndex
from quotetrack.library.store.hands import Tools, run_blocks
from quotetrack.match.keeping import (
    Abbreviation,
    FoundExpansion,
    Items,
    WordedIndex,
    collector_still,
    count_abbreviations,
    expand_page,
    find_worded,
    known_lists,
    spoken_for,
)
from quotetrack.model import Span

Taught = tuple[int, Span, Items]


@dataclass(frozen=True, slots=True)
class _Known:
    """The abbreviations to look for: what each counts, the items that lists beside it teach, and the index of all."""

    counted: Mapping[int, Abbreviation]
    items: Mapping[int, Sequence[Items]]
    worded: WordedIndex


def renew_expansions(
    connection: sqlite3.Connection,
    attested: Iterable[tuple[int, str]],
    quote_of: Mapping[int, int],
    spelled: Collection[int],
    tools: Tools,
) -> set[int]:
    """Find anew what spells out abbreviations, in documents that are new or teach other lists, and where it may change.

    `attested` are the quotes that stand anywhere, with their folded canonical wordings; the documents are `spelled`.
    Returns the quotes of which the expansions may be others now.
    """
    wordings = dict(attested)
    counted = count_abbreviations(wordings.items())
    items = _load_items(connection, counted)
    known = _Known(counted, items, WordedIndex.make(counted, items))
    touched = _compare(connection, {quote: wordings[quote] for quote in counted}, items)
    documents = {*spelled, *_documents_of(connection, touched, known, tools.index)}
    payloads = (
        (block, _load_taught(connection, block))
        for block in in_blocks(sorted(documents), tools.settings.documents_at_a_time(len(documents)))
    )
    work = partial(_expand, fetch=fetcher(connection, tools), worded=known.worded, quote_of=quote_of)
    for block in run_blocks(payloads, work, tools.jobs):
        for document, found in block:
            touched |= _replace(connection, document, found)
    return touched


@collector_still()
def _expand(
    payload: tuple[Sequence[int], Mapping[int, list[Taught]]],
    fetch: Fetch,
    worded: WordedIndex,
    quote_of: Mapping[int, int],
) -> list[tuple[int, tuple[FoundExpansion, ...]]]:
    documents, taught = payload
    rows: list[tuple[int, tuple[FoundExpansion, ...]]] = []
    for each in fetch(documents):
        page = open_page(each).mark(quote_of)
        rows.append((each.number, tuple(expand_page(page, taught.get(each.number, ()), find_worded(page, worded)))))
    return rows


def _load_items(connection: sqlite3.Connection, counted: Mapping[int, Abbreviation]) -> dict[int, tuple[Items, ...]]:
    rows: Iterable[tuple[int, str, int]] = connection.execute(
        "SELECT quote, items, count(*) FROM taught GROUP BY quote, items"
    )
    taught: dict[int, dict[Items, int]] = {}
    for quote, cell, count in rows:
        if quote in counted:
            taught.setdefault(quote, {})[_unpack(cell)] = count
    return known_lists(counted, taught)


def _load_taught(connection: sqlite3.Connection, documents: Iterable[int]) -> dict[int, list[Taught]]:
    rows: Iterable[tuple[int, int, int, int, str]] = connection.execute(
        'SELECT document, quote, start, "end", items FROM taught'
        f" WHERE document IN ({', '.join(map(str, documents))}) ORDER BY rowid"
    )
    taught: dict[int, list[Taught]] = {}
    for document, quote, start, end, cell in rows:
        taught.setdefault(document, []).append((quote, Span(start, end), _unpack(cell)))
    return taught


def _compare(
    connection: sqlite3.Connection, wordings: Mapping[int, str], items: Mapping[int, Sequence[Items]]
) -> set[int]:
    """Return the abbreviations that are new, gone, or taught other items than before, and write them down."""
    rows: Iterable[tuple[int, str, str]] = connection.execute("SELECT quote, folded, items FROM abbreviations")
    before = {quote: (folded, cell) for quote, folded, cell in rows}
    now = {quote: (folded, json.dumps(items.get(quote, ()))) for quote, folded in wordings.items()}
    changed = {quote for quote in before.keys() | now.keys() if before.get(quote) != now.get(quote)}
    connection.executemany("DELETE FROM abbreviations WHERE quote = ?", [(quote,) for quote in changed])
    connection.executemany(
        "INSERT INTO abbreviations VALUES (?, ?, ?)", [(quote, *now[quote]) for quote in changed if quote in now]
    )
    return changed


def _documents_of(connection: sqlite3.Connection, changed: Iterable[int], known: _Known, index: GramIndex) -> set[int]:
    """Return the documents where lists spell out some abbreviations, or may do so now."""
    documents: set[int] = set()
    for quote in changed:
        rows: Iterable[tuple[int]] = connection.execute("SELECT document FROM expansions WHERE quote = ?", (quote,))
        documents.update(document for (document,) in rows)
        taught = {item for items in known.items.get(quote, ()) for item in items if item}
        if len(taught) > 1:
            # A list that shares but one item with those known is another's.
            documents.update(index.holders(Need(tuple(map(pairs_of, sorted(taught))), 2)))
        if quote in known.counted:
            for stem in spoken_for(known.counted[quote]):
                documents.update(index.holders(Need((pairs_of(stem),))))
    return documents


def _replace(connection: sqlite3.Connection, document: int, found: Iterable[FoundExpansion]) -> set[int]:
    """Write down the expansions of a document; return the quotes that they were, or are, of, if they have changed."""
    rows = [
        (document, one.quote, one.expansion.span.start, one.expansion.span.end, one.expansion.text) for one in found
    ]
    before: list[tuple[int, int, int, int, str]] = connection.execute(
        'SELECT document, quote, start, "end", text FROM expansions WHERE document = ? ORDER BY rowid', (document,)
    ).fetchall()
    if before == rows:
        return set()
    connection.execute("DELETE FROM expansions WHERE document = ?", (document,))
    connection.executemany("INSERT INTO expansions VALUES (?, ?, ?, ?, ?)", rows)
    return {row[1] for row in (*before, *rows)}


def _unpack(cell: str) -> Items:
    items: list[str] = json.loads(cell)
    return tuple(items)
