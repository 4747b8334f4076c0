"""Siblings: links, the decision of a family in one act, copies, duplicates."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.answers import READ, CaseRecorded, CaseRef, command
from app.api.bodies import CHILD_EXAMPLE, OutcomeBody, Reference
from app.api.declared import OnCase, OnChild, routes_of
from app.api.desk import Decision, Desk, TheDesk
from app.api.edge import ParsedOnce
from app.api.family import family
from app.api.identifiers import as_details
from app.api.problems import erased
from app.api.streams import CASE
from app.base import references
from app.base.clause_marks import Asks
from app.base.parts import ChildDetails, Part, Truth, as_fact, example
from app.base.references import Referent
from app.base.text import Day, Text
from app.reading.audiences import OFFICE
from app.reading.looking import Look
from domain import (
    account,
    advisers,
    circumstances,
    dates,
    kinship,
    monitoring,
    progression,
    protection,
    records_considered,
    referrals,
    screening,
    siblings,
)
from domain.policy import Pack
from domain.records import Case
from domain.siblings import Sibling
from domain.vocabulary import Answer, Outcome, State

SUPERSEDE = OnCase(
    path="/supersession",
    name="supersede_duplicate",
    body="SupersedeBody",
    decide=progression.supersede,
    summary="Supersede a contact that the copying made redundant (SIB5)",
    refuses=(progression.DUPLICATE, referrals.POLICE, dates.DATED),
    example={"kept": "C0000000000AX", "reason": "The same report, taken twice."},
    labels={"kept": "Which contact of the sibling stands?", "reason": "Why is this one a duplicate?"},
)
LINK = OnChild(
    path="/siblings",
    name="link_sibling",
    body="LinkBody",
    decide=kinship.link,
    summary="Link two children as siblings",
    refuses=(siblings.MANAGER_DECIDES,),
    example={"other": "P0000000000AW", "reason": "Same mother; they live together."},
    labels={"other": "Which child is a sibling?", "reason": "How do you know?"},
)
UNLINK = OnChild(
    path="/siblings/withdrawal",
    name="unlink_sibling",
    body="LinkBody",
    decide=kinship.unlink,
    summary="Say that two children are no siblings",
    refuses=(siblings.MANAGER_DECIDES,),
    example=LINK.example,
    labels={"other": "Which child is no sibling?", "reason": "How do you know?"},
)

router = APIRouter(prefix="/v1", route_class=ParsedOnce)
router.routes.extend(routes_of(SUPERSEDE, LINK, UNLINK).routes)

Disclosed = Literal[
    "concern_summary", "statements", "chronology", "history", "impact_on_wellbeing", "concern_without_intervention",
    "what_is_needed", "expectations", "prior_interventions", "previous_involvement", "patterns", "living_arrangements",
    "household", "strengths", "risks", "analysis", "risk_to_staff", "lived_experience", "alleged_perpetrator",
    "other_agencies", "statutory_basis", "primary_need", "what_needs_to_change", "what_went_wrong", "what_has_changed",
    "what_was_missed", "deterioration", "impact_on_family", "family_dynamics", "supportive_family",
    "development_and_progress",
]  # fmt: skip


class SiblingChoicePart(Part):
    """The Screening Manager's decision on one sibling (SIB1)."""

    child: Annotated[Reference, Asks("SIB6")]
    refer: Annotated[Truth, Asks("SIB1")]
    reasons: Annotated[Text, Asks("SIB1")]


class FamilyOutcomeBody(OutcomeBody):
    """The Screening Manager's outcome, with a decision on every linked sibling whose contact is open (SC2, SIB6)."""

    siblings: tuple[SiblingChoicePart, ...] = Field((), max_length=20)


class ProgressionBody(Part):
    """Complete a sibling's progression (SIB2). What is said of outcome and date is compared, never taken over.

    It is dated now: there is no time to enter (SIB3).
    """

    model_config = example({})

    outcome: Outcome | None = None
    referral_date: Day | None = None


class CopyBody(ProgressionBody):
    """Copy the referral to a sibling who has no contact. disclose: the fields that are copied; none unless named."""

    model_config = example({"sibling": "P0000000000AW", "details": CHILD_EXAMPLE, "disclose": ["living_arrangements"]})

    sibling: Reference
    details: ChildDetails
    disclose: tuple[Disclosed, ...] = Field((), max_length=31)


class SiblingView(TypedDict):
    """A child linked, or told of in the same communication and not said to be no sibling.

    is_sibling: yes, or not yet known. case: its contact that still waits for an outcome. refer: what was decided in
    this case.
    """

    child: str
    is_sibling: Answer
    name: str | None
    case: str | None
    state: State | None
    refer: bool | None
    copied_to: str | None


class SiblingsView(TypedDict):
    """The siblings of a case's child, as they are known now."""

    case: str
    items: list[SiblingView]


@router.get("/cases/{case}/siblings", tags=["cases"], operation_id="list_siblings",
            summary="The siblings of a case's child", response_model=SiblingsView, responses=READ)  # fmt: skip
async def list_siblings(case: CaseRef, desk: TheDesk) -> SiblingsView:
    """Who is to be decided with the subject child's contact, and what was decided."""
    known, _ = await desk.case(desk.stream(Referent.CASE, case))
    desk.office_only()
    reader = desk.reader()
    items: list[SiblingView] = []
    for sibling in await family(desk, await desk.child(known.child), known.contact.communication):
        decided, copied = known.siblings.decided.get(sibling.child_id), known.progression.cases.get(sibling.child_id)
        opened = await desk.case_beside(copied) if copied else None
        if not await desk.gate.shows(sibling.child):
            continue
        shown = sibling.case or opened
        details = shown.details if shown else None
        words = [reader.open(details.given_name), reader.open(details.family_name)] if details else []
        items.append(
            {
                "child": sibling.child.reference,
                "is_sibling": sibling.is_sibling,
                "name": " ".join(word for word in words if word) or None,
                "case": sibling.case.contact.reference if sibling.case else None,
                "state": sibling.case.state if sibling.case else None,
                "refer": decided.refer if decided else None,
                "copied_to": opened.contact.reference if opened else None,
            }
        )
    return {"case": known.contact.reference, "items": items}


@router.post(
    "/cases/{case}/screening/outcome",
    tags=["cases"],
    operation_id="decide_outcome",
    summary="Decide the outcome of the contact, and of every linked sibling's (SC2, SIB6)",
    response_model=CaseRecorded,
    **command(
        screening.OUTCOME, screening.PROFESSIONALS_ONLY, screening.MANAGER_PROGRESSES, screening.KNOWN_CHECK,
        screening.THRESHOLD, screening.CHECKS, screening.KNOWN_OR_NOT, screening.FINDINGS, screening.ONE_OUTCOME,
        screening.FAST_TRACK, screening.CONSULTATION, siblings.MANAGER_DECIDES, siblings.EVERY_SIBLING,
        siblings.ONE_REFERRAL, referrals.POLICE, dates.DATED, screening.DISPATCH, records_considered.RECORDS,
        protection.RESPONSE, screening.INFORMING, screening.SHARING, *circumstances.OWED, advisers.ADVISES,
        monitoring.BARE,
    ),
)  # fmt: skip
async def decide_outcome(case: CaseRef, body: FamilyOutcomeBody, desk: TheDesk) -> Response:
    """Progressing opens the referral at this moment (A28), and disposes of the siblings' open contacts in one act."""

    async def decide(case: Case, pack: Pack, stream: UUID) -> Decision:
        order = siblings.DecideForFamily(
            by=desk.by,
            at=desk.moment(body.occurred_at),
            outcome=body.outcome,
            reasons=body.reasons,
            redirected_to=body.redirected_to,
            siblings=tuple(
                siblings.SiblingChoice(
                    child=desk.stream(Referent.CHILD, choice.child), refer=choice.refer, reasons=choice.reasons
                )
                for choice in body.siblings
            ),
        )
        child = await desk.child(case.child)
        linked = await family(desk, child, case.contact.communication)
        return Decision(streams=siblings.decide(case, order, pack, case_id=stream, child=child, siblings=linked))

    return await desk.on(CASE, case, body, decide)


@router.post(
    "/cases/{case}/sibling-progression",
    tags=["cases"],
    operation_id="complete_sibling_progression",
    summary="Complete a sibling's progression in the contact it has (SIB2, SIB4)",
    response_model=CaseRecorded,
    **command(
        progression.AREA_COMPLETES, siblings.MANAGER_DECIDES, progression.OUTCOME_COPIED, progression.DATE_OF_CREATION,
        siblings.ONE_REFERRAL, dates.DATED, advisers.ADVISES,
    ),
)  # fmt: skip
async def complete_sibling_progression(case: CaseRef, body: ProgressionBody, desk: TheDesk) -> Response:
    """The outcome is copied by reference; the referral is dated today (SIB3)."""

    async def decide(case: Case, pack: Pack, stream: UUID) -> Decision:
        order = progression.CompleteProgression(
            by=desk.by, at=desk.now, outcome=body.outcome, referral_on=body.referral_date
        )
        subject = case
        if case.siblings.referral:
            subject = await desk.case_beside(case.siblings.referral.subject)
        child = await desk.child(case.child)
        return Decision(streams=progression.complete(case, order, pack, case_id=stream, child=child, subject=subject))

    return await desk.on(CASE, case, body, decide)


@router.post(
    "/cases/{case}/copies",
    tags=["cases"],
    operation_id="copy_to_sibling",
    summary="Copy the referral to a sibling who has no contact (SIB2 to SIB4)",
    response_model=CaseRecorded,
    **command(
        progression.AREA_COMPLETES, siblings.MANAGER_DECIDES, progression.OUTCOME_COPIED, progression.DATE_OF_CREATION,
        progression.DUPLICATE, siblings.ONE_REFERRAL, dates.DATED, advisers.ADVISES,
    ),
)  # fmt: skip
async def copy_to_sibling(case: CaseRef, body: CopyBody, desk: TheDesk) -> Response:
    """The answer is about the subject child's case; `Location` is the sibling's new one."""
    reference = references.new(Referent.CASE)
    opened = references.stream_of(desk.authority.slug, reference)

    async def decide(case: Case, pack: Pack, stream: UUID) -> Decision:
        sibling = desk.stream(Referent.CHILD, body.sibling)
        linked = await family(desk, await desk.child(case.child), case.contact.communication)
        known = next((each for each in linked if each.child_id == sibling), None)
        order = _copy(desk, case, body, sibling, opened, reference)
        streams = progression.copy(
            case,
            order,
            pack,
            subject_id=stream,
            sibling=known or Sibling(child_id=sibling, child=await desk.child(sibling)),
        )
        return Decision(streams=streams, scopes={opened: case.contact.communication}, location=f"/v1/cases/{reference}")

    return await desk.on(CASE, case, body, decide)


def _copy(
    desk: Desk, subject: Case, body: CopyBody, sibling: UUID, case: UUID, reference: str
) -> progression.CopyToSibling:
    """The subject's words are opened and sealed anew under the sibling's keys, as far as somebody decided to."""
    reader, contact = desk.reader(), subject.contact
    look = Look(OFFICE, reader, {})
    told: dict[str, Any] = {}
    for name in body.disclose:
        told[name] = look.plain(getattr(contact if name == "concern_summary" else subject.account, name))
        if reader.erased:  # nobody who chose to disclose it means to disclose nothing
            raise erased(["household" if name == "household" else "narrative"])
    concern = told.pop("concern_summary", None)
    return progression.CopyToSibling(
        by=desk.by,
        at=desk.now,
        outcome=body.outcome,
        referral_on=body.referral_date,
        sibling=sibling,
        case=case,
        reference=reference,
        disclosed=tuple(body.disclose),
        concern_summary=concern,
        details=as_details(body.details, desk.authority.keys),
        account=as_fact(account.Account, {name: value for name, value in told.items() if value}),
    )
