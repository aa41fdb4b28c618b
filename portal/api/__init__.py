"""The room for other programs: the facts as JSON, and a feed of what changed."""
