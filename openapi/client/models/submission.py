from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.account_view import AccountView
    from ..models.child_details_view import ChildDetailsView


T = TypeVar("T", bound="Submission")


@_attrs_define
class Submission:
    """What the agency sent about this child.

    Attributes:
        request (str): What a contact asks for (C1); of a Team Around the Child, a Child and Family Assessment (R1).
        intent (str): What the caller wants to make (C11).
        concern_summary (None | str):
        details (ChildDetailsView): One child, as far as the referrer knows (R8).
        account (AccountView): The written referral's body (R9 to R26).
    """

    request: str
    intent: str
    concern_summary: str | None
    details: ChildDetailsView
    account: AccountView
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        request = self.request

        intent = self.intent

        concern_summary: str | None
        concern_summary = self.concern_summary

        details = self.details.to_dict()

        account = self.account.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "request": request,
                "intent": intent,
                "concern_summary": concern_summary,
                "details": details,
                "account": account,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.account_view import AccountView
        from ..models.child_details_view import ChildDetailsView

        d = dict(src_dict)
        request = d.pop("request")

        intent = d.pop("intent")

        def _parse_concern_summary(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        concern_summary = _parse_concern_summary(d.pop("concern_summary"))

        details = ChildDetailsView.from_dict(d.pop("details"))

        account = AccountView.from_dict(d.pop("account"))

        submission = cls(
            request=request,
            intent=intent,
            concern_summary=concern_summary,
            details=details,
            account=account,
        )

        submission.additional_properties = d
        return submission

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
