"""Plant known wordings in documents of filler and measure how many pairs of them `quotetrack reuse --pairs` finds.

usage: python benchmarks/planted.py [--documents 200 1000] [--seeds 7 8 9] [--filler real made] [--keep DIR]

Every document holds four wordings, half of them between marks. Each is a formula of the corpus, exact or changed in one
of the ways of CHANGES. A pair is two occurrences of one formula in different documents; it is found where a row of the
program covers half of each at least. A row is right where it is such a pair; precision counts every row. The filler is
sentences of real texts that share nothing but by chance, eight letters in a row at most (`real`, from ../shared/corpora
where that lies beside the project), or made-up words, common ones often and rare ones seldom (`made`). The program runs
as a whole process on one core, from files to rows. Prints pair recall by kind of change, precision, the time of the
process and its peak of memory.
"""

import argparse
import json
import os
import random
import re
import resource
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from processes import ENVIRONMENT, PROGRAM

from quotetrack.model import Span

LENGTH = 1400
PLANTED = 4
# A formula stands in eight documents on the average.
SPREAD = 8
WORDS = 3000
_FIRST, _LAST = 0x4E00, 0x9FA5
# A planted wording with its lead takes so much on the average.
_WORDED = 4
SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora"
_SENTENCE = re.compile(r"[^。！？；\n“”‘’《》]{8,120}[。！？；]")
_NO_LETTER = re.compile(r"[^\w]")
# Two sentences that have so many letters in a row in common share them by no chance.
_SHARED = 9
# Nor does a sentence hold a stretch of a formula that long.
_LIKE = 5
# A changed numeral or negation makes another saying; the dice know nothing of sense, so formulas have neither.
_CLAUSE = re.compile(r"(?<=，)(?:(?![一二两三四五六七八九十百千万亿第不无未非没莫])[\u4e00-\u9fff]){4,17}(?=[，。])")


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


@dataclass(frozen=True, slots=True)
class Filler:
    """Where sentences and formulas come from."""

    sentences: Callable[[int], str]
    formula: Callable[[], list[str]]


def made_filler(dice: random.Random) -> Filler:
    """Return a filler of made-up words."""
    words = make_words(dice)
    weights: list[float] = []
    for rank in range(len(words)):
        weights.append((weights[-1] if weights else 0.0) + 1 / (rank + 3))
    return Filler(lambda length: make_filler(dice, words, weights, length), lambda: make_formula(dice, words))


def real_filler(dice: random.Random, texts: Sequence[str]) -> Filler:
    """Return a filler of sentences of some texts, then of their words; formulas are clauses that it does not have."""
    found = list(dict.fromkeys(found for text in texts for found in _SENTENCE.findall(text)))
    drawn = dice.sample(found, len(found))
    few, text = len(drawn) // 6, "".join(texts)
    clauses = _apart(clause for sentence in drawn[:few] for clause in _CLAUSE.findall(sentence))
    planted = {gram for clause in clauses for gram in _grams(clause, _LIKE)}
    known: set[str] = set()
    rest = iter(drawn[few:])

    def sentence() -> str:
        for said in rest:
            grams = _grams(said, _SHARED)
            if known.isdisjoint(grams) and planted.isdisjoint(_grams(said, _LIKE)):
                known.update(grams)
                return said
        starts = (dice.randrange(len(text)) for _ in range(12))
        return "".join(_NO_LETTER.sub("", text[start : start + dice.randint(2, 4)]) for start in starts) + "。"

    def sentences(length: int) -> str:
        parts: list[str] = []
        while sum(map(len, parts)) < length:
            parts.append(sentence())
        return "".join(parts)

    def formula() -> list[str]:
        count = dice.choice((1, 2, 2, 3, 3, 4))
        least = {1: 12, 2: 6}.get(count, 4)
        fit: list[str] = []
        for place, clause in enumerate(clauses):
            if least <= len(clause) <= least + 5:
                fit.append(clause)
                clauses[place] = ""
            if len(fit) == count:
                return fit
        raise AssertionError

    return Filler(sentences, formula)


def _apart(clauses: Iterable[str]) -> list[str]:
    """Return the clauses that share nothing with an earlier one."""
    kept: list[str] = []
    known: set[str] = set()
    for clause in clauses:
        grams = _grams(clause, _LIKE)
        if known.isdisjoint(grams):
            known.update(grams)
            kept.append(clause)
    return kept


def _grams(sentence: str, width: int) -> set[str]:
    letters = _NO_LETTER.sub("", sentence)
    return {letters[start : start + width] for start in range(max(1, len(letters) - width + 1))}


def plant(documents: int, seed: int, real: Sequence[str] = ()) -> tuple[list[str], list[Planted]]:
    """Return the texts of some documents and what was planted in them."""
    dice = random.Random(seed)
    filler = real_filler(dice, real) if real else made_filler(dice)
    formulas = [filler.formula() for _ in range(max(1, documents * PLANTED // SPREAD))]
    texts, planted = [], []
    for document in range(documents):
        text = ""
        for place in range(PLANTED):
            text += filler.sentences((LENGTH - len(text)) // (PLANTED + 1 - place) - _WORDED)
            formula, change, marked = dice.randrange(len(formulas)), dice.choice(list(CHANGES)), place % 2 == 0
            wording = write_wording(dice, CHANGES[change](dice, formulas[formula]), change)
            text += "他强调，" + "“" * marked
            planted.append(Planted(document, Span(len(text), len(text) + len(wording)), formula, change, marked))
            text += wording + "”" * marked + "。"
        texts.append(text + filler.sentences(LENGTH - len(text)))
    return texts, planted


Row = dict[str, str | int | float]


def trace(folder: Path) -> tuple[list[Row], str]:
    """Return the rows of pairs in a folder, and what the whole process took on one core.

    On a machine with other work the seconds of the core itself, told in brackets, say more than those of the clock.
    """
    command = [*PROGRAM, "reuse", str(folder), "--pairs", "--format", "jsonl"]
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    ran = subprocess.run(
        command, stdout=subprocess.PIPE, check=True, encoding="utf-8", preexec_fn=_take_one_core, env=ENVIRONMENT
    )
    taken = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    core = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    told = f"{taken:.2f} s ({core:.2f} s), {after.ru_maxrss / 1024:.0f} MB at most so far"
    return [json.loads(line) for line in ran.stdout.splitlines()], told


def _take_one_core() -> None:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _half(left: Span, right: Span) -> bool:
    shared = min(left.end, right.end) - max(left.start, right.start)
    return 2 * shared >= max(left.end, right.end) - min(left.start, right.start)


def score(planted: Sequence[Planted], rows: Sequence[Row]) -> dict[str, float]:
    """Return pair recall by kind of change (a pair counts for both of its kinds), over all, and precision."""
    by_document: defaultdict[int, list[Planted]] = defaultdict(list)
    owed: defaultdict[int, list[Planted]] = defaultdict(list)
    for one in planted:
        by_document[one.document].append(one)
        owed[one.formula].append(one)
    pairs = {(a, b) for group in owed.values() for a in group for b in group if a.document < b.document}
    hits: set[tuple[Planted, Planted]] = set()
    right = 0
    for row in rows:
        left, other = (_said(row, side, by_document) for side in "ab")
        if left and other and left.formula == other.formula:
            right += 1
            hits.add((left, other))
    figures = {}
    for change in CHANGES:
        kind = [pair for pair in pairs if any(one.change == change for one in pair)]
        figures[change] = sum(pair in hits for pair in kind) / max(1, len(kind))
    figures["recall"] = len(hits) / max(1, len(pairs))
    figures["precision"] = right / max(1, len(rows))
    return figures


def _said(row: Row, side: str, by_document: dict[int, list[Planted]]) -> Planted | None:
    span = Span(int(row[f"{side}_start"]), int(row[f"{side}_end"]))
    document = int(Path(str(row[side])).stem)
    return next((one for one in by_document[document] if _half(one.span, span)), None)


def measure(documents: int, seed: int, real: Sequence[str], folder: Path) -> str:
    """Plant a corpus in a folder, trace it, and return the figures."""
    texts, planted = plant(documents, seed, real)
    for number, text in enumerate(texts):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    rows, told = trace(folder)
    figures = "  ".join(f"{name} {value:.3f}" for name, value in score(planted, rows).items())
    size = sum(map(len, texts)) / documents
    return f"{documents} documents of {size:.0f} letters, {len(rows)} rows, {told}\n  {figures}"


def main() -> None:
    """Print the figures for each filler, seed and number of documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, nargs="+", default=[200, 1000])
    parser.add_argument("--seeds", type=int, nargs="+", default=[7, 8, 9])
    parser.add_argument("--filler", choices=["real", "made"], nargs="+", default=["real", "made"])
    parser.add_argument("--keep", type=Path, help="a folder to leave the corpora in")
    chosen = parser.parse_args()
    real = [path.read_text(encoding="utf-8") for path in sorted(SHARED.rglob("*.txt"))]
    for filler in chosen.filler:
        if filler == "real" and not real:
            print("no texts beside the project: only made-up filler")
            continue
        for seed in chosen.seeds:
            for documents in chosen.documents:
                with tempfile.TemporaryDirectory() as name:
                    folder = chosen.keep / f"{filler}-{seed}-{documents}" if chosen.keep else Path(name)
                    folder.mkdir(parents=True, exist_ok=True)
                    print(f"{filler}, seed {seed}:", measure(documents, seed, real if filler == "real" else (), folder))


if __name__ == "__main__":
    main()
