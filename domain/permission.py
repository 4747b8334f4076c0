"""Permission to be consulted about a child.

A contact that asks for a consultation says whether permission was given by a parent
or carer with parental responsibility. With it the professional gives their name, job
role and contact details, and the name of the child. Without it nothing that tells
who the child is may be taken down: that is a hypothetical consultation, and no contact.
"""

from typing import TYPE_CHECKING

from domain.account import ChildDetails
from domain.clauses import clause
from domain.refusals import require
from domain.vocabulary import Intent, ReferrerKind

if TYPE_CHECKING:
    from domain.contact import ReceiveCommunication

PERMISSION = clause("E3")
PROFESSIONAL = clause("E4")
HYPOTHETICAL = clause("E5")


def the_one_who_asks_has_permission(command: "ReceiveCommunication") -> None:
    """Refuse a contact that asks for a consultation without either; any other says nothing of it (E8, A16)."""
    if command.intent is not Intent.CONSULTATION:
        return
    answer = "whether permission was given by a person with parental responsibility"
    require(command.permission is not None, PERMISSION, missing=answer)
    require(command.permission, HYPOTHETICAL, missing="a hypothetical consultation, recorded at /v1/consultations")
    who = command.referrer
    asks = who.kind is ReferrerKind.PROFESSIONAL and who.name and who.job_role
    require(asks, PROFESSIONAL, missing="the name and job role of the professional who asks")
    reached = who.telephone or who.email
    require(reached, PROFESSIONAL, missing="contact details: a telephone number or an e-mail address")
    named = all(_is_named(new.details) for new in command.children)
    require(named, PROFESSIONAL, missing="the name of the child, for which there is permission")


def _is_named(child: ChildDetails) -> bool:
    """Whether a child has a name, or is not born yet."""
    return bool(child.given_name or child.family_name or child.also_known_as or child.expected_date_of_birth)
