"""Where somebody is told: by e-mail, else by a text, else by a letter, as far as each is offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.notice_delivery import Failure
from domain.reaching import FEWEST, IN_ORDER, MOST, Left, Where, where
from domain.vocabulary import Means

ALL = Left(email="a@row.example", telephone="07700 900123", name="A Neighbour", address="2 The Row\nAnytown\nLN1 1AA")
POSTED = ("A Neighbour", "2 The Row", "Anytown", "LN1 1AA")


def test_the_first_way_that_is_offered_and_by_which_they_can_be_reached() -> None:
    assert where(ALL, IN_ORDER) == Where.email("a@row.example")
    assert where(ALL, [Means.TEXT, Means.LETTER]) == Where(means=Means.TEXT, lines=("07700900123",))
    assert where(ALL, [Means.LETTER]) == Where(means=Means.LETTER, lines=POSTED)
    assert where(Left(telephone="01632 960018", address=ALL.address), IN_ORDER) == Where(
        means=Means.LETTER, lines=POSTED[1:]
    )


def test_what_an_act_names_is_how_it_goes_and_no_other_way() -> None:
    assert where(ALL, IN_ORDER, Means.LETTER) == Where(means=Means.LETTER, lines=POSTED)
    assert where(ALL, [Means.EMAIL], Means.LETTER) is Failure.BY_HAND
    assert where(Left(email="a@row.example"), IN_ORDER, Means.TEXT) is Failure.NO_ADDRESS


def test_whoever_can_be_reached_in_no_way_that_is_offered_is_left_to_a_person() -> None:
    assert where(Left(telephone=ALL.telephone), [Means.EMAIL]) is Failure.BY_HAND
    assert where(Left(address=ALL.address), [Means.EMAIL, Means.TEXT]) is Failure.BY_HAND
    assert where(Left(), IN_ORDER) is Failure.NO_ADDRESS


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("07700 900123", "07700900123"),
        ("+44 (0)7700 900-123", "07700900123"),
        ("0044 7700 900123", "07700900123"),
        ("07624 900123", "07624900123"),  # the Isle of Man
        ("01632 960018", None),
        ("07600 900123", None),  # a pager
        ("07000 900123", None),
        ("07700 90012", None),
        ("ask for Ann", None),
    ],
)
def test_a_text_needs_a_mobile_number(written: str, number: str | None) -> None:
    expected = Where(means=Means.TEXT, lines=(number,)) if number else Failure.NO_MOBILE
    assert where(Left(telephone=written), IN_ORDER) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2 The Row, Anytown, LN1 1AA", POSTED[1:]),
        ("2 The Row\r\n\n Anytown  ln11aa ", POSTED[1:]),
        ("2 The Row\nAnytown", Failure.NO_POSTCODE),
        ("LN1 1AA\n2 The Row\nAnytown", Failure.NO_POSTCODE),
        (",\n", Failure.NO_POSTCODE),
        ("2 The Row, LN1 1AA", Failure.ADDRESS_LINES),
        ("1\n2\n3\n4\n5\n6\n7\nLN1 1AA", Failure.ADDRESS_LINES),
    ],
)
def test_a_letter_needs_three_to_seven_lines_and_a_postcode_last(
    written: str, expected: tuple[str, ...] | Failure
) -> None:
    found = where(Left(address=written), IN_ORDER)
    assert (found.lines if isinstance(found, Where) else found) == expected


@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=9), st.sampled_from(["", "LN1 1AA", "ln11aa"]))
def test_whatever_is_written_a_letter_has_lines_as_notify_takes_them(name: str, lines: list[str], last: str) -> None:
    found = where(Left(name=name, address="\n".join([*lines, last])), [Means.LETTER], Means.LETTER)
    if isinstance(found, Where):
        assert FEWEST <= len(found.lines) <= MOST
        assert found.lines[-1] == "LN1 1AA" or last == ""
        assert all(line.strip() for line in found.lines)
