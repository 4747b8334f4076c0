"""The case-management system of an authority that has connected none: our own index of children.

It answers who is known here, as the search of a worker would find them. It takes no contacts and referrals, since the
record they stand in is its own: those wait until the authority connects a system.
"""

from collections.abc import Sequence
from uuid import UUID

from app.base import references
from app.reading.looking import Reader
from app.record.authorities import Authority
from app.record.entries import record_of
from app.record.journal import Journal
from app.running.case_management import Answer, ContactNote, OpenCaseThere, Question, ReferralNote
from domain.case_management import ExchangeKind, KnownThere
from domain.directory import Directory
from domain.facts import Recorded
from domain.frozen import frozen
from domain.records import Child
from projections.child_index import search_keys

_LIKE = """
    SELECT told.child, array_agg(told.kind) @> %s::text[] AS sure FROM {schema}.child_index AS told
    JOIN unnest(%s::text[], %s::bytea[]) AS given (kind, key) ON told.kind = given.kind AND told.key = given.key
    WHERE told.origin <> %s AND told.child <> %s
    GROUP BY told.child HAVING array_agg(told.kind) && %s::text[] ORDER BY sure DESC LIMIT 2
"""
"""At most two who may be the child, since one alone who surely is tells more than any number."""

_SURE = ["family-name-and-birth", "family-name-sound-and-initial"]
_POSSIBLE = ["family-name-and-birth", "postcode-and-birth"]


@frozen
class OwnIndex:
    """Answers of what one authority's own records say."""

    journal: Journal
    authority: Authority
    name = "front-door"
    takes = (ExchangeKind.KNOWN_CHECK,)

    async def known(self, question: Question, case: UUID, child: UUID) -> Answer:
        """One child of that name and birth is known; several, or one of less, may be."""
        like = await self._like(question, case, child)
        sure = [each for each, is_sure in like if is_sure]
        if len(sure) == 1:
            open_case = await self._open_case(sure[0])
            return Answer(reference=question.reference, known=KnownThere.KNOWN, open_case=open_case)
        known = KnownThere.POSSIBLE_MATCHES if like else KnownThere.NOT_KNOWN
        return Answer(reference=question.reference, known=known)

    async def take(self, note: ContactNote | ReferralNote) -> None:
        """It stands here already."""

    async def close(self) -> None:
        """Nothing is held."""

    async def _like(self, question: Question, case: UUID, child: UUID) -> list[tuple[UUID, bool]]:
        """Who may be the child, and whether they surely are."""
        sought = question.child
        keys = search_keys(
            self.authority.keys.digest, given_name=sought.given_name, family_name=sought.family_name,
            date_of_birth=sought.date_of_birth or sought.expected_date_of_birth, postcode=sought.postcode,
        )  # fmt: skip
        tenant = self.authority.tenant
        given = [_SURE, [key.kind for key in keys], [key.hash for key in keys], case, child, _POSSIBLE]
        rows = await self.journal.fetch(_LIKE.format(schema=tenant.schema), given, tenant.reading)
        return [(other, sure) for other, sure in rows]

    async def _open_case(self, stream: UUID) -> OpenCaseThere | None:
        listing = references.stream_of(self.authority.slug, "directory")
        held = (await self.journal.load(self.authority.tenant, [stream, listing])).streams
        child = record_of(Child, held[stream])
        if child is None or child.open_case is None:
            return None
        return OpenCaseThere(reference=child.reference, worker=self._name(child.open_case.worker, held[listing]))

    def _name(self, worker: str, told: Sequence[Recorded]) -> str:
        listed = (record_of(Directory, told) or Directory()).workers.get(worker)
        name = Reader.of(self.authority.keys).open(listed.name) if listed else None
        return str(name or worker)
