"""Polish: Morfeusz and models of our own behind the protocol of `Language`."""
