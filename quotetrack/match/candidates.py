"""Find the wordings that may be the same saying, without comparing each with each."""

from collections import Counter, defaultdict
from collections.abc import Sequence


def candidate_partners(letters: Sequence[str]) -> list[list[int]]:
    """Return for each folded wording the earlier ones that share enough letters in pairs to be compared with it.

    >>> candidate_partners(["一岗双责", "党政同责", "一岗双职"])
    [[], [], [0]]
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    partners: list[list[int]] = []
    for place, wording in enumerate(letters):
        pairs = {wording[start : start + 2] for start in range(max(1, len(wording) - 1))}
        shared = Counter(holder for pair in pairs for holder in holders[pair])
        partners.append(
            sorted(other for other, count in shared.items() if 3 * count >= min(len(wording), len(letters[other])) - 1)
        )
        for pair in pairs:
            holders[pair].append(place)
    return partners
