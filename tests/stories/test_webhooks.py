"""Webhooks over HTTP: a school has what it may know of sent to its own system, and nobody else knows of that."""

import asyncio
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest

from app.record.keys import FileKeys
from app.running import jobs
from app.running.pushing import Pushes, PushOffice
from migrations import Tenant
from openapi.client.api.webhooks import (
    create_webhook,
    delete_webhook,
    get_webhook,
    list_webhook_deliveries,
    list_webhooks,
    pause_webhook,
    ping_webhook,
    replay_webhook,
    resume_webhook,
    rotate_webhook_secret,
)
from openapi.client.models import (
    DeliveryPage,
    ErrandView,
    PingBody,
    ReplayBody,
    ResumeBody,
    Rotated,
    RotationBody,
    WebhookBody,
    WebhookList,
    WebhookMade,
    WebhookView,
)
from tests.receiving import Certified, Receiver, certified, receiving
from tests.serving import ISSUER, Database
from tests.stories.people import Person, Town, answered, contact, problem
from tests.stories.test_feed import everything
from tests.waiting import until

PATIENCE = 60.0


@pytest.fixture
def receiver(database: Database, tmp_path: Path) -> Iterator[Receiver]:
    """A school's own system, and the service's sender of webhooks, both at work."""
    trust, keys, stop = certified(tmp_path), FileKeys(database.keys / "925"), threading.Event()
    pushes = Pushes(issuer=ISSUER, trusting=trust.trusting)
    make = partial(PushOffice, database.url, pushes, lambda: [Tenant("925")], lambda _: keys, lambda: datetime.now(UTC))
    listening: list[Receiver] = []
    beside = [
        threading.Thread(target=jobs.run, args=(make, stop)),
        threading.Thread(target=lambda: asyncio.run(_listen(trust, listening, stop))),
    ]
    for each in beside:
        each.start()
    until(lambda: bool(listening))
    yield listening[0]
    stop.set()
    for each in beside:
        each.join()


async def _listen(trust: Certified, listening: list[Receiver], stop: threading.Event) -> None:
    async with receiving(trust) as made:
        listening.append(made)
        await asyncio.to_thread(stop.wait)


def made(person: Person, url: str, key: str | None = None) -> WebhookMade:
    """A webhook for everything."""
    answer = create_webhook.sync_detailed(
        client=person.client, body=WebhookBody(url=url), idempotency_key=key or str(uuid4())
    )
    return answered(answer, WebhookMade, 201)


def seen(person: Person, hook: WebhookMade) -> WebhookView:
    return answered(get_webhook.sync_detailed(hook.webhook, client=person.client), WebhookView)


def test_a_schools_system_is_sent_what_the_feed_tells_and_its_history_says_so(town: Town, receiver: Receiver) -> None:
    school, key = town.school.client, str(uuid4())
    hook = made(town.school, receiver.url, key)
    assert made(town.school, receiver.url, key) == hook, "a retry finds what the first call made"
    assert "secret" not in seen(town.school, hook).to_dict()
    other = WebhookBody(url="https://another.example")
    again = create_webhook.sync_detailed(client=school, body=other, idempotency_key=key)
    problem(again, 422, "idempotency-key-reused")

    town.police.sends(contact())
    sent = town.school.sends(contact())
    until(lambda: len(receiver.received) >= 2)
    feed = {each.id: each.to_dict() for each in everything(town.school)[0]}
    assert all(feed[each.event["id"]]["cursor"] == each.event["cursor"] for each in receiver.received)
    assert {each.event["subject"] for each in receiver.received[-2:]} == {sent.communication, sent.cases[0].case}
    assert all(each.verifies(hook.secret) for each in receiver.received)
    until(lambda: seen(town.school, hook).cursor == receiver.received[-1].event["cursor"])

    before = len(receiver.received)
    rotated = answered(
        rotate_webhook_secret.sync_detailed(hook.webhook, client=school, body=RotationBody(), idempotency_key=key),
        Rotated,
        201,
    )
    assert timedelta(hours=23) < rotated.previous_until - datetime.now(UTC) <= timedelta(hours=24)
    answered(
        ping_webhook.sync_detailed(hook.webhook, client=school, body=PingBody(), idempotency_key=key), ErrandView, 201
    )
    until(lambda: len(receiver.received) > before)
    ping = receiver.received[-1]
    assert ping.event["type"] == "uk.frontdoor.webhook.ping.v1"
    assert ping.verifies(hook.secret)
    assert ping.verifies(rotated.secret)

    again_from = ReplayBody(after=hook.cursor)
    asked = replay_webhook.sync_detailed(hook.webhook, client=school, body=again_from, idempotency_key=key)
    answered(asked, ErrandView, 201)
    until(lambda: len(receiver.received) >= 2 * before + 1)
    assert [each.id for each in receiver.received[-before:]] == [each.id for each in receiver.received[:before]]
    until(lambda: len(deliveries(town.school, hook).items) == 2 * before + 1)
    assert [each.cause for each in deliveries(town.school, hook).items] == (
        ["replay"] * before + ["ping"] + ["feed"] * before
    )
    assert {each.status for each in deliveries(town.school, hook).items} == {204}
    delete_webhook.sync_detailed(hook.webhook, client=school)


def deliveries(person: Person, hook: WebhookMade) -> DeliveryPage:
    return answered(list_webhook_deliveries.sync_detailed(hook.webhook, client=person.client, limit=100), DeliveryPage)


def test_a_webhook_that_is_paused_waits_and_one_that_is_deleted_is_gone(town: Town) -> None:
    school = town.school.client
    hook = made(town.school, "https://mis.example/hook")
    paused = answered(pause_webhook.sync_detailed(hook.webhook, client=school), WebhookView)
    assert (paused.state, paused.why) == ("paused", None)
    resumed = resume_webhook.sync_detailed(hook.webhook, client=school, body=ResumeBody(after=hook.cursor))
    assert answered(resumed, WebhookView).state == "enabled"
    wrong = resume_webhook.sync_detailed(hook.webhook, client=school, body=ResumeBody(after="p12"))
    problem(wrong, 400, "malformed-request")
    assert hook.webhook in {
        each.webhook for each in answered(list_webhooks.sync_detailed(client=school), WebhookList).items
    }
    assert delete_webhook.sync_detailed(hook.webhook, client=school).status_code == 204
    problem(get_webhook.sync_detailed(hook.webhook, client=school), 404, "not-found")
    problem(delete_webhook.sync_detailed(hook.webhook, client=school), 404, "not-found")


def test_a_webhook_is_its_own_clients_alone(town: Town) -> None:
    hook = made(town.school, "https://mis.example/hook")
    police = town.police.client
    assert answered(list_webhooks.sync_detailed(client=police), WebhookList).items == []
    problem(list_webhooks.sync_detailed(client=town.manager.client), 403, "forbidden-scope")
    key = str(uuid4())
    for answer in (
        get_webhook.sync_detailed(hook.webhook, client=police),
        delete_webhook.sync_detailed(hook.webhook, client=police),
        pause_webhook.sync_detailed(hook.webhook, client=police),
        resume_webhook.sync_detailed(hook.webhook, client=police, body=ResumeBody()),
        list_webhook_deliveries.sync_detailed(hook.webhook, client=police),
        rotate_webhook_secret.sync_detailed(hook.webhook, client=police, body=RotationBody(), idempotency_key=key),
        ping_webhook.sync_detailed(hook.webhook, client=police, body=PingBody(), idempotency_key=key),
        replay_webhook.sync_detailed(hook.webhook, client=police, body=ReplayBody(), idempotency_key=key),
    ):
        problem(answer, 404, "not-found")
    assert seen(town.school, hook).state == "enabled"
    delete_webhook.sync_detailed(hook.webhook, client=town.school.client)


@pytest.mark.parametrize(
    "url",
    [
        "http://mis.example/hook", "https://127.0.0.1/hook", "https://[::1]/hook", "https://2130706433/",
        "https://user:word@mis.example/", "https://mis.example/#here", "https://mis.example\\@127.0.0.1/", "ftp://a.b",
        "https://mis.example/ hook",
    ],
)  # fmt: skip
def test_only_an_https_address_of_a_name_is_taken(town: Town, url: str) -> None:
    answer = create_webhook.sync_detailed(
        client=town.school.client, body=WebhookBody(url=url), idempotency_key=str(uuid4())
    )
    problem(answer, 422, "invalid-body")
    assert b"An https address of a name" in answer.content


def test_a_client_has_ten_webhooks_at_most(town: Town) -> None:
    hooks = [made(town.prison, "https://mis.example/hook") for _ in range(10)]
    answer = create_webhook.sync_detailed(
        client=town.prison.client, body=WebhookBody(url="https://mis.example"), idempotency_key=str(uuid4())
    )
    problem(answer, 409, "conflict")
    first = answered(list_webhooks.sync_detailed(client=town.prison.client, limit=4), WebhookList)
    assert first.next_
    rest = answered(list_webhooks.sync_detailed(client=town.prison.client, limit=9, cursor=first.next_), WebhookList)
    assert {each.webhook for each in (*first.items, *rest.items)} == {each.webhook for each in hooks}
    assert rest.next_ is None
