from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AboutReferral")


@_attrs_define
class AboutReferral:
    """A referral as it was discussed (V1): what was decided and why, and whether the agency agreed, and why.

    Attributes:
        case (str):
        decided (str):
        why (str):
        agreed (bool):
        agreed_because (str):
    """

    case: str
    decided: str
    why: str
    agreed: bool
    agreed_because: str

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        decided = self.decided

        why = self.why

        agreed = self.agreed

        agreed_because = self.agreed_because

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "case": case,
                "decided": decided,
                "why": why,
                "agreed": agreed,
                "agreed_because": agreed_because,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case = d.pop("case")

        decided = d.pop("decided")

        why = d.pop("why")

        agreed = d.pop("agreed")

        agreed_because = d.pop("agreed_because")

        about_referral = cls(
            case=case,
            decided=decided,
            why=why,
            agreed=agreed,
            agreed_because=agreed_because,
        )

        return about_referral
