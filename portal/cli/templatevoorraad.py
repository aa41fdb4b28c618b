"""What Jinja makes of a template, kept for the next build.

It is code. A server that holds secrets does not take code from a folder that a build may write in: only builds do.
"""

from base64 import b64decode, b64encode

from jinja2.bccache import Bucket, BytecodeCache

from portal.voorraad import shelf

KIND = "templates"


class Templatevoorraad(BytecodeCache):
    """Jinja checks itself that a template is still the one from which this was made."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was kept of a template."""
        plank = shelf(KIND)
        found = plank.get(bucket.key) if plank else None
        if found:
            bucket.bytecode_from_string(b64decode(found))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was made of a template."""
        plank = shelf(KIND)
        if plank:
            plank.put(bucket.key, b64encode(bucket.bytecode_to_string()).decode("ascii"))
