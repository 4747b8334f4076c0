"""What ours is measured against, each in a server process of its own: the floor, and the library's default path."""

import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from fastapi import FastAPI, Response
from psycopg_pool import AsyncConnectionPool

from app.api import server
from app.api.declared import body_of
from app.api.routes import screening

if TYPE_CHECKING:
    from typing import Any as ChecksBody
else:
    ChecksBody = body_of(screening.RECORD_CHECKS)

ANSWER = b'{"case":"C0000000000AX","state":"screening","version":21,"recorded":[]}'


def floor(conninfo: str) -> FastAPI:
    """The fewest honest steps: the same body validation, one SELECT of the stream, one INSERT, a constant answer."""
    pool = AsyncConnectionPool(conninfo, min_size=16, max_size=16, open=False, kwargs={"autocommit": True})

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await pool.open(wait=True)
        yield
        await pool.close()

    app = FastAPI(lifespan=lifespan)

    @app.post("/floor/{stream}")
    async def command(stream: UUID, body: ChecksBody) -> Response:
        async with pool.connection() as connection:
            cursor = await connection.execute(
                "SELECT originator_version, topic, state, notification_id, recorded_at, chain"
                " FROM la_bench.fd_events WHERE originator_id = %s ORDER BY originator_version",
                [stream],
            )
            rows = await cursor.fetchall()
            await connection.execute(
                "INSERT INTO floor (stream, version, topic, state) VALUES (%s, %s, %s, %s)",
                [stream, len(rows) + 1, "screening-check-recorded", body.model_dump_json().encode()],
            )
        return Response(ANSWER, 201, media_type="application/json")

    return app


class Screening(Aggregate):
    """A case as the library's own examples write one."""

    def __init__(self) -> None:
        self.checks: list[object] = []

    @event("CheckRecorded")
    def record_check(self, kind: str, answer: str, detail: str | None) -> None:
        """One screening check."""
        self.checks.append((kind, answer, detail))


class Screenings(Application[UUID]):
    """The library's default application: its own mapper, recorder and tables."""

    def open(self) -> UUID:
        """A case with twenty events."""
        screening = Screening()
        for _ in range(19):
            screening.record_check("agency", "no", "as before")
        self.save(screening)
        return screening.id

    def record_check(self, stream: UUID, kind: str, answer: str, detail: str | None) -> int:
        """Load, run the aggregate's method, save."""
        screening: Screening = self.repository.get(stream)
        screening.record_check(kind, answer, detail)
        self.save(screening)
        return screening.version


def library(host: str, dbname: str, user: str) -> FastAPI:
    """The library's default path behind the same route: a synchronous application in the thread pool."""
    application = Screenings(
        env={
            "PERSISTENCE_MODULE": "eventsourcing.postgres",
            "POSTGRES_DBNAME": dbname,
            "POSTGRES_HOST": host,
            "POSTGRES_PORT": "5432",
            "POSTGRES_USER": user,
            "POSTGRES_PASSWORD": "unused",
            "POSTGRES_POOL_SIZE": "16",
            "POSTGRES_MAX_OVERFLOW": "32",
        }
    )
    app = FastAPI()

    @app.post("/library")
    def open_() -> dict[str, str]:
        return {"stream": str(application.open())}

    @app.post("/library/{stream}")
    def command(stream: UUID, body: ChecksBody) -> Response:
        check = body.checks[0]
        application.record_check(stream, check.kind.value, check.answer.value, check.detail)
        return Response(ANSWER, 201, media_type="application/json")

    return app


def main() -> None:
    """`python -m benchmarks.rivals floor|library FD ...`: serve on the listening socket of that number."""
    name, descriptor, *arguments = sys.argv[1:]
    listening = socket.socket(fileno=int(descriptor))
    app = floor(*arguments) if name == "floor" else library(*arguments)
    server.run(app, sockets=[listening])


if __name__ == "__main__":
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    main()
