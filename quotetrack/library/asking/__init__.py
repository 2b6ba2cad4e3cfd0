"""Answer questions from the shelves."""
