"""Find passages in many documents and print time, memory, growth and how many of those planted are found.

Times are those of the core, with those of the clock in brackets.

usage: python benchmarks/passages.py [--documents 1000 10000] [--seed 7] [--length 3000]

Documents are filler as in planted.py. One document in two takes a stretch of 40 to 120 letters from an earlier one,
with a letter in fifteen changed, dropped or added. It is found where a passage covers half of it in both documents.
"""

import argparse
import math
import random
import resource
import time
from collections import defaultdict
from collections.abc import Sequence

from planted import make_filler, make_words

from quotetrack.match import Passages, find_passages
from quotetrack.model import Document, DocumentId, Span
from quotetrack.text.reading import read_pieces

LETTERS_PER_CHANGE = 15
_FIRST, _LAST = 0x4E00, 0x9FA5


def plant_passages(documents: int, length: int, seed: int) -> tuple[list[str], list[tuple[int, Span, int, Span]]]:
    """Return texts, and of each stretch that was taken both places."""
    dice = random.Random(seed)
    words = make_words(dice)
    weights: list[float] = []
    for rank in range(len(words)):
        weights.append((weights[-1] if weights else 0.0) + 1 / (rank + 3))
    texts: list[str] = []
    taken: list[tuple[int, Span, int, Span]] = []
    for number in range(documents):
        text = make_filler(dice, words, weights, length)
        if number % 2:
            source, size = dice.randrange(number), dice.randint(40, 120)
            start = dice.randrange(len(texts[source]) - size)
            copy = _change(dice, texts[source][start : start + size])
            place = dice.randrange(len(text))
            text = text[:place] + copy + text[place:]
            taken.append((source, Span(start, start + size), number, Span(place, place + len(copy))))
        texts.append(text)
    return texts, taken


def _change(dice: random.Random, text: str) -> str:
    letters = list(text)
    for place in range(len(letters)):
        if dice.randrange(LETTERS_PER_CHANGE) == 0:
            other = chr(dice.randint(_FIRST, _LAST))
            letters[place] = dice.choice((other, "", letters[place] + other))
    return "".join(letters)


def recall(taken: Sequence[tuple[int, Span, int, Span]], passages: Passages) -> float:
    """Return the share of the taken stretches of which a passage covers half in both documents."""
    places: defaultdict[int, list[tuple[Span, int]]] = defaultdict(list)
    for number, passage in enumerate(passages.shared):
        for witness in passage.witnesses:
            places[int(witness.document)].append((witness.span, number))

    def holders(document: int, span: Span) -> set[int]:
        return {
            number
            for other, number in places[document]
            if 2 * (min(span.end, other.end) - max(span.start, other.start)) >= len(span)
        }

    found = sum(bool(holders(source, span) & holders(later, copy)) for source, span, later, copy in taken)
    return found / max(1, len(taken))


def main() -> None:
    """Print the figures for each number of documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--length", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    before: tuple[int, float] | None = None
    for count in chosen.documents:
        texts, taken = plant_passages(count, chosen.length, chosen.seed)
        pages = []
        for number, text in enumerate(texts):
            whole = Span(0, len(text))
            document = Document(DocumentId(f"{number:06}"), f"{number:06}", whole, (whole,), ())
            pages.append((document, read_pieces(text, [whole])))
        begun, core = time.perf_counter(), time.process_time()
        passages = find_passages(pages, ())
        clock, spent = time.perf_counter() - begun, time.process_time() - core
        growth = math.log(spent / before[1], count / before[0]) if before else 0.0
        before = (count, spent)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{count} documents: {spent:.1f} s ({clock:.1f} s), peak {peak:.0f} MB, growth {growth:.2f}, "
            f"{len(passages.shared)} passages, {recall(taken, passages):.3f} of {len(taken)} planted ones found"
        )


if __name__ == "__main__":
    main()
