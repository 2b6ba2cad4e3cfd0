from quotetrack.report.abbrev import (
    ABBREVIATION_COLUMNS,
    abbreviation_rows,
    count_wrong,
    screen_rows,
    survey_catalog,
)
from quotetrack.report.apparatus import render_apparatus
from quotetrack.report.apparatuses import render_variants
from quotetrack.report.canon import (
    CANON_PROBLEM_COLUMNS,
    FORMULATION_COLUMNS,
    canon_problem_rows,
    canon_rows,
    find_formulations,
    formulation_rows,
    render_formulations,
)
from quotetrack.report.canon_phrases import Verdicts, tell_verdict
from quotetrack.report.checks import (
    CHECK_COLUMNS,
    CHECK_SCREEN,
    asks_to_be_looked_at,
    check_rows,
    rank_checked,
)
from quotetrack.report.comparisons import COMPARISON_COLUMNS, JUDGED_COLUMNS, comparison_rows, judge_rows
from quotetrack.report.conditions import PROBLEM_COLUMNS, REGION_COLUMNS, problem_rows, region_rows
from quotetrack.report.figures import FIGURE_COLUMNS, count_figures, figure_rows
from quotetrack.report.files import write_files, write_parts
from quotetrack.report.formats import Cell, Format, Row
from quotetrack.report.gravity import rank_differing
from quotetrack.report.mentions import EXPLAINED_COLUMNS, MENTION_COLUMNS, MentionRow, list_mentions
from quotetrack.report.page import render_html, render_report
from quotetrack.report.places import Places
from quotetrack.report.rendering import render_rows
from quotetrack.report.reuse import (
    COPY_COLUMNS,
    REUSE_COLUMNS,
    REUSE_PAIR_COLUMNS,
    copy_rows,
    reuse_pair_rows,
    reuse_rows,
)
from quotetrack.report.screens import (
    EXPLAINED_SCREEN,
    FOUND_SCREEN,
    MENTION_SCREEN,
    PROBLEM_SCREEN,
    REGION_SCREEN,
    REUSE_PAIR_SCREEN,
    REUSE_SCREEN,
    context_rows,
    mention_rows,
    place_pairs,
    place_rows,
)
from quotetrack.report.spreadsheet import BYTE_ORDER_MARK
from quotetrack.report.streaming import stream_rows
from quotetrack.report.structured import render_catalog
from quotetrack.report.terminal import name_wording, render_terminal
from quotetrack.report.wordings import WORDING_COLUMNS, WordingRow, list_wordings
from quotetrack.report.write import write_report

__all__ = [
    "ABBREVIATION_COLUMNS",
    "BYTE_ORDER_MARK",
    "CANON_PROBLEM_COLUMNS",
    "CHECK_COLUMNS",
    "CHECK_SCREEN",
    "COMPARISON_COLUMNS",
    "COPY_COLUMNS",
    "EXPLAINED_COLUMNS",
    "EXPLAINED_SCREEN",
    "FIGURE_COLUMNS",
    "FORMULATION_COLUMNS",
    "FOUND_SCREEN",
    "JUDGED_COLUMNS",
    "MENTION_COLUMNS",
    "MENTION_SCREEN",
    "PROBLEM_COLUMNS",
    "PROBLEM_SCREEN",
    "REGION_COLUMNS",
    "REGION_SCREEN",
    "REUSE_COLUMNS",
    "REUSE_PAIR_COLUMNS",
    "REUSE_PAIR_SCREEN",
    "REUSE_SCREEN",
    "WORDING_COLUMNS",
    "Cell",
    "Format",
    "MentionRow",
    "Places",
    "Row",
    "Verdicts",
    "WordingRow",
    "abbreviation_rows",
    "asks_to_be_looked_at",
    "canon_problem_rows",
    "canon_rows",
    "check_rows",
    "comparison_rows",
    "context_rows",
    "copy_rows",
    "count_figures",
    "count_wrong",
    "figure_rows",
    "find_formulations",
    "formulation_rows",
    "judge_rows",
    "list_mentions",
    "list_wordings",
    "mention_rows",
    "name_wording",
    "place_pairs",
    "place_rows",
    "problem_rows",
    "rank_checked",
    "rank_differing",
    "region_rows",
    "render_apparatus",
    "render_catalog",
    "render_formulations",
    "render_html",
    "render_report",
    "render_rows",
    "render_terminal",
    "render_variants",
    "reuse_pair_rows",
    "reuse_rows",
    "screen_rows",
    "stream_rows",
    "survey_catalog",
    "tell_verdict",
    "write_files",
    "write_parts",
    "write_report",
]
