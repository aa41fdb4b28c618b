"""From facts to paper: sheets, cards, posters, inserts and packs as PDF files."""
