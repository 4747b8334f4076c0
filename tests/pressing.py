"""Forms as a browser sends them."""

import html
import json
import re

import httpx

from app.base.references import plural
from app.web.commands import Given
from app.web.typed import filled
from tests import doors
from tests.doors import Operation, There


def inputs(page: str) -> dict[str, str]:
    """What a browser would send of a page's form as it is shown: its inputs, and what is chosen of each choice."""
    form = page.rpartition("<form")[2]
    sent: dict[str, str] = {}
    for tag in re.findall(r"<input\b[^>]*>", form, re.DOTALL):
        told = {name: html.unescape(value) for name, value in re.findall(r'([a-z]+)="([^"]*)"', tag)}
        if told.get("type") not in {"radio", "checkbox"} or re.search(r"\schecked\b", tag):
            sent[told["name"]] = told.get("value", "")
    for name, text in re.findall(r'<textarea\b[^>]*?\sname="([^"]+)"[^>]*>(.*?)</textarea>', form, re.DOTALL):
        sent[name] = html.unescape(text)
    for name, options in re.findall(r'<select\b[^>]*?\sname="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        sent[name] = html.unescape(next(iter(re.findall(r'<option value="([^"]*)" selected', options)), ""))
    return sent


def would_record(browser: httpx.Client, given: Given, operation: Operation, there: There) -> list[str]:
    """What the page before recording says, of the example as somebody types it."""
    _, _, _, *named = operation.address(there, operation.on).split("/")
    path = "/".join(["", *([plural(given.on), named[0]] if given.on else ()), "record", given.slug])
    shown = browser.get(path)
    assert shown.status_code == 200, (path, shown.status_code)
    said = json.loads(doors.referring(json.dumps(operation.example), there.other))
    if given.beside:
        said[given.beside] = named[2]
    checked = browser.post(path, data=inputs(shown.text) | dict(filled(given.questions(), said)) | {"check": "yes"})
    assert checked.status_code == 200, (path, checked.status_code)
    assert "Nothing is recorded yet" in checked.text
    return re.findall(r'<h3 class="govuk-heading-s">([^<]*)</h3>', checked.text)
