"""Name the commands, and turn whatever they raise into words and a number."""

from collections.abc import Sequence
from typing import Annotated

import typer

from quotetrack.cli.abbrev import abbrev
from quotetrack.cli.add import add
from quotetrack.cli.canon import canon
from quotetrack.cli.compare import compare
from quotetrack.cli.exits import Exit
from quotetrack.cli.find import find
from quotetrack.cli.list import list as list_documents
from quotetrack.cli.mentions import mentions
from quotetrack.cli.remove import remove
from quotetrack.cli.report import report
from quotetrack.cli.reuse import reuse
from quotetrack.cli.status import status
from quotetrack.cli.streams import complain, prepare_streams
from quotetrack.cli.variants import variants
from quotetrack.errors import QuotetrackError

COMMANDS = (
    report,
    mentions,
    find,
    variants,
    reuse,
    compare,
    canon,
    abbrev,
    add,
    remove,
    status,
    list_documents,
)
_NAME = "quotetrack"


def build_app() -> typer.Typer:
    """Return the program with all its commands."""
    app = typer.Typer(
        name=_NAME,
        add_completion=False,
        callback=_greet,
        context_settings={"help_option_names": ["-h", "--help"]},
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for command in COMMANDS:
        app.command()(command)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run one command, and return the number to end with."""
    prepare_streams()
    try:
        ending = build_app()(arguments, prog_name=_NAME, standalone_mode=False)
    except QuotetrackError as error:
        complain(error.problem, error.hint)
        return Exit.FAULT
    except typer.TyperException as error:
        complain(_first_line(error.format_message()), f"{_about(arguments)} --help")
        return Exit.FAULT
    if ending == Exit.INTERRUPTED:
        raise KeyboardInterrupt
    return ending if isinstance(ending, int) else Exit.FINE


def _greet(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    """Track quotations and citations in official speeches and policy documents, Chinese first."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"{_NAME} {installed(_NAME)}")
        raise typer.Exit(Exit.FINE)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(Exit.FAULT)


def _first_line(message: str) -> str:
    return " ".join(message.split())


def _about(arguments: Sequence[str]) -> str:
    """Return the command that was asked for, as far as it is known."""
    named = [command.__name__ for command in COMMANDS if command.__name__ in arguments[:1]]
    return " ".join([_NAME, *named])
