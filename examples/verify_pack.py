#!/usr/bin/env python3
"""Checks an audit pack of Front Door and shares no code with it: written from docs/audit-pack.md.

    python verify_pack.py PACK [KEY]        KEY: the log's verifier key as you hold it

Needs Python 3.11 and the package `cryptography`, no network. Exit code 1 when something does not fit. It does not
derive clocks and states from the events, as `frontdoor verify` does: of these it checks that the log's key signed them.
"""

import base64
import hashlib
import hmac
import json
import sys
import zipfile
import zlib
from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FILES = {"manifest.json", "manifest.note", "README.txt", "history.html", "history.json", "clocks.json", "rules.json",
         "policy-pack.json", "bank-holidays.json", "events.jsonl", "field-keys.json", "proofs.json", "checkpoint.txt",
         "keys.json"}  # fmt: skip
LARGEST = 256 * 1024 * 1024
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
WRONG = (AttributeError, IndexError, KeyError, OverflowError, RecursionError, TypeError, ValueError)


def sha256(data):
    return hashlib.sha256(data).digest()


def unpacked(path):
    """The files of the zip, by name."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        if sorted(names) != sorted(FILES) or sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            raise ValueError("other files than a pack's, or too large")
        return {name: archive.read(name) for name in names}


def signed(note, key):
    """The text of a C2SP note, if `key` (name+id+base64) signed it."""
    name, identity, raw = key.split("+", 2)
    raw = base64.b64decode(raw, validate=True)
    if raw[:1] != b"\x01" or identity != sha256(name.encode() + b"\n" + raw)[:4].hex():
        raise ValueError("not a verifier key")
    text, _, signatures = note.decode().rpartition("\n\n")
    for dash, by, encoded in map(str.split, signatures.splitlines()):
        signature = base64.b64decode(encoded, validate=True)
        if dash == "—" and by == name and signature[:4].hex() == identity:
            Ed25519PublicKey.from_public_bytes(raw[1:]).verify(signature[4:], f"{text}\n".encode())
            return f"{text}\n"
    raise ValueError("not signed by this key")


def link(before, event):
    """The chain value of an event after its predecessor's."""
    topic, stream = event["topic"].encode(), bytes.fromhex(event["stream"].replace("-", ""))
    state = base64.b64decode(event["state"], validate=True)
    return sha256(before + stream + event["version"].to_bytes(8, "big") + len(topic).to_bytes(4, "big") + topic
                  + event["recorded_us"].to_bytes(8, "big") + sha256(state))  # fmt: skip


def root_of(leaf, index, size, path):
    """The root an inclusion proof leads to (RFC 9162, 2.1.3.2)."""
    node, last, found = index, size - 1, sha256(b"\0" + leaf)
    for step in path:
        if last == 0:
            raise ValueError("the proof is too long")
        if node & 1 or node == last:
            found = sha256(b"\1" + step + found)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            found = sha256(b"\1" + found + step)
        node, last = node >> 1, last >> 1
    return found if last == 0 else None


def opened(key, token):
    """The value behind a sealed field, by its own key, which the token commits to."""
    raw = base64.b64decode(token, validate=True)
    if not hmac.compare_digest(raw[:16], hmac.digest(key, b"commitment", "sha256")[:16]):
        raise InvalidTag
    return json.loads(AESGCM(key).decrypt(raw[16:28], raw[28:], raw[:16]))


def plain(node, keys, seen, path=""):
    """An event's data with its sealed fields opened, or None where no key is given. Their paths are added to `seen`."""
    if not isinstance(node, dict | list):
        return node
    if "$p" in node:
        seen.append(path)
        return opened(base64.b64decode(keys[path], validate=True), node["c"]) if path in keys else None
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    values = {name: plain(value, keys, seen, f"{path}.{name}".lstrip(".")) for name, value in pairs}
    return values if isinstance(node, dict) else list(values.values())


def content(file):
    """The digest of what a JSON file says, however it is laid out (RFC 8785)."""
    told = json.dumps(json.loads(file), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return sha256(told.encode()).hex()


def same(told, stored):
    """Whether the history tells what is stored. It leaves out digests, of a protected referrer all but the kind, and of
    details that were amended those that were not."""
    if isinstance(told, dict) and isinstance(stored, dict):
        if {"changed", "details"} <= stored.keys():
            stored = stored | {"details": {name: stored["details"].get(name) for name in stored["changed"]}}
        protected = told.keys() == {"kind"} and stored.get("kind") != "professional"
        left_out = stored.keys() if protected else {"digest"}
        return all(same(told.get(name), stored.get(name)) for name in told.keys() | (stored.keys() - left_out))
    if isinstance(told, list) and isinstance(stored, list):
        return len(told) == len(stored) and all(map(same, told, stored))
    return moment(told) == moment(stored)


def moment(value):
    """A moment however it is written; whatever else it is, as it is."""
    try:
        return datetime.fromisoformat(value) if "T" in value else value
    except (TypeError, ValueError):
        return value


def unlike(item, event, given):
    """What does not fit in an item of the history, its event, and what is given of the event's sealed fields."""
    seen, said = [], [*given["keys"], *given["erased"], *given["withheld"]]
    try:
        stored = plain(json.loads(base64.b64decode(event["state"]))["d"], given["keys"], seen)
    except (InvalidTag, *WRONG):
        yield f"field-keys.json, position {item['position']}: a key does not open its field"
        return
    if sorted(said) != sorted(seen):
        yield f"field-keys.json, position {item['position']}: not every field is opened, erased or withheld"
    by = {"by": {"agency": None, **stored.pop("by")}, "occurred_at": stored.pop("occurred_at")}
    told_by = {name: item["by"][name] for name in by["by"]}
    known = {"event": event["topic"], "stream": event["kind"], **by, "data": stored}
    known |= {name: event[name] for name in ("position", "version", "recorded_at", "chain")}
    if not same({name: item[name] for name in known} | {"by": told_by}, known):
        yield f"history.json, position {item['position']}: not what the event says"


def check(files, known_key):
    """Everything that does not fit, in words."""
    manifest, events = json.loads(files["manifest.json"]), list(map(json.loads, files["events.jsonl"].splitlines()))
    key, proofs = json.loads(files["keys.json"])["log"], json.loads(files["proofs.json"])
    fields, history = json.loads(files["field-keys.json"]), json.loads(files["history.json"])
    if (manifest["format"], manifest["version"]) != ("front-door-audit-pack", 1):
        yield "manifest.json: not a format this program knows"
    if key != (known_key or key):
        yield "keys.json: another key than the one you hold"
    for name in FILES - {"manifest.json", "manifest.note"}:
        if sha256(files[name]).hex() != manifest["files"].get(name):
            yield f"{name}: not the file the manifest names"
    for name in ("manifest.note", "checkpoint.txt"):
        try:
            signed(files[name], known_key or key)
        except (InvalidSignature, *WRONG):
            yield f"{name}: not signed by the log's key"
    digest = sha256(files["manifest.json"]).hex()
    if files["manifest.note"].split(b"\n")[:2] != [b"Front Door audit pack", digest.encode()]:
        yield "manifest.json: not the manifest that was signed"
    origin, size, root = files["checkpoint.txt"].decode().split("\n")[:3]
    size, root = int(size), base64.b64decode(root, validate=True)
    if (origin, size, size) != (manifest["origin"], manifest["size"], proofs["size"]) or origin != key.split("+")[0]:
        yield "checkpoint.txt: not the checkpoint that the manifest and the proofs are about"
    pinned = {"pack": ("policy_pack", "policy-pack.json"), "calendar": ("calendar", "bank-holidays.json")}
    rules = {rule: (manifest[name], content(files[file]), file) for rule, (name, file) in pinned.items()}

    paths, last, at, by_position = {each["position"]: each for each in proofs["events"]}, {}, 0, {}
    for event in events:
        where = f"events.jsonl, position {event['position']}, stream {event['stream']}"
        version, before = last.get(event["stream"], (0, b""))
        if event["version"] != version + 1:
            yield f"{where}: an event of its stream is missing before it"
        elif link(before, event).hex() != event["chain"]:
            yield f"{where}: its bytes do not make its chain value"
        proof = paths.pop(event["position"], {"index": -1, "path": []})
        path = [base64.b64decode(step, validate=True) for step in proof["path"]]
        inside = 0 <= proof["index"] == event["position"] - 1 < size
        if not inside or root_of(bytes.fromhex(event["chain"]), proof["index"], size, path) != root:
            yield f"{where}: the checkpoint does not hold it"
        recorded = (datetime.fromisoformat(event["recorded_at"]) - EPOCH) // datetime.resolution
        if event["recorded_us"] != recorded or recorded <= at:
            yield f"{where}: the times do not fit"
        meta = json.loads(base64.b64decode(event["state"]))["m"]
        for rule, (name, held, file) in rules.items():
            if meta[rule] == name and meta.get(f"{rule}_digest", held) != held:
                yield f"{file}: not what {where} was recorded under"
        last[event["stream"]], at = (event["version"], bytes.fromhex(event["chain"])), event["recorded_us"]
        by_position[event["position"]] = event
    for position in paths:
        yield f"events.jsonl, position {position}: there is a proof, but no event"

    for item in history["items"]:
        event = by_position.get(item["position"])
        if event is None:
            yield f"history.json, position {item['position']}: no such event"
            continue
        given = fields.pop(str(item["position"]), {"keys": {}, "erased": [], "withheld": []})
        yield from unlike(item, event, given)
    for position in fields:
        yield f"field-keys.json, position {position}: keys for an event that is no part of the history"
    told = {item["position"] for item in history["items"]}
    if not told.issuperset(event["position"] for event in events if event["kind"] != "child"):
        yield "history.json: it leaves out events of the case or of its communication"


def main(path, known_key=None):
    try:
        findings = list(check(unpacked(path), known_key))
    except (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error, *WRONG) as error:
        findings = [f"not an audit pack, or one that is damaged ({type(error).__name__})"]
    print("\n".join(findings) or "Everything fits" + ("." if known_key else ", if the key is the log's."))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]) if sys.argv[1:] else "verify_pack.py PACK [KEY]")
