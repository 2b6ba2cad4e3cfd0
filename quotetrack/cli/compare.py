"""`quotetrack compare`: say of two wordings whether they are the same, and what differs."""

from pathlib import Path
from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import Canons, Form, Output
from quotetrack.cli.streams import close
from quotetrack.errors import QueryError
from quotetrack.model import Label
from quotetrack.report import COMPARISON_COLUMNS, JUDGED_COLUMNS, Format, comparison_rows, judge_rows

Left = Annotated[str | None, typer.Argument(metavar="LEFT", help="A wording.", show_default=False)]
Right = Annotated[str | None, typer.Argument(metavar="RIGHT", help="Another wording.", show_default=False)]
Pairs = Annotated[
    Path | None,
    typer.Option("--from", metavar="PAIRS.tsv", help="Compare many: a table with the columns left and right."),
]


def compare(
    left: Left = None,
    right: Right = None,
    pairs: Pairs = None,
    form: Form = Format.TABLE,
    output: Output = None,
    canon: Canons = None,
) -> Exit:
    """Compare two wordings: same, part or different.

    Says by what evidence, and types the differences; with --canon, also what the canon says of either wording. Ends
    with 1 where two wordings are not the same.
    """
    rows = comparison_rows(_wordings(left, right, pairs))
    alike = Exit.FINE if pairs is not None or all(row["label"] == Label.SAME for row in rows) else Exit.FOUND
    if canon is None:
        deliver_rows(COMPARISON_COLUMNS, rows, form, output)
        return alike
    from quotetrack.pipeline import open_canon

    known, unread = open_canon(canon)
    deliver_rows(JUDGED_COLUMNS, judge_rows(rows, known), form, output)
    return close(unread, alike)


def _wordings(left: str | None, right: str | None, pairs: Path | None) -> tuple[tuple[str, str], ...]:
    if pairs is not None and left is None:
        from quotetrack.cli.pairs import read_pairs

        return read_pairs(pairs)
    if pairs is not None or left is None or right is None:
        raise QueryError(
            "two wordings are compared, or a table of them", "quotetrack compare LEFT RIGHT, or --from PAIRS.tsv"
        )
    return ((left, right),)
