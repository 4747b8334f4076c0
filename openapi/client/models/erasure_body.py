from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.erasure_ground import ErasureGround
from ..models.erasure_subject import ErasureSubject
from ..types import UNSET, Unset

T = TypeVar("T", bound="ErasureBody")


@_attrs_define
class ErasureBody:
    """Ask for an erasure. others_too: what was recorded of other children in the same contacts falls with it.

    Attributes:
        subject (ErasureSubject): What is erased, a closed set.

            child: what every case of the person record says of the child, the household and what was said. wrong-child: the
            same of this case alone, which was recorded of the wrong child. referrer: who made this contact. record: this
            case
            alone, with who made it, once it was kept long enough.
        ground (ErasureGround): On which ground, a closed set: those of article 17(1) of the UK GDPR that can apply, and
            the wrong person.
        reasons (str):
        others_too (bool | Unset):  Default: False.
    """

    subject: ErasureSubject
    ground: ErasureGround
    reasons: str
    others_too: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject.value

        ground = self.ground.value

        reasons = self.reasons

        others_too = self.others_too

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "subject": subject,
                "ground": ground,
                "reasons": reasons,
            }
        )
        if others_too is not UNSET:
            field_dict["others_too"] = others_too

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        subject = ErasureSubject(d.pop("subject"))

        ground = ErasureGround(d.pop("ground"))

        reasons = d.pop("reasons")

        others_too = d.pop("others_too", UNSET)

        erasure_body = cls(
            subject=subject,
            ground=ground,
            reasons=reasons,
            others_too=others_too,
        )

        return erasure_body
