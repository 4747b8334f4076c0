"""A service as an operator runs it: `frontdoor serve` and `frontdoor work`, with settings of the environment alone."""

import json
import os
import re
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.forked import Forked
from tests.serving import ISSUER, STARTS_WITHIN, Database

Sample = tuple[str, dict[str, str], float]


def environment(database: Database, **more: str) -> dict[str, str]:
    """The settings of a service over a database. Whoever has a token of the tests has one of it."""
    issuer = database.keys / "issuer.jwk"
    if not issuer.exists():
        issuer.parent.mkdir(parents=True, exist_ok=True)
        issuer.write_text(json.dumps(database.issuer_key))
        issuer.chmod(0o600)
    return {
        "FRONTDOOR_ADMIN_DATABASE_URL": database.admin,
        "FRONTDOOR_DATABASE_URL": database.url,
        "FRONTDOOR_READING_DATABASE_URL": database.reading,
        "FRONTDOOR_ISSUER": ISSUER,
        "FRONTDOOR_KEYS_DIRECTORY": str(database.keys),
        "FRONTDOOR_CHECKPOINTS_TO": str(database.checkpoints),
        **more,
    }


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@contextmanager
def run(command: str, settings: dict[str, str], log: Path) -> Iterator[Forked]:
    """`frontdoor COMMAND` until the block ends."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("FRONTDOOR_")}
    process = Forked("app.cli", command, environment=bare | settings, output=log, errors=log)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)


def answers(url: str, process: Forked) -> httpx.Response:
    """What an address answers, once somebody does."""
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            return httpx.get(url, timeout=30)
        except httpx.TransportError:
            time.sleep(0.02)
    raise AssertionError("nobody answers")


def samples(text: str) -> list[Sample]:
    """What Prometheus reads in the text of `/metrics`: names, labels and values."""
    found = re.findall(r"^(\w+)(?:\{(.*)\})? (\S+)$", text, re.MULTILINE)
    return [(name, dict(re.findall(r'(\w+)="([^"]*)"', labels)), float(value)) for name, labels, value in found]
