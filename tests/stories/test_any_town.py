"""Whatever a town does, in whatever order: nothing becomes unreadable, no case is lost, no duty vanishes unsettled."""

import os
from random import Random

import pytest

from tests.serving import Service
from tests.stories.playing import Play

GAMES = int(os.environ.get("GAMES", "6"))


@pytest.mark.parametrize("seed", range(GAMES))
def test_nothing_is_lost_and_nothing_vanishes_whatever_people_do(service: Service, projecting: None, seed: int) -> None:
    play = Play(service, Random(seed))
    try:
        play.goes_on(100)
        assert sum(": 201 " in act for act in play.tried) > 20, "the game went nowhere"
        play.ends()
    finally:
        play.leave()
