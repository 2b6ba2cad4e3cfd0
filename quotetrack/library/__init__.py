"""Keep what was read and matched on shelves: one file of SQLite, a text index in it, and questions asked of it."""
