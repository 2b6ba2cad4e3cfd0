"""Know the official wordings, and say how a wording stands to them."""
