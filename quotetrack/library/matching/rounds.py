"""Put wordings to quotes: in a first round those between marks, in a second all that are heard. Tell what changed."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter

from quotetrack.library.matching.drafts import Drafted, load_drafts, write_drafts
from quotetrack.library.matching.labels import label_groups
from quotetrack.library.matching.standings import Official, Stood, standings_of
from quotetrack.match import Canon
from quotetrack.match.keeping import (
    Attested,
    Key,
    Placed,
    Sought,
    cut_pieces,
    kind_of,
    rank_standing,
    renew_leaders,
    ways_to_seek,
)
from quotetrack.settings import Settings


@dataclass(frozen=True, slots=True)
class Round:
    """The wordings of a round.

    `changed` are those whose quote or search is another than before, `widened` those of them that may stand where they
    were not looked for; `renewed` are the quotes that such wordings leave or join, or that another wording leads.
    """

    drafts: Mapping[int, Drafted]
    changed: frozenset[int]
    widened: frozenset[int]
    renewed: frozenset[int]

    @property
    def quote_of(self) -> Mapping[int, int]:
        """Return the quote of each wording."""
        return {wording: draft.quote for wording, draft in self.drafts.items()}

    def members_of(self, quotes: Collection[int]) -> Mapping[int, tuple[int, ...]]:
        """Return the wordings of some quotes, the canonical one first, then those that stand first."""
        members: dict[int, list[int]] = {}
        for wording, draft in self.drafts.items():
            if draft.quote in quotes:
                members.setdefault(draft.quote, []).append(wording)
        return {quote: tuple(sorted(wordings, key=self._order)) for quote, wordings in members.items()}

    def _order(self, wording: int) -> tuple[bool, str]:
        placed = self.drafts[wording].placed
        return placed.leader != wording, placed.place

    def list_sought(self, letters: str | None = None) -> tuple[tuple[int, Sought], ...]:
        """Return what is looked for, with the numbers of the wordings: quote by quote, the canonical wording first.

        Of some `letters`, only what has a piece there.
        """
        held = [
            (draft.quote, *self._order(wording), wording, sought)
            for wording, draft in self.drafts.items()
            if letters is None or any(piece in letters for piece in draft.pieces)
            if (sought := draft.sought)
        ]
        return tuple((wording, sought) for *_, wording, sought in sorted(held, key=itemgetter(0, 1, 2)))


def draft_round(
    connection: sqlite3.Connection, number: int, weighed: Collection[int], canon: Canon, settings: Settings
) -> Round:
    """Put the wordings of a library to quotes as far as those that were weighed make a difference; write that down."""
    before = load_drafts(connection, number)
    official = Official.of(connection, canon)
    examined = {*weighed, *(official.texts.keys() - before.keys())}
    ask = partial(standings_of, connection, official=official, heard=number > 1)
    stood = ask(examined)
    placed = _renew(before, examined, stood, canon, settings)
    now = {wording: draft.placed for wording, draft in before.items() if wording not in placed}
    now |= {wording: each for wording, each in placed.items() if each}
    groups = _groups(now, _leaders_of({*examined, *placed}, before, now))
    stood |= ask({wording for group in groups for wording in group} - stood.keys())
    drafts: dict[int, Drafted | None] = {wording: None for wording in placed if wording not in now}
    drafts.update(_draft(groups, stood, now, before, settings))
    return _compare(connection, number, before, drafts)


def _renew(
    before: Mapping[int, Drafted],
    examined: Iterable[int],
    stood: Mapping[int, Stood],
    canon: Canon,
    settings: Settings,
) -> dict[int, Placed | None]:
    """Return the wordings that are placed otherwise than before; titles are put to titles alone."""
    placed: dict[int, Placed | None] = {}
    stirred: dict[bool, dict[int, Placed | None]] = {False: {}, True: {}}
    for wording in examined:
        one = stood.get(wording)
        known = before.get(wording)
        if one or known:
            title = one.title if one else known is not None and known.title
            stirred[title][wording] = _place(one, known, None if title else canon) if one else None
    for title, side in stirred.items():
        if side:
            known_side = {wording: draft.placed for wording, draft in before.items() if draft.title == title}
            placed |= renew_leaders(known_side, side, settings)
    return placed


def _place(stood: Stood, before: Drafted | None, canon: Canon | None) -> Placed:
    rank, attested = rank_standing(stood.standing, canon)
    text = stood.standing.text
    key = before.placed.key if before and before.placed.text == text else Key.of(text)
    return Placed(text, key, rank, attested, stood.place)


def _leaders_of(wordings: Iterable[int], before: Mapping[int, Drafted], now: Mapping[int, Placed]) -> set[int]:
    """Return the wordings that lead some wordings, or did before."""
    leaders: set[int] = set()
    for wording in wordings:
        if wording in before:
            leaders.add(before[wording].placed.leader)
        if wording in now:
            leaders.add(now[wording].leader)
    return leaders


def _groups(now: Mapping[int, Placed], leaders: Collection[int]) -> list[tuple[int, ...]]:
    """Return the wordings that some wordings lead, the leader first and the others in their order."""
    members: dict[int, list[int]] = {}
    for wording, placed in now.items():
        if placed.leader in leaders:
            members.setdefault(placed.leader, []).append(wording)
    return [
        tuple(sorted(wordings, key=lambda wording: (wording != now[wording].leader, now[wording].place)))
        for _, wordings in sorted(members.items())
    ]


def _draft(
    groups: Sequence[Sequence[int]],
    stood: Mapping[int, Stood],
    now: Mapping[int, Placed],
    before: Mapping[int, Drafted],
    settings: Settings,
) -> Iterator[tuple[int, Drafted]]:
    grouped = {wording for group in groups for wording in group}
    taken = {draft.quote for wording, draft in before.items() if wording in now and wording not in grouped}
    labels = label_groups(groups, {wording: draft.quote for wording, draft in before.items()}, taken)
    for label, group in zip(labels, groups, strict=True):
        standings = [stood[wording].standing for wording in group]
        kind = kind_of(standings)
        ways = ways_to_seek(kind, [Attested(one.folded, one.marked, one.heard) for one in standings], settings)
        for wording, exact in zip(group, ways, strict=True):
            draft = Drafted(stood[wording].title, now[wording], label, kind, exact, ())
            known = before.get(wording)
            pieces = known.pieces if known and draft.is_sought_as(known) else cut_draft(draft, settings)
            yield wording, replace(draft, pieces=pieces)


def cut_draft(draft: Drafted, settings: Settings) -> tuple[str, ...]:
    """Return the pieces of a wording of which one stands wherever the wording may, if it is looked for at all."""
    pattern = draft.pattern
    return tuple(dict.fromkeys(piece for _, piece in cut_pieces(pattern, settings) if piece)) if pattern else ()


def _compare(
    connection: sqlite3.Connection, number: int, before: dict[int, Drafted], drafts: Mapping[int, Drafted | None]
) -> Round:
    """Tell what is other than before, and write it down."""
    other = {wording: draft for wording, draft in drafts.items() if before.get(wording) != draft}
    write_drafts(connection, number, other)
    changed, widened, renewed = set[int](), set[int](), set[int]()
    for wording, draft in other.items():
        known = before.get(wording)
        alike = draft is not None and draft.is_sought_as(known)
        if not alike:
            changed.add(wording)
        if draft and not draft.is_sought_within(known):
            widened.add(wording)
        if not (alike and known and draft and known.leads(wording) == draft.leads(wording)):
            renewed.update(each.quote for each in (known, draft) if each)
    now = {wording: draft for wording, draft in before.items() if wording not in other}
    now |= {wording: draft for wording, draft in other.items() if draft}
    return Round(now, frozenset(changed), frozenset(widened), frozenset(renewed))
