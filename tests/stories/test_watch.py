"""The watch over HTTP: a case nobody touches tells of its deadlines, in its history, its pack and the audit trail."""

from datetime import UTC, datetime, timedelta
from time import monotonic

from app.api.positions import position_token
from domain.vocabulary import Role
from openapi.client.api.audit import list_audit
from openapi.client.models import AuditPage, History
from tests.serving import Database
from tests.stories.people import Town, answered, told_by
from tests.stories.test_pages_of_cases import looking, opened

WAIT = 60


def watched(town: Town, case: str, clause: str) -> History:
    """The case's history, once it tells that a deadline was missed."""
    ends = monotonic() + WAIT
    while monotonic() < ends:
        history = town.auditor.history(case)
        if any(line.event == "deadline-missed" and line.rules == [clause] for line in history.items):
            return history
    raise AssertionError(f"{clause} was not told of")


def test_a_case_nobody_touches_says_which_deadlines_were_missed_each_once(town: Town, database: Database) -> None:
    a_week_ago = datetime.now(UTC) - timedelta(days=7)
    call = told_by("non-professional", "1A", received_at=a_week_ago.isoformat())
    case = town.advisor.sends(call).cases[0].case
    version = town.manager.office(case).version

    lines = watched(town, case, "T2").items
    told = [(line.rules[0], line.stream, line.by.role) for line in lines if line.event == "deadline-missed"]
    assert {("T1", "watch", Role.SYSTEM), ("T2", "watch", Role.SYSTEM)} <= set(told)
    assert len(told) == len(set(told))
    assert town.manager.office(case).version == version, "nobody's If-Match is stale because of a clock"
    with looking(town.service, database, Role.AUDITOR) as auditor:
        page = auditor.get(f"/cases/{case}/history").text
        assert "Deadline missed" in page
        assert "Outcome of the consultation or safeguarding referral: due by" in page
        assert "Chain checked" in page
        pack = auditor.get(f"/cases/{case}/audit-pack").raise_for_status().content
        assert "Deadline missed" in opened(auditor, pack)
        has_come = position_token(lines[-1].position)
        trailed = list_audit.sync_detailed(client=town.auditor.client, front_door_position=has_come)
        assert answered(trailed, AuditPage).items
        trail = auditor.get("/audit", params={"event": "deadline-missed", "case": case}).text
        assert f'href="/cases/{case}"' in trail.partition("<tbody")[2]
