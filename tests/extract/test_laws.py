"""Laws of extraction: spans, parents, interruptions, and that no mark is lost, on any text at all."""

from collections import Counter
from collections.abc import Iterator

import pytest
from factories import make_document
from hypothesis import example, given
from hypothesis import strategies as st

from quotetrack.extract import extract_mentions
from quotetrack.extract.pairing.marking import are_inches, find_paragraphs
from quotetrack.extract.pairing.pairing import pair_marks
from quotetrack.model import Extraction, Mention, ProblemKind, Span
from quotetrack.text.marks import APOSTROPHES, FAMILY_OF, STRAIGHT_FAMILIES, MarkFamily
from quotetrack.text.reading import Reading, read_pieces

PLAIN = (MarkFamily.DOUBLE, MarkFamily.SINGLE, MarkFamily.CORNER, MarkFamily.WHITE_CORNER, MarkFamily.TITLE)
CLOSER_OF = {family.openers[0]: family.closers[0] for family in PLAIN}
WORDS = (
    "会议",
    "指出",
    "，",
    "。",
    "：",
    "三农",
    "要",
    "他说",
    "四个意识",
    "、",
    " ",
    "a",
    "5",
    "XX",
    "\n",
    "\n\n",
    "\n　　",
)
anything = st.lists(st.sampled_from([*WORDS, *FAMILY_OF, *CLOSER_OF, *CLOSER_OF.values()]), max_size=30).map("".join)
phrases = st.text("会议安全民生大事要抓好，、 ", max_size=6)


def nests(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return texts that hold well-nested marks around other texts."""
    marked = st.tuples(st.sampled_from(sorted(CLOSER_OF)), inner).map(
        lambda pair: pair[0] + pair[1] + CLOSER_OF[pair[0]]
    )
    return st.tuples(phrases, marked, phrases, st.one_of(marked, phrases), phrases).map("".join)


well_nested = st.recursive(phrases, nests, max_leaves=12)


def extract(text: str) -> Extraction:
    """Return what is extracted from a text that is one piece."""
    return extract_mentions(make_document(text=text), read_pieces(text, [Span(0, len(text))]))


def read_nested(text: str, start: int, parent: Span | None) -> Iterator[tuple[Span, Span | None]]:
    """Read marks the slow and obvious way: an opener, all that is inside, its closer."""
    at = start
    while at < len(text) and text[at] not in CLOSER_OF.values():
        if text[at] not in CLOSER_OF:
            at += 1
            continue
        end = closing(text, at)
        inner = text[at + 1 : end]
        left = at + 1 + len(inner) - len(inner.lstrip())
        span = Span(left, left + len(inner.strip()))
        if inner.strip():
            yield span, parent
            yield from read_nested(text, at + 1, span)
        at = end + 1


def closing(text: str, opener: int) -> int:
    """Return where the mark stands that closes the one at `opener`."""
    depth = 0
    for at in range(opener, len(text)):
        depth += (text[at] in CLOSER_OF) - (text[at] in CLOSER_OF.values())
        if depth == 0:
            return at
    raise AssertionError("the text is well nested")


def dropped(mention: Mention, raw: str) -> list[int]:
    """Return the offsets in `raw` of letters that the mention's text leaves out, matched from the left."""
    at, gone = 0, []
    for offset, letter in enumerate(raw):
        reopens = letter in FAMILY_OF and "\n" in raw[:offset] and not raw[raw.rfind("\n", 0, offset) : offset].strip()
        if (
            at < len(mention.text)
            and mention.text[at] == letter
            and not (reopens and len(raw) - offset > len(mention.text) - at and letter == mention.opener)
        ):
            at += 1
        else:
            gone.append(offset)
    assert at == len(mention.text)
    return gone


@given(anything)
def test_spans_lie_in_the_text_and_do_not_cross(text: str) -> None:
    spans = [mention.span for mention in extract(text).mentions]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert not [(left, right) for left in spans for right in spans if left.start < right.start < left.end < right.end]


@given(anything)
def test_mentions_and_problems_stand_in_reading_order(text: str) -> None:
    found = extract(text)

    keys = [(mention.span.start, -mention.span.end) for mention in found.mentions]
    assert keys == sorted(keys)
    assert [problem.span for problem in found.problems] == sorted(problem.span for problem in found.problems)


@given(anything)
def test_a_mention_reads_as_the_text_at_its_span(text: str) -> None:
    for mention in extract(text).mentions:
        raw = mention.span.slice(text)
        assert mention.text.strip() == mention.text != ""
        assert {raw[offset] for offset in dropped(mention, raw)} <= {mention.opener}
        assert "\n" in raw or raw == mention.text


@given(anything)
def test_a_child_lies_in_its_parent_and_has_no_source_of_its_own(text: str) -> None:
    mentions = extract(text).mentions

    for mention in mentions:
        if mention.parent is not None:
            assert mention.parent.contains(mention.span)
            assert mention.parent in [other.span for other in mentions]
            assert mention.attribution is None


@given(anything)
def test_an_attribution_is_what_stands_in_the_text(text: str) -> None:
    for mention in extract(text).mentions:
        said = mention.attribution
        if said is not None:
            assert said.speaker == (said.speaker_span and said.speaker_span.slice(text))
            assert said.cue == (said.cue_span and said.cue_span.slice(text))
            assert said.speaker or said.cue


@given(st.lists(st.tuples(anything, st.text("0123、\n”“广告", min_size=1, max_size=5)), min_size=1, max_size=6))
def test_what_is_cut_out_changes_nothing_but_the_places(parts: list[tuple[str, str]]) -> None:
    pieces, at = [], 0
    for words, interruption in parts:
        pieces.append(Span(at, at + len(words)))
        at += len(words) + len(interruption)
    torn = "".join(words + interruption for words, interruption in parts)
    reading = read_pieces(torn, [piece for piece in pieces if piece])

    found = extract_mentions(make_document(text=torn), reading)

    assert places(found) == places(extract(reading.text), reading)


def places(found: Extraction, reading: Reading | None = None) -> list[object]:
    """Return all that was found, with its places mapped through a reading where there is one."""

    def mapped(span: Span | None) -> Span | None:
        return reading.span(span.start, span.end) if reading and span else span

    return [
        *(
            (
                mapped(mention.span),
                mapped(mention.parent),
                mention.text,
                mention.kind,
                mention.evidence,
                mention.attribution
                and (
                    mention.attribution.speaker,
                    mapped(mention.attribution.speaker_span),
                    mention.attribution.cue,
                    mapped(mention.attribution.cue_span),
                ),
            )
            for mention in found.mentions
        ),
        *((mapped(problem.span), problem.kind, problem.repair) for problem in found.problems),
    ]


@example("“‘“‘")
@given(anything)
def test_every_mark_is_paired_once_or_reported_or_no_mark(text: str) -> None:
    pairing = pair_marks(text)
    found = [mark for paragraph in find_paragraphs(text) for mark in paragraph.marks]
    marks = {mark.offset for mark in found}
    inches = {mark.offset for mark in found if are_inches(text, mark)}
    paired = [at for pair in pairing.pairs for at in (pair.opener, pair.closer, *pair.reopened)]
    left = [stray.offset for stray in pairing.strays if stray.kind is not ProblemKind.WRONG_WAY]
    turned = [stray.offset for stray in pairing.strays if stray.kind is ProblemKind.WRONG_WAY]

    assert Counter([*paired, *left]) == Counter(marks - (inches - {*paired, *left}))
    assert Counter(turned) <= Counter(paired)


@given(anything)
def test_only_doubtful_letters_are_taken_for_no_marks(text: str) -> None:
    marks = {mark.offset for paragraph in find_paragraphs(text) for mark in paragraph.marks}

    for at, letter in enumerate(text):
        if letter in FAMILY_OF and at not in marks:
            family = FAMILY_OF[letter]
            assert letter in APOSTROPHES or family in STRAIGHT_FAMILIES or family is MarkFamily.INNER_TITLE


@given(well_nested)
def test_plain_nesting_is_read_as_the_obvious_reference_reads_it(text: str) -> None:
    found = extract(text)

    assert [(mention.span, mention.parent) for mention in found.mentions] == list(read_nested(text, 0, None))
    assert found.problems == ()


@given(st.lists(st.text("安全民生责任落实经济", min_size=2, max_size=8), min_size=1, max_size=6), st.data())
def test_one_turned_mark_loses_no_mention(words: list[str], data: st.DataObject) -> None:
    opener, closer = MarkFamily.DOUBLE.openers, MarkFamily.DOUBLE.closers
    sound = "落实" + "，做到".join(opener + word + closer for word in words) + "。"
    turned = data.draw(st.sampled_from([at for at, letter in enumerate(sound) if letter in opener + closer]))
    other = closer if sound[turned] in opener else opener
    damaged = sound[:turned] + other + sound[turned + 1 :]

    found = extract(damaged)

    assert [mention.span for mention in found.mentions] == [mention.span for mention in extract(sound).mentions]
    assert [(problem.span.start, problem.kind) for problem in found.problems] == [(turned, ProblemKind.WRONG_WAY)]


@given(anything)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert extract(text) == extract(text)


@pytest.mark.parametrize("depth", [1, 2, 31, 32, 33, 200])
def test_nesting_without_end_is_read_to_a_depth_and_the_rest_reported(depth: int) -> None:
    family = MarkFamily.WHITE_CORNER
    found = extract("深".join([family.openers[0]] * depth) + "深" + family.closers[0] * depth)

    assert len(found.mentions) + len(found.problems) == depth
    assert len(found.mentions) == min(depth, 32)
