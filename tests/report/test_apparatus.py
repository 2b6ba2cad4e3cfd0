"""Wordings aligned under the canonical one."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quotetrack.model import Difference, DifferenceType, Span, Variant
from quotetrack.report import render_apparatus
from quotetrack.report.apparatus import align
from quotetrack.report.changes import without_outer_marks
from quotetrack.report.widths import width

GAPS = "－- \N{IDEOGRAPHIC SPACE}"
wordings = st.text("红线意识a，", min_size=1, max_size=12)


def _variants(*texts):
    return [Variant(text, text, (), (), ()) for text in texts]


@given(wordings, wordings)
def test_an_alignment_has_every_letter_of_both_once_and_in_order(canonical, wording):
    pairs = align(canonical, wording, ())

    assert [left for left, _ in pairs if left is not None] == list(range(len(canonical)))
    assert [right for _, right in pairs if right is not None] == list(range(len(wording)))


@given(wordings, st.lists(wordings, max_size=4), st.integers(8, 60))
def test_without_gaps_each_row_is_its_wording(canonical, others, cells):
    rows: dict[str, str] = {}

    for line in render_apparatus(_variants(canonical, *others), cells):
        if line[:1].isdigit():
            rows[line[0]] = rows.get(line[0], "") + line[1:]

    kept = ["".join(letter for letter in row if letter not in GAPS) for row in rows.values()]
    assert kept == [canonical, *others]


@given(wordings, st.lists(wordings, max_size=4))
def test_a_mark_stands_right_under_what_differs(canonical, others):
    lines = list(render_apparatus(_variants(canonical, *others), 1000))

    top = lines[0]
    row = ""
    for line in lines[1:]:
        if line[:1].isdigit():
            row = line
            continue
        for cell, mark in _cells(line).items():
            above, beneath = _cells(top).get(cell, ""), _cells(row).get(cell, "")
            assert (above != beneath) is (mark in "-－+＋~～")


def _cells(line: str) -> dict[int, str]:
    """Return the letters of a line, without its label and blanks, by the cell where they begin."""
    found, cell = {}, 0
    for place, letter in enumerate(line):
        if place and letter not in " \N{IDEOGRAPHIC SPACE}":
            found[cell] = letter
        cell += width(letter)
    return found


def test_the_differences_say_what_belongs_together():
    moved = Difference(Span(3, 6), Span(0, 3), DifferenceType.REORDERING)
    dropped = Difference(Span(3, 6), Span(3, 3), DifferenceType.OMISSION)

    assert align("全覆盖零容忍严执法", "全覆盖严执法", (dropped,))[3:6] == ((3, None), (4, None), (5, None))
    assert len(align("一二三四五六", "四五六一二三", (moved,))) == 9


def test_an_omission_an_addition_and_a_change_are_marked_without_colour():
    lines = render_apparatus(_variants("全覆盖、零容忍", "全覆盖、容忍", "全覆盖、零容忍了", "全覆盖、零容认"), 60)

    assert lines == (
        "0  全覆盖、零容忍",
        "1  全覆盖、－容忍",
        "   　　　　－",
        "2  全覆盖、零容忍了",
        "   　　　　　　　＋",
        "3  全覆盖、零容认",
        "   　　　　　　～",
    )


def test_what_only_moved_is_marked_apart_from_what_was_added_or_omitted():
    moved = (
        Difference(Span(0, 3), Span(4, 7), DifferenceType.REORDERING),
        Difference(Span(7, 8), Span(7, 7), DifferenceType.OMISSION),
    )
    variants = [*_variants("全覆盖、严执法了"), Variant("严执法、全覆盖", "", moved, (), ())]

    assert render_apparatus(variants, 60)[1:] == (
        "1  严执法、全覆盖－－－－－",
        "   ＊＊＊＊　　　＊＊＊＊－",
    )


def test_letters_that_drive_a_terminal_are_written_out():
    lines = render_apparatus(_variants("红线", "红\x1b\n线"), 60)

    assert lines[1] == "1  红\\u001b⏎线"


def test_the_stop_of_a_sentence_is_no_difference_to_look_at():
    canonical = Variant("发展决不能停", "发展决不能停", (), (), ())
    changed = Difference(Span(2, 3), Span(2, 3), DifferenceType.HOMOPHONE)
    stop = Difference(Span(6, 6), Span(6, 7), DifferenceType.PUNCTUATION)
    other = Variant("发展绝不能停。", "发展绝不能停", (changed, stop), (), ())

    assert without_outer_marks(other).differences == (changed,)
    assert render_apparatus([canonical, other], 40) == ("0  发展决不能停", "1  发展绝不能停。", "   　　～")
    assert render_apparatus([replace(other, differences=()), replace(canonical, differences=(_turned(stop),))], 40) == (
        "0  发展绝不能停。",
        "1  发展决不能停",
        "   　　～",
    )


def test_a_mark_within_a_wording_is_a_difference():
    comma = Difference(Span(2, 2), Span(2, 3), DifferenceType.PUNCTUATION)
    other = Variant("红线，意识", "红线意识", (comma,), (), ())

    assert without_outer_marks(other) == other


def _turned(difference: Difference) -> Difference:
    return replace(difference, left=difference.right, right=difference.left)
