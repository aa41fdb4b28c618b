"""The long shared texts: Markdown of made-up words, one for each kind of page in each language."""

from bench.werk.toeval import Toeval
from bench.werk.woorden import make_woordenlijst, make_zin

HOOFDSTUKKEN = 5
ALINEAS = 2
ZINNEN_PER_ALINEA = 3
PUNTEN = 5
RIJEN = 5


def make_tekst(soort: str, taal: str) -> str:
    """Make the Markdown of a kind of page in a language; only what every Markdown renderer reads alike."""
    toeval = Toeval(f"tekst {soort} {taal}")
    lijst = make_woordenlijst(taal)
    blokken = [_make_alinea(toeval, lijst)]
    for nummer in range(1, HOOFDSTUKKEN + 1):
        blokken.append(f"## {make_zin(toeval, lijst, 5)}")
        blokken += [_make_alinea(toeval, lijst) for _alinea in range(ALINEAS)]
        blokken.append(f"### {make_zin(toeval, lijst, 4)}")
        blokken.append(_make_lijst(toeval, lijst, genummerd=nummer % 2 == 0))
    blokken.append(_make_tabel(toeval, lijst))
    return "\n\n".join((*blokken, _make_alinea(toeval, lijst))) + "\n"


def _make_alinea(toeval: Toeval, lijst: tuple[str, ...]) -> str:
    zinnen = [f"{make_zin(toeval, lijst, toeval.randint(7, 12))}." for _zin in range(ZINNEN_PER_ALINEA)]
    zinnen.append(f"**{make_zin(toeval, lijst, 3)}**: {_make_link(toeval, lijst)}.")
    return " ".join(zinnen)


def _make_link(toeval: Toeval, lijst: tuple[str, ...]) -> str:
    return f"[{make_zin(toeval, lijst, 3)}](https://www.bron-{toeval.randint(1, 99)}.example/pagina)"


def _make_lijst(toeval: Toeval, lijst: tuple[str, ...], *, genummerd: bool) -> str:
    return "\n".join(
        f"{f'{nummer}.' if genummerd else '-'} {make_zin(toeval, lijst, toeval.randint(4, 9))}"
        for nummer in range(1, PUNTEN + 1)
    )


def _make_tabel(toeval: Toeval, lijst: tuple[str, ...]) -> str:
    kop = "| " + " | ".join(make_zin(toeval, lijst, 1) for _kolom in range(3)) + " |"
    rijen = (
        f"| {make_zin(toeval, lijst, 2)} | {make_zin(toeval, lijst, 3)} | {toeval.randint(10, 999)} |"
        for _rij in range(RIJEN)
    )
    return "\n".join((kop, "| --- | --- | --- |", *rijen))
