"""Training of the chains of names: `python -m training.names --lang kk --data /path/to/data`."""
