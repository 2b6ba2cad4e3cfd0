"""Match the mentions of a corpus: quotes with their variants, echoes and expansions, and which are part of which."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from quotetrack.match.canon.canon import Canon
from quotetrack.match.echoes.echoes import EchoSearch, FoundEcho
from quotetrack.match.echoes.judge import EchoJudge
from quotetrack.match.echoes.sought import list_sought
from quotetrack.match.group.drafts import Draft, document_order, draft_quotes
from quotetrack.match.group.ids import name_quote
from quotetrack.match.group.witnesses import Texts, count_once, name_texts
from quotetrack.match.pages.pages import Page
from quotetrack.match.quotes.expansions import find_expansions
from quotetrack.match.quotes.mark_pages import mark_pages, open_page
from quotetrack.match.quotes.parts import find_parts
from quotetrack.match.quotes.variants import make_variants
from quotetrack.model import Document, DocumentId, Echo, Expansion, Extraction, Kind, Quote, Variant
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.reading import Reading

_Echoes = Mapping[int, Sequence[FoundEcho]]


def match_mentions(
    documents: Sequence[tuple[Document, Reading]],
    extractions: Sequence[Extraction],
    settings: Settings = DEFAULT,
    canon: Canon | None = None,
    *,
    copies: Iterable[Sequence[DocumentId]] = (),
    differing: bool = True,
) -> tuple[Quote, ...]:
    """Return the quotes of a corpus, the most attested first; `extractions` stand in the order of `documents`.

    Where a canon is given, its wordings lead their quotes, and those that nobody marks are looked for too. `copies` are
    groups of documents with one text: what stands there counts once. Without `differing`, what differs between the
    wordings of a quote is left open.
    """
    order = document_order([document for document, _ in documents])
    ordered = [extractions[place] for place in order]
    pages = [open_page(*documents[place]) for place in order]
    search = EchoSearch(EchoJudge(settings))
    texts = name_texts(copies)
    drafts = draft_quotes(ordered, settings, canon, texts=texts)
    found = search.find(list_sought(drafts, settings), mark_pages(pages, drafts))
    heard = _heard(drafts, found, texts)
    if heard:
        # A wording counts wherever it stands: the one that leads may be one that stands mostly without marks.
        drafts = draft_quotes(ordered, settings, canon, heard, texts)
        found = search.find(list_sought(drafts, settings), mark_pages(pages, drafts))
    echoes = _by_quote(found)
    variants = [
        make_variants(draft, echoes.get(place, ()), texts, settings, differing=differing)
        for place, draft in enumerate(drafts)
    ]
    return _assemble(drafts, pages, variants, settings)


def _by_quote(found: Iterable[FoundEcho]) -> _Echoes:
    echoes: defaultdict[int, list[FoundEcho]] = defaultdict(list)
    for echo in found:
        echoes[echo.quote].append(echo)
    return echoes


def _heard(drafts: Sequence[Draft], found: Iterable[FoundEcho], texts: Texts) -> dict[str, tuple[str, int]]:
    """Return how the wordings of echoes stand first, and how often they stand, by their folded letters."""
    heard: defaultdict[str, list[Echo]] = defaultdict(list)
    for one in found:
        if drafts[one.quote].kind is not Kind.TITLE and one.words:
            heard[one.folded].append(one.echo)
    return {folded: (group[0].text, len(count_once(group, texts))) for folded, group in heard.items()}


def _assemble(
    drafts: Sequence[Draft], pages: Sequence[Page], variants: Sequence[tuple[Variant, ...]], settings: Settings
) -> tuple[Quote, ...]:
    parts = find_parts(drafts, settings)
    ids = [name_quote(draft.wordings[0].text, draft.kind) for draft in drafts]
    expansions: defaultdict[int, list[Expansion]] = defaultdict(list)
    attested = (place for place, row in enumerate(variants) if row)
    for expansion in find_expansions(drafts, mark_pages(pages, drafts), attested):
        expansions[expansion.quote].append(expansion.expansion)
    quotes = [
        Quote(
            ids[place],
            draft.kind,
            draft.wordings[0].text,
            variants[place],
            tuple(expansions[place]),
            tuple(sorted(ids[whole] for whole in parts[place] if variants[whole])),
        )
        for place, draft in enumerate(drafts)
        if variants[place]
    ]
    return tuple(sorted(quotes, key=lambda quote: (-quote.count, quote.id)))
