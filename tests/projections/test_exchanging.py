"""The case-management system over HTTP: asked and told of each contact once, whatever it does, holding up nobody."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any
from uuid import UUID

import psycopg
import pytest
from openapi_spec_validator import validate

from app.base import references
from app.reading.looking import Reader
from app.reading.read_models import Reads
from app.record.authorities import Authority
from app.running import exchange_serving
from app.running.breaker import OPEN_FOR, TRIPS_AFTER, Breaker
from app.running.case_management import (
    Answer,
    ChildSought,
    ContactNote,
    OverHttp,
    Question,
    ReferralNote,
    System,
    Taken,
)
from app.running.exchanging import IN_HAND, Exchanger
from app.running.own_index import OwnIndex
from app.running.spoken_to import NotAnswered
from app.running.tracing import Services
from domain.case_management import (
    AFTER,
    AboutExchange,
    CaseManagementAnswered,
    CaseManagementFailed,
    CaseManagementRecorded,
    KnownThere,
    NotDone,
)
from migrations import Tenant
from tests import case_management_system
from tests.case_management_system import CREDENTIAL, DOCUMENT, Reference, fits, hangs, says
from tests.domain import examples
from tests.projections.front import CONCERN, FAMILY, GIVEN, NINE, STREET, Front, Opened, child

NOW = datetime(2036, 7, 7, 10, 0, tzinfo=UTC)
LONG = 30.0  # seconds: a limit for a machine that does much else
PAGES = "https://front-door.example"
KNOWN = {
    "known": "known",
    "open_case": {"reference": "M-104233", "worker": "Canary Worker"},
    "plan": "child-protection-plan",
    "care": "not-in-care",
}


@pytest.fixture
def there() -> Iterator[Reference]:
    """The authority's system."""
    with case_management_system.system() as memory:
        yield memory


@dataclass
class Office:
    """Exchanges of one authority with a system, at the time that a test sets."""

    front: Front
    system: System
    now: datetime = NOW

    async def exchange(self) -> int:
        """Everything that may be exchanged now; how much."""
        made = 0
        while True:
            self.front.catch_up()
            some = await self.exchanger().tick()
            if not some:
                return made
            made += some

    def exchanger(self) -> Exchanger:
        """A worker."""
        authority = Authority("925", self.front.tenant, self.front.keys)
        return Exchanger(self.front.journal, authority, self.system, PAGES, lambda: self.now)

    async def told(self, opened: Opened) -> list[AboutExchange]:
        """What stands on record of a case."""
        entries = await self.front.entries(references.watch_of(opened.case))
        return [entry.event for entry in entries if isinstance(entry.event, AboutExchange)]

    def standing(self, opened: Opened) -> dict[str, str]:
        """Where each exchange of a case stands in the list."""
        rows = self.front.rows("exchange")
        return {row["kind"]: row["standing"] for row in rows if row["record"] == opened.case}


@pytest.fixture
async def office(front: Front, there: Reference) -> AsyncIterator[Office]:
    system = OverHttp(name="mosaic", url=there.url, credential=CREDENTIAL, seconds=20)
    yield Office(front, system)
    await system.close()


def test_the_document_is_whole_and_its_examples_are_what_the_adapter_reads() -> None:
    validate(DOCUMENT)
    answers = DOCUMENT["paths"]["/known-checks"]["post"]["responses"]["200"]["content"]["application/json"]["examples"]
    for each in answers.values():
        assert fits("Answer", each["value"])
        assert Answer.model_validate(each["value"]).reference == "CANQC6R4T4N32"
    taken = DOCUMENT["components"]["responses"]["Taken"]["content"]["application/json"]["example"]
    assert Taken.model_validate(taken).reference == taken["reference"]


@pytest.mark.parametrize(
    ("schema", "model"),
    [("Child", ChildSought), ("Question", Question), ("Contact", ContactNote), ("Referral", ReferralNote),
     ("Answer", Answer), ("Taken", Taken)],
)  # fmt: skip
def test_the_document_names_the_fields_of_the_adapter(schema: str, model: Any) -> None:
    said = DOCUMENT["components"]["schemas"][schema]
    assert set(said["properties"]) == set(model.model_fields)
    required = {name for name, each in model.model_fields.items() if each.is_required()}
    assert set(said.get("required", ())) == required


async def test_a_known_child_is_answered_and_the_check_stays_a_persons(office: Office, there: Reference) -> None:
    there.children[FAMILY] = KNOWN
    (opened,) = await office.front.receive()
    assert await office.exchange() == 2
    answered, recorded = sorted(await office.told(opened), key=lambda each: each.kind, reverse=True)
    assert isinstance(answered, CaseManagementAnswered)
    assert (answered.known, answered.plan, answered.care) == ("known", "child-protection-plan", "not-in-care")
    reader = Reader.of(office.front.keys)
    assert (reader.open(answered.open_case), reader.open(answered.worker)) == ("M-104233", "Canary Worker")
    assert isinstance(recorded, CaseManagementRecorded)
    case = await office.front.case(opened)
    assert case.known.check is None, "evidence is offered, and no check is made by it"
    assert case.version == len(await office.front.entries(opened.case)), "nobody's If-Match is stale"
    (contact,) = there.contacts.values()
    assert contact["page"] == f"{PAGES}/cases/{opened.reference}"
    asked = str(there.asked)
    assert GIVEN in asked
    assert not any(word in asked for word in (CONCERN, STREET)), "no more is sent than the check needs"
    assert not there.misfits
    assert await office.exchange() == 0


async def test_a_referral_is_told_after_its_contact_and_each_once(office: Office, there: Reference) -> None:
    (opened,) = await office.front.receive()
    await office.front.refer(opened)
    await office.exchange()
    assert [path for path in there.paths() if path != "known-checks"] == ["contacts", "referrals"]
    assert there.referrals[opened.reference]["opened_on"] == "2026-07-07"
    assert office.standing(opened) == {"contact": "done", "referral": "done", "known-check": "refused"}
    assert "known-checks" not in there.paths(), "nobody asks of a child whose outcome was decided"
    before, rows = list(there.asked), office.front.rows("exchange")
    office.front.rebuild()
    with psycopg.connect(office.front.conninfo) as connection:  # as if its position had been lost
        connection.execute(f"SET ROLE {office.front.tenant.role}")
        connection.execute(f"UPDATE {office.front.tenant.schema}.projection SET position = 0 WHERE name = 'exchanges'")
    assert await office.exchange() == 0
    assert (there.asked, office.front.rows("exchange")) == (before, rows)


NOBODY = (UUID(int=0), UUID(int=0))
SAID = {"reference": "CANQC6R4T4N32", "known": "not-known"}
MISSHAPEN: list[Any] = [
    {"known": "not-known"}, SAID | {"known": "perhaps"}, SAID | {"known": True}, SAID | {"care": "child-in-care"},
    SAID | {"known": "known", "open_case": "M-1"}, SAID | {"known": "known", "open_case": {"reference": "M 1"}},
    SAID | {"known": "known", "plan": "some-plan"}, [SAID], None, "not-known",
]  # fmt: skip
"""What the document does not allow."""

ANSWERS = [
    *((200, each, "application/json", NotDone.WRONG) for each in MISSHAPEN),
    (200, b"{", "application/json", NotDone.WRONG),
    (200, SAID | {"reference": "CAAAAAAAAAAAA"}, "application/json", NotDone.WRONG),
    (200, b" " * 70_000 + b'{"reference": "CANQC6R4T4N32", "known": "not-known"}', "application/json", NotDone.WRONG),
    (200, SAID, "text/html", NotDone.WRONG),
    (204, b"", "application/json", NotDone.WRONG),
    (302, SAID, "application/json", NotDone.WRONG),
    (404, SAID, "application/json", NotDone.WRONG),
    (401, SAID, "application/json", NotDone.NOT_LET_IN),
    (422, SAID, "application/json", NotDone.REFUSED),
    (429, SAID, "application/json", NotDone.BUSY),
    (500, SAID, "application/json", NotDone.AWAY),
]


def test_the_document_does_not_allow_what_the_adapter_takes_for_misshapen() -> None:
    assert fits("Answer", SAID)
    assert not [each for each in MISSHAPEN if fits("Answer", each)]


async def test_an_answer_of_another_shape_is_an_error_and_never_not_known(there: Reference) -> None:
    system = OverHttp(name="mosaic", url=there.url, credential=CREDENTIAL)
    question = Question(reference=SAID["reference"], child=ChildSought(family_name="Example"))
    for status, body, content_type, why in ANSWERS:
        there.behaviour = says(status, body, content_type)
        with pytest.raises(NotAnswered) as raised:
            await system.known(question, *NOBODY)
        assert raised.value.why is why, (status, body)
    there.behaviour = None
    assert (await system.known(question, *NOBODY)).known is KnownThere.NOT_KNOWN
    system.credential = "another"
    with pytest.raises(NotAnswered) as raised:
        await system.known(question, *NOBODY)
    assert raised.value.why is NotDone.NOT_LET_IN
    await system.close()


async def test_what_fails_is_tried_again_and_goes_out_in_order_once_it_is_back(
    office: Office, there: Reference
) -> None:
    (opened,) = await office.front.receive()
    there.behaviour = says(500)
    for number in range(3):
        assert await office.exchange() == 2
        assert set(office.standing(opened).values()) == {"waiting"}
        assert await office.exchange() == 0, "not before its time"
        office.now += AFTER[number]
        if number == 1:
            office.now += OPEN_FOR  # the breaker has opened: one tries
            break
    await office.front.check(opened)
    there.behaviour = None
    await office.exchange()
    assert set(office.standing(opened).values()) == {"done"}
    assert list(there.contacts) == [opened.reference]
    told = [each for each in await office.told(opened) if each.kind == "contact"]
    assert [type(each) for each in told] == [CaseManagementFailed, CaseManagementFailed, CaseManagementRecorded]
    assert [each.attempt for each in told] == [1, 2, 3]
    assert [each.next_at for each in told if isinstance(each, CaseManagementFailed)] == [
        NOW + AFTER[0],
        NOW + AFTER[0] + AFTER[1],
    ]


async def test_one_that_hangs_holds_up_no_contact_and_opens_the_breaker(office: Office, there: Reference) -> None:
    assert isinstance(office.system, OverHttp)
    office.system.seconds = 0.2
    there.behaviour = hangs
    first, second, third = [(await office.front.receive())[0] for _ in range(3)]
    assert await office.exchange() == 6
    assert await office.exchange() == 0
    (failed, _) = await office.told(first)
    assert isinstance(failed, CaseManagementFailed)
    assert failed.why is NotDone.SLOW
    (state,) = office.front.rows("breaker")
    assert (state["failures"], state["why"], state["retry_at"]) == (6, "slow", NOW + OPEN_FOR)
    office.now += AFTER[0]
    (fourth,) = await office.front.receive()
    await office.front.check(fourth)
    assert await office.exchange() == 0, "nobody asks while it is open"
    assert office.standing(fourth) == {"known-check": "owed", "contact": "owed"}
    reads = Reads(office.front.conninfo)
    assert await reads.breaker_open(office.front.tenant) == ("slow", NOW)
    office.now += OPEN_FOR
    asked = len(there.asked)
    assert await office.exchange() == 1, "one tries, and it opens for as long again"
    assert len(there.asked) == asked + 1
    office.now += OPEN_FOR + AFTER[1]
    there.behaviour, office.system.seconds = None, 20
    await office.exchange()
    assert await reads.breaker_open(office.front.tenant) is None
    await reads.close()
    for each in (first, second, third, fourth):
        assert office.standing(each) == {"known-check": "done", "contact": "done"}
    assert len(there.contacts) == 4


async def test_what_is_refused_stands_as_refused_and_holds_up_nothing(office: Office, there: Reference) -> None:
    (opened,) = await office.front.receive()
    there.behaviour = says(409)
    await office.exchange()
    there.behaviour = None
    await office.front.refer(opened)
    (other,) = await office.front.receive()
    office.now += AFTER[0]
    await office.exchange()
    assert office.standing(opened) == {"known-check": "refused", "contact": "refused", "referral": "refused"}
    assert office.standing(other) == {"known-check": "done", "contact": "done"}
    rows = [row for row in office.front.rows("exchange") if row["standing"] == "refused"]
    assert {(row["why"], row["next_at"]) for row in rows} == {("refused", None)}


async def test_many_workers_make_each_exchange_once(office: Office, there: Reference) -> None:
    for _ in range(10):
        await office.front.receive()
    office.front.catch_up()
    while any(await asyncio.gather(*(office.exchanger().tick() for _ in range(4)))):
        pass
    assert len(there.asked) == len({(path, body["reference"]) for _, path, body in there.asked}) == 20


async def test_of_an_erased_child_nothing_is_asked(office: Office, there: Reference) -> None:
    (opened,) = await office.front.receive()
    office.front.keys.destroy(opened.communication, "child")
    await office.exchange()
    assert office.standing(opened) == {"known-check": "refused", "contact": "done"}
    assert there.contacts[opened.reference]["child"] == {}
    (why,) = [each.why for each in await office.told(opened) if isinstance(each, CaseManagementFailed)]
    assert why is NotDone.NO_DETAILS


KILLED = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import FileKeys
from app.running.case_management import OverHttp
from app.running.exchanging import Exchanger
from migrations import Tenant

class Dies(OverHttp):
    async def take(self, note):
        await super().take(note)
        os.kill(os.getpid(), signal.SIGKILL)

async def main():
    conninfo, keys, url, credential, now = sys.argv[1:]
    authority = Authority("925", Tenant("925"), FileKeys(Path(keys) / "925"))
    journal = Journal(conninfo)
    await journal.open()
    system = Dies(name="mosaic", url=url, credential=credential)
    at = datetime.fromisoformat(now)
    await Exchanger(journal, authority, system, "https://x.example", lambda: at).tick()

asyncio.run(main())
"""


async def test_killed_between_sending_and_the_record_it_is_sent_again_under_one_reference(
    office: Office, there: Reference
) -> None:
    (opened,) = await office.front.receive()
    office.front.catch_up()
    given = [office.front.conninfo, str(office.front.directory), there.url, CREDENTIAL, NOW.isoformat()]
    command = [sys.executable, "-c", KILLED, *given]
    killed = await asyncio.to_thread(subprocess.run, command, check=False, env=os.environ | {"PYTHONPATH": "."})
    assert killed.returncode == -signal.SIGKILL
    assert list(there.contacts) == [opened.reference]
    assert "contact" not in [each.kind for each in await office.told(opened)]
    assert await office.exchange() == 0, "it is left to whoever took it up, for a while"
    office.now += IN_HAND
    await office.exchange()
    await office.exchange()
    assert there.paths().count("contacts") == 2
    assert office.standing(opened) == {"known-check": "done", "contact": "done"}
    (event,) = [each for each in await office.told(opened) if each.kind == "contact"]
    assert isinstance(event, CaseManagementRecorded)


async def test_without_a_system_our_own_index_answers_and_contacts_wait(front: Front) -> None:
    office = Office(front, OwnIndex(front.journal, Authority("925", front.tenant, front.keys)))
    (first,) = await front.receive()
    await front.check(first)
    file = replace(examples.FILE_OPENED, occurred_at=NINE)
    await front.append({first.child: [file]})
    (again,) = await front.receive()
    (matched,) = await front.receive()
    await front.check(matched, known=first.child)
    (namesake,) = await front.receive(child(given_name="Zora", date_of_birth="2016-01-01"))
    (other,) = await front.receive(child(given_name="Zora", family_name="Different", date_of_birth="2015-05-05"))
    assert await office.exchange() == 5
    answers = {}
    for each in (first, again, matched, namesake, other):
        (event,) = await office.told(each)
        assert isinstance(event, CaseManagementAnswered)
        answers[each.case] = event
        assert office.standing(each) == {"known-check": "done", "contact": "owed"}
    assert [answers[each.case].known for each in (namesake, other)] == ["not-known", "not-known"]
    assert (answers[again.case].known, answers[matched.case].known) == ("known", "possible-matches")
    assert answers[again.case].system == "front-door"
    reader = Reader.of(front.keys)
    assert reader.open(answers[again.case].worker) == file.worker


def test_a_breaker_opens_after_some_failures_in_a_row_and_closes_with_the_first_answer() -> None:
    breaker = Breaker()
    for _ in range(TRIPS_AFTER - 1):
        breaker = breaker.after(NotDone.AWAY, NOW)
    assert breaker.room(NOW) > 1
    assert breaker.after(NotDone.REFUSED, NOW) == Breaker(), "to refuse is an answer"
    opened = breaker.after(NotDone.SLOW, NOW)
    assert opened.room(NOW) == 0 == opened.room(NOW + OPEN_FOR - timedelta(seconds=1))
    assert opened.room(NOW + OPEN_FOR) == 1
    still = opened.after(NotDone.AWAY, NOW + OPEN_FOR)
    assert (still.opened_at, still.retry_at) == (NOW, NOW + 2 * OPEN_FOR)
    assert still.after(None, NOW + 2 * OPEN_FOR) == Breaker()


async def test_a_system_that_hangs_is_waited_for_by_its_own_authority_alone(front: Front, there: Reference) -> None:
    there.behaviour = hangs
    other = Front(front.conninfo, front.directory, slug="926")
    await other.journal.open()
    (waits,), (answered,) = await front.receive(), await other.receive()
    front.catch_up()
    other.catch_up()
    slow = {"925": OverHttp(name="mosaic", url=there.url, credential=CREDENTIAL, seconds=LONG)}
    fronts = {each.tenant.slug: each for each in (front, other)}
    stop = threading.Event()
    nobody: Services = {}
    at_work = (lambda: [Tenant("925"), Tenant("926")], lambda each: fronts[each.slug].keys, stop, lambda: NOW, PAGES)
    running = threading.Thread(
        target=asyncio.run, args=(exchange_serving.serve(front.conninfo, slow, nobody, *at_work),)
    )
    running.start()
    ends = monotonic() + LONG
    told = Office(other, OwnIndex(other.journal, Authority("926", other.tenant, other.keys)))
    while not await told.told(answered) and monotonic() < ends:  # noqa: ASYNC110 - it is told by another thread
        await asyncio.sleep(0.05)
    stop.set()
    await asyncio.to_thread(running.join)
    assert monotonic() < ends
    assert [type(each) for each in await told.told(answered)] == [CaseManagementAnswered]
    assert await Office(front, slow["925"]).told(waits) == []
    await other.journal.close()
