"""Sealed messages: keys, codes, the store, and what must be gone on which day."""
