"""Callers who send contacts whatever befalls the service, each until it is recorded; and what became of them all."""

import json
import secrets
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from string import ascii_lowercase
from typing import Any

import httpx
import psycopg

from app.api.bodies import CHILD_EXAMPLE, CONTACT_EXAMPLE
from tests.waiting import until

STUCK_AFTER = 120.0
"""Seconds until a call that is sent again and again is given up."""


def contact_of(key: str) -> dict[str, Any]:
    """A contact about a child of its own: always the same under one key."""
    drawing = Random(key)
    name = "".join(drawing.choices(ascii_lowercase, k=8)).title()
    born = date(2010, 1, 1) + timedelta(days=drawing.randrange(5000))
    return CONTACT_EXAMPLE | {"children": [CHILD_EXAMPLE | {"family_name": name, "date_of_birth": born.isoformat()}]}


@dataclass
class Caller:
    """Somebody who calls. acknowledged: when each was, and the answer. stuck: keys that never were."""

    base_url: str
    headers: dict[str, str]
    acknowledged: list[tuple[float, str]] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    answers: Counter[int] = field(default_factory=Counter)
    went_to: str | None = None

    def calls(self, stop: threading.Event) -> None:
        """Contact after contact, until told to stop."""
        with httpx.Client(timeout=20) as client:
            while not stop.is_set():
                self.sends(client, secrets.token_hex(8))

    def sends(self, client: httpx.Client, key: str) -> None:
        """One contact under its key, again and again, to where it is told to go."""
        deadline = time.monotonic() + STUCK_AFTER
        while time.monotonic() < deadline:
            answer = self._sends_once(client, key)
            if answer is not None and answer.status_code == 201:
                self.acknowledged.append((time.monotonic(), answer.text))
                return
            time.sleep(0.05)
        self.stuck.append(key)

    def _sends_once(self, client: httpx.Client, key: str) -> httpx.Response | None:
        """The answer, or none when the line broke."""
        headers = self.headers | {"Idempotency-Key": key}
        try:
            answer = client.post(f"{self.base_url}/v1/contacts", json=contact_of(key), headers=headers)
        except httpx.TransportError:
            return None
        self.answers[answer.status_code] += 1
        if answer.status_code == 503:
            assert "Retry-After" in answer.headers
            self.went_to = answer.json().get("moved_to", self.went_to)
            self.base_url = self.went_to or self.base_url
        return answer


@contextmanager
def calling(callers: Sequence[Caller]) -> Iterator[None]:
    """They call meanwhile."""
    stop = threading.Event()
    threads = [threading.Thread(target=each.calls, args=(stop,)) for each in callers]
    for each in threads:
        each.start()
    try:
        yield
    finally:
        stop.set()
        for each in threads:
            each.join()


def go_on(callers: Sequence[Caller], more: int = 2) -> None:
    """Wait until each was acknowledged some times more, or is stuck."""
    before = {id(each): len(each.acknowledged) for each in callers}
    until(lambda: all(len(each.acknowledged) >= before[id(each)] + more or each.stuck for each in callers), STUCK_AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What became of what callers sent. outage: the longest time in which nobody was acknowledged."""

    acknowledged: int
    lost: int
    doubled: int
    stuck: int
    outage: float

    @property
    def is_well(self) -> bool:
        """Whether each was recorded once."""
        return bool(self.acknowledged) and not (self.lost or self.doubled or self.stuck)

    def __str__(self) -> str:
        told = f"{self.acknowledged} acknowledged, {self.lost} lost, {self.doubled} doubled, {self.stuck} stuck"
        return f"{told}; nobody was acknowledged for {self.outage:.1f} s at most"


def links(admin: str) -> dict[int, str]:
    """The links of the chain of authority 925, as receipts say them, by their positions."""
    with psycopg.connect(admin) as connection:
        text = "SELECT notification_id, encode(chain, 'base64') FROM la_925.fd_events ORDER BY 1"
        return dict(connection.execute(text).fetchall())


def communications(admin: str) -> int:
    """How many communications are recorded."""
    with psycopg.connect(admin) as connection:
        text = "SELECT count(*) FROM la_925.fd_events WHERE topic = 'communication-received'"
        ((count,),) = connection.execute(text).fetchall()
        return int(count)


def counted(callers: Sequence[Caller], admin: str, before: int = 0) -> Count:
    """What became of all of it. before: communications that others recorded."""
    kept = links(admin)
    answers = [json.loads(text)["recorded"] for each in callers for _, text in each.acknowledged]
    lost = sum(any(kept.get(one["position"]) != one["leaf"] for one in answer) for answer in answers)
    stuck = sum(len(each.stuck) for each in callers)
    moments = sorted(moment for each in callers for moment, _ in each.acknowledged)
    return Count(
        acknowledged=len(answers),
        lost=lost,
        doubled=max(communications(admin) - before - len(answers) - stuck, 0),
        stuck=stuck,
        outage=max((later - earlier for earlier, later in pairwise(moments)), default=0.0),
    )
