"""Find files, tell what they are, and decode them."""
