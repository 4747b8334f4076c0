"""A case-management system to speak to: a server on this machine that follows `openapi/case-management.yaml`.

It holds what is sent, and what it answers, against the document. A test may have it behave in another way for a while.
"""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it brings none

from app.api.document import read
from tests.generated import OPENAPI

DOCUMENT = read((OPENAPI / "case-management.yaml").read_text())
CREDENTIAL = "a-credential-of-a-test"
Behaviour = Callable[["Answering"], None]


def fits(kind: str, body: Any) -> bool:
    """Whether a body is of a schema of the document."""
    schema = {"$ref": f"#/components/schemas/{kind}", "components": DOCUMENT["components"]}
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return bool(validator.is_valid(body))


@dataclass
class Reference:
    """The server's memory. asked: every request as (method, path, body). children: answers by family name.

    contacts, referrals: what is recorded, by reference. behaviour: what it does instead of following the document.
    """

    children: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    contacts: dict[str, dict[str, Any]] = field(default_factory=dict)
    referrals: dict[str, dict[str, Any]] = field(default_factory=dict)
    behaviour: Behaviour | None = None
    misfits: list[str] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    def paths(self) -> list[str]:
        """What was asked, in order, without references."""
        return [path.split("/")[1] for _, path, _ in self.asked]


class Answering(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"
    memory: Reference
    body: dict[str, Any]

    def do_POST(self) -> None:
        """A question."""
        self._take()

    def do_PUT(self) -> None:
        """A contact or a referral."""
        self._take()

    def answer(self, status: int, body: Any = None, content_type: str = "application/json") -> None:
        """Send an answer; bytes as they are."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def follow(self) -> None:
        """Answer as the document has it."""
        if self.headers["Authorization"] != f"Bearer {CREDENTIAL}":
            return self.answer(401)
        kind, _, reference = self.path.strip("/").partition("/")
        schema = {"known-checks": "Question", "contacts": "Contact", "referrals": "Referral"}.get(kind)
        if schema is None:
            return self.answer(404)
        if not fits(schema, self.body) or (reference and self.body["reference"] != reference):
            self.memory.misfits.append(json.dumps(self.body))
            return self.answer(422)
        if kind == "known-checks":
            said = self.memory.children.get(self.body["child"].get("family_name", ""), {"known": "not-known"})
            return self._said("Answer", 200, {"reference": self.body["reference"], **said})
        kept = self.memory.contacts if kind == "contacts" else self.memory.referrals
        if kind == "referrals" and reference not in self.memory.contacts:
            return self.answer(409)
        again = reference in kept
        kept.setdefault(reference, self.body)
        return self._said("Taken", 200 if again else 201, {"reference": reference})

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _said(self, kind: str, status: int, body: dict[str, Any]) -> None:
        assert fits(kind, body), body
        self.answer(status, body)

    def _take(self) -> None:
        self.body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.memory.asked.append((self.command, self.path, self.body))
        (self.memory.behaviour or type(self).follow)(self)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # so that many may come at once


@contextmanager
def system(answering: type[Answering] = Answering) -> Iterator[Reference]:
    """A server that answers until the block ends. answering: how it follows its protocol."""
    memory = Reference()
    handler = type("Handler", (answering,), {"memory": memory})
    server = _Server(("127.0.0.1", 0), handler)
    memory.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield memory
    finally:
        memory.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def hangs(request: Answering) -> None:
    """Answer nothing until the server ends."""
    request.memory.released.wait()


def says(status: int, body: Any = None, content_type: str = "application/json") -> Behaviour:
    """Answer this, whatever is asked."""
    return lambda request: request.answer(status, body, content_type)
