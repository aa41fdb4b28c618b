"""The room to ask in: somebody writes a message to a desk, without a name and without a cookie."""
