"""`frontdoor provider`: the outside issuers that authorities trust."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli import given
from app.cli.given import ADMIN_URL, Json, Who, Why


def provider(
    file: Annotated[Path, typer.Argument(help="JSON: issuer, authority, vouches, roles and the rest of the entry.")],
    database_url: Annotated[str | None, typer.Option(envvar=ADMIN_URL, show_envvar=True)] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Trust it no longer.")] = False,
    by: Who = None,
    reason: Why = None,
    as_json: Json = False,
) -> None:
    """Trust an outside issuer, for staff sign-in or for access tokens, or replace its entry."""
    import psycopg
    from pydantic import TypeAdapter

    from app.record.providers import Provider, add_provider, remove_provider

    entry: Provider = given.entry(file, TypeAdapter(Provider), "a provider's")
    if entry.sign_in and entry.sign_in == entry.audience:
        given.fail("sign_in and audience must differ: an ID token is no access token.")
    who = given.by(by, reason)
    with given.administering(database_url) as connection:
        if remove:
            if not remove_provider(connection, entry.issuer, who):
                given.fail(f"{entry.issuer} is not trusted here.")
        else:
            try:
                add_provider(connection, entry, who)
            except psycopg.errors.ForeignKeyViolation:
                given.fail(f"There is no authority {entry.authority}.")
    said = f"{entry.issuer} is trusted " + ("no longer." if remove else f"for authority {entry.authority}.")
    given.say({"issuer": entry.issuer, "trusted": not remove}, [said], as_json=as_json)
