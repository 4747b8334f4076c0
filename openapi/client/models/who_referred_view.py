from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.referrer_view import ReferrerView


T = TypeVar("T", bound="WhoReferredView")


@_attrs_define
class WhoReferredView:
    """Who referred. referrers_knowledge: how they stand to the family, as who leads obtained it (R8).

    Attributes:
        case (str):
        kind (str): Professional referrers are named to partners; the others are protected (CF2).
        referrer (ReferrerView): Who made the communication. A non-professional's identity is kept from partners and
            parents (CF2).
        referrers_knowledge (list[str]):
    """

    case: str
    kind: str
    referrer: ReferrerView
    referrers_knowledge: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        kind = self.kind

        referrer = self.referrer.to_dict()

        referrers_knowledge = self.referrers_knowledge

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "kind": kind,
                "referrer": referrer,
                "referrers_knowledge": referrers_knowledge,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.referrer_view import ReferrerView

        d = dict(src_dict)
        case = d.pop("case")

        kind = d.pop("kind")

        referrer = ReferrerView.from_dict(d.pop("referrer"))

        referrers_knowledge = cast(list[str], d.pop("referrers_knowledge"))

        who_referred_view = cls(
            case=case,
            kind=kind,
            referrer=referrer,
            referrers_knowledge=referrers_knowledge,
        )

        who_referred_view.additional_properties = d
        return who_referred_view

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
