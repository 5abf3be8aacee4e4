"""What general tools make of the same actions, in an environment of their own."""
