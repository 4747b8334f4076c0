"""GOV.UK Notify of a test's own: a server that speaks its documented protocol."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from uuid import uuid4

import jwt

NEEDED = {
    "email": {"email_address", "template_id"},
    "sms": {"phone_number", "template_id"},
    "letter": {"template_id", "personalisation"},
}
"""What each of Notify's endpoints asks for."""


class Notifying(BaseHTTPRequestHandler):
    """What it was asked, and what it answers: as it is told, one after another, then that it took it."""

    secret = str(uuid4())
    answers: ClassVar[list[int]] = []
    asked: ClassVar[list[dict[str, Any]]] = []

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called
        """Nobody reads it."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        claims = jwt.decode(
            self.headers["Authorization"].removeprefix("Bearer "), self.secret, algorithms=["HS256"],
        )  # fmt: skip
        assert set(body) >= NEEDED[self.path.removeprefix("/v2/notifications/")]
        remote = str(uuid4())
        status = self.answered({"path": self.path, "service": claims["iss"], **body}, remote)
        template = {"id": body["template_id"], "version": 1, "uri": "https://notify.example"}
        taken = {"id": remote, "reference": body["reference"], "template": template, "scheduled_for": None}
        refused = {"status_code": status, "errors": [{"error": "AnError", "message": "as documented"}]}
        answer = json.dumps(taken if status == 201 else refused).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def answered(self, asked: dict[str, Any], remote: str) -> int:
        """The status of the answer to what was asked. remote: the id it has here if it is taken."""
        self.asked.append(asked)
        return self.answers.pop(0) if self.answers else 201


@contextmanager
def listening(handler: type[Notifying]) -> Iterator[str]:
    """Its address, while the block lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    serving = threading.Thread(target=server.serve_forever, args=(0.05,))
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        serving.join()
        server.server_close()
