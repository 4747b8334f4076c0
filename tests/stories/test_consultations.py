"""Consultations: on a contact, with permission; and hypothetical ones, with no child in them, which may become one."""

import base64
import hashlib
import re
from typing import Any
from uuid import uuid4

import pytest

from app.api.routes import consultations, screening
from domain.vocabulary import Role
from openapi.client.api.cases import decide_consultation, record_known_check, request_consultation
from openapi.client.api.consultations import (
    decide_hypothetical_outcome,
    get_consultation,
    get_consultation_form,
    record_consultation,
    send_consultation_form,
)
from openapi.client.api.queues import get_queue, list_deadlines
from openapi.client.models import (
    ClockState,
    ConsultationBody,
    ConsultationFormBody,
    ConsultationOutcomeBody,
    ConsultationRecorded,
    ConsultationRequestBody,
    ConsultationView,
    DeadlinePage,
    HypotheticalOutcomeBody,
    PartnerConsultation,
    Queue,
    QueuePage,
)
from openapi.client.types import UNSET, Response
from tests.stories.people import (
    Enter,
    Person,
    Town,
    answered,
    consulting,
    contact,
    example,
    known_check,
    moment,
    of_child,
    problem,
    refused,
    told_by,
)

ADVISE = decide_consultation.sync_detailed
SEND = request_consultation.sync_detailed
TO_THE_ADVISER = ConsultationRequestBody()
FORM = ConsultationFormBody(adviser="early_help_advisor-925")
ANSWER = HypotheticalOutcomeBody.from_dict(consultations.ANSWER.example)
PROFESSIONAL = {"name": "T. Sample", "job_role": "Designated Safeguarding Lead", "telephone": "01632 960017"}


def told(**changes: Any) -> dict[str, Any]:
    """What a Customer Service Advisor takes down where permission was not given, with changes."""
    return example(consultations.ConsultationBody) | changes


def asked(person: Person, body: dict[str, Any] | None = None, **headers: str) -> Response[Any]:
    """Record a hypothetical consultation, or hear why not."""
    headers.setdefault("idempotency_key", str(uuid4()))
    form = ConsultationBody.from_dict(body or told())
    return record_consultation.sync_detailed(client=person.client, body=form, **headers)


def read(person: Person, consultation: str) -> Response[Any]:
    return get_consultation.sync_detailed(consultation, client=person.client)


def seen(person: Person, consultation: str) -> ConsultationView:
    return answered(read(person, consultation), ConsultationView)


def does(person: Person, operation: Any, consultation: str, body: Any, version: int = 1) -> Response[Any]:
    """A command on a consultation at that version."""
    return person.asks(operation.sync_detailed, consultation, body, if_match=f'"{version}"')


def answers(person: Person, consultation: str, version: int = 1, **changes: Any) -> Response[Any]:
    """The Early Help Advisor's outcome, with changes."""
    body = HypotheticalOutcomeBody.from_dict(ANSWER.to_dict() | changes)
    return does(person, decide_hypothetical_outcome, consultation, body, version)


def sends_the_form(town: Town, consultation: str) -> None:
    """To the Early Help Advisor of these stories."""
    answered(does(town.advisor, send_consultation_form, consultation, FORM), ConsultationRecorded, 201)


@pytest.fixture
def adviser(enter: Enter) -> Person:
    """An Early Help Advisor."""
    return enter("early_help_advisor-925", Role.EARLY_HELP_ADVISOR)


@pytest.fixture
def consultation(town: Town) -> str:
    """A hypothetical consultation that waits; a professional of the school asked."""
    body = told(agency="school-925")
    return answered(asked(town.advisor, body), ConsultationRecorded, 201).consultation


# Without permission


def test_a_hypothetical_consultation_becomes_a_contact(town: Town, adviser: Person) -> None:
    """The school asks; permission was not given, so nobody says whose child it is. It comes later."""
    no = refused(
        town.advisor.tries_to_send(told_by("professional", "2A", intent="consultation", permission=False)), "E5"
    )
    assert no.missing == "a hypothetical consultation, recorded at /v1/consultations"
    sent = answered(asked(town.advisor, told(agency="school-925")), ConsultationRecorded, 201)
    assert [event.event for event in sent.recorded] == ["hypothetical-consultation-recorded"]
    waiting = seen(adviser, sent.consultation)
    assert (waiting.state, waiting.agency_name, waiting.caveat_said) == (
        "waiting-for-advice", "Elm Park Primary School", True,
    )  # fmt: skip
    assert [(duty.clause, duty.who_may) for duty in waiting.duties] == [
        ("E8", ["customer_service_advisor", "early_help_advisor"]),
        ("E9", ["early_help_advisor"]),
    ]

    answered(does(town.advisor, send_consultation_form, sent.consultation, FORM), ConsultationRecorded, 201)
    form = seen(adviser, sent.consultation).form
    assert form is not None
    assert (form.adviser, form.adviser_name) == ("early_help_advisor-925", "Sam Early Help Advisor")
    answered(answers(adviser, sent.consultation, version=2), ConsultationRecorded, 201)
    advised = answered(read(town.school, sent.consultation), PartnerConsultation)
    assert (advised.state, advised.outcome, advised.advice) == ("answered", "gain-permission", ANSWER.advice)

    received = town.school.sends(consulting(after_consultation=sent.consultation))
    assert [event.event for event in received.recorded if event.stream == "consultation"] == [
        "consultation-became-contact"
    ]
    (case,) = (each.case for each in received.cases)
    followed = seen(town.auditor, sent.consultation)
    assert (followed.state, followed.cases, followed.duties, followed.version) == ("became-a-contact", [case], [], 4)
    assert answered(read(town.school, sent.consultation), PartnerConsultation).cases == [case]
    opened = town.manager.office(case)
    assert opened.after_consultation == sent.consultation
    assert (opened.concern_summary, opened.screening.level) == (contact()["concern_summary"], None)


def test_the_early_help_advisor_alone_answers_once_with_one_of_three_outcomes(
    town: Town, adviser: Person, consultation: str
) -> None:
    assert refused(answers(town.manager, consultation), "E1").who_may == ["early_help_advisor"]
    sends_the_form(town, consultation)
    answered(answers(adviser, consultation, version=2), ConsultationRecorded, 201)
    outcome = seen(adviser, consultation).outcome
    assert outcome is not None
    assert (outcome.outcome, outcome.by.id) == ("gain-permission", "early_help_advisor-925")
    assert refused(answers(adviser, consultation, version=3), "E9").missing == "a consultation without an outcome"


def test_who_was_sent_the_form_answers_and_another_once_it_is_sent_to_them(
    town: Town, adviser: Person, enter: Enter, consultation: str
) -> None:
    """Nobody answers a form that nobody has; the adviser who has it falls ill, and it goes to a colleague."""
    assert refused(answers(adviser, consultation), "E8").missing == "the record form, sent to an Early Help Advisor"
    colleague = enter("adviser-8", Role.EARLY_HELP_ADVISOR)
    sends_the_form(town, consultation)
    no = refused(answers(colleague, consultation, version=2), "E8")
    assert no.missing == "the Early Help Advisor it was sent to, or the form sent to you instead"
    again = ConsultationFormBody(adviser="adviser-8")
    answered(does(town.advisor, send_consultation_form, consultation, again, 2), ConsultationRecorded, 201)
    refused(answers(adviser, consultation, version=3), "E8")
    answered(answers(colleague, consultation, version=3), ConsultationRecorded, 201)
    outcome = seen(adviser, consultation).outcome
    assert outcome is not None
    assert outcome.by.id == "adviser-8"


def test_an_early_help_advisor_who_takes_the_call_answers_it(town: Town, adviser: Person) -> None:
    taken = answered(asked(adviser), ConsultationRecorded, 201).consultation
    assert [duty.clause for duty in seen(adviser, taken).duties] == ["E9"]
    answered(answers(adviser, taken), ConsultationRecorded, 201)


def test_its_clock_runs_for_one_working_day(town: Town, adviser: Person) -> None:
    body = told(received_at="2026-07-03T16:05:00+01:00")
    late = answered(asked(town.advisor, body), ConsultationRecorded, 201).consultation
    (clock,) = seen(town.manager, late).clocks
    due_at = moment("2026-07-06T16:05:00+01:00")  # Friday's is due on Monday
    assert (clock.clause, clock.state, moment(clock.due_at)) == ("T2", "running", due_at)
    sends_the_form(town, late)
    answered(answers(adviser, late, version=2), ConsultationRecorded, 201)
    (clock,) = seen(town.manager, late).clocks
    assert (clock.state, clock.limit) == ("met-late", "statutory")


def test_what_is_asked_of_whoever_records_it(town: Town) -> None:
    no = refused(asked(town.advisor, told(professional=without("telephone"))), "E4")
    assert no.missing == "contact details: a telephone number or an e-mail address"
    for said in ({"caveat_said": False}, {"caveat_said": None}):
        no = refused(asked(town.advisor, told(**said)), "E5")
        assert no.missing
        assert "that the professional was told" in no.missing
    assert refused(asked(town.manager), "E3").who_may == ["customer_service_advisor", "early_help_advisor"]
    problem(asked(town.school), 403, "forbidden-scope")
    unknown = problem(asked(town.advisor, told(agency="nobody-we-know")), 422, "invalid-body")
    assert [(error.pointer, error.code) for error in unknown.errors] == [("/agency", "unknown-agency")]


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in PROFESSIONAL.items() if key != name}


def test_the_form_is_sent_to_an_early_help_advisor(town: Town, adviser: Person, consultation: str) -> None:
    nobody = ConsultationFormBody(adviser="screening_manager-925")
    no = refused(does(town.advisor, send_consultation_form, consultation, nobody), "E8")
    assert no.missing == "an Early Help Advisor of the directory"
    no = refused(does(town.manager, send_consultation_form, consultation, FORM), "E8")
    assert no.who_may == ["customer_service_advisor", "early_help_advisor"]


def test_nothing_is_dated_before_the_consultation_was_received(town: Town, adviser: Person, consultation: str) -> None:
    long_ago = "2020-01-01T09:00:00Z"
    sends_the_form(town, consultation)
    refused(answers(adviser, consultation, version=2, occurred_at=long_ago), "Q3")
    form = ConsultationFormBody.from_dict({**FORM.to_dict(), "occurred_at": long_ago})
    refused(does(town.advisor, send_consultation_form, consultation, form, 2), "Q3")
    call = told_by("professional", "2A", agency="school-925", after_consultation=consultation, received_at=long_ago)
    assert refused(town.advisor.tries_to_send(call), "Q3").missing == "a time after the consultation it names"


# Who the child is


@pytest.fixture(scope="module")
def known_here(town: Town) -> None:
    """Somebody whose name the child index holds."""
    town.school.sends(contact(children=[of_child(given_name="Ottoline", family_name="Quillfeather")]))
    searched(town)


def searched(town: Town) -> None:
    from openapi.client.api.children import search_children
    from openapi.client.models import ChildSearchBody, FoundChildren

    body = ChildSearchBody(family_name="Quillfeather", given_name="Ottoline")
    found = search_children.sync_detailed(client=town.manager.client, body=body, front_door_position=town.last)
    assert answered(found, FoundChildren).items


@pytest.mark.parametrize(
    ("words", "kind", "at"),
    [
        ("A pupil, NHS number 943 476 5919, is hungry.", "an NHS number", 21),
        ("A pupil (H801200001001) is hungry.", "a unique pupil number", 10),
        ("A pupil who lives at LN1 1AA is hungry.", "a postcode", 22),
        ("A pupil born on 14 March 2017 is hungry.", "a date of birth", 17),
        ("Petra Sandalwood (14/03/2017) is hungry.", "a name with a date of birth", 1),
        ("We worry about ottoline quillfeather.", "the name of a child known here", 16),
    ],
)
def test_words_that_tell_who_the_child_is_are_refused_and_never_said_again(
    town: Town, known_here: None, words: str, kind: str, at: int
) -> None:
    before = town.recorded()
    answer = asked(town.advisor, told(summary=words))
    missing = f"words that identify no child and no family ({kind} in summary, from character {at})"
    assert refused(answer, "E5").missing == missing
    rehearsed = asked(town.advisor, told(summary=words), prefer="handling=dry-run")
    assert refused(rehearsed, "E5").missing == missing
    said = answer.content + rehearsed.content
    assert not [secret for secret in SECRETS if secret.encode().lower() in said.lower()]
    assert town.recorded() == before


SECRETS = ("943 476", "H8012", "LN1", "14 March", "14/03", "Petra", "Sandalwood", "Ottoline", "Quillfeather")


def test_the_advice_and_the_professionals_particulars_tell_it_no_more(
    town: Town, adviser: Person, consultation: str, known_here: None
) -> None:
    sends_the_form(town, consultation)
    no = refused(answers(adviser, consultation, version=2, advice="Ask Ottoline Quillfeather, born 14/03/2017."), "E5")
    assert no.missing == (
        "words that identify no child and no family (the name of a child known here in advice, from character 5; "
        "a date of birth in advice, from character 33)"
    )
    smuggled = told(professional=PROFESSIONAL | {"organisation": "School of 9434765919"})
    no = refused(asked(town.advisor, smuggled), "E5")
    assert no.missing == (
        "words that identify no child and no family (an NHS number in professional.organisation, from character 11)"
    )
    assert seen(adviser, consultation).version == 2


def test_what_tells_nobody_who_the_child_is_is_taken(town: Town, known_here: None) -> None:
    teacher = PROFESSIONAL | {
        "name": "Ottoline Quillfeather",
        "organisation": "Elm Park Primary School, LN1 1AA",
        "email": "ottoline.quillfeather@elm-park.example",
    }
    words = (
        "Since 14 March 2026 a pupil of nine at Elm Park Primary School in Lincoln has come hungry. "
        "Ottoline Quillfeather, the teacher, is reached on 01632 960017. Section 17 was considered on 02/11/2026."
    )
    taken = answered(asked(town.advisor, told(professional=teacher, summary=words)), ConsultationRecorded, 201)
    assert seen(town.advisor, taken.consultation).summary == words


def test_a_record_that_names_a_child_is_not_taken(town: Town) -> None:
    with town.service.client("customer_service_advisor") as client:
        named = told(child={"given_name": "Amira"})
        no = client.post("/v1/consultations", json=named, headers={"Idempotency-Key": str(uuid4())})
    assert (no.status_code, [error["code"] for error in no.json()["errors"]]) == (422, ["unknown-field"])


# Whose it is


def test_the_agency_whose_professional_asked_sees_its_own_and_nobody_else_any(town: Town, consultation: str) -> None:
    theirs = answered(read(town.school, consultation), PartnerConsultation)
    assert theirs.professional.name == "T. Sample"
    problem(read(town.police, consultation), 404, "not-found")
    problem(read(town.person("other_screening_manager"), consultation), 404, "not-found")
    of_nobody = answered(asked(town.advisor), ConsultationRecorded, 201).consultation
    problem(read(town.school, of_nobody), 404, "not-found")
    problem(answers(town.advisor, "H0000000000A4"), 404, "not-found")
    problem(answers(town.school, consultation), 403, "forbidden-scope")


def test_the_agency_whose_professional_asked_names_it_and_no_other(town: Town, consultation: str) -> None:
    problem(town.police.tries_to_send(contact(after_consultation=consultation)), 404, "not-found")
    problem(town.school.tries_to_send(contact(after_consultation="H0000000000A4")), 404, "not-found")
    call = told_by("professional", "6", agency="police-925", after_consultation=consultation)
    no = refused(town.advisor.tries_to_send(call), "E2")
    assert no.missing == "a contact of the agency whose professional asked"
    assert seen(town.manager, consultation).cases == []


# With permission


def test_the_professional_who_asks_and_the_child_are_named(town: Town) -> None:
    no = refused(town.school.tries_to_send(contact(intent="consultation", permission=True)), "E4")
    assert no.missing == "contact details: a telephone number or an e-mail address"
    no = refused(town.school.tries_to_send(consulting(children=[{"school": "Elm Park Primary School"}])), "E4")
    assert no.missing == "the name of the child, for which there is permission"
    neighbour = told_by("non-professional", "1B", intent="consultation", permission=True)
    assert refused(town.advisor.tries_to_send(neighbour), "E4").missing == (
        "the name and job role of the professional who asks"
    )


def test_an_early_help_advisor_gives_a_consultation_on_a_contact_its_outcome(town: Town, adviser: Person) -> None:
    case = town.school.sends(consulting()).cases[0].case
    advised = ConsultationOutcomeBody.from_dict(screening.ADVISE.example)
    refused(adviser.tries(ADVISE, case, advised), "C6")
    refused(town.advisor.tries(SEND, case, TO_THE_ADVISER), "C6")
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    assert refused(adviser.tries(ADVISE, case, advised), "E6").missing == "the 'Contact Action for Consultation'"
    assert refused(adviser.tries(SEND, case, TO_THE_ADVISER), "E6").who_may == ["customer_service_advisor"]
    town.advisor.does(SEND, case, TO_THE_ADVISER)
    sent = town.manager.office(case)
    assert sent.consultation_request is not None
    assert sent.consultation_request.action == "Contact Action for Consultation"
    assert [duty.clause for duty in sent.duties if duty.clause.startswith("E")] == ["E7"]
    assert case in adviser.queue("consultation", town.last)
    refused(town.manager.tries(ADVISE, case, advised), "E1")
    adviser.does(ADVISE, case, advised)
    seen = town.manager.office(case)
    assert seen.consultation is not None
    assert (seen.state, seen.duties) == ("ended", [])
    assert (seen.consultation.outcome, seen.consultation.advice) == ("advise-early-help-assessment", advised.advice)
    assert next(clock.state for clock in seen.clocks if clock.clause == "T2") == "met"
    refused(adviser.tries(ADVISE, case, advised), "C16")
    screened = town.school.sends(contact()).cases[0].case
    refused(adviser.tries(ADVISE, screened, advised), "E7")


# The record form


def form_of(person: Person, consultation: str) -> Response[Any]:
    return get_consultation_form.sync_detailed(consultation, client=person.client)


def test_the_record_form_is_one_page_to_be_printed(town: Town, adviser: Person) -> None:
    summary = "A pupil of nine is hungry, <b>often</b>, & late."
    consultation = answered(asked(town.advisor, told(summary=summary)), ConsultationRecorded, 201).consultation
    blank = form_of(adviser, consultation)
    assert (blank.status_code, blank.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    page = blank.content.decode()
    assert "A pupil of nine is hungry, &lt;b&gt;often&lt;/b&gt;, &amp; late." in page
    assert "@page" in page
    for told_there in (
        "T. Sample", "Designated Safeguarding Lead", "Elm Park Primary School", "01632 960017", "Anytown",
        "this could impact on the quality of the advice being given", "Gain permission", "The outcome is due by",
        "Advise completion of EHA for Early Help Services and/or TAC",
        "Contact Customer Services to make a safeguarding referral",
    ):  # fmt: skip
        assert told_there in page, told_there
    assert "✓" not in page
    sends_the_form(town, consultation)
    answered(answers(adviser, consultation, 2, advice="Speak to the mother first."), ConsultationRecorded, 201)
    done = form_of(adviser, consultation).content.decode()
    assert done.count("✓") == 1
    assert "Speak to the mother first." in done


def test_the_form_loads_nothing_and_is_the_offices_alone(town: Town, consultation: str) -> None:
    policy = form_of(town.auditor, consultation).headers["Content-Security-Policy"]
    style = re.search("<style>(.*?)</style>", form_of(town.auditor, consultation).content.decode(), re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    problem(form_of(town.school, consultation), 403, "forbidden-scope")
    problem(form_of(town.police, consultation), 404, "not-found")
    problem(form_of(town.elsewhere, consultation), 404, "not-found")


# Advised to refer


def awaited(town: Town) -> list[str]:
    """The references in the queue of who was advised to refer and has not."""
    found = get_queue.sync_detailed(Queue.ADVISED, client=town.advisor.client, limit=100, front_door_position=town.last)
    return [item.reference for item in answered(found, QueuePage).items]


def test_who_was_advised_to_refer_is_awaited_until_a_contact_names_the_consultation(
    town: Town, adviser: Person, consultation: str
) -> None:
    assert consultation not in awaited(town)
    sends_the_form(town, consultation)
    answered(answers(adviser, consultation, 2, outcome="contact-csc-for-referral"), ConsultationRecorded, 201)
    assert consultation in awaited(town)
    (duty,) = seen(adviser, consultation).duties
    assert (duty.clause, duty.queue, duty.who_may) == ("E2", "advised", ["customer_service_advisor"])
    town.school.sends(contact(after_consultation=consultation))
    assert consultation not in awaited(town)
    assert seen(adviser, consultation).duties == []


def test_who_was_advised_on_a_contact_is_awaited_until_a_safeguarding_contact_about_the_child_follows(
    town: Town, adviser: Person
) -> None:
    case = town.school.sends(consulting()).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    town.advisor.does(SEND, case, TO_THE_ADVISER)
    refer = ConsultationOutcomeBody.from_dict({**screening.ADVISE.example, "outcome": "contact-csc-for-referral"})
    adviser.does(ADVISE, case, refer)
    ended = town.manager.office(case)
    assert (ended.state, ended.referral) == ("ended", None)
    assert ended.child in awaited(town)
    again = town.school.sends(contact()).cases[0].case
    assert ended.child in awaited(town)  # nobody knows yet that it is about the same child
    town.advisor.does(record_known_check.sync_detailed, again, known_check(result="known", child=ended.child))
    assert ended.child not in awaited(town)


# Clocks


def test_its_clock_is_on_the_list_of_deadlines(town: Town, adviser: Person) -> None:
    late = answered(asked(town.advisor, told(received_at="2026-07-03T16:05:00+01:00")), ConsultationRecorded, 201)
    position = asked(town.advisor).headers["Front-Door-Position"]

    def listed(state: ClockState) -> list[tuple[str, str | None, str]]:
        found: list[tuple[str, str | None, str]] = []
        cursor: Any = UNSET
        while cursor is not None:
            page = answered(
                list_deadlines.sync_detailed(
                    client=town.manager.client, clause="T2", state=state, cursor=cursor, limit=100,
                    front_door_position=position,
                ),
                DeadlinePage,
            )  # fmt: skip
            found += [(each.reference, each.case, each.kind) for each in page.items]
            cursor = page.next_
        return found

    assert (late.consultation, None, "consultation") in listed(ClockState.MISSED)
    sends_the_form(town, late.consultation)
    answer = answers(adviser, late.consultation, 2)
    position = answer.headers["Front-Door-Position"]
    assert (late.consultation, None, "consultation") in listed(ClockState.MET_LATE)
    assert late.consultation not in [reference for reference, _, _ in listed(ClockState.MISSED)]
