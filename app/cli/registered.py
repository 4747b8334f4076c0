"""`frontdoor authority` and `frontdoor client`: who is served, and which systems may call."""

import re
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli import given
from app.cli.given import ADMIN_URL, Json, SlugOrAll, Who, Why

DatabaseUrl = Annotated[
    str | None, typer.Option(envvar=ADMIN_URL, show_envvar=True, help="As a role that may change the registry.")
]
Issuer = Annotated[
    str | None, typer.Option(envvar="FRONTDOOR_ISSUER", show_envvar=True, help="The address that clients sign in at.")
]
JWK = "an object with kty and what its kind needs, such as crv and x, of Ed25519, P-256 or RSA of at least 2,048 bits"
ClientId = Annotated[str, typer.Argument(help="The client's id.")]

authorities = typer.Typer(help="The authorities that are served.", no_args_is_help=True)
clients = typer.Typer(help="The systems that may call, by their public keys.", no_args_is_help=True)


def new_authority(slug: str, name: str | None, la_code: str | None, procedure: str) -> tuple[str, str, str, str]:
    """What is said of a new authority, if it can be one."""
    if not re.fullmatch(r"[a-z0-9]{1,20}", slug):
        given.fail("A slug is 1 to 20 lower-case letters and digits.")
    code = la_code or slug
    if not re.fullmatch(r"[0-9]{3}", code):
        given.fail("An LA code has three digits: give it with --la-code.")
    if not name:
        given.fail("A new authority needs its --name.")
    return slug, name, code, procedure


@authorities.command("add")
def add_authority(
    slug: Annotated[str, typer.Argument(help="Its slug, such as its LA code.")],
    name: Annotated[str, typer.Option(help="What it is called.")],
    la_code: Annotated[str | None, typer.Option(help="Its three-digit code, if the slug is not that.")] = None,
    procedure: Annotated[str, typer.Option(help="By whose procedure it works.")] = "lincolnshire",
    by: Who = None,
    reason: Why = None,
    database_url: DatabaseUrl = None,
    as_json: Json = False,
) -> None:
    """Add an authority: its schema, its roles and its place in the registry. One that is there stays as it is."""
    new, who = new_authority(slug, name, la_code, procedure), given.by(by, reason)
    url = given.admin_url(database_url)

    from app.record import registry
    from app.running import setup

    with given.may(url):
        setup.migrate(url, new, by=who)
    with given.administering(url) as connection:
        called, works_by = registry.authorities(connection, closed=True)[slug], registry.procedure_of(connection, slug)
    told = f"Authority {slug} is there and up to date: {called}, by the procedure of {works_by}."
    given.say({"authority": slug, "name": called, "procedure": works_by}, [told], as_json=as_json)


@authorities.command("move")
def move_authority(
    slug: Annotated[str, typer.Argument(help="Its slug.")],
    there: Annotated[
        str | None, typer.Option("--to", help="The database to move it to, as a role that may make roles and schemas.")
    ] = None,
    served_at: Annotated[
        str | None, typer.Option(help="The address of the service over there; without it, this one's own.")
    ] = None,
    give_up: Annotated[
        bool, typer.Option("--give-up", help="Open it here again, when a move of it was broken off.")
    ] = False,
    by: Who = None,
    reason: Why = None,
    database_url: DatabaseUrl = None,
    as_json: Json = False,
) -> None:
    """Move an authority to another database, while it is served: it is closed for a moment at the end.

    Exit code 1: the copy is not what it was made from, and it is served from here as before.
    """
    if (there is None) != give_up:
        given.fail("Say --to which database it is moved, or --give-up.")
    here, who = given.admin_url(database_url), given.by(by, reason)

    from dataclasses import asdict

    from app.running import doctor, moving

    if there is None:
        with given.may(here):
            moving.give_up(here, slug, who)
        given.say({"authority": slug, "moved": False}, [f"Authority {slug} is served from here."], as_json=as_json)
        return
    settings = given.settings()
    address = given.address("--served-at", served_at or settings.issuer)
    with given.may(here):
        ended = moving.move(settings, here, given.admin_url(there), slug, address, who, _to_the_operator)
    told = [
        *doctor.lines([*ended.findings]),
        f"Callers were told to come again for {ended.closed_for:.1f} seconds.",
        f"Authority {slug} is served at {address}."
        if ended.is_done
        else f"Authority {slug} is served from here still.",
    ]
    given.say({"authority": slug, "moved": ended.is_done, **asdict(ended)}, told, as_json=as_json)
    if not ended.is_done:
        raise typer.Exit(1)


def _to_the_operator(sentence: str) -> None:
    typer.echo(sentence, err=True)


@authorities.command("list")
def list_authorities(database_url: DatabaseUrl = None, as_json: Json = False) -> None:
    """List them: slug, LA code, name, by whose procedure each works, and where one went that was moved."""
    from migrations import REGISTRY

    with given.administering(database_url) as connection:
        rows = connection.execute(
            "SELECT slug, la_code, name, procedure, CASE WHEN closed_at IS NOT NULL THEN"
            f" coalesce('moved to ' || moved_to, 'being moved') END FROM {REGISTRY}.authority ORDER BY slug"
        )
        found = [dict(zip(("authority", "la_code", "name", "procedure", "standing"), row, strict=True)) for row in rows]
    told = ["  ".join(filter(None, each.values())) for each in found]
    given.say({"authorities": found}, told or ["There is none."], as_json=as_json)


@clients.command("add")
def add_client(
    file: Annotated[
        Path,
        typer.Argument(help="JSON: client_id, authority, kind, keys, the newest first, and the rest of the entry."),
    ],
    again: Annotated[bool, typer.Option("--again", help="Have one that was revoked call again.")] = False,
    by: Who = None,
    reason: Why = None,
    database_url: DatabaseUrl = None,
    issuer: Issuer = None,
    as_json: Json = False,
) -> None:
    """Register a client with its public keys, or replace its entry. One that was revoked stays so without --again."""
    import psycopg
    from pydantic import TypeAdapter

    from app.api.tokens import may_sign
    from app.base.text import CODE
    from app.record import registered
    from app.record.registry import Client
    from app.record.registry import add_client as register
    from domain.vocabulary import OFFICE_ROLES, PARTNER_ROLES, Role, Source

    address, who = _issuer(issuer), given.by(by, reason)
    entry: Client = given.entry(file, TypeAdapter(Client), "a client's")
    if not re.match(CODE, entry.client_id):
        given.fail(
            f"{file}: client_id is letters, digits and ._:- only, 64 at most, and begins with a letter or digit."
        )
    if (entry.kind == "agency") != bool(entry.agency):
        given.fail(f"{file}: an entry of kind agency names its agency, and one of kind workforce names none.")
    if entry.source_code not in (None, *Source):
        given.fail(f"{file}: source_code is the census's, one of {', '.join(Source)}.")
    may = PARTNER_ROLES if entry.kind == "agency" else OFFICE_ROLES | {Role.AUDITOR}
    if not entry.roles <= may:
        given.fail(f"{file}: roles of an entry of kind {entry.kind} are of {', '.join(sorted(may))}.")
    if any("d" in key for key in entry.keys):
        given.fail(f"{file} holds a private key: register the public one.")
    if not all(may_sign(key) for key in entry.keys):
        given.fail(f"{file}: keys are public JWKs: {JWK}.")
    with given.administering(database_url) as connection:
        if not registered.newest_first(connection, address, entry.client_id, entry.keys):
            given.fail(f"The keys of {file} do not stand once each, the newest first, before those it has already.")
        try:
            revoked = not register(connection, address, entry, by=who)
        except psycopg.errors.ForeignKeyViolation:
            given.fail(f"There is no authority {entry.authority}.")
        if revoked and not again:
            given.fail(f"Client {entry.client_id} was revoked: --again has it call again.")
        if revoked:
            register(connection, address, entry, again=True, by=who)
    told = [f"Client {entry.client_id} of authority {entry.authority} is registered at {address}."]
    if revoked:
        told.append("It was revoked, and may call again.")
    said = {"client_id": entry.client_id, "authority": entry.authority, "issuer": address, "again": revoked}
    given.say(said, told, as_json=as_json)


@clients.command("list")
def list_clients(authority: SlugOrAll = None, database_url: DatabaseUrl = None, as_json: Json = False) -> None:
    """List them: authority, id, kind, agency, roles, the thumbprints of their keys, and whether they are revoked."""
    from dataclasses import asdict

    from app.record import registered, registry

    with given.administering(database_url) as connection:
        if authority and authority not in registry.authorities(connection):
            given.fail("There is no such authority.")
        found = registered.clients(connection, authority)
    told = [
        f"{each.authority}  {each.client_id}  {each.kind}  {each.agency or '-'}  {','.join(each.roles) or '-'}  "
        + (f"revoked {each.revoked_at:%Y-%m-%d %H:%M}" if each.revoked_at else " ".join(each.keys) or "no key")
        for each in found
    ]
    given.say({"clients": [asdict(each) for each in found]}, told or ["There is none."], as_json=as_json)


@clients.command("revoke")
def revoke_client(
    client_id: ClientId,
    by: Who = None,
    reason: Why = None,
    database_url: DatabaseUrl = None,
    issuer: Issuer = None,
    as_json: Json = False,
) -> None:
    """Have a client call no more, at once, whatever tokens it holds; its people are signed out. Its entry stays."""
    from app.record import registered

    address, who = _issuer(issuer), given.by(by, reason)
    with given.administering(database_url) as connection:
        if not registered.revoke(connection, address, client_id, who):
            since = registered.revoked_at(connection, address, client_id)
            given.fail(
                f"Client {client_id} was revoked on {since:%Y-%m-%d %H:%M}."
                if since
                else "There is no such client that may call."
            )
    given.say({"revoked": client_id}, [f"Client {client_id} may call no more."], as_json=as_json)


@clients.command("rotate")
def rotate_client(
    client_id: ClientId,
    key: Annotated[Path | None, typer.Argument(help="JSON: the new public JWK, which signs beside the last.")] = None,
    end: Annotated[
        bool,
        typer.Option("--end", help="Have the newest key, the first in `client list`, alone sign."),
    ] = False,
    by: Who = None,
    reason: Why = None,
    database_url: DatabaseUrl = None,
    issuer: Issuer = None,
    as_json: Json = False,
) -> None:
    """Turn a client's key in two steps: the new one beside the old; once it is used, --end, and the old one is gone."""
    from app.record import registered

    if (key is None) != end:
        given.fail("Give the file of the new key, or --end.")
    address, new, who = _issuer(issuer), _public(key) if key else None, given.by(by, reason)
    with given.administering(database_url) as connection:
        try:
            held = registered.rotate(connection, address, client_id, new, who)
        except LookupError:
            given.fail("There is no such client that may call.")
        except ValueError:
            given.fail("That key is the client's already." if new else "It has only one key: there is nothing to end.")
    signs = "sign" if len(held) > 1 else "signs"
    given.say(
        {"client_id": client_id, "keys": held}, [f"{' and '.join(held)} {signs} for {client_id}."], as_json=as_json
    )


def _issuer(issuer: str | None) -> str:
    if not issuer:
        given.fail("FRONTDOOR_ISSUER or --issuer must say at which address the client signs in.")
    return issuer


def _public(file: Path) -> dict[str, Any]:
    """The public JWK of a file."""
    import json

    from app.api.tokens import may_sign

    try:
        told = json.loads(given.content(file))
    except json.JSONDecodeError as error:
        given.fail(f"{file} is not JSON, line {error.lineno}.")
    except UnicodeDecodeError:
        given.fail(f"{file} is not JSON.")
    if not may_sign(told):
        given.fail(f"{file} is not a public JWK: {JWK}.")
    if "d" in told:
        given.fail(f"{file} holds a private key: give the public one.")
    return dict(told)
