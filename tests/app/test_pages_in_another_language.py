"""Every text of the pages is in the catalogue: a walk through the demonstration in a language made of it.

Whatever stands in plain letters there is data, a quotation or a text that nobody can translate.
"""

import getpass
import json
import re
import shlex
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from app.api.application import Options
from app.api.edge import Guard
from app.api.identity import Person
from app.demo.place import AUTHORITIES, Place
from app.demo.seed.cast import ANYTOWN, TEAMS
from app.record import keys, signing_keys
from app.web import sign_in, site
from app.wording import language
from app.wording.words import plain_words
from domain import policy
from domain.usual import ACTION_FOR_SCREENING, THRESHOLDS_DOCUMENT
from domain.vocabulary import PARTNER_ROLES, Role
from tests import messages, pseudo
from tests.app.demonstration import Demo, started
from tests.depth import DEEP
from tests.filled import WORDS, filled
from tests.places import reachable

BEGIN = {
    Role.SCREENING_MANAGER: (
        "/home",
        "/queue",
        "/find",
        "/cases",
        "/record",
        "/record/record-contact",
        "/accessibility",
    ),
    Role.AREA_TEAM_MANAGER: ("/timescales", "/directory", "/retention", "/subject-requests", "/erasures", "/queue"),
    Role.AUDITOR: ("/audit", "/audit/open", "/notices", "/case-management", "/cases", "/you", "/drafts", "/nowhere"),
    Role.PARTNER_MANAGER: ("/agency", "/agency/cases", "/agency/concerns", "/agency/challenges", "/agency/requests"),
}
MOST = 110
OF_A_KIND = 2

NOT_WALKED = (
    "/static/", "/sign-", "/language/", "/audit/events", "/audit/checkpoint", "/audit/reads.",
    "/developers",  # documents for developers, in English as the API is
    "/procedure",  # the procedure's own words, and what the document of the API calls what is done about them
)  # fmt: skip
LEAVES = re.compile(r"audit-pack|/history\.json|/bundle|/passages|/consultations/\w+/form|/attachments/")
"""What leaves as a document, and what shows it as it would leave."""

NAMED = frozenset({"Anytown Council", "Front Door", "England and Wales", "Lincolnshire", "Othertown", "Robin Pretend"})
"""Names: of authorities, the service, calendars and packs, and whoever walks."""

OPAQUE = re.compile(
    r"\b[A-Z][0-9A-HJKMNP-TV-Z]{12}\b|\b[0-9A-Z]{4}(?: [0-9A-Z]{4}){2} [0-9A-Z]\b"  # references
    r"|\b[0-9a-f]{4}(?: [0-9a-f]{4})+\b|\b[0-9a-f]{8,}\b|\b[a-z2-7]{8}\b|\b[a-z2-7]{39}\b"  # digests, pseudonyms
    r"|\b[A-Z]{1,3}[0-9]+[a-zQ]?\b|\b[0-9]+Q?\b|\bSHA-256\b|\bAPI\b|\b[\w.]+@[\w.-]+|https?://\S+"  # rules, addresses
)
PLAIN = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """The demonstration's directory."""
    with reachable() as made:
        yield made / "inner"


@pytest.fixture(scope="module")
def demo(place: Path) -> Iterator[Demo]:
    with started(place) as running:
        yield running


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What people typed, as it is decrypted for the pages."""
    found: set[str] = set()
    open_bytes = keys.open_bytes_with

    def opens(key: bytes, raw: bytes) -> bytes:
        content = open_bytes(key, raw)
        found.update(_strings(json.loads(content)) if content[:1] in b'"{[' else ())
        return content

    monkeypatch.setattr(keys, "open_bytes_with", opens)
    return found


@pytest.fixture
async def app(demo: Demo, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FastAPI]:
    """The demonstration's pages once more, in a process where the language is."""
    pseudo.installed(tmp_path)
    monkeypatch.setattr(language, "LOCALE", tmp_path)
    there = Place(place)
    made = site.create(
        Options(
            database_url=_setting(there, "FRONTDOOR_DATABASE_URL"), keys_directory=there.keys, links=True,
            synthetic=True,
            issuer=str(demo.line["base_url"]), issuer_keys=signing_keys.issuer_keys(there.keys),
            checkpoints_to=str(there.checkpoints),
        )
    )  # fmt: skip
    await made.state.journal.open()
    yield made
    await made.state.journal.close()
    await made.state.reads.close()


@asynccontextmanager
async def walking(app: FastAPI, role: Role) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody in a role, whose pages are in the language."""
    identity = app.state.identity
    client = ANYTOWN.school.client_id if role in PARTNER_ROLES else ANYTOWN.workforce
    link = sign_in.link(identity, client, Person(id=f"walks-{role}", name="Robin Pretend", role=role, qualified=True))
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(Guard(app)), base_url=identity.issuer, timeout=60,
        headers={"Accept": "text/html"}, cookies={"language": pseudo.TAG},
    ) as browser:  # fmt: skip
        assert (await browser.post("/sign-in", data={"link": link.rpartition("link=")[2]})).status_code == 303
        yield browser


async def walked(browser: httpx.AsyncClient, begin: tuple[str, ...]) -> AsyncIterator[tuple[str, str]]:
    """Pages, by their addresses, from link to link; of a form also what it says when it is sent empty."""
    todo, seen, kinds = [*begin], set[str](), dict[str, int]()
    csrf = re.search('name="csrf" value="([0-9a-f]{64})"', (await browser.get("/you")).text)
    assert csrf
    while todo and len(seen) < MOST:
        path = todo.pop(0).partition("#")[0]
        kind = re.sub(r"[A-Z][0-9A-HJKMNP-TV-Z]{12}|[0-9a-f-]{36}|=[^&]*", "", path)
        if path in seen or kinds.get(kind, 0) >= OF_A_KIND or path.startswith(NOT_WALKED) or LEAVES.search(path):
            continue
        seen.add(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        answer = await browser.get(path)
        if "text/html" in answer.headers.get("content-type", ""):
            yield path, answer.text
            todo += map(unescape, re.findall(r'href="(/[^"#]*)"', answer.text))
        if re.search(r"/record/[a-z-]+$", path):
            yield f"{path}, sent empty", (await browser.post(path, data={"csrf": csrf[1], "check": "yes"})).text
            for last in (False, True):
                async for page in checked(browser, path, answer.text, last=last):
                    yield f"{path}, filled in", page
    assert len(kinds) >= 15, "the walk goes from page to page"


@pytest.mark.skipif(not DEEP, reason="which cases it comes to depends on references that are drawn")
@pytest.mark.parametrize("role", BEGIN)
async def test_a_page_in_another_language_has_no_text_of_ours_in_english(
    app: FastAPI, opened: set[str], role: Role
) -> None:
    shown: dict[str, str] = {}
    async with walking(app, role) as browser:
        async for path, page in walked(browser, BEGIN[role]):
            assert f'<html lang="{pseudo.TAG}"' in page, path
            for text in pseudo.shown(page):
                shown.setdefault(text, path)
    typed = _typed(opened) | {WORDS, WORDS.rstrip(".")}
    data = _alternatives(_known() | typed | set(_shortened(shown, typed)))
    lost = {text: path for text, path in shown.items() if PLAIN.search(_without(text, data))}
    assert lost == {}, json.dumps(lost, ensure_ascii=False, indent=1)


def test_a_text_that_is_in_no_catalogue_is_found_where_it_is_read() -> None:
    page = (
        '<p title="One">[ŵáš] Two <b>Tansy</b></p><p lang="en-GB">Quoted</p><input type="submit" value="Three">'
        '<script>no</script><p data-label="Four" class="five">[Ţŵó: Tansy]</p>'
    )
    data = _alternatives({"Tansy"})
    found = [text for text in pseudo.shown(page) if PLAIN.search(_without(text, data))]
    assert found == ["One", "[ŵáš] Two", "Three", "Four"]


async def checked(browser: httpx.AsyncClient, path: str, page: str, *, last: bool) -> AsyncIterator[str]:
    """What a form that is filled in leads to, section by section, and last what it would record, or what refuses it."""
    form, go = filled(page, last=last)
    while go:
        page = (await browser.post(path, data=form | {"go": go})).text
        yield page
        before, (form, go) = go, filled(page, last=last)
        if go == before:
            break
    yield (await browser.post(path, data=form | {"check": "yes"})).text


def _setting(place: Place, name: str) -> str:
    """A setting of the demonstration."""
    found = re.search(rf"^export {name}=(.+)$", place.environment.read_text(), re.MULTILINE)
    assert found
    return shlex.split(found[1])[0]


def _without(text: str, data: re.Pattern[str]) -> str:
    return OPAQUE.sub("", data.sub("", text))


def _alternatives(texts: set[str]) -> re.Pattern[str]:
    longest = sorted(filter(PLAIN.search, texts), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")


def _typed(opened: set[str]) -> set[str]:
    """What is data, whole and line by line: no code, and nothing that the catalogue says."""
    said = {str(each.id[0] if isinstance(each.id, tuple | list) else each.id) for each in messages.catalogue()}
    said |= {text.lower() for text in said}
    whole = {text for text in opened if not re.fullmatch(r"[a-z0-9]+([-_.:][a-z0-9]+)+", text)}
    parts = {part.strip().rstrip(".") for text in whole for part in text.splitlines()}
    return (whole | parts) - said


def _shortened(shown: Iterable[str], typed: set[str]) -> Iterator[str]:
    """The beginnings of what is too long for a line, with the dots that say so."""
    for text in shown:
        begins = re.split(r"[\]:] ", text)[-1]
        if begins.endswith(" …") and any(each.startswith(begins.removesuffix(" …")) for each in typed):
            yield begins.removesuffix(" …")


def _known() -> set[str]:
    """Names, and the words of the policy packs: of roles, outcomes and clocks."""
    packs = {text for name in policy.KNOWN for text in _strings(json.loads(policy.text_of(name)))}
    partners = {each.name for each in ANYTOWN.partners}
    places = {each.capitalize() for each in TEAMS}
    names = {*NAMED} | partners | places | set(TEAMS.values()) | {each.name for each in AUTHORITIES.values()}
    packs |= {text[:1].upper() + text[1:] for text in packs}
    small = {text[:1].lower() + text[1:] for text in packs} | {text.lower() for text in packs}
    names |= {ACTION_FOR_SCREENING, THRESHOLDS_DOCUMENT, getpass.getuser(), plain_words(ANYTOWN.workforce)}
    names |= {plain_words(name) for name in policy.KNOWN}
    return names | {text for text in packs | small if not re.fullmatch(r"[a-z0-9_.-]+", text)}


def _strings(given: Any) -> Iterator[str]:
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict | list):
        for each in given.values() if isinstance(given, dict) else given:
            yield from _strings(each)
