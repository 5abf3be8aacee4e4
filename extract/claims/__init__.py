"""Frames and relations become claims: fillers find their entities, sources their kind.

Way in: `extract.claims.build.claims_of`.
"""
