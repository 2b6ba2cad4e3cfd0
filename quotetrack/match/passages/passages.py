"""Find passages: wording that documents share and that no quote claims, and documents that are near copies."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from rapidfuzz import fuzz

from quotetrack.match.pages.pages import BETWEEN, is_parted, locate
from quotetrack.match.passages.align import Alignment, align
from quotetrack.match.passages.group import Stretch, group_stretches
from quotetrack.model import Document, DocumentId, Quote, Span
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import Folded
from quotetrack.text.reading import Reading

_KEPT_LETTERS = 10
_DIGEST_LETTERS = 6
# So few letters at an end that a mark parts from the rest are a scrap of the next clause.
_SCRAPS = (1, 2)


@dataclass(frozen=True, slots=True)
class PassageWitness:
    """Where a passage stands in a document, as it is read there, and how like the first of its places it is (0–100)."""

    document: DocumentId
    span: Span
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Wording that several documents share and no quote claims, with its places in the order of the documents."""

    id: str
    witnesses: tuple[PassageWitness, ...]


@dataclass(frozen=True, slots=True, order=True)
class NearCopy:
    """Two documents most of which is the same, and how much of the shorter one that is (0–100)."""

    left: DocumentId
    right: DocumentId
    share: float


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of a corpus, the most widespread first, and its near copies, whose passages are left out."""

    shared: tuple[SharedPassage, ...]
    copies: tuple[NearCopy, ...]


def find_passages(
    documents: Sequence[tuple[Document, Reading]], quotes: Iterable[Quote], settings: Settings = DEFAULT
) -> Passages:
    """Return what documents share beside the quotes; the documents stand in order, and the quotes are theirs."""
    from quotetrack.match.passages.seeds import find_chains

    folded = [reading.folded for _, reading in documents]
    claimed = _claimed(quotes)
    texts = [
        _mask(page, reading, claimed.get(document.id, ()))
        for (document, reading), page in zip(documents, folded, strict=True)
    ]
    alignments = _alignments(texts, find_chains(texts).rows(), settings)
    copies = _near_copies(alignments, texts, settings)
    rest = [one for one in alignments if (one.left, one.right) not in copies]
    shared = [_passage(group, documents, folded) for group in group_stretches(rest, texts, settings)]
    names = [document.id for document, _ in documents]
    return Passages(
        tuple(sorted(shared, key=lambda passage: (-len(passage.witnesses), passage.id))),
        tuple(sorted(NearCopy(names[left], names[right], share) for (left, right), share in copies.items())),
    )


def _claimed(quotes: Iterable[Quote]) -> Mapping[DocumentId, list[Span]]:
    claimed: defaultdict[DocumentId, list[Span]] = defaultdict(list)
    for quote in quotes:
        for variant in quote.variants:
            for mention in variant.mentions:
                claimed[mention.document].append(mention.span)
            for echo in variant.echoes:
                claimed[echo.document].append(echo.span)
        for expansion in quote.expansions:
            claimed[expansion.document].append(expansion.span)
    return claimed


def _mask(page: Folded, reading: Reading, claimed: Iterable[Span]) -> str:
    """Return the folded letters, those that a quote claims blotted out."""
    parts, end = [], 0
    for span in sorted(locate(reading, span) for span in claimed):
        start, stop = bisect_left(page.origins, span.start), bisect_left(page.origins, span.end)
        if stop > end:
            parts += [page.letters[end : max(start, end)], BETWEEN * (stop - max(start, end))]
            end = stop
    return "".join(parts) + page.letters[end:]


def _alignments(
    texts: Sequence[str], chains: Iterable[tuple[int, int, int, int, int, int]], settings: Settings
) -> list[Alignment]:
    """Return the chains carried on to their ends, each once, where they are long and like enough."""
    found: set[Alignment] = set()
    for chain in chains:
        left, _, left_end, right, *_ = chain
        if left_end - chain[1] >= settings.passage_seed_letters:
            one = align(texts[left], texts[right], chain)
            length = min(one.left_end - one.left_start, one.right_end - one.right_start)
            if length >= settings.passage_letters and one.score >= settings.passage_cutoff:
                found.add(one)
    return sorted(found)


def _near_copies(
    alignments: Iterable[Alignment], texts: Sequence[str], settings: Settings
) -> dict[tuple[int, int], float]:
    """Return the pairs of texts most of whose letters are shared, with how much of the shorter one that is."""
    shared: Counter[tuple[int, int]] = Counter()
    for one in alignments:
        shared[one.left, one.right] += one.left_end - one.left_start
    shares = {
        pair: round(100 * letters / min(len(texts[pair[0]]), len(texts[pair[1]])), 1)
        for pair, letters in shared.items()
    }
    return {pair: min(100.0, share) for pair, share in shares.items() if share >= settings.passage_copy_share}


def _passage(
    group: Sequence[Stretch],
    documents: Sequence[tuple[Document, Reading]],
    folded: Sequence[Folded],
) -> SharedPassage:
    leader = folded[group[0].text].letters[group[0].start : group[0].end]
    digest = sha256(leader.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LETTERS]
    witnesses = tuple(_witness(stretch, leader, *documents[stretch.text], folded[stretch.text]) for stretch in group)
    return SharedPassage(f"{leader[:_KEPT_LETTERS]}…{digest}", witnesses)


def _witness(stretch: Stretch, leader: str, document: Document, reading: Reading, page: Folded) -> PassageWitness:
    first, last = _whole_words(stretch, page, reading.text)
    start, end = page.origins[first], page.origins[last - 1] + 1
    score = round(fuzz.ratio(leader, page.letters[stretch.start : stretch.end]), 1)
    return PassageWitness(document.id, reading.span(start, end), reading.text[start:end], score)


def _whole_words(stretch: Stretch, page: Folded, text: str) -> tuple[int, int]:
    """Return the ends of a stretch without a letter or two of another clause."""
    start, end = stretch.start, stretch.end
    if not is_parted(page, text, start - 1):
        start += next((step for step in _SCRAPS if is_parted(page, text, start + step - 1)), 0)
    if not is_parted(page, text, end - 1):
        end -= next((step for step in _SCRAPS if is_parted(page, text, end - step - 1)), 0)
    return start, end
