"""Relations of actors that a text says."""
