"""How an audience looks at what is recorded.

Disclosure is by construction: an audience names, event by event, the fields it may see, and what it does not name
cannot be shown to it. A field that is shown otherwise than it stands, such as a protected referrer, is named with the
function that says how.
"""

import inspect
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from functools import cache, cached_property, partial
from operator import attrgetter
from typing import Annotated, Any, Self, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema
from typing_extensions import TypedDict

from app.base.hints import members, typed
from app.record import keys
from app.record.keys import Keys
from domain.facts import Event, Sealed, Worker
from domain.frozen import frozen
from domain.vocabulary import Role


@frozen
class Otherwise:
    """A field that is shown otherwise than it stands. told: what may be seen of it, from the fact that holds it."""

    name: str
    told: Callable[[Any], Any]


Names = tuple[str | Otherwise, ...]
Sees = Mapping[type, Names]
"""What an audience sees of each kind of event, and of the facts events are made of."""


def see(names: str, *otherwise: Otherwise) -> Names:
    """Fields by their names: see("reasons by occurred_at")."""
    return (*names.split(), *otherwise)


def withheld(names: str) -> tuple[Otherwise, ...]:
    """Fields of which nothing is seen: they are told elsewhere, for a purpose (domain/need_to_know.py)."""
    return tuple(Otherwise(name, nothing) for name in names.split())


def nothing(_: Any) -> None:
    """What is seen of a field that is withheld."""


class NotNamed(LookupError):
    """A view asks for what its audience does not name."""


class Audience:
    """Who looks, and what they may see. Raises TypeError when two of its tables speak of one kind of event."""

    def __init__(self, name: str, *tables: Sees) -> None:
        self.name = name
        kinds = [kind for table in tables for kind in table]
        if twice := sorted({kind.__name__ for kind in kinds if kinds.count(kind) > 1}):
            raise TypeError(f"{name}: named twice: {', '.join(twice)}")
        self.sees = {kind: dict(map(_seen, names)) for table in tables for kind, names in table.items()}

    def names(self, kind: type) -> tuple[str, ...]:
        """The fields of an event, or of a fact, that it may see."""
        return tuple(self.sees.get(kind, ()))

    def shown(self, fact: Any, name: str) -> Any:
        """A field as it may be seen, still sealed. Raises NotNamed for one that is not named."""
        named = self.sees.get(type(fact), {})
        if name not in named:
            raise NotNamed(f"{self.name} does not see {type(fact).__name__}.{name}")
        return named[name](fact)


def _seen(named: str | Otherwise) -> tuple[str, Callable[[Any], Any]]:
    """A field's name, and what is seen of it, from the fact that holds it."""
    return (named, attrgetter(named)) if isinstance(named, str) else (named.name, named.told)


class WorkerView(TypedDict):
    """Who acted. name is null once it was erased; team: whom they acted for, where the directory said it."""

    id: str
    name: str | None
    role: Role
    title: str
    qualified: bool
    agency: str | None
    team: str | None


class Reader:
    """Opens sealed values, each once, and remembers which were erased.

    unseal: as `keys.unseal` for one key store; KeyErased or KeyLost when there is no key.
    """

    def __init__(self, unseal: Callable[[Sealed], object]) -> None:
        self._unseal = unseal
        self._opened: dict[str, object] = {}
        self.erased: list[str] = []

    @classmethod
    def of(cls, store: Keys) -> Self:
        """A reader of what one authority sealed, which asks for each slot's key once."""
        return cls(partial(keys.unseal_with, cache(store.slot)))

    def open(self, value: Any) -> Any:
        """A sealed value's text, or None once it was erased; whatever is not sealed as it is."""
        if not isinstance(value, Sealed):
            return value
        if value.token in self._opened:
            return self._opened[value.token]
        try:
            self._opened[value.token] = self._unseal(value)
        except keys.KeyErased:
            self.erased.append(value.path)
            return None
        except keys.KeyLost:
            return None
        return self._opened[value.token]

    def opened(self, fact: Any) -> Any:
        """A fact with all that is sealed in it opened, to be told again elsewhere."""
        if isinstance(fact, tuple):
            return tuple(self.opened(each) for each in fact)
        if not is_dataclass(fact) or isinstance(fact, type):
            return self.open(fact)
        return replace(fact, **{each.name: self.opened(getattr(fact, each.name)) for each in fields(fact)})

    def worker(self, who: Worker, titles: Mapping[Role, str]) -> WorkerView:
        """Who acted, by name and title."""
        return {
            "id": who.id,
            "name": self.open(who.name),
            "role": who.role,
            "title": titles[who.role],
            "qualified": who.qualified,
            "agency": who.agency,
            "team": who.team,
        }


@frozen
class Look:
    """One audience looking with one reader's keys. titles: of the roles, in the authority's own words."""

    audience: Audience
    reader: Reader
    titles: Mapping[Role, str]

    def at(self, fact: Any) -> "Looked":
        """What may be seen of an event, or of a fact."""
        return Looked(self, fact)

    def plain(self, value: Any) -> Any:
        """A value as JSON's own types, opened throughout, with what the audience may see of the facts in it."""
        kind = type(value)
        if kind in _AS_THEY_ARE:
            return value
        if kind is Sealed:
            return self.reader.open(value)
        if kind is Worker:
            return self.reader.worker(value, self.titles)
        named = self.audience.sees.get(kind)
        if named is not None:
            return {name: self.plain(told(value)) for name, told in named.items()}
        if isinstance(value, tuple | list):
            return [self.plain(item) for item in value]
        if isinstance(value, dict):
            return {name: self.plain(item) for name, item in value.items()}
        return {} if is_dataclass(value) else value


_AS_THEY_ARE = frozenset({str, int, bool, type(None), datetime, date, UUID})


@frozen
class Looked:
    """An event as it is looked at: its fields by name, opened when they are asked for."""

    look: Look
    fact: Any

    def __getitem__(self, name: str) -> Any:
        """A field as JSON's own types. Raises NotNamed for one the audience does not name."""
        return self.look.plain(self.look.audience.shown(self.fact, name))

    def __iter__(self) -> Iterator[str]:
        return iter(self.look.audience.names(type(self.fact)))


Shown = dict[str, Any]
"""What is shown of one event, by the names its audience gives."""


class Section:
    """The part of a case's view that is one event: its fields by name, as they stand.

    name, about: what the OpenAPI document calls it and says of it. title: what pages call it. It stands as a mark on a
    field of a view: `Annotated[Shown | None, DISPOSAL]`.
    """

    def __init__(self, name: str, about: str, event: type[Event], names: str, *, title: str = "") -> None:
        self.name, self.about, self.event, self.names, self.title = name, about, event, names.split(), title

    def of(self, event: Event | None, look: Look) -> Shown | None:
        """The section of an event; None when there is none."""
        if event is None:
            return None
        seen = look.at(event)
        return {name: seen[name] for name in self.names}

    @cached_property
    def view(self) -> Any:
        """Its type, from the event's own: what is sealed is text, or null once it was erased."""
        hints = get_type_hints(self.event, include_extras=True)
        return typed(self.name, self.about, {name: _as_shown(hints[name]) for name in self.names})

    @property
    def held(self) -> Any:
        """The type of what stands in a chapter's view under its name."""
        return self.view | None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        absent = type(None) in get_args(source)
        return handler.generate_schema(self.view | None if absent else self.view)


class Several(Section):
    """The part of a case's view that is all events of one kind, in their order."""

    def of(self, events: Sequence[Event], look: Look) -> list[Shown]:  # type: ignore[override] # all, for the last one
        """The section of each."""
        return [shown for event in events if (shown := super(Several, self).of(event, look))]

    @property
    def held(self) -> Any:
        """A list of them."""
        return list[self.view]  # type: ignore[name-defined] # made at run time


class Chapter:
    """A chapter's part of a case's view, where it is no more than its sections.

    name: of the part, in the view as in the case. sections: by the fields of the part, each the last fact of its kind,
    or several.
    """

    def __init__(self, name: str, view: str, about: str, **sections: Section) -> None:
        self.name, self.about, self.sections, self._called = name, about, sections, view

    def of(self, part: Any, look: Look) -> Shown | None:
        """The sections of a case's part; None while there is none."""
        shown = {name: section.of(getattr(part, name), look) for name, section in self.sections.items()}
        return shown if any(shown.values()) else None

    @cached_property
    def view(self) -> Any:
        """Its type: a section, or null, by each name."""
        return typed(self._called, self.about, {name: each.held for name, each in self.sections.items()})


def _as_shown(hint: Any) -> Any:
    """A field's type as it is shown."""
    if get_origin(hint) is Annotated:
        return _as_shown(get_args(hint)[0])
    if hint is Worker:
        return WorkerView
    if is_dataclass(hint):
        return _fact_as_shown(cast(Hashable, hint))
    if get_origin(hint) is tuple:
        return list[_as_shown(get_args(hint)[0])]  # type: ignore[misc] # made at run time
    if alternatives := members(hint):
        shown = [_as_shown(each) for each in alternatives if each not in {Sealed, type(None)}]
        return Union[(*shown, *([None] if len(shown) < len(alternatives) else []))]
    return hint


@cache
def _fact_as_shown(fact: Any) -> Any:
    """The type of a fact that an event is made of."""
    hints = get_type_hints(fact, include_extras=True)
    return typed(f"{fact.__name__}View", inspect.getdoc(fact), {each: _as_shown(hint) for each, hint in hints.items()})
