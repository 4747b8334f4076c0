"""A notice by GOV.UK Notify that answers 429, then 500, then takes it; that tells twice that it arrived, or never."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar
from uuid import UUID

import psycopg

from app.base import references
from app.reading.read_models import Reads
from app.running.channels import RING, Notify
from app.wording.notices import Letter
from domain.notice_delivery import (
    AFTER_RECEIPT,
    Failure,
    NoticeChannel,
    NoticeDelivered,
    NoticeFailed,
    NoticeNotDelivered,
    NoticeSent,
)
from domain.policy import pack_in_force
from domain.reaching import Where
from domain.vocabulary import Means
from migrations import REGISTRY
from tests.app.test_channels import notify as notify
from tests.domain import examples
from tests.notifying import Notifying
from tests.projections.conftest import Database
from tests.projections.front import NINE, Front
from tests.projections.test_notices import BOSTON, NOW, deliver, make_due, office, receive, screened, told

BOOK = {"screening_manager": "screening@anytown.example"}


async def test_each_answer_of_notify_is_on_record_and_one_reference_goes_with_every_try(
    front: Front, notify: Notify
) -> None:
    opened = await screened(front)
    Notifying.answers[:] = [429, 500]
    async with office(front, notify, BOOK) as made:
        for _ in range(3):
            await deliver(front, made)
            make_due(front)
    references = {asked["reference"] for asked in Notifying.asked}
    busy, away, sent = await told(front, opened.case)
    assert isinstance(busy, NoticeFailed)
    assert isinstance(away, NoticeFailed)
    assert isinstance(sent, NoticeSent)
    assert [busy.why, away.why] == [Failure.BUSY, Failure.AWAY]
    assert (len(Notifying.asked), references) == (3, {str(sent.notice)})
    assert sent.remote
    assert [await receive(front, sent.notice, remote=sent.remote) for _ in range(2)] == [1, 0]
    assert await receive(front, sent.notice, Failure.PERMANENT, sent.remote) == 1, "what it says besides is kept"
    *_, delivered, other = await told(front, opened.case)
    assert isinstance(delivered, NoticeDelivered)
    assert isinstance(other, NoticeNotDelivered)
    front.catch_up()
    assert [row["standing"] for row in front.rows("notice")] == ["delivered"]


async def test_a_team_without_an_e_mail_address_is_sent_a_text_only_where_the_file_says_so(
    front: Front, notify: Notify
) -> None:
    mobile = replace(BOSTON, email=None, telephone="07700 900123")
    for texts_teams in (False, True):
        opened = await screened(front)
        notified = replace(examples.NOTIFIED, occurred_at=NINE)
        await front.append({opened.case: [notified], references.stream_of("925", "directory"): [mobile]})
        async with office(front, notify, BOOK, texts_teams=texts_teams) as made:
            await deliver(front, made)
        (event,) = [each for each in await told(front, opened.case) if each.to == "manager:Boston"]  # type: ignore[attr-defined] # told of notices alone
        assert isinstance(event, NoticeSent if texts_teams else NoticeFailed)
        texts = [asked for asked in Notifying.asked if asked["path"].endswith("/sms")]
        assert [(asked["phone_number"], asked["personalisation"]) for asked in texts] == texts_teams * [
            ("07700900123", {"text": f"Something waits for you. Please ring {RING} and say {opened.reference}."})
        ]


async def test_a_notice_goes_by_the_template_of_the_pack_in_force_and_by_none_to_a_person(
    front: Front, database: Database, notify: Notify
) -> None:
    bare, told_of = replace(notify, templates={}), []
    for procedure in ("lincolnshire", "othertown"):
        with psycopg.connect(database.admin) as admin:
            admin.execute(f"UPDATE {REGISTRY}.authority SET procedure = %s WHERE slug = '925'", [procedure])
        opened = await screened(front)
        async with office(front, bare, BOOK) as made:
            await deliver(front, made)
        told_of += await told(front, opened.case)
    failed, sent = told_of
    assert isinstance(failed, NoticeFailed)
    assert isinstance(sent, NoticeSent)
    assert (failed.why, failed.next_at) == (Failure.BY_HAND, None)
    usual = pack_in_force(NOW, "othertown").templates[Means.EMAIL]["usual"]
    assert [(asked["reference"], asked["template_id"]) for asked in Notifying.asked] == [(str(sent.notice), usual)]


async def test_what_came_back_before_it_was_on_record_is_sent_again(front: Front) -> None:
    opened, quick = await screened(front), Quick(front)
    async with office(front, quick, BOOK) as made:
        await deliver(front, made)
        (row,) = front.rows("notice")
        assert (row["standing"], row["next_at"]) == ("waiting", NOW + AFTER_RECEIPT[0])
        await made.give_out()
        make_due(front)
        await deliver(front, made)
    kinds = [type(each) for each in await told(front, opened.case)]
    assert kinds == [NoticeNotDelivered, NoticeSent, NoticeNotDelivered, NoticeSent]
    assert [row["standing"] for row in front.rows("notice")] == ["sent"]


@dataclass
class Quick:
    """A Notify whose receipt is there before it is on record that it took the notice; the second time none comes."""

    front: Front
    times: int = 0
    channels: ClassVar = {Means.EMAIL: NoticeChannel.NOTIFY}

    async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:
        self.times += 1
        if self.times == 1:
            assert await receive(self.front, notice, Failure.TEMPORARY, "n-1") == 1
        return f"n-{self.times}"


async def test_what_has_no_receipt_in_time_stands_so_and_is_counted(front: Front, notify: Notify) -> None:
    await screened(front)
    async with office(front, notify, BOOK) as made:
        await deliver(front, made)
    reads = Reads(front.conninfo)
    try:
        for before, standing in ((None, "sent"), (NOW, "sent"), (NOW + timedelta(seconds=1), "no-receipt")):
            (row,) = (await reads.notices(front.tenant, unanswered_before=before)).rows
            assert row.standing == standing
            needing = {standing: 1} if standing == "no-receipt" else {}
            assert await reads.notices_that_need_somebody(front.tenant, before) == needing
            assert len((await reads.notices(front.tenant, standing=standing, unanswered_before=before)).rows) == 1
            assert not (await reads.notices(front.tenant, standing="failed", unanswered_before=before)).rows
    finally:
        await reads.close()
