"""The procedure itself: every rule, its words, and what the software does about it."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Request
from typing_extensions import TypedDict

from app.api import clauses
from app.api.clauses import ClauseView
from app.api.late import LateRoute
from app.api.problems import Problem, answers
from app.record import rules
from domain import policy
from domain.clauses import ALL, UnknownClause, clause
from domain.policy import KeptKind, Pack
from domain.vocabulary import Means, Role, Sector

router = APIRouter(prefix="/v1/procedure", tags=["procedure"], route_class=LateRoute)


class Procedure(TypedDict):
    """All the rules, in the order of the procedure."""

    items: list[ClauseView]


class LadderRung(TypedDict):
    """A rung of the ladder of a challenge, and by which roles the authority answers there (P3)."""

    rung: str
    title: str
    answered_by: list[Role]


class KeepingView(TypedDict):
    """How many years a kind of record is kept after its end, and what says so."""

    years: int
    source: str


class PackView(TypedDict):
    """A policy pack. judges: whether cases are judged under it; one that is not is there to replay cases under.

    procedure: whose it is. calendar: the version of the bank holidays. digest, calendar_digest: SHA-256 of what they
    say, as events pin it. duty_to_share: the agencies of which it is decided before the outcome whether to share with
    them (SC9). ladder: the rungs of a challenge, the lowest first (P3). outcomes, disposals: what each is called.
    thresholds_document: by what the level of response is decided (C2). prompts: of each circumstance, its questions and
    how they are put (X1). whose_clock: by its clause, the role that is told of a deadline. templates: the ids of GOV.UK
    Notify's templates, by means and kind of notice, and `usual` of every other kind.
    retention: how many years a kind of record is kept, and the source; nothing of those no period is set for.
    """

    pack: str
    title: str
    procedure: str
    effective_from: date
    judges: bool
    digest: str
    calendar: str
    calendar_digest: str
    timescales: dict[str, str]
    duty_to_share: list[Sector]
    ladder: list[LadderRung]
    outcomes: dict[str, str]
    disposals: dict[str, str]
    thresholds_document: str
    prompts: dict[str, dict[str, str]]
    whose_clock: dict[str, Role]
    templates: dict[Means, dict[str, str]]
    retention: dict[KeptKind, KeepingView]


class Packs(TypedDict):
    """The policy packs there are."""

    items: list[PackView]


@router.get("", operation_id="list_procedure", summary="The 161 rules of the procedure", response_model=Procedure,
            responses=answers("internal-error", "too-many-requests"))  # fmt: skip
async def list_procedure(request: Request) -> Procedure:
    """Each with its quotation and source, whether it is enforced, recorded, explained or out of scope."""
    commands = _commands(request)
    return {"items": [clauses.told(each, commands) for each in ALL]}


@router.get("/packs", operation_id="list_packs", summary="The policy packs", response_model=Packs,
            responses=answers("internal-error", "too-many-requests"))  # fmt: skip
async def list_packs() -> Packs:
    """Each with its timescales in words: `{"T2": "1 working day"}`."""
    judging = [_pack(pack, judges=True) for pack in policy.PACKS.values()]
    return {"items": judging + [_pack(pack, judges=False) for pack in policy.EXAMPLES.values()]}


@router.get("/{clause}", operation_id="get_clause", summary="One rule of the procedure", response_model=ClauseView,
            responses=answers("not-found", "invalid-body", "internal-error", "too-many-requests"))  # fmt: skip
async def get_clause(
    number: Annotated[
        str, Path(alias="clause", description="A rule's number.", pattern=r"^[A-Z]{1,3}[0-9]{1,2}$", examples=["SIB3"])
    ],
    request: Request,
) -> ClauseView:
    """By its number or alias."""
    try:
        found = clause(number)
    except UnknownClause:
        raise Problem("not-found") from None
    return clauses.told(found, _commands(request))


def _pack(pack: Pack, *, judges: bool) -> PackView:
    calendar = rules.of_calendar(pack.calendar)
    return {
        "pack": pack.name,
        "title": pack.title,
        "procedure": pack.procedure,
        "effective_from": pack.effective_from,
        "judges": judges,
        "digest": rules.of_pack(pack.name).digest,
        "calendar": calendar.name,
        "calendar_digest": calendar.digest,
        "timescales": {number: timescale.words for number, timescale in pack.timescales.items()},
        "duty_to_share": list(pack.duty_to_share),
        "ladder": [
            {"rung": rung.code, "title": rung.title, "answered_by": list(rung.answered_by)} for rung in pack.ladder
        ],
        "outcomes": {code: pack.title_of(code) for code in (*pack.outcomes.screening, *pack.outcomes.consultation)},
        "disposals": dict(pack.disposal_titles),
        "thresholds_document": pack.thresholds_document,
        "prompts": {circumstance: dict(questions) for circumstance, questions in pack.prompts.items()},
        "whose_clock": dict(pack.whose_clock),
        "templates": {means: dict(each) for means, each in pack.templates.items()},
        "retention": {kind: {"years": rule.years, "source": rule.source} for kind, rule in pack.retention.items()},
    }


def _commands(request: Request) -> dict[str, list[str]]:
    """By clause, the operations it may refuse or asks something of."""
    known: dict[str, list[str]] | None = getattr(request.app.state, "commands", None)
    if known is None:
        known = request.app.state.commands = clauses.commands_of(request.app.openapi())
    return known
