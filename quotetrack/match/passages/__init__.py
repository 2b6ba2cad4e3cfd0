"""Find wording that two documents share and nobody has claimed."""
