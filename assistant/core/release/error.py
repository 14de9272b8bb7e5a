"""Why a release can't be taken, for the log and for tests; people read the refusal instead."""


class ReleaseError(ValueError):
    """The bytes are no sound manifest; the text says which part, never its content at length."""
