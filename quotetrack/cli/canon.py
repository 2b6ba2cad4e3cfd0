"""`quotetrack canon`: list the official wordings, show one formulation, or look over a table of them."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver, deliver_rows, settings_for
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import Canons, Form, Output
from quotetrack.cli.streams import close, say
from quotetrack.errors import QueryError
from quotetrack.match import CANON_COLUMNS, lint_canon, own_canon
from quotetrack.model import CanonProblem, Unread
from quotetrack.report import (
    CANON_PROBLEM_COLUMNS,
    FORMULATION_COLUMNS,
    Format,
    canon_problem_rows,
    canon_rows,
    find_formulations,
    formulation_rows,
    name_wording,
    render_formulations,
)


class Action(StrEnum):
    """What is asked of the canon."""

    LIST = "list"
    SHOW = "show"
    LINT = "lint"


Asked = Annotated[Action, typer.Argument(metavar="list|show|lint", help="What to do.", show_default=False)]
Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[TEXT|FILE…]", help="For show, a wording or an abbreviation; for lint, tables."),
]


def canon(
    action: Asked, words: Words = None, tables: Canons = None, form: Form = Format.TABLE, output: Output = None
) -> Exit:
    """List official wordings, show a formulation, or look over a table.

    `list` prints every wording with its source, date and status; `show TEXT` one formulation with all its wordings and
    how they differ; `lint FILE…` what is wrong with a table of your own (without FILE, with the one that comes along).
    Ends with 1 where nothing is found to show, or something is wrong.
    """
    named = tuple(words or ())
    if action is Action.LINT:
        return _lint(named, form, output)
    if action is Action.LIST and named:
        raise QueryError("canon list takes no TEXT", "quotetrack canon show TEXT")
    if action is Action.SHOW and len(named) != 1:
        raise QueryError("canon show takes one TEXT", "quotetrack canon show TEXT, in quotes where it has blanks")
    from quotetrack.pipeline import open_canon

    known, unread = open_canon(tables or ())
    if action is Action.LIST:
        deliver_rows(CANON_COLUMNS, canon_rows(known.entries), form, output)
        return close(unread)
    found = find_formulations(named[0], known)
    if form is Format.TABLE:
        deliver(render_formulations(found, known, settings_for(output)), form, output)
    else:
        deliver_rows(FORMULATION_COLUMNS, formulation_rows(found, known), form, output)
    if not found:
        say(f"quotetrack: the canon has nothing like {name_wording(named[0])}; quotetrack canon list shows what it has")
    return close(unread, Exit.FINE if found else Exit.FOUND)


def _lint(named: Iterable[str], form: Format, output: Path | None) -> Exit:
    problems, unread = _look_over([Path(name) for name in named])
    deliver_rows(CANON_PROBLEM_COLUMNS, canon_problem_rows(problems), form, output)
    return close(unread, Exit.FOUND if problems else Exit.FINE)


def _look_over(paths: list[Path]) -> tuple[tuple[CanonProblem, ...], tuple[Unread, ...]]:
    from quotetrack.pipeline import open_tables

    tables = tuple(open_tables(paths)) if paths else (own_canon(),)
    problems = [problem for table in tables if not isinstance(table, Unread) for problem in lint_canon(table)]
    return tuple(problems), tuple(table for table in tables if isinstance(table, Unread))
