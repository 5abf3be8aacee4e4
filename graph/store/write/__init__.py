"""What a write does to the graph: one algorithm for all stores, on rows that a store keeps.

`rows` are what is kept, `unit` gathers what one transaction reads and changes, `writes` is the way
in. Nothing here knows SQL or Cypher.
"""
