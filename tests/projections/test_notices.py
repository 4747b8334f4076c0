"""Notices: each is put in the outbox once, sent at least once, and on record once, in order for each recipient."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar
from uuid import UUID

import psycopg

from app.base import references
from app.record import outbox
from app.record.authorities import Authority
from app.running.channels import NotTaken, Post, ToDirectory, Way
from app.running.delivering import PostOffice
from app.running.watching import Watcher
from app.wording.notices import Letter
from domain import notice_delivery
from domain.account import Referrer
from domain.directory import TeamListed
from domain.facts import Event
from domain.notice_delivery import (
    AFTER,
    AFTER_RECEIPT,
    AboutNotice,
    Failure,
    NoticeChannel,
    NoticeFailed,
    NoticeSent,
    SendAgain,
    WhyAgain,
)
from domain.reaching import Where
from domain.vocabulary import Means, ReferrerKind
from migrations import JOBS
from tests.domain import examples
from tests.projections.front import CANARIES, NINE, Front, Opened, child

NOW = datetime(2036, 7, 7, 10, 0, tzinfo=UTC)  # so that no next try is due before a test has it so
PAGES = "https://front-door.example"


@dataclass
class Sent:
    """What a channel was given."""

    notice: UUID
    to: str
    address: str | None
    letter: Letter


@dataclass
class Memory:
    """A channel that remembers, and answers as it is told; then it takes everything."""

    answers: list[NotTaken | None] = field(default_factory=list)
    given: list[Sent] = field(default_factory=list)
    channels: ClassVar = {Means.EMAIL: NoticeChannel.SMTP}

    async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:
        self.given.append(Sent(notice, to, where.lines[0] if where else None, letter))
        answer = self.answers.pop(0) if self.answers else None
        if answer:
            raise answer
        return None


@dataclass
class BusyOnce(Memory):
    """It is busy when the first letter about a case comes for a role, whatever comes before or beside it."""

    about: tuple[str, str] = ("", "")

    def theirs(self) -> list[UUID]:
        """The notices of what was given for that role about that case, in order."""
        to, reference = self.about
        return [given.notice for given in self.given if given.to == to and f"({reference})" in given.letter.subject]

    async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:
        before = self.theirs()
        done = await super().send(notice, to, where, letter)
        if self.theirs() and not before:
            raise NotTaken(Failure.BUSY, final=False)
        return done


@asynccontextmanager
async def office(
    front: Front, way: Way, book: dict[str, str] | None = None, *, texts_teams: bool = False
) -> AsyncIterator[PostOffice]:
    post = {"925": Post(way=way, pages=PAGES, book=book or {}, texts_teams=texts_teams)}
    made = PostOffice(front.conninfo, post, lambda: [front.tenant], lambda _: front.keys, lambda: NOW)
    await made.open()
    try:
        yield made
    finally:
        await made.close()


async def deliver(front: Front, made: PostOffice) -> None:
    """Everything that can be sent at once."""
    front.catch_up()
    while await made.give_out():
        pass
    await work(front, made)
    front.catch_up()


async def work(front: Front, *offices: PostOffice) -> None:
    """Until nothing more can be done: without waiting, a worker ends when what is left comes after what is at hand."""
    before: list[str] | None = None
    while before != jobs(front):
        before = jobs(front)
        await asyncio.gather(*(each.work(wait=False) for each in offices))


async def told(front: Front, record: UUID) -> list[Event]:
    entries = await front.entries(references.watch_of(record))
    return [entry.event for entry in entries if isinstance(entry.event, AboutNotice)]


def make_due(front: Front) -> None:
    """As if the time until the next try had passed."""
    with psycopg.connect(front.conninfo, autocommit=True) as connection:
        connection.execute(f"UPDATE {JOBS}.procrastinate_jobs SET scheduled_at = NULL WHERE status = 'todo'")


def jobs(front: Front) -> list[str]:
    with psycopg.connect(front.conninfo, autocommit=True) as connection:
        rows = connection.execute(f"SELECT status::text FROM {JOBS}.procrastinate_jobs ORDER BY id").fetchall()
    return [status for (status,) in rows]


async def screened(front: Front) -> Opened:
    (opened,) = await front.receive()
    await front.check(opened)
    await front.request(opened)
    return opened


async def test_a_contact_action_is_told_once_to_the_role_by_reference_alone(front: Front) -> None:
    opened = await screened(front)
    way = Memory()
    async with office(front, way, {"screening_manager": "screening@anytown.example"}) as made:
        await deliver(front, made)
        await deliver(front, made)
    (given,) = way.given
    assert (given.to, given.address) == ("role:screening_manager", "screening@anytown.example")
    assert f"{PAGES}/cases/{opened.reference}" in given.letter.text
    assert not any(canary in given.letter.subject + given.letter.text for canary in CANARIES)
    (event,) = await told(front, opened.case)
    assert isinstance(event, NoticeSent)
    assert (event.notice, event.attempt, event.clause, event.reference) == (given.notice, 1, "SC1", opened.reference)
    (row,) = front.rows("notice")
    assert (row["standing"], row["attempts"], row["channel"], row["is_queued"]) == ("sent", 1, "smtp", True)
    assert jobs(front) == []


async def test_a_rebuild_sends_nothing_again(front: Front) -> None:
    await screened(front)
    way = Memory()
    async with office(front, way) as made:
        await deliver(front, made)
        before = front.rows("notice")
        front.rebuild()
        await deliver(front, made)
        with psycopg.connect(front.conninfo) as connection:  # as if its position had been lost
            connection.execute(f"SET ROLE {front.tenant.role}")
            connection.execute(f"UPDATE {front.tenant.schema}.projection SET position = 0 WHERE name = 'notices'")
        await deliver(front, made)
    assert len(way.given) == 1
    assert front.rows("notice") == before


async def test_what_is_refused_is_not_tried_again_and_what_is_busy_is(front: Front) -> None:
    refused, busy = await screened(front), await screened(front)
    way = Memory(
        [
            NotTaken(Failure.REFUSED, final=True),
            NotTaken(Failure.BUSY, final=False),
            NotTaken(Failure.AWAY, final=False),
        ]
    )
    async with office(front, way) as made:
        await deliver(front, made)
        assert [row["standing"] for row in sorted(front.rows("notice"), key=lambda row: row["position"])] == [
            "failed",
            "waiting",
        ]
        for _ in range(2):
            make_due(front)
            await deliver(front, made)
    (event,) = await told(front, refused.case)
    assert isinstance(event, NoticeFailed)
    assert (event.why, event.next_at) == (Failure.REFUSED, None)
    first, second, last = await told(front, busy.case)
    assert isinstance(first, NoticeFailed)
    assert isinstance(second, NoticeFailed)
    assert isinstance(last, NoticeSent)
    assert [first.next_at, second.next_at] == [NOW + AFTER[0], NOW + AFTER[1]]
    assert [first.attempt, second.attempt, last.attempt] == [1, 2, 3]
    assert len({given.notice for given in way.given}) == 2


async def test_what_fails_for_long_is_given_up_and_stands_as_failed(front: Front) -> None:
    opened = await screened(front)
    way = Memory([NotTaken(Failure.AWAY, final=False) for _ in range(20)])
    async with office(front, way) as made:
        for _ in range(len(AFTER) + 4):
            await deliver(front, made)
            make_due(front)
    assert len(way.given) == len(AFTER) + 1 == len(await told(front, opened.case))
    (row,) = front.rows("notice")
    assert (row["standing"], row["why"], row["next_at"]) == ("failed", "away", None)


BOSTON = TeamListed(
    by=examples.MANAGER, occurred_at=NINE, team="Boston", name="Boston", email="boston@x.example", reason="As it is."
)


async def test_a_recipient_is_told_in_order_of_a_case_and_what_waits_holds_up_no_other(front: Front) -> None:
    first, second = await screened(front), await screened(front)
    again, notified = (replace(each, occurred_at=NINE) for each in (examples.REQUESTED, examples.NOTIFIED))
    await front.append({first.case: [again, notified], references.stream_of("925", "directory"): [BOSTON]})
    way = BusyOnce(about=("role:screening_manager", first.reference))
    async with office(front, way) as made:
        await deliver(front, made)
        assert sorted((given.to, given.letter.subject[-14:-1]) for given in way.given) == sorted(
            [
                ("role:screening_manager", first.reference),
                ("role:screening_manager", second.reference),
                ("manager:Boston", first.reference),
            ]
        )
        make_due(front)
        await deliver(front, made)
    busy = way.theirs()[0]
    assert [each == busy for each in way.theirs()] == [True, True, False]


async def test_a_team_that_the_directory_does_not_have_is_told_nothing_until_it_is_listed(front: Front) -> None:
    opened = await screened(front)
    await front.append({opened.case: [replace(examples.NOTIFIED, occurred_at=NINE)]})
    way = Memory()
    async with office(front, way) as made:
        await deliver(front, made)
        (failed,) = [event for event in await told(front, opened.case) if isinstance(event, NoticeFailed)]
        assert (failed.to, failed.why, failed.next_at) == ("manager:Boston", Failure.NO_TEAM, None)
        assert "manager:Boston" not in {given.to for given in way.given}
        await front.append({references.stream_of("925", "directory"): [BOSTON]})
        await renew(front, opened, failed)
        await deliver(front, made)
        await deliver(front, made)
    assert [given.address for given in way.given if given.to == "manager:Boston"] == ["boston@x.example"]


async def renew(front: Front, opened: Opened, about: AboutNotice) -> None:
    """Somebody has it sent again."""
    notice = await outbox.find(front.journal, front.tenant, about.notice)
    assert notice
    order = SendAgain(by=examples.MANAGER, at=NOW, reason=WhyAgain.TEAM_LISTED)
    events = notice_delivery.send_again(notice, about.channel, order, blocked=False)
    await front.append({references.watch_of(opened.case): events})


async def receive(front: Front, notice: UUID, why: Failure | None = None, remote: str = "n-1") -> int:
    """A receipt comes."""
    entry = await outbox.find(front.journal, front.tenant, notice)
    assert entry
    return await outbox.tell(
        front.journal, Authority("925", front.tenant, front.keys), entry.owed.record,
        lambda told: notice_delivery.told_by_a_receipt(
            entry, (each.event for each in told), NoticeChannel.NOTIFY, NOW, remote, why
        ),
    )  # fmt: skip


async def test_what_does_not_arrive_for_now_is_sent_again_later_and_what_never_will_is_not(front: Front) -> None:
    opened = await screened(front)
    way = Memory()
    async with office(front, way) as made:
        await deliver(front, made)
        notice = way.given[0].notice
        for number, wait in enumerate(AFTER_RECEIPT, 1):
            assert await receive(front, notice, Failure.TEMPORARY, f"n-{number}") == 1
            assert await receive(front, notice, Failure.TEMPORARY, f"n-{number}") == 0, "the same again"
            await deliver(front, made)
            (row,) = front.rows("notice")
            assert (row["standing"], row["next_at"], len(way.given)) == ("waiting", NOW + wait, number)
            make_due(front)
            await deliver(front, made)
            assert len(way.given) == number + 1
        assert await receive(front, notice, Failure.TEMPORARY, "n-3") == 1
        await deliver(front, made)
        assert [row["standing"] for row in front.rows("notice")] == ["failed"]
        await renew(front, opened, (await told(front, opened.case))[0])  # type: ignore[arg-type] # told of notices alone
        await deliver(front, made)
        assert await receive(front, notice, remote="n-4") == 1
        await deliver(front, made)
    assert len(way.given) == len(AFTER_RECEIPT) + 2
    assert {given.notice for given in way.given} == {notice}
    (row,) = front.rows("notice")
    assert (row["standing"], row["why"], row["next_at"]) == ("delivered", None, None)


async def test_a_receipt_that_comes_before_what_was_sent_is_on_record_keeps_it_from_being_sent_again(
    front: Front,
) -> None:
    await screened(front)
    front.catch_up()
    (row,) = front.rows("notice")
    assert await receive(front, row["notice"]) == 1
    way = Memory()
    async with office(front, way) as made:
        await deliver(front, made)
    assert way.given == []
    assert [row["standing"] for row in front.rows("notice")] == ["delivered"]


async def test_many_workers_send_each_once(front: Front) -> None:
    for _ in range(12):
        await screened(front)
    front.catch_up()
    way = Memory()
    async with office(front, way) as one, office(front, way) as two, office(front, way) as three:
        every = [one, two, three]
        await asyncio.gather(*(each.give_out() for each in every))
        while await one.give_out():
            pass
        await work(front, *every)
    assert len(way.given) == len({given.notice for given in way.given}) == 12


async def test_deadlines_are_told_to_the_role_and_its_manager(front: Front) -> None:
    (opened,) = await front.receive()
    front.catch_up()
    await Watcher(front.journal, Authority("925", front.tenant, front.keys), lambda: NINE + timedelta(days=7)).tick()
    way = Memory()
    async with office(front, way) as made:
        await deliver(front, made)
    t1 = {given.to for given in way.given if "T1\n" in given.letter.text}
    assert t1 == {"role:screening_manager", "role:service_manager"}
    assert {event.reference for event in await told(front, opened.case) if isinstance(event, AboutNotice)} == {
        opened.reference
    }


async def test_a_referrer_is_written_to_once_for_all_their_children_at_the_address_they_left(front: Front) -> None:
    teacher = Referrer(kind=ReferrerKind.PROFESSIONAL, name="Canary Teacher", email="canary@elm.example")
    one, other = await front.receive(child(), child(given_name="Another"), referrer=teacher)
    await front.append(
        {each.case: [replace(examples.ACKNOWLEDGED, means=Means.EMAIL, occurred_at=NINE)] for each in (one, other)}
    )
    way = Memory()
    async with office(front, way) as made:
        await deliver(front, made)
    (given,) = [given for given in way.given if given.to.startswith("referrer:")]
    assert given.address == "canary@elm.example"
    assert PAGES not in given.letter.text
    assert "canary" not in str(front.rows("notice")).lower()


async def test_a_file_is_written_once_for_each_notice_and_names_nobody(front: Front, tmp_path: Path) -> None:
    opened = await screened(front)
    way = ToDirectory(tmp_path / "outbox")
    async with office(front, way) as made:
        await deliver(front, made)
    (row,) = front.rows("notice")
    (written,) = (tmp_path / "outbox").iterdir()
    assert written.name == f"{row['notice']}.txt"
    assert written.stat().st_mode & 0o077 == 0
    assert f"Subject: A Contact Action waits for you ({opened.reference})" in written.read_text()


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
from uuid import UUID
from app.record.keys import FileKeys
from app.running.channels import Post
from app.running.delivering import PostOffice
from app.wording.notices import Letter
from domain.notice_delivery import NoticeChannel
from domain.vocabulary import Means
from migrations import Tenant
from datetime import UTC, datetime

class Dies:
    channels = {Means.EMAIL: NoticeChannel.SMTP}
    async def send(self, notice, to, where, letter):
        with open(sys.argv[3], "a") as sent:
            sent.write(f"{notice}\\n")
        os.kill(os.getpid(), signal.SIGKILL)

async def main():
    post = {"925": Post(way=Dies(), pages="https://x.example", book={})}
    keys = FileKeys(Path(sys.argv[2]) / "925")
    office = PostOffice(sys.argv[1], post, lambda: [Tenant("925")], lambda _: keys, lambda: datetime.now(UTC))
    await office.open()
    await office.give_out()
    await office.work(wait=False)

asyncio.run(main())
"""


async def test_killed_between_sending_and_the_record_it_is_sent_again_under_one_id(
    front: Front, tmp_path: Path
) -> None:
    opened = await screened(front)
    front.catch_up()
    first = tmp_path / "sent"
    command = [sys.executable, "-c", KILLED, front.conninfo, str(front.directory), str(first)]
    killed = await asyncio.to_thread(subprocess.run, command, check=False, env=os.environ | {"PYTHONPATH": "."})
    assert killed.returncode == -signal.SIGKILL
    assert jobs(front) == ["doing"]
    assert await told(front, opened.case) == []
    way = Memory()
    async with office(front, way) as made:
        await deliver(front, made)
        assert way.given == []
        assert await made.take_up(seconds=0) == 1
        await deliver(front, made)
        await deliver(front, made)
    assert [str(given.notice) for given in way.given] == first.read_text().split()
    (event,) = await told(front, opened.case)
    assert isinstance(event, NoticeSent)


async def test_what_is_on_record_as_sent_is_not_sent_again_by_a_job_that_is_run_twice(front: Front) -> None:
    await screened(front)
    way = Memory()
    async with office(front, way) as made:
        await deliver(front, made)
        (row,) = front.rows("notice")
        await made._task.defer_async(authority="925", notice=str(row["notice"]))
        await made.work(wait=False)
    assert len(way.given) == 1


async def test_what_nobody_has_an_address_of_says_so(front: Front) -> None:
    opened = await screened(front)

    class Needs(Memory):
        async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:
            if where is None:
                raise NotTaken(Failure.NO_ADDRESS, final=True)
            return await super().send(notice, to, where, letter)

    async with office(front, Needs()) as made:
        await deliver(front, made)
    (event,) = await told(front, opened.case)
    assert isinstance(event, NoticeFailed)
    assert (event.why, event.next_at) == (Failure.NO_ADDRESS, None)
