"""Mind what has changed on the shelves since they were matched, as far as it makes a difference to quotes."""

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from quotetrack.library.matching.wordings import wordings_in


@dataclass(frozen=True, slots=True)
class Changes:
    """New documents, wordings that stand otherwise, and quotes that are to be written.

    Wordings stand otherwise between marks (`marked`), or without in the first round (`heard`), or as echoes. Where a
    place of theirs is gone they are `left`, too; else they have but come to stand in documents that are new, or `fresh`:
    nothing was found there before.
    """

    documents: set[int] = field(default_factory=set)
    marked: set[int] = field(default_factory=set)
    marked_left: set[int] = field(default_factory=set)
    heard: set[int] = field(default_factory=set)
    heard_left: set[int] = field(default_factory=set)
    heard_fresh: set[int] = field(default_factory=set)
    quotes: set[int] = field(default_factory=set)
    echoes_left: set[tuple[int, str]] = field(default_factory=set)
    echoes_fresh: set[int] = field(default_factory=set)

    def leave(self, connection: sqlite3.Connection, documents: Collection[int]) -> None:
        """Mind what documents that are taken off the shelves leave behind."""
        marked = set(wordings_in(connection, documents))
        self.marked.update(marked)
        self.marked_left.update(marked)
        for document in documents:
            heard: Iterable[tuple[int]] = connection.execute(
                "SELECT wording FROM heard WHERE document = ?", (document,)
            )
            self.hear(document, {wording for (wording,) in heard}, ())
            echoes: Iterable[tuple[int, str]] = connection.execute(
                "SELECT quote, folded FROM echoes WHERE document = ?", (document,)
            )
            self.echo(document, set(echoes), ())
            spelled: Iterable[tuple[int]] = connection.execute(
                "SELECT quote FROM expansions WHERE document = ?", (document,)
            )
            self.quotes.update(quote for (quote,) in spelled)

    def arrive(self, connection: sqlite3.Connection, documents: Collection[int]) -> None:
        """Mind what new documents bring."""
        self.documents.update(documents)
        self.marked.update(wordings_in(connection, documents))

    def hear(self, document: int, left: Collection[int], come: Collection[int]) -> None:
        """Mind the wordings that stood in a document without marks, and those that do now."""
        self.heard.update(left, come)
        if left:
            self.heard_left.update(left, come)
        else:
            self.heard_fresh.add(document)

    def echo(self, document: int, left: Collection[tuple[int, str]], come: Collection[tuple[int, str]]) -> None:
        """Mind the echoes, by quote and letters, that stood in a document, and those that do now."""
        self.quotes.update(quote for rows in (left, come) for quote, _ in rows)
        if left:
            self.echoes_left.update(left, come)
        else:
            self.echoes_fresh.add(document)
