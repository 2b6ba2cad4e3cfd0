"""Lay documents open, letter by letter, as the other rooms of matching read them."""
