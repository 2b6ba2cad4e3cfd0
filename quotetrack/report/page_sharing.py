"""Lay out the section of a report about what documents share beside the quotes, and which are near copies."""

import re
from collections.abc import Iterator

from quotetrack.match import SharedWording, Sharing, WitnessKind
from quotetrack.report.blocks import Block, Heading, Item, Items, Line, told
from quotetrack.report.phrases import tell_more, tell_place
from quotetrack.report.places import Places, Witness
from quotetrack.report.widths import shorten
from quotetrack.settings import DEFAULT, Settings

_TEXT_CELLS = 160
_LINE_ENDS = re.compile(r"\s*\n\s*")


def sharing_section(sharing: Sharing, places: Places, settings: Settings = DEFAULT) -> Iterator[Block]:
    """Yield the passages that documents share, the longest first, and the near copies, the nearest first."""
    passages = [one for one in sharing.wordings if _is_passage(one) and not one.stock]
    near = sorted(sharing.near_copies, key=lambda copy: -copy.share)
    if passages:
        yield Heading(2, "Shared, and claimed by nobody · 语段")
        yield Line("The longest first; what documents share as quotes stands above.")
        shown = sorted(passages, key=lambda one: -len(one.wording))[: settings.report_rows]
        yield Items(tuple(_item(one, places, settings) for one in shown), folded=True)
        yield from told(tell_more(len(passages) - len(shown), "quotetrack reuse"))
    if near:
        yield Heading(2, "Near copies · 近似文本")
        yield Line("Passages that two near copies share are left out above.")
        yield Items(
            tuple(Item(f"{copy.left} ≈ {copy.right} · {copy.share:.0f} %") for copy in near[: settings.report_rows])
        )
        yield from told(tell_more(len(near) - settings.report_rows, "quotetrack reuse --copies"))


def _is_passage(wording: SharedWording) -> bool:
    return any(one.kind is WitnessKind.PASSAGE for one in wording.witnesses)


def _item(wording: SharedWording, places: Places, settings: Settings) -> Item:
    documents = len({one.document for one in wording.witnesses})
    witnesses = places.in_order((one.document, one.span) for one in wording.witnesses)
    under = [Item(_tell(witness, places, settings)) for witness in witnesses[: settings.report_evidence]]
    if rest := tell_more(len(witnesses) - settings.report_evidence, "quotetrack reuse").rstrip():
        under.append(Item(rest))
    text = _LINE_ENDS.sub(" ", wording.wording)
    return Item(f"{shorten(text, _TEXT_CELLS)} · {len(text)} letters · {documents} documents", under=tuple(under))


def _tell(witness: Witness, places: Places, settings: Settings) -> str:
    """Return where a passage stands, and since when, as far as that is known."""
    date = places.date(witness[0])
    return f"{date} · {tell_place(witness, places, settings)}" if date else tell_place(witness, places, settings)
