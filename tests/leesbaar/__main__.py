"""Write docs/leesbaarheid.md; with the LiNT scores where frog and its word lists are at hand."""

from tests.leesbaar import frog
from tests.leesbaar.lint import Lint
from tests.leesbaar.teksten import ROOT, read_golden, read_teksten
from tests.leesbaar.verslag import write_verslag
from tests.leesbaar.woordenlijsten import LIJSTEN, read_lijsten

if __name__ == "__main__":
    teksten = (*read_teksten(), *read_golden())
    can_parse = frog.is_here() and LIJSTEN.exists()
    found = Lint(read_lijsten()).judge([one.blokken for one in teksten]) if can_parse else []
    lint = {tekst.naam: oordeel for tekst, oordeel in zip(teksten, found, strict=can_parse)}
    (ROOT / "docs" / "leesbaarheid.md").write_text(write_verslag(teksten, lint), "utf-8")
