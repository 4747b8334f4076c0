"""The types of the TypeScript client, from the document: `python -m tests.typescript` writes what is generated of it.

A code that is read is an open list: its type names those there are, and takes others (`Open<"a" | "b">`).
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.api import document
from app.api.deprecations import SUNSET
from tests.generated import DOCUMENT, OPENAPI

FOLDER = OPENAPI / "typescript"
GENERATED = "// Generated from front-door.yaml by `make client`.\n"
PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}

Schema = Mapping[str, Any]


def types(read: Schema) -> str:
    """schema.d.ts: every schema, and of every operation what it takes and answers."""
    lines = [
        GENERATED,
        "/** A code of which there may be more later. */",
        "export type Open<T extends string> = T | (string & {});",
        "",
    ]
    for name, schema in sorted(read["components"]["schemas"].items()):
        lines += [*_comment(schema.get("description", "")), f"export type {name} = {_type(schema)};", ""]
    lines.append("export interface Operations {")
    for path, method, operation in _operations(read):
        told = "; ".join(f"{name}: {is_}" for name, is_ in _operation(read, operation).items())
        lines += [
            f"  /** {operation['summary']}: {method} {path} */",
            f"  {_deprecated(operation)}{operation['operationId']}: {{ {told} }};",
        ]
    return "\n".join([*lines, "}", ""])


def places(read: Schema) -> str:
    """operations.js: where each operation is found."""
    rows = [
        f"  {operation['operationId']}: {json.dumps([method, path, _form(operation)])},"
        for path, method, operation in _operations(read)
    ]
    return "\n".join(
        [
            GENERATED,
            "/** Of each operation its method, its path, and the kind of its body. */",
            "export const OPERATIONS = {",
            *rows,
            "};",
            "",
        ]
    )


def _operations(read: Schema) -> Iterator[tuple[str, str, Schema]]:
    for path, methods in read["paths"].items():
        for method, operation in methods.items():
            yield path, method.upper(), operation


def _form(operation: Schema) -> str | None:
    return next(iter(operation.get("requestBody", {}).get("content", {})), None)


def _operation(read: Schema, operation: Schema) -> dict[str, str]:
    taken: dict[str, dict[str, str]] = {"path": {}, "query": {}, "header": {}}
    for each in operation.get("parameters", ()):
        parameter = _there(read, each)
        optional = "" if parameter.get("required") else "?"
        taken[parameter["in"]][f"{_key(parameter['name'])}{optional}"] = _type(parameter["schema"])
    told = {place: _object(fields) for place, fields in taken.items()}
    bodies = operation.get("requestBody", {}).get("content", {}).items()
    told["body"] = next(
        ("Uint8Array" if "octet" in kind else _type(is_["schema"]) for kind, is_ in bodies), "undefined"
    )
    answers = [_there(read, answer) for status, answer in operation["responses"].items() if status.startswith("2")]
    contents = [content for answer in answers for content in answer.get("content", {"": {"schema": None}}).items()]
    found = [
        "undefined" if schema["schema"] is None else _type(schema["schema"]) if "json" in kind else "Uint8Array"
        for kind, schema in contents
    ]
    return told | {"answer": " | ".join(dict.fromkeys(found)) or "undefined"}


def _there(read: Schema, saying: Schema) -> Schema:
    found: Any = read
    for part in saying.get("$ref", "#/").split("/")[1:]:
        found = found.get(part, saying) if part else saying
    return saying if "$ref" not in saying else found


def _type(schema: Schema) -> str:
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return " | ".join(dict.fromkeys(_type(each) for each in schema[several]))
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " | ".join(map(json.dumps, schema["enum"]))
    if "x-extensible-enum" in schema:
        return f"Open<{' | '.join(map(json.dumps, schema['x-extensible-enum']))}>"
    kinds = schema.get("type", "unknown")
    return " | ".join(_of_kind(schema, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds))


def _of_kind(schema: Schema, kind: str) -> str:
    if kind == "array":
        if "prefixItems" in schema:
            return f"[{', '.join(map(_type, schema['prefixItems']))}]"
        return f"({_type(schema['items'])})[]" if schema.get("items") else "unknown[]"
    if kind != "object":
        return PLAIN.get(kind, "unknown")
    needed = set(schema.get("required", ()))
    fields = {
        f"{_deprecated(is_)}{_key(name)}{'' if name in needed else '?'}": _type(is_)
        for name, is_ in schema.get("properties", {}).items()
    }
    others = schema.get("additionalProperties")
    if fields:
        return _object(fields | ({"[name: string]": "unknown"} if others is True else {}))
    return f"Record<string, {_type(others)}>" if isinstance(others, Mapping) else "Record<string, unknown>"


def _deprecated(saying: Schema) -> str:
    """What an editor strikes through."""
    return f"/** @deprecated kept until {saying[SUNSET]} */ " if SUNSET in saying else ""


def _object(fields: Mapping[str, str]) -> str:
    return "{ " + "; ".join(f"{name}: {is_}" for name, is_ in fields.items()) + " }" if fields else "{}"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z_]\w*", name) else json.dumps(name)


def _comment(text: str) -> list[str]:
    plain = " ".join(text.replace("*/", "* /").split())
    return [f"/** {plain} */"] if plain else []


def write() -> None:
    """Write what is generated."""
    read = document.read(DOCUMENT.read_text())
    (FOLDER / "schema.d.ts").write_text(types(read))
    (FOLDER / "operations.js").write_text(places(read))


if __name__ == "__main__":
    write()
