"""Make the variants of a quote: its wordings, marked or not, each with its witnesses and what differs."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from quotetrack.match.compare.compare import compare_wordings
from quotetrack.match.echoes.echoes import FoundEcho
from quotetrack.match.group.drafts import Draft
from quotetrack.match.group.witnesses import Texts, count_once
from quotetrack.model import Echo, Variant
from quotetrack.settings import Settings


class Worded(NamedTuple):
    """A wording of a quote: as it stands first, its folded letters, and how often it stands between marks."""

    text: str
    folded: str
    marked: int


def order_variants(wordings: Sequence[Worded], heard: Mapping[str, tuple[str, int]]) -> tuple[Worded, ...]:
    """Return the wordings of a quote: the canonical one, then by count and by first place; none where none stands.

    `heard` tells, by first place, how its echoes stand first by their folded letters, and how often.

    >>> heard = {"甲": ("甲", 1), "乙": ("乙", 2)}
    >>> [one.text for one in order_variants([Worded("丙", "丙", 0), Worded("甲", "甲", 0)], heard)]
    ['丙', '乙', '甲']
    """
    canonical, *others = wordings
    known = {wording.folded for wording in wordings}
    others += [Worded(text, folded, 0) for folded, (text, _) in heard.items() if folded not in known]
    counts = {one.folded: one.marked + heard.get(one.folded, ("", 0))[1] for one in (canonical, *others)}
    # Marked wordings stand in the order of their first place, and so do unmarked ones: sorting keeps it.
    standing = sorted((one for one in others if counts[one.folded]), key=lambda one: -counts[one.folded])
    return (canonical, *standing) if counts[canonical.folded] or standing else ()


def make_variants(
    draft: Draft, echoes: Sequence[FoundEcho], texts: Texts, settings: Settings, *, differing: bool = True
) -> tuple[Variant, ...]:
    """Return the wordings of a quote in their order, each with its witnesses and what differs.

    `texts` are those of which there are copies. What differs is found out only where it is asked for: it takes most of
    the time.
    """
    wordings = {wording.folded: wording for wording in draft.wordings}
    heard: dict[str, list[Echo]] = {}
    for found in echoes:
        heard.setdefault(found.folded, []).append(found.echo)
    counted = {folded: (group[0].text, len(count_once(group, texts))) for folded, group in heard.items()}
    ordered = order_variants(
        [Worded(wording.text, wording.folded, wording.marked) for wording in draft.wordings], counted
    )
    return tuple(
        Variant(
            one.text,
            one.folded,
            compare_wordings(ordered[0].text, one.text, settings).differences if differing and place else (),
            mentions,
            tuple(unmarked),
            len(mentions) - one.marked + len(unmarked) - counted.get(one.folded, ("", 0))[1],
        )
        for place, one in enumerate(ordered)
        for mentions in (wordings[one.folded].mentions if one.folded in wordings else (),)
        for unmarked in (heard.get(one.folded, ()),)
    )
