"""The block 're-integratie en nazorg' for the home page of a gemeente."""
