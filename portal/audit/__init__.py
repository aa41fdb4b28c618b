"""How findable nazorg is on a site that a gemeente already has."""
