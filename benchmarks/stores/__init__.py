"""What the stores cost: writing documents (`ingest`) and asking questions (`reads`)."""
