"""An extraction as one offline HTML page: the text with what was read in it, and notes beside it.

Way in: `graph.marked.page.marked_page`. It holds the whole text with all names.
"""
