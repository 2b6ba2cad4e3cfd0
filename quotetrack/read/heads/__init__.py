"""Read what a document says of itself: title, speaker, venue, date."""
