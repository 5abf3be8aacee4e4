"""What makes reading quick, each with a switch of its own; records stay the same."""
