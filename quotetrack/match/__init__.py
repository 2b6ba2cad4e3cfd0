"""Match wordings: what is the same saying, what differs, and where else it stands."""

from quotetrack.match.abbrev import SurveyedAbbreviation, survey_abbreviations
from quotetrack.match.canon import Canon, read_own_canon
from quotetrack.match.canon_problems import lint_canon
from quotetrack.match.canon_table import CANON_COLUMNS, own_canon, read_canon
from quotetrack.match.canon_verdict import judge_quotes, judge_wording
from quotetrack.match.compare import compare_wordings, label_of, verdict_on
from quotetrack.match.quotes import match_mentions
from quotetrack.match.replay import replay
from quotetrack.match.search import Closeness, Hit, search, search_nearest

__all__ = [
    "CANON_COLUMNS",
    "Canon",
    "Closeness",
    "Hit",
    "SurveyedAbbreviation",
    "compare_wordings",
    "judge_quotes",
    "judge_wording",
    "label_of",
    "lint_canon",
    "match_mentions",
    "own_canon",
    "read_canon",
    "read_own_canon",
    "replay",
    "search",
    "search_nearest",
    "survey_abbreviations",
    "verdict_on",
]
