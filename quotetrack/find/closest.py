"""Choose the closest places of a wording in a library, and open no document whose places are not shown."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nsmallest

from quotetrack.find.ranking import PlacedHit, rank_hits
from quotetrack.library import Shelved, Shelves, Sighting, open_sightings
from quotetrack.match import Closeness, Query, Stretch, score_stretch


def closest_hits(shelves: Shelves, query: Query, sightings: Sequence[Sighting], limit: int) -> Sequence[PlacedHit]:
    """Return the closest hits, no more than so many: the first of all of them as they are ranked."""
    whole = _keep(sightings, lambda _, stretch: not stretch.edits)
    exact, folded = list[PlacedHit](), list[PlacedHit]()
    for placed in place_hits(open_sightings(shelves, query, whole)):
        if len(exact) >= limit:
            return exact[:limit]
        (exact if placed.hit.closeness is Closeness.EXACT else folded).append(placed)
    likest = _choose_likest(query, sightings, max(0, limit - len(exact) - len(folded)))
    misspelt = _keep(sightings, lambda place, stretch: (place, stretch) in likest)
    shown, _ = rank_hits([*exact, *folded, *place_hits(open_sightings(shelves, query, misspelt))], limit)
    return shown


def place_hits(found: Iterable[Shelved]) -> Iterator[PlacedHit]:
    """Yield each hit in documents of a library with its file."""
    return (PlacedHit(one.path, one.text, one.lines, hit) for one in found for hit in one.hits)


def _choose_likest(query: Query, sightings: Sequence[Sighting], wanted: int) -> set[tuple[int, Stretch]]:
    """Return so many stretches that have some letters otherwise, each with the place of its document."""
    misspelt = (
        (-score_stretch(query, stretch), place, stretch)
        for place, one in enumerate(sightings)
        for stretch in one.stretches
        if stretch.edits
    )
    return {(place, stretch) for _, place, stretch in nsmallest(wanted, misspelt)}


def _keep(sightings: Sequence[Sighting], wanted: Callable[[int, Stretch], bool]) -> Iterator[Sighting]:
    """Yield the documents that have stretches that are wanted, with no others."""
    for place, one in enumerate(sightings):
        kept = tuple(stretch for stretch in one.stretches if wanted(place, stretch))
        if kept:
            yield one._replace(stretches=kept)
