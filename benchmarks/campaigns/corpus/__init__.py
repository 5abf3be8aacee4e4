"""An invented year on eight invented campuses, told in a few hundred short texts and as rows.

`plan` says what happened, `write` tells it, `rows` puts the same events into a table.
"""
