"""Plant known wordings in documents of filler and measure how many pairs of them matching finds, by kind of change.

usage: python benchmarks/planted.py [--documents 200 1000] [--seed 7]

Every document holds four wordings, half of them between marks. Each is a formula of the corpus, exact or changed in one
of the ways of CHANGES. A pair is two occurrences of one formula in different documents; it is found where the program
has both, half of each at least, under one quote or passage. Prints pair recall by kind of change, precision and time.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quotetrack.extract import extract_mentions
from quotetrack.match import Passages, find_passages, match_mentions
from quotetrack.model import Document, DocumentId, Quote, Span
from quotetrack.text.reading import read_pieces

LENGTH = 1400
PLANTED = 4
# A formula stands in eight documents on the average.
SPREAD = 8
WORDS = 3000
_FIRST, _LAST = 0x4E00, 0x9FA5


@dataclass(frozen=True, slots=True)
class Planted:
    """Where a formula was planted, and how it was changed."""

    document: int
    span: Span
    formula: int
    change: str
    marked: bool


def make_words(dice: random.Random) -> list[str]:
    """Return made-up words of one to three letters, the commonest first."""
    letters = [chr(code) for code in dice.sample(range(_FIRST, _LAST), 1500)]
    return ["".join(dice.choices(letters, k=dice.choice((1, 2, 2, 2, 2, 3)))) for _ in range(WORDS)]


def make_formula(dice: random.Random, words: Sequence[str]) -> list[str]:
    """Return the clauses of a formula: one to four, a dozen letters in all at least."""
    count = dice.choice((1, 2, 2, 3, 3, 4))
    least = {1: 12, 2: 6}.get(count, 4)
    return [make_clause(dice, words, dice.randint(least, least + 5)) for _ in range(count)]


def make_clause(dice: random.Random, words: Sequence[str], length: int) -> str:
    """Return a clause of that many letters."""
    clause = ""
    while len(clause) < length:
        clause += dice.choice(words)
    return clause[:length]


def make_filler(dice: random.Random, words: Sequence[str], weights: Sequence[float], length: int) -> str:
    """Return sentences of words, common ones often and rare ones seldom, that end with a full stop."""
    parts: list[str] = []
    size = 0
    while size < length:
        clause = "".join(dice.choices(words, cum_weights=weights, k=dice.randint(3, 8)))
        parts.append(clause + dice.choice("，，，。"))
        size += len(parts[-1])
    return "".join(parts)[:-1] + "。"


def _exact(dice: random.Random, clauses: list[str]) -> list[str]:
    return clauses


def _edited(
    edit: Callable[[random.Random, str, int], str], count: int
) -> Callable[[random.Random, list[str]], list[str]]:
    def change(dice: random.Random, clauses: list[str]) -> list[str]:
        clauses = list(clauses)
        for _ in range(count):
            place = dice.randrange(len(clauses))
            clauses[place] = edit(dice, clauses[place], dice.randrange(len(clauses[place])))
        return clauses

    return change


def _change_letter(dice: random.Random, clause: str, place: int) -> str:
    return clause[:place] + chr(dice.randint(_FIRST, _LAST)) + clause[place + 1 :]


def _drop_letter(dice: random.Random, clause: str, place: int) -> str:
    return clause[:place] + clause[place + 1 :]


def _add_letter(dice: random.Random, clause: str, place: int) -> str:
    return clause[:place] + chr(dice.randint(_FIRST, _LAST)) + clause[place:]


def _drop_clause(dice: random.Random, clauses: list[str]) -> list[str]:
    if len(clauses) < 3:
        return clauses
    place = dice.randrange(1, len(clauses) - 1)
    return clauses[:place] + clauses[place + 1 :]


def _reorder(dice: random.Random, clauses: list[str]) -> list[str]:
    return dice.sample(clauses, len(clauses))


CHANGES: dict[str, Callable[[random.Random, list[str]], list[str]]] = {
    "exact": _exact,
    "one changed": _edited(_change_letter, 1),
    "two changed": _edited(_change_letter, 2),
    "one dropped": _edited(_drop_letter, 1),
    "two dropped": _edited(_drop_letter, 2),
    "one added": _edited(_add_letter, 1),
    "two added": _edited(_add_letter, 2),
    "punctuated": _exact,
    "spaced": _exact,
    "shortened": _drop_clause,
    "reordered": _reorder,
}


def write_wording(dice: random.Random, clauses: list[str], change: str) -> str:
    """Return the text of some clauses: parted by other marks where punctuated, by blanks too where spaced."""
    if change == "punctuated":
        return "".join(clause + dice.choice("，、；,") for clause in clauses)[:-1]
    text = "、".join(clauses)
    if change == "spaced":
        return "".join(letter + dice.choice(("", "", "", " ")) for letter in text).strip()
    return text


def plant(documents: int, seed: int) -> tuple[list[str], list[Planted]]:
    """Return the texts of some documents and what was planted in them."""
    dice = random.Random(seed)
    words = make_words(dice)
    weights: list[float] = []
    for rank in range(len(words)):
        weights.append((weights[-1] if weights else 0.0) + 1 / (rank + 3))
    formulas = [make_formula(dice, words) for _ in range(max(1, documents * PLANTED // SPREAD))]
    texts, planted = [], []
    for document in range(documents):
        text = ""
        for place in range(PLANTED):
            text += make_filler(dice, words, weights, LENGTH // (PLANTED + 1))
            formula, change, marked = dice.randrange(len(formulas)), dice.choice(list(CHANGES)), place % 2 == 0
            wording = write_wording(dice, CHANGES[change](dice, formulas[formula]), change)
            text += "他强调，" + "“" * marked
            planted.append(Planted(document, Span(len(text), len(text) + len(wording)), formula, change, marked))
            text += wording + "”" * marked + "。"
        texts.append(text + make_filler(dice, words, weights, LENGTH // (PLANTED + 1)))
    return texts, planted


def find_groups(texts: Sequence[str]) -> tuple[tuple[Quote, ...], Passages]:
    """Return the quotes and passages of some texts, each one document."""
    pages, extractions = [], []
    for place, text in enumerate(texts):
        whole = Span(0, len(text))
        document = Document(DocumentId(f"{place:06}"), f"{place:06}", whole, (whole,), ())
        pages.append((document, read_pieces(text, [whole])))
        extractions.append(extract_mentions(*pages[-1]))
    quotes = match_mentions(pages, extractions)
    return quotes, find_passages(pages, quotes)


def _witnesses(quotes: Sequence[Quote], passages: Passages) -> Iterator[tuple[int, int, Span]]:
    for group, quote in enumerate(quotes):
        for variant in quote.variants:
            for mention in variant.mentions:
                yield group, int(mention.document), mention.span
            for echo in variant.echoes:
                if not echo.embedded:
                    yield group, int(echo.document), echo.span
    for group, passage in enumerate(passages.shared, len(quotes)):
        for witness in passage.witnesses:
            yield group, int(witness.document), witness.span


def _half(left: Span, right: Span) -> bool:
    shared = min(left.end, right.end) - max(left.start, right.start)
    return 2 * shared >= max(left.end, right.end) - min(left.start, right.start)


def score(planted: Sequence[Planted], quotes: Sequence[Quote], passages: Passages) -> dict[str, float]:
    """Return pair recall by kind of change (a pair counts for both of its kinds), over all, and precision."""
    by_document: defaultdict[int, list[Planted]] = defaultdict(list)
    for one in planted:
        by_document[one.document].append(one)
    found: defaultdict[int, list[tuple[int, Planted | None]]] = defaultdict(list)
    for quote, document, span in _witnesses(quotes, passages):
        said = next((one for one in by_document[document] if _half(one.span, span)), None)
        found[quote].append((document, said))
    owed: defaultdict[int, list[Planted]] = defaultdict(list)
    for one in planted:
        owed[one.formula].append(one)
    pairs = {frozenset((a, b)) for group in owed.values() for a in group for b in group if a.document < b.document}
    hits: set[frozenset[Planted]] = set()
    said_pairs = right = 0
    for group in found.values():
        for place, (document, left) in enumerate(group):
            for other, second in group[place + 1 :]:
                if other == document:
                    continue
                said_pairs += 1
                if left and second and left.formula == second.formula:
                    right += 1
                    hits.add(frozenset((left, second)))
    figures = {}
    for change in CHANGES:
        kind = [pair for pair in pairs if any(one.change == change for one in pair)]
        figures[change] = sum(pair in hits for pair in kind) / max(1, len(kind))
    figures["recall"] = len(hits) / max(1, len(pairs))
    figures["precision"] = right / max(1, said_pairs)
    return figures


def main() -> None:
    """Print the figures for each number of documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, nargs="+", default=[200, 1000])
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    for documents in chosen.documents:
        texts, planted = plant(documents, chosen.seed)
        begun = time.perf_counter()
        groups = find_groups(texts)
        taken = time.perf_counter() - begun
        figures = "  ".join(f"{name} {value:.3f}" for name, value in score(planted, *groups).items())
        print(f"{documents} documents, {sum(map(len, texts))} letters, {taken:.2f} s\n  {figures}")


if __name__ == "__main__":
    main()
