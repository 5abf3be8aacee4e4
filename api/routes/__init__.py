"""The routes of the HTTP door: one noun a file. A route parses, calls one function, and wraps."""
