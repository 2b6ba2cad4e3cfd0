"""Name the arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from quotetrack.report import Format

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]",
        help="Files and folders of documents to read; without any, the library is asked.",
        readable=False,  # a path that cannot be read is named like any other that was not, and the rest is read
    ),
]
LibraryFile = Annotated[
    Path,
    typer.Option(
        "--library",
        metavar="FILE",
        envvar="QUOTETRACK_LIBRARY",
        help="The library that is asked where no PATH is named, and that add, remove, status and list are about.",
    ),
]
OWN_LIBRARY = Path(".quotetrack", "library.db")
Wait = Annotated[
    float,
    typer.Option("--wait", min=0, metavar="SECONDS", help="How long to wait for somebody else who is writing to it."),
]
Form = Annotated[
    Format, typer.Option("--format", help="How to print: for eyes, a spreadsheet, a program or a document.")
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all, not to standard output."),
]
Canons = Annotated[
    list[Path] | None,
    typer.Option(
        "--canon", metavar="FILE", help="Join a table of official wordings to the program's own; again for another."
    ),
]
Everything = Annotated[
    bool,
    typer.Option("--everything", help="Read furniture and interruptions too, not only the speeches; of named PATHs."),
]
