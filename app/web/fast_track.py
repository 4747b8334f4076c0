"""The fast track out of a call: what was typed is recorded as it is, and every child of it proceeds at once (C12, A27).

Nothing else is asked but why, who calls, and what the record cannot be without. What cannot be read as it was typed
goes along with the grounds, as it was typed: an emergency is not held up by a date.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from fastapi import Response
from pydantic import ValidationError

from app.api.problems import Problem
from app.base.parts import Part
from app.base.references import spoken
from app.web import choices, drafts
from app.web.asked import Ask, asked_at
from app.web.choices import Offered
from app.web.commands import Given, body_of, commands, give
from app.web.pages import Page
from app.web.subjects import Subject
from app.web.typed import Form, Place, Reading, is_said, read, rows, stands_in, where
from app.wording import asking
from domain.frozen import frozen
from domain.vocabulary import Intent, Request

GROUNDS = "fast.grounds"
NEEDED = (("referrer.", "kind"), ("", "source"))
"""What a contact cannot be recorded without, and nobody can say but who took it."""


LEFT_OUT: Mapping[str, frozenset[str]] = {
    "C4": frozenset({"route"}),
    "C5": frozenset({"taken_by"}),
    "C15": frozenset({"agency"}),
    "C17": frozenset({"information.received_at", "information.redirected_at", "information.by_whom",
                      "information.redirected_to"}),
    "C20": frozenset({"particulars.safe_until"}),
    "R1": frozenset({"request", "step_up.led_by", "step_up.tac_reference", "step_up.family_agrees", "step_up.agreed_by",
                     "step_up.reason_if_not"}),
}  # fmt: skip
"""What is left out of the contact, and said with the grounds, where a rule would refuse it for that alone."""


class NotAtOnce(Exception):
    """The contact was recorded, and the fast track refused. cases: what was opened."""

    def __init__(self, problem: Problem, cases: Sequence[str]) -> None:
        super().__init__(problem.code)
        self.problem, self.cases = problem, cases


@frozen
class Question:
    """A question of the page, and what stands before its name in the form."""

    above: str
    ask: Ask


async def take(page: Page, about: Subject, given: Given, offered: Offered) -> Response:
    """Record the contact and put each of its children on the fast track, once all that is needed is said.

    Raises Problem, also for what the procedure refuses, and NotAtOnce. Sent again, it counts once.
    """
    form = page.form
    questions = await _questions(page, about, offered)
    if any(each.ask.required and not is_said(each.ask, form, each.above + each.ask.name) for each in questions):
        return await shown(page, about, given, offered)
    cases, unread = await _recorded(page, about, given, offered)
    track = commands(page.request.app)["fast_track"]
    order = _order(track, [each.ask for each in questions if each.above == "fast."], form, unread)
    try:
        for number, each in enumerate(cases):
            key = f"{form.get('key', '')}-{number}"
            await give(page, track, each["case"], order, key=key, version=each["version"])
    except Problem as problem:
        raise NotAtOnce(problem, [each["case"] for each in cases]) from None
    await drafts.recorded(page)
    return page.see(f"/cases/{cases[0]['case']}")


async def shown(
    page: Page, about: Subject, given: Given, offered: Offered, told: object = None, cases: Sequence[str] = ()
) -> Response:
    """The page that asks what is needed, and carries the rest along. told: what was refused. cases: recorded."""
    form, questions = page.form, await _questions(page, about, offered)
    first = GROUNDS not in form
    errors = {
        name: asking.UNANSWERED
        for each in questions
        if not first and each.ask.required and not is_said(each.ask, form, name := each.above + each.ask.name)
    }
    asked = {each.above + each.ask.name for each in questions}
    return page.render(
        "fast_track.html",
        status=200 if first else 409 if told else 422,
        about=about,
        given=given,
        questions=questions,
        form=form,
        carried={
            name: said
            for name, said in form.items()
            if name not in NOT_CARRIED and not any(stands_in(name, each) for each in asked)
        },
        errors=errors,
        wrong=[
            (asking.beside(each.ask.label, errors[name]), where(each.ask, name))
            for each in questions
            if (name := each.above + each.ask.name) in errors
        ],
        children=[_name(form, row) for row in rows("children", form)],
        told=told,
        recorded=[(case, spoken(case)) for case in cases],
        known=[child for row in rows("children", form) if (child := form.get(f"particulars.{row}.child"))],
    )


NOT_CARRIED = drafts.PRESSED | {"csrf", "elsewhere"}


async def _questions(page: Page, about: Subject, offered: Offered) -> Sequence[Question]:
    """Why, and the call to the Area Team if it is made; of the contact, what it cannot be without and was not said."""
    track = await choices.offered(page, about, commands(page.request.app)["fast_track"])
    own = [Question("fast.", ask) for ask in track.questions if ask.name in {"grounds", "call"}]
    found = [
        Question(above, ask)
        for above, name in NEEDED
        for ask in _beneath(offered.questions, above)
        if ask.name == name and (GROUNDS in page.form or not is_said(ask, page.form, above + name))
    ]
    return [own[0], *found, *own[1:]]


def _beneath(asked: Sequence[Ask], above: str) -> Sequence[Ask]:
    return next((each.parts for each in asked if f"{each.name}." == above), asked)


async def _recorded(page: Page, about: Subject, given: Given, offered: Offered) -> tuple[Sequence[Any], Sequence[str]]:
    """The cases of the contact, and what goes along with the grounds: what may be left out holds nothing up."""
    left_out: frozenset[str] = frozenset()
    while True:
        body, unread = _contact(given, offered, page.form, left_out)
        try:
            key = f"{page.form.get('key', '')}{f'-without-{len(left_out)}' if left_out else ''}"
            _, answer = await give(page, given, about.reference, body, key=key)
        except Problem as problem:
            more = LEFT_OUT.get(problem.members.get("clause", ""), frozenset()) - left_out
            if not more:
                raise
            left_out |= more
        else:
            return orjson.loads(answer.body)["cases"], unread


def _order(track: Given, asked: Sequence[Ask], form: Form, unread: Sequence[str]) -> Part:
    """The fast track, with what could not be read; a call to the Area Team that is half said goes along too."""
    own = {name.removeprefix("fast."): said for name, said in form.items() if stands_in(name, "fast")}
    said = read(asked, own).data
    grounds = [said["grounds"], *unread]
    try:
        return body_of(track, said | {"grounds": "\n".join(grounds)})
    except ValidationError:
        call = next(each for each in asked if each.name == "call")
        return body_of(track, {"grounds": "\n".join([*grounds, _as_typed(call.label, "call", own)])})


def _contact(given: Given, offered: Offered, form: Form, left_out: frozenset[str]) -> tuple[Part, list[str]]:
    """The contact as far as it was said, and in words what of it could not be read, or was left out."""
    gone = {name: said for name, said in form.items() if _place(name) in left_out and said.strip()}
    form = {name: said for name, said in form.items() if name not in gone}
    several = len(rows("children", form)) > 1
    otherwise = {
        "request": Request.SERVICE.value,
        "concern_summary": form[GROUNDS],
        **({"siblings": "not-yet-known"} if several else {}),
        **({"route_reason": form[GROUNDS]} if "route" in left_out else {}),
    }
    missing = {name: said for name, said in otherwise.items() if not form.get(name, "").strip()}
    whole = {**form, **missing, "intent": Intent.SAFEGUARDING_REFERRAL.value}
    reading = read(offered.questions, whole, offered.filled)
    reading.data.setdefault("children", [{}])
    unread = [_left(offered, place, gone) for place in dict.fromkeys(map(_place, gone))]
    while True:
        try:
            return body_of(given, reading.data), unread
        except ValidationError as wrong:
            place = wrong.errors(include_url=False, include_input=False)[0]["loc"]
            unread.append(_left_out(reading, whole, place))


def _left_out(reading: Reading, form: Form, place: Sequence[int | str]) -> str:
    """Take out of the data what stands at a place, or the nearest around it that is there; as it was typed."""
    node: Any = reading.data
    held: list[tuple[dict[str, Any], str, Place]] = []
    for number, step in enumerate(place, start=1):
        if isinstance(node, dict) and isinstance(step, str) and step in node:
            held.append((node, step, tuple(place[:number])))
        elif not (isinstance(node, list) and isinstance(step, int)):
            break
        node = node[step]
    holder, name_of_it, here = held[-1]
    del holder[name_of_it]
    name, ask = reading.names[here]
    return _as_typed(ask.label, name, form)


def _as_typed(label: str, name: str, form: Form) -> str:
    return f"{label}: {' '.join(said for each, said in form.items() if said.strip() and stands_in(each, name))}"


def _place(name: str) -> str:
    """The question that a field of the form belongs to, of a date the date."""
    steps = [step for step in name.split(".") if not step.isdigit()]
    return ".".join(steps[:-1] if steps[-1] in {"day", "month", "year", "time"} else steps)


def _left(offered: Offered, place: str, gone: Form) -> str:
    """What was typed under a question, of each row."""
    ask = asked_at(offered.questions, place.split("."))
    return f"{ask.label if ask else place}: {' '.join(said for name, said in gone.items() if _place(name) == place)}"


def _name(form: Form, row: int) -> str:
    said = (form.get(f"children.{row}.{part}", "").strip() for part in ("given_name", "family_name"))
    return " ".join(filter(None, said))
