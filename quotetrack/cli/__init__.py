"""The command line: it speaks with people, and knows nothing that the rooms below do not."""

from quotetrack.cli.entry import main

__all__ = ["main"]
