"""When something is old enough to be let go: not before the clock that says so is proved."""

DAYS_OF_PROOF = 3  # of work by this clock: one set a year ahead by mistake lets nothing go
