"""Keep the collector of cycles still while much is made that has none: it would go through all of it time and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_still() -> Iterator[None]:
    """Keep the collector still for as long as this lasts; what is used no more is freed all the same.

    >>> with collector_still():
    ...     gc.isenabled()
    False
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
