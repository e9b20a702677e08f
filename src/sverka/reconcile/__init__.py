"""Same actor, same happening, two accounts of it, plan and outcome. Pure: no input or output, no clock."""
