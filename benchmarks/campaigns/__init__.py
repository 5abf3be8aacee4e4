"""How well coordinated campaigns are found, and how fast."""
