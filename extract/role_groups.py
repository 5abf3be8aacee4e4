"""Roles in groups: who does a deed, who is behind it, whom it befalls."""

DOERS = ("initiator", "organizer", "sponsor")
"""Who does a deed or has it done."""

ACTORS = ("initiator", "organizer", "participant")
"""Who does a deed in person, alone or in a crowd."""

SUFFERERS = ("target", "intermediary")
"""Whom a deed is done to, for his own sake or another's."""
