"""Time what changes a library: a corpus added, added again, one document more, one less; print size and memory too.

usage: python benchmarks/library_add.py [--documents 1000 10000] [--seed 7] [--place FOLDER]

Every figure is of a whole process of `quotetrack`, as a user starts it. `cpu` is the processor time of it and of all
processes it starts, `memory` the most that they have at a time, pages they share counted once. For several sizes the
growth from each to the next is printed: 1.0 is linear. Corpora are those of library_corpus.py; they and the libraries
are made in a folder for the time being, in FOLDER if one is given.
"""

import argparse
import math
import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from library_corpus import make_corpus
from processes import ENVIRONMENT, PROGRAM

# One document more is timed this often, each time another document; the median counts.
ONES = 5
# To ask a process for its memory holds it up: that is done seldom, and a process that is soon done is not asked at all.
_SECONDS_BETWEEN = 0.5
_SECONDS_TO_END = 0.005
_MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Taken:
    """What a process took: seconds by the clock and of processors, and the most bytes of memory."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Figures:
    """What was measured for one size of corpus."""

    documents: int
    first: Taken
    again: Taken
    one: Taken
    less: Taken
    text: int
    library: int


def run(*arguments: str | Path) -> Taken:
    """Run the program and say what that took."""
    begun = time.perf_counter()
    process = subprocess.Popen([*PROGRAM, *map(str, arguments)], stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    memory, due = 0, begun + _SECONDS_BETWEEN
    while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
        if time.perf_counter() > due:
            memory = max(memory, sum(map(_memory, _family(process.pid))))
            due = time.perf_counter() + _SECONDS_BETWEEN
        time.sleep(_SECONDS_TO_END)
    _, status, usage = ended
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    assert not process.returncode, f"quotetrack {arguments} ended with {process.returncode}"
    return Taken(wall, usage.ru_utime + usage.ru_stime, memory or 1024 * usage.ru_maxrss)


def _family(process: int) -> Iterator[int]:
    """Yield a process and all that it has started."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return
    for child in children.split():
        yield from _family(int(child))


def _memory(process: int) -> int:
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(1024 * int(row.split()[1]) for row in rows if row.startswith("Pss:"))


def measure(place: Path, documents: int, seed: int) -> Figures:
    """Make a corpus and a library of it, and time what changes it."""
    corpus, more, library = place / "corpus", place / "more", place / "library.db"
    make_corpus(corpus, documents, seed)
    make_corpus(more, ONES, seed + 1)
    with_library = ("--library", library)
    first = run("add", corpus, *with_library)
    size = library.stat().st_size
    again = run("add", corpus, *with_library)
    others = sorted(more.rglob("*.txt"))
    one = [run("add", path, *with_library) for path in others]
    less = [run("remove", path, *with_library) for path in others]
    text = sum(path.stat().st_size for path in corpus.rglob("*.txt"))
    return Figures(documents, first, again, _median(one), _median(less), text, size)


def _median(taken: Sequence[Taken]) -> Taken:
    return sorted(taken, key=lambda each: each.wall)[len(taken) // 2]


def show(figures: Figures) -> None:
    """Print the figures of one size."""
    print(f"{figures.documents} documents, {figures.text / _MEGABYTE:.0f} MB of text", flush=True)
    for name, taken in (
        ("added", figures.first),
        ("added again", figures.again),
        ("one more", figures.one),
        ("one less", figures.less),
    ):
        print(f"  {name:12}{taken.wall:8.2f} s {taken.cpu:8.2f} s cpu {taken.memory / _MEGABYTE:6.0f} MB memory")
    print(f"  library     {figures.library / _MEGABYTE:8.0f} MB, {figures.library / figures.text:.2f} of the text")


def growth(smaller: Figures, larger: Figures) -> str:
    """Return how the time of an addition grows from one size to another."""
    times = math.log(larger.documents / smaller.documents)
    wall = math.log(larger.first.wall / smaller.first.wall) / times
    cpu = math.log(larger.first.cpu / smaller.first.cpu) / times
    return f"growth from {smaller.documents} to {larger.documents}: {wall:.2f} by the clock, {cpu:.2f} of processors"


def main() -> None:
    """Print the figures for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--place", type=Path)
    chosen = parser.parse_args()
    before: Figures | None = None
    for documents in chosen.documents:
        with TemporaryDirectory(dir=chosen.place) as place:
            figures = measure(Path(place), documents, chosen.seed)
        show(figures)
        if before:
            print(growth(before, figures))
        before = figures


if __name__ == "__main__":
    main()
