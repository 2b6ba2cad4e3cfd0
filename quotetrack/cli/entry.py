"""Start the program, and end it with one number and at most two lines, whatever happens."""

import gc
import os
import sys

_INTERRUPTED = "quotetrack: interrupted; nothing was left half-written\n"
# What a run makes stays until it ends. Left to its habits the collector of cycles goes through it hundreds of times, a
# twentieth of the time; so it does two or three.
_COLLECTOR = (50_000, 20, 100)


def main() -> None:
    """Run the command line."""
    gc.set_threshold(*_COLLECTOR)
    try:
        import signal

        # Until the command begins nothing is open that has to be closed, and after it nothing is left to stop.
        signal.signal(signal.SIGINT, lambda *_: _leave())
        from quotetrack.cli.app import run

        ending = run(sys.argv[1:], begin=_let_unwind)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # All of it goes now: nobody need look for cycles in it.
        gc.freeze()
        sys.exit(ending)
    except KeyboardInterrupt:
        _leave()


def _let_unwind() -> None:
    """From here on an interruption closes what was opened."""
    import signal

    signal.signal(signal.SIGINT, signal.default_int_handler)


def _leave() -> None:
    """Say that the run was interrupted, and end it.

    At once: an interruption that fell among the imports would be told once more, and change the number.
    """
    from contextlib import suppress

    from quotetrack.cli.exits import Exit

    for stream, last in ((sys.stdout, ""), (sys.stderr, _INTERRUPTED)):
        with suppress(OSError, ValueError):
            stream.write(last)
            stream.flush()
    os._exit(Exit.INTERRUPTED)
