"""Name the commands, and turn whatever they raise into words and a number."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Annotated

import typer

from quotetrack.cli.commands import COMMANDS, load_command
from quotetrack.cli.exits import Exit
from quotetrack.cli.streams import complain, prepare_streams
from quotetrack.errors import QuotetrackError

_NAME = "quotetrack"


def _keep_still() -> None:
    """Do nothing as a command begins."""


def build_app(asked: str, begin: Callable[[], None] = _keep_still) -> typer.Typer:
    """Return the program; of its commands only the one that is `asked` for is more than its name and a line.

    What `begin` does is done once everything is there, before the command does anything.
    """
    app = typer.Typer(
        name=_NAME,
        add_completion=False,
        callback=_greet,
        context_settings={"help_option_names": ["-h", "--help"]},
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for name, summary in COMMANDS.items():
        app.command(name, short_help=summary)(_begun(load_command(name), begin) if name == asked else _unopened)
    return app


def run(arguments: Sequence[str], begin: Callable[[], None] = _keep_still) -> int:
    """Run one command, and return the number to end with."""
    prepare_streams()
    try:
        ending = build_app(_asked(arguments), begin)(arguments, prog_name=_NAME, standalone_mode=False)
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


def _begun(command: Callable[..., object], begin: Callable[[], None]) -> Callable[..., object]:
    @wraps(command)
    def run_command(*arguments: object, **options: object) -> object:
        begin()
        return command(*arguments, **options)

    return run_command


def _first_line(message: str) -> str:
    return " ".join(message.split())


def _unopened() -> None:
    """Stand for a command that is not asked for."""


def _asked(arguments: Sequence[str]) -> str:
    """Return the command that is asked for, the first word that is no option; nothing where there is none."""
    return next((argument for argument in arguments if not argument.startswith("-")), "")


def _about(arguments: Sequence[str]) -> str:
    """Return the command that was asked for, as far as it is known."""
    asked = _asked(arguments)
    return f"{_NAME} {asked}" if asked in COMMANDS else _NAME
