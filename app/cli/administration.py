"""The commands of whoever runs it: the database, the directory, signing in."""

from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli import given
from app.cli.given import ADMIN_URL, Json, Slug, Who, Why
from app.cli.registered import new_authority


def migrate(
    database_url: Annotated[
        str | None, typer.Option(envvar=ADMIN_URL, show_envvar=True, help="As a role that may make roles and schemas.")
    ] = None,
    authority: Annotated[str | None, typer.Option(help="Add an authority: its slug, such as its LA code.")] = None,
    name: Annotated[str | None, typer.Option(help="The new authority's name.")] = None,
    la_code: Annotated[str | None, typer.Option(help="Its three-digit code, if the slug is not that.")] = None,
    procedure: Annotated[
        str, typer.Option(help="By whose procedure it works, as a policy pack says it.")
    ] = "lincolnshire",
    by: Who = None,
    reason: Why = None,
    as_json: Json = False,
) -> None:
    """Bring the database to this version: the registry and every authority."""
    from app.running import setup

    new = [] if authority is None else [new_authority(authority, name, la_code, procedure)]
    url, who = given.admin_url(database_url), given.by(by, reason)
    with given.may(url):
        slugs = setup.migrate(url, *new, by=who)
    told = ["The registry is up to date.", *(f"Authority {slug} is up to date." for slug in slugs)]
    given.say({"authorities": slugs}, told, as_json=as_json)


def directory(
    file: Annotated[
        Path | None, typer.Argument(help="The whole directory, .toml, .json or .csv; without one, show it.")
    ] = None,
    by: Annotated[str | None, typer.Option(help="Your id: who changes it.")] = None,
    reason: Annotated[str | None, typer.Option(help="Why it changes.")] = None,
    authority: Slug = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Make the directory of teams and workers say what a file says: who is not in it has left."""
    import asyncio
    import re

    settings = given.settings()

    from app.base.text import CODE
    from app.running import directory_file, setup

    if file is None:
        print(asyncio.run(directory_file.shown(settings, authority)).model_dump_json(exclude_none=True, indent=2))
        return
    if not (by and re.match(CODE, by) and reason):
        given.fail("Say --by whom and for what --reason the directory changes.")
    setup.keep_the_rules(settings.database_url)
    changes = asyncio.run(directory_file.from_file(settings, file, authority, by, reason, dry_run=dry_run))
    for line in directory_file.told(changes, dry_run=dry_run, as_json=as_json):
        print(line)


def assertion(
    file: Annotated[Path, typer.Argument(help="JSON: client_id, token_endpoint and key, a private JWK.")],
    worker: Annotated[str | None, typer.Option(help="For a person: the id, sent with grant type jwt-bearer.")] = None,
    name: Annotated[str | None, typer.Option(help="The person's name.")] = None,
    role: Annotated[str | None, typer.Option(help="The person's role.")] = None,
    qualified: Annotated[bool, typer.Option("--qualified", help="A qualified social worker.")] = False,
) -> None:
    """Sign a client's assertion with its private key, to try the token endpoint with."""
    import json
    import secrets
    import time

    from joserfc import jwt
    from joserfc.jwk import JWKRegistry

    try:
        told = json.loads(file.read_text())
        key, client_id, endpoint = JWKRegistry.import_key(told["key"]), told["client_id"], told["token_endpoint"]
    except OSError as error:
        given.fail(f"{file} cannot be read: {error.strerror}.")
    except json.JSONDecodeError as error:
        given.fail(
            f"{file} does not hold client_id, token_endpoint and a private key: it is not JSON, line {error.lineno}."
        )
    except Exception:  # noqa: BLE001 - whatever is wrong with the file, its content is secret
        given.fail(f"{file} does not hold client_id, token_endpoint and a private key.")
    algorithm = {"OKP": "Ed25519", "EC": "ES256", "RSA": "PS256"}[key.key_type]
    now = int(time.time())
    claims: dict[str, Any] = {
        "iss": client_id, "sub": worker or client_id, "aud": endpoint, "iat": now, "exp": now + 240,
        "jti": secrets.token_urlsafe(16),
    }  # fmt: skip
    if worker:
        claims |= {"name": name or worker, "role": role or "", "qualified": qualified}
    print(jwt.encode({"alg": algorithm}, claims, key, algorithms=[algorithm]))


def sign_in_link(
    worker: Annotated[str, typer.Option(help="The person's id, as events name them.")],
    name: Annotated[str, typer.Option(help="The person's name.")],
    role: Annotated[str, typer.Option(help="The person's role: auditor, screening_manager ...")],
    qualified: Annotated[bool, typer.Option("--qualified", help="A qualified social worker.")] = False,
    team: Annotated[str | None, typer.Option(help="The person's team.")] = None,
    hours: Annotated[int, typer.Option(min=1, max=72, help="How long the link waits to be used.")] = 12,
    agency: Annotated[str | None, typer.Option(help="Of an agency's own: the client of the agency.")] = None,
    by: Who = None,
    reason: Why = None,
    authority: Slug = None,
) -> None:
    """Make a link by which a person signs in to the pages, once. Whoever has it is that person."""
    import psycopg
    from pydantic import TypeAdapter, ValidationError

    from app.api.identity import Identity, Nobody, Person
    from app.base import clock
    from app.record import acts, signing_keys
    from app.record.authorities import custody
    from app.record.registry import vouches_for, workforces
    from app.terminal import arguments
    from app.web.sign_in import link
    from domain.vocabulary import Role

    told = {"id": worker, "name": name, "role": role, "qualified": qualified, "team": team}
    try:
        person: Person = TypeAdapter(Person).validate_python(told)
    except ValidationError as error:
        wrong = sorted({str(item["loc"][0]) for item in error.errors(include_input=False)})
        given.fail(f"This names no person; look at {', '.join(wrong)}. Roles: {', '.join(Role)}.")
    settings, who = given.settings(), given.by(by, reason)
    if not settings.sign_in_links:
        given.fail("Links are switched off. FRONTDOOR_SIGN_IN_LINKS=true switches them on, here and in the service.")
    with psycopg.connect(settings.database_url) as connection:
        if agency and not vouches_for(connection, settings.issuer, agency, person.role):
            given.fail("No client of an agency's is called that, or it may not vouch for that role.")
        known = workforces(connection, settings.issuer, person.role)
    of, vouches = None, agency or ""
    if not vouches:
        vouching = arguments.meant(known, authority, "No authority's own client may vouch for that role here.")
        of, vouches = arguments.the_one(vouching)
    made = {"authority": of, "client_id": vouches, "worker": person.id, "role": person.role, "hours": hours}
    acts.by_the_service(settings.database_url, "sign-in-link-made", made, who)
    identity = Identity(
        settings.issuer, signing_keys.issuer_keys(settings.keys_directory, custody(settings)), Nobody(), clock.now
    )
    print(link(identity, vouches, person, seconds=hours * 3600))
