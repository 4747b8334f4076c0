"""The clauses of the procedure: complete, quoted, placed, and honest about what the software does."""

import tomllib
from importlib.resources import files

import pytest

from domain import clauses
from domain.clauses import ALL, Status, UnknownClause, clause

FAMILIES = {
    "C": 20, "E": 10, "SC": 13, "CF": 9, "R": 26, "T": 18, "SIB": 7, "CL": 5, "X": 22, "P": 8, "Q": 9, "V": 3, "EQ": 2
}  # fmt: skip
FEEDBACK = ["D1", "D2", "D3", "D4", "F2", "F3", "D5", "D6", "D7"]  # the source's order; F1 is D4


def test_the_procedure_has_161_clauses() -> None:
    assert len(ALL) == 161


def test_every_number_is_there_once_and_none_besides() -> None:
    expected = {f"{family}{n}" for family, count in FAMILIES.items() for n in range(1, count + 1)} | set(FEEDBACK)
    assert sorted(one.number for one in ALL) == sorted(expected)


def test_clauses_come_in_the_order_of_the_procedure() -> None:
    numbers = [one.number for one in ALL]
    assert numbers[:2] == ["C1", "C2"]
    assert numbers[-2:] == ["EQ1", "EQ2"]
    assert [number for number in numbers if number[0] in "DF"] == FEEDBACK
    for family, count in FAMILIES.items():
        assert [number for number in numbers if number.rstrip("0123456789") == family] == [
            f"{family}{n}" for n in range(1, count + 1)
        ]


def test_every_clause_quotes_its_source() -> None:
    for one in ALL:
        assert one.quote == one.quote.strip(), one.number
        assert len(one.quote) > 40, one.number
        assert "..." not in one.quote, one.number
        assert all(words.strip() for words in one.quote.split("…")), one.number


def test_every_clause_stands_in_one_of_the_two_documents() -> None:
    assert {(one.document, one.section) for one in ALL} == {
        *(
            ("Initial Contact and Referrals, chapter 1.2.1", section)
            for section in (
                "1 Initial Contacts",
                "2 Referrals",
                "3 Timescales",
                "4 Screening Process",
                "5 Initial Disposal of Referrals",
                "6 Children in Specific Circumstances",
                "7 Recording of Referrals",
            )
        ),
        *(
            ("Effective Referrals to Safeguarding/Child Protection Front Door Services", section)
            for section in (
                "Making a Referral",
                "Writing the referral",
                "Professional Challenge",
                "Recording",
                "Supervision",
            )
        ),
    }


def test_a_clause_says_where_its_words_stand() -> None:
    assert clause("CL2").source == "Initial Contact and Referrals, chapter 1.2.1, section 7 Recording of Referrals"


def test_a_clause_the_software_does_not_keep_says_what_it_does_about_it() -> None:
    for one in ALL:
        if one.status in {Status.EXPLAINED, Status.OUT_OF_SCOPE}:
            assert one.note.endswith("."), one.number


def test_a_status_is_one_of_four_words() -> None:
    assert {one.status.value for one in ALL} <= {"enforced", "recorded", "explained", "out-of-scope"}


def test_nothing_is_said_of_a_clause_that_is_not_read() -> None:
    content = tomllib.loads(files("domain").joinpath("clauses.toml").read_text(encoding="utf-8"))
    said = {key for entry in content["clauses"].values() for key in entry}
    assert said == {"section", "quote", "status", "note", "aliases"}
    assert set(content) == {"documents", "sections", "clauses"}


def test_feedback_to_a_professional_is_one_clause_with_two_numbers() -> None:
    assert clause("F1") is clause("D4")
    assert clause("F1").number == "D4"


def test_a_clock_that_restates_a_rule_quotes_its_words() -> None:
    for clock, rule in {"T1": "C2", "T4": "C15", "T9": "F3", "T11": "C16", "T13": "CF1", "T14": "C12"}.items():
        assert clause(clock).quote == clause(rule).quote


def test_an_unknown_number_is_named_in_the_error() -> None:
    with pytest.raises(UnknownClause, match="'CL6' is no clause of the procedure"):
        clause("CL6")


def test_the_quotation_keeps_the_slips_of_its_source() -> None:
    assert "'Content Action for Screening'" in clauses.clause("SC1").quote
