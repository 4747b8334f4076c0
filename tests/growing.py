"""What of the API may not change any more: the document compared with the last one that was released.

`python -m tests.growing` names what would break somebody who built against it; `python -m tests.growing release` keeps
the document as it is now as the released one. What is breaking is written in docs/api-guarantees.md. Schemas are
compared by what they stand for, whatever they are called: what was taken must still be taken, and what is answered must
be something that was answered before.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from app.api.deprecations import SUNSET
from tests.generated import OPENAPI, committed

RELEASED = OPENAPI / "released.json"
SAID = {"description", "summary", "examples", "example", "x-clause", "x-refuses", "x-limit", "tags", "license"}
"""What explains, and promises nothing."""

LEAST, MOST = ("minLength", "minimum", "minItems"), ("maxLength", "maximum", "maxItems")
Schema = Mapping[str, Any]


def released() -> Schema:
    """The document that was released last."""
    found: dict[str, Any] = json.loads(RELEASED.read_text())
    return found


def now() -> Schema:
    """The document as it is committed."""
    return committed()


def bare(node: Any, *, names: bool = False) -> Any:
    """Without what explains. names: whether the keys here are names of fields, and none of them explains."""
    if isinstance(node, list):
        return [bare(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        key: bare(value, names=key in {"properties", "schemas"} and not names)
        for key, value in node.items()
        if names or key not in SAID
    }


def breaking(old: Schema, new: Schema, today: date | None = None) -> list[str]:
    """What in the new document breaks those who built against the old, each with where it is. today: in UTC."""
    return list(dict.fromkeys(Comparison(old, new, today or datetime.now(UTC).date()).differences()))


class Comparison:
    """Two documents, and what was compared already. today: what was kept until its day may be gone from then on."""

    def __init__(self, old: Schema, new: Schema, today: date) -> None:
        self.old, self.new, self.today = old, new, today
        self._known: dict[tuple[str, str, bool], list[str]] = {}

    def differences(self) -> Iterator[str]:
        for path, methods in self.old["paths"].items():
            for method, operation in methods.items():
                where = f"{method.upper()} {path}"
                there = self.new["paths"].get(path, {}).get(method)
                if there is None:
                    yield from self._gone(where, operation)
                else:
                    yield from self._operation(where, operation, there)

    def _gone(self, where: str, old: Schema) -> Iterator[str]:
        """Nothing goes that was not released as kept until a day, nor before that day."""
        until = old.get(SUNSET)
        if until is None or self.today < date.fromisoformat(until):
            yield f"{where}: is gone" + (f", and is kept until {until}" if until else "")

    def _operation(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        yield from _sooner(where, old, new)
        if old["operationId"] != new["operationId"]:
            yield f"{where}: is called {new['operationId']}"
        if new.get("security") and not old.get("security"):
            yield f"{where}: needs a token"
        yield from self._parameters(where, old, new)
        yield from self._body(f"{where} body", old.get("requestBody", {}), new.get("requestBody", {}))
        for status, saying in old["responses"].items():
            if status.startswith("2"):
                yield from self._answer(f"{where} {status}", saying, new["responses"].get(status))

    def _parameters(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        before = {(each["in"], each["name"]): each for each in self._all(self.old, old.get("parameters", ()))}
        after = {(each["in"], each["name"]): each for each in self._all(self.new, new.get("parameters", ()))}
        for key, each in before.items():
            if key not in after:
                yield f"{where} {key[1]}: is gone"
            else:
                yield from self._schemas(f"{where} {key[1]}", each["schema"], after[key]["schema"], sent=True)
        for key, each in after.items():
            if each.get("required") and not before.get(key, {}).get("required"):
                yield f"{where} {key[1]}: is needed"

    def _body(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        if new.get("required") and not old.get("required"):
            yield f"{where}: is needed"
        for kind, content in old.get("content", {}).items():
            if kind not in new.get("content", {}):
                yield f"{where}: {kind} is not taken"
            else:
                yield from self._schemas(where, content["schema"], new["content"][kind]["schema"], sent=True)

    def _answer(self, where: str, old: Schema, new: Schema | None) -> Iterator[str]:
        if new is None:
            yield f"{where}: is gone"
            return
        before, after = _there(self.old, old), _there(self.new, new)
        yield from (
            f"{where} {name}: is gone" for name in before.get("headers", {}) if name not in after.get("headers", {})
        )
        for kind, content in before.get("content", {}).items():
            if kind not in after.get("content", {}):
                yield f"{where}: {kind} is gone"
            elif "schema" in content:
                yield from self._schemas(where, content["schema"], after["content"][kind]["schema"], sent=False)

    def _all(self, whole: Schema, sayings: Any) -> Iterator[Schema]:
        return (_there(whole, each) for each in sayings)

    def _schemas(self, where: str, old: Schema, new: Schema, *, sent: bool) -> Iterator[str]:
        """What was taken is taken by some alternative; what is answered is one that was answered."""
        before, after = [*_forms(self.old, old)], [*_forms(self.new, new)]
        wanted, offered = (before, after) if sent else (after, before)
        for each in wanted:
            tried = [self._form(where, *((each, other) if sent else (other, each)), sent=sent) for other in offered]
            yield from min(tried, key=len, default=[f"{where}: takes nothing" if sent else f"{where}: answers more"])

    def _form(self, where: str, old: Schema, new: Schema, *, sent: bool) -> list[str]:
        """The same for one form of each. An object that refers to itself is compared once."""
        key = (json.dumps(old, sort_keys=True), json.dumps(new, sort_keys=True), sent)
        if key[0] == key[1] and "$ref" not in key[0]:
            return []
        if key in self._known:
            return [f"{where}{each}" for each in self._known[key]]
        self._known[key] = []
        self._known[key] = [*self._differs("", old, new, sent=sent)]
        return [f"{where}{each}" for each in self._known[key]]

    def _differs(self, where: str, old: Schema, new: Schema, *, sent: bool) -> Iterator[str]:
        if old.get("type") != new.get("type") and not (sent and "type" not in new):
            yield f"{where}: is {new.get('type')}, was {old.get('type')}"
            return
        yield from _codes(where, old, new, sent=sent)
        if sent:
            yield from _limits(where, old, new)
        elif old.get("format") != new.get("format"):
            yield f"{where}: has another format"
        yield from self._fields(where, old, new, sent=sent)
        for inside in ("items", "additionalProperties"):
            if isinstance(old.get(inside), Mapping) and isinstance(new.get(inside), Mapping):
                yield from self._schemas(f"{where}[]", old[inside], new[inside], sent=sent)

    def _fields(self, where: str, old: Schema, new: Schema, *, sent: bool) -> Iterator[str]:
        before, after = old.get("properties", {}), new.get("properties", {})
        needed_before, needed_after = set(old.get("required", ())), set(new.get("required", ()))
        for name, schema in before.items():
            if name not in after:
                yield from self._gone(f"{where}.{name}", schema)
            else:
                yield from _sooner(f"{where}.{name}", schema, after[name])
                yield from self._schemas(f"{where}.{name}", schema, after[name], sent=sent)
        more = needed_after - needed_before if sent else (needed_before - needed_after) & set(after)
        yield from (f"{where}.{name}: {'is needed' if sent else 'may be missing'}" for name in sorted(more))


def _sooner(where: str, old: Schema, new: Schema) -> Iterator[str]:
    """What was said to be kept until a day is; it may be kept longer."""
    if SUNSET in old and SUNSET in new and new[SUNSET] < old[SUNSET]:
        yield f"{where}: is kept until {new[SUNSET]}, was {old[SUNSET]}"


def _codes(where: str, old: Schema, new: Schema, *, sent: bool) -> Iterator[str]:
    """A closed set takes what it took; what is answered may be a new code only where the set is open."""
    before, after = _set(old), _set(new)
    if sent and after is not None:
        gone = [each for each in before or () if each not in after]
        if gone or before is None:
            yield f"{where}: does not take {gone or 'any text'}"
    if not sent and before is not None and "x-extensible-enum" not in old:
        more = [each for each in after or () if each not in before]
        if more or after is None:
            yield f"{where}: answers {more or 'any text'}"


def _set(schema: Schema) -> list[Any] | None:
    return [schema["const"]] if "const" in schema else schema.get("enum") or schema.get("x-extensible-enum")


def _limits(where: str, old: Schema, new: Schema) -> Iterator[str]:
    for name in LEAST:
        if new.get(name, 0) > old.get(name, 0):
            yield f"{where}: {name} is {new[name]}, was {old.get(name, 0)}"
    for name in MOST:
        if name in new and new[name] < old.get(name, float("inf")):
            yield f"{where}: {name} is {new[name]}, was {old.get(name, 'none')}"
    for name in ("pattern", "format"):
        if name in new and new[name] != old.get(name):
            yield f"{where}: {name} is another"


def _forms(whole: Schema, schema: Schema) -> Iterator[Schema]:
    """The alternatives of a schema, without references, each of one type."""
    schema = _there(whole, schema)
    several = schema.get("anyOf") or schema.get("oneOf")
    if several:
        for each in several:
            yield from _forms(whole, each)
    elif isinstance(schema.get("type"), list):
        yield from ({**schema, "type": each} for each in schema["type"])
    else:
        yield schema


def _there(whole: Schema, saying: Schema) -> Schema:
    while "$ref" in saying:
        _, parts, kind, name = saying["$ref"].split("/")
        saying = whole[parts][kind][name]
    return saying


def main() -> None:
    """Compare, or release."""
    if sys.argv[1:] == ["release"]:
        RELEASED.write_text(json.dumps(bare(now()), indent=1, sort_keys=True, ensure_ascii=False) + "\n")
        return
    found = breaking(released(), now())
    print("\n".join(found) or "Nothing breaks who built against the released document.")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
