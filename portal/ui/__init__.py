"""What all rooms look like: layout, components, headers, language."""
