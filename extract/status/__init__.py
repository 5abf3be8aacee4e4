"""Whether a deed is told as done: denied, planned, attempted, feared, answered, taken back."""
