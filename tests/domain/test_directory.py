"""The directory: who works where, kept by acts, and holding together after each."""

from dataclasses import replace

from domain import directory
from domain.directory import Directory, KeepDirectory, Listing, Team, TeamClosed, WorkerLeft
from domain.facts import Event
from domain.vocabulary import Role
from tests.domain.examples import AT, a
from tests.domain.story import PACK, Act

KEEPER = a(Role.SERVICE_MANAGER)
SOUTH = Team(team="south", name="South", localities=("Boston", "Spalding"), telephone="01632 960001", manager="atm-1")
MANAGER = Listing(
    worker="atm-1", name="M. Anager", roles=(Role.AREA_TEAM_MANAGER,), team="south", qualified=True, telephone="1"
)
DUTY = Listing(worker="dsw-1", name="D. Uty", roles=(Role.DUTY_SOCIAL_WORKER, Role.AREA_TEAM_WORKER), team="south")
FILL = KeepDirectory(by=KEEPER, at=AT, teams=(SOUTH,), workers=(MANAGER, DUTY), reason="As agreed in June.")


def after(*orders: KeepDirectory) -> Directory:
    """The directory some orders leave."""
    kept = Directory()
    for order in orders:
        kept = kept.evolve(*directory.keep(kept, order, PACK))
    return kept


def keeping(kept: Directory, **changes: object) -> Act:
    """Somebody keeps the directory on from there."""
    order = KeepDirectory(**{"by": KEEPER, "at": AT, "reason": "A change of staff.", **changes})  # type: ignore[arg-type]

    def decide() -> list[Event]:
        return directory.keep(kept, order, PACK)

    return Act(history=(), decide=decide)


def test_a_team_is_found_by_each_locality_it_serves_and_by_no_other() -> None:
    kept = after(FILL)
    for locality in ("Boston", "Spalding"):
        served = kept.team_serving(locality)
        assert served is not None
        assert (served.team, served.name, served.telephone) == ("south", "South", "01632 960001")
    assert kept.team_serving("Lincoln") is None
    assert kept.team_serving(None) is None


def test_the_directory_says_who_manages_who_works_in_a_role_and_who_is_qualified() -> None:
    kept = after(FILL)
    manager = kept.manager_of("south")
    assert manager is not None
    assert manager.worker == "atm-1"
    assert kept.manager_of("north") is None
    assert [each.worker for each in kept.in_role(Role.DUTY_SOCIAL_WORKER, "south")] == ["dsw-1"]
    assert kept.in_role(Role.DUTY_SOCIAL_WORKER, "north") == ()
    assert (kept.is_qualified("atm-1"), kept.is_qualified("dsw-1"), kept.is_qualified("nobody")) == (True, False, False)
    assert (kept.team_of("dsw-1"), kept.team_of("nobody")) == ("south", None)


def test_who_acts_does_so_for_the_team_and_with_the_qualification_that_are_listed() -> None:
    claims = replace(a(Role.DUTY_SOCIAL_WORKER), id="dsw-1", qualified=True)
    assert after(FILL).acting(claims) == replace(claims, team="south", qualified=False)
    assert after(FILL).acting(replace(claims, id="nobody")) == replace(claims, id="nobody")


def test_every_change_says_who_made_it_when_and_why() -> None:
    for event in directory.keep(Directory(), FILL, PACK):
        assert (event.by, event.occurred_at) == (KEEPER, AT)
        assert getattr(event, "reason", None) == FILL.reason


def test_a_later_listing_stands_in_the_place_of_the_one_before() -> None:
    moved = replace(DUTY, roles=(Role.AREA_TEAM_WORKER,), qualified=True)
    kept = after(FILL, replace(FILL, teams=(), workers=(moved,)))
    assert kept.in_role(Role.DUTY_SOCIAL_WORKER, "south") == ()
    assert kept.is_qualified("dsw-1")
    assert kept.version == 4


def test_who_left_and_what_was_closed_are_found_no_more() -> None:
    kept = after(FILL, KeepDirectory(by=KEEPER, at=AT, left=("atm-1", "dsw-1"), closed=("south",), reason="Merged."))
    assert (kept.teams, kept.workers) == ({}, {})


def test_a_locality_goes_from_one_team_to_another_in_one_act() -> None:
    north = Team(team="north", name="North", localities=("Spalding",))
    kept = after(FILL, replace(FILL, teams=(replace(SOUTH, localities=("Boston",)), north), workers=()))
    served = kept.team_serving("Spalding")
    assert served is not None
    assert served.team == "north"


def test_leaving_and_closing_are_events_of_their_own() -> None:
    leaving = keeping(after(FILL), left=("dsw-1",)).decide()
    assert leaving == [WorkerLeft(by=KEEPER, occurred_at=AT, worker="dsw-1", reason="A change of staff.")]
    other = after(FILL, replace(FILL, teams=(Team(team="north", name="North"),), workers=()))
    closing = keeping(other, closed=("north",)).decide()
    assert closing == [TeamClosed(by=KEEPER, occurred_at=AT, team="north", reason="A change of staff.")]


def test_only_the_service_manager_or_the_operator_keeps_it() -> None:
    for role in Role:
        act = keeping(Directory(), by=a(role), workers=(replace(MANAGER, team=None),))
        if role in {Role.SERVICE_MANAGER, Role.SYSTEM}:
            [listed] = act.decide()
            assert isinstance(listed, Event)
            assert [*Directory().evolve(listed).workers] == [MANAGER.worker]
        else:
            assert act.refused(directory.LOCAL_TEAM).who_may == directory.KEEPERS


def test_an_act_that_changes_nothing_is_refused() -> None:
    keeping(after(FILL)).refused(directory.LOCAL_TEAM, missing="a team or a worker that changed")


def test_two_teams_cannot_serve_one_locality() -> None:
    north = Team(team="north", name="North", localities=("Boston",))
    keeping(after(FILL), teams=(north,)).refused(directory.LOCAL_TEAM, missing="one local team for Boston")


def test_a_team_is_managed_by_somebody_who_is_listed() -> None:
    missing = "a manager who is in the directory: atm-1"
    keeping(after(FILL), left=("atm-1",)).refused(directory.LOCAL_TEAM, missing=missing)
    keeping(Directory(), teams=(SOUTH,)).refused(directory.LOCAL_TEAM, missing=missing)


def test_a_worker_is_in_a_team_that_is_there() -> None:
    missing = "a team of the directory: south"
    keeping(Directory(), workers=(DUTY,)).refused(directory.LOCAL_TEAM, missing=missing)
    keeping(after(FILL), closed=("south",)).refused(directory.LOCAL_TEAM, missing=missing)


def test_a_worker_has_a_role_of_the_office() -> None:
    missing = "a role of the office: dsw-1"
    for roles in ((), (Role.PARTNER_MANAGER,), (Role.DUTY_SOCIAL_WORKER, Role.SYSTEM)):
        listed = replace(DUTY, roles=roles)
        keeping(after(FILL), workers=(listed,)).refused(directory.QUALIFIED, missing=missing)


def test_nobody_who_is_not_listed_leaves_and_no_team_that_is_not_there_is_closed() -> None:
    missing = "a worker of the directory, who left: nobody"
    keeping(after(FILL), left=("nobody",)).refused(directory.QUALIFIED, missing=missing)
    missing = "a team of the directory, to be closed: north"
    keeping(after(FILL), closed=("north",)).refused(directory.LOCAL_TEAM, missing=missing)


def test_each_team_and_worker_changes_once_in_one_act() -> None:
    keeping(after(FILL), workers=(DUTY,), left=("dsw-1",)).refused(
        directory.LOCAL_TEAM, missing="one change a worker: dsw-1"
    )
    keeping(Directory(), teams=(SOUTH, SOUTH), workers=(MANAGER,)).refused(
        directory.LOCAL_TEAM, missing="one change a team: south"
    )
