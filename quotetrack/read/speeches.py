"""Tell where the speeches of a file begin: at titles that count up, in brackets, or before an address."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from quotetrack.model import Region, RegionKind
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.rows import alternatives
from quotetrack.read.lines.sentences import is_address, is_sentence
from quotetrack.read.lines.series import NumberedTitle, has_genre, names_a_collection, read_numbered_titles
from quotetrack.read.lines.titles import is_date_line, is_subtitle, read_title

_BRACKETED = re.compile(r"[\s　#*]*【[^】]{2,40}】")
_PIECE = re.compile(r"篇[一二三四五六七八九十\d]")
# Titles that the speech goes on after in the same line.
_RUNNING_ON = re.compile(
    r"\n[ \t　#*]{0,9}(?:【[^】\n]{2,40}】|[（(]?第?[一二三四五六七八九十\d]{1,3}篇"
    r"|(?:篇|范文|例文)[一二三四五六七八九十\d]"
    r"|\d{1,2}[、.．：:][^，。\n]{4,60}(?:同志们|各位|尊敬的))"
)


@dataclass(frozen=True, slots=True)
class _Speaking:
    """The lines of a page that are speech and not blank, the places of those like titles, and the prose up to each."""

    page: Page
    numbers: tuple[int, ...]
    titles: tuple[int, ...]
    prose: tuple[int, ...]

    def line(self, place: int) -> str:
        """Return the line at a place among the speaking ones."""
        return self.page.lines[self.numbers[place]]

    def is_addressed(self, place: int) -> bool:
        """Tell whether a title at this place is followed, in its line or soon below, by an address."""
        title = read_title(self.line(place), self.page.settings)
        if title and len(title) + len("同志们：") < len(self.line(place)):
            return True
        for below in range(place + 1, min(place + self.page.settings.title_lines, len(self.numbers))):
            if is_address(self.line(below)):
                return True
            if self.has_prose(below, below + 1):
                return False
        return False

    def has_prose(self, first: int, end: int) -> bool:
        """Tell whether a sentence stands from one place up to another."""
        return self.prose[end] > self.prose[first]


@dataclass(frozen=True, slots=True)
class _Chains:
    """The titles of one series that count up, from its first one and from its last one: a list may stand above."""

    first: list[tuple[int, NumberedTitle]]
    last: list[tuple[int, NumberedTitle]]

    def add(self, place: int, title: NumberedTitle) -> None:
        """Put a title where it is the next one."""
        if title.number == len(self.first) + 1:
            self.first.append((place, title))
        elif title.number == 1:
            self.last[:] = [(place, title)]
        elif self.last and title.number == len(self.last) + 1:
            self.last.append((place, title))


def find_starts(page: Page, regions: tuple[Region, ...]) -> tuple[int, ...]:
    """Return the lines of speech where the speeches of a file begin; none where it holds one alone."""
    like_titles = {number for number in page.short if _title_sign().search(page.lines[number])}
    like_titles.update(page.line_at(match.start() + 1) for match in _RUNNING_ON.finditer(page.text))
    like_titles.update(_pieces(page))
    if _RUNNING_ON.match("\n" + page.lines[0][: page.settings.notice_letters]):
        like_titles.add(0)
    if len(like_titles) < 2:
        return ()
    written = tuple(number for number in _speech_lines(page, regions) if page.lines[number].strip())
    titles = tuple(place for place, number in enumerate(written) if number in like_titles)
    prose = tuple(accumulate((is_sentence(page.lines[number], page.settings) for number in written), initial=0))
    speaking = _Speaking(page, written, titles, prose)
    places = next(filter(None, (find(speaking) for find in (_counted, _bracketed, _addressed))), [])
    return tuple(written[place] for place in places)


def _pieces(page: Page) -> Iterator[int]:
    """Yield the lines near whose beginning a piece is numbered."""
    for match in _PIECE.finditer(page.text):
        line = page.line_at(match.start())
        if match.start() - page.starts[line] <= page.settings.title_letters:
            yield line


@cache
def _title_sign() -> re.Pattern[str]:
    return re.compile(rf"{alternatives('lines', 'genres')}|篇|[一二三四五六七八九十\d][】）)\]]?\s*$|^[\s　#*]*【")


def _speech_lines(page: Page, regions: tuple[Region, ...]) -> Iterator[int]:
    """Yield the lines whose beginning is speech."""
    for region in regions:
        if region.kind == RegionKind.SPEECH and region.span:
            first, last = page.line_at(region.span.start), page.line_at(region.span.end - 1)
            yield from range(first + (page.starts[first] < region.span.start), last + 1)


def _counted(speaking: _Speaking) -> list[int]:
    """Return the places of the longest series of titles that count up from one."""
    chains: dict[str, _Chains] = {}
    longest = speaking.page.settings.title_letters * 2
    for place in speaking.titles:
        for title in read_numbered_titles(speaking.line(place)[:longest]):
            chains.setdefault(title.series, _Chains([], [])).add(place, title)
    found = [_parted(speaking, chain) for _, two in sorted(chains.items()) for chain in (two.first, two.last) if chain]
    return max(found, key=len, default=[])


def _parted(speaking: _Speaking, chain: list[tuple[int, NumberedTitle]]) -> list[int]:
    """Return the places of a series if speeches lie between its titles and each has what it needs, else none."""
    places = [place for place, _ in chain]
    ends = [*places[1:], len(speaking.numbers)]
    running_on = [len(speaking.line(place)) > speaking.page.settings.title_letters for place in places]
    if not all(map(lambda here, end, runs: runs or speaking.has_prose(here + 1, end), places, ends, running_on)):
        return []
    if chain[0][1].needs == "address" and not all(map(speaking.is_addressed, places)):
        return []
    return places if len(places) > 1 or _heads_a_collection(speaking, chain) else []


def _heads_a_collection(speaking: _Speaking, chain: list[tuple[int, NumberedTitle]]) -> bool:
    """Tell whether a single title with the number one has the title of its collection above it."""
    place, title = chain[0]
    above = range(min(place, speaking.page.settings.head_lines)) if title.needs == "genre" else ()
    return any(has_genre(line) and speaking.line(place).startswith(line) for line in map(speaking.line, above))


def _bracketed(speaking: _Speaking) -> list[int]:
    """Return the places of titles in brackets, 【安全会议发言稿】, with speeches between them."""
    return _with_prose_between(speaking, lambda place: _is_bracketed_title(speaking.line(place)))


def _is_bracketed_title(line: str) -> bool:
    match = _BRACKETED.match(line)
    return match is not None and has_genre(match.group())


def _addressed(speaking: _Speaking) -> list[int]:
    """Return the places of titles that an address follows, with speeches between them."""
    return _with_prose_between(speaking, lambda place: _is_speech_title(speaking, place))


def _is_speech_title(speaking: _Speaking, place: int) -> bool:
    line = speaking.line(place)
    if len(line) > speaking.page.settings.title_letters or not has_genre(line) or is_date_line(line):
        return False
    if names_a_collection(line):
        return False
    return read_title(line, speaking.page.settings) is not None and speaking.is_addressed(place)


def _with_prose_between(speaking: _Speaking, is_title: Callable[[int], bool]) -> list[int]:
    """Return the places of titles, of those without prose between the last; none where only one is left."""
    places: list[int] = []
    for place in filter(is_title, speaking.titles):
        running_on = places and len(speaking.line(places[-1])) > speaking.page.settings.title_letters
        if not places or running_on or speaking.has_prose(places[-1] + 1, place):
            places.append(place)
        elif not _goes_with(speaking.line(places[-1]), speaking.line(place)):
            places[-1] = place
    if len(places) > 1 and speaking.has_prose(0, places[0]):
        places.insert(0, 0)
    return places if len(places) > 1 else []


def _goes_with(title: str, below: str) -> bool:
    """Tell whether the line below a title is the same title again, or a subtitle."""
    return below.strip() == title.strip() or is_subtitle(below)
