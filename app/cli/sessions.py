"""`frontdoor sessions`: who is signed in to the pages, and an end to it."""

from typing import Annotated

import typer

from app.cli import given
from app.cli.given import Json, Who, Why

sessions = typer.Typer(help="Who is signed in to the pages, and an end to it.", no_args_is_help=True)


@sessions.command("list")
def listed(
    every: Annotated[bool, typer.Option("--every", help="Every sign-in on record, the ended ones too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON each.")] = False,
) -> None:
    """List the sessions that go on: id, person, role, how, since when, when seen last."""
    import psycopg
    from pydantic import TypeAdapter

    from app.base import clock
    from app.record import sign_ins
    from app.record.sign_ins import SignIn

    with psycopg.connect(given.settings().database_url) as connection:
        found = sign_ins.sessions(connection, clock.now(), ended=every)
    if not found and not as_json:
        print("There is none.")
    for each in found:
        if as_json:
            print(TypeAdapter(SignIn).dump_json(each).decode())
            continue
        how = each.provider or "link"
        ended = f", ended by {each.ended_by} {each.ended_at:%Y-%m-%d %H:%M}" if each.ended_at else ""
        moments = f"{each.began_at:%Y-%m-%d %H:%M}, seen {each.seen_at:%Y-%m-%d %H:%M}{ended}"
        print(f"{each.id}  {each.worker}  {each.role}  {how}  since {moments}")


@sessions.command("end")
def end(
    which: Annotated[str | None, typer.Argument(help="A session's id, or a person's, for all of theirs.")] = None,
    everybody: Annotated[bool, typer.Option("--everybody", help="Every session there is.")] = False,
    by: Who = None,
    reason: Why = None,
    as_json: Json = False,
) -> None:
    """End a session, a person's sessions, or everybody's, at once and in every process."""
    import psycopg

    from app.base import clock
    from app.record import sign_ins

    if (which is None) != everybody:
        given.fail("Say which session or person, or --everybody.")
    who = given.by(by, reason)
    with psycopg.connect(given.settings().database_url) as connection:
        ended = sign_ins.end_sessions(connection, clock.now(), which, who)
    said = f"{ended} {'session' if ended == 1 else 'sessions'} ended."
    given.say({"ended": ended}, [said], as_json=as_json)
