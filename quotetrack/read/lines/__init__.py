"""Know lines, words and titles of documents, whatever they are read for."""
