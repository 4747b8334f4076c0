"""Tracing NHS numbers: asked beside the record, taken when it is sure, and nothing that differs overwritten."""

import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.api.identifiers import claims
from app.base import references
from app.reading.looking import Reader
from app.reading.read_models import Reads
from app.record.authorities import Authority
from app.record.journal import Batch
from app.running.breaker import OPEN_FOR, TRIPS_AFTER
from app.running.number_tracing import Tracer
from app.running.spoken_to import NotAnswered
from app.running.tracing import GetAnIdentifier, Matcher, Sought, Traced
from domain import children, tracing
from domain.case_management import AFTER, CaseManagementFailed, NotDone, SentField
from domain.records import Child
from domain.tracing import NumberTraced, TracedNumberTaken, TraceOutcome, Tracing, WhyNotTaken
from domain.vocabulary import IdentifierKind, Sex
from tests import case_management_system, number_tracing_service
from tests.case_management_system import hangs, says
from tests.domain import examples
from tests.number_tracing_service import CREDENTIAL, KEY, NUMBER, OTHER, Reference, match
from tests.projections.conftest import Database
from tests.projections.front import BORN, CONCERN, FAMILY, GIVEN, META, PACK, STREET, Front, Opened, child, nhs
from tests.projections.test_exchanging import NOW, Office
from tests.projections.test_parking import constrained

NHS = IdentifierKind.NHS_NUMBER


@pytest.fixture
def there() -> Iterator[Reference]:
    """The service that traces."""
    with case_management_system.system(number_tracing_service.Tracing) as memory:
        yield memory


@pytest.fixture
def matcher(there: Reference, tmp_path: Path) -> Matcher:
    """The adapter of the matcher."""
    token = tmp_path / "token"
    token.write_text(f"{CREDENTIAL}\n")
    return Matcher(name="sui-matcher", url=there.url, credential_file=token, key=KEY, seconds=20)


@dataclass
class Desk(Office):
    """What traces for one authority, at the time that a test sets."""

    system: Any

    def exchanger(self) -> Tracer:  # type: ignore[override] # the other kind of exchanging
        """A worker."""
        authority = Authority("925", self.front.tenant, self.front.keys)
        return Tracer(self.front.journal, authority, self.system, lambda: self.now)

    async def child(self, stream: UUID) -> Child:
        """A person record as it stands."""
        found = Child.of(entry.event for entry in await self.front.entries(stream))
        assert found
        return found

    async def tracing(self, opened: Opened) -> Tracing:
        """What became of it."""
        return Tracing.of(each.event for each in await self.front.entries(references.watch_of(opened.case)))

    async def said(self, opened: Opened, decide: Any, order: Any) -> None:
        """Somebody confirms or rejects."""
        case, known = await self.front.case(opened), await self.tracing(opened)
        order = order(by=examples.ADVISOR, at=self.now, reason="As the mother read it out.")
        await self.front.append({opened.case: decide(case, order, PACK, tracing=known)})

    async def claims(self, stream: UUID, number: str) -> None:
        """Somebody gives a child a number."""
        digest = self.front.hashed(nhs(number)).digest
        order = children.ClaimIdentifier(by=examples.ADVISOR, at=self.front.now, kind=NHS, digest=digest)
        events = children.claim(await self.child(stream), order, PACK, child_id=stream)
        entries = await self.front.entries(stream)
        scopes = {stream: entries[0].meta["scope"]}
        await self.front.journal.append(
            self.front.tenant, self.front.keys,
            Batch(streams={stream: (len(entries), events[stream])}, scopes=scopes, claims=claims(events), meta=META),
        )  # fmt: skip


@pytest.fixture
async def desk(front: Front, matcher: Matcher) -> AsyncIterator[Desk]:
    made = Desk(front, matcher)
    assert await made.exchange() == 0  # switched on before the contacts of the test
    yield made
    await matcher.close()


async def test_a_match_becomes_a_number_of_the_child_and_says_where_it_is_from(desk: Desk, there: Reference) -> None:
    there.children[FAMILY] = match("Match", NUMBER, 0.99)
    (opened,) = await desk.front.receive(child(sex=Sex.FEMALE))
    before = (await desk.front.case(opened)).version
    assert await desk.exchange() == 2, "it is asked, and then taken"
    known = await desk.tracing(opened)
    assert known.answer
    assert known.taken
    assert (known.answer.outcome, known.answer.sent) == (TraceOutcome.MATCH, tuple(SentField))
    assert Reader.of(desk.front.keys).open(known.answer.number) == NUMBER
    held = await desk.child(opened.child)
    assert held.identifiers == {NHS: desk.front.hashed(nhs(NUMBER)).digest}
    assert held.traced == {NHS}
    assert (await desk.front.case(opened)).version == before, "nobody's If-Match is stale"
    assert desk.standing(opened)["nhs-number"] == "done"
    assert await desk.exchange() == 0
    (asked,) = there.asked
    assert asked[2] == {
        "given": GIVEN, "family": FAMILY, "birthdate": BORN, "gender": "female", "addresspostalcode": "PE21 6QA",
    }  # fmt: skip
    assert not any(word in str(there.asked) for word in (CONCERN, STREET, opened.reference))
    assert not any(NUMBER in str(row) for row in desk.front.rows("exchange"))


@pytest.mark.parametrize(
    ("said", "outcome", "waits"),
    [
        (match("PotentialMatch", NUMBER, 0.9), TraceOutcome.POTENTIAL, True),
        (match("lowConfidenceMatch", NUMBER, 0.5), TraceOutcome.LOW_CONFIDENCE, True),
        (match("LowConfidenceMatch", ""), TraceOutcome.LOW_CONFIDENCE, False),
        (match("ManyMatch"), TraceOutcome.MANY, False),
        (match("NoMatch"), TraceOutcome.NONE, False),
    ],
)
async def test_below_a_match_nothing_is_taken_and_a_number_waits_for_a_person(
    desk: Desk, there: Reference, said: Any, outcome: TraceOutcome, waits: bool
) -> None:
    there.children[FAMILY] = said
    (opened,) = await desk.front.receive()
    assert await desk.exchange() == 1
    known, case = await desk.tracing(opened), await desk.front.case(opened)
    assert known.answer
    assert (known.answer.outcome, known.waits(case), known.names_nobody) == (outcome, waits, not waits)
    assert not (await desk.child(opened.child)).identifiers
    assert desk.standing(opened)["nhs-number"] == ("for-somebody" if waits else "done")
    assert await desk.exchange() == 0


async def test_whoever_confirms_a_number_makes_it_the_childs_and_whoever_rejects_it_does_not(
    desk: Desk, there: Reference
) -> None:
    there.children[FAMILY] = match("PotentialMatch", NUMBER, 0.9)
    (one,), (other,) = await desk.front.receive(), await desk.front.receive()
    await desk.exchange()
    await desk.said(one, tracing.confirm, tracing.ConfirmTracedNumber)
    await desk.said(other, tracing.reject, tracing.RejectTracedNumber)
    await desk.exchange()
    assert (await desk.child(one.child)).traced == {NHS}
    assert not (await desk.child(other.child)).identifiers
    assert (desk.standing(one)["nhs-number"], desk.standing(other)["nhs-number"]) == ("done", "done")
    for opened in (one, other):
        assert not (await desk.tracing(opened)).waits(await desk.front.case(opened))
    assert await desk.exchange() == 0


async def test_a_number_that_differs_from_what_is_there_is_said_and_overwrites_nothing(
    desk: Desk, there: Reference
) -> None:
    there.children[FAMILY] = match("Match", NUMBER, 0.99)
    (told,) = await desk.front.receive(child(identifiers=(nhs(OTHER),)))
    (holds,) = await desk.front.receive()
    await desk.claims(holds.child, OTHER)
    await desk.exchange()
    for opened, why in ((told, WhyNotTaken.TOLD_ANOTHER), (holds, WhyNotTaken.HOLDS_ANOTHER)):
        known = await desk.tracing(opened)
        assert known.not_taken
        assert known.not_taken.why is why
        assert known.waits(await desk.front.case(opened))
        assert desk.standing(opened)["nhs-number"] == "for-somebody"
    assert not (await desk.child(told.child)).identifiers
    assert (await desk.child(holds.child)).identifiers == {NHS: desk.front.hashed(nhs(OTHER)).digest}
    await desk.said(told, tracing.confirm, tracing.ConfirmTracedNumber)
    await desk.said(holds, tracing.confirm, tracing.ConfirmTracedNumber)
    await desk.exchange()
    assert (await desk.child(told.child)).traced == {NHS}, "whoever confirms it has seen the other"
    assert (await desk.child(holds.child)).identifiers == {NHS: desk.front.hashed(nhs(OTHER)).digest}
    assert desk.standing(holds)["nhs-number"] == "for-somebody"


async def test_a_number_that_another_child_holds_is_said_and_goes_with_the_match(desk: Desk, there: Reference) -> None:
    there.children[FAMILY] = match("Match", NUMBER, 0.99)
    (first,) = await desk.front.receive()
    await desk.exchange()
    (again,) = await desk.front.receive()
    await desk.exchange()
    known = await desk.tracing(again)
    assert known.not_taken
    assert known.not_taken.why is WhyNotTaken.HELD_BY_ANOTHER
    await desk.front.check(first)
    await desk.front.check(again, known=first.child)
    await desk.exchange()
    known = await desk.tracing(again)
    assert known.taken
    assert known.taken.child == first.child
    assert not known.waits(await desk.front.case(again))
    assert not (await desk.child(again.child)).identifiers


async def test_a_number_follows_its_case_to_the_child_it_is_matched_to_and_back(desk: Desk, there: Reference) -> None:
    (known,) = await desk.front.receive()
    await desk.front.check(known)
    await desk.exchange()
    there.children[FAMILY] = match("Match", NUMBER, 0.99)
    (opened,) = await desk.front.receive()
    await desk.exchange()
    await desk.front.check(opened, known=known.child)
    await desk.exchange()
    assert (await desk.child(known.child)).traced == {NHS}
    assert not (await desk.child(opened.child)).identifiers
    await desk.front.withdraw(opened)
    await desk.exchange()
    assert not (await desk.child(known.child)).identifiers
    assert (await desk.child(opened.child)).traced == {NHS}
    assert await desk.exchange() == 0


async def test_what_somebody_released_is_not_claimed_again(desk: Desk, there: Reference) -> None:
    there.children[FAMILY] = match("Match", NUMBER, 0.99)
    (known,), (opened,) = await desk.front.receive(child(family_name="Other")), await desk.front.receive()
    await desk.front.check(known)
    await desk.exchange()
    order = children.ReleaseIdentifier(by=examples.ADVISOR, at=desk.front.now, kind=NHS, reason="A twin's.")
    await desk.front.mend(opened.child, children.release, order, receiver=None)
    await desk.front.check(opened, known=known.child)
    await desk.exchange()
    assert not (await desk.child(known.child)).identifiers
    assert not (await desk.child(opened.child)).identifiers


async def test_a_child_of_whom_too_little_is_known_is_not_asked_about(desk: Desk, there: Reference) -> None:
    cases = [
        (await desk.front.receive(child(**without)))[0]
        for without in ({"given_name": None}, {"family_name": None}, {"date_of_birth": None}, {"family_name": "x" * 36})
    ]
    await desk.exchange()
    assert there.asked == []
    for opened in cases:
        (event,) = [each for each in await desk.told(opened) if isinstance(each, CaseManagementFailed)]
        assert (event.why, event.sent, event.next_at) == (NotDone.NO_DETAILS, None, None)


async def test_contacts_from_before_it_was_switched_on_are_not_asked_about(front: Front, matcher: Matcher) -> None:
    (before,) = await front.receive()
    desk = Desk(front, matcher)
    assert await desk.exchange() == 0
    (opened,) = await front.receive()
    assert await desk.exchange() == 1
    assert "nhs-number" not in desk.standing(before)
    assert desk.standing(opened)["nhs-number"] == "done"
    await matcher.close()


async def test_a_contact_whose_record_had_to_wait_is_asked_about_once_it_is_taken_up(
    desk: Desk, there: Reference, database: Database
) -> None:
    (waits,) = await desk.front.receive()
    with constrained(database, "exchange", f"reference <> '{waits.reference}'"):
        (later,) = await desk.front.receive()
        assert await desk.exchange() == 1
    assert (desk.standing(later)["nhs-number"], desk.standing(waits)) == ("done", {})
    assert await desk.exchange() == 1
    assert desk.standing(waits)["nhs-number"] == "done"
    assert await desk.exchange() == 0


async def test_a_service_that_is_away_is_asked_again_and_left_alone_in_between(desk: Desk, there: Reference) -> None:
    opened = [(await desk.front.receive())[0] for _ in range(TRIPS_AFTER)]
    there.behaviour = says(502)
    assert await desk.exchange() == TRIPS_AFTER
    (failed,) = [each for each in await desk.told(opened[0]) if isinstance(each, CaseManagementFailed)]
    assert (failed.why, failed.kind, failed.sent) == (
        NotDone.AWAY, "nhs-number",
        (SentField.GIVEN_NAME, SentField.FAMILY_NAME, SentField.DATE_OF_BIRTH, SentField.POSTCODE),
    )  # fmt: skip
    reads = Reads(desk.front.conninfo)
    assert await reads.tracing_left_alone(desk.front.tenant) == ("away", NOW)
    assert await reads.breaker_open(desk.front.tenant) is None, "the case-management system has another"
    desk.now += AFTER[0]
    assert await desk.exchange() == 0, "nobody asks while it is open"
    there.behaviour, there.children[FAMILY] = None, match("NoMatch")
    desk.now += OPEN_FOR + AFTER[1]
    await desk.exchange()
    await desk.exchange()
    assert await reads.tracing_left_alone(desk.front.tenant) is None
    assert {desk.standing(each)["nhs-number"] for each in opened} == {"done"}
    await reads.close()


async def test_one_that_hangs_holds_up_no_contact(desk: Desk, there: Reference) -> None:
    desk.system.seconds, there.behaviour = 0.2, hangs
    (opened,) = await desk.front.receive()
    assert await desk.exchange() == 1
    (failed,) = [each for each in await desk.told(opened) if isinstance(each, CaseManagementFailed)]
    assert failed.why is NotDone.SLOW
    await desk.front.check(opened)
    assert (await desk.front.case(opened)).known.check


KILLED = """
import asyncio, os, signal, sys
from datetime import datetime
from pathlib import Path
from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import FileKeys
from app.running.number_tracing import Tracer
from app.running.tracing import Matcher
from migrations import Tenant

class Dies(Tracer):
    async def _record(self, asked, event):
        if sys.argv[6] == "after":
            await super()._record(asked, event)
        os.kill(os.getpid(), signal.SIGKILL)

async def main():
    conninfo, keys, url, token, now = sys.argv[1:6]
    authority = Authority("925", Tenant("925"), FileKeys(Path(keys) / "925"))
    journal = Journal(conninfo)
    await journal.open()
    service = Matcher(name="sui-matcher", url=url, credential_file=Path(token))
    at = datetime.fromisoformat(now)
    await Dies(journal, authority, service, lambda: at).tick()

asyncio.run(main())
"""


@pytest.mark.parametrize(("when", "asked"), [("before", 2), ("after", 1)])
async def test_killed_around_the_record_it_is_traced_once_and_taken(
    desk: Desk, there: Reference, tmp_path: Path, when: str, asked: int
) -> None:
    there.children[FAMILY] = match("Match", NUMBER, 0.99)
    (opened,) = await desk.front.receive()
    desk.front.catch_up()
    given = [desk.front.conninfo, str(desk.front.directory), there.url, str(tmp_path / "token"), NOW.isoformat(), when]
    killed = subprocess.run(  # noqa: ASYNC221 - nothing else is to happen meanwhile
        [sys.executable, "-c", KILLED, *given], check=False, env=os.environ | {"PYTHONPATH": "."}
    )
    assert killed.returncode == -9
    for _ in range(3):
        await desk.exchange()
        desk.now += AFTER[1]
    assert len(there.asked) == asked
    told = [type(each) for each in await desk.told(opened)]
    assert told == [NumberTraced, TracedNumberTaken]
    assert (await desk.child(opened.child)).traced == {NHS}


SOUGHT = Sought(given_name="Octavia", family_name="Chislett", date_of_birth=date(2008, 9, 20))
NO_ANSWERS: list[tuple[int, Any, NotDone]] = [
    (200, {}, NotDone.WRONG),
    (200, match("Error"), NotDone.WRONG),
    (200, match("Match"), NotDone.WRONG),
    (200, match("Match", "9449305553", 1.0), NotDone.WRONG),
    (200, match("Perhaps", NUMBER), NotDone.WRONG),
    (200, b"{", NotDone.WRONG),
    (400, {"result": {"matchStatus": "Error"}}, NotDone.REFUSED),
    (401, {}, NotDone.NOT_LET_IN),
    (404, {}, NotDone.WRONG),
    (429, {}, NotDone.BUSY),
    (502, {}, NotDone.AWAY),
]


async def test_an_answer_of_another_shape_is_an_error_and_never_that_nobody_is_known(
    matcher: Matcher, there: Reference
) -> None:
    for status, body, why in NO_ANSWERS:
        there.behaviour = says(status, body)
        with pytest.raises(NotAnswered) as raised:
            await matcher.trace(SOUGHT)
        assert raised.value.why is why, (status, body)
    matcher.credential_file.unlink()
    with pytest.raises(NotAnswered) as raised:
        await matcher.trace(SOUGHT)
    assert raised.value.why is NotDone.AWAY
    await matcher.close()


async def test_get_an_identifier_names_one_person_or_none(matcher: Matcher, there: Reference) -> None:
    service = GetAnIdentifier(name="sui", url=there.url, credential_file=matcher.credential_file, key=KEY)
    there.children["Chislett"] = match("Match", NUMBER, 1.0)
    assert await service.trace(SOUGHT) == Traced(TraceOutcome.MATCH, NUMBER)
    assert there.asked[-1][2] == {
        "personSpecification": {"given": "Octavia", "family": "Chislett", "birthDate": "2008-09-20"}
    }
    there.children["Chislett"] = match("PotentialMatch", NUMBER, 0.9)
    assert await service.trace(SOUGHT) == Traced(TraceOutcome.NONE, None)
    for status, body, why in (
        (404, {}, NotDone.WRONG),  # of whatever else is at that address
        (404, b"Not Found", NotDone.WRONG),
        (200, {"PersonId": "9449305553"}, NotDone.WRONG),
        (200, {"PersonId": None}, NotDone.WRONG),
        (502, {"status": 502}, NotDone.AWAY),
    ):
        there.behaviour = says(status, body)
        with pytest.raises(NotAnswered) as raised:
            await service.trace(SOUGHT)
        assert raised.value.why is why, (status, body)
    there.behaviour = None
    service.key = "another"
    with pytest.raises(NotAnswered) as raised:
        await service.trace(SOUGHT)
    assert raised.value.why is NotDone.NOT_LET_IN
    await service.close()
