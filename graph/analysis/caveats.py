"""What goes wherever a finding goes; apart from the analyses, which load numpy."""

FOLLOWING = (
    "Both may react to the same news or to somebody else: what comes after another was not"
    " therefore caused by it or agreed on."
)
