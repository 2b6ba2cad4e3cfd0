"""Find the title of a speech among the lines at its head."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from quotetrack.read.heads.venues import names_a_place
from quotetrack.read.lines.dates import find_dates
from quotetrack.read.lines.rows import alternatives
from quotetrack.read.lines.series import ends_as_speech, has_genre
from quotetrack.read.lines.speakers import speaker_in_line
from quotetrack.read.lines.titles import is_subtitle, read_title, says_only_when
from quotetrack.settings import Settings

# Names of columns are short.
_COLUMN = 6


def find_title(written: Sequence[str], settings: Settings) -> tuple[str | None, int]:
    """Return the title and the number of the line below it."""
    titles = list(_titles(written, settings))
    for (_, title), (place, following) in pairwise(titles):
        if title == following:
            return title, place + 1
    if not titles:
        return None, 0
    place, title = titles[_choose([title for _, title in titles])]
    return title, place + 1


def _titles(written: Sequence[str], settings: Settings) -> Iterator[tuple[int, str]]:
    """Yield the lines at the head that may be titles, with their numbers; dates may stand between them."""
    for place, line in enumerate(written):
        title = read_title(line, settings)
        if title:
            yield place, title
        elif not says_only_when(line):
            return


def _choose(titles: Sequence[str]) -> int:
    """Return which of the lines is the title: above it stand names of sites, columns, files and offices.

    It is the first that names a speech at a place or what an office issues, else the first that is no name of a column.
    """
    columns = len(list(takewhile(_is_column, titles)))
    first = columns if columns and columns < len(titles) and _is_article(titles[columns]) else 0
    return next((place for place, title in enumerate(titles) if _names_its_kind(title)), first)


def _names_its_kind(title: str) -> bool:
    return not is_subtitle(title) and bool(_paper().match(title) or (names_a_place(title) and ends_as_speech(title)))


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(rf"(?:关于|關於).{{2,60}}的(?:{alternatives('lines', 'papers')})")


def _is_column(title: str) -> bool:
    """Tell whether a line may be the name of a column above a title: 本市要闻."""
    return len(title) <= _COLUMN and not has_genre(title)


def _is_article(title: str) -> bool:
    """Tell whether a line is the title below the name of a column, and nothing that stands below a short title."""
    is_other = is_subtitle(title) or speaker_in_line(title) or any(True for _ in find_dates(title))
    return len(title) > _COLUMN + 2 and not is_other


def whole_title(title: str | None, below: Sequence[str]) -> str | None:
    """Return a title with the end that was wrapped into the next line: 在全市大会上 / 的讲话."""
    if title and below and below[0].strip().startswith("的") and len(below[0].strip()) <= len("的总结讲话提纲"):
        return title + below[0].strip()
    return title
