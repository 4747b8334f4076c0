"""What is wrong with a request, place by place, and never the value.

An answer holds only what the service wrote itself: texts from this page, limits from the schema, names the OpenAPI
document knows. An unknown field is reported at the object that holds it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.base.text import CODE, DIGEST, HTTPS, LINE, NUMBER, POSTCODE, REFERENCE, TEXT

# What pydantic finds -> our code and text. Only these names of its context come from the schema; the rest is input.
_LIMITS = ("min_length", "max_length", "ge", "gt", "le", "lt", "multiple_of", "expected", "expected_tags")
TEXTS: dict[str, tuple[str, str]] = {
    "missing": ("missing", "This is required."),
    "extra_forbidden": ("unknown-field", "There is a name here that the document does not know."),
    "string_too_short": ("too-short", "At least {min_length:character}."),
    "string_too_long": ("too-long", "At most {max_length:character}."),
    "string_pattern_mismatch": ("pattern", "This does not match the pattern in the document."),
    "string_unicode": ("pattern", "This is not Unicode text."),
    "too_short": ("too-short", "At least {min_length:item}."),
    "too_long": ("too-long", "At most {max_length:item}."),
    "greater_than_equal": ("out-of-range", "At least {ge}."),
    "greater_than": ("out-of-range", "More than {gt}."),
    "less_than_equal": ("out-of-range", "At most {le}."),
    "less_than": ("out-of-range", "Less than {lt}."),
    "multiple_of": ("out-of-range", "A multiple of {multiple_of}."),
    "finite_number": ("out-of-range", "A finite number."),
    "int_parsing_size": ("out-of-range", "A smaller number."),
    "literal_error": ("not-in-list", "One of {expected}."),
    "enum": ("not-in-list", "One of {expected}."),
    "union_tag_invalid": ("not-in-list", "One of {expected_tags}."),
    "union_tag_not_found": ("missing", "The name that says which form this is."),
    "string_type": ("type", "This must be a string."),
    "string_sub_type": ("type", "This must be a string."),
    "int_type": ("type", "This must be a whole number."),
    "int_parsing": ("type", "This must be a whole number."),
    "int_from_float": ("type", "This must be a whole number."),
    "float_type": ("type", "This must be a number."),
    "float_parsing": ("type", "This must be a number."),
    "decimal_type": ("type", "This must be a number."),
    "decimal_parsing": ("type", "This must be a number."),
    "bool_type": ("type", "This must be true or false."),
    "bool_parsing": ("type", "This must be true or false."),
    "dict_type": ("type", "This must be an object."),
    "model_type": ("type", "This must be an object."),
    "model_attributes_type": ("type", "This must be an object."),
    "dataclass_type": ("type", "This must be an object."),
    "list_type": ("type", "This must be an array."),
    "tuple_type": ("type", "This must be an array."),
    "set_type": ("type", "This must be an array."),
    "frozen_set_type": ("type", "This must be an array."),
    "none_required": ("type", "This must be null."),
    "uuid_type": ("not-an-id", "This must be a UUID."),
    "uuid_parsing": ("not-an-id", "This must be a UUID."),
    "not-a-date": ("not-a-date", "A date is written YYYY-MM-DD, from 1900 to 2200."),
    "no-such-date": ("no-such-date", "There is no such day in the calendar."),
    "not-a-date-time": (
        "not-a-date-time",
        "An instant is written 2026-07-08T09:30:00+01:00 or with Z, from 1900 to 2200.",
    ),
    "date-without-time": ("date-without-time", "A time is needed as well as the date."),
    "time-zone-missing": ("time-zone-missing", "The offset from UTC is needed, such as Z or +01:00."),
}
"""A validator of ours raises `PydanticCustomError(code, ...)`; its text is added here, or it reads as "invalid"."""

PATTERNS = {
    TEXT: "At least one visible character, and no control characters.",
    LINE: "One line with at least one visible character, and no control characters.",
    CODE: "Letters, digits and . _ : - only, beginning with a letter or a digit.",
    REFERENCE: "A reference: letters, digits, spaces and hyphens.",
    POSTCODE: "A postcode in capital letters, with one space before its last three characters, such as ZZ1 1AA.",
    NUMBER: "8 to 20 digits and capital letters, without spaces.",
    DIGEST: "64 hexadecimal digits in small letters.",
    HTTPS: "An https address of a name, such as https://mis.example/hook: no http, no number for a host, no user.",
}
"""What the patterns ask for that people meet, in words: the reference has them too."""


def at(pointer: str, code: str, detail: str, place: str = "body") -> dict[str, str]:
    """One entry of `errors`; place is body, query, path, header or cookie."""
    return {"pointer": pointer, "in": place, "code": code, "detail": detail}


class _Limit(str):
    """A limit in a text; where a noun stands with it, one of them or several."""

    __slots__ = ()

    def __format__(self, noun: str) -> str:
        return f"{self} {noun}{'' if self == '1' else 's'}" if noun else self


class _Limits(dict[str, _Limit]):
    def __missing__(self, name: str) -> str:
        return _Limit("what the document says")


def told(found: Sequence[Mapping[str, Any]], body: Any, names: frozenset[str]) -> Iterator[dict[str, str]]:
    """What pydantic found in a request, as entries of `errors`; names: those of the OpenAPI document."""
    return (_told(error, body, names) for error in found if not follows(error, found))


def _told(error: Mapping[str, Any], body: Any, names: frozenset[str]) -> dict[str, str]:
    place, *path = error["loc"] or ("body",)
    code, text = TEXTS.get(error["type"], ("invalid", "This is not valid here."))
    limits = _Limits((name, _Limit(value)) for name, value in (error.get("ctx") or {}).items() if name in _LIMITS)
    if error["type"] == "extra_forbidden":
        path = path[:-1]
    if error["type"] == "string_pattern_mismatch":
        text = PATTERNS.get(error["ctx"]["pattern"], text)
    pointer = _pointer(path, body if place == "body" else None, names)
    return at(pointer, code, text.format_map(limits), place=str(place))


def follows(error: Mapping[str, Any], found: Sequence[Mapping[str, Any]]) -> bool:
    """Whether an array is called too short only because items in it are wrong: pydantic counts those it could read."""
    here = error["loc"]
    return error["type"] == "too_short" and any(
        len(other["loc"]) > len(here) and other["loc"][: len(here)] == here for other in found
    )


def _pointer(path: Sequence[int | str], value: Any, names: frozenset[str]) -> str:
    """The JSON Pointer of pydantic's path, which also names branches of unions, and keys the caller made up."""
    pointer = ""
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else None
        elif step in names:
            value = value.get(step) if isinstance(value, dict) else None
        elif isinstance(value, dict) and step in value:
            return pointer  # a key of the caller's: the object that holds it is named, the key is not
        else:
            continue  # a branch of a union
        pointer += "/" + str(step).replace("~", "~0").replace("/", "~1")
    return pointer


def names_of(document: Any) -> Iterator[str]:
    """Every name of a property or a parameter in an OpenAPI document."""
    if isinstance(document, dict):
        if isinstance(properties := document.get("properties"), dict):
            yield from properties
        if "in" in document and isinstance(name := document.get("name"), str):
            yield name
        for value in document.values():
            yield from names_of(value)
    elif isinstance(document, list):
        for value in document:
            yield from names_of(value)
