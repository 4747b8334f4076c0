"""A request at its desk: who asks, of which authority, and how a command is recorded.

Every command runs the same way: load, and look the Idempotency-Key up in the same round trip; see whether the caller
may know of it at all; compare If-Match; decide; append once. A dry run stops before the append.
"""

import base64
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import field, fields, replace
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any, Literal, TypeVar
from uuid import UUID

import orjson
from fastapi import Depends, Request, Response

from app.api import deciding, directories, if_match, parameters
from app.api.gate import Gate, readable, reads_of, there
from app.api.identifiers import claims, releases
from app.api.identity import AccessToken, Caller
from app.api.positions import position_token
from app.api.problems import Problem, erased
from app.api.streams import StreamKind, known_case
from app.base import references
from app.base.parts import Part, as_fact
from app.base.references import Referent
from app.reading.looking import Reader
from app.reading.read_models import Reads
from app.record import authorities, journal, lost, rules, stored_forms
from app.record.authorities import Authority
from app.record.entries import record_of
from app.record.erasure import Erased
from app.record.idempotency import Idempotency, unquoted
from app.record.journal import Batch, Journal, Loaded, Receipt
from domain import conversations, policy
from domain.directory import Directory
from domain.facts import Event, Recorded, Sealed, Worker
from domain.frozen import frozen
from domain.policy import Pack
from domain.records import Case, Child, Communication
from domain.vocabulary import Role

MEDIA_TYPE = "application/json"
AT_HAND = 200  # streams that are kept for whoever only looks, at most
Streams = Mapping[UUID, Sequence[Event]]
T = TypeVar("T")


@frozen(kw_only=True)
class Decision:
    """What a decision records, in which order. location: of what it opened."""

    streams: Streams
    scopes: Mapping[UUID, UUID] = field(default_factory=dict)
    location: str | None = None


class Desk:
    """One request: its caller, its authority, its moment. key: its Idempotency-Key, which a form says itself."""

    def __init__(self, request: Request, who: Caller) -> None:
        state, headers = request.app.state, request.headers
        self._request, self.caller = request, who
        self.key, self._match = headers.get("idempotency-key"), headers.get("if-match")
        self.dry_run = "handling=dry-run" in re.split(r"\s*[,;]\s*", headers.get("prefer", "").strip())
        self.journal: Journal = state.journal
        self.authority: Authority = state.authorities.get(who.authority)
        self.now: datetime = state.clock()
        self.heavy, self.scanner = state.heavy, state.scanner
        self._held: dict[UUID, Sequence[Recorded]] = {}
        self._seen: dict[UUID, int] = {}
        self._scopes: dict[UUID, UUID] = {}
        self._kinds: dict[UUID, str] = {}
        self._listed: Sequence[Recorded] = ()
        self._claimed: dict[str, str] = {}
        self.rehearsed: Batch | None = None
        """What a dry run would have recorded."""
        if request.scope["query_string"]:
            parameters.named_only(request)

    # Who

    @property
    def is_partner(self) -> bool:
        """Whether the caller is an agency, which sees its own and no more."""
        return self.caller.kind == "agency"

    @property
    def by(self) -> Worker:
        """Who acts. A client with no person behind it acts as a practitioner of its agency."""
        if self.caller.by is not None:
            return self.caller.by
        if not self.is_partner:
            raise Problem("forbidden-scope", "This needs a token bound to a person.")
        name = self.caller.agency_name or self.caller.client_id
        return Worker(id=self.caller.client_id, role=Role.PARTNER_PRACTITIONER, name=name, agency=self.caller.agency)

    def office_only(self) -> None:
        """Refuse an agency what only the authority's own may see."""
        if self.is_partner:
            raise Problem("forbidden-scope", "This is for the authority's own workers.")

    @property
    def audience(self) -> Literal["auditor", "office"]:
        """As whom the authority's own see a case. Agencies: 403."""
        self.office_only()
        return "auditor" if self.by.role is Role.AUDITOR else "office"

    def reads_for(self, view: str, purpose: str, records: Sequence[str] = ()) -> None:
        """Say as whom, and for what purpose, this request reads: the log of reads has it, of what is refused too.

        records: references of what it reads, where the answer does not name them.
        """
        self._request.scope["state"] |= {"view": view, "purpose": purpose, "records": records}

    def moment(self, claimed: datetime | None) -> datetime:
        """When something was done: as claimed, never later than now; then what was claimed stands beside it (A3)."""
        self._claimed |= {"claimed_at": claimed.isoformat()} if claimed and claimed > self.now else {}
        return min(claimed or self.now, self.now)

    # Finding

    @property
    def gate(self) -> Gate:
        """Who is let in. Not kept: it would hold the desk that holds it, and with both the request, as garbage."""
        return Gate(self.caller, self.now, self._peeked)

    @cached_property
    def reads(self) -> Reads:
        """The read models, as whoever asks may see them."""
        return reads_of(self._request, self.caller, self.gate)

    def stream(self, kind: Referent, text: str) -> UUID:
        """The stream a reference names, or 404."""
        reference = references.read(kind, text)
        if reference is None:
            raise Problem("not-found")
        return references.stream_of(self.authority.slug, reference)

    async def load(self, *streams: UUID) -> list[Sequence[Recorded]]:
        """Streams as they stand. What a decision relied on is guarded by its append; who only looks reads each once."""
        found = await self._found(streams)
        return [self._read(stream, found[stream]) for stream in streams]

    async def together(self, *streams: UUID) -> list[Sequence[Recorded]]:
        """Streams in one reading, whatever was read before: no line is missing between two others."""
        for stream in streams:
            self._held.pop(stream, None)
        return await self.load(*streams)

    async def _found(self, streams: Sequence[UUID]) -> Mapping[UUID, Sequence[Recorded]]:
        held = self._held
        if unread := [stream for stream in streams if stream not in held]:
            held = {**held, **(await self.journal.load(self.authority.tenant, unread)).streams}
        self._held = held if self._request.method == "GET" and len(held) <= AT_HAND else {}
        return held

    async def reach(self, beside: UUID, *streams: UUID) -> None:
        """Load those not looked at: what is recorded there is guarded too. What begins has the keys of `beside`."""
        if unseen := [each for each in streams if each not in self._seen]:
            await self.load(*unseen)
            self._scopes = dict.fromkeys(unseen, self._scopes[beside]) | self._scopes

    async def readable(self, *streams: UUID) -> list[Sequence[Recorded]]:
        """Those of the streams that can be read, to be shown and not decided on."""
        return lost.all_openable(self.authority.keys, await readable(lambda each: self.load(*each), streams))

    async def case(self, stream: UUID) -> tuple[Case, Sequence[Recorded]]:
        """A case and its events, or 404: also when it is another agency's."""
        (entries,) = await self.load(stream)
        return self.known(entries), lost.openable(self.authority.keys, entries)

    async def _peeked(self, streams: Sequence[UUID]) -> Iterable[Sequence[Recorded]]:
        """Streams, only to see whose they are: nothing is decided by them, so nothing is guarded."""
        found = await self._found(streams)
        return [found[stream] for stream in streams]

    async def case_beside(self, stream: UUID) -> Case:
        """A case that a decision on another looks at, whoever decides, or 404. It is not for showing."""
        (entries,) = await self.load(stream)
        return there(known_case(lost.openable(self.authority.keys, entries), self.caller))

    async def cases_of(self, child: Child) -> list[Case]:
        """A child's cases, likewise."""
        return [await self.case_beside(each) for each in child.cases]

    async def child(self, stream: UUID) -> Child:
        """A person record, or 404."""
        (entries,) = await self.load(stream)
        return there(record_of(Child, entries))

    async def communication(self, stream: UUID) -> Communication:
        """A communication, or 404."""
        (entries,) = await self.load(stream)
        return there(record_of(Communication, entries))

    async def found(self, kind: StreamKind[T], stream: UUID) -> tuple[T, Sequence[Recorded]]:
        """A record of some kind and its events, or 404: also where the caller may not know of it."""
        (entries,) = await self.load(stream)
        return await self.admitted(kind, entries), entries

    async def admitted(self, kind: StreamKind[T], entries: Sequence[Recorded]) -> T:
        """The record of some kind that events make, or 404, likewise."""
        known = await self.gate.let_in(kind, entries)
        lost.openable(self.authority.keys, entries)
        return known

    @property
    def directory(self) -> Directory:
        """The authority's teams and workers, to whoever of its own acts. What is decided by it is guarded."""
        self._read(self._directory_stream, self._listed)
        return self._directory

    def name_of(self, worker: str) -> str:
        """A worker's name as the directory has it; of whom it does not list, the id."""
        listed = self.directory.workers.get(worker)
        return (self.reader().open(listed.name) if listed else None) or worker

    def known(self, entries: Sequence[Recorded]) -> Case:
        """The case some events make, if the caller may know that it exists."""
        return self.gate.opened(there(known_case(entries, self.caller)))

    def reader(self) -> Reader:
        """What opens the authority's sealed values, for this answer."""
        return Reader.of(self.authority.keys)

    # Recording

    async def on(
        self,
        what: StreamKind[T],
        reference: str,
        body: Part,
        decide: Callable[[T, Pack, UUID], Awaitable[Decision]],
    ) -> Response:
        """Record a staff command on a stream of some kind; `decide` loads what else it touches."""
        if what.office_only:
            self.office_only()
        stream = self.stream(what.kind, reference) if what.kind else self._directory_stream
        idempotency = self.idempotency(body)
        loaded = await self._arrive(idempotency, stream)
        entries = self._read(stream, loaded.streams[stream])
        if loaded.key_known:
            return await self._replay(idempotency)
        known = await self.admitted(what, entries)
        if not what.unread:
            self._if_match(what.name, len(entries))
        pack = authorities.pack(entries[0].meta["pack"]) if what.keeps_its_pack else self.pack_now()
        decision = _with_whom_was_spoken_to(await decide(known, pack, stream), stream, body)
        events = decision.streams[stream]
        version = len(entries) + len(events)
        shown = {**what.shown(known, events), "version": version}
        return await self._record(decision, pack, idempotency, shown, etag=version)

    async def on_nothing(
        self, body: Part, decide: Callable[[Pack], Decision], shown: Mapping[str, Any], pack: Pack | None = None
    ) -> Response:
        """Record a command that opens new streams. pack: by which they are judged, if not by that of now."""
        idempotency = self.idempotency(body)
        if (await self._arrive(idempotency)).key_known:
            return await self._replay(idempotency)
        pack = pack or self.pack_now()
        return await self._record(decide(pack), pack, idempotency, shown)

    async def listed(self) -> Directory:
        """The directory, to be read."""
        self.office_only()
        await self._arrive(None)
        return self._directory

    def pack_now(self) -> Pack:
        """The pack a case that begins now is judged under."""
        return policy.pack_in_force(self.now, self.caller.procedure)

    async def _record(
        self,
        decision: Decision,
        pack: Pack,
        idempotency: Idempotency | None,
        shown: Mapping[str, Any],
        etag: int | None = None,
    ) -> Response:
        streams = self._told_again(self._by_whom_they_are(decision.streams))
        told = [
            {"event": name, "stream": stored_forms.stream_kind(name), **self._claimed}
            for events in streams.values()
            for name in map(stored_forms.name_of, events)
        ]
        answer = orjson.dumps({"shown": dict(shown), "told": told, "etag": etag, "location": decision.location})
        batch = Batch(
            streams={s: (self._seen.get(s, 0), events) for s, events in streams.items() if events},
            scopes={**self._scopes, **decision.scopes},
            guards=[journal.Guard(stream, version) for stream, version in self._seen.items()],
            claims=claims(streams),
            releases=releases(streams),
            meta=self._meta(pack),
            idempotency=idempotency,
            answer=answer,
        )
        if self.dry_run:
            try:
                journal.slots_of(self.authority.keys, batch)
            except Erased as gone:  # an append would refuse it
                raise erased(gone.slots) from None
            self.rehearsed = batch
            body = orjson.dumps({**shown, "would_record": self._visible(told)})
            return Response(body, 200, {"Preference-Applied": "handling=dry-run"}, MEDIA_TYPE)
        return self._answer(await self._append(batch))

    async def _append(self, batch: Batch) -> Receipt:
        try:
            return await self.journal.append(self.authority.tenant, self.authority.keys, batch)
        except journal.Moved as moved:
            raise deciding.MovedMeanwhile(self._kinds.get(moved.stream, "stream")) from None
        except journal.Claimed:
            raise Problem("conflict", "Another child holds this identifier.") from None
        except journal.KeyReused:
            raise Problem("idempotency-key-reused") from None
        except Erased as gone:
            raise erased(gone.slots) from None
        except journal.OutcomeUnknown as error:
            raise Problem("outcome-unknown", headers={"Retry-After": "1"}) from error
        except journal.DatabaseUnavailable as error:
            raise Problem("database-unavailable") from error

    async def _replay(self, idempotency: Idempotency | None) -> Response:
        return self._answer(await self._append(Batch(idempotency=idempotency)))

    def _answer(self, receipt: Receipt) -> Response:
        kept = orjson.loads(receipt.answer)
        told = [
            {**entry, "position": position, "recorded_at": moment.isoformat(), "leaf": base64.b64encode(link).decode()}
            for entry, position, moment, link in zip(
                kept["told"], receipt.positions, receipt.moments, receipt.links, strict=True
            )
        ]
        self._request.scope.setdefault("state", {})["recorded"] = receipt.positions[-1]
        headers = {"Front-Door-Position": position_token(receipt.positions[-1])}
        if kept["etag"] is not None:
            headers["ETag"] = f'"{kept["etag"]}"'
        if kept["location"]:
            headers["Location"] = kept["location"]
        headers |= {"Idempotency-Replayed": "true"} if receipt.replayed else {}
        body = orjson.dumps({**kept["shown"], "recorded": self._visible(told)})
        return Response(body, 201, headers, MEDIA_TYPE)

    def _visible(self, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """An agency is told of its contacts, and of requests to it; not of whose they are, nor of person records."""
        hidden = {"child"} | {"case" for entry in told if entry["stream"] == "request"} if self.is_partner else ()
        return [entry for entry in told if entry["stream"] not in hidden]

    def _meta(self, pack: Pack) -> dict[str, Any]:
        state = self._request.scope.get("state", {})
        return {
            **(rules.pins(pack) | self._claimed),
            "client": self.caller.client_id,
            "request": state.get("request"),
            "trace": state.get("trace_id"),
        }

    async def _arrive(self, idempotency: Idempotency | None, *streams: UUID) -> Loaded:
        """What a command concerns and, to the authority's own, the directory: read in one round trip."""
        wanted = streams if self.is_partner else (*streams, self._directory_stream)
        if not (wanted or idempotency):
            return Loaded({})
        loaded = await self.journal.load(self.authority.tenant, wanted, idempotency)
        self._listed = loaded.streams.get(self._directory_stream, ())
        return loaded

    @property
    def _directory_stream(self) -> UUID:
        return directories.stream_of(self.authority.slug)

    @property
    def _directory(self) -> Directory:
        return record_of(Directory, self._listed) or Directory()

    def _by_whom_they_are(self, streams: Streams) -> Streams:
        """The same, with the team that whoever acts does so for, and their qualification, as they are listed."""
        if not self._listed:
            return streams
        given, acting = self.by, self._directory.acting(self.by)
        return {
            stream: [replace(event, by=acting) if event.by == given else event for event in events]
            for stream, events in streams.items()
        }

    def _told_again(self, streams: Streams) -> Streams:
        """The same, with what repeats another event opened: it is sealed anew, where it stands now."""
        return {stream: [self._opened(event) for event in events] for stream, events in streams.items()}

    def _opened(self, event: Event) -> Event:
        values = {each.name: getattr(event, each.name) for each in fields(event)}
        sealed = {name: value for name, value in values.items() if isinstance(value, Sealed)}
        if not sealed:
            return event
        reader = self.reader()
        return replace(event, **{name: reader.open(value) for name, value in sealed.items()})

    def _read(self, stream: UUID, entries: Sequence[Recorded]) -> Sequence[Recorded]:
        self._seen.setdefault(stream, len(entries))  # read again, it must not have moved meanwhile
        if entries:
            self._scopes[stream] = entries[0].meta["scope"]
            self._kinds[stream] = stored_forms.stream_kind(entries[0].name)
        return entries

    def _if_match(self, what: str, version: int) -> None:
        if self._match is None and self.dry_run:
            return
        if_match.names(self._match, what, version)

    def idempotency(self, body: Part) -> Idempotency | None:
        """What was asked, by its Idempotency-Key, or 400; None for a dry run."""
        if self.dry_run:
            return None
        if self.key is None:
            raise Problem("idempotency-key-missing")
        key = unquoted(self.key)
        if key is None:
            raise Problem("idempotency-key-invalid")
        who, route = self.caller.by.id if self.caller.by else "", self._request.scope["route"]
        digest = self.authority.keys.digest
        return Idempotency(
            principal=f"{self.caller.client_id} {who} {route.operation_id}",
            key=digest("idempotency-key", key),
            fingerprint=digest("fingerprint", self._request.scope["path"], body.model_dump_json()),
        )


class _Desks(AccessToken):
    """The desk of a request, and the token it needs: one dependency, since each costs on every request."""

    async def __call__(self, request: Request) -> Desk:  # type: ignore[override] # a desk is more than its caller
        return Desk(request, await super().__call__(request))


desk_of = _Desks()
TheDesk = Annotated[Desk, Depends(desk_of)]
"""The desk of a request. A command's headers are documented by `app.api.answers.command` and read by the desk."""


def _with_whom_was_spoken_to(decision: Decision, stream: UUID, body: Part) -> Decision:
    """What is recorded, and beside a decision on a case whom its author spoke to before it (Q1)."""
    people = getattr(body, "spoken_to", ())
    if not people:
        return decision
    spoken = conversations.beside([as_fact(conversations.Spoken, each) for each in people], decision.streams[stream][0])
    return replace(decision, streams={**decision.streams, stream: [*decision.streams[stream], spoken]})
