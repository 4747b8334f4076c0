"""One case told event by event, for an auditor: decided seven hours and 38 minutes too late, and why.

A brother and sister, a child mistaken for another, a crime reported to the police, an answer that was waited for too
long, a closure that two supervisors did not agree on, and an assessment.
"""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.base import references
from app.base.references import Referent
from app.demo.seed import papers
from app.demo.seed.acts import Chronicle
from app.demo.seed.cast import practitioner, worker
from app.demo.seed.office import A_WORKING_DAY, Office
from app.demo.seed.plans import Person
from domain import (
    account,
    acknowledgement,
    allocation,
    closure,
    contact,
    disposal,
    emergencies,
    feedback,
    information,
    informing,
    known_check,
    open_cases,
    progression,
    recording,
    records_considered,
    screening,
    siblings,
)
from domain.account import Account, ChildWords, ParentsInformed, PriorIntervention, Referrer, Statement
from domain.facts import Worker
from domain.family import ExplainAssessment, InformFamily, explain, inform
from domain.frozen import frozen
from domain.records_considered import RecordKind, RecordRead, RecordsOfKind
from domain.screening import Finding
from domain.vocabulary import (
    Answer,
    Channel,
    CheckKind,
    ClosureGround,
    DisposalItem,
    Harm,
    Intent,
    KnownResult,
    Means,
    Need,
    Outcome,
    ReferrerKind,
    Request,
    Role,
    Route,
    Source,
    StatementKind,
    StatutoryBasis,
    Tier,
)

DAYS_AGO = 9
"""Working days between its beginning and now."""


@frozen
class _People:
    desk: Worker
    screener: Worker
    manager: Worker
    area: Worker
    area_supervisor: Worker
    screening_supervisor: Worker
    team_manager: Worker
    duty: Worker
    lead: Worker


def _people(team: str) -> _People:
    return _People(
        *(
            worker(role, 2, team)
            for role in (
                Role.CUSTOMER_SERVICE_ADVISOR, Role.SCREENING_PRACTICE_SUPERVISOR, Role.SCREENING_MANAGER,
                Role.AREA_TEAM_WORKER, Role.AREA_PRACTICE_SUPERVISOR, Role.SCREENING_PRACTICE_SUPERVISOR,
                Role.AREA_TEAM_MANAGER, Role.DUTY_SOCIAL_WORKER, Role.ALLOCATED_SOCIAL_WORKER,
            )
        )
    )  # fmt: skip


def showpiece(told: Chronicle, office: Office, family: Sequence[Person]) -> Iterator[datetime]:
    """The case of `told.cast.showpiece`, and its sibling's: moment by moment."""
    who = _people(_team(family[0].details))
    first = office.before(told.now, DAYS_AGO * A_WORKING_DAY)
    days = _working_days(office, first)

    def when(day: int, clock: str) -> datetime:
        return office.at(days[day], clock)

    received_at = when(0, "09:12")
    yield received_at + timedelta(seconds=2)
    mistaken = _another(told)
    order = _communication(told, _called_like(family, told, mistaken), received_at)
    case, sibling = (new.case for new in order.children)
    child = order.children[0].details
    told.record(order.by, contact.receive(order, told.pack))

    yield when(0, "09:14")
    papers.chronology(told, case, order.by)
    yield when(0, "09:31")
    told.on_case(case, information.read, information.ReadInformation(by=who.screener, at=told.time))

    yield when(0, "09:48")
    _check(told, case, who.desk, mistaken)
    yield when(0, "09:51")
    _check(told, sibling, who.desk, None)
    yield when(0, "09:53")
    acknowledged = acknowledgement.Acknowledge(by=who.desk, at=told.time, means=Means.SYSTEM)
    together = told.of_communication(order.communication)
    told.record(who.desk, acknowledgement.acknowledge(together[case], acknowledged, told.pack, together=together))
    yield when(0, "09:55")
    told.on_case(case, screening.request, screening.RequestScreening(by=who.desk, at=told.time))

    yield when(0, "11:10")
    suspected_at = told.time
    suspicion = "A mark on the upper arm that could be from a hand; the two explanations do not agree."
    crime = emergencies.SuspectCrime(by=who.screener, at=suspected_at, suspicion=suspicion)
    told.on_case(case, emergencies.suspect_crime, crime)
    yield when(0, "11:14")
    police = emergencies.NotifyPolice(
        by=who.screener, at=suspected_at, force=told.cast.police.name, police_reference=f"{suspected_at:%y%m%d}-114"
    )
    told.on_case(case, emergencies.notify_police, police)

    yield when(0, "13:25")
    record = told.cases[case]
    withdrawn = known_check.WithdrawMatch(
        by=who.desk, at=told.time, reason="Same name, but another address and date of birth: two different children."
    )
    known = told.children[record.child]
    told.record(who.desk, known_check.withdraw(record, withdrawn, told.pack, case_id=case, child=known))
    yield when(0, "13:31")
    _check(told, case, who.desk, None)

    yield when(0, "14:20")
    level = screening.DecideLevelOfResponse(
        by=who.screener, at=told.time, threshold_document="Meeting the needs of children, 2024", level=3,
        early_help_criteria_considered=True, reasons="Early help was tried; what was seen asks for more than that.",
    )  # fmt: skip
    told.on_case(case, screening.decide_level, level)
    yield when(0, "15:05")
    told.on_case(case, screening.record_checks, _checks(told, who, agency=False))
    yield when(0, "15:20")
    told.on_case(case, records_considered.consider, _records(told, who))
    yield when(1, "14:40")  # the paediatric clinic rings back five hours after the outcome was due
    told.on_case(case, screening.record_checks, _checks(told, who, agency=True))
    yield when(1, "14:46")
    papers.clinics_note(told, case, who.screener)
    yield when(1, "15:30")
    findings = screening.RecordFindings(
        by=who.screener, at=told.time, nature=Finding(established="A bruise whose explanations do not agree."),
        how_and_why=Finding(not_established_because="The clinic found no sign of an older injury; the cause is open."),
        needs=Finding(established="To be heard alone, and help for the mother with the mornings."),
        significant_harm=Harm.NOT_ESTABLISHED, significant_harm_detail="The police look into it; no charge so far.",
        urgent_action=Answer.NO, urgent_action_for_household=Answer.NO,
    )  # fmt: skip
    told.on_case(case, screening.record_findings, findings)
    informed = informing.InformParent(
        by=who.screener, at=told.time, whom="The mother, at school", told_by="The school, before it referred"
    )
    communication = told.communications[order.communication]
    told.on_case(case, informing.inform, informed, kin=told.kin(case), communication=communication)

    yield when(1, "16:50")
    record = told.cases[case]
    linked = told.family(record.child, order.communication)
    decision = siblings.DecideForFamily(
        by=who.manager, at=told.time, outcome=Outcome.PROGRESS_TO_REFERRAL,
        reasons="Decided late: the clinic's answer was waited for. An assessment under section 17 is required.",
        siblings=tuple(
            siblings.SiblingChoice(child=each.child_id, refer=True, reasons="Lives in the same home and is younger.")
            for each in linked
        ),
    )  # fmt: skip
    own = told.children[record.child]
    told.record(who.manager, siblings.decide(record, decision, told.pack, case_id=case, child=own, siblings=linked))
    yield when(1, "17:05")
    record = told.cases[case]
    recorded = recording.RecordReferral(
        by=who.desk, at=told.time, outcome=told.pack.outcomes.contact_proceeding_to_referral,
        decided_in=record.screening.outcome_version or 0,
        team=_team(child),
    )  # fmt: skip
    told.on_case(case, recording.record, recorded, directory=told.directory)

    yield when(2, "09:10")
    told.on_case(case, disposal.authorise_disposal, _disposal(told, who), directory=told.directory)
    yield when(2, "09:40")
    completed = progression.CompleteProgression(by=who.area, at=told.time)
    streams = progression.complete(
        told.cases[sibling], completed, told.pack, case_id=sibling, subject=told.cases[case],
        child=told.children[told.cases[sibling].child],
    )  # fmt: skip
    told.record(who.area, streams)
    yield when(2, "09:55")
    told.on_case(sibling, disposal.authorise_disposal, _disposal(told, who), directory=told.directory)
    for each, clock in ((case, "10:30"), (sibling, "10:33")):
        yield when(2, clock)
        authorised = disposal.AuthoriseReferral(by=who.area_supervisor, at=told.time)
        told.on_case(each, disposal.authorise_referral, authorised, directory=told.directory)
    for each, clock in ((case, "11:40"), (sibling, "11:42")):
        yield when(2, clock)
        advised = feedback.GiveFeedback(by=who.desk, at=told.time, means=Means.SYSTEM)
        streams = feedback.give(
            told.cases[each], advised, told.pack, case_id=each, contact=None, communications=[communication]
        )
        told.record(advised.by, streams)
    for each, clock in ((case, "15:40"), (sibling, "15:44")):
        yield when(2, clock)
        family_told = InformFamily(
            by=who.duty, at=told.time,
            told="Both children are heard alone, and their care is assessed. A social worker comes back this week.",
        )  # fmt: skip
        told.on_case(each, inform, family_told, kin=told.kin(each), communication=communication)
    for each, clock in ((case, "16:20"), (sibling, "16:24")):
        yield when(2, clock)
        seen = disposal.SeeChild(by=who.duty, at=when(2, "15:10"), alone=True)
        told.on_case(each, disposal.see_child, seen)

    yield when(3, "11:00")
    proposed = closure.ProposeClosure(
        by=who.area_supervisor, at=told.time, after=ClosureGround.INVESTIGATION,
        rationale="Seen alone and at ease; the fall in the playground was seen by another child's parent.",
        discussion="Telephoned at 10:40: the Screening Practice Supervisor has doubts and will read the clinic's note.",
    )  # fmt: skip
    told.on_case(case, closure.propose, proposed, directory=told.directory)
    yield when(3, "14:35")
    reason = "The clinic's note leaves the cause open, and the younger child has not been heard at home."
    refused = closure.DisagreeWithClosure(by=worker(Role.SCREENING_PRACTICE_SUPERVISOR, 1), at=told.time, reason=reason)
    told.on_case(case, closure.disagree, refused)
    yield when(4, "10:05")
    reasons = "An assessment is to answer what the two supervisors do not agree on. Both children are to be heard."
    goes_on = closure.DecideClosure(by=who.team_manager, at=told.time, close=False, reasons=reasons)
    told.on_case_and_child(case, closure.decide, goes_on, directory=told.directory)

    for n, each in enumerate((case, sibling)):
        yield when(4, f"15:0{n * 4}")
        leads = allocation.AllocateLeadPractitioner(
            by=who.team_manager, at=told.time, practitioner=who.lead.id, practitioner_name=str(who.lead.name),
            reasons="Met both children on the visit's second day.",
            time_considered="Two assessments end this week.", skills_considered="Trained to talk with young children.",
            partners_consulted="The school's safeguarding lead.",
        )  # fmt: skip
        told.on_case_and_child(each, allocation.allocate, leads, directory=told.directory)
        yield told.time + timedelta(minutes=2)
        opened = open_cases.OpenFile(
            by=who.team_manager, at=told.time, worker=who.lead.id, worker_name=str(who.lead.name), locality=_team(child)
        )
        told.on_child(told.cases[each].child, open_cases.open_file, opened, directory=told.directory)
    yield when(4, "16:30")
    told.on_case(case, information.read, information.ReadInformation(by=who.lead, at=told.time))
    for each, clock in ((case, "09:30"), (sibling, "09:33")):
        yield when(5, clock)
        told.on_case(each, allocation.start_assessment, allocation.StartAssessment(by=who.lead, at=told.time))
    for each, clock in ((case, "16:10"), (sibling, "16:12")):
        yield when(5, clock)
        explained = ExplainAssessment(
            by=who.lead, at=told.time, decision_on=(told.time + timedelta(days=30)).date(),
            how="Two visits and a talk with each of you alone; I ask the school and the clinic, and read it to you.",
        )  # fmt: skip
        told.on_case(each, explain, explained, kin=told.kin(each), communication=communication)


def _another(told: Chronicle) -> uuid.UUID:
    """A child who is known already, is of another family and has no open referral."""
    return next(
        each
        for each, known in told.children.items()
        if known.open_referral is None and not known.siblings and known.cases
    )


def _called_like(family: Sequence[Person], told: Chronicle, other: uuid.UUID) -> list[Person]:
    """The family, whose first child has the other's very name."""
    known = told.cases[told.children[other].cases[0]].contact.details
    named = [replace(each, details=replace(each.details, family_name=known.family_name)) for each in family]
    named[0].details = replace(named[0].details, given_name=known.given_name, sex=known.sex)
    return named


def _working_days(office: Office, first: datetime) -> list[datetime]:
    days = [first]
    while len(days) <= 5:
        following = days[-1] + timedelta(days=1)
        while not office.works(following):
            following += timedelta(days=1)
        days.append(following)
    return days


def _communication(told: Chronicle, family: Sequence[Person], at: datetime) -> contact.ReceiveCommunication:
    """The school writes through its own system."""
    slug, school, by = told.authority.slug, told.cast.school, practitioner(told.cast.school, 1)
    assert told.cast.showpiece
    communication = references.new(Referent.COMMUNICATION)
    cases = (told.cast.showpiece, references.new(Referent.CASE))
    people = [references.new(Referent.CHILD) for _ in family]
    name = family[0].details.given_name
    account = Account(
        statutory_basis=StatutoryBasis.SECTION_17,
        primary_need=Need.ABUSE_NEGLECT_OR_EXPLOITATION,
        tiers_considered=(Tier.UNIVERSAL, Tier.SCHOOL_OFFER, Tier.EARLY_HELP, Tier.STATUTORY),
        threshold_guidance_used=True,
        parents_informed=ParentsInformed(informed=True),
        statements=(
            Statement(
                kind=StatementKind.FACT, text="A bruise of about 3 cm on the outside of the left upper arm; body map."
            ),
            Statement(
                kind=StatementKind.REPORTED_BY, source="mother",
                text="First a fall from the trampoline; a day later, a fall on the stairs.",
            ),
            Statement(
                kind=StatementKind.PROFESSIONAL_OPINION, text="In my view the two explanations do not fit together."
            ),
        ),
        impact_on_wellbeing=f"{name} has become quiet in lessons and stays near adults at playtime.",
        prior_interventions=(
            PriorIntervention(
                offered="Breakfast club and a weekly talk since half term.",
                why_unsuccessful="It helped on the mornings it was kept.",
            ),
        ),
        what_is_needed="An assessment of both children's care.",
        strengths="A grandmother lives near and sees the family most days.",
    )  # fmt: skip
    words = ChildWords(
        verbatim="I'm not to say.",
        first_disclosure=True,
        heard_by="The class teacher",
        heard_at=at - timedelta(hours=18),
    )
    details = [
        replace(
            each.details,
            needs_immediate_protection=Answer.NO,
            words=(words,) if each is family[0] else (),
            school=school.name if each.age >= 5 else None,
        )
        for each in family
    ]
    return contact.ReceiveCommunication(
        by=by, at=at, communication=references.stream_of(slug, communication), reference=communication, received_at=at,
        channel=Channel.SYSTEM, route=Route.CUSTOMER_SERVICE_CENTRE, source=Source.SCHOOL,
        referrer=Referrer(
            kind=ReferrerKind.PROFESSIONAL, name=by.name, job_role="Designated Safeguarding Lead",
            organisation=school.name, telephone="01632 960114", consents_to_disclosure=True,
        ),
        agency=school.agency, agency_name=school.name, agency_reference=f"{at:%Y}-00114", request=Request.SERVICE,
        intent=Intent.SAFEGUARDING_REFERRAL, siblings=Answer.YES, account=account,
        concern_summary=f"Bruising to {name}'s upper arm, with two explanations that do not agree.",
        children=tuple(
            contact.NewCase(
                case=references.stream_of(slug, case), case_reference=case, details=each,
                child=references.stream_of(slug, person), child_reference=person,
            )
            for case, person, each in zip(cases, people, details, strict=True)
        ),
    )  # fmt: skip


def _check(told: Chronicle, case: uuid.UUID, by: Worker, known: uuid.UUID | None) -> None:
    record = told.cases[case]
    order = known_check.RecordKnownCheck(
        by=by, at=told.time, result=KnownResult.KNOWN if known else KnownResult.NEW, child=known,
        searched=("child index", "case management system"),
    )  # fmt: skip
    own = told.children[record.child]
    matched = told.children[known] if known else None
    told.record(by, known_check.record(record, order, told.pack, case_id=case, child=own, known=matched))


def _checks(told: Chronicle, who: _People, *, agency: bool) -> screening.RecordChecks:
    """All but the agency's answer, which comes a day later."""
    detail = "The paediatric clinic: seen this morning, no sign of an older injury."
    asked = (
        (screening.Check(kind=CheckKind.AGENCY, answer=Answer.YES, detail=detail, asked="paediatric clinic"),)
        if agency
        else tuple(screening.Check(kind=kind, answer=Answer.NO) for kind in CheckKind if kind is not CheckKind.AGENCY)
    )
    return screening.RecordChecks(by=who.screener, at=told.time, checks=asked)


def _records(told: Chronicle, who: _People) -> records_considered.ConsiderRecords:
    """An earlier contact of the family; there is no plan, no assessment and no support."""
    contact = RecordRead(reference="2023/0418", found="A contact about late mornings; the school gave advice.")
    read = {RecordKind.EARLIER_CONTACTS: (contact,)}
    kinds = (RecordsOfKind(kind=kind, there_were_none=kind not in read, read=read.get(kind, ())) for kind in RecordKind)
    return records_considered.ConsiderRecords(by=who.screener, at=told.time, kinds=tuple(kinds))


def _disposal(told: Chronicle, who: _People) -> disposal.AuthoriseDisposal:
    return disposal.AuthoriseDisposal(
        by=who.manager, at=told.time, items=(DisposalItem.SECTION_17_ASSESSMENT, DisposalItem.SEE_CHILD),
        reasons="Both children are to be seen alone, and their care to be assessed.",
    )  # fmt: skip


def _team(child: account.ChildDetails) -> str:
    assert child.address
    return child.address.locality or ""
