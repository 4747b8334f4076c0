"""What a command would record, told before it is: the history as it would go on, and who would be told."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from app.base.references import Referent
from app.record import stored_forms
from app.record.journal import Batch
from app.web.pages import Page
from app.web.subjects import Subject
from app.wording import notices as told
from app.wording import timeline
from domain import notices
from domain.facts import Recorded
from domain.frozen import frozen
from domain.notices import About, Recipient, Whom
from domain.records import Case


@frozen(kw_only=True)
class Rehearsal:
    """entries: what would be recorded. whom: who would be told, of what."""

    entries: Sequence[timeline.Entry]
    whom: Sequence[tuple[str, str]]


async def rehearsed(page: Page, about: Subject, batch: Batch, children: Mapping[str, str]) -> Rehearsal:
    """A dry run, as the history would tell it. children: those there were to choose from, by reference."""
    after = max((line.entry.position for line in about.whole.lines), default=0) if about.whole else 0
    coming = dict(_coming(page, batch, after))

    async def load(*streams: UUID) -> list[Sequence[Recorded]]:
        found = await page.desk.together(*streams)
        return [[*entries, *coming.get(stream, ())] for stream, entries in zip(streams, found, strict=True)]

    if about.whole is None or about.stream is None:
        return Rehearsal(entries=(), whom=())
    whole = await type(about.whole).load(load, about.stream, page.desk.reader(), about.whole.audience)
    assert whole is not None
    first = next((line.number for line in whole.lines if line.entry.position > after), len(whole.lines) + 1)
    steps = whole.steps(first=first)
    called = {str(page.desk.stream(Referent.CHILD, child)): name for child, name in children.items()}
    entries = timeline.told(whole, steps, page.desk.now, called=called) if steps else []
    own = coming.get(about.stream, ())
    return Rehearsal(
        entries=[each for each in entries if isinstance(each, timeline.Entry)],
        whom=[*dict.fromkeys([each async for each in _whom(page, about, own, whole.record)])],
    )


def _coming(page: Page, batch: Batch, after: int) -> Iterator[tuple[UUID, list[Recorded]]]:
    position = after
    for stream, (version, events) in batch.streams.items():
        entries = []
        for number, event in enumerate(events, start=version + 1):
            position += 1
            entries.append(
                Recorded(
                    stream=stream,
                    version=number,
                    position=position,
                    recorded_at=page.desk.now + timedelta(microseconds=position - after),
                    name=stored_forms.name_of(event),
                    event=event,
                    meta=batch.meta,
                    chain=bytes(32),
                )
            )
        yield stream, entries


async def _whom(
    page: Page, about: Subject, coming: Sequence[Recorded], record: object
) -> AsyncIterator[tuple[str, str]]:
    """What would be told to whom."""
    if about.stream is None or not any(isinstance(entry.event, notices.OWING) for entry in coming):
        return
    referrers = {}
    if isinstance(record, Case):
        communication = await page.desk.communication(record.contact.communication)
        referrers[about.stream] = communication.received.referrer
    known = About(
        record=about.stream,
        reference=about.reference,
        of=about.on,
        case=record if isinstance(record, Case) else None,
        referrers=referrers,
        whose_clock=about.pack.whose_clock,
    )
    if not page.desk.is_partner:
        await page.desk.listed()
    for entry in coming:
        for each in notices.owed(entry.event, known):
            yield told.SUBJECTS[each.kind], _called(page, each.to)


def _called(page: Page, to: Recipient) -> str:
    return page.desk.name_of(to.name) if to.whom is Whom.WORKER else told.whom(to.code)
