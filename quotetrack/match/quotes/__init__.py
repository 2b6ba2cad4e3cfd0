"""Put quotes together: variants, parts, expansions, where each stands."""
