"""A referral as FHIR R4 (4.0.1) has it: a Bundle of what was asked, of whom, by whom, and what was said of it since.

The codes are those of FHIR's own code systems, and of HL7's that FHIR publishes beside them; what has no code there is
text. What a resource rests on stands in its Provenance: the positions of its events in the authority's log.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from typing_extensions import TypedDict

from app.base import references
from app.reading.looking import Look, Looked
from app.wording.labels import coded
from domain.acknowledgement import AcknowledgementSent
from domain.facts import Recorded
from domain.frozen import frozen
from domain.policy import Pack
from domain.records import Case, Communication
from domain.vocabulary import Means, Sex, State

MEDIA_TYPE = "application/fhir+json"
NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number"
IDENTIFIERS = "http://terminology.hl7.org/CodeSystem/v2-0203"
MEANS = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode"
CATEGORIES = "http://terminology.hl7.org/CodeSystem/communication-category"
PARTS = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"

STATUS: Mapping[State, Literal["active", "completed", "revoked"]] = {
    **dict.fromkeys((State.RECEIVED, State.CHECKED, State.SCREENING, State.REFERRAL), "active"),
    **dict.fromkeys((State.RECORDED, State.AUTHORISED), "active"),
    **dict.fromkeys((State.CLOSED, State.CONCLUDED, State.JOINED, State.ENDED), "completed"),
    State.SUPERSEDED: "revoked",
}
GENDER: Mapping[Sex, str] = {Sex.MALE: "male", Sex.FEMALE: "female", Sex.UNKNOWN: "unknown"}
MEDIUM: Mapping[Means, tuple[str, str]] = {
    Means.TELEPHONE: ("PHONE", "telephone"),
    Means.IN_PERSON: ("FACE", "face-to-face"),
    Means.EMAIL: ("EMAILWRIT", "email"),
    Means.LETTER: ("MAILWRIT", "mail"),
    Means.SYSTEM: ("ELECTRONIC", "electronic data"),
}
"""A text message has no code of its own."""

Resource = dict[str, Any]


class FhirEntry(TypedDict):
    """One resource of the bundle. fullUrl: by which the others refer to it, the same whenever it is asked for."""

    fullUrl: str
    resource: Resource


class FhirBundle(TypedDict):
    """A referral in FHIR R4: ServiceRequest, Patient, Organization, PractitionerRole, Communication and Provenance, as
    https://hl7.org/fhir/R4/bundle.html has them. timestamp: of the last event it tells of.
    """

    resourceType: Literal["Bundle"]
    type: Literal["collection"]
    identifier: dict[str, Any]
    timestamp: datetime
    entry: list[FhirEntry]


@frozen(kw_only=True)
class Referral:
    """What is told. entries: of the case. received: the communication's first. feedback: what the referrer was told.

    authority: its code, and what it is called. address: the service's own.
    """

    case: Case
    entries: Sequence[Recorded]
    communication: Communication
    received: Recorded
    feedback: Sequence[Recorded]
    authority: tuple[str, str]
    address: str
    pack: Pack


def bundle(told: Referral, look: Look) -> FhirBundle:
    """The whole, of what the audience may see."""
    writing = _Writing(told, look)
    entries = [*writing.entries()]
    seen = [*told.entries, told.received, *told.feedback]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "identifier": writing.of_the_case,
        "timestamp": max(each.recorded_at for each in seen),
        "entry": entries,
    }


class _Writing:
    """One bundle as it is written."""

    def __init__(self, told: Referral, look: Look) -> None:
        self.told, self.look = told, look
        self.contact, self.received = look.at(told.case.contact), look.at(told.communication.received)
        self.reference: str = self.contact["reference"]
        self.of_the_case = {"system": f"{told.address}/v1/cases", "value": self.reference}
        self.referrer = self.received["referrer"]
        self.agency: str | None = self.received["agency_name"] or (self.referrer or {}).get("organisation")

    def entries(self) -> Iterator[FhirEntry]:
        """The resources, what is asked first."""
        first, last = self.told.entries[0], self.told.entries[-1]
        yield self._entry("ServiceRequest", self._request(last))
        yield self._entry("Patient", self._patient())
        yield self._entry("Organization", {"name": self.told.authority[1]}, "authority")
        if self.agency:
            yield self._entry("Organization", {"name": self.agency}, "agency")
        if self.referrer:
            yield self._entry("PractitionerRole", self._role())
        yield self._rests_on("ServiceRequest", "", (self.told.received, first))
        if self.referrer or self.agency:
            for number, (entry, communication) in enumerate(self._said(), 1):
                yield self._entry("Communication", communication, str(number))
                yield self._rests_on("Communication", str(number), (entry,))

    def _request(self, last: Recorded) -> Resource:
        identifiers = [{"type": _concept("FILL", "Filler Identifier", IDENTIFIERS), **self.of_the_case}]
        if theirs := self.received["agency_reference"]:
            identifiers.append({"type": _concept("PLAC", "Placer Identifier", IDENTIFIERS), "value": theirs})
        return _held(
            meta={"versionId": str(last.version), "lastUpdated": last.recorded_at},
            identifier=identifiers,
            status=STATUS[self.told.case.state],
            intent="proposal",
            category=[{"text": coded(self.contact["intent"])}],
            code={"text": coded(self.contact["request"])},
            subject=self._to("Patient"),
            authoredOn=self.contact["received_at"],
            requester=self._who_referred(),
            performer=[self._to("Organization", "authority")],
            reasonCode=[{"text": concern}] if (concern := self.contact["concern_summary"]) else None,
        )

    def _patient(self) -> Resource:
        child = self.contact["details"]
        lived = child["address"] or {"lines": None, "postcode": None}
        address = _held(line=(lived["lines"] or "").splitlines(), postalCode=lived["postcode"])
        given = child["given_name"]
        name = _held(family=child["family_name"], given=[given] if given else None)
        return _held(
            identifier=[
                {"system": NHS_NUMBER, "value": each["number"]} for each in child["identifiers"] if each["number"]
            ],
            name=[name] if name else None,
            gender=GENDER[child["sex"]],
            birthDate=child["date_of_birth"],
            address=[address] if address else None,
        )

    def _role(self) -> Resource:
        role = self.referrer["job_role"]
        return _held(
            practitioner={"display": name} if (name := self.referrer["name"]) else None,
            organization=self._to("Organization", "agency") if self.agency else None,
            code=[{"text": role}] if role else None,
        )

    def _said(self) -> Iterator[tuple[Recorded, Resource]]:
        """What the referrer was told, with the event it rests on."""
        for entry in self.told.entries:
            if isinstance(entry.event, AcknowledgementSent):
                yield (
                    entry,
                    self._communication(
                        "Acknowledgement", self.look.at(entry.event), ["The written referral has come."]
                    ),
                )
        for entry in self.told.entries:
            if entry.event is self.told.case.screening.outcome:
                decided = self.look.at(entry.event)
                yield entry, self._communication("Outcome", decided, [self.told.pack.title_of(decided["outcome"])])
        for entry in self.told.feedback:
            given = self.look.at(entry.event)
            yield entry, self._communication("Feedback", given, [*self._feedback(given)])

    def _feedback(self, given: Looked) -> Iterator[str | None]:
        yield coded(given["became"])
        yield from map(self.told.pack.title_of, given["disposal"])
        yield given["reasons"]
        for each in given["alternatives"]:
            yield ": ".join(filter(None, (each["service"], each["reason"])))

    def _communication(self, topic: str, said: Looked, words: Sequence[str | None]) -> Resource:
        means = said["means"] if "means" in [*said] else None
        return _held(
            basedOn=[self._to("ServiceRequest")],
            status="completed",
            category=[_concept("notification", "Notification", CATEGORIES)],
            medium=[_medium(means)] if means else None,
            subject=self._to("Patient"),
            topic={"text": topic},
            sent=said["occurred_at"],
            recipient=[self._who_referred()],
            sender=self._to("Organization", "authority"),
            payload=[{"contentString": text} for text in words if text],
        )

    def _rests_on(self, kind: str, part: str, events: Sequence[Recorded]) -> FhirEntry:
        """The Provenance of a resource."""
        log = f"{self.told.address}/v1/log/{self.told.authority[0]}"
        provenance = _held(
            target=[self._to(kind, part)],
            recorded=max(each.recorded_at for each in events),
            agent=[
                {"type": _concept("custodian", "Custodian", PARTS), "who": self._to("Organization", "authority")},
            ],
            entity=[
                {"role": "source", "what": {"identifier": {"system": log, "value": str(each.position)}}}
                for each in sorted(events, key=lambda each: each.position)
            ],
        )  # fmt: skip
        return self._entry("Provenance", provenance, f"{kind}/{part}")

    def _who_referred(self) -> dict[str, str] | None:
        if self.referrer:
            return self._to("PractitionerRole")
        return self._to("Organization", "agency") if self.agency else None

    def _to(self, kind: str, part: str = "") -> dict[str, str]:
        """A reference to another resource of the bundle."""
        return {"reference": self._url(kind, part)}

    def _entry(self, kind: str, resource: Resource, part: str = "") -> FhirEntry:
        return {"fullUrl": self._url(kind, part), "resource": {"resourceType": kind, **resource}}

    def _url(self, kind: str, part: str) -> str:
        return references.stream_of(self.told.authority[0], f"{self.reference}/fhir/{kind}/{part}").urn


def _concept(code: str, display: str, system: str) -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code, "display": display}]}


def _medium(means: Means) -> dict[str, Any]:
    concept = _concept(*MEDIUM[means], MEANS) if means in MEDIUM else {}
    return {**concept, "text": coded(means)}


def _held(**elements: Any) -> Resource:
    """The elements that hold something: FHIR has no null, and nothing empty."""
    return {name: each for name, each in elements.items() if each not in (None, [], {}, "")}
