"""Mind what has changed on the shelves since they were matched, as far as it makes a difference to quotes."""

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from quotetrack.library.matching.wordings import wordings_in

HeardRow = tuple[int, int, int, str]
EchoRow = tuple[int, int, int, str, float, int, int, str]


@dataclass(frozen=True, slots=True)
class Changes:
    """New documents, wordings that stand otherwise, and quotes that are to be written.

    Wordings stand otherwise between marks (`marked`), or without in the first round (`heard`), or as echoes. Those of
    which a place in a known document is gone or new are `left`, too; others have but come to stand in documents that
    are new, or `fresh`: nothing was found there before. In documents of which `taught` tells, other lists stand beside
    abbreviations.
    """

    documents: set[int] = field(default_factory=set)
    marked: set[int] = field(default_factory=set)
    marked_left: set[int] = field(default_factory=set)
    heard: set[int] = field(default_factory=set)
    heard_left: set[int] = field(default_factory=set)
    heard_fresh: set[int] = field(default_factory=set)
    taught: set[int] = field(default_factory=set)
    quotes: set[int] = field(default_factory=set)
    echoes_left: set[tuple[int, str]] = field(default_factory=set)
    echoes_fresh: set[int] = field(default_factory=set)

    def leave(self, connection: sqlite3.Connection, documents: Collection[int]) -> None:
        """Mind what documents that are taken off the shelves leave behind."""
        marked = set(wordings_in(connection, documents))
        self.marked.update(marked)
        self.marked_left.update(marked)
        for document in documents:
            self.hear(document, heard_in(connection, document), [])
            self.echo(document, echoes_in(connection, document), [])
            spelled: Iterable[tuple[int]] = connection.execute(
                "SELECT quote FROM expansions WHERE document = ?", (document,)
            )
            self.quotes.update(quote for (quote,) in spelled)

    def arrive(self, connection: sqlite3.Connection, documents: Collection[int]) -> None:
        """Mind what new documents bring."""
        self.documents.update(documents)
        self.marked.update(wordings_in(connection, documents))

    def hear(self, document: int, before: Collection[HeardRow], now: Collection[HeardRow]) -> None:
        """Mind what was heard in a document without marks, and what is now."""
        changed = {row[2] for row in set(before) ^ set(now)}
        self.heard.update(changed)
        if before:
            self.heard_left.update(changed)
        else:
            self.heard_fresh.add(document)

    def echo(self, document: int, before: Collection[EchoRow], now: Collection[EchoRow]) -> None:
        """Mind the echoes that were in a document, and those that are now."""
        changed = {row[6:] for row in set(before) ^ set(now)}
        self.quotes.update(quote for quote, _ in changed)
        if before:
            self.echoes_left.update(changed)
        else:
            self.echoes_fresh.add(document)


def heard_in(connection: sqlite3.Connection, document: int) -> list[HeardRow]:
    """Return what is heard in a document without marks: the document, where, the wording, the words."""
    return connection.execute(
        "SELECT document, start, wording, text FROM heard WHERE document = ? ORDER BY start", (document,)
    ).fetchall()


def echoes_in(connection: sqlite3.Connection, document: int) -> list[EchoRow]:
    """Return the echoes in a document: it, start, end, words, score, whether embedded, quote, folded letters."""
    return connection.execute(
        'SELECT document, start, "end", text, score, embedded, quote, folded FROM echoes WHERE document = ?'
        " ORDER BY start",
        (document,),
    ).fetchall()
