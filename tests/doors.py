"""Who gets through which door: every operation of the document, tried as everybody, and the page that says so.

An operation is tried on what is really there, a command as a dry run, in the stage of a case in which somebody may give
it. `docs/authorisation.md` is made of the answers and compared with them:

    WRITE_DOORS=1 DEEP=1 .venv/bin/pytest -n0 tests/stories/test_authorisation.py
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx

from app.api.attaching import EXAMPLE_FILE
from domain.vocabulary import OFFICE, Role

PAGE = Path(__file__).parents[1] / "docs" / "authorisation.md"

OFFICES = tuple(role.value for role in OFFICE)
AGENCY = ("partner", "partner_practitioner", "partner_manager", "partner_auditor")
"""A school's system, and the professionals it vouches for."""

OTHERS = ("partner_police", "partner_prison", "other_screening_manager", "other_partner", "nobody")
CALLERS = (*OFFICES, Role.AUDITOR.value, Role.SYSTEM.value, *AGENCY, *OTHERS)
GROUPS = {"offices": OFFICES, "agency": AGENCY}
CODES = {
    "customer_service_advisor": "CSA", "early_help_advisor": "EHA", "screening_manager": "SM",
    "screening_practice_supervisor": "SPS", "area_practice_supervisor": "APS", "area_team_manager": "ATM",
    "area_team_worker": "ATW", "duty_social_worker": "DSW", "allocated_social_worker": "ASW",
    "lead_practitioner": "LP", "service_manager": "SvM", "safeguarding_partnership_officer": "SPO",
    "auditor": "auditor",
    "system": "machine", "partner": "its system", "partner_practitioner": "its practitioner",
    "partner_manager": "its manager", "partner_auditor": "its auditor", "partner_police": "police",
    "partner_prison": "prison", "other_screening_manager": "another authority's SM",
    "other_partner": "another authority's school", "nobody": "without a token",
}  # fmt: skip

ANSWERS = {
    "may": "does it: 2xx",
    "role": "refused by the procedure, which names other roles: 409 with `who_may`",
    "state": "refused by the procedure for what is missing, whoever asks: 409",
    "wrong": "refused for its form, which is not for them: 422",
    "403": "not for them, whatever it is about",
    "404": "as if it were not there",
    "401": "a token is needed",
}


@dataclass
class There:
    """What is there: cases by the stage they are in, and other records, by the document's path parameters."""

    stages: dict[str, str] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    other: dict[str, str] = field(default_factory=dict)
    """Those that a body refers to: of examples, by what stands in them."""
    ended: dict[str, str] = field(default_factory=dict)
    """Records that have come to their end, likewise by the path parameters."""


@dataclass(frozen=True)
class Operation:
    """One of the document's. on: the stage of the case it is tried on, where it is on one."""

    name: str
    method: str
    path: str
    command: bool
    example: Any
    on: str = ""

    def ask(self, client: httpx.Client, there: There, on: str = "") -> httpx.Response:
        """Try it."""
        headers = (
            {"Prefer": "handling=dry-run"} if self.command else {"Idempotency-Key": f'"{self.name}"', "If-Match": '"1"'}
        )
        address = self.address(there, on or self.on)
        if self.name == "issue_token":
            return client.request(self.method, address, data=self.example)
        if self.name == "send_attachment_part":
            sent = b64encode(sha256(EXAMPLE_FILE).digest()).decode()
            said = {"Content-Type": "application/octet-stream", "Content-Digest": f"sha-256=:{sent}:"}
            return client.put(address, content=EXAMPLE_FILE, headers=said)
        body = None if self.example is None else json.loads(referring(json.dumps(self.example), there.other))
        return client.request(self.method, address, json=body, headers=headers, params=QUERIES.get(self.name, {}))

    def address(self, there: There, on: str) -> str:
        """Where it is asked, of what is there."""
        known = there.named | {"case": there.stages.get(on, "")}
        return re.sub(r"\{(\w+)\}", lambda named: known[named[1]], self.path)


IN_EARNEST = {"break_glass"}
"""Commands that have no dry run."""

QUERIES: dict[str, dict[str, Any]] = {
    **{name: {"purpose": "screening"} for name in ("get_referrer", "get_visiting_risk", "get_police_matters")},
    "get_inclusion_proof": {"position": 1},
    "get_consistency_proof": {"first": 1, "second": 1},
    **{
        name: {"before_version": 1}
        for name in ("compare_case", "compare_consultation", "compare_challenge", "compare_enquiry", "compare_concern")
    },
}


def operations(document: Mapping[str, Any]) -> Iterator[Operation]:
    """Every operation, in the order of the document."""
    for path, methods in document["paths"].items():
        for method, said in methods.items():
            contents = said.get("requestBody", {}).get("content", {}).values()
            example = next((content.get("example") for content in contents), None)
            name = said["operationId"]
            yield Operation(name, method.upper(), path, "x-refuses" in said and name not in IN_EARNEST, example)


def answer(response: httpx.Response, who: str) -> str:
    """What kind of answer that is, to somebody."""
    status = response.status_code
    if status == 409 and "clause" in (told := response.json()):
        role = {"partner": "partner_practitioner"}.get(who, who)
        return "role" if told["who_may"] and role not in told["who_may"] else "state"
    of_the_log = response.url.path.startswith(("/v1/log/", "/health/"))
    if response.is_success or (of_the_log and status in {400, 404, 409, 503}):  # it may not be sealed, nor that long
        return "may"
    return {400: "wrong", 409: "state", 410: "state", 412: "state", 422: "wrong", 428: "state"}.get(status, str(status))


def row(operation: Operation, answers: Mapping[str, str]) -> str:
    """One operation, as the page says it."""
    told = [_listed([who for who in answers if answers[who] == kind]) for kind in ANSWERS]
    place = f"`{operation.method} {operation.path}`"
    return f"| `{operation.name}` | {place} | {operation.on} | {' | '.join(told)} |"


def page(rows: Sequence[str]) -> str:
    """The whole page."""
    heads = ["operation", "where", "tried on", *ANSWERS]
    legend = "\n".join(f"- **{kind}**: {meaning}" for kind, meaning in ANSWERS.items())
    roles = "; ".join(f"**{CODES[role]}** {role.replace('_', ' ')}" for role in OFFICES)
    table = "\n".join((f"| {' | '.join(heads)} |", "|---" * len(heads) + "|", *rows))
    return TEXT.format(legend=legend, roles=roles, table=table)


def read(text: str) -> dict[str, tuple[str, dict[str, str]]]:
    """Of each operation of the page, what it is tried on, and the answer to each caller."""
    by_code = {code: [who] for who, code in CODES.items()} | {name: list(all_) for name, all_ in GROUPS.items()}
    found = {}
    for line in text.splitlines():
        if not line.startswith("| `"):
            continue
        name, _, on, *told = [each.strip() for each in line.strip("|").split("|")]
        found[name.strip("`")] = (
            on,
            {
                who: kind
                for kind, listed in zip(ANSWERS, told, strict=True)
                for code in listed.split(", ")
                if code
                for who in by_code[code]
            },
        )
    return found


def _listed(callers: Sequence[str]) -> str:
    left, told = list(callers), []
    for name, group in GROUPS.items():
        if set(group) <= set(left):
            told.append(name)
            left = [each for each in left if each not in group]
    return ", ".join([*told, *(CODES[each] for each in left)])


def referring(text: str, other: Mapping[str, str]) -> str:
    """An example, with what is there in the place of what it names."""
    for written, real in other.items():
        text = text.replace(written, real)
    return text


TEXT = """# Who may do what

Every operation, tried as everybody, on what is really there. The cases are a school's: *agency* is that school, in
person and by its system; police and prison are other agencies, and the enquiry is the prison's. A command is a dry run
of its example, on a case in the stage named; where no stage lets anybody through, its example needs more than a stage.

{legend}

*offices*: {roles}. Within a role the procedure asks for more: to lead the case, to be another person than the one who
proposed, to be qualified. What each audience is shown of what it may read is said by `app/reading/shown/`, and the
auditor may read all but what is read apart ([who sees what](who-sees-what.md)). What else guards the record is told in
[security](security.md).

An operation that is not here fails `tests/stories/test_authorisation.py`, which tries the cells and makes this page.

{table}
"""
