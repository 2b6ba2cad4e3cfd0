"""Compare two wordings: the same saying, a part of it or another one; by which rule; and what differs."""
