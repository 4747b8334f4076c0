"""A concern, an enquiry and a hypothetical consultation are erased by two people each, under keys of their own."""

from typing import Any

import pytest

from app.base.references import spoken, stream_of
from app.proof.packs import opening
from app.record.keys import FileKeys
from domain.vocabulary import Role
from openapi.client.api.concerns import ask_erasure_of_concern, decide_erasure_of_concern, get_concern
from openapi.client.api.consultations import ask_erasure_of_consultation, decide_erasure_of_consultation
from openapi.client.api.enquiries import (
    ask_erasure_of_enquiry,
    decide_erasure_of_enquiry,
    get_enquiry_audit_pack,
    give_view_on_contact,
    match_enquired_child,
    respond_to_enquiry,
    review_enquiry,
)
from openapi.client.models import (
    ConcernErasureBody,
    ConcernErasureDecisionBody,
    ConsultationErasureBody,
    ConsultationErasureDecisionBody,
    ConsultationRecorded,
    EnquiryErasureBody,
    EnquiryErasureDecisionBody,
)
from openapi.client.types import File
from tests.app.demonstration import said
from tests.serving import Database
from tests.stories import test_concern as concerns
from tests.stories import test_consultations as consultations
from tests.stories import test_enquiry as enquiries
from tests.stories.people import Enter, Town, answered, refused
from tests.stories.test_audit_pack import known_key, settings

WHY = {"ground": "no-longer-needed", "reasons": "Nothing rests on it any more."}
YES = {"approve": True, "reasons": "Checked."}
NO = {"approve": False, "reasons": "It is still relied on."}


def destroyed(database: Database, reference: str, *slots: str) -> set[str]:
    return FileKeys(database.keys / "925").destroyed(stream_of("925", reference), slots)


def answers(town: Town, enquiry: str) -> None:
    """An enquiry is brought to its response."""
    for operation, body in (
        (review_enquiry, enquiries.REVIEWED), (match_enquired_child, enquiries.NOT_KNOWN),
        (give_view_on_contact, enquiries.VIEW), (respond_to_enquiry, enquiries.RESPONSE),
    ):  # fmt: skip
        enquiries.does(town.manager, operation, enquiry, body)


def answered_enquiry(town: Town) -> str:
    """One that has its response."""
    enquiry = enquiries.made(town.prison)
    answers(town, enquiry)
    return enquiry


def test_an_enquiry_is_erased_once_it_is_answered_and_its_pack_still_verifies(town: Town, database: Database) -> None:
    enquiry = enquiries.made(town.prison)
    ask, yes = EnquiryErasureBody.from_dict(WHY), EnquiryErasureDecisionBody.from_dict(YES)
    no_end = refused(enquiries.tries(town.manager, ask_erasure_of_enquiry, enquiry, ask), "Q1")
    assert no_end.missing == "an end of what is still open"
    answers(town, enquiry)
    pack = answered(get_enquiry_audit_pack.sync_detailed(enquiry, client=town.auditor.client), File).payload.read()
    refused(enquiries.tries(town.manager, decide_erasure_of_enquiry, enquiry, yes), "Q1")
    enquiries.does(town.manager, ask_erasure_of_enquiry, enquiry, ask)
    same = refused(enquiries.tries(town.manager, decide_erasure_of_enquiry, enquiry, yes), "Q1")
    assert same.missing == "another person than the one who asked"
    refused(enquiries.tries(town.advisor, decide_erasure_of_enquiry, enquiry, yes), "Q1")
    view = enquiries.office(town.manager, enquiry)
    assert view.erasure_asked
    assert (view.erasure_asked.reasons, view.received.person.name) == (WHY["reasons"], "A. Prisoner")
    no = EnquiryErasureDecisionBody.from_dict(NO)
    enquiries.does(town.area_manager, decide_erasure_of_enquiry, enquiry, no)
    view = enquiries.office(town.manager, enquiry)
    assert view.erasure_declined
    assert (view.erasure_asked, view.received.person.name) == (None, "A. Prisoner")
    enquiries.does(town.advisor, ask_erasure_of_enquiry, enquiry, ask)
    enquiries.does(town.area_manager, decide_erasure_of_enquiry, enquiry, yes)
    view = enquiries.office(town.manager, enquiry)
    assert (view.received.person.name, view.received.children[0].given_name) == (None, None)
    assert [each.slots for each in view.erased] == [["child", "narrative", "referrer"]]
    assert destroyed(database, enquiry, "child", "narrative", "referrer") == {"child", "narrative", "referrer"}
    assert "erased" not in enquiries.its_own(town.prison, enquiry).to_dict()
    again = refused(enquiries.tries(town.manager, ask_erasure_of_enquiry, enquiry, ask), "Q1")
    assert again.missing == "something that was not erased yet"
    key = known_key(town.auditor)
    new = answered(get_enquiry_audit_pack.sync_detailed(enquiry, client=town.auditor.client), File).payload.read()
    assert [opening.verify(each, key).fits for each in (pack, new)] == [True, True]
    where = settings(database, database.directory)
    assert said("verify", "--authority", "925", **where).returncode == 0
    listed = said("erasure", "list", "--authority", "925", **where).stdout
    assert f"enquiry {spoken(enquiry)}: enquiry erasure approved" in listed


def test_a_consultation_is_erased_once_it_is_answered(town: Town, enter: Enter, database: Database) -> None:
    consultation = answered(consultations.asked(town.advisor), ConsultationRecorded, 201).consultation
    ask = ConsultationErasureBody.from_dict(WHY)
    waits = consultations.does(town.advisor, ask_erasure_of_consultation, consultation, ask)
    assert refused(waits, "Q1").missing == "an end of what is still open"
    consultations.sends_the_form(town, consultation)
    adviser = enter("early_help_advisor-925", Role.EARLY_HELP_ADVISOR)
    answered(consultations.answers(adviser, consultation, 2), ConsultationRecorded, 201)
    answered(consultations.does(town.advisor, ask_erasure_of_consultation, consultation, ask, 3),
             ConsultationRecorded, 201)  # fmt: skip
    yes = ConsultationErasureDecisionBody.from_dict(YES)
    refused(consultations.does(town.advisor, decide_erasure_of_consultation, consultation, yes, 4), "Q1")
    answered(consultations.does(town.manager, decide_erasure_of_consultation, consultation, yes, 4),
             ConsultationRecorded, 201)  # fmt: skip
    view = consultations.seen(town.advisor, consultation)
    assert (view.summary, view.professional.name) == (None, None)
    assert view.outcome
    assert view.outcome.advice is None
    assert [(each.reasons, each.slots) for each in view.erased] == [("Checked.", ["narrative", "referrer"])]
    assert destroyed(database, consultation, "narrative", "referrer") == {"narrative", "referrer"}


def test_a_concern_is_erased_by_two_of_its_agency_and_the_offices_hear_nothing(town: Town, database: Database) -> None:
    school, head = town.person("partner_practitioner"), town.person("partner_manager")
    concern = concerns.opened(school, account=concerns.NOTICED)
    case = town.school.sends(concerns.shared(concern, 1)).cases[0].case

    def tries(person: Any, operation: Any, body: Any) -> Any:
        etag = get_concern.sync_detailed(concern, client=person.client).headers["ETag"]
        return person.asks(operation.sync_detailed, concern, body, if_match=etag)

    ask, yes = ConcernErasureBody.from_dict(WHY), ConcernErasureDecisionBody.from_dict(YES)
    refused(tries(school, ask_erasure_of_concern, ask), "Q1")
    about = {"case": case, "decided": "Advice.", "why": "The threshold.", "agreed": True, "agreed_because": "It is so."}
    concerns.does(school, "impact", concern, 0)
    concerns.does(school, "supervision", concern, 0, held_at=concerns.ago(1), referrals=[about])
    concerns.does(school, "close", concern, 0)
    assert tries(school, ask_erasure_of_concern, ask).status_code == 201
    assert refused(tries(school, decide_erasure_of_concern, yes), "Q1").who_may == ["partner_manager"]
    assert tries(head, decide_erasure_of_concern, yes).status_code == 201
    view = concerns.looks(school, concern)
    assert (view.opened.account, view.opened.child.given_name) == (None, None)
    assert [(each.reasons, each.slots) for each in view.erased] == [("Checked.", ["child", "narrative"])]
    assert destroyed(database, concern, "child", "narrative") == {"child", "narrative"}
    received = town.manager.office(case).concern.received  # type: ignore[union-attr] # there is one
    assert received
    assert received.entries[0].words[0].said == concerns.NOTICED
    listed = said("erasure", "list", "--authority", "925", **settings(database, database.directory)).stdout
    assert spoken(concern) not in listed


@pytest.mark.parametrize("operation", [ask_erasure_of_concern, decide_erasure_of_concern])
def test_nobody_of_the_offices_erases_a_concern(town: Town, operation: Any) -> None:
    concern = concerns.opened(town.school)
    body = (ConcernErasureBody if operation is ask_erasure_of_concern else ConcernErasureDecisionBody).from_dict(
        WHY if operation is ask_erasure_of_concern else YES
    )
    answer = town.manager.asks(operation.sync_detailed, concern, body, if_match='"1"')
    assert answer.status_code == 404
