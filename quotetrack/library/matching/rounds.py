"""Put wordings to quotes: in a first round those between marks, in a second all that are heard. Tell what changed."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from quotetrack.library.matching.likeness import LikenessMemory
from quotetrack.library.matching.wordings import WordingNumbers, unpack_kinds
from quotetrack.match import Canon
from quotetrack.match.keeping import (
    Attested,
    Group,
    Pattern,
    Sought,
    Standing,
    cut_pieces,
    group_standings,
    join_unmarked,
    ways_to_seek,
)
from quotetrack.model import Kind
from quotetrack.settings import Settings

_BETWEEN = " "


@dataclass(frozen=True, slots=True)
class DraftedWording:
    """A wording of a quote: its number, how it stands, and whether it is looked for letter for letter, if at all."""

    number: int
    standing: Standing
    exact: bool | None

    @property
    def sought(self) -> str | None:
        """Return the text that it is looked for by."""
        return None if self.exact is None else self.standing.text


@dataclass(frozen=True, slots=True)
class DraftedQuote:
    """A quote of a round: its number, its kind and its wordings, the canonical one first."""

    number: int
    kind: Kind
    wordings: tuple[DraftedWording, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """The quotes of a round and the quote of each wording.

    `changed` are the wordings whose quote or search is another than before, `renewed` the quotes that such wordings
    leave or join, or that another wording leads. `pieces` are those by which wordings are looked for, by wording.
    """

    quotes: tuple[DraftedQuote, ...]
    quote_of: Mapping[int, int]
    changed: frozenset[int]
    renewed: frozenset[int]
    pieces: Mapping[int, tuple[str, ...]]

    def list_sought(self, held: frozenset[str] | None = None) -> tuple[tuple[int, Sought], ...]:
        """Return what is looked for, with the numbers of the wordings; of what is held, only what has a piece there."""
        return tuple(
            (wording.number, Sought.of(quote.number, wording.standing.text, quote.kind, exact=wording.exact))
            for quote in self.quotes
            for wording in quote.wordings
            if wording.exact is not None and (held is None or not held.isdisjoint(self.pieces[wording.number]))
        )


def draft_round(
    connection: sqlite3.Connection, number: int, canon: Canon, settings: Settings, memory: LikenessMemory
) -> Round:
    """Put the wordings of a library to quotes, and write down what has changed."""
    others, numbers = _load(connection, canon, heard=number > 1)
    titles, title_numbers = _load_marked(connection, title=True)
    groups = [(group, others, numbers) for group in group_standings(others, canon, settings, memory.measure)] + [
        (group, titles, title_numbers) for group in group_standings(titles, None, settings, memory.measure)
    ]
    before = _load_drafts(connection, number)
    labels = _label([[known[place] for place in group.places] for group, _, known in groups], before)
    quotes = tuple(
        _draft(label, group, standings, known, settings)
        for label, (group, standings, known) in zip(labels, groups, strict=True)
    )
    return _compare(connection, number, quotes, before, settings)


def _load(connection: sqlite3.Connection, canon: Canon, *, heard: bool) -> tuple[list[Standing], list[int]]:
    """Return the wordings that are no titles, in the order of matching, with their numbers."""
    marked, numbers = _load_marked(connection, title=False)
    number_of = dict(zip((standing.folded for standing in marked), numbers, strict=True))
    unmarked: dict[str, tuple[str, int]] = {}
    if heard:
        rows: Iterable[tuple[int, str, str, int]] = connection.execute(
            "SELECT id, folded, heard_text, heard FROM wordings WHERE heard AND NOT title ORDER BY heard_first"
        )
        for number, folded, text, count in rows:
            unmarked[folded] = (text, count)
            number_of[folded] = number
    standings = join_unmarked(marked, unmarked, canon)
    known = WordingNumbers(connection)
    return standings, [
        number_of[one.folded] if one.folded in number_of else known.number(one.folded, title=False) for one in standings
    ]


def _load_marked(connection: sqlite3.Connection, *, title: bool) -> tuple[list[Standing], list[int]]:
    rows: list[tuple[int, str, str, str]] = connection.execute(
        "SELECT id, text, folded, kinds FROM wordings WHERE text IS NOT NULL AND title = ? ORDER BY first", (title,)
    ).fetchall()
    return [Standing(text, folded, unpack_kinds(kinds)) for _, text, folded, kinds in rows], [row[0] for row in rows]


@dataclass(frozen=True, slots=True)
class _Before:
    """What a round said of a wording before."""

    quote: int
    kind: str
    leads: int
    sought: str | None
    exact: int | None
    pieces: str


def _load_drafts(connection: sqlite3.Connection, number: int) -> dict[int, _Before]:
    rows: Iterable[tuple[int, int, str, int, str | None, int | None, str]] = connection.execute(
        "SELECT wording, quote, kind, leads, sought, exact, pieces FROM drafts WHERE round = ?", (number,)
    )
    return {row[0]: _Before(*row[1:]) for row in rows}


def _label(groups: Sequence[Sequence[int]], before: Mapping[int, _Before]) -> list[int]:
    """Return a number for each group of wordings: that of the quote they were before, as far as may be."""
    members: dict[int, set[int]] = {}
    for wording, known in before.items():
        members.setdefault(known.quote, set()).add(wording)
    labels: list[int | None] = []
    for group in groups:
        quote = before[group[0]].quote if group[0] in before else None
        labels.append(quote if quote is not None and members[quote] == set(group) else None)
    taken = {label for label in labels if label is not None}
    fresh = max(members, default=0)
    for place, group in enumerate(groups):
        if labels[place] is None:
            quotes = (before[wording].quote for wording in group if wording in before)
            label = next((quote for quote in quotes if quote not in taken), None)
            if label is None:
                fresh += 1
                label = fresh
            labels[place] = label
            taken.add(label)
    return [label for label in labels if label is not None]


def _draft(
    label: int, group: Group, standings: Sequence[Standing], numbers: Sequence[int], settings: Settings
) -> DraftedQuote:
    rows = [standings[place] for place in group.places]
    ways = ways_to_seek(group.kind, [Attested(row.folded, row.marked, row.heard) for row in rows], settings)
    return DraftedQuote(
        label,
        group.kind,
        tuple(
            DraftedWording(numbers[place], standings[place], exact)
            for place, exact in zip(group.places, ways, strict=True)
        ),
    )


def _compare(
    connection: sqlite3.Connection,
    number: int,
    quotes: tuple[DraftedQuote, ...],
    before: Mapping[int, _Before],
    settings: Settings,
) -> Round:
    """Tell what is other than before, and write it down."""
    now: dict[int, _Before] = {}
    for quote in quotes:
        for place, wording in enumerate(quote.wordings):
            known = before.get(wording.number)
            if known and (known.sought, known.exact) == (wording.sought, wording.exact):
                cut = known.pieces
            else:
                cut = _BETWEEN.join(_cut(wording, settings))
            now[wording.number] = _Before(
                quote.number, quote.kind.value, place == 0, wording.sought, wording.exact, cut
            )
    renewed = [wording for wording in before.keys() | now.keys() if before.get(wording) != now.get(wording)]
    _write(connection, number, {wording: now.get(wording) for wording in renewed})
    sides = ((before.get(wording), now.get(wording)) for wording in renewed)
    return Round(
        quotes,
        {wording: each.quote for wording, each in now.items()},
        frozenset(wording for wording in renewed if not _is_sought_alike(before.get(wording), now.get(wording))),
        frozenset(each.quote for pair in sides for each in pair if each),
        {wording: tuple(each.pieces.split(_BETWEEN)) if each.pieces else () for wording, each in now.items()},
    )


def _is_sought_alike(before: _Before | None, now: _Before | None) -> bool:
    """Tell whether a wording is looked for as it was before, whoever leads its quote."""
    return before is not None and now is not None and replace(before, leads=now.leads) == now


def _write(connection: sqlite3.Connection, number: int, drafts: Mapping[int, _Before | None]) -> None:
    connection.executemany("DELETE FROM drafts WHERE round = ? AND wording = ?", [(number, one) for one in drafts])
    connection.executemany(
        "INSERT INTO drafts VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (number, wording, one.quote, one.kind, one.leads, one.sought, one.exact, one.pieces)
            for wording, one in drafts.items()
            if one
        ],
    )


def _cut(wording: DraftedWording, settings: Settings) -> tuple[str, ...]:
    """Return the pieces of a wording of which one stands wherever the wording may, if it is looked for at all."""
    if wording.exact is None:
        return ()
    pattern = Pattern.of(0, wording.standing.text, exact=wording.exact)
    return tuple(dict.fromkeys(piece for _, piece in cut_pieces(pattern, settings) if piece))
