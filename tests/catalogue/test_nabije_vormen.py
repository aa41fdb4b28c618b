"""Near misses are found without comparing every name, and none is lost by that."""

from collections.abc import Mapping

from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from portal.catalogue.nabije_vormen import NabijeVormen, allowed

LETTERS = "abcd"  # few, so that many names are near
NAMEN = st.text(LETTERS, min_size=1, max_size=13)
VORMEN = st.dictionaries(NAMEN, st.tuples(st.integers(0, 9)), max_size=12)


def compared_with_all(naam: str, vormen: Mapping[str, tuple[int, ...]]) -> dict[int, int]:
    """Say the same in the plainest way."""
    found: dict[int, int] = {}
    for vorm, plekken in vormen.items():
        begins = len(naam) >= 6 and vorm.startswith(naam)
        mistakes = 0 if begins else OSA.distance(naam, vorm)
        sure = vorm[0] in naam[:2] or (mistakes <= 1 and len(naam) >= 8)
        if mistakes <= allowed(len(naam)) and sure:
            for plek in plekken:
                found[plek] = min(mistakes, found.get(plek, 3))
    return found


@given(NAMEN | st.just(""), VORMEN)
@example("otterdam", {"rotterdam": (1,), "dotterdam": (2,)})
@example("xotterdam", {"rotterdam": (1,), "otterdam": (2,)})
@example("orterdam", {"rotterdam": (1,)})
@example("krimpen", {"krimpenaandeyssel": (1,), "krimp": (2,), "krimpener": (1,)})
def test_the_same_names_are_near_as_when_all_are_compared(naam: str, vormen: dict[str, tuple[int, ...]]) -> None:
    assert NabijeVormen(vormen).distances(naam) == compared_with_all(naam, vormen)


@given(NAMEN, VORMEN, st.sampled_from(LETTERS), st.integers(0, 13))
def test_a_name_with_one_mistake_is_as_near_as_when_all_are_compared(
    naam: str, vormen: dict[str, tuple[int, ...]], letter: str, place: int
) -> None:
    vormen = {**vormen, naam: (1,)}

    for typed in (naam[:place] + letter + naam[place:], naam[:place] + letter + naam[place + 1 :], naam[1:]):
        assert NabijeVormen(vormen).distances(typed) == compared_with_all(typed, vormen)
