"""Put files on the shelves and take them off."""
