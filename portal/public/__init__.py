"""The room to read in: GET only, freezable, no cookie, no secret."""
