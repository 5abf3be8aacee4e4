"""Formats for other programs, one a file. Each is handed plain records and imports no store."""
