"""Mind what is special about asking a library instead of files."""

from quotetrack.cli.streams import say
from quotetrack.errors import QueryError


def mind_everything(*, everything: bool) -> None:
    """Refuse to read furniture out of a library: it keeps what was read of the files when they were added."""
    if everything:
        raise QueryError(
            "--everything reads files anew, and a library keeps no more than the speeches", "name the files and folders"
        )


def warn_of_waiting(waiting: int) -> None:
    """Say that files wait in the library to be matched."""
    if waiting:
        files = "file is" if waiting == 1 else "files are"
        say(f"quotetrack: {waiting} {files} read but not matched yet; quotetrack add goes on")
