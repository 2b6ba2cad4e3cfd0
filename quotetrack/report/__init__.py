"""Show a catalog: reports to hand on, tables, records, an apparatus; and write them whole or not at all."""

from quotetrack.doors import Door

# `__init__.pyi` tells type checkers the same.
__getattr__ = Door(
    __name__,
    {
        "quotetrack.report.abbrev": "ABBREVIATION_COLUMNS abbreviation_rows count_wrong screen_rows survey_catalog",
        "quotetrack.report.apparatus": "render_apparatus",
        "quotetrack.report.apparatuses": "render_variants",
        "quotetrack.report.canon": (
            "CANON_PROBLEM_COLUMNS FORMULATION_COLUMNS canon_problem_rows canon_rows find_formulations "
            "formulation_rows render_formulations"
        ),
        "quotetrack.report.canon_phrases": "Verdicts tell_verdict",
        "quotetrack.report.checks": "CHECK_COLUMNS CHECK_SCREEN asks_to_be_looked_at check_rows rank_checked",
        "quotetrack.report.comparisons": "COMPARISON_COLUMNS JUDGED_COLUMNS comparison_rows judge_rows",
        "quotetrack.report.conditions": "PROBLEM_COLUMNS REGION_COLUMNS problem_rows region_rows",
        "quotetrack.report.figures": "FIGURE_COLUMNS count_figures figure_rows",
        "quotetrack.report.files": "write_files write_parts",
        "quotetrack.report.formats": "Cell Format Row",
        "quotetrack.report.gravity": "rank_differing",
        "quotetrack.report.mentions": "EXPLAINED_COLUMNS MENTION_COLUMNS MentionRow list_mentions",
        "quotetrack.report.page": "render_html render_report",
        "quotetrack.report.places": "Places",
        "quotetrack.report.rendering": "render_rows",
        "quotetrack.report.reuse": "COPY_COLUMNS REUSE_COLUMNS REUSE_PAIR_COLUMNS copy_rows reuse_pair_rows reuse_rows",
        "quotetrack.report.spreadsheet": "BYTE_ORDER_MARK",
        "quotetrack.report.streaming": "stream_rows",
        "quotetrack.report.structured": "render_catalog",
        "quotetrack.report.screens": (
            "EXPLAINED_SCREEN FOUND_SCREEN MENTION_SCREEN PROBLEM_SCREEN REGION_SCREEN REUSE_PAIR_SCREEN REUSE_SCREEN "
            "context_rows mention_rows place_pairs place_rows"
        ),
        "quotetrack.report.terminal": "name_wording render_terminal",
        "quotetrack.report.wordings": "WORDING_COLUMNS WordingRow list_wordings",
        "quotetrack.report.write": "write_report",
    },
)
__all__ = list(__getattr__.homes)
