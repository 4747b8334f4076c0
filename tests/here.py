"""The service in the process of a test, beside or instead of one of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from joserfc.jwk import OKPKey

from app.api.application import Options
from app.web import site
from tests.serving import ISSUER, Database


@asynccontextmanager
async def served(database: Database) -> AsyncIterator[FastAPI]:
    """An application over a database, whose journal is open until the block ends."""
    app = site.create(
        Options(
            database_url=database.url, keys_directory=database.keys, links=True, issuer=ISSUER,
            checkpoints_to=str(database.checkpoints), issuer_keys=(OKPKey.import_key(database.issuer_key),),
        )
    )  # fmt: skip
    await app.state.journal.open()
    try:
        yield app
    finally:
        await app.state.journal.close()
        await app.state.reads.close()
