"""Start the program, and end it with one number and at most two lines, whatever happens."""

import sys

from quotetrack.cli.exits import Exit


def main() -> None:
    """Run the command line."""
    try:
        from quotetrack.cli.app import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.stderr.write("quotetrack: interrupted; nothing was left half-written\n")
        sys.exit(Exit.INTERRUPTED)
