"""Types of events at which people gather, whoever they are for or against."""

GATHERINGS = ("protest", "counter_protest", "public_event")
