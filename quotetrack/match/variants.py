"""Make the variants of a quote: its wordings, marked or not, each with its witnesses and what differs."""

from collections.abc import Iterable, Sequence

from quotetrack.match.compare import compare_wordings
from quotetrack.match.drafts import Draft, MarkedWording
from quotetrack.match.echoes import FoundEcho
from quotetrack.model import Echo, Variant
from quotetrack.settings import Settings


def make_variants(
    draft: Draft, echoes: Sequence[FoundEcho], settings: Settings, *, differing: bool = True
) -> tuple[Variant, ...]:
    """Return the wordings of a quote: the canonical one, then by count and by first place; none where none stands.

    What differs is found out only where it is asked for: it takes most of the time.
    """
    heard: dict[str, list[Echo]] = {}
    for found in echoes:
        heard.setdefault(found.folded, []).append(found.echo)
    canonical, *others = draft.wordings
    known = {wording.folded for wording in draft.wordings}
    others += [MarkedWording(heard[folded][0].text, folded, ()) for folded in heard if folded not in known]
    model = canonical.text if differing else None
    variants = [_variant(model, wording, heard.get(wording.folded, ()), settings) for wording in others]
    first = _variant(None, canonical, heard.get(canonical.folded, ()), settings)
    # Marked wordings stand in the order of their first place, and so do unmarked ones: sorting keeps it.
    standing = sorted((variant for variant in variants if variant.count), key=lambda variant: -variant.count)
    return (first, *standing) if first.count or standing else ()


def _variant(canonical: str | None, wording: MarkedWording, echoes: Iterable[Echo], settings: Settings) -> Variant:
    differences = () if canonical is None else compare_wordings(canonical, wording.text, settings).differences
    return Variant(wording.text, wording.folded, differences, wording.mentions, tuple(echoes))
