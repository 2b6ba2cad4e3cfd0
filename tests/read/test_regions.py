"""Laws of regions: nothing is lost, nothing counts twice, and a switch takes everything back."""

from hypothesis import assume, given
from hypothesis import strategies as st

from quotetrack.model import RegionKind, Span
from quotetrack.read.documents import make_documents
from quotetrack.read.heads.facts import Known

LINES = st.sampled_from(
    [
        "同志们：",
        "各位代表！",
        "在全县春耕动员会上的讲话",
        "材料汇编讲话1",
        "材料汇编讲话2",
        "【安全会议发言稿】",
        "篇一：在大会上的发言",
        "今天开会，主要任务是安排部署春耕生产，请大家认真贯彻落实。",
        "要切实把思想和行动统一到会议的部署上来，层层压实责任，坚决守住安全生产这条红",
        "2、线，毫不松懈。",
        "3、级各相关部门要抓好落实，",
        "— 3 —",
        "第3页共8页",
        "安全生產(chǎn)是大事，隱(隐)患※要※排※查。",
        "您可能感兴趣的文稿",
        "- 11-07区委书记在社区工作推进会上的发言",
        "当前位置：首页 > 讲话 > 正文",
        "天气频道",
        "来源：某某网 2014-01-15 10:00:00",
        "责任编辑：张三",
        "让我们共同努力！（责编：李四）",
        "联系电话：0000-1234567",
        "部分预览阅读已结束",
        "---",
        "title: 在大会上的讲话",
        "|  ",
        "",
        "　　",
        "\u200b",
        "谢谢大家！",
        "2014年1月15日",
    ]
)
PAGES = st.lists(LINES, max_size=25).map("\n".join) | st.text(
    alphabet="同志们：，。\n1２、—（）(ā)※【】- ", max_size=80
)


@given(PAGES)
def test_the_regions_of_a_file_are_the_whole_file_once(text: str) -> None:
    documents = make_documents("a.txt", text, Known("a.txt"))

    spans = [region.span for document in documents for region in document.regions]
    assert [span.start for span in spans] == [0, *(span.end for span in spans[:-1])]
    assert spans[-1].end == len(text)
    assert all(span.start < span.end for span in spans) or not text


@given(PAGES)
def test_what_is_read_of_a_file_is_its_speech_and_headings(text: str) -> None:
    documents = make_documents("a.txt", text, Known("a.txt"))

    for document in documents:
        read = {RegionKind.SPEECH, RegionKind.HEADING}
        kept = "".join(region.span.slice(text) for region in document.regions if region.kind in read)
        assert "".join(piece.slice(text) for piece in document.pieces) == kept
        assert list(document.pieces) == sorted(document.pieces)


@given(PAGES)
def test_a_speech_spans_its_own_speech_regions(text: str) -> None:
    for document in make_documents("a.txt", text, Known("a.txt")):
        spoken = [region.span for region in document.regions if region.kind == RegionKind.SPEECH]
        assert not spoken or document.span == Span(spoken[0].start, spoken[-1].end)


@given(PAGES)
def test_every_region_that_is_not_speech_says_why(text: str) -> None:
    documents = make_documents("a.txt", text, Known("a.txt"))

    regions = [region for document in documents for region in document.regions]
    assert all(bool(region.evidence) == (region.kind != RegionKind.SPEECH) for region in regions)


@given(PAGES)
def test_documents_are_numbered_only_where_there_are_several(text: str) -> None:
    documents = make_documents("a.txt", text, Known("a.txt"))

    several = [f"a.txt#{number}" for number in range(1, len(documents) + 1)]
    assert [str(document.id) for document in documents] == (["a.txt"] if len(documents) == 1 else several)


@given(PAGES)
def test_with_everything_a_file_is_one_speech(text: str) -> None:
    assume(text)
    (document,) = make_documents("a.txt", text, Known("a.txt"), everything=True)

    assert [(region.kind, region.span) for region in document.regions] == [(RegionKind.SPEECH, Span(0, len(text)))]
    assert document.pieces == (Span(0, len(text)),)


@given(PAGES)
def test_the_same_text_is_divided_the_same_way_again(text: str) -> None:
    assert make_documents("a.txt", text, Known("a.txt")) == make_documents("a.txt", text, Known("a.txt"))
