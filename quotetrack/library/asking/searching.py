"""Search the shelves for a wording: documents that may have it by the text index, then letter by letter."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest, nsmallest
from itertools import chain, islice, repeat
from typing import NamedTuple

from quotetrack.library.asking.fetching import (
    AT_ONCE,
    Page,
    fetch_letters,
    fetch_letters_in_order,
    fetch_orders,
    fetch_pages,
    fetch_prints,
    fetch_waiting,
)
from quotetrack.library.store.cutting import plan_need
from quotetrack.library.store.letters import RunOrigins
from quotetrack.library.store.opening import Shelves
from quotetrack.library.store.packing import unpack_numbers, unpack_pieces
from quotetrack.match import (
    Hit,
    LetterSearch,
    Query,
    Stretch,
    Window,
    locate_hit,
    nearest_stretches,
    only_near,
    telling_pairs,
)
from quotetrack.settings import Settings
from quotetrack.text.packed import PackedText, unpack_text
from quotetrack.text.place import Lines
from quotetrack.text.reading import glimpse_pieces, read_pieces

# Of the documents that are opened to be shown, mostly a few are wanted.
_OPENED_FIRST = 20
# What is known of so many documents by their prints is remembered at a time.
_SIFTED_TOGETHER = 1_000
# Where the index has named so many documents, as much time went by as it takes to load what goes through them at once.
_OFTEN = 8_000


class Sighting(NamedTuple):
    """A document that has a wording: its number, and the stretches of its letters."""

    number: int
    stretches: tuple[Stretch, ...]


class Shelved(NamedTuple):
    """A document in which something was found: its number, what sorts it, its file's path, text and lines; the hits."""

    number: int
    order: tuple[str, int]
    path: str
    text: PackedText
    lines: Lines
    hits: tuple[Hit, ...]


def sight_wording(shelves: Shelves, query: Query) -> list[Sighting]:
    """Return the documents that have a wording, in any order, each with every place of it."""
    return list(_sight_letters(shelves, query) if query.letters else _sight_signs(shelves, query))


def order_sightings(shelves: Shelves, sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return documents that have a wording in the order of their paths."""
    orders = fetch_orders(shelves.connection, [one.number for one in sightings])
    return sorted(sightings, key=lambda one: orders[one.number])


def open_sightings(shelves: Shelves, query: Query, sightings: Iterable[Sighting]) -> Iterator[Shelved]:
    """Yield documents that have a wording, in the order given, with the hits; few are opened before they are wanted."""
    coming, sizes = iter(sightings), chain((_OPENED_FIRST,), repeat(AT_ONCE))
    while part := tuple(islice(coming, next(sizes))):
        pages = {page.number: page for page in fetch_pages(shelves.connection, [one.number for one in part])}
        yield from (_show(query, pages[one.number], one.stretches) for one in part)


def open_wording(shelves: Shelves, query: Query) -> Iterator[Shelved]:
    """Yield all documents that have a wording, in any order, with the hits: each is fetched once."""
    if not query.letters:
        yield from open_sightings(shelves, query, _sight_signs(shelves, query))
        return
    for search, windows in _sift(shelves, query):
        for page in fetch_pages(shelves.connection, list(windows)):
            if stretches := search.look_into(PackedText(page.letters), windows[page.number]):
                yield _show(query, page, stretches)


def search_nearest_shelves(shelves: Shelves, query: Query, settings: Settings) -> list[Shelved]:
    """Return the documents with the places most like a wording, the nearest first."""
    numbers = _nearest_documents(shelves, query, settings.search_nearest_documents)
    nearest = nearest_stretches(query, fetch_letters_in_order(shelves.connection, numbers), settings)
    pages = {page.number: page for page in fetch_pages(shelves.connection, [numbers[place] for place, _ in nearest])}
    near = (_show(query, pages[numbers[place]], (stretch,)) for place, stretch in nearest)
    return [one._replace(hits=tuple(map(only_near, one.hits))) for one in near]


def _show(query: Query, page: Page, stretches: Iterable[Stretch]) -> Shelved:
    """Return a document with the stretches of its letters as hits; signs stand where they are read."""
    text = PackedText(page.text)
    glimpse = glimpse_pieces(text, unpack_numbers(page.pieces))
    origin = RunOrigins(unpack_numbers(page.runs)).origin if query.letters else int
    hits = tuple([locate_hit(query, glimpse, origin, stretch) for stretch in stretches])
    return Shelved(page.number, (page.shelf, page.place), page.path, text, Lines(unpack_numbers(page.lines)), hits)


def _nearest_documents(shelves: Shelves, query: Query, wanted: int) -> list[int]:
    """Return so many documents that share the most pairs of letters with a query, in the order of their paths."""
    waiting, held = fetch_waiting(shelves.connection), shelves.index.count_held(telling_pairs(query))
    shared = {number: count for number, count in held.items() if number not in waiting}
    if len(shared) < wanted:
        rows: Iterable[tuple[int]] = shelves.connection.execute("SELECT id FROM documents")
        shared |= {number: 0 for (number,) in rows if number not in shared and number not in waiting}
    least = min(nlargest(wanted, shared.values()), default=0)
    orders = fetch_orders(shelves.connection, [number for number, count in shared.items() if count >= least])
    chosen = nsmallest(wanted, orders, key=lambda number: (-shared[number], orders[number]))
    return sorted(chosen, key=lambda number: orders[number])


def _sight_letters(shelves: Shelves, query: Query) -> Iterator[Sighting]:
    """Yield the documents that have a wording, with every place of it."""
    for search, windows in _sift(shelves, query):
        for number, letters in fetch_letters(shelves.connection, list(windows)):
            if stretches := search.look_into(PackedText(letters), windows[number]):
                yield Sighting(number, stretches)


def _sift(shelves: Shelves, query: Query) -> Iterator[tuple[LetterSearch, dict[int, list[Window]]]]:
    """Yield, some at a time, documents that hold the pairs of a wording, and where by their prints they may have it."""
    if query.edits >= len(query.letters):
        return
    search, waiting = LetterSearch(query.letters, query.edits), fetch_waiting(shelves.connection)
    holders = shelves.index.holders(plan_need(query.letters, query.edits, shelves.index.share))
    named = [number for number in holders if number not in waiting]
    for start in range(0, len(named), _SIFTED_TOGETHER):
        prints = fetch_prints(shelves.connection, named[start : start + _SIFTED_TOGETHER])
        yield search, search.sift(prints, at_once=shelves.index.named > _OFTEN)


def _sight_signs(shelves: Shelves, query: Query) -> Iterator[Sighting]:
    """Yield the documents that have some signs: these are in no index, all texts are gone through."""
    search = LetterSearch(query.text, 0)
    rows: Iterable[tuple[int, bytes, bytes]] = shelves.connection.execute(
        "SELECT documents.id, text, pieces FROM documents JOIN files ON files.id = file WHERE NOT waiting"
    )
    for number, text, pieces in rows:
        if stretches := search.search(read_pieces(unpack_text(text), unpack_pieces(pieces)).text):
            yield Sighting(number, stretches)
