"""The processes of an earlier version over a database of this one, beside this one's: `make upgrade FROM=v0.1.0`.

What a tag or commit holds is taken out of git into a directory of its own and run there, with this environment's
packages. Each of both versions takes a contact, and reads and lists what the other took; then both verify the log.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import httpx

from app.demo.postgres import Postgres
from tests.app.operating import environment, free_port
from tests.forked import ROOT
from tests.serving import STARTS_WITHIN, Database, prepared


class Version:
    """One of both, in its directory, over the database they share."""

    def __init__(self, directory: Path, database: Database) -> None:
        self.directory, self.database, self.port = directory, database, free_port()

    @contextmanager
    def runs(self, *commands: str) -> Iterator[None]:
        """Its `frontdoor` processes, until the block ends."""
        processes = [self._process(command) for command in commands]
        try:
            yield
        finally:
            for each in processes:
                each.terminate()
                each.wait(60)

    def verifies(self) -> None:
        """AssertionError unless its own verification finds nothing."""
        assert self._process("verify").wait(300) == 0, f"{self.directory} finds that something was changed"

    def ask(self, method: str, path: str, **options: bytes) -> httpx.Response:
        """What its service answers, once it does: a school's system is heard, and an advisor is told."""
        who = "partner" if options else "customer_service_advisor"
        headers = {"Authorization": f"Bearer {self.database.tokens[who]}"}
        if options:
            headers |= {"Idempotency-Key": str(uuid4()), "Content-Type": "application/json"}
        deadline = time.monotonic() + STARTS_WITHIN
        while True:
            try:
                return httpx.request(
                    method, f"http://127.0.0.1:{self.port}{path}", headers=headers, content=options.get("content")
                )
            except httpx.ConnectError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)

    def takes(self) -> str:
        """A contact; the reference of its case."""
        content = (ROOT / "examples" / "school-first-disclosure.json").read_bytes()
        answer = self.ask("POST", "/v1/contacts", content=content)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["cases"][0]["case"])

    def lists(self) -> set[str]:
        """The cases in its list."""
        return {each["case"] for each in self.ask("GET", "/v1/cases").json()["items"]}

    def _process(self, command: str) -> subprocess.Popen[bytes]:
        bare = {name: value for name, value in os.environ.items() if not name.startswith("FRONTDOOR_")}
        settings = environment(self.database, FRONTDOOR_PORT=str(self.port))
        return subprocess.Popen(
            [sys.executable, "-m", "app.cli", command], cwd=self.directory,
            env=bare | settings | {"PYTHONPATH": str(self.directory)}, stderr=subprocess.DEVNULL,
        )  # fmt: skip


def main(commit: str) -> None:
    """AssertionError, or whatever went wrong, unless both do all of it."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        archive = subprocess.run(["git", "archive", commit], cwd=ROOT, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(Path(place, "older"), filter="data")
        server = Postgres(Path(place, "postgres"))
        server.start()
        stack.callback(server.remove)
        database = prepared(server, Path(place))
        older, newer = Version(Path(place, "older"), database), Version(ROOT, database)
        stack.enter_context(older.runs("serve", "work"))
        stack.enter_context(newer.runs("serve", "work"))
        cases = [each.takes() for each in (older, newer, older, newer)]
        for each in (older, newer):
            assert {each.ask("GET", f"/v1/cases/{case}").status_code for case in cases} == {200}
        deadline = time.monotonic() + STARTS_WITHIN
        while not (older.lists() == newer.lists() == {*cases}) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert older.lists() == newer.lists() == {*cases}
        for each in (older, newer):
            each.verifies()
    print(f"{commit} and this version took, read, listed and verified {len(cases)} cases of one database.")


if __name__ == "__main__":
    main(sys.argv[1])
