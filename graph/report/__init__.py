"""Coordinated campaigns as one offline HTML page: waves, members, quotes, and what else would do.

Way in: `graph.report.page.report_page`. It is handed plain records that have passed the redaction.
"""
