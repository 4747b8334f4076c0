"""Who is told of what happens, each with a file of its own, to which it adds a line for all that comes to it."""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import Any, ClassVar

import httpx

from tests.depth import drawn
from tests.notifying import Notifying, listening
from tests.receiving import Certified, Receiver, receiving
from tests.serving import NOTIFY_TOKEN

LONG = drawn(60, 300)  # seconds: a limit for a machine that does much else, not a measure

Line = dict[str, Any]


def lines(file: Path) -> list[Line]:
    """What a receiver wrote."""
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def add(file: Path, **line: Any) -> None:
    """Write a line, whole."""
    with file.open("a") as out:
        out.write(json.dumps(line) + "\n")


class CallsAgain(httpx.HTTPTransport):
    """Whoever gets no answer asks the same again, with the key of the first time, until somebody is there."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        ends = monotonic() + LONG
        while True:
            try:
                answer = super().handle_request(request)
                answer.read()
                if answer.status_code != 503:
                    return answer
            except httpx.TransportError:
                if monotonic() > ends:
                    raise
            sleep(0.02)


@contextmanager
def beside(*work: Callable[[threading.Event], None]) -> Iterator[None]:
    """Work in threads, each until its event is set."""
    stop = threading.Event()
    threads = [threading.Thread(target=each, args=(stop,)) for each in work]
    for each in threads:
        each.start()
    try:
        yield
    finally:
        stop.set()
        for each in threads:
            each.join(LONG)


def hears(base_url: str, token: str, file: Path, stop: threading.Event) -> None:
    """A listener to the feed, which goes on after the last line of its file."""
    with httpx.Client(base_url=base_url, transport=CallsAgain(), headers=_bearer(token), timeout=LONG) as client:
        known = lines(file)
        after = {"after": known[-1]["cursor"]} if known else {}
        while not stop.is_set():
            answer = client.get("/v1/events", params={**after, "wait": "1", "limit": "7"}).raise_for_status()
            for event in answer.json():
                add(file, **event)
            after = {"after": answer.headers["Front-Door-Cursor"]}


class Notify(Notifying):
    """GOV.UK Notify that is busy or away at times, takes things twice, and says twice, once or never that it came."""

    drawing: ClassVar[Random]
    file: ClassVar[Path]
    receipts: ClassVar[list[dict[str, Any]]]
    is_well: ClassVar[bool] = False
    guard: ClassVar[threading.Lock] = threading.Lock()

    def answered(self, asked: dict[str, Any], remote: str) -> int:
        with self.guard:
            status = 201 if self.is_well else self.drawing.choices([201, 429, 500], [7, 2, 1])[0]
            said = self.drawing.choices([["delivered"], ["delivered"] * 2, ["temporary-failure"], []], [4, 3, 1, 2])[0]
            if self.is_well and said == ["temporary-failure"]:
                said = ["delivered"]
            add(self.file, **asked, status=status, remote=remote, receipts=said if status == 201 else [])
            if status == 201 and asked["path"].endswith("/email"):
                self.receipts.extend(receipt(asked["reference"], remote, each) for each in said)
        return status


def receipt(reference: str, remote: str, status: str) -> dict[str, Any]:
    """What Notify posts, as it is documented."""
    return {
        "id": remote, "reference": reference, "to": "canary@elm.example", "status": status, "created_at": None,
        "completed_at": "2026-07-08T08:30:02.000000Z", "sent_at": None, "notification_type": "email",
        "template_id": "f33517ff-2a88-4f6e-b855-c550268ce08a", "template_version": 1,
    }  # fmt: skip


@contextmanager
def notify(base_url: str, file: Path, drawing: Random) -> Iterator[str]:
    """That Notify, and the address at which it listens; base_url: of the service, to which its receipts go."""
    Notify.drawing, Notify.file, Notify.receipts, Notify.is_well = drawing, file, [], False

    def tell(stop: threading.Event) -> None:
        with httpx.Client(
            base_url=base_url, transport=CallsAgain(), headers=_bearer(NOTIFY_TOKEN), timeout=LONG
        ) as client:
            while not stop.is_set():
                if Notify.receipts:
                    client.post("/v1/notify/receipts", json=Notify.receipts[0]).raise_for_status()
                    Notify.receipts.pop(0)
                else:
                    sleep(0.02)

    with listening(Notify) as address, beside(tell):
        yield address


class School(Receiver):
    """A school's own system, which takes what comes and at times says that it could not, though it did."""

    file: Path
    drawing: Random
    is_well: ClassVar[bool] = False

    def wrote(self) -> None:
        """A line for what came last, and what is answered."""
        self.answers[:] = [] if self.is_well else self.drawing.choices([[], [500], [503]], [6, 1, 1])[0]
        came = self.received.pop()
        add(self.file, message=came.headers["webhook-id"], event=came.event, status=(self.answers or [204])[0])


@contextmanager
def school(trust: Certified, file: Path, drawing: Random) -> Iterator[str]:
    """That system, and its address."""
    urls: list[str] = []
    School.is_well = False

    def listen(stop: threading.Event) -> None:
        async def serve() -> None:
            made = School()
            made.file, made.drawing, made.on_message = file, drawing, made.wrote
            async with receiving(trust, receiver=made):
                urls.append(made.url)
                await asyncio.to_thread(stop.wait)

        asyncio.run(serve())

    with beside(listen):
        ends = monotonic() + LONG
        while not urls:
            assert monotonic() < ends
            sleep(0.02)
        yield urls[0]


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
