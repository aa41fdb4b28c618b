"""Nazorgportaal: one uniform page 're-integratie en nazorg' for every Dutch gemeente."""
