"""The files of a case: what came, to be fetched, and a form that adds one. For the offices, and an agency its own."""

import hashlib
from collections.abc import Mapping
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import ValidationError

from app.api import attaching
from app.api.attaching import AttachmentBody, CompletionBody
from app.api.problems import Problem
from app.base.references import Referent, spoken
from app.record.attachments import PART
from app.web import pages
from app.web.drafts import fresh_key
from app.web.pages import AgencysRoute, PageRoute, ThePage
from app.wording import sentences
from app.wording.labels import coded
from app.wording.language import say, texts
from domain.attachments import BEGINS, AttachmentKind, MediaType
from domain.information import MAY_ADD

SAID_HERE: Mapping[str, str] = texts(
    {
        "not-as-announced": "This is no PDF, JPEG, PNG or plain text",
        "malware-found": "Malware was found in this file. It was not kept",
        "scanner-unavailable": "Nobody can look through files at the moment. Try again later: a referral waits for no "
        "file",
    }
)
"""Problems that the form itself tells of."""


async def listed(page: ThePage, case: str) -> Response:
    """What came, and the form."""
    return await _shown(page, case)


async def add(page: ThePage, case: str) -> Response:
    """Add the file that was chosen."""
    form, file = page.form, page.files.get("file", b"")
    errors = {}
    if form.get("kind") not in {*AttachmentKind}:
        errors["kind"] = say("Choose what it is")
    if not form.get("name", "").strip():
        errors["name"] = say("Say what it shows")
    if not file:
        errors["file"] = say("Choose a file that is not empty")
    if errors:
        return await _shown(page, case, errors)
    page.desk.key = form.get("key", "")
    digest = hashlib.sha256(file).hexdigest()
    try:
        body = AttachmentBody(
            kind=AttachmentKind(form["kind"]), name=form["name"], media_type=_type_of(file), length=len(file),
            sha256=digest,
        )  # fmt: skip
        expected = await attaching.announce(page.desk, case, body)
        attachment = UUID(expected["attachment"])
        for number in expected["missing"]:
            await attaching.take(page.desk, case, attachment, number, file[(number - 1) * PART : number * PART])
        await attaching.complete(page.desk, case, attachment, CompletionBody())
    except ValidationError:
        return await _shown(page, case, {"name": say("One line of at most 200 characters")})
    except Problem as problem:
        if problem.code == "conflict":
            return await _shown(page, case, {"file": sentences.said(problem.detail).rstrip(".")})
        if problem.code not in SAID_HERE:
            raise
        return await _shown(page, case, {"file": SAID_HERE[problem.code]})
    return page.see(page.request.url.path)


async def fetch(page: ThePage, case: str, attachment: UUID) -> Response:
    """One of them, to be kept."""
    return await attaching.content(page.desk, page.request, case, attachment)


async def _shown(page: ThePage, case: str, errors: Mapping[str, str] | None = None) -> Response:
    files = await attaching.listed(page.desk, case)
    known, _ = await page.desk.case(page.desk.stream(Referent.CASE, case))
    reference = known.contact.reference
    agency = page.desk.is_partner
    return page.render(
        "attachments.html",
        status=422 if errors else 200,
        files=files,
        errors=errors or {},
        form=page.form,
        kinds=[(each.value, coded(each)) for each in AttachmentKind],
        may=page.desk.by.role in MAY_ADD and (known.undecided or (known.open_referral and not agency)),
        key=fresh_key(),
        reference=reference,
        spoken=spoken(reference),
        home=f"/agency/cases/{reference}" if agency else f"/cases/{reference}",
        of_agency=agency,
    )


def _type_of(file: bytes) -> MediaType:
    """By its first bytes; what is none of the others has to be text."""
    return next((kind for kind, begins in BEGINS.items() if file.startswith(begins)), MediaType.TEXT)


def _router(prefix: str, route: type[PageRoute]) -> APIRouter:
    made = pages.router(prefix=f"{prefix}/cases/{{case}}/attachments", route=route)
    made.add_api_route("", listed, methods=["GET"])
    made.add_api_route("", add, methods=["POST"])
    made.add_api_route("/{attachment}", fetch, methods=["GET"])
    return made


router = APIRouter()
router.routes.extend([*_router("", PageRoute).routes, *_router("/agency", AgencysRoute).routes])
