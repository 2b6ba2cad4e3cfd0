"""Number quotes: as the quotes before were numbered whose wordings they have, as far as may be."""

from collections.abc import Collection, Mapping, Sequence


def label_groups(groups: Sequence[Sequence[int]], before: Mapping[int, int], taken: Collection[int]) -> list[int]:
    """Return a number for each group of wordings, the leader first; `before` is the quote that each wording had.

    What is `taken` is the number of another quote.

    >>> label_groups([(1, 2), (3,)], {1: 7, 3: 7}, {8})
    [7, 9]
    """
    members: dict[int, set[int]] = {}
    for wording, quote in before.items():
        members.setdefault(quote, set()).add(wording)
    labels: list[int | None] = []
    for group in groups:
        known = before.get(group[0])
        labels.append(known if known is not None and members[known] == set(group) else None)
    used = {*taken, *(label for label in labels if label is not None)}
    fresh = max((*members, *used), default=0)
    for place, group in enumerate(groups):
        if labels[place] is None:
            label = next(
                (before[wording] for wording in group if wording in before and before[wording] not in used), None
            )
            if label is None:
                fresh += 1
                label = fresh
            labels[place] = label
            used.add(label)
    return [label for label in labels if label is not None]
