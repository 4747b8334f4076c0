"""Records that a child may already have, as choices: who it is, why it may be the same, and whose open case it is."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any

from pydantic import ValidationError

from app.api.bodies import ChildSearchBody
from app.api.child_search import AskWhom, FoundChild, found_children
from app.api.person_records import person_record
from app.api.problems import Problem
from app.base.references import Referent
from app.web.asked import Option
from app.web.pages import Page
from app.web.subjects import called
from app.wording import matched
from app.wording.language import plural, say
from app.wording.words import day
from domain.frozen import frozen
from domain.records import OpenCase
from domain.vocabulary import Role

MOST = 10
"""How many are shown."""


@frozen
class Reached:
    """Somebody of the staff, and how they are reached."""

    name: str
    title: str = ""
    telephone: str = ""


@frozen(kw_only=True)
class Connect:
    """With whom a caller about an open case is connected (C7, C8). child: the record that has it, of those that are the
    same child's. duty: the Duty Social Workers of its team.
    """

    child: str
    worker: Reached
    team: Reached | None
    duty: Sequence[Reached]


@frozen(kw_only=True)
class Match:
    """A record that may be the child's. why: it may be. connect: of an open case."""

    reference: str
    title: str
    why: str
    connect: Connect | None = None

    @property
    def option(self) -> Option:
        """As a choice, which says whose open case it is."""
        worker = self.connect.worker if self.connect else None
        if worker is None:
            return Option(self.reference, self.title, self.why)
        whose = say("An open case of {name}, {title}.", name=worker.name, title=worker.title)
        return Option(self.reference, self.title, f"{self.why} {whose}")


@frozen(kw_only=True)
class Matches:
    """What was found of one child. said: how it was looked for; too_little: nothing that one can look for was said.

    ask: who must be asked, since what they alone see may be of this child. incomplete: something may be missing.
    """

    found: Sequence[Match] = ()
    ask: Sequence[AskWhom] = field(default_factory=list)
    incomplete: bool = False
    too_little: bool = False


async def matches(page: Page, said: Mapping[str, Any], *, but: str = "") -> Matches:
    """The records of a child of whom that is said, as `app.base.parts.ChildDetails` has it. but: the child's own."""
    try:
        found = await found_children(page.desk, _sought(said))
    except Problem as problem:
        if problem.code != "invalid-body":
            raise
        return Matches(too_little=True)
    page.desk.reads_for(page.desk.audience, "search")
    items = [each for each in found["items"] if but not in {each["child"], *each["same_as"]}][:MOST]
    shown = [match for each in items if (match := await _match(page, each))]
    return Matches(found=shown, ask=found["ask"], incomplete=found["incomplete"])


def _sought(said: Mapping[str, Any]) -> ChildSearchBody:
    """What can be looked for of it: what cannot be read is left out."""
    numbers = said.get("identifiers") or [None]
    known = {
        **{name: said.get(name) for name in ("given_name", "family_name")},
        "date_of_birth": said.get("date_of_birth") or said.get("expected_date_of_birth"),
        "postcode": (said.get("address") or {}).get("postcode"),
        "identifier": numbers[0],
        "limit": MOST + 1,
    }
    known = {name: value for name, value in known.items() if value is not None}
    try:
        return ChildSearchBody.model_validate(known)
    except ValidationError as wrong:
        unread = {each["loc"][0] for each in wrong.errors(include_url=False, include_input=False)}
        return ChildSearchBody.model_validate({name: known[name] for name in known.keys() - unread})


async def _match(page: Page, found: FoundChild) -> Match | None:
    """A record as a choice; None where it has been closed since it was listed."""
    named = " ".join(filter(None, (found["given_name"], found["family_name"])))
    born = found["date_of_birth"]
    try:
        record = await person_record(page.desk, found["child"])
        connect = await _connected(page, (found["child"], *record["same_as"]))
    except Problem as problem:
        if problem.status == 404:
            return None
        if problem.code != "record-unreadable":
            raise
        record, connect = None, None
    named = called(record) if record else named or say("Name not known")
    cases = record["cases"] if record else ()
    told = [
        matched.matched_on(found["matched_on"]),
        say(
            "{cases}, the last received {received_at}",
            cases=plural(len(cases), "{count} case", "{count} cases"),
            received_at=day(cases[-1]["received_at"]),
        )
        if cases
        else "",
        say("Something of this record cannot be read at the moment") if found["unreadable"] or record is None else "",
    ]
    return Match(
        reference=found["child"],
        title=say("{named}, born {born}", named=named, born=day(date.fromisoformat(born)))
        if born
        else say("{named}, date of birth not known", named=named),
        why=". ".join(filter(None, told)) + ".",
        connect=connect,
    )


async def _connected(page: Page, records: Sequence[str]) -> Connect | None:
    """Of the records that are one child's, the open case."""
    for reference in records:
        child = await page.desk.child(page.desk.stream(Referent.CHILD, reference))
        if child.open_case:
            return await _connect(page, reference, child.open_case)
    return None


async def _connect(page: Page, child: str, known: OpenCase) -> Connect:
    listed = await page.desk.listed()
    reader, titles = page.desk.reader(), page.desk.pack_now().titles
    worker = listed.workers.get(known.worker)
    team = listed.team_serving(known.locality)
    return Connect(
        child=child,
        worker=Reached(
            page.desk.name_of(known.worker), titles[known.role], (reader.open(worker.telephone) if worker else "") or ""
        ),
        team=Reached(team.name, telephone=reader.open(team.telephone) or "") if team else None,
        duty=[
            Reached(reader.open(each.name) or each.worker, telephone=reader.open(each.telephone) or "")
            for each in listed.in_role(Role.DUTY_SOCIAL_WORKER, team.team if team else None)
        ],
    )
