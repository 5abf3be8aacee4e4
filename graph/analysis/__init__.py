"""Questions to the graph, one a file. Each is handed data and imports no store."""
