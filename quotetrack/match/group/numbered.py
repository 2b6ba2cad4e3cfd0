"""Pass over pairs of wordings that only count otherwise: 第三届 and 第四届 are never one saying."""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from quotetrack.match.group.keys import Key
from quotetrack.match.pages.grams import Places

_NUMERAL = re.compile("[0-9]+")
# The number of an item or article says nothing of what follows it.
_ITEM = re.compile("[0-9]|第[0-9]+[条款项章节编]")


def count_otherwise(keys: Sequence[Key], left: Places, right: Places) -> npt.NDArray[np.bool_]:
    """Tell of each pair whether its wordings are equal but for their numerals, and these are others in any order.

    >>> keys = [Key.of(text) for text in ("共三届会议", "共四届会议", "共4届会议")]
    >>> count_otherwise(keys, np.array([0, 1]), np.array([1, 2])).tolist()
    [True, False]
    """
    moulds: dict[str, int] = {}
    numerals: dict[tuple[str, ...], int] = {}
    met = sorted({*left.tolist(), *right.tolist()})
    rows = [
        (
            moulds.setdefault(_NUMERAL.sub("#", key.letters), len(moulds)),
            numerals.setdefault(tuple(sorted(_NUMERAL.findall(key.letters))), len(numerals)),
            _ITEM.match(key.letters) is not None,
        )
        for key in map(keys.__getitem__, met)
    ]
    mould, counted, item = np.array(rows, np.int64).reshape(-1, 3).T
    left, right = np.searchsorted(met, left), np.searchsorted(met, right)
    apart: npt.NDArray[np.bool_] = (
        (mould[left] == mould[right]) & (counted[left] != counted[right]) & ~(item[left] | item[right]).astype(bool)
    )
    return apart
