"""The reference, operation by operation, of the OpenAPI document."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.api.document import operations
from app.api.problem_kinds import PROBLEMS
from app.base import clause_marks
from app.web.documented import examples
from app.web.documented.markdown import escaped, slug, table
from app.web.documented.schemas import FieldOf, Schema, fields, holds, there
from domain.clauses import clause
from domain.frozen import frozen

AT = "/developers/reference"


@frozen
class Operation:
    """One operation of the document, where it is found."""

    path: str
    method: str
    told: Mapping[str, Any]

    @property
    def name(self) -> str:
        """By which a client calls it."""
        return str(self.told["operationId"])


def every(document: Schema) -> dict[str, Operation]:
    """Every operation by its name, in the order of the document."""
    found = (
        Operation(path, method, told) for path, methods in document["paths"].items() for method, told in methods.items()
    )
    return {each.name: each for each in found}


def index(document: Schema) -> str:
    """The list of them all, by what they are about."""
    count = sum(1 for _ in operations(document))
    about = (
        f"The {count} operations of the API, each with its fields, its refusals, its problems and examples. The same "
        "as a document for programs: [OpenAPI 3.1](/openapi.json)."
    )
    parts = ["# Reference", about]
    for tag in document["tags"]:
        parts += [f"## {tag['name'].replace('-', ' ').capitalize()}", escaped(tag["description"])]
        rows = [
            (f"[{escaped(each.told['summary'])}]({AT}/{each.name})", f"`{each.method.upper()} {each.path}`")
            for each in every(document).values()
            if tag["name"] in each.told["tags"]
        ]
        parts.append(table(("Operation", "Where"), rows))
    return "\n\n".join(parts) + "\n"


def page(document: Schema, of: Operation) -> str:
    """Everything about one operation."""
    told = of.told
    needs = "Needs an access token." if told.get("security") else "Anybody may call it."
    parts = [
        f"# {escaped(told['summary'])}",
        f"`{of.method.upper()} {of.path}`, operation `{of.name}`. {needs}",
        *(escaped(each) for each in re.split(r"\n\s*\n", told.get("description", "")) if each),
        *_parameters(document, of),
        *_body(document, of),
        *_examples(document, of),
        *_answers(document, of),
        *_refusals(document, of),
        *_problems(document, of),
    ]
    return "\n\n".join(parts) + "\n"


def words(document: Schema, of: Operation) -> str:
    """What an operation is found by, also the fields of its body and its parameters."""
    told = of.told
    contents = told.get("requestBody", {}).get("content", {}).values()
    said = {each.path for content in contents for each in fields(document, content["schema"])}
    said |= {there(document, each)["name"] for each in told.get("parameters", ())}
    about = [of.name, of.path, of.method, told["summary"], told.get("description", ""), *told.get("x-refuses", ())]
    return " ".join([*about, *sorted(said)]).lower()


def _parameters(document: Schema, of: Operation) -> Iterator[str]:
    rows = [
        (f"`{each['name']}`", each["in"], _needed(each), holds(document, each["schema"]),
         escaped(each.get("description", "")))
        for each in (there(document, each) for each in of.told.get("parameters", ()))
    ]  # fmt: skip
    if rows:
        yield "## Parameters"
        yield table(("Name", "In", "Needed", "Holds", "What it is"), rows)


def _needed(parameter: Schema) -> str:
    """Whether it has to be sent; the document cannot say of a header that only a dry run goes without it."""
    if parameter.get("required"):
        return "yes"
    return "yes, but for a dry run" if parameter.get("description", "").startswith("Needed") else ""


def _body(document: Schema, of: Operation) -> Iterator[str]:
    for kind, content in of.told.get("requestBody", {}).get("content", {}).items():
        yield "## Body"
        takes_more = there(document, content["schema"]).get("additionalProperties") is True
        others = "is neither looked at nor kept" if takes_more else "is refused (422)"
        yield f"`{kind}`. A name that is not listed {others}."
        yield _fields(fields(document, content["schema"]))


def _fields(every_field: Iterator[FieldOf]) -> str:
    rows = [
        (f"`{each.path}`", "yes" if each.is_needed else "", each.holds,
         " ".join(filter(None, [each.about, f"Asked for by {_rule(each.clause)}." if each.clause else ""])))
        for each in every_field
    ]  # fmt: skip
    return table(("Field", "Needed", "Holds", "What it is"), rows)


def _examples(document: Schema, of: Operation) -> Iterator[str]:
    yield "## Examples"
    yield f"```bash\n{examples.curl(document, of.path, of.method, of.told)}\n```"
    yield f"```python\n{examples.python(document, of.path, of.told)}\n```"
    yield f"```ts\n{examples.typescript(document, of.path, of.told)}\n```"
    if found := examples.answer(document, of.told):
        status, text = found
        yield f"The form of what is answered, with {status}:"
        yield f"```json\n{text}\n```"


def _answers(document: Schema, of: Operation) -> Iterator[str]:
    rows = []
    for status, saying in of.told["responses"].items():
        if status.startswith(("2", "3")):
            answer = there(document, saying)
            headers = ", ".join(f"`{name}`" for name in answer.get("headers", {}))
            rows.append((status, escaped(answer["description"]), headers))
    yield "## Answers"
    yield table(("Status", "What it is", "Headers"), rows)


def _refusals(document: Schema, of: Operation) -> Iterator[str]:
    asked = clause_marks.asked(document, of.told)
    numbers = dict.fromkeys([*of.told.get("x-refuses", ()), *sorted(asked)])
    if numbers:
        yield "## What the procedure asks"
        yield (
            "A refusal is a 409 that names one of these rules, quotes it, and says what is missing or who may; a field "
            "that a rule asks for is a 422 whose `errors` name the rule."
        )
    for number in numbers:
        rule = clause(number)
        yield f"{_rule(number)} {escaped(rule.source)}:"
        yield "\n".join(f"> {escaped(line)}" for line in rule.quote.split("\n"))


def _problems(document: Schema, of: Operation) -> Iterator[str]:
    rows = []
    for saying in of.told["responses"].values():
        for code in re.findall("`([a-z-]+)`:", there(document, saying)["description"]):
            kind = PROBLEMS[code]
            rows.append((str(kind.status), f"[`{code}`](/developers/problems#{slug(code)})", escaped(kind.title)))
    yield "## Problems"
    yield table(("Status", "Code", "What it is"), rows) or "None but those any request may meet."


def _rule(number: str) -> str:
    return f"[{number}](/developers/procedure#{slug(number)})"
