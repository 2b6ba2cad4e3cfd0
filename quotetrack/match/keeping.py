"""What whoever keeps quotes from day to day needs of matching, so that not everything is matched anew."""

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.index import WordedIndex
from quotetrack.match.abbrev.lists import known_lists
from quotetrack.match.abbrev.shared import Items, spoken_for
from quotetrack.match.echoes.echoes import EchoSearch, FoundEcho
from quotetrack.match.echoes.judge import EchoJudge
from quotetrack.match.echoes.sought import Attested, Sought, SoughtKey, ways_to_seek
from quotetrack.match.group.ids import name_quote
from quotetrack.match.group.keys import Key
from quotetrack.match.group.placed import Faced, Placed
from quotetrack.match.group.renewal import renew_leaders
from quotetrack.match.group.standings import (
    Standing,
    count_blanks,
    fold_wording,
    join_unmarked,
    kind_of,
    rank_standing,
)
from quotetrack.match.group.witnesses import Texts, count_once, name_texts
from quotetrack.match.occurrences.occurrences import Occurrence, find_occurrences
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.occurrences.pieces import cut_pieces
from quotetrack.match.pages.collector import collector_still
from quotetrack.match.pages.pages import MarkedPlace, Page, locate
from quotetrack.match.quotes.expansions import (
    FoundExpansion,
    count_abbreviations,
    expand_page,
    find_taught,
    find_worded,
)
from quotetrack.match.quotes.parts import LEAST_PART, Whole, is_part
from quotetrack.match.quotes.variants import Worded, order_variants

__all__ = [
    "LEAST_PART",
    "Abbreviation",
    "Attested",
    "EchoJudge",
    "EchoSearch",
    "Faced",
    "FoundEcho",
    "FoundExpansion",
    "Items",
    "Key",
    "MarkedPlace",
    "Occurrence",
    "Page",
    "Pattern",
    "Placed",
    "Sought",
    "SoughtKey",
    "Standing",
    "Texts",
    "Whole",
    "Worded",
    "WordedIndex",
    "collector_still",
    "count_abbreviations",
    "count_blanks",
    "count_once",
    "cut_pieces",
    "expand_page",
    "find_occurrences",
    "find_taught",
    "find_worded",
    "fold_wording",
    "is_part",
    "join_unmarked",
    "kind_of",
    "known_lists",
    "locate",
    "name_quote",
    "name_texts",
    "order_variants",
    "rank_standing",
    "renew_leaders",
    "spoken_for",
    "ways_to_seek",
]
