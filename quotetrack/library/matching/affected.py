"""Say which documents a change of quotes may touch: those where a changed wording stands, or might."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping

from quotetrack.library.matching.pages import in_blocks
from quotetrack.library.matching.rounds import Round
from quotetrack.library.store.cutting import Need, pairs_of
from quotetrack.library.store.grams import GramIndex
from quotetrack.library.store.packing import unpack_numbers
from quotetrack.match.keeping import Pattern, find_occurrences
from quotetrack.settings import Settings
from quotetrack.text.packed import unpack_text

_AT_ONCE = 500


def documents_touched(
    connection: sqlite3.Connection, round_: Round, index: GramIndex, settings: Settings, known: Collection[int]
) -> set[int]:
    """Return the documents that have to be searched again, beside those known already.

    A wording whose quote or search has changed stood in some, between marks or not; and it may stand where it was not
    looked for, or not found because the words were another's.
    """
    touched = set(known)
    if not round_.changed:
        return touched
    stands: Iterable[tuple[int, bytes]] = connection.execute("SELECT document, wordings FROM stands")
    touched.update(document for document, cell in stands if not round_.changed.isdisjoint(unpack_numbers(cell)))
    for wording in round_.changed:
        rows: Iterable[tuple[int]] = connection.execute("SELECT document FROM mentions WHERE wording = ?", (wording,))
        touched.update(document for (document,) in rows)
    drafts = (round_.drafts[wording] for wording in sorted(round_.widened))
    sought = {draft.pattern: draft.pieces for draft in drafts if draft.pattern}
    return touched | _find_new_stands(connection, sought, index, settings, touched)


def _find_new_stands(
    connection: sqlite3.Connection,
    sought: Mapping[Pattern, tuple[str, ...]],
    index: GramIndex,
    settings: Settings,
    known: Collection[int],
) -> set[int]:
    """Return the documents where wordings stand if nothing else claims their words."""
    wanted: dict[int, list[Pattern]] = {}
    for pattern, pieces in sought.items():
        if pieces:
            for document in index.holders(Need(tuple(map(pairs_of, pieces)))):
                if document not in known:
                    wanted.setdefault(document, []).append(pattern)
    likely: dict[Pattern, list[tuple[int, str]]] = {}
    for block in in_blocks(sorted(wanted), _AT_ONCE):
        rows: Iterable[tuple[int, bytes]] = connection.execute(
            f"SELECT document, letters FROM letters WHERE document IN ({', '.join(map(str, block))})"
        )
        for document, packed in rows:
            letters = unpack_text(packed)
            for pattern in wanted[document]:
                if any(piece in letters for piece in sought[pattern]):
                    likely.setdefault(pattern, []).append((document, letters))
    found: set[int] = set()
    for pattern, held in likely.items():
        occurrences = find_occurrences([pattern], [letters for _, letters in held], {}, settings)
        found.update(held[one.text][0] for one in occurrences)
    return found
