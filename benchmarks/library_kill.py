"""Kill the program at random moments while it writes to a library, and hold what is left against a run never killed.

usage: python benchmarks/library_kill.py [--kills 100] [--documents 300] [--length 600] [--seed 7]

A third of the kills falls on an addition to no library, a third on one that extends a library (new files and changed
ones), a third on a removal. Half of them end the whole group of processes, half only the first one, as `kill -9` does.
Each time the file has to be sound, and to hold the documents that `status` counts; the command is asked once more, and
what the library then answers has to be the same, byte by byte, as of one that nobody disturbed. Ends with 1 otherwise.
"""

import argparse
import contextlib
import csv
import io
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from library_corpus import make_corpus

from quotetrack.cli.app import run

QUESTIONS = (
    ("mentions", "--format", "jsonl"),
    ("mentions", "--problems", "--format", "csv"),
    ("variants", "--format", "csv"),
    ("reuse", "--format", "jsonl"),
    ("abbrev", "--format", "csv"),
    ("list", "--format", "csv"),
    ("find", "安全生产", "--format", "jsonl"),
    ("report", "-o", "report"),
)
ADD, REMOVE = ("add", "texts"), ("remove", "texts/later")
PATIENCE = 20.0


@dataclass(frozen=True)
class Scene:
    """What is disturbed: the library it begins with, the command, how long that takes, and the answers afterwards."""

    name: str
    start: Path | None
    command: tuple[str, ...]
    seconds: float
    answers: dict[str, bytes]


def ask(library: Path, *question: str) -> bytes:
    """Return what a command prints of a library."""
    told, said = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(said):
        run([*question, "--library", str(library)])
    return (told.getvalue() + said.getvalue()).encode()


def answer_all(library: Path) -> dict[str, bytes]:
    """Return what a library answers to all questions, and the files of its report."""
    answers = {" ".join(question): ask(library, *question) for question in QUESTIONS}
    return answers | {path.name: path.read_bytes() for path in sorted(Path("report").iterdir())}


def start(library: Path, command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """Start a command in a group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "quotetrack", *command, "--library", str(library), "--wait", "20"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def take_copy(library: Path | None, target: Path) -> None:
    """Put a copy of a library, or none, in the place of another."""
    for path in target.parent.glob(f"{target.name}*"):
        path.unlink()
    if library:
        shutil.copy(library, target)


def set_scene(name: str, begun_with: Path | None, command: tuple[str, ...]) -> Scene:
    """Run a command undisturbed."""
    path = Path(f"{name}-undisturbed.db")
    take_copy(begun_with, path)
    begun = time.monotonic()
    assert start(path, command).wait() == 0
    seconds, answers = time.monotonic() - begun, answer_all(path)
    assert all(answers.values())
    return Scene(name, begun_with, command, seconds, answers)


def kill_once(scene: Scene, dice: random.Random) -> tuple[str, list[str]]:
    """Kill the command of a scene at a random moment; return what was met, and what is wrong afterwards."""
    path = Path("victim.db")
    take_copy(scene.start, path)
    whole_group, moment = dice.random() < 0.5, dice.uniform(0.1, 1.0) * scene.seconds
    victim = start(path, scene.command)
    time.sleep(moment)
    met = "done"
    if victim.poll() is None:
        met = "at work"
        (os.killpg if whole_group else os.kill)(victim.pid, signal.SIGKILL)
    victim.wait()
    wrong = [] if is_empty(victim.pid) else ["processes are left behind"]
    with contextlib.suppress(ProcessLookupError):
        os.killpg(victim.pid, signal.SIGKILL)
    if path.exists():
        wrong += look_over(path)
        waiting = figures(path)["files waiting"]
        met += f", {'some' if waiting else 'no'} files waiting"
    if start(path, scene.command).wait() not in (0, 1):
        wrong.append("the command fails when it is asked once more")
    wrong += look_over(path)
    answers = answer_all(path)
    wrong += [f"{name} answers otherwise" for name, told in scene.answers.items() if answers[name] != told]
    return f"{scene.name}: {met}", [f"{scene.name}, killed after {moment:.2f} s: {one}" for one in wrong]


def is_empty(group: int) -> bool:
    """Tell whether all processes of a group end by themselves."""
    due = time.monotonic() + PATIENCE
    while time.monotonic() < due:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def figures(library: Path) -> dict[str, int]:
    """Return what `status` counts."""
    rows = csv.DictReader(io.StringIO(ask(library, "status", "--format", "csv").decode().partition("quotetrack:")[0]))
    return {row["figure"]: int(row["count"]) for row in rows}


def look_over(library: Path) -> list[str]:
    """Return what is wrong with a library: the file, its index, or what `status` says of it."""
    counted = figures(library)["documents"]
    listed = len(ask(library, "list", "--format", "csv").decode().splitlines()) - 1
    with contextlib.closing(sqlite3.connect(library)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchall()
        loose = connection.execute("PRAGMA foreign_key_check").fetchall()
        connection.execute("INSERT INTO grams (grams) VALUES ('integrity-check')")
        ((held,),) = connection.execute(
            "SELECT count(*) FROM documents JOIN files ON files.id = file WHERE NOT waiting"
        ).fetchall()
    return [
        *([] if sound == [("ok",)] else [f"integrity check: {sound}"]),
        *(["rows that belong to nothing"] if loose else []),
        *([] if counted == held == max(listed, 0) else [f"status counts {counted}, {listed} are listed, {held} held"]),
    ]


def write_texts(documents: int, length: int, seed: int, *, earlier: bool) -> None:
    """Write the folder of texts; as it was earlier, a part is missing and some files are shorter."""
    shutil.rmtree("texts", ignore_errors=True)
    make_corpus(Path("texts", "first"), documents * 2 // 3, seed, length)
    if not earlier:
        make_corpus(Path("texts", "later"), documents // 3, seed + 1, length)
        return
    for path in sorted(Path("texts").rglob("*.txt"))[::4]:
        path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")


def main() -> None:
    """Kill as often as is asked for, and print what was met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--length", type=int, default=600)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    dice, met, wrong = random.Random(chosen.seed), Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as room, contextlib.chdir(room):
        write_texts(chosen.documents, chosen.length, chosen.seed, earlier=True)
        assert start(Path("earlier.db"), ADD).wait() == 0
        write_texts(chosen.documents, chosen.length, chosen.seed, earlier=False)
        scenes = [set_scene("new", None, ADD), set_scene("extended", Path("earlier.db"), ADD)]
        scenes.append(set_scene("reduced", Path("new-undisturbed.db"), REMOVE))
        if scenes[0].answers != scenes[1].answers:
            wrong.append("a library that was extended answers otherwise than a new one")
        print(*(f"{scene.name}: {scene.seconds:.1f} s undisturbed" for scene in scenes), sep="\n", flush=True)
        for number in range(chosen.kills):
            what, faults = kill_once(scenes[number % len(scenes)], dice)
            met[what] += 1
            wrong += faults
            print(*faults, sep="\n", end="\n" if faults else "", flush=True)
            print(f"{number + 1} kills", file=sys.stderr, flush=True)
    print(*(f"{count} × {what}" for what, count in sorted(met.items())), sep="\n")
    print(f"{chosen.kills} kills, {len(wrong)} faults")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
