"""Group distinct wordings into quotes: each within the cutoff of its leader, never of a chain of likenesses."""

from collections.abc import Sequence
from dataclasses import dataclass

from quotetrack.match.candidates import candidate_partners
from quotetrack.match.compare import compare_wordings
from quotetrack.model import Label
from quotetrack.settings import DEFAULT, Settings


@dataclass(frozen=True, slots=True)
class Wording:
    """A distinct wording as it stands first, and its folded letters."""

    text: str
    folded: str


def group_wordings(wordings: Sequence[Wording], settings: Settings = DEFAULT) -> tuple[int, ...]:
    """Return for each wording the place of its leader; the order given is the order in which leaders are taken.

    A wording joins the leader it is most like, the earlier one where two are alike, and leads where there is none.

    >>> group_wordings([Wording(text, text) for text in ("发展决不能停", "一岗双责", "发展绝不能停")])
    (0, 1, 0)
    """
    partners = candidate_partners([wording.folded for wording in wordings])
    leaders: list[int] = []
    for place, earlier in enumerate(partners):
        choices = [
            (-score, leader)
            for leader in earlier
            if leaders[leader] == leader
            and (score := _likeness(wordings[leader], wordings[place], settings)) is not None
        ]
        leaders.append(min(choices)[1] if choices else place)
    return tuple(leaders)


def _likeness(left: Wording, right: Wording, settings: Settings) -> float | None:
    comparison = compare_wordings(left.text, right.text, settings)
    return comparison.score if comparison.label is Label.SAME else None
