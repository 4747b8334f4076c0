"""Reading what is read apart from its case, for API and pages: who asks, for what purpose, and whether it is for them.

The purpose stands in the log of reads, of an attempt that is refused too, before anything is told.
"""

from collections.abc import Callable, Mapping
from typing import Any

from app.api import family
from app.api.desk import Desk
from app.base.references import Referent
from app.reading.audiences import APART, FAMILY
from app.reading.looking import Look
from app.reading.told import parent, police, referrer, visiting_risk
from app.reading.told.parent import ForTheFamilyView
from app.record import authorities
from domain import need_to_know
from domain.need_to_know import Matter, Purpose
from domain.records import Case, Communication

_VIEWS: Mapping[Matter, Callable[[Case, Communication, Look], Any]] = {
    Matter.REFERRER: referrer.view, Matter.VISITING_RISK: visiting_risk.view, Matter.POLICE: police.view,
}  # fmt: skip


async def for_the_family(desk: Desk, reference: str) -> ForTheFamilyView:
    """What a parent or carer may be told of a case. Raises Refused while anything forbids it."""
    desk.reads_for(FAMILY.name, "telling-the-family")
    desk.office_only()
    stream = desk.stream(Referent.CASE, reference)
    case, _ = await desk.case(stream)
    kin = await family.kin(desk, stream, case)
    need_to_know.may_be_told_to_the_family(case, desk.by, [*kin.values()])
    return parent.view(case, Look(FAMILY, desk.reader(), {}))


async def told(desk: Desk, reference: str, matter: Matter, purpose: Purpose) -> Any:
    """A matter of a case, by the view that tells it. Raises Refused."""
    desk.reads_for(APART[matter].name, purpose)
    desk.office_only()
    directory = await desk.listed()
    case, entries = await desk.case(desk.stream(Referent.CASE, reference))
    need_to_know.is_for(matter, case, directory.acting(desk.by), directory)
    communication = await desk.communication(case.contact.communication)
    pack = authorities.pack(entries[0].meta["pack"])
    return _VIEWS[matter](case, communication, Look(APART[matter], desk.reader(), pack.titles))
