"""What is lost between a text and a campaign: an invented year told in texts, and the same as rows.

The texts go through extraction, ingest and the search; the rows through import and the same search.
Whatever the rows have and the texts have not was lost on the way.
"""
