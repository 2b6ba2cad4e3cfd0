"""Pass over seeds around which too few letters of their pattern stand, before any is looked at closely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotetrack.match.occurrences_grams import Places
from quotetrack.match.occurrences_seeds import Seeds

# Letters fall into 256 classes: of those of other words about a fifth is met by chance among the letters around a seed.
_CLASSES = 256
_SPREAD = np.uint32(0x9E3779B1)
_WIDTHS = (64, 128)
_CHUNK = 1 << 15

Bits = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Likely:
    """What tells a likely seed: the class of each letter of all texts, and what each pattern needs around it."""

    classes: npt.NDArray[np.uint8]
    begins: Places
    signatures: Bits
    before: Places
    width: Places
    missing: Places

    @classmethod
    def of(cls, texts: Sequence[str], patterns: Sequence[tuple[str, int, int]]) -> "Likely":
        """Return what tells the likely seeds of patterns: letters, how far they reach, how many may be missing."""
        lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
        reach = np.array([reach for _, reach, _ in patterns], np.int64)
        return cls(
            _classes("\0".join(texts)),
            np.cumsum(lengths) - lengths,
            _sign_each([letters for letters, _, _ in patterns]),
            reach,
            2 * reach,
            np.array([missing for _, _, missing in patterns], np.int64),
        )

    def choose(self, seeds: Seeds) -> Seeds:
        """Return the seeds around which enough letters of their pattern stand; those of long patterns are all kept."""
        keep = np.ones(len(seeds.text), bool)
        low = 0
        for width in _WIDTHS:
            fits = np.flatnonzero((self.width[seeds.pattern] > low) & (self.width[seeds.pattern] <= width))
            for begin in range(0, len(fits), _CHUNK):
                part = fits[begin : begin + _CHUNK]
                keep[part] = self._are_likely(seeds, part, width)
            low = width
        return Seeds(seeds.text[keep], seeds.pattern[keep], seeds.start[keep], seeds.offset[keep])

    def _are_likely(self, seeds: Seeds, part: Places, width: int) -> npt.NDArray[np.bool_]:
        pattern = seeds.pattern[part]
        first = self.begins[seeds.text[part]] + seeds.start[part] - self.before[pattern]
        around = np.clip(first[:, None] + np.arange(width), 0, len(self.classes) - 1)
        lacking = self.signatures[pattern] & ~_sign(self.classes[around])
        likely: npt.NDArray[np.bool_] = np.bitwise_count(lacking).sum(axis=1) <= self.missing[pattern]
        return likely


def _classes(text: str) -> npt.NDArray[np.uint8]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    return ((codes * _SPREAD) >> np.uint32(24)).astype(np.uint8)


def _sign(classes: npt.NDArray[np.uint8]) -> Bits:
    """Return, row by row, which classes there are."""
    return np.stack([np.bitwise_or.reduce(bits, axis=1) for bits in _bits(classes)], axis=1)


def _sign_each(letters: Sequence[str]) -> Bits:
    """Return which classes there are in each of some texts."""
    begins = np.cumsum([0, *map(len, letters)])[:-1]
    return np.stack([np.bitwise_or.reduceat(bits, begins) for bits in _bits(_classes("".join(letters)))], axis=1)


def _bits(classes: npt.NDArray[np.uint8]) -> Iterator[Bits]:
    """Yield the bit of each class, 64 classes at a time; no bit where the class is another's."""
    bits = np.uint64(1) << (classes % 64).astype(np.uint64)
    for word in range(_CLASSES // 64):
        yield np.where(classes // 64 == word, bits, np.uint64(0))
