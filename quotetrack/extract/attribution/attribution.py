"""Attribute the quotations of a text, one after another: each place where a source may stand is asked in turn."""

from collections.abc import Sequence

from quotetrack.extract.attribution.after import link_after
from quotetrack.extract.attribution.before import link_before
from quotetrack.extract.attribution.clauses import Clauses
from quotetrack.extract.attribution.colon import colon_link
from quotetrack.extract.attribution.joined import is_joined
from quotetrack.extract.attribution.links import Link, Linked, Manner
from quotetrack.extract.attribution.reported import reported_link
from quotetrack.extract.pairing.pairs import Pair

# So many quotations at most are counted up in one clause.
_LONGEST_LIST = 12


def attribute(text: str, pairs: Sequence[Pair]) -> list[Link | None]:
    """Return for each of `pairs` (top-level quotations in reading order) what ties it to its source, or None."""
    clauses = Clauses(text, {pair.closer: pair.opener for pair in pairs})
    links: list[Link | None] = []
    previous = None
    for number, pair in enumerate(pairs):
        link = _link(clauses, pair, previous, pairs[number + 1 : number + _LONGEST_LIST])
        previous = Linked(pair, link)
        links.append(link)
    return links


def _link(clauses: Clauses, pair: Pair, previous: Linked | None, following: Sequence[Pair]) -> Link | None:
    end = following[0].opener if following else len(clauses.text)
    return (
        link_before(clauses, pair, previous, following)
        or _carried_link(clauses, pair, previous, end)
        or colon_link(clauses, pair)
        or link_after(clauses.text, pair, end)
        or reported_link(clauses, pair)
    )


def _carried_link(clauses: Clauses, pair: Pair, previous: Linked | None, end: int) -> Link | None:
    """Return the link of the quotation before where nothing but a conjunction stands between the two."""
    if previous is None or previous.link is None or previous.link.manner is Manner.AFTER:
        return None
    if not is_joined(clauses.text, previous.pair.closer + 1, pair.opener):
        return None
    # An answer stands right behind the full stop of what it answers: “…？”“…。”老人说。
    behind = clauses.text[previous.pair.closer + 1 : pair.opener].isspace() or pair.opener == previous.pair.closer + 1
    answers = behind and clauses.is_full(previous.pair.closer)
    if answers and link_after(clauses.text, pair, end):
        return None
    return Link(Manner.CARRIED, previous.link.speaker, previous.link.cue, previous.link.word)
