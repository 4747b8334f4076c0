"""The demonstration: one line, an API that answers, a clean end, and data that outlives a kill -9."""

import asyncio
import contextlib
import html
import itertools
import json
import re
import signal
import stat
import subprocess
from collections import Counter, deque
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import httpx
import psycopg
import pytest
from joserfc.jwk import OKPKey

from app.base import clock
from app.demo.postgres import Postgres
from app.demo.seed.cast import OTHERTOWN
from app.demo.seed.recording import AlreadyTold, seed
from app.proof.files import findings
from app.record import rules
from app.record.authorities import Authorities
from app.record.recorder import Recorder
from domain.policy import pack_in_force
from domain.vocabulary import Role, State
from migrations import REGISTRY, Tenant
from openapi import FrontDoor
from openapi.client.api.cases import get_case
from openapi.client.api.contacts import record_contact
from openapi.client.models import ContactBody, ContactReceived, PartnerCase
from tests.app.demonstration import Demo, frontdoor, said, started
from tests.app.independent import independent
from tests.depth import DEEP
from tests.forked import ROOT
from tests.guides import FENCE, ON_THE_PAGE, in_python, in_the_shell, is_like
from tests.places import reachable
from tests.waiting import until

SENT_BY = {
    "school-first-disclosure": "partner",
    "family-of-three-siblings": "partner",
    "further-report-on-known-child": "partner",
    "police-domestic-abuse": "partner_police",
    "health-visitor-neglect": "customer_service_advisor",
    "gp": "customer_service_advisor",
    "early-help-step-up": "customer_service_advisor",
    "anonymous-neighbour": "customer_service_advisor",
    "nursery-telephone-call": "customer_service_advisor",
    "emergency": "customer_service_advisor",
    "grandmother": "customer_service_advisor",
    "consultation-with-permission": "customer_service_advisor",
}
GUIDES = ROOT / "app" / "web" / "documented" / "guides"
HYPOTHETICAL = "hypothetical-consultation"
ENQUIRY = "prison-enquiry"
QUALIFIED = {
    "screening_manager", "screening_practice_supervisor", "area_practice_supervisor", "area_team_manager",
    "duty_social_worker", "allocated_social_worker",
}  # fmt: skip


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A directory in one that anybody can reach."""
    with reachable() as made:
        yield made / "inner"


@pytest.fixture(scope="module")
def demo(place: Path) -> Iterator[Demo]:
    with started(place) as running:
        yield running


def serving(directory: Path) -> list[str]:
    """The PostgreSQL processes whose data is in a directory."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink().is_relative_to(directory):
                found.append((process / "cmdline").read_text())
        except OSError:
            continue
    return found


def environment(place: Path) -> dict[str, str]:
    """What the demonstration leaves for a shell that is to speak to its database."""
    told = subprocess.run(["/bin/sh", "-c", '. "$0"; env -0', place / "environment"], capture_output=True, check=True)
    lines = [line.partition("=") for line in told.stdout.decode().split("\0")]
    return {name: value for name, _, value in lines if name.startswith("FRONTDOOR_")}


def in_its_shell(place: Path, *arguments: str) -> str:
    """What a command says in a shell that has read that, as the guides have it."""
    command = ["/bin/sh", "-c", f'. "{place}/environment"; exec "$@"', "sh", *frontdoor(), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def claims(demo: Demo, token: str) -> dict[str, object]:
    """What a token says, unverified."""
    import base64

    body = demo.line["tokens"][token].split(".")[1]
    said: dict[str, object] = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return said


def test_the_one_line_says_where_for_whom_and_over_which_database(demo: Demo) -> None:
    assert set(demo.line) == {"base_url", "authority", "tokens", "sign_in", "database_url", "showpiece"}
    assert demo.line["base_url"].startswith("http://127.0.0.1:")
    assert demo.line["authority"] == "925"
    others = {"partner", "partner_police", "partner_prison", "partner_probation", "other_screening_manager"}
    others |= {"other_auditor", "other_partner"}
    assert set(demo.line["tokens"]) == set(demo.line["sign_in"]) == {role.value for role in Role} | others
    with psycopg.connect(demo.line["database_url"]) as connection:
        assert connection.execute("SELECT current_setting('is_superuser')").fetchone() == ("on",)


def test_every_token_is_another_persons_and_is_accepted_for_half_a_day(demo: Demo) -> None:
    everybody = {token: claims(demo, token) for token in demo.line["tokens"]}
    assert len({said["sub"] for said in everybody.values()}) == len(everybody)
    assert {token for token, said in everybody.items() if said["qualified"]} == QUALIFIED | {"other_screening_manager"}
    for token, claimed in everybody.items():
        assert claimed["exp"] - claimed["iat"] == 12 * 3600  # type: ignore[operator]
        assert demo.ask("GET", "/v1/cases?limit=1", token).status_code == 200, token


def test_every_person_has_the_role_their_token_is_named_for(demo: Demo) -> None:
    for role in Role:
        assert claims(demo, role.value)["role"] == role.value


def test_the_synthetic_authority_has_cases_in_every_state(demo: Demo) -> None:
    for state in set(State) - {State.SUPERSEDED}:
        assert demo.ask("GET", f"/v1/cases?state={state}&limit=1", "screening_manager").json()["items"], state


def test_the_synthetic_authority_has_clocks_of_every_kind(demo: Demo) -> None:
    for state in ("missed", "running", "met-late", "met-but-recorded-late"):
        assert demo.ask("GET", f"/v1/deadlines?state={state}&limit=1", "screening_manager").json()["items"], state


def test_the_synthetic_authority_is_like_lincolnshires_year(demo: Demo) -> None:
    with psycopg.connect(demo.line["database_url"]) as connection:
        rows = connection.execute(SPINE).fetchall()
    sources = Counter(source for topic, source, _ in rows if topic == "communication-received")
    assert sum(sources.values()) >= 150
    assert 0.25 < sources["6"] / sum(sources.values()) < 0.37  # 30.8 %
    assert 0.16 < sources["2A"] / sum(sources.values()) < 0.28  # 21.2 %
    topics = Counter(topic for topic, _, _ in rows)
    matched = topics["child-matched"] - topics["match-withdrawn"]
    assert 0.17 < matched / sum(sources.values()) < 0.26  # 22.9 %
    assert any(topic == "communication-received" and cases > 2 for topic, _, cases in rows), "a family"
    assert sources["9"], "an anonymous caller"


SPINE = """
    SELECT topic, data ->> 'source', coalesce(jsonb_array_length(data -> 'cases'), 0)
    FROM (SELECT topic, convert_from(state, 'UTF8')::jsonb -> 'd' AS data FROM la_925.fd_events) AS events
"""


def test_the_synthetic_authority_was_recorded_as_it_happened_and_nothing_before_it_happened(demo: Demo) -> None:
    with psycopg.connect(demo.line["database_url"]) as connection:
        said = connection.execute(
            "SELECT (convert_from(state, 'UTF8')::jsonb -> 'd' ->> 'occurred_at')::timestamptz, recorded_at"
            " FROM la_925.fd_events ORDER BY notification_id"
        ).fetchall()
    moments = [recorded_at for _, recorded_at in said]
    assert all(earlier < later for earlier, later in itertools.pairwise(moments))
    assert moments[0] < datetime.now(UTC) - timedelta(days=35)
    assert all(occurred_at <= recorded_at for occurred_at, recorded_at in said)
    at_once = sum(recorded_at - occurred_at < timedelta(seconds=1) for occurred_at, recorded_at in said)
    assert at_once > 0.8 * len(said)


def test_every_event_of_the_past_says_which_rules_it_was_recorded_under(demo: Demo) -> None:
    with psycopg.connect(demo.line["database_url"]) as connection:
        told = connection.execute(RULES).fetchall()
    assert told == [(rules.pins(pack_in_force(clock.now())),)]


RULES = """
    SELECT DISTINCT told - '{client,request,trace}'::text[]
    FROM (SELECT convert_from(state, 'UTF8')::jsonb -> 'm' AS told FROM la_925.fd_events) AS events
"""


def test_the_past_was_chained_like_everything_else_and_the_way_it_came_in_is_gone(demo: Demo) -> None:
    with psycopg.connect(demo.line["database_url"]) as connection:
        broken = connection.execute(CHAIN).fetchone()
        positions = connection.execute("SELECT count(*), max(notification_id) FROM la_925.fd_events").fetchone()
        ways_in = connection.execute("SELECT prosrc FROM pg_proc WHERE prosrc LIKE '%INSERT INTO la_925.fd_events %'")
        texts = [text for (text,) in ways_in]
        schemas = connection.execute("SELECT count(*) FROM pg_namespace WHERE nspname = 'seeding'").fetchone()
    assert broken == (0,)
    assert positions is not None
    assert positions[0] == positions[1]
    assert len(texts) == 1
    assert "greatest(clock_timestamp(), moment + interval '1 microsecond')" in texts[0]
    assert schemas == (0,)


CHAIN = """
    SELECT count(*) FROM (
        SELECT *, lag(chain, 1, '') OVER (PARTITION BY originator_id ORDER BY originator_version) AS before
        FROM la_925.fd_events) AS linked
    WHERE chain <> la_925.fd_link(before, originator_id, originator_version, topic, recorded_at, state)
"""


def test_nobody_adds_a_past_to_a_log_that_has_events(demo: Demo, place: Path) -> None:
    authority = Authorities(place / "keys").get("926")
    now = datetime.now(UTC)
    with pytest.raises(AlreadyTold):
        asyncio.run(seed(demo.line["database_url"], authority, OTHERTOWN, now, pack_in_force(now), communications=5))


def test_the_line_names_a_case_to_replay(demo: Demo) -> None:
    case = demo.line["showpiece"]
    late = demo.ask("GET", "/v1/deadlines?state=met-late&clause=T2&limit=100", "auditor").json()["items"]
    assert [each["overdue_seconds"] for each in late if each["case"] == case] == [(7 * 60 + 38) * 60]


def test_the_case_to_replay_has_papers_that_are_those_its_log_names(demo: Demo) -> None:
    files = f"/v1/cases/{demo.line['showpiece']}/attachments"
    kept = demo.ask("GET", files, "screening_manager").json()["items"]
    assert [each["kind"] for each in kept] == ["chronology", "report"]
    assert [each["kind"] for each in demo.ask("GET", files, "partner").json()["items"]] == ["chronology"]
    for each in kept:
        content = demo.ask("GET", f"{files}/{each['attachment']}/content", "screening_manager").content
        assert content.startswith(b"%PDF-")
        assert (len(content), sha256(content).hexdigest()) == (each["length"], each["sha256"])
    with psycopg.connect(demo.line["database_url"]) as connection:
        assert [*findings(connection, Recorder.over(connection, Tenant("925")))] == []


def test_every_example_is_sent_by_somebody() -> None:
    sent_by = SENT_BY | {HYPOTHETICAL: "customer_service_advisor", ENQUIRY: "partner_prison"}
    assert {path.stem for path in (ROOT / "examples").glob("*.json")} == sent_by.keys()
    told = (ROOT / "examples" / "README.md").read_text()
    for example, token in sent_by.items():
        assert f"| `{example}.json` | `{token}` |" in told


@pytest.mark.parametrize("example", SENT_BY)
def test_an_example_is_a_contact_the_service_records(demo: Demo, example: str) -> None:
    answer = demo.send(example, SENT_BY[example], f"test-{example}")
    assert answer.status_code == 201, answer.text
    children = json.loads((ROOT / "examples" / f"{example}.json").read_text())["children"]
    assert len(answer.json()["cases"]) == len(children)


def test_the_example_of_a_hypothetical_consultation_is_one_the_service_records(demo: Demo) -> None:
    body = json.loads((ROOT / "examples" / f"{HYPOTHETICAL}.json").read_text())
    headers = {"Idempotency-Key": "test-hypothetical"}
    answer = demo.ask("POST", "/v1/consultations", "customer_service_advisor", json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    form = demo.ask("GET", f"/v1/consultations/{answer.json()['consultation']}/form", "early_help_advisor")
    assert "Drainside Nursery" in form.text


def test_the_example_of_an_enquiry_is_one_the_service_records(demo: Demo) -> None:
    body = json.loads((ROOT / "examples" / f"{ENQUIRY}.json").read_text())
    answer = demo.ask("POST", "/v1/enquiries", "partner_prison", json=body, headers={"Idempotency-Key": "test-prison"})
    assert answer.status_code == 201, answer.text
    seen = demo.ask("GET", f"/v1/enquiries/{answer.json()['enquiry']}", "partner_prison").json()
    assert (seen["state"], seen["response"]) == ("received", None)


def test_a_partners_system_signs_in_with_its_own_key(demo: Demo, place: Path) -> None:
    key = str(place / "clients" / "saltfen-primary.json")
    command = [*frontdoor(), "assertion", key]
    signed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    form = {
        "grant_type": "client_credentials",
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": signed,
    }
    given = httpx.post(demo.line["base_url"] + "/oauth/token", data=form).json()
    bearer = {"Authorization": f"Bearer {given['access_token']}"}
    assert httpx.get(demo.line["base_url"] + "/v1/cases", headers=bearer).status_code == 200


def test_a_case_is_replayed_from_the_database_as_the_api_tells_it(demo: Demo, place: Path) -> None:
    case = demo.ask("GET", "/v1/cases?state=referral-recorded&limit=1", "auditor").json()["items"][0]["case"]
    told = demo.ask("GET", f"/v1/cases/{case}/history", "auditor").json()["items"]

    def replayed(*arguments: str) -> str:
        return said("replay", case, "--authority", "925", *arguments, **environment(place)).stdout

    assert [item["event"] for item in json.loads(replayed("--json"))["items"]] == [item["event"] for item in told]
    version = next(item["case_version"] for item in told if item["event"] == "known-check-recorded")
    until_then = json.loads(replayed("--json", "--version", str(version)))["items"]
    assert [item["event"] for item in until_then if item["stream"] == "case"][-1:] == ["known-check-recorded"]
    moment = next(item["recorded_at"] for item in told if item["event"] == "known-check-recorded")
    as_known = json.loads(replayed("--json", "--as-of", moment))["items"]
    assert [item["event"] for item in as_known] == [item["event"] for item in told if item["recorded_at"] <= moment]
    shown = in_its_shell(place, "replay", case, "--authority", "925")
    assert "referral screened and awaiting assessment" in shown
    assert f"referral recorded: {len(told)} of {len(told)} lines" in shown


def test_every_kind_of_pack_fits_for_who_has_only_its_description(demo: Demo, place: Path) -> None:
    verifier, kinds = independent(), {"C": "cases", "D": "challenges", "H": "consultations", "E": "enquiries"}
    with psycopg.connect(demo.line["database_url"]) as connection:
        begun = [reference for (reference,) in connection.execute(REFERENCES) if reference[0] in kinds]
    cases = [reference for reference in begun if reference[0] == "C"]
    packed = [*cases[::16], *(reference for reference in begun if reference[0] != "C")]
    assert {reference[0] for reference in packed} == kinds.keys()
    file = place.parent / "pack.zip"
    for reference in packed:
        answer = demo.ask("GET", f"/v1/{kinds[reference[0]]}/{reference}/audit-pack", "auditor")
        file.write_bytes(answer.raise_for_status().content)
        assert not list(verifier.check(verifier.unpacked(file), None)), reference


REFERENCES = """
    SELECT told ->> 'reference'
    FROM (SELECT convert_from(state, 'UTF8')::jsonb -> 'd' AS told FROM la_925.fd_events WHERE originator_version = 1)
        AS events
    WHERE told ? 'reference' ORDER BY 1
"""


def test_an_auditors_replay_never_names_a_referrer_who_is_protected(demo: Demo, place: Path) -> None:
    receipt = demo.send("grandmother", "customer_service_advisor", "test-grandmother").json()
    case = receipt["cases"][0]["case"]
    shown = said("replay", case, "--authority", "925", **environment(place)).stdout
    assert "Juniper" in shown
    assert "Briar Madeupley" not in shown
    assert "01632 960688" not in shown


LISTED = """
    SELECT max(notification_id) = (SELECT position FROM la_925.projection WHERE name = 'case_list')
    FROM la_925.fd_events
"""


def test_a_projection_is_rebuilt_while_the_service_runs(demo: Demo, place: Path) -> None:
    with psycopg.connect(demo.line["database_url"], autocommit=True) as connection:
        until(lambda: connection.execute(LISTED).fetchone() == (True,))
    before = demo.ask("GET", "/v1/cases?limit=100", "auditor").json()["items"]
    done = said("projections", "rebuild", "case_list", **environment(place))
    said_of_each = "case_list of authority {} is rebuilt. Held against the log: nothing differs.\n"
    assert (done.stdout, done.stderr) == ("".join(map(said_of_each.format, ("925", "926"))), "")
    assert demo.ask("GET", "/v1/cases?limit=100", "auditor").json()["items"] == before


def test_private_keys_and_tokens_are_for_their_owner_alone(demo: Demo, place: Path) -> None:
    for directory in ("keys", "clients", "tokens"):
        assert stat.S_IMODE((place / directory).stat().st_mode) == 0o700
        for path in (place / directory).iterdir():
            assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name


def test_what_a_kill_leaves_is_there_again_and_ctrl_c_ends_everything(place: Path) -> None:
    directory = place.parent / "killed"
    above = [(path, path.stat().st_mode, path.stat().st_uid) for path in (place.parent, *place.parent.parents)]
    with started(directory, "--empty") as first:
        assert first.ask("GET", "/v1/cases", "auditor").json()["items"] == []
        receipt = first.send("gp", "customer_service_advisor", "before-the-kill").json()
        first.end(signal.SIGKILL)
    with started(directory, "--empty") as second:
        case = receipt["cases"][0]["case"]
        read = second.ask("GET", f"/v1/cases/{case}", "screening_manager").json()
        assert read["details"]["given_name"] == "Lark"
        again = second.send("gp", "customer_service_advisor", "before-the-kill")
        assert again.headers["Idempotency-Replayed"] == "true"
        assert again.json() == receipt
        assert serving(directory)
        assert second.end() == (0, ""), "nothing but the one line"
    assert not serving(directory)
    assert above == [(path, path.stat().st_mode, path.stat().st_uid) for path, _, _ in above]
    Postgres(directory / "postgres").remove()


def test_reset_begins_again_and_leaves_the_neighbours_alone(place: Path) -> None:
    directory = place.parent / "reset"
    directory.mkdir()
    (directory / "mine.txt").write_text("mine")
    with started(directory, "--empty") as first:
        first.send("gp", "customer_service_advisor", "before-the-reset")
        assert first.end(signal.SIGTERM) == (0, "")
    with started(directory, "--empty", "--reset") as second:
        assert second.ask("GET", "/v1/cases", "auditor").json()["items"] == []
        assert second.end() == (0, "")
    assert (directory / "mine.txt").read_text() == "mine"
    Postgres(directory / "postgres").remove()


def test_a_directory_in_use_and_a_port_in_use_are_said_in_one_sentence(demo: Demo, place: Path) -> None:
    port = demo.line["base_url"].rpartition(":")[2]
    for arguments, sentence in (
        (["--port", "0", "--data-dir", str(place)], "another process has a server in"),
        (["--port", port, "--data-dir", str(place.parent / "unused")], f"Port {port} "),
    ):
        done = said("demo", *arguments)
        assert done.returncode == 2
        assert done.stderr.startswith(sentence)
        assert done.stderr.count("\n") == 1
    assert not (place.parent / "unused").exists()


CODE = re.compile(r"(?<![\w/-])[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+(?![\w/-])|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-")
WRITTEN_SO = {
    "axe-core", "case-management", "day-to-day", "e-mail", "extra-familial", "fast-tracked", "grown-up", "grown-ups",
    "multi-agency", "non-professional", "re-direction", "return-home", "self-harm", "sign-in", "step-up",
    "three-bedroom", "three-year-old", "two-bedroom", "well-being",
}  # fmt: skip
"""Words that the procedure, or the language, or one of the examples writes so."""

NOTHING = re.compile(r"(?<![\w’'-])(?:None(?! [a-z])|null|NaN|undefined)(?![\w’'-])")
"""How a value that is none is said by mistake; "None yet" is said on purpose."""

LEADING_ON = r'href="(/(?!static|sign|audit/verify|[^"]*(?:audit-pack|[.](?:csv|json)))[^"#]*)'
"""Links to pages; not to files, nor to what is verified or made for long."""

AT_FIRST = {
    "screening_manager": (
        "/home",
        "/find",
        "/queue",
        "/cases",
        "/timescales",
        "/notices",
        "/erasures",
        "/retention",
        "/record",
        "/you",
    ),
    "auditor": ("/queue", "/audit", "/procedure", "/case-management", "/subject-requests"),
    "partner_manager": ("/agency", "/agency/cases", "/agency/concerns", "/agency/challenges", "/agency/requests"),
}


def kind_of(path: str) -> str:
    """Which page it is, whatever it is about; forms are looked at by tests of their own."""
    plain = re.sub(r"/[A-Z][0-9A-Z]{12}(?=/|$)", "/{reference}", path.partition("?")[0])
    plain = re.sub(r"/record/[a-z-]+$", "/record/{command}", plain)
    return re.sub(r"/(?:[A-Z]+[0-9]+|[0-9]+|[0-9a-f-]{36})(?=/|$)", "/{one}", plain)


@pytest.mark.parametrize("role", AT_FIRST)
def test_every_page_says_words_and_neither_codes_nor_ids(demo: Demo, role: str) -> None:
    coded, seen, coming = [], set[str](), deque(AT_FIRST[role])
    with httpx.Client(base_url=demo.line["base_url"], timeout=30) as browser:
        browser.post("/sign-in", data={"link": demo.line["sign_in"][role].rpartition("link=")[2]})
        while coming:
            path = coming.popleft()
            if kind_of(path) in seen:
                continue
            seen.add(kind_of(path))
            page = browser.get(path)
            assert page.status_code < 500, path
            main = main_of(page)
            said = read_of(main)
            coded += [(path, found[0]) for found in CODE.finditer(said) if found[0] not in WRITTEN_SO]
            coded += [(path, found[0]) for found in NOTHING.finditer(said)]
            coming += [html.unescape(each) for each in re.findall(LEADING_ON, main)]
    assert coded == []
    assert len(seen) > 12


def main_of(page: httpx.Response) -> str:
    """What is said on a page, beside what every page says."""
    return page.text.partition("<main")[2].partition(">")[2].partition("</main>")[0]


def read_of(page: str) -> str:
    """What is read of it."""
    return html.unescape(re.sub(r"<[^>]+>", "\n", page))


def test_a_record_that_has_no_value_for_something_says_so_in_words_or_says_nothing(demo: Demo) -> None:
    """Of every case, or one in ten, as it stands and as it is told by happening and by recording."""
    said, known, coming = dict[str, str](), set[str](), "/cases"
    with httpx.Client(base_url=demo.line["base_url"], timeout=30) as browser:
        browser.post("/sign-in", data={"link": demo.line["sign_in"]["service_manager"].rpartition("link=")[2]})
        while coming:
            page = main_of(browser.get(coming))
            known |= {*re.findall(r'href="(/cases/[A-Z][0-9A-Z]{12})"', page)}
            coming = html.unescape(next(iter(re.findall(r'href="(/cases\?[^"]*cursor=[^"]*)"', page)), ""))
        for case in sorted(known)[:: 1 if DEEP else 10]:
            for path in (case, f"{case}/history?by=happened", f"{case}/history?by=recorded"):
                if found := NOTHING.search(read_of(main_of(browser.get(path)))):
                    said[path] = found[0]
    assert said == {}
    assert len(known) > 100


def test_what_the_guide_says_of_the_sandbox_is_so(demo: Demo, place: Path, tmp_path: Path) -> None:
    """A school registers its own key, a child's name decides what becomes of it, and a challenge is answered."""
    with contextlib.chdir(tmp_path):
        (tmp_path / ".front-door").symlink_to(place)
        (tmp_path / "examples").symlink_to(ROOT / "examples")
        ran, printed = 0, ""
        for language, how, code in FENCE.findall((GUIDES / "testing.md").read_text()):
            here = code.replace(ON_THE_PAGE, demo.line["base_url"]).replace("front_door_client", "openapi")
            if how == "demo":
                printed, ran = in_python(here) if language == "python" else in_the_shell(here, "testing"), ran + 1
            elif language == "json" and printed:
                is_like(json.loads(code), json.loads(printed))
            else:
                printed = ""
    assert ran == 4


def test_a_referral_that_is_accepted_is_assessed_and_the_school_is_told(demo: Demo) -> None:
    key, address = OKPKey.generate_key("Ed25519"), demo.line["base_url"]
    told = {"name": "Elm School", "key": key.as_dict(private=False)}
    made = httpx.post(f"{address}/v1/sandbox/clients", json=told, timeout=60).raise_for_status().json()
    body = json.loads((ROOT / "examples" / "school-first-disclosure.json").read_text())
    body["children"][0] |= {"family_name": "Accepted", "identifiers": []}
    with FrontDoor(address, client_id=made["client_id"], key=key.as_dict(private=True)) as door:
        received = door.call(record_contact, body=ContactBody.from_dict(body)).value
        assert isinstance(received, ContactReceived)
        heard = (event for event in door.events() if event.type_ == "uk.frontdoor.case.feedback-given.v1")
        assert next(heard).subject == received.cases[0].case
        seen = door.call(get_case, received.cases[0].case).value
        assert isinstance(seen, PartnerCase)
        assert (seen.state, seen.outcome) == ("referral-recorded", "progress-to-referral")
        assert [feedback.disposal for feedback in seen.feedback] == [["section-17-assessment"]]


def test_no_more_register_themselves_than_a_demonstration_can_act_for(demo: Demo) -> None:
    told = {"name": "Elm School", "key": OKPKey.generate_key("Ed25519").as_dict(private=False)}
    with psycopg.connect(demo.line["database_url"], autocommit=True) as connection:
        connection.execute(
            f"INSERT INTO {REGISTRY}.client (issuer, client_id, authority, kind, agency, roles, keys)"
            " SELECT %s, 'own-full-' || n, '925', 'agency', 'own-full', '{}', '[]' FROM generate_series(1, 20) AS n",
            [demo.line["base_url"]],
        )
        try:
            answer = httpx.post(f"{demo.line['base_url']}/v1/sandbox/clients", json=told, timeout=60)
        finally:
            connection.execute(f"DELETE FROM {REGISTRY}.client WHERE client_id LIKE 'own-full-%'")
    assert (answer.status_code, answer.json()["code"]) == (503, "overloaded")
    assert "20 clients" in answer.json()["detail"]


def test_a_private_key_is_not_taken_for_a_public_one(demo: Demo) -> None:
    key = OKPKey.generate_key("Ed25519").as_dict(private=True)
    told = {"name": "Elm School", "key": key}
    answer = httpx.post(f"{demo.line['base_url']}/v1/sandbox/clients", json=told, timeout=60)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/key")
    assert str(key["d"]) not in answer.text
