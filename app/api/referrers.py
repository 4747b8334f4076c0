"""Reading who referred, for API and pages: recorded before it is told (CF2)."""

from uuid import UUID

from app.api.desk import Desk
from app.api.gate import there
from app.api.problems import Problem
from app.base.references import Referent
from app.reading.audiences import REFERRER
from app.reading.looking import Look
from app.reading.shown import referrer as shown
from app.reading.shown.referrer import WhoReferredView
from app.record import authorities
from app.record.journal import Batch
from domain import referrer
from domain.facts import Event
from domain.policy import Pack
from domain.records import Communication
from domain.referrer import ReferrerPurpose


async def read(desk: Desk, reference: str, purpose: ReferrerPurpose) -> WhoReferredView:
    """Who made a case's communication, once it is recorded who asks and what for. Raises Refused."""
    desk.office_only()
    directory = await desk.listed()
    known, entries = await desk.case(desk.stream(Referent.CASE, reference))
    pack = authorities.pack(entries[0].meta["pack"])
    order = referrer.ReadReferrer(by=directory.acting(desk.by), at=desk.now, purpose=purpose)
    acts: list[Event] = [*referrer.read(known, order, pack, directory=directory)]
    communication = await _recorded(desk, known.contact.communication, acts, pack)
    return shown.view(known, communication, Look(REFERRER, desk.reader(), pack.titles))


async def _recorded(desk: Desk, stream: UUID, acts: list[Event], pack: Pack, tries: int = 3) -> Communication:
    """The communication, once something is recorded in it. What others record meanwhile does not hold it up."""
    (told,) = (await desk.journal.load(desk.authority.tenant, [stream])).streams.values()
    batch = Batch(streams={stream: (len(told), acts)}, scopes={stream: told[0].meta["scope"]}, meta=desk.meta(pack))
    try:
        await desk.append(batch)
    except Problem as problem:
        if problem.code != "precondition-failed" or tries == 1:
            raise
        return await _recorded(desk, stream, acts, pack, tries - 1)
    return there(Communication.of(entry.event for entry in told))
