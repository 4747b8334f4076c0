"""Recording a call while it lasts: the form of a contact as one page, to be filled in in any order.

It is the same command as any client gives. Beside it stand the records that each child may already have, whose open
case it is, and what is still missing, as the API would refuse it. What does not wait goes from here, by the fast track.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from app.api.problems import Problem
from app.web import drafts, pages
from app.web.asked import Ask
from app.web.choices import Offered
from app.web.commands import Given, body_of, give, problems_of
from app.web.matches import Matches, matches
from app.web.pages import Page
from app.web.subjects import Subject
from app.web.typed import UNREAD, Form, Reading, is_said, read, rows, stands_in, where
from app.wording import asking, sentences
from domain.frozen import frozen

COMMAND = "record_contact"


@frozen
class Missing:
    """Something that the record would still ask for. where: the id it is found by. rule: that asks."""

    text: str
    where: str
    rule: str = ""


@frozen(kw_only=True)
class Beside:
    """What stands beside the form. matches: by the child's row; None where nobody looked again.

    hypothetical: whether it may not be told who the child is, since the family did not permit it (E5).
    """

    missing: Sequence[Missing]
    matches: Mapping[int, Matches] | None
    hypothetical: bool = False


async def beside(page: Page, about: Subject, given: Given, offered: Offered, form: Form) -> Beside | None:
    """What stands beside a form as it is; None beside any other form. As somebody types, nobody is looked for again."""
    if given.name != COMMAND or page.desk.is_partner or "fast" in form:
        return None
    missing = await _missing(page, about, given, offered, form)
    quiet = form.get("save") == drafts.QUIETLY
    return Beside(
        missing=missing,
        matches=None if quiet else {row: await _matches(page, offered, form, row) for row in rows("children", form)},
        hypothetical=any(each.rule == "E5" for each in missing),
    )


async def _matches(page: Page, offered: Offered, form: Form, row: int) -> Matches:
    parts = next(each for each in offered.questions if each.name == "children").parts
    above = f"children.{row}."
    own = {name.removeprefix(above): said for name, said in form.items() if name.startswith(above)}
    said = read(parts, own).data
    return await matches(page, {name: value for name, value in said.items() if value is not UNREAD})


async def _missing(page: Page, about: Subject, given: Given, offered: Offered, form: Form) -> list[Missing]:
    """What cannot be read, and what the body needs; when it is whole, what the procedure refuses it for."""
    reading = read(offered.questions, form, offered.filled)
    unread = [_at(reading, each.name, each.text) for each in reading.wrong]
    needed = asking.NEEDED.get(given.name, frozenset())
    needs = [ask for ask in offered.questions if ask.name in needed and ask.name not in reading.data]
    unread += [Missing(ask.label, where(ask, ask.name)) for ask in needs]
    try:
        body = body_of(given, reading.data)
    except ValidationError as wrong:
        found = [(reading.found(place), text) for place, text in problems_of(wrong)]
        told = [_at(reading, at[0], text) for at, text in found if at]
        return list({each.where: each for each in (*told, *unread)}.values())
    if unread:
        return unread
    try:
        await give(page, given, about.reference, body, dry=True)
    except Problem as problem:
        return list(_refused(problem))
    return []


def _at(reading: Reading, name: str, text: str) -> Missing:
    """Something that is wrong with a field of the form."""
    ask = next((ask for named, ask in reading.names.values() if named == name), None)
    rule = ask.rule.number if ask and ask.rule else ""
    label = ask.label if ask else ""
    said = label if label and text == asking.UNANSWERED else asking.beside(label, text)
    return Missing(said, where(ask, name) if ask else name, rule)


def _refused(problem: Problem) -> Iterator[Missing]:
    if problem.code != "refused":
        yield Missing(sentences.said(problem.detail), "main-content")
        return
    for each in (problem.members, *problem.members.get("also", ())):
        rule = each["clause"]
        text = asking.MISSING.get(rule) or sentences.said(each["missing"] or "") or asking.REFUSED
        yield Missing(f"{text[:1].upper()}{text[1:]}", asking.FOUND_AT.get(rule, "main-content"), rule)


def as_called(refusal: Mapping[str, Any]) -> Mapping[str, Any]:
    """A refusal as it is said while somebody calls, each of it with where on the page that is answered."""

    def said(each: Mapping[str, Any]) -> Mapping[str, Any]:
        rule = each["clause"]
        return {**each, "missing": asking.MISSING.get(rule) or each["missing"], "where": asking.FOUND_AT.get(rule)}

    return {**said(refusal), "also": [said(each) for each in refusal.get("also", ())]}


# What the page is laid out with


def pick(asked: Sequence[Ask], names: str, errors: Mapping[str, str], above: str) -> tuple[Ask, ...]:
    """The questions of those names, in that order. The rule that asks stands beside what was not answered."""
    found = {each.name: each for each in asked}
    chosen = (found[name] for name in names.split() if name in found)
    return tuple(each if errors.get(f"{above}{each.name}") else replace(each, rule=None) for each in chosen)


def part_of(asked: Sequence[Ask], name: str) -> Ask:
    """The question of that name."""
    return next(each for each in asked if each.name == name)


def without(asked: Sequence[Ask], name: str, part: str) -> tuple[Ask, ...]:
    """A question without one of its parts, which stands elsewhere."""
    whole = part_of(asked, name)
    return (replace(whole, parts=tuple(each for each in whole.parts if each.name != part)),)


def with_a_row(form: Form, name: str) -> Form:
    """A form with a row to type into, where there is none yet."""
    return form if rows(name, form) else {**form, f"{name}.0": ""}


def errors_in(errors: Mapping[str, str], around: str) -> bool:
    """Whether something is wrong there."""
    return any(stands_in(name, around) for name in errors)


def said_any(asked: Sequence[Ask], form: Form, above: str, names: str) -> bool:
    """Whether anything was said of those."""
    return any(is_said(each, form, f"{above}{each.name}") for each in asked if each.name in names.split())


MORE_OF_CHILD = (
    "also_known_as expected_date_of_birth sex school ethnicity first_language religion nationality immigration_status "
    "disabilities additional_needs communication_needs refused identifiers views"
)
"""What of a child is asked where the rest was said."""

pages.templates.globals |= {
    "pick": pick,
    "part_of": part_of,
    "without": without,
    "with_a_row": with_a_row,
    "errors_in": errors_in,
    "said_any": said_any,
    "more_of_child": MORE_OF_CHILD,
}
