"""Tell where the speeches of a file begin: at titles that count up, in brackets, or before an address."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotetrack.read.page import Page
from quotetrack.read.sentences import is_address, is_sentence
from quotetrack.read.series import NumberedTitle, has_genre, read_numbered_titles
from quotetrack.read.titles import is_date_line, read_title

_BRACKETED = re.compile(r"[\s　#*]*【[^】]{2,40}】")


@dataclass(frozen=True, slots=True)
class _Speaking:
    """The lines of a page that are speech and not blank, by number, and which of them are prose or address somebody."""

    page: Page
    numbers: tuple[int, ...]

    def line(self, place: int) -> str:
        """Return the line at a place among the speaking ones."""
        return self.page.lines[self.numbers[place]]

    def is_addressed(self, place: int) -> bool:
        """Tell whether a title at this place is followed, in its line or soon below, by an address."""
        title = read_title(self.line(place), self.page.settings)
        if title and len(title) + 8 < len(self.line(place)):
            return True
        for below in range(place + 1, min(place + 5, len(self.numbers))):
            if is_address(self.line(below)):
                return True
            if is_sentence(self.line(below), self.page.settings):
                return False
        return False

    def has_prose(self, first: int, last: int) -> bool:
        """Tell whether a sentence stands between two places."""
        return any(is_sentence(self.line(place), self.page.settings) for place in range(first, last))


def find_starts(page: Page, numbers: Sequence[int]) -> tuple[int, ...]:
    """Return the lines, among those that are speech, where the speeches of a file begin; none where it holds one."""
    speaking = _Speaking(page, tuple(number for number in numbers if page.lines[number].strip()))
    for find in (_counted, _bracketed, _addressed):
        places = find(speaking)
        if places:
            return tuple(speaking.numbers[place] for place in places)
    return ()


def _counted(speaking: _Speaking) -> list[int]:
    """Return the places of the longest series of titles that count up from one."""
    chains: dict[str, list[tuple[int, NumberedTitle]]] = {}
    for place in range(len(speaking.numbers)):
        line = speaking.line(place)
        if len(line) <= speaking.page.settings.title_letters or line[:6].lstrip("（(【 ")[:1] in "1234567890一第篇":
            for title in read_numbered_titles(line[: speaking.page.settings.title_letters * 2]):
                chain = chains.setdefault(title.series, [])
                if title.number == len(chain) + 1:
                    chain.append((place, title))
    found = [_parted(speaking, chain) for _, chain in sorted(chains.items())]
    return max(found, key=len, default=[])


def _parted(speaking: _Speaking, chain: list[tuple[int, NumberedTitle]]) -> list[int]:
    """Return the places of a series if speeches lie between its titles and each has what it needs, else none."""
    places = [place for place, _ in chain]
    ends = [*places[1:], len(speaking.numbers)]
    if not all(speaking.has_prose(place + 1, end) for place, end in zip(places, ends, strict=True)):
        return []
    if chain and chain[0][1].needs == "address" and not all(map(speaking.is_addressed, places)):
        return []
    return places if len(places) > 1 or _heads_a_collection(speaking, chain) else []


def _heads_a_collection(speaking: _Speaking, chain: list[tuple[int, NumberedTitle]]) -> bool:
    """Tell whether a single title with the number one has the title of its collection above it."""
    if not chain or chain[0][1].needs != "genre":
        return False
    place = chain[0][0]
    bare = speaking.line(place).strip()
    return any(
        len(above) > 3 and bare.startswith(above) for above in (speaking.line(up).strip() for up in range(place))
    )


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
    return read_title(line, speaking.page.settings) is not None and speaking.is_addressed(place)


def _with_prose_between(speaking: _Speaking, is_title: Callable[[int], bool]) -> list[int]:
    """Return the places of titles, the first of those without prose between; none where only one is left."""
    places: list[int] = []
    for place in filter(is_title, range(len(speaking.numbers))):
        if not places or speaking.has_prose(places[-1] + 1, place):
            places.append(place)
    if len(places) > 1 and speaking.has_prose(0, places[0]):
        places.insert(0, 0)
    return places if len(places) > 1 else []
