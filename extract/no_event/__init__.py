"""What looks like an event and is none, or one of another kind."""
