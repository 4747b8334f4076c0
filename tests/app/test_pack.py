"""A pack that was altered is found out, and the place is named; whatever is in a file, opening it never raises."""

import ast
import base64
import io
import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.base import clock
from app.proof import merkle
from app.proof.checkpoints import LogKey
from app.proof.packs import archive, contents, opening, readable, verdict
from app.proof.packs.report import PackReport
from app.record import rules
from domain.policy import pack_in_force
from tests.app.independent import VERIFIER
from tests.serving import Service
from tests.stories.people import Town, contact, of_child

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def packs(service: Service) -> tuple[bytes, bytes]:
    """Two cases' packs against one checkpoint."""
    town = Town(service)
    cases = [town.school.sends(contact(children=[of_child()])).cases[0].case for _ in range(2)]
    for case in cases:
        town.screened(case)
        town.progressed(case)
    town.leave()
    with service.client("auditor") as client:
        first, second = (client.get(f"/v1/cases/{case}/audit-pack").raise_for_status().content for case in cases)
    return first, second


@pytest.fixture
def good(packs: tuple[bytes, bytes]) -> Files:
    """The files of a pack that fits."""
    return archive.unpacked(packs[0], contents.FILES)


@pytest.fixture
def other(packs: tuple[bytes, bytes]) -> Files:
    """The files of another case's pack."""
    return archive.unpacked(packs[1], contents.FILES)


def zipped(files: Files) -> bytes:
    """As they are."""
    return archive.packed(files, datetime(2026, 1, 1, tzinfo=UTC))


def covered(files: Files) -> bytes:
    """With a manifest made to match."""
    manifest = json.loads(files[contents.MANIFEST])
    for name in manifest["files"]:
        manifest["files"][name] = sha256(files[name]).hexdigest()
    return zipped(files | {contents.MANIFEST: json.dumps(manifest).encode()})


def forged(files: Files) -> bytes:
    """Signed throughout by a key of the forger's own, so that only what is inside can give it away."""
    origin = json.loads(files[contents.MANIFEST])["origin"]
    key = LogKey(origin, Ed25519PrivateKey.generate())
    checkpoint = files[contents.CHECKPOINT].decode().rpartition("\n\n")[0] + "\n"
    files = files | {
        contents.CHECKPOINT: key.sign(checkpoint).encode(),
        contents.KEYS: json.dumps({"log": key.verifier, "fingerprint": contents.fingerprint(key.verifier)}).encode(),
    }
    files = archive.unpacked(covered(files), contents.FILES)
    note = key.sign(contents.signed_text(files[contents.MANIFEST])).encode()
    return zipped(files | {contents.SIGNATURE: note})


def found(report: PackReport) -> set[tuple[str, str | None]]:
    """The codes of what was found, and the files."""
    return {(each.code, each.file) for each in report.findings}


def independently(data: bytes, directory: Path, key: str | None = None) -> tuple[int, str]:
    """What the verifier says that shares no code with ours, in a process that cannot find ours."""
    file = directory / "pack.zip"
    file.write_bytes(data)
    command = [sys.executable, "-I", str(VERIFIER), str(file), *([key] if key else [])]
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False, env={})
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def key_of(files: Files) -> str:
    """The log's key."""
    key: str = json.loads(files[contents.KEYS])["log"]
    return key


# What fits


def test_a_pack_fits_and_only_the_known_key_says_whose_it_is(packs: tuple[bytes, bytes], good: Files) -> None:
    alone, known = opening.verify(packs[0]), opening.verify(packs[0], key_of(good))
    assert alone.fits
    assert known.fits
    assert (alone.key_known, known.key_known) == (None, True)
    assert (alone.events, alone.streams) == (22, 3)
    assert alone.opened > 30
    assert "compare it with the one you hold" in "\n".join(verdict.lines(alone))


def test_the_independent_verifier_agrees(packs: tuple[bytes, bytes], good: Files, tmp_path: Path) -> None:
    assert independently(packs[0], tmp_path, key_of(good)) == (0, "Everything fits.\n")
    assert independently(packs[0], tmp_path) == (0, "Everything fits, if the key is the log's.\n")
    stranger = LogKey("stranger", Ed25519PrivateKey.generate()).verifier
    assert independently(packs[0], tmp_path, stranger)[0] == 1


def test_the_independent_verifier_is_short_and_needs_nothing_of_ours() -> None:
    text = VERIFIER.read_text()
    assert len(text.splitlines()) < 230
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(text))
        for name in ([each.name for each in node.names] if isinstance(node, ast.Import)
                     else [node.module or ""] if isinstance(node, ast.ImportFrom) else [])
    }  # fmt: skip
    assert imported - sys.stdlib_module_names == {"cryptography"}


def test_an_opened_pack_is_replayed_with_what_it_discloses(packs: tuple[bytes, bytes], good: Files) -> None:
    opened = opening.opened(packs[0])
    assert opened.replay is not None
    steps = opened.replay.steps(opened.moment)
    told = json.loads(good["history.json"])["items"]
    assert [step["event"] for step in steps] == [item["event"] for item in told]
    assert steps[1]["data"]["details"]["given_name"] == "Amira"


def test_a_pack_that_was_found_to_fit_is_replayed_again_without_being_checked(
    packs: tuple[bytes, bytes], good: Files, other: Files
) -> None:
    opened, again = opening.opened(packs[0]), opening.reopened(packs[0])
    assert opened.replay
    assert again.replay
    assert again.replay.steps() == opened.replay.steps()
    assert (again.proofs, again.moment, again.report.fits) == (opened.proofs, opened.moment, True)
    altered = forged(a_word_of_the_history(good, other))
    assert found(opening.verify(altered)) == {("does-not-follow", readable.HISTORY)}
    assert opening.reopened(altered).report.fits, "it was not looked at again"


def test_every_event_says_which_rules_it_was_recorded_under(good: Files) -> None:
    for event in _events(good):
        meta = json.loads(base64.b64decode(event["state"]))["m"]
        assert meta.items() >= rules.pins(pack_in_force(clock.now())).items()


def test_the_same_content_makes_the_same_file(good: Files) -> None:
    assert zipped(good) == zipped(dict(good))


# What was altered


def _events(files: Files) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files[contents.EVENTS].splitlines()]


def _lines(events: list[dict[str, Any]]) -> bytes:
    ordered = sorted(events, key=lambda event: event["position"])
    return b"".join(json.dumps(event).encode() + b"\n" for event in ordered)


def _edited(files: Files, name: str, change: Callable[[Any], object]) -> Files:
    content = json.loads(files[name])
    change(content)
    return files | {name: json.dumps(content).encode()}


def a_byte_of_an_event(files: Files, _: Files) -> Files:
    events = _events(files)
    state = base64.b64decode(events[5]["state"])
    events[5]["state"] = base64.b64encode(state.replace(b'"v":1', b'"v": 1')).decode()
    return files | {contents.EVENTS: _lines(events)}


def a_moment_of_an_event(files: Files, _: Files) -> Files:
    events = _events(files)
    at = datetime.fromisoformat(events[5]["recorded_at"])
    events[5] |= {"recorded_us": events[5]["recorded_us"] - 1,
                  "recorded_at": at.replace(microsecond=at.microsecond - 1).isoformat()}  # fmt: skip
    return files | {contents.EVENTS: _lines(events)}


def an_event_left_out(files: Files, _: Files) -> Files:
    events = _events(files)
    del events[5]
    return files | {contents.EVENTS: _lines(events)}


def an_event_of_another_case(files: Files, other: Files) -> Files:
    added = next(event for event in _events(other) if event["kind"] == "case")
    proof = next(each for each in json.loads(other[contents.PROOFS])["events"] if each["position"] == added["position"])
    files = _edited(files, contents.PROOFS, lambda proofs: proofs["events"].append(proof))
    return files | {contents.EVENTS: _lines([*_events(files), added])}


def proofs_exchanged(files: Files, _: Files) -> Files:
    def exchange(proofs: Any) -> None:
        one, two = proofs["events"][3:5]
        one["path"], two["path"] = two["path"], one["path"]

    return _edited(files, contents.PROOFS, exchange)


def a_checkpoint_of_another_size(files: Files, _: Files) -> Files:
    lines = files[contents.CHECKPOINT].split(b"\n")
    return files | {contents.CHECKPOINT: b"\n".join([lines[0], b"%d" % (int(lines[1]) + 1), *lines[2:]])}


def a_field_key_of_another_field(files: Files, _: Files) -> Files:
    def exchange(given: Any) -> None:
        keys = next(each["keys"] for each in given.values() if len(each["keys"]) > 1)
        one, two = list(keys)[:2]
        keys[one], keys[two] = keys[two], keys[one]

    return _edited(files, contents.FIELD_KEYS, exchange)


def a_field_key_left_out(files: Files, _: Files) -> Files:
    return _edited(files, contents.FIELD_KEYS, lambda given: next(iter(given.values()))["keys"].popitem())


def a_field_said_to_be_erased(files: Files, _: Files) -> Files:
    def erase(given: Any) -> None:
        of_event = next(iter(given.values()))
        of_event["erased"].append(of_event["keys"].popitem()[0])

    return _edited(files, contents.FIELD_KEYS, erase)


def a_field_said_to_be_withheld(files: Files, _: Files) -> Files:
    def withhold(given: Any) -> None:
        of_event = next(iter(given.values()))
        of_event["withheld"].append(of_event["keys"].popitem()[0])

    return _edited(files, contents.FIELD_KEYS, withhold)


def a_word_of_the_history(files: Files, _: Files) -> Files:
    return files | {"history.json": files["history.json"].replace(b"Amira", b"Alina")}


def who_did_it(files: Files, _: Files) -> Files:
    return files | {"history.json": files["history.json"].replace(b'"screening_manager-925"', b'"somebody-else"')}


def an_event_of_the_history_left_out(files: Files, _: Files) -> Files:
    return _edited(files, "history.json", lambda history: history["items"].pop(6))


def an_earlier_moment(files: Files, _: Files) -> Files:
    def earlier(manifest: Any) -> None:
        manifest["moment"]["position"] = _events(files)[6]["position"]

    return _edited(files, contents.MANIFEST, earlier)


def a_clock(files: Files, _: Files) -> Files:
    return files | {"clocks.json": files["clocks.json"].replace(b'"running"', b'"met"')}


def the_page(files: Files, _: Files) -> Files:
    return files | {"history.html": files["history.html"].replace(b"Met</span>", b"Missed</span>", 1)}


def the_words_of_a_rule(files: Files, _: Files) -> Files:
    return _edited(files, "rules.json", lambda rules: rules["rules"][0].update(quote="Nobody need do anything."))


def a_timescale(files: Files, _: Files) -> Files:
    return _edited(files, "policy-pack.json", lambda policy: policy["timescales"]["T1"].update(amount=99))


def a_bank_holiday(files: Files, _: Files) -> Files:
    return _edited(files, "bank-holidays.json", lambda calendar: calendar["events"].pop())


ALTERED: list[tuple[Callable[[Files, Files], Files], str, str]] = [
    (a_byte_of_an_event, "chain", contents.EVENTS),
    (a_moment_of_an_event, "chain", contents.EVENTS),
    (an_event_left_out, "chain", contents.EVENTS),
    (an_event_left_out, "event-missing", contents.EVENTS),
    (an_event_of_another_case, "another-case", contents.EVENTS),
    (proofs_exchanged, "not-in-log", contents.EVENTS),
    (a_checkpoint_of_another_size, "other-checkpoint", contents.CHECKPOINT),
    (a_field_key_of_another_field, "field-key", contents.FIELD_KEYS),
    (a_field_key_left_out, "field-key", contents.FIELD_KEYS),
    (a_field_said_to_be_erased, "does-not-follow", "history.json"),
    (a_field_said_to_be_withheld, "field-key", contents.FIELD_KEYS),
    (a_word_of_the_history, "does-not-follow", "history.json"),
    (who_did_it, "does-not-follow", "history.json"),
    (an_event_of_the_history_left_out, "does-not-follow", "history.json"),
    (an_earlier_moment, "other-moment", contents.MANIFEST),
    (a_clock, "does-not-follow", "clocks.json"),
    (the_page, "does-not-follow", "history.html"),
    (the_words_of_a_rule, "does-not-follow", "rules.json"),
    (a_timescale, "does-not-follow", "policy-pack.json"),
    (a_timescale, "other-rules", "policy-pack.json"),
    (a_bank_holiday, "does-not-follow", "bank-holidays.json"),
    (a_bank_holiday, "other-rules", "bank-holidays.json"),
]
BY_SIGNATURE_ALONE = {an_earlier_moment, a_clock, the_page, the_words_of_a_rule}
"""What follows from the events by our own rules, which a stranger's verifier does not have."""
BY_SIGNATURE = "manifest.json: not the manifest that was signed\n"


@pytest.mark.parametrize(("change", "code", "file"), ALTERED, ids=lambda each: getattr(each, "__name__", each))
def test_what_was_altered_is_found_and_named(
    good: Files, other: Files, tmp_path: Path, change: Callable[[Files, Files], Files], code: str, file: str
) -> None:
    altered = change(good, other)
    assert altered != good
    by_a_forger, made_to_match = opening.verify(forged(altered)), opening.verify(covered(altered))
    assert (code, file) in found(by_a_forger), by_a_forger.findings
    assert ("signature", contents.MANIFEST) in found(made_to_match)
    assert ("other-key", contents.KEYS) in found(opening.verify(forged(altered), key_of(good)))
    status, said = independently(forged(altered), tmp_path)
    assert (status == 0) == (change in BY_SIGNATURE_ALONE), said
    if change in BY_SIGNATURE_ALONE:
        assert independently(covered(altered), tmp_path) == (1, BY_SIGNATURE)
        assert independently(forged(altered), tmp_path, key_of(good))[0] == 1


def rerecorded(files: Files, change: Callable[[Any], object]) -> bytes:
    """As if every event had been recorded with its metadata changed, in a log of its own."""
    events, before = _events(files), dict[str, bytes]()
    for event in events:
        state = json.loads(base64.b64decode(event["state"]))
        change(state["m"])
        event["state"] = base64.b64encode(json.dumps(state, separators=(",", ":")).encode()).decode()
        stored = contents.adapter(contents.StoredEvent).validate_python(
            event | {"chain": b"", "state": base64.b64decode(event["state"])}
        )
        before[event["stream"]] = link = contents.link(before.get(event["stream"], b""), stored)
        event["chain"] = link.hex()
    chains = {event["position"]: event["chain"] for event in events}
    size = max(chains)
    leaves = [merkle.leaf_hash(bytes.fromhex(chains.get(position, ""))) for position in range(1, size + 1)]
    tiles = merkle.extend(0, {}, leaves)
    root = base64.b64encode(merkle.root(size, tiles)).decode()
    proofs = [
        {"position": position, "index": position - 1,
         "path": [base64.b64encode(merkle.hash_of(each, tiles)).decode()
                  for each in merkle.inclusion(position - 1, size)]}
        for position in sorted(chains)
    ]  # fmt: skip
    origin = json.loads(files[contents.MANIFEST])["origin"]
    files = _edited(files, contents.MANIFEST, lambda manifest: manifest.update(size=size))
    history = json.loads(files[readable.HISTORY])
    for item in history["items"]:
        item["chain"] = chains[item["position"]]
    return forged(files | {
        contents.EVENTS: _lines(events),
        contents.PROOFS: json.dumps({"size": size, "events": proofs}).encode(),
        contents.CHECKPOINT: f"{origin}\n{size}\n{root}\n\n".encode(),
        readable.HISTORY: json.dumps(history).encode(),
    })  # fmt: skip


def test_events_from_before_there_were_pins_are_held_to_none(good: Files, tmp_path: Path) -> None:
    def unpinned(meta: Any) -> None:
        del meta["pack_digest"], meta["calendar_digest"]

    older = rerecorded(good, unpinned)
    assert independently(older, tmp_path) == (0, "Everything fits, if the key is the log's.\n")
    readable_again = {("does-not-follow", name) for name in (readable.HISTORY, readable.PAGE, readable.README)}
    assert found(opening.verify(older)) <= readable_again, "laid out and named anew, and nothing else"


def test_a_copy_whose_own_policy_pack_was_edited_judges_nobody_elses_pack(good: Files) -> None:
    def under_another(meta: Any) -> None:
        meta["pack_digest"] = "0" * 64

    opened = opening.opened(rerecorded(good, under_another))
    assert opened.replay is None
    assert found(opened.report) == {("other-rules", readable.POLICY), ("other-rules", contents.EVENTS)}


def test_a_finding_names_position_stream_and_place(good: Files, other: Files) -> None:
    event = _events(good)[5]
    (first, *_) = opening.verify(forged(a_byte_of_an_event(good, other))).findings
    assert (first.position, str(first.stream)) == (event["position"], event["stream"])
    told = opening.verify(forged(a_word_of_the_history(good, other))).findings
    assert [str(each) for each in told] == [
        "history.json: it is not what the events say at /items/1/data/details/given_name"
    ]


def test_a_forgery_throughout_fits_itself_and_not_the_key_somebody_holds(good: Files) -> None:
    assert opening.verify(forged(good)).fits
    report = opening.verify(forged(good), key_of(good))
    assert ("other-key", contents.KEYS) in found(report)
    assert report.key_known is False


def test_a_file_that_was_replaced_is_named(good: Files) -> None:
    for name in contents.FILES:
        if name not in {contents.MANIFEST, contents.SIGNATURE}:
            assert ("file-changed", name) in found(opening.verify(zipped(good | {name: good[name] + b" "})))


def test_the_manifest_is_signed(good: Files) -> None:
    changed = good[contents.MANIFEST].replace(b'"auditor-925"', b'"somebody"')
    assert found(opening.verify(zipped(good | {contents.MANIFEST: changed}))) >= {("signature", contents.MANIFEST)}
    text = contents.signed_text(good[contents.MANIFEST])
    by_another = LogKey(key_of(good).partition("+")[0], Ed25519PrivateKey.generate()).sign(text).encode()
    assert found(opening.verify(zipped(good | {contents.SIGNATURE: by_another}))) == {("signature", contents.SIGNATURE)}


def test_a_checkpoint_is_not_taken_for_the_manifests_note(good: Files) -> None:
    assert ("signature", contents.MANIFEST) in found(
        opening.verify(zipped(good | {contents.SIGNATURE: good[contents.CHECKPOINT]}))
    )
    swapped = good | {contents.CHECKPOINT: good[contents.SIGNATURE]}
    assert ("signature", contents.CHECKPOINT) in found(opening.verify(zipped(swapped)))


# What cannot be read


def test_newer_forms_are_told_and_not_guessed_at(good: Files) -> None:
    newer = _edited(good, contents.MANIFEST, lambda manifest: manifest.update(version=2, something_new=True))
    assert found(opening.verify(zipped(newer))) == {("newer", contents.MANIFEST)}
    events = _events(good)
    state = base64.b64decode(events[5]["state"]).replace(b'"v":1', b'"v":9', 1)
    events[5]["state"] = base64.b64encode(state).decode()
    opened = opening.opened(forged(good | {contents.EVENTS: _lines(events)}))
    assert ("newer", contents.EVENTS) in found(opened.report)
    assert opened.replay is None


def _zip(*entries: tuple[str, bytes], comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries:
            made.writestr(name, content)
        made.comment = comment
    return out.getvalue()


def test_what_an_older_version_made_readable_is_remarked_and_its_events_are_held_to(good: Files) -> None:
    manifest = good[contents.MANIFEST].replace(f'"{contents.SOFTWARE}"'.encode(), b'"0.0.9"')
    assert manifest != good[contents.MANIFEST]
    older = good | {
        contents.MANIFEST: manifest,
        readable.PAGE: good[readable.PAGE].replace(b"</h1>", b", as it was</h1>"),
    }
    report = opening.verify(forged(older))
    assert report.fits
    assert [remark for remark in report.remarks if "history.html is as version 0.0.9" in remark]
    told = json.loads(good[readable.HISTORY])
    told["items"][2]["by"]["id"] = "somebody-else"
    lied = opening.verify(forged(older | {readable.HISTORY: json.dumps(told).encode()}))
    assert found(lied) == {("does-not-follow", readable.HISTORY)}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_is_no_pack_is_said_to_be_none(good: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = zipped(good)
    manifest = (contents.MANIFEST, good[contents.MANIFEST])
    encrypted = whole.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00", 1)
    lying = whole.replace(len(good["README.txt"]).to_bytes(4, "little"), b"\x01\0\0\0")
    assert encrypted != whole != lying
    for data in (b"", b"PK", b"%PDF-1.7", whole[:-40], whole[: len(whole) // 2], b"\0" + whole, encrypted, lying,
                 _zip(manifest, ("../../etc/passwd", b"x")), _zip(manifest, ("/history.json", b"x")),
                 _zip(manifest, manifest), _zip(manifest, comment=b"x"), _zip(("manifest.json/", b""))):  # fmt: skip
        assert found(opening.verify(data)) == {("not-a-pack", None)}, data[:60]
    for content in (b"", b"[]", b'{"format": "front-door-audit-pack"}', b"[" * 100_000, b'{"format": 1, "version": 1}'):
        assert found(opening.verify(_zip((contents.MANIFEST, content)))) == {("not-a-pack", None)}
    monkeypatch.setattr(archive, "LARGEST", 1_000_000)
    assert found(opening.verify(_zip(("history.html", bytes(2_000_000))))) == {("not-a-pack", None)}


def test_opening_never_raises_whatever_is_inside(good: Files) -> None:
    chance = random.Random(20261124)
    names = [name for name in contents.FILES if name not in {"history.html", "README.txt", "rules.json"}]
    for _ in range(60):
        name = chance.choice(names)
        content = bytearray(good[name])
        for _ in range(chance.choice([1, 1, 3])):
            at = chance.randrange(len(content))
            content[at : at + chance.randrange(3)] = chance.choice([b"", b"0", b"null", b'"', b"\xff", b"[]", b"9e99"])
        altered = good | {name: bytes(content)}
        report = opening.verify(covered(altered) if name != contents.MANIFEST else zipped(altered))
        assert not report.fits or content == good[name], name
        list(verdict.lines(report))


def test_what_a_pack_says_of_itself_cannot_steer_a_terminal(good: Files) -> None:
    told = _edited(good, contents.MANIFEST, lambda manifest: manifest.update(authority_name="\x1b[2J\x1b]0;gone\x07"))
    assert all(line.isprintable() for line in verdict.lines(opening.verify(zipped(told))))
