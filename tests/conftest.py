"""Let every test import the factories beside this file."""
