"""A frozen site -> prepared bytes over HTTP, by any WSGI server."""
