"""Boxes that tell by their shape how far something is."""

from portal.ui.vakjes import boxes, strip


def test_a_box_is_filled_as_far_as_its_level() -> None:
    drawn = boxes((5, 2, 0), 8)

    assert drawn.rand == "M1 1h8v8h-8zM11 1h8v8h-8zM21 1h8v8h-8z"
    assert drawn.vulling == "M1 9h8v-8h-8zM11 9h8v-3.2h-8z"


def test_boxes_stand_in_rows_and_are_of_one_size_in_every_drawing() -> None:
    few, many = boxes((1,) * 3, 8), boxes((1,) * 17, 8)

    assert few.breedte == many.breedte == 80
    assert (few.hoogte, many.hoogte) == (10, 30)
    assert "M1 11" in many.rand


def test_a_strip_is_as_wide_as_there_are_and_falls_from_the_fullest() -> None:
    drawn = strip((1, 3, 200, 0, 0, 10))

    assert (drawn.breedte, drawn.hoogte) == (214, 5)
    assert drawn.vulling == "M0 5V0h10V3h200V4h3V5h1V5z"
