"""The only code that reads content files: text becomes a domain object, or a list of problems."""
