"""The log's proofs, through the API and with nothing but what was received: receipts, checkpoints and the log's key."""

import base64

import httpx
import psycopg
import pytest

from app.proof import checkpoints, merkle
from migrations import Tenant
from openapi.client.api.health import ready
from openapi.client.api.log import get_checkpoint, get_consistency_proof, get_inclusion_proof
from openapi.client.models import (
    CheckpointView,
    ConsistencyProof,
    ContactReceived,
    InclusionProof,
    Ready,
    RecordedEvent,
)
from tests.stories.people import Person, Town, answered, contact, problem


def raw(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def checkpoint(person: Person, **wanted: int) -> CheckpointView:
    """A checkpoint, whose signature is good and which says what was signed."""
    found = answered(get_checkpoint.sync_detailed(client=person.client, **wanted), CheckpointView)
    signed = checkpoints.read(found.note, found.key)
    assert (signed.origin, signed.size, signed.root) == (found.origin, found.size, raw(found.root))
    return found


def proof(person: Person, position: int, size: int) -> InclusionProof:
    return answered(
        get_inclusion_proof.sync_detailed(client=person.client, position=position, size=size), InclusionProof
    )


def proven(receipt: RecordedEvent, found: InclusionProof, key: str) -> bool:
    """Whether a proof shows that what a receipt tells of is in the log."""
    signed = checkpoints.read(found.checkpoint, key)
    hashed = merkle.leaf_hash(raw(receipt.leaf))
    return merkle.verify_inclusion(
        hashed, receipt.position - 1, signed.size, [raw(each) for each in found.proof], signed.root
    )


def extends(person: Person, old: CheckpointView, new: CheckpointView) -> bool:
    """Whether a newer checkpoint is shown to extend an older one."""
    response = get_consistency_proof.sync_detailed(client=person.client, first=old.size, second=new.size)
    found = answered(response, ConsistencyProof)
    assert (found.first, found.second) == (old.size, new.size)
    hashes = [raw(each) for each in found.proof]
    return merkle.verify_consistency(old.size, new.size, hashes, raw(old.root), raw(new.root))


@pytest.fixture
def received(town: Town) -> ContactReceived:
    """What the school was answered."""
    return town.school.sends(contact())


def test_a_receipt_is_proven_at_once_by_a_checkpoint_that_covers_it(town: Town, received: ContactReceived) -> None:
    for receipt in received.recorded:
        covering = checkpoint(town.auditor, covering=receipt.position)
        assert covering.size >= receipt.position
        found = proof(town.auditor, receipt.position, covering.size)
        assert (found.position, found.index, found.size) == (receipt.position, receipt.position - 1, covering.size)
        assert found.leaf == receipt.leaf
        assert raw(found.leaf_hash) == merkle.leaf_hash(raw(receipt.leaf))
        assert found.checkpoint == covering.note
        assert proven(receipt, found, covering.key)


def test_an_agency_proves_its_own_receipt_by_itself(town: Town, received: ContactReceived) -> None:
    receipt = received.recorded[-1]
    covering = checkpoint(town.school, covering=receipt.position)
    assert proven(receipt, proof(town.school, receipt.position, covering.size), covering.key)


def test_an_old_checkpoint_is_proven_to_be_extended_by_todays(town: Town, received: ContactReceived) -> None:
    old = checkpoint(town.school, covering=received.recorded[-1].position)
    later = town.police.sends(contact()).recorded[-1]
    new = checkpoint(town.auditor, covering=later.position)
    assert old.size < new.size
    assert old.origin == new.origin
    assert old.key == new.key
    assert extends(town.auditor, old, new)
    assert proven(received.recorded[0], proof(town.school, received.recorded[0].position, new.size), new.key)
    assert checkpoint(town.auditor, size=old.size) == old, "as it was signed"


def test_what_was_forged_is_not_proven(town: Town, received: ContactReceived) -> None:
    receipt = received.recorded[0]
    covering = checkpoint(town.auditor, covering=received.recorded[-1].position)
    found = proof(town.auditor, receipt.position, covering.size)
    assert proven(receipt, found, covering.key)
    forged = RecordedEvent.from_dict(receipt.to_dict() | {"leaf": base64.b64encode(bytes(32)).decode()})
    moved = RecordedEvent.from_dict(receipt.to_dict() | {"position": receipt.position + 1})
    assert not proven(forged, found, covering.key)
    assert not proven(moved, found, covering.key)
    another = CheckpointView.from_dict(covering.to_dict() | {"root": base64.b64encode(bytes(32)).decode()})
    later = checkpoint(town.auditor, covering=town.police.sends(contact()).recorded[-1].position)
    assert not extends(town.auditor, another, later)


def test_the_newest_checkpoint_serves_where_none_is_named(town: Town, received: ContactReceived) -> None:
    receipt = received.recorded[-1]
    covering = checkpoint(town.auditor, covering=receipt.position)
    response = get_inclusion_proof.sync_detailed(client=town.auditor.client, position=receipt.position)
    assert answered(response, InclusionProof).size >= covering.size
    against = get_consistency_proof.sync_detailed(client=town.auditor.client, first=covering.size)
    assert answered(against, ConsistencyProof).second >= covering.size
    assert checkpoint(town.auditor).size >= covering.size


def test_the_signed_note_itself_may_be_asked_for(town: Town, received: ContactReceived) -> None:
    covering = checkpoint(town.auditor, covering=received.recorded[-1].position)
    answer = httpx.get(
        f"{town.service.base_url}/v1/log/checkpoint",
        params={"size": covering.size},
        headers=town.service.bearer("auditor") | {"Accept": "text/plain"},
    )
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text == covering.note


def test_every_checkpoint_comes_to_the_second_place(town: Town, received: ContactReceived) -> None:
    covering = checkpoint(town.auditor, covering=received.recorded[-1].position)
    (kept,) = (town.service.directory / "checkpoints" / "925").rglob(f"{covering.size:015}")
    assert kept.read_text() == covering.note


def test_every_authority_has_a_log_of_its_own(town: Town, received: ContactReceived) -> None:
    ours = checkpoint(town.auditor, covering=received.recorded[-1].position)
    theirs = town.bearing(town.service.tokens["other_partner"])
    sent = theirs.sends(contact()).recorded[-1]
    found = checkpoint(theirs, covering=sent.position)
    assert found.origin.endswith("/926")
    assert ours.origin.endswith("/925")
    assert found.key != ours.key
    assert proven(sent, proof(theirs, sent.position, found.size), found.key)


def test_of_what_others_recorded_an_agency_is_answered_hashes_alone(town: Town, received: ContactReceived) -> None:
    """Positions let it count; nothing else is told of what stands between its own."""
    theirs = town.police.sends(contact()).recorded
    covering = checkpoint(town.school, covering=theirs[-1].position)
    hashes = {"leaf", "leaf_hash", "proof", "checkpoint"}
    for position in {theirs[0].position, received.recorded[-1].position}:
        found = proof(town.school, position, covering.size).to_dict()
        assert {name for name in found if name not in hashes} == {"position", "index", "size"}
        assert (found["position"], found["index"], found["size"]) == (position, position - 1, covering.size)
        assert all(len(raw(each)) == 32 for each in (found["leaf"], found["leaf_hash"], *found["proof"]))


def test_what_the_log_does_not_have_is_not_found(town: Town, received: ContactReceived) -> None:
    newest = checkpoint(town.auditor, covering=received.recorded[-1].position).size
    client = town.auditor.client
    problem(get_checkpoint.sync_detailed(client=client, covering=2**62), 404, "not-found")
    problem(get_checkpoint.sync_detailed(client=client, size=2**62), 404, "not-found")
    problem(get_inclusion_proof.sync_detailed(client=client, position=2**62), 404, "not-found")
    problem(get_inclusion_proof.sync_detailed(client=client, position=1, size=2**62), 404, "not-found")
    problem(get_inclusion_proof.sync_detailed(client=client, position=newest + 1, size=newest), 404, "not-found")
    problem(get_consistency_proof.sync_detailed(client=client, first=newest, second=newest - 1), 404, "not-found")
    problem(get_consistency_proof.sync_detailed(client=client, first=1, second=2**62), 404, "not-found")
    problem(get_inclusion_proof.sync_detailed(client=client, position=0), 422, "invalid-body")


def test_readiness_tells_of_a_log_that_is_not_sealed_until_it_is_again(town: Town) -> None:
    before = answered(ready.sync_detailed(client=town.stranger()), Ready).degraded
    with psycopg.connect(town.service.admin) as admin:
        text = f"INSERT INTO {Tenant('926').schema}.fd_seal_refused (reason, size) VALUES ('tested', 1)"
        admin.execute(text)
    stranger = town.stranger()
    found = answered(ready.sync_detailed(client=stranger), Ready)
    assert (found.status, found.reasons) == ("degraded", [])
    assert {*found.degraded} - {*before} == {"926: the log is not sealed, tested"}
    theirs = town.bearing(town.service.tokens["other_partner"])
    checkpoint(theirs, covering=theirs.sends(contact()).recorded[-1].position)
    assert answered(ready.sync_detailed(client=stranger), Ready).degraded == before


def test_readiness_tells_of_a_second_place_that_is_away(town: Town) -> None:
    place, stranger = town.service.directory / "checkpoints", town.stranger()
    before = answered(ready.sync_detailed(client=stranger), Ready).degraded
    place.rename(place.with_name("unmounted"))
    try:
        found = answered(ready.sync_detailed(client=stranger), Ready)
    finally:
        place.with_name("unmounted").rename(place)
    assert found.status == "degraded"
    assert {*found.degraded} - {*before} == {"the second place of the checkpoints does not answer"}
    assert answered(ready.sync_detailed(client=stranger), Ready).degraded == before
