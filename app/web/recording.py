"""Recording: every command as a form, on the record it is about.

A form is made from its command's declaration and from what the record and the directory hold (`app.web.asked`,
`app.web.choices`), read as a person types (`app.web.typed`) and given as the API takes it (`app.web.commands`). It
carries its own Idempotency-Key, so that sent twice it counts once, and the version it was shown at: when somebody has
recorded something meanwhile, that is told before anything is written. Whatever goes wrong, what was typed stays.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson
from fastapi import APIRouter, Response
from pydantic import ValidationError

from app.api.problems import Problem
from app.base.references import plural
from app.reading.replay import Replay
from app.record.journal import DatabaseUnavailable
from app.web import call, choices, drafts, fast_track, pages, possible, rehearsals, screening, sections, traced, typed
from app.web.asked import Ask, asked_at, each_of, label_of
from app.web.choices import Offered
from app.web.commands import Given, body_of, give, given_by, problems_of
from app.web.needed import DONE_BY
from app.web.open_now import open_now
from app.web.pages import HEADERS, Page, ThePage
from app.web.subjects import Subject, subject
from app.web.typed import Answer, Form, Reading, Wrong, read, rows, stands_in, where
from app.wording import asking, sentences, timeline
from app.wording.language import say
from app.wording.referring import Section
from app.wording.timeline import Entry
from domain.clauses import Clause, clause
from domain.frozen import frozen

ON = ("case", "child", "consultation", "challenge", "enquiry", "request", "subject_request")
OF_AN_AGENCY = ("case", "challenge", "concern", "request")
CARRIED = frozenset({"key", "version", "draft", "at"})
"""What a form carries on itself: its Idempotency-Key, the version it was shown at, the revision of its draft, and the
section it is at."""

OWN = CARRIED | drafts.PRESSED | {"csrf", "elsewhere"}
"""The fields of a form that are not its questions."""

SHOWN = frozenset({409, 412})
"""Problems whose status a form that is shown again keeps; of the others it is that of a form with something wrong."""

router = pages.router()


@frozen(kw_only=True)
class Told:
    """What a form says above its questions when it is shown again. done_by: the commands by which that is done."""

    title: str = ""
    text: str = ""
    refusal: Mapping[str, Any] | None = None
    done_by: Sequence[Given] = ()
    since: Sequence[Entry] = ()

    @classmethod
    def of(cls, problem: Problem) -> "Told":
        """What a problem says, in the language of the page."""
        return cls(title=sentences.said(problem.title), text=sentences.said(problem.detail))


async def listed(page: ThePage) -> Response:
    """What may be recorded on something, by whoever looks."""
    about = await _subject(page)
    found = await possible.possible(page, about)
    every = asking.CHAPTERS.items()
    groups = [(say(title), [each for each in found if each.given.chapter in named]) for title, named in every]
    return page.render(
        "recordable.html",
        about=about,
        groups=[(title, each) for title, each in groups if each],
        others=[each for each in found if not any(each.given.chapter in named for named in asking.CHAPTERS.values())],
    )


async def ask(page: ThePage, draft: str = "") -> Response:
    """The form of a command. draft: which to go on with."""
    about, given = await _subject(page), _given(page)
    if about.on == "case" and about.whole and not page.desk.is_partner:
        about = replace(about, open_now=await open_now(page, about.whole.record, about.reference))
    if not draft:
        return await fresh_form(page, about, given)
    form = await drafts.opened(page, about, given, draft)
    offered = await choices.offered(page, about, given, form)
    page.beside = await call.beside(page, about, given, offered, form)
    return _form(page, about, given, offered, form)


async def fresh_form(page: Page, about: Subject, given: Given, filled: Form | None = None) -> Response:
    """The form of a command before anybody typed. filled: what stands in it, beside what always does."""
    offered = await choices.offered(page, about, given, filled)
    form = {**dict(typed.fresh(offered.questions)), **offered.filled, **(filled or {}), **_own(about)}
    begun = await drafts.begun(page, about, given)
    page.beside = await call.beside(page, about, given, offered, form)
    return _form(page, about, given, offered, form, begun=begun)


@pages.keeping
async def take(page: ThePage) -> Response:
    """What somebody typed: checked, recorded, or shown again with what is wrong."""
    given, form = _given(page), page.form
    try:
        about = await _subject(page)
        offered = await choices.offered(page, about, given)
    except DatabaseUnavailable:
        return _apart(page, given)
    if not page.is_trusted:
        again = Told(title=asking.SIGNED_IN_AGAIN, text=asking.SEND_AGAIN)
        return _form(page, about, given, offered, _kept(form), told=again, status=409)
    try:
        form = page.form = await drafts.keep(page, about, given, offered.questions, _kept(form))
        page.beside = await call.beside(page, about, given, offered, form)
    except DatabaseUnavailable:
        if form.keys() & drafts.WAITING:
            return _apart(page, given)
    if "fast" in form and given.name == call.COMMAND:
        return await _at_once(page, about, given, offered)
    if saved := form.get("save"):
        return _saved(page, about, given, offered, saved)
    if changed := _changed(offered.questions, form):
        return _form(page, about, given, offered, changed)
    reading = read(offered.questions, form, offered.filled)
    for place, value in offered.settled.items():
        reading.data.setdefault(place[0], {})[place[1]] = value
    wrong = [*reading.wrong, *_needed(given, offered.questions, reading)]
    try:
        body = body_of(given, reading.data)
    except ValidationError as found:
        body, wrong = None, [*wrong, *_wrong(reading, problems_of(found))]
    if "go" in form:
        return _next(page, about, given, offered, wrong)
    if body is None or wrong:
        return _form(page, about, given, offered, form, wrong=wrong, status=422)
    version = int(form["version"]) if form.get("version", "").isdigit() else None
    dry = "check" in form
    try:
        desk, answer = await give(
            page, given, about.reference, body,
            key=form.get("key", ""), version=version, dry=dry, beside=reading.data.get(given.beside or ""),
        )  # fmt: skip
    except Problem as problem:
        if problem.status == 503:
            return _apart(page, given)
        return await _told(page, about, given, offered, reading, problem)
    if not dry:
        await drafts.recorded(page)
        return page.see(_onward(about, answer))
    rehearsal = await rehearsals.rehearsed(page, about, desk.rehearsed, offered.children) if desk.rehearsed else None
    return page.render(
        "checked.html",
        about=about,
        given=given,
        rehearsal=rehearsal,
        form=_kept(form),
        elsewhere="elsewhere" in form,
        told=_answers(page, given, offered, form),
    )


def routed(router: APIRouter, kinds: Sequence[str]) -> None:
    """The pages of what may be recorded: on records of those kinds, and on nothing."""
    for there in ("/record", *(f"/{plural(kind)}/{{{kind}}}/record" for kind in kinds)):
        router.add_api_route(there, listed, methods=["GET"])
        router.add_api_route(f"{there}/{{command}}", ask, methods=["GET"])
        router.add_api_route(f"{there}/{{command}}", take, methods=["POST"])


routed(router, ON)


# What is asked


async def _subject(page: Page) -> Subject:
    on, command = _on(page), page.request.path_params.get("command", "").replace("-", "_")
    about = await traced.on(page, await subject(page, on, page.request.path_params.get(on, ""), command), command)
    return replace(about, file=await screening.file_of(page, about)) if command in screening.STEPS else about


def _on(page: Page) -> str:
    """The kind of record that the address names."""
    return next((each for each in {*ON, *OF_AN_AGENCY} if each in page.request.path_params), "")


def _given(page: Page) -> Given:
    """The command of the address, or 404: also of one that is on something else."""
    named = page.request.path_params["command"].replace("-", "_")
    given = given_by(page).get(named)
    if given is None or given.on != _on(page):
        raise Problem("not-found")
    return given


def _own(about: Subject) -> dict[str, str]:
    """What a fresh form carries itself."""
    version = str(about.version) if about.version is not None else ""
    return {"key": drafts.fresh_key(), "version": version}


def _kept(form: Form) -> dict[str, str]:
    """What was typed, and what the form carries itself, for the next form."""
    return {name: said for name, said in form.items() if name not in OWN or name in CARRIED}


def _changed(questions: Sequence[Ask], form: Form) -> dict[str, str] | None:
    """The form with a row more, or a row less, or as it was to be changed; None when it is to be read."""
    if "look" in form:
        return _kept(form)
    if "change" in form:
        return {**_kept(form), **({"at": form["change"]} if form["change"] != "yes" else {})}
    if "back" in form:
        return {**_kept(form), "at": form["back"]}
    if (name := form.get("add")) is not None:
        row = f"{name}.{max(rows(name, form), default=-1) + 1}"
        ask = asked_at(questions, name.split("."))
        return {**_kept(form), row: "", **(dict(typed.fresh(ask.parts, f"{row}.")) if ask else {})}
    if (name := form.get("remove")) is not None:
        around, _, row = name.rpartition(".")
        gone = {name, *(f"{each.name}.{row}" for each in questions if each.follows == around)}
        return {each: said for each, said in _kept(form).items() if not any(stands_in(each, row) for row in gone)}
    return None


# What is answered


async def _at_once(page: Page, about: Subject, given: Given, offered: Offered) -> Response:
    """The fast track out of a call."""
    cases: Sequence[str] = ()
    try:
        return await fast_track.take(page, about, given, offered)
    except fast_track.NotAtOnce as error:
        problem, cases = error.problem, error.cases
    except Problem as error:
        problem = error
    if problem.status == 503:
        return _apart(page, given)
    told = Told.of(problem)
    if problem.code == "refused":
        told = replace(told, title=asking.REFUSED, refusal=problem.members)
    return await fast_track.shown(page, about, given, offered, told, cases)


def _saved(page: Page, about: Subject, given: Given, offered: Offered, how: str) -> Response:
    """The list of drafts, or the form where another tab was quicker; to who types on, what stands beside the form."""
    if how in {drafts.QUIETLY, drafts.LOOKING}:
        nothing = Response(status_code=204, headers=HEADERS)
        return drafts.told(page, _form(page, about, given, offered, page.form) if page.beside else nothing)
    if "elsewhere" in page.form:
        return _form(page, about, given, offered, page.form)
    return page.see("/drafts")


def _form(
    page: Page,
    about: Subject,
    given: Given,
    offered: Offered,
    form: Form,
    *,
    wrong: Sequence[Wrong] = (),
    told: Told | None = None,
    begun: drafts.Listed | None = None,
    status: int = 200,
) -> Response:
    laid = sections.laid_out(page, given, offered.questions, form, wrong)
    return page.render(
        "call.html" if page.beside else "screening.html" if about.file else "form.html",
        status=status,
        beside_it=page.beside,
        about=about,
        given=given,
        rules=_rules(given, offered.questions),
        apart={name: said for name, said in _kept(form).items() if name not in CARRIED and laid.leaves(name)},
        laid=laid,
        questions=laid.questions,
        form=form,
        wrong=laid.wrong,
        errors={each.name: each.text for each in laid.wrong},
        told=told,
        begun=begun,
        elsewhere="elsewhere" in page.form,
    )


def _next(page: Page, about: Subject, given: Given, offered: Offered, wrong: Sequence[Wrong]) -> Response:
    """The section that comes next, or this one with what is wrong in it."""
    form = page.form
    here = sections.named(sections.sections(page, given, form), form.get("at", ""))
    if here and (in_it := [each for each in wrong if sections.holds(here, each.name)]):
        return _form(page, about, given, offered, form, wrong=in_it, status=422)
    return _form(page, about, given, offered, {**_kept(form), "at": form["go"]})


def _answers(page: Page, given: Given, offered: Offered, form: Form) -> list[tuple[Section | None, list[Answer]]]:
    """What was typed, in words, by the sections of the form."""
    every = sections.sections(page, given, form)
    if not every:
        return [(None, [*typed.told(offered.questions, form)])]
    return [(each, [*typed.told(sections.within(each, offered.questions), form)]) for each in every]


def _rules(given: Given, questions: Sequence[Ask]) -> list[Clause]:
    """The rules that a command's summary names, but those that stand beside a question."""
    _, _, named = given.route.about.rpartition(" (")
    beside = {ask.rule.number for ask in each_of(questions) if ask.rule}
    numbers = re.findall(r"\b(?!A\d)[A-Z]+\d+\b", named) if named.endswith(")") else []
    return [clause(number) for number in numbers if number not in beside]


def _apart(page: Page, given: Given) -> Response:
    """What was typed, while the record cannot be reached: nothing is asked of it, and nothing of it is shown."""
    pressed = next(((name, said) for name, said in page.form.items() if name in drafts.PRESSED), None)
    return page.render("unreachable.html", status=503, given=given, pressed=pressed, form=_kept(page.form))


async def _told(
    page: Page, about: Subject, given: Given, offered: Offered, reading: Reading, problem: Problem
) -> Response:
    """The form as it was typed, with what the procedure or the record says against it."""
    form = dict(page.form)
    wrong: list[Wrong] = []
    told: Told | None = Told.of(problem)
    if problem.code == "refused":
        wrong = _asked_for(reading, problem.members)
        done_by = _done_by(page, about, given, problem.members)
        refusal = _in_names(problem.members, offered.questions)
        refusal = call.as_called(refusal) if page.beside else refusal
        told = Told(title=asking.REFUSED, refusal=refusal, done_by=done_by)
    elif problem.code == "precondition-failed":
        now = await subject(page, about.on, about.reference, given.name)
        told = Told(title=asking.MOVED, text=asking.MOVED_ON, since=_since(page, now.whole, form))
        form |= {"version": str(now.version) if now.version is not None else ""}
        about = now
    elif problem.code == "not-found":
        told = Told(title=asking.NOT_THERE, text=asking.NOT_THERE_HERE)
    elif problem.code == "idempotency-key-reused":
        told = Told(title=asking.RECORDED_ALREADY, text=asking.RECORDED_OTHERWISE)
        form |= _own(await subject(page, about.on, about.reference, given.name))
    elif problem.errors:
        places = [(_steps(each["pointer"]), asking.wrong(each["code"], each["detail"])) for each in problem.errors]
        wrong, told = _wrong(reading, places), None
    status = problem.status if problem.status in SHOWN else 422
    return _form(page, about, given, offered, form, wrong=wrong, told=told, status=status)


def _wrong(reading: Reading, found: Iterable[tuple[Sequence[int | str], str]]) -> list[Wrong]:
    """What a body does not take, at the field it was typed in. What could not be read is told already."""
    told = {each.name for each in reading.wrong}
    wrong = []
    for place, text in found:
        at = reading.found(place)
        name, ask = at or ("", None)
        if name not in told:
            told.add(name)
            rule = ask.rule.number if ask and ask.rule else None
            wrong.append(Wrong(name, text, where(ask, name) if ask else "main-content", rule))
    return wrong


def _needed(given: Given, questions: Sequence[Ask], reading: Reading) -> list[Wrong]:
    """What the authority's own always say, where it is not said."""
    needed = {*asking.NEEDED.get(given.name, ()), *filter(None, (given.beside,))}
    asked = [ask for ask in questions if ask.name in needed and ask.name not in reading.data]
    return [Wrong(ask.name, asking.wrong("missing", ""), where(ask, ask.name)) for ask in asked]


def _asked_for(reading: Reading, refusal: Mapping[str, Any]) -> list[Wrong]:
    """Of a refusal, the fields that the rule asks for and that were left empty."""
    missing = {(each["clause"], each["missing"]) for each in (refusal, *refusal.get("also", ()))}
    found = []
    for place, (name, ask) in reading.names.items():
        words = ask.name.replace("_", " ")
        if len(place) == 1 and any(
            said == words and (not ask.rule or ask.rule.number == rule) for rule, said in missing
        ):
            found.append(
                Wrong(name, asking.wrong("missing", ""), where(ask, name), ask.rule.number if ask.rule else None)
            )
    return found


_FIELD = re.compile(r" \([a-z]+(?:_[a-z]+)+\)")


def _in_names(refusal: Mapping[str, Any], questions: Sequence[Ask]) -> Mapping[str, Any]:
    """A refusal that calls by their names what the form lets one choose, and no field by its code."""
    names = {str(each.value): each.words for ask in each_of(questions) if ask.open for each in ask.options}

    def named(said: Mapping[str, Any]) -> Mapping[str, Any]:
        missing = said["missing"] and _FIELD.sub("", said["missing"])
        for reference, name in names.items():
            missing = missing and missing.replace(f"child {reference}", name).replace(reference, name)
        return {**said, "missing": missing}

    return {**named(refusal), "also": [named(each) for each in refusal.get("also", ())]}


def _done_by(page: Page, about: Subject, given: Given, refusal: Mapping[str, Any]) -> list[Given]:
    """The commands on the same record by which is done what is missing."""
    known = given_by(page)
    rules = dict.fromkeys(each["clause"] for each in (refusal, *refusal.get("also", ())) if each["missing"])
    named = dict.fromkeys(name for rule in rules for name in DONE_BY.get(rule, ()) if name != given.name)
    return [known[name] for name in named if name in known and known[name].on == about.on]


def _since(page: Page, whole: Replay | None, form: Form) -> list[Entry]:
    """What was recorded after the form was shown."""
    if whole is None or not form.get("version", "").isdigit():
        return []
    version = int(form["version"])
    own = [line for line in whole.lines if line.stream is whole.own]
    if version >= len(own):
        return []
    steps = whole.steps(first=own[version].number)
    return [each for each in timeline.told(whole, steps, page.desk.now) if isinstance(each, Entry)]


def _steps(pointer: str) -> list[int | str]:
    return [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]


def _onward(about: Subject, answer: Response) -> str:
    """Where the record is shown: that which was opened, or that which the command was on; of a screening, its next."""
    if about.file:
        return f"{about.home}/screening"
    location = answer.headers.get("location", "")
    if not about.on and location.startswith("/v1/"):
        return about.under + location.removeprefix("/v1")
    if not about.on:
        said = orjson.loads(answer.body)
        case = next((each["case"] for each in said.get("cases") or ()), said.get("case"))
        return f"{about.under}/cases/{case}" if case else about.home
    return about.home


pages.templates.globals |= {
    "rows_of": rows,
    "said_of": typed.is_said,
    "label_of": label_of,
    "one_of": asking.one_of,
    "beside": asking.beside,
}
