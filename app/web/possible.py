"""Which commands a record can take from whoever looks: each is tried, by its example, on the record as it stands.

Trying is deciding, and nothing else: a decision that refuses the role as such names others; one that refuses for what
is missing may be given another time, or with other words. What refers to another record cannot be tried by an example.
"""

from collections.abc import Sequence
from typing import Any

from app.api.declared import Block, Occasion, orders, refers
from app.api.desk import Desk
from app.api.problems import Problem
from app.web.commands import Given, given_by
from app.web.pages import Page
from app.web.subjects import Subject
from domain.frozen import frozen
from domain.refusals import Refused
from domain.vocabulary import OFFICE_ROLES, THE_AGENCY, Role


@frozen(kw_only=True)
class Possible:
    """A command that may be given. fits: whether its example would be recorded as the record stands."""

    given: Given
    fits: bool


@frozen
class Tried:
    """What became of trying. who_may: others, of whom whoever looks is none."""

    fits: bool
    who_may: tuple[Role, ...] = ()


async def possible(page: Page, about: Subject) -> Sequence[Possible]:
    """The commands on a record that whoever looks may give, in the order of the document."""
    if not page.desk.is_partner:
        await page.desk.listed()
    met: dict[str, Any] = {}
    found = []
    for given in given_by(page).values():
        if given.on == about.on and (given.told or page.session.person.role in {*OFFICE_ROLES, *THE_AGENCY}):
            tried = await _tried(given, page.desk, about, met)
            if not tried.who_may:
                found.append(Possible(given=given, fits=tried.fits))
    return found


async def _tried(given: Given, desk: Desk, about: Subject, met: dict[str, Any]) -> Tried:
    told = given.told
    if told is None or about.known is None or about.stream is None:
        return Tried(fits=True)
    try:
        covering = {"cover_reason": "The other is away."} if "cover_reason" in told.labels else {}
        order = orders(told)(given.body.model_validate({**told.example, **covering}), desk)
        on = Occasion(desk, about.known, about.stream, order, dict.fromkeys(refers(told.order)))
        needs = {name: await _met(name, told, on, met) for name in told.needs}
        told.decide(about.known, order, about.pack, **needs)
    except Refused as refused:
        others = tuple(refused.who_may)
        return Tried(fits=False, who_may=() if desk.by.role in others else others)
    except (Problem, AttributeError, TypeError):  # its example refers to what is not there
        return Tried(fits=True)
    return Tried(fits=True)


async def _met(name: str, told: Block, on: Occasion, met: dict[str, Any]) -> Any:
    """A need of a decision; what does not depend on the order is met once."""
    if name not in told.place.needs:
        return on.named[name]
    if name in DEPENDS:
        return await told.place.needs[name](on)
    if name not in met:
        met[name] = await told.place.needs[name](on)
    return met[name]


DEPENDS = frozenset({"known", "contact", "guarded", "referrer", "confidences", "falling", "opening"})
"""The needs that depend on what an order says."""
