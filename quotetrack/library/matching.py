"""Match what is on the shelves, and write the quotes beside it."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from quotetrack.library.asking import read_documents, read_extraction
from quotetrack.library.packing import pack_differences
from quotetrack.library.rules import matching_mark
from quotetrack.library.shelving import promote_files
from quotetrack.match import match_mentions, read_own_canon
from quotetrack.model import DocumentId, Mention, Quote, Span, Variant
from quotetrack.settings import Settings
from quotetrack.text.reading import read_pieces

MATCHED_BY = "matched by"


def is_matched(connection: sqlite3.Connection) -> bool:
    """Tell whether all files are matched, by the rules of this program."""
    ((waiting,),) = connection.execute("SELECT EXISTS (SELECT * FROM files WHERE waiting)")
    rows = connection.execute("SELECT value FROM facts WHERE name = ?", (MATCHED_BY,)).fetchall()
    return not waiting and rows == [(matching_mark(),)]


def match_shelves(connection: sqlite3.Connection, settings: Settings) -> None:
    """Let the files that wait take their places, and write all quotes anew."""
    promote_files(connection)
    shelved = list(read_documents(connection))
    readings = [(one.document, read_pieces(one.text, one.document.pieces)) for one in shelved]
    extractions = [read_extraction(connection, one.id, one.document.id) for one in shelved]
    quotes = match_mentions(readings, extractions, settings, read_own_canon())
    numbers = {one.document.id: one.id for one in shelved}
    connection.execute("DELETE FROM quotes")
    rows: Iterable[tuple[int, int, int, int]] = connection.execute('SELECT id, document, start, "end" FROM mentions')
    mentions = {(document, start, end): mention for mention, document, start, end in rows}
    for quote in quotes:
        _write_quote(connection, quote, numbers, mentions)
    connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (MATCHED_BY, matching_mark()))


_Numbers = Mapping[DocumentId, int]
_Mentions = Mapping[tuple[int, int, int], int]


def _write_quote(connection: sqlite3.Connection, quote: Quote, numbers: _Numbers, mentions: _Mentions) -> None:
    row = (quote.id, quote.kind.value, quote.canonical, quote.count)
    number = connection.execute("INSERT INTO quotes (name, kind, canonical, count) VALUES (?, ?, ?, ?)", row).lastrowid
    for place, variant in enumerate(quote.variants):
        _write_variant(connection, number or 0, place, variant, numbers, mentions)
    connection.executemany(
        'INSERT INTO expansions (quote, place, document, start, "end", text) VALUES (?, ?, ?, ?, ?, ?)',
        [
            (number, place, numbers[one.document], one.span.start, one.span.end, one.text)
            for place, one in enumerate(quote.expansions)
        ],
    )
    connection.executemany(
        "INSERT INTO parts (quote, place, whole) VALUES (?, ?, ?)",
        [(number, place, whole) for place, whole in enumerate(quote.part_of)],
    )


def _write_variant(
    connection: sqlite3.Connection, quote: int, place: int, variant: Variant, numbers: _Numbers, mentions: _Mentions
) -> None:
    row = (quote, place, variant.wording, variant.folded, pack_differences(variant.differences))
    number = connection.execute(
        "INSERT INTO variants (quote, place, wording, folded, differences) VALUES (?, ?, ?, ?, ?)", row
    ).lastrowid
    connection.executemany(
        "UPDATE mentions SET variant = ? WHERE id = ?",
        [(number, mention) for mention in _mention_ids(variant.mentions, numbers, mentions)],
    )
    connection.executemany(
        'INSERT INTO echoes (variant, place, document, start, "end", text, score, embedded)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (number, at, numbers[echo.document], echo.span.start, echo.span.end, echo.text, echo.score, echo.embedded)
            for at, echo in enumerate(variant.echoes)
        ],
    )


def _mention_ids(found: Iterable[Mention], numbers: _Numbers, mentions: _Mentions) -> Iterator[int]:
    for mention in found:
        span: Span = mention.span
        yield mentions[numbers[mention.document], span.start, span.end]
