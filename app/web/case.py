"""The Case page: where a case stands, what it needs next and who may do it, and the child's other cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fastapi import Response

from app.api.exchanged import CaseExchanged, exchanged
from app.api.family import relatives
from app.api.person_records import Age, ChildsCase, ChildView, person_record
from app.api.problems import Problem
from app.api.replays import replay_of
from app.base.references import spoken
from app.reading.replay import Moment
from app.web import pages
from app.web.commands import titles
from app.web.lists import names_of
from app.web.needed import needed
from app.web.pages import ThePage
from app.wording import case_management, clock_bar, summary
from app.wording.labels import coded
from app.wording.named import in_names
from app.wording.summary import Part
from app.wording.words import plural, words
from domain.allocation import leads
from domain.equality import MONITOR
from domain.policy import Pack
from domain.vocabulary import OFFICE_ROLES, Answer

router = pages.router()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Another case of the child, or of a sibling. age: of the child when it was received."""

    reference: str
    state: str
    received_at: datetime
    outcome: str
    age: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A sibling, by the names its cases give. sure: whether it is known to be one."""

    name: str
    sure: bool
    cases: Sequence[Beside]


@router.get("/cases/{case}")
async def show(page: ThePage, case: str) -> Response:
    """A case as it stands."""
    desk = page.desk
    whole = await replay_of(desk, case)
    child = await desk.child(whole.record.child)
    linked = await relatives(desk, whole.record)
    moment = Moment(as_of=max(desk.now, whole.lines[-1].entry.recorded_at))
    seen = whole.seen(moment, undecided_siblings=linked.undecided)
    if seen is None:
        raise Problem("not-found")
    record = await person_record(desk, child.reference)
    siblings = [each for each in linked.siblings if await desk.gate.shows(each.child)]
    records = [await person_record(desk, sibling.child.reference) for sibling in siblings]
    view: Mapping[str, Any] = seen.view
    telling = clock_bar.telling(seen.clocks)
    beside = await exchanged(desk, whole.reference)
    name = " ".join(filter(None, (view["details"]["given_name"], view["details"]["family_name"])))
    return page.render(
        "case.html",
        reference=whole.reference,
        spoken=spoken(whole.reference),
        name=name,
        state=words(view["state"]),
        tags=summary.tags(seen),
        bar=clock_bar.bar(telling, desk.now, whole.pack) if telling else None,
        bars=[clock_bar.bar(each, desk.now, whole.pack) for each in seen.clocks],
        needed=[needed(duty, whole, desk.now, desk.by.role) for duty in seen.view["duties"]],
        titles=titles(page, "case"),
        child=child.reference,
        awaited=_awaited(view["cooperation"]),
        may_ask_who_looked=desk.by.role in MONITOR,
        parts=in_names([*summary.parts(view, whole.pack), *_of_the_system(beside)], await names_of(page)),
        speaks=desk.by.role in OFFICE_ROLES and not view["parents_not_to_be_told"],
        apart=[
            (each["matter"].value, coded(each["matter"]))
            for each in view["protected"]
            if desk.by.role in each["who_may"] or leads(whole.record, desk.by)
        ],
        events=len(whole.lines),
        last=whole.lines[-1].entry.recorded_at,
        others=[_beside(each, whole.pack) for each in record["cases"] if each["case"] != whole.reference],
        enquiries=[(each, spoken(each)) for each in record["enquiries"]],
        unreadable_cases=record["unreadable_cases"],
        unreadable_siblings=linked.unreadable,
        relatives=[
            Relative(
                name=_name(each),
                sure=sibling.is_sibling is Answer.YES,
                cases=[_beside(case, whole.pack) for case in each["cases"]],
            )
            for sibling, each in zip(siblings, records, strict=True)
        ],
    )


def _of_the_system(exchanged: CaseExchanged) -> list[Part]:
    rows = tuple(case_management.rows(exchanged))
    return [Part(case_management.TITLE, rows)] if rows else []


def _awaited(cooperation: Mapping[str, Any] | None) -> list[tuple[str, str]]:
    """The agencies whose answer to a section 27 request is awaited, each with the request."""
    told = cooperation or {"asked": (), "answered": ()}
    answered = {each["reference"] for each in told["answered"]}
    return [
        (each["reference"], each["recipient"]["agency"]) for each in told["asked"] if each["reference"] not in answered
    ]


def _beside(other: ChildsCase, pack: Pack) -> Beside:
    return Beside(
        reference=other["case"],
        state=words(other["state"]),
        received_at=other["received_at"],
        outcome=pack.title_of(other["outcome"]) if other["outcome"] else "",
        age=_age(other["age"]),
    )


def _age(age: Age | None) -> str:
    if age is None:
        return ""
    return plural(age["years"], "year") if age["years"] > 1 else plural(12 * age["years"] + age["months"], "month")


def _name(child: ChildView) -> str:
    return ", also ".join(child["names"][:2]) or "Name not known"
