"""Hold the numeral of an abbreviation against the items of a wording that spells it out."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import tomli

from quotetrack.match.abbrev.abbreviations import Abbreviation, read_abbreviation
from quotetrack.text.clauses import split_clauses
from quotetrack.text.fold import fold
from quotetrack.text.marks import CLOSERS, OPENERS

# 十二字方针 counts letters.
_LETTERS = "字"
_ONE = "一"
_AND = re.compile(r"以及|[和及与]")
_QUOTED = re.compile(rf"[{re.escape(OPENERS)}][^{re.escape(OPENERS + CLOSERS)}]+[{re.escape(CLOSERS)}]")
_CUTS = tuple(re.compile(cut) for cut in ("[；;]", "[，,；;]", "、"))


def read_numeral(abbreviation: str) -> Abbreviation | None:
    """Return what an abbreviation counts, or nothing where it has no numeral, or one that counts no items.

    >>> read_numeral("双随机、一公开")
    Abbreviation(count=3, stems=(), measured=False)
    >>> read_numeral("二十大")
    """
    folded = fold(abbreviation)
    known = _counts().get(folded)
    if known is not None:
        return Abbreviation(known, (), letters=folded)
    return None if _names().fullmatch(folded) else read_abbreviation(folded)


def counts_agree(abbreviation: str, wording: str) -> bool | None:
    """Tell whether a wording has as many items as an abbreviation counts, however it is read; None for no list.

    >>> counts_agree("三管三必须", "管行业必须管安全、管业务必须管安全")
    False
    >>> counts_agree("十二字方针", "安全第一、预防为主、综合治理")
    True
    >>> counts_agree("两山论", "绿水青山就是金山银山")
    """
    counted = read_numeral(abbreviation)
    if counted is None:
        return None
    found = frozenset(_item_counts(wording, counted))
    return not found.isdisjoint(fitting_counts(abbreviation, counted)) if max(found) > 1 else None


def fitting_counts(abbreviation: str, counted: Abbreviation) -> frozenset[int]:
    """Return how many items may spell an abbreviation out, as far as its letters tell.

    They leave open whether its parts count the same items (三管三必须) or others (三严三实), and whether a 一 in it
    counts one more (五险一金, but 五位一体), or may be left out (养老、医疗、失业、工伤、生育“五险一金”).

    >>> sorted(fitting_counts("三严三实", Abbreviation(3, ("严", "实"))))
    [3, 6]
    """
    count, ones = counted.count, fold(abbreviation).count(_ONE)
    return frozenset((count, count * max(1, len(counted.stems)), count + ones if counted.stems else count - ones))


def split_items(wording: str, counted: Abbreviation) -> tuple[str, ...]:
    """Return the items of a wording by the reading that has as many as are counted; none where no reading has.

    >>> split_items("责任、措施、资金、时限和预案落实", Abbreviation(5, ("落实",)))
    ('责任', '措施', '资金', '时限', '预案落实')
    """
    return next((items for items in _readings(wording) if len(items) == counted.count), ())


def _item_counts(wording: str, counted: Abbreviation) -> Iterator[int]:
    """Yield how many items a wording has by each reading, how often it has the counted letters, or how many."""
    yield from map(len, _readings(wording))
    if len(counted.stems) == 1:
        stem = counted.stems[0]
        yield len(fold(wording)) if stem.startswith(_LETTERS) else fold(wording).count(stem)


def _readings(wording: str) -> Iterator[tuple[str, ...]]:
    """Yield the items of a wording by each way to read it: marks of any rank may part them, a word may join two."""
    clauses = [span.slice(wording) for span in split_clauses(wording)]
    for pieces in (clauses, *(cut.split(wording) for cut in _CUTS)):
        items = tuple(filter(fold, pieces))
        yield items
        joint = _AND.search(items[-1], 1) if len(items) > 1 else None
        if joint:
            yield (*items[:-1], items[-1][: joint.start()], items[-1][joint.end() :])
    yield tuple(_QUOTED.findall(wording))


@cache
def _counts() -> dict[str, int]:
    return {str(row["abbreviation"]): int(str(row["count"])) for row in _rows("counts")}


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(str(row["pattern"]) for row in _rows("names")))


def _rows(name: str) -> list[dict[str, str | int]]:
    table = files("quotetrack.match.abbrev").joinpath("tables", "abbrev.toml").read_text(encoding="utf-8")
    rows: list[dict[str, str | int]] = tomli.loads(table)[name]
    return rows
