"""Gather the numeric abbreviations to look for, and lay documents open with every place where one stands."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.counts import read_numeral
from quotetrack.match.canon.canon import Canon
from quotetrack.match.pages.pages import MarkedPlace, Page, locate
from quotetrack.match.survey.senses import Sense, find_senses
from quotetrack.model import Document, DocumentId, Kind, Mention, Span
from quotetrack.settings import Settings
from quotetrack.text.fold import fold
from quotetrack.text.reading import Reading

# Over these no abbreviation runs: （五）落实本单位的投入.
_APART = re.compile(r"[()（）。；;：:！？!?\n]")
_BEFORE = "(?<![0-9两二三四五六七八九十百第])"


@dataclass(frozen=True, slots=True)
class KnownAbbreviations:
    """The abbreviations that are looked for: as written, what they count and their senses, each by the same place."""

    texts: tuple[str, ...]
    counted: Mapping[int, Abbreviation]
    senses: tuple[tuple[Sense, ...], ...]
    numbers: Mapping[str, int]


def gather_abbreviations(marked: Mapping[DocumentId, Sequence[Mention]], canon: Canon) -> KnownAbbreviations:
    """Return the numeric abbreviations in marks and those of the canon, each once, as they stand first."""
    written = [mention.text for mentions in marked.values() for mention in mentions]
    written += [short for entry in canon.entries for short in entry.abbreviations]
    texts: dict[str, str] = {}
    counted: list[Abbreviation] = []
    for text in written:
        folded = fold(text)
        if folded not in texts and (numeral := read_numeral(text)):
            texts[folded] = text
            counted.append(numeral)
    senses = tuple(find_senses(text, numeral, canon) for text, numeral in zip(texts, counted, strict=True))
    return KnownAbbreviations(
        tuple(texts.values()), dict(enumerate(counted)), senses, {text: number for number, text in enumerate(texts)}
    )


def open_page(
    document: Document, reading: Reading, mentions: Iterable[Mention], known: KnownAbbreviations, settings: Settings
) -> Page:
    """Lay a document open with every place of an abbreviation in it, in the order of the text."""
    folded = reading.folded
    places = [
        MarkedPlace(known.numbers[letters], mention, locate(reading, mention.span))
        for mention in mentions
        if (letters := fold(mention.text)) in known.numbers
    ]
    taken = {place.span.start for place in places}
    for found in _unmarked(known, settings).finditer(folded.letters):
        span = Span(folded.origins[found.start()], folded.origins[found.end() - 1] + 1)
        if span.start not in taken and not _APART.search(span.slice(reading.text)):
            places.append(MarkedPlace(known.numbers[found.group()], _as_mention(document, reading, span), span))
    return Page(document, reading, folded, tuple(sorted(places, key=lambda place: place.span)))


def _unmarked(known: KnownAbbreviations, settings: Settings) -> re.Pattern[str]:
    """Return a pattern for the abbreviations that are long enough to be themselves without marks, the longest first."""
    letters = [text for text in known.numbers if len(text) >= settings.abbrev_unmarked_letters]
    choices = "|".join(map(re.escape, sorted(letters, key=lambda text: (-len(text), text))))
    return re.compile(f"{_BEFORE}(?:{choices})" if choices else r"(?!)")


def _as_mention(document: Document, reading: Reading, span: Span) -> Mention:
    text, in_file = span.slice(reading.text), reading.span(span.start, span.end)
    return Mention(document.id, in_file, text, Kind.SLOGAN, "", None, None, "an abbreviation without marks")
