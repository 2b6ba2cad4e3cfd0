"""Name the commands; the room behind each is opened only when it is asked for, so that help is there at once."""

from collections.abc import Callable
from importlib import import_module

# Each command is the function of its own name in the module of that name; these are the first lines of what they say.
COMMANDS = {
    "report": "Write all there is to say about documents to a folder.",
    "mentions": "List every mention, echo and expansion.",
    "find": "Find every place where a wording stands.",
    "variants": "Show each quote with its wordings and what differs.",
    "reuse": "Say who shares what with whom.",
    "check": "Hold every quotation of a draft against what is known.",
    "compare": "Compare two wordings: same, part or different.",
    "canon": "List official wordings, show a formulation, or look over a table.",
    "abbrev": "List numeric abbreviations and what spells them out.",
    "add": "Read files into the library, and match them.",
    "remove": "Take files out of the library.",
    "status": "Say how much the library holds.",
    "list": "List the documents of the library.",
}


def load_command(name: str) -> Callable[..., object]:
    """Return the function behind a command; KeyError where there is no such command."""
    if name not in COMMANDS:
        raise KeyError(name)
    found: Callable[..., object] = getattr(import_module(f"quotetrack.cli.{name}"), name)
    return found
