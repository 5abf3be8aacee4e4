"""Which entities and events of different documents are one, as far as fixed rules can say."""
