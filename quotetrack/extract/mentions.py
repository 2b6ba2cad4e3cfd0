"""Extract the mentions of a document: pair its marks, attribute them, and tell their kinds."""

from collections.abc import Sequence

from quotetrack.extract.attribution.attribution import attribute
from quotetrack.extract.attribution.links import Link, Manner
from quotetrack.extract.kinds.evidence import Evidence
from quotetrack.extract.kinds.kinds import tell_kind
from quotetrack.extract.lexicon import shape, words
from quotetrack.extract.pairing.pairing import pair_marks
from quotetrack.extract.pairing.pairs import Pair, Stray
from quotetrack.model import (
    Attribution,
    Document,
    Extraction,
    Kind,
    Mention,
    Problem,
    ProblemKind,
    Span,
)
from quotetrack.text.marks import TITLE_OPENERS
from quotetrack.text.reading import Reading
from quotetrack.text.script import simplify_text

# Deeper nesting is no prose; it is left unread, so that hostile input stays linear.
_DEEPEST = 32
# What stands around the marks and may tell what stands between them.
_AROUND = 8
_TOUCHING = frozenset({Manner.TOUCHING, Manner.AFTER, Manner.COLON, Manner.CARRIED})


def extract_mentions(document: Document, reading: Reading) -> Extraction:
    """Return every marked mention of `document` and every mark that needed repair, both in reading order.

    Spans are code-point offsets into the file's text; placeholders are mentions of that kind.
    """
    pairing = pair_marks(reading.text)
    plain = simplify_text(reading.text)
    nested, too_deep = _with_parents(reading.text, pairing.pairs)
    tops = [pair for pair, parent, _ in nested if parent is None and reading.text[pair.opener] not in TITLE_OPENERS]
    openers = [pair.opener for pair in tops]
    links = dict(zip(openers, attribute(plain, tops), strict=True))
    mentions = []
    held = False
    for pair, parent, span in nested:
        link = links.get(pair.opener)
        if link is not None and link.manner is Manner.CARRIED and not held:
            link = None
        mention = _mention(document, reading, plain, pair, parent, span, link)
        held = mention.attribution is not None if pair.opener in links else held
        mentions.append(mention)
    problems = tuple(
        Problem(document.id, reading.span(stray.offset, stray.offset + 1), stray.kind, stray.repair)
        for stray in sorted((*pairing.strays, *too_deep))
    )
    return Extraction(tuple(mentions), problems)


def _with_parents(text: str, pairs: Sequence[Pair]) -> tuple[list[tuple[Pair, Span | None, Span]], list[Stray]]:
    """Return each pair that holds anything, with the trimmed span around it and its own, and those nested too deep."""
    around: list[tuple[Pair, Span]] = []
    nested: list[tuple[Pair, Span | None, Span]] = []
    too_deep: list[Stray] = []
    for pair in pairs:
        while around and around[-1][0].closer < pair.opener:
            around.pop()
        span = _trim(text, pair.opener + 1, pair.closer)
        if len(span) == 0:
            continue
        if len(around) < _DEEPEST:
            nested.append((pair, around[-1][1] if around else None, span))
        else:
            too_deep.append(Stray(pair.opener, ProblemKind.TOO_DEEP, "not read as a mention"))
        around.append((pair, span))
    return nested, too_deep


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _mention(
    document: Document, reading: Reading, plain: str, pair: Pair, parent: Span | None, span: Span, link: Link | None
) -> Mention:
    text = _without_reopenings(reading.text, pair, span)
    opener = reading.text[pair.opener]
    kind, evidence = tell_kind(_evidence(plain, pair, _without_reopenings(plain, pair, span), link))
    return Mention(
        document=document.id,
        span=reading.span(span.start, span.end),
        text=text,
        kind=kind,
        opener=opener,
        attribution=_attribution(reading, link) if link is not None and _holds(link, kind) else None,
        parent=reading.span(parent.start, parent.end) if parent is not None else None,
        evidence=evidence,
    )


def _without_reopenings(text: str, pair: Pair, span: Span) -> str:
    if not pair.reopened:
        return span.slice(text)
    cuts = [span.start, *(at for mark in pair.reopened for at in (mark, mark + 1)), span.end]
    return "".join(text[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True))


def _evidence(whole: str, pair: Pair, text: str, link: Link | None) -> Evidence:
    touching = link is not None and (link.manner in _TOUCHING or _is_demanded(link))
    said = link is not None and (not link.word or link.word in words("kinds", "saying_cues"))
    return Evidence(
        text,
        whole[pair.opener],
        whole[max(0, pair.opener - _AROUND) : pair.opener],
        whole[pair.closer + 1 : pair.closer + 1 + _AROUND],
        saying=touching and said,
        proposing=link is not None and not said,
    )


def _is_demanded(link: Link) -> bool:
    return shape("clauses", "demanded").fullmatch(link.between) is not None


def _holds(link: Link, kind: Kind) -> bool:
    """Tell whether a cue a few letters away still governs words of this kind."""
    if kind is Kind.PLACEHOLDER:
        return False
    if link.manner is Manner.AFTER:
        return kind is Kind.STATEMENT
    if kind is not Kind.TERM:
        return True
    if link.manner is Manner.REPORTED:
        return False
    if "，" in link.between or "," in link.between:
        return False
    return (
        link.speaker is not None and link.known and shape("clauses", "term_may_follow").match(link.between) is not None
    )


def _attribution(reading: Reading, link: Link) -> Attribution:
    return Attribution(*_place(reading, link.speaker), *_place(reading, link.cue))


def _place(reading: Reading, span: Span | None) -> tuple[str | None, Span | None]:
    if span is None:
        return None, None
    return span.slice(reading.text), reading.span(span.start, span.end)
