"""What is true about gemeenten and their loketten: frozen models and parsers. No files, no web, no clock."""
