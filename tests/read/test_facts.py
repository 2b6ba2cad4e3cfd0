"""What is known of a speech, from where, and which source comes first."""

from pathlib import Path

import pytest

from quotetrack.model import DatePrecision, Document, FileReading
from quotetrack.read import read_paths
from quotetrack.read.heads.header import read_header
from quotetrack.read.heads.heads import read_head
from quotetrack.read.lines.dates import date_in_name, find_dates, read_date

BODY = "同志们：\n今天开会，讲三点意见。\n"


def read_one(path: Path, root: Path | None = None) -> Document:
    """Return the only document of a file, found through `root` if that is given."""
    readings = [found for found in read_paths([root or path]) if isinstance(found, FileReading)]
    (document,) = next(found.documents for found in readings if Path(found.source.path).name == path.name)
    return document


def test_the_header_comes_before_the_manifest_before_the_text_before_the_name_before_inference(tmp_path: Path) -> None:
    path = tmp_path / "讲话-20150103.txt"
    inferred = "今年是新中国成立67周年，意义重大。\n"
    dated = f"在春耕会上的讲话\n（2014年1月15日）\n{BODY}{inferred}"
    (tmp_path / "manifest.tsv").write_text("file\tdate\n讲话-20150103.txt\t2013-02\n", encoding="utf-8")
    texts = {
        "header": f"---\ndate: 2012-07\n---\n{dated}",
        "manifest": dated,
        "text": dated,
        "file name": f"在春耕会上的讲话\n{BODY}{inferred}",
        "inferred": f"在春耕会上的讲话\n{BODY}{inferred}",
    }

    told = {}
    for source, text in texts.items():
        if source == "text":
            (tmp_path / "manifest.tsv").unlink()
        if source == "inferred":
            path = path.rename(tmp_path / "讲话.txt")
        path.write_text(text, encoding="utf-8")
        document = read_one(path)
        assert document.date is not None
        told[dict(document.provenance)["date"]] = document.date.value

    assert told == {
        "header": "2012-07",
        "manifest": "2013-02",
        "text": "2014-01-15",
        "file name": "2015-01-03",
        "inferred": "2016",
    }


def test_an_inferred_date_says_so_and_from_which_words(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{BODY}今年6月是全国第20个安全生产月，主题鲜明。", encoding="utf-8")
    date = read_one(path).date

    assert date is not None
    assert (date.value, date.precision, date.inferred) == ("2021", DatePrecision.YEAR, True)
    assert date.evidence == "第20个安全生产月"


def test_where_two_years_are_told_there_is_no_date(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{BODY}今年是建党95周年。今年是新中国成立70周年。", encoding="utf-8")

    assert read_one(path).date is None


def test_the_manifest_of_a_named_folder_speaks_of_the_files_below_it(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "manifest.tsv").write_text("file\ttitle\nin/deep/a.txt\t上面说的\n", encoding="utf-8")
    (tmp_path / "in" / "manifest.tsv").write_text(
        "title\tspeaker\tfile\n中间说的\t林致远\tdeep/a.txt\n", encoding="utf-8"
    )
    path = tmp_path / "in" / "deep" / "a.txt"

    through_the_top = read_one(path, tmp_path)
    alone = read_one(path)

    assert (through_the_top.title, through_the_top.speaker) == ("中间说的", "林致远")
    assert (alone.title, alone.speaker) == (None, None)


@pytest.mark.parametrize(
    "manifest", [b"", b"\xff\xfe\x00", b"no\tfile\tcolumn\n", b"file\tdate\na.txt\t2014-13-45\nshort\n\n"]
)
def test_a_manifest_that_is_wrong_stops_nothing(tmp_path: Path, manifest: bytes) -> None:
    (tmp_path / "manifest.tsv").write_bytes(manifest)
    (tmp_path / "a.txt").write_text(f"在春耕会上的讲话\n（2014年1月15日）\n{BODY}", encoding="utf-8")
    date = read_one(tmp_path / "a.txt", tmp_path).date

    assert date is not None
    assert date.value == "2014-01-15"


def test_a_header_is_kept_out_of_the_text_whatever_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"---\ntitle: “打铁还需自身硬”\ndate: 不详\nnote: 随便\n---\n{BODY}", encoding="utf-8")
    document = read_one(path)

    assert document.title == "“打铁还需自身硬”"
    assert document.date is None
    assert document.pieces[0].start == document.span.start == path.read_text("utf-8").index("同志们")


@pytest.mark.parametrize("text", ["---\n同志们：\n今天开会。", "---\ntitle: 没有结尾", "------\n", "---\n---\n正文"])
def test_dashes_alone_are_no_header(text: str) -> None:
    assert read_header(text) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2014年1月15日", "2014-01-15"),
        ("二〇一四年一月十五日", "2014-01-15"),
        ("二○一四年十二月三十一日", "2014-12-31"),
        ("2014-01-15", "2014-01-15"),
        ("2014/1/5", "2014-01-05"),
        ("2014.1", "2014-01"),
        ("2014年", "2014"),
        ("2014", "2014"),
        ("2014年2月30日", None),
        ("20xx年4月10日", None),
        ("1月15日", None),
        ("3214年1月1日", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(words: str, value: str | None) -> None:
    found = read_date(words)

    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("2013-12-05-speech.txt", "2013-12-05"),
        ("讲话2014年1月15日.txt", "2014-01-15"),
        ("reportbyXJP20171018.txt", "2017-10-18"),
        ("xwlb-20221020-01.txt", "2022-10-20"),
        ("2014-04-speech.txt", "2014-04"),
        ("2018年讲话.txt", "2018"),
        ("gwr-2008.txt", None),
        ("law-1848.txt", None),
        ("000_78c77e5bc05052c6.txt", None),
        ("archive.25340717.txt", None),
        ("a1b2c20140115d4e5f6.txt", None),
        ("20141345.txt", None),
    ],
)
def test_a_name_dates_a_file_only_where_it_can_be_nothing_else(name: str, value: str | None) -> None:
    found = date_in_name(name)

    assert (found.value if found else None) == value


def test_dates_are_found_with_their_words() -> None:
    found = list(find_dates("从2014年1月15日到二〇一五年三月"))

    assert [(date.value, date.evidence) for date in found] == [
        ("2014-01-15", "2014年1月15日"),
        ("2015-03", "二〇一五年三月"),
    ]


@pytest.mark.parametrize(
    ("lines", "title", "speaker", "venue", "date"),
    [
        (["在全市安全生产大会上的讲话", "同志们："], "在全市安全生产大会上的讲话", None, "全市安全生产大会", None),
        (["区委书记在常委会上关于春耕的讲话"], "区委书记在常委会上关于春耕的讲话", "区委书记", "常委会", None),
        (["市长林致远在全会上的报告（摘要）"], "市长林致远在全会上的报告（摘要）", "林致远", "全会", None),
        (["政府工作报告", "国务院总理　李　强"], "政府工作报告", "李强", None, None),
        (["工作报告", "第十届人大二次会议，2014年3月5日"], "工作报告", None, "第十届人大二次会议", "2014-03-05"),
        (["春耕动员讲话", BODY, "2019年3月2日"], "春耕动员讲话", None, None, "2019-03-02"),
        (["总书记在座谈会上的讲话引发热烈反响"], "总书记在座谈会上的讲话引发热烈反响", None, None, None),
        (["各位代表：", "现在，我向大会报告工作。"], None, None, None, None),
        (["2019年1月15日，全县召开春耕生产大会。"], None, None, None, None),
        (["# 某市条例", "2005年1月6日 常务委员会会议通过", "2018年5月24日 常务委员会会议修正", "第一条 为了安全。"],
         "某市条例", None, None, "2018-05-24"),
    ],
)  # fmt: skip
def test_the_lines_around_a_speech_tell_of_it(
    lines: list[str], title: str | None, speaker: str | None, venue: str | None, date: str | None
) -> None:
    head = read_head("\n".join(lines))

    assert (head.title, head.speaker, head.venue) == (title, speaker, venue)
    assert (head.date.value if head.date else None) == date
