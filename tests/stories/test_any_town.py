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


def test_stats(service, projecting):
    import collections
    c=collections.Counter(); states=collections.Counter()
    for seed in range(100,108):
        play=Play(service,Random(seed))
        try:
            play.goes_on(100)
            play.ends()
        except AssertionError as e:
            print("FAIL",seed,str(e)[:300].splitlines()[0])
        for t in play.tried:
            r=t.split(": ")[-1]
            c[r if r[:3]!="201" else "201 "+t.split(": ")[1].split(" ")[0]]+=1
        states.update(v["state"] for v in play.views.values())
        play.leave()
    print(c); print(states)
