"""Models that we trained, and running them: tags and trees of a network, names of a chain."""
