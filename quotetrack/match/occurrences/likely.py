"""Tell around which seeds enough letters of their pattern stand, before any is looked at closely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotetrack.match.occurrences.seeds import Seeds
from quotetrack.match.pages.grams import Places

# Letters fall into 256 classes: of those of other words about a tenth is met by chance among the letters around a seed.
_CLASSES = 256
_SPREAD = np.uint32(0x9E3779B1)
_WIDTHS = (64, 128)
_CHUNK = 1 << 15

Bits = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Likely:
    """What tells a likely seed: the class of each letter of all texts, and of each pattern what it needs around it."""

    classes: npt.NDArray[np.uint8]
    begins: Places
    signatures: Bits
    width: Places
    edits: Places

    @classmethod
    def of(cls, texts: Sequence[str], patterns: Sequence[tuple[str, int]]) -> "Likely":
        """Return what tells the likely seeds of patterns: their letters, and how many of them may be changed."""
        lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
        return cls(
            _classes("\0".join(texts)),
            np.cumsum(lengths) - lengths,
            _sign_each([letters for letters, _ in patterns]),
            np.array([len(letters) + 2 * edits for letters, edits in patterns], np.int64),
            np.array([edits for _, edits in patterns], np.int64),
        )

    def have(self, seeds: Seeds) -> npt.NDArray[np.bool_]:
        """Tell of each seed whether the letters of its pattern stand around it; of long patterns this is not asked."""
        keep = np.ones(len(seeds.text), bool)
        low = 0
        for width in _WIDTHS:
            fits = np.flatnonzero((self.width[seeds.pattern] > low) & (self.width[seeds.pattern] <= width))
            for begin in range(0, len(fits), _CHUNK):
                part = fits[begin : begin + _CHUNK]
                keep[part] = self._are_likely(seeds, part, width)
            low = width
        return keep

    def _are_likely(self, seeds: Seeds, part: Places, width: int) -> npt.NDArray[np.bool_]:
        pattern = seeds.pattern[part]
        edits = self.edits[pattern]
        first = self.begins[seeds.text[part]] + seeds.start[part] - seeds.offset[part] - edits
        around = np.clip(first[:, None] + np.arange(width), 0, len(self.classes) - 1)
        lacking = self.signatures[pattern] & ~_sign(self.classes[around])
        likely: npt.NDArray[np.bool_] = np.bitwise_count(lacking).sum(axis=1) <= edits
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
