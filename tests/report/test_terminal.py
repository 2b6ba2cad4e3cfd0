"""Tables for a screen: they fit it, and where something stands is never cut."""

from hypothesis import given
from hypothesis import strategies as st

from quotetrack.report import render_terminal
from quotetrack.report.widths import width

COLUMNS = ("place", "kind", "text", "score")
LONG = "很长的文件夹/" * 6 + "讲话.txt:12:34"
texts = st.text("红线意识，a", min_size=1, max_size=30)
rows = st.lists(
    st.fixed_dictionaries(
        {"place": st.just("讲话.txt:12:34"), "kind": st.just("slogan"), "text": texts, "score": st.just(100.0)}
    ),
    min_size=1,
    max_size=4,
)


def row(text: str, place: str = "讲话.txt:12:34") -> dict[str, str | float]:
    return {"place": place, "kind": "slogan", "text": text, "score": 100.0}


@given(rows, st.integers(56, 120))
def test_a_table_is_no_wider_than_the_screen(lines, room):
    table = render_terminal(COLUMNS, lines, room)

    assert table.startswith("place")
    assert max(map(width, table.splitlines())) <= room


@given(rows, st.integers(1, 200))
def test_whatever_the_screen_every_place_is_whole(lines, room):
    assert render_terminal(COLUMNS, lines, room).count("讲话.txt:12:34") == len(lines)


@given(rows)
def test_a_table_that_fits_is_as_it_is_anywhere(lines):
    assert render_terminal(COLUMNS, lines, 1000) == render_terminal(COLUMNS, lines)


def test_a_long_path_is_not_cut():
    assert LONG in render_terminal(COLUMNS, [row("红线", LONG)])
    assert LONG in render_terminal(COLUMNS, [row("红线", LONG)], 40)


def test_in_a_narrow_screen_a_row_is_several_lines_in_the_order_of_its_cells():
    stacked = render_terminal(COLUMNS, [row("红线意识" * 4), row("红线")], 40)

    assert stacked == (
        f"讲话.txt:12:34 · slogan\n  {'红线意识' * 4}\n  100.0\n讲话.txt:12:34 · slogan · 红线 · 100.0\n"
    )


def test_texts_are_cut_to_what_the_screen_leaves():
    table = render_terminal(COLUMNS, [row("红线意识" * 5)], 70)

    assert max(map(width, table.splitlines())) == 70
    assert f"{'红线意识' * 4}红线…" in table
