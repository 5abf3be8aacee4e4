"""Groups of actors that act together more than chance, shared interest and shared news explain.

What comes out is evidence of co-timed activity: it says neither who directed it nor that it was
unlawful. `records` holds what is found, `find` finds it.
"""
