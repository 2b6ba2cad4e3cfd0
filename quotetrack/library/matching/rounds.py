"""Put wordings to quotes: in a first round those between marks, in a second all that are heard. Tell what changed."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter

from quotetrack.library.matching.drafts import Drafted, Drafts, load_drafts
from quotetrack.library.matching.labels import label_groups
from quotetrack.library.matching.standings import Official, Stood, standings_of
from quotetrack.library.matching.stretches import Stretches
from quotetrack.match import Canon
from quotetrack.match.keeping import (
    Attested,
    Faced,
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

    drafts: Drafts
    changed: frozenset[int]
    widened: frozenset[int]
    renewed: frozenset[int]

    @property
    def quote_of(self) -> Mapping[int, int]:
        """Return the quote of each wording."""
        return self.drafts.quotes

    def members_of(self, quotes: Collection[int]) -> Mapping[int, tuple[int, ...]]:
        """Return the wordings of some quotes, the canonical one first, then those that stand first."""
        members: dict[int, list[int]] = {}
        for wording, quote in self.drafts.quotes.items():
            if quote in quotes:
                members.setdefault(quote, []).append(wording)
        return {quote: tuple(sorted(wordings, key=self._order)) for quote, wordings in members.items()}

    def _order(self, wording: int) -> tuple[bool, str]:
        placed = self.drafts[wording].placed
        return placed.leader != wording, placed.place

    def list_sought(self, letters: str | None = None) -> tuple[tuple[int, Sought], ...]:
        """Return what is looked for, with the numbers of the wordings: quote by quote, the canonical wording first.

        Of some `letters`, only what may have a piece there.
        """
        there = None if letters is None else Stretches.of(letters)
        held = [
            (draft.quote, *self._order(wording), wording, sought)
            for wording, pieces in self.drafts.pieces()
            if there is None or any(map(there.may_hold, pieces))
            for draft in (self.drafts[wording],)
            if (sought := draft.sought)
        ]
        return tuple((wording, sought) for *_, wording, sought in sorted(held, key=itemgetter(0, 1, 2)))


def draft_round(
    connection: sqlite3.Connection,
    number: int,
    weighed: Collection[int],
    canon: Canon,
    settings: Settings,
    earlier: Drafts | None = None,
) -> Round:
    """Put the wordings of a library to quotes as far as those that were weighed make a difference; write that down.

    What an earlier round has compared is not compared again.
    """
    before = load_drafts(connection, number)
    official = Official.of(connection, canon)
    examined = {*weighed, *(official.texts.keys() - before.keys())}
    ask = partial(standings_of, connection, official=official, heard=number > 1)
    stood = ask(examined)
    placed = _renew(before, examined, stood, canon, settings, earlier)
    leading = _leading(before, placed)
    groups = _groups(before, placed, leading, {*examined, *placed})
    stood |= ask({wording for group in groups for wording in group} - stood.keys())
    drafts: dict[int, Drafted | None] = {wording: None for wording in placed if wording not in leading}
    drafts.update(_draft(groups, stood, placed, before, settings))
    return _compare(connection, number, before, drafts)


def _renew(
    before: Drafts,
    examined: Iterable[int],
    stood: Mapping[int, Stood],
    canon: Canon,
    settings: Settings,
    earlier: Drafts | None,
) -> dict[int, Placed | None]:
    """Return the wordings that are placed otherwise than before; titles are put to titles alone."""
    placed: dict[int, Placed | None] = {}
    stirred: dict[bool, dict[int, Placed | None]] = {False: {}, True: {}}
    for wording in examined:
        one = stood.get(wording)
        known = before.get(wording)
        if one or known:
            title = one.title if one else known is not None and known.title
            faced = _faced(wording, stood, earlier) if earlier else ()
            stirred[title][wording] = _place(one, known, None if title else canon, faced) if one else None
    for title, side in stirred.items():
        if side:
            keys = before.keys_of(title=title)
            placed |= renew_leaders(before.placed(keys), keys, side, settings)
    return placed


def _faced(wording: int, stood: Mapping[int, Stood], earlier: Drafts) -> Faced:
    """Return the leaders that a wording was compared with in an earlier round, as far as all are worded as there."""

    def is_as_it_was(number: int) -> bool:
        return number in earlier and number in stood and earlier[number].placed.text == stood[number].standing.text

    return tuple(row for row in earlier[wording].placed.faced if is_as_it_was(row[0])) if is_as_it_was(wording) else ()


def _place(stood: Stood, before: Drafted | None, canon: Canon | None, faced: Faced) -> Placed:
    rank, attested = rank_standing(stood.standing, canon)
    text = stood.standing.text
    key = before.placed.key if before and before.placed.text == text else Key.of(text)
    return Placed(text, key, rank, attested, stood.place, faced=faced)


def _leading(before: Drafts, placed: Mapping[int, Placed | None]) -> dict[int, int]:
    """Return the wording that leads each of those that are there."""
    leading = {wording: leader for wording, leader in before.leaders.items() if wording not in placed}
    return leading | {wording: each.leader for wording, each in placed.items() if each}


def _groups(
    before: Drafts, placed: Mapping[int, Placed | None], leading: Mapping[int, int], wordings: Collection[int]
) -> list[tuple[int, ...]]:
    """Return the wordings that those lead which lead some wordings or did before: the leader first, then by place."""
    leaders = {sides[wording] for sides in (before.leaders, leading) for wording in wordings if wording in sides}
    members: dict[int, list[int]] = {}
    for wording, leader in leading.items():
        if leader in leaders:
            members.setdefault(leader, []).append(wording)

    def order(wording: int) -> tuple[bool, str]:
        return wording != leading[wording], _placed(wording, placed, before).place

    return [tuple(sorted(members[leader], key=order)) for leader in sorted(members)]


def _placed(wording: int, placed: Mapping[int, Placed | None], before: Drafts) -> Placed:
    return placed.get(wording) or before[wording].placed


def _draft(
    groups: Sequence[Sequence[int]],
    stood: Mapping[int, Stood],
    placed: Mapping[int, Placed | None],
    before: Drafts,
    settings: Settings,
) -> Iterator[tuple[int, Drafted]]:
    grouped = {wording for group in groups for wording in group}
    gone = {wording for wording, each in placed.items() if not each}
    taken = {quote for wording, quote in before.quotes.items() if wording not in grouped and wording not in gone}
    labels = label_groups(groups, before.quotes, taken)
    for label, group in zip(labels, groups, strict=True):
        standings = [stood[wording].standing for wording in group]
        kind = kind_of(standings)
        ways = ways_to_seek(kind, [Attested(one.folded, one.marked, one.heard) for one in standings], settings)
        for wording, exact in zip(group, ways, strict=True):
            draft = Drafted(stood[wording].title, _placed(wording, placed, before), label, kind, exact, ())
            known = before.get(wording)
            pieces = known.pieces if known and draft.is_sought_as(known) else cut_draft(draft, settings)
            yield wording, replace(draft, pieces=pieces)


def cut_draft(draft: Drafted, settings: Settings) -> tuple[str, ...]:
    """Return the pieces of a wording of which one stands wherever the wording may, if it is looked for at all."""
    pattern = draft.pattern
    return tuple(dict.fromkeys(piece for _, piece in cut_pieces(pattern, settings) if piece)) if pattern else ()


def _compare(
    connection: sqlite3.Connection, number: int, before: Drafts, drafts: Mapping[int, Drafted | None]
) -> Round:
    """Tell what is other than before, and write it down."""
    other = {wording: draft for wording, draft in drafts.items() if before.get(wording) != draft}
    now = before.renew(other)
    now.write(connection, number, other)
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
    return Round(now, frozenset(changed), frozenset(widened), frozenset(renewed))
