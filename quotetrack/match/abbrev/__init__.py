"""Know abbreviations that count their items, and lists of items that may be what they count."""
