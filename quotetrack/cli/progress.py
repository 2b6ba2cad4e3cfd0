"""Show on a terminal how far a run has come."""

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, int, int], None]

_SECONDS_BETWEEN = 0.1
_CELLS = 30
_CLEAR = "\r\x1b[K"


@contextmanager
def progress_shown() -> Iterator[Progress | None]:
    """Yield what a pipeline tells its progress to; none where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar()
    try:
        yield bar.tell
    finally:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()


class _Bar:
    def __init__(self) -> None:
        self._stage, self._due = "", 0.0

    def tell(self, stage: str, done: int, total: int) -> None:
        """Draw the bar again, but not more often than an eye can follow."""
        now = time.monotonic()
        if stage == self._stage and now < self._due and done != total:
            return
        self._stage, self._due = stage, now + _SECONDS_BETWEEN
        # A line that fills the terminal goes on in the next one, which is never cleared.
        room = shutil.get_terminal_size().columns - 1
        sys.stderr.write(_CLEAR + draw_bar(stage, done, total)[:room])
        sys.stderr.flush()


def draw_bar(stage: str, done: int, total: int) -> str:
    """Return a line that says how far a stage has come.

    >>> draw_bar("extracting", 1, 2)
    'extracting ###############............... 1/2'
    >>> draw_bar("reading", 7, 0)
    'reading 7'
    """
    if not total:
        return f"{stage} {done}" if done else f"{stage} …"
    filled = _CELLS * done // total
    return f"{stage} {'#' * filled}{'.' * (_CELLS - filled)} {done}/{total}"
