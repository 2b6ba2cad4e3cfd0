"""Know the set phrases that everybody uses."""
