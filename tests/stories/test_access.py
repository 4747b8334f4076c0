"""A restricted case is to everybody who is not named as if it were not there; no child in danger waits for it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from app.api.routes import access as told
from app.api.routes import emergencies
from domain import access, allocation
from domain.directory import Directory, WorkerListed
from domain.refusals import Refused
from domain.vocabulary import OFFICE, Role
from openapi.client.api.cases import (
    break_glass,
    declare_conflict,
    end_conflict,
    fast_track,
    lift_restriction,
    record_known_check,
    restrict_case,
)
from openapi.client.api.children import get_child, search_children
from openapi.client.api.reads import list_unusual_reads
from openapi.client.models import (
    CaseRecorded,
    ChildSearchBody,
    ConflictBody,
    ConflictEndedBody,
    FastTrackBody,
    FoundChildren,
    GlassBody,
    RestrictionBody,
    RestrictionLiftedBody,
    UnusualReads,
)
from tests.domain import examples
from tests.domain.examples import AT, CONTACT, MANAGER
from tests.domain.story import PACK, case_of, dated
from tests.pressing import inputs
from tests.serving import TEAM, Database, Service
from tests.stories.people import Enter, Person, Town, answered, contact, known_check, of_child, problem, refused
from tests.stories.test_directory import changed
from tests.stories.test_notices import listed
from tests.stories.test_pages_of_cases import looking

RESTRICT, LIFT, BREAK = restrict_case.sync_detailed, lift_restriction.sync_detailed, break_glass.sync_detailed
DECLARE, END = declare_conflict.sync_detailed, end_conflict.sync_detailed
LIFTED = RestrictionLiftedBody.from_dict(told.LIFT.example)
GLASS = GlassBody.from_dict(told.GLASS.example)
CONFLICT = ConflictBody.from_dict(told.DECLARE.example)

LISTED = WorkerListed(
    by=MANAGER, occurred_at=AT, worker="w-7", name="N. Amed", roles=(Role.SCREENING_MANAGER,), email="n@example.org",
    reason="She joined.",
)  # fmt: skip
ONLY = access.CaseRestricted(
    by=MANAGER, occurred_at=AT, ground=access.RestrictionGround.PUBLIC_PERSON, named=("w-7",), reasons="The mayor's."
)
KEPT_OUT = access.ConflictDeclared(by=MANAGER, occurred_at=AT, worker="w-9", reasons="His sister's.")
ITS: dict[str, Any] = {"case_id": UUID(int=1), "family": {}}
DATED = (
    dated(access.restrict, access.RestrictCase(by=MANAGER, at=AT, ground=ONLY.ground, named=("w-7",), reasons="So."),
          CONTACT, answers=False, directory=Directory.of([LISTED]), **ITS),
    dated(access.lift, access.LiftRestriction(by=MANAGER, at=AT, reasons="So."), CONTACT, ONLY, answers=False, **ITS),
    dated(access.break_glass, access.BreakGlass(by=MANAGER, at=AT, reasons="So."), CONTACT, ONLY, answers=False, **ITS),
    dated(access.declare, access.DeclareConflict(by=MANAGER, at=AT, reasons="So."), CONTACT, answers=False, **ITS),
    dated(access.end_conflict, access.EndConflict(by=MANAGER, at=AT, worker="w-9", reasons="So."), CONTACT, KEPT_OUT,
          answers=False, **ITS),
)  # fmt: skip


def test_the_glass_mends_itself_after_an_hour() -> None:
    broken = access.GlassBroken(by=MANAGER, occurred_at=AT, reasons="At once.", until=AT + access.HOUR)
    let_in = case_of(CONTACT, ONLY, broken).access
    second = timedelta(seconds=1)
    assert not let_in.is_closed_to(MANAGER.id, MANAGER.role, AT + access.HOUR - second)
    assert let_in.is_closed_to(MANAGER.id, MANAGER.role, AT + access.HOUR)
    assert let_in.is_closed_to(None, None, AT)
    assert not let_in.is_closed_to("w-7", Role.SCREENING_MANAGER, AT)
    assert not let_in.is_closed_to("an-auditor", Role.AUDITOR, AT)
    assert case_of(CONTACT, KEPT_OUT).access.is_closed_to("w-9", Role.AUDITOR, AT)


def test_the_glass_is_broken_by_whoever_works_in_an_office_and_nobody_else() -> None:
    teacher = access.BreakGlass(by=examples.TEACHER, at=AT, reasons="At once.")
    with pytest.raises(Refused) as caught:
        access.break_glass(case_of(CONTACT, ONLY), teacher, PACK, **ITS)
    assert caught.value.who_may == OFFICE


def test_another_leads_where_who_led_is_kept_out() -> None:
    led = [replace(event, practitioner="w-9") for event in [examples.ALLOCATED]]
    owed = [each.what for each in allocation.duties(case_of(CONTACT, *led, KEPT_OUT))]
    assert owed[0] == "Let another lead: who leads has a conflict of interest, or is not let in."
    assert not [each for each in allocation.duties(case_of(CONTACT, *led)) if each.what == owed[0]]


@dataclass
class Restricted:
    """A case that is restricted: to whom, and by which words its child would be found."""

    case: str
    child: str
    named: Person
    worker: str
    search: dict[str, Any]


def restriction(*named: str) -> RestrictionBody:
    return RestrictionBody.from_dict({**told.RESTRICT.example, "named": [*named]})


@pytest.fixture
def named(town: Town, enter: Enter) -> tuple[str, Person]:
    """A screening manager who can be reached, by their id."""
    worker = f"w-{uuid4().hex[:8]}"
    person = {"worker": worker, "name": "N. Amed", "roles": ["screening_manager"], "team": TEAM, "qualified": True,
              "telephone": "01632 960123"}  # fmt: skip
    changed(town.person("service_manager"), {"workers": [person], "reason": "She joined."})
    return worker, enter(worker, Role.SCREENING_MANAGER)


@pytest.fixture
def restricted(town: Town, named: tuple[str, Person]) -> Restricted:
    name, (worker, person) = f"Quill{uuid4().hex[:8]}", named
    born = date(2012, 1, 1) + timedelta(days=uuid4().int % 3_000)  # names may sound alike
    given = of_child(family_name=name, date_of_birth=born.isoformat(), identifiers=[])
    case = town.school.sends(contact(children=[given])).cases[0].case
    child = town.manager.office(case).child
    town.manager.does(RESTRICT, case, restriction(worker))
    search = {"family_name": name, "date_of_birth": given["date_of_birth"]}
    return Restricted(case, child, person, worker, search)


def let_in(who: Person, case: str) -> dict[str, Any]:
    """Who is let in to a case."""
    seen = who.office(case).access
    assert seen is not None
    return seen.to_dict()


def found(town: Town, who: Person, search: dict[str, Any]) -> FoundChildren:
    body = ChildSearchBody.from_dict(search)
    return answered(
        search_children.sync_detailed(client=who.client, body=body, front_door_position=town.last), FoundChildren
    )


def test_only_a_manager_restricts_and_only_to_somebody_within_reach(town: Town, named: tuple[str, Person]) -> None:
    worker, _ = named
    case = town.school.sends(contact()).cases[0].case
    assert refused(town.advisor.tries(RESTRICT, case, restriction(worker)), "SC9").who_may
    unknown = refused(town.manager.tries(RESTRICT, case, restriction("w-nobody")), "SC9")
    assert unknown.missing == "workers of the directory: w-nobody"
    nobody = refused(town.manager.tries(RESTRICT, case, restriction("sw-17")), "SC9")
    assert nobody.missing == "a manager or screener among them with a telephone or an e-mail address"
    assert refused(town.manager.tries(LIFT, case, LIFTED), "SC9").missing == "a restriction"
    assert refused(town.advisor.tries(LIFT, case, LIFTED), "SC9").who_may
    assert refused(town.manager.asks(BREAK, case, GLASS), "SC9").missing == "a case that is closed to you"


def test_to_whoever_is_not_named_it_is_as_if_it_were_not_there(
    town: Town, service: Service, restricted: Restricted
) -> None:
    case, nothing = restricted.case, "C0000000000AX"
    assert let_in(restricted.named, case)["restricted"]["named"] == [restricted.worker]
    assert town.auditor.audited(case).access
    assert town.school.submitted(case).case == case  # an agency sees what it sent
    for who in (town.manager, town.advisor, town.area_manager, town.person("service_manager")):
        problem(who.looks(case), 404, "not-found")
        problem(get_child.sync_detailed(restricted.child, client=who.client), 404, "not-found")
        problem(who.asks(RESTRICT, case, restriction(restricted.worker), if_match='"1"'), 404, "not-found")
    with service.client("screening_manager") as client:
        document = client.get("/openapi.json").json()
        paths = [each for each in document["paths"].items() if "{case}" in each[0]]
        asked = 0
        for path, operations in paths:
            for method, operation in operations.items():
                if "{" in path.replace("{case}", "") or operation.get("operationId") == "break_glass":
                    continue
                body = _example(document, operation)
                answers = [_told(client, method, path.replace("{case}", each), each, body) for each in (case, nothing)]
                assert answers[0] == answers[1], path
                asked += answers[0][0] == 404
        assert asked > 90
        for place in ("/v1/challenges?limit=100", "/v1/cases?limit=100", "/v1/deadlines?limit=100",
                      "/v1/queues/known-check?limit=100", "/v1/notices?limit=100", "/v1/events?limit=100",
                      f"/v1/children/{restricted.child}"):  # fmt: skip
            answer = client.get(
                place, headers={"Front-Door-Position": town.positions[-1]} if "events" not in place else {}
            )
            assert answer.status_code == (404 if "/children/" in place else 200), place
            assert case not in answer.text, place
            assert restricted.child not in answer.text.replace(place, ""), place


def _example(document: dict[str, Any], operation: dict[str, Any]) -> Any:
    """What the document gives as an example of an operation's body."""
    content = operation.get("requestBody", {}).get("content", {})
    told = content.get("application/json", {})
    of = told.get("schema", {}).get("$ref", "").rpartition("/")[2]
    return told.get("example") or (document["components"]["schemas"][of].get("example", {}) if of else None)


def _told(client: httpx.Client, method: str, path: str, case: str, sent: Any) -> tuple[int, str]:
    """What an answer says, but for what was asked and when."""
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": '"1"'} if method == "post" else {}
    answer = client.request(method, path, headers=headers, json=sent)
    body = answer.text.replace(case, "C")
    for key in ("trace_id", "trace", "request", "request_id"):
        if answer.headers.get("content-type", "").startswith("application/problem") and key in answer.json():
            body = body.replace(str(answer.json()[key]), "")
    kept = {name: value for name, value in answer.headers.items() if name in {"etag", "location", "content-type"}}
    return answer.status_code, f"{body} {kept}"


def test_whoever_must_route_a_contact_hears_whom_to_ask_and_nothing_else(town: Town, restricted: Restricted) -> None:
    seen = found(town, restricted.named, restricted.search)
    assert ([each.child for each in seen.items], seen.ask) == ([restricted.child], [])
    for who in (town.advisor, town.manager):
        seen = found(town, who, restricted.search)
        assert seen.items == []
        assert [(each.worker, each.name, each.telephone) for each in seen.ask] == [
            (restricted.worker, "N. Amed", "01632 960123")
        ]
    assert found(town, town.advisor, restricted.search | {"date_of_birth": "1999-01-01"}).ask == []


def test_an_emergency_about_such_a_child_is_never_held_up(town: Town, restricted: Restricted) -> None:
    again = contact(children=[of_child(identifiers=[], **restricted.search)])
    case = town.school.sends(again).cases[0].case
    grounds = FastTrackBody(grounds=emergencies.FAST_TRACK.example["grounds"])
    town.advisor.does(fast_track.sync_detailed, case, grounds)
    seen = town.advisor.office(case)
    assert seen.fast_track
    known = known_check(result="known", child=restricted.child)
    problem(town.advisor.tries(record_known_check.sync_detailed, case, known), 404, "not-found")
    restricted.named.does(record_known_check.sync_detailed, case, known)
    problem(town.advisor.looks(case), 404, "not-found")  # from here on it is one of the restricted child's
    assert let_in(restricted.named, case)["restricted"]["named"] == [restricted.worker]


def test_glass_is_broken_at_once_for_an_hour_and_the_manager_and_the_auditor_hear_of_it(
    town: Town, restricted: Restricted
) -> None:
    case, advisor = restricted.case, town.advisor
    problem(advisor.asks(BREAK, "C0000000000AX", GLASS), 404, "not-found")
    problem(advisor.asks(BREAK, case, GLASS, prefer="handling=dry-run"), 400, "malformed-request")
    problem(town.school.asks(BREAK, case, GLASS), 403, "forbidden-scope")
    answered(advisor.asks(BREAK, case, GLASS), CaseRecorded, 201)
    broken = let_in(advisor, case)["broken"]
    assert [(each["reasons"], each["by"]["role"]) for each in broken] == [(GLASS.reasons, "customer_service_advisor")]
    assert "glass-broken" in town.auditor.events(case)
    problem(town.area_manager.looks(case), 404, "not-found")
    told_to = {each.to for each in listed(town.auditor, town, case) if each.kind == "glass-broken"}
    assert told_to == {"role:service_manager", "role:auditor"}
    refused(town.auditor.asks(BREAK, case, GLASS), "SC9")


def test_whoever_must_goes_in_by_a_form_that_asks_which_case(
    town: Town, database: Database, restricted: Restricted
) -> None:
    case, path = restricted.case, "/record/break-glass"
    with looking(town.service, database, Role.EARLY_HELP_ADVISOR) as adviser:
        assert adviser.get(f"/cases/{case}").status_code == 404
        page = adviser.get(path).text
        assert "Check before you record" not in page
        elsewhere = adviser.post(path, data=inputs(page) | {"case": "C0000000000AX", "reasons": "At the door."})
        assert "Something you referred to is not here" in elsewhere.text
        gone_in = adviser.post(path, data=inputs(elsewhere.text) | {"case": f" {case[:4]} {case[4:]} "})
        assert (gone_in.status_code, gone_in.headers["location"]) == (303, f"/cases/{case}")
        assert adviser.get(f"/cases/{case}").status_code == 200


def test_a_restriction_is_lifted_for_the_whole_family(town: Town, restricted: Restricted) -> None:
    restricted.named.does(LIFT, restricted.case, LIFTED)
    assert let_in(town.advisor, restricted.case)["restricted"] is None
    assert [each.child for each in found(town, town.advisor, restricted.search).items] == [restricted.child]


def test_whoever_has_a_conflict_of_interest_is_kept_out(town: Town, enter: Enter) -> None:
    case = (
        town.school.sends(contact(children=[of_child(family_name=f"Own{uuid4().hex[:6]}", identifiers=[])]))
        .cases[0]
        .case
    )
    cousin, id_ = enter("sw-31", Role.ALLOCATED_SOCIAL_WORKER), "sw-31"
    another = ConflictBody.from_dict({"reasons": "His cousin.", "worker": "sw-17"})
    assert refused(cousin.tries(DECLARE, case, another), "SC9").who_may
    assert refused(town.auditor.tries(DECLARE, case, CONFLICT), "SC9").who_may
    cousin.does(DECLARE, case, CONFLICT)
    problem(cousin.looks(case), 404, "not-found")
    problem(cousin.asks(BREAK, case, GLASS), 404, "not-found")
    assert case not in cousin.queue("known-check", town.last)
    assert case in town.manager.queue("known-check", town.last)
    ended = ConflictEndedBody.from_dict({"reasons": "Another family.", "worker": id_})
    assert refused(town.advisor.tries(END, case, ended), "SC9").who_may
    nobody = ConflictEndedBody.from_dict({"reasons": "Another family.", "worker": "sw-17"})
    assert refused(town.manager.tries(END, case, nobody), "SC9").missing == "a conflict of interest of that worker"
    kept_out = refused(town.manager.tries(RESTRICT, case, restriction(id_)), "SC9").missing
    assert kept_out == "workers without a conflict of interest: sw-31"
    town.manager.does(END, case, ended)
    assert cousin.office(case).access


def test_the_auditor_hears_at_once_who_asked_for_what_is_restricted_and_was_not_named(
    town: Town, restricted: Restricted
) -> None:
    supervisor = town.person(Role.SCREENING_PRACTICE_SUPERVISOR)
    problem(supervisor.looks(restricted.case), 404, "not-found")
    restricted.named.office(restricted.case)
    answered(town.advisor.asks(BREAK, restricted.case, GLASS), CaseRecorded, 201)
    town.advisor.office(restricted.case)
    found = answered(
        list_unusual_reads.sync_detailed(client=town.auditor.client, record=restricted.case), UnusualReads
    ).items
    why = {each.by.role for each in found if each.why == "restricted" and restricted.case in each.records}
    assert why == {"customer_service_advisor", "screening_practice_supervisor"}
    named = {each.by.id for each in found if each.why == "restricted"}
    assert restricted.worker not in named
