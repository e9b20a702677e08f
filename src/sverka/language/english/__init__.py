"""English: spaCy's small pipeline, its labels brought to Universal Dependencies."""
