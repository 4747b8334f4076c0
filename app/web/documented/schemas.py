"""The schemas of the document in words: what a field may hold."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from app.api.places import PATTERNS
from app.base.clause_marks import MARK
from app.base.text import LINE, TEXT
from app.web.documented.markdown import escaped
from domain.frozen import frozen

Schema = Mapping[str, Any]
MOST_CODES = 40


def there(document: Schema, saying: Schema) -> Schema:
    """What is said, or what the reference refers to."""
    while "$ref" in saying:
        _, parts, kind, name = saying["$ref"].split("/")
        saying = document[parts][kind][name]
    return saying


@frozen
class FieldOf:
    """One field of a body or answer. path: `children[].address.postcode`; clause: the rule that asks for it, or ""."""

    path: str
    is_needed: bool
    holds: str
    about: str
    clause: str


def fields(document: Schema, schema: Schema, path: str = "", seen: tuple[str, ...] = ()) -> Iterator[FieldOf]:
    """Every field below a schema, those of objects in it by their paths; what refers to itself once."""
    for form, name in _forms(document, schema):
        if name and name in seen:
            continue
        below = (*seen, name) if name else seen
        for called, is_ in form.get("properties", {}).items():
            place = f"{path}.{called}" if path else called
            told = [each for each, _ in _forms(document, is_)]
            clause = next((str(each[MARK]) for each in (is_, *told) if MARK in each), "")
            about = is_.get("description") or next((each["description"] for each in told if "description" in each), "")
            needed = called in form.get("required", ())
            yield FieldOf(place, needed, holds(document, is_), escaped(about), clause)
            yield from fields(document, is_, place, below)
        if form.get("type") == "array" and form.get("items"):
            yield from fields(document, form["items"], f"{path}[]", below)


def holds(document: Schema, schema: Schema) -> str:
    """What may stand in a field: its kind, its limits, its closed set."""
    told = [_kind(document, form) for form, _ in _forms(document, schema) if form != {"type": "null"}]
    otherwise = schema.get("default")
    said = otherwise if isinstance(otherwise, str) else json.dumps(otherwise)
    default = [f"`{said}` if left out"] if otherwise not in (None, []) else []
    return "; ".join([" or ".join(dict.fromkeys(told)), *default])


def _forms(document: Schema, schema: Schema) -> Iterator[tuple[Schema, str]]:
    """The alternatives of a schema, each with its name in the document, or ""."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        found = there(document, schema)
        alternatives = found.get("anyOf") or found.get("oneOf")
        if alternatives:
            for each in alternatives:
                yield from _forms(document, each)
        else:
            yield found, name
    elif alternatives := schema.get("anyOf") or schema.get("oneOf"):
        for each in alternatives:
            yield from _forms(document, each)
    else:
        yield schema, ""


def _kind(document: Schema, form: Schema) -> str:
    if "const" in form:
        return f"`{form['const']}`"
    for codes, more in (("enum", ""), ("x-extensible-enum", ", or another later")):
        if codes in form:
            some = form[codes][:MOST_CODES]
            rest = f" and {len(form[codes]) - len(some)} more" if len(form[codes]) > len(some) else ""
            return ", ".join(f"`{code}`" for code in some) + rest + more
    kind = form.get("type", "anything")
    if kind == "array":
        inside = holds(document, form["items"]) if form.get("items") else "anything"
        return f"list of {inside}{_between(form, 'minItems', 'maxItems', '')}"
    if kind == "string":
        called = {"date-time": "moment with its offset", "date": "date"}.get(
            form.get("format", ""), form.get("format", "text")
        )
        return f"{called}{_between(form, 'minLength', 'maxLength', ' characters')}{_asked(form)}"
    if kind in {"integer", "number"}:
        return f"{'whole number' if kind == 'integer' else 'number'}{_between(form, 'minimum', 'maximum', '')}"
    return {"boolean": "true or false"}.get(kind, str(kind))


def _asked(form: Schema) -> str:
    """What else a text is to be, where that is more than to hold words."""
    words = PATTERNS.get(form.get("pattern", "")) if form.get("pattern") not in (TEXT, LINE) else None
    return f" ({words[0].lower()}{words[1:-1]})" if words else ""


def _between(form: Schema, least: str, most: str, of: str) -> str:
    few, many = _whole(form.get(least)), _whole(form.get(most))
    if many is None:
        return f", at least {few}{of}" if few is not None and few > 0 else ""
    return f", {few} to {many}{of}" if few is not None else f", up to {many}{of}"


def _whole(limit: Any) -> Any:
    """A limit as it is said: 1, where the document has 1.0."""
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit
