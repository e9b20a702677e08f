"""Same actor, same happening, two accounts of it, plan and outcome. Pure: no input or output, no clock."""

VERSION = "2"
"""Version of the rules. What a ledger has reconciled by another version is reconciled anew."""
