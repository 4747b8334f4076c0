"""Harm outside the home, as they are shown."""

from app.reading.looking import Chapter, Sees, Several, see
from domain.groups import (
    ChildCausingHarmNamed,
    GroupLinked,
)

OFFICE: Sees = {
    ChildCausingHarmNamed: see("other reference what by occurred_at"),
    GroupLinked: see("other reference work by occurred_at"),
}
AUDITOR: Sees = {
    ChildCausingHarmNamed: see("other reference what by occurred_at"),
    GroupLinked: see("other reference work by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "groups",
    "GroupsView",
    "The cases of children who may be causing the harm, and of children harmed together with this one; null while "
    "there are none (X10, X12). reference: the other case.",
    causing_harm=Several(
        "ChildCausingHarmView", "A child who may be causing the harm, with a contact of its own.",
        ChildCausingHarmNamed, "reference what by occurred_at", title="Child who may be causing harm",
    ),
    linked=Several(
        "GroupLinkView", "Another child who may be harmed together with this one.", GroupLinked,
        "reference work by occurred_at", title="Harmed together with another child",
    ),
)  # fmt: skip
