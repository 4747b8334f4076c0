"""What the procedure asks for in a body.

A field marked `Asks("C11")` is one the rule C11 asks for. The mark stands in the OpenAPI document as `x-clause`, and
from there in the errors of a body whose answer is missing or is none: `errors[].clause`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from domain.clauses import clause
from domain.frozen import frozen

Schema = Mapping[str, Any]
MARK = "x-clause"
_SCHEMAS = "#/components/schemas/"


@frozen
class Asks:
    """Marks a field that a rule asks for, by the rule's number: `reason: Annotated[Text, Asks("CL5")]`."""

    number: str

    def __post_init__(self) -> None:
        clause(self.number)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), MARK: self.number}


def forms_at(document: Schema, operation: Schema, pointer: str) -> list[Schema]:
    """What may stand at a JSON pointer of an operation's body, the nearest first."""
    places = [content["schema"] for content in operation.get("requestBody", {}).get("content", {}).values()]
    for step in pointer.split("/")[1:]:
        here = [form for place in places for form in forms(document, place)]
        places = [form["properties"][step] for form in here if step in form.get("properties", ())]
        places += [form["items"] for form in here if "items" in form and step.isdigit()]
    return [form for place in places for form in forms(document, place)]


def clause_at(document: Schema, operation: Schema, pointer: str) -> str | None:
    """The number of the rule that asks for what stands at a JSON pointer of an operation's body, if one does."""
    return next((form[MARK] for form in forms_at(document, operation, pointer) if MARK in form), None)


def asked(document: Schema, operation: Schema) -> set[str]:
    """The numbers of every rule that asks for something in an operation's body."""
    return set(_marks(document, operation.get("requestBody", {}), set()))


def forms(document: Schema, schema: Schema) -> Iterator[Schema]:
    """A schema, what it refers to, and each of its alternatives: the mark nearest the place comes first."""
    yield schema
    if reference := schema.get("$ref"):
        yield from forms(document, document["components"]["schemas"][reference.removeprefix(_SCHEMAS)])
    for name in ("allOf", "anyOf", "oneOf"):
        for each in schema.get(name, ()):
            yield from forms(document, each)


def _marks(document: Schema, node: Any, seen: set[str]) -> Iterator[str]:
    if isinstance(node, list):
        for each in node:
            yield from _marks(document, each, seen)
    elif isinstance(node, dict):
        if isinstance(number := node.get(MARK), str):
            yield number
        reference = node.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            seen.add(reference)
            yield from _marks(document, document["components"]["schemas"][reference.removeprefix(_SCHEMAS)], seen)
        for each in node.values():
            yield from _marks(document, each, seen)
