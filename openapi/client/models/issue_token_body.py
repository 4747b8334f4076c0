from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.issue_token_body_client_assertion_type import IssueTokenBodyClientAssertionType
from ..models.issue_token_body_grant_type import IssueTokenBodyGrantType
from ..types import UNSET, Unset

T = TypeVar("T", bound="IssueTokenBody")


@_attrs_define
class IssueTokenBody:
    """
    Attributes:
        grant_type (IssueTokenBodyGrantType):
        client_assertion_type (IssueTokenBodyClientAssertionType | Unset):
        client_assertion (str | Unset):
        assertion (str | Unset):
        client_id (str | Unset):
        scope (str | Unset):
    """

    grant_type: IssueTokenBodyGrantType
    client_assertion_type: IssueTokenBodyClientAssertionType | Unset = UNSET
    client_assertion: str | Unset = UNSET
    assertion: str | Unset = UNSET
    client_id: str | Unset = UNSET
    scope: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        grant_type = self.grant_type.value

        client_assertion_type: str | Unset = UNSET
        if not isinstance(self.client_assertion_type, Unset):
            client_assertion_type = self.client_assertion_type.value

        client_assertion = self.client_assertion

        assertion = self.assertion

        client_id = self.client_id

        scope = self.scope

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "grant_type": grant_type,
            }
        )
        if client_assertion_type is not UNSET:
            field_dict["client_assertion_type"] = client_assertion_type
        if client_assertion is not UNSET:
            field_dict["client_assertion"] = client_assertion
        if assertion is not UNSET:
            field_dict["assertion"] = assertion
        if client_id is not UNSET:
            field_dict["client_id"] = client_id
        if scope is not UNSET:
            field_dict["scope"] = scope

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        grant_type = IssueTokenBodyGrantType(d.pop("grant_type"))

        _client_assertion_type = d.pop("client_assertion_type", UNSET)
        client_assertion_type: IssueTokenBodyClientAssertionType | Unset
        if isinstance(_client_assertion_type, Unset):
            client_assertion_type = UNSET
        else:
            client_assertion_type = IssueTokenBodyClientAssertionType(_client_assertion_type)

        client_assertion = d.pop("client_assertion", UNSET)

        assertion = d.pop("assertion", UNSET)

        client_id = d.pop("client_id", UNSET)

        scope = d.pop("scope", UNSET)

        issue_token_body = cls(
            grant_type=grant_type,
            client_assertion_type=client_assertion_type,
            client_assertion=client_assertion,
            assertion=assertion,
            client_id=client_id,
            scope=scope,
        )

        issue_token_body.additional_properties = d
        return issue_token_body

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
