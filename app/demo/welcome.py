"""What the demonstration says as soon as it answers: where to look, and what to try."""

import json
import sys
from pathlib import Path
from typing import Any

import httpx
import psycopg

from app.base.references import stream_of
from app.demo.place import AUTHORITIES, Served
from app.demo.seed.cast import ANYTOWN
from app.record.recorder import Recorder
from app.terminal.console import say
from domain.vocabulary import Role
from migrations import Tenant

SCREENED = {"screening-findings-recorded", "contact-outcome-decided", "outcome-copied"}
REASONS = "An assessment under section 17 may be required."


def as_json(served: Served) -> dict[str, Any]:
    """What a program needs to know of it."""
    return {
        "base_url": served.base_url,
        "authority": next(iter(AUTHORITIES)),
        "tokens": served.tokens,
        "sign_in": served.sign_in,
        "database_url": served.database_url,
        "showpiece": _showpiece(served),
    }


def tell(served: Served, http: httpx.Client) -> None:
    """Where to look, a call with its true answer, and how a system gets a token."""
    place = _nearest(served.place.directory)
    here = {
        "the pages": f"{place}/sign-in/  a link for every role, each good for one sign-in within 12 hours",
        "the API": f"{served.base_url}/openapi.json",
        "tokens": f"{place}/tokens/  one for every role, good for 12 hours",
        "private keys": f"{place}/clients/  of the systems that may call",
        "settings": f"{place}/environment  for frontdoor replay, rebuild, work: source it first",
        "log": f"{place}/demo.log",
    }
    up = f"\n[bold]Front Door[/] answers at [bold]{served.base_url}[/]. Ctrl-C stops it and keeps its data.\n"
    say(up, markup=True)
    if showpiece := _showpiece(served):
        here["a case"] = f"{showpiece}  to replay: decided late, and why"
    for name, where in here.items():
        say(f"  {name:13} {where}")
    for role in (Role.AUDITOR, Role.SCREENING_MANAGER):
        say(f"\nOpen the pages as {role.replace('_', ' ')}:\n\n  {served.sign_in[role]}")
    second = list(AUTHORITIES.values())[-1]
    say(f"\nThose of {second.name}, which works by another procedure, as its auditor:\n\n  {served.sign_in[OTHER]}")
    say(f"\n{_question(served, http, place)}")
    how = "A partner's own system signs in with its key (private_key_jwt, RFC 7523):"
    say(f"\n{how}\n\n{_signing_in(served)}\n")


OTHER = "other_auditor"


def _showpiece(served: Served) -> str | None:
    """The case to be looked at first, where there is one."""
    slug, synthetic = next(iter(AUTHORITIES.items()))
    cast = synthetic.cast
    if cast.showpiece is None:
        return None
    with psycopg.connect(served.database_url) as connection:
        found = Recorder.over(connection, Tenant(slug)).select_events(stream_of(slug, cast.showpiece), limit=1)
    return cast.showpiece if found else None


def _question(served: Served, http: httpx.Client, place: Path) -> str:
    """One call to try, and what it answered a moment ago."""
    case = _unscreened(served)
    token = {"Authorization": f"Bearer {served.tokens['screening_manager']}"}
    bearer = f'-H "Authorization: Bearer $(cat {place}/tokens/screening_manager)"'
    if case is None:
        answer = http.get("/v1/procedure/CL2", headers=token)
        return f"Ask for a rule:\n\n  curl -s {served.base_url}/v1/procedure/CL2 \\\n    {bearer}\n\n{_pretty(answer)}"
    body = {"outcome": "progress-to-referral", "reasons": REASONS}
    answer = http.post(
        f"/v1/cases/{case}/screening/outcome", headers={**token, "Prefer": "handling=dry-run"}, json=body
    )
    return (
        "May this contact become a referral already? Ask, without recording anything:\n\n"
        f"  curl -s {served.base_url}/v1/cases/{case}/screening/outcome \\\n    {bearer} \\\n"
        '    -H "Prefer: handling=dry-run" -H "Content-Type: application/json" \\\n'
        f"    -d '{json.dumps(body)}'\n\n{_pretty(answer)}"
    )


def _unscreened(served: Served) -> str | None:
    """A case that was sent to the Screening Manager and not looked at yet."""
    with psycopg.connect(served.database_url) as connection:
        log = Recorder.over(connection, Tenant(next(iter(AUTHORITIES))))
        for opened in log.select_notifications(None, 1_000, topics=["contact-recorded"]):
            happened = {event.topic for event in log.select_events(opened.originator_id)}
            if "screening-requested" in happened and happened.isdisjoint(SCREENED):
                return str(json.loads(opened.state)["d"]["reference"])
    return None


def _signing_in(served: Served) -> str:
    called = Path(sys.argv[0]).absolute()
    command = "python -m app.cli" if called.suffix == ".py" else _nearest(called)
    key = _nearest(served.place.clients / f"{ANYTOWN.school.client_id}.json")
    return (
        f"  curl -s {served.base_url}/oauth/token -d grant_type=client_credentials \\\n"
        "    -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \\\n"
        f"    -d client_assertion=$({command} assertion {key})"
    )


def _pretty(answer: httpx.Response) -> str:
    lines = json.dumps(answer.json(), indent=2, ensure_ascii=False).splitlines()
    return "\n".join(f"  {line}" for line in (f"HTTP {answer.status_code}", *lines))


def _nearest(path: Path) -> Path:
    """A path as it is shortest to type from here."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
