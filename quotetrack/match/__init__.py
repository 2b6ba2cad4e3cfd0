"""Match wordings: what is the same saying, what differs, and where else it stands."""

from quotetrack.doors import Door

# `__init__.pyi` tells type checkers the same.
__getattr__ = Door(
    __name__,
    {
        "quotetrack.match.canon.canon": "Canon",
        "quotetrack.match.canon.own": "read_own_canon",
        "quotetrack.match.canon.problems": "lint_canon",
        "quotetrack.match.canon.table": "CANON_COLUMNS own_canon read_canon",
        "quotetrack.match.canon.verdict": "judge_quotes judge_wording",
        "quotetrack.match.compare.compare": "compare_wordings label_of verdict_on",
        "quotetrack.match.compare.replay": "replay",
        "quotetrack.match.pages.scan": "Stretch",
        "quotetrack.match.passages.passages": "NearCopy Passages PassageWitness SharedPassage find_passages",
        "quotetrack.match.quotes.quotes": "match_mentions",
        "quotetrack.match.seek.letters": "LetterSearch Window search_letters",
        "quotetrack.match.seek.search": (
            "Closeness Hit Query locate_hit nearest_stretches only_near read_query score_stretch search "
            "search_nearest telling_pairs"
        ),
        "quotetrack.match.sharing.sharing": (
            "SharedPair SharedWitness SharedWording Sharing WitnessKind gather_sharing pair_up"
        ),
        "quotetrack.match.survey.survey": "SurveyedAbbreviation survey_abbreviations",
    },
)
__all__ = list(__getattr__.homes)
