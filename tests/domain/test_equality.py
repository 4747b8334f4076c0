"""What is monitored of a child, and who is asked again (EQ1)."""

from dataclasses import replace
from datetime import date

import pytest

from domain import equality
from domain.account import ChildDetails
from domain.duties import duties
from domain.equality import NOBT, REFU, Monitored, standing
from domain.obtaining import InformationItem as Item
from domain.obtaining import NotObtained, WhyMissing
from domain.vocabulary import Characteristic, Disability, Ethnicity, Role, Sex
from tests.domain.examples import INFORMED_BY_THE_REFERRER
from tests.domain.story import PACK, case_of
from tests.domain.test_obtaining import CHILD, LED_CASE, WHOLE


def test_of_a_child_nobody_was_asked_about_nothing_is_obtained() -> None:
    assert set(standing(ChildDetails()).values()) == {NOBT}


def test_refused_is_an_answer_and_words_and_days_are_no_codes() -> None:
    told = ChildDetails(
        ethnicity=Ethnicity.REFU,
        first_language="Polish",
        refused=(Characteristic.RELIGION,),
        disabilities=(Disability.AUTISM, Disability.VISION),
        sex=Sex.FEMALE,
        expected_date_of_birth=date(2027, 1, 1),
    )
    assert standing(told) == {
        Monitored.ETHNICITY: REFU,
        Monitored.FIRST_LANGUAGE: None,
        Monitored.RELIGION: REFU,
        Monitored.DISABILITY: "AUT,VIS",
        Monitored.SEX: "F",
        Monitored.AGE: None,
    }


@pytest.mark.parametrize("why", WhyMissing)
def test_whoever_leads_asks_again_however_it_was_said_why_it_is_missing(why: WhyMissing) -> None:
    unknown = replace(WHOLE, details=replace(CHILD, ethnicity=Ethnicity.NOBT, religion=None))
    said = NotObtained(item=Item.ETHNICITY, why=why, reason="Not on the telephone.")
    learnt = replace(INFORMED_BY_THE_REFERRER, not_obtained=(said,))
    before = case_of(unknown, *LED_CASE[1:])
    assert not [*equality.duties(before)]  # R8 asks for it
    assert "R8" in [each.clause.number for each in duties(before, (), PACK)]
    (duty,) = equality.duties(case_of(unknown, *LED_CASE[1:], learnt))
    assert (duty.what, duty.who_may) == (
        "Ask again, or say that it was refused: ethnicity, religion.", (Role.LEAD_PRACTITIONER,)
    )  # fmt: skip
