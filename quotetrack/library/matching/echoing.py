"""Search documents for the echoes of quotes, in both rounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotetrack.library.matching.pages import Fetch, OpenedPage, open_page
from quotetrack.library.store.packing import pack_numbers, unpack_numbers
from quotetrack.match.keeping import (
    Abbreviation,
    EchoJudge,
    EchoSearch,
    FoundEcho,
    Items,
    Occurrence,
    Sought,
    SoughtKey,
    collector_still,
    find_taught,
)
from quotetrack.model import Kind, Span
from quotetrack.settings import Settings

SoughtWordings = tuple[tuple[int, Sought], ...]


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for in a round, and the quote of each wording."""

    sought: SoughtWordings
    quote_of: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the first round hears in a document without marks: where, the folded letters and the words.

    `stands` are where the wordings that were looked for stand: the place of each among these, start, end and edits,
    packed, for those of all documents are kept until the second round.
    """

    number: int
    words: tuple[tuple[int, str, str], ...]
    stands: bytes


@dataclass(frozen=True, slots=True)
class Echoed:
    """What the second round finds in a document: echoes, lists beside abbreviations, and wordings that stand there.

    `wordings` are packed numbers, in order.
    """

    number: int
    echoes: tuple[FoundEcho, ...]
    taught: tuple[tuple[int, Span, Items], ...]
    wordings: bytes


@collector_still()
def hear_pages(documents: Sequence[int], fetch: Fetch, search: Search, settings: Settings) -> list[Heard]:
    """Search documents in the first round."""
    return _hear([open_page(page) for page in fetch(documents)], EchoSearch(EchoJudge(settings)), search)


@collector_still()
def echo_pages(
    payload: tuple[Sequence[int], Sequence[bytes] | None],
    fetch: Fetch,
    first: Search,
    second: Search,
    counted: Mapping[int, Abbreviation],
    settings: Settings,
) -> list[Echoed]:
    """Search documents in the second round; the stands are those of the first, which is made again without them."""
    documents, stands = payload
    opened = [open_page(page) for page in fetch(documents)]
    looked = EchoSearch(EchoJudge(settings))
    if stands is None:
        _hear(opened, looked, first)
    else:
        keys = _keys(first.sought)
        looked.found.update({key: [] for key in keys})
        for place, row in enumerate(stands):
            numbers = unpack_numbers(row)
            for key, start, end, edits in zip(*(numbers[column::4] for column in range(4)), strict=True):
                looked.found[keys[key]].append(Occurrence(place, start, end, 0, edits))
    pages = [page.mark(second.quote_of) for page in opened]
    found = looked.find([one for _, one in second.sought], pages)
    echoes: list[list[FoundEcho]] = [[] for _ in opened]
    place_of = {page.document.id: place for place, page in enumerate(pages)}
    for echo in found:
        echoes[place_of[echo.echo.document]].append(echo)
    wordings: list[set[int]] = [set() for _ in opened]
    for number, one in (*first.sought, *second.sought):
        for stand in looked.found[one.key]:
            wordings[stand.text].add(number)
    return [
        Echoed(opened[place].number, tuple(row), tuple(find_taught(page, counted)), pack_numbers(sorted(stood)))
        for place, (page, row, stood) in enumerate(zip(pages, echoes, wordings, strict=True))
    ]


def _hear(opened: Sequence[OpenedPage], looked: EchoSearch, search: Search) -> list[Heard]:
    found = looked.find([one for _, one in search.sought], [page.mark(search.quote_of) for page in opened])
    titles = {one.pattern.quote for _, one in search.sought if one.kind is Kind.TITLE}
    words: list[list[tuple[int, str, str]]] = [[] for _ in opened]
    place_of = {page.page.document.id: place for place, page in enumerate(opened)}
    for echo in found:
        if echo.quote not in titles and echo.words:
            words[place_of[echo.echo.document]].append((echo.echo.span.start, echo.folded, echo.echo.text))
    stands: list[list[int]] = [[] for _ in opened]
    for place, key in enumerate(_keys(search.sought)):
        for stand in looked.found[key]:
            stands[stand.text] += place, stand.start, stand.end, stand.edits
    return [
        Heard(page.number, tuple(heard), pack_numbers(stood))
        for page, heard, stood in zip(opened, words, stands, strict=True)
    ]


def _keys(sought: SoughtWordings) -> list[SoughtKey]:
    return list(dict.fromkeys(one.key for _, one in sought))
