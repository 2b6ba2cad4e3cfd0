"""Know the lists that abbreviations stand for: those found beside them, and those of the table."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

import tomli

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.shared import Items
from quotetrack.text.fold import fold

# Of the items of a known list, this share in another enumeration shows that it spells out the same.
_SHARED_ITEMS = 0.6
# Among other clauses all items have to be known, of six but one: four times 建设 with 社会和谐 before are not what is
# counted by 五位一体.
_SHARED_RUN = 5 / 6
# A list is another one misspelt, or cut off, where that stands beside the abbreviation ten times as often: with all of
# them each enumeration would be held against more lists the more documents there are.
_SELDOM = 10


def known_lists(
    counted: Mapping[int, Abbreviation], taught: Mapping[int, Mapping[Items, int]]
) -> dict[int, tuple[Items, ...]]:
    """Return the lists of some abbreviations: those of the table, and those that are taught often beside them.

    >>> known_lists({7: Abbreviation(3, ("医",), letters="三医")}, {7: {("医疗", "医保", "医药"): 2}})
    {7: (('医疗', '医保', '医药'),)}
    """
    found = {
        quote: tuple(dict.fromkeys((*_listed().get(abbreviation.letters, ()), *usual_lists(taught.get(quote, {})))))
        for quote, abbreviation in counted.items()
    }
    return {quote: lists for quote, lists in found.items() if lists}


def usual_lists(counts: Mapping[Items, int]) -> tuple[Items, ...]:
    """Return the lists that tell what an abbreviation stands for, by how often each stands beside it.

    >>> usual_lists({("责任", "措施"): 12, ("责任", "搭施"): 1, ("责任", "资金"): 2})
    (('责任', '措施'), ('责任', '资金'))
    """
    most = max(counts.values(), default=0)
    return tuple(sorted(items for items, count in counts.items() if count * _SELDOM > most))


def find_run(folded: Items, lists: Iterable[Items], *, whole: bool, mixed: bool = False) -> tuple[int, Items] | None:
    """Return where as many items as a known list has stand that share most of it, and the list; the likest run.

    With `whole` the run is all the items. Where others stand beside it, or marks of both kinds part the items
    (`mixed`), nearly all of it has to be known.

    >>> find_run(("要严以修身", "严以用权", "并落实"), [("严以修身", "严以用权")], whole=False)
    (0, ('严以修身', '严以用权'))
    """
    runs = (
        (share(folded[start : start + len(listed)], listed), -start, listed)
        for listed in lists
        if len(listed) == len(folded) or (not whole and len(listed) < len(folded))
        for start in range(len(folded) - len(listed) + 1)
    )
    most, start, listed = max(runs, key=lambda run: run[:2], default=(0.0, 0, ()))
    return (-start, listed) if most >= (_SHARED_RUN if mixed or len(listed) < len(folded) else _SHARED_ITEMS) else None


def share(items: Sequence[str], known: Items) -> float:
    """Return the share of the items that stand among the known ones, be it with other words at an edge."""
    return sum(any(_agree(item, other) for other in known) for item in items) / len(items)


def has_known(items: Items, lists: Iterable[Items]) -> bool:
    """Tell whether most of some items are those of a known list."""
    return any(share(items, listed) >= _SHARED_ITEMS for listed in lists)


def _agree(left: str, right: str) -> bool:
    shorter, longer = sorted((left, right), key=len)
    return bool(shorter) and (longer.startswith(shorter) or longer.endswith(shorter))


def list_rows() -> tuple[tuple[tuple[str, ...], Items], ...]:
    """Return the rows of the table: abbreviations, and the items that they stand for."""
    table = (files("quotetrack.match.abbrev") / "tables" / "lists.toml").read_text(encoding="utf-8")
    return tuple((tuple(row["abbreviations"]), tuple(row["items"])) for row in tomli.loads(table)["lists"])


@cache
def _listed() -> Mapping[str, tuple[Items, ...]]:
    """Return the lists of the table by the folded letters of their abbreviations."""
    listed: dict[str, tuple[Items, ...]] = {}
    for abbreviations, items in list_rows():
        for letters in map(fold, abbreviations):
            listed[letters] = (*listed.get(letters, ()), tuple(map(fold, items)))
    return listed
