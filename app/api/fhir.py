"""A referral in FHIR R4, for the agency that sent it and for the offices, who are told what that agency would be."""

from uuid import UUID

from app.api import if_match, partners
from app.api.desk import Desk
from app.api.gate import there
from app.base.references import Referent
from app.reading.audiences import HEALTH_PARTNER
from app.reading.looking import Look
from app.record import authorities
from app.record.entries import record_of
from app.record.registry import DatabaseRegistry
from app.wording import fhir
from app.wording.fhir import FhirBundle
from domain.facts import Recorded
from domain.feedback import FeedbackGiven
from domain.progression import ContactCopied
from domain.records import Communication


async def read(desk: Desk, reference: str, address: str, known: str | None) -> tuple[FhirBundle | None, int]:
    """The bundle of a case, and the version it tells of; 404 where nobody referred, but the offices copied it.

    address: the service's own. known: If-None-Match, what the caller has; no bundle when it is that.
    """
    desk.reads_for(HEALTH_PARTNER.name, "case")
    stream = desk.stream(Referent.CASE, reference)
    case, entries = await desk.case(stream)
    there(None if isinstance(case.contact, ContactCopied) else case)
    communication, received = await _communication(desk, case.contact.communication)
    if if_match.has(known, case.version) and partners.stands_alone(case, communication):
        return None, case.version
    around = partners.Around(desk, stream, case, entries)
    told = [each for each in await around.told() if isinstance(each, FeedbackGiven)]
    slug = desk.authority.slug
    referral = fhir.Referral(
        case=case,
        entries=entries,
        communication=communication,
        received=received,
        feedback=[each for each in around.read if any(each.event is given for given in told)],
        authority=(slug, await DatabaseRegistry(desk.journal).name_of(slug)),
        address=address,
        pack=authorities.pack(entries[0].meta["pack"]),
    )
    return fhir.bundle(referral, Look(HEALTH_PARTNER, desk.reader(), referral.pack.titles)), case.version


async def _communication(desk: Desk, stream: UUID) -> tuple[Communication, Recorded]:
    (entries,) = await desk.load(stream)
    return there(record_of(Communication, entries)), entries[0]
