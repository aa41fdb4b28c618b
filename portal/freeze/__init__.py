"""An app and a list of its pages -> a folder of files for any web server."""
