"""Survey the abbreviations of a corpus: their senses, lists and wrong counts."""
