"""A record that is changed is a new one, and the old one stays as it was."""

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from domain.changing import changed
from domain.records import Case
from domain.vocabulary import State
from tests.domain import examples

BEFORE = Case(version=1, contact=examples.CONTACT)


def test_it_is_what_replace_makes_of_it() -> None:
    after = changed(BEFORE, version=7, state=State.ENDED)
    assert after == replace(BEFORE, version=7, state=State.ENDED)
    assert type(after) is Case
    assert (BEFORE.version, BEFORE.state) == (1, Case(version=1, contact=examples.CONTACT).state)


def test_it_is_as_frozen_as_the_one_before() -> None:
    for field in fields(Case):
        with pytest.raises(FrozenInstanceError):
            setattr(changed(BEFORE, version=2), field.name, None)


def test_a_field_that_there_is_not_is_an_error() -> None:
    with pytest.raises(AttributeError):
        changed(BEFORE, versoin=2)
