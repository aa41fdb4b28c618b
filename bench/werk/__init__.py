"""A fixed workload, and the peers that make the same static site of it."""
