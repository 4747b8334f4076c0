"""What a referrer who is no professional is not told, as it is recorded, in clear (CF5)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.api.desk import Desk
from app.base.parts import as_fact
from app.reading.audiences import OFFICE
from app.reading.looking import Look
from domain.account import Referrer
from domain.confidences import NAME, NUMBER, PASSAGE, PLACE, Confidences
from domain.records import Case

Opened = Mapping[str, Any]


async def referrer_of(desk: Desk, case: Case) -> Referrer:
    """Who made the contact of a case, and how they are reached, in clear."""
    communication = await desk.communication(case.contact.communication)
    return as_fact(Referrer, _look(desk).plain(communication.received.referrer))


async def of_cases(desk: Desk, *cases: Case) -> Confidences:
    """Of every child told of with some cases, of those who live with it, and of who referred it."""
    look, births = _look(desk), list[date]()
    recorded: dict[str, list[str]] = {NAME: [], PLACE: [], NUMBER: [], PASSAGE: []}

    def keep(kind: str, *values: str | None) -> None:
        recorded[kind] += [value for value in values if value]

    for case in cases:
        referrer = await referrer_of(desk, case)
        keep(NAME, *(each for each in (referrer.name,) if isinstance(each, str)))
        keep(NUMBER, *(each for each in (referrer.telephone, referrer.email) if isinstance(each, str)))
    for case in await _told_of_with(desk, cases):
        account = look.plain(case.contact.account)
        keep(NAME, *(each["name"] for each in account["household"]))
        keep(PASSAGE, *_found(case, look))
        for details in map(look.plain, (case.contact.details, case.details)):
            address = details["address"] or {"lines": None, "postcode": None}
            keep(NAME, details["given_name"], details["family_name"], details["also_known_as"])
            keep(PLACE, details["school"], *(address["lines"] or "").splitlines())
            keep(NUMBER, address["postcode"], *(each["number"] for each in details["identifiers"]))
            keep(PASSAGE, details["views"], details["condition"], *(each["verbatim"] for each in details["words"]))
            births += [date.fromisoformat(str(born)) for born in (details["date_of_birth"],) if born]
    return Confidences(recorded=recorded, births=births)


async def _told_of_with(desk: Desk, cases: Iterable[Case]) -> list[Case]:
    """Some cases, and those of the children told of together with theirs."""
    found = {case.contact.reference: case for case in cases}
    for communication in {case.contact.communication for case in cases}:
        for each in (await desk.communication(communication)).received.cases:
            beside, _ = await desk.case(each)
            found.setdefault(beside.contact.reference, beside)
    return [*found.values()]


def _found(case: Case, look: Look) -> list[str | None]:
    """What screening found and why it was decided so."""
    findings, acts = case.screening.findings, (case.screening.level, case.screening.outcome, case.disposal.made)
    of_screening = look.plain([findings.nature, findings.how_and_why, findings.needs]) if findings else []
    return [
        *(text for finding in of_screening for text in finding.values()),
        *look.plain([findings.significant_harm_detail, findings.urgent_action_detail] if findings else []),
        *(look.plain(act.reasons) for act in acts if act),
    ]


def _look(desk: Desk) -> Look:
    return Look(OFFICE, desk.reader(), {})
