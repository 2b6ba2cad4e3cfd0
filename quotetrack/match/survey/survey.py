"""Survey the numeric abbreviations of a corpus: where each stands, what spells it out, and if the count is right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotetrack.match.canon.canon import Canon
from quotetrack.match.pages.pages import Page
from quotetrack.match.survey.known import KnownAbbreviations, gather_abbreviations, open_page
from quotetrack.match.survey.lists import SpelledOut, Taken, spell_out
from quotetrack.match.survey.senses import Sense
from quotetrack.model import Document, DocumentId, Kind, Mention, Span
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.reading import Reading

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class AbbreviationPlace:
    """Where an abbreviation stands, in marks or not, and its sense there.

    The sense is a formulation of the canon, `unknown` where there are several and the document does not spell it out,
    and empty where the canon knows none.
    """

    document: DocumentId
    span: Span
    text: str
    marked: bool
    sense: str


@dataclass(frozen=True, slots=True)
class SurveyedAbbreviation:
    """A numeric abbreviation: how many items it counts, its senses in the canon, its places and what spells it out."""

    text: str
    count: int
    senses: tuple[Sense, ...]
    places: tuple[AbbreviationPlace, ...]
    spelled: tuple[SpelledOut, ...]


def survey_abbreviations(
    documents: Sequence[tuple[Document, Reading]],
    mentions: Iterable[Mention],
    canon: Canon,
    settings: Settings = DEFAULT,
) -> tuple[SurveyedAbbreviation, ...]:
    """Return the numeric abbreviations in marks and those of the canon, with their places and what spells them out.

    The most frequent come first, then those with the most lists, then by letters. A list that spells out one which
    stands somewhere is not counted for one that stands nowhere.
    """
    marked: dict[DocumentId, list[Mention]] = {}
    for mention in mentions:
        if mention.kind not in (Kind.PLACEHOLDER, Kind.TITLE):
            marked.setdefault(mention.document, []).append(mention)
    known = gather_abbreviations(marked, canon)
    pages = [
        open_page(document, reading, marked.get(document.id, ()), known, settings) for document, reading in documents
    ]
    return tuple(sorted(_survey(pages, known), key=lambda one: (-len(one.places), -len(one.spelled), one.text)))


def _survey(pages: Sequence[Page], known: KnownAbbreviations) -> Iterable[SurveyedAbbreviation]:
    marked, spelled = _marked_places(pages), spell_out(pages, known)
    taken = Taken()
    # Those that stand somewhere come first: what spells them out is theirs.
    for number in sorted(known.counted, key=lambda number: number not in marked):
        lists = spelled.get(number, [])
        if number in marked:
            for one in lists:
                taken.take(one.document, one.span)
        else:
            # Of those that stand nowhere only what the canon spells out is known.
            lists = [one for one in lists if one.sense and taken.take(one.document, one.span)]
        senses = known.senses[number]
        places = tuple(_places(marked.get(number, ()), senses, lists))
        yield SurveyedAbbreviation(known.texts[number], known.counted[number].count, senses, places, tuple(lists))


def _marked_places(pages: Iterable[Page]) -> dict[int, list[Mention]]:
    marked: dict[int, list[Mention]] = {}
    for page in pages:
        for place in page.places:
            marked.setdefault(place.quote, []).append(place.mention)
    return marked


def _places(
    mentions: Iterable[Mention], senses: Sequence[Sense], lists: Iterable[SpelledOut]
) -> Iterable[AbbreviationPlace]:
    spelled: dict[DocumentId, set[str]] = {}
    for one in lists:
        if one.agrees:
            spelled.setdefault(one.document, set()).add(one.sense)
    # A list that is none of the canon's shows that there are senses which it does not know.
    usual = senses[0].formulation if len(senses) == 1 and {""} not in spelled.values() else UNKNOWN
    for mention in mentions:
        here = spelled.get(mention.document, set())
        sense = (next(iter(here)) or UNKNOWN) if len(here) == 1 else usual
        told = sense if senses else ""
        yield AbbreviationPlace(mention.document, mention.span, mention.text, bool(mention.opener), told)
