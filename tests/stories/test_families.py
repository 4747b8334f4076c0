"""Siblings: one decision on a family, its completion by the Area team, copies, duplicates and late information."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.api.bodies import CONTACT_EXAMPLE
from domain.vocabulary import Outcome
from openapi.client.api.cases import (
    add_information,
    compare_case,
    complete_sibling_progression,
    copy_to_sibling,
    decide_outcome,
    fast_track,
    get_audit_pack,
    get_case,
    get_history,
    get_timescales,
    limit_safety,
    list_cases,
    list_siblings,
    receive_confirmation,
    record_known_check,
    record_referral,
    search_cases,
    supersede_duplicate,
)
from openapi.client.api.children import link_sibling, unlink_sibling
from openapi.client.models import (
    CasePage,
    CaseRecorded,
    CaseSearchBody,
    CopyBody,
    FamilyOutcomeBody,
    FastTrackBody,
    InformationBody,
    LinkBody,
    OfficeCase,
    ProgressionBody,
    ReferralBody,
    SafetyBody,
    SiblingsView,
    SupersedeBody,
    TimescalesView,
    WrittenConfirmationBody,
)
from openapi.client.types import UNSET
from tests.serving import TEAM
from tests.stories.people import (
    PROGRESS,
    Person,
    Town,
    answered,
    contact,
    known_check,
    left_to_do,
    of_child,
    problem,
    refused,
    running,
    told_by,
)

DECIDE, COMPLETE = decide_outcome.sync_detailed, complete_sibling_progression.sync_detailed
COPY, SUPERSEDE = copy_to_sibling.sync_detailed, supersede_duplicate.sync_detailed
INFORM = add_information.sync_detailed
LATE = InformationBody(text="Bilal told his teacher on Tuesday that he is shut in at night.")
LONDON = ZoneInfo("Europe/London")


@dataclass
class Family:
    """Amira, whose contact was screened, and two siblings: their cases and their records."""

    amira: str
    bilal: str
    cyra: str
    record_of: dict[str, str]

    def chosen(self, **refer: bool) -> FamilyOutcomeBody:
        """Amira's contact progresses; the named siblings are referred or not."""
        siblings = [
            {"child": self.record_of[name], "refer": to_refer, "reasons": "She was there, or she was not."}
            for name, to_refer in refer.items()
        ]
        return FamilyOutcomeBody.from_dict(PROGRESS.to_dict() | {"siblings": siblings})


@pytest.fixture
def family(town: Town) -> Family:
    """One letter of the school about three siblings; the first is screened."""
    children = [of_child(given_name=name) for name in ("Amira", "Bilal", "Cyra")]
    received = town.school.sends(contact(children=children, siblings=True))
    amira, bilal, cyra = (opened.case for opened in received.cases)
    town.screened(amira)
    cases = {"amira": amira, "bilal": bilal, "cyra": cyra}
    return Family(amira, bilal, cyra, {name: town.manager.office(case).child for name, case in cases.items()})


@pytest.fixture
def decided(town: Town, family: Family) -> Family:
    """Bilal is refused and Cyra is referred."""
    town.manager.does(DECIDE, family.amira, family.chosen(bilal=False, cyra=True))
    return family


# One decision


def named(town: Town, case: str) -> str:
    """How a refusal names a sibling: by the reference a decision takes, and the case that waits."""
    return f"child {town.manager.office(case).child} (case {case})"


def test_nobody_progresses_while_a_sibling_is_undecided(town: Town, family: Family) -> None:
    before = town.recorded()
    nobody = refused(town.manager.tries(DECIDE, family.amira, PROGRESS), "SIB6")
    assert (
        nobody.missing
        == f"a decision on {', '.join(sorted(named(town, each) for each in (family.bilal, family.cyra)))}"
    )
    one = refused(town.manager.tries(DECIDE, family.amira, family.chosen(cyra=True)), "SIB6")
    assert one.missing == f"a decision on {named(town, family.bilal)}"
    assert town.recorded() == before


def test_one_act_refers_one_sibling_and_refuses_another(town: Town, family: Family) -> None:
    response = town.manager.does(DECIDE, family.amira, family.chosen(bilal=False, cyra=True))
    recorded = answered(response, CaseRecorded, 201).recorded
    assert [event.event for event in recorded] == [
        *("contact-outcome-decided", "referral-opened", "sibling-decided", "sibling-decided"),
        *("referral-started", "contact-outcome-decided", "sibling-referral-decided"),
    ]
    first = recorded[0].position
    assert [event.position for event in recorded] == [*range(first, first + len(recorded))]

    assert town.manager.office(family.amira).state == "referral"
    bilal, cyra = town.manager.office(family.bilal), town.manager.office(family.cyra)
    assert bilal.outcome is not None
    assert (bilal.state, bilal.outcome.outcome) == ("ended", Outcome.INFORMATION_OR_REDIRECT)
    assert (bilal.referral, cyra.referral) == (None, None)
    assert (left_to_do(bilal), running(bilal)) == ([], {"T9", "T17"})


def test_the_siblings_are_listed_with_what_was_decided(town: Town, family: Family) -> None:
    def listed() -> dict[str, tuple[Any, ...]]:
        view = answered(list_siblings.sync_detailed(family.amira, client=town.manager.client), SiblingsView)
        return {item.child: (item.case, item.refer) for item in view.items}

    bilal, cyra = family.record_of["bilal"], family.record_of["cyra"]
    assert listed() == {bilal: (family.bilal, None), cyra: (family.cyra, None)}
    town.manager.does(DECIDE, family.amira, family.chosen(bilal=False, cyra=True))
    assert listed() == {bilal: (None, False), cyra: (None, True)}


def test_only_linked_children_are_decided_on(town: Town, family: Family) -> None:
    stranger = town.manager.office(town.school.sends(contact()).cases[0].case).child
    family.record_of["stranger"] = stranger
    chosen = family.chosen(bilal=False, cyra=True, stranger=True)
    assert refused(town.manager.tries(DECIDE, family.amira, chosen), "SIB1").missing == "a link between the children"


def test_an_emergency_does_not_wait_for_the_siblings_and_their_decision_stays_open(town: Town) -> None:
    children = [of_child(given_name=name) for name in ("Amira", "Bilal", "Cyra")]
    amira, bilal, cyra = town.school.sends(contact(children=children, siblings=True)).cases
    town.advisor.does(fast_track.sync_detailed, amira.case, FastTrackBody(grounds="He is on his way."))

    def siblings_to_decide() -> list[str]:
        seen = town.manager.looks(amira.case, if_none_match=town.manager.version(amira.case))
        return [duty.what for duty in answered(seen, OfficeCase).duties if duty.clause == "SIB6"]

    assert siblings_to_decide() == ["Decide on 2 siblings of the child."]
    town.screened(bilal.case)
    nothing = {"outcome": Outcome.INFORMATION_OR_REDIRECT, "reasons": "He lives with his father."}
    town.manager.does(DECIDE, bilal.case, FamilyOutcomeBody.from_dict(nothing))
    assert siblings_to_decide() == ["Decide on one sibling of the child."]
    town.screened(amira.case)
    child = town.manager.office(cyra.case).child
    chosen = PROGRESS.to_dict() | {"siblings": [{"child": child, "refer": True, "reasons": "She was there."}]}
    town.manager.does(DECIDE, amira.case, FamilyOutcomeBody.from_dict(chosen))
    assert "SIB6" not in {duty.clause for duty in town.manager.office(amira.case).duties}


# Whether they are siblings


def two(town: Town, siblings: bool | str) -> tuple[str, str]:
    """A letter about two children, the first of whom is screened."""
    children = [of_child(given_name=name, identifiers=[]) for name in ("Elif", "Finn")]
    elif_, finn = (sent.case for sent in town.school.sends(contact(children=children, siblings=siblings)).cases)
    town.screened(elif_)
    return elif_, finn


def related(town: Town, case: str) -> dict[str, str]:
    """Who is decided with a case, and whether it is known that they are siblings."""
    return {item.child: item.is_sibling for item in town.siblings(case)}


def test_what_nobody_knows_of_two_children_is_settled_before_one_of_them_progresses(town: Town) -> None:
    elif_, finn = two(town, "not-yet-known")
    record, other = (town.manager.office(case).child for case in (elif_, finn))
    assert town.manager.office(elif_).siblings == "not-yet-known"
    assert related(town, elif_) == {other: "not-yet-known"}
    no = refused(town.manager.tries(DECIDE, elif_, PROGRESS), "SIB6")
    assert no.missing == f"whether {named(town, finn)} is a sibling"

    link = LinkBody(other=other, reason="They have one mother.")
    assert town.advisor.mends(link_sibling.sync_detailed, record, link).status_code == 201
    assert related(town, elif_) == {other: "yes"}
    assert refused(town.manager.tries(DECIDE, elif_, PROGRESS), "SIB6").missing == f"a decision on {named(town, finn)}"
    chosen = PROGRESS.to_dict() | {"siblings": [{"child": other, "refer": False, "reasons": "He was away."}]}
    town.manager.does(DECIDE, elif_, FamilyOutcomeBody.from_dict(chosen))
    assert town.manager.office(finn).state == "ended"


def test_two_children_said_to_be_no_siblings_each_have_their_own_decision(town: Town) -> None:
    elif_, finn = two(town, "not-yet-known")
    record, other = (town.manager.office(case).child for case in (elif_, finn))
    said = LinkBody(other=other, reason="They go to one school.")
    assert town.advisor.mends(unlink_sibling.sync_detailed, record, said).status_code == 201
    assert related(town, elif_) == {}
    town.manager.does(DECIDE, elif_, PROGRESS)
    assert town.manager.office(finn).state == "received"

    classmates, _ = two(town, siblings=False)
    assert related(town, classmates) == {}
    town.manager.does(DECIDE, classmates, PROGRESS)


def test_a_sibling_matched_to_a_record_nobody_linked_is_decided_all_the_same(town: Town) -> None:
    """The link is with the record Finn came in under; his case stands under another since."""
    known = town.manager.office(town.school.sends(contact(children=[of_child(given_name="Finn")])).cases[0].case).child
    elif_, finn = two(town, siblings=True)
    town.advisor.does(record_known_check.sync_detailed, finn, known_check(result="known", child=known))
    assert related(town, elif_) == {known: "yes"}
    assert refused(town.manager.tries(DECIDE, elif_, PROGRESS), "SIB6").missing == f"a decision on {named(town, finn)}"


# Its completion


def test_the_area_team_completes_what_the_screening_manager_decided(town: Town, decided: Family) -> None:
    waiting = town.manager.office(decided.cyra)
    duty = next(duty for duty in waiting.duties if duty.clause == "SIB2")
    assert duty.who_may == ["area_team_worker", "area_practice_supervisor", "area_team_manager"]
    assert duty.due_at == next(clock.due_at for clock in waiting.clocks if clock.clause == "T10")
    assert duty.due_at is not None

    area = town.person("area_team_worker")
    assert refused(town.advisor.tries(COMPLETE, decided.cyra, ProgressionBody()), "SIB2").who_may == duty.who_may
    another = ProgressionBody.from_dict({"outcome": Outcome.EARLY_HELP_ASSESSMENT})
    refused(area.tries(COMPLETE, decided.cyra, another), "SIB4")
    refused(area.tries(COMPLETE, decided.cyra, ProgressionBody.from_dict({"referral_date": "2026-01-05"})), "SIB3")
    area.does(COMPLETE, decided.cyra, ProgressionBody())

    seen = town.manager.office(decided.cyra)
    assert seen.referral is not None
    assert seen.referral.referral_date == seen.referral.opened_at.astimezone(LONDON).date()
    assert {"SIB2", "C13"} & {duty.clause for duty in seen.duties} == set()
    assert (seen.state, seen.referral.outcome) == ("referral-recorded", "referral screened and awaiting assessment")
    recorder = seen.referral.recorded_by
    assert recorder is not None
    assert (seen.referral.team, recorder.role) == (TEAM, "area_team_worker")
    assert all_cases(town, town.school)[decided.cyra] == "school-925"
    again = ReferralBody(outcome="referral screened and awaiting assessment", decided_in=1, team=TEAM)
    assert refused(town.advisor.tries(record_referral.sync_detailed, decided.cyra, again), "C13").missing
    assert next(clock.state for clock in seen.clocks if clock.clause == "T10") == "met"
    copied = said(town, decided.cyra, "outcome-copied")
    subject = town.manager.office(decided.amira).outcome
    assert subject is not None
    assert (copied["outcome"], copied["from_version"]) == (subject.outcome, subject.decided_in)
    refused(area.tries(COMPLETE, decided.cyra, ProgressionBody()), "SIB2")


def test_nobody_completes_what_was_not_decided(town: Town, decided: Family) -> None:
    for case in (decided.bilal, decided.amira):
        refused(town.area_manager.tries(COMPLETE, case, ProgressionBody()), "SIB1")


# Late information


def test_late_information_on_a_refused_sibling_comes_in_as_a_further_contact(town: Town, decided: Family) -> None:
    before = town.manager.office(decided.bilal).version
    no = refused(town.advisor.tries(INFORM, decided.bilal, LATE), "SIB7")
    assert no.missing == "a further contact"
    late = contact(children=[of_child(given_name="Bilal")], concern_summary=LATE.text)
    further = town.school.sends(late).cases[0].case
    bilal = decided.record_of["bilal"]
    town.advisor.does(record_known_check.sync_detailed, further, known_check(result="known", child=bilal))
    assert {each.case: each.state for each in town.manager.child(bilal).cases} == {
        decided.bilal: "ended",
        further: "checked",
    }
    assert town.manager.office(decided.bilal).version == before
    town.advisor.does(INFORM, further, InformationBody(text="The caretaker heard it too."))


# Copies


@pytest.fixture
def dara(town: Town, family: Family) -> str:
    """A sibling whose own contact ended a while ago; linked since."""
    earlier = town.school.sends(contact(children=[of_child(given_name="Dara")])).cases[0].case
    town.screened(earlier)
    nothing = {"outcome": Outcome.INFORMATION_OR_REDIRECT, "reasons": "The family has help already."}
    town.manager.does(DECIDE, earlier, FamilyOutcomeBody.from_dict(nothing))
    record = town.manager.office(earlier).child
    link = LinkBody(other=record, reason="Same mother; she lives with her father.")
    assert town.advisor.mends(link_sibling.sync_detailed, family.record_of["amira"], link).status_code == 201
    family.record_of["dara"] = record
    return record


def test_a_sibling_without_a_contact_gets_one_with_what_somebody_decided_to_disclose(
    town: Town, family: Family, dara: str
) -> None:
    town.manager.does(DECIDE, family.amira, family.chosen(bilal=False, cyra=False, dara=True))
    wanted = {"sibling": dara, "details": {"given_name": "Dara"}, "disclose": ["concern_summary", "expectations"]}
    body = CopyBody.from_dict(wanted)
    refused(town.manager.tries(COPY, family.amira, body), "SIB2")
    response = town.area_manager.does(COPY, family.amira, body)
    case = response.headers["Location"].removeprefix("/v1/cases/")

    seen = town.manager.office(case)
    assert (seen.child, seen.state) == (dara, "referral-recorded")
    assert seen.referral is not None
    assert seen.referral.referral_date == seen.referral.opened_at.astimezone(LONDON).date()
    assert (seen.concern_summary, seen.details.given_name) == (CONTACT_EXAMPLE["concern_summary"], "Dara")
    assert seen.account.expectations == "An assessment of the family's needs."
    assert told(seen.account.to_dict()) == {"expectations"}
    assert told(seen.details.to_dict()) == {"given_name"}

    copied = said(town, case, "contact-copied")
    assert copied["disclosed"] == ["concern_summary", "expectations"]
    assert (copied["from_case"], copied["from_version"]) == (said(town, case, "outcome-copied")["from_case"], 1)
    assert said(town, family.amira, "sibling-case-opened")["sibling"] == copied["child"]
    refused(town.area_manager.tries(COPY, family.amira, body), "SIB2")


def test_a_copy_that_discloses_nothing_is_read_everywhere(town: Town, family: Family, dara: str) -> None:
    town.manager.does(DECIDE, family.amira, family.chosen(bilal=False, cyra=False, dara=True))
    names = {"given_name": "Dara", "family_name": "Untold"}
    wanted = {"sibling": dara, "details": names}
    response = town.area_manager.does(COPY, family.amira, CopyBody.from_dict(wanted))
    case = response.headers["Location"].removeprefix("/v1/cases/")

    assert (town.manager.office(case).concern_summary, town.auditor.audited(case).concern_summary) == (None, None)
    assert told(town.manager.office(case).account.to_dict()) == set()
    copied = said(town, case, "contact-copied")
    assert (copied["disclosed"], copied["concern_summary"]) == ([], None)
    clocks = answered(get_timescales.sync_detailed(case, client=town.manager.client), TimescalesView).clocks
    assert {"T6", "T8"} <= {clock.clause for clock in clocks}
    later = town.school.sends(contact()).cases[0].case  # the lists and the searches go on
    assert later in town.manager.queue("known-check", town.last)
    named = CaseSearchBody.from_dict(names)
    found = search_cases.sync_detailed(client=town.manager.client, body=named, front_door_position=town.last)
    assert case in {item.case for item in answered(found, CasePage).items}
    assert case in {each.case for each in town.manager.child(dara).cases}


def test_the_school_does_not_know_of_the_case_that_was_copied(town: Town, family: Family, dara: str) -> None:
    """It never told of Dara in that letter: nothing of the copy is disclosed by having been made (SC9)."""
    town.manager.does(DECIDE, family.amira, family.chosen(bilal=False, cyra=False, dara=True))
    details = {"given_name": "Dara", "family_name": "Farwell", "date_of_birth": "2014-05-01"}
    body = CopyBody.from_dict({"sibling": dara, "details": details, "disclose": ["concern_summary"]})
    case = town.area_manager.does(COPY, family.amira, body).headers["Location"].removeprefix("/v1/cases/")

    for read in (get_case, get_history, get_timescales, compare_case, list_siblings, get_audit_pack):
        problem(read.sync_detailed(case, client=town.school.client), 404, "not-found")
    for command, sent in (
        (receive_confirmation, WrittenConfirmationBody(text="As I said.")),
        (limit_safety, SafetyBody(until=datetime.now(UTC))),
        (add_information, LATE),
    ):
        answer = town.school.asks(command.sync_detailed, case, sent, if_match='"5"')
        problem(answer, 404, "not-found")
    named = {"family_name": "Farwell", "date_of_birth": "2014-05-01"}
    assert case not in listed_by(town, town.school, named)
    assert case in listed_by(town, town.manager, named)
    school, office = all_cases(town, town.school), all_cases(town, town.manager)
    assert (family.amira in school, case in school) == (True, False)
    assert (office[family.amira], office[case]) == ("school-925", None)


def test_nothing_is_copied_beside_the_contact_a_sibling_has(town: Town, decided: Family) -> None:
    body = CopyBody.from_dict({"sibling": decided.record_of["cyra"], "details": {"given_name": "Cyra"}})
    refused(town.area_manager.tries(COPY, decided.amira, body), "SIB5")
    refused_sibling = CopyBody.from_dict({"sibling": decided.record_of["bilal"], "details": {"given_name": "Bilal"}})
    refused(town.area_manager.tries(COPY, decided.amira, refused_sibling), "SIB1")


# Duplicates


def test_a_duplicate_is_superseded_once_the_outcome_is_copied(town: Town, family: Family) -> None:
    cyra = [{"child": family.record_of["cyra"]}]
    again = told_by("professional", "2A", children=[of_child(given_name="Cyra")], particulars=cyra)
    duplicate = town.advisor.sends(again).cases[0].case
    town.manager.does(DECIDE, family.amira, family.chosen(bilal=False, cyra=True))
    supersede = SupersedeBody(kept=family.cyra, reason="The same report, telephoned as well.")
    no = refused(town.area_manager.tries(SUPERSEDE, duplicate, supersede), "SIB5")
    assert no.missing == "the outcome, copied to the contact that is kept"

    town.area_manager.does(COMPLETE, family.cyra, ProgressionBody())
    refused(town.advisor.tries(SUPERSEDE, duplicate, supersede), "SIB5")
    town.area_manager.does(SUPERSEDE, duplicate, supersede)
    seen = town.auditor.audited(duplicate)
    assert (seen.state, seen.superseded, left_to_do(seen)) == ("superseded", True, [])
    assert seen.concern_summary == CONTACT_EXAMPLE["concern_summary"]
    assert duplicate not in town.manager.queue("screening", town.last)
    assert said(town, duplicate, "duplicate-superseded")["reason"] == supersede.reason


def test_the_subject_childs_contact_is_never_superseded(town: Town, decided: Family) -> None:
    town.area_manager.does(COMPLETE, decided.cyra, ProgressionBody())
    for kept in (decided.cyra, decided.amira):
        refused(town.area_manager.tries(SUPERSEDE, decided.amira, SupersedeBody(kept=kept, reason="Twice.")), "SIB5")
    assert town.manager.office(decided.amira).state == "referral"


# Helpers


def said(town: Town, case: str, event: str) -> dict[str, Any]:
    """What the event of that name says, of which the case has one."""
    (line,) = [line for line in town.auditor.history(case).items if line.event == event]
    return line.data.additional_properties


def all_cases(town: Town, reader: Person) -> dict[str, str | None]:
    """Every case somebody is listed, and whose it is."""
    found: dict[str, str | None] = {}
    cursor: Any = UNSET
    while cursor is not None:
        response = list_cases.sync_detailed(
            client=reader.client, cursor=cursor, limit=100, front_door_position=town.last
        )
        page = answered(response, CasePage)
        found |= {item.case: item.agency for item in page.items}
        cursor = page.next_
    return found


def listed_by(town: Town, reader: Person, child: dict[str, Any]) -> list[str]:
    """The cases a search by their child finds."""
    body = CaseSearchBody.from_dict(child)
    response = search_cases.sync_detailed(client=reader.client, body=body, front_door_position=town.last)
    return [item.case for item in answered(response, CasePage).items]


def told(part: dict[str, Any]) -> set[str]:
    """The fields that say something."""
    nothing: tuple[Any, ...] = (None, [], "U", "NOBT", "N0", "not-yet-known")
    return {name for name, value in part.items() if value not in nothing}
