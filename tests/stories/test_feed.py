"""The change feed over HTTP: everybody hears of what they may know, each event once, in order."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from app.api.routes import cooperation, feedback
from openapi.client.api.cases import (
    acknowledge_referral,
    authorise_disposal,
    decide_outcome,
    give_feedback,
    join_to_referral,
    record_known_check,
    request_cooperation,
)
from openapi.client.api.events import list_events
from openapi.client.models import AcknowledgementBody, CloudEvent, CooperationRequestBody, FeedbackBody, JoiningBody
from openapi.client.types import UNSET, Unset
from tests.stories.people import SECTION_17, Person, Town, contact, known_check, problem
from tests.stories.test_concern import opened
from tests.stories.test_partners import ENDS

ACKNOWLEDGED = AcknowledgementBody.from_dict(feedback.ACKNOWLEDGE.example)
TOLD = FeedbackBody.from_dict(feedback.GIVE.example)
LONGEST = 20

Cursor = str | Unset


def listens(person: Person, after: Cursor = UNSET, **how: Any) -> tuple[list[CloudEvent], str]:
    """What follows a cursor, and the cursor then."""
    answer = list_events.sync_detailed(client=person.client, after=after, **how)
    assert answer.status_code == 200, answer.content
    assert answer.headers["content-type"] == "application/cloudevents-batch+json"
    assert isinstance(answer.parsed, list)
    return answer.parsed, answer.headers["Front-Door-Cursor"]


def everything(person: Person, after: Cursor = UNSET, **how: Any) -> tuple[list[CloudEvent], str]:
    """All that can be heard by now, and the cursor then."""
    heard: list[CloudEvent] = []
    while True:
        events, cursor = listens(person, after, **how)
        heard, after = heard + events, cursor
        if not events:
            return heard, cursor


def until(person: Person, after: Cursor, *awaited: tuple[str, str]) -> list[CloudEvent]:
    """All that is heard until it was heard of those events."""
    heard: list[CloudEvent] = []
    while not set(awaited) <= set(told(heard)):
        events, after = listens(person, after, wait=LONGEST)
        assert events, "it was never told"
        heard += events
    return heard


_reached: dict[str, str] = {}  # by their tokens


def present(town: Town, *listeners: Person) -> list[str]:
    """Their cursors, once everything that was recorded has been told."""
    until(town.manager, _now(town.manager), ("contact-recorded", town.school.sends(contact()).cases[0].case))
    return [_now(listener) for listener in listeners]


def _now(listener: Person) -> str:
    """Their cursor, from where they were last on: a whole run's feed is long."""
    _, cursor = everything(listener, _reached.get(listener.client.token, UNSET))
    _reached[listener.client.token] = cursor
    return cursor


def told(events: list[CloudEvent]) -> list[tuple[str, str]]:
    """What happened to what."""
    return [(event.type_.split(".")[3], str(event.subject)) for event in events]


def test_a_school_hears_what_comes_of_its_contact_and_the_police_hear_nothing_of_it(town: Town) -> None:
    school, police, office = present(town, town.school, town.police, town.manager)
    sent = town.school.sends(contact())
    other = town.police.sends(contact())
    case, theirs = sent.cases[0].case, other.cases[0].case
    town.advisor.does(acknowledge_referral.sync_detailed, case, ACKNOWLEDGED)
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, ENDS)
    town.manager.does(give_feedback.sync_detailed, case, TOLD)

    heard = until(town.manager, office, ("feedback-given", case))
    assert told(everything(town.school, school)[0]) == [
        ("communication-received", sent.communication),
        ("contact-recorded", case),
        ("acknowledgement-sent", case),
        ("contact-outcome-decided", case),
        ("feedback-given", case),
        ("response-received", case),
    ]
    assert told(everything(town.police, police)[0]) == [
        ("communication-received", other.communication),
        ("contact-recorded", theirs),
    ]
    of_the_case = [each.type_ for each in heard if each.subject == case and each.type_.split(".")[2] == "case"]
    assert of_the_case == [
        f"uk.frontdoor.case.{event.event}.v1" for event in town.auditor.history(case).items if event.stream == "case"
    ]
    assert ("child-recorded", town.manager.office(case).child) in told(heard)


def test_a_joined_contacts_agency_hears_of_its_own_contact_that_it_was_told(town: Town, case: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    again = town.police.sends(contact(concern_summary="Called to the address at night.")).cases[0].case
    known = known_check(result="known", child=town.manager.office(case).child)
    town.advisor.does(record_known_check.sync_detailed, again, known)
    town.manager.does(join_to_referral.sync_detailed, again, JoiningBody())
    school, police, office = present(town, town.school, town.police, town.manager)
    to_the_police = FeedbackBody.from_dict({**feedback.GIVE.example, "contact": again, "alternatives": []})
    town.manager.does(give_feedback.sync_detailed, case, to_the_police)

    until(town.manager, office, ("feedback-given", case))
    assert told(everything(town.police, police)[0]) == [("feedback-given", again), ("response-received", again)]
    assert everything(town.school, school)[0] == []


def test_an_agency_that_is_asked_for_its_help_hears_of_the_request_and_not_of_the_case(town: Town) -> None:
    case = town.police.sends(contact()).cases[0].case
    town.screened(case)
    town.progressed(case)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    school, police, office = present(town, town.school, town.police, town.manager)
    recipient = {"sector": "education", "agency": "Elm Park Primary School", "code": "school-925"}
    asks = CooperationRequestBody.from_dict({**cooperation.REQUEST.example, "recipient": recipient})
    town.manager.does(request_cooperation.sync_detailed, case, asks)

    heard = until(town.manager, office, ("cooperation-requested", case))
    (made,) = [subject for event, subject in told(heard) if event == "help-requested"]
    assert told(everything(town.school, school)[0]) == [("help-requested", made)]
    assert everything(town.police, police)[0] == []


def test_an_event_is_a_cloud_event_without_data_and_has_one_id_whoever_hears_of_it(town: Town) -> None:
    office, school = present(town, town.manager, town.school)
    case = town.school.sends(contact()).cases[0].case
    heard = until(town.manager, office, ("contact-recorded", case))
    ours = {each.id: each for each in everything(town.school, school)[0]}
    shared = [each for each in heard if each.id in ours]
    assert [each.subject for each in shared][-1] == case
    for each in shared:
        named = each.to_dict()
        assert set(named) == {"specversion", "id", "source", "type", "subject", "time", "cursor"}
        assert (named["specversion"], named["source"]) == ("1.0", "http://127.0.0.1/v1/events")
        assert named["cursor"] != ours[each.id].cursor
        assert (named["type"], each.time) == (ours[each.id].type_, ours[each.id].time)
    assert len({each.id for each in heard}) == len(heard)


def test_the_feed_is_the_same_by_any_pages_and_however_often_it_is_asked(town: Town) -> None:
    (begins,) = present(town, town.school)
    sent = [town.school.sends(contact()).cases[0].case for _ in range(3)]
    until(town.school, begins, ("contact-recorded", sent[-1]))
    whole, cursor = everything(town.school, begins)
    assert len(whole) > len(sent)
    assert everything(town.school, begins, limit=1)[0] == whole
    assert listens(town.school, whole[2].cursor, limit=3)[0] == whole[3:6]
    assert everything(town.school, whole[2].cursor)[0] == whole[3:]
    assert listens(town.school, cursor, wait=1) == ([], cursor)


def test_whoever_waits_is_answered_when_something_happens(town: Town) -> None:
    (cursor,) = present(town, town.school)
    with ThreadPoolExecutor(1) as beside:
        waiting = beside.submit(listens, town.school, cursor, wait=LONGEST)
        sent = town.school.sends(contact())
        events, _ = waiting.result()
    assert (events[0].type_, events[0].subject) == (
        "uk.frontdoor.communication.communication-received.v1",
        sent.communication,
    )


def test_an_agencys_own_concern_is_heard_of_by_the_agency_alone(town: Town) -> None:
    school, office = present(town, town.school, town.manager)
    concern = opened(town.school)
    after = town.school.sends(contact()).cases[0].case
    assert told(until(town.school, school, ("contact-recorded", after)))[0] == ("concern-opened", concern)
    assert concern not in {each.subject for each in everything(town.manager, office)[0]}
    assert concern not in {each.subject for each in everything(town.police)[0]}


def test_a_cursor_of_anybody_else_is_refused(town: Town) -> None:
    _, cursor = everything(town.school)
    for wrong in (cursor, "nonsense", "", f"{cursor}AAAA", "p12"):
        problem(list_events.sync_detailed(client=town.police.client, after=wrong), 400, "malformed-request")
    problem(list_events.sync_detailed(client=town.police.client, wait=LONGEST + 1), 422, "invalid-body")
