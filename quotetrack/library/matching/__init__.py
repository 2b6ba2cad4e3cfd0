"""Keep quotes up to what has changed, and equal to a matching from nothing."""
