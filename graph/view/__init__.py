"""Part of the graph as one HTML page that opens from disk and fetches nothing."""
