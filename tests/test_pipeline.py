"""The join of the stages."""

from dataclasses import replace

import pytest
from factories import quoted

from quotetrack.pipeline import build_catalog, extract_catalog
from quotetrack.settings import DEFAULT

SAYING = "党政同责、一岗双责"


@pytest.fixture
def folder(tmp_path):
    """Return a folder with two dated speeches that share a saying, and a copy of the second."""
    for name, date in (("a.txt", "2013年6月6日"), ("b.txt", "2015年9月1日")):
        text = f"在安全生产会议上的讲话\n（{date}）\n同志们：\n要落实{quoted(SAYING)}，抓好各项工作。\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "copy.txt").write_bytes((tmp_path / "b.txt").read_bytes())
    return tmp_path


def test_a_catalog_joins_what_every_stage_has_found(folder):
    catalog = build_catalog([folder])

    assert SAYING in [quote.canonical for quote in catalog.quotes]
    assert [document.date and document.date.value for document in catalog.documents][:2] == ["2013-06-06", "2015-09-01"]
    assert len(catalog.mentions) == len(catalog.sources) == len(catalog.encodings) == 3


def test_paths_may_be_written_as_text(folder):
    assert build_catalog([str(folder)]) == build_catalog([folder])


def test_copies_are_one_witness(folder):
    catalog = build_catalog([folder])

    assert [len(group) for group in catalog.copies] == [2]
    assert [(edge.earlier.rpartition("/")[2], edge.settled) for edge in catalog.reuse] == [("a.txt", True)]


def test_what_a_copy_repeats_is_listed_and_not_counted(tmp_path):
    for name, letter in (("a", "决"), ("b", "决"), ("c", "绝"), ("d", "绝"), ("e", "绝")):
        saying = quoted(f"人命关天，发展{letter}不能以牺牲人的生命为代价")
        told = f"我在{name}地再讲一遍，" if letter == "决" else ""
        (tmp_path / f"{name}.txt").write_text(f"{told}习近平总书记强调，{saying}，这是一条红线。", encoding="utf-8")

    (quote,) = build_catalog([tmp_path]).quotes

    assert [(variant.wording[7], variant.count, len(variant.mentions)) for variant in quote.variants] == [
        ("决", 2, 2),
        ("绝", 1, 3),
    ]
    assert quote.count == 3


def test_what_gave_no_document_is_named(folder):
    (folder / "empty.txt").write_bytes(b"")

    catalog = build_catalog([folder, folder / "missing.txt"])

    names = sorted(unread.path.rpartition("/")[2] for unread in catalog.unread)
    assert names == ["empty.txt", "missing.txt"]
    assert all(unread.problem and unread.hint for unread in catalog.unread)


def test_extraction_alone_gives_the_same_documents_and_mentions(folder):
    whole, part = build_catalog([folder]), extract_catalog([folder])

    assert (part.documents, part.mentions, part.problems) == (whole.documents, whole.mentions, whole.problems)
    assert part.quotes == ()


def test_everything_reads_furniture_too(folder):
    page = "".join(f"- 11-0{day}关于{quoted('第一议题')}学习的发言材料\n" for day in range(1, 8))
    speech = (folder / "a.txt").read_text(encoding="utf-8")
    (folder / "a.txt").write_text(f"{speech}您可能感兴趣的文稿\n{page}", encoding="utf-8")

    few, all_ = (build_catalog([folder / "a.txt"], everything=everything).mentions for everything in (False, True))

    assert [mention.text for mention in few] == [SAYING]
    assert len(all_) == 8


def test_progress_is_told_stage_by_stage(folder):
    told = []

    build_catalog([folder], progress=lambda stage, done, total: told.append((stage, done, total)))

    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["reading", "matching", "tracing reuse"]
    assert ("reading", 3, 3) in told


def test_more_processes_give_the_same_catalog(folder):
    settings = replace(DEFAULT, batch_files=1, parallel_files=1)

    assert build_catalog([folder], settings, jobs=3) == build_catalog([folder])


def test_the_same_input_gives_the_same_catalog_in_any_order(folder):
    paths = sorted(folder.iterdir())

    assert build_catalog(paths) == build_catalog(reversed(paths)) == build_catalog([folder])
