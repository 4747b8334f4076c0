"""The API as a Bruno collection: every operation with its example, in files that Bruno opens, and the first steps.

Of the language of those files, https://docs.usebruno.com/bru-lang/overview, it needs blocks of lines alone.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.web.documented import examples
from app.web.documented.reference import Operation, every
from app.web.documented.schemas import Schema, there

ABOUT = {"version": "1", "name": "Front Door", "type": "collection", "ignore": []}
FIRST = "first-steps"
FORM = "application/x-www-form-urlencoded"
SENT = """
script:post-response {
  if (res.status === 201) bru.setVar("case", res.body.cases[0].case);
}

assert {
  res.status: eq 201
  res.body.cases[0].state: eq received
}
"""
SEEN = """
assert {
  res.status: eq 200
  res.body.audience: eq partner
}
"""


def files(document: Schema, address: str) -> Iterator[tuple[str, str]]:
    """Every file of the collection by its path, with its text. address: where the service is, in the environment."""
    operations = every(document)
    yield "bruno.json", json.dumps(ABOUT, indent=2) + "\n"
    yield "collection.bru", _block("auth", "mode: bearer") + "\n" + _block("auth:bearer", "token: {{token}}")
    yield "environments/service.bru", _block("vars", f"address: {address}", "token: ", "case: C0000000000AX")
    yield f"{FIRST}/1-send.bru", request(document, operations["record_contact"], 1) + SENT
    yield f"{FIRST}/2-look.bru", request(document, operations["get_case"], 2) + SEEN
    for number, each in enumerate(operations.values(), 1):
        yield f"{each.told['tags'][0]}/{each.name}.bru", request(document, each, number)


def request(document: Schema, of: Operation, number: int) -> str:
    """One request, with its example and what its operation's page begins with."""
    parameters = [there(document, each) for each in of.told.get("parameters", ())]
    address = "{{address}}" + re.sub(r"\{(\w+)\}", r":\1", of.path)
    contents: Mapping[str, Schema] = of.told.get("requestBody", {}).get("content", {})
    kind = next(iter(contents), "")
    form = {"": "none", FORM: "formUrlEncoded", examples.OCTETS: "text"}.get(kind, "json")
    auth = "inherit" if of.told.get("security") else "none"
    blocks = [
        _block("meta", f"name: {of.told['summary']}", "type: http", f"seq: {number}"),
        _block(of.method, f"url: {address}{_asked(document, parameters)}", f"body: {form}", f"auth: {auth}"),
        _listed("params:query", _queries(document, parameters)),
        _listed("params:path", _places(document, parameters)),
        _listed("headers", _headers(parameters) | _of_octets(contents)),
    ]
    if form == "json":
        blocks.append(
            _block("body:json", *json.dumps(contents[kind]["example"], indent=2, ensure_ascii=False).splitlines())
        )
    elif form == "text":
        blocks.append(_block("body:text", *contents[kind]["example"].splitlines()))
    elif form == "formUrlEncoded":
        blocks.append(_listed("body:form-urlencoded", contents[kind]["example"]))
    if about := of.told.get("description"):
        blocks.append(_block("docs", *about.splitlines()))
    return "\n".join(filter(None, blocks))


def _places(document: Schema, parameters: list[Schema]) -> dict[str, Any]:
    """What stands in the path. The case is the one that was sent last."""
    found = {each["name"]: examples.value(document, each) for each in parameters if each["in"] == "path"}
    return found | ({"case": "{{case}}"} if "case" in found else {})


def _queries(document: Schema, parameters: list[Schema]) -> dict[str, Any]:
    """What may be asked for; "~" switches off what need not be."""
    return {
        f"{'' if each.get('required') else '~'}{each['name']}": examples.value(document, each)
        for each in parameters
        if each["in"] == "query"
    }


def _asked(document: Schema, parameters: list[Schema]) -> str:
    asked = [f"{name}={value}" for name, value in _queries(document, parameters).items() if name[0] != "~"]
    return f"?{'&'.join(asked)}" if asked else ""


def _headers(parameters: list[Schema]) -> dict[str, str]:
    """A key of its own for each sending; what is only rehearsed is recorded once the line is switched off."""
    names = {each["name"] for each in parameters if each["in"] == "header"}
    found = {"Idempotency-Key": "{{$randomUUID}}", "If-Match": '"4"', "~Prefer": "handling=dry-run"}
    return {name: value for name, value in found.items() if name.lstrip("~") in names}


def _of_octets(contents: Mapping[str, Schema]) -> dict[str, str]:
    """What is said of bytes. Bruno sends the text without its last line's end."""
    if examples.OCTETS not in contents:
        return {}
    text = contents[examples.OCTETS]["example"].removesuffix("\n")
    return {"Content-Type": examples.OCTETS, "Content-Digest": examples.digest(text)}


def _listed(name: str, told: Mapping[str, Any]) -> str:
    return _block(name, *(f"{key}: {value}" for key, value in told.items())) if told else ""


def _block(name: str, *lines: str) -> str:
    inside = "".join(f"  {line}\n" if line else "\n" for line in lines)
    return f"{name} {{\n{inside}}}\n"
