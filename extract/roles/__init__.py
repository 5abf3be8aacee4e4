"""Who did it to whom: which words fill the roles of an event."""
