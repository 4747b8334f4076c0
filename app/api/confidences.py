"""What a referrer who is no professional is not told, as it is recorded, in clear (CF5)."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date

from app.api.desk import Desk
from app.reading.audiences import OFFICE
from app.reading.looking import Look
from domain.confidences import NAME, NUMBER, PASSAGE, PLACE, Confidences
from domain.records import Case, Communication


async def communication_of(desk: Desk, case: Case) -> Communication:
    """That of a case, with the referrer in clear: what names them can be told by nothing else."""
    found, open_ = await desk.communication(case.contact.communication), desk.reader().open
    referrer = found.received.referrer
    clear = replace(referrer, **{each.name: open_(getattr(referrer, each.name)) for each in fields(referrer)})
    return replace(found, received=replace(found.received, referrer=clear))


async def of_cases(desk: Desk, *cases: Case) -> Confidences:
    """Of every child told of with some cases, of those who live with it, and of who referred it."""
    look, births = _look(desk), list[date]()
    recorded: dict[str, list[str]] = {NAME: [], PLACE: [], NUMBER: [], PASSAGE: []}

    def keep(kind: str, *values: str | None) -> None:
        recorded[kind] += [value for value in values if value]

    for case in cases:
        referrer = look.plain((await communication_of(desk, case)).received.referrer)
        keep(NAME, referrer["name"])
        keep(NUMBER, referrer["telephone"], referrer["email"])
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
            beside = await desk.case_beside(each)
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
