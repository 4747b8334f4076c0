"""Examples of an operation, made of its part of the document: a call in three languages, and an answer."""

import json
import re
import shlex
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pprint import pformat
from typing import Any

from app.base import text
from app.web.documented.schemas import Schema, there

MOMENT, DAY = "2026-07-08T09:30:00+01:00", "2026-07-08"
DEEPEST = 3
"""So deep an answer's example goes; what is further down may be null or empty and is."""

FORMATS = {
    "date-time": MOMENT,
    "date": DAY,
    "uuid": "3f0c2d52-6a0e-4f6f-9c55-0f8a3d1b7c11",
    "uri": "https://mis.elm-park.example/front-door",
    "uri-reference": "/v1/cases/C0000000000AX",
}
TEXTS = {
    text.POSTCODE: "ZZ1 1AA",
    text.NUMBER: "D801234509087",
    text.REFERENCE: "C0000000000AX",
    r"^[A-Za-z0-9]": "sample-1",
    text.DAY: DAY,
    r"^[0-9a-f]{32}$": "0af7651916cd43dd8448eb211c80319c",
    r"^https://": FORMATS["uri"],
}


def curl(document: Schema, path: str, method: str, operation: Schema) -> str:
    """In a shell, where FRONT_DOOR is the address and TOKEN an access token."""
    parameters = [there(document, each) for each in operation.get("parameters", ())]
    names = {each["name"] for each in parameters}
    address, lines = f"$FRONT_DOOR{_filled(document, path, parameters)}", []
    if operation.get("security"):
        lines.append('-H "Authorization: Bearer $TOKEN"')
    if "Idempotency-Key" in names:
        lines.append('-H "Idempotency-Key: $(uuidgen)"')
    if "If-Match" in names:
        lines.append("""-H 'If-Match: "4"'""")
    if method == "delete":
        lines.append("-X DELETE")
    here = ""
    for kind, content in operation.get("requestBody", {}).get("content", {}).items():
        if "json" in kind:
            lines += [f'-H "Content-Type: {kind}"', "-d @- <<'JSON'"]
            here = f"\n{json.dumps(content['example'], indent=2, ensure_ascii=False)}\nJSON"
        elif kind == OCTETS:
            said = f'-H "Content-Digest: {digest(content["example"])}"'
            lines += ["-X PUT", f'-H "Content-Type: {kind}"', said, "--data-binary @-"]
            lines[-1] += f" <<< {shlex.quote(content['example'].removesuffix(chr(10)))}"
        else:
            lines += [f"--data-urlencode '{name}={value}'" for name, value in content["example"].items()]
    return " \\\n  ".join([f'curl -s "{address}"', *lines]) + here


OCTETS = "application/octet-stream"


def digest(content: str) -> str:
    """As RFC 9530 writes it."""
    return f"sha-256=:{b64encode(sha256(content.encode()).digest()).decode()}:"


def python(document: Schema, path: str, operation: Schema) -> str:
    """With the client that is generated."""
    name = operation["operationId"]
    parameters = [there(document, each) for each in operation.get("parameters", ())]
    given = [repr(value(document, each)) for each in _in_path(path, parameters)]
    lines = [
        "from front_door_client import FrontDoor",
        f"from front_door_client.client.api.{operation['tags'][0].replace('-', '_')} import {name}",
    ]
    for each in _needed_in_query(parameters):
        said = repr(value(document, each))
        if kind := each["schema"].get("$ref", "").rpartition("/")[2]:
            lines.append(f"from front_door_client.client.models import {kind}")
            said = f"{kind}({said})"
        given.append(f"{each['name']}={said}")
    for kind, each in operation.get("requestBody", {}).get("content", {}).items():
        if kind == OCTETS:
            lines += [
                "from io import BytesIO",
                "from front_door_client.client.types import File",
                "",
                f"body = File(payload=BytesIO({each['example'].encode()!r}))",
            ]
            given += ["body=body", f"content_digest={digest(each['example'])!r}"]
            continue
        model = each["schema"].get("$ref", "").rpartition("/")[2] or "".join(map(str.title, name.split("_"))) + "Body"
        body = pformat(each["example"], width=100, sort_dicts=False).replace("\n", "\n    ")
        lines += [
            f"from front_door_client.client.models import {model}",
            "",
            f"body = {model}.from_dict(\n    {body}\n)",
        ]
        given.append("body=body")
    call = f"door.call({', '.join([name, *given])})"
    return "\n".join([*lines, "", "with FrontDoor(ADDRESS, token=TOKEN) as door:", f"    answer = {call}"])


def typescript(document: Schema, path: str, operation: Schema) -> str:
    """With the client for TypeScript."""
    parameters = [there(document, each) for each in operation.get("parameters", ())]
    given: dict[str, Any] = {}
    if fields := {each["name"]: value(document, each) for each in _in_path(path, parameters)}:
        given["path"] = fields
    if fields := {each["name"]: value(document, each) for each in _needed_in_query(parameters)}:
        given["query"] = fields
    for kind, each in operation.get("requestBody", {}).get("content", {}).items():
        given["body"] = each["example"]
        if kind == OCTETS:
            given["headers"] = {"Content-Digest": digest(each["example"])}
    told = re.sub(
        r'^( *)"([A-Za-z_]\w*)":', r"\1\2:", json.dumps(given, indent=2, ensure_ascii=False), flags=re.MULTILINE
    )
    if OCTETS in operation.get("requestBody", {}).get("content", {}):
        told = re.sub(r'body: (".*")', r"body: new TextEncoder().encode(\1)", told)
    call = f'door.call("{operation["operationId"]}"{f", {told}" if given else ""});'
    return "\n".join([
        'import { FrontDoor } from "front-door-client";', "",
        "const door = new FrontDoor(ADDRESS, { token: TOKEN });", f"const answer = await {call}",
    ])  # fmt: skip


def answer(document: Schema, operation: Schema) -> tuple[str, str] | None:
    """The status of what it answers when all is well, and an example of it; None where that is no JSON."""
    status = "201" if "201" in operation["responses"] else "200"
    content = there(document, operation["responses"].get(status, {})).get("content", {})
    schema = content.get("application/json", {}).get("schema")
    if not schema:
        return None
    return status, json.dumps(sample(document, schema), indent=2, ensure_ascii=False)


def sample(document: Schema, schema: Schema, name: str = "", deep: int = 0) -> Any:
    """Something that the schema allows. name: of the field it stands in."""
    if "examples" in schema:
        return schema["examples"][0]
    if "$ref" in schema:
        return sample(document, there(document, schema), name, deep)
    if several := schema.get("anyOf") or schema.get("oneOf"):
        may_be_null = {"type": "null"} in several
        return None if may_be_null and deep >= DEEPEST else sample(document, several[0], name, deep)
    for chosen in ("const", "default"):
        if chosen in schema:
            return schema[chosen]
    for codes in ("enum", "x-extensible-enum"):
        if codes in schema:
            return schema[codes][0]
    kind = schema.get("type")
    if kind == "object":
        fields = {
            each: sample(document, is_, each, deep + 1)
            for each, is_ in schema.get("properties", {}).items()
            if each in schema.get("required", ()) or deep == 0
        }
        others = schema.get("additionalProperties")
        return fields or ({"sample-1": sample(document, others, name, deep + 1)} if isinstance(others, Mapping) else {})
    if kind == "array":
        if "prefixItems" in schema:
            return [sample(document, each, name, deep + 1) for each in schema["prefixItems"]]
        fewest = schema.get("minItems", 0) or (1 if deep < DEEPEST else 0)
        return [sample(document, schema["items"], name, deep + 1)] * fewest if schema.get("items") else []
    return _plain(schema, name, kind)


def _plain(schema: Schema, name: str, kind: Any) -> Any:
    if kind in {"integer", "number"}:
        return schema.get("minimum", 1)
    if kind == "boolean":
        return False
    if kind != "string":
        return None
    if schema.get("format") in FORMATS:
        return FORMATS[schema["format"]]
    pattern = schema.get("pattern", "")
    known = next((said for pattern_of, said in TEXTS.items() if pattern.startswith(pattern_of)), None)
    return known or REFERENCES.get(name) or "text"


REFERENCES = {
    "case": "C0000000000AX", "child": "P0000000000AW", "challenge": "D0000000000AS", "concern": "N0000000000A0",
    "consultation": "H0000000000A4", "enquiry": "E0000000000AR", "communication": "M0000000000A6",
    "event": "contact-recorded", "stream": "case", "leaf": "94pS2KnyP1W1ldIZrFbMGWg9SfzVW1JSBtytyCgjvdk=",
    "clause": "C11", "audience": "office", "team": "saltfen", "name": "S. Sample", "cursor": "eyJhIjoxfQ",
}  # fmt: skip


def _in_path(path: str, parameters: list[Schema]) -> list[Schema]:
    """The parameters of the path in their order."""
    found = {each["name"]: each for each in parameters if each["in"] == "path"}
    return [found[name] for name in re.findall(r"\{(\w+)\}", path)]


def _needed_in_query(parameters: list[Schema]) -> list[Schema]:
    return [each for each in parameters if each["in"] == "query" and each.get("required")]


def value(document: Schema, parameter: Schema) -> Any:
    """An example of what a parameter may hold."""
    return sample(document, parameter["schema"], parameter["name"])


def _filled(document: Schema, path: str, parameters: list[Schema]) -> str:
    """The path with examples in it, and what the query needs."""
    for each in _in_path(path, parameters):
        path = path.replace(f"{{{each['name']}}}", str(value(document, each)))
    needed = [f"{each['name']}={value(document, each)}" for each in _needed_in_query(parameters)]
    return f"{path}?{'&'.join(needed)}" if needed else path
