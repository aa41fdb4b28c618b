"""Small gemeenten to look up: real names, only what a test needs."""

from typing import Any

from portal.domain.gemeente import Gemeente

BRON = {"bron": "voorbeeld voor een test"}


def make_gemeente(code: str, naam: str, provincie: str, reeksen: list[str], **more: Any) -> Gemeente:
    """Make a gemeente of a few facts; ``more`` holds further fields, where lists of names may be plain."""
    gedeeld = more.pop("gedeeld", [])
    postbus = more.pop("postbus", [])
    plaatsen = more.pop("woonplaatsen", [naam])
    extra = {"plaatsnamen": more.pop("plaatsnamen", []), "andere_namen": more.pop("andere_namen", [])}
    voormalig = {**BRON, "code": "GM0001", "datum": "2019-01-01", "soort": "samenvoeging"}
    oud = [{**voormalig, "naam": naam_toen} for naam_toen in more.pop("oud", [])]
    slug = more.pop("slug", naam.lower().replace(" ", "-").strip("()"))
    return Gemeente.model_validate(
        {
            **BRON,
            "slug": slug,
            "code": code,
            "naam": naam,
            "officiele_naam": naam,
            "provincie": provincie,
            "postcodes": {**BRON, "reeksen": reeksen, "gedeeld": gedeeld},
            "postbussen": {**BRON, "reeksen": postbus} if postbus else None,
            "woonplaatsen": {**BRON, "namen": plaatsen},
            **{field: [{**BRON, "namen": names}] for field, names in extra.items() if names},
            "voormalige_gemeenten": oud,
            "contact": {**BRON, "website": "https://voorbeeld.example.nl"},
            **more,
        }
    )


DEN_HAAG = make_gemeente(
    "GM0518",
    "Den Haag",
    "Zuid-Holland",
    ["2491-2498", "2511-2518"],
    officiele_naam="'s-Gravenhage",
    andere_namen=["The Hague"],
    plaatsnamen=["Scheveningen"],
    postbus=["2500-2509"],
)
TIEL = make_gemeente("GM0281", "Tiel", "Gelderland", ["4001-4007", "4062"])
WEST_BETUWE = make_gemeente(
    "GM1960",
    "West Betuwe",
    "Gelderland",
    ["4190-4197"],
    gedeeld=[{"postcode": "4062", "adressen": "deel"}],
    oud=["Lingewaal"],
)
BLARICUM = make_gemeente("GM0376", "Blaricum", "Noord-Holland", ["1261"])
LAREN = make_gemeente(
    "GM0417", "Laren", "Noord-Holland", ["1251"], gedeeld=[{"postcode": "1261", "adressen": "enkele"}]
)
BEEK = make_gemeente("GM0888", "Beek", "Limburg", ["6191"], officiele_naam="Beek (L.)", slug="beek")
MONTFERLAND = make_gemeente(
    "GM1955", "Montferland", "Gelderland", ["7037-7044"], woonplaatsen=["Beek", "'s-Heerenberg"]
)
MAASHORST = make_gemeente(
    "GM1991", "Maashorst", "Noord-Brabant", ["5411"], woonplaatsen=["Uden", "Zeeland"], oud=["Uden"]
)
GRONINGEN = make_gemeente(
    "GM0014", "Groningen", "Groningen", ["9711-9747"], woonplaatsen=["Groningen", "Haren Gn"], oud=["Haren"]
)
OSS = make_gemeente("GM0828", "Oss", "Noord-Brabant", ["5341-5358"], woonplaatsen=["Oss", "Haren"])
CAPELLE = make_gemeente("GM0502", "Capelle aan den IJssel", "Zuid-Holland", ["2901-2909"])
ROTTERDAM = make_gemeente("GM0599", "Rotterdam", "Zuid-Holland", ["3011-3089"])

ALLE = (
    DEN_HAAG,
    TIEL,
    WEST_BETUWE,
    BLARICUM,
    LAREN,
    BEEK,
    MONTFERLAND,
    MAASHORST,
    GRONINGEN,
    OSS,
    CAPELLE,
    ROTTERDAM,
)
