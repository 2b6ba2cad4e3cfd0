"""Lay a catalog out as a report to hand on: linear in the corpus, honest about what it leaves out."""

from quotetrack.match import Sharing
from quotetrack.model import Catalog
from quotetrack.report.blocks import Block, Heading, Table
from quotetrack.report.figures import count_figures
from quotetrack.report.formats import Row
from quotetrack.report.markdown import write_markdown
from quotetrack.report.page_canon import canon_section
from quotetrack.report.page_documents import document_sections
from quotetrack.report.page_quotes import quote_sections
from quotetrack.report.page_reuse import reuse_section
from quotetrack.report.page_sharing import sharing_section
from quotetrack.report.places import Places
from quotetrack.report.web import write_web_page
from quotetrack.settings import DEFAULT, Settings

_NAMES = {
    "documents": "documents 讲话",
    "copies": "of these, copies of others 重复文本",
    "mentions": "mentions, in marks 明引",
    "echoes": "echoes, without marks 暗引",
    "expansions": "abbreviations spelled out 缩略语展开",
    "quotes": "quotes 名言",
    "variants": "wordings 异文",
    "quotes in more than one wording": "quotes in more than one wording 表述不一",
    "reuse": "reuse between documents 复用",
    "mark problems": "marks repaired or left over 引号问题",
    "files not read": "files not read 未读文件",
}


def render_report(catalog: Catalog, settings: Settings = DEFAULT, sharing: Sharing | None = None) -> str:
    """Return the report on a catalog as Markdown, with what its documents share beside the quotes if that is given."""
    return write_markdown(lay_out_report(catalog, settings, sharing))


def render_html(catalog: Catalog, settings: Settings = DEFAULT, sharing: Sharing | None = None) -> str:
    """Return the same as one page for a browser."""
    return write_web_page(lay_out_report(catalog, settings, sharing))


def lay_out_report(catalog: Catalog, settings: Settings = DEFAULT, sharing: Sharing | None = None) -> tuple[Block, ...]:
    """Return the parts of the report on a catalog, in whatever it is to be written."""
    places = Places(catalog)
    return (
        *_summary(catalog),
        *canon_section(catalog, places, settings),
        *quote_sections(catalog, places, settings),
        *reuse_section(catalog, places, settings),
        *(sharing_section(sharing, places, settings) if sharing else ()),
        *document_sections(catalog, places, settings),
    )


def _summary(catalog: Catalog) -> tuple[Block, ...]:
    figures: tuple[Row, ...] = tuple(
        {"": _NAMES[name], "count": count} for name, count in count_figures(catalog).items()
    )
    return Heading(1, "Quotation and reuse report · 引语与复用报告"), Table(("", "count"), figures)
