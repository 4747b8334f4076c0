"""An auditor takes a case away in one file, and checks it where nobody of the authority is asked."""

import asyncio
import base64
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest

from app.base import clock, references
from app.base.references import Referent
from app.proof.log import Log
from app.proof.packs import archive, contents, making, opening, verdict
from app.proof.sealing import Sealer
from app.proof.second_place import Directory
from app.record.authorities import Authorities
from app.record.journal import Journal
from app.record.keys import FileKeys
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.cases import get_audit_pack, get_history, record_known_check
from openapi.client.api.children import claim_identifier
from openapi.client.models import IdentifierBody, IdentifierKind, Problem
from openapi.client.types import File
from tests.app.demonstration import said
from tests.serving import ISSUER, Database
from tests.stories.people import Person, Town, answered, contact, known_check, of_child, problem, told_by

NAME, TELEPHONE, ADDRESS = "Wilhelmina Quillfeather", "01522 000000", "9 Quiet Lane"


def packed(person: Person, case: str, **asked: Any) -> bytes:
    """The pack somebody is given."""
    answer = get_audit_pack.sync_detailed(case, client=person.client, **asked)
    assert re.fullmatch(rf'attachment; filename="audit-pack-{case}-\d+\.zip"', answer.headers["Content-Disposition"])
    assert answer.headers["Content-Type"] == "application/zip"
    content: bytes = answered(answer, File).payload.read()
    return content


def files(data: bytes) -> dict[str, bytes]:
    """What is in it."""
    return archive.unpacked(data, contents.FILES)


def known_key(person: Person) -> str:
    """The log's key, as it is told apart from any pack."""
    answer = person.client.get_httpx_client().get("/v1/log/checkpoint", params={"covering": 1}).raise_for_status()
    return str(answer.json()["key"])


def settings(database: Database, directory: Path) -> dict[str, str]:
    """What the command line needs to make a pack."""
    return {
        "FRONTDOOR_DATABASE_URL": database.url,
        "FRONTDOOR_KEYS_DIRECTORY": str(database.keys),
        "FRONTDOOR_ISSUER": ISSUER,
        "FRONTDOOR_CHECKPOINTS_TO": str(directory / "checkpoints"),
    }


@pytest.fixture
def neighbours_call(town: Town) -> str:
    """A case that began with a neighbour who does not want to be named."""
    told = {"name": NAME, "telephone": TELEPHONE, "address": ADDRESS}
    return town.advisor.sends(told_by("anonymous", "9", referrer=told)).cases[0].case


def test_the_auditor_and_the_office_are_each_given_what_they_may_see(town: Town, case: str) -> None:
    key = known_key(town.auditor)
    for person, audience in ((town.auditor, "auditor"), (town.manager, "office")):
        report = opening.verify(packed(person, case), key)
        assert report.fits, report.findings
        assert report.manifest is not None
        assert report.manifest.made_for.audience == audience
        assert (report.erased, report.withheld) == (0, 0)


def test_the_packs_history_is_the_apis_at_the_moment_it_quotes(town: Town, case: str) -> None:
    content = files(packed(town.auditor, case))
    moment = json.loads(content[contents.MANIFEST])["moment"]
    town.area_manager.office(case)
    town.screened(town.school.sends(contact()).cases[0].case)
    asked = {"position": moment["position"], "as_of": moment["as_of"]}
    http = town.auditor.client.get_httpx_client()
    assert json.loads(content["history.json"]) == http.get(f"/v1/cases/{case}/history", params=asked).json()
    assert json.loads(content["clocks.json"]) == http.get(f"/v1/cases/{case}/timescales", params=asked).json()


def test_a_pack_lacks_nothing_that_was_recorded_while_it_was_made(town: Town, database: Database) -> None:
    case = town.school.sends(contact(children=[of_child()])).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    held = IdentifierBody(kind=IdentifierKind.NHS_NUMBER, number="9991112223")
    assert town.manager.mends(claim_identifier.sync_detailed, town.manager.office(case).child, held).status_code == 201
    made = asyncio.run(made_from_what_stood_earlier(database, case))
    assert made.events == len(town.auditor.history(case).items)


async def made_from_what_stood_earlier(database: Database, case: str) -> making.Made:
    """A pack for which the case's own stream was read first before its last event was recorded, and the rest after."""
    reference = references.read(Referent.CASE, case)
    assert reference
    journal = Journal(database.url)
    await journal.open()
    reads = count()

    class Earlier:
        async def stored(self, tenant: Tenant, streams: Sequence[UUID]) -> Mapping[UUID, Sequence[tuple[Any, ...]]]:
            found = await journal.stored(tenant, streams)
            return {each: rows[:-1] for each, rows in found.items()} if next(reads) == 0 else found

    sealer = Sealer(database.keys, ISSUER, Directory(database.checkpoints))
    order = making.Order(
        stream=references.stream_of("925", reference),
        authority=Authorities(database.keys).get("925"),
        name="Anytown",
        made_for=contents.MadeFor(id="a-1", role=Role.AUDITOR, audience="auditor"),
        now=clock.now(),
    )
    try:
        made = await making.made(cast(Journal, Earlier()), Log(journal, database.url, sealer), order)
    finally:
        await journal.close()
    assert made
    return made


def test_the_page_stands_alone_and_says_what_happened(town: Town, case: str) -> None:
    page = files(packed(town.auditor, case))["history.html"].decode()
    for told in ("Amira", "Referral recorded", "Level of response decided", "Lincolnshire", "Anytown"):
        assert told in page
    assert "<script" not in page
    assert not re.search(r'(src|href)="(?!#)', page)
    assert "default-src 'none'" in page
    assert re.search(r"\d\d:\d\d:\d\d (GMT|BST)", page)
    assert not re.search(r"\d\d:\d\d:\d\d(?! GMT| BST)", page)  # an hour comes twice when the clocks go back


def test_nothing_opens_a_protected_referrer_in_any_pack(town: Town, neighbours_call: str) -> None:
    key = known_key(town.auditor)
    for who in (town.manager, town.auditor):
        pack = packed(who, neighbours_call)
        found = opening.verify(pack, key)
        assert found.fits
        assert found.withheld == 3
        everything = b"".join(files(pack).values())
        states = [json.loads(line)["state"] for line in files(pack)[contents.EVENTS].splitlines()]
        for searched in (everything, *map(base64.b64decode, states)):
            assert not any(secret.encode() in searched for secret in (NAME, TELEPHONE, ADDRESS))
        theirs = json.loads(files(pack)[contents.FIELD_KEYS]).values()
        assert not [path for event in theirs for path in event["keys"] if path.startswith("referrer.")]


def test_nothing_opens_the_risk_of_a_visit_in_any_pack(town: Town) -> None:
    account = contact()["account"] | {"risk_to_staff": "Two Mastiffs."}
    case = town.school.sends(contact(account=account)).cases[0].case
    for who in (town.manager, town.auditor):
        given = json.loads(files(packed(who, case))[contents.FIELD_KEYS]).values()
        assert [path for event in given for path in event["withheld"]] == ["account.risk_to_staff"]
        assert not any("account.risk_to_staff" in event["keys"] for event in given)


def test_no_key_is_given_for_another_case_of_the_child(town: Town) -> None:
    first, second = (town.school.sends(contact(children=[of_child()])).cases[0].case for _ in range(2))
    child = town.manager.office(first).child
    town.advisor.does(record_known_check.sync_detailed, second, known_check(result="known", child=child))
    content = files(packed(town.auditor, second))
    events = {each["position"]: each for each in map(json.loads, content[contents.EVENTS].splitlines())}
    told = {item["position"] for item in json.loads(content["history.json"])["items"]}
    keys = {int(position) for position in json.loads(content[contents.FIELD_KEYS])}
    recorded = [each for each in events.values() if each["topic"] == "child-recorded"]
    assert len(recorded) == 2
    assert keys <= told < events.keys()
    before = min(each["position"] for each in recorded)
    assert before not in told
    assert b'"$p"' in base64.b64decode(events[before]["state"])
    assert opening.verify(packed(town.auditor, second), known_key(town.auditor)).fits


def test_an_agency_and_a_stranger_have_no_pack(town: Town, case: str) -> None:
    asked = get_audit_pack.sync_detailed
    problem(asked(case, client=town.school.client), 403, "forbidden-scope")
    for somebody_else in (town.police, town.elsewhere):
        problem(asked(case, client=somebody_else.client), 404, "not-found")
    problem(asked("C0000000000AX", client=town.auditor.client), 404, "not-found")
    assert isinstance(get_history.sync_detailed(case, client=town.school.client).parsed, Problem)


def test_a_pack_proves_that_the_log_extends_an_older_checkpoint(town: Town, case: str) -> None:
    http = town.auditor.client.get_httpx_client()
    position = town.auditor.history(case).items[-1].position
    kept = http.get("/v1/log/checkpoint", params={"covering": position}).raise_for_status().json()
    newer = town.school.sends(contact()).cases[0].case
    silent, proven = packed(town.auditor, newer), packed(town.auditor, newer, extends=kept["size"])
    without, with_it = (opening.verify(each, kept["key"], kept["note"]) for each in (silent, proven))
    assert (without.fits, without.extends) == (True, None)
    assert f"extends={kept['size']}" in without.remarks[0]
    assert (with_it.fits, with_it.extends) == (True, True)
    content = files(proven)
    proofs = json.loads(content[contents.PROOFS])
    proofs["extends"]["path"] = proofs["extends"]["path"][::-1] + proofs["extends"]["path"]
    wrong = content | {contents.PROOFS: json.dumps(proofs).encode()}
    report = opening.verify(archive.packed(wrong, pack_date(content)), kept["key"], kept["note"])
    assert report.extends is False
    assert "does-not-extend" in {each.code for each in report.findings}
    too_long = get_audit_pack.sync_detailed(newer, client=town.auditor.client, extends=10**12)
    assert "keep it" in str(problem(too_long, 404, "not-found").detail)


def pack_date(content: dict[str, bytes]) -> Any:
    """When a pack was made."""
    return contents.adapter(contents.Manifest).validate_json(content[contents.MANIFEST]).made_at


def test_an_erased_person_is_gone_and_the_pack_fits_still(town: Town, database: Database) -> None:
    case = town.school.sends(contact()).cases[0].case
    before = packed(town.auditor, case)
    stored = [json.loads(line) for line in files(before)[contents.EVENTS].splitlines()]
    scope = next(each["stream"] for each in stored if each["kind"] == "communication")
    FileKeys(database.keys / "925").destroy(UUID(scope), "child")
    after = packed(town.auditor, case)
    report = opening.verify(after, known_key(town.auditor))
    assert report.fits, report.findings
    assert report.erased > 0
    contact_told = next(
        i for i in json.loads(files(after)["history.json"])["items"] if i["event"] == "contact-recorded"
    )
    assert contact_told["data"]["details"]["given_name"] is None
    assert "details.given_name" in contact_told["erased"]
    assert b"Amira" not in b"".join(files(after).values())
    assert [each["chain"] for each in stored] == [
        json.loads(line)["chain"] for line in files(after)[contents.EVENTS].splitlines()
    ]


def test_the_command_line_makes_a_pack_and_checks_it_without_settings(
    town: Town, database: Database, neighbours_call: str, tmp_path: Path
) -> None:
    file = tmp_path / "case.zip"
    made = said("audit-pack", neighbours_call, "--authority", "925", "--output", file, **settings(database, tmp_path))
    assert made.returncode == 0, made.stderr
    assert len(made.stdout.splitlines()) == 5
    assert "as the auditor sees it" in made.stdout
    key = known_key(town.auditor)
    good = said("verify", file, "--key", key)
    assert (good.returncode, good.stdout.splitlines()[-1]) == (0, "Everything fits.")
    content = files(file.read_bytes())
    content["clocks.json"] = content["clocks.json"].replace(b'"running"', b'"met"')
    file.write_bytes(archive.packed(content, pack_date(content)))
    bad = said("verify", file, "--json")
    told = json.loads(bad.stdout)
    assert (bad.returncode, told["fits"], told["key_known"], told["fields"]["withheld"]) == (1, False, None, 3)
    assert list(verdict.lines(opening.verify(file.read_bytes(), key)))[-3:] == [
        "2 findings:",
        "- clocks.json: this file is not the one the manifest names",
        "- clocks.json: it is not what the events say at /clocks/0/state",
    ]


def test_the_command_line_says_in_one_sentence_what_it_cannot_do(
    town: Town, database: Database, tmp_path: Path
) -> None:
    nobodys = said("audit-pack", references.new(Referent.CASE), "--authority", "925", **settings(database, tmp_path))
    assert (nobodys.returncode, nobodys.stderr) == (2, "This authority has no such case.\n")
    nowhere = said("verify", tmp_path / "nowhere.zip")
    assert (nowhere.returncode, nowhere.stderr.count("\n")) == (2, 1)
    assert "cannot be read: No such file or directory." in nowhere.stderr


def test_any_unzip_program_opens_it(town: Town, case: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(packed(town.auditor, case))) as opened:
        assert opened.testzip() is None
        assert tuple(opened.namelist()) == contents.FILES
        opened.extractall(tmp_path)
    assert (tmp_path / "README.txt").read_text().startswith("AUDIT PACK OF CASE")
