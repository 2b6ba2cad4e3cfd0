"""Name the arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from quotetrack.report import Format

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders of documents to read.")]
Form = Annotated[
    Format, typer.Option("--format", help="How to print: for eyes, a spreadsheet, a program or a document.")
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all, not to standard output."),
]
Everything = Annotated[
    bool, typer.Option("--everything", help="Read furniture and interruptions too, not only the speeches.")
]
