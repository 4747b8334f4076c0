"""Who else has a case open: whoever of the offices was shown it, or a form of it, in the last minutes.

It comes of the log of reads, as what is new to somebody does. Of a restricted case nobody is named.
"""

from datetime import datetime, timedelta

from app.api.reads import read_log, who
from app.web.pages import Page
from app.wording.language import say
from domain.frozen import frozen
from domain.records import Case
from domain.vocabulary import OFFICE_ROLES

RECENT = timedelta(minutes=15)
"""How long somebody who was shown a case is said to have it open."""

MOST = 100


@frozen(kw_only=True)
class Open:
    """One who has it open. at: when they were shown it last. in_form: whether that was a form of it."""

    name: str
    title: str
    at: datetime
    in_form: bool


async def open_now(page: Page, case: Case, reference: str) -> list[Open]:
    """The others who have a case open, the last first."""
    if case.access.restricted:
        return []
    desk = page.desk
    authority, since = desk.authority, desk.now - RECENT
    found = await read_log(desk).lately(authority.tenant, authority.keys, reference, since, MOST, but=desk.by.id)
    pack, others = desk.pack_now(), dict[str, Open]()
    for each in found:
        by, read = who(each.read.by, pack), each.read
        if read.answered and by["role"] in OFFICE_ROLES and by["id"] not in others:
            others[by["id"]] = Open(
                name=by["name"] or say("Somebody"),
                title=by["title"],
                at=each.at,
                in_form=read.operation.endswith("/record/{command}"),
            )
    return [*others.values()]
