from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReferralDiscussedView")


@_attrs_define
class ReferralDiscussedView:
    """A referral that was discussed (V1). case, reference: of it. why: of the decision; agreed_because: or why not.

    Attributes:
        case (UUID):
        reference (str):
        decided (None | str):
        why (None | str):
        agreed (bool):
        agreed_because (None | str):
    """

    case: UUID
    reference: str
    decided: str | None
    why: str | None
    agreed: bool
    agreed_because: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = str(self.case)

        reference = self.reference

        decided: str | None
        decided = self.decided

        why: str | None
        why = self.why

        agreed = self.agreed

        agreed_because: str | None
        agreed_because = self.agreed_because

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "reference": reference,
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
        case = UUID(d.pop("case"))

        reference = d.pop("reference")

        def _parse_decided(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        decided = _parse_decided(d.pop("decided"))

        def _parse_why(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        why = _parse_why(d.pop("why"))

        agreed = d.pop("agreed")

        def _parse_agreed_because(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agreed_because = _parse_agreed_because(d.pop("agreed_because"))

        referral_discussed_view = cls(
            case=case,
            reference=reference,
            decided=decided,
            why=why,
            agreed=agreed,
            agreed_because=agreed_because,
        )

        referral_discussed_view.additional_properties = d
        return referral_discussed_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
