"""Learning the networks of tags and trees: treebanks in, weights with a card out."""
