"""How far a run has come: shown on a terminal and nowhere else."""

import io

from quotetrack.cli.progress import progress_shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_the_bar_and_is_left_clean(monkeypatch):
    monkeypatch.setattr("sys.stderr", Terminal())
    monkeypatch.setenv("COLUMNS", "80")

    with progress_shown() as progress:
        progress("extracting", 2, 2)
        import sys

        assert sys.stderr.getvalue().endswith("extracting ############################## 2/2")

    assert sys.stderr.getvalue().endswith("\r\x1b[K")


def test_a_narrow_terminal_sees_as_much_of_the_bar_as_a_line_holds(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("COLUMNS", "20")

    with progress_shown() as progress:
        progress("extracting", 2, 2)

    assert "\x1b[Kextracting ########\r" in terminal.getvalue()


def test_a_pipe_sees_nothing(monkeypatch):
    monkeypatch.setattr("sys.stderr", io.StringIO())

    with progress_shown() as progress:
        assert progress is None
