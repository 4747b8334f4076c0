"""A school keeps its own record over three months, makes a contact of half of it, and nobody else sees the rest."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from app.api.routes import challenges as challenge_blocks
from app.api.routes import concerns as told
from app.base import references
from app.base.references import Referent
from app.record.keys import FileKeys
from domain.vocabulary import PARTNER_ROLES, Role
from openapi.client.api.cases import decide_outcome
from openapi.client.api.challenges import raise_challenge
from openapi.client.api.concerns import (
    agree_alternative,
    close_concern,
    compare_concern,
    consider_need,
    decide_against_referral,
    get_concern,
    get_concern_history,
    get_concern_timescales,
    hold_supervision,
    inform_meeting,
    list_concerns,
    open_concern,
    plan_concern_monitoring,
    record_action,
    record_decision,
    record_experience,
    record_impact,
    review_concern_monitoring,
)
from openapi.client.models import (
    ActionBody,
    AlternativeBody,
    ChallengeBody,
    ChallengeRecorded,
    ConcernBody,
    ConcernClosureBody,
    ConcernComparison,
    ConcernHistory,
    ConcernMonitoringBody,
    ConcernMonitoringReviewBody,
    ConcernPage,
    ConcernRecorded,
    ConcernState,
    ConcernTimescales,
    ConcernView,
    DecisionBody,
    ExperienceBody,
    FamilyOutcomeBody,
    ImpactBody,
    ListedConcern,
    MeetingBody,
    NeedBody,
    ReferralNotMadeBody,
    SupervisionBody,
)
from openapi.client.types import UNSET, Response
from tests.serving import Database
from tests.stories.people import Person, Town, answered, contact, example, of_child, problem, refused

NOTICED = "Zq9 a coat that was never hers, and a plaster nobody would speak of."
REDIRECTED = FamilyOutcomeBody.from_dict(
    {"outcome": "provide-information-or-redirect", "reasons": "The family hub can help sooner."}
)
AUTHORITYS = sorted(set(Role) - PARTNER_ROLES)


def ago(days: float) -> str:
    return (datetime.now().astimezone() - timedelta(days=days)).isoformat()


def opens(person: Person, **changes: Any) -> Response[Any]:
    body = ConcernBody.from_dict(example(told.ConcernBody) | {"occurred_at": ago(92)} | changes)
    return person.starts(open_concern.sync_detailed, body)


def opened(person: Person, **changes: Any) -> str:
    return answered(opens(person, **changes), ConcernRecorded, 201).concern


def looks(person: Person, concern: str, **when: Any) -> ConcernView:
    return answered(get_concern.sync_detailed(concern, client=person.client, **when), ConcernView)


def tries(person: Person, operation: Any, body: Any, block: Any, concern: str, **changes: Any) -> Response[Any]:
    """Record an entry in a concern as it stands, or hear why not."""
    etag = get_concern.sync_detailed(concern, client=person.client).headers["ETag"]
    return person.asks(operation.sync_detailed, concern, body.from_dict({**block.example, **changes}), if_match=etag)


ACTS: dict[str, tuple[Any, Any, Any]] = {
    "experience": (record_experience, ExperienceBody, told.EXPERIENCE),
    "need": (consider_need, NeedBody, told.NEED),
    "not referred": (decide_against_referral, ReferralNotMadeBody, told.NOT_REFERRED),
    "action": (record_action, ActionBody, told.ACTION),
    "decision": (record_decision, DecisionBody, told.DECISION),
    "alternative": (agree_alternative, AlternativeBody, told.ALTERNATIVE),
    "plan": (plan_concern_monitoring, ConcernMonitoringBody, told.PLAN),
    "review": (review_concern_monitoring, ConcernMonitoringReviewBody, told.REVIEW),
    "impact": (record_impact, ImpactBody, told.IMPACT),
    "meeting": (inform_meeting, MeetingBody, told.MEETING),
    "supervision": (hold_supervision, SupervisionBody, told.SUPERVISION),
    "close": (close_concern, ConcernClosureBody, told.CLOSE),
}


def does(person: Person, act: str, concern: str, days: float, **changes: Any) -> int:
    """Record an entry as done some days ago; its number."""
    answer = tries(person, *ACTS[act], concern, occurred_at=ago(days), **changes)
    return answered(answer, ConcernRecorded, 201).version


def no(person: Person, act: str, concern: str, **changes: Any) -> Response[Any]:
    return tries(person, *ACTS[act], concern, **changes)


def listed(person: Person, town: Town, state: str = "open") -> dict[str, ListedConcern]:
    """The agency's concerns, by reference."""
    answer = list_concerns.sync_detailed(
        client=person.client, limit=100, front_door_position=town.last, state=ConcernState(state)
    )
    return {each.concern: each for each in answered(answer, ConcernPage).items}


def shared(concern: str, *entries: int, **changes: Any) -> dict[str, Any]:
    """A contact that is made of a concern."""
    return contact(particulars=[{"shared": {"concern": concern, "entries": [*entries]}}], **changes)


@pytest.fixture
def concern(town: Town) -> str:
    return opened(town.school, account=NOTICED)


@pytest.mark.clause("Q8")
def test_three_months_of_worry_become_a_contact_that_shares_half_of_it(town: Town, concern: str) -> None:
    school, manager = town.person("partner_practitioner"), town.person("partner_manager")
    journey = does(school, "experience", concern, 91)
    need = does(school, "need", concern, 90)
    instead = does(school, "not referred", concern, 90)
    does(school, "action", concern, 89)
    does(manager, "decision", concern, 88)
    does(school, "plan", concern, 88, until=ago(60))  # so that a deadline is missed, told once the watch has looked
    assert [clock.state for clock in looks(school, concern).clocks] == ["running"]
    review = does(school, "review", concern, 59)
    (clock,) = looks(school, concern).clocks
    assert (clock.clause, clock.state) == ("T18", "met-late")
    row = listed(school, town)[concern]
    assert (row.child_name, row.version, row.cases, row.due_at) == ("Amira Example", 8, [], None)

    # One act makes a contact of it, and the authority sees what was chosen and no more
    case = school.sends(shared(concern, 1, review, journey, need)).cases[0].case
    received = town.manager.office(case).concern.received  # type: ignore[union-attr] # there is one
    assert received
    assert [each.kind for each in received.entries] == [
        "what-was-noticed", "lived-experience", "levels-of-need", "monitoring-review"
    ]  # fmt: skip
    words = {word.field: word.said for each in received.entries for word in each.words}
    assert words["account"] == NOTICED
    assert words["lowest"] == "school-offer"
    assert {told.HEAD["name"]} == {each.professional.name for each in received.entries}
    for somebody in (town.manager, town.auditor):
        seen = somebody.looks(case).content.decode()
        assert str(told.NOT_REFERRED.example["reasons"]) not in seen
        assert str(told.ACTION.example["what"]) not in seen
        assert concern not in seen
    assert [each.kind for each in school.submitted(case).shared_concern.entries] == [  # type: ignore[union-attr]
        each.kind for each in received.entries
    ]
    (listing,) = looks(school, concern).shared
    assert (listing.reference, listing.entries) == (case, [1, journey, need, review])
    assert instead not in listing.entries

    # What came of it is recorded, fed back, discussed in supervision, and challenged
    assert [duty.clause for duty in looks(school, concern).duties] == ["Q7", "V1"]
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, REDIRECTED)
    does(school, "impact", concern, 0)
    does(school, "meeting", concern, 0, held_at=ago(0.01))
    held_at = ago(0.001)
    about = {"case": case, "decided": "The hub instead.", "why": "No Significant Harm.", "agreed": False,
             "agreed_because": "The nights alone are not the hub's to mend."}  # fmt: skip
    held = does(manager, "supervision", concern, 0, held_at=held_at, referrals=[about])
    supervised = {"held_at": held_at, "supervisor": "P. Specimen, Headteacher", "found": "The nights are no better."}
    body = example(challenge_blocks.ChallengeBody) | {"cases": [case], "supervision": supervised}
    raised = answered(raises(manager, body | {"after": {"concern": concern, "number": held}}), ChallengeRecorded, 201)
    known = looks(manager, concern)
    assert [(each.supervision, each.reference) for each in known.challenges] == [(held, raised.challenge)]
    assert known.supervisions[0].referrals[0].reference == case
    assert known.duties == []

    # It ends, and stays as it was known at every moment
    does(manager, "close", concern, 0)
    ended = looks(school, concern).closed
    assert ended
    assert ended.reasons == told.CLOSE.example["reasons"]
    assert listed(manager, town, "closed")[concern].cases == [case]
    assert concern not in listed(town.school, town)
    refused(no(school, "action", concern), "Q1")
    again = school.sends(shared(concern, 1)).cases[0].case
    assert listed(school, town)[concern].cases == [case, again]
    assert [duty.clause for duty in looks(school, concern).duties] == ["Q7", "V1"]
    history = answered(get_concern_history.sync_detailed(concern, client=school.client), ConcernHistory)
    assert [step.event for step in history.items if step.stream == "concern"] == [
        "concern-opened", "experience-recorded", "need-considered", "referral-not-made", "action-taken",
        "agency-decided", "concern-monitoring-planned", "concern-monitoring-reviewed", "concern-shared",
        "impact-recorded", "meeting-informed", "supervision-held", "supervision-challenged", "concern-closed",
        "concern-shared",
    ]  # fmt: skip
    assert [step.state for step in history.items if step.state != "open"] == ["closed"]
    assert looks(school, concern, version=8).shared == []
    between = compare_concern.sync_detailed(concern, client=school.client, before_version=8, after_version=9)
    assert [each.event for each in answered(between, ConcernComparison).events] == ["concern-shared"]
    clocks = get_concern_timescales.sync_detailed(concern, client=school.client)
    assert len(answered(clocks, ConcernTimescales).clocks) == 1


def raises(person: Person, body: dict[str, Any]) -> Response[Any]:
    return person._done(
        raise_challenge.sync_detailed(
            client=person.client, body=ChallengeBody.from_dict(body), idempotency_key=str(uuid4())
        )
    )


# Whose it is


@pytest.mark.parametrize("role", [*AUTHORITYS, "partner_police", "other_partner", *(f"other_{role}" for role in Role)])
def test_nobody_else_reads_lists_changes_or_names_a_concern(town: Town, role: str) -> None:
    concern, person = opened(town.school, account=NOTICED), town.person(role)
    nowhere = references.new(Referent.CONCERN)
    before = town.recorded()
    for wanted in (concern, nowhere):
        for read in (get_concern, get_concern_history, compare_concern, get_concern_timescales):
            problem(read.sync_detailed(wanted, client=person.client), 404, "not-found")
        for operation, body, block in ACTS.values():
            asked = person.asks(operation.sync_detailed, wanted, body.from_dict(dict(block.example)), if_match='"1"')
            problem(asked, 404, "not-found")
    after = UNSET if role.startswith("other_") else town.last  # which is of this authority's log
    theirs = list_concerns.sync_detailed(client=person.client, front_door_position=after)
    if "partner" in role:
        assert concern not in theirs.content.decode()
    else:
        problem(theirs, 403, "forbidden-scope")
        problem(opens(person), 403, "forbidden-scope")
    assert town.recorded() == before


@pytest.mark.parametrize("role", AUTHORITYS)
def test_no_list_page_or_search_of_the_authority_holds_a_trace_of_it(town: Town, role: str) -> None:
    born, name = "2013-05-17", "Quennevais"
    child = {"given_name": name, "family_name": name, "date_of_birth": born}
    concern = opened(town.school, child=child, account=NOTICED)
    does(town.school, "plan", concern, 90, until=ago(60))
    http, after = town.person(role).client.get_httpx_client(), {"Front-Door-Position": str(town.last)}
    answers = [
        http.get(path, headers=after)
        for path in (
            "/v1/cases?limit=100", "/v1/deadlines?limit=100&state=missed", "/v1/queues", "/v1/challenges?limit=100",
            "/v1/section-27-requests", "/v1/queues/monitoring?limit=100", f"/v1/cases/{concern}",
            f"/v1/cases/{concern}/history", f"/v1/challenges/{concern}", f"/v1/consultations/{concern}",
            f"/v1/consultations/{concern}/audit-pack", f"/v1/challenges/{concern}/history", f"/v1/children/{concern}",
        )
    ]  # fmt: skip
    known = {"family_name": name, "date_of_birth": born}
    answers += [http.post(f"/v1/{what}/search", json=known, headers=after) for what in ("cases", "children")]
    stream = str(references.stream_of("925", concern))
    for answer in answers:
        assert answer.status_code in {200, 403, 404, 422}, answer.text
        for trace in (concern, name, NOTICED, stream):
            assert trace not in answer.text.replace(answer.request.url.path, "")


def test_the_agencys_auditor_reads_and_records_nothing(town: Town, concern: str) -> None:
    auditor = town.person("partner_auditor")
    assert looks(auditor, concern).opened.account == NOTICED
    assert answered(get_concern_history.sync_detailed(concern, client=auditor.client), ConcernHistory).items
    assert concern in listed(auditor, town)
    assert refused(opens(auditor), "Q1").who_may == ["partner_practitioner", "partner_manager"]
    refused(no(auditor, "experience", concern), "R26")
    assert refused(no(auditor, "need", concern), "R9").who_may == ["partner_practitioner", "partner_manager"]


def test_its_words_stand_in_the_database_under_keys_of_its_own(town: Town, concern: str) -> None:
    stream = references.stream_of("925", concern)
    with psycopg.connect(town.service.admin) as connection:
        rows = connection.execute("SELECT state FROM la_925.fd_events WHERE originator_id = %s", [stream]).fetchall()
        dumped = b"".join(bytes(state) for (state,) in rows)
        trail = connection.execute("SELECT count(*) FROM la_925.audit_trail WHERE stream = %s", [stream]).fetchone()
    assert rows
    assert stream.hex.encode() in dumped, "the scope of its keys is the concern itself"
    assert trail == (0,)
    for words in (NOTICED, "Amira", told.HEAD["name"], "2017-03-14"):
        assert words.encode() not in dumped


def test_what_was_erased_is_shared_no_more_and_the_concern_comes_to_its_end(
    town: Town, concern: str, database: Database
) -> None:
    case = town.school.sends(shared(concern, 1)).cases[0].case
    FileKeys(database.keys / "925").destroy(references.stream_of("925", concern), "narrative")
    assert looks(town.school, concern).opened.account is None
    gone = problem(town.school.tries_to_send(shared(concern, 1)), 409, "erased")
    assert gone.erased == ["narrative"]
    problem(no(town.school, "action", concern), 409, "erased")
    about = {"case": case, "decided": "Advice.", "why": "The threshold.", "agreed": True, "agreed_because": "It is so."}
    does(town.school, "impact", concern, 0)
    does(town.school, "supervision", concern, 0, held_at=ago(1), referrals=[about])
    does(town.school, "close", concern, 0)
    assert looks(town.school, concern).state == "closed"
    received = town.manager.office(case).concern.received  # type: ignore[union-attr] # there is one
    assert received
    assert received.entries[0].words[0].said == NOTICED


# What is shared


def test_a_contact_shares_what_may_be_shared_and_each_entry_once(town: Town, concern: str) -> None:
    held = does(town.school, "supervision", concern, 1, held_at=ago(2))
    for entries in ((held,), (1, 9), (1, 1)):
        refused(town.school.tries_to_send(shared(concern, *entries)), "Q1")
    two = contact(
        children=[of_child(given_name=name) for name in ("Amira", "Bilal")],
        siblings=True,
        particulars=[{"shared": {"concern": concern, "entries": [1]}}] * 2,
    )
    refused(town.school.tries_to_send(two), "Q1")
    for somebody in (town.police, town.advisor, town.manager):
        problem(somebody.tries_to_send(shared(concern, 1)), 404, "not-found")
    assert looks(town.school, concern).shared == []


def test_a_referral_that_was_sent_and_moved_meanwhile_shares_what_was_chosen(town: Town, concern: str) -> None:
    first = town.school.sends(shared(concern, 1)).cases[0].case
    second = town.school.sends(shared(concern, 1)).cases[0].case
    assert [each.reference for each in looks(town.school, concern).shared] == [first, second]


# What is refused


def test_the_lowest_level_that_meets_the_need_is_the_one_offered(town: Town, concern: str) -> None:
    refused(no(town.school, "not referred", concern), "R9")
    statutory = [{"level": "statutory", "why": "It is serious."}]
    unread = refused(no(town.school, "need", concern, levels=statutory, lowest="statutory"), "R9")
    assert unread.missing == "why these levels do or do not meet the need: universal, school-offer, early-help"
    refused(no(town.school, "need", concern, levels=[*statutory, *statutory], lowest="universal"), "R9")


@pytest.mark.clause("R26", "V2")
def test_an_entry_says_all_that_the_rules_ask(town: Town, concern: str) -> None:
    for act, field, rule in (
        ("experience", "journey", "R26"), ("experience", "experience", "R26"), ("need", "reasons", "R9"),
        ("not referred", "instead", "R9"), ("action", "what", "Q1"), ("decision", "reasons", "Q1"),
        ("alternative", "reasons", "Q2"), ("plan", "next_steps", "Q5"), ("impact", "on_family", "Q7"),
        ("impact", "outcome", "Q7"), ("meeting", "told", "Q9"), ("supervision", "shortcomings", "V2"),
        ("supervision", "successes", "V2"), ("supervision", "progress", "V3"), ("close", "reasons", "Q1"),
    ):  # fmt: skip
        asked = problem(no(town.school, act, concern, **{field: ""}), 422, "invalid-body")
        assert [(each.pointer, each.clause) for each in asked.errors] == [(f"/{field}", rule)]


def test_nobody_decides_to_go_on_monitoring(town: Town, concern: str) -> None:
    for act, field in (("decision", "decided"), ("not referred", "instead"), ("need", "reasons")):
        refused(no(town.school, act, concern, **{field: "We continue to monitor."}), "Q4")
    refused(no(town.school, "plan", concern, until=ago(1)), "Q5")
    refused(no(town.school, "review", concern), "Q5")


def test_what_came_of_it_is_recorded_before_it_is_fed_back_and_before_the_end(town: Town, concern: str) -> None:
    refused(no(town.school, "meeting", concern, held_at=ago(1)), "Q9")
    does(town.school, "alternative", concern, 2)
    does(town.school, "plan", concern, 1)
    refused(no(town.school, "close", concern), "Q5")
    does(town.school, "review", concern, 0)
    refused(no(town.school, "close", concern), "Q7")
    does(town.school, "impact", concern, 0)
    refused(no(town.school, "meeting", concern, held_at=ago(300)), "Q3")
    town.school.sends(shared(concern, 1))
    does(town.school, "impact", concern, 0)
    refused(no(town.school, "close", concern), "V1")


def test_supervision_is_of_the_referrals_that_were_made(town: Town, concern: str) -> None:
    other = town.school.sends(contact()).cases[0].case
    about = {"case": other, "decided": "Advice.", "why": "The threshold.", "agreed": True, "agreed_because": "It is."}
    refused(no(town.school, "supervision", concern, held_at=ago(1), referrals=[about]), "V1")
    refused(no(town.school, "supervision", concern, held_at=ago(300)), "Q3")


def test_a_challenge_names_a_supervision_that_was_held(town: Town, concern: str) -> None:
    case = town.school.sends(shared(concern, 1)).cases[0].case
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, REDIRECTED)
    body = example(challenge_blocks.ChallengeBody) | {"cases": [case], "after": {"concern": concern, "number": 1}}
    refused(raises(town.school, body), "V3")
    problem(raises(town.advisor, body), 404, "not-found")
    assert looks(town.school, concern).challenges == []


def test_an_entry_is_not_dated_before_the_concern_began(town: Town, concern: str) -> None:
    for act in ("experience", "need", "action", "decision", "alternative", "impact"):
        refused(no(town.school, act, concern, occurred_at=ago(93)), "Q3")


def test_the_same_key_opens_one_concern(town: Town) -> None:
    body, key = ConcernBody.from_dict(example(told.ConcernBody)), str(uuid4())
    twice = [open_concern.sync_detailed(client=town.school.client, body=body, idempotency_key=key) for _ in range(2)]
    assert len({answered(each, ConcernRecorded, 201).concern for each in twice}) == 1


def test_a_dry_run_records_nothing(town: Town, concern: str) -> None:
    http = town.school.client.get_httpx_client()
    answer = http.post(
        f"/v1/concerns/{concern}/need", json=dict(told.NEED.example), headers={"Prefer": "handling=dry-run"}
    )
    assert answer.status_code == httpx.codes.OK
    assert [each["event"] for each in answer.json()["would_record"]] == ["need-considered"]
    assert looks(town.school, concern).version == 1
