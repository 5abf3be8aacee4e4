"""How well PDF and Word files are read, beside the libraries that could have been taken."""
