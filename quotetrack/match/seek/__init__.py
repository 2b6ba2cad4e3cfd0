"""Search texts for a wording: exact, folded, fuzzy."""
