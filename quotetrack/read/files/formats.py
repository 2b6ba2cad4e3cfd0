"""Tell by the name of a file whether it is read as text, and what to try where it is not."""

import re
from collections.abc import Iterable
from functools import cache

from quotetrack.read.lines.rows import read_rows, read_words

# Only a short run of ASCII is a suffix: 在2019.1.15会议上的讲话 has none.
_SUFFIX = re.compile(r"(?<=.)\.([a-z0-9]{1,8})$", re.IGNORECASE)


def is_about_folder(name: str) -> bool:
    """Tell whether a file speaks about its folder (a read-me, a manifest) and is no document in it.

    >>> is_about_folder("README.md"), is_about_folder("讲话.txt")
    (True, False)
    """
    return name.lower() in read_words("formats", "about")


def report_names(names: Iterable[str]) -> frozenset[str]:
    """Return those of the names in a folder that are of a report, which is there whole or not at all.

    >>> sorted(report_names(["report.md", "讲话.txt"]))
    []
    """
    written = frozenset(read_words("formats", "report"))
    if not written <= set(names):
        return frozenset()
    return written | frozenset(read_words("formats", "report_page"))


def is_text_name(name: str) -> bool:
    """Tell whether a file of a folder is read as text: by its suffix, or because it has none.

    >>> is_text_name("讲话.txt"), is_text_name("在2019.1.15会议上的讲话"), is_text_name("讲话.docx")
    (True, True, False)
    """
    suffix = _suffix(name)
    return not suffix or suffix in read_words("formats", "text")


def other_format(name: str) -> tuple[str, str] | None:
    """Return what a file is that is surely no plain text, and what to try; nothing where it may be.

    >>> other_format("扫描件.PNG")
    ('an image', 'have its text recognised and save it as .txt (UTF-8)')
    """
    return _others().get(_suffix(name))


def _suffix(name: str) -> str:
    found = _SUFFIX.search(name)
    return found.group(1).lower() if found else ""


@cache
def _others() -> dict[str, tuple[str, str]]:
    rows = read_rows("formats", "other")
    return {end: (row["what"], row["hint"]) for row in rows for end in row["ends"].split()}
