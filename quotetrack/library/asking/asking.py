"""Ask the shelves for what stands there: files, documents, mentions and quotes, in the order of a catalog."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quotetrack.library.store.opening import Shelves, snapshot, told_plainly
from quotetrack.library.store.packing import (
    DOCUMENT_COLUMNS,
    MENTION_COLUMNS,
    PROBLEM_COLUMNS,
    DocumentRow,
    MentionRow,
    ProblemRow,
    unpack_differences,
    unpack_document,
    unpack_mention,
    unpack_problem,
)
from quotetrack.model import (
    Catalog,
    Document,
    DocumentId,
    Echo,
    Expansion,
    Extraction,
    Kind,
    Mention,
    Quote,
    QuoteId,
    SourceText,
    Span,
    Variant,
)
from quotetrack.text.packed import unpack_text

_MENTION = ", ".join(f"mentions.{column.strip()}" for column in MENTION_COLUMNS.split(","))
_IN_ORDER = "documents.date IS NULL, documents.date, documents.name"


@dataclass(frozen=True, slots=True)
class ShelvedDocument:
    """A document, its number on the shelves, and the text of its file."""

    id: int
    document: Document
    text: str


def read_sources(connection: sqlite3.Connection) -> Iterator[SourceText]:
    """Yield the files on the shelves, in the order of their paths."""
    rows: Iterable[tuple[str, bytes, str, str]] = connection.execute(
        "SELECT path, text, encoding, digest FROM files WHERE NOT waiting ORDER BY shelf"
    )
    for path, text, encoding, digest in rows:
        yield SourceText(path, unpack_text(text), encoding, digest)


def read_documents(connection: sqlite3.Connection) -> Iterator[ShelvedDocument]:
    """Yield the documents on the shelves, in the order of their paths and places."""
    rows = connection.execute(
        f"SELECT documents.id, files.id, path, text, {DOCUMENT_COLUMNS} FROM documents JOIN files ON files.id = file"
        " WHERE NOT waiting ORDER BY shelf, number"
    )
    last, source = 0, ""
    for number, file, path, text, *cells in rows:
        if file != last:
            last, source = file, unpack_text(text)
        row: DocumentRow = tuple(cells)
        yield ShelvedDocument(number, unpack_document(path, row), source)


def read_document(connection: sqlite3.Connection, number: int) -> Document:
    """Return the document of a number."""
    ((path, *cells),) = connection.execute(
        f"SELECT path, {DOCUMENT_COLUMNS} FROM documents JOIN files ON files.id = file WHERE documents.id = ?",
        (number,),
    ).fetchall()
    row: DocumentRow = tuple(cells)
    return unpack_document(path, row)


def read_extraction(connection: sqlite3.Connection, document: int, name: DocumentId) -> Extraction:
    """Return what was extracted from a document."""
    mentions: list[MentionRow] = connection.execute(
        f"SELECT {MENTION_COLUMNS} FROM mentions WHERE document = ? ORDER BY id", (document,)
    ).fetchall()
    problems: list[ProblemRow] = connection.execute(
        f"SELECT {PROBLEM_COLUMNS} FROM problems WHERE document = ? ORDER BY id", (document,)
    ).fetchall()
    return Extraction(
        tuple(unpack_mention(name, row) for row in mentions), tuple(unpack_problem(name, row) for row in problems)
    )


def read_mentions(connection: sqlite3.Connection) -> Iterator[Mention]:
    """Yield the mentions on the shelves, by document and place."""
    for number, name in _documents_in_order(connection):
        yield from read_extraction(connection, number, name).mentions


def _documents_in_order(connection: sqlite3.Connection) -> list[tuple[int, DocumentId]]:
    rows: list[tuple[int, str]] = connection.execute(
        "SELECT documents.id, name FROM documents JOIN files ON files.id = file WHERE NOT waiting"
        " ORDER BY shelf, number"
    ).fetchall()
    return [(number, DocumentId(name)) for number, name in rows]


def read_quotes(connection: sqlite3.Connection) -> Iterator[Quote]:
    """Yield the quotes, the most attested first, each with its wordings."""
    # Much of matching comes with this, and whoever asks where a wording stands has no need of it.
    from quotetrack.match.keeping import name_texts

    quotes: list[tuple[int, str, str, str]] = connection.execute(
        "SELECT id, name, kind, canonical FROM quotes ORDER BY count DESC, name"
    ).fetchall()
    texts = name_texts(read_copies(connection))
    for number, name, kind, canonical in quotes:
        yield Quote(
            QuoteId(name),
            Kind(kind),
            canonical,
            tuple(_read_variants(connection, number, texts)),
            tuple(_read_expansions(connection, number)),
            tuple(_read_parts(connection, number)),
        )


def _read_variants(
    connection: sqlite3.Connection, quote: int, texts: Mapping[DocumentId, DocumentId]
) -> Iterator[Variant]:
    from quotetrack.match.keeping import count_once

    rows: list[tuple[str, str, str, int | None]] = connection.execute(
        "SELECT text, folded, differences, wording FROM variants WHERE quote = ? ORDER BY place", (quote,)
    ).fetchall()
    echoes = _read_echoes(connection, quote)
    for text, folded, differences, wording in rows:
        mentions = () if wording is None else tuple(_read_mentions(connection, wording))
        unmarked = tuple(echoes.get(folded, ()))
        repeated = sum(len(places) - len(count_once(places, texts)) for places in (mentions, unmarked))
        yield Variant(text, folded, unpack_differences(differences), mentions, unmarked, repeated)


def _read_mentions(connection: sqlite3.Connection, wording: int) -> Iterator[Mention]:
    rows = connection.execute(
        f"SELECT name, {_MENTION} FROM mentions JOIN documents ON documents.id = document"
        " JOIN files ON files.id = file WHERE wording = ? AND NOT waiting"
        f' ORDER BY {_IN_ORDER}, mentions.start, mentions."end" DESC',
        (wording,),
    ).fetchall()
    for name, *cells in rows:
        row: MentionRow = tuple(cells)
        yield unpack_mention(DocumentId(name), row)


def _read_echoes(connection: sqlite3.Connection, quote: int) -> dict[str, list[Echo]]:
    rows: Iterable[tuple[str, str, int, int, str, float, int]] = connection.execute(
        'SELECT echoes.folded, name, start, "end", text, score, embedded FROM echoes'
        f" JOIN documents ON documents.id = document WHERE quote = ? ORDER BY {_IN_ORDER}, start",
        (quote,),
    )
    echoes: dict[str, list[Echo]] = {}
    for folded, name, start, end, text, score, embedded in rows:
        echoes.setdefault(folded, []).append(Echo(DocumentId(name), Span(start, end), text, score, bool(embedded)))
    return echoes


def _read_expansions(connection: sqlite3.Connection, quote: int) -> Iterator[Expansion]:
    rows: list[tuple[str, int, int, str]] = connection.execute(
        'SELECT name, start, "end", text FROM expansions JOIN documents ON documents.id = document'
        f' WHERE quote = ? ORDER BY {_IN_ORDER}, start, "end"',
        (quote,),
    ).fetchall()
    for name, start, end, text in rows:
        yield Expansion(DocumentId(name), Span(start, end), text)


def _read_parts(connection: sqlite3.Connection, quote: int) -> Iterator[QuoteId]:
    rows: list[tuple[str]] = connection.execute(
        "SELECT name FROM parts JOIN quotes ON id = whole WHERE part = ? ORDER BY name", (quote,)
    ).fetchall()
    return (QuoteId(whole) for (whole,) in rows)


def read_copies(connection: sqlite3.Connection) -> Iterator[tuple[DocumentId, ...]]:
    """Yield the groups of documents that hold the same text, as first met."""
    rows: Iterable[tuple[bytes, str]] = connection.execute(
        "SELECT sameness, name FROM documents JOIN files ON files.id = file WHERE NOT waiting AND sameness IN"
        " (SELECT sameness FROM documents JOIN files ON files.id = file WHERE NOT waiting"
        "  GROUP BY sameness HAVING count(*) > 1) ORDER BY shelf, number"
    )
    groups: dict[bytes, list[DocumentId]] = {}
    for sameness, name in rows:
        groups.setdefault(sameness, []).append(DocumentId(name))
    return (tuple(group) for group in groups.values())


def read_catalog(shelves: Shelves) -> Catalog:
    """Return everything on the shelves as one catalog, of one moment."""
    connection = shelves.connection
    with told_plainly(shelves.path), snapshot(connection):
        documents = [(one.id, one.document) for one in read_documents(connection)]
        extractions = [read_extraction(connection, number, document.id) for number, document in documents]
        sources = tuple(read_sources(connection))
        return Catalog(
            documents=tuple(document for _, document in documents),
            quotes=tuple(read_quotes(connection)),
            reuse=(),
            problems=tuple(problem for extraction in extractions for problem in extraction.problems),
            unread=(),
            encodings=tuple((source.path, source.encoding) for source in sources),
            mentions=tuple(mention for extraction in extractions for mention in extraction.mentions),
            sources=sources,
            copies=tuple(read_copies(connection)),
        )
