"""Say of a path that was not read what is wrong with it and what to try, a line each."""

from quotetrack.model import Unread

# What is said of a file in a folder whose name tells nothing.
UNKNOWN = ("not named as text", "name the file itself to have it read as text, or let its name end in .txt")


def missing(shown: str) -> Unread:
    """Refuse a path that leads nowhere."""
    return Unread(shown, f"{shown} does not exist", "check the spelling, and that a link still leads somewhere")


def no_file(shown: str) -> Unread:
    """Refuse a device, a pipe or a socket."""
    return Unread(shown, f"{shown} is neither a file nor a folder", "name a text file")


def loop(shown: str) -> Unread:
    """Refuse a link to a folder that it lies in."""
    return Unread(shown, f"{shown} links back to a folder it lies in", "remove the link")


def nothing_inside(shown: str) -> Unread:
    """Refuse a folder without files."""
    return Unread(shown, f"{shown} holds no file to read", "name a folder with .txt or .md files, or a file itself")


def other_format(shown: str, what: str, hint: str) -> Unread:
    """Refuse a file that is no plain text."""
    return Unread(shown, f"{shown} is {what}", hint)


def empty(shown: str) -> Unread:
    """Refuse a file without a letter in it."""
    return Unread(shown, f"{shown} is empty", "check that it was saved, or leave it out")


def binary(shown: str) -> Unread:
    """Refuse a file that is no text at all."""
    return Unread(shown, f"{shown} is binary, not text", "name a text file, or save the text in it as .txt (UTF-8)")


def undecodable(shown: str) -> Unread:
    """Refuse a text whose encoding cannot be told."""
    return Unread(shown, f"{shown} is in an encoding that cannot be told", "save it as UTF-8, GB18030, Big5 or UTF-16")


def untouchable(shown: str, error: OSError) -> Unread:
    """Refuse what the system will not hand over."""
    if isinstance(error, FileNotFoundError):
        return missing(shown)
    if isinstance(error, PermissionError):
        return Unread(
            shown, f"{shown} may not be read", "ask for the right to read it, or name a copy that you may read"
        )
    return Unread(shown, f"{shown} cannot be read: {error.strerror or error}", "check the disk and the path")
