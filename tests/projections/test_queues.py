"""The queues: what stands in them is what the domain says is owed, whatever happens, in whatever batches it is read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest

from app.record.stored_forms import stream_kind
from app.running import worker
from domain import working_days
from domain.due import Duty, Queue, Urgency
from domain.duties import duties, duties_of_a_child, duties_of_a_consultation
from domain.facts import Event, Recorded
from domain.hypothetical import Consultation
from domain.procedure import Stream
from domain.progression import DuplicateSuperseded, SiblingCaseOpened
from domain.records import Case, Child
from domain.siblings import SiblingDecided
from domain.timescales import clocks, fact_of
from domain.vocabulary import Channel, Intent, Outcome
from projections.folded import Memory
from projections.queues import NO_CLOCK
from tests.domain import examples
from tests.domain import test_challenge as of_challenge
from tests.domain import test_enquiry as of_enquiry
from tests.domain.test_any_history import ONE_OF_EACH
from tests.projections.front import NINE, PACK, Front, Opened, child

BY: dict[str, Any] = {"by": examples.MANAGER, "occurred_at": NINE}
IN_PERSON: dict[str, Any] = {"channel": Channel.IN_PERSON}


def row(front: Front, **where: Any) -> dict[str, Any]:
    (found,) = [each for each in front.rows("queue") if all(each[name] == value for name, value in where.items())]
    return found


def queues(front: Front, opened: Opened | None = None) -> list[str]:
    """The queues that a case stands in, or that anything does."""
    front.catch_up()
    return sorted(each["queue"] for each in front.rows("queue") if opened is None or each["stream"] == opened.case)


# What stands where


async def test_a_case_waits_where_something_is_to_be_done_with_it(front: Front) -> None:
    (opened,) = await front.receive(**IN_PERSON)
    waits = [queues(front)]
    for step in (front.check, front.request, front.screen, front.decide, front.record):
        await step(opened)
        waits.append(queues(front))
    assert waits == [
        ["known-check"], ["dispatch"], ["screening"], ["screening"], ["disposal", "recording"], ["disposal"],
    ]  # fmt: skip


async def test_a_contact_that_does_not_progress_waits_for_its_referrer_to_be_told(front: Front) -> None:
    (opened,) = await front.receive()
    await front.check(opened)
    await front.request(opened)
    await front.screen(opened)
    await front.decide(opened, outcome=Outcome.INFORMATION_OR_REDIRECT)
    assert queues(front) == ["feedback"]


async def test_a_superseded_duplicate_waits_nowhere(front: Front) -> None:
    (opened,) = await front.receive()
    await front.append({opened.case: [DuplicateSuperseded(kept=examples.OTHER_CASE, reason="Copied.", **BY)]})
    assert queues(front) == []


async def test_a_consultation_is_sent_to_the_early_help_advisor(front: Front) -> None:
    (opened,) = await front.receive(intent=Intent.CONSULTATION, permission=True, referrer=examples.ASKING)
    assert queues(front) == ["confirmation", "known-check"]
    await front.check(opened)
    assert queues(front) == ["confirmation", "dispatch"]
    await front.append({opened.case: [examples.CONSULTATION_REQUESTED]})
    assert queues(front) == ["confirmation", "consultation"]


async def test_a_case_whose_match_was_withdrawn_is_looked_for_again_while_it_is_screened(front: Front) -> None:
    known, opened = await front.receive(child(), child(), **IN_PERSON)
    await front.refer(known)
    await front.check(opened, known=known.child)
    await front.request(opened)
    await front.withdraw(opened)
    assert queues(front, opened) == ["known-check", "screening"]
    await front.check(opened)
    assert queues(front, opened) == ["screening"]


async def test_a_referral_waits_for_each_who_has_to_act_until_it_ends(front: Front) -> None:
    (opened,) = await front.receive(**IN_PERSON)
    await front.refer(opened)
    waits = [queues(front, opened)]
    for event in (
        examples.DISPOSED, examples.TOLD, examples.FED_BACK, examples.SEEN, examples.ALLOCATED, examples.AUTHORISED,
        examples.PROPOSED, examples.NOT_AGREED, examples.SUSPECTED, examples.CLOSED, examples.POLICE_NOTIFIED,
    ):  # fmt: skip
        await front.append({opened.case: [event]})
        waits.append(queues(front, opened))
    assert waits == [
        ["disposal"], ["allocation", "authorisation", "family", "feedback", "visit"],
        ["allocation", "authorisation", "feedback", "visit"], ["allocation", "authorisation", "visit"],
        ["allocation", "authorisation"],
        ["authorisation", "led"], ["led"], ["agreement", "led"], ["closure", "led"], ["closure", "led", "police"],
        ["police"], [],
    ]  # fmt: skip


async def test_a_subject_waits_until_the_referral_is_copied_to_each_sibling(front: Front) -> None:
    (opened,) = await front.receive(**IN_PERSON)
    await front.refer(opened)
    decided: list[Event] = [
        SiblingDecided(sibling=each, refer=True, reasons="Seen together.", **BY)
        for each in (examples.KNOWN_CHILD, examples.OWN_CHILD)
    ]
    await front.append({opened.case: decided})
    for sibling in (examples.KNOWN_CHILD, examples.OWN_CHILD):
        assert queues(front, opened) == ["disposal", "siblings"]
        await front.append({opened.case: [SiblingCaseOpened(sibling=sibling, case=uuid4(), **BY)]})
    assert queues(front, opened) == ["disposal"]


async def test_a_caller_whom_nobody_could_be_reached_for_waits_until_connected(front: Front) -> None:
    (opened,) = await front.receive(**IN_PERSON)
    await front.append({opened.child: [examples.FILE_OPENED, examples.NOT_CONNECTED]})
    front.catch_up()
    called = row(front, queue="calls")
    assert (called["kind"], called["stream"], called["team"]) == ("child", opened.child, "Boston")
    assert (called["urgency"], called["received_at"]) == (Urgency.EMERGENCY.rank, examples.AT)
    await front.append({opened.child: [examples.CONNECTED]})
    assert queues(front) == ["known-check"]


async def test_a_hypothetical_consultation_waits_for_its_outcome(front: Front) -> None:
    stream = uuid4()
    await front.append({stream: [examples.CONSULTED, examples.FORM_SENT]})
    front.catch_up()
    asked = row(front, queue="consultation")
    assert (asked["kind"], asked["stream"], asked["reference"]) == ("consultation", stream, "H-1")
    await front.append({stream: [examples.CONSULTATION_ANSWERED]})
    assert queues(front) == []


async def test_a_challenge_waits_for_whoever_answers_at_its_rung(front: Front) -> None:
    stream = uuid4()
    await front.append({stream: [of_challenge.RAISED, of_challenge.JUDGED]})
    front.catch_up()
    raised = row(front, queue="challenge")
    assert (raised["kind"], raised["reference"], raised["agency"]) == ("challenge", "D-1", "st-hugh")
    assert raised["urgency"] == Urgency.HARM_INDICATED.rank
    await front.append({stream: [of_challenge.DISCUSSED, of_challenge.ANSWERED, of_challenge.UNWORRIED]})
    front.catch_up()
    assert row(front, queue="challenge")["urgency"] == Urgency.ORDINARY.rank
    (listed,) = front.rows("challenge")
    assert (listed["state"], listed["at_risk"], listed["rung"]) == ("answered", False, of_challenge.FIRST)
    await front.append({stream: [of_challenge.ENDED]})
    assert queues(front) == []
    (listed,) = front.rows("challenge")
    assert (listed["state"], listed["ended_at"]) == ("resolved", of_challenge.RESOLVE.reached_at)


async def test_an_enquiry_waits_until_it_is_answered(front: Front) -> None:
    stream = uuid4()
    await front.append({stream: [of_enquiry.RECEIVED]})
    front.catch_up()
    received = row(front, queue="enquiry")
    assert (received["kind"], received["reference"], received["agency"]) == ("enquiry", "E-1", "hmp-example")
    known = of_enquiry.of()
    for order in of_enquiry.EVERYTHING:
        done = of_enquiry.done(known, order)
        known = known.evolve(*done)
        await front.append({stream: done})
    front.catch_up()
    (listed,) = front.rows("enquiry")
    assert (listed["state"], listed["answered_at"], listed["version"]) == ("reviewed", None, 9)
    await front.append({stream: of_enquiry.done(known, of_enquiry.RESPOND)})
    assert queues(front) == []
    (listed,) = front.rows("enquiry")
    assert (listed["state"], listed["answered_at"]) == ("answered", of_enquiry.RESPOND.at)


# In what order


async def test_a_queue_is_ordered_by_the_clock_of_the_contact_then_of_the_referral(front: Front) -> None:
    (opened,) = await front.receive(**IN_PERSON)
    front.catch_up()
    assert row(front)["due_at"] == NINE + timedelta(days=1)
    await front.check(opened)
    await front.request(opened)
    await front.screen(opened)
    decided_at = front.now
    await front.decide(opened)
    front.catch_up()
    assert row(front, queue="recording")["due_at"] == decided_at + timedelta(days=1)
    assert row(front, queue="disposal")["due_at"] == NINE + timedelta(days=1)


async def test_what_no_clock_counts_stands_after_everything_that_is_due(front: Front) -> None:
    (opened,) = await front.receive()
    await front.refer(opened)
    await front.append({opened.case: [examples.DISPOSED, examples.ALLOCATED]})
    front.catch_up()
    assert row(front, queue="led")["due_at"] == NO_CLOCK
    assert row(front, queue="authorisation")["due_at"] < NO_CLOCK


async def test_what_one_act_settles_and_owes_again_has_waited_since_it_was_first_owed(front: Front) -> None:
    (opened,) = await front.receive(**IN_PERSON)
    await front.append({opened.case: [examples.SUSPECTED]})
    front.catch_up()
    since = row(front, queue="police")["since"]
    again = replace(examples.SUSPECTED, number=2)
    await front.append({opened.case: [examples.POLICE_NOTIFIED, again]})
    front.catch_up()
    assert row(front, queue="police")["since"] == since
    await front.append({opened.case: [replace(examples.POLICE_NOTIFIED, suspicion=2)]})
    await front.append({opened.case: [replace(again, number=3)]})
    front.catch_up()
    assert row(front, queue="police")["since"] > since


async def test_a_case_has_waited_in_a_queue_since_it_came_there(front: Front) -> None:
    (opened,) = await front.receive(**IN_PERSON)
    await front.check(opened)
    await front.request(opened)
    front.catch_up()
    since = row(front, queue="screening")["since"]
    await front.screen(opened)
    front.catch_up()
    entries = await front.entries(opened.case)
    (requested,) = [entry for entry in entries if entry.name == "screening-requested"]
    assert row(front, queue="screening")["since"] == since == requested.recorded_at


# That they agree with the domain


def owed(entries: Sequence[Recorded]) -> Iterator[Duty]:
    """What the record of a stream owes, folded at once from all its events."""
    events = [entry.event for entry in entries]
    running = clocks([fact_of(entry) for entry in entries], PACK, working_days.load(PACK.calendar))
    if case := Case.of(events):
        yield from duties(case, running, PACK)
    elif known := Child.of(events):
        yield from duties_of_a_child(known)
    elif asked := Consultation.of(events):
        yield from duties_of_a_consultation(asked, running)


def expected(entries: Sequence[Recorded]) -> dict[tuple[str, datetime], list[tuple[str, str]]]:
    """The queues a record stands in, when each is due, and why it stands there."""
    open_duties = list(owed(entries))
    found = {}
    for queue in Queue:
        if here := [duty for duty in open_duties if duty.queue is queue]:
            here.sort(key=lambda duty: duty.due_at or NO_CLOCK)
            found[queue.value, here[0].due_at or NO_CLOCK] = [(duty.clause.number, duty.what) for duty in here]
    return found


async def agree(front: Front, streams: Sequence[UUID]) -> None:
    """Every open duty that has a queue has its row, with its due moment, and no row is without a duty."""
    rows = front.rows("queue")
    for stream in streams:
        stands = {
            (each["queue"], each["due_at"]): [(duty["clause"], duty["what"]) for duty in each["duties"]]
            for each in rows
            if each["stream"] == stream
        }
        assert stands == expected(await front.entries(stream))
    assert {each["stream"] for each in rows} <= set(streams)


@pytest.mark.parametrize(("seed", "remembered"), [(0, 20_000), (1, 60), (2, 0)])
async def test_the_queues_are_the_open_duties_whatever_happens(front: Front, seed: int, remembered: int) -> None:
    random = Random(seed)
    made = [*await front.receive(child(), child()), *await front.receive(**IN_PERSON)]
    kinds: dict[Stream, list[Event]] = {Stream.CASE: [], Stream.CHILD: []}
    for event in ONE_OF_EACH:
        if (kind := stream_kind(event.lasting_name())) in kinds:
            kinds[kind].append(event)
    with worker.connected(front.conninfo) as engine:
        ledger = worker.ledger(engine, front.tenant, front.keys, memory := Memory(remembered))
        ledger.prepare()
        for _ in range(40):
            opened, kind = random.choice(made), random.choice([Stream.CASE, Stream.CASE, Stream.CHILD])
            stream = opened.case if kind is Stream.CASE else opened.child
            await front.append({stream: random.sample(kinds[kind], random.randint(1, 3))})
            if random.random() < 0.5:
                ledger.round()
        while ledger.round():
            pass
        assert {each["state"] for each in front.rows("projection")} == {"running"}
        assert front.rows("parked") == []
        assert sum(kept.version for kept in memory._kept.values()) <= remembered
    streams = [stream for opened in made for stream in (opened.case, opened.child)]
    await agree(front, streams)
    read = front.rows("queue")
    front.rebuild()
    assert front.rows("queue") == read
