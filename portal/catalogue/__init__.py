"""What can be asked about all gemeenten together; in memory, immutable."""
