"""Find where given wordings stand in a text, letter for letter or nearly."""
