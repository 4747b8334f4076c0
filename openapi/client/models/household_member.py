from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.characteristic import Characteristic
from ..models.ethnicity import Ethnicity
from ..types import UNSET, Unset

T = TypeVar("T", bound="HouseholdMember")


@_attrs_define
class HouseholdMember:
    """Somebody in the child's household (R8 item 4, R24).

    Attributes:
        name (str):
        relationship (str):
        date_of_birth (datetime.date | None | Unset):
        parental_responsibility (bool | None | Unset):
        lives_with_child (bool | None | Unset):
        ethnicity (Ethnicity | None | Unset):
        first_language (None | str | Unset):
        religion (None | str | Unset):
        nationality (None | str | Unset):
        immigration_status (None | str | Unset):
        additional_needs (None | str | Unset):
        communication_needs (None | str | Unset):
        refused (list[Characteristic] | Unset):
    """

    name: str
    relationship: str
    date_of_birth: datetime.date | Unset | None = UNSET
    parental_responsibility: bool | Unset | None = UNSET
    lives_with_child: bool | Unset | None = UNSET
    ethnicity: Ethnicity | Unset | None = UNSET
    first_language: str | Unset | None = UNSET
    religion: str | Unset | None = UNSET
    nationality: str | Unset | None = UNSET
    immigration_status: str | Unset | None = UNSET
    additional_needs: str | Unset | None = UNSET
    communication_needs: str | Unset | None = UNSET
    refused: list[Characteristic] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        relationship = self.relationship

        date_of_birth: str | Unset | None
        if isinstance(self.date_of_birth, Unset):
            date_of_birth = UNSET
        elif isinstance(self.date_of_birth, datetime.date):
            date_of_birth = self.date_of_birth.isoformat()
        else:
            date_of_birth = self.date_of_birth

        parental_responsibility: bool | Unset | None
        if isinstance(self.parental_responsibility, Unset):
            parental_responsibility = UNSET
        else:
            parental_responsibility = self.parental_responsibility

        lives_with_child: bool | Unset | None
        if isinstance(self.lives_with_child, Unset):
            lives_with_child = UNSET
        else:
            lives_with_child = self.lives_with_child

        ethnicity: str | Unset | None
        if isinstance(self.ethnicity, Unset):
            ethnicity = UNSET
        elif isinstance(self.ethnicity, Ethnicity):
            ethnicity = self.ethnicity.value
        else:
            ethnicity = self.ethnicity

        first_language: str | Unset | None
        if isinstance(self.first_language, Unset):
            first_language = UNSET
        else:
            first_language = self.first_language

        religion: str | Unset | None
        if isinstance(self.religion, Unset):
            religion = UNSET
        else:
            religion = self.religion

        nationality: str | Unset | None
        if isinstance(self.nationality, Unset):
            nationality = UNSET
        else:
            nationality = self.nationality

        immigration_status: str | Unset | None
        if isinstance(self.immigration_status, Unset):
            immigration_status = UNSET
        else:
            immigration_status = self.immigration_status

        additional_needs: str | Unset | None
        if isinstance(self.additional_needs, Unset):
            additional_needs = UNSET
        else:
            additional_needs = self.additional_needs

        communication_needs: str | Unset | None
        if isinstance(self.communication_needs, Unset):
            communication_needs = UNSET
        else:
            communication_needs = self.communication_needs

        refused: list[str] | Unset = UNSET
        if not isinstance(self.refused, Unset):
            refused = []
            for refused_item_data in self.refused:
                refused_item = refused_item_data.value
                refused.append(refused_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "relationship": relationship,
            }
        )
        if date_of_birth is not UNSET:
            field_dict["date_of_birth"] = date_of_birth
        if parental_responsibility is not UNSET:
            field_dict["parental_responsibility"] = parental_responsibility
        if lives_with_child is not UNSET:
            field_dict["lives_with_child"] = lives_with_child
        if ethnicity is not UNSET:
            field_dict["ethnicity"] = ethnicity
        if first_language is not UNSET:
            field_dict["first_language"] = first_language
        if religion is not UNSET:
            field_dict["religion"] = religion
        if nationality is not UNSET:
            field_dict["nationality"] = nationality
        if immigration_status is not UNSET:
            field_dict["immigration_status"] = immigration_status
        if additional_needs is not UNSET:
            field_dict["additional_needs"] = additional_needs
        if communication_needs is not UNSET:
            field_dict["communication_needs"] = communication_needs
        if refused is not UNSET:
            field_dict["refused"] = refused

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        relationship = d.pop("relationship")

        def _parse_date_of_birth(data: object) -> datetime.date | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                date_of_birth_type_0 = datetime.date.fromisoformat(data)

                return date_of_birth_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        date_of_birth = _parse_date_of_birth(d.pop("date_of_birth", UNSET))

        def _parse_parental_responsibility(data: object) -> bool | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        parental_responsibility = _parse_parental_responsibility(d.pop("parental_responsibility", UNSET))

        def _parse_lives_with_child(data: object) -> bool | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        lives_with_child = _parse_lives_with_child(d.pop("lives_with_child", UNSET))

        def _parse_ethnicity(data: object) -> Ethnicity | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                ethnicity_type_0 = Ethnicity(data)

                return ethnicity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Ethnicity | None | Unset, data)

        ethnicity = _parse_ethnicity(d.pop("ethnicity", UNSET))

        def _parse_first_language(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        first_language = _parse_first_language(d.pop("first_language", UNSET))

        def _parse_religion(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        religion = _parse_religion(d.pop("religion", UNSET))

        def _parse_nationality(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        nationality = _parse_nationality(d.pop("nationality", UNSET))

        def _parse_immigration_status(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        immigration_status = _parse_immigration_status(d.pop("immigration_status", UNSET))

        def _parse_additional_needs(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        additional_needs = _parse_additional_needs(d.pop("additional_needs", UNSET))

        def _parse_communication_needs(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        communication_needs = _parse_communication_needs(d.pop("communication_needs", UNSET))

        _refused = d.pop("refused", UNSET)
        refused: list[Characteristic] | Unset = UNSET
        if _refused is not UNSET:
            refused = []
            for refused_item_data in _refused:
                refused_item = Characteristic(refused_item_data)

                refused.append(refused_item)

        household_member = cls(
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

        return household_member
