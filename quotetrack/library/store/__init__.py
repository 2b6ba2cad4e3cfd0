"""Keep one file of SQLite, packed cells and a text index in it."""
