"""The audiences: the office, an auditor, and the agency whose contact it is."""

from collections.abc import Mapping

from app.reading.looking import Audience, Chapter
from app.reading.shown import (
    access,
    account,
    acknowledgement,
    allocation,
    attachments,
    case_management,
    challenge,
    changed_decision,
    children,
    circumstances,
    claims,
    clarification,
    closure,
    concern,
    concern_sharing,
    conclusion,
    consultation,
    contact,
    conversations,
    cooperation,
    custody,
    details,
    disposal,
    emergencies,
    enquiry,
    enquiry_response,
    erasure,
    family,
    feedback,
    groups,
    hypothetical,
    impact,
    information,
    informing,
    involvement,
    kinship,
    known_check,
    ladder,
    monitoring,
    notice_delivery,
    obtaining,
    open_cases,
    police_reference,
    progression,
    protection,
    record_erasure,
    record_retention,
    recording,
    records_considered,
    redirection,
    referrals,
    resolution,
    response,
    retention,
    screening,
    sharing,
    siblings,
    step_up,
    subject_access,
    supervision,
    tracing,
    watch,
)
from app.reading.told import disclosed, health_partner, inspector, parent, police, referrer, visiting_risk
from domain.need_to_know import Matter

_PAGES = (
    access,
    account,
    acknowledgement,
    allocation,
    attachments,
    challenge,
    changed_decision,
    children,
    clarification,
    circumstances,
    closure,
    concern,
    concern_sharing,
    conclusion,
    consultation,
    contact,
    cooperation,
    conversations,
    custody,
    details,
    disposal,
    emergencies,
    enquiry,
    enquiry_response,
    erasure,
    family,
    obtaining,
    feedback,
    groups,
    hypothetical,
    impact,
    information,
    informing,
    involvement,
    kinship,
    known_check,
    ladder,
    monitoring,
    open_cases,
    police_reference,
    progression,
    protection,
    record_erasure,
    record_retention,
    recording,
    records_considered,
    redirection,
    referrals,
    resolution,
    response,
    retention,
    screening,
    sharing,
    siblings,
    step_up,
    subject_access,
    supervision,
    watch,
    notice_delivery,
    case_management,
    tracing,
    claims,
)

OFFICE = Audience("office", *(page.OFFICE for page in _PAGES))
"""The authority's own workers."""

AUDITOR = Audience("auditor", *(page.AUDITOR for page in _PAGES))
"""Who audits: what the office sees."""

PARTNER = Audience("partner", *(page.PARTNER for page in _PAGES))
"""The agency that made the contact: what it sent, where it stands, what came of it."""

_OWN_RECORD = (concern, concern_sharing, impact, record_erasure, supervision, watch)
AGENCY = Audience("agency", *(page.AGENCY for page in _OWN_RECORD))
"""An agency before its own record, which nobody else sees."""

APART: Mapping[Matter, Audience] = {
    Matter.REFERRER: Audience("referrer", referrer.SEES),
    Matter.VISITING_RISK: Audience("visiting-risk", visiting_risk.SEES),
    Matter.POLICE: Audience("police-matters", police.SEES),
}
"""Whoever reads what is read apart, each for a purpose."""

ANOTHER_AGENCY = Audience("another-agency", disclosed.SEES)
"""An agency before what was disclosed to it of a case that is not its own."""

HEALTH_PARTNER = Audience("health-partner", health_partner.SEES)
"""Whoever is handed a referral in FHIR, by the agency whose it is or by the offices."""

FAMILY = Audience("family", parent.SEES)
"""A parent or carer, whom somebody of the offices tells."""

INSPECTOR = Audience("inspector", inspector.sees(dict.fromkeys(AUDITOR.sees, ())))
"""The regulator, of cases under pseudonyms: what is coded of what an auditor sees."""

CHAPTERS: tuple[Chapter, ...] = tuple(page.CHAPTER for page in _PAGES if hasattr(page, "CHAPTER"))
"""The parts of a case's view that are no more than their events."""

READERS = {each.name: each for each in (OFFICE, AUDITOR)}
"""Those who read a whole case and its history."""
