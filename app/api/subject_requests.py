"""A subject access request at a desk: for managers and auditors, and its bundle for the managers who answer."""

from fastapi import Request, Response

from app.api import subject_bundle
from app.api.answers import ZIP
from app.api.desk import Desk
from app.api.problems import Problem
from app.api.streams import SUBJECT_REQUEST
from app.base.references import Referent
from app.reading import subject_requests
from app.reading.audiences import READERS
from app.reading.looking import Look
from app.reading.subject_requests import SubjectRequestView
from domain.subject_access import WHO_ANSWER, SubjectRequest
from domain.subject_release import the_bundle_may_leave


async def bundle_of(desk: Desk, reference: str, request: Request) -> Response:
    """The file as an answer, or Refused."""
    known = await the_request(desk, reference)
    who_answers_only(desk)
    bundle, content = await subject_bundle.bundle(desk, known)
    the_bundle_may_leave(known, bundle)
    request.state.records = [each.reference for each in bundle.records]  # for the log of reads: a zip does not tell
    name = f"{known.received.reference}.zip"
    return Response(content, 200, {"Content-Disposition": f'attachment; filename="{name}"'}, ZIP)


async def the_request(desk: Desk, reference: str) -> SubjectRequest:
    """The request, or 404."""
    known, _ = await desk.found(SUBJECT_REQUEST, desk.stream(Referent.SUBJECT_REQUEST, reference))
    return known


def seen(desk: Desk, known: SubjectRequest) -> SubjectRequestView:
    """A request as whoever is at the desk sees it."""
    pack = desk.pack_now()
    return subject_requests.whole(known, Look(READERS[desk.audience], desk.reader(), pack.titles), pack, desk.now)


def who_answers_only(desk: Desk) -> None:
    """Refuse whoever does not answer requests."""
    desk.office_only()
    if desk.by.role not in WHO_ANSWER:
        raise Problem("forbidden-scope", "This is for the managers who answer these requests.")
