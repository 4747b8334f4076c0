"""A policy pack in a file of its own, before anything is judged by it: what is wrong with it, and where."""

import json
from collections.abc import Iterator
from pathlib import Path

import yaml

from app.base.errors import CannotStart
from app.record import policies
from domain import policy


def faults(file: Path) -> Iterator[str]:
    """What is wrong, each with its line. CannotStart when there is no such file to read."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise CannotStart(f"{file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise CannotStart(f"{file} is not text in UTF-8.") from None
    try:
        found = policies.faults_of(policy.whole(text))
    except json.JSONDecodeError as error:
        found = [f"not JSON, line {error.lineno}"]
    except policy.PolicyError as error:
        found = [f"/like: {error}"]
    for fault in found:
        place, _, reason = fault.partition(": ")
        yield f"{file}:{line_of(text, place)}: {place}: {reason}" if place.startswith("/") else f"{file}: {fault}"


def line_of(text: str, pointer: str) -> int:
    """The line on which a JSON text says what stands at a pointer, or what should hold it. JSON is YAML."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    line = 1
    for step in (part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]):
        if isinstance(node, yaml.MappingNode):
            pairs = {key.value: (key, value) for key, value in node.value}
            if step not in pairs:
                return line
            key, node = pairs[step]
            line = key.start_mark.line + 1
        elif isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
            node = node.value[int(step)]
            line = node.start_mark.line + 1
    return line
