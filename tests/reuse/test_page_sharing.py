"""The report says what documents share beside the quotes."""

from factories import make_catalog

from quotetrack.match import NearCopy, SharedWording, Sharing, WitnessKind
from quotetrack.match.sharing.likeness import read_letters
from quotetrack.match.sharing.sharing import SharedWitness
from quotetrack.model import DocumentId, Span
from quotetrack.report import Places
from quotetrack.report.markdown import write_markdown
from quotetrack.report.page_sharing import sharing_section
from quotetrack.settings import DEFAULT, Settings

PLACES = Places(
    make_catalog({"old.txt": "同志们要守住红线。", "new.txt": "大家要守住红线。"}, dates={"old.txt": "2013"})
)


def near(*shares: float) -> Sharing:
    copies = tuple(NearCopy(DocumentId("*a*"), DocumentId(f"{number}"), share) for number, share in enumerate(shares))
    return Sharing((), (), copies)


def shared(text: str, kind: WitnessKind, stock: str = "") -> SharedWording:
    witnesses = tuple(
        SharedWitness(DocumentId(name), Span(start, start + len(text)), text, kind, 100.0, read_letters(text))
        for name, start in (("new.txt", 2), ("old.txt", 3))
    )
    return SharedWording(text, text, witnesses, stock)


def write(sharing: Sharing, settings: Settings = DEFAULT) -> str:
    return write_markdown(sharing_section(sharing, PLACES, settings))


def test_nothing_shared_is_no_section():
    assert write(Sharing((), (), ())) == ""


def test_passages_stand_by_their_length_each_with_its_places_by_date():
    kind = WitnessKind.PASSAGE

    section = write(Sharing((shared("要守住", kind), shared("要守住红线", kind)), (), ()))

    assert section.index("- 要守住红线 · 5 letters · 2 documents") < section.index("- 要守住 · 3 letters")
    assert "  - 2013 · old.txt 1:4 同志们【…】。\n  - new.txt 1:3 大家【…】。\n" in section


def test_a_passage_of_several_lines_is_told_in_one():
    assert "- 要守住 红线 · 6 letters" in write(Sharing((shared("要守住\n\n红线", WitnessKind.PASSAGE),), (), ()))


def test_quotes_and_set_phrases_are_no_passages():
    section = write(
        Sharing((shared("要守住", WitnessKind.ECHO), shared("红线", WitnessKind.PASSAGE, "set phrases")), (), ())
    )

    assert section == ""


def test_near_copies_stand_by_their_share_and_names_stay_text():
    section = write(near(61.0, 92.4))

    assert section.index("\\*a\\* ≈ 1 · 92 %") < section.index("\\*a\\* ≈ 0 · 61 %")


def test_the_section_stays_short_and_says_so():
    section = write(near(61.0, 92.4, 70.0), Settings(report_rows=1))

    assert section.count("≈") == 1
    assert section.endswith("… and 2 more in quotetrack reuse --copies\n")
