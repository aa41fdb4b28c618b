"""The register for the chain: every desk and every general contact, in the forms that other systems read."""
