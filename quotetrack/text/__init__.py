"""What every room knows about letters: marks, folding, clauses, numerals, places."""

from quotetrack.text.clauses import split_clauses
from quotetrack.text.fold import Folded, fold, fold_with_origins
from quotetrack.text.numerals import Numeral, find_numerals, numeral_value

__all__ = ["Folded", "Numeral", "find_numerals", "fold", "fold_with_origins", "numeral_value", "split_clauses"]
