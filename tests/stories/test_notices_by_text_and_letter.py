"""Notices over HTTP by text and by letter: whoever left no e-mail address is told that something waits, and no more."""

from dataclasses import replace
from typing import Any

import pytest

from app.running.channels import Notify
from domain import vocabulary as domain
from domain.notices import NoticeKind
from domain.vocabulary import Role
from openapi.client.api.cases import acknowledge_referral, record_informing_risk
from openapi.client.models import AcknowledgementBody, AtRisk, InformingRiskBody, ListedNotice, Means
from tests.app.test_channels import LETTER_TEMPLATE, TEXT_TEMPLATE
from tests.app.test_channels import notify as notify
from tests.notifying import Notifying
from tests.serving import Database
from tests.stories.people import Town, told_by
from tests.stories.test_notices import delivered, listed, receipt, stands
from tests.stories.test_pages_of_cases import NEIGHBOUR, looking

pytestmark = pytest.mark.usefixtures("in_other_hands")
SAID = "Something waits for you. Please ring the Customer Service Centre and say {}."


def acknowledged(town: Town, means: Means, **left: Any) -> str:
    """The case of a neighbour's written referral that was acknowledged so. left: by which they are reached."""
    telling = told_by("non-professional", "1A", referrer=NEIGHBOUR | left, channel="email")
    case = town.advisor.sends(telling).cases[0].case
    town.advisor.does(acknowledge_referral.sync_detailed, case, AcknowledgementBody(means=means))
    return str(case)


def theirs(notice: ListedNotice) -> list[dict[str, Any]]:
    """What Notify was asked to send of a notice."""
    return [asked for asked in Notifying.asked if asked["reference"] == str(notice.notice)]


def test_a_neighbour_who_left_a_mobile_number_is_sent_a_text_that_says_only_whom_to_ring(
    town: Town, database: Database, notify: Notify
) -> None:
    case = acknowledged(town, Means.TEXT, telephone="+44 7700 900123", email=None)
    stands(town, case, "owed")
    delivered(database, notify)
    sent = stands(town, case, "sent")
    assert (sent.kind, sent.channel) == (NoticeKind.REFERRAL_RECEIVED, "govuk-notify-text")
    (asked,) = theirs(sent)
    assert asked | {"service": ""} == {
        "path": "/v2/notifications/sms", "service": "", "phone_number": "07700900123", "reference": str(sent.notice),
        "template_id": TEXT_TEMPLATE, "personalisation": {"text": SAID.format(case)},
    }  # fmt: skip
    assert receipt(town, str(sent.notice), "delivered", kind="sms").json() == {"recorded": True}
    assert stands(town, case, "delivered").channel == "govuk-notify-text"
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert "By a text by GOV.UK Notify, try 1." in auditor.get(f"/cases/{case}/history").text


def test_a_letter_needs_an_address_with_its_postcode_last_and_the_page_says_where_there_is_none(
    town: Town, database: Database, notify: Notify
) -> None:
    whole = acknowledged(town, Means.LETTER, name="N. Eighbour", address="2 The Row\nAnytown, ln1 1aa", email=None)
    without = acknowledged(town, Means.LETTER, address="2 The Row\nAnytown", email=None)
    for case in (whole, without):
        stands(town, case, "owed")
    delivered(database, notify)
    sent = stands(town, whole, "sent")
    (asked,) = theirs(sent)
    assert (asked["path"], asked["template_id"]) == ("/v2/notifications/letter", LETTER_TEMPLATE)
    assert asked["personalisation"] == {
        "text": SAID.format(whole), "address_line_1": "N. Eighbour", "address_line_2": "2 The Row",
        "address_line_3": "Anytown", "address_line_4": "LN1 1AA",
    }  # fmt: skip
    failed = stands(town, without, "failed")
    assert (failed.why, failed.channel, theirs(failed)) == ("no-postcode", "govuk-notify-letter", [])
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        page = manager.get("/notices", params={"standing": "failed"}).text
        assert "cannot be delivered: the address has no postcode" in page
        assert "Write to them yourself, by the whole address." in page


def test_where_mail_is_all_there_is_a_text_and_a_letter_wait_for_a_person(
    town: Town, database: Database, notify: Notify
) -> None:
    by_text = acknowledged(town, Means.TEXT, telephone="07700 900123", email=None)
    by_letter = acknowledged(town, Means.LETTER, address="2 The Row, Anytown, LN1 1AA", email="canary@row.example")
    for case in (by_text, by_letter):
        stands(town, case, "owed")
    delivered(database, replace(notify, templates={domain.Means.EMAIL: notify.templates[domain.Means.EMAIL]}))
    assert [stands(town, case, "failed").why for case in (by_text, by_letter)] == ["by-hand"] * 2
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        assert "it waits for a person" in manager.get("/notices", params={"standing": "failed"}).text


def test_what_the_parents_must_not_learn_goes_by_no_text_and_no_letter(
    town: Town, database: Database, notify: Notify
) -> None:
    left = {"telephone": "07700 900123", "address": "2 The Row, Anytown, LN1 1AA", "email": None}
    for means in (Means.TEXT, Means.LETTER):
        case = acknowledged(town, means, **left)
        risk = InformingRiskBody(at_risk=AtRisk.CHILD, reasons="He said that he is beaten when they hear of it.")
        town.manager.does(record_informing_risk.sync_detailed, case, risk)
        stands(town, case, "owed")
        delivered(database, notify)
        blocked = stands(town, case, "failed")
        assert (blocked.why, theirs(blocked)) == ("must-not-be-told", [])


def test_who_is_anonymous_is_told_by_no_way(town: Town) -> None:
    telling = told_by("anonymous", "1A", channel="email")
    case = town.advisor.sends(telling).cases[0].case
    town.advisor.does(acknowledge_referral.sync_detailed, case, AcknowledgementBody(means=Means.LETTER))
    assert listed(town.manager, town, case) == []
