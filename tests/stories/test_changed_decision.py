"""A decision that a challenge changed is owed by the case until the act follows."""

import pytest

from app.api.routes import challenges as told
from domain.changed_decision import CarryOutChange, DecisionChanged, carry_out
from domain.refusals import Refused
from domain.vocabulary import About
from openapi.client.api.cases import authorise_disposal, carry_out_change, record_known_check
from openapi.client.models import ChangeCarriedOutBody
from tests.domain.examples import ADVISOR, AT, CASE, CONTACT
from tests.domain.story import PACK, case_of, dated
from tests.stories.people import SECTION_17, Town, contact, known_check, refused
from tests.stories.test_challenge import LADDER, answers, now, raised, redirected

__all__ = ["redirected"]

CARRY_OUT = carry_out_change.sync_detailed
DONE = ChangeCarriedOutBody.from_dict(told.CARRY_OUT.example)
CHANGED = DecisionChanged(by=ADVISOR, occurred_at=AT, challenge=CASE, reference="D-1", about=About.WORK, rung=LADDER[0])
DATED = (dated(carry_out, CarryOutChange(by=ADVISOR, at=AT, done="A visit."), CONTACT, CHANGED, contact=None),)


@pytest.mark.clause("P6")
def test_a_changed_decision_is_owed_by_the_case_until_the_act_follows(town: Town, redirected: str) -> None:
    """The duty social worker agrees with the school that it should be a referral: there is a new contact."""
    challenge, (first, *_) = raised(town.school, redirected), LADDER
    answers(town, challenge, first, answer="decision-changed", reasons="She is to be seen by us.")
    what = f"Record a new contact about the child, and say which: challenge {challenge} changed the decision."
    duty = next(each for each in town.manager.office(redirected).duties if each.clause == "P6")
    assert (duty.what, duty.queue) == (what, "challenge")
    assert redirected in town.manager.queue("challenge", town.last)
    assert refused(town.school.tries(CARRY_OUT, redirected, DONE), "P6").who_may
    missing = "the new contact about the child, recorded since the answer"
    assert refused(town.manager.tries(CARRY_OUT, redirected, DONE), "P6").missing == missing
    of_another = {**DONE.to_dict(), "contact": town.school.sends(contact()).cases[0].case}
    no = refused(town.manager.tries(CARRY_OUT, redirected, ChangeCarriedOutBody.from_dict(of_another)), "P6")
    assert no.missing == missing
    anew = town.school.sends(contact()).cases[0].case
    child = town.manager.office(redirected).child
    town.advisor.does(record_known_check.sync_detailed, anew, known_check(result="known", child=child))
    carried = ChangeCarriedOutBody.from_dict({**DONE.to_dict(), "contact": anew, "number": 1})
    town.manager.does(CARRY_OUT, redirected, carried)
    seen = town.auditor.audited(redirected)
    assert seen.changed_decisions is not None
    assert [each.contact_reference for each in seen.changed_decisions.carried_out] == [anew]
    assert "P6" not in [each.clause for each in seen.duties]
    assert "changed_decisions" not in town.school.submitted(redirected).to_dict()
    assert refused(town.manager.tries(CARRY_OUT, redirected, DONE), "P6").missing == (
        "a changed decision that was not carried out"
    )


def test_which_change_is_carried_out_is_said_where_several_wait() -> None:
    several = case_of(CONTACT, CHANGED, CHANGED)
    for number in (None, 3):
        with pytest.raises(Refused) as caught:
            carry_out(several, CarryOutChange(by=ADVISOR, at=AT, done="A visit.", number=number), PACK, contact=None)
        assert caught.value.missing == "which change is meant: 1, 2"


@pytest.mark.clause("P6")
def test_a_changed_disposal_is_owed_as_a_new_one_by_the_screening_manager(town: Town, case: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    challenge = raised(town.school, case, about="disposal")
    answers(town, challenge, LADDER[0], answer="decision-changed")
    duty = next(each for each in town.manager.office(case).duties if each.clause == "P6")
    assert (duty.queue, duty.who_may) == ("disposal", ["screening_manager"])
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert "P6" not in [each.clause for each in town.manager.office(case).duties]
    early = {**DONE.to_dict(), "occurred_at": now(days=3)}
    work = raised(town.school, case, about="work-on-the-referral")
    answers(town, work, LADDER[0], answer="decision-changed")
    refused(town.manager.tries(CARRY_OUT, case, ChangeCarriedOutBody.from_dict(early)), "Q3")
    town.manager.does(CARRY_OUT, case, DONE)
