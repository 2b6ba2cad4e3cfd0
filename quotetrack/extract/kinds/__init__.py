"""Tell what stands between marks: statement, slogan, term, title or placeholder."""
