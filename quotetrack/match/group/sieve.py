"""Pass over pairs that are one saying by no rule, whichever way they are aligned: nobody need compare them.

What a rule asks of two wordings, it asks at least of their letters in whatever order: how many they share, and how many
of those that weigh (soft.py) either has beyond the other. A letter of one reading weighs also where letters are
forgiven that sound alike, unless the other wording has one that sounds so. Wordings with numerals or redactions are
not read letter for letter, and pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from zlib import crc32

import numpy as np
import numpy.typing as npt

from quotetrack.match.compare.soft import longest_adverb, soft_letters
from quotetrack.match.group.keys import Key
from quotetrack.match.group.signatures import ROWS, Bits, bit_of_each, count_lacking, sign
from quotetrack.match.pages.grams import Places
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.pinyin import syllables

Flags = npt.NDArray[np.bool_]

# A longer wording is no quotation, and laid over another one in ways of its own.
_LONGEST = 1000
# Short wordings may be said to differ in two letters that only one of them has.
_SPARED = 2
# A saying is a list from three clauses on.
_LIST = 3


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is asked of wordings: how long they are, whether they are plain, a formula, a list, and their letters.

    A formula is a short clause with no letter twice. `weighty` has the letters that weigh, `sounding` what sounds so.
    """

    lengths: Places
    plain: Flags
    single: Flags
    formula: Flags
    listing: Flags
    weighty: Bits
    sounding: Bits
    settings: Settings

    @classmethod
    def of(cls, keys: Sequence[Key], settings: Settings = DEFAULT) -> "Sieve":
        """Return the sieve for some wordings."""
        texts = [key.letters for key in keys]
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        clauses = np.fromiter((key.clauses for key in keys), np.int64, len(keys))
        once = np.fromiter((len(set(text)) == len(text) for text in texts), bool, len(texts))
        return cls(
            lengths,
            np.fromiter((key.plain for key in keys), bool, len(keys)) & (lengths <= _LONGEST),
            clauses == 1,
            (clauses == 1) & once & (lengths < settings.compare_alone),
            clauses >= _LIST,
            sign(texts, _weighty_bits),
            sign(texts, _sounding_bits),
            settings,
        )

    def too_far(self, part: Places, whole: Places) -> Flags:
        """Tell of pairs, the shorter one first, whether one is a part of the other at best, whatever its letters."""
        length, more = self.lengths[part], self.lengths[whole]
        half = (2 * length < more) & (100 * length < self.settings.compare_half * more)
        # Only words that stress may stand about a wording and leave it more than a part.
        far: Flags = half & (more - length > 2 * longest_adverb()) & self.plain[part] & self.plain[whole]
        return far

    def pass_over(self, part: Places, whole: Places, common: Places) -> Flags:
        """Tell of pairs, the shorter one first, whether they are no saying; they share `common` letters at most."""
        length, more = self.lengths[part], self.lengths[whole]
        lost, gained = self._extra(part, whole), self._extra(whole, part)
        may_be = np.where(
            length > self.settings.compare_short,
            self._may_be_long(part, whole, common, (lost == 0) | (gained == 0)),
            self._may_be_short(part, whole, lost, gained),
        )
        # What is near a wording is counted, whatever it says.
        near = 200 * common >= (self.settings.group_near - 1) * (length + more)
        apart = self.too_far(part, whole) | (~may_be & self.plain[part] & self.plain[whole])
        passed: Flags = apart & ~near
        return passed

    def _may_be_long(self, part: Places, whole: Places, common: Places, one_sided: Flags) -> Flags:
        """Tell whether what is more at one end, or kept, or alike, or an overlap may make one saying of longer ones."""
        asked, length, more = self.settings, self.lengths[part], self.lengths[whole]
        # The one without marks is lent the clauses of the other (breaks.py).
        cutoff = np.where(self.listing[part] | self.listing[whole], asked.compare_cutoff_list, asked.compare_cutoff)
        kept = 100 * common >= asked.compare_kept * length
        alike = 200 * common >= cutoff * (length + more)
        overlap = (common >= asked.compare_alone) & (100 * common >= asked.compare_half * more)
        may_be: Flags = one_sided | kept | alike | overlap
        return may_be

    def _may_be_short(self, part: Places, whole: Places, lost: Places, gained: Places) -> Flags:
        """Tell whether short wordings may be one saying: of one clause, those that differ in few letters that weigh."""
        length, more = self.lengths[part], self.lengths[whole]
        # Of two as long, either may be called the shorter one; marks of one are read into the other.
        single = self.single[part] & self.single[whole]
        formula = self.formula[part] & (self.formula[whole] | (length < more))
        alone = length >= self.settings.compare_alone
        # Where nothing weighs on one side, the other may have it at its end, if what is left stands alone.
        cut = (gained == 0) | ((lost == 0) & (alone | (length == more)))
        may_be: Flags = ~single | ~(formula | alone) | cut | (lost + gained <= _SPARED)
        return may_be

    def _extra(self, places: Places, others: Places) -> Places:
        """Return how many letters that weigh the first ones have, at least, and the others nothing that sounds so."""
        return count_lacking(self.weighty, places, self.sounding, others)


def _weighty_bits(letters: npt.NDArray[np.uint32]) -> Bits:
    soft = soft_letters()
    sounds = [_sounds(letter) for letter in letters.tolist()]
    alone = np.array(
        [len(heard) == 1 and chr(letter) not in soft for letter, heard in zip(letters.tolist(), sounds, strict=True)]
    )
    bits = bit_of_each(np.array([heard[0] for heard in sounds], np.uint32))
    bits[:, ~alone] = 0
    return bits


def _sounding_bits(letters: npt.NDArray[np.uint32]) -> Bits:
    sounds = [_sounds(letter) for letter in letters.tolist()]
    each = bit_of_each(np.array([heard for row in sounds for heard in row], np.uint32))
    starts = np.cumsum([0, *map(len, sounds[:-1])])
    return np.stack([np.bitwise_or.reduceat(each[place], starts) for place in range(ROWS)])


@cache
def _sounds(letter: int) -> tuple[int, ...]:
    """Return a number for each way a letter is read; one that nobody reads sounds like itself alone."""
    return tuple(sorted(crc32(syllable.encode()) for syllable in syllables(chr(letter)))) or (letter,)
