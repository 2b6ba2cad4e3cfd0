"""Pair the marks of a text, and say which of them needed repair."""
