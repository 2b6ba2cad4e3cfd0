"""Attribute quotations: who is quoted, by which cue, each with its own place in the text."""
