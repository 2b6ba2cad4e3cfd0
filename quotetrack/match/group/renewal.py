"""Keep leaders up as wordings come, go, and stand more or less often, as if all of them were grouped anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from quotetrack.match.group.group import likeness_under
from quotetrack.match.group.keys import Key
from quotetrack.match.group.placed import Arrangement, Faced, Placed, Position
from quotetrack.match.pages.collector import collector_still
from quotetrack.settings import Settings


@collector_still()
def renew_leaders(
    before: Mapping[int, Placed],
    keys: Mapping[int, Key],
    stirred: Mapping[int, Placed | None],
    settings: Settings,
) -> dict[int, Placed | None]:
    """Return the wordings that are placed otherwise than before, and nothing for those that are gone.

    `keys` are those of all the wordings before, the rest of which is asked for only where it is needed; `stirred` are
    the wordings that came or stand otherwise, and those that went. The outcome is that of `group_wordings` for all that
    are left, whatever came first.
    """
    renewal = _Renewal(Arrangement(before), settings)
    for number, placed in stirred.items():
        if placed is None:
            renewal.placed.pop(number, None)
        else:
            renewal.placed[number] = placed.stand(before.get(number))
    met = renewal.meet(before, keys, {number for number in stirred if _is_worded_otherwise(number, before, stirred)})
    weighed = {number for number in stirred if _is_attested_otherwise(number, before, stirred)}
    moved = renewal.weigh(met | renewal.beside(weighed)) | weighed
    moved.update(number for number in stirred if number in renewal.placed)
    renewal.lead(met | moved | renewal.beside(moved))
    return renewal.placed.changes()


def _is_worded_otherwise(number: int, before: Mapping[int, Placed], now: Mapping[int, Placed | None]) -> bool:
    then, placed = before.get(number), now[number]
    return (then.text if then else None) != (placed.text if placed else None)


def _is_attested_otherwise(number: int, before: Mapping[int, Placed], now: Mapping[int, Placed | None]) -> bool:
    then, placed = before.get(number), now[number]
    return bool(then and placed and then.attested != placed.attested)


@dataclass(frozen=True, slots=True)
class _Renewal:
    """The wordings as they are placed so far."""

    placed: Arrangement
    settings: Settings

    def beside(self, numbers: Iterable[int]) -> set[int]:
        """Return the wordings near some others."""
        return {other for number in numbers for other in self.placed[number].near}

    def meet(self, before: Mapping[int, Placed], keys: Mapping[int, Key], reworded: set[int]) -> set[int]:
        """Find what is near the wordings that came, and leave out those that went; return whose company is another."""
        from quotetrack.match.group.company import find_company

        company = find_company(before, keys, self.placed, reworded, self.settings)
        for number, near in company.items():
            self.placed[number] = replace(self.placed[number], near=near)
        for number in {other for one in reworded & before.keys() for other in before[one].near} & self.placed.keys():
            faced = tuple(row for row in self.placed[number].faced if row[0] not in reworded)
            self.placed[number] = replace(self.placed[number], faced=faced)
        return set(company) | self.beside(reworded & self.placed.keys())

    def weigh(self, numbers: Iterable[int]) -> set[int]:
        """Find how much wordings stand for; return those that stand for more or less than before."""
        from quotetrack.match.group.leaders import weigh_support

        asked = sorted(numbers)
        rows = [(self.placed[number], [self.placed[other] for other in self.placed[number].near]) for number in asked]
        support = weigh_support(
            [(placed.key.letters, [(other.key.letters, other.attested) for other in near]) for placed, near in rows],
            self.settings,
        )
        changed: set[int] = set()
        for number, weight in zip(asked, support, strict=True):
            if self.placed[number].support != weight:
                self.placed[number] = replace(self.placed[number], support=weight)
                changed.add(number)
        return changed

    def lead(self, stirred: Iterable[int]) -> None:
        """Put wordings to their leaders, in order, and with them whatever follows from that."""
        queue = [(self.placed[number].position, number) for number in stirred]
        heapify(queue)
        done: set[int] = set()
        while queue:
            position, number = heappop(queue)
            if number in done:
                continue
            done.add(number)
            then = self.placed[number].leader
            now, faced = self._face(number, position)
            self.placed[number] = replace(self.placed[number], leader=now, faced=faced)
            if (then == number) != (now == number):
                for other in self.placed[number].near:
                    if other not in done:
                        heappush(queue, (self.placed[other].position, other))

    def _face(self, number: int, position: Position) -> tuple[int, Faced]:
        """Return the leader that a wording joins, and those that it was compared with, in order, and how like they are.

        It joins the likest, the earlier one of two as like, and itself where none is like it. Leaders that it is less
        like by its letters alone are not compared with it.
        """
        from quotetrack.match.group.leaders import like_at_most

        placed, like = self.placed[number], likeness_under(self.settings)
        known = dict(placed.faced)
        leaders = sorted(
            (-like_at_most(placed, other, self.settings), other.position, place)
            for place in placed.near
            for other in (self.placed[place],)
            if other.leader == place and other.position < position
        )
        faced: list[tuple[int, float | None]] = []
        likest, joined = (1.0, position), number
        for most, earlier, leader in leaders:
            # None that follows is more like, or as like and earlier.
            if likest < (most, earlier):
                break
            score = known[leader] if leader in known else like(self.placed[leader].text, placed.text)
            faced.append((leader, score))
            if score is not None and (-score, earlier) < likest:
                likest, joined = (-score, earlier), leader
        return joined, tuple(faced)
