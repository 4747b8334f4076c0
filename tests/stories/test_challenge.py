"""An agency challenges what was decided, rung by rung, until there is a solution."""

from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from app.api.routes import challenges as told
from app.proof.packs import opening
from domain.vocabulary import Role
from openapi.client.api.cases import (
    answer_informing_challenge,
    challenge_not_informing,
    decide_outcome,
    fast_track,
    get_audit_pack,
)
from openapi.client.api.challenges import (
    accept_decision,
    answer_challenge,
    compare_challenge,
    discuss_challenge,
    escalate_challenge,
    follow_up_challenge,
    get_challenge,
    get_challenge_audit_pack,
    get_challenge_history,
    get_challenge_timescales,
    judge_challenge_risk,
    leave_challenge_unresolved,
    list_challenges,
    note_on_challenge,
    raise_challenge,
    resolve_challenge,
)
from openapi.client.api.queues import get_queue
from openapi.client.models import (
    ChallengeAnswerBody,
    ChallengeBody,
    ChallengeComparison,
    ChallengeDiscussionBody,
    ChallengeEscalationBody,
    ChallengeFollowUpBody,
    ChallengeHistory,
    ChallengeNoteBody,
    ChallengePage,
    ChallengeRecorded,
    ChallengeResolutionBody,
    ChallengeRiskBody,
    ChallengeTimescales,
    ChallengeUnresolvedBody,
    ChallengeView,
    DecisionAcceptedBody,
    FamilyOutcomeBody,
    FastTrackBody,
    ListChallengesStanding,
    ListedChallenge,
    PartnerChallenge,
    Queue,
    QueuedRecord,
    QueuePage,
    StepView,
)
from openapi.client.types import UNSET, File, Response
from tests.stories.people import (
    Enter,
    Person,
    Town,
    answered,
    contact,
    example,
    of_child,
    problem,
    refused,
    told_by,
)
from tests.stories.test_audit_pack import files, known_key
from tests.stories.test_informing import ANSWER as STANDS
from tests.stories.test_informing import CHALLENGE as NOT_INFORMED
from tests.stories.test_informing import not_told

REDIRECTED = FamilyOutcomeBody.from_dict(
    {"outcome": "provide-information-or-redirect", "reasons": "The family hub can help sooner."}
)
DISCUSSION = dict(told.DISCUSS.example)
LADDER = ["social-worker-discussion", "line-manager", "service-manager", "safeguarding-partnership"]
WHO_ANSWERS = dict(
    zip(LADDER, ["duty_social_worker", "area_team_manager", "service_manager", "safeguarding_partnership_officer"],
        strict=True)
)  # fmt: skip
BELIEVED = ChallengeRiskBody.from_dict({**told.JUDGE.example, "at_risk": True})
NO_RISK = ChallengeRiskBody.from_dict(told.JUDGE.example)
ACCEPTED = DecisionAcceptedBody.from_dict(told.ACCEPT.example)
UNRESOLVED = ChallengeUnresolvedBody.from_dict(told.LEAVE.example)
FOLLOWED = ChallengeFollowUpBody.from_dict(told.FOLLOW.example)
NOTE = ChallengeNoteBody.from_dict(told.NOTE.example)


@pytest.fixture
def redirected(town: Town) -> str:
    """A school's referral that the Screening Manager did not progress."""
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, REDIRECTED)
    return case


def now(**earlier: float) -> str:
    return (datetime.now().astimezone() - timedelta(**earlier)).isoformat()


def raises(person: Person, *cases: str, **changes: Any) -> Response[Any]:
    """A challenge over some cases is raised, or not."""
    body = ChallengeBody.from_dict(example(told.ChallengeBody) | {"cases": [*cases]} | changes)
    return person.starts(raise_challenge.sync_detailed, body)


def raised(person: Person, *cases: str, **changes: Any) -> str:
    return answered(raises(person, *cases, **changes), ChallengeRecorded, 201).challenge


def tries(person: Person, operation: Any, challenge: str, body: Any) -> Response[Any]:
    """Record something on a challenge as it stands, or hear why not."""
    etag = get_challenge.sync_detailed(challenge, client=person.client).headers["ETag"]
    return person.asks(operation.sync_detailed, challenge, body, if_match=etag)


def does(person: Person, operation: Any, challenge: str, body: Any) -> None:
    answered(tries(person, operation, challenge, body), ChallengeRecorded, 201)


def office(person: Person, challenge: str, **when: Any) -> ChallengeView:
    return answered(get_challenge.sync_detailed(challenge, client=person.client, **when), ChallengeView)


def its_own(person: Person, challenge: str) -> PartnerChallenge:
    return answered(get_challenge.sync_detailed(challenge, client=person.client), PartnerChallenge)


def discussed(person: Person, challenge: str, rung: str, **changes: Any) -> None:
    does(person, discuss_challenge, challenge, ChallengeDiscussionBody.from_dict(DISCUSSION | {"rung": rung} | changes))


def answer_at(rung: str, **changes: Any) -> ChallengeAnswerBody:
    return ChallengeAnswerBody.from_dict({**told.ANSWER.example, "rung": rung} | changes)


def answers(town: Town, challenge: str, rung: str, **changes: Any) -> None:
    does(town.person(WHO_ANSWERS[rung]), answer_challenge, challenge, answer_at(rung, **changes))


def to(rung: str, **changes: Any) -> ChallengeEscalationBody:
    return ChallengeEscalationBody.from_dict({**told.ESCALATE.example, "rung": rung} | changes)


def resolution(reached_at: str, **changes: Any) -> ChallengeResolutionBody:
    return ChallengeResolutionBody.from_dict({**told.RESOLVE.example, "reached_at": reached_at} | changes)


def climbed(town: Town, challenge: str, *, until: str = LADDER[-1]) -> None:
    """Discussed and answered at every rung, up to one."""
    for rung in LADDER:
        discussed(town.school, challenge, rung)
        answers(town, challenge, rung)
        if rung == until:
            return
        does(town.school, escalate_challenge, challenge, to(LADDER[LADDER.index(rung) + 1]))


def owed(challenge: ChallengeView) -> list[tuple[str, str | None, str]]:
    return [(duty.clause, duty.queue, duty.what) for duty in challenge.duties]


# To the top of the ladder


@pytest.mark.clause("P2", "P3", "P4", "P7")
def test_a_challenge_climbs_the_ladder_to_its_top_and_one_rung_is_answered_late(town: Town, redirected: str) -> None:
    first, line, service, top = LADDER
    challenge = raised(town.school, redirected)
    seen = office(town.auditor, challenge)
    assert (seen.state, seen.cases, seen.at_risk) == ("waiting-for-the-authority", [redirected], True)
    assert [rung.rung for rung in seen.rungs] == LADDER
    assert [duty[:2] for duty in owed(seen)] == [("P3", "challenge"), ("P2", "challenge")]

    discussed(town.school, challenge, first, written_complaint=True, complaint="A letter to the head of service.")
    answers(town, challenge, first)
    assert office(town.manager, challenge).state == "answered"
    assert [duty[0] for duty in owed(office(town.manager, challenge))] == ["P7"]

    does(town.school, escalate_challenge, challenge, to(line))
    discussed(town.advisor, challenge, line)  # written down for the agency
    does(town.school, escalate_challenge, challenge, to(service))  # nobody has answered at the line manager's rung
    discussed(town.school, challenge, service)
    answers(town, challenge, service, answer="alternative-offered", offered="A visit by early help this week.")
    answers(town, challenge, line)
    does(town.school, escalate_challenge, challenge, to(top))
    assert owed(office(town.manager, challenge))[0][:2] == ("P3", "partnership")
    discussed(town.school, challenge, top)
    answers(town, challenge, top, answer="decision-changed", reasons="The panel finds that the threshold is met.")
    does(town.school, resolve_challenge, challenge, resolution(now()))
    does(town.school, follow_up_challenge, challenge, FOLLOWED)

    both: tuple[ChallengeView | PartnerChallenge, ...] = (
        office(town.manager, challenge), its_own(town.school, challenge),
    )  # fmt: skip
    for told_both in both:
        assert told_both.state == "resolved"
        assert [rung.answered_after_it_went_on for rung in told_both.rungs] == [False, True, False, False]
        assert [len(rung.discussions) for rung in told_both.rungs] == [1, 1, 1, 1]
        assert [rung.answer.answer for rung in told_both.rungs if rung.answer] == [
            "decision-stands", "decision-stands", "alternative-offered", "decision-changed",
        ]  # fmt: skip
        assert told_both.rungs[0].discussions[0].complaint == "A letter to the head of service."
        assert told_both.resolved is not None
        assert told_both.resolved.solution == told.RESOLVE.example["solution"]
        assert [each.happened for each in told_both.followed] == [FOLLOWED.happened]
    assert office(town.manager, challenge).duties == []


@pytest.mark.clause("P3")
def test_the_answer_at_a_rung_is_late_where_a_pack_has_a_clock_for_it(town: Town, redirected: str) -> None:
    challenge = raised(town.school, redirected)
    discussed(town.school, challenge, LADDER[0])
    answer = get_challenge_timescales.sync_detailed(challenge, client=town.auditor.client, pack="escalation-example")
    found = answered(answer, ChallengeTimescales)
    assert found.clocks == []  # the guide says of no rung until when it is answered
    assert found.under is not None
    assert [(clock.id, clock.state) for clock in found.under.clocks] == [("P3:1", "running")]
    answers(town, challenge, LADDER[0])
    answer = get_challenge_timescales.sync_detailed(challenge, client=town.auditor.client, pack="escalation-example")
    under = answered(answer, ChallengeTimescales).under
    assert under is not None
    assert [(clock.id, clock.state) for clock in under.clocks] == [("P3:1", "met")]


def test_no_rung_is_left_out_and_none_is_left_before_it_was_spoken_about(town: Town, redirected: str) -> None:
    first, line, service, top = LADDER
    challenge = raised(town.school, redirected)
    no = refused(tries(town.school, escalate_challenge, challenge, to(line)), "P3")
    assert no.missing == (
        "the discussion at the rung it stands at, and then: Line manager; or the immediate risk to a child who is "
        "believed at risk, which leaves no time for it"
    )
    discussed(town.school, challenge, first)
    for beyond in (service, top):
        refused(tries(town.school, escalate_challenge, challenge, to(beyond)), "P3")
    for nowhere in (first, "ombudsman"):
        assert "rung" in str(refused(tries(town.school, escalate_challenge, challenge, to(nowhere)), "P3").missing)
    does(town.school, judge_challenge_risk, challenge, NO_RISK)
    at_once = to(top, immediate_risk="He is to fly on Friday, and will not come back.")
    refused(tries(town.school, escalate_challenge, challenge, at_once), "P3")
    does(town.school, judge_challenge_risk, challenge, BELIEVED)
    does(town.school, escalate_challenge, challenge, at_once)
    seen = office(town.manager, challenge)
    assert [rung.taken_at is not None for rung in seen.rungs] == [True, False, False, True]
    assert seen.rungs[3].immediate_risk == "He is to fly on Friday, and will not come back."
    refused(tries(town.school, escalate_challenge, challenge, to(line)), "P3")


def test_a_challenge_begins_further_up_only_for_an_immediate_risk(town: Town, redirected: str) -> None:
    refused(raises(town.school, redirected, rung="service-manager"), "P3")
    refused(raises(town.school, redirected, rung="ombudsman"), "P3")
    risk = {"immediate_risk": "He is to fly on Friday."}
    refused(raises(town.school, redirected, rung="service-manager", at_risk=False, **risk), "P3")
    challenge = raised(town.school, redirected, rung="service-manager", **risk)
    assert its_own(town.school, challenge).raised.rung == "service-manager"


def test_who_answers_at_a_rung_is_who_the_pack_names_there_and_another_person_each_time(
    town: Town, redirected: str, enter: Enter
) -> None:
    first, line, *_ = LADDER
    challenge = raised(town.school, redirected)
    discussed(town.school, challenge, first)
    for role in ("partner", "customer_service_advisor", "service_manager", "auditor"):
        assert refused(tries(town.person(role), answer_challenge, challenge, answer_at(first)), "P3").who_may
    refused(tries(town.manager, answer_challenge, challenge, answer_at(line)), "P3")
    nothing = answer_at(first, answer="alternative-offered")
    assert refused(tries(town.manager, answer_challenge, challenge, nothing), "P2").missing == (
        "the alternative that is offered"
    )
    does(town.manager, answer_challenge, challenge, answer_at(first))
    refused(tries(town.manager, answer_challenge, challenge, answer_at(first)), "P3")
    does(town.school, escalate_challenge, challenge, to(line))
    herself = enter("screening_manager-925", Role.AREA_TEAM_MANAGER)
    for she in (town.manager, herself):
        no = refused(tries(she, answer_challenge, challenge, answer_at(line)), "P3")
        assert no.missing == "somebody who answered at no other rung"
    answers(town, challenge, line)


def test_what_was_said_at_a_rung_is_documented(town: Town, redirected: str) -> None:
    _, line, *_ = LADDER
    challenge = raised(town.school, redirected)
    complained = ChallengeDiscussionBody.from_dict(DISCUSSION | {"written_complaint": True})
    no = refused(tries(town.school, discuss_challenge, challenge, complained), "P4")
    assert no.missing == "what the written complaint said"
    elsewhere = ChallengeDiscussionBody.from_dict(DISCUSSION | {"rung": line})
    refused(tries(town.school, discuss_challenge, challenge, elsewhere), "P3")
    for name, rule in (("view", "P2"), ("alternatives", "P2"), ("written_complaint", "P4"), ("spoke_to", "P4")):
        less = {kept: each for kept, each in DISCUSSION.items() if kept != name}
        answer = httpx.post(
            f"{town.service.base_url}/v1/challenges/{challenge}/discussions",
            json=less,
            headers=town.service.bearer("partner") | {"Idempotency-Key": "k", "If-Match": '"1"'},
        )
        (error,) = answer.json()["errors"]
        assert (error["pointer"], error["clause"]) == (f"/{name}", rule)
    assert refused(tries(town.auditor, discuss_challenge, challenge, ChallengeDiscussionBody.from_dict(DISCUSSION)),
                   "P4").who_may  # fmt: skip


# How it ends


@pytest.mark.clause("P6")
def test_while_the_child_is_believed_at_risk_a_challenge_is_not_dropped(town: Town, redirected: str) -> None:
    challenge = raised(town.school, redirected)
    dropped = (
        (accept_decision, ACCEPTED),
        (leave_challenge_unresolved, UNRESOLVED),
        (leave_challenge_unresolved, unresolved("not-pursued")),
    )
    for person in (town.school, town.advisor):
        for operation, body in dropped:
            assert "at risk no more" in str(refused(tries(person, operation, challenge, body), "P6").missing)
    refused(tries(town.school, leave_challenge_unresolved, challenge, unresolved("no-rung-left")), "P7")
    assert refused(tries(town.auditor, judge_challenge_risk, challenge, NO_RISK), "P6").who_may
    does(town.school, judge_challenge_risk, challenge, NO_RISK)
    does(town.school, accept_decision, challenge, ACCEPTED)
    seen = its_own(town.school, challenge)
    assert (seen.state, seen.at_risk) == ("decision-accepted", False)
    assert [risk.at_risk for risk in seen.risks] == [True, False]


def test_a_challenge_that_climbed_the_whole_ladder_may_stay_unresolved(town: Town, redirected: str) -> None:
    challenge = raised(town.school, redirected)
    climbed(town, challenge)
    refused(tries(town.school, accept_decision, challenge, ACCEPTED), "P6")
    does(town.school, leave_challenge_unresolved, challenge, unresolved("no-rung-left"))
    seen = office(town.auditor, challenge)
    assert seen.unresolved is not None
    assert (seen.state, seen.unresolved.why, seen.unresolved.reasons) == (
        "unresolved", "no-rung-left", UNRESOLVED.reasons,
    )  # fmt: skip


@pytest.mark.clause("P5", "Q2")
def test_a_decision_is_accepted_or_an_alternative_agreed_with_and_why(town: Town, redirected: str) -> None:
    challenge = raised(town.school, redirected, at_risk=False)
    alternative = DecisionAcceptedBody.from_dict({**told.ACCEPT.example, "accepted": "an-alternative"})
    assert refused(tries(town.school, accept_decision, challenge, alternative), "Q2").missing == (
        "the alternative that is agreed with"
    )
    assert refused(tries(town.auditor, accept_decision, challenge, ACCEPTED), "P5").who_may
    agreed = DecisionAcceptedBody.from_dict(alternative.to_dict() | {"alternative": "Early help visits this week."})
    does(town.advisor, accept_decision, challenge, agreed)
    accepted = its_own(town.school, challenge).accepted
    assert accepted is not None
    assert (accepted.accepted, accepted.reasons, accepted.alternative) == (
        "an-alternative", ACCEPTED.reasons, "Early help visits this week.",
    )  # fmt: skip
    refused(tries(town.school, accept_decision, challenge, agreed), "P5")


def test_a_solution_has_the_time_it_was_reached(town: Town, redirected: str) -> None:
    challenge = raised(town.school, redirected)
    refused(tries(town.school, resolve_challenge, challenge, resolution(now(hours=3))), "Q3")
    assert refused(tries(town.auditor, resolve_challenge, challenge, resolution(now())), "P7").who_may
    does(town.school, resolve_challenge, challenge, resolution(now()))
    ended = "a challenge that has not ended"
    assert refused(tries(town.school, resolve_challenge, challenge, resolution(now())), "P7").missing == ended
    assert refused(tries(town.school, leave_challenge_unresolved, challenge, UNRESOLVED), "P7").missing == ended
    assert refused(tries(town.school, judge_challenge_risk, challenge, BELIEVED), "P6").missing == ended
    assert refused(tries(town.school, escalate_challenge, challenge, to(LADDER[1])), "P3").missing == ended
    spoken = ChallengeDiscussionBody.from_dict(DISCUSSION)
    assert refused(tries(town.school, discuss_challenge, challenge, spoken), "P4").missing == (
        "a challenge that had not ended"
    )
    no = refused(tries(town.manager, answer_challenge, challenge, answer_at(LADDER[0])), "P3")
    assert no.missing == "a challenge that had not ended"


@pytest.mark.clause("Q6")
def test_what_happened_next_is_told_after_the_end(town: Town, redirected: str) -> None:
    challenge = raised(town.school, redirected)
    no = refused(tries(town.school, follow_up_challenge, challenge, FOLLOWED), "Q6")
    assert no.missing == "a challenge that has ended"
    does(town.school, resolve_challenge, challenge, resolution(now()))
    assert refused(tries(town.auditor, follow_up_challenge, challenge, FOLLOWED), "Q6").who_may
    for somebody in (town.school, town.advisor):
        does(somebody, follow_up_challenge, challenge, FOLLOWED)
    assert len(its_own(town.school, challenge).followed) == 2


# Who raises it, and over what


def test_what_was_not_decided_is_not_challenged(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    for about in ("outcome-of-the-contact", "disposal", "closure-or-conclusion", "work-on-the-referral"):
        assert refused(raises(town.school, case, about=about), "P2").missing
    refused(raises(town.school, case, about="no-response"), "P1")
    refused(raises(town.school, case, about="informing-the-parents"), "CF8")
    assert town.school.submitted(case).challenges == []


def test_a_challenge_is_over_cases_of_one_agency_and_raised_by_it_or_on_its_behalf(town: Town, redirected: str) -> None:
    assert refused(raises(town.auditor, redirected), "P2").who_may
    assert refused(raises(town.person("partner_auditor"), redirected), "P2").who_may
    problem(raises(town.police, redirected), 404, "not-found")
    neighbours = town.advisor.sends(told_by("non-professional", "1B")).cases[0].case
    town.screened(neighbours)
    town.manager.does(decide_outcome.sync_detailed, neighbours, REDIRECTED)
    for cases in ([neighbours], [redirected, neighbours]):
        no = refused(raises(town.manager, *cases), "P2")
        assert no.missing == "cases of one agency, which referred them"
    for somebody in (town.school, town.advisor, town.person("partner_manager")):
        challenge = raised(somebody, redirected)
        assert its_own(town.school, challenge).raised.agency == "school-925"
    bare = raises(town.school, redirected, disagreement="We ask you to continue to monitor the situation.")
    refused(bare, "Q4")


@pytest.mark.clause("V3")
def test_a_supervision_leads_to_a_challenge_to_escalate_the_intervention(town: Town, case: str) -> None:
    held = {"held_at": now(hours=1), "supervisor": "R. Head", "found": "Three visits were missed; he is no safer."}
    challenge = raised(town.school, case, about="work-on-the-referral", supervision=held)
    seen = office(town.auditor, challenge).supervision
    assert seen is not None
    assert (seen.supervision.supervisor, seen.supervision.found) == ("R. Head", held["found"])
    assert [line.event for line in history(town, challenge)] == [
        "challenge-raised", "supervision-led-to-challenge", "challenge-risk-judged",
    ]  # fmt: skip
    later = held | {"held_at": (datetime.now().astimezone() + timedelta(hours=1)).isoformat()}
    refused(raises(town.school, case, about="work-on-the-referral", supervision=later), "Q3")


@pytest.mark.clause("CF8")
def test_a_disagreement_about_informing_the_parents_is_taken_to_the_line_manager(town: Town) -> None:
    case = town.school.sends(not_told()).cases[0].case
    parents = {"about": "informing-the-parents"}
    refused(raises(town.school, case, **parents), "CF8")
    town.advisor.does(challenge_not_informing.sync_detailed, case, NOT_INFORMED)
    refused(raises(town.school, case, **parents), "CF8")
    town.school.does(answer_informing_challenge.sync_detailed, case, STANDS)
    challenge = raised(town.school, case, **parents)
    seen = office(town.manager, challenge)
    assert [rung.rung for rung in seen.rungs if rung.taken_at] == ["line-manager"]
    discussed(town.school, challenge, "line-manager")
    answers(town, challenge, "line-manager")


# Who sees it


def test_both_sides_see_the_same_challenge_and_the_agency_nothing_of_what_the_offices_note(
    town: Town, redirected: str
) -> None:
    challenge = raised(town.school, redirected)
    assert refused(tries(town.school, note_on_challenge, challenge, NOTE), "P4").who_may
    does(town.manager, note_on_challenge, challenge, NOTE)
    discussed(town.school, challenge, LADDER[0])
    does(town.manager, answer_challenge, challenge, answer_at(LADDER[0]))
    assert [note.note for note in office(town.auditor, challenge).notes] == [NOTE.note]
    for token in ("partner", "partner_auditor"):
        answer = get_challenge.sync_detailed(challenge, client=town.person(token).client)
        assert answered(answer, PartnerChallenge).rungs[0].answer is not None
        for secret in (NOTE.note, "Sam Screening Manager", "screening_manager-925"):
            assert secret not in answer.content.decode()
    for stranger in (town.police, town.elsewhere):
        problem(get_challenge.sync_detailed(challenge, client=stranger.client), 404, "not-found")
        problem(stranger.asks(note_on_challenge.sync_detailed, challenge, NOTE, if_match='"1"'), 404, "not-found")
    early = get_challenge.sync_detailed(challenge, client=town.school.client, version=1)
    problem(early, 403, "forbidden-scope")


def test_every_case_tells_the_challenge_and_so_does_its_pack(town: Town) -> None:
    both = contact(children=[of_child(), of_child(given_name="Bilal")], siblings=True)
    cases = [each.case for each in town.school.sends(both).cases]
    for case in cases:
        town.advisor.does(fast_track.sync_detailed, case, FastTrackBody(grounds="He is on his way."))
    challenge = raised(town.school, *cases, about="work-on-the-referral")
    does(town.school, resolve_challenge, challenge, resolution(now()))
    for case in cases:
        lines = [line.event for line in town.auditor.history(case).items if line.stream == "challenge"]
        assert lines == ["challenge-raised", "challenge-risk-judged", "challenge-resolved"]
        seen = town.auditor.audited(case).challenges
        assert seen is not None
        assert [(each.reference, each.about) for each in seen.raised] == [(challenge, "work-on-the-referral")]
        assert [(each.reference, each.ended) for each in seen.endings] == [(challenge, "resolved")]
        assert town.school.submitted(case).challenges == [challenge]
        data: bytes = answered(get_audit_pack.sync_detailed(case, client=town.auditor.client), File).payload.read()
        report = opening.verify(data, known_key(town.auditor))
        assert report.fits, report.findings
        assert told.RESOLVE.example["solution"] in files(data)["history.json"].decode()


def test_a_challenge_is_replayed_and_taken_away_by_itself(town: Town, redirected: str) -> None:
    challenge = raised(town.school, redirected)
    discussed(town.school, challenge, LADDER[0])
    answers(town, challenge, LADDER[0])
    lines = history(town, challenge)
    assert [(line.event, line.state) for line in lines] == [
        ("challenge-raised", "waiting-for-the-authority"),
        ("challenge-risk-judged", "waiting-for-the-authority"),
        ("challenge-discussed", "waiting-for-the-authority"),
        ("challenge-answered", "answered"),
    ]
    assert ("duty-arose", "P3") in [(effect.kind, effect.clause) for effect in lines[0].caused]
    assert office(town.auditor, challenge, version=2).rungs[0].discussions == []
    compared = compare_challenge.sync_detailed(challenge, client=town.auditor.client, before_version=2)
    assert [each.event for each in answered(compared, ChallengeComparison).events] == [
        "challenge-discussed", "challenge-answered",
    ]  # fmt: skip
    answer = get_challenge_audit_pack.sync_detailed(challenge, client=town.auditor.client)
    data: bytes = answered(answer, File).payload.read()
    report = opening.verify(data, known_key(town.auditor))
    assert report.fits, report.findings
    assert files(data)["README.txt"].startswith(b"AUDIT PACK OF CHALLENGE")
    for operation in (get_challenge_history, compare_challenge, get_challenge_timescales, get_challenge_audit_pack):
        problem(operation.sync_detailed(challenge, client=town.school.client), 403, "forbidden-scope")
        problem(operation.sync_detailed(challenge, client=town.police.client), 404, "not-found")


@pytest.mark.clause("P7")
def test_the_open_and_the_unresolved_ones_are_listed_to_auditors_and_to_the_agencys_governors(town: Town) -> None:
    cases = [town.school.sends(contact()).cases[0].case for _ in range(3)]
    for case in cases:
        town.advisor.does(fast_track.sync_detailed, case, FastTrackBody(grounds="He is on his way."))
    challenges = [raised(town.school, case, about="work-on-the-referral", at_risk=False) for case in cases]
    still_open, solved, left = challenges
    does(town.school, resolve_challenge, solved, resolution(now()))
    does(town.school, leave_challenge_unresolved, left, UNRESOLVED)
    for token in ("auditor", "safeguarding_partnership_officer", "partner_auditor"):
        somebody = town.person(token)
        unresolved_ones = listed(town, somebody, standing=ListChallengesStanding.UNRESOLVED)
        assert (unresolved_ones[left].why, unresolved_ones[left].said) == (UNRESOLVED.why, UNRESOLVED.reasons)
        assert not {still_open, solved} & unresolved_ones.keys()
        open_ones = listed(town, somebody, standing=ListChallengesStanding.OPEN)
        assert open_ones.keys() & {*challenges} == {still_open}
        assert (open_ones[still_open].cases, open_ones[still_open].rung) == ([cases[0]], LADDER[0])
        every = listed(town, somebody)
        assert every[solved].said == told.RESOLVE.example["solution"]
        assert {*challenges} <= every.keys()
    assert not {*challenges} & listed(town, town.police).keys()
    assert not {*challenges} & listed(town, town.auditor, agency="police-925").keys()


def test_a_challenge_stands_in_the_queue_of_whose_turn_it_is(town: Town, redirected: str) -> None:
    other = raised(town.school, redirected)
    challenge = raised(town.school, redirected)
    assert other in waiting(town, "challenge")
    waits = waiting(town, "challenge")[challenge]
    assert (waits.kind, waits.case, waits.agency, waits.urgency) == ("challenge", None, "school-925", "harm-indicated")
    assert waits.duties[0].what == "Answer the challenge at its rung: Discussion with the social worker."
    at_once = to(LADDER[-1], immediate_risk="He is to fly on Friday.")
    does(town.school, escalate_challenge, challenge, at_once)
    turn = waiting(town, "partnership")[challenge].duties[0]
    assert turn.who_may == ["safeguarding_partnership_officer"]
    answers(town, challenge, LADDER[-1])
    does(town.school, resolve_challenge, challenge, resolution(now()))
    assert challenge not in {*waiting(town, "challenge"), *waiting(town, "partnership")}


def test_nothing_on_a_challenge_is_dated_before_what_it_answers_to(town: Town, redirected: str) -> None:
    refused(raises(town.school, redirected, occurred_at=now(hours=24)), "Q3")
    challenge = raised(town.school, redirected)
    before = {"occurred_at": now(hours=1)}
    tried: tuple[tuple[Person, Any, Any], ...] = (
        (town.school, discuss_challenge, ChallengeDiscussionBody.from_dict(DISCUSSION | before)),
        (town.manager, answer_challenge, answer_at(LADDER[0], **before)),
        (town.school, escalate_challenge, to(LADDER[1], immediate_risk="He is to fly.", **before)),
        (town.school, judge_challenge_risk, ChallengeRiskBody.from_dict({**told.JUDGE.example, **before})),
        (town.manager, note_on_challenge, ChallengeNoteBody.from_dict({**told.NOTE.example, **before})),
    )
    for somebody, operation, body in tried:
        refused(tries(somebody, operation, challenge, body), "Q3")
    does(town.school, judge_challenge_risk, challenge, NO_RISK)
    for operation, order in ((accept_decision, ACCEPTED), (leave_challenge_unresolved, UNRESOLVED)):
        refused(tries(town.school, operation, challenge, type(order).from_dict(order.to_dict() | before)), "Q3")
    does(town.school, accept_decision, challenge, ACCEPTED)
    followed = ChallengeFollowUpBody.from_dict(FOLLOWED.to_dict() | before)
    refused(tries(town.school, follow_up_challenge, challenge, followed), "Q3")


def unresolved(why: str) -> ChallengeUnresolvedBody:
    return ChallengeUnresolvedBody.from_dict({**told.LEAVE.example, "why": why})


def history(town: Town, challenge: str) -> list[StepView]:
    answer = get_challenge_history.sync_detailed(challenge, client=town.auditor.client)
    return answered(answer, ChallengeHistory).items


def listed(town: Town, somebody: Person, **only: Any) -> dict[str, ListedChallenge]:
    """The challenges somebody sees, by their references."""
    found: dict[str, ListedChallenge] = {}
    cursor: Any = UNSET
    while cursor is not None:
        answer = list_challenges.sync_detailed(
            client=somebody.client, cursor=cursor, limit=100, front_door_position=town.last, **only
        )
        page = answered(answer, ChallengePage)
        found |= {each.challenge: each for each in page.items}
        cursor = page.next_
    return found


def waiting(town: Town, queue: str) -> dict[str, QueuedRecord]:
    """What stands in a queue, by reference."""
    found: dict[str, QueuedRecord] = {}
    cursor: Any = UNSET
    while cursor is not None:
        answer = get_queue.sync_detailed(
            Queue(queue), client=town.manager.client, cursor=cursor, limit=100, front_door_position=town.last
        )
        page = answered(answer, QueuePage)
        found |= {each.reference: each for each in page.items}
        cursor = page.next_
    return found
