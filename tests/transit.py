"""A key-management service for tests: the transit engine's two answers that are used, and whatever can go wrong."""

import base64
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

TOKEN = "hvs.test"


class Engine:
    """Its keys by version, and how it answers. status: instead of an answer; hangs: until it is told to go on."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.versions = [AESGCM.generate_key(256)]
        self.status: int | None = None
        self.body: bytes | None = None
        self.hangs = threading.Event()
        self.hangs.set()
        self.asked: list[str] = []
        self.namespaces: list[str | None] = []

    def answer(self, what: str, told: dict[str, Any]) -> dict[str, str] | None:
        """What it says; None where it cannot decrypt."""
        label = base64.b64decode(told["associated_data"])
        if what == "encrypt":
            nonce, raw = os.urandom(12), base64.b64decode(told["plaintext"])
            sealed = nonce + AESGCM(self.versions[-1]).encrypt(nonce, raw, label)
            return {"ciphertext": f"vault:v{len(self.versions)}:{base64.b64encode(sealed).decode()}"}
        _, version, text = told["ciphertext"].split(":")
        sealed = base64.b64decode(text)
        try:
            key = AESGCM(self.versions[int(version[1:]) - 1])
            return {"plaintext": base64.b64encode(key.decrypt(sealed[:12], sealed[12:], label)).decode()}
        except InvalidTag:
            return None


@contextmanager
def engine(tmp_path: Path) -> Iterator[tuple[Engine, Path]]:
    """A running one, and the file of its token."""
    token = tmp_path / "token"
    token.write_text(f"{TOKEN}\n")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told = json.loads(self.rfile.read(int(self.headers["content-length"])))
            what, key = self.path.removeprefix("/v1/transit/").split("/")
            served.asked.append(what)
            served.namespaces.append(self.headers["x-vault-namespace"])
            served.hangs.wait(20)
            if served.status or self.headers["x-vault-token"] != TOKEN or key != "front-door":
                self._say(served.status or 403, b'{"errors": ["permission denied"]}')
            elif served.body is not None:
                self._say(200, served.body)
            else:
                data = served.answer(what, told)
                self._say(200 if data else 400, json.dumps({"data": data}).encode())

        def _say(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            if status == 307:
                self.send_header("location", f"{served.address}/elsewhere/front-door")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served = Engine(f"http://127.0.0.1:{server.server_port}/v1/transit")
    running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    running.start()
    try:
        yield served, token
    finally:
        served.hangs.set()
        server.shutdown()
        running.join()
        server.server_close()
