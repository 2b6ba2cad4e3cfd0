"""Make a folder of documents from a fixed seed, as many as are wanted: real paragraphs put together anew and misspelt.

usage: python benchmarks/library_corpus.py FOLDER [--documents 10000] [--seed 7] [--length 3000]

Paragraphs come from ../shared/corpora where it lies beside the project, otherwise from the filler of planted.py. One
letter in two hundred is changed, dropped or added, so that sentences return in many wordings.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from planted import make_filler, make_formula, make_words

from quotetrack.model import FileReading
from quotetrack.read import read_paths

SHARED = Path(__file__).parent.parent.parent / "shared" / "corpora"
LENGTH = 3000
CHANGED = 200
# Folders of ten thousand files are slow to list.
PER_FOLDER = 1000
_MARKS = ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}")


def make_corpus(folder: Path, documents: int, seed: int = 7, length: int = LENGTH) -> None:
    """Write that many documents of about that many letters into a folder."""
    dice = random.Random(seed)
    paragraphs = read_paragraphs() or make_paragraphs(dice)
    letters = "".join(paragraphs)
    for number in range(documents):
        path = folder / f"{number // PER_FOLDER:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write_document(dice, paragraphs, letters, number, length), encoding="utf-8")


def write_document(dice: random.Random, paragraphs: Sequence[str], letters: str, number: int, length: int) -> str:
    """Return a document: a header with a title and a date, then paragraphs, misspelt."""
    date = f"{dice.randint(2001, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    parts, size = [f"---\ntitle: 第{number}次会议上的讲话\ndate: {date}\n---\n同志们："], 0
    while size < length:
        paragraph = dice.choice(paragraphs)[: length - size + 200]
        parts.append(misspell(dice, paragraph, letters))
        size += len(paragraph)
    return "\n".join(parts) + "\n"


def misspell(dice: random.Random, text: str, letters: str) -> str:
    """Return a text with one letter in CHANGED changed, dropped or added."""
    parts, done = [], 0
    while (place := done + int(dice.expovariate(1 / CHANGED))) < len(text):
        if text[place].isalpha():
            other = dice.choice(letters)
            parts.append(text[done:place] + dice.choice((other, "", text[place] + other)))
        else:
            parts.append(text[done : place + 1])
        done = place + 1
    return "".join(parts) + text[done:]


def read_paragraphs() -> list[str]:
    """Return the paragraphs of the shared corpora, in order."""
    files = read_paths([SHARED]) if SHARED.exists() else iter(())
    return [line for file in files if isinstance(file, FileReading) for line in _lines(file) if len(line) > 40]


def _lines(file: FileReading) -> Iterator[str]:
    return (line.strip() for line in file.source.text.split("\n"))


def make_paragraphs(dice: random.Random, count: int = 6000) -> list[str]:
    """Return paragraphs of filler, each with a formula of a few hundred between marks."""
    words = make_words(dice)
    weights = [sum(1 / (rank + 3) for rank in range(place + 1)) for place in range(len(words))]
    formulas = ["、".join(make_formula(dice, words)) for _ in range(count // 10)]
    return [
        make_filler(dice, words, weights, dice.randint(60, 300))
        + f"要落实{_MARKS[0]}{dice.choice(formulas)}{_MARKS[1]}的要求。"
        for _ in range(count)
    ]


def main() -> None:
    """Make the corpus that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--length", type=int, default=LENGTH)
    chosen = parser.parse_args()
    make_corpus(chosen.folder, chosen.documents, chosen.seed, chosen.length)


if __name__ == "__main__":
    main()
