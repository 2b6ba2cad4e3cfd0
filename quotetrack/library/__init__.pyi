from quotetrack.library.adding.adding import add_files, remove_named
from quotetrack.library.asking.asking import (
    read_catalog,
    read_document,
    read_documents,
    read_extraction,
    read_mentions,
    read_quotes,
    read_sources,
)
from quotetrack.library.asking.condition import (
    Added,
    LibraryStatus,
    ListedDocument,
    count_waiting,
    list_documents,
    read_status,
)
from quotetrack.library.asking.searching import (
    Shelved,
    Sighting,
    open_sightings,
    open_wording,
    order_sightings,
    search_nearest_shelves,
    sight_wording,
)
from quotetrack.library.store.hands import run_blocks
from quotetrack.library.store.opening import Shelves, library_exists, open_shelves, snapshot, told_plainly

__all__ = [
    "Added",
    "LibraryStatus",
    "ListedDocument",
    "Shelved",
    "Shelves",
    "Sighting",
    "add_files",
    "count_waiting",
    "library_exists",
    "list_documents",
    "open_shelves",
    "open_sightings",
    "open_wording",
    "order_sightings",
    "read_catalog",
    "read_document",
    "read_documents",
    "read_extraction",
    "read_mentions",
    "read_quotes",
    "read_sources",
    "read_status",
    "remove_named",
    "run_blocks",
    "search_nearest_shelves",
    "sight_wording",
    "snapshot",
    "told_plainly",
]
