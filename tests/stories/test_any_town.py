"""Whatever a town does, in whatever order: nothing becomes unreadable, no case is lost, no duty vanishes unsettled."""

from random import Random

import pytest

from migrations import Tenant
from tests.depth import drawn
from tests.projections.recounted import miscounted
from tests.serving import Database, Service
from tests.stories.playing import Play


@pytest.mark.parametrize("seed", range(drawn(2, 60)))
def test_nothing_is_lost_and_nothing_vanishes_whatever_people_do(
    service: Service, database: Database, projecting: None, seed: int
) -> None:
    play = Play(service, Random(seed))
    try:
        play.goes_on(100)
        assert sum(": 201 " in act for act in play.tried) > 20, "the game went nowhere"
        play.ends()
        assert miscounted(database.admin, Tenant("925")) == []
    finally:
        play.leave()
