"""The kinds of files in a site: what a browser is told of each, and which of them are packed beforehand."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from portal.freeze.swap import PACKED

SUFFIXES: Mapping[str, str] = MappingProxyType(dict(zip(("br", "gzip"), PACKED, strict=True)))
"""Encoding -> the ending of a packed file beside its original, the best encoding first."""
_TEXT: Mapping[str, str] = MappingProxyType(
    {
        ".css": "text/css; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".webmanifest": "application/manifest+json",
        ".xml": "application/xml",
    }
)
_OTHER: Mapping[str, str] = MappingProxyType(
    {".ico": "image/x-icon", ".pdf": "application/pdf", ".png": "image/png", ".woff2": "font/woff2"}
)
_KINDS = {**_TEXT, **_OTHER}


def content_type(file: str) -> str:
    """Give the kind of a file, as a browser is told; a system has a list of its own, and each has another."""
    return _KINDS.get(PurePosixPath(file).suffix, "application/octet-stream")


def is_text(file: str) -> bool:
    """Tell whether a file becomes smaller by packing it; pictures are packed already."""
    return PurePosixPath(file).suffix in _TEXT


def is_packed(file: str) -> bool:
    """Tell whether a file is the packed form of another one."""
    return file.endswith(tuple(SUFFIXES.values()))
