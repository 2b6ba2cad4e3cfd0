"""Hand a result over: to standard output, or to a file, whole or not at all."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from quotetrack.cli.streams import silence
from quotetrack.errors import OutputError
from quotetrack.report import BYTE_ORDER_MARK, Format, Row, render_rows, write_parts
from quotetrack.settings import DEFAULT, Settings


def deliver(content: str, form: Format, output: Path | None) -> None:
    """Write a result to a file, whole or not at all, or to standard output.

    A CSV file begins with a byte-order mark, without which Excel does not take it for UTF-8; a pipe gets none.
    """
    deliver_parts((content,), form, output)


def deliver_rows(columns: Sequence[str], rows: Iterable[Row], form: Format, output: Path | None) -> None:
    """Write rows as `deliver` does; a table fits the screen that it goes to."""
    deliver(render_rows(columns, rows, form, room_for(output)), form, output)


def room_for(output: Path | None) -> int | None:
    """Return how many cells the screen has that a result goes to; None where it goes to none."""
    return shutil.get_terminal_size().columns if output is None and sys.stdout.isatty() else None


def settings_for(output: Path | None) -> Settings:
    """Return the settings with apparatuses as wide as the screen: wrapped by it, no mark stands under its letter."""
    room = room_for(output)
    # The lines of an apparatus are set in by two.
    return DEFAULT if room is None else replace(DEFAULT, apparatus_cells=min(DEFAULT.apparatus_cells, room - 2))


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
        silence(sys.stdout)
    except OSError as error:
        silence(sys.stdout)
        raise OutputError(
            f"standard output: cannot be written ({error.strerror})", "make room, or name a file with -o"
        ) from error
