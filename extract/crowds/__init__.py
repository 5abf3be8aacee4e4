"""Gatherings: what was held, and which is against another."""
