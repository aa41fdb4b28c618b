"""Arrival: the page for who has somebody at the counter, and two minutes; in Dutch only."""
