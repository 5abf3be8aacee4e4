"""Speech statuses in groups: what is told as done, what is doubted, what is said not to be."""

CLAIMED = ("asserted", "alleged")
"""What the text or somebody in it tells as done."""

REPORTED = (*CLAIMED, "attempted")
"""What is told as done or tried."""

REFUTED = ("denied", "negated")
"""What somebody, or the text itself, says was not done."""

DONE_IF_AT_ALL = (*REPORTED, "denied")
"""What was done, if it was: before it was written of. What is called off may have been to come."""

TOLD = (*REPORTED, *REFUTED)
"""What is told of a day, or a place, and is no plan or fear for another."""

DOUBTED = ("alleged", *REFUTED, "hypothetical")
"""What nobody knows to be done: the text itself does not say so."""

CLAIMED_OR_OPEN = ("hypothetical", *CLAIMED)
"""What is told as done or left open, and refuted by nobody yet."""
