"""Find passages: wording that documents share and that no quote claims, and documents that are near copies."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from rapidfuzz import fuzz

from quotetrack.match.passages.align import Alignment, align, split_at
from quotetrack.match.passages.ends import Cutting, shut_ends
from quotetrack.match.passages.group import Stretch, group_stretches
from quotetrack.match.passages.masks import blot_out, claimed_spans, find_datelines, fold_spans
from quotetrack.model import Document, DocumentId, Quote, Span
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import Folded
from quotetrack.text.reading import Reading

_KEPT_LETTERS = 10
_DIGEST_LETTERS = 6


@dataclass(frozen=True, slots=True)
class PassageWitness:
    """Where a passage stands in a document, as it is read there, and how like its wording that is (0–100)."""

    document: DocumentId
    span: Span
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Wording that several documents share and no quote claims, with its places in the order of the documents."""

    id: str
    wording: str
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


class _Sheet(NamedTuple):
    """The text of a document, its folded letters, and the datelines among them."""

    text: str
    page: Folded
    datelines: tuple[Span, ...]

    @classmethod
    def of(cls, reading: Reading) -> "_Sheet":
        return cls(reading.text, reading.folded, find_datelines(reading.folded, reading.text))

    def cut(self, span: Span) -> Cutting:
        return Cutting(self.page, self.text, span.start, span.end)


def find_passages(
    documents: Sequence[tuple[Document, Reading]], quotes: Iterable[Quote], settings: Settings = DEFAULT
) -> Passages:
    """Return what documents share beside the quotes; the documents stand in order, and the quotes are theirs."""
    from quotetrack.match.passages.seeds import find_chains

    sheets = [_Sheet.of(reading) for _, reading in documents]
    claimed = claimed_spans(quotes)
    texts = [
        blot_out(sheet.page.letters, (*sheet.datelines, *fold_spans(sheet.page, reading, claimed.get(document.id, ()))))
        for (document, reading), sheet in zip(documents, sheets, strict=True)
    ]
    alignments = _alignments(texts, find_chains(texts).rows(), settings)
    copies = _near_copies(alignments, texts, settings)
    rest = (one for one in alignments if (one.left, one.right) not in copies)
    shut = {part for one in rest for part in _shut(one, sheets) if _is_passage(part, settings)}
    shared = [_passage(group, documents, sheets) for group in group_stretches(shut, texts, settings)]
    names = [document.id for document, _ in documents]
    return Passages(
        tuple(sorted(shared, key=lambda passage: (-len(passage.witnesses), passage.id))),
        tuple(sorted(NearCopy(names[left], names[right], share) for (left, right), share in copies.items())),
    )


def _alignments(
    texts: Sequence[str], chains: Iterable[tuple[int, int, int, int, int, int]], settings: Settings
) -> list[Alignment]:
    """Return the chains carried on to their ends, each once, where they are long and like enough."""
    found: set[Alignment] = set()
    for chain in chains:
        left, _, left_end, right, *_ = chain
        if left_end - chain[1] >= settings.passage_seed_letters:
            one = align(texts[left], texts[right], chain)
            if _is_passage(one, settings):
                found.add(one)
    return sorted(found)


def _shut(one: Alignment, sheets: Sequence[_Sheet]) -> Iterator[Alignment]:
    """Yield an alignment with whole words at its ends, in parts where it runs over a dateline."""
    left, right = sheets[one.left], sheets[one.right]
    for stretches in split_at(one, left.datelines, right.datelines):
        ends = shut_ends(left.cut(stretches[0]), right.cut(stretches[1]))
        yield one.moved(ends[0].span, ends[1].span, left.page.letters, right.page.letters)


def _is_passage(one: Alignment, settings: Settings) -> bool:
    length = min(one.left_end - one.left_start, one.right_end - one.right_start)
    return length >= settings.passage_letters and one.score >= settings.passage_cutoff


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
    group: Sequence[Stretch], documents: Sequence[tuple[Document, Reading]], sheets: Sequence[_Sheet]
) -> SharedPassage:
    leader = sheets[group[0].text].page.letters[group[0].start : group[0].end]
    digest = sha256(leader.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LETTERS]
    witnesses = [_witness(stretch, leader, *documents[stretch.text], sheets[stretch.text].page) for stretch in group]
    ordered = (witness for _, witness in sorted(zip(group, witnesses, strict=True), key=lambda pair: pair[0]))
    return SharedPassage(f"{leader[:_KEPT_LETTERS]}…{digest}", witnesses[0].text, tuple(ordered))


def _witness(stretch: Stretch, leader: str, document: Document, reading: Reading, page: Folded) -> PassageWitness:
    start, end = page.origins[stretch.start], page.origins[stretch.end - 1] + 1
    score = round(fuzz.ratio(leader, page.letters[stretch.start : stretch.end]), 1)
    return PassageWitness(document.id, reading.span(start, end), reading.text[start:end], score)
