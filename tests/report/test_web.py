"""The report as one page for a browser: whole by itself, and nothing in it runs."""

from html.parser import HTMLParser

import pytest
from factories import make_catalog, make_quote, quoted
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.graph import find_reuse
from quotetrack.report import render_html, render_report
from quotetrack.report.blocks import Apparatus, Change, Heading, Item, Items, Line, Table
from quotetrack.report.web import write_web_page

HOSTILE = '<script>alert("红线")</script>&amp;<img src=x onerror=y>\x1b[0m'
_VOID = frozenset({"meta", "link", "br", "img"})
texts = st.text("红线<>&\"'/-+~*－ \u3000\x1b", max_size=12)


class Reader(HTMLParser):
    """Reads a page: its tags must close in order; what it would fetch or run is kept."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.shown: list[str] = []
        self.tags: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.fetched += [value for name, value in attrs if name in {"src", "href"} and not value.startswith("#")]
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.shown.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open
    return reader


@pytest.fixture
def page():
    """Return the page of a catalog with two wordings, reuse and hostile names and texts."""
    wordings = ["决不能<b>停", "绝不能<b>停"]
    files = {"<a>.txt": f"要记住{quoted(wordings[0])}。{HOSTILE}", "b&.txt": f"要记住{quoted(wordings[1])}。"}
    catalog = make_catalog(files, make_quote(files, wordings), dates={"<a>.txt": "2013", "b&.txt": "2014"})
    return render_html(make_catalog(files, *catalog.quotes, reuse=find_reuse(catalog.documents, catalog.quotes)))


def test_the_page_is_whole_by_itself_and_runs_nothing(page):
    reader = read(page)

    assert "script" not in reader.tags
    assert not reader.fetched
    assert "url(" not in page
    assert "default-src &#x27;none&#x27;" in page


def test_hostile_text_is_shown_as_it_stands(page):
    shown = "".join(read(page).shown)

    assert "<a>.txt" in shown
    assert "决不能<b>停" in shown
    assert "\x1b" not in page


def test_the_way_in_leads_to_every_section(page):
    assert page.count('<a href="#part-') == page.count('<h2 id="part-') == 3


def test_the_page_has_the_sections_of_the_report():
    files = {"a.txt": f"要{quoted('守住红线')}，守住红线。"}
    catalog = make_catalog(files, make_quote(files, ["守住红线"]))

    headings = [line.lstrip("# ") for line in render_report(catalog).splitlines() if line.startswith("#")]
    assert all(f">{heading}</h" in render_html(catalog) for heading in headings)


def test_letters_that_differ_are_lit_with_the_mark_under_them():
    page = write_web_page([Apparatus(("0  决不能停", "1  绝不－停－", "   ～　－", "2  决不能停"))])

    assert '1  <span class="changed">绝</span>不<span class="gone">－</span>停－\n<i>   ～　－</i>\n2  决' in page


def test_a_wording_that_looks_like_marks_is_a_wording():
    assert "<i>" not in write_web_page([Apparatus(("0  －－", "1  ++"))])


def test_changes_stand_where_they_are():
    page = write_web_page([Items((Item(("发展", Change("决", "绝"), "不能", Change("", "<停>"))),))])

    assert "<li>发展<del>决</del><ins>绝</ins>不能<ins>&lt;停&gt;</ins></li>" in page


def test_evidence_is_folded_where_it_may_be():
    item = Item("后 ← 先", under=(Item("红线"),))

    assert "<details><summary>后 ← 先</summary>" in write_web_page([Items((item,), folded=True)])
    assert "<details>" not in write_web_page([Items((item,))])


@given(texts, texts)
def test_whatever_stands_in_it_every_tag_is_closed(one, other):
    blocks = [
        Heading(1, one),
        Heading(2, other),
        Line(one),
        Items((Item((one, Change(other, one)), one, (Item(other),)),), folded=True),
        Table((one + "1", other + "2"), ({one + "1": other, other + "2": one},)),
        Apparatus((f"0  {one}", f"1  {other}", f"   {one}")),
    ]

    assert not read(write_web_page(blocks)).fetched


def test_in_a_narrow_screen_the_cells_of_many_columns_say_what_they_are():
    few = write_web_page([Table(("a", "b"), ({"a": 1, "b": True},))])
    many = write_web_page([Table(("a", "b", "<c>"), ({"a": 1, "b": None, "<c>": 0},))])

    assert '<table class="many">' in many
    assert '<td data-name="b"></td><td data-name="&lt;c&gt;" class="number">0</td>' in many
    assert "<table>" in few
    assert '<td data-name="b">yes</td>' in few
