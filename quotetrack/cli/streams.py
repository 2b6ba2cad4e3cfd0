"""Speak to people: results to standard output or a file, words about them to standard error."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from quotetrack.cli.exits import Exit
from quotetrack.model import Unread
from quotetrack.text.visible import visible


def say(line: str) -> None:
    """Write a line about the result to standard error; nobody has to be listening."""
    try:
        sys.stderr.write(visible(line) + "\n")
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def complain(problem: str, hint: str) -> None:
    """Write what went wrong and what to try, a line each."""
    say(f"quotetrack: {problem}")
    say(f"  try: {hint}")


def close(unread: Iterable[Unread], otherwise: Exit = Exit.FINE) -> Exit:
    """Name each input that was not read, a line each, and return how the run ends."""
    ending = otherwise
    for missed in unread:
        say(f"quotetrack: {missed.problem}; {missed.hint}")
        ending = Exit.FAULT
    return ending


def prepare_streams() -> None:
    """Let results be UTF-8 wherever they go, and neither a letter nor a closed stream stop a run."""
    for name in ("stdout", "stderr"):
        # Who starts a program with a stream closed wants to be told nothing there. It stays open until the run ends.
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 (open until the run ends)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def silence(stream: TextIO) -> None:
    """Point a broken stream nowhere, so that Python does not complain about it once more as it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
