"""Information that comes while a case goes on: added, passed on, and read by who it is for."""

from dataclasses import replace

import pytest

from domain import duties, information
from domain.attachments import AttachmentKind, AttachmentRefused
from domain.due import Queue
from domain.facts import Event
from domain.information import AddAttachment, AddInformation, InformationPassed, ReadInformation
from domain.records import Child
from domain.vocabulary import SCREENERS, Intent, ReferrerKind, Role
from tests.domain.examples import (
    ADVISED_EARLY_HELP,
    ADVISOR,
    ALLOCATED,
    AT,
    ATTACHMENT_ADDED,
    CONTACT,
    FILE_OPENED,
    INFORMATION_ADDED,
    INFORMATION_READ,
    JOINED,
    LATER,
    LED,
    OPENED,
    OWN,
    PASSED,
    PROGRESSED,
    REDIRECTED,
    REFERRED,
    STARTED,
    SUPERSEDED,
    TO_BE_PROGRESSED,
    a,
)
from tests.domain.story import PACK, case_of, dated, given

ADD = AddInformation(by=ADVISOR, at=LATER, text="His aunt rang.")
FILE = {name: getattr(ATTACHMENT_ADDED, name) for name in ("attachment", "kind", "media_type", "length")}
KEPT = {name: getattr(ATTACHMENT_ADDED, name) for name in ("parts", "stored", "name", "sha256")}
ATTACH = AddAttachment(by=ADVISOR, at=LATER, **FILE, **KEPT)
CONSULTATION = replace(CONTACT, intent=Intent.CONSULTATION)
READ = ReadInformation(by=INFORMATION_READ.by, at=LATER)


SCHOOL = replace(a(Role.PARTNER_PRACTITIONER), agency="school-925")


def by_the_school() -> AddAttachment:
    return replace(ATTACH, by=SCHOOL)


def child_of(*later: Event) -> Child:
    child = Child.of([OWN, *later])
    assert child is not None
    return child


DATED = (
    dated(information.add, replace(ADD, at=AT), CONTACT, answers=False, child=child_of()),
    dated(information.attach, replace(ATTACH, at=AT), CONTACT, answers=False, child=child_of()),
    dated(information.read, replace(READ, at=AT), CONTACT, PASSED),
)


# What is added


def test_information_is_added_to_a_contact_that_waits_for_its_outcome() -> None:
    case = given(CONTACT).when(information.add, ADD, child=child_of()).then(INFORMATION_ADDED)
    assert case.undecided
    again = given(CONTACT, INFORMATION_ADDED).when(information.add, ADD, child=child_of())
    assert again.then(INFORMATION_ADDED).reading.added == (INFORMATION_ADDED, INFORMATION_ADDED)


@pytest.mark.parametrize("role", list(Role))
def test_an_early_help_advisor_an_auditor_and_the_machine_add_nothing(role: Role) -> None:
    act = given(CONTACT).when(information.add, replace(ADD, by=a(role)), child=child_of())
    if role in {Role.EARLY_HELP_ADVISOR, Role.AUDITOR, Role.PARTNER_AUDITOR, Role.SYSTEM}:
        assert act.refused(information.FURTHER_CONTACT).who_may == information.MAY_ADD
    else:
        assert act.decide() == [replace(INFORMATION_ADDED, by=a(role))]


@pytest.mark.parametrize("opened", [(FILE_OPENED,), (STARTED, LED)], ids=["a file", "a lead"])
def test_a_customer_service_advisor_adds_nothing_on_an_open_case(opened: tuple[Event, ...]) -> None:
    act = given(CONTACT)
    refusal = act.when(information.add, ADD, child=child_of(*opened)).refused(information.OPEN_CASE)
    assert refusal.who_may == information.MAY_ADD_ON_OPEN_CASES
    by_the_worker = replace(ADD, by=a(Role.ALLOCATED_SOCIAL_WORKER))
    added = replace(INFORMATION_ADDED, by=by_the_worker.by)
    child = child_of(*opened)
    assert child.open_case
    passed = InformationPassed(by=by_the_worker.by, occurred_at=LATER, to=child.open_case.worker)
    act.when(information.add, by_the_worker, child=child).then(added, passed)


@pytest.mark.parametrize(
    "after",
    [(REDIRECTED,), (PROGRESSED, OPENED), (TO_BE_PROGRESSED,), (SUPERSEDED,), (JOINED,)],
    ids=["not progressed", "progressed", "to be progressed", "superseded", "joined"],
)
def test_further_information_makes_a_further_contact(after: tuple[Event, ...]) -> None:
    given(CONTACT, *after).when(information.add, ADD, child=child_of()).refused(
        information.FURTHER_CONTACT, missing="a further contact"
    )


def test_what_is_added_on_an_open_case_is_passed_to_who_works_on_it() -> None:
    by_the_school = replace(ADD, by=a(Role.PARTNER_PRACTITIONER))
    added = replace(INFORMATION_ADDED, by=by_the_school.by)
    passed = InformationPassed(by=by_the_school.by, occurred_at=LATER, to=FILE_OPENED.worker)
    act = given(CONTACT).when(information.add, by_the_school, child=child_of(FILE_OPENED))
    assert act.then(added, passed).reading.awaited_of == FILE_OPENED.worker


# Files


def test_a_file_is_information_that_somebody_has_to_read() -> None:
    case = given(CONTACT).when(information.attach, ATTACH, child=child_of()).then(ATTACHMENT_ADDED)
    assert (case.reading.attachments, case.reading.unread) == ((ATTACHMENT_ADDED,), (ATTACHMENT_ADDED,))
    passed = InformationPassed(by=SCHOOL, occurred_at=LATER, to=FILE_OPENED.worker)
    on_an_open_case = given(CONTACT).when(information.attach, by_the_school(), child=child_of(FILE_OPENED))
    on_an_open_case.then(replace(ATTACHMENT_ADDED, by=SCHOOL), passed)


def test_who_adds_no_information_adds_no_file() -> None:
    auditor = given(CONTACT).when(information.attach, replace(ATTACH, by=a(Role.AUDITOR)), child=child_of())
    assert auditor.refused(information.FURTHER_CONTACT).who_may == information.MAY_ADD
    advisor = given(CONTACT).when(information.attach, ATTACH, child=child_of(FILE_OPENED))
    assert advisor.refused(information.OPEN_CASE).who_may == information.MAY_ADD_ON_OPEN_CASES


def test_after_the_outcome_the_offices_add_files_to_an_open_referral_and_an_agency_none() -> None:
    open_referral, ended = given(CONTACT, PROGRESSED, OPENED), given(CONTACT, REDIRECTED)
    open_referral.when(information.attach, ATTACH, child=child_of()).then(ATTACHMENT_ADDED)
    for refused in (open_referral.when(information.attach, by_the_school(), child=child_of()),
                    ended.when(information.attach, ATTACH, child=child_of())):  # fmt: skip
        refused.refused(information.FURTHER_CONTACT, missing="a further contact")


def test_of_who_is_no_professional_no_written_referral_is_kept_as_a_file() -> None:
    neighbours = given(replace(CONTACT, referrer_kind=ReferrerKind.NON_PROFESSIONAL))
    letter = replace(ATTACH, kind=AttachmentKind.WRITTEN_REFERRAL)
    neighbours.when(information.attach, letter, child=child_of()).refused(
        information.NOT_NAMED, missing="their own words"
    )
    neighbours.when(information.attach, ATTACH, child=child_of()).then(ATTACHMENT_ADDED)
    given(CONTACT).when(information.attach, letter, child=child_of()).then(
        replace(ATTACHMENT_ADDED, kind=AttachmentKind.WRITTEN_REFERRAL)
    )


def test_malware_is_recorded_as_that_it_came() -> None:
    act = given(CONTACT).when(information.attach, replace(ATTACH, infected=True), child=child_of(FILE_OPENED))
    act.refused(information.OPEN_CASE)
    came = AttachmentRefused(by=ADVISOR, occurred_at=LATER, **FILE)
    case = given(CONTACT).when(information.attach, replace(ATTACH, infected=True), child=child_of()).then(came)
    assert (case.reading.attachments, case.reading.refused, case.reading.unread) == ((), (came,), ())


# What is read


@pytest.mark.parametrize(
    ("history", "who_may"),
    [
        ((CONTACT, INFORMATION_ADDED), SCREENERS),
        (
            (CONSULTATION, INFORMATION_ADDED),
            (*SCREENERS, Role.EARLY_HELP_ADVISOR),
        ),
        ((*REFERRED, ALLOCATED, INFORMATION_ADDED, PASSED), information.WORKERS),
        ((CONTACT, PASSED), information.WORKERS),
        ((CONTACT, JOINED, PASSED), information.WORKERS),
    ],
    ids=["a contact", "a consultation", "a referral that somebody leads", "an open case", "a joined report"],
)
def test_what_nobody_has_read_is_a_duty_of_who_it_is_for(history: tuple[Event, ...], who_may: tuple[Role, ...]) -> None:
    def owed(*events: Event) -> list[tuple[Queue | None, tuple[Role, ...]]]:
        found = duties.duties(case_of(*events), (), PACK)
        return [(duty.queue, duty.who_may) for duty in found if duty.clause is information.PASSED_ON]

    assert owed(*history) == [(Queue.INFORMATION, who_may)]
    for role in Role:
        act = given(*history).when(information.read, replace(READ, by=a(role)))
        if role in who_may:
            act.then(replace(INFORMATION_READ, by=a(role)))
        else:
            assert act.refused(information.PASSED_ON).who_may == who_may
    assert owed(*history, INFORMATION_READ) == []
    assert owed(*history, INFORMATION_READ, PASSED) == [(Queue.INFORMATION, information.WORKERS)]


def test_the_worker_it_was_passed_to_reads_it_in_whatever_role() -> None:
    named = replace(a(Role.AREA_TEAM_WORKER), id=PASSED.to)
    given(CONTACT, PASSED).when(information.read, replace(READ, by=named)).then(replace(INFORMATION_READ, by=named))


def test_who_passes_on_to_themselves_has_read_it() -> None:
    own = replace(PASSED, by=replace(a(Role.ALLOCATED_SOCIAL_WORKER), id=PASSED.to))
    given(CONTACT, own).when(information.read, READ).refused(
        information.PASSED_ON, missing="information that nobody has read yet"
    )


def test_nothing_is_read_twice() -> None:
    given(CONTACT, PASSED, INFORMATION_READ).when(information.read, READ).refused(
        information.PASSED_ON, missing="information that nobody has read yet"
    )


@pytest.mark.parametrize(
    "history",
    [
        (CONTACT, INFORMATION_ADDED, REDIRECTED),
        (CONSULTATION, INFORMATION_ADDED, ADVISED_EARLY_HELP),
        (CONTACT, PASSED, SUPERSEDED),
    ],
    ids=["decided", "advised", "superseded"],
)
def test_nobody_has_to_read_what_was_added_to_a_contact_that_has_ended(history: tuple[Event, ...]) -> None:
    assert Queue.INFORMATION not in {duty.queue for duty in duties.duties(case_of(*history), (), PACK)}
