"""Text in, claims out. Knows the vocabulary of `graph` and no store. Way in: `extract.run`."""
