"""Find who speaks: the noun phrase that names a person, a body or a document."""
