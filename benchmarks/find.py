"""Search documents for wordings with some letters otherwise and print the time of each, beside reading every letter.

usage: python benchmarks/find.py [--documents 1000] [--queries 40] [--seed 7]

Documents are filler as in planted.py; queries are stretches of them with some letters changed. `missed` counts the hits
that a scan of every letter has and the search has not, `scan` is the time of that scan (in the first documents only).
"""

import argparse
import random
import statistics
import time

from planted import make_filler, make_words

from quotetrack.match.pages.scan import scan_distances
from quotetrack.match.seek.letters import search_letters
from quotetrack.text.fold import fold

LENGTH = 3000
SCANNED = 20
_FIRST, _LAST = 0x4E00, 0x9FA5


def make_texts(documents: int, seed: int) -> list[str]:
    """Return the folded letters of documents."""
    dice = random.Random(seed)
    words = make_words(dice)
    weights: list[float] = []
    for rank in range(len(words)):
        weights.append((weights[-1] if weights else 0.0) + 1 / (rank + 3))
    return [fold(make_filler(dice, words, weights, LENGTH)) for _ in range(documents)]


def make_query(dice: random.Random, texts: list[str], length: int, edits: int) -> str:
    """Return a stretch of a text with some letters changed."""
    text = dice.choice(texts)
    start = dice.randrange(len(text) - length)
    letters = list(text[start : start + length])
    for place in dice.sample(range(length), edits):
        letters[place] = chr(dice.randint(_FIRST, _LAST))
    return "".join(letters)


def count_missed(query: str, texts: list[str], edits: int) -> int:
    """Return how many ends of a stretch within the edits lie outside of the hits, by reading every letter."""
    missed = 0
    for text in texts:
        hits = search_letters(query, text, edits)
        for end, distance in enumerate(scan_distances(query, text)):
            missed += distance <= edits and not any(hit.start < end <= hit.end + edits for hit in hits)
    return missed


def main() -> None:
    """Print the figures for each length of query."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    texts = make_texts(chosen.documents, chosen.seed)
    dice = random.Random(chosen.seed)
    for length, edits in ((2, 0), (4, 1), (8, 1), (14, 2), (20, 3), (26, 3), (100, 10)):
        times: list[float] = []
        found = missed = 0
        for _ in range(chosen.queries):
            query = make_query(dice, texts, length, edits)
            begun = time.perf_counter()
            found += sum(len(search_letters(query, text, edits)) for text in texts)
            times.append(time.perf_counter() - begun)
            missed += count_missed(query, texts[:SCANNED], edits)
        begun = time.perf_counter()
        for text in texts[:SCANNED]:
            scan_distances(query, text)
        scan = (time.perf_counter() - begun) * len(texts) / SCANNED
        print(
            f"{length} letters, {edits} edits: median {1000 * statistics.median(times):.1f} ms, "
            f"worst {1000 * max(times):.1f} ms, {found} hits, {missed} missed, scan {1000 * scan:.0f} ms"
        )


if __name__ == "__main__":
    main()
