"""The ruler: how well extraction records agree with labels. `python -m benchmarks.accuracy`.

What counts as right is written in README.md beside this module. Documents of the held-out
columns are scored, but nothing of them beyond scores is ever shown.
"""
