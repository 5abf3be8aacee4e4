"""How much a picture may hold; by itself, so that a command can say it without loading a layout."""

MOST_NODES = 2000
"""More are no picture any more: nobody can read it, and the time grows with the square."""
