"""Speech status on a grid: many sentence frames, each with several deeds and people."""
