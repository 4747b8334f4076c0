"""Strong identifiers: the keyed hash by which one child holds one, and the claims that keep others from it."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.base.parts import ChildDetails, Identifier, as_fact
from app.record.journal import Claim
from app.record.keys import Keys
from domain import account
from domain.children import IdentifierClaimed, IdentifierReleased
from domain.facts import Event


def as_details(child: ChildDetails, keys: Keys) -> account.ChildDetails:
    """A child's details as events hold them: every identifier with its keyed hash."""
    identifiers = [{**kept.model_dump(), "digest": digest(keys, kept)} for kept in child.identifiers]
    return as_fact(account.ChildDetails, {**child.model_dump(), "identifiers": identifiers})


def digest(keys: Keys, identifier: Identifier) -> str:
    """The keyed hash by which one child holds a strong identifier."""
    return keys.digest("identifier", identifier.kind.value, identifier.number).hex()


def claims(streams: Mapping[UUID, Sequence[Event]]) -> list[Claim]:
    """The claims that claimed identifiers take."""
    return [
        Claim(event.kind.value, bytes.fromhex(event.digest), stream)
        for stream, following in streams.items()
        for event in following
        if isinstance(event, IdentifierClaimed)
    ]


def releases(streams: Mapping[UUID, Sequence[Event]]) -> list[Claim]:
    """The claims that released identifiers give up."""
    return [
        Claim(event.kind.value, bytes.fromhex(event.digest), stream)
        for stream, following in streams.items()
        for event in following
        if isinstance(event, IdentifierReleased)
    ]
