"""Commands told to the API a block each.

What the API needs of a command stands in the domain already: the order's fields, with what each may hold, and the
decision, which says by its parameters what it has to know beside the case. A block adds where the command is found,
what it is called and an example; from both come the body, the route and its part of the document. A block that does
not fit its decision is an error when the application starts. A command that does more than this is a route of its own.
"""

import inspect
import typing
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, TypeVar, cast
from uuid import UUID

import pydantic
from fastapi import APIRouter, Response
from pydantic import create_model

from app.api import bodies, confidences, falling, streams
from app.api.answers import CaseRecorded, CaseRef, CaseRehearsed, ChildRecorded, ChildRef, ChildRehearsed, command
from app.api.commanded import Commanded
from app.api.desk import Decision, Desk, TheDesk
from app.api.exchanged import traced
from app.api.family import kin
from app.api.streams import StreamKind
from app.base import clause_marks, references, text
from app.base.hints import members, parted
from app.base.parts import Part, Truth, example
from app.base.references import Referent
from domain.access import Access
from domain.account import Referrer
from domain.clauses import Clause
from domain.confidences import Confidences
from domain.cooperation import Opening
from domain.directory import Directory
from domain.erasure import Falling
from domain.facts import Command, DatedByTheServer, Event
from domain.frozen import frozen
from domain.marks import Asks, Between, NameOf, Of, Past, Shape
from domain.monitoring import BARE, has_own_words, says_what_is_done
from domain.policy import Pack
from domain.records import Case, Child, Communication

M = TypeVar("M")
Take = Callable[[Desk, Any], Any]
Decide = Callable[..., Sequence[Event] | Mapping[UUID, Sequence[Event]]]


@frozen
class Occasion:
    """What a need is met from: the desk, what the command is on and its stream, the order and what it refers to."""

    desk: Desk
    known: Any
    stream: UUID
    order: Any
    named: Mapping[str, Any]


Need = Callable[[Occasion], Awaitable[Any]]


@frozen(kw_only=True)
class Place:
    """Where the commands on a kind of stream are found, what they answer, and what their decisions may ask for.

    path, tag, reference: as the document has them. needs: how the desk meets what a decision asks for by name; what it
    loads there is guarded.
    """

    stream: StreamKind[Any]
    path: str
    tag: str
    reference: Any
    recorded: type[Any]
    rehearsed: type[Any]
    needs: Mapping[str, Need]


@frozen(kw_only=True)
class Block:
    """One command.

    path: below what it is on. name: by which a client calls it, the document's operationId. body: what the document
    calls its body. refuses: the clauses the decision may cite. labels: what a form asks, field by field; what stands in
    a field is named by both, `checks.kind`.
    """

    place: ClassVar[Place]

    path: str
    name: str
    body: str
    decide: Decide
    summary: str
    refuses: tuple[Clause, ...]
    example: Mapping[str, Any]
    labels: Mapping[str, str]

    @property
    def order(self) -> type[Command]:
        """The order it carries out: the type of the decision's `command`."""
        return cast(type[Command], inspect.signature(self.decide).parameters["command"].annotation)

    @property
    def needs(self) -> tuple[str, ...]:
        """What the decision has to know beside what it is on, by the names of its parameters."""
        asked = inspect.signature(self.decide).parameters.values()
        return tuple(each.name for each in asked if each.kind is inspect.Parameter.KEYWORD_ONLY)


async def _its_id(on: Occasion) -> UUID:
    return on.stream


async def _its_child(on: Occasion) -> Child:
    return await on.desk.child(on.known.child)


async def _the_child_it_names(on: Occasion) -> Child | None:
    return cast(Child | None, on.named["child"])


async def _its_kin(on: Occasion) -> Sequence[Case]:
    return [*(await kin(on.desk, on.stream, on.known)).values()]


async def _how_the_child_it_names_is_guarded(on: Occasion) -> Sequence[Access]:
    """Of the known child's cases."""
    known: Child | None = on.named["child"]
    return [each.access for each in await on.desk.cases_of(known)] if known else []


async def _its_communication(on: Occasion) -> Communication:
    return await confidences.communication_of(on.desk, on.known)


async def _every_communication(on: Occasion) -> Sequence[Communication]:
    """Its own, and those of the contacts that were joined to it."""
    joined = [await on.desk.case_beside(each) for each in on.known.feedback.joined]
    return [await confidences.communication_of(on.desk, each) for each in (on.known, *joined)]


async def _told_of_together(on: Occasion) -> Mapping[UUID, Case]:
    """The cases of the communication, each as it stands."""
    communication = await on.desk.communication(on.known.contact.communication)
    return {each: await on.desk.case_beside(each) for each in communication.received.cases}


async def _the_referrer(on: Occasion) -> Referrer:
    """Who made the contact that the order names, or the case's own."""
    found = await confidences.communication_of(on.desk, on.named["contact"] or on.known)
    return found.received.referrer


async def _the_contact_it_names(on: Occasion) -> Case | None:
    return cast(Case | None, on.named["contact"])


async def _their_confidences(on: Occasion) -> Confidences:
    """Of the case, and of the contact that the order names."""
    contact = on.named["contact"]
    return await confidences.of_cases(on.desk, on.known, *([contact] if contact else []))


async def _a_request(on: Occasion) -> Opening:
    """The name of a section 27 request that is about to be made."""
    reference = references.new(Referent.REQUEST)
    return Opening(reference=reference, stream=references.stream_of(on.desk.authority.slug, reference))


async def _the_directory(on: Occasion) -> Directory:
    return on.desk.directory


async def _the_pack_in_force(on: Occasion) -> Pack:
    return on.desk.pack_now()


async def _what_falls(on: Occasion) -> Falling:
    """With the erasure that is asked for, by the order or before it."""
    return await falling.by(on.desk, on.stream, on.known, on.order)


class OnCase(Block):
    """One command on a case."""

    place = Place(
        stream=streams.CASE,
        path="/v1/cases/{case}",
        tag="cases",
        reference=CaseRef,
        recorded=CaseRecorded,
        rehearsed=CaseRehearsed,
        needs={
            "case_id": _its_id,
            "child": _its_child,
            "known": _the_child_it_names,
            "kin": _its_kin,
            "family": lambda on: kin(on.desk, on.stream, on.known),
            "guarded": _how_the_child_it_names_is_guarded,
            "communication": _its_communication,
            "communications": _every_communication,
            "together": _told_of_together,
            "contact": _the_contact_it_names,
            "referrer": _the_referrer,
            "confidences": _their_confidences,
            "opening": _a_request,
            "directory": _the_directory,
            "falling": _what_falls,
            "rules": _the_pack_in_force,
            "tracing": lambda on: traced(on.desk, on.stream),
        },
    )


class OnChild(Block):
    """One command on a person record."""

    place = Place(
        stream=streams.CHILD,
        path="/v1/children/{child}",
        tag="children",
        reference=ChildRef,
        recorded=ChildRecorded,
        rehearsed=ChildRehearsed,
        needs={"child_id": _its_id, "directory": _the_directory},
    )


def routes_of(*blocks: Block) -> APIRouter:
    """The routes of some commands. Raises TypeError for a block that does not fit its decision."""
    router = APIRouter(route_class=Commanded)
    for each in blocks:
        router.add_api_route(
            each.place.path + each.path,
            _route(each),
            methods=["POST"],
            tags=[each.place.tag],
            operation_id=each.name,
            summary=each.summary,
            description=inspect.getdoc(each.decide),
            response_model=each.place.recorded,
            **command(*each.refuses, *_plainly(each), rehearsed=each.place.rehearsed),
        )
    return router


def _plainly(told: Block) -> tuple[Clause, ...]:
    return (BARE,) if has_own_words(told.order) else ()


def _route(told: Block) -> Callable[..., Awaitable[Response]]:
    place, given, references, asked = told.place, orders(told), refers(told.order), told.needs
    unmet = {*asked} - place.needs.keys() - references.keys()
    if place.stream.name not in inspect.signature(told.decide).parameters:
        raise TypeError(f"{told.name}: what it decides is not on a {place.stream.name}")
    if unmet:
        raise TypeError(f"{told.name}: nobody knows how to meet {sorted(unmet)}")
    if told.labels.keys() != (places := set(_places(told.order))):
        raise TypeError(f"{told.name}: a label for each of {sorted(places)}, and no other")

    async def route(reference: str, body: Part, desk: Desk) -> Response:
        async def decide(known: Any, pack: Pack, stream: UUID) -> Decision:
            ordered = given(body, desk)
            says_what_is_done(ordered, pack)
            named = {name: await find(desk, getattr(ordered, name)) for name, find in references.items()}
            on = Occasion(desk, known, stream, ordered, named)
            needs = {name: await place.needs[name](on) if name in place.needs else named[name] for name in asked}
            events = told.decide(known, ordered, pack, **needs)
            recorded = events if isinstance(events, Mapping) else {stream: events}
            await desk.reach(stream, *recorded)
            return Decision(streams=recorded)

        return await desk.on(place.stream, reference, body, decide)

    def takes() -> inspect.Signature:
        types = {"reference": place.reference, "body": body_of(told), "desk": TheDesk}
        each = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind) for name, kind in types.items()
        ]
        return inspect.Signature(each)

    route.takes = takes  # type: ignore[attr-defined] # what the late route asks
    route.decide = told.decide  # type: ignore[attr-defined] # what whoever looks for its rules follows
    route.told = told  # type: ignore[attr-defined] # and whoever makes a form of it
    return route


def orders(told: Block) -> Callable[[Part, Desk], Command]:
    """How a body becomes the order of a command, by whoever is at the desk."""
    order = told.order

    def given(body: Part, desk: Desk) -> Command:
        values = _taken(_takes(cast(type, order)), body, desk)
        values |= {name: desk.name_of(values[worker]) for name, worker in _names(cast(type, order)).items()}
        return order(by=desk.by, at=desk.moment(getattr(body, "occurred_at", None)), **values)

    return given


async def _case(desk: Desk, stream: UUID | None) -> Case | None:
    return (await desk.case(stream))[0] if stream else None


async def _child(desk: Desk, stream: UUID | None) -> Child | None:
    return (await desk.found(streams.CHILD, stream))[0] if stream else None


FINDS: Mapping[str, Callable[[Desk, UUID | None], Awaitable[Any]]] = {"case": _case, "child": _child}
"""How the desk finds what an order refers to, by what the reference is of: 404 where it is not there."""


def refers(order: type[Command]) -> Mapping[str, Callable[[Desk, UUID | None], Awaitable[Any]]]:
    """The fields of an order that refer to something, and how it is found."""
    return {name: FINDS[mark.kind] for name, mark in _marked(order, Of)}


@cache
def _names(order: type) -> Mapping[str, str]:
    """The fields that are a worker's name, each with the field that says which worker."""
    return {name: mark.field for name, mark in _marked(order, NameOf)}


def _taking(hint: Any) -> Take:
    """How the order takes what a body brings: a reference as the stream it names, a part as the fact it becomes."""
    base, marks = parted(hint)
    if of := next((mark for mark in marks if isinstance(mark, Of)), None):
        kind = Referent[of.kind.upper()]
        return lambda desk, value: value and desk.stream(kind, value)
    if Past() in marks:
        return lambda desk, value: value and desk.moment(value)
    if typing.get_origin(base) is tuple:
        each = _taking(typing.get_args(base)[0])
        return lambda desk, values: tuple(each(desk, value) for value in values)
    if is_dataclass(base):
        fact, takes = cast(Callable[..., Any], base), _takes(cast(type, base))
        return lambda desk, part: part and fact(**_taken(takes, part, desk))
    return lambda _, value: value


@cache
def _takes(kind: type) -> Mapping[str, Take]:
    hints = _hints(kind)
    return {each.name: _taking(hints[each.name]) for each in _asked(kind)}


def _taken(takes: Mapping[str, Take], part: Part, desk: Desk) -> dict[str, Any]:
    return {name: take(desk, getattr(part, name)) for name, take in takes.items()}


# The body


def body_of(told: Block) -> type[Part]:
    """The body of a command: its order's fields but who and when, with what each may hold."""
    order = told.order
    base = Part if issubclass(order, DatedByTheServer) else bodies.Command
    decides = has_own_words(order) and told.place.stream is streams.CASE
    body = _made(told.body, base, cast(type, order), **({"spoken_to": (bodies.SpokenTo, ())} if decides else {}))
    dated_by = order.dated_by if issubclass(order, DatedByTheServer) else None
    body.model_config = example(dict(told.example), asked_by=dated_by.number if dated_by else None)
    return body


LIMITS: Mapping[Shape, Any] = {Shape.LINE: text.Line, Shape.TEXT: text.Text, Shape.CODE: text.Code}
_PLAIN: Mapping[Any, Any] = {bool: Truth, date: text.Day, datetime: text.Instant, int: text.Whole}


def shape(hint: Any) -> Any:
    """What a body says of a field, from what the domain says. Raises TypeError for a type no body can bring."""
    base, marks = parted(hint)
    if kinds := [mark for mark in marks if isinstance(mark, Shape)]:
        made = LIMITS[kinds[0]]
    elif any(isinstance(mark, Of) for mark in marks):
        made = bodies.Reference
    elif typing.get_origin(base) is tuple:
        made = tuple[shape(typing.get_args(base)[0]), ...]  # type: ignore[misc] # made at run time
    elif base in _PLAIN:
        made = _PLAIN[base]
    elif typing.get_origin(base) is Literal or (isinstance(base, type) and issubclass(base, Enum)):
        made = base
    elif is_dataclass(base):
        made = _part_of(cast(type, base))
    else:
        raise TypeError(f"no body can bring {hint}")
    for mark in marks:
        if isinstance(mark, Between):
            made = text.whole(mark.least, mark.most) if base is int else Annotated[made, _many(mark)]
    made = made | None if _may_be_absent(hint) else made
    asks = [clause_marks.Asks(mark.rule.number) for mark in marks if isinstance(mark, Asks)]
    return Annotated[(made, *asks)] if asks else made


def _part_of(fact: type) -> type[Part]:
    """The part of a body that becomes a fact of the domain, by that fact's name."""
    return _made(fact.__name__, Part, fact)


@cache
def _made(name: str, base: type[Part], kind: type, **more: Any) -> type[Part]:
    hints = _hints(kind)
    made: dict[str, Any] = {each.name: (shape(hints[each.name]), _default(each)) for each in _asked(kind)}
    return cast(type[Part], create_model(name, __base__=base, __doc__=inspect.getdoc(kind), **made, **more))


def _places(kind: type, above: str = "") -> Iterator[str]:
    """The names of a body's fields, each followed by what stands in it."""
    hints = _hints(kind)
    for each in _asked(kind):
        yield f"{above}{each.name}"
        base, _ = parted(hints[each.name])
        held = typing.get_args(base)[0] if typing.get_origin(base) is tuple else base
        if is_dataclass(held):
            yield from _places(cast(type, held), f"{above}{each.name}.")


def _many(mark: Between) -> Any:
    return pydantic.Field(min_length=mark.least or None, max_length=mark.most)


def _asked(kind: type) -> Sequence[Field[Any]]:
    said = {"by", "at"} if issubclass(kind, Command) else set()
    said |= {name for name, _ in _marked(kind, NameOf)}
    return [each for each in fields(kind) if each.name not in said]


def _marked(kind: type, mark: type[M]) -> Iterator[tuple[str, M]]:
    """The fields that bear a mark, and it."""
    for name, hint in _hints(kind).items():
        yield from ((name, each) for each in parted(hint)[1] if isinstance(each, mark))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind, include_extras=True)


def _default(field: Field[Any]) -> Any:
    return ... if field.default is MISSING else field.default


def _may_be_absent(hint: Any) -> bool:
    return type(None) in members(hint)
