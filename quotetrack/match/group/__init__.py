"""Group distinct wordings into quotes: candidates, likeness, leaders."""
