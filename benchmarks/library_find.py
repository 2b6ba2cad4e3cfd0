"""Ask a library for wordings as somebody misremembers them: times, recall of a full scan, and ugrep on the same text.

usage: python benchmarks/library_find.py [--folder FOLDER] [--library FILE] [--documents 10000] [--queries 200]

The corpus is that of library_corpus.py; where no library is named, one is made of it, indexed and not matched. Queries
are stretches of its documents with up to so many letters changed, dropped or added. `recall` is the share of places
that a scan of all letters has and the index brings, for the first SCANNED queries. The last lines time whole processes,
in turns: `quotetrack find` of the library, and `ugrep -Z3` of the files; the ratio is of their medians.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from library_corpus import make_corpus
from processes import ENVIRONMENT, PROGRAM

from quotetrack import Library
from quotetrack.library import Shelves, open_shelves, sight_wording
from quotetrack.library.adding import adding
from quotetrack.match import LetterSearch, read_query
from quotetrack.text.packed import unpack_text

# Letters from, letters up to, edits.
LENGTHS = ((14, 26, 3), (4, 8, 1), (2, 3, 0), (60, 200, 10))
SCANNED = 20
PROCESSES = 7


def make_library(folder: Path, path: Path) -> None:
    """Read a folder into a library, and index it; what is found needs no matching."""
    adding.match_shelves = lambda *_: None
    with Library.open(path) as library:
        library.add([folder], jobs=2)


def make_queries(texts: Sequence[str], length: tuple[int, int, int], count: int, seed: int) -> Iterator[str]:
    """Yield stretches of texts of some length, with up to so many letters otherwise."""
    dice, (least, most, edits) = random.Random(seed), length
    for _ in range(count):
        text = dice.choice(texts)
        size = dice.randint(least, most)
        start = dice.randrange(len(text) - size)
        letters = list(text[start : start + size])
        for place in dice.sample(range(size), dice.randint(0, edits)):
            other = dice.choice(text)
            letters[place] = dice.choice((other, "", letters[place] + other))
        yield "".join(letters)


def read_letters(shelves: Shelves) -> list[tuple[int, str]]:
    """Return the letters of all documents."""
    rows = shelves.connection.execute("SELECT document, letters FROM letters ORDER BY document")
    return [(number, unpack_text(letters)) for number, letters in rows]


def count_missed(shelves: Shelves, texts: Sequence[tuple[int, str]], text: str, edits: int) -> tuple[int, int]:
    """Return how many places a scan has, and how many of them the index does not bring."""
    query = read_query(text, edits)
    search = LetterSearch(query.letters, query.edits)
    scanned = {(number, stretch) for number, letters in texts for stretch in search.search(letters)}
    asked = {(one.number, stretch) for one in sight_wording(shelves, query) for stretch in one.stretches}
    return len(scanned), len(scanned - asked)


def time_each(work: Callable[[str], object], queries: Sequence[str]) -> tuple[list[float], list[float]]:
    """Return what each query takes, in milliseconds: by the clock and of the processor."""
    clock, processor = [], []
    for query in queries:
        begun, worked = time.perf_counter(), time.process_time()
        work(query)
        clock.append(1000 * (time.perf_counter() - begun))
        processor.append(1000 * (time.process_time() - worked))
    return clock, processor


def percentiles(times: Sequence[float]) -> str:
    """Return the median and the 95th percentile."""
    ranked = sorted(times)
    return f"p50 {statistics.median(ranked):.1f} p95 {ranked[int(0.95 * len(ranked))]:.1f} ms"


def compare_processes(folder: Path, path: Path, queries: Sequence[str]) -> None:
    """Time whole processes, the library's and ugrep's in turns."""
    ugrep = shutil.which("ugrep")
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    for query in queries:
        asked = [*PROGRAM, "find", query, "--edits", "3", "--library", str(path)]
        ours.append(time_process([*asked, "--format", "jsonl"]))
        if ugrep:
            theirs.append(time_process([ugrep, "-Z3", "-F", "-r", "-o", query, str(folder)]))
    print(f"quotetrack find, a whole process: {medians(ours)}")
    if not ugrep:
        print("ugrep is not installed")
        return
    pairs = list(zip(ours, theirs, strict=True))
    clock, processor = (statistics.median(their[at] / our[at] for our, their in pairs) for at in (0, 1))
    print(f"ugrep -Z3 of the same text: {medians(theirs)}: {clock:.1f} and {processor:.1f} times as long")


def time_process(command: Sequence[str]) -> tuple[float, float]:
    """Return the seconds that a command takes, by the clock and of the processor."""
    begun, before = time.perf_counter(), os.times()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    after = os.times()
    worked = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - begun, worked


def medians(times: Sequence[tuple[float, float]]) -> str:
    """Return the medians of times by the clock and of the processor."""
    clock, processor = (statistics.median(column) for column in zip(*times, strict=True))
    return f"{clock:.2f} s, processor {processor:.2f} s"


def measure(folder: Path, path: Path, count: int, seed: int) -> None:
    """Print all figures."""
    shelves = open_shelves(path)
    letters = read_letters(shelves)
    texts = [text for _, text in letters if len(text) > 400]
    print(f"{len(letters)} documents, {sum(len(text) for _, text in letters):,} letters, {path.stat().st_size:,} bytes")
    with Library.open(path) as library:
        library.find("开头", limit=1)
        for length in LENGTHS:
            least, most, edits = length
            queries = list(make_queries(texts, length, count, seed))
            clock, processor = time_each(lambda query, edits=edits: library.find(query, edits), queries)
            screen, _ = time_each(lambda query, edits=edits: library.find(query, edits, limit=20), queries)
            counted = [count_missed(shelves, letters, query, edits) for query in queries[:SCANNED]]
            places, missed = sum(places for places, _ in counted), sum(missed for _, missed in counted)
            print(
                f"{least}–{most} letters, {edits} edits: {percentiles(clock)} (processor {percentiles(processor)}),"
                f" with --limit 20 {percentiles(screen)}, recall {1 - missed / max(1, places):.3f} of {places} places"
            )
    compare_processes(folder, path, list(make_queries(texts, LENGTHS[0], PROCESSES, seed + 1)))


def main() -> None:
    """Make what is missing, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        folder, path = chosen.folder or Path(room, "texts"), chosen.library or Path(room, "library.db")
        if not folder.exists():
            make_corpus(folder, chosen.documents, chosen.seed)
        if not path.exists():
            make_library(folder, path)
        measure(folder, path, chosen.queries, chosen.seed)


if __name__ == "__main__":
    main()
