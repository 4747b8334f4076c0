"""A day at an authority whose processes are killed at random: nothing is lost, nothing is said twice, nothing is stuck.

Four workers and the service are killed again and again while the demonstration's clock goes through a day: deadlines
near and pass, people work, notices go by a Notify that is often busy, the feed is heard and a webhook is sent to.
"""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import Any

import pytest

from app.base import clock
from app.demo import moved_clock
from app.demo.moved_clock import UK, MovedClock
from app.demo.place import Place
from app.demo.postgres import Postgres
from app.proof import sealing, verification
from app.proof.second_place import Directory
from app.record.keys import FileKeys
from domain import working_days
from domain.vocabulary import OFFICE_ROLES
from migrations import Tenant
from openapi.client.api.cases import acknowledge_referral
from openapi.client.api.webhooks import create_webhook
from openapi.client.client import AuthenticatedClient
from openapi.client.models import AcknowledgementBody, Means, WebhookBody, WebhookMade
from tests.depth import drawn
from tests.endurance import receivers
from tests.endurance.checking import Day, Log
from tests.endurance.processes import Killable, Told
from tests.endurance.receivers import LONG, CallsAgain, Notify, School, lines
from tests.receiving import certified
from tests.serving import Database, Service, configured, prepared
from tests.stories.people import Person, Town, answered, contact

WORKERS, KILLS = 4, drawn(4, 50)
BEGINS, LASTS = time(8), timedelta(hours=25)
AFTERWARDS = timedelta(hours=12)
"""Longer than anything waits that was not taken at first."""

WAITING = drawn(4, 12)
"""Contacts of the two days before, of which nobody has taken care."""

TENANT = Tenant("925")

TOLD = """
[925]
channel = "govuk-notify"
[925.notify]
key_file = "{key}"
template = "f33517ff-2a88-4f6e-b855-c550268ce08a"
address = "{address}"
[925.addresses]
{addresses}
"""


class Patient(Town):
    """Everybody of a town, who call again where nobody answers."""

    def bearing(self, token: str) -> Person:
        answering = {"transport": CallsAgain()}
        client = AuthenticatedClient(base_url=self.service.base_url, token=token, httpx_args=answering, timeout=None)
        self.clients.append(client)
        return Person(client, self.positions)


@dataclass
class Authority:
    """An authority with processes that may be killed, people, and those who hear of what they do."""

    directory: Path
    database: Database
    place: Place
    killable: Killable
    town: Patient
    drawing: Random
    log: Log
    looks: list[datetime] = field(default_factory=list)
    untouched: list[str] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        """What the clock shows."""
        return MovedClock(self.place.moved)()

    def file(self, name: str) -> Path:
        """What a receiver wrote."""
        return self.directory / f"{name}.jsonl"

    def move(self, to: datetime) -> None:
        """Move the clock on."""
        moved_clock.move(self.place, to.isoformat())

    def receives(self) -> None:
        """A school's contact is acknowledged."""
        case = self.town.school.sends(contact()).cases[0].case
        self.town.advisor.does(acknowledge_referral.sync_detailed, case, AcknowledgementBody(means=Means.EMAIL))
        self.untouched.append(case)

    def works(self) -> None:
        """Somebody takes care of one of the cases, or another comes."""
        if self.untouched and self.drawing.random() < 0.5:
            case = self.untouched.pop(self.drawing.randrange(len(self.untouched)))
            self.town.screened(case)
            if self.drawing.random() < 0.5:
                self.town.progressed(case)
        else:
            self.receives()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """People work meanwhile, and it is waited for that they have done."""
        acting = [threading.Thread(target=each) for each in (self.works, self.receives)]
        for each in acting:
            each.start()
        yield
        for each in acting:
            each.join()

    def looks_until_all_is_told(self) -> None:
        """Wait until the record tells of all its clocks."""

        def told() -> bool:
            return not any(each.has_something_to_tell(self.now) for each in self.log.read().cases())

        assert until(told), "something is due and is not told"
        self.looks.append(self.log.entries[-1].recorded_at)

    def day(self) -> Day:
        """All that there is to check by now."""
        heard = {each: lines(self.file(each)) for each in ("office", "school", "hook", "notify")}
        log = self.log.read()
        return Day(
            entries=tuple(log.entries), cases=tuple(log.cases()), keys=FileKeys(self.database.keys / "925"),
            now=self.now, looks=self.looks, killed=self.killable.killed, **heard,
        )  # fmt: skip


def until(so: Callable[[], bool], seconds: float = LONG) -> bool:
    """Whether it came to be so in that time."""
    ends = monotonic() + seconds
    while not so():
        if monotonic() > ends:
            return False
        sleep(0.2)
    return True


def first_day() -> date:
    """The first of four working days in a row, from next week on."""
    calendar = working_days.load("england-and-wales")
    day = clock.now().date() + timedelta(days=7)
    while not all(calendar.is_working_day(day + timedelta(days=each)) for each in range(4)):
        day += timedelta(days=1)
    return day


@pytest.fixture
def authority(postgres: Postgres, tmp_path: Path) -> Iterator[Authority]:
    """An authority before its day: two days' contacts wait, and nobody has looked after anything."""
    drawing = Random(12)
    database, place = prepared(postgres, tmp_path), Place(tmp_path / "place")
    place.directory.mkdir()
    place.environment.write_text(f"export FRONTDOOR_ADMIN_DATABASE_URL={database.admin}\n")
    place.moved.write_text("0")
    trust = certified(tmp_path)
    with ExitStack() as stack:
        listening = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=2048))
        told = Told(
            database=database, moved=place.moved, notices=tmp_path / "notices.toml", trusting=trust.trusting,
            configuration=configured(database, moved=place.moved), log=tmp_path / "log",
        )  # fmt: skip
        killable = Killable(told, WORKERS, listening, drawing)
        address = stack.enter_context(receivers.notify(killable.base_url, tmp_path / "notify.jsonl", Random(1)))
        hook = stack.enter_context(receivers.school(trust, tmp_path / "hook.jsonl", Random(2)))
        _describe(told.notices, address)
        stack.callback(killable.end)
        killable.begin(with_workers=False)
        service = Service(
            base_url=killable.base_url, tokens=database.tokens, admin=database.admin, directory=tmp_path,
            log=told.log, pid=0,
        )  # fmt: skip
        town = Patient(service)
        stack.callback(town.leave)
        made = Authority(tmp_path, database, place, killable, town, drawing, Log(database.admin, TENANT))
        client = town.school.client
        webhook = create_webhook.sync_detailed(client=client, body=WebhookBody(url=hook), idempotency_key="the-hook")
        answered(webhook, WebhookMade, 201)
        yield made


def _describe(file: Path, address: str) -> None:
    """How notices go."""
    key = file.with_name("notify-key")
    key.write_text(f"front_door-{'0' * 8}-0000-4000-8000-{'0' * 12}-{Notify.secret}")
    book = "\n".join(f'{role} = "{role}@anytown.example"' for role in OFFICE_ROLES)
    file.write_text(TOLD.format(key=key, address=address, addresses=book))


@contextmanager
def heard(authority: Authority) -> Iterator[None]:
    """The feed is listened to by the offices and by the school."""
    url, tokens = authority.killable.base_url, authority.database.tokens
    office = partial(receivers.hears, url, tokens["screening_manager"], authority.file("office"))
    school = partial(receivers.hears, url, tokens["partner"], authority.file("school"))
    with receivers.beside(office, school):
        yield


def test_killed_at_random_through_a_day_nothing_is_lost_or_doubled_or_stuck(authority: Authority) -> None:
    begins = datetime.combine(first_day() + timedelta(days=2), BEGINS, tzinfo=UK).astimezone(UTC)
    for number in range(WAITING):
        authority.move(begins - timedelta(days=2) + number * timedelta(days=2) / WAITING)
        authority.receives()
    with heard(authority):
        authority.killable.begin(with_workers=True)
        for number in range(KILLS):
            authority.move(begins + number * LASTS / KILLS)
            with authority.at_work():
                sleep(authority.drawing.random() * 0.7)
                authority.killable.kill_one()
            authority.looks_until_all_is_told()
        Notify.is_well = School.is_well = True
        authority.move(authority.now + AFTERWARDS)
        authority.looks_until_all_is_told()
        until(lambda: not authority.day().complaints())
    day = authority.day()
    assert day.complaints() == []
    assert {*_told(day)} >= {"deadline-neared", "deadline-missed", "notice-failed", "notice-sent", "notice-delivered"}
    _what_is_wrong_is_seen(day)
    _nothing_was_changed(authority)


def _told(day: Day) -> Iterator[str]:
    return (each.name for each in day.entries)


def _what_is_wrong_is_seen(day: Day) -> None:
    """The checker complains of a day of which a line is missing, there twice, or another."""
    sent = next(each for each in day.notify if each["status"] == 201)
    others = [each for each in day.notify if each["reference"] != sent["reference"]]
    wrong = [
        replace(day, office=day.office[1:]),
        replace(day, office=[*day.office, day.office[-1]]),
        replace(day, school=day.school[:-1]),
        replace(day, hook=day.hook[1:] if day.hook[0]["status"] == 204 else day.hook[:1]),
        replace(day, hook=[*day.hook, day.hook[0] | {"event": day.hook[-1]["event"]}]),
        replace(day, notify=others),
        replace(day, notify=[*day.notify, sent | {"personalisation": {}}]),
        *(replace(day, **without) for without in _without_one_of(day, "deadline-missed", "notice-sent")),
    ]
    assert [bool(each.complaints()) for each in wrong] == [True] * len(wrong)


def _without_one_of(day: Day, *names: str) -> Iterator[dict[str, Any]]:
    """The record as it would be without an event of each of these names."""
    for name in names:
        lost = next(each for each in day.entries if each.name == name)
        entries = [each for each in day.entries if each is not lost]
        yield {"entries": entries, "cases": tuple(Log("", TENANT, entries).cases())}


def _nothing_was_changed(authority: Authority) -> None:
    """The log is what was sealed, and all of it has its proof."""
    verifier = sealing.log_key(authority.database.keys / "925", "925").verifier
    report = verification.whole(authority.database.admin, TENANT, verifier, Directory(authority.database.checkpoints))
    assert report.intact, report.sentence
