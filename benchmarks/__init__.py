"""How fast the board is, measured in a real browser beside the floor that the framework sets."""
