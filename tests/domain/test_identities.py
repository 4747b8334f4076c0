"""What in a text tells who a child is, and what does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import identities
from domain.identities import Found, Identifying

TODAY = date(2026, 11, 29)
KNOWN = {("amira", "khan"), ("will", "young"), ("lincoln", "carlton"), ("zoe", "obrien")}


def kinds(text: str) -> list[str]:
    return [found.kind.name for found in identities.in_text(text, KNOWN, TODAY)]


@pytest.mark.parametrize(
    ("text", "kind", "at"),
    [
        ("NHS number 943 476 5919.", "NHS_NUMBER", 12),
        ("9434765919", "NHS_NUMBER", 1),
        ("nhs no 943-476-5919, please", "NHS_NUMBER", 8),
        ("His number is H801200001001.", "UPN", 15),
        ("h801200001001", "UPN", 1),
        ("A pupil of LN1 1AA", "POSTCODE", 12),
        ("lives at sw1a2aa", "POSTCODE", 10),
        ("PE21  8QR", "POSTCODE", 1),
        ("A pupil, born 12 March 2017, is hungry", "BIRTH", 15),
        ("amira, dob 12/03/17", "BIRTH", 12),
        ("D.O.B.: 2017-03-12", "BIRTH", 9),
        ("date of birth 12.3.2017", "BIRTH", 15),
        ("12/03/2017 (DOB)", "BIRTH", 1),
        ("12 March 2017 is her birthday", "BIRTH", 1),
        ("Her mother was born on March 3rd, 1990", "BIRTH", 24),
        ("Sara Field, 12/03/2017, is hungry", "NAME_AND_BIRTH", 1),
        ("We saw FIELD Sara (12.03.2017).", "NAME_AND_BIRTH", 8),
        ("Sara 12th of March 2017", "NAME_AND_BIRTH", 1),
        ("12/03/2017 Sara Field", "NAME_AND_BIRTH", 12),
        ("the pupil Amira Khan is hungry", "KNOWN_NAME", 11),
        ("KHAN, Amira", "KNOWN_NAME", 1),
        ("amira khan came", "KNOWN_NAME", 1),
        ("Amira Jane Khan came", "KNOWN_NAME", 1),
        ("Amira\nKhan", "KNOWN_NAME", 1),
        ("Zoë O’Brien", "KNOWN_NAME", 1),
        ("Will Young came", "KNOWN_NAME", 1),
    ],
)  # fmt: skip
def test_what_identifies_a_child_is_told_by_its_kind_and_place(text: str, kind: str, at: int) -> None:
    assert identities.in_text(text, KNOWN, TODAY) == [Found(Identifying[kind], at)]


@pytest.mark.parametrize(
    "text",
    [
        "A pupil of nine is often hungry and looks after a younger child until late.",
        "A family in Lincoln; the child goes to Elm Park Primary School in Lincoln.",
        "Since 12 March 2026 the pupil at Elm Park Primary School has been late on 14 days.",
        "They moved to Lincoln 12/03/2024 and came to Elm Park Primary School, 15/04/2024.",
        "Ofsted 12/03/2024. Since Christmas 25/12/2024. On Monday 03/03/2025 she was late.",
        "Ring me on 01632 960017, 01632960017, +44 1632 960017 or 07700 900123.",
        "Our reference is 9434765918 and H801200001002.",
        "Section 17 or S47? Key stage KS2 3AB; the S17 4th visit; at E3 2nd place.",
        "He will young people often lead astray, says amira of the khans.",
        "The grandfather, who was 83 on 12 March 1940, looks after him.",
        "Amira came. Khan was there.",
        "On 31/02/2017 and on 12/03/2031.",
        "Weeks 1-2-3, scores 10/12/9 and rooms 4.5.6.",
        "",
    ],
)
def test_what_identifies_nobody_is_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_everything_is_told_in_the_order_of_the_text() -> None:
    text = "Amira Khan (12/03/2017), LN1 1AA, 943 476 5919"
    assert kinds(text) == ["NAME_AND_BIRTH", "KNOWN_NAME", "POSTCODE", "NHS_NUMBER"]


def test_a_temporary_pupil_number_ends_in_a_letter() -> None:
    (found,) = (text for letter in "ABCDEFGHJKLMNPQRTUVWXYZ" if kinds(text := f"{letter}80120000100A"))
    assert kinds(found) == ["UPN"]


@given(st.integers(1_000_000_00, 9_999_999_99), st.integers(0, 9))
def test_one_in_eleven_numbers_is_an_nhs_number_and_no_two_differ_in_one_digit(number: int, place: int) -> None:
    digits = str(number)
    valid = [f"{digits}{check}" for check in range(10) if kinds(f"{digits}{check}")]
    assert len(valid) <= 1
    for each in valid:
        changed = each[:place] + str((int(each[place]) + 1) % 10) + each[place + 1 :]
        assert kinds(changed) == []


@given(st.text(max_size=400))
def test_any_text_can_be_looked_through_and_every_place_is_in_it(text: str) -> None:
    for found in identities.in_text(text, KNOWN, TODAY):
        assert 1 <= found.at <= len(text)
    for at, (one, other) in identities.names_in(text):
        assert 1 <= at <= len(text)
        assert all(part == part.casefold() for part in (one, other))
