"""What every room knows about letters: marks, folding, clauses, numerals, places."""
