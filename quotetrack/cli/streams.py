"""Speak to people: results to standard output or a file, words about them to standard error."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TextIO

from quotetrack.cli.exits import Exit
from quotetrack.errors import OutputError
from quotetrack.model import Unread
from quotetrack.report import BYTE_ORDER_MARK, Format, write_parts
from quotetrack.text.visible import visible


def deliver(content: str, form: Format, output: Path | None) -> None:
    """Write a result to a file, whole or not at all, or to standard output.

    A CSV file begins with a byte-order mark, without which Excel does not take it for UTF-8; a pipe gets none.
    """
    deliver_parts((content,), form, output)


def deliver_parts(parts: Iterable[str], form: Format, output: Path | None) -> None:
    """Write a result as `deliver` does, part after part as they come."""
    if output is not None:
        write_parts(output, chain([BYTE_ORDER_MARK] if form is Format.CSV else [], parts))
        return
    try:
        sys.stdout.writelines(parts)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has read enough (quotetrack … | head): no reason for a word.
        _silence(sys.stdout)
    except OSError as error:
        _silence(sys.stdout)
        raise OutputError(
            f"standard output: cannot be written ({error.strerror})", "make room, or name a file with -o"
        ) from error


def say(line: str) -> None:
    """Write a line about the result to standard error; nobody has to be listening."""
    with suppress(BrokenPipeError):
        sys.stderr.write(visible(line) + "\n")
        sys.stderr.flush()


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
    """Let results be UTF-8 wherever they go, and no letter stop a run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence(stream: TextIO) -> None:
    """Point a broken stream nowhere, so that Python does not complain about it once more as it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
