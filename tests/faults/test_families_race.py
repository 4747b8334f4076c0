"""Rival decisions over a family while it grows: one is recorded, whole, and it knew every child that was linked."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import pytest

from app.api import bodies
from app.api.bodies import CHILD_EXAMPLE, CONTACT_EXAMPLE
from app.api.declared import OnCase
from app.api.routes import informing, protection, screening
from app.base import parts
from tests.serving import Service

RIVALS = 64
NAMES = ("Amira", "Bilal", "Cyra", "Dara")
DECISIONS = {"contact-outcome-decided", "sibling-referral-decided"}


@dataclass
class Family:
    """The office's client; the subject's case and those of three siblings, with their records; a fifth child's."""

    office: dict[str, httpx.AsyncClient]
    cases: dict[str, str]
    children: dict[str, str]
    version: str
    record_version: str


Adds = Callable[[Family], Awaitable[int]]


@pytest.mark.parametrize("lead", [-30, -15, -5, 0, 2, 5, 10], ids=lambda lead: f"{lead}-ms-ahead")
@pytest.mark.parametrize("added", ["linked", "in-a-further-contact", "as-a-contact-of-a-linked-child"])
async def test_of_rival_decisions_over_a_growing_family_one_is_recorded_whole_and_not_stale(
    service: Service, added: str, lead: int
) -> None:
    async with clients(service) as office:
        family = await a_family(office)
        adds = ADDS[added]
        if adds is send_a_contact_of_the_fifth:
            await end_the_contact_of_the_fifth(family)
        answers, added_at = await race(family, adds, lead / 1000)
        await one_decision_stands(family, answers, added_at)


async def race(family: Family, adds: Adds, lead: float) -> tuple[list[httpx.Response], int]:
    """64 decisions at once: half know of four children, half of five. The fifth is added that many seconds ahead.

    What they were told, and the position in the log at which the fifth child was there.
    """

    async def rival(number: int) -> httpx.Response:
        await asyncio.sleep(max(lead, 0))
        return await decide(family, knows_the_fifth=number % 2 == 1, refer=number % 4 < 2)

    async def grow() -> int:
        await asyncio.sleep(max(-lead, 0))
        return await adds(family)

    growing = asyncio.create_task(grow())
    answers = await asyncio.gather(*(rival(number) for number in range(RIVALS)))
    return answers, await growing


async def one_decision_stands(family: Family, answers: list[httpx.Response], added_at: int) -> None:
    """None half-applied, none doubled, none stale; whoever else decided was told so."""
    (recorded,) = [answer for answer in answers if answer.status_code == 201]
    assert {answer.status_code for answer in answers if answer is not recorded} <= {409, 412}
    first, last = (recorded.json()["recorded"][at]["position"] for at in (0, -1))

    subject = await history(family, "Amira")
    outcomes = [line for line in subject if line["event"] == "contact-outcome-decided"]
    chosen = [line for line in subject if line["event"] == "sibling-decided"]
    assert [line["position"] for line in outcomes] == [first]
    assert len([line for line in subject if line["event"] == "referral-opened"]) == 1

    knew = added_at < first
    assert len([line for line in chosen if line["data"]["case"]]) == (4 if knew else 3)
    assert not first <= added_at <= last
    assert len({line["data"]["refer"] for line in chosen}) == 1

    for name in ("Bilal", "Cyra", "Dara", "Esther"):
        decided = [line for line in await history(family, name) if line["event"] in DECISIONS]
        if name == "Esther" and not knew:
            assert decided == []
            continue
        (line,) = decided
        assert first < line["position"] <= last
        referred = line["event"] == "sibling-referral-decided"
        assert referred is chosen[0]["data"]["refer"]


# What the office does


async def decide(family: Family, *, knows_the_fifth: bool, refer: bool) -> httpx.Response:
    siblings = [name for name in family.children if name != "Amira" and (knows_the_fifth or name != "Esther")]
    choices = [{"child": family.children[name], "refer": refer, "reasons": "As seen on the day."} for name in siblings]
    body = example(bodies.OutcomeBody) | {"siblings": choices}
    return await family.office["screening_manager"].post(
        f"/v1/cases/{family.cases['Amira']}/screening/outcome", json=body, headers=new(family.version)
    )


async def link_the_fifth(family: Family) -> int:
    """The advisor links the fifth child to the subject; told 412, the advisor reads again and sends it once more."""
    advisor = family.office["customer_service_advisor"]
    address = f"/v1/children/{family.children['Amira']}"
    body = {"other": family.children["Esther"], "reason": "Same mother."}
    answer = await advisor.post(f"{address}/siblings", json=body, headers=new(family.record_version))
    while answer.status_code == 412:
        seen = (await advisor.get(address)).headers["ETag"]
        answer = await advisor.post(f"{address}/siblings", json=body, headers=new(seen))
    return place(answer, "sibling-linked")


async def send_a_further_contact(family: Family) -> int:
    """The advisor takes a call about the subject and the fifth child, who are siblings."""
    return place(await call_about(family, "Amira", "Esther", siblings=True), "sibling-linked")


async def send_a_contact_of_the_fifth(family: Family) -> int:
    """The advisor takes a call about the fifth child, who is linked and has no open contact."""
    answer = await call_about(family, "Esther", siblings=False)
    family.cases["Esther"] = answer.json()["cases"][0]["case"]
    return place(answer, "case-joined")


ADDS: dict[str, Adds] = {
    "linked": link_the_fifth,
    "in-a-further-contact": send_a_further_contact,
    "as-a-contact-of-a-linked-child": send_a_contact_of_the_fifth,
}


async def call_about(family: Family, *names: str, siblings: bool) -> httpx.Response:
    call: dict[str, Any] = {
        name: value for name, value in CONTACT_EXAMPLE.items() if name not in {"professional", "agency_reference"}
    }
    call |= {
        "referrer": {"kind": "non-professional"}, "source": "1B", "channel": "telephone", "siblings": siblings,
        "children": [CHILD_EXAMPLE | {"given_name": name} for name in names],
        "particulars": [{"child": family.children[name]} for name in names],
    }  # fmt: skip
    advisor = family.office["customer_service_advisor"]
    answer = await advisor.post("/v1/contacts", json=call, headers=new())
    while answer.status_code == 412:
        answer = await advisor.post("/v1/contacts", json=call, headers=new())
    return answer


async def end_the_contact_of_the_fifth(family: Family) -> None:
    """The fifth child is linked already, and her contact came to nothing."""
    await link_the_fifth(family)
    await screen(family.office, family.cases["Esther"])
    nothing = {"outcome": "provide-information-or-redirect", "reasons": "The family has help already."}
    manager = family.office["screening_manager"]
    address = f"/v1/cases/{family.cases['Esther']}"
    seen = (await manager.get(address)).headers["ETag"]
    ended = await manager.post(f"{address}/screening/outcome", json=nothing, headers=new(seen))
    assert ended.status_code == 201, ended.text


async def a_family(office: dict[str, httpx.AsyncClient]) -> Family:
    """Four siblings of one letter, of whom the first is screened, and a fifth child nobody has linked."""
    children = [CHILD_EXAMPLE | {"given_name": name} for name in NAMES]
    letter = await send(office, CONTACT_EXAMPLE | {"children": children, "siblings": True})
    fifth = await send(office, CONTACT_EXAMPLE | {"children": [CHILD_EXAMPLE | {"given_name": "Esther"}]})
    cases = dict(zip((*NAMES, "Esther"), letter + fifth, strict=True))
    await screen(office, cases["Amira"])
    manager = office["screening_manager"]
    seen = {name: await manager.get(f"/v1/cases/{case}") for name, case in cases.items()}
    records = {name: answer.json()["child"] for name, answer in seen.items()}
    record = await manager.get(f"/v1/children/{records['Amira']}")
    return Family(office, cases, records, seen["Amira"].headers["ETag"], record.headers["ETag"])


async def screen(office: dict[str, httpx.AsyncClient], case: str) -> None:
    """From the known check to the last screening check."""
    manager, advisor = "screening_manager", "customer_service_advisor"
    steps: list[tuple[str, OnCase]] = [
        (advisor, screening.CHECK_KNOWN),
        (advisor, screening.REQUEST),
        (manager, screening.DECIDE_LEVEL),
        (manager, screening.RECORD_FINDINGS),
        (manager, protection.CONSIDER_RECORDS),
        (manager, protection.CONSIDER_STRATEGY_DISCUSSION),
        (manager, informing.INFORM),
        (manager, screening.RECORD_CHECKS),
    ]
    received = (await office[manager].get(f"/v1/cases/{case}")).json()["version"]
    for version, (who, told) in enumerate(steps, start=received):
        sent = await office[who].post(f"/v1/cases/{case}{told.path}", json=told.example, headers=new(f'"{version}"'))
        assert sent.status_code == 201, sent.text


async def send(office: dict[str, httpx.AsyncClient], letter: dict[str, Any]) -> list[str]:
    answer = await office["partner"].post("/v1/contacts", json=letter, headers=new())
    assert answer.status_code == 201, answer.text
    return [opened["case"] for opened in answer.json()["cases"]]


# Helpers


@asynccontextmanager
async def clients(service: Service) -> AsyncIterator[dict[str, httpx.AsyncClient]]:
    """A client for each who takes part."""
    async with AsyncExitStack() as stack:
        yield {
            role: await stack.enter_async_context(service.many(role))
            for role in ("partner", "customer_service_advisor", "screening_manager", "auditor")
        }


async def history(family: Family, name: str) -> list[dict[str, Any]]:
    """The events of that child's case in the family's letter."""
    answer = await family.office["auditor"].get(f"/v1/cases/{family.cases[name]}/history")
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def place(answer: httpx.Response, event: str) -> int:
    """The position of the last event of that name which was recorded."""
    assert answer.status_code == 201, answer.text
    recorded: list[dict[str, Any]] = answer.json()["recorded"]
    return max(int(line["position"]) for line in recorded if line["event"] == event)


def new(version: str | None = None) -> dict[str, str]:
    """The headers of a command of its own, decided on that version."""
    return {"Idempotency-Key": str(uuid4())} | ({"If-Match": version} if version else {})


def example(body: type[parts.Part]) -> dict[str, Any]:
    """A body's example in the document."""
    extra = body.model_config["json_schema_extra"]
    assert isinstance(extra, dict)
    return dict(extra["example"])  # type: ignore[arg-type] # an object, as every body is
