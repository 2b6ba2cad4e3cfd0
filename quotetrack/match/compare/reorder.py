"""See which clauses and items of a list only stand in another order."""

from dataclasses import replace
from itertools import pairwise, product

from rapidfuzz.distance import LCSseq

from quotetrack.match.compare.word_tables import grammar
from quotetrack.match.compare.wording import Wording

# A list has three items at least.
_LIST = 3
# More clauses than any quotation has: beyond, only equal ones are paired, so that the time stays linear.
_CLAUSES = 64


def pair_clauses(left: Wording, right: Wording, likeness: int) -> list[tuple[int, int]]:
    """Return the numbers of the clauses that answer one another, in the order of the left ones, where order is free.

    Equal clauses answer each other; of the rest, those whose letters are alike by `likeness` or more.
    """
    left_clauses, right_clauses = left.clauses, right.clauses
    if any(clause.startswith(grammar("consequences")) for clause in (*left_clauses, *right_clauses)):
        return []
    waiting: dict[str, list[int]] = {}
    for number in reversed(range(len(right_clauses))):
        waiting.setdefault(right_clauses[number], []).append(number)
    pairs = {number: waiting[clause].pop() for number, clause in enumerate(left_clauses) if waiting.get(clause)}
    free = sorted(number for numbers in waiting.values() for number in numbers)
    if max(len(left_clauses), len(right_clauses)) > _CLAUSES:
        return sorted(pairs.items())
    for number, clause in enumerate(left_clauses):
        if number in pairs or not free:
            continue
        score, nearest = max(
            (100 * LCSseq.normalized_similarity(clause, right_clauses[other]), -other) for other in free
        )
        if score >= likeness:
            pairs[number] = -nearest
            free.remove(-nearest)
    return sorted(pairs.items())


def part_items(left: Wording, right: Wording) -> tuple[Wording, Wording] | None:
    """Return two lists with what leads to the items and what is said of all of them as clauses of their own.

    Only lists of the same three items and more are parted so (省、市、县三级联动 / 县、市、省三级联动).
    """
    if left.bag != right.bag or left.clause_count != right.clause_count or left.clause_count < _LIST:
        return None
    leads = range(min(_shared(left.symbols, right.symbols), left.breaks[1] - 1, right.breaks[1] - 1) + 1)
    last = len(left.symbols) - max(left.breaks[-2], right.breaks[-2])
    tails = range(min(_shared(left.symbols[::-1], right.symbols[::-1]), last - 1) + 1)
    for lead, tail in product(leads, tails):
        parted = tuple(_with_breaks(wording, lead, len(wording.symbols) - tail) for wording in (left, right))
        if sorted(parted[0].clauses) == sorted(parted[1].clauses):
            return parted[0], parted[1]
    return None


def _shared(left: str, right: str) -> int:
    """Return with how many letters both begin alike."""
    ends = (place for place, letters in enumerate(zip(left, right, strict=False)) if len(set(letters)) > 1)
    return next(ends, min(len(left), len(right)))


def _with_breaks(wording: Wording, *places: int) -> Wording:
    return replace(wording, breaks=tuple(sorted({*wording.breaks, *places})))


def in_order(pairs: list[tuple[int, int]]) -> bool:
    """Tell whether the clauses that answer one another stand in the same order."""
    return all(earlier[1] < later[1] for earlier, later in pairwise(pairs))


def standing(pairs: list[tuple[int, int]], weights: list[int]) -> set[int]:
    """Return the left numbers of the pairs that may be called unmoved: the heaviest that stand in the same order."""
    best: list[tuple[int, tuple[int, ...]]] = []
    for place, (number, other) in enumerate(pairs[:_CLAUSES]):
        before = [best[earlier] for earlier in range(place) if pairs[earlier][1] < other]
        weight, chain = max(before, key=lambda found: found[0], default=(0, ()))
        best.append((weight + weights[place], (*chain, number)))
    return set(max(best, key=lambda found: found[0])[1]) if best else set()
