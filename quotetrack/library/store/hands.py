"""Work on documents block by block, by one hand or by many; what comes out is the same, in the same order."""

import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from threading import Thread
from typing import Generic, TypeVar

from quotetrack.library.store.grams import GramIndex
from quotetrack.settings import Settings

Payload = TypeVar("Payload")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Tools:
    """What the work takes besides the shelves: where these are, the text index, the settings, how many hands work."""

    path: Path
    index: GramIndex
    settings: Settings
    jobs: int


def run_blocks(payloads: Iterable[Payload], work: Callable[[Payload], Result], jobs: int) -> Iterator[Result]:
    """Yield what comes of each payload, in order; so many processes work where there is more than one payload.

    No more payloads are made than are worked on and wait to be, so that they fill no memory.
    """
    waiting_payloads = iter(payloads)
    first = list(islice(waiting_payloads, 2))
    if jobs < 2 or len(first) < 2:
        yield from map(work, chain(first, waiting_payloads))
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    packed = _PackedWork(work)
    with ProcessPoolExecutor(jobs, initializer=_begin) as pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for payload in chain(first, waiting_payloads):
                waiting.append(pool.submit(packed, payload))
                if len(waiting) > jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Let a process leave interruptions to the one it works for, and not outlive that, even where it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


# What the hands have been given to do last: they do it to many payloads.
_lay_open = lru_cache(maxsize=1)(pickle.loads)


class _PackedWork(Generic[Payload, Result]):
    """Work that is packed once and laid open once by each hand: what is looked for is far more than a payload."""

    def __init__(self, work: Callable[[Payload], Result]) -> None:
        self._packed = pickle.dumps(work)

    def __call__(self, payload: Payload) -> Result:
        work: Callable[[Payload], Result] = _lay_open(self._packed)
        return work(payload)
