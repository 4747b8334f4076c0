"""The outside issuers that authorities trust, as the registry holds them."""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

import psycopg
from psycopg.types.json import Jsonb
from pydantic import ConfigDict, Field, StringConstraints

from app.record import acts
from app.record.acts import By
from app.record.journal import Journal
from domain.frozen import frozen
from domain.vocabulary import Role
from migrations import REGISTRY

Algorithm = Literal["RS256", "PS256", "ES256", "EdDSA", "Ed25519"]
Address = Annotated[str, StringConstraints(pattern=r"^(https://|http://(127\.0\.0\.1|localhost)[:/])[^\s?#]+$")]
Word = Annotated[str, StringConstraints(min_length=1, max_length=255)]


@frozen(kw_only=True)
class Provider:
    """An outside issuer: an identity provider such as one tenant of Entra ID.

    issuer: as its tokens say it, compared exactly. tenant: their `tid`, where they have one. vouches: our workforce
    client, in whose name its people act. roles: its app roles and ours for them, in order, and for an agency's people
    the agency's client, in whose name these act instead; of several that a person has the first counts. sign_in: what
    we are called there; None where nobody signs in by it. audience: whom its access tokens for our API are for; None
    where none is taken. clients: its applications and our clients for them. algorithms: those its tokens may be
    signed with.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    issuer: Address
    authority: str
    vouches: str
    tenant: Word | None = None
    roles: tuple[tuple[Word, Role] | tuple[Word, Role, Word], ...] = ()
    sign_in: Word | None = None
    audience: Word | None = None
    clients: Mapping[Word, Word] = field(default_factory=dict)
    algorithms: Annotated[tuple[Algorithm, ...], Field(min_length=1)] = ("RS256",)


class Providers:
    """Reads them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def of_issuer(self, issuer: str) -> Provider | None:
        """The provider whose tokens say this issuer, or None."""
        return next(iter(await self._read("WHERE issuer = %s", issuer)), None)

    async def of_authority(self, authority: str) -> Provider | None:
        """The provider by which an authority's staff signs in, or None."""
        return next(iter(await self._read("WHERE authority = %s AND sign_in IS NOT NULL", authority)), None)

    async def to_sign_in(self) -> dict[str, str]:
        """What the authorities are called whose staff signs in by a provider, by their slugs."""
        rows = await self._journal.fetch(
            f"SELECT slug, name FROM {REGISTRY}.provider JOIN {REGISTRY}.authority ON slug = authority"
            " WHERE sign_in IS NOT NULL ORDER BY name"
        )
        return dict(rows)

    async def _read(self, where: str, value: str) -> list[Provider]:
        rows = await self._journal.fetch(
            "SELECT issuer, authority, vouches, tenant, sign_in, audience, roles, clients, algorithms"
            f" FROM {REGISTRY}.provider {where}",
            [value],
        )
        return [
            Provider(
                issuer=issuer, authority=authority, vouches=vouches, tenant=tenant, sign_in=sign_in, audience=audience,
                roles=tuple((theirs, Role(ours), *agency) for theirs, ours, *agency in roles), clients=clients,
                algorithms=tuple(algorithms),
            )
            for issuer, authority, vouches, tenant, sign_in, audience, roles, clients, algorithms in rows
        ]  # fmt: skip


def add_provider(connection: psycopg.Connection, provider: Provider, by: By | None = None) -> None:
    """Trust an outside issuer, or replace its entry."""
    connection.execute(
        f"INSERT INTO {REGISTRY}.provider"
        " (issuer, authority, vouches, tenant, sign_in, audience, roles, clients, algorithms)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"
        " ON CONFLICT (issuer) DO UPDATE SET authority = excluded.authority, vouches = excluded.vouches,"
        " tenant = excluded.tenant, sign_in = excluded.sign_in, audience = excluded.audience, roles = excluded.roles,"
        " clients = excluded.clients, algorithms = excluded.algorithms",
        (
            provider.issuer, provider.authority, provider.vouches, provider.tenant, provider.sign_in,
            provider.audience, Jsonb([[str(each) for each in role] for role in provider.roles]),
            Jsonb(dict(provider.clients)), list(provider.algorithms),
        ),
    )  # fmt: skip
    acts.on_row(connection, "provider-trusted", "provider", provider.issuer, by=by)


def remove_provider(connection: psycopg.Connection, issuer: str, by: By | None = None) -> bool:
    """Trust an outside issuer no longer; False when nobody did."""
    done = connection.execute(f"DELETE FROM {REGISTRY}.provider WHERE issuer = %s", [issuer])
    if done.rowcount:
        acts.on_row(connection, "provider-no-longer-trusted", "provider", issuer, by=by)
    return done.rowcount > 0
