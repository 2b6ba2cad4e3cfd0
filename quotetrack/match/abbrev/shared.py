"""Tell by the letters that an abbreviation counts whether items spell it out: they share them at the same end."""

from collections.abc import Iterator, Sequence

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.enumerations import stresses
from quotetrack.match.abbrev.needs import Need
from quotetrack.match.abbrev.parted import counts_sets

Items = tuple[str, ...]

# Away from its abbreviation an enumeration has to speak for itself: three items that share two letters (四个意识), five
# that share one (六稳), two that share four (毫不动摇…，毫不动摇…); clauses between commas share three (三管三必须).
_LEAST_ITEMS = 3
_LEAST_ITEMS_OF_A_LETTER = 5
_LEAST_LETTERS_OF_TWO = 4
_LEAST_LETTERS_OF_CLAUSES = 3
# A verb may begin any few clauses (面向基层、面向机构、面向家庭): where items only begin alike, there are more of them,
# or the abbreviation stands in the same text, or the letters are no verb.
_LEAST_ITEMS_BEGUN = 5
# Or four, that share it and the next one.
_LEAST_SHARED = 2
# Two items of a list may hide its letters at one edge behind other words.
_BESIDE_WORDS = 2


def share_letters(items: Sequence[str], abbreviation: Abbreviation) -> bool:
    """Tell whether all items have the letters that the abbreviation counts, one stem at the same end of each.

    >>> share_letters(["进企业", "进农村"], Abbreviation(2, ("进",)))
    True
    """
    if len(abbreviation.stems) != 1:
        return bool(abbreviation.stems) and all(stem in item for item in items for stem in abbreviation.stems)
    stem = abbreviation.stems[0]
    longer = all(len(item) > len(stem) for item in items)
    return longer and (all(item.startswith(stem) for item in items) or all(item.endswith(stem) for item in items))


def run_sharing(items: Items, abbreviation: Abbreviation) -> int | None:
    """Return where as many items as the abbreviation counts stand that share its letters, with no further one."""
    stem, count = abbreviation.stems[0], abbreviation.count
    # Words may stand before the first item: 推动进企业、进农村.
    first = items[0][items[0].find(stem) :] if items[1].startswith(stem) and stem in items[0] else items[0]
    items = (first, *items[1:])
    for start in range(len(items) - count + 1):
        run = items[start : start + count]
        if share_letters(run, abbreviation):
            around = (*items[max(0, start - 1) : start], *items[start + count : start + count + 1])
            return None if any(share_letters((*run, item), abbreviation) for item in around) else start
    return None


def share_enough(items: Items, abbreviation: Abbreviation) -> bool:
    """Tell whether items share more than one letter (四铁: 铁一般信仰、铁一般信念), or are many."""
    if sum(map(len, abbreviation.stems)) > 1 or abbreviation.count >= _LEAST_ITEMS_OF_A_LETTER:
        return True
    # Words may stand before the first item, and behind the last one.
    begins, ends = items[1:], [item[::-1] for item in items[:-1]]
    return any(
        len({item[:_LEAST_SHARED] for item in row}) == 1 and len(row[0]) > _LEAST_SHARED for row in (begins, ends)
    )


def only_begin_alike(items: Items, abbreviation: Abbreviation) -> bool:
    """Tell whether a few items begin with the stem alone, as any clauses do that one verb begins."""
    if len(abbreviation.stems) > 1 or abbreviation.count >= _LEAST_ITEMS_BEGUN:
        return False
    stem = abbreviation.stems[0]
    return stem not in stresses() and not all(item.endswith(stem) for item in items)


def may_be_clauses(abbreviation: Abbreviation) -> bool:
    """Tell whether an abbreviation counts enough letters for clauses that share them."""
    letters = sum(map(len, abbreviation.stems))
    return letters >= _LEAST_LETTERS_OF_CLAUSES or (bool(letters) and abbreviation.stems[0] in stresses())


def speaks_for_itself(abbreviation: Abbreviation) -> bool:
    """Tell whether the letters and the items that an abbreviation counts are enough to know its list by."""
    letters = sum(map(len, abbreviation.stems))
    least = _LEAST_ITEMS_OF_A_LETTER - 1 if letters == 1 else _LEAST_ITEMS
    if len(abbreviation.stems) == 1 and letters >= _LEAST_LETTERS_OF_TWO:
        least -= 1
    return bool(letters) and not abbreviation.measured and abbreviation.count >= least


def spoken_for(abbreviation: Abbreviation) -> tuple[str, ...]:
    """Return the letters by which a list may speak for an abbreviation: what all items share, or each set of them."""
    one = abbreviation.stems[:1] if speaks_for_itself(abbreviation) else ()
    parts = (stem for _, stem in abbreviation.parts) if counts_sets(abbreviation.parts) else ()
    return tuple(dict.fromkeys((*one, *parts)))


def needs_of(abbreviation: Abbreviation) -> Iterator[Need]:
    """Yield what a list that speaks for an abbreviation has at least: one of these.

    Its items share the letters, all at the same edge: but for the first, which may have words before it, and the last,
    which may have some behind it, or be two that a word parts. Of sets of items each has its letters.

    >>> list(needs_of(Abbreviation(4, ("意识",))))
    [Need(letters=(('意识', 4),), at_edges=2)]
    """
    if speaks_for_itself(abbreviation):
        at_edges = abbreviation.count - _BESIDE_WORDS if len(abbreviation.stems) == 1 else 0
        yield Need(tuple((stem, abbreviation.count) for stem in abbreviation.stems), at_edges)
    if counts_sets(abbreviation.parts):
        yield Need(tuple((stem, count) for count, stem in abbreviation.parts))
