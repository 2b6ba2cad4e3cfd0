"""Find known quotes outside quotation marks."""
