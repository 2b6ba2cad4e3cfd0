"""Decide what is known of a speech: header before manifest before text before file name before inference."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quotetrack.model import DocumentDate
from quotetrack.read.heads.anniversaries import infer_year
from quotetrack.read.heads.heads import Head, read_head
from quotetrack.read.lines.dates import date_in_name, read_date
from quotetrack.read.lines.titles import title_year
from quotetrack.settings import Settings


@dataclass(frozen=True, slots=True)
class Known:
    """What stands outside the text of a speech: fields of the header and the manifests, and the name of the file."""

    name: str
    manifest: Mapping[str, str] = field(default_factory=dict)
    header: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a speech, and where each of it comes from."""

    title: str | None
    speaker: str | None
    venue: str | None
    date: DocumentDate | None
    provenance: tuple[tuple[str, str], ...]


def gather_facts(text: str, told: Known, settings: Settings, *, alone: bool) -> Facts:
    """Return what is known of a speech; a title told of a whole file holds only for one that is alone in it."""
    head = read_head(text, settings)
    title, title_from = _first(told, "title", head.title) if alone else _first_of_several(told, head.title)
    speaker, speaker_from = _first(told, "speaker", head.speaker)
    venue, venue_from = _first(told, "venue", head.venue)
    date, date_from = _date(text, told, head)
    sources = {"title": title_from, "speaker": speaker_from, "venue": venue_from, "date": date_from}
    provenance = tuple((name, source) for name, source in sources.items() if source)
    return Facts(title, speaker, venue, date, provenance)


def _first(told: Known, name: str, in_text: str | None) -> tuple[str | None, str]:
    for value, source in ((told.header.get(name), "header"), (told.manifest.get(name), "manifest"), (in_text, "text")):
        if value:
            return value, source
    return None, ""


def _first_of_several(told: Known, in_text: str | None) -> tuple[str | None, str]:
    return (in_text, "text") if in_text else _first(told, "title", None)


def _date(text: str, told: Known, head: Head) -> tuple[DocumentDate | None, str]:
    if date := read_date(told.header.get("date", "")):
        return date, "header"
    if date := read_date(told.manifest.get("date", "")):
        return date, "manifest"
    if head.date:
        return head.date, "text"
    if date := date_in_name(told.name):
        return date, "file name"
    year = title_year(head.title) if head.title else None
    inferred = read_date(year, inferred=True) if year else infer_year(text)
    return inferred, "inferred" if inferred else ""
