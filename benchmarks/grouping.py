"""Group many distinct wordings and print time, memory, growth and how many planted variants find their formula.

Times are those of the core, with those of the clock in brackets.

usage: python benchmarks/grouping.py [--wordings 10000 100000 1000000] [--seed 7] [--brute 10000]

Formulas are made of words as common as words are (a few often, most seldom), each in five wordings on the average,
changed in the ways of planted.py. `joined` is the share of the wordings that are in the largest group of their formula
(the first of each aside), `purity` the share whose leader is of their formula. `--brute N` compares each of N wordings
with each and prints how many of the pairs that are the same saying are candidates.
"""

import argparse
import math
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np
from planted import CHANGES, make_filler, make_words, write_wording
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cdist

from quotetrack.match.compare.compare import label_of
from quotetrack.match.compare.wording import read_wording
from quotetrack.match.group.candidates import candidate_pairs
from quotetrack.match.group.group import group_wordings
from quotetrack.match.group.keys import Key
from quotetrack.model import Label
from quotetrack.settings import DEFAULT
from quotetrack.text.fold import fold

VARIANTS = 5


def make_wordings(count: int, seed: int) -> tuple[list[str], list[int]]:
    """Return that many distinct wordings and the formula of each."""
    dice = random.Random(seed)
    wordings: list[str] = []
    formulas: list[int] = []
    seen: set[str] = set()
    for formula, clauses in enumerate(_formulas(dice)):
        for _ in range(dice.randint(1, 2 * VARIANTS - 1)):
            change = dice.choice(list(CHANGES))
            wording = write_wording(dice, CHANGES[change](dice, clauses), change)
            letters = fold(wording)
            if letters not in seen:
                seen.add(letters)
                wordings.append(wording)
                formulas.append(formula)
            if len(wordings) == count:
                order = dice.sample(range(count), count)
                return [wordings[place] for place in order], [formulas[place] for place in order]
    raise AssertionError


def _formulas(dice: random.Random) -> Iterator[list[str]]:
    words = make_words(dice)
    weights: list[float] = []
    for rank in range(len(words)):
        weights.append((weights[-1] if weights else 0.0) + 1 / (rank + 3))
    while True:
        text = make_filler(dice, words, weights, dice.choice((6, 12, 18, 24, 36)))
        yield [clause for clause in text.rstrip("。").replace("。", "，").split("，") if clause]


def brute_recall(wordings: list[str]) -> tuple[int, float]:
    """Return how many pairs are the same saying, and the share of them that are candidates."""
    later, earlier = candidate_pairs([Key.of(wording) for wording in wordings])
    candidates = set(zip(earlier.tolist(), later.tolist(), strict=True))
    same = [pair for pair in _likely_pairs(wordings) if label_of(*(wordings[place] for place in pair)) is Label.SAME]
    return len(same), sum(pair in candidates for pair in same) / max(1, len(same))


def _likely_pairs(wordings: list[str]) -> Iterator[tuple[int, int]]:
    """Yield every pair that shares as many letters, in whatever order, as two wordings of one saying at the least do.

    The comparison calls all others different before it looks at them, whichever rule it would go by.
    """
    bags = [read_wording(wording).bag for wording in wordings]
    lengths = np.array([len(bag) for bag in bags])
    for right, bag in enumerate(bags):
        common = cdist([bag], bags[:right], scorer=LCSseq.similarity, dtype=np.int32)[0]
        least = np.minimum(lengths[:right], len(bag))
        for left in np.flatnonzero(100 * common >= DEFAULT.compare_common * least).tolist():
            yield left, right


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordings", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--brute", type=int, default=0)
    chosen = parser.parse_args()
    before: tuple[int, float] | None = None
    for count in chosen.wordings:
        wordings, formulas = make_wordings(count, chosen.seed)
        begun = time.process_time()
        pairs, _ = candidate_pairs([Key.of(wording) for wording in wordings])
        searched = time.process_time() - begun
        begun, core = time.perf_counter(), time.process_time()
        leaders = group_wordings(wordings, [(0, 1)] * count)
        clock, taken = time.perf_counter() - begun, time.process_time() - core
        groups: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for formula, leader in zip(formulas, leaders, strict=True):
            groups[formula][leader] += 1
        joined = sum(max(sizes.values()) - 1 for sizes in groups.values())
        owed = count - len(groups)
        pure = sum(formulas[leaders[place]] == formulas[place] for place in range(count))
        growth = math.log(taken / before[1], count / before[0]) if before else 0.0
        before = (count, taken)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{count} wordings: candidates {searched:.1f} s ({len(pairs)} pairs), "
            f"grouped {taken:.1f} s ({clock:.1f} s), peak {peak:.0f} MB, growth {growth:.2f}, "
            f"joined {joined / owed:.3f}, purity {pure / count:.3f}"
        )
    if chosen.brute:
        count, recall = brute_recall(make_wordings(chosen.brute, chosen.seed)[0])
        print(f"brute force over {chosen.brute}: {count} pairs are the same saying, {recall:.4f} of them candidates")


if __name__ == "__main__":
    main()
