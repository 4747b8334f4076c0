"""A service that traces NHS numbers: a server on this machine that speaks both protocols of the Department's.

Whom it knows stands in its memory by family name, as the matcher answers it.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from random import randrange
from typing import Any

from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import FileKeys
from app.running.number_tracing import Tracer
from app.running.tracing import Matcher
from domain.identities import is_nhs_number
from migrations import Tenant
from tests.case_management_system import CREDENTIAL, Answering, Reference

KEY = "a-key-of-a-test"
NUMBER, OTHER = "9449305552", "9434765919"
"""NHS numbers by their check digits; the first is the one of the published examples."""

NAMES = {"given", "family", "birthDate", "gender", "addressPostalCode"}
SPECIFIED = {name.lower() for name in NAMES}
"""What may be asked by; the first three must be there."""


def another_number() -> str:
    """One that no child of the tests has, from the range kept for them."""
    return next(each for each in iter(lambda: f"999{randrange(10**7):07}", None) if is_nhs_number(each))


def match(status: str, number: str | None = None, score: float | None = None) -> dict[str, Any]:
    """An answer of the matcher's."""
    result = {"matchStatus": status, "nhsNumber": number, "processStage": "3", "score": score}
    return {"result": result, "dataQuality": {}, "searchId": "a-search"}


class Tracing(Answering):
    """One request."""

    def follow(self) -> None:
        """Answer as the sources of the two have it."""
        if self.headers["Authorization"] != f"Bearer {CREDENTIAL}" or self.headers["x-api-key"] not in {KEY, None}:
            return self.answer(401)
        single = self.path == "/v1/get-an-identifier"
        if not single and self.path != "/matching/api/v1/matchperson":
            return self.answer(404)
        person = self.body["personSpecification"] if single else self.body
        if not {"given", "family"} <= set(person) <= (NAMES if single else SPECIFIED):
            self.memory.misfits.append(str(self.body))
            return self.answer(400)
        said = self.memory.children.get(person["family"], match("NoMatch"))
        if not single:
            return self.answer(200, said)
        if said["result"]["matchStatus"] == "Match":
            return self.answer(200, {"PersonId": said["result"]["nhsNumber"]})
        return self.answer(404, {"type": "about:blank", "title": "Not Found", "status": 404})


def traced_by(there: Reference, database_url: str, keys: Path, directory: Path) -> None:
    """Have everything traced that may be, for authority 925. keys: of all authorities. directory: for the token."""
    token = directory / "token"
    token.write_text(CREDENTIAL)

    async def trace() -> None:
        authority = Authority("925", Tenant("925"), FileKeys(keys / "925"))
        journal = Journal(database_url)
        await journal.open()
        service = Matcher(name="sui-matcher", url=there.url, credential_file=token, seconds=20)
        try:
            while await Tracer(journal, authority, service, lambda: datetime.now(UTC)).tick():
                pass
        finally:
            await service.close()
            await journal.close()

    with ThreadPoolExecutor(1) as thread:  # a browser's test has a loop already
        thread.submit(asyncio.run, trace()).result()


__all__ = ["CREDENTIAL", "KEY", "NUMBER", "OTHER", "Reference", "Tracing", "another_number", "match", "traced_by"]
