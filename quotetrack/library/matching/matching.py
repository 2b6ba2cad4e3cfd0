"""Match what is on the shelves: from what has changed to the quotes that are others for it, and to no more."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from quotetrack.library.matching.affected import documents_touched
from quotetrack.library.matching.changes import Changes, EchoRow, HeardRow, echoes_in, heard_in
from quotetrack.library.matching.echoing import Echoed, Heard, Search, echo_pages, hear_pages
from quotetrack.library.matching.pages import fetcher, in_blocks
from quotetrack.library.matching.quoting import DraftedQuote, renew_parts, write_quotes
from quotetrack.library.matching.rounds import Round, draft_round
from quotetrack.library.matching.spelling import renew_expansions
from quotetrack.library.matching.standings import Official, standings_of
from quotetrack.library.matching.tallies import tally_echoes, tally_heard, tally_marked
from quotetrack.library.matching.wordings import WordingNumbers, forget_unused
from quotetrack.library.store.hands import Tools, run_blocks
from quotetrack.library.store.rules import matching_mark
from quotetrack.match import Canon, read_own_canon
from quotetrack.match.keeping import Abbreviation, count_abbreviations
from quotetrack.text.packed import unpack_text

Progress = Callable[[str, int, int], None]

MATCHED_BY = "matched by"
# In so few documents it is quicker to see first which wordings may stand there at all.
_FEW = 50
_BETWEEN = "\0"
_DERIVED = (
    "drafts",
    "heard",
    "stands",
    "quotes",
    "variants",
    "echoes",
    "echoed",
    "abbreviations",
    "taught",
    "expansions",
    "parts",
)


def is_matched(connection: sqlite3.Connection) -> bool:
    """Tell whether all files are matched, by the rules of this program."""
    ((waiting,),) = connection.execute("SELECT EXISTS (SELECT * FROM files WHERE waiting)")
    return not waiting and _is_of_these_rules(connection)


def match_shelves(connection: sqlite3.Connection, changes: Changes, tools: Tools, tell: Progress) -> None:
    """Write the quotes that are others for what has changed; all of them where other rules were in force before."""
    if not _is_of_these_rules(connection):
        for table in _DERIVED:
            connection.execute(f"DELETE FROM {table}")
        connection.execute(
            "UPDATE wordings SET text = NULL, text_first = NULL, kinds = NULL, first = NULL, heard = 0,"
            " heard_text = NULL, heard_first = NULL"
        )
        changes = Changes()
        changes.arrive(connection, set(_column(connection, "SELECT documents.id FROM documents")))
        changes.marked.update(_column(connection, "SELECT id FROM wordings"))
    _Matching(connection, changes, read_own_canon(), tools, tell).run()
    connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (MATCHED_BY, matching_mark()))


@dataclass(frozen=True, slots=True)
class _Matching:
    """One run of matching: what has changed, and what it is done with."""

    connection: sqlite3.Connection
    changes: Changes
    canon: Canon
    tools: Tools
    tell: Progress

    def run(self) -> None:
        """Go through both rounds, and write what has become of the quotes."""
        tally_marked(self.connection, self.changes.marked_left, self.changes.documents)
        first = draft_round(self.connection, 1, self.changes.marked, self.canon, self.tools.settings)
        hearing = self._touched(first, self.changes.documents)
        hear = self._search(first, hearing)
        stands = self._hear(hear, hearing)
        tally_heard(self.connection, self.changes.heard_left, self.changes.heard_fresh)
        weighed = self.changes.marked | self.changes.heard
        second = draft_round(self.connection, 2, weighed, self.canon, self.tools.settings, first.drafts)
        leading = self._leading()
        counted = count_abbreviations(leading.items())
        echoing = self._touched(second, hearing | self._spelled_otherwise(second, leading, counted))
        self._echo(hear, self._search(second, hearing), hearing, stands, counted)
        others = echoing - hearing
        self._echo(self._search(first, others), self._search(second, others), others, None, counted)
        self._write(second)
        forget_unused(self.connection, self.changes.marked | self.changes.heard)

    def _touched(self, drafted: Round, known: set[int]) -> set[int]:
        """Return the documents to be searched; those that are new are known already."""
        ((total,),) = self.connection.execute("SELECT count(*) FROM documents")
        if len(known) == total:
            return known
        return documents_touched(self.connection, drafted, self.tools.index, self.tools.settings, known)

    def _search(self, drafted: Round, documents: Collection[int]) -> Search:
        """Return what is looked for in documents; in a few of them, only what may have a piece there."""
        letters = _BETWEEN.join(_letters(self.connection, documents)) if len(documents) <= _FEW else None
        return Search(drafted.list_sought(letters), drafted.quote_of)

    def _hear(self, search: Search, documents: Collection[int]) -> dict[int, bytes]:
        """Search documents in the first round, and write down what is heard; return where wordings stand."""
        fetch = fetcher(self.connection, self.tools)
        work = partial(hear_pages, fetch=fetch, search=search, settings=self.tools.settings)
        numbers = WordingNumbers(self.connection)
        stands: dict[int, bytes] = {}
        blocks = in_blocks(sorted(documents), self.tools.settings.documents_at_a_time(len(documents)))
        for block in run_blocks(blocks, work, self.tools.jobs):
            for heard in block:
                stands[heard.number] = heard.stands
                self._write_heard(heard, numbers)
            self.tell("matching", len(stands), len(documents))
        return stands

    def _write_heard(self, heard: Heard, numbers: WordingNumbers) -> None:
        rows: list[HeardRow] = [
            (heard.number, start, numbers.number(folded, title=False), text) for start, folded, text in heard.words
        ]
        before = heard_in(self.connection, heard.number)
        if rows != before:
            self.changes.hear(heard.number, before, rows)
            self.connection.execute("DELETE FROM heard WHERE document = ?", (heard.number,))
            self.connection.executemany("INSERT INTO heard VALUES (?, ?, ?, ?)", rows)

    def _leading(self) -> dict[int, str]:
        """Return the folded letters of the wording that leads each quote of the second round."""
        rows: Iterable[tuple[int, str]] = self.connection.execute(
            "SELECT quote, folded FROM drafts JOIN wordings ON id = wording WHERE round = 2 AND leader = wording"
        )
        return dict(rows)

    def _spelled_otherwise(
        self, second: Round, leading: Mapping[int, str], counted: Mapping[int, Abbreviation]
    ) -> set[int]:
        """Return the documents with mentions of quotes that have become abbreviations, or others, or none."""
        rows: Iterable[tuple[int, str]] = self.connection.execute("SELECT quote, folded FROM abbreviations")
        before = dict(rows)
        now = {quote: leading[quote] for quote in counted}
        changed = {quote for quote in before.keys() | now.keys() if before.get(quote) != now.get(quote)}
        return {
            document
            for wording, quote in second.quote_of.items()
            if quote in changed
            for document in _column(self.connection, "SELECT document FROM mentions WHERE wording = ?", wording)
        }

    def _echo(
        self,
        first: Search,
        second: Search,
        documents: Collection[int],
        stands: Mapping[int, bytes] | None,
        counted: Mapping[int, Abbreviation],
    ) -> None:
        """Search documents in the second round, after the first or with what it has given, and write what is found."""
        fetch, settings = fetcher(self.connection, self.tools), self.tools.settings
        work = partial(echo_pages, fetch=fetch, first=first, second=second, counted=counted, settings=settings)
        payloads = (
            (block, [stands[number] for number in block] if stands is not None else None)
            for block in in_blocks(sorted(documents), settings.documents_at_a_time(len(documents)))
        )
        done = 0
        for block in run_blocks(payloads, work, self.tools.jobs):
            for echoed in block:
                self._write_echoed(echoed)
            done += len(block)
            self.tell("finding echoes", done, len(documents))

    def _write_echoed(self, echoed: Echoed) -> None:
        document = echoed.number
        rows: list[EchoRow] = [
            (document, one.span.start, one.span.end, one.text, one.score, one.embedded, found.quote, found.folded)
            for found in echoed.echoes
            for one in (found.echo,)
        ]
        before = echoes_in(self.connection, document)
        if rows != before:
            self.changes.echo(document, before, rows)
            self.connection.execute("DELETE FROM echoes WHERE document = ?", (document,))
            self.connection.executemany("INSERT INTO echoes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self.connection.execute("INSERT OR REPLACE INTO stands VALUES (?, ?)", (document, echoed.wordings))
        self._write_taught(document, echoed)

    def _write_taught(self, document: int, echoed: Echoed) -> None:
        rows = [
            (document, quote, span.start, span.end, json.dumps(items, ensure_ascii=False))
            for quote, span, items in echoed.taught
        ]
        asked = 'SELECT document, quote, start, "end", items FROM taught WHERE document = ? ORDER BY rowid'
        if rows != self.connection.execute(asked, (document,)).fetchall():
            self.changes.taught.add(document)
            self.connection.execute("DELETE FROM taught WHERE document = ?", (document,))
            self.connection.executemany("INSERT INTO taught VALUES (?, ?, ?, ?, ?)", rows)

    def _write(self, second: Round) -> None:
        tally_echoes(self.connection, self.changes.echoes_left, self.changes.echoes_fresh)
        weighed = self.changes.marked | self.changes.heard
        touched = self.changes.quotes | second.renewed
        touched |= {quote for wording in weighed if (quote := second.quote_of.get(wording)) is not None}
        self.tell("writing quotes", 0, 0)
        changed = write_quotes(self.connection, self._draw_up(second, touched), self.tools)
        renew_parts(self.connection, changed, self.tools.settings)
        attested: Iterable[tuple[int, str]] = self.connection.execute("SELECT id, folded FROM quotes").fetchall()
        spelled = self.changes.documents | self.changes.taught
        renew_expansions(self.connection, attested, second.quote_of, spelled, self.tools)

    def _draw_up(self, second: Round, quotes: Collection[int]) -> dict[int, DraftedQuote | None]:
        """Return quotes of the second round as they are to be written; nothing for those that are none any more."""
        members = second.members_of(quotes)
        wordings = {wording for row in members.values() for wording in row}
        stood = standings_of(self.connection, wordings, Official.of(self.connection, self.canon), heard=True)
        return {
            quote: DraftedQuote(
                quote, second.drafts[row[0]].kind, {wording: stood[wording].standing for wording in row}
            )
            if (row := members.get(quote))
            else None
            for quote in quotes
        }


def _is_of_these_rules(connection: sqlite3.Connection) -> bool:
    rows = connection.execute("SELECT value FROM facts WHERE name = ?", (MATCHED_BY,)).fetchall()
    return rows == [(matching_mark(),)]


def _letters(connection: sqlite3.Connection, documents: Iterable[int]) -> list[str]:
    rows: Iterable[tuple[bytes]] = connection.execute(
        f"SELECT letters FROM letters WHERE document IN ({', '.join(map(str, documents))})"
    )
    return [unpack_text(letters) for (letters,) in rows]


def _column(connection: sqlite3.Connection, asked: str, *cells: int) -> list[int]:
    rows: Iterable[tuple[int]] = connection.execute(asked, cells)
    return [number for (number,) in rows]
