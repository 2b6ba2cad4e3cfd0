"""Take the commands out of the pages, run them as a reader would, and put what they print beside them.

A block of `console` holds commands after `$ ` and, under each, what it prints. Run as a script, this writes the output
anew into every page (`make pages`): read the difference before you commit it.
"""

import contextlib
import doctest
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT = "$ "


@dataclass(frozen=True)
class Block:
    """A fenced block of a page: its language and its text."""

    page: Path
    language: str
    text: str


def blocks(page: Path) -> Iterator[Block]:
    """Yield the fenced blocks of a page."""
    for found in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        yield Block(page, *found.groups())


def commands(block: Block) -> tuple[str, ...]:
    """Return the commands of a console block."""
    return tuple(line[len(_PROMPT) :] for line in block.text.splitlines() if line.startswith(_PROMPT))


def play(block: Block, room: Path) -> str:
    """Run the commands of a block in a room, and return the block as it should read."""
    return "".join(f"{_PROMPT}{command}\n{_run(command, room)}" for command in commands(block))


def replay(block: Block, room: Path, names: dict[str, object]) -> str:
    """Run the examples of a Python block in a room, and return the block as it should read.

    The blocks of a page go on from one another: they share their names.
    """
    parts: list[str] = []
    for part in doctest.DocTestParser().parse(block.text):
        if isinstance(part, str):
            parts.append(part)
            continue
        first, *others = part.source.splitlines()
        parts += [f">>> {first}\n", *(f"... {line}".rstrip() + "\n" for line in others)]
        shown = io.StringIO()
        with contextlib.chdir(room), contextlib.redirect_stdout(shown):
            exec(compile(part.source, str(block.page), "single"), names)  # noqa: S102 (our own page)
        parts.append(shown.getvalue())
    return "".join(parts)


def furnish(room: Path) -> Path:
    """Make a room where the corpus lies as in the project, and where `quotetrack` is this program."""
    (room / "corpus").symlink_to(ROOT / "corpus")
    (room / "bin").mkdir()
    script = room / "bin" / "quotetrack"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m quotetrack "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return room


def _run(command: str, room: Path) -> str:
    path = f"{room / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    ran = subprocess.run(
        ["bash", "-c", f"{command}"],
        cwd=room,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        encoding="utf-8",
        timeout=120,
    )
    if "Traceback (most recent call last)" in ran.stdout:
        raise RuntimeError(f"{command}\n{ran.stdout}")
    return ran.stdout


def _renew(page: Path, room: Path) -> None:
    names: dict[str, object] = {}

    def renewed(found: re.Match[str]) -> str:
        block = Block(page, *found.groups())
        text = block.text
        if block.language == "console":
            text = play(block, room)
        elif block.language == "python":
            text = replay(block, room, names)
        return f"```{block.language}\n{text}```"

    page.write_text(_BLOCK.sub(renewed, page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        made = furnish(Path(name))
        for each in PAGES:
            _renew(each, made)
