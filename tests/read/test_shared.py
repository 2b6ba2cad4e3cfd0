"""Reading on the material beside the project: labelled regions, real encodings, news and laws."""

import json
from pathlib import Path

import pytest
from factories import SHARED

from quotetrack.model import FileReading, Region, RegionKind, Span
from quotetrack.read import read_paths

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the shared material is not here")
KINDS = {"boilerplate": {RegionKind.FURNITURE, RegionKind.HEADING}, "interruption": {RegionKind.INTERRUPTION}}


def read(path: Path) -> FileReading:
    """Return a file of the shared material, read."""
    (found,) = read_paths([path])
    assert isinstance(found, FileReading)
    return found


def regions(found: FileReading) -> list[Region]:
    """Return all regions of a file."""
    return [region for document in found.documents for region in document.regions]


def test_every_labelled_region_is_found_exactly() -> None:
    rows = [json.loads(row) for row in (SHARED / "gold" / "seeds-structure.jsonl").read_text("utf-8").splitlines()]

    for name in sorted({row["doc"] for row in rows}):
        found = read(SHARED / "seeds" / name)
        speeches = [(document.span, document.title) for document in found.documents]
        others = {(region.span, region.kind) for region in regions(found)}
        for row in (row for row in rows if row["doc"] == name):
            span = Span(row["start"], row["end"])
            if row["kind"] == "speech":
                assert (span, row["title"]) in speeches
            else:
                assert any((span, kind) in others for kind in KINDS[row["kind"]])
        labelled = [row for row in rows if row["doc"] == name and row["kind"] != "speech"]
        assert len(labelled) == sum(region.kind != RegionKind.SPEECH for region in regions(found))


@pytest.mark.parametrize(("name", "encoding"), [("_ude_1.txt", "Big5"), ("reportbyXJP20171018.txt", "UTF-16LE")])
def test_real_encodings_are_told(name: str, encoding: str) -> None:
    found = read(SHARED / "formats" / name)

    assert found.source.encoding == encoding
    assert "\r" not in found.source.text


def test_in_news_reports_and_laws_only_stamps_are_furniture() -> None:
    found = [reading for reading in read_paths([SHARED / "corpora"]) if isinstance(reading, FileReading)]
    cut = [(reading, region) for reading in found for region in regions(reading) if region.kind != RegionKind.SPEECH]
    beginnings = {region.span.slice(reading.source.text)[:5] for reading, region in cut}

    assert beginnings == {"[查看原文", "<!-- ", "（来源：新"}
    assert all(len(reading.documents) == 1 for reading in found)


def test_the_manifest_beside_news_reports_and_laws_is_used() -> None:
    found = [reading for reading in read_paths([SHARED / "corpora"]) if isinstance(reading, FileReading)]
    known = [document for reading in found for document in reading.documents if document.title and document.date]

    assert len(known) >= len(found) - 1
