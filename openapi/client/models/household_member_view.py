from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="HouseholdMemberView")


@_attrs_define
class HouseholdMemberView:
    """Somebody in the child's household (R8 item 4, R24).

    Attributes:
        name (None | str):
        relationship (None | str):
        date_of_birth (datetime.date | None):
        parental_responsibility (bool | None):
        lives_with_child (bool | None):
        ethnicity (None | str):
        first_language (None | str):
        religion (None | str):
        nationality (None | str):
        immigration_status (None | str):
        additional_needs (None | str):
        communication_needs (None | str):
        refused (list[str]):
    """

    name: str | None
    relationship: str | None
    date_of_birth: datetime.date | None
    parental_responsibility: bool | None
    lives_with_child: bool | None
    ethnicity: str | None
    first_language: str | None
    religion: str | None
    nationality: str | None
    immigration_status: str | None
    additional_needs: str | None
    communication_needs: str | None
    refused: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str | None
        name = self.name

        relationship: str | None
        relationship = self.relationship

        date_of_birth: str | None
        if isinstance(self.date_of_birth, datetime.date):
            date_of_birth = self.date_of_birth.isoformat()
        else:
            date_of_birth = self.date_of_birth

        parental_responsibility: bool | None
        parental_responsibility = self.parental_responsibility

        lives_with_child: bool | None
        lives_with_child = self.lives_with_child

        ethnicity: str | None
        ethnicity = self.ethnicity

        first_language: str | None
        first_language = self.first_language

        religion: str | None
        religion = self.religion

        nationality: str | None
        nationality = self.nationality

        immigration_status: str | None
        immigration_status = self.immigration_status

        additional_needs: str | None
        additional_needs = self.additional_needs

        communication_needs: str | None
        communication_needs = self.communication_needs

        refused = self.refused

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "relationship": relationship,
                "date_of_birth": date_of_birth,
                "parental_responsibility": parental_responsibility,
                "lives_with_child": lives_with_child,
                "ethnicity": ethnicity,
                "first_language": first_language,
                "religion": religion,
                "nationality": nationality,
                "immigration_status": immigration_status,
                "additional_needs": additional_needs,
                "communication_needs": communication_needs,
                "refused": refused,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_relationship(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        relationship = _parse_relationship(d.pop("relationship"))

        def _parse_date_of_birth(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                date_of_birth_type_0 = datetime.date.fromisoformat(data)

                return date_of_birth_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        date_of_birth = _parse_date_of_birth(d.pop("date_of_birth"))

        def _parse_parental_responsibility(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        parental_responsibility = _parse_parental_responsibility(d.pop("parental_responsibility"))

        def _parse_lives_with_child(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        lives_with_child = _parse_lives_with_child(d.pop("lives_with_child"))

        def _parse_ethnicity(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        ethnicity = _parse_ethnicity(d.pop("ethnicity"))

        def _parse_first_language(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        first_language = _parse_first_language(d.pop("first_language"))

        def _parse_religion(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        religion = _parse_religion(d.pop("religion"))

        def _parse_nationality(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        nationality = _parse_nationality(d.pop("nationality"))

        def _parse_immigration_status(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        immigration_status = _parse_immigration_status(d.pop("immigration_status"))

        def _parse_additional_needs(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        additional_needs = _parse_additional_needs(d.pop("additional_needs"))

        def _parse_communication_needs(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        communication_needs = _parse_communication_needs(d.pop("communication_needs"))

        refused = cast(list[str], d.pop("refused"))

        household_member_view = cls(
            name=name,
            relationship=relationship,
            date_of_birth=date_of_birth,
            parental_responsibility=parental_responsibility,
            lives_with_child=lives_with_child,
            ethnicity=ethnicity,
            first_language=first_language,
            religion=religion,
            nationality=nationality,
            immigration_status=immigration_status,
            additional_needs=additional_needs,
            communication_needs=communication_needs,
            refused=refused,
        )

        household_member_view.additional_properties = d
        return household_member_view

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
