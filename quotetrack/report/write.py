"""Write everything a catalog has to say into one folder."""

from pathlib import Path

from quotetrack.graph import render_graphml
from quotetrack.match import Sharing
from quotetrack.model import Catalog
from quotetrack.report.canon_phrases import Verdicts
from quotetrack.report.files import write_files
from quotetrack.report.markdown import write_markdown
from quotetrack.report.mentions import MENTION_COLUMNS, list_mentions
from quotetrack.report.page import lay_out_report
from quotetrack.report.places import Places
from quotetrack.report.spreadsheet import BYTE_ORDER_MARK, render_csv
from quotetrack.report.structured import render_catalog
from quotetrack.report.web import write_web_page
from quotetrack.report.wordings import WORDING_COLUMNS, list_wordings
from quotetrack.settings import DEFAULT, Settings


def write_report(
    catalog: Catalog, folder: Path, settings: Settings = DEFAULT, sharing: Sharing | None = None
) -> tuple[Path, ...]:
    """Write report.html, report.md, quotes.csv, mentions.csv, reuse.graphml and catalog.json, all of them or none.

    With `sharing`, the report says too what the documents share beside the quotes.
    """
    report = lay_out_report(catalog, settings, sharing)
    wordings = [row.cells() for row in list_wordings(catalog.quotes, Places(catalog), Verdicts(catalog))]
    mentions = [row.cells() for row in list_mentions(catalog)]
    contents = {
        "report.html": write_web_page(report),
        "report.md": write_markdown(report),
        # Excel takes a file for UTF-8 only if it begins with the mark.
        "quotes.csv": BYTE_ORDER_MARK + render_csv(WORDING_COLUMNS, wordings),
        "mentions.csv": BYTE_ORDER_MARK + render_csv(MENTION_COLUMNS, mentions),
        "reuse.graphml": render_graphml(catalog),
        "catalog.json": render_catalog(catalog),
    }
    write_files(folder, contents)
    return tuple(folder / name for name in contents)
