"""Notices whose workers are killed at any moment: each is sent, under one id, and is on record as sent once."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

from app.base import references
from domain.notice_delivery import AboutNotice, NoticeSent
from tests.depth import drawn
from tests.projections.front import Front, Opened
from tests.projections.test_notices import Memory, deliver, office, screened

WORKERS, ROUNDS, NOTICES = 4, drawn(1, 13), drawn(8, 12)
WITHIN = 60.0

WORKING = """
import asyncio, os, random, sys
from datetime import UTC, datetime
from pathlib import Path
from app.record.keys import FileKeys
from app.running.channels import Post
from app.running.delivering import PostOffice
from domain.notice_delivery import NoticeChannel
from domain.vocabulary import Means
from migrations import Tenant

class Writes:
    channels = {Means.EMAIL: NoticeChannel.SMTP}
    async def send(self, notice, to, where, letter):
        await asyncio.sleep(random.random() * 0.1)
        with open(sys.argv[3], "a") as sent:
            sent.write(f"{notice}\\n")
        await asyncio.sleep(random.random() * 0.1)

async def main():
    post = {"925": Post(way=Writes(), pages="https://x.example", book={})}
    keys = FileKeys(Path(sys.argv[2]) / "925")
    office = PostOffice(sys.argv[1], post, lambda: [Tenant("925")], lambda _: keys, lambda: datetime.now(UTC))
    await office.open()
    await office.give_out()
    await office.work()

asyncio.run(main())
"""


async def test_workers_killed_at_random_send_each_notice_and_put_each_on_record_once(
    front: Front, tmp_path: Path
) -> None:
    drawing, sent, opened = random.Random(), tmp_path / "sent", list[Opened]()
    sent.touch()
    way = Memory()
    async with office(front, way) as made:
        for _ in range(ROUNDS):
            opened += [await screened(front) for _ in range(NOTICES)]
            front.catch_up()
            await asyncio.to_thread(_work_and_be_killed, front, sent, drawing)
            await made.take_up(seconds=0)
        await deliver(front, made)
    given = [*map(UUID, sent.read_text().split()), *(each.notice for each in way.given)]
    owed = {row["notice"] for row in front.rows("notice")}
    assert set(given) == owed
    assert len(given) - len(owed) <= ROUNDS * WORKERS * 4, "twice is only what a worker had in hand as it died"
    for each in opened:
        entries = await front.entries(references.watch_of(each.case))
        told = [entry.event for entry in entries if isinstance(entry.event, AboutNotice)]
        assert [type(event) for event in told] == [NoticeSent]
    assert {row["standing"] for row in front.rows("notice")} == {"sent"}


def _work_and_be_killed(front: Front, sent: Path, drawing: random.Random) -> None:
    """Some workers, each of which is killed at some moment once the first has begun to send."""
    command = [sys.executable, "-c", WORKING, front.conninfo, str(front.directory), str(sent)]
    before = sent.stat().st_size
    workers = [subprocess.Popen(command, env=os.environ | {"PYTHONPATH": "."}) for _ in range(WORKERS)]
    ends = time.monotonic() + WITHIN
    while sent.stat().st_size == before and time.monotonic() < ends:
        time.sleep(0.02)
    for each in workers:
        time.sleep(drawing.random() * 0.15)
        each.send_signal(signal.SIGKILL)
    for each in workers:
        assert each.wait(WITHIN) == -signal.SIGKILL
