"""What a text names and describes: persons, bodies, places, groups."""
