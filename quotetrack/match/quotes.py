"""Match the mentions of a corpus: quotes with their variants, echoes and expansions, and which are part of which."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from quotetrack.match.canon import Canon
from quotetrack.match.compare import compare_wordings
from quotetrack.match.drafts import Draft, MarkedWording, document_order, draft_quotes
from quotetrack.match.echoes import FoundEcho, find_echoes
from quotetrack.match.expansions import find_expansions
from quotetrack.match.ids import name_quote
from quotetrack.match.pages import MarkedPlace, Page, locate
from quotetrack.match.parts import find_parts
from quotetrack.model import Document, Echo, Expansion, Extraction, Mention, Quote, Variant
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import fold_with_origins
from quotetrack.text.reading import Reading


def match_mentions(
    documents: Sequence[tuple[Document, Reading]],
    extractions: Sequence[Extraction],
    settings: Settings = DEFAULT,
    canon: Canon | None = None,
) -> tuple[Quote, ...]:
    """Return the quotes of a corpus, the most attested first; `extractions` stand in the order of `documents`.

    Where a canon is given, its wordings lead their quotes.
    """
    order = document_order([document for document, _ in documents])
    drafts = draft_quotes((extractions[place] for place in order), settings, canon)
    owners = {
        mention: quote
        for quote, draft in enumerate(drafts)
        for wording in draft.wordings
        for mention in wording.mentions
    }
    pages = [_open_page(*documents[place], extractions[place].mentions, owners) for place in order]
    echoes: defaultdict[int, list[FoundEcho]] = defaultdict(list)
    for echo in find_echoes(drafts, pages, settings):
        echoes[echo.quote].append(echo)
    expansions: defaultdict[int, list[Expansion]] = defaultdict(list)
    for expansion in find_expansions(drafts, pages):
        expansions[expansion.quote].append(expansion.expansion)
    parts = find_parts(drafts, settings)
    ids = [name_quote(draft.wordings[0].text, draft.kind) for draft in drafts]
    quotes = [
        Quote(
            ids[place],
            draft.kind,
            draft.wordings[0].text,
            _variants(draft, echoes[place], settings),
            tuple(expansions[place]),
            tuple(sorted(ids[whole] for whole in parts[place])),
        )
        for place, draft in enumerate(drafts)
    ]
    return tuple(sorted(quotes, key=lambda quote: (-quote.count, quote.id)))


def _open_page(document: Document, reading: Reading, mentions: Iterable[Mention], owners: dict[Mention, int]) -> Page:
    places = tuple(
        MarkedPlace(owners[mention], mention, locate(reading, mention.span))
        for mention in sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))
        if mention in owners
    )
    return Page(document, reading, fold_with_origins(reading.text), places)


def _variants(draft: Draft, echoes: Sequence[FoundEcho], settings: Settings) -> tuple[Variant, ...]:
    """Return the wordings of a quote, marked or not: the canonical one, then by count and by first place."""
    heard: dict[str, list[Echo]] = {}
    for found in echoes:
        heard.setdefault(found.folded, []).append(found.echo)
    canonical, *others = draft.wordings
    unmarked = [
        MarkedWording(heard[folded][0].text, folded, ())
        for folded in heard
        if all(folded != wording.folded for wording in draft.wordings)
    ]
    variants = [
        _variant(canonical, wording, heard.get(wording.folded, ()), settings) for wording in (*others, *unmarked)
    ]
    # Marked wordings stand in the order of their first place, and so do unmarked ones: sorting keeps it.
    variants.sort(key=lambda variant: -variant.count)
    return (_variant(canonical, canonical, heard.get(canonical.folded, ()), settings), *variants)


def _variant(canonical: MarkedWording, wording: MarkedWording, echoes: Iterable[Echo], settings: Settings) -> Variant:
    differences = () if wording is canonical else compare_wordings(canonical.text, wording.text, settings).differences
    return Variant(wording.text, wording.folded, differences, wording.mentions, tuple(echoes))
