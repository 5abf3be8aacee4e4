"""Builds the compact tables of `extract/gazetteer/data` that are not written by hand. Not
shipped."""
