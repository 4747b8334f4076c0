"""What a form lets one choose from: the workers and teams of the directory, the agencies, the family's records, and
what stands in the record the form is about. Nobody types an id, and none is shown.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import filterfalse
from typing import Any

from app.api.family import relatives
from app.api.person_records import ChildsCase, person_record
from app.api.problems import Problem
from app.web.asked import Ask, Kind, Option, each_of, placed
from app.web.commands import Given
from app.web.lists import agencies, child_name
from app.web.matches import matches
from app.web.pages import Page
from app.web.subjects import Subject, called, subject
from app.web.typed import Form
from app.wording import agencys, asking, labels
from app.wording.language import say
from app.wording.words import day, words
from domain.directory import LISTED, Directory
from domain.frozen import frozen
from domain.siblings import Sibling
from domain.vocabulary import CheckKind, Role

WORKERS = frozenset({"practitioner", "worker", "adviser", "named", "taken_by"})
TEAMS, LOCALITIES, AGENCIES = frozenset({"team"}), frozenset({"locality"}), frozenset({"agency", "code", "force"})
CASES = frozenset({"contact", "kept"})
CHILDREN = frozenset({"child", "sibling", "considered"})
KEEP_DIRECTORY = "keep_directory"
MOST_TICKED = 20
"""Cases that are looked at because a form names them: as many as one challenge may be about."""

NEW = frozenset({"teams.team", "teams.localities", "workers.worker"})
"""What may be one that is not there yet."""

BY_KIND: Mapping[str, tuple[str, Callable[[Any], Iterable[str]]]] = {
    "consider_records": ("kinds", lambda case: case.existing_records.missing),
    "record_screening_checks": ("checks", lambda case: filterfalse(case.screening.checked, CheckKind)),
}
"""What is asked kind by kind, and of which kinds nothing was said yet: a row each."""

EITHER = "other"
"""A case to who is at a case, a child to who is at a child."""

NUMBERED: Mapping[str, tuple[str, str, str]] = {
    "review_monitoring": ("monitoring", "plans", "what"),
    "decide_assessment_request": ("circumstances", "requests", "words"),
    "record_agency_response": ("involvement", "involved", "what_for"),
}
"""Where in the case's view that stands which a command names by its number, and what it is told by."""

SUSPICIONS = frozenset({"notify_police", "find_no_crime", "record_police_reference"})


@frozen
class Offered:
    """The questions with what there is to choose, and what stands in the form from the beginning.

    settled: what a body says that nobody is asked, by the names around it: it follows from who is signed in.
    """

    questions: tuple[Ask, ...]
    filled: Mapping[str, str]
    settled: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def children(self) -> Mapping[str, str]:
        """The children there are to choose from, by reference, as they are called."""
        asked = (ask for ask in each_of(self.questions) if ask.name in CHILDREN)
        return {option.value: option.words for ask in asked for option in ask.options}


async def offered(page: Page, about: Subject, given: Given, form: Form | None = None) -> Offered:
    """What a form asks of a record as it stands. form: what is said already, if it is not what was sent."""
    if page.desk.is_partner:
        return await _offered_to_an_agency(page, about, given, form or page.form)
    questions = given.questions()
    names = {ask.name for ask in each_of(questions)}
    known: dict[str, Sequence[Option]] = {}
    linked: Sequence[Sibling] = ()
    if names & (WORKERS | TEAMS | LOCALITIES):
        known |= _directory(page, await page.desk.listed())
    if names & AGENCIES:
        sending = tuple(Option(code, name) for code, name in (await agencies(page)).items())
        known |= dict.fromkeys(AGENCIES, sending)
    if about.on == "case" and names & (CASES | CHILDREN | {EITHER}):
        linked = (await relatives(page.desk, about.whole.record)).siblings if about.whole else ()
        known |= await _family(page, about, linked)
    if given.name == "record_known_check":
        sought = (await matches(page, about.view["details"], but=about.view["child"])).found
        found = {each.reference: each.option for each in sought}
        known |= {
            name: [*found.values(), *(each for each in known[name] if each.value not in found)] for name in CHILDREN
        }
    filled = dict(_filled(about, given, linked))
    if given.name == KEEP_DIRECTORY:
        return _with(
            about, given, _of_those(questions, form or page.form), {}, filled, _listed(known, form or page.form)
        )
    return _with(about, given, questions, known, filled)


def _of_those(questions: Sequence[Ask], form: Form) -> tuple[Ask, ...]:
    """The questions of the directory: who has left is asked only of somebody whom it began with, and so of a team."""
    return tuple(
        replace(ask, parts=placed(ask.parts, _in_an_office))
        for ask in questions
        if ask.name not in {"left", "closed"} or any(name.startswith(f"{ask.name}.") for name in form)
    )


def _in_an_office(ask: Ask) -> Ask:
    """A question with the roles of the offices alone."""
    offices = tuple(each for each in ask.options if each.value in LISTED)
    return replace(ask, options=offices) if ask.name == "roles" else ask


def _listed(known: Mapping[str, Sequence[Option]], form: Form) -> dict[str, Sequence[Option]]:
    """What the directory holds, by the places of its form: of workers and teams those it began with."""
    said = {*form.values(), *(name.partition(".")[2] for name in form)}

    def those(listed: Sequence[Option]) -> list[Option]:
        return [each for each in listed if each.value in said]

    workers, teams = those(known["worker"]), those(known["team"])
    return {
        "workers.worker": workers,
        "left": workers,
        "teams.team": teams,
        "closed": teams,
        "teams.manager": known["worker"],
        "teams.localities": known["locality"],
        "workers.team": known["team"],
    }


async def _offered_to_an_agency(page: Page, about: Subject, given: Given, form: Form) -> Offered:
    """The same to somebody of an agency: its own cases and concerns to choose from, and who says so at first."""
    questions = given.questions(of_agency=True)
    known: dict[str, Sequence[Option]] = {}
    if about.on != "concern" and any(ask.name in {"cases", "concern"} for ask in each_of(questions)):
        known = {"cases": await agencys_cases(page, _ticked(form)), "concern": await agencys_concerns(page)}
    filled = dict(_filled(about, given, ())) if about.on else {}
    who, agency = page.session.person, page.session.caller.agency_name
    job = ", ".join(filter(None, (about.pack.titles[who.role], agency)))
    for ask in questions:
        if ask.name in {"professional", "spoke"}:
            said = {
                "name": who.name,
                "role": job,
                "job_role": about.pack.titles[who.role],
                "organisation": agency or "",
            }
            filled |= {f"{ask.place}.{each.name}": said[each.name] for each in ask.parts if each.name in said}
        if ask.name == "answered_by":
            filled[ask.place] = who.name
    of_its_own: dict[str, Sequence[Option]] = {}
    settled: dict[tuple[str, str], str] = {}
    if given.name == "record_contact":
        settled["professional", "id"] = who.id
        if shared := form.get("particulars.0.shared.concern"):
            concern = await subject(page, "concern", shared)
            of_its_own["particulars.shared.concern"] = [Option(concern.reference, concern.title)]
            of_its_own["particulars.shared.entries"] = [
                Option(number, told) for number, told in agencys.entries(concern.view)
            ]
    found = _with(about, given, questions, known, filled, of_its_own)
    return replace(found, settled=settled)


def _ticked(form: Form) -> list[str]:
    """The cases that a form is about already: an older one's own page led to it, or a list does not show it yet."""
    return [name.removeprefix("cases.") for name in form if name.startswith("cases.")][:MOST_TICKED]


async def agencys_cases(page: Page, ticked: Iterable[str] = ()) -> Sequence[Option]:
    """What the agency sent last, by child, and of what is ticked beside it what is the agency's."""
    desk = page.desk
    found = await desk.reads.cases(desk.authority.tenant, agency=desk.caller.agency)
    reader = desk.reader()
    listed = [
        Option(
            row.reference,
            say(
                "{reader}, received {received_at}, {lower}",
                reader=child_name(reader, row.child_name) or say("Name not known"),
                received_at=day(row.received_at),
                lower=words(row.state).lower(),
            ),
        )
        for row in found.rows
    ]
    known = {option.value for option in listed}
    beside = [await _own(page, each) for each in ticked if each not in known]
    return [*filter(None, beside), *listed]


async def _own(page: Page, case: str) -> Option | None:
    """A case of the agency's; None of what is none."""
    try:
        about = await subject(page, "case", case)
    except Problem as problem:
        if problem.status != 404:
            raise
        return None
    return Option(about.reference, about.title)


async def agencys_concerns(page: Page) -> Sequence[Option]:
    """The agency's open concerns, by child."""
    desk = page.desk
    assert desk.caller.agency is not None
    found = await desk.reads.concerns(desk.authority.tenant, agency=desk.caller.agency, state="open")
    reader = desk.reader()
    return [
        Option(
            row.reference,
            say(
                "{reader}, since {opened_at}",
                reader=child_name(reader, row.child_name) or say("Name not known"),
                opened_at=day(row.opened_at),
            ),
        )
        for row in found.rows
    ]


def _with(
    about: Subject,
    given: Given,
    questions: tuple[Ask, ...],
    known: Mapping[str, Sequence[Option]],
    filled: dict[str, str],
    placed_so: Mapping[str, Sequence[Option]] | None = None,
) -> Offered:
    """Questions with what there is to choose. known: by the field's name; placed_so, and what the record holds, go
    first: by the question's place.
    """
    of_it = {place: [*options] for place, options in _of_the_record(about, given)} | dict(placed_so or {})

    def with_options(ask: Ask) -> Ask:
        options = of_it.get(ask.place) or (known.get(ask.name) if ask.kind in {Kind.LINE, Kind.LINES} else None)
        if not options:
            return _in_the_packs_words(ask, about)
        kind = Kind.MANY if ask.kind is Kind.LINES else Kind.ONE
        if len(options) == 1 and ask.required and "." not in ask.place:
            filled[ask.place] = options[0].typed
        is_open = ask.name in CASES | CHILDREN | {EITHER, "cases", "case", "concern", "force"} or ask.place in NEW
        return replace(ask, kind=kind, options=tuple(options), open=is_open)

    return Offered(placed(questions, with_options), filled)


def _in_the_packs_words(ask: Ask, about: Subject) -> Ask:
    """Outcomes, disposals and roles by the titles they have in the authority's procedure."""
    titles = {role.value: title for role, title in about.pack.titles.items()}
    said = (replace(each, words=titles.get(each.value) or _title(each, about)) for each in ask.options)
    return replace(ask, options=tuple(said))


def _title(option: Option, about: Subject) -> str:
    title = about.pack.title_of(option.value) if isinstance(option.value, str) else ""
    return title if title and title != option.value else option.words


def _directory(page: Page, listed: Directory) -> Mapping[str, Sequence[Option]]:
    reader, titles = page.desk.reader(), page.desk.pack_now().titles

    def person(worker: str, roles: Sequence[Role], team: str | None) -> Iterator[str]:
        yield reader.open(listed.workers[worker].name) or say("Name not known")
        yield say(" and ").join(titles[role] for role in roles)
        if team and team in listed.teams:
            yield listed.teams[team].name

    workers = [
        Option(each.worker, ", ".join(filter(None, person(each.worker, each.roles, each.team))))
        for each in listed.workers.values()
    ]
    advisers = {each.worker for each in listed.workers.values() if Role.EARLY_HELP_ADVISOR in each.roles}
    places = dict.fromkeys(place for team in listed.teams.values() for place in team.localities)
    workers.sort(key=lambda each: each.words)
    return {
        **dict.fromkeys(WORKERS, workers),
        "adviser": [each for each in workers if each.value in advisers],
        "team": [Option(team.team, team.name) for team in listed.teams.values()],
        "locality": [Option(place, words(place)) for place in places],
    }


async def _family(page: Page, about: Subject, linked: Sequence[Sibling]) -> Mapping[str, Sequence[Option]]:
    """The child's other cases, its siblings, and their cases."""
    desk = page.desk
    own = await person_record(desk, about.view["child"])
    siblings = [await person_record(desk, each.child.reference) for each in linked if await desk.gate.shows(each.child)]
    cases = [
        Option(case["case"], f"{called(child)}, {_case(case)}")
        for child in (own, *siblings)
        for case in child["cases"]
        if case["case"] != about.reference
    ]
    children = [Option(each["child"], called(each)) for each in siblings]
    return {**dict.fromkeys((*CASES, EITHER), cases), **dict.fromkeys(CHILDREN, children)}


def _case(case: ChildsCase) -> str:
    return say(
        "received {received_at}, {lower}", received_at=day(case["received_at"]), lower=words(case["state"]).lower()
    )


def _of_the_record(about: Subject, given: Given) -> Iterator[tuple[str, Iterator[Option]]]:
    """What stands in the record, by the place of the question that names it."""
    view, pack = about.view, about.pack
    if given.name == "record_referral":
        yield "outcome", iter([Option(pack.outcomes.contact_proceeding_to_referral, words(_recorded(about)))])
        if outcome := view.get("outcome"):
            decided = say(
                "{outcome}, by {by}, {occurred_at}",
                outcome=pack.title_of(outcome["outcome"]),
                by=labels.who(outcome["by"]),
                occurred_at=day(outcome["occurred_at"]),
            )
            yield "decided_in", iter([Option(outcome["decided_in"], decided)])
    if given.name in NUMBERED:
        chapter, section, text = NUMBERED[given.name]
        found = (view.get(chapter) or {}).get(section) or ()
        yield (
            "number",
            (Option(each["number"], f"{labels.value(each[text])}, {day(each['occurred_at'])}") for each in found),
        )
    if given.name in SUSPICIONS:
        suspicions = ((each["number"], day(each["occurred_at"])) for each in view["suspicions"])
        yield (
            "suspicion",
            (Option(number, say("Suspicion {number}, {on}", number=number, on=on)) for number, on in suspicions),
        )
    if given.name == "review_concern_monitoring":
        yield "number", (Option(each["plan"], f"{each['what']}, {day(each['occurred_at'])}") for each in view["plans"])
    if given.name == "hold_supervision":
        yield (
            "referrals.case",
            (
                Option(each["reference"], say("Sent {occurred_at}", occurred_at=day(each["occurred_at"])))
                for each in view["shared"]
            ),
        )
    if about.on == "challenge" or given.name == "raise_challenge":
        yield "rung", (Option(rung.code, rung.title) for rung in pack.ladder)


def _recorded(about: Subject) -> str:
    return about.pack.outcomes.contact_proceeding_to_referral


def _filled(about: Subject, given: Given, linked: Sequence[Sibling]) -> Iterator[tuple[str, str]]:
    """What nobody need type. linked: the child's siblings, of whom those who wait are decided with it (SIB6)."""
    if given.name == "decide_outcome":
        waiting = [each.child.reference for each in linked if each.case and each.is_undecided]
        yield from ((f"siblings.{row}.child", child) for row, child in enumerate(waiting))
    if given.name in BY_KIND and about.whole:
        rows, missing = BY_KIND[given.name]
        yield from ((f"{rows}.{row}.kind", kind) for row, kind in enumerate(missing(about.whole.record)))
    yield from asking.BEGINS_WITH.get(given.name, {}).items()
    if given.name == "decide_level_of_response":
        yield "threshold_document", about.pack.thresholds_document
