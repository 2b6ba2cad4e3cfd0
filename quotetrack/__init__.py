"""Track quotations and citations in official speeches and policy documents."""
