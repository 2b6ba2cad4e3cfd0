"""Run the program as a person does, and return its streams and its exit code."""

import contextlib
import fcntl
import io
import os
import shutil
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from quotetrack.cli.app import run

Run = subprocess.CompletedProcess[str]


def run_quotetrack(*arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Run:
    """Run `quotetrack` with some arguments, and return its streams and its exit code."""
    return _run([sys.executable, "-m", "quotetrack", *map(str, arguments)], cwd, env)


def ask(*arguments: str | Path, cwd: Path | None = None) -> Run:
    """Ask within this process, which is quicker and the same but for streams that break and signals."""
    told, said = io.StringIO(), io.StringIO()
    place = contextlib.chdir(cwd) if cwd else contextlib.nullcontext()
    with place, contextlib.redirect_stdout(told), contextlib.redirect_stderr(said):
        ending = run(tuple(map(str, arguments)))
    return Run(arguments, int(ending), told.getvalue(), said.getvalue())


def run_without_power(*arguments: str | Path) -> Run:
    """Run it as somebody whom permissions stop; root is only stopped where it can lay down its powers."""
    command = [sys.executable, "-m", "quotetrack", *map(str, arguments)]
    if os.geteuid() != 0:
        return _run(command)
    setpriv = shutil.which("setpriv")
    if not setpriv:
        pytest.skip("root, and no setpriv to lay down its powers")
    return _run([setpriv, "--bounding-set=-dac_override,-dac_read_search", *command])


def run_python(program: str, *arguments: str | Path) -> Run:
    """Run a Python program, such as one that sets a trap before it starts the command line."""
    return _run([sys.executable, "-c", program, *map(str, arguments)])


def run_on_terminal(columns: int, *arguments: str | Path) -> str:
    """Run `quotetrack` on a terminal of so many columns, and return what it prints there."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    known = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    command = [sys.executable, "-m", "quotetrack", *map(str, arguments)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.DEVNULL, env=known):
        os.close(theirs)
        printed = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return printed.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    """Read what is printed on a terminal; nothing more comes where nobody has it open."""
    try:
        return os.read(terminal, 1 << 16)
    except OSError:
        return b""


def _run(command: Sequence[str], cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Run:
    return subprocess.run(
        command,
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        timeout=120,
    )
