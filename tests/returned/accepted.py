"""Whether the Department takes the returns in: its schemas, and its rules as csc-validator-be-cin has them.

Run with what requirements/returns.lock installs, on the census, its schema, the daily collection and its specification.
Prints as JSON what the rules ask, each with its rule and its child; ends with 1 when a schema is not kept.
"""

import importlib
import json
import sys
import warnings
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema  # type: ignore[import-untyped] # of an environment of its own
from lxml import etree  # type: ignore[import-untyped] # likewise

RULES = "cin_validator.rules.cin2024_25"


def asked_about(census: bytes) -> list[tuple[str, str]]:
    """What the rules ask of the children of a census. Those of an authority as a whole are not among them."""
    warnings.simplefilter("ignore")
    validator = importlib.import_module("cin_validator.cin_validator")
    data = validator.process_data(validator.convert_data(ET.fromstring(census)))
    found = validator.CinValidator(data, importlib.import_module(RULES).registry).full_issue_df
    return sorted({(each.rule_code, each.child_id) for each in found.itertuples()})


def main() -> None:
    """Hold them against what they are to keep."""
    census, schema, daily, specification = map(Path, sys.argv[1:])
    etree.XMLSchema(etree.parse(schema)).assertValid(etree.fromstring(census.read_bytes()))
    body = json.loads(specification.read_text())["components"]["schemas"]["CSC"]
    for line in daily.read_text().splitlines():
        jsonschema.validate(json.loads(line), body, format_checker=jsonschema.FormatChecker())
    print(json.dumps(asked_about(census.read_bytes())))


if __name__ == "__main__":
    main()
