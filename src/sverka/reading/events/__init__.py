"""Events: what states and their people did, do or will do, read from frames of words and the cast of the text."""
