"""Keep what was read and matched on shelves: one file of SQLite, a text index in it, and questions asked of it."""

from quotetrack.doors import Door

# `__init__.pyi` tells type checkers the same.
__getattr__ = Door(
    __name__,
    {
        "quotetrack.library.adding.adding": "add_files remove_named",
        "quotetrack.library.asking.asking": (
            "read_catalog read_document read_documents read_extraction read_mentions read_quotes read_sources"
        ),
        "quotetrack.library.asking.condition": (
            "Added LibraryStatus ListedDocument count_waiting list_documents read_status"
        ),
        "quotetrack.library.store.hands": "run_blocks",
        "quotetrack.library.store.opening": "Shelves library_exists open_shelves snapshot told_plainly",
        "quotetrack.library.asking.searching": (
            "Shelved Sighting open_sightings open_wording order_sightings search_nearest_shelves sight_wording"
        ),
    },
)
__all__ = list(__getattr__.homes)
