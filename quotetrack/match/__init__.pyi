from quotetrack.match.canon.canon import Canon
from quotetrack.match.canon.own import read_own_canon
from quotetrack.match.canon.problems import lint_canon
from quotetrack.match.canon.table import CANON_COLUMNS, own_canon, read_canon
from quotetrack.match.canon.verdict import judge_quotes, judge_wording
from quotetrack.match.compare.compare import compare_wordings, label_of, verdict_on
from quotetrack.match.compare.replay import replay
from quotetrack.match.pages.scan import Stretch
from quotetrack.match.passages.passages import NearCopy, Passages, PassageWitness, SharedPassage, find_passages
from quotetrack.match.quotes.quotes import match_mentions
from quotetrack.match.seek.letters import LetterSearch, Window, search_letters
from quotetrack.match.seek.search import (
    Closeness,
    Hit,
    Query,
    locate_hit,
    nearest_stretches,
    only_near,
    read_query,
    score_stretch,
    search,
    search_nearest,
    telling_pairs,
)
from quotetrack.match.sharing.sharing import (
    SharedPair,
    SharedWitness,
    SharedWording,
    Sharing,
    WitnessKind,
    gather_sharing,
    pair_up,
)
from quotetrack.match.survey.survey import SurveyedAbbreviation, survey_abbreviations

__all__ = [
    "CANON_COLUMNS",
    "Canon",
    "Closeness",
    "Hit",
    "LetterSearch",
    "NearCopy",
    "PassageWitness",
    "Passages",
    "Query",
    "SharedPair",
    "SharedPassage",
    "SharedWitness",
    "SharedWording",
    "Sharing",
    "Stretch",
    "SurveyedAbbreviation",
    "Window",
    "WitnessKind",
    "compare_wordings",
    "find_passages",
    "gather_sharing",
    "judge_quotes",
    "judge_wording",
    "label_of",
    "lint_canon",
    "locate_hit",
    "match_mentions",
    "nearest_stretches",
    "only_near",
    "own_canon",
    "pair_up",
    "read_canon",
    "read_own_canon",
    "read_query",
    "replay",
    "score_stretch",
    "search",
    "search_letters",
    "search_nearest",
    "survey_abbreviations",
    "telling_pairs",
    "verdict_on",
]
