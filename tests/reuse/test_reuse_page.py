"""The report says how much documents share beside the quotes."""

from quotetrack.match import NearCopy, Sharing
from quotetrack.model import DocumentId
from quotetrack.report.reuse_page import sharing_section
from quotetrack.settings import Settings


def near(*shares: float) -> Sharing:
    copies = tuple(NearCopy(DocumentId("a_b"), DocumentId(f"{number}"), share) for number, share in enumerate(shares))
    return Sharing((), (), copies)


def test_nothing_shared_is_no_section():
    assert sharing_section(Sharing((), (), ())) == ""


def test_near_copies_stand_by_their_share_and_names_stay_text():
    section = sharing_section(near(61.0, 92.4))

    assert "近似文本: 2" in section
    assert section.index("a\\_b ≈ 1 · 92 %") < section.index("a\\_b ≈ 0 · 61 %")


def test_the_section_stays_short_and_says_so():
    section = sharing_section(near(61.0, 92.4, 70.0), Settings(report_rows=1))

    assert section.count("≈") == 1
    assert section.endswith("… and 2 more in quotetrack reuse --copies\n")
