"""A school without a system: what its people do in the browser, what they see there, and what they do not."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from html import unescape
from uuid import uuid4

import httpx
import pytest
from joserfc.jwk import OKPKey

from app.api import application
from app.api.application import openapi
from app.api.identity import Identity, Nobody, Person
from app.api.routes import cooperation
from app.api.routes.feedback import GIVE
from app.base import clock
from app.web import sign_in
from app.web.asked import each_of
from app.web.commands import commands
from app.web.pages import AgencysRoute, EverybodysRoute, PageRoute
from app.web.site import MODULES
from app.wording import asking, referring
from app.wording.words import UK
from domain.vocabulary import Role
from openapi.client.api.cases import decide_outcome, give_feedback, request_cooperation
from openapi.client.models import CooperationRequestBody, FeedbackBody
from tests import doors
from tests.pressing import inputs
from tests.serving import ISSUER, Database, Service
from tests.stories.people import Town, contact
from tests.stories.test_challenge import REDIRECTED
from tests.stories.test_pages_after_recording import held_up
from tests.stories.test_pages_of_cases import looking
from tests.stories.test_reads import looked
from tests.waiting import until

GIVEN = commands(application._described())
OPERATIONS = {each.name: each for each in doors.operations(openapi())}
NOT_BY_FORMS = {"read_information", "request_consultation", "request_screening"}
"""What the procedure refuses an agency that asks."""

FILES = {"announce_attachment", "complete_attachment"}
"""What a page of its own does, where a file is chosen."""


@contextmanager
def at_the_school(
    service: Service, database: Database, role: Role = Role.PARTNER_PRACTITIONER, client: str = "school-925"
) -> Iterator[httpx.Client]:
    """A browser's client, signed in as one of an agency's people, who has no drafts yet."""
    identity = Identity(ISSUER, [OKPKey.import_key(database.issuer_key)], Nobody(), clock.now)
    link = sign_in.link(identity, client, Person(id=f"lead-{uuid4().hex[:8]}", name="T. Sample", role=role))
    with httpx.Client(base_url=service.base_url, timeout=30) as browser:
        entered = browser.post("/sign-in", data={"link": link.rpartition("link=")[2]})
        assert entered.headers["location"] == "/agency"
        yield browser


@pytest.fixture
def lead(town: Town, database: Database) -> Iterator[httpx.Client]:
    """The school's safeguarding lead."""
    with at_the_school(town.service, database) as browser:
        yield browser


def pressed(browser: httpx.Client, path: str, shown: str, typed: dict[str, str]) -> httpx.Response:
    """A form as it is shown, with what somebody types and the button they press."""
    return browser.post(path, data=inputs(shown) | typed)


def said(answer: httpx.Response) -> str:
    """The words of a page."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.text.partition("<main")[2])))


def wait_for(browser: httpx.Client, path: str, pattern: str) -> str:
    """What a list shows once it is kept up."""
    until(lambda: re.search(pattern, browser.get(path).text))
    found = re.search(pattern, browser.get(path).text)
    assert found
    return found[1]


def ago(days: int) -> datetime:
    """The same time of an earlier day."""
    return clock.now().astimezone(UK) - timedelta(days=days)


def moment(name: str, at: datetime) -> dict[str, str]:
    """A moment as somebody types it."""
    parts = {"day": at.day, "month": at.month, "year": at.year, "time": f"{at:%H:%M}"}
    return {f"{name}__{part}": str(each) for part, each in parts.items()}


def record(browser: httpx.Client, path: str, **answers: str) -> str:
    """Fill in a form and record it: the page one comes to."""
    shown = browser.get(path)
    assert shown.status_code == 200, path
    done = pressed(browser, path, shown.text, {name.replace("__", "."): value for name, value in answers.items()})
    assert done.status_code == 303, said(done)
    return str(done.headers["location"])


def test_no_page_of_the_authority_is_an_agencys_nor_the_other_way_round(
    town: Town, database: Database, lead: httpx.Client
) -> None:
    case = town.school.sends(contact()).cases[0].case
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        refused = 0
        for route in (each for module in MODULES for each in module.router.routes):
            if not isinstance(route, PageRoute) or isinstance(route, EverybodysRoute):
                continue
            path = re.sub(r"\{case(:\w+)?\}", case, route.path)
            path = re.sub(r"\{[^}]+\}", "another", path)
            somebody = office if isinstance(route, AgencysRoute) else lead
            for method in route.methods or ():
                answer = somebody.request(method, path)
                assert (answer.status_code, "This page is for" in answer.text) == (403, True), (method, path)
                assert case not in answer.text
                refused += 1
        assert refused > 80


def test_a_referral_is_written_section_by_section_and_what_came_of_it_is_told(
    town: Town, database: Database, lead: httpx.Client
) -> None:
    path = "/agency/record/record-contact"
    page = lead.get(path).text
    lacking = pressed(lead, path, page, {"go": "child"})
    assert lacking.status_code == 422
    assert "What is the concern? This needs an answer" in said(lacking)
    page = lacking.text
    typed = {
        "request": {"request": "service", "intent": "safeguarding-referral", "concern_summary": "Bruises, twice."},
        "child": {"children.0.given_name": "Rowan", "children.0.family_name": "Pretend"},
        "words": {},
        "concern": {},
        "need": {"account.statutory_basis": "section-17", "account.primary_need": "N1"},
        "parents": {"account.parents_informed.informed": "yes"},
        "you": {"professional.job_role": "Designated Safeguarding Lead"},
    }
    for here, after in zip(referring.REFERRAL, referring.REFERRAL[1:], strict=False):
        if here.slug == "words":
            page = pressed(lead, path, page, {"add": "children.0.words"}).text
            heard = {"verbatim": "He hits.", "first_disclosure": "yes", "heard_by": "T. Sample", "heard_at.day": "6",
                     "heard_at.month": "7", "heard_at.year": "2026", "heard_at.time": "10:20"}  # fmt: skip
            typed["words"] = {f"children.0.words.0.{name}": each for name, each in heard.items()}
        if here.slug == "concern":
            page = pressed(lead, path, page, {"add": "account.statements"}).text
            typed["concern"] = {"account.statements.0.kind": "fact", "account.statements.0.text": "3 cm, left arm."}
        shown = pressed(lead, path, page, typed.get(here.slug, {}) | {"go": after.slug})
        assert shown.status_code == 200, said(shown)
        page = shown.text
        assert after.title in said(shown)
    kept = inputs(page) | typed["you"]
    assert lead.post(path, data=kept | {"save": "yes"}).headers["location"] == "/drafts"
    going_on = re.search(r'href="(/agency/record/record-contact\?draft=[^"]+)"', lead.get("/drafts").text)
    assert going_on
    page = lead.get(unescape(going_on[1])).text
    checked = pressed(lead, path, page, typed["you"] | {"check": "yes"})
    told = said(checked)
    assert all(
        said in told for said in ("Check your answers", "Bruises, twice.", "He hits.", "3 cm, left arm.", "Fact")
    )
    sent = pressed(lead, path, checked.text, {})
    assert sent.status_code == 303, said(sent)
    case = sent.headers["location"].rpartition("/")[2]
    seen = town.manager.office(case)
    assert (seen.agency, seen.referrer.name if seen.referrer else "") == ("school-925", "T. Sample")
    assert "You have no drafts" in lead.get("/drafts").text
    assert record(lead, f"/agency/cases/{case}/record/add-information", text="He is with his aunt.") == (
        f"/agency/cases/{case}"
    )
    assert [each.text for each in town.manager.office(case).information] == ["He is with his aunt."]
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, REDIRECTED)
    feedback = FeedbackBody.from_dict(dict(GIVE.example) | {"reasons": "The hub sees him tomorrow."})
    town.manager.does(give_feedback.sync_detailed, case, feedback)
    told = said(lead.get(f"/agency/cases/{case}"))
    assert all(each in told for each in ("Rowan Pretend", "“He hits.”", "The hub sees him tomorrow."))
    with at_the_school(town.service, database, client="police-925") as police:
        assert police.get(f"/agency/cases/{case}").status_code == 404
    looks = [
        (each.by.name, each.by.agency, each.view, each.outcome)
        for each in looked(town.manager, case)
        if each.operation == "/agency/cases/{case}"
    ]
    assert looks == [
        ("T. Sample", "police-925", "partner", "refused"),
        ("T. Sample", "school-925", "partner", "answered"),
    ]


def test_from_a_concern_by_supervision_to_a_referral_that_shares_what_was_chosen(
    town: Town, database: Database, lead: httpx.Client
) -> None:
    concern = record(
        lead, "/agency/record/open-concern",
        child__given_name="Wren", child__family_name="Pretend", account="No coat for a week.",
        **moment("occurred_at", ago(2)),
    )  # fmt: skip
    assert record(lead, f"{concern}/record/record-action", what="Telephoned her mother.", people__0__name="Ms Pretend",
                  people__0__role="Her mother") == concern  # fmt: skip
    told = said(lead.get(concern))
    assert "1. Noticed" in told
    assert "Telephoned her mother." in told
    form = lead.get(f"{concern}/refer")
    path = "/agency/record/record-contact"
    page = pressed(lead, path, form.text, {"particulars.0.shared.entries.1": "yes", "go": "request"})
    assert page.status_code == 200, said(page)
    typed = {"request": "service", "intent": "safeguarding-referral", "account.statutory_basis": "section-17",
             "account.primary_need": "N1", "account.parents_informed.informed": "yes"}  # fmt: skip
    page = pressed(lead, path, page.text, typed | {"go": "child"})
    sent = pressed(lead, path, page.text, {})
    assert sent.status_code == 303, said(sent)
    case = sent.headers["location"].rpartition("/")[2]
    received = town.manager.office(case).concern
    assert received
    assert received.received
    assert [len(received.received.entries)] == [1]
    assert record(
        lead, f"{concern}/record/hold-supervision", supervisor__name="P. Specimen", supervisor__role="Headteacher",
        shortcomings="Late.", successes="The mother came.", progress="Better food.",
        **moment("held_at", ago(1)),
    ) == concern  # fmt: skip
    for role in (Role.SCREENING_MANAGER, Role.AUDITOR):
        with looking(town.service, database, role) as office:
            assert office.get(concern).status_code == 403


def test_a_decision_is_challenged_discussed_taken_further_and_accepted(
    town: Town, database: Database, lead: httpx.Client
) -> None:
    path = "/agency/record/raise-challenge"
    disagreeing = {"about": "outcome-of-the-contact", "disagreement": "Two of us saw it.", "at_risk": "yes",
                   "risk": "He goes home."}  # fmt: skip
    another = town.school.sends(contact()).cases[0].case
    until(lambda: another in lead.get("/agency/cases").text)
    with held_up(database):  # so that the case is in no list, as one that many others came after
        case = town.school.sends(contact()).cases[0].case
        town.screened(case)
        town.manager.does(decide_outcome.sync_detailed, case, REDIRECTED)
        assert f"/agency/cases/{case}/challenge" in lead.get(f"/agency/cases/{case}").text
        form = lead.get(f"/agency/cases/{case}/challenge")
        raised = pressed(lead, path, form.text, disagreeing)
        assert raised.status_code == 303, said(raised)
    challenge = raised.headers["location"]
    refused = pressed(
        lead, f"{challenge}/record/escalate-challenge", lead.get(f"{challenge}/record/escalate-challenge").text,
        {"rung": "line-manager", "reasons": "Nobody sees him."},
    )  # fmt: skip
    assert refused.status_code == 409
    assert "Rule P3" in said(refused)
    assert "Write down a discussion" in said(refused)
    record(
        lead, f"{challenge}/record/discuss-challenge", rung="social-worker-discussion", spoke_to__name="S. Example",
        spoke_to__role="Social worker", view="It fits.", alternatives="A visit.", written_complaint="no",
    )  # fmt: skip
    record(lead, f"{challenge}/record/judge-challenge-risk", at_risk="no", risk="He is with his grandmother.")
    with looking(town.service, database, Role.DUTY_SOCIAL_WORKER) as office:
        record(office, f"{challenge.removeprefix('/agency')}/record/answer-challenge", rung="social-worker-discussion",
               answer="decision-stands", reasons="Seen yesterday, well.")  # fmt: skip
    shown = said(lead.get(challenge))
    assert "Seen yesterday, well." in shown
    assert "T. Sample" in shown
    record(lead, f"{challenge}/record/accept-decision", accepted="the-decision", reasons="The hospital explains it.")
    assert "The hospital explains it." in said(lead.get(challenge))
    with at_the_school(town.service, database, Role.PARTNER_AUDITOR) as auditor:
        assert "/record" not in auditor.get(challenge).text
        assert pressed(auditor, f"{challenge}/record/follow-up-challenge",
                       lead.get(f"{challenge}/record/follow-up-challenge").text,
                       {"happened": "He moved."}).status_code in {403, 409}  # fmt: skip


def test_what_is_asked_under_section_27_is_answered(town: Town, lead: httpx.Client) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    town.progressed(case)
    asked = dict(cooperation.REQUEST.example)
    asked["recipient"] = {**asked["recipient"], "sector": "education", "code": "school-925"}
    town.manager.does(request_cooperation.sync_detailed, case, CooperationRequestBody.from_dict(asked))
    waiting = wait_for(lead, "/agency", r'href="(/agency/requests/[^"]+)"')
    assert (
        record(lead, f"{waiting}/record/answer-cooperation-request", answer="will-help", text="From Monday.") == waiting
    )
    assert "From Monday." in said(lead.get(waiting))


def test_a_prison_enquires_by_a_form_and_a_school_is_not_offered_it(
    town: Town, database: Database, lead: httpx.Client
) -> None:
    path = "/agency/record/receive-enquiry"
    assert lead.get(path).status_code == 404
    with at_the_school(town.service, database, client="prison-925") as prison:
        assert path in prison.get("/agency/enquiries").text
        page = prison.post(path, data=inputs(prison.get(path).text) | {"add": "children"}).text
        told = {"kind": "prison", "person.name": "A. Prisoner", "information": "He asks to have visits.",
                "children.0.given_name": "Sam", "children.0.family_name": "Example", "professional.telephone": "01632",
                "children.0.relationship": "His partner’s son", "children.0.contact": "Visits"}  # fmt: skip
        sent = prison.post(path, data=inputs(page) | told)
        assert sent.status_code == 303, said(sent)
        shown = said(prison.get(sent.headers["location"]))
        assert all(each in shown for each in ("A. Prisoner", "Sam Example", "He asks to have visits.", "Not there yet"))
        assert lead.get(sent.headers["location"]).status_code == 404


def test_what_agencies_give_by_forms_is_what_the_api_lets_them_give() -> None:
    may = {
        name
        for name, (_, answers) in doors.read(doors.PAGE.read_text()).items()
        if answers["partner_manager"] in {"may", "state"} and OPERATIONS[name].command
    }
    assert may - asking.OF_AGENCIES.keys() == NOT_BY_FORMS | FILES
    assert asking.OF_AGENCIES.keys() <= may


def test_every_question_of_a_referral_stands_in_one_section() -> None:
    questions = GIVEN["record_contact"].questions(of_agency=True)
    leaves = [ask.place for ask in each_of(questions) if not ask.parts]
    every = (referring.SHARED, *referring.REFERRAL)
    for place in leaves:
        assert sum(any(f"{place}.".startswith(f"{each}.") for each in one.places) for one in every) == 1, place
