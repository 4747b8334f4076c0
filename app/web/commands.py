"""The commands of the API, as pages give them.

A page gives a command through the API's own route: the same body, the same desk, the same Idempotency-Key, If-Match and
dry run, and so the same events, refusals and history. What a command asks is read off its body, and no command is
named here.
"""

import inspect
import typing
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from fastapi import FastAPI, Request, Response
from pydantic import ValidationError

from app.api import places, problems
from app.api.deciding import decided
from app.api.declared import Block
from app.api.desk import Desk
from app.api.late import LateRoute, signature
from app.api.problems import Problem
from app.base.hints import parted
from app.base.parts import Part
from app.record.journal import DatabaseUnavailable, OutcomeUnknown
from app.web.asked import Ask, asks, named_by
from app.web.pages import Page
from app.wording import asking
from app.wording.language import texts
from domain.frozen import frozen
from domain.refusals import Refused
from domain.vocabulary import OFFICE_ROLES, THE_AGENCY


@frozen(kw_only=True)
class Given:
    """One command. name: its operation. on: what it is on, by the path's parameter; "" for one that opens something.

    told: its block, of one that is declared. chapter: the part of the procedure it belongs to. beside: what else the
    path names, which its form asks first; None of most.
    """

    name: str
    on: str
    title: str
    chapter: str
    body: type[Part]
    route: LateRoute
    told: Block | None = None
    beside: str | None = None

    @property
    def slug(self) -> str:
        """Its name in an address."""
        return self.name.replace("_", "-")

    def questions(self, *, of_agency: bool = False) -> tuple[Ask, ...]:
        """What its form asks. of_agency: of somebody of an agency."""
        said = self.told.labels if self.told else {}
        left_out = (asking.NOT_ASKED_OF_AGENCIES if of_agency else asking.NOT_ASKED).get(self.name, frozenset())
        found = asks(self.body, lambda place: asking.question(self.name, said, place, of_agency=of_agency), left_out)
        needed = frozenset() if of_agency else asking.NEEDED.get(self.name, frozenset())
        follows = {} if of_agency else asking.FOLLOWS.get(self.name, {})
        every = [
            replace(each, required=each.required or each.place in needed, follows=follows.get(each.name, ""))
            for each in found
        ]
        if self.beside:
            label, hint = asking.question(self.name, said, self.beside, of_agency=of_agency)
            hinted = typing.get_type_hints(self.route.endpoint, include_extras=True)[self.beside]
            every = [named_by(self.beside, hinted, label, hint), *every]
        return tuple(sorted(every, key=lambda each: LAST.get(each.name, 0)))


LAST = {"spoken_to": 1, "occurred_at": 2}
"""What a form asks at its end, after its own questions."""


def commands(app: FastAPI) -> Mapping[str, Given]:
    """Every command that a page can give, by its operation; made once."""
    known: Mapping[str, Given] | None = getattr(app.state, "forms", None)
    if known is None:
        found = (_given(route) for route in app.router.routes if isinstance(route, LateRoute))
        known = app.state.forms = {each.name: each for each in found if each}
    return known


def _given(route: LateRoute) -> Given | None:
    """The command of a route, if it is one: what has a body, a desk, and is on one thing at most."""
    if "POST" not in (route.methods or ()) or not route.path.startswith("/v1/") or route.refuses is None:
        return None
    parameters = signature(route.endpoint).parameters
    body = next((each.annotation for each in parameters.values() if _is_body(each.annotation)), None)
    named = [*route.param_convertors]
    if body is None:
        return None
    on, beside = (["", *named] if route.called in asking.APART else [*named, "", ""])[:2] if named else ("", "")
    told: Block | None = getattr(route.endpoint, "told", None)
    return Given(
        name=route.called,
        on=on,
        beside=beside or None,
        title=texts(titled(route.about)),
        chapter=getattr(route.endpoint, "decide", route.endpoint).__module__.rpartition(".")[2],
        body=body,
        route=route,
        told=told,
    )


def named_as(parameter: inspect.Parameter, named: Mapping[str, str]) -> Any:
    """What the path names, as its parameter takes it: a text, or one of a closed set. Problem `not-found`."""
    said, (kind, _) = named.get(parameter.name, next(iter(named.values()))), parted(parameter.annotation)
    try:
        return kind(said) if isinstance(kind, type) and issubclass(kind, Enum) else said
    except ValueError:
        raise Problem("not-found") from None


def _is_body(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Part)


def titles(page: Page, on: str) -> Mapping[str, str]:
    """What the commands on a kind of record are called, for whoever may give any."""
    if page.session.person.role not in {*OFFICE_ROLES, *THE_AGENCY}:
        return {}
    return {name: each.title for name, each in given_by(page).items() if each.on == on}


def given_by(page: Page) -> Mapping[str, Given]:
    """The commands there are for whoever looks: an agency's people give the agency's, in their own words."""
    every = commands(page.request.app)
    if not page.desk.is_partner:
        return {name: each for name, each in every.items() if name not in asking.OF_AGENCIES_ALONE}
    of = {name: title for name, title in asking.OF_AGENCIES.items() if name != "receive_enquiry" or page.enquires}
    return {name: replace(every[name], title=title) for name, title in of.items()}


def titled(summary: str) -> str:
    """A summary without the rules it ends with: "Agree to the closure (CL2, CL3)" is "Agree to the closure"."""
    return summary.rpartition(" (")[0] if summary.endswith(")") else summary


def body_of(given: Given, data: Mapping[str, Any]) -> Part:
    """The body of some data. Raises ValidationError."""
    return given.body.model_validate({name: said for name, said in data.items() if name != given.beside})


def problems_of(wrong: ValidationError) -> list[tuple[tuple[int | str, ...], str]]:
    """What a body does not take: where, and what is wrong with it."""
    found, every = [], wrong.errors(include_url=False, include_input=False)
    for each in every:
        if places.follows(each, every):
            continue
        (told,) = places.told([{**each, "loc": ("body",)}], None, frozenset())
        found.append((each["loc"], asking.wrong(told["code"], told["detail"])))
    return found


async def give(
    page: Page,
    given: Given,
    reference: str,
    body: Part,
    *,
    key: str = "",
    version: int | None = None,
    dry: bool = False,
    beside: Any = None,
) -> tuple[Desk, Response]:
    """Give a command as the API takes it. Raises Problem, also for what the procedure refuses.

    key: its Idempotency-Key. version: of what it is on, as it was seen. dry: only to see what would be recorded.
    beside: what else its path names.
    """
    named = {**({given.on: reference} if given.on else {}), **({given.beside: str(beside)} if given.beside else {})}
    path = given.route.path
    for name, said in named.items():
        path = path.replace(f"{{{name}}}", said)
    headers = {
        "idempotency-key": f'"{key}"',
        **({"if-match": f'"{version}"'} if version is not None else {}),
        **({"prefer": "handling=dry-run"} if dry else {}),
    }
    scope = {
        **page.request.scope,
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "route": given.route,
        "path_params": named,
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }

    async def asked() -> tuple[Desk, Response]:
        desk, takes = Desk(Request(scope), page.session.caller), dict[str, Any]()
        for each in signature(given.route.endpoint).parameters.values():
            of_the_desk = getattr(each.annotation, "__origin__", None) is Desk
            takes[each.name] = body if each.annotation is given.body else desk if of_the_desk else named_as(each, named)
        return desk, await given.route.endpoint(**takes)

    try:
        return await decided(asked)
    except Refused as refused:
        raise problems.refusal(refused, page.request.scope["state"]["pack"]) from None
    except DatabaseUnavailable as error:
        raise Problem("database-unavailable") from error
    except OutcomeUnknown as error:
        raise Problem("outcome-unknown") from error
