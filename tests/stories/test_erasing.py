"""A child, a record of the wrong child, or who referred is erased by two people; the record's proofs hold as before."""

from typing import Any

import pytest

from app.base.references import stream_of
from app.proof.packs import opening
from app.record.keys import FileKeys
from domain import erasure
from domain.erasure import (
    AskErasure,
    DecideErasure,
    ErasureAsked,
    ErasureGround,
    ErasureSubject,
    Falling,
)
from domain.refusals import Refused
from openapi.client.api.cases import ask_erasure, decide_erasure, decide_outcome
from openapi.client.api.children import claim_identifier, search_children
from openapi.client.models import (
    ChildSearchBody,
    ErasureBody,
    ErasureDecisionBody,
    FamilyOutcomeBody,
    FoundChildren,
    IdentifierBody,
)
from tests.app.demonstration import said
from tests.domain.examples import ADVISOR, AT, CASE, CONTACT, MANAGER
from tests.domain.story import PACK, case_of, dated
from tests.serving import Database
from tests.stories.people import Town, answered, contact, of_child, refused, told_by
from tests.stories.test_audit_pack import NAME, TELEPHONE, files, known_key, packed, settings

ASK, DECIDE = ask_erasure.sync_detailed, decide_erasure.sync_detailed
WHY = "A name stood on the wrong list."
REDIRECT = FamilyOutcomeBody.from_dict({"outcome": "provide-information-or-redirect", "reasons": "They have help."})
YES = ErasureDecisionBody(approve=True, reasons="Checked with the school.")
NO = ErasureDecisionBody(approve=False, reasons="Nobody showed that it was wrong.")
HELD = Falling(cases={CASE: case_of(CONTACT)}, slots={CASE: ("referrer",)})
ASKED = ErasureAsked(
    by=ADVISOR, occurred_at=AT, subject=ErasureSubject.REFERRER, ground=ErasureGround.OBJECTION, others_too=False,
    cases=HELD.references, reasons=WHY,
)  # fmt: skip
DATED = (
    dated(erasure.ask, AskErasure(by=ADVISOR, at=AT, subject=ErasureSubject.REFERRER, ground=ErasureGround.OBJECTION,
          reasons=WHY), CONTACT, answers=False, falling=HELD),
    dated(erasure.decide, DecideErasure(by=MANAGER, at=AT, approve=True, reasons=WHY), CONTACT, ASKED,
          case_id=CASE, falling=HELD),
)  # fmt: skip


def asking(subject: str, **more: Any) -> ErasureBody:
    ground = "recorded-of-the-wrong-person" if subject == "wrong-child" else "objection-upheld"
    return ErasureBody.from_dict({"subject": subject, "ground": ground, "reasons": WHY, **more})


def ended(town: Town, **child: Any) -> str:
    """A contact that came to nothing more."""
    case = town.school.sends(contact(children=[of_child(**child)])).cases[0].case
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, REDIRECT)
    return case


def found(town: Town, **known: Any) -> list[str]:
    """The children found by what somebody knows."""
    answer = search_children.sync_detailed(
        client=town.advisor.client, body=ChildSearchBody.from_dict(known), front_door_position=town.last
    )
    return [each.child for each in answered(answer, FoundChildren).items]


def test_a_child_is_erased_by_two_people_and_every_proof_holds(town: Town, database: Database) -> None:
    known = {"family_name": "Thistlewood", "date_of_birth": "2015-05-05"}
    case = ended(town, given_name="Perpetua", **known)
    seen = town.manager.office(case)
    number = IdentifierBody.from_dict({"kind": "nhs-number", "number": "9434765919"})
    claims = claim_identifier.sync_detailed
    assert town.advisor.mends(claims, seen.child, number).status_code == 201
    assert found(town, **known) == [seen.child]
    old_pack, clocks = packed(town.auditor, case), seen.to_dict()["clocks"]
    town.advisor.does(ASK, case, asking("child"))
    assert town.manager.office(case).details.given_name == "Perpetua"
    refused(town.advisor.tries(DECIDE, case, YES), "Q1")
    decided = town.area_manager.does(DECIDE, case, YES).parsed
    assert decided
    assert {each.event for each in decided.recorded} >= {"erasure-approved", "identifier-released"}
    after = town.manager.office(case)
    assert (after.details.given_name, after.concern_summary) == (None, None)
    assert after.erasures
    (told,) = after.erasures.approved
    assert (told.reasons, told.slots) == (YES.reasons, ["child", "household", "narrative"])
    assert after.to_dict()["clocks"] == clocks
    assert "erasures" not in town.school.submitted(case).to_dict()
    assert found(town, **known) == []
    assert town.manager.child(seen.child).identifiers == []
    again = ended(town, given_name="Perpetua", **known)
    assert town.advisor.mends(claims, town.manager.office(again).child, number).status_code == 201
    key = known_key(town.auditor)
    assert opening.verify(old_pack, key).fits
    new_pack = packed(town.auditor, case)
    report = opening.verify(new_pack, key)
    assert report.fits
    assert report.erased
    assert b"Perpetua" not in b"".join(files(new_pack).values())
    where = settings(database, database.directory)
    verified = said("verify", "--authority", "925", **where)
    assert verified.returncode == 0, verified.stdout
    listed = said("erasure", "list", "--authority", "925", **where)
    assert listed.returncode == 0, listed.stderr
    assert f"{case[:4]} {case[4:8]} {case[8:12]} {case[12:]}" in listed.stdout
    assert "Perpetua" not in listed.stdout


def test_one_person_asks_and_another_of_the_right_role_decides(town: Town) -> None:
    case = ended(town, given_name="Amos")
    refused(town.manager.tries(DECIDE, case, YES), "Q1")
    town.manager.does(ASK, case, asking("wrong-child"))
    assert refused(town.manager.tries(DECIDE, case, YES), "Q1").missing == "another person than the one who asked"
    assert "area_team_manager" in (refused(town.advisor.tries(DECIDE, case, YES), "Q1").who_may or [])
    refused(town.school.tries(ASK, case, asking("child")), "Q1")
    town.area_manager.does(DECIDE, case, NO)
    seen = town.manager.office(case)
    assert seen.erasures
    assert (seen.erasures.asked, seen.details.given_name) == (None, "Amos")
    refused(town.area_manager.tries(DECIDE, case, YES), "Q1")


def test_what_falls_is_looked_at_again_when_it_is_decided() -> None:
    order = DecideErasure(by=MANAGER, at=AT, approve=True, reasons=WHY)
    gone, more = Falling(cases=HELD.cases, slots={CASE: ()}), Falling(cases={}, slots=HELD.slots)
    for falling, missing in (
        (gone, "something that was not erased yet"),
        (more, "an asking that names all that falls by now"),
    ):
        with pytest.raises(Refused) as caught:
            erasure.decide(case_of(CONTACT, ASKED), order, PACK, case_id=CASE, falling=falling)
        assert caught.value.missing == missing


def test_who_referred_is_erased_and_what_was_told_stays(town: Town, database: Database) -> None:
    call = told_by("anonymous", "9", referrer={"name": NAME, "telephone": TELEPHONE})
    case = town.advisor.sends(call).cases[0].case
    seen = town.manager.office(case)
    town.advisor.does(ASK, case, asking("referrer"))
    town.manager.does(DECIDE, case, YES)
    after = town.manager.office(case)
    assert (after.details, after.concern_summary) == (seen.details, seen.concern_summary)
    http = town.manager.client.get_httpx_client()
    told = "".join(http.get(f"/v1/cases/{case}{path}").raise_for_status().text for path in ("", "/history"))
    assert NAME not in told
    assert TELEPHONE not in told
    scope = stream_of("925", seen.communication)
    assert FileKeys(database.keys / "925").destroyed(scope, ["referrer", "child"]) == {"referrer"}
    none_left = refused(town.advisor.tries(ASK, case, asking("referrer")), "Q1")
    assert none_left.missing == "something that was not erased yet"


def test_a_child_with_an_open_case_and_others_of_the_same_contact_are_not_erased_unawares(town: Town) -> None:
    children = [of_child(given_name="Amira"), of_child(given_name="Bilal")]
    amira, bilal = (each.case for each in town.school.sends(contact(children=children, siblings=False)).cases)
    still_open = refused(town.advisor.tries(ASK, amira, asking("child")), "Q1").missing
    assert still_open == f"an end of what is still open: {', '.join(sorted((amira, bilal)))}"
    for case in (amira, bilal):
        town.screened(case)
        town.manager.does(decide_outcome.sync_detailed, case, REDIRECT)
    assert bilal in (refused(town.advisor.tries(ASK, amira, asking("child")), "Q1").missing or "")
    town.advisor.does(ASK, amira, asking("child", others_too=True))
    town.area_manager.does(DECIDE, amira, YES)
    for case in (amira, bilal):
        seen = town.manager.office(case)
        assert seen.details.given_name is None
        assert seen.erasures
        assert len(seen.erasures.approved) == 1
