"""The OpenAPI document, as those who build against it read it.

FastAPI writes down what the code accepts and answers. This page makes some things plainer. A parameter that may be
left out is never null. A body's example stands with its body. And what is read is open where what is sent is closed:
later versions may add names and values to an answer, so an answer forbids neither; what was sent comes back with
every name present, and null where it was left out or erased. What several operations say alike is said once.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

import orjson

from app.api import deprecations
from app.base.clause_marks import MARK

Schema = dict[str, Any]

TAGS = [
    {"name": "contacts", "description": "The door: partners send written referrals, staff record what they took."},
    {"name": "cases", "description": "One child in one communication, from contact to its end: read as it was known "
     "at any moment, and moved on by commands."},
    {"name": "children", "description": "Person records: who a case is about, and the mending of mistakes."},
    {"name": "challenges", "description": "Professional challenges: raised by the agency that referred, up the ladder, "
     "to their end."},
    {"name": "concerns", "description": "An agency's own record of what worries it about a child, which the authority "
     "neither reads nor finds; a contact shares what is chosen of it."},
    {"name": "consultations", "description": "Hypothetical consultations: without permission, so without a name."},
    {"name": "enquiries", "description": "Child safeguarding enquiries of prisons and the Probation Service, and what "
     "they are answered (X18 to X22)."},
    {"name": "section-27", "description": "Requests to an agency for its help, which it answers itself (D7)."},
    {"name": "directory", "description": "The authority's teams and workers: who serves a locality, who manages, "
     "who is qualified."},
    {"name": "audiences", "description": "What others than the offices are told: an agency, a family, an inspector."},
    {"name": "equality", "description": "Outcomes and timeliness by who the children are, small numbers not shown."},
    {"name": "returns", "description": "What will be asked about statutory returns, while it can be answered."},
    {"name": "reads", "description": "Who looked: at a case, at a child, by reader and by day, and what is unusual."},
    {"name": "subject-access", "description": "What is held about a person, told to that person: by two people, and of "
     "nobody else."},
    {"name": "retention", "description": "How long records are kept, and which are due for review before destruction."},
    {"name": "audit", "description": "Every event, who did it and when; for the authority's own."},
    {"name": "queues", "description": "What waits for whom, and every clock, those due first first."},
    {"name": "notices", "description": "Who is to hear of what waits, and what became of telling them."},
    {"name": "case-management", "description": "What the authority's case-management system was asked and told of a "
     "case, and what it answered; `openapi/case-management.yaml` is how it is spoken to."},
    {"name": "events", "description": "The change feed: what happened that the caller may know of, each event once, in "
     "order; `openapi/feed.yaml` lists them."},
    {"name": "webhooks", "description": "The same, sent to an agency's own system as it happens."},
    {"name": "procedure", "description": "The rules themselves, word for word, and what the software does about each."},
    {"name": "log", "description": "The proof that nothing was changed: signed checkpoints of the Merkle log, and "
     "proofs that it holds what was recorded and extends what it was."},
    {"name": "health", "description": "Whether the process lives, and whether it should be sent work."},
    {"name": "identity", "description": "Access tokens for signed assertions, and the keys that verify them."},
    {"name": "problems", "description": "What each problem document means."},
]  # fmt: skip
"""The document's sections, in the order of their first use."""

HEADERS: dict[str, Schema] = {
    "ETag": {
        "description": "The version, quoted: what If-Match and If-None-Match compare.",
        "schema": {"type": "string", "pattern": '^"[0-9]+"$', "examples": ['"4"']},
    },
    "Front-Door-Position": {
        "description": "Opaque. Sent back on a list or search, it waits until what was recorded here is there.",
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
    },
    "Front-Door-Cursor": {
        "description": "Opaque. Sent back as `after`, the feed goes on from here.",
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9_=-]+$"},
    },
    "Idempotency-Replayed": {
        "description": "There when the key was known: this is the first answer again, and nothing was recorded.",
        "schema": {"type": "string", "const": "true"},
    },
    "Content-Disposition": {
        "description": "What to call the file.",
        "schema": {"type": "string", "pattern": '^attachment; filename="[^"]+"$'},
    },
    "Location": {
        "description": "Of the one case that was opened.",
        "schema": {"type": "string", "format": "uri-reference"},
    },
    "Preference-Applied": {
        "description": "That this was a dry run.",
        "schema": {"type": "string", "const": "handling=dry-run"},
    },
    "Link": {
        "description": 'The next page, `rel="next"`, while there is one.',
        "schema": {"type": "string"},
    },
    "RateLimit-Policy": {
        "description": "Of what kind this was, and how many of it a caller may ask for (q) in how many seconds (w).",
        "schema": {"type": "string", "pattern": '^"[a-z]+";q=[0-9]+;w=[0-9]+$'},
    },
    "RateLimit": {
        "description": "How many of that kind are left (r), and in how many seconds all of them are there again (t).",
        "schema": {"type": "string", "pattern": '^"[a-z]+";r=[0-9]+;t=[0-9]+$'},
    },
    "Retry-After": {
        "description": "Seconds.",
        "schema": {"type": "string", "pattern": "^[0-9]+$"},
    },
    "Deprecation": {
        "description": "There when the request used something that is to go: since when that is said (RFC 9745). A "
        '`Link` with `rel="deprecation"` leads to what to do.',
        "schema": {"type": "string", "pattern": "^@[0-9]+$"},
    },
    "Sunset": {
        "description": "Until when what is to go is kept at the least (RFC 8594).",
        "schema": {"type": "string", "pattern": "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$"},
    },
    "WWW-Authenticate": {
        "description": "How to say who is calling.",
        "schema": {"type": "string"},
    },
}
"""The headers of answers, for `components.headers`."""

_COUNTED = ("RateLimit-Policy", "RateLimit")
"""On whatever is answered to who was known."""

_ALWAYS = {"401": ("WWW-Authenticate",), "429": ("Retry-After", *_COUNTED), "503": ("Retry-After",)}
_LIMITS = ("pattern", "minLength", "maxLength", "minItems", "maxItems", "default", MARK)
_SCHEMAS = "#/components/schemas/"


def headers(*names: str) -> dict[str, Any]:
    """What an answer declares: `responses={200: {"headers": headers("ETag")}}`."""
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def written(document: Mapping[str, Any], *, in_order: bool = True) -> str:
    """The document as YAML, in its own order or by names."""
    import yaml

    quick = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # ten times as quick, and there in PyYAML's wheels
    return yaml.dump(document, Dumper=quick, sort_keys=not in_order, allow_unicode=True, width=120)


def read(text: str) -> dict[str, Any]:
    """A document as it was written."""
    import yaml

    return cast(dict[str, Any], yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)))  # noqa: S506 - both are safe


def operations(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every operation of a document."""
    for path in document["paths"].values():
        yield from path.values()


def finished(document: Mapping[str, Any], webhooks: Mapping[str, Any]) -> dict[str, Any]:
    """FastAPI's document with the above said plainly, in JSON's own types, nothing shared. webhooks: its others."""
    plain: dict[str, Any] = orjson.loads(orjson.dumps(document))
    schemas: dict[str, Schema] = plain["components"]["schemas"]
    for operation in operations(plain):
        operation.setdefault("security", [])
        for parameter in operation.get("parameters", ()):
            parameter["schema"] = _without(_never_null(parameter["schema"]), MARK)
        for content in operation.get("requestBody", {}).get("content", {}).values():
            if (named := _named(content["schema"])) and "example" in schemas[named]:
                content["example"] = schemas[named]["example"]
        for status, answer in operation["responses"].items():
            if status in _ALWAYS:
                answer["headers"] = headers(*_ALWAYS[status]) | answer.get("headers", {})
            elif operation.get("security") and status[0] in "24":
                answer["headers"] = answer.get("headers", {}) | headers(*_COUNTED)
    deprecations.mark(plain)
    for schema in schemas.values():
        schema.pop("example", None)
    _open_what_is_read(plain)
    plain["components"]["schemas"] = {name: schemas[name] for name in sorted(_reached(plain["paths"], schemas))}
    plain["components"]["headers"] = HEADERS
    plain["tags"] = [tag for tag in TAGS if any(tag["name"] in each["tags"] for each in operations(plain))]
    plain["webhooks"] = webhooks
    untitled: dict[str, Any] = _untitled(plain) | {"info": plain["info"]}
    finished: dict[str, Any] = orjson.loads(orjson.dumps(untitled))
    _say_once(finished)
    return finished


def _say_once(document: Schema) -> None:
    """What several operations say alike stands under components: parameters and answers, each by a name."""
    parts = document["components"]
    parts["parameters"] = _shared(
        [operation.get("parameters", []) for operation in operations(document)], "parameters", lambda each: each["name"]
    )
    parts["responses"] = _shared(
        [operation["responses"] for operation in operations(document)], "responses", _answer_name
    )


def _shared(holders: Sequence[Any], part: str, called: Callable[[Schema], str | None]) -> dict[str, Schema]:
    """Put a reference wherever holders (lists or objects) say the same, and answer what is referred to, by name.

    called: a saying's name; None leaves it where it is. Of several that go by one name, the commonest has it, and the
    next are `Name2` and so on.
    """
    places = [
        (holder, key, (name, orjson.dumps(saying)))
        for holder in holders
        for key, saying in (holder.items() if isinstance(holder, dict) else enumerate(holder))
        if (name := called(saying))
    ]
    alike: dict[str, list[bytes]] = {}
    for (name, saying), count in Counter(said for *_, said in places).most_common():
        if count > 1:
            alike.setdefault(name, []).append(saying)
    chosen = {
        (name, saying): f"{name}{number}" if number > 1 else name
        for name, sayings in alike.items()
        for number, saying in enumerate(sayings, 1)
    }
    for holder, key, said in places:
        if said in chosen:
            holder[key] = {"$ref": f"#/components/{part}/{chosen[said]}"}
    return {name: orjson.loads(saying) for (_, saying), name in sorted(chosen.items(), key=lambda each: each[1])}


def _answer_name(answer: Schema) -> str | None:
    """A problem's name comes from its codes, `DatabaseUnavailableOrNotCaughtUp`; another answer's from its schema."""
    codes = re.findall("`([a-z-]+)`:", answer["description"])
    schemas = [_named(content["schema"]) for content in answer.get("content", {}).values()]
    return "Or".join("".join(map(str.capitalize, code.split("-"))) for code in codes) or next(iter(schemas), None)


def _never_null(schema: Schema) -> Schema:
    """A parameter's schema without the null that stands for leaving it out, and without its description again."""
    forms = [form for form in schema.get("anyOf", ()) if form != {"type": "null"}]
    rest = {name: value for name, value in schema.items() if name not in {"anyOf", "description"}}
    return rest | ({"anyOf": forms} if len(forms) > 1 else forms[0] if forms else {})


def _open_what_is_read(document: Schema) -> None:
    """Answers get schemas of their own: codes are open lists there, and what was sent may be null there."""
    schemas: dict[str, Schema] = document["components"]["schemas"]
    sent = _reached([operation.get("requestBody") for operation in operations(document)], schemas)
    answers = [operation["responses"] for operation in operations(document)]
    for name in [name for name in _reached(answers, schemas) if "enum" not in schemas[name]]:
        opened = _opened(schemas[name], sent, schemas)
        if name in sent:
            assert f"{name}View" not in schemas
            schemas[f"{name}View"] = _shown_again(opened)
        else:
            schemas[name] = opened
    for operation in operations(document):
        operation["responses"] = _opened(operation["responses"], sent, schemas)


def _opened(node: Any, sent: set[str], schemas: Mapping[str, Schema]) -> Any:
    if isinstance(node, list):
        return [_opened(item, sent, schemas) for item in node]
    if not isinstance(node, dict):
        return node
    named = _named(node)
    if named and "enum" in schemas[named]:
        return _opened(schemas[named], sent, schemas)
    if named:
        return {"$ref": f"{_SCHEMAS}{named}View"} if named in sent else node
    if len(node.get("enum", ())) > 1:
        told = {name: value for name, value in node.items() if name != "enum"}
        return told | {"x-extensible-enum": node["enum"]}
    return {name: _opened(value, sent, schemas) for name, value in node.items()}


def _shown_again(schema: Schema) -> Schema:
    """What was sent as it is read again: every name is there, and null stands for what was left out or erased."""
    properties: dict[str, Schema] = _without(schema, *_LIMITS)["properties"]
    for name, value in properties.items():
        if value.get("type") == "string" and "x-extensible-enum" not in value:
            properties[name] = {"anyOf": [value, {"type": "null"}]}
    named = {name: value for name, value in schema.items() if name not in {"additionalProperties", MARK}}
    return named | {"properties": properties, "required": list(properties)}


def _without(schema: Any, *names: str) -> Any:
    if isinstance(schema, list):
        return [_without(item, *names) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {name: _without(value, *names) for name, value in schema.items() if name not in names}


def _reached(node: Any, schemas: Mapping[str, Schema]) -> set[str]:
    """The names of the schemas that something refers to, however far."""
    found: set[str] = set()
    ahead = [node]
    while ahead:
        node = ahead.pop()
        if isinstance(node, list):
            ahead += node
        elif isinstance(node, dict):
            named = _named(node)
            if named and named not in found:
                found.add(named)
                ahead.append(schemas[named])
            ahead += node.values()
    return found


def _named(schema: Mapping[str, Any]) -> str | None:
    reference = schema.get("$ref")
    named = isinstance(reference, str) and reference.startswith(_SCHEMAS)
    return cast(str, reference).removeprefix(_SCHEMAS) if named else None


def _untitled(node: Any) -> Any:
    """Without the titles pydantic makes out of names."""
    if isinstance(node, list):
        return [_untitled(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {name: _untitled(value) for name, value in node.items() if name != "example"}
    if isinstance(kept.get("title"), str):
        del kept["title"]
    return kept | ({"example": node["example"]} if "example" in node else {})
